"""arXiv's recorded feeds and refusals."""

from datetime import date
from pathlib import Path

import pytest

from readerapp.arxiv.listing import Kind, Listing
from readerapp.errors import RefusedError
from readerapp.sources.rss import parse


def recorded_feed(recorded: Path, name: str) -> Listing:
    path = recorded / "rss" / name
    if not path.is_file():
        pytest.skip(f"the recorded feed is not at {path}")
    return parse(path.read_bytes(), name)


def test_rss_and_atom_of_a_recorded_day_agree(recorded: Path) -> None:
    rss_of, atom_of = (recorded_feed(recorded, f"days/{form}_cs.CV_2026-06-30.xml") for form in ("rss", "atom"))
    assert rss_of == atom_of
    assert (len(rss_of.papers), rss_of.day, rss_of.category) == (267, date(2026, 6, 30), "cs.CV")
    assert {kind: count.shown for kind, count in rss_of.counts.items()} == {Kind.NEW: 261, Kind.CROSS: 6}


def test_recorded_feeds_are_read_whole(recorded: Path) -> None:
    folder = recorded / "rss"
    paths = sorted([*folder.rglob("rss*.xml"), *folder.rglob("atom*.xml"), *folder.rglob("*.rdf")])
    if not paths:
        pytest.skip(f"no recorded feeds are in {folder}")
    for path in paths:
        data = path.read_bytes()
        listing = parse(data, path.name)
        assert listing.damages == (), path.name
        assert len(listing.announcements) == len(listing.papers) == data.count(b"</item>") + data.count(b"</entry>")
        assert all(paper.authors and paper.abstract and paper.primary_category for paper in listing.papers), path.name
        assert all(one.kind and one.version for one in listing.announcements), path.name


def test_recorded_refusals_are_raised(recorded: Path) -> None:
    paths = sorted((recorded / "rss").rglob("error*.xml"))
    if not paths:
        pytest.skip(f"no recorded refusals are in {recorded / 'rss'}")
    for path in paths:
        with pytest.raises(RefusedError):
            parse(path.read_bytes(), path.name)
