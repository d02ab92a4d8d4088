"""Texts that are Unicode text already, known without taking them apart: nine in ten of those that arXiv serves."""

from readerapp.rendering.dollars import MAX_FORMULA, is_prose

_PRINTABLE = bytes(range(0x20, 0x7F))
_STYLES = ("\\text", "\\emph", "\\href", "\\url")
"""With these begins what has nothing of a formula but the dollars, see tokens.py."""
_LATE = ",;:!?)."
"""A formula that begins so may be the text between two others, see dollars.py."""


def is_settled(source: str) -> bool:
    """Whether `source` is Unicode text already, as most are: nothing of TeX, no line breaks, no blanks too many."""
    return "\\" not in source and "$" not in source and "{" not in source and "}" not in source and _is_one_line(source)


def has_settled_formulas(source: str) -> bool:
    r"""Whether `source` would be settled but for formulas between single dollars that are formulas beyond doubt.

    False says nothing: then `source` has to be taken apart.
    """
    if "$" not in source or "$$" in source or not _is_one_line(source):
        return False
    pieces = source.split("$")
    if len(pieces) % 2 == 0:
        return False
    words = "|".join(pieces[::2])
    # Behind a formula a digit makes its dollar doubtful, and a tie is a blank, as it is before one.
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
