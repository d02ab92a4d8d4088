"""Papers and listings that nobody wrote, for tests."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from typing import Any

from readerapp.arxiv.listing import Announcement, Kind, Listing
from readerapp.arxiv.paper import Paper
from readerapp.search.language import parse
from readerapp.storage.store import Store

DAY = date(2026, 1, 6)
ENTRY = "### {number}.{title}  [ :arrow_down: ]({link})\n>  {abstract}      \n"


def paper(number: int = 1, **known: Any) -> Paper:
    """A paper of January 2026 of which a source told all but what `known` says otherwise."""
    told: dict[str, Any] = {
        "id": f"2601.{number:05}",
        "title": f"Title {number}",
        "abstract": f"Abstract {number}.",
        "authors": ("Ada Quill", "Bo Reed"),
        "version": 1,
        "primary_category": "cs.LG",
        "categories": ("cs.LG", "stat.ML"),
        "submitted": datetime(2026, 1, 5, 17, 30, tzinfo=UTC),
    }
    return Paper(**(told | known))


def bare(number: int = 1, **known: Any) -> Paper:
    """A paper as a Markdown listing tells it: without authors, version and primary category."""
    return Paper(**({"id": f"2601.{number:05}", "title": f"Title {number}", "abstract": f"Abstract {number}."} | known))


def listing(papers: Iterable[Paper], day: date | None = DAY, category: str = "cs.LG", kind: Kind | None = None) -> Listing:
    """The papers announced on `day`, or in no day."""
    listed = tuple(papers)
    if day is None:
        return Listing(listed)
    return Listing(
        listed,
        tuple(Announcement(one.id, day, category, kind, one.version, place) for place, one in enumerate(listed, start=1)),
    )


def filled(store: Store, count: int = 3, **known: Any) -> list[int]:
    """Put papers 1 to `count` into `store`; their keys, in that order."""
    papers = [paper(number, **known) for number in range(1, count + 1)]
    store.add_listing(listing(papers))
    return store.keys([one.id for one in papers])


def found(store: Store, query: str) -> list[str]:
    """The ids of the papers that match `query`, in the order of the list."""
    return ids(store, store.find(parse(query)))


def ids(store: Store, keys: Sequence[int]) -> list[str]:
    """The ids of papers, in the order of their keys given."""
    return [entry.paper.id for entry in store.papers(keys)]


def document(*entries: tuple[str, str, str | None], heading: str = "# ArXiv cs.LG --Tue, 6 Jan 2026\n") -> str:
    """A Markdown listing with an entry for each (title, link, abstract)."""
    written = [
        ENTRY.format(number=number, title=title, link=link, abstract=abstract or "")
        if abstract is not None
        else f"### {number}.{title}  [ :arrow_down: ]({link})\n"
        for number, (title, link, abstract) in enumerate(entries, start=1)
    ]
    return heading + "".join(written)
