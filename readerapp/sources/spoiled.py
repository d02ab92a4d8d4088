"""Marks where a document is damaged, with a character that no person can have written.

U+FFFD will not do: arXiv serves it in names and abstracts that were submitted with it.
"""

from readerapp.system.lazy_patterns import pattern

SPOILED = "\ufdd0"
"""Stands for bytes that are not text. Unicode reserves it as a noncharacter (The Unicode Standard, 23.7)."""

_STRAY_BYTES = pattern(r"[\ud800-\udfff]+")


def decoded(data: bytes) -> str:
    """`data` decoded as UTF-8, with SPOILED for each run of invalid bytes."""
    try:
        return data.decode()
    except UnicodeDecodeError:
        return _STRAY_BYTES.sub(SPOILED, data.decode(errors="surrogateescape"))
