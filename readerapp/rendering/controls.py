"""Characters that make a text read differently from what it says, or that Qt uses as markers of its own."""

from readerapp.system.lazy_patterns import pattern

# Embeddings, overrides and isolates of text direction: right-to-left letters need none of them
# (https://www.unicode.org/reports/tr9/). U+FDD0 and U+FFFC stand for frames and objects inside a QTextDocument, and U+E000
# and U+E001 for pieces of HTML in the making.
_UNSEEN = pattern("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ue000\ue001\ufdd0-\ufdef\ufffc\uffff]")
_BREAKS = pattern("[\r\x0b\x0c\x85\u2028\u2029]")
_RIGHT_TO_LEFT = pattern("[\u0590-\u08ff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]")


def readable(text: str) -> str:
    """`text` without control characters, and with blanks for all line breaks except newlines."""
    if text.isascii() and text.isprintable():
        return text
    return _BREAKS.sub(" ", _UNSEEN.sub("", text))


def isolated(text: str) -> str:
    """`text` isolated, so that its right-to-left letters do not reorder the text around it."""
    return f"\u2068{text}\u2069" if _RIGHT_TO_LEFT.search(text) else text


def without_isolates(text: str) -> str:
    """`text` as it was before `isolated`."""
    return text.replace("\u2068", "").replace("\u2069", "")
