"""What is counted of a paper: the words of title and abstract, words and pairs of words in the title, authors, categories."""

import re
from collections.abc import Iterable
from itertools import pairwise

from readerapp.text.folding import folded

AUTHOR, CATEGORY, TITLE = "@", "=", "^"
"""Prefixes of authors, of categories, and of title words, which count once more."""
_WORD = r"[^\W_]+(?:[-'][^\W_]+)*"
_PLAIN = frozenset((
    "a", "an", "also", "and", "are", "as", "at", "be", "been", "between", "both", "by", "can", "for", "from", "has", "have",
    "in", "into", "is", "it", "its", "new", "not", "of", "on", "or", "our", "show", "such", "than", "that", "the", "their",
    "these", "this", "to", "two", "using", "via", "we", "which", "with",
))  # fmt: skip
"""Words that every paper has."""
_LONGEST = 60
"""The most letters counted: anything longer is not a word."""


def words_of(title: str, abstract: str, authors: Iterable[str], categories: Iterable[str]) -> set[str]:
    """What is counted in a paper with these texts (Unicode, formulas as `$...$`), each once.

    Pairs of words count in the title only: the abstract has five times as many, and they added nothing
    (docs/decisions.md).
    """
    first = _words(title)
    found = {*first, *_words(abstract)}
    found.update(TITLE + word for word in first)
    found.update(f"{one} {other}" for one, other in pairwise(first))
    found.update(AUTHOR + folded(name) for name in authors)
    found.update(CATEGORY + name for name in categories)
    return {one for one in found if len(one) <= _LONGEST}


def _words(text: str) -> list[str]:
    return [word for word in re.findall(_WORD, folded(text)) if len(word) > 1 and word not in _PLAIN]
