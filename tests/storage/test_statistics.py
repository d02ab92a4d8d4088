"""What was fetched and decided, day by day, and the table of it."""

from datetime import UTC, date, datetime, timedelta

import pytest

from readerapp.days.statistics import DayDone, Share, Statistics, time_spent
from readerapp.export.statistics import write
from readerapp.storage.store import Store
from tests.invented import DAY, listing, paper

MORNING = datetime(2026, 1, 6, 12, 0, tzinfo=UTC)


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> "Clock":
    return Clock(monkeypatch)


class Clock:
    """Says what time it is."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._patch = monkeypatch

    def __call__(self, seconds: int) -> None:
        self._patch.setenv("READERAPP_NOW", (MORNING + timedelta(seconds=seconds)).isoformat())


def test_a_new_library_has_no_statistics(store: Store) -> None:
    told = store.statistics(DAY)
    assert told == Statistics()
    assert told.sentence == "Nothing was fetched or decided yet."
    assert write(told) == "what,name,fetched,decided,starred,minutes\r\n"


def test_each_day_says_what_was_done_on_it(store: Store, at: Clock) -> None:
    papers = [paper(number) for number in range(1, 9)]
    store.add_listing(listing(papers))
    store.add_listing(listing(papers[:3], category="stat.ML"))
    store.add_listing(listing([paper(9)], DAY - timedelta(days=400)))
    keys = store.keys([one.id for one in papers])
    at(0)
    store.star(keys[:2])
    at(60)
    store.dismiss(keys[2:4])
    at(120)
    store.dismiss(keys[4:5])
    store.undo()
    at(3600)
    store.read(keys[5:6])
    at(3660)
    store.dismiss(keys[6:7])
    at(86_400)
    store.star(keys[7:])
    told = store.statistics(DAY - timedelta(days=365))
    first, second = MORNING.astimezone().date(), (MORNING + timedelta(days=1)).astimezone().date()
    assert told.days == (DayDone(first, 8, 5, 2, 3), DayDone(second, 0, 1, 1, 0))
    assert told.categories == (Share("cs.LG", 6, 3),)
    assert told.authors == (Share("Ada Quill", 0, 3), Share("Bo Reed", 0, 3))
    assert told.sentence == "8 papers fetched, 6 decided, 3 starred, about 3 min in all."
    assert told.days[0].words == "8 fetched, 5 decided, 2 starred, 3 min"
    assert write(told).splitlines() == [
        "what,name,fetched,decided,starred,minutes",
        "day,2026-01-06,8,5,2,3",
        "day,2026-01-07,0,1,1,0",
        "category,cs.LG,,6,3,",
        "author,Ada Quill,,,3,",
        "author,Bo Reed,,,3,",
    ]


def test_no_spreadsheet_runs_the_name_of_an_author() -> None:
    told = Statistics(authors=(Share("=HYPERLINK(1)", 0, 2),))
    assert "author,'=HYPERLINK(1),,,2," in write(told)


def test_a_day_of_which_nothing_is_known_says_so() -> None:
    assert DayDone(date(2026, 1, 1), 0, 0, 0, 0).words == "nothing"
    assert [time_spent(minutes) for minutes in (0, 89, 90, 600)] == ["0 min", "89 min", "2 hours", "10 hours"]
