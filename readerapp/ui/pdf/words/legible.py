r"""From the characters that a PDF holds to those that a reader sees.

TeX's fonts put ligatures and accents where other encodings have control characters, and a PDF without a table of its
letters (bitmap fonts: most of arXiv before 2010, and T1 without cm-super to this day) hands these on: "e\x1ecient". The
tables are those of LaTeX's encodings guide (https://ctan.org/pkg/encguide): OT1, of Computer Modern, and T1.
"""

import re
from unicodedata import normalize

HYPHEN = "\xad"
"""A hyphen at the end of a line; whether it belongs to the word is for `hyphens` to say."""
UNKNOWN = "\ufffd"
"""A letter that the PDF does not identify."""
_LIGATURES = ("ff", "fi", "fl", "ffi", "ffl")
_OT1 = {
    **dict(zip("\x0b\x0c\r\x0e\x0f", _LIGATURES, strict=True)),
    **{"\x10": "ı", "\x11": "ȷ", "\x19": "ß", "\x1a": "æ", "\x1b": "œ", "\x1c": "ø", "\x1d": "Æ", "\x1e": "Œ", "\x1f": "Ø"},
}
_OT1_ACCENTS = {
    "\x12": "`",
    "\x13": "´",
    "\x14": "ˇ",
    "\x15": "˘",
    "\x16": "¯",
    "\x17": "˚",
    "\x18": "¸",
    "\x7f": "¨",
    "}": "˝",
}
_T1 = {
    **dict(zip("\x1b\x1c\x1d\x1e\x1f", _LIGATURES, strict=True)),
    **dict(zip("\x0d\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x19\x1a", "‚‹›“”„«»–—\0ıȷ", strict=True)),
}
_T1_UPPER = (
    "ĂĄĆČĎĚĘĞĹĽŁŃŇŊŐŔŘŚŠŞŤŢŰŮŸŹŽŻĲİđ§ăąćčďěęğĺľłńňŋőŕřśšşťţűůÿźžżĳ¡¿£"
)  # fmt: skip
"""T1 from 0x80 to 0xBF, where Qt reads Latin 1."""
_ACCENTS = {"`": "\u0300", "´": "\u0301", "ˆ": "\u0302", "˜": "\u0303", "¯": "\u0304", "˘": "\u0306", "˙": "\u0307"} | {
    "¨": "\u0308", "˚": "\u030a", "˝": "\u030b", "ˇ": "\u030c", "¸": "\u0327"
}  # fmt: skip
_LETTER = r"[^\W\d_]"
_LINE_END = r"(?:\ufffe|\x02(?=\w)|[-\u2010\xad](?:\r\n|\n))"
_CODES = r"[\x0b-\x1f]"


def legible(text: str) -> list[str]:
    """What a reader sees for each character of `text`: none where it is a part of another, several for a ligature.

    A line ends with "\\n", or with HYPHEN within a word.
    """
    seen = list(text)
    _end_lines(text, seen)
    if re.search(r"[\x0b\x0c\x0e-\x1f]|\r(?!\n)", text):
        _spell_out_codes(text, seen)
    _put_accents_on_letters(seen)
    for match in re.finditer(r"[\ufb00-\ufb06\x88]|[\x00-\x09\x0b-\x1f\x7f-\x9f\ue000-\uf8ff]", text):
        at = match.start()
        if seen[at] == text[at]:
            seen[at] = _plain(text[at])
    return seen


def _plain(letter: str) -> str:
    if "\ufb00" <= letter <= "\ufb06":
        return normalize("NFKC", letter)
    return {"\x88": "•", "\t": " "}.get(letter, UNKNOWN)


def _end_lines(text: str, seen: list[str]) -> None:
    for match in re.finditer(r"\r\n", text):
        seen[match.start()] = ""
    ligature = _CODES + r"(?<!\r)|\r(?!\n)"
    for match in re.finditer(rf"(?<=[\w\x0b-\x1f]){_LINE_END}(?=\w|{ligature})", text):
        seen[match.start() : match.end()] = [HYPHEN, *[""] * (match.end() - match.start() - 1)]
    for match in re.finditer(r"[\ufffe\xad]", text):
        if seen[match.start()] == "\ufffe":
            seen[match.start()] = "-"
        elif match[0] == HYPHEN and not text[match.end() : match.end() + 1].startswith(("\r", "\n")):
            # A place where the word could have been divided, and was not.
            seen[match.start()] = ""


def _spell_out_codes(text: str, seen: list[str]) -> None:
    """Replace the codes of TeX's text fonts. Those of its formulas differ from font to font and stay unknown.

    A code belongs to a text font if a letter touches it.
    """
    code = r"(?:[\x0b\x0c\x0e\x0f]|\r(?!\n))"
    old = len(re.findall(rf"{_LETTER}{code}|{code}{_LETTER}", text))
    new = len(re.findall(rf"{_LETTER}[\x1b-\x1f]|[\x1b-\x1f]{_LETTER}", text))
    if old > new:
        _spell_out_ot1(text, seen)
    elif new:
        _spell_out_t1(text, seen)


def _spell_out_t1(text: str, seen: list[str]) -> None:
    for match in re.finditer(r"[\r\x0e-\x1f]", text):
        at = match.start()
        if seen[at] == text[at] and text[at] in _T1:
            seen[at] = _T1[text[at]].strip("\0")
    for match in re.finditer(rf"(?<=[^\W\d_])[\x80-\xbf]|(?<!\w)[\x80-\xbf](?={_LETTER})", text):
        seen[match.start()] = _T1_UPPER[ord(match[0]) - 0x80]
    for match in re.finditer(rf"(?<=[^\W\d_])ÿ|÷|×(?={_LETTER})", text):
        seen[match.start()] = {"ÿ": "ß", "÷": "œ", "×": "Œ"}[match[0]]


def _spell_out_ot1(text: str, seen: list[str]) -> None:
    for match in re.finditer(r"[\x0b-\x1f\x7f}]", text):
        at, code = match.start(), match[0]
        if seen[at] != code:
            continue
        before, after = seen[at - 1] if at else "", text[at + 1 : at + 2]
        if text[at + 1 : at + 3] == "\r\n":
            after = ""
        follows_hyphen = "".join(seen[max(at - 3, 0) : at]).endswith(HYPHEN)
        if code in _OT1_ACCENTS and (_is_letter(after) or after == "\x10"):
            seen[at] = _OT1_ACCENTS[code]
            if after == "\x10":
                seen[at + 1] = "ı"
        elif code in _OT1 and (_is_letter(before[-1:]) or _is_letter(after) or follows_hyphen):
            seen[at] = _OT1[code]
    for pattern, sign in (
        (r"(?<=\d)\{(?=\d)", "–"),
        (rf"(?<={_LETTER})\|(?={_LETTER})", "—"),
        (rf"\\(?={_LETTER})", "“"),
        (r'(?<=[\w.,;:!?])"', "”"),
    ):
        for match in re.finditer(pattern, text):
            seen[match.start()] = sign


def _is_letter(text: str) -> bool:
    return bool(text) and (text.isalpha() or "\x0b" <= text <= "\x0f")


def _put_accents_on_letters(seen: list[str]) -> None:
    """TeX sets an accent before its letter: "G¨odel". As long as Unicode has the letter, it is put together."""
    whole = "".join(one if len(one) == 1 else "\0" for one in seen)
    for match in re.finditer(rf"(?<!/)([´ˆ˜¯˘˙¨˚˝ˇ¸]|(?<=[^\W\d_])`)({_LETTER})", whole):
        letter = {"ı": "i", "ȷ": "j"}.get(match[2], match[2])
        composed = normalize("NFC", letter + _ACCENTS[match[1]])
        if len(composed) == 1:
            seen[match.start()], seen[match.start() + 1] = "", composed
