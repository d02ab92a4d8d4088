"""The clock, and the variable that replaces it."""

import time
from datetime import UTC, datetime

import pytest

from readerapp.errors import SettingsError
from readerapp.system import clock


def test_now_is_aware_and_in_utc(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("READERAPP_NOW", raising=False)
    assert clock.now().tzinfo is UTC
    assert clock.now() <= clock.now()


@pytest.mark.parametrize("text", ["2026-06-30T08:15:00-04:00", "2026-06-30T12:15:00Z", "2026-06-30 12:15+00:00"])
def test_the_variable_replaces_the_clock(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READERAPP_NOW", text)
    assert clock.now() == datetime(2026, 6, 30, 12, 15, tzinfo=UTC)
    assert clock.now().tzinfo is UTC


@pytest.mark.parametrize(
    "text", ["teatime", "2026-06-30T08:15:00", "2026-06-30", "0001-01-01T00:00:00Z", "9999-12-31T23:00:00Z"]
)
def test_a_variable_that_is_no_moment_is_a_known_failure(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READERAPP_NOW", text)
    with pytest.raises(SettingsError, match=f"^READERAPP_NOW is “{text}”, which is no moment"):
        clock.now()


def test_an_empty_variable_counts_for_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READERAPP_NOW", "")
    assert clock.now().year >= 2024


@pytest.mark.parametrize(
    ("moment", "began"),
    [
        ("2026-10-25T20:00:00+01:00", "2026-10-24T22:00:00Z"),
        ("2026-03-29T20:00:00+02:00", "2026-03-28T23:00:00Z"),
        ("2026-06-30T23:30:00Z", "2026-06-30T22:00:00Z"),
    ],
)
def test_a_day_begins_at_midnight_also_where_clocks_were_changed(
    moment: str, began: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as here:
        here.setenv("READERAPP_NOW", moment)
        here.setenv("TZ", "Europe/Berlin")
        time.tzset()
        assert clock.midnight() == datetime.fromisoformat(began)
    time.tzset()
