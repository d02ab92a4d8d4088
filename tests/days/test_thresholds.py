"""Where one state of a day ends and the next begins: hours, majorities, and how many papers are convincing."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

import pytest

from readerapp.arxiv.calendar import announced_at
from readerapp.arxiv.listing import Announcement, Count, Damage, Kind, Listing
from readerapp.days.report import DayReport, DayState, not_served, unlisted_any_more, with_days_without_listing
from readerapp.days.tally import (
    Tally,
    check_category,
    damages_in_words,
    is_repeat,
    keep_more_complete,
    repeated_from,
    tallied,
    without_settled_days,
)
from readerapp.errors import ParseError
from tests.invented import DAY, listing, paper

MONDAY = date(2026, 1, 5)
NIGHT = announced_at(DAY)
MOMENT = timedelta(seconds=1)
NEW, CROSS, REPLACE = Kind.NEW, Kind.CROSS, Kind.REPLACE


@pytest.mark.parametrize(
    ("now", "state", "reason"),
    [
        (NIGHT - MOMENT, DayState.DUE, ""),
        (NIGHT, DayState.DUE, ""),
        (NIGHT + timedelta(hours=4) - MOMENT, DayState.DUE, ""),
        (NIGHT + timedelta(hours=4), DayState.STALE, "arXiv served Monday’s listing again."),
    ],
)
def test_a_listing_is_merely_late_for_four_hours(now: datetime, state: DayState, reason: str) -> None:
    assert not_served(DAY, "cs.LG", MONDAY, now) == DayReport(DAY, "cs.LG", state, reason=reason)


def test_a_day_that_arxiv_no_longer_tells_is_not_tried_again() -> None:
    counts = {NEW: Count(3)}
    known = DayReport(DAY, "cs.LG", DayState.FAILED, counts, "The line was busy.", NIGHT, NIGHT)
    assert unlisted_any_more(known) == DayReport(
        DAY, "cs.LG", DayState.PARTIAL, counts, "arXiv no longer has the listing of this day.", None, NIGHT
    )


def test_silent_days_end_today_and_belong_to_their_category() -> None:
    friday, saturday = date(2026, 1, 2), announced_at(date(2026, 1, 5)) - timedelta(days=1, hours=10)
    known = [DayReport(friday, "cs.LG", DayState.COMPLETE)]
    assert with_days_without_listing(known, ["cs.LG"], saturday) == [
        DayReport(date(2026, 1, 3), "cs.LG", DayState.NONE),
        *known,
    ]


# --- the batch of an earlier day over again -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("again", "again_fresh", "papers", "fresh", "earlier", "repeats"),
    [
        (20, 20, 39, 39, 300, True),
        (19, 19, 37, 37, 300, False),
        (20, 20, 40, 30, 300, False),
        (20, 10, 39, 20, 300, False),
        (30, 11, 50, 30, 300, False),
        (30, 20, 70, 30, 300, False),
        (4, 4, 4, 4, 7, True),
        (4, 4, 4, 4, 8, False),
        (4, 4, 4, 4, 9, False),
        (4, 4, 5, 5, 4, False),
    ],
    ids=lambda value: str(value),
)
def test_most_papers_must_come_again_and_enough_of_them(
    again: int, again_fresh: int, papers: int, fresh: int, earlier: int, repeats: bool
) -> None:
    assert is_repeat(again, again_fresh, papers, fresh, earlier) is repeats


def of_which(again: int) -> tuple[list[str], dict[str, date | None]]:
    """Papers 1 to `again`, and that they were announced on Monday."""
    ids = [f"2601.{number:05}" for number in range(1, again + 1)]
    return ids, dict.fromkeys(ids, MONDAY)


@pytest.mark.parametrize(("again", "of", "found"), [(20, 39, MONDAY), (20, 40, None), (19, 37, None), (24, 60, None)])
def test_a_listing_is_an_earlier_one_by_the_majority_of_its_new_papers(again: int, of: int, found: date | None) -> None:
    said = listing([paper(number) for number in range(1, of + 1)], kind=NEW)
    _, known = of_which(again)
    asked: list[date] = []

    def listed(day: date) -> int:
        asked.append(day)
        return 300

    assert repeated_from(said, lambda ones: [known.get(one.paper_id) for one in ones], listed) == found
    # Where no majority is an earlier day's, the library is spared the counting.
    assert asked == ([] if again * 2 <= of else [MONDAY])


def test_where_most_papers_were_never_announced_nothing_is_counted() -> None:
    said = listing([paper(number) for number in range(1, 6)], kind=NEW)

    def listed(day: date | None) -> int:
        raise AssertionError(f"the papers of {day} were counted")

    def before(ones: Sequence[Announcement]) -> list[date | None]:
        return [None] * len(ones)

    assert repeated_from(said, before, listed) is None


# --- pages of one listing -------------------------------------------------------------------------------------------------


def page(counts: dict[Kind, Count], total: int | None = None, papers: int = 0, kind: Kind = NEW) -> Listing:
    said = listing([paper(number) for number in range(1, papers + 1)], kind=kind)
    return said._replace(day=DAY, category="cs.LG", counts=counts, total=total)


@pytest.mark.parametrize(
    ("counts", "total", "reason"),
    [
        ({NEW: Count(2, 2)}, 2, ""),
        ({NEW: Count(2, 2)}, None, ""),
        ({NEW: Count(2, 2), CROSS: Count(0, 0)}, 2, ""),
        ({NEW: Count(2, 2), CROSS: Count(0, 0)}, 3, "Its sections add up to 2 entries, not to 3."),
        ({NEW: Count(2, 2), CROSS: Count(0)}, 9, ""),
    ],
)
def test_sections_add_up_to_the_total(counts: dict[Kind, Count], total: int | None, reason: str) -> None:
    report = Tally("cs.LG").take(page(counts, total, papers=2), "It", last=True)
    whole = not reason and all(count.announced is not None for count in counts.values())
    assert report.state is (DayState.COMPLETE if whole else DayState.PARTIAL)
    assert (report.day, report.category, report.reason) == (DAY, "cs.LG", reason)


def test_what_was_damaged_first_is_told_before_a_sum_that_is_wrong() -> None:
    said = page({NEW: Count(2, 2)}, 3, papers=2)._replace(damages=(Damage(7, "no title."),))
    assert Tally("cs.LG").take(said, "It", last=True).reason == "1 place could not be read, first line 7: no title."


def test_a_page_without_damage_has_no_reason_and_papers_are_listed() -> None:
    tally = Tally("cs.LG")
    assert tally.take(page({NEW: Count(2, 4)}, 4, papers=2), "It", last=False).reason == ""
    assert tally.listed == {"2601.00001", "2601.00002"}


@pytest.mark.parametrize("kind", [REPLACE, Kind.REPLACE_CROSS])
def test_replacements_of_cross_lists_are_counted_with_the_others(kind: Kind) -> None:
    said = page({REPLACE: Count(2, 2)}, 2, papers=2, kind=kind)
    assert Tally("cs.LG").take(said, "It", last=True).counts == {REPLACE: Count(2, 2)}
    assert tallied(said.announcements) == {REPLACE: 2}
    assert tallied(listing([paper(1)]).announcements) == {}


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        (Listing((), category="cs.LG"), "The page does not say which day it lists."),
        (
            Listing((), category="cs.LG", day=MONDAY),
            "The page lists 2026-01-05, although it goes on from a page of 2026-01-06.",
        ),
        (Listing((), category="cs.CV", day=DAY), "The page is the listing of cs.CV, not of cs.LG."),
    ],
)
def test_what_is_no_part_of_the_listing_is_refused(said: Listing, sentence: str) -> None:
    tally = Tally("cs.LG")
    tally.take(page({NEW: Count(0, 4)}), "The page", last=False)
    with pytest.raises(ParseError) as raised:
        tally.take(said, "The page", last=True)
    assert str(raised.value) == sentence


def test_a_category_of_another_name_is_refused_although_its_papers_fit() -> None:
    said = listing([paper(1, categories=("cs.LG", "cs.CV"))])._replace(category="cs.CV")
    with pytest.raises(ParseError, match=r"is the listing of cs\.CV, not of cs\.LG"):
        check_category(said, "cs.LG", "It")


def test_places_are_counted_in_words() -> None:
    damages = (Damage(7, "no title."), Damage(9, "no link."))
    assert damages_in_words(Listing(())) == ""
    assert damages_in_words(Listing((), damages=damages[:1])) == "1 place could not be read, first line 7: no title."
    assert damages_in_words(Listing((), damages=damages)) == "2 places could not be read, first line 7: no title."


# --- beside what is known -------------------------------------------------------------------------------------------------


def known_day(state: DayState, shown: int, announced: int | None) -> DayReport:
    return DayReport(DAY, "cs.LG", state, {NEW: Count(shown, announced)}, "", NIGHT, NIGHT)


def test_an_empty_page_names_no_time_of_a_look_that_is_over() -> None:
    found = keep_more_complete(known_day(DayState.PARTIAL, 9, None), known_day(DayState.COMPLETE, 0, 0))
    assert (found.state, found.retry_at, found.checked_at) == (DayState.PARTIAL, None, None)


def test_of_two_complete_days_of_one_size_the_later_look_counts() -> None:
    now = known_day(DayState.COMPLETE, 9, 9)._replace(checked_at=NIGHT + MOMENT)
    assert keep_more_complete(known_day(DayState.COMPLETE, 9, 9), now) == now


def test_what_is_known_less_well_gives_way() -> None:
    now = known_day(DayState.PARTIAL, 7, 9)
    assert keep_more_complete(known_day(DayState.FAILED, 0, 9), now) == now


def test_a_document_that_counts_nothing_says_nothing_of_a_day_that_is_settled() -> None:
    reports = {
        (DAY, "cs.LG"): known_day(DayState.COMPLETE, 2, 2),
        (DAY, "cs.CV"): DayReport(DAY, "cs.CV", DayState.PARTIAL),
    }

    def known(day: date, category: str) -> DayReport | None:
        return reports.get((day, category))

    here, there, never = (listing([paper(1), paper(2)], category=name) for name in ("cs.LG", "cs.CV", "math.NT"))
    claims = here._replace(announcements=here.announcements + there.announcements + never.announcements)
    left = without_settled_days(claims, known)
    assert left == claims._replace(announcements=there.announcements + never.announcements)
    assert without_settled_days(there, known) is there
    counting = claims._replace(counts={NEW: Count(2), CROSS: Count(0, 0)})
    assert without_settled_days(counting, known) is counting
    assert without_settled_days(claims._replace(counts={NEW: Count(2)}), known).announcements == left.announcements
