"""A morning as it is to be got through: 212 papers of a recorded day in four categories, 24 of them to be read, 9 starred."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from readerapp.jobs.importing import import_document
from readerapp.search.query import And, Is, Not
from readerapp.storage.store import Store

PAPERS, READ, STARS = 212, 24, 9
DAY = date(2026, 6, 30)
_DOCUMENTS = (
    ("cs.GT", 14, "list_pages/list_cs.GT_new_2026-06-30.html"),
    ("eess", 18, "rss/days/rss_eess_2026-06-30.xml"),
    ("cs.AI", 90, "rss/days/rss_cs.AI_2026-06-30.xml"),
    ("cs.CV", 120, "rss/days/rss_cs.CV_2026-06-30.xml"),
)
"""The categories, how many papers are taken of each at most, and their recorded listings."""


class Morning(NamedTuple):
    """The keys of the papers in the order of the list, of those to be read, and of those to be starred."""

    papers: list[int]
    read: set[int]
    stars: set[int]

    def titles(self) -> str:
        """The keys of a first pass: S for each paper that is to be read, D for the others."""
        return "".join("S" if key in self.read else "D" for key in self.papers)

    def check(self, store: Store) -> None:
        """The library has these papers starred, and all others dismissed."""
        assert set(store.find(Is("starred"))) == self.stars
        assert set(store.find(And((Is("dismissed"), Not(Is("starred")))))) == set(self.papers) - self.stars


def morning(store: Store, recorded: Path) -> Morning:
    """Fill the library with the papers; skip the test if their listings are not there."""
    missing = [name for _, _, name in _DOCUMENTS if not (recorded / name).is_file()]
    if missing:
        pytest.skip(f"recorded listings are missing: {', '.join(missing)}")
    taken: list[int] = []
    for category, most, name in _DOCUMENTS:
        import_document(store, (recorded / name).read_bytes(), Path(name).name)
        listed = [key for section in store.day_sections(DAY, None, category) for key in section.keys]
        taken += [key for key in listed if key not in taken][:most]
    taken = taken[:PAPERS]
    listed = [key for section in store.day_sections(DAY) for key in section.keys]
    store.remove([entry.paper.id for entry in store.papers([key for key in listed if key not in taken])])
    assert store.day_summary(DAY).undecided == PAPERS
    papers = [key for key in listed if key in taken]
    read = papers[3::9][:READ]
    return Morning(papers, set(read), set(read[1::2][:STARS]))
