"""Which listing is out at which moment. Moments are Eastern unless they say otherwise."""

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readerapp.arxiv.calendar import (
    FEDERAL,
    announced_at,
    eastern,
    eastern_day,
    holiday,
    is_listing_day,
    is_weekend,
    latest_listing_day,
    listing_days,
    next_listing_day,
    supposed_holiday,
)


def in_new_york(text: str) -> datetime:
    """The moment that clocks in New York show as `text`."""
    return datetime.fromisoformat(text).replace(tzinfo=eastern())


# Submissions received until 14:00 are announced at 20:00, on Thursday and Friday after the weekend; dated the day after.
ANNOUNCED = {
    "Sunday evening, for Monday": ("2026-06-21T20:00", date(2026, 6, 22)),
    "Monday evening, for Tuesday": ("2026-06-22T20:00", date(2026, 6, 23)),
    "Tuesday evening, for Wednesday": ("2026-06-23T20:00", date(2026, 6, 24)),
    "Wednesday evening, for Thursday": ("2026-06-24T20:00", date(2026, 6, 25)),
    "Thursday evening, for Friday": ("2026-06-25T20:00", date(2026, 6, 26)),
}


@pytest.mark.parametrize(("evening", "day"), ANNOUNCED.values(), ids=ANNOUNCED)
def test_a_listing_comes_out_on_the_evening_before(evening: str, day: date) -> None:
    assert announced_at(day) == in_new_york(evening)
    assert latest_listing_day(in_new_york(evening)) == day
    assert next_listing_day(in_new_york(evening) - timedelta(seconds=1)) == day


@pytest.mark.parametrize("day", [date(2026, 6, 20), date(2026, 6, 21)])
def test_there_is_no_listing_at_the_weekend(day: date) -> None:
    assert is_weekend(day)
    assert not is_listing_day(day)


def test_friday_evening_brings_nothing() -> None:
    assert latest_listing_day(in_new_york("2026-06-26T23:59")) == date(2026, 6, 26)
    assert latest_listing_day(in_new_york("2026-06-28T19:59:59")) == date(2026, 6, 26)
    assert next_listing_day(in_new_york("2026-06-26T20:00")) == date(2026, 6, 29)


def test_just_before_and_after_eight_in_the_evening() -> None:
    assert latest_listing_day(in_new_york("2026-06-23T19:59:59")) == date(2026, 6, 23)
    assert next_listing_day(in_new_york("2026-06-23T19:59:59")) == date(2026, 6, 24)
    assert latest_listing_day(in_new_york("2026-06-23T20:00:00")) == date(2026, 6, 24)
    assert next_listing_day(in_new_york("2026-06-23T20:00:00")) == date(2026, 6, 25)


@pytest.mark.parametrize("day", [date(2026, 11, 26), date(2026, 12, 25), date(2026, 1, 1), date(2026, 7, 3)])
def test_holidays_have_no_listing(day: date) -> None:
    assert holiday(day)
    assert not is_listing_day(day)
    assert latest_listing_day(announced_at(day)) < day


def test_all_holidays_of_2026_are_known() -> None:
    days = [date(2026, 1, 1) + timedelta(days=offset) for offset in range(365)]
    known = [day.strftime("%m-%d") for day in days if holiday(day)]
    assert known == ["01-01", "01-19", "06-19", "07-03", "09-07", "11-26", "12-25", "12-29", "12-31"]


SUPPOSED = {
    date(2027, 1, 1): "New Year’s Day",
    date(2027, 6, 18): "Juneteenth National Independence Day",  # a Saturday, kept on Friday
    date(2027, 7, 5): "Independence Day",  # a Sunday, kept on Monday
    date(2027, 11, 11): "Veterans Day",
    date(2024, 12, 25): "Christmas Day",
    date(2027, 7, 4): None,  # on a Sunday there never is a listing
    date(2027, 1, 4): None,
    date(2026, 11, 11): None,  # arXiv has published its own list of that year
    date(2026, 12, 25): None,
}


@pytest.mark.parametrize(("day", "name"), SUPPOSED.items(), ids=str)
def test_a_year_that_nobody_typed_in_has_the_federal_holidays(day: date, name: str | None) -> None:
    assert supposed_holiday(day) == name
    assert name is None or is_listing_day(day)


def test_every_supposed_holiday_is_marked_for_translation() -> None:
    days = [date(1991, 1, 1) + timedelta(days=offset) for offset in range(60 * 365)]
    assert {name for day in days if (name := supposed_holiday(day))} <= set(FEDERAL)


def test_the_holidays_of_known_years_need_no_library() -> None:
    code = "import sys; from datetime import date; from readerapp.arxiv import calendar; "
    code += "calendar.supposed_holiday(date(2026, 12, 25)); assert 'holidays' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_after_one_o_clock_utc_the_time_zone_is_not_needed() -> None:
    code = "import sys; from datetime import UTC, datetime; from readerapp.arxiv import calendar; "
    code += "print(calendar.latest_listing_day(datetime(2026, 6, 24, 1, tzinfo=UTC)), 'zoneinfo' in sys.modules)"
    assert (
        subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
        == "2026-06-24 False\n"
    )


def test_the_day_before_thanksgiving_stays_the_latest_until_thursday_evening() -> None:
    assert latest_listing_day(in_new_york("2026-11-25T21:00")) == date(2026, 11, 25)
    assert latest_listing_day(in_new_york("2026-11-26T19:59")) == date(2026, 11, 25)
    assert latest_listing_day(in_new_york("2026-11-26T20:00")) == date(2026, 11, 27)


def test_clocks_go_forward_on_8_march_2026() -> None:
    assert announced_at(date(2026, 3, 6)) == datetime(2026, 3, 6, 1, tzinfo=UTC)
    assert announced_at(date(2026, 3, 9)) == datetime(2026, 3, 9, 0, tzinfo=UTC)
    assert latest_listing_day(datetime(2026, 3, 8, 23, 59, 59, tzinfo=UTC)) == date(2026, 3, 6)
    assert latest_listing_day(datetime(2026, 3, 9, 0, tzinfo=UTC)) == date(2026, 3, 9)


def test_clocks_go_back_on_1_november_2026() -> None:
    assert announced_at(date(2026, 10, 30)) == datetime(2026, 10, 30, 0, tzinfo=UTC)
    assert announced_at(date(2026, 11, 2)) == datetime(2026, 11, 2, 1, tzinfo=UTC)
    assert latest_listing_day(datetime(2026, 11, 2, 0, 59, 59, tzinfo=UTC)) == date(2026, 10, 30)
    assert latest_listing_day(datetime(2026, 11, 2, 1, tzinfo=UTC)) == date(2026, 11, 2)


def test_the_eastern_day_is_not_the_day_of_utc() -> None:
    assert eastern_day(datetime(2026, 6, 24, 3, 59, tzinfo=UTC)) == date(2026, 6, 23)
    assert eastern_day(datetime(2026, 6, 24, 4, 0, tzinfo=UTC)) == date(2026, 6, 24)
    assert eastern_day(datetime(2026, 12, 24, 4, 59, tzinfo=UTC)) == date(2026, 12, 23)


def test_listing_days_leave_out_weekends_and_holidays() -> None:
    days = listing_days(date(2026, 11, 25), date(2026, 11, 30))
    assert days == [date(2026, 11, 25), date(2026, 11, 27), date(2026, 11, 30)]


def test_there_are_no_days_in_an_empty_span() -> None:
    assert listing_days(date(2026, 6, 24), date(2026, 6, 23)) == []


@given(st.datetimes(datetime(2024, 1, 1), datetime(2029, 12, 31), timezones=st.just(UTC)))
def test_the_latest_and_the_next_day_are_neighbours(moment: datetime) -> None:
    latest, following = latest_listing_day(moment), next_listing_day(moment)
    assert announced_at(latest) <= moment < announced_at(following)
    assert listing_days(latest, following) == [latest, following]
