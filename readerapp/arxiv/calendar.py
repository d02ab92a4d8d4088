"""When arXiv announces: the listing days, in US Eastern time.

Batches go out at 20:00 Eastern from Sunday to Thursday, and each is dated by the day after
(https://info.arxiv.org/help/availability.html). arXiv publishes its holidays year by year and may defer a mailing without
notice, so this calendar says what is expected; what a listing page states about itself is what counts.
"""

from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import cache

from readerapp.text.language import later

FIRST_DAY = date(1991, 8, 14)
"""The day arXiv began; nothing was announced before it, https://info.arxiv.org/about/reports/2008-2009.html."""

_ANNOUNCED_AT = time(20, 0)
_ONE_DAY = timedelta(days=1)

_HOLIDAYS = {
    date(2023, 1, 16): later("Martin Luther King Jr. Day"),
    date(2023, 6, 14): later("a day off for its staff"),
    date(2023, 6, 19): later("Juneteenth"),
    date(2023, 7, 4): later("Independence Day"),
    date(2023, 9, 4): later("Labor Day"),
    date(2023, 11, 23): later("Thanksgiving"),
    date(2023, 12, 25): later("Christmas Day"),
    date(2023, 12, 27): later("a day of the winter break"),
    date(2026, 1, 1): later("New Year’s Day"),
    date(2026, 1, 19): later("Martin Luther King Jr. Day"),
    date(2026, 6, 19): later("Juneteenth"),
    date(2026, 7, 3): later("Independence Day"),
    date(2026, 9, 7): later("Labor Day"),
    date(2026, 11, 26): later("Thanksgiving"),
    date(2026, 12, 25): later("Christmas Day"),
    date(2026, 12, 29): later("a day of the winter break"),
    date(2026, 12, 31): later("New Year’s Eve"),
}
"""The days without a listing, as published by arXiv, for the years known when this was written."""
_KNOWN_YEARS = frozenset(day.year for day in _HOLIDAYS)
FEDERAL = (
    later("New Year’s Day"),
    later("Martin Luther King Jr. Day"),
    later("Washington’s Birthday"),
    later("Memorial Day"),
    later("Juneteenth National Independence Day"),
    later("Independence Day"),
    later("Labor Day"),
    later("Columbus Day"),
    later("Veterans Day"),
    later("Thanksgiving Day"),
    later("Christmas Day"),
)
"""What `supposed_holiday` may say."""


@cache
def eastern() -> tzinfo:
    """US Eastern time."""
    from zoneinfo import ZoneInfo  # noqa: PLC0415 - reads files, which a start does without

    return ZoneInfo("America/New_York")


def eastern_day(moment: datetime) -> date:
    """The calendar day in US Eastern time at `moment` (aware)."""
    return moment.astimezone(eastern()).date()


def holiday(day: date) -> str | None:
    """The name, in English, of the holiday for which arXiv has no listing on `day`, or None."""
    return _HOLIDAYS.get(day)


@cache
def supposed_holiday(day: date) -> str | None:
    """The US federal holiday on the weekday `day`, in English, in a year whose arXiv holidays are not known; else None.

    arXiv takes some of them off, observed days included, and announces on others: if no listing comes on such a day, none
    is missing, and one that comes is a listing like any other.
    """
    if day.year in _KNOWN_YEARS or is_weekend(day):
        return None
    from holidays import country_holidays  # noqa: PLC0415 - takes 100 ms, not needed for the years known here

    name = country_holidays("US", years=day.year).get(day)
    return name.partition(" (")[0].replace("'", "’") if name else None


def is_weekend(day: date) -> bool:
    """Whether `day` is a Saturday or Sunday, which never have a listing."""
    return day.weekday() >= 5


def is_listing_day(day: date) -> bool:
    """Whether to expect a listing dated `day`."""
    return not is_weekend(day) and holiday(day) is None


def announced_at(day: date) -> datetime:
    """The moment, in UTC, at which the listing dated `day` comes out: 20:00 Eastern on the evening before."""
    return datetime.combine(day - _ONE_DAY, _ANNOUNCED_AT, eastern()).astimezone(UTC)


def latest_listing_day(moment: datetime) -> date:
    """The newest listing day that is out at `moment` (aware)."""
    day = _last_listing_day(moment.astimezone(UTC).date())
    return day if _is_out(day, moment) else _last_listing_day(day - _ONE_DAY)


def next_listing_day(moment: datetime) -> date:
    """The first listing day that is not out yet at `moment` (aware)."""
    day = latest_listing_day(moment) + _ONE_DAY
    while not is_listing_day(day):
        day += _ONE_DAY
    return day


def _last_listing_day(day: date) -> date:
    while not is_listing_day(day):
        day -= _ONE_DAY
    return day


def _is_out(day: date, moment: datetime) -> bool:
    """Whether the listing dated `day`, today's in UTC or an earlier one, is out at `moment`."""
    # 20:00 Eastern is midnight or one o'clock in UTC; after that the time zone, which takes 4 ms to load, does not matter.
    return moment >= datetime.combine(day, time(1), UTC) or moment >= announced_at(day)


def listing_days(first: date, last: date) -> list[date]:
    """The listing days from `first` to `last`, both included, oldest first."""
    return [day for offset in range((last - first).days + 1) if is_listing_day(day := first + timedelta(days=offset))]
