"""The sentences of a day that seldom occur, and that its times are those of the reader's time zone."""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from readerapp.arxiv.listing import Count, Kind
from readerapp.days.report import DayReport, DayState, with_days_without_listing
from readerapp.days.sentences import (
    clock_time,
    decided,
    due_sentence,
    explanation,
    heading,
    next_listing,
    none_sentence,
    sentence,
)
from tests.invented import DAY

NOON = datetime(2026, 1, 6, 12, tzinfo=UTC)
TOKYO = timezone(timedelta(hours=9))
CHICAGO = timezone(timedelta(hours=-6))
AGAIN = " Trying again at 21:30."


def report(state: DayState, reason: str = "", **counts: Count) -> DayReport:
    """A report of the day, looked at by noon and due again half an hour later."""
    known = {Kind(kind): count for kind, count in counts.items()}
    return DayReport(DAY, "cs.LG", state, known, reason, NOON + timedelta(minutes=30), NOON)


def test_the_next_try_is_told_in_the_time_of_the_reader() -> None:
    stale = report(DayState.STALE, "arXiv served Monday’s listing again.")
    failed = report(DayState.FAILED, "The line is dead. Nothing is lost.")
    missing = report(DayState.PARTIAL, new=Count(7, 9))
    said = "arXiv’s page says 9 new and showed 7. readerapp keeps checking until the counts agree."
    assert sentence(stale, TOKYO) == f"arXiv served Monday’s listing again. Nothing new is marked.{AGAIN}"
    assert explanation(stale, TOKYO) == f"Nothing new is marked.{AGAIN}"
    assert explanation(failed, TOKYO) == f"Nothing is lost.{AGAIN}"
    assert explanation(missing, TOKYO) == said + AGAIN
    uncounted = report(DayState.PARTIAL, new=Count(7))
    assert explanation(uncounted, TOKYO) == sentence(uncounted, TOKYO)
    assert sentence(uncounted, TOKYO).endswith(AGAIN)


def test_missing_papers_are_explained_without_the_reason() -> None:
    missing = report(DayState.PARTIAL, "The page was cut.", new=Count(7, 9))._replace(retry_at=None)
    assert explanation(missing) == "arXiv’s page says 9 new and showed 7. readerapp keeps checking until the counts agree."
    assert sentence(missing).endswith("showed 7. The page was cut. readerapp keeps checking until the counts agree.")


def test_each_section_that_disagrees_is_told() -> None:
    missing = report(DayState.PARTIAL, new=Count(7, 9), cross=Count(3, 3), replace=Count(4, 5))._replace(retry_at=None)
    assert sentence(missing).startswith("arXiv’s page says 9 new and showed 7; 5 replacements and 4. readerapp keeps")


def test_the_local_day_is_named_only_where_it_is_another() -> None:
    there = "arXiv announces it at 20:00 Eastern time on Monday"
    assert due_sentence(DAY, CHICAGO) == f"{there}, which is 19:00 here."
    assert due_sentence(DAY, TOKYO) == f"{there}, which is 10:00 on Tuesday here."


def test_what_is_known_without_a_reason_is_still_said() -> None:
    assert heading(report(DayState.STALE)) == "arXiv still shows an older listing"
    assert sentence(report(DayState.FAILED)._replace(retry_at=None)) == "It could not be fetched."
    assert sentence(report(DayState.COMPLETE, new=Count(0, 0))) == "Complete: nothing was announced in this category."
    assert none_sentence(DAY) == "arXiv announced nothing on this day."


def test_only_a_short_first_sentence_is_a_heading() -> None:
    sixty = "X" * 60
    three = report(DayState.FAILED, f"{sixty}. Two. Three.")._replace(retry_at=None)
    assert (heading(three), explanation(three)) == (sixty, "Two. Three.")
    longer = report(DayState.FAILED, f"{sixty}X. Two.")._replace(retry_at=None)
    assert (heading(longer), explanation(longer)) == ("This day could not be fetched", f"{sixty}X. Two.")


def test_the_silent_days_of_two_weeks_are_told() -> None:
    long_ago = [DayReport(date(2025, 12, 1), "cs.LG", DayState.COMPLETE)]
    sunday = datetime(2026, 1, 18, 12, tzinfo=UTC)
    silent = [one.day for one in with_days_without_listing(long_ago, ["cs.LG"], sunday) if one.state is DayState.NONE]
    assert (silent[0], silent[-1]) == (date(2026, 1, 18), date(2026, 1, 4))


@pytest.mark.parametrize(
    ("now", "here", "said"),
    [
        ("2026-01-06T08:00-05:00", "America/New_York", "Next listing tonight, about 20:00"),
        ("2026-01-06T09:00+01:00", "Europe/Berlin", "Next listing tonight, about 02:00"),
        ("2026-01-07T01:00+01:00", "Europe/Berlin", "Next listing tonight, about 02:00"),
        ("2026-01-06T20:00+11:00", "Australia/Sydney", "Next listing tomorrow, about 12:00"),
        ("2026-01-07T08:00+11:00", "Australia/Sydney", "Next listing today, about 12:00"),
        ("2026-01-09T09:00+01:00", "Europe/Berlin", "Next listing Monday, about 02:00"),
        ("2026-01-10T09:00-05:00", "America/New_York", "Next listing tomorrow, about 20:00"),
        ("2026-01-11T09:00+01:00", "Europe/Berlin", "Next listing tonight, about 02:00"),
        # Summer time has begun in America and not yet in Europe.
        ("2026-03-10T09:00+01:00", "Europe/Berlin", "Next listing tonight, about 01:00"),
        # Thanksgiving: nothing is announced on Wednesday evening.
        ("2026-11-25T09:00+01:00", "Europe/Berlin", "Next listing Friday, about 02:00"),
    ],
)
def test_the_next_listing_is_told_in_the_time_of_the_reader(now: str, here: str, said: str) -> None:
    assert next_listing(datetime.fromisoformat(now), ZoneInfo(here)) == said


def test_of_what_was_decided_nothing_that_is_not_there_is_named() -> None:
    assert decided(2, 1113) == "2 starred, 1,113 dismissed"
    assert decided(0, 1) == "1 dismissed"
    assert decided(0, 0) == ""


def test_the_clock_is_that_of_the_reader() -> None:
    assert clock_time(NOON, TOKYO) == "21:00"
