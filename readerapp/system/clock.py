"""What time it is. READERAPP_NOW (ISO 8601 with an offset) replaces the clock, for tests of the calendar."""

import os
from datetime import UTC, date, datetime, time

from readerapp.errors import SettingsError

_YEARS = range(1970, 9000)
"""Years with room before and after them for whatever the calendar counts."""


def today() -> date:
    """The calendar day of this place at this moment. Raises SettingsError as `now` does."""
    return now().astimezone().date()


def midnight() -> datetime:
    """When `today` began, also where clocks have been changed since. Raises SettingsError as `now` does."""
    return datetime.combine(today(), time()).astimezone()


def now() -> datetime:
    """This moment, in UTC. Raises SettingsError where READERAPP_NOW is no moment."""
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
