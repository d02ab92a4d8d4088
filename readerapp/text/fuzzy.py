"""Whether a few letters mean a name: as the beginning of it or of a word, a part, initials, or with letters left out."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from readerapp.text.folding import folded

_FIRST, _START, GOOD, _INITIALS, _LOOSE = 100, 80, 50, 40, 10
"""From GOOD on, the letters of every word typed are adjacent."""
_MOST_LETTERS = 12
"""The most letters in a word that is matched letter by letter."""

Places = Sequence[tuple[int, int]]
"""Spans of letters in a name, from and to."""


class Likeness(NamedTuple):
    """How well a name matches, and which of its letters."""

    score: int
    """The mean over the words typed; greater is better."""
    marks: Places


class Typed:
    """What was typed, prepared for comparison with many names."""

    def __init__(self, text: str) -> None:
        self.words = folded(text).split()
        self._plain = as_words(text).split()

    def in_name(self, name: str) -> Likeness | None:
        """How well the folded `name` matches: every word typed must be found in it. None if it does not match."""
        score = 0
        marks: list[tuple[int, int]] = []
        for word in self.words:
            found = _found(word, name)
            if found is None:
                return None
            score += found[0]
            marks += found[1]
        return Likeness(score // max(len(self.words), 1), sorted(marks))

    def begins_words(self, text: str) -> bool:
        """Whether every word typed begins a word of `text`, which `as_words` has prepared."""
        return bool(self._plain) and all(f" {word}" in text for word in self._plain)


def as_words(text: str) -> str:
    """`text` folded, with a blank before each word."""
    return " " + re.sub(r"[\W_]+", " ", folded(text))


def merged(marks: Places) -> list[tuple[int, int]]:
    """`marks` without overlaps, and with adjacent ones joined."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(marks):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found


def _found(word: str, name: str) -> tuple[int, Places] | None:
    at = first = name.find(word)
    while at >= 0:
        if not at or not name[at - 1].isalnum():
            return _START if at else _FIRST, [(at, at + len(word))]
        at = name.find(word, at + 1)
    if first >= 0:
        return GOOD, [(first, first + len(word))]
    if not (1 < len(word) <= _MOST_LETTERS and _has_in_order(word, name)):
        return None
    starts = [at for at, letter in enumerate(name) if letter.isalnum() and (not at or not name[at - 1].isalnum())]
    if (places := _initials(word, name, starts, 0, -2)) is not None:
        return _INITIALS, [(at, at + 1) for at in places]
    if (places := _within_a_word(word, name, starts)) is not None:
        return _LOOSE, [(at, at + 1) for at in places]
    return None


def _has_in_order(word: str, name: str) -> bool:
    at = -1
    for letter in word:
        at = name.find(letter, at + 1)
        if at < 0:
            return False
    return True


def _initials(word: str, name: str, starts: Sequence[int], done: int, last: int) -> list[int] | None:
    """Where the letters from `done` on are, if each follows the previous one (at `last`) or begins a later word."""
    if done == len(word):
        return []
    places = [last + 1] if 0 <= last + 1 < len(name) else []
    for at in [*places, *(start for start in starts if start > last + 1)]:
        if name[at] == word[done] and (rest := _initials(word, name, starts, done + 1, at)) is not None:
            return [at, *rest]
    return None


def _within_a_word(word: str, name: str, starts: Sequence[int]) -> list[int] | None:
    """Where the letters are in a word that begins with the first of them and has them all in order."""
    for start in starts:
        places, end = [start], start
        while end < len(name) and name[end].isalnum():
            end += 1
        for letter in word[1:]:
            at = name.find(letter, places[-1] + 1, end)
            if at < 0:
                break
            places.append(at)
        if name[start] == word[0] and len(places) == len(word):
            return places
    return None
