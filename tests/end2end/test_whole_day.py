"""A recorded day of four categories, 212 papers, decided whole by the keys of a keyboard; and how many keys that takes."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from readerapp.arxiv.listing import Listing
from readerapp.rendering.text import texts_of
from readerapp.search.query import And, Is, Not
from readerapp.sources import recognise
from readerapp.storage.store import Store
from tests.end2end.screen import Screen
from tests.end2end.test_triage_by_keyboard import READERAPP

LISTINGS = {
    "list_pages/list_cs.GT_new_2026-06-30.html": 14,
    "rss/days/rss_eess_2026-06-30.xml": 32,
    "rss/days/rss_cs.AI_2026-06-30.xml": 120,
    "rss/days/rss_cs.CV_2026-06-30.xml": 212,
}
"""How many papers there are with those of each listing. Some stand in two and count once."""
PAPERS = 212
STARS = 24
"""Each ninth paper of the list, from the first on."""
MOST_KEYS = 1.15
"""Keys a paper."""


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    found = Screen(tmp_path / "screen.log")
    yield found
    found.close()


def day_of_four(folder: Path) -> Iterator[Listing]:
    """The recorded listings of one day, each as far as it is wanted."""
    known: set[str] = set()
    for name, most in LISTINGS.items():
        path = folder / name
        if not path.is_file():
            pytest.skip(f"the recorded listing is not at {path}")
        listing = recognise.parse(path.read_bytes(), path.name)
        for paper in listing.papers:
            if len(known) < most:
                known.add(paper.id)
        papers = tuple(paper for paper in listing.papers if paper.id in known)
        yield listing._replace(
            papers=papers, announcements=tuple(one for one in listing.announcements if one.paper_id in known)
        )


@pytest.fixture
def day(library: Path, recorded: Path) -> Iterator[Store]:
    """The library, beside the window, with the day in it."""
    with Store(library, texts_of, patience=2) as store:
        for listing in day_of_four(recorded):
            store.add_listing(listing)
        yield store


def as_listed(day: Store) -> list[int]:
    """The papers in the order of the list."""
    newest = day.newest_day()
    assert newest
    sections = [section.keys for section in day.day_sections(newest)]
    keys = [key for section in sections for key in section]
    assert len(set(keys)) == len(keys) == PAPERS
    assert len({one.id for one in day.categories()}) == len(LISTINGS)
    return keys


def found(day: Store, what: str) -> set[int]:
    return set(day.find(Is(what)))


def test_in_the_list(screen: Screen, day: Store) -> None:
    """One key a paper, with the power cut in the middle of it."""
    papers = as_listed(day)
    wanted = set(papers[::9])
    assert len(wanted) == STARS
    keys = ["shift+s" if paper in wanted else "d" for paper in papers]
    half = len(keys) // 2
    process = screen.start(*READERAPP)
    screen.wait_for_window()
    screen.hurry(*keys[:half])
    screen.until(lambda: len(found(day, "undecided")) == PAPERS - half)
    os.kill(process.pid, signal.SIGKILL)
    process.wait(20)
    assert found(day, "starred") == wanted & set(papers[:half])
    again = screen.start(*READERAPP)
    screen.wait_for_window()
    screen.hurry(*keys[half:])
    screen.until(lambda: not found(day, "undecided"))
    assert found(day, "starred") == wanted
    assert set(day.find(And((Is("dismissed"), Not(Is("starred")))))) == set(papers) - wanted
    assert len(keys) <= MOST_KEYS * PAPERS
    screen.press("ctrl+q")
    assert again.wait(20) == 0


def test_in_two_passes(screen: Screen, day: Store) -> None:
    """One key a title and one more for each that was kept, with the power cut among the titles; one Undo takes all back."""
    papers = as_listed(day)
    kept = papers[3::9]
    wanted = set(kept[1::2])
    assert len(kept) == STARS
    titles = ["s" if paper in kept else "d" for paper in papers]
    abstracts = ["shift+s" if paper in wanted else "d" for paper in kept]
    process = screen.start(*READERAPP)
    screen.wait_for_window()
    screen.hurry("f", *titles[:100])
    screen.until(lambda: len(found(day, "dismissed")) == titles[:100].count("d"))
    os.kill(process.pid, signal.SIGKILL)
    process.wait(20)
    again = screen.start(*READERAPP)
    screen.wait_for_window()
    screen.hurry("f", *titles[100:], *abstracts)
    screen.until(lambda: not found(day, "undecided"))
    assert found(day, "starred") == wanted
    assert set(day.find(And((Is("dismissed"), Not(Is("starred")))))) == set(papers) - wanted
    assert 2 + len(titles) + len(abstracts) <= MOST_KEYS * PAPERS
    screen.press("z")
    screen.until(lambda: found(day, "undecided") == set(papers))
    screen.press("ctrl+q")
    assert again.wait(20) == 0
