"""A section of the paper list."""

from bisect import bisect_left
from collections.abc import Mapping
from itertools import islice
from operator import gt, neg

from readerapp.storage.records import Section

FEW = 16
"""Up to this many papers are looked up one by one."""


class Part:
    """A section of the list: its keys, its number left, whether it is folded and has a header."""

    def __init__(self, section: Section, headed: bool, folded: bool) -> None:
        self.kind = section.kind
        self.keys = section.keys
        self.descends = all(map(gt, section.keys, islice(section.keys, 1, None)))
        """Whether the greatest key comes first, as in all but listings. Then it stays so."""
        self.papers = len(section.keys)
        self.left = section.left
        self.headed = headed
        self.folded = folded
        self.hidden = folded
        """Whether its rows have been removed; `folded` is what the header shows."""

    @property
    def rows(self) -> int:
        return self.headed + (0 if self.hidden else len(self.keys))

    def place(self, key: int) -> int | None:
        """The place of a paper among its keys."""
        if self.descends:
            at = bisect_left(self.keys, -key, key=neg)
            return at if at < len(self.keys) and self.keys[at] == key else None
        return self.keys.index(key) if key in self.keys else None

    def shared(self, some: Mapping[int, object]) -> set[int]:
        """The keys of `some` that it has; both may be very long."""
        return some.keys() & self.keys if len(some) > FEW else {key for key in some if self.place(key) is not None}
