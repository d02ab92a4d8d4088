"""Listing pages of recorded days."""

import re
from pathlib import Path

import pytest

from readerapp.errors import RefusedError
from readerapp.sources import rss
from readerapp.sources.page.list_page import parse


def recorded_pages(recorded: Path, pattern: str) -> list[Path]:
    paths = sorted((recorded / "list_pages").glob(pattern))
    if not paths:
        pytest.skip(f"the recorded listing pages are not in {recorded / 'list_pages'}")
    return paths


def test_every_recorded_list_is_read_whole(recorded: Path) -> None:
    for path in [*recorded_pages(recorded, "list_*.html"), *recorded_pages(recorded, "catchup_*.html")]:
        listing = parse(path.read_bytes(), path.name)
        assert listing.damages == (), path.name
        said = re.findall(r"showing (?:first |last )?(\d+) of \d+ entries", path.read_text(encoding="utf-8"))
        assert len(listing.papers) == sum(map(int, said)) or "2009-06" in path.name, path.name
        partial = "showing first" in path.read_text(encoding="utf-8") or "skip10" in path.name
        assert (listing.next_url is not None) == partial, path.name


def test_every_recorded_error_is_a_refusal(recorded: Path) -> None:
    for path in recorded_pages(recorded, "error_*.html"):
        with pytest.raises(RefusedError, match=r"[Ii]nvalid|valid time period|not recognized"):
            parse(path.read_bytes(), path.name)


@pytest.mark.parametrize("form", ["atom", "rss"])
def test_page_and_feed_of_one_day_agree(recorded: Path, form: str) -> None:
    page_of_day = parse(recorded_pages(recorded, "list_cs.CV_new_2026-06-30.html")[0].read_bytes())
    feed = rss.parse((recorded / "rss" / "days" / f"{form}_cs.CV_2026-06-30.xml").read_bytes())
    kinds = {one.paper_id: one.kind for one in page_of_day.announcements}
    assert kinds == {one.paper_id: one.kind for one in feed.announcements}
    categories = {paper.id: set(paper.categories) for paper in page_of_day.papers}
    assert categories == {paper.id: set(paper.categories) for paper in feed.papers}
