"""Recognises texts that are already Unicode text without parsing them: nine in ten of those that arXiv serves."""

from readerapp.rendering.dollars import MAX_FORMULA, is_prose

_PRINTABLE = bytes(range(0x20, 0x7F))
_STYLES = ("\\text", "\\emph", "\\href", "\\url")
"""Dollars around text that begins with one of these do not make it a formula, see tokens.py."""
_LATE = ",;:!?)."
"""A "formula" that begins with one of these may be the text between two others, see dollars.py."""


def is_settled(source: str) -> bool:
    """Whether `source` is already Unicode text, as most are: no TeX, no line breaks, no extra blanks."""
    return "\\" not in source and "$" not in source and "{" not in source and "}" not in source and _is_one_line(source)


def has_settled_formulas(source: str) -> bool:
    r"""Whether `source` would be settled except for formulas between single dollars that are unmistakably formulas.

    False says nothing: then `source` has to be parsed.
    """
    if "$" not in source or "$$" in source or not _is_one_line(source):
        return False
    pieces = source.split("$")
    if len(pieces) % 2 == 0:
        return False
    words = "|".join(pieces[::2])
    # A digit after a formula makes its dollar doubtful; a tie before or after one is a blank.
    if "\\" in words or "{" in words or "}" in words or "~|" in words:
        return False
    if any(piece[:1] == "~" or piece[:1].isdigit() for piece in pieces[2::2]):
        return False
    return all(map(_is_formula, pieces[1::2]))


def _is_formula(tex: str) -> bool:
    return (
        tex[:1] not in _LATE
        and tex[-1] not in " (\\"
        and not tex.startswith(_STYLES)
        and len(tex) <= MAX_FORMULA
        and not (" " in tex and (tex[0] == " " or is_prose(tex)))
    )


def _is_one_line(source: str) -> bool:
    return (
        "  " not in source
        and "\ufffc" not in source
        and (not source.encode().translate(None, _PRINTABLE) if source.isascii() else source.isprintable())
        and source.strip() == source
    )
