"""Formulas, through mathra: TeX in; a picture, or a tree of their meaning, out."""

import re
from functools import lru_cache
from typing import Any, NamedTuple

from readerapp.rendering.dollars import MAX_FORMULA, is_prose
from readerapp.system.lazy_patterns import pattern

_END_OF_LINE = pattern(r"(?<![\\\d])((?:\\\\)*)%(?=\s|\Z)\s*")
_COMMENT = pattern(r"(?<![\\\d])(?:\\\\)*%")
_MISREAD = pattern(
    r"""
    \\(?:re)?newcommand | \\(?:def|let|DeclareMathOperator)(?![a-zA-Z])   # a definition prints nothing
    # Backslashes that were doubled on the way here; a line of a matrix begins with another letter.
    | (?<!\\)\\\\(?:[a-zA-Z]{3,}|(?:[mn]u|[px]i|l[eng]|[gn]e|in|to)(?![a-zA-Z])) | \A\\\\[a-zA-Z]
    # Letters of text-mode TeX, which within a formula are macros of the author: \P for a probability, \o for omega.
    | (?<!\\)\\(?:(?:[PlLoOij]|ae|AE|oe|OE|ss)(?![a-zA-Z])|S(?![a-zA-Z])(?:\s*[\^_({]|(?<=.\\S)))
    | \\[lr]t\s*[(\[)\]|]                              # for \left( and \right)
    | \\div\s*(?:[({]|\\left|\\big) | (?:\A|[=({\[,+<>-])\s*\\div(?![a-zA-Z])   # divergence, not division
    | \\(?:va|vb|vu|dv|pdv|fdv|norm|abs|ev)\*?(?![a-zA-Z*])\s*(?![\s{\[])   # not the commands of the physics package
    """,
    re.VERBOSE,
)
"""TeX for which mathra would draw something other than the author means."""
_EARLY_TAG = pattern(r"(\\begin\{equation\*?\})\s*(\\tag\{[^{}]*\})(.*?)(?=\\end\{equation)")
_DOUBLE_STRUCK = pattern(r"\\(?:mathbb|mathbbm|mathds|Bbb)\s*(?:\{(\d+)\}|(\d))")
_STRUCK_DIGITS = {ord("0") + digit: chr(0x1D7D8 + digit) for digit in range(10)}
_STYLED = pattern(r"\\text(it|bf|sf|tt|sl)\s*\{([a-zA-Z0-9 ]+)\}")
_ALPHABETS = {"it": "mathit", "sl": "mathit", "bf": "mathbf", "sf": "mathsf", "tt": "mathtt"}
_BLANK = "\\ "
# The number systems, as KaTeX and nearly every author with a macro for them name them.
_SETS = pattern(r"\\(RR?|NN?|ZZ?|CC?|QQ?|[Rr]eals|natnums|cnums|Complex)(?![a-zA-Z])")
_SET_LETTERS = {"reals": "R", "Reals": "R", "natnums": "N", "cnums": "C", "Complex": "C"}
Node = dict[str, Any]
"""A node of mathra's tree: `type` and the fields of that type."""


_MEASURES = pattern(r'width="([\d.]+)em" height="([\d.]+)em" style="vertical-align: (-?[\d.]+)em"')


class Picture(NamedTuple):
    """A formula drawn: an SVG in `currentColor` and its measures in em of the mathematics font."""

    svg: str
    width: float
    ascent: float
    """Above the baseline."""
    descent: float
    """Below the baseline."""


@lru_cache(maxsize=4096)
def picture(tex: str, *, display: bool) -> Picture | None:
    """The formula `tex` drawn, in display style if `display`; None if it cannot be parsed."""
    svg: str | None = _asked("tex_to_svg", tex, display)
    if svg is None:
        return None
    # After the head come words (what it says, its source, its tree), then the shapes, then the same as invisible text,
    # which would take as long to paint as the formula.
    head, _, rest = svg.partition("<title ")
    shapes, _, text = rest[rest.find("<defs>") :].partition("<text ")
    measures = _MEASURES.search(head)
    if not measures or not _between(">", text, "</text>").strip():
        return None
    width, height, align = map(float, measures.groups())
    return Picture(f"{head}{shapes}</svg>", width, height + align, -align)


def tree_of(tex: str) -> Node | None:
    """What the formula `tex` means, as mathra reads it; None if it cannot be parsed."""
    result: dict[str, Node] | None = _asked("render", tex, display=False)
    return result["tree"] if result else None


def _asked(function: str, tex: str, display: bool) -> Any:
    """The result of a mathra function for `tex`; None if mathra would have to guess or leave something out.

    If allowed to guess, it takes a line break before a letter for a broken command: `\\nu` for a word that begins with u.
    """
    prepared = _prepared(tex)
    if prepared is None:
        return None
    import mathra  # noqa: PLC0415 - texts without formulas do without it

    try:
        return getattr(mathra, function)(prepared, display=display, strict=True)
    except Exception:  # noqa: BLE001 - if a formula breaks mathra, its TeX is shown instead
        return None


def _between(start: str, text: str, end: str) -> str:
    return text[text.find(start) + len(start) : text.find(end)]


def _prepared(tex: str) -> str | None:
    """`tex` in commands that mathra draws as TeX does; None if it would be drawn wrongly."""
    if len(tex) > MAX_FORMULA or is_prose(tex):
        return None
    if "%" in tex:
        # A listing joins the lines of a formula: `% ` was the end of one, but how much `%x` commented out is unknown.
        tex = _END_OF_LINE.sub(r"\1", tex)
        if _COMMENT.search(tex):
            return None
    if "\\" not in tex:
        return tex
    if _MISREAD.search(tex):
        return None
    tex = _EARLY_TAG.sub(r"\1\3\2", tex)
    tex = _DOUBLE_STRUCK.sub(lambda match: (match[1] or match[2]).translate(_STRUCK_DIGITS), tex)
    tex = _STYLED.sub(lambda match: f"\\{_ALPHABETS[match[1]]}{{{match[2].replace(' ', _BLANK)}}}", tex)
    return (
        _SETS.sub(lambda match: f"\\mathbb{{{_SET_LETTERS.get(match[1]) or match[1][0]}}}", tex) if _SETS.search(tex) else tex
    )


def sign_made_of_two(stacked: Node) -> str | None:
    """The sign meant by a node of type "stacked": "≲" for `\\stackrel{<}{_\\sim}`; None for others."""
    if stacked.get("below") or _only_sign(stacked["base"]) not in ("∼", "~"):
        return None
    return {"<": "≲", ">": "≳"}.get(_only_sign(stacked.get("above") or {}))


def _only_sign(node: Node) -> str:
    """The operator that is the whole of `node`, perhaps as an index without a base; "" if there is anything else."""
    while True:
        if node.get("type") == "row" and len(node["children"]) == 1:
            node = node["children"][0]
        elif node.get("type") == "scripts" and not (node.get("base") or {}).get("children", True) and not node.get("sup"):
            node = node["sub"]
        elif node.get("type") in ("style", "forced-class", "smashed"):
            node = node["base"]
        else:
            return str(node.get("symbol") or "") if node.get("type") == "operator" else ""
