"""The sample: two invented days to try readerapp on, one complete and one partial. arXiv is never asked about them.

Titles and abstracts are two ordinary listings in Markdown; resources/sample.toml has the rest.
"""

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from readerapp.arxiv.invented import SAMPLE
from readerapp.arxiv.listing import Count, Kind, Listing
from readerapp.arxiv.paper import Paper
from readerapp.days.report import DayReport, state_from_counts
from readerapp.sources import markdown
from readerapp.storage.records import ListingChanges
from readerapp.storage.store import Store
from readerapp.system.locations import resource


def add_sample(store: Store, quiet: bool = True) -> ListingChanges:
    """Add the sample to the library, as if its listings had been fetched. `quiet`: mere replacements count as read."""
    earlier = tuple(paper for paper in _earlier_versions() if not store.has(paper.id))
    store.add_listing(Listing(earlier))
    changes = ListingChanges()
    for listing in sample_listings():
        changes = changes.with_those_of(store.add_listing(listing, quiet, keeps_earlier=True))
        if listing.day:
            store.keep_report(DayReport(listing.day, SAMPLE, state_from_counts(listing.counts), listing.counts))
    return changes._replace(new=(*changes.new, *(paper.id for paper in earlier)))


def remove_sample(store: Store) -> None:
    """Remove the sample from the library, with everything the user did to its papers."""
    store.remove(paper.id for listing in sample_listings() for paper in listing.papers)
    store.forget_days(SAMPLE)


def sample_listings() -> list[Listing]:
    """The two days, the earlier one first."""
    table = _table()
    return [_listing(said["file"], said.get("missing", {}), table["papers"]) for said in table["listings"]]


def _listing(file: str, missing: Mapping[str, int], details: Mapping[str, Any]) -> Listing:
    listing = markdown.parse(resource(file).read_bytes(), file)
    papers = tuple(_complete(paper, details[paper.id]) for paper in listing.papers)
    said = tuple(
        one._replace(kind=Kind(details[one.paper_id].get("kind", Kind.NEW)), version=paper.version)
        for one, paper in zip(listing.announcements, papers, strict=True)
    )
    counts = {
        kind: Count(shown, shown + missing.get(kind, 0)) for kind, shown in Counter(one.kind for one in said).items() if kind
    }
    return listing._replace(papers=papers, announcements=said, day=said[0].day, category=SAMPLE, counts=counts)


def _complete(paper: Paper, details: Mapping[str, Any]) -> Paper:
    """`paper` with the details that its listing lacks."""
    return paper._replace(
        authors=tuple(details["authors"]),
        version=details.get("version", 1),
        primary_category=details["categories"][0],
        categories=tuple(details["categories"]),
        comment=details.get("comment"),
        journal_ref=details.get("journal_ref"),
        doi=details.get("doi"),
    )


def _earlier_versions() -> Iterator[Paper]:
    """The replaced papers as they were."""
    details = _table()["papers"]
    for listing in sample_listings():
        for paper in listing.papers:
            if before := details[paper.id].get("earlier"):
                version = (paper.version or 2) - 1
                words = {**details[paper.id], **before, "version": version}
                yield _complete(paper, words)._replace(abstract=before["abstract"], abstract_as_given=None)


def _table() -> dict[str, Any]:
    return tomllib.loads(resource("sample.toml").read_text(encoding="utf-8"))
