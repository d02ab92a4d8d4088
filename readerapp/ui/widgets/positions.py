"""Positions in a text as Qt counts them, in units of UTF-16, and as Python does: a character beyond U+FFFF has two or one."""

_UNITS = "utf-16-le"


def for_qt(text: str, place: int) -> int:
    """The position in Qt's `text` of what Python has at `place`."""
    return place if text.isascii() else len(text[:place].encode(_UNITS, "surrogatepass")) // 2


def for_python(text: str, place: int) -> int:
    """The position in Python's `text` of what Qt has at `place`."""
    return place if text.isascii() else len(text.encode(_UNITS, "surrogatepass")[: 2 * place].decode(_UNITS, "ignore"))


def in_units(text: str) -> str:
    """`text` with as many characters as Qt counts: "??" for each that counts twice."""
    return text if text.isascii() else "".join("??" if sign > "\uffff" else sign for sign in text)
