"""What differs between two versions of a text, word by word; a formula counts as one word."""

from difflib import SequenceMatcher
from enum import StrEnum
from typing import NamedTuple

from readerapp.system.lazy_patterns import pattern

_WORD = pattern(r"\$[^$]*\$\S*|\S+")


class Change(StrEnum):
    """What became of a piece of text."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


class Piece(NamedTuple):
    """A stretch of text and what became of it."""

    text: str
    change: Change


def differences(before: str, after: str) -> list[Piece]:
    """The pieces of both texts in reading order: removed pieces of `before` come before those that replace them.

    SAME and ADDED, joined by blanks, are the words of `after`; SAME and REMOVED those of `before`.
    """
    old, new = _WORD.findall(before), _WORD.findall(after)
    found: list[Piece] = []
    removed: list[str] = []
    added: list[str] = []
    opcodes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for number, (tag, old_from, old_to, new_from, new_to) in enumerate(opcodes):
        # "red and blue" to "green and white" is one change, not two: a single word between two changes belongs to them.
        island = new_to - new_from == 1 and removed and added and number < len(opcodes) - 1
        if tag != "equal" or island:
            removed += old[old_from:old_to]
            added += new[new_from:new_to]
            continue
        found += _changed(removed, added)
        removed, added = [], []
        found.append(Piece(" ".join(new[new_from:new_to]), Change.SAME))
    return found + _changed(removed, added)


def differ(before: str, after: str) -> bool:
    """Whether the texts differ in more than blanks."""
    return before.split() != after.split()


def _changed(removed: list[str], added: list[str]) -> list[Piece]:
    return [Piece(" ".join(words), change) for words, change in ((removed, Change.REMOVED), (added, Change.ADDED)) if words]
