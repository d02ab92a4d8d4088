"""How texts are compared when searching for words: one folding for the index, queries, notes, comments and marks. Pure.

Capitals, accents, ligatures and the strokes of ł, ø and đ make no difference, nor does how Unicode encodes a letter: "Łoś" is
"los", "Weißmoß" is "weissmoss", the "ﬁ" of a PDF is "fi", H₂O is "h2o". Letters are decomposed by the compatibility
decomposition of https://www.unicode.org/reports/tr15/; those that it leaves whole are in a table here.
"""

import re
from functools import lru_cache
from unicodedata import category, normalize

# Letters that Unicode does not decompose, as people write them without the right keyboard.
_PLAIN = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ħ": "h", "ŧ": "t", "ŋ": "n"}
)
# A trademark sign is not part of the word before it, and apostrophes and hyphens come in many kinds.
_SIGNS = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "ʻ": "'", "ʹ": "'", "‐": "-", "‑": "-", "™": " ", "℠": " "})
_VOICED = "\u3099\u309a"
"""The marks that turn カ into ガ and ハ into パ: these make different letters, and are not accents."""
# Patterns are plain texts here: re compiles each on first use, which a start does without.
_NOT_ASCII = r"[^\x00-\x7f]"

NO_BLANKS = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
"""Thai, Lao, Burmese, Khmer, Chinese and Japanese, which have no blanks between words; a regular-expression class."""
_APART = rf"[{NO_BLANKS}]"

_NEXT_NAME = "\ue000"
"""A word that nobody types: a private-use character, which the index takes for a letter."""
# rendering/dollars.py says where dollars open and close a formula, and how long one may be.
_FORMULA = r"\$\$?(?=\S)([^$]{0,1999}[^$\s])\$\$?(?!\d)"
_COMMAND = r"\\([A-Za-z]+)\s*|\\.|[{}^_]+"
_WRITTEN = r"[A-Za-z]{2,}"
GREEK = dict(
    zip(
        (
            "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi",
            "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
        ),
        "αβγδεζηθικλμνξπρστυφχψω",
        strict=True,
    )
)  # fmt: skip
_MOST_LETTERS = 40
"""In a word that a formula splits."""
_LETTERS = {
    **GREEK,
    **{name.title(): letter for name, letter in GREEK.items()},
    **{f"var{name}": GREEK[name] for name in ("epsilon", "theta", "kappa", "pi", "rho", "sigma", "phi")},
    **{"ell": "l", "hbar": "h", "imath": "i", "jmath": "j"},
}
"""TeX commands that are letters, folded."""
_OPERATORS = frozenset((
    "arccos", "arcsin", "arctan", "arg", "cos", "cosh", "cot", "coth", "csc", "deg", "det", "dim", "exp", "gcd", "hom",
    "inf", "ker", "lg", "lim", "liminf", "limsup", "ln", "log", "max", "min", "mod", "Pr", "sec", "sin", "sinh", "sup",
    "tan", "tanh",
))  # fmt: skip
"""Commands that print their name."""
_STYLES = frozenset((
    "rm", "it", "bf", "sf", "tt", "cal", "mathrm", "mathit", "mathbf", "mathsf", "mathtt", "mathcal", "mathbb", "mathfrak",
    "mathscr", "mathnormal", "boldsymbol", "bm", "pmb", "textrm", "textit", "textbf", "textsf", "texttt", "text",
    "textup", "textsc", "mbox", "hbox", "operatorname", "ensuremath", "left", "right", "big", "Big", "bigg", "Bigg",
    "displaystyle", "textstyle", "frac", "dfrac", "tfrac", "limits", "nolimits", "bar", "hat", "tilde", "vec", "dot",
    "ddot", "widehat", "widetilde", "overline", "underline", "acute", "grave", "breve", "check",
))  # fmt: skip
"""Commands that say how the letters after them look, or where they go."""


def spaced(text: str) -> str:
    """A folded text with each letter of a script without blanks as a separate word."""
    return text if text.isascii() else re.sub(_APART, r" \g<0> ", text)


def as_signed(name: str) -> str:
    """The form in which exactly signed names are compared: accents count, capitals and blanks do not."""
    return " ".join(normalize("NFC", name).casefold().split())


def folded(text: str | None) -> str:
    """`text` in the form that is compared: equal if a reader would take both for the same words."""
    if not text or text.isascii():
        return (text or "").lower()
    return re.sub(_NOT_ASCII, _letter_of, normalize("NFC", text)).lower()


@lru_cache(maxsize=4096)
def folded_letter(letter: str) -> str:
    """One character in the form that is compared: none for an accent or an invisible one, several for a ligature."""
    apart = normalize("NFKD", letter.translate(_SIGNS))
    kept = "".join(one for one in apart if one in _VOICED or category(one) not in ("Mn", "Cf"))
    return normalize("NFC", kept.casefold().translate(_PLAIN))


def _letter_of(match: re.Match[str]) -> str:
    return folded_letter(match[0])


def searchable(text: str) -> str:
    """The form in which the search index gets a Unicode text with formulas as `$...$`.

    A formula is what it looks like, without its markup, in one word with the letters that touch it: `RuCl$_3$` is "RuCl3".
    Its source is found too: the names of its commands and the words that it split follow the text. In a script without
    blanks between words, each letter is a word, so that any part of a text is found as a phrase.
    """
    if "$" in text:
        also: dict[str, None] = {}
        text = " ".join((re.sub(_FORMULA, lambda match: _opened(match, also), text), *also))
    if text.isascii():
        # The index folds capitals itself.
        return text
    return spaced(folded(text))


def searchable_names(names: str) -> str:
    """The form in which the index gets authors, one a line; no phrase spans two names."""
    return searchable(names).replace("\n", f" {_NEXT_NAME} ")


def _opened(match: re.Match[str], also: dict[str, None]) -> str:
    text, start, end = match.string, match.start(), match.end()
    if start and text[start - 1].isalnum():
        also[_touching(text[max(0, start - _MOST_LETTERS) : start][::-1])[::-1]] = None
    if end < len(text) and text[end].isalnum():
        also[_touching(text[end : end + _MOST_LETTERS])] = None
    printed, written = _formula(match[1])
    for word in written:
        also[word] = None
    return printed


def _touching(text: str) -> str:
    """The word with which a text begins."""
    return next((text[:end] for end, letter in enumerate(text) if not letter.isalnum()), text)


@lru_cache(maxsize=4096)
def _formula(tex: str) -> tuple[str, tuple[str, ...]]:
    """A formula as it is printed, and the words of its source."""
    return formula_words(tex), tuple(word for word in re.findall(_WRITTEN, tex) if word not in _STYLES)


def formula_words(tex: str) -> str:
    r"""A formula without its markup: `H_0` is "H0", `\alpha` is "α", `O(n \log n)` is "O(n log n)"."""
    return re.sub(_COMMAND, _printed, tex.replace("}{", " "))


def lost_commands(tex: str) -> list[str]:
    r"""The names of commands that `formula_words` prints as blanks, as `\infty`: in the index they follow the text."""
    printed = _STYLES | _OPERATORS | _LETTERS.keys()
    return [name for name in re.findall(r"\\([A-Za-z]{2,})", tex) if name not in printed]


def _printed(match: re.Match[str]) -> str:
    name = match[1]
    if name is None:
        # Braces, ^ and _ take no room; \, and the like do.
        return " " if match[0].startswith("\\") and match[0] not in ("\\!", "\\{", "\\}") else ""
    if name in _STYLES:
        return ""
    return f" {name} " if name in _OPERATORS else _LETTERS.get(name, " ")
