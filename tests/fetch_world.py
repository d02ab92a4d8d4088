"""A library, an arXiv to ask, and the time of day: what the tests of fetching play with."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from readerapp.arxiv.listing import Kind
from readerapp.arxiv.paper import Paper
from readerapp.days.report import DayReport
from readerapp.jobs.asking import Network
from readerapp.jobs.fetching import Refresh
from readerapp.jobs.ledger import Fetched
from readerapp.search.query import Is
from readerapp.storage.store import Store
from readerapp.web.addresses import Addresses
from readerapp.web.http import Client
from tests.fake_arxiv import Batch, FakeArxiv, in_order, invented_papers
from tests.fake_arxiv.routes import Sizes
from tests.invented import ids

MONDAY, TUESDAY = date(2026, 6, 29), date(2026, 6, 30)
NOON = datetime(2026, 6, 30, 16, tzinfo=UTC)
HERE = "cs.LG"
PAGE, FEED, CATCHUP = f"/list/{HERE}/new", f"/rss/{HERE}", f"/catchup/{HERE}/"
YESTERDAY = Batch(MONDAY, invented_papers(40, HERE, MONDAY))
TODAY = Batch(TUESDAY, invented_papers(60, HERE, TUESDAY))

REPLACED = (Kind.REPLACE, Kind.REPLACE_CROSS)


class World:
    """A library, the arXiv that it asks, and the time of day."""

    def __init__(self, store: Store, arxiv: FakeArxiv, turn: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.store, self.arxiv, self._turn, self._patch = store, arxiv, turn, monkeypatch
        self.at(NOON)

    def at(self, moment: datetime) -> None:
        self._patch.setenv("READERAPP_NOW", moment.isoformat())

    def fetch(self, *categories: str, since: date | None = None, url: str | None = None) -> Fetched:
        """One fetch, as a program that is started for it."""
        url = url or self.arxiv.url
        addresses = Addresses(url, url, url, url, 0.0)
        network = Network(self.store, Client(self._turn, 0.0), addresses)
        return Refresh(self.store, network).fetch(categories or [HERE], since)

    def report(self, day: date = TUESDAY, category: str = HERE) -> DayReport:
        found = self.store.report(day, category)
        assert found is not None
        return found

    def unread(self) -> int:
        return len(self.store.find(Is("unread")))

    def listed(self, day: date = TUESDAY, category: str = HERE) -> list[str]:
        """The papers that the library shows under a day, section by section."""
        return [one for part in self.store.day_sections(day, None, category) for one in ids(self.store, part.keys)]

    def asked(self, since: int = 0) -> list[str]:
        return [request.path for request in self.arxiv.requests[since:]]


def expected(papers: Sequence[Paper], category: str = HERE) -> list[str]:
    return sorted(paper.id for paper, _ in in_order(papers, [category]))


def unread_of(papers: Sequence[Paper], category: str = HERE) -> int:
    """How many of the papers are unread at first: those that are not mere replacements."""
    return sum(kind not in REPLACED for _, kind in in_order(papers, [category]))


class Worlds:
    """Worlds of one library, with a server each."""

    def __init__(self, store: Store, turn: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._store, self._turn, self._patch = store, turn, monkeypatch
        self._servers: list[FakeArxiv] = []

    def __call__(self, *batches: Batch, sizes: Sizes = Sizes()) -> World:  # noqa: B008 - never changed
        server = FakeArxiv(batches, sizes)
        self._servers.append(server)
        return World(self._store, server.__enter__(), self._turn, self._patch)

    def close(self) -> None:
        for server in self._servers:
            server.__exit__(None, None, None)
