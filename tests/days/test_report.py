"""The words for the state of a day, and the counting that decides it."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from readerapp.arxiv.listing import Announcement, Count, Kind, Listing
from readerapp.days.report import (
    DayReport,
    DayState,
    not_served,
    state_from_counts,
    unlisted,
    unlisted_any_more,
    with_days_without_listing,
)
from readerapp.days.sentences import explanation, heading, sentence
from readerapp.days.tally import Tally, check_category, is_repeat, keep_more_complete, repeated_from
from readerapp.errors import ParseError
from tests.invented import DAY, listing, paper

NEW, CROSS, REPLACE = Kind.NEW, Kind.CROSS, Kind.REPLACE
RETRY = datetime(2026, 1, 6, 7, 30, tzinfo=UTC)
BERLIN = timezone(timedelta(hours=1))


def report(state: DayState, counts: dict[Kind, Count] | None = None, reason: str = "", day: date = DAY) -> DayReport:
    return DayReport(day, "cs.LG", state, counts or {}, reason, None if state is DayState.COMPLETE else RETRY)


@pytest.mark.parametrize(
    ("counts", "state"),
    [
        ({}, DayState.PARTIAL),
        ({NEW: Count(0, 0)}, DayState.COMPLETE),
        ({NEW: Count(2, 2), CROSS: Count(1, 1)}, DayState.COMPLETE),
        ({NEW: Count(2, 2), CROSS: Count(1)}, DayState.PARTIAL),
        ({NEW: Count(1, 2)}, DayState.PARTIAL),
        ({NEW: Count(3, 2)}, DayState.PARTIAL),
    ],
)
def test_only_counts_that_agree_make_a_day_complete(counts: dict[Kind, Count], state: DayState) -> None:
    assert state_from_counts(counts) is state


@pytest.mark.parametrize(
    ("known", "head", "words"),
    [
        (
            report(DayState.COMPLETE, {NEW: Count(1186, 1186), REPLACE: Count(41, 41)}),
            "This day is complete",
            "Complete: 1,186 of 1,186 new, 41 of 41 replacements.",
        ),
        (
            report(DayState.PARTIAL, {NEW: Count(54, 60), CROSS: Count(5, 5)}, "The page was cut."),
            "6 papers are still missing",
            "arXiv’s page says 60 new and showed 54. The page was cut. readerapp keeps checking until the counts agree. "
            "Trying again at 08:30.",
        ),
        (
            report(DayState.PARTIAL, {NEW: Count(5, 6)}),
            "1 paper is still missing",
            "arXiv’s page says 6 new and showed 5. readerapp keeps checking until the counts agree. Trying again at 08:30.",
        ),
        (
            report(DayState.PARTIAL, {NEW: Count(6, 6)}, "1 place of the page could not be read."),
            "Part of this listing could not be read",
            "6 of 6 new, but part of the listing could not be read. 1 place of the page could not be read. "
            "Trying again at 08:30.",
        ),
        (
            report(DayState.PARTIAL, {NEW: Count(5)}),
            "Not checked with arXiv yet",
            "5 new so far; arXiv’s own counts are not known yet. Trying again at 08:30.",
        ),
        (
            report(DayState.FAILED, reason="You are offline."),
            "This day could not be fetched",
            "You are offline. Trying again at 08:30.",
        ),
        (
            unlisted(date(2026, 1, 3), "cs.LG"),
            "No listing on this day",
            "arXiv announces nothing on Friday and Saturday nights; the next listing is for Monday.",
        ),
        (
            unlisted(date(2026, 1, 1), "cs.LG"),
            "No listing on this day",
            "arXiv takes a break on New Year’s Day; the next listing is for Friday.",
        ),
        (
            not_served(DAY, "cs.LG", date(2026, 1, 5), datetime(2026, 1, 6, 1, 5, tzinfo=UTC)),
            "Tuesday’s listing is not out yet",
            "arXiv announces it at 20:00 Eastern time on Monday, which is 02:00 on Tuesday here.",
        ),
        (
            not_served(DAY, "cs.LG", date(2026, 1, 5), datetime(2026, 1, 6, 5, 5, tzinfo=UTC)),
            "arXiv served Monday’s listing again",
            "arXiv served Monday’s listing again. Nothing new is marked.",
        ),
        (
            unlisted_any_more(report(DayState.FAILED)),
            "Not checked with arXiv yet",
            "arXiv’s own counts are not known yet. arXiv no longer has the listing of this day.",
        ),
    ],
    ids=lambda value: value.state if isinstance(value, DayReport) else "",
)
def test_the_words(known: DayReport, head: str, words: str) -> None:
    assert (heading(known), sentence(known, BERLIN)) == (head, words)


def page(numbers: range, shown: int, announced: int, **known: object) -> Listing:
    said = listing([paper(number) for number in numbers], kind=NEW)
    return said._replace(**({"day": DAY, "category": "cs.LG", "counts": {NEW: Count(shown, announced)}} | known))


class TestTally:
    def test_pages_add_up(self) -> None:
        tally = Tally("cs.LG")
        assert tally.take(page(range(1, 3), 2, 3), "one", last=False).state is DayState.PARTIAL
        done = tally.take(page(range(3, 4), 1, 3), "two", last=True)
        assert (done.state, done.counts) == (DayState.COMPLETE, {NEW: Count(3, 3)})

    def test_a_page_that_goes_on_is_never_complete(self) -> None:
        assert Tally("cs.LG").take(page(range(1, 3), 2, 2), "one", last=False).state is DayState.PARTIAL

    def test_a_paper_on_two_pages_counts_once(self) -> None:
        tally = Tally("cs.LG")
        tally.take(page(range(1, 3), 2, 3), "one", last=False)
        assert tally.take(page(range(2, 3), 1, 3), "two", last=True).counts == {NEW: Count(2, 3)}

    def test_damage_on_any_page_keeps_the_day_open(self) -> None:
        from readerapp.arxiv.listing import Damage

        tally = Tally("cs.LG")
        tally.take(page(range(1, 3), 2, 3, damages=(Damage(7, "an entry without its text"),)), "one", last=False)
        done = tally.take(page(range(3, 4), 1, 3), "two", last=True)
        assert (done.state, done.missing) == (DayState.PARTIAL, 0)
        assert "line 7: an entry without its text" in done.reason

    @pytest.mark.parametrize(
        ("known", "says"),
        [
            ({"day": None}, "does not say which day"),
            ({"day": date(2026, 1, 7)}, "lists 2026-01-07, although"),
            ({"category": "cs.CV"}, "is the listing of cs.CV, not of cs.LG"),
        ],
    )
    def test_a_page_of_something_else_is_refused(self, known: dict[str, object], says: str) -> None:
        tally = Tally("cs.LG")
        tally.take(page(range(1, 3), 2, 3), "one", last=False)
        with pytest.raises(ParseError, match=says):
            tally.take(page(range(3, 4), 1, 3, **known), "two", last=True)


@pytest.mark.parametrize(
    ("said", "asked"), [("cs.IT", "math.IT"), ("math-ph", "math.MP"), ("cs.LG", "cs.LG"), (None, "cs.LG"), ("cs", "cs")]
)
def test_names_of_one_category(said: str | None, asked: str) -> None:
    check_category(Listing((), category=said), asked, "It")


def test_two_categories_of_one_name_are_told_by_their_papers() -> None:
    both = listing([paper(1, categories=("cs.LG", "stat.ML"))])._replace(category="cs.LG")
    check_category(both, "stat.ML", "It")
    with pytest.raises(ParseError):
        check_category(listing([paper(1, categories=("cs.LG",))])._replace(category="cs.LG"), "stat.ML", "It")


def test_all_the_papers_of_a_small_listing_decide_whether_it_is_an_earlier_one() -> None:
    said = listing([paper(number) for number in range(1, 5)], kind=NEW)
    earlier = date(2026, 1, 5)
    known = {f"2601.{number:05}": earlier for number in range(1, 5)}

    def before(ones: Sequence[Announcement]) -> list[date | None]:
        return [known.get(one.paper_id) for one in ones]

    assert repeated_from(said, before, lambda _: 4) == earlier
    assert repeated_from(said, before, lambda _: 20) is None
    del known["2601.00003"]
    assert repeated_from(said, before, lambda _: 4) is None
    assert repeated_from(listing([paper(1)], kind=REPLACE), lambda ones: [earlier] * len(ones), lambda _: 1) is None


def test_the_replacements_have_a_say_too() -> None:
    fresh, replaced = listing([paper(1)], kind=NEW), listing([paper(n) for n in range(2, 5)], kind=REPLACE)
    said = fresh._replace(announcements=fresh.announcements + replaced.announcements)
    earlier = date(2026, 1, 5)
    assert repeated_from(said, lambda ones: [earlier] * len(ones), lambda _: 4) == earlier
    known = {"2601.00001": earlier}
    assert repeated_from(said, lambda ones: [known.get(one.paper_id) for one in ones], lambda _: 1) is None


@pytest.mark.parametrize(("again", "repeats"), [(20, True), (12, False)])
def test_many_papers_are_not_listed_twice_by_chance(again: int, repeats: bool) -> None:
    """The first part of a feed is the whole of no listing."""
    assert is_repeat(again, again, again + 2, again + 1, 300) is repeats


def test_a_complete_day_stays_so_while_arxiv_counts_the_same() -> None:
    complete = report(DayState.COMPLETE, {NEW: Count(60, 60)})
    assert keep_more_complete(complete, report(DayState.PARTIAL, {NEW: Count(54, 60)})).state is DayState.COMPLETE
    assert keep_more_complete(complete, report(DayState.PARTIAL, {NEW: Count(54, 61)})).state is DayState.PARTIAL
    assert keep_more_complete(None, report(DayState.PARTIAL)).state is DayState.PARTIAL


def test_days_without_a_listing_are_told_since_the_first_that_is_known() -> None:
    friday = date(2026, 1, 2)
    known = [report(DayState.COMPLETE, day=friday)]
    monday = datetime(2026, 1, 5, 12, tzinfo=UTC)
    found = with_days_without_listing(known, ["cs.LG"], monday)
    assert [(one.day.day, one.state) for one in found] == [(4, DayState.NONE), (3, DayState.NONE), (2, DayState.COMPLETE)]
    assert with_days_without_listing(known, [], monday) == known
    assert with_days_without_listing([], ["cs.LG"], monday) == []


def test_heading_and_explanation_do_not_say_the_same_twice() -> None:
    refused = DayReport(
        date(2026, 6, 30), "cs.LG", DayState.FAILED, reason="arXiv asked us to wait. It answered “429” at 07:42."
    )
    assert (heading(refused), explanation(refused)) == ("arXiv asked us to wait", "It answered “429” at 07:42.")
    unknown = DayReport(date(2026, 6, 30), "cs.LG", DayState.FAILED, reason="No stop here")
    assert (heading(unknown), explanation(unknown)) == ("This day could not be fetched", "No stop here")
    stale = DayReport(date(2026, 6, 30), "cs.LG", DayState.STALE, reason="arXiv served Monday’s listing again.")
    assert (heading(stale), explanation(stale)) == ("arXiv served Monday’s listing again", "Nothing new is marked.")


def test_what_a_wrong_clock_made_of_days_to_come_is_left_out() -> None:
    monday = datetime(2026, 6, 29, 12, tzinfo=UTC)
    tomorrow, later = date(2026, 6, 30), date(2026, 7, 1)
    due, failed = DayReport(tomorrow, "cs.LG", DayState.DUE), DayReport(later, "cs.LG", DayState.FAILED)
    imported = DayReport(later, "math.AG", DayState.PARTIAL, {Kind.NEW: Count(3, None)})
    assert with_days_without_listing([failed, imported, due], [], monday) == [imported, due]
