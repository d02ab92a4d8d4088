"""Formulas, through mathra: TeX in; a picture, words to speak, or Unicode characters out."""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from typing import Any, NamedTuple

from readerapp.rendering.dollars import MAX_FORMULA, is_prose
from readerapp.system.lazy_patterns import pattern

_SUPERSCRIPTS = dict(
    zip(
        "0123456789+-−=()niTabcdefghjklmoprstuvwxyzABDEGHIJKLMNOPRUVW*∗′",
        "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱᵀᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵁⱽᵂ**′",
        strict=True,
    )
)
_SUBSCRIPTS = dict(zip("0123456789+-−=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", strict=True))
_BLACKBOARD = dict(zip("CHNPQRZ", "ℂℍℕℙℚℝℤ", strict=True))
_SPACED = ("rel", "bin")
_FENCES = {
    "p-matrix": ("(", ")"),
    "b-matrix": ("[", "]"),
    "B-matrix": ("{", "}"),
    "v-matrix": ("|", "|"),
    "V-matrix": ("‖", "‖"),
    "cases": ("{ ", ""),
}
_BREAK = "\ue000"
"""Stands, while a row is written, behind what must not run into the next letter."""

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
"""Where mathra would draw something else than the author means."""
_EARLY_TAG = pattern(r"(\\begin\{equation\*?\})\s*(\\tag\{[^{}]*\})(.*?)(?=\\end\{equation)")
_DOUBLE_STRUCK = pattern(r"\\(?:mathbb|mathbbm|mathds|Bbb)\s*(?:\{(\d+)\}|(\d))")
_STRUCK_DIGITS = {ord("0") + digit: chr(0x1D7D8 + digit) for digit in range(10)}
_STYLED = pattern(r"\\text(it|bf|sf|tt|sl)\s*\{([a-zA-Z0-9 ]+)\}")
_ALPHABETS = {"it": "mathit", "sl": "mathit", "bf": "mathbf", "sf": "mathsf", "tt": "mathtt"}
_BLANK = "\\ "
# The number systems, as nearly every author who has a macro for them names it, and as KaTeX does.
_SETS = pattern(r"\\(RR?|NN?|ZZ?|CC?|QQ?|[Rr]eals|natnums|cnums|Complex)(?![a-zA-Z])")
_SET_LETTERS = {"reals": "R", "Reals": "R", "natnums": "N", "cnums": "C", "Complex": "C"}
_NOUGHT = pattern(r"\bsub 0\b(?![.,]\d)")
_STRUCK = pattern("[\U0001d7d8-\U0001d7e1]")

Node = dict[str, Any]
"""A node of mathra's tree: `type` and what that type has."""


_MEASURES = pattern(r'width="([\d.]+)em" height="([\d.]+)em" style="vertical-align: (-?[\d.]+)em"')


class Picture(NamedTuple):
    """A formula drawn: an SVG in `currentColor`, its measures in em of the mathematics font, and how it is spoken."""

    svg: str
    width: float
    ascent: float
    """Above the baseline."""
    descent: float
    """Below the baseline."""
    speech: str


@lru_cache(maxsize=4096)
def picture(tex: str, *, display: bool) -> Picture | None:
    """The formula `tex` drawn, in the larger form of a line of its own if `display`; None if it is not understood."""
    svg: str | None = _asked("tex_to_svg", tex, display)
    if svg is None:
        return None
    # Behind the head stand words (what it says, its source, its tree), then the shapes, then the same as invisible text,
    # which would take as long to paint as the formula.
    head, _, words = svg.partition("<title ")
    shapes, _, text = words[words.find("<defs>") :].partition("<text ")
    measures = _MEASURES.search(head)
    if not measures or not _between(">", text, "</text>").strip():
        return None
    from html import unescape  # noqa: PLC0415 - only the window draws

    width, height, align = map(float, measures.groups())
    return Picture(f"{head}{shapes}</svg>", width, height + align, -align, unescape(_between(">", words, "</title>")))


def _asked(function: str, tex: str, display: bool) -> Any:
    """What that function of mathra makes of `tex`, None where it would have to guess or to leave something out.

    When it may guess, it takes a line break before a letter for a broken command: `\\nu` for what begins with a u.
    """
    prepared = _prepared(tex)
    if prepared is None:
        return None
    import mathra  # noqa: PLC0415 - texts without formulas do without it

    try:
        return getattr(mathra, function)(prepared, display=display, strict=True)
    except Exception:  # noqa: BLE001 - whatever a foreign formula does to the library, its TeX is shown instead
        return None


def _between(start: str, text: str, end: str) -> str:
    return text[text.find(start) + len(start) : text.find(end)]


def _prepared(tex: str) -> str | None:
    """`tex` in commands that are drawn as TeX draws them; None for what would be drawn wrong."""
    if len(tex) > MAX_FORMULA or is_prose(tex):
        return None
    if "%" in tex:
        # A listing has joined the lines of a formula: `% ` was the end of one; `%x` commented out nobody knows how much.
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


def spoken_formula(tex: str) -> str | None:
    """The formula `tex` as a person says it ("H nought" for `H_0`), None if it is not understood."""
    drawn = picture(tex, display=False)
    if drawn is None:
        return None
    return _NOUGHT.sub("nought", _STRUCK.sub(lambda match: f"double-struck {ord(match[0]) - 0x1D7D8}", drawn.speech))


@lru_cache(maxsize=2048)
def plain_formula(tex: str) -> str | None:
    r"""The formula `tex` as a line of Unicode text, `Õ(√T)` for `\tilde{O}(\sqrt{T})`; None if it is not understood."""
    result: Node | None = _asked("render", tex, display=False)
    if result is None:
        return None
    try:
        text = _text(result["tree"])
    except (KeyError, TypeError, RecursionError):
        # A node that this version of mathra has and we do not know: its own text is less pretty, and right.
        text = str(result["text"])
    return " ".join(unicodedata.normalize("NFC", _common_characters(text)).split()) or None


def _text(node: Node) -> str:
    return _WRITERS[node["type"]](node)


def _row(node: Node) -> str:
    text = ""
    for child in node["children"]:
        part = _text(child)
        if child["type"] == "operator" and child["class"] == "bin" and (not text or text.endswith((" ", "(", "[", "{"))):
            part = part.strip()  # a sign, not an operation
        elif _runs_together(text, part):
            text += " "
        text += part
        if child["type"] == "fraction":
            text += _BREAK
    return text.replace(_BREAK, "")


def _runs_together(before: str, after: str) -> bool:
    """Whether two pieces would read as one: `n` and `log`, `6/5` and `R`, `σ_c` and `h`."""
    if not before or not after or not (after[0].isalnum() or after[0] in "√(∫∑"):
        return False
    ends_open = before.endswith(_BREAK) or re.search(r"[\^_].$", before) is not None
    starts_name = len(after.partition(" ")[0]) > 1 and after.endswith(" ") and after[0].isalpha()
    return ends_open or (starts_name and before[-1].isalnum())


def _identifier(node: Node) -> str:
    name = str(node["name"])
    return _BLACKBOARD.get(name, name) if node.get("variant") == "double-struck" else name


def _operator(node: Node) -> str:
    symbol = str(node["symbol"])
    if node["class"] in _SPACED:
        return f" {symbol} "
    return symbol + " " if node["class"] == "punct" else symbol


def _scripts(node: Node) -> str:
    base = _text(node["base"]) if node.get("base") else ""
    text = base.rstrip()
    if sub := node.get("sub"):
        text += _script(_text(sub), "_", _SUBSCRIPTS)
    if sup := node.get("sup"):
        text += _script(_text(sup), "^", _SUPERSCRIPTS)
    # The blank behind an operator or the name of a function stays behind its limits.
    return text + base[len(base.rstrip()) :]


def _script(inside: str, mark: str, table: dict[str, str]) -> str:
    """As small characters where Unicode has all of them, else behind a mark."""
    inside = _common_characters(inside).replace(" ", "")
    if inside and all(char in table for char in inside):
        return "".join(table[char] for char in inside)
    return f"{mark}{inside}" if len(inside) == 1 else f"{mark}({inside})"


def _fraction(node: Node) -> str:
    above, below = _text(node["num"]).strip(), _text(node["den"]).strip()
    if node.get("rule") is False:
        return f"{above} choose {below}"
    above = f"({above})" if re.search(r"[\s+−/-]", above) else above
    below = below if len(below) == 1 or below.replace(".", "").isdigit() else f"({below})"
    return f"{above}/{below}"


def _root(node: Node) -> str:
    index = _script(_text(node["index"]), "^", _SUPERSCRIPTS) if node.get("index") else ""
    return f"{index}√{_grouped(_text(node['radicand']))}"


def _grouped(text: str) -> str:
    text = text.strip()
    return text if len(text) == 1 or text.replace(".", "").isalnum() else f"({text})"


def _accent(node: Node) -> str:
    base = _text(node["base"])
    mark = str(node["accent"])
    return base + mark if len(base) == 1 and unicodedata.combining(mark[0]) else base


def _bar(node: Node) -> str:
    base = _text(node["base"])
    return base + ("\u0304" if node["above"] else "\u0332") if len(base) == 1 else base


def _words(node: Node) -> str:
    if "value" in node:
        return str(node["value"])
    return "".join(_text(part) for part in node["parts"])


def _delimited(node: Node) -> str:
    inside = "".join(_text(part) for part in node["parts"])
    return f"{node.get('open') or ''}{inside.strip()}{node.get('close') or ''}"


def _table(node: Node) -> str:
    rows = [", ".join(_text(cell).strip(" ,;") for cell in row) for row in node["rows"]]
    opening, closing = _FENCES.get(str(node.get("shape")), ("", ""))
    return f"{opening}{'; '.join(rows)}{closing}"


def _base(node: Node) -> str:
    return _text(node["base"])


_WRITERS: dict[str, Callable[[Node], str]] = {
    "row": _row,
    "identifier": _identifier,
    "number": lambda node: str(node["value"]),
    "operator": _operator,
    "large-operator": lambda node: f"{node['symbol']} ",
    "fixed-delimiter": lambda node: str(node["symbol"]),
    "function": lambda node: f"{node['name']} ",
    "scripts": _scripts,
    "fraction": _fraction,
    "root": _root,
    "accent": _accent,
    "bar": _bar,
    "text": _words,
    "math": lambda node: str(node["value"]),
    "space": lambda node: " ",
    "delimited": _delimited,
    "table": _table,
    "phantom": lambda node: "",
    "colored": _base,
    "style": _base,
    "forced-class": _base,
    "smashed": _base,
    "stacked": _base,
    "overlapped": _base,
}


def _common_characters(text: str) -> str:
    """Letters of the mathematical alphabets, which few fonts have, as common ones."""
    return "".join(unicodedata.normalize("NFKD", char) if 0x1D400 <= ord(char) <= 0x1D7FF else char for char in text)
