"""Where a document is damaged, told apart from every letter that a person may have written.

U+FFFD is one of those: arXiv serves it in names and abstracts that came to it so.
"""

from readerapp.system.lazy_patterns import pattern

SPOILED = "\ufdd0"
"""Stands for what is no text. Unicode keeps this character out of all text (The Unicode Standard, 23.7)."""

_STRAY_BYTES = pattern(r"[\ud800-\udfff]+")


def decoded(data: bytes) -> str:
    """`data` as UTF-8, with SPOILED for each run of bytes that are no text."""
    try:
        return data.decode()
    except UnicodeDecodeError:
        return _STRAY_BYTES.sub(SPOILED, data.decode(errors="surrogateescape"))
