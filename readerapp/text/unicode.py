"""Text that may come from anywhere, as text that can be stored and compared."""

import json
import re
from typing import Any
from unicodedata import normalize

TEX_ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307",
    '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323", "c": "\u0327", "k": "\u0328",
    "b": "\u0331", "t": "\u0361", "textcommabelow": "\u0326",
}  # fmt: skip
"""The combining characters for TeX's accents; they follow the base letter in Unicode but precede it in TeX."""
TEX_LETTERS = {
    "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "aa": "å", "AA": "Å",
    "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ",
}  # fmt: skip
_ACCENT = r"""\\([`'^~=".]|[urHvdckbt](?=[\s{]))\s*(?:\{\\?([^\W\d_]{1,2})\}|\\?([^\W\d_]))"""
_LETTER = rf"\\({'|'.join(TEX_LETTERS)})(?![A-Za-z])(?:\{{\}})?"
_BRACED = r"\{([^\x00-\x7f])\}"


def without_surrogates(text: str) -> str:
    """`text` with lone surrogates replaced by U+FFFD.

    They come from arguments in another encoding than the terminal's and from truncated escapes in JSON; neither SQLite nor
    a file accepts them.
    """
    if text.isascii():
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def from_json(text: str) -> Any:
    """The value of the JSON `text`, made `storable`. Raises ValueError, and RecursionError."""
    value = json.loads(text)
    # Only an escape can produce a lone surrogate.
    return storable(value) if "\\u" in text and ("\\ud" in text or "\\uD" in text) else value


def storable(value: Any) -> Any:
    """A JSON value with its texts `without_surrogates`."""
    return json.loads(without_surrogates(json.dumps(value, ensure_ascii=False)))


def without_tex_accents(text: str) -> str:
    r"""`text` with the letters that TeX spells as commands, as people paste names: `Erd\H{o}s`, `K\"ahler`, `{\L}o\'s`."""
    if "\\" not in text:
        return text
    before = ""
    # Inside out: `\'{\^e}`.
    while before != text:
        before, text = text, re.sub(_ACCENT, _accented, text)
    text = re.sub(_LETTER, lambda match: TEX_LETTERS[match[1]], text)
    return re.sub(_BRACED, r"\1", text)


def _accented(match: re.Match[str]) -> str:
    base = match[2] or match[3]
    return normalize("NFC", base[0] + TEX_ACCENTS[match[1]] + base[1:])
