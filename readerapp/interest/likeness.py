"""How likely a reader is to want a paper, from how often each of its words was in papers they liked and passed over.

A word's weight says how well it separates the two: the difference of the logarithms of its shares on either side, both shrunk
towards its share in all papers (naive Bayes with a prior, https://nlp.stanford.edu/IR-book/html/htmledition/
naive-bayes-text-classification-1.html), times the root of how rare it is. Weights add up, so each paper can say why.
"""

from collections.abc import Collection, Iterable, Mapping, Set
from math import fsum, log, sqrt
from typing import NamedTuple

from readerapp.interest.words import AUTHOR, TITLE

_PRIOR = 30
"""The strength of the prior: average papers added to each side. Chosen in tests/benchmarks/interest.py."""
_LENGTH = 0.75
"""A paper's sum is divided by this power of its number of words: long abstracts have more of everything."""
_LEAST = 0.3
"""The least weight of a reason worth mentioning."""
ENOUGH = 20
"""The number of stars needed before anything is predicted."""
STRONG = 4
"""How many stars, or dismissals, "more like this" and "less like this" are worth: five liked papers are enough."""


class Counts(NamedTuple):
    """How many liked and how many passed-over papers have a word; or how many there are in all."""

    liked: int = 0
    passed: int = 0


class Reason(NamedTuple):
    """A word, a pair of words, an author or a category, and how much it speaks for the paper (or, below 0, against it)."""

    word: str
    weight: float


class Likely(NamedTuple):
    """How likely a reader is to want a paper (a number meaningful only beside others), and why."""

    number: float
    for_it: tuple[Reason, ...] = ()
    against_it: tuple[Reason, ...] = ()
    """The words that speak most for it and against it, heaviest first."""


class Weights:
    """What words weigh. Each is weighed once, so that papers are measured alike whatever is decided meanwhile."""

    def __init__(self) -> None:
        self._weights: dict[str, float] = {}
        self._reasons: set[str] = set()

    def __len__(self) -> int:
        return len(self._weights)

    def clear(self) -> None:
        """Forget all words."""
        self._weights.clear()
        self._reasons.clear()

    def lacking(self, words: Set[str]) -> Set[str]:
        """Those of `words` that have not been weighed."""
        return words - self._weights.keys()

    def add(self, words: Iterable[str], known: Mapping[str, Counts], papers: Counts) -> None:
        """Weigh `words`, from the counts of those that are `known`. The others weigh nothing."""
        for word in words:
            self._weights[word] = 0.0
        for word, counts in known.items():
            self._weights[word] = found = weight(counts, papers)
            if _is_reason(word, counts, found):
                self._reasons.add(word)

    def number(self, words: Collection[str]) -> float:
        """The number of a paper with these words, all of which have been weighed, see `number`."""
        return number(words, map(self._weights.__getitem__, words))

    def judged(self, words: Set[str]) -> Likely:
        """The same, and which of the words speak for and against the paper."""
        told = [Reason(word, self._weights[word]) for word in words & self._reasons]
        for_it, against_it = [one for one in told if one.weight > 0], [one for one in told if one.weight < 0]
        return Likely(self.number(words), _heaviest(for_it, 6), _heaviest(against_it, 3))


def _is_reason(word: str, counts: Counts, weight: float) -> bool:
    """Whether a reader would accept a word as a reason: it was in more than one paper they liked or passed over."""
    if abs(weight) < _LEAST:
        return False
    return word.startswith(AUTHOR) or (counts.liked if weight > 0 else counts.passed) > 1


def weight(word: Counts, papers: Counts) -> float:
    """How much a word speaks for a paper, or, below 0, against it."""
    share = (word.liked + word.passed + 1) / (papers.liked + papers.passed + 2)
    for_it = log((word.liked + _PRIOR * share) / (papers.liked + _PRIOR))
    against_it = log((word.passed + _PRIOR * share) / (papers.passed + _PRIOR))
    return (for_it - against_it) * sqrt(max(0.0, -log(share)))


def number(words: Collection[str], weights: Iterable[float]) -> float:
    """How likely a reader is to want a paper with these words, from the weights of the known ones. Meaningful only beside
    the numbers of other papers.
    """
    # fsum: the same to the last bit in any order.
    return float(fsum(weights) / len(words) ** _LENGTH) if words else 0.0


def _heaviest(some: list[Reason], limit: int) -> tuple[Reason, ...]:
    """At most `limit` of the words, heaviest first, none contained in another."""
    found: list[Reason] = []
    said: set[str] = set()
    for one in sorted(some, key=lambda reason: (-abs(reason.weight), reason.word)):
        parts = {one.word} if one.word.startswith(AUTHOR) else set(one.word.removeprefix(TITLE).split())
        if not parts & said:
            found.append(one)
            said |= parts
        if len(found) == limit:
            break
    return tuple(found)
