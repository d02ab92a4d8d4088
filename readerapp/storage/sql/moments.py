"""Moments as the library keeps them: milliseconds since 1970, UTC. Private to the library."""

from datetime import UTC, datetime


def milliseconds(moment: datetime) -> int:
    """What is stored of an aware moment."""
    return round(moment.timestamp() * 1000)


def from_milliseconds(stored: int) -> datetime:
    """The moment that was stored, in UTC."""
    return datetime.fromtimestamp(stored / 1000, UTC)
