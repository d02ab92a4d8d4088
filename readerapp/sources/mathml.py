"""Converts presentation MathML (https://www.w3.org/TR/mathml-core/), as found in journals' feeds, to TeX.

The commands are those of amsmath and amssymb. What cannot be converted keeps its text.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from html import escape
from html.entities import html5
from itertools import chain

from lxml import etree

from readerapp.sources.xml import parser
from readerapp.system.lazy_patterns import pattern

_BEGIN = pattern(r"<(?:\w{1,20}:)?math(?=[\s/>])[^<>]*>", re.IGNORECASE)
_END = pattern(r"</(?:\w{1,20}:)?math\s*>", re.IGNORECASE)
_ENTITY = pattern(r"&(?P<name>[A-Za-z][A-Za-z0-9]{1,31};)")
_XML_NAMES = frozenset(("lt;", "gt;", "amp;", "quot;", "apos;"))
_LONGEST, _DEEPEST = 50_000, 60

_COMMANDS = {
    "×": r"\times", "·": r"\cdot", "⋅": r"\cdot", "±": r"\pm", "∓": r"\mp", "÷": r"\div", "≤": r"\le", "≥": r"\ge",
    "⩽": r"\leqslant", "⩾": r"\geqslant", "≠": r"\ne", "≈": r"\approx", "∼": r"\sim", "≃": r"\simeq", "≅": r"\cong",
    "≡": r"\equiv", "∝": r"\propto", "≪": r"\ll", "≫": r"\gg", "≲": r"\lesssim", "≳": r"\gtrsim", "→": r"\to",
    "←": r"\leftarrow", "↔": r"\leftrightarrow", "⇒": r"\Rightarrow", "⇔": r"\Leftrightarrow", "↦": r"\mapsto",
    "↑": r"\uparrow", "↓": r"\downarrow", "∞": r"\infty", "∈": r"\in", "∉": r"\notin", "⊂": r"\subset", "⊆": r"\subseteq",
    "∪": r"\cup", "∩": r"\cap", "∅": r"\emptyset", "∀": r"\forall", "∃": r"\exists", "¬": r"\neg", "∧": r"\wedge",
    "∨": r"\vee", "⊕": r"\oplus", "⊗": r"\otimes", "∘": r"\circ", "°": r"{}^{\circ}", "†": r"\dagger", "⟂": r"\perp",
    "⊥": r"\perp", "∥": r"\parallel", "‖": r"\|", "⟨": r"\langle", "⟩": r"\rangle", "〈": r"\langle", "〉": r"\rangle",
    "∂": r"\partial", "∇": r"\nabla", "∑": r"\sum", "∏": r"\prod", "∫": r"\int", "∮": r"\oint", "√": r"\surd",
    "…": r"\dots", "⋯": r"\cdots", "ℏ": r"\hbar", "ħ": r"\hbar", "ℓ": r"\ell", "ℜ": r"\Re", "ℑ": r"\Im", "′": "'",
    "″": "''", "−": "-", "∗": "*", "∣": "|", "ϵ": r"\epsilon", "ε": r"\varepsilon", "ϕ": r"\phi", "φ": r"\varphi",
    "ϑ": r"\vartheta", "ς": r"\varsigma", "ϱ": r"\varrho", "ϖ": r"\varpi", "ο": "o", "λ": r"\lambda", "Λ": r"\Lambda",
    "\\": r"\backslash", "{": r"\{", "}": r"\}", "%": r"\%", "&": r"\&", "#": r"\#", "$": r"\$", "_": r"\_", "~": r"\sim",
    "^": r"\wedge", "\xa0": " ", "\u2061": "", "\u2062": "", "\u2063": "", "\u2064": "", "\u200b": "", "\u2009": " ",
}  # fmt: skip
_IN_TEXT = {"\\": r"\textbackslash{}", **{char: f"\\{char}" for char in "{}%&#$_"}}
_COMMANDS |= dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX", strict=True))
_LARGE = frozenset("∑∏∫∮⋃⋂⨁⨂") | {"lim", "max", "min", "sup", "inf", "limsup", "liminf", "argmax", "argmin"}
_FUNCTIONS = frozenset(
    ("sin", "cos", "tan", "cot", "sinh", "cosh", "tanh", "arcsin", "arccos", "arctan", "exp", "ln", "log", "lim", "max",
     "min", "sup", "inf", "det", "dim", "ker", "deg", "gcd", "arg", "Pr")
)  # fmt: skip
_OVER = {"¯": "bar", "‾": "overline", "―": "overline", "^": "hat", "ˆ": "hat", "~": "tilde", "˜": "tilde", "→": "vec",
         "⃗": "vec", "˙": "dot", ".": "dot", "¨": "ddot", "ˇ": "check", "˘": "breve", "⏞": "overbrace"}  # fmt: skip
_UNDER = {"_": "underline", "‾": "underline", "¯": "underline", "⏟": "underbrace"}
_STYLES = {"normal": "mathrm", "bold": "mathbf", "bold-italic": "boldsymbol", "double-struck": "mathbb", "script": "mathcal",
           "fraktur": "mathfrak", "sans-serif": "mathsf", "monospace": "mathtt"}  # fmt: skip
_TOKEN = pattern(r"\d+|(?:\\[A-Za-z]+|\\.|[^\\{}\s])(?:\{[^{}]*\})?", re.DOTALL)
_PLAIN_BASE = pattern(r"[A-Z][a-z]?|\d+")


def with_tex(html: str) -> str:
    """`html` with every MathML formula as TeX between dollar signs."""
    if "math" not in html.lower():
        return html
    said: list[str] = []
    start = 0
    while begin := _BEGIN.search(html, start):
        if begin[0].endswith("/>"):
            said.append(html[start : begin.start()])
            start = begin.end()
            continue
        closing = _END.search(html, begin.end())
        end = closing.end() if closing else len(html)
        said += [html[start : begin.start()], escape(_formula(html[begin.start() : end]), quote=False)]
        start = end
    return "".join([*said, html[start:]])


def _formula(markup: str) -> str:
    """The formula `markup` in TeX with dollar signs; its text, if it cannot be converted."""
    try:
        if len(markup) > _LONGEST:
            raise ValueError
        root = etree.fromstring(_ENTITY.sub(_character, markup), parser(recover=True))
        return _set(root)
    except (etree.XMLSyntaxError, ValueError):
        return " ".join(re.sub(r"<[^<>]*>", "", markup).split())


def _character(match: re.Match[str]) -> str:
    return match[0] if match["name"] in _XML_NAMES else html5.get(match["name"], "")


def _set(root: "etree._Element | None") -> str:
    if root is None:
        raise ValueError
    tex = _tex(root, 0).strip()
    base = _chemical(root)
    if base is not None:
        # A chemical element or a number belongs to the text, as in `CO<sub>2</sub>`.
        scripts = tex[len(_braced(_tex(base, 0))) :]
        return _spoken(base) + (f"${scripts}$" if scripts else "")
    return f"${tex}$" if tex else ""


def _chemical(root: etree._Element) -> etree._Element | None:
    """The chemical symbol or number that makes up the whole formula, apart from its scripts."""
    only = root
    while len(only) == 1 and _name(only) in ("math", "mrow", "mstyle", "semantics"):
        only = only[0]
    scripted = _name(only) in ("msub", "msup", "msubsup") and len(only) > 1
    base = only[0] if scripted else only
    plain = _name(base) == "mn" or (_name(base) in ("mi", "mtext") and scripted)
    return base if plain and _PLAIN_BASE.fullmatch(_spoken(base)) and not base.get("mathvariant") else None


def _name(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2].rpartition(":")[2].lower()


def _tex(element: etree._Element, depth: int) -> str:
    if depth > _DEEPEST:
        raise ValueError
    name = _name(element)
    if read := _TOKENS.get(name):
        return read(" ".join("".join(map(str, element.itertext())).split()), element)
    if name == "semantics" and (tex := _annotation(element)):
        return tex
    if name in ("semantics", "maction"):
        return _tex(element[0], depth + 1) if len(element) else ""
    if name in ("mphantom", "annotation", "annotation-xml", "mspace", "none", "mprescripts"):
        return " " if name == "mspace" else ""
    parts = [_tex(child, depth + 1) for child in element]
    if (build := _BUILDERS.get(name)) and len(parts) == build[0]:
        return build[1](parts, element)
    if name == "mfenced":
        return _fenced(parts, element)
    if name in ("mtable", "mtr", "mtd"):
        return {"mtable": _table(parts), "mtr": " & ".join(parts), "mtd": _joined(parts)}[name]
    between = [_as_is(child.tail) for child in element]
    row = _joined([_as_is(element.text), *chain.from_iterable(zip(parts, between, strict=True))])
    return rf"\sqrt{{{row}}}" if name == "msqrt" else row


def _as_is(text: str | None) -> str:
    """Text where none should be."""
    return _symbols(" ".join((text or "").split()))


def _annotation(semantics: etree._Element) -> str:
    """The TeX from which the formula was made, if it is included."""
    for child in semantics:
        tex = " ".join((child.text or "").split()).strip("$").strip()
        if "tex" in (child.get("encoding") or "").lower() and tex and tex.count("{") == tex.count("}"):
            return tex
    return ""


def _joined(parts: Sequence[str]) -> str:
    """The parts one after another, with a command separated from the letter that follows it."""
    said = ""
    for part in parts:
        between = " " if re.search(r"\\[A-Za-z]+$", said[-40:]) and part[:1].isalpha() else ""
        said += between + part
    return said


def _symbols(text: str) -> str:
    return _joined([_symbol(char) for char in text])


def _symbol(char: str) -> str:
    if char in _COMMANDS:
        return _COMMANDS[char]
    words = unicodedata.name(char, "").split()
    if words[:1] == ["GREEK"] and words[2:3] == ["LETTER"] and len(words) == 4 and words[1] in ("SMALL", "CAPITAL"):
        return f"\\{words[3].lower() if words[1] == 'SMALL' else words[3].capitalize()}"
    return char


def _identifier(text: str, element: etree._Element) -> str:
    style = _STYLES.get(element.get("mathvariant") or "")
    if text in _FUNCTIONS:
        return f"\\{text}"
    if style is None and len(text) > 1 and text.isalpha() and text.isascii():
        style = "mathrm"
    return f"\\{style}{{{_symbols(text)}}}" if style and text else _symbols(text)


def _number(text: str, element: etree._Element) -> str:
    style = _STYLES.get(element.get("mathvariant") or "normal")
    return f"\\{style}{{{_symbols(text)}}}" if style and style != "mathrm" else _symbols(text)


def _operator(text: str, _: etree._Element) -> str:
    if text in _FUNCTIONS:
        return f"\\{text}"
    return rf"\operatorname{{{text}}}" if len(text) > 1 and text.isalpha() and text.isascii() else _symbols(text)


def _words(text: str, element: etree._Element) -> str:
    given = "".join(map(str, element.itertext()))
    before, after = (" " if part else "" for part in (given[:1].isspace(), given[-1:].isspace()))
    said = "".join(_IN_TEXT.get(char, char) for char in text)
    return rf"\text{{{before}{said}{after}}}" if said else " " * bool(given)


def _braced(part: str) -> str:
    return part if _TOKEN.fullmatch(part) else f"{{{part}}}"


def _script(parts: Sequence[str], signs: str) -> str:
    said = _braced(parts[0])
    for sign, part in zip(signs, parts[1:], strict=True):
        said += part if sign == "^" and part and set(part) == {"'"} else f"{sign}{{{part}}}" if part else ""
    return said


def _spoken(element: etree._Element) -> str:
    return "".join("".join(map(str, element.itertext())).split())


def _stacked(parts: Sequence[str], element: etree._Element) -> str:
    """What is over or under something: an accent, a limit, or anything else."""
    signs = {"munder": "_", "mover": "^", "munderover": "_^"}[_name(element)]
    if _spoken(element[0]) in _LARGE:
        return _script(parts, signs)
    said = parts[0]
    for sign, part, child in zip(signs, parts[1:], list(element)[1:], strict=True):
        command = (_OVER if sign == "^" else _UNDER).get(_spoken(child))
        beside = "overset" if sign == "^" else "underset"
        said = f"\\{command}{{{said}}}" if command else f"\\{beside}{{{part}}}{{{said}}}" if part else said
    return said


def _fraction(parts: Sequence[str], element: etree._Element) -> str:
    command = "binom" if re.fullmatch(r"0+(?:\.0+)?\w*", element.get("linethickness") or "") else "frac"
    return f"\\{command}{{{parts[0]}}}{{{parts[1]}}}"


def _fenced(parts: Sequence[str], element: etree._Element) -> str:
    separators = "".join((element.get("separators", ",")).split())
    said = parts[0] if parts else ""
    for number, part in enumerate(parts[1:]):
        said = _joined([said, _symbols(separators[min(number, len(separators) - 1)]) if separators else "", part])
    return _joined([_symbols(element.get("open", "(")), said, _symbols(element.get("close", ")"))])


def _table(rows: Sequence[str]) -> str:
    return r"\begin{matrix} " + r" \\ ".join(rows) + r" \end{matrix}"


_Read = Callable[[str, etree._Element], str]
_Build = Callable[[Sequence[str], etree._Element], str]
_TOKENS: dict[str, _Read] = {"mi": _identifier, "mn": _number, "mo": _operator, "mtext": _words, "ms": _words}
_BUILDERS: dict[str, tuple[int, _Build]] = {
    "msub": (2, lambda parts, _: _script(parts, "_")),
    "msup": (2, lambda parts, _: _script(parts, "^")),
    "msubsup": (3, lambda parts, _: _script(parts, "_^")),
    "munder": (2, _stacked),
    "mover": (2, _stacked),
    "munderover": (3, _stacked),
    "mfrac": (2, _fraction),
    "mroot": (2, lambda parts, _: rf"\sqrt[{parts[1]}]{{{parts[0]}}}"),
}
