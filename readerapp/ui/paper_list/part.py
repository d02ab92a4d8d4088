"""A section of the paper list."""

from bisect import bisect_left
from collections.abc import Mapping
from itertools import islice
from operator import gt, neg
from typing import NamedTuple

from readerapp.arxiv.listing import Kind
from readerapp.storage.records import Section

FEW = 16
"""Up to this many papers are looked up one by one."""
SECTION_NAMES = {
    Kind.NEW: "New",
    Kind.CROSS: "Cross-lists",
    Kind.REPLACE: "Replacements",
    Kind.REPLACE_CROSS: "Replaced cross-lists",
    None: "Kind not given",
}


class Header(NamedTuple):
    """The header of a section: its name, its number of papers, how many are undecided, and whether it is folded."""

    kind: Kind | None
    name: str
    papers: int
    undecided: int
    folded: bool

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return f"{self.name}, {self.papers:,}, {self.undecided:,} undecided{', folded' if self.folded else ''}"


class Part:
    """A section of the list: its keys, its number of undecided papers, whether it is folded and has a header."""

    def __init__(self, section: Section, headed: bool, folded: bool) -> None:
        self.kind = section.kind
        self.keys = section.keys
        self.descends = all(map(gt, section.keys, islice(section.keys, 1, None)))
        """Whether the greatest key comes first, as in all but listings. Then it stays so."""
        self.papers = len(section.keys)
        self.undecided = section.undecided
        self.headed = headed
        self.folded = folded
        self.hidden = folded
        """Whether its rows have been removed; `folded` is what the header shows."""

    @property
    def rows(self) -> int:
        return self.headed + (0 if self.hidden else len(self.keys))

    @property
    def header(self) -> Header:
        """What its header shows."""
        return Header(self.kind, SECTION_NAMES[self.kind], self.papers, self.undecided, self.folded)

    def place(self, key: int) -> int | None:
        """The place of a paper among its keys."""
        if self.descends:
            at = bisect_left(self.keys, -key, key=neg)
            return at if at < len(self.keys) and self.keys[at] == key else None
        return self.keys.index(key) if key in self.keys else None

    def shared(self, some: Mapping[int, object]) -> set[int]:
        """The keys of `some` that it has; both may be very long."""
        return some.keys() & self.keys if len(some) > FEW else {key for key in some if self.place(key) is not None}
