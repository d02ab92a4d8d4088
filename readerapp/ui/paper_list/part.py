"""A section of the paper list."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Set
from itertools import chain, filterfalse, islice
from operator import gt, neg
from typing import NamedTuple

from readerapp.arxiv.listing import Kind
from readerapp.storage.records import Section
from readerapp.text.language import later, number, tr

FEW = 16
"""Up to this many papers are looked up one by one."""
SECTION_NAMES = {
    Kind.NEW: later("New"),
    Kind.CROSS: later("Cross-lists"),
    Kind.REPLACE: later("Replacements"),
    Kind.REPLACE_CROSS: later("Replaced cross-lists"),
    None: later("Kind not given"),
}


class Header(NamedTuple):
    """The header of a section: its name, its number of papers, how many are undecided, and whether it is folded."""

    name: str
    papers: int
    undecided: int
    folded: bool

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        known = {"name": self.name, "papers": number(self.papers), "undecided": number(self.undecided)}
        if self.folded:
            return tr("{name}, {papers}, {undecided} undecided, folded", **known)
        return tr("{name}, {papers}, {undecided} undecided", **known)


class Part:
    """A section of the list: its keys, its number of undecided papers, whether it is folded and has a header."""

    def __init__(self, section: Section, headed: bool, folded: bool) -> None:
        self.kind = section.kind
        self.keys = section.keys
        self.descends = all(map(gt, section.keys, islice(section.keys, 1, None)))
        """Whether keys run from the greatest down, as everywhere but in listings; no change breaks that order."""
        self.papers = len(section.keys)
        """The count in its header. It follows `keys` only after rows have gone: Qt lets no row change while another goes."""
        self.undecided = section.undecided
        self.headed = headed
        self.folded = folded
        self.hidden = folded
        """Whether its rows have been removed; `folded` is what the header shows."""

    def __eq__(self, other: object) -> bool:
        """Whether the other shows the same papers under the same header, however many of them are undecided."""
        return isinstance(other, Part) and self._rows == other._rows

    __hash__ = None  # type: ignore[assignment]

    @property
    def _rows(self) -> tuple[Kind | None, bool, bool, bool, "array[int]"]:
        return self.kind, self.headed, self.folded, self.hidden, self.keys

    @property
    def rows(self) -> int:
        return self.headed + (0 if self.hidden else len(self.keys))

    @property
    def header(self) -> Header:
        """What its header shows."""
        return Header(tr(SECTION_NAMES[self.kind]), self.papers, self.undecided, self.folded)

    def place(self, key: int) -> int | None:
        """The index of a paper among its keys; None if it is not there."""
        if self.descends:
            at = bisect_left(self.keys, -key, key=neg)
            return at if at < len(self.keys) and self.keys[at] == key else None
        return self.keys.index(key) if key in self.keys else None

    def shared(self, some: set[int]) -> set[int]:
        """Those of `some` that it holds. Both may be very long."""
        if len(some) <= FEW:
            return {key for key in some if self.place(key) is not None}
        return some.intersection(self.keys[self._span(some)])

    def near(self, some: set[int]) -> Iterable[int]:
        """Those of its papers that may be among `some`: all that are, and perhaps more."""
        return self.shared(some) if len(some) <= FEW else self.keys[self._span(some)]

    def in_order(self, some: Set[int]) -> list[int]:
        """Those of `some` that it holds, in its order."""
        return list(filter(some.__contains__, self.keys[self._span(some)]))

    def remove(self, gone: Set[int]) -> None:
        """Remove papers, perhaps very many."""
        span = self._span(gone)
        self.keys[span] = array("q", filterfalse(gone.__contains__, self.keys[span]))
        self.papers = len(self.keys)

    def insert(self, keys: Set[int]) -> None:
        """Insert papers that it lacks, perhaps very many. Only for a section that `descends`."""
        span = self._span(keys)
        self.keys[span] = array("q", sorted(chain(self.keys[span], keys), reverse=True))

    def _span(self, some: Set[int]) -> slice:
        """The range of `keys` that can hold `some`."""
        if not self.descends or not some:
            return slice(0, len(self.keys))
        return slice(bisect_left(self.keys, -max(some), key=neg), bisect_right(self.keys, -min(some), key=neg))
