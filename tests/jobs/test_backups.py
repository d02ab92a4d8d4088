"""Backups in the folder: one a day, daily for a week, weekly for a month, monthly for a year, within their space."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readerapp.jobs.backups import back_up_here, back_up_if_due, folder_of, is_due, kept, thin, worth_keeping
from readerapp.storage.store import Store
from tests.invented import filled

NOW = datetime(2026, 6, 15, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def pretend(library: Path, *moments: datetime, size: int = 10) -> None:
    """Put files with the names of backups into the folder."""
    folder_of(library).mkdir(exist_ok=True)
    for moment in moments:
        (folder_of(library) / f"library-{moment:%Y-%m-%d-%H%M%S}.zip").write_bytes(b"x" * size)


def test_a_year_of_mornings() -> None:
    there: set[datetime] = set()
    for day in range(500):
        now = NOW + day * DAY
        there = worth_keeping(there | {now}, now)
    ages = sorted((NOW + 499 * DAY - one).days for one in there)
    assert ages[:7] == [0, 1, 2, 3, 4, 5, 6]
    assert len([age for age in ages if 7 <= age <= 31]) in (3, 4, 5, 6)
    assert len([age for age in ages if age > 31]) in (10, 11, 12)
    assert 330 <= ages[-1] <= 366
    # Between two neighbours there is never much more than the span that was promised.
    gaps = [(later - earlier, later) for earlier, later in pairwise(ages)]
    assert all(gap <= (1 if age <= 6 else 8 if age <= 31 else 31) for gap, age in gaps)


def test_whoever_comes_back_after_years_finds_the_last_three() -> None:
    made = {NOW - 1000 * DAY, NOW - 900 * DAY, NOW - 800 * DAY, NOW - 700 * DAY}
    assert worth_keeping(made, NOW) == {NOW - 900 * DAY, NOW - 800 * DAY, NOW - 700 * DAY}


@given(st.sets(st.integers(0, 500 * 24), max_size=80))
def test_what_is_kept_is_kept_until_its_time(hours: set[int]) -> None:
    made = {NOW - timedelta(hours=hour) for hour in hours}
    worth = worth_keeping(made, NOW)
    assert worth <= made
    assert {one for one in made if NOW - one < DAY} <= worth
    assert worth_keeping(worth, NOW) == worth
    assert not made or max(made) in worth
    assert len(worth) <= 24 + 3 + 8 + 6 + 13


def test_the_oldest_go_beyond_the_space_and_the_newest_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READERAPP_NOW", NOW.isoformat())
    library = tmp_path / "library.sqlite3"
    moments = [NOW - day * DAY for day in range(5)]
    pretend(library, *moments, size=600_000)
    thin(library, space=2)
    assert [one.made for one in kept(library)] == moments[:3]
    thin(library, space=0)
    assert [one.made for one in kept(library)] == moments[:1]


def test_files_of_others_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READERAPP_NOW", NOW.isoformat())
    library = tmp_path / "library.sqlite3"
    pretend(library, *(NOW - day * 40 * DAY for day in range(20)))
    others = {"library-of-a-friend.zip", "library-2020-01-01.zip", "other-2020-01-01-000000.zip", "notes.txt"}
    for name in others:
        (folder_of(library) / name).write_text("mine")
    thin(library, space=0)
    assert {one.name for one in folder_of(library).iterdir()} - {one.path.name for one in kept(library)} == others


def test_there_is_one_a_day(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "UTC")
    filled(store)
    made = []
    for hour in (0, 2, 20, 25, 26):
        monkeypatch.setenv("READERAPP_NOW", (NOW.replace(hour=0) + timedelta(hours=hour)).isoformat())
        made.append(back_up_if_due(store.path, 100) is not None)
    assert made == [True, False, False, True, False]
    assert len(kept(store.path)) == 2


def test_one_made_by_hand_is_that_of_the_day(store: Store) -> None:
    filled(store)
    assert is_due(store.path)
    made = back_up_here(store.path, 100)
    assert made.path.parent == folder_of(store.path)
    assert not is_due(store.path)


def test_where_no_library_is_none_is_due(tmp_path: Path) -> None:
    assert back_up_if_due(tmp_path / "library.sqlite3", 100) is None
    assert list(tmp_path.iterdir()) == []
