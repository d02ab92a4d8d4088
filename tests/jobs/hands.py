"""What the tests of this folder do again and again."""

from datetime import timedelta

from readerapp.days.report import DayState
from readerapp.search.query import Is
from tests.fake_arxiv import Batch, faults
from tests.fetch_world import (
    NOON,
    TODAY,
    TUESDAY,
    World,
    expected,
    unread_of,
)

NEW = unread_of(TODAY.papers)


STALE = faults.stale_day(TUESDAY)


OTHER = faults.status(200, b"", "text/html")


def completed(there: World, batch: Batch) -> None:
    """Mend the server; the next fetch completes the day with nothing twice and nothing of the user's lost."""
    before = {entry.paper.id: entry.triage for entry in there.store.papers(list(there.store.find(Is("unread"))))}
    starred = there.store.find(Is("unread"))[:3]
    there.store.star(list(starred))
    there.arxiv.mend()
    there.at(NOON + timedelta(hours=2))
    assert there.fetch().settled
    assert there.report(batch.day).state is DayState.COMPLETE
    listed = there.listed(batch.day)
    assert sorted(listed) == expected(batch.papers)
    assert there.unread() == unread_of(batch.papers) >= len(before)
    assert list(there.store.find(Is("starred"))) == list(starred)
    assert there.store.check() == []
