"""The time. READERAPP_NOW (ISO 8601 with an offset) replaces the clock, for tests of the calendar."""

import os
from datetime import UTC, date, datetime, time

from readerapp.errors import SettingsError

_YEARS = range(1970, 9000)
"""Years that leave room before and after for calendar arithmetic."""


def today() -> date:
    """The current calendar day in the system's time zone. Raises SettingsError as `now` does."""
    return now().astimezone().date()


def midnight() -> datetime:
    """When `today` began, even if the clocks have changed since. Raises SettingsError as `now` does."""
    return datetime.combine(today(), time()).astimezone()


def now() -> datetime:
    """The current time, in UTC. Raises SettingsError if READERAPP_NOW is not a valid time."""
    named = os.environ.get("READERAPP_NOW")
    if not named:
        return datetime.now(UTC)
    try:
        moment = datetime.fromisoformat(named)
        if moment.tzinfo and moment.year in _YEARS:
            return moment.astimezone(UTC)
    except ValueError:
        pass
    raise SettingsError(
        f"READERAPP_NOW is “{named}”, which is no moment. One looks like 2026-06-30T08:15:00-04:00; or unset it."
    )
