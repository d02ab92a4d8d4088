"""Texts and formulas as LaTeX that compiles with the T1 encoding, UTF-8, amsmath and amssymb."""

import re
import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache

from readerapp.export.commands import ENVIRONMENTS, MATHEMATICS, TEXT
from readerapp.rendering.formula_text import plain_formula
from readerapp.rendering.text import Formula
from readerapp.system.lazy_patterns import pattern
from readerapp.text.unicode import TEX_ACCENTS

_PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,:;!?()/*+=@|-'\n"
_PLAIN_BYTES = _PLAIN.encode()
_OPENING = pattern(r'(?<![\w.,;:!?)])"(?=\w)')
_QUOTATION = pattern("“|’|‘(?!“)")
_QUOTATION_MARKS = {"“": "``", "’": "'", "‘": "`"}
"""TeX makes the characters of them. pybtex, and so Sphinx and MkDocs, and R print `\\textquoteright` as it stands."""
_COMMAND = pattern(r"\\([A-Za-z]+)")
_BARE = pattern(r"\\(math(?:rm|bf|it|sf|tt|cal|bb|frak))(?:\s+([A-Za-z])|\s*(\d|\\[A-Za-z]+))")
"""A font for one sign without braces, `\\mathbb R`, makes citation-js reject the whole file."""
_SWITCH = pattern(r"\\(?:rm|bf|it|sf|tt)(?![A-Za-z])")
_GROUP = pattern(r"\{[^{}]*\}")
_UNDERSCORE = pattern(r"(?<!\\)\\_")
"""HAL writes `q\\_1`, which makes citation-js reject the whole file."""
_SCRIPT = pattern(r"([\^_])\{([A-Za-z0-9])\}(?![A-Za-z0-9])")
"""A script of one letter in braces, which TeX does not need and Typst prints."""
_FONT_IN_SCRIPT = pattern(r"([\^_])\s*(\\(?:math|text)[a-z]*\{[^{}]*\})")
"""`f_\\mathrm{NL}`, of which citation-js and bibtex2html put the command alone into the index."""
_RUN_ON = pattern(r"(\\[A-Za-z]+(?=\d)|(?<!\\)[\^_](?:[A-Za-z0-9]|[+*-](?!\d))(?=[^\s}^_\\&]))")
"""What needs a blank behind it, though not for TeX: citation-js, and so MyST, reads `2^n-1` as 2 to the n-1, and
biblatex-csl-converter `\\pm1.3` as .3.
"""
_ENVIRONMENT = pattern(r"\\(?:begin|end)\s*\{([A-Za-z]+\*?)\}")
_SETS = pattern(r"\\(?:([RNZQC])\1?|[Rr]eals|natnums|cnums|Complex)(?![A-Za-z])")
_SET_LETTERS = {"reals": "R", "Reals": "R", "natnums": "N", "cnums": "C", "Complex": "C"}
_SAME = {
    "mathscr": "mathcal", "bm": "boldsymbol", "mathbold": "boldsymbol", "mathbbm": "mathbb", "mathds": "mathbb",
    "symbf": "mathbf", "eufrak": "mathfrak", "frak": "mathfrak", "lt": "mathrel{<}", "gt": "mathrel{>}", "infin": "infty",
    "empty": "emptyset", "degree": "circ", "coloneqq": "mathrel{:=}", "coloneq": "mathrel{:=}", "eqqcolon": "mathrel{=:}",
    "argmin": "operatorname{argmin}", "argmax": "operatorname{argmax}", "tr": "operatorname{tr}", "Tr": "operatorname{Tr}",
    "sgn": "operatorname{sgn}", "sign": "operatorname{sign}", "diag": "operatorname{diag}", "rank": "operatorname{rank}",
    "Bbb": "mathbb",
}  # fmt: skip
"""Commands of other packages or of old, with the LaTeX or amsmath command that means the same."""
_OPEN_ROOT = pattern(r"\\sqrt\s*\[[^\]]*\Z")
_UNICODE = pattern(r"\\unicode\s*\{x([0-9A-Fa-f]{1,6})\}")
_BELOW = "\u0323\u0327\u0328\u0331\u0326"
_TAKE_THE_DOT = "\u0300\u0301\u0302\u0308"
"""Over an i these replace its dot, in OT1 as in T1. pandoc, citation-js and Better BibTeX read `\\i` as an ı."""
_NAME_OF_MARK = {mark: name for name, mark in TEX_ACCENTS.items() if name != "t"}
_MARKS = "".join(map(re.escape, _NAME_OF_MARK))
_AS_IT_IS = "[]<>`\n\t"
_LEFT_ALONE = r"A-Za-z0-9 .,:;!?()/*+=@|\-\[\]<>`'\n\t"
_KEPT = "¡-§©-«®°-³µ-·¹-ÖØ-öø-ĥĨ-ķĹ-ľŁ-ňŊ-ťŨ-žȘ-ț–—‘’“”…"
"""Letters, punctuation and signs that LaTeX with the T1 encoding reads from UTF-8; Typst has no `\\textdegree`."""
_BEYOND_ASCII = pattern(r"([\^_]\s*)?([^\x00-\x7f])(?=([A-Za-z])?)")
_ENSURED = pattern(r"\\ensuremath\{((?:[^{}]|\{[^{}]*\})*)\}")
"""Mathematics in text. More programs know dollars: bibutils, pybtex and Typst have no `\\ensuremath`."""
_OF_MATHEMATICS = pattern(r"\{\$([^$]+)\$\}")
_JOINED = pattern(rf"[{_MARKS}]|''")
"""What is spelled together with its neighbours. Few texts have it, and looking for it at each letter is slow."""
_TOGETHER = rf".[{_MARKS}]+|'(?=')|(?<=')'"
_TO_SPELL = (pattern(rf"[^{_LEFT_ALONE}]"), pattern(rf"{_TOGETHER}|[^{_LEFT_ALONE}]", re.DOTALL))
_TO_ESCAPE = (pattern(rf"[^{_LEFT_ALONE}{_KEPT}]"), pattern(rf"{_TOGETHER}|[^{_LEFT_ALONE}{_KEPT}]", re.DOTALL))
"""What must be changed; the second of each pair is for texts with _JOINED characters."""
_WRONG_IN_PYLATEXENC = "ĦŦŧ"
"""Letters with a stroke, which pylatexenc spells with a macron; T1 has no spelling for them."""
_MATHEMATICAL = (
    ("×", "times"), ("÷", "div"), ("·", "cdot"), ("¬", "lnot"), ("←", "leftarrow"), ("↑", "uparrow"), ("→", "rightarrow"),
    ("↓", "downarrow"), ("♭", "flat"), ("♮", "natural"), ("♯", "sharp"),
)  # fmt: skip
_OWN = {
    # pylatexenc's table has \textquotedbl, which needs a font encoding that documents rarely load.
    ord('"'): "''",
    ord("”"): "''",
    ord("'"): "'",
    # BibTeX counts braces without looking at the backslash before them.
    ord("{"): r"\textbraceleft",
    ord("}"): r"\textbraceright",
    # T1 has none of them, and pylatexenc's table has other letters for the first three.
    ord("ħ"): r"$\hbar$",
    ord("ŀ"): r"l\textperiodcentered",
    ord("Ŀ"): r"L\textperiodcentered",
    ord("ʻ"): r"\textquoteleft",
    ord("ʼ"): r"\textquoteright",
    ord("\u202f"): r"\,",
    ord("\xa0"): "~",
    # pandoc drops the text commands for these, and the musical ones are not text commands.
    ord("…"): r"\ldots",
    ord("–"): "--",
    ord("—"): "---",
    **{ord(sign): rf"$\{name}$" for sign, name in _MATHEMATICAL},
}
AS_UTF_8 = frozenset("ÐðÞþĐđŊŋȘșȚț")
"""Letters that LaTeX has read as UTF-8 since 2018, needing T1 as their commands do; pandoc drops such commands, `{\\dj}`."""

_COMMANDS = {
    ord("Ð"): r"{\DH}", ord("ð"): r"{\dh}", ord("Þ"): r"{\TH}", ord("þ"): r"{\th}", ord("Đ"): r"{\DJ}", ord("đ"): r"{\dj}",
    ord("Ŋ"): r"{\NG}", ord("ŋ"): r"{\ng}",
    ord("Ș"): r"{\textcommabelow{S}}", ord("ș"): r"{\textcommabelow{s}}",
    ord("Ț"): r"{\textcommabelow{T}}", ord("ț"): r"{\textcommabelow{t}}",
}  # fmt: skip


def is_plain(text: str) -> bool:
    """Whether `text` is ASCII without characters that are special to TeX."""
    return text.isascii() and not text.encode().translate(None, _PLAIN_BYTES) and "''" not in text


def encoded(text: str) -> str:
    """`text` in ASCII, except letters that plain LaTeX cannot spell, which stay as they are."""
    if is_plain(text):
        return text
    if not text.isascii():
        text = _QUOTATION.sub(lambda match: _QUOTATION_MARKS[match[0]], text)
    return _spelling(text, _TO_SPELL)


def escaped(text: str) -> str:
    """`text` for programs that read UTF-8: only characters that are special to TeX are spelled."""
    if is_plain(text):
        return text
    if '"' in text:
        # Typst prints ``these'' as they stand.
        text = _OPENING.sub("“", text).replace('"', "”")
    return _spelling(text, _TO_ESCAPE)


def in_ascii(text: str) -> str:
    """Like `encoded`, but with a command for each of AS_UTF_8: for a file that is not UTF-8."""
    spelled = encoded(text)
    return spelled if spelled.isascii() else spelled.translate(_COMMANDS)


Spelling = Callable[[str], str]
"""`encoded`, `escaped` or `in_ascii`."""


def _spelling(text: str, to_spell: tuple[re.Pattern[str], re.Pattern[str]]) -> str:
    """`text` composed, without invisible characters, spelled; a straight quotation mark before a word opens a quotation."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
        if not text.isprintable():
            text = "".join(char for char in text if unicodedata.category(char) != "Cf")
    if '"' in text:
        text = _OPENING.sub("``", text)
    alone, joined = to_spell
    return (joined if _JOINED.search(text) else alone).sub(_in_braces, text)


@lru_cache(maxsize=2048)
def formula(found: Formula) -> str | None:
    """The formula between dollars; None if it would stop LaTeX. Half the formulas of titles come again."""
    tex = _UNICODE.sub(_character, found.tex)
    tex = _SETS.sub(lambda match: rf"\mathbb{{{match[1] or _SET_LETTERS[match[0][1:]]}}}", tex)
    tex = _BARE.sub(_with_braces, _COMMAND.sub(_known_name, tex))
    tex = _UNDERSCORE.sub(r"{\_}", tex)
    tex = _SCRIPT.sub(r"\1\2", tex.replace("\\{", r"\lbrace ").replace("\\}", r"\rbrace "))
    tex = _RUN_ON.sub(r"\1 ", _FONT_IN_SCRIPT.sub(r"\1{\2}", tex))
    environments = {name.rstrip("*") for name in _ENVIRONMENT.findall(tex)}
    commands = set(_COMMAND.findall(_ENVIRONMENT.sub("", tex)))
    if _OPEN_ROOT.search(tex) or not (environments <= ENVIRONMENTS and commands <= MATHEMATICS and _balanced(tex)):
        return None
    if plain_formula(found.tex) is None or tex.startswith("\\begin") or ("&" in tex and not environments) or "#" in tex:
        return None
    if _SWITCH.search(tex) and _SWITCH.search(_without_groups(tex)):
        tex = f"{{{tex}}}"
    return f"${tex if tex.isascii() else _BEYOND_ASCII.sub(_in_formula, tex)}$"


def _without_groups(tex: str) -> str:
    """The part of a formula outside braces. A font switched there, as in `$\\rm kpc$`, makes citation-js, and so MyST, reject
    the whole file.
    """
    outer = _GROUP.sub(" ", tex)
    return outer if outer == tex else _without_groups(outer)


def _with_braces(match: re.Match[str]) -> str:
    return f"\\{match[1]}{{{match[2] or match[3]}}}"


def _known_name(match: re.Match[str]) -> str:
    same = _SAME.get(match[1]) if match[1] not in MATHEMATICS else None
    if same is None:
        return match[0]
    is_script = match.string[: match.start()].rstrip()[-1:] in ("^", "_")
    return f"{{\\{same}}}" if is_script and "{" in same else f"\\{same}"


def _character(match: re.Match[str]) -> str:
    code = int(match[1], 16)
    return chr(code) if 0xA0 <= code < 0xD800 else match[0]


def _in_formula(match: re.Match[str]) -> str:
    """A character of a formula beyond ASCII. A script needs braces; elsewhere they would space `≤` like a letter."""
    script, char, letter = match.groups(default="")
    spelled = encoded(char)
    found = _OF_MATHEMATICS.fullmatch(spelled)
    tex = found[1] if found else rf"\text{{{spelled}}}"
    if script or tex[0] in "^_":
        return f"{script}{{{tex}}}"
    return f"{tex} " if letter and tex[-1].isalpha() else tex


def _balanced(tex: str) -> bool:
    depth = 0
    for char in tex:
        depth += {"{": 1, "}": -1}.get(char, 0)
        if depth < 0:
            return False
    return depth == 0


# --- characters -------------------------------------------------------------------------------------------------------


def _in_braces(match: re.Match[str]) -> str:
    return _chunk(match[0])


@lru_cache(maxsize=4096)
def _chunk(text: str) -> str:
    """A character with its combining marks, each in braces if it has a spelling."""
    if len(text) > 1 and ord(text[0]) not in _OWN and (accented := _accented(text)):
        return f"{{{accented}}}"
    return "".join(map(_one, text))


def _one(char: str) -> str:
    spelled = _OWN.get(ord(char)) or (char if char in _PLAIN or char in _AS_IT_IS else _spelled(char))
    return char if spelled == char else f"{{{spelled}}}"


def _spelled(char: str) -> str:
    """One character for LaTeX; itself if no spelling compiles."""
    if char in _WRONG_IN_PYLATEXENC or char in AS_UTF_8:
        return char
    if accented := _accented(char):
        return accented
    if char in _NAME_OF_MARK:
        return rf"\{_NAME_OF_MARK[char]}{{}}"
    table = _of_pylatexenc().get(ord(char))
    if table is not None and all(name in TEXT for name in _COMMAND.findall(table)):
        return f"${table}$" if _only_mathematics(table) else _ENSURED.sub(r"$\1$", table)
    plain = unicodedata.normalize("NFKC", char)
    if plain[1:] in _NAME_OF_MARK:
        # The spacing cedilla in a garbled name decomposes to a blank and a mark.
        plain = plain[1:]
    if plain != char and unicodedata.name(char, "").removeprefix("MATHEMATICAL ").startswith("SCRIPT CAPITAL"):
        return rf"$\mathcal{{{plain}}}$"
    return "".join(map(_spelled, plain)) if plain != char and plain.isprintable() else char


@cache
def _of_pylatexenc() -> dict[int, str]:
    from pylatexenc.latexencode import get_builtin_uni2latex_dict  # noqa: PLC0415 - a large table

    table: dict[int, str] = get_builtin_uni2latex_dict()
    return table


def _only_mathematics(spelled: str) -> bool:
    names = _COMMAND.findall(spelled)
    return bool(names) and names[0] in {"varepsilon", "acute", "Upsilon"}


def _accented(char: str) -> str | None:
    r"""A letter with its marks as nested TeX accents: ế is `\'{\^e}`."""
    base, *marks = list(unicodedata.normalize("NFD", char))
    if not marks or not base.isascii() or not base.isalpha() or not all(mark in _NAME_OF_MARK for mark in marks):
        return None
    spelled = base
    for mark in marks:
        as_it_is = mark in _BELOW or (spelled == "i" and mark in _TAKE_THE_DOT)
        inner = chr(92) + spelled if spelled in ("i", "j") and not as_it_is else spelled
        short = len(inner) == 1 and not _NAME_OF_MARK[mark].isalpha()
        spelled = "\\" + _NAME_OF_MARK[mark] + (inner if short else f"{{{inner}}}")
    return spelled
