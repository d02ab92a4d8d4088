"""fetch on the holidays of a year of which nobody has told which of them arXiv keeps."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest

from tests.cli.conftest import Run
from tests.fake_arxiv import Batch, FakeArxiv, invented_papers
from tests.fetch_world import HERE

WEDNESDAY, FRIDAY, MONDAY = date(2026, 12, 30), date(2027, 1, 1), date(2027, 1, 4)
NEW_YEAR = f"{HERE}, Fri 2027-01-01: No announcement: New Year’s Day (arXiv’s calendar for 2027 is not known here)."
MakeArxiv = Callable[..., FakeArxiv]


@pytest.fixture
def arxiv(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MakeArxiv]:
    """Starts a server with batches of these days."""
    monkeypatch.setattr("readerapp.system.locations.turn_file", lambda: tmp_path_factory.mktemp("turn") / "turn.json")
    monkeypatch.setenv("READERAPP_REQUEST_GAP", "0")
    monkeypatch.setenv("TZ", "UTC")
    servers: list[FakeArxiv] = []

    def start(*days: date) -> FakeArxiv:
        servers.append(server := FakeArxiv([Batch(day, invented_papers(30, HERE, day)) for day in days]))
        for name, value in server.__enter__().environment.items():
            monkeypatch.setenv(name, value)
        return server

    yield start
    for server in servers:
        server.__exit__(None, None, None)


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    return lambda moment: monkeypatch.setenv("READERAPP_NOW", moment)


@pytest.mark.parametrize("followed", [True, False], ids=["followed", "asked for once"])
def test_a_supposed_holiday_is_no_error_and_is_settled(
    followed: bool, run: Run, arxiv: MakeArxiv, at: Callable[[str], None]
) -> None:
    arxiv(WEDNESDAY)
    at("2027-01-01T12:00:00-05:00")
    if followed:
        run("follow", HERE)
    noon = run("fetch", HERE)
    assert noon.status == 0
    assert f"{NEW_YEAR} Trying again at 01:00 on Saturday." in noon.out
    at("2027-01-01T20:05:00-05:00")
    evening = run("fetch", HERE)
    assert evening.status == 0
    assert f"{NEW_YEAR}\n" in evening.out
    asked = arxiv(WEDNESDAY, MONDAY)
    at("2027-01-04T12:00:00-05:00")
    monday = run("fetch", HERE)
    assert monday.status == 0
    assert "2027-01-01" not in "".join(request.path for request in asked.requests)
    assert "No announcement: New Year’s Day" in run("list", "--days").out


def test_one_not_looked_at_in_the_evening_is_asked_for_once_more(
    run: Run, arxiv: MakeArxiv, at: Callable[[str], None]
) -> None:
    arxiv(WEDNESDAY)
    at("2027-01-01T12:00:00-05:00")
    run("fetch", HERE)
    at("2027-01-04T12:00:00-05:00")
    for asked_for in (1, 0):
        asked = arxiv(WEDNESDAY, MONDAY)
        monday = run("fetch", HERE)
        assert monday.status == 0
        assert (f"{NEW_YEAR}\n" in monday.out) == bool(asked_for)
        assert sum("/catchup/" in request.path for request in asked.requests) == asked_for


def test_a_holiday_that_was_slept_through_is_settled_at_once(run: Run, arxiv: MakeArxiv, at: Callable[[str], None]) -> None:
    arxiv(WEDNESDAY, MONDAY)
    at("2027-01-04T12:00:00-05:00")
    outcome = run("fetch", HERE, "--since", "2026-12-30")
    assert outcome.status == 0
    assert f"{NEW_YEAR}\n" in outcome.out


def test_a_listing_on_a_supposed_holiday_is_simply_a_listing(run: Run, arxiv: MakeArxiv, at: Callable[[str], None]) -> None:
    veterans_day = date(2027, 11, 11)
    arxiv(date(2027, 11, 10), veterans_day)
    at("2027-11-11T12:00:00-05:00")
    outcome = run("fetch", HERE)
    assert outcome.status == 0
    assert "Thu 2027-11-11: Complete: " in outcome.out


def test_a_listing_that_comes_late_on_one_is_simply_a_listing(run: Run, arxiv: MakeArxiv, at: Callable[[str], None]) -> None:
    veterans_day = date(2027, 11, 11)
    arxiv(date(2027, 11, 10))
    at("2027-11-11T09:00:00-05:00")
    assert "No announcement: Veterans Day" in run("fetch", HERE).out
    arxiv(date(2027, 11, 10), veterans_day, date(2027, 11, 12))
    at("2027-11-12T09:00:00-05:00")
    outcome = run("fetch", HERE)
    assert outcome.status == 0
    assert "Thu 2027-11-11: Complete: " in outcome.out
    assert "Fri 2027-11-12: Complete: " in outcome.out


def test_a_day_that_stayed_without_a_listing_is_settled_by_a_later_one(
    run: Run, arxiv: MakeArxiv, at: Callable[[str], None]
) -> None:
    arxiv(date(2027, 3, 2))
    at("2027-03-03T12:00:00-05:00")
    stale = run("fetch", HERE)
    assert stale.status == 1
    assert "arXiv served Tuesday’s listing again." in stale.err
    arxiv(date(2027, 3, 2), date(2027, 3, 4))
    at("2027-03-04T12:00:00-05:00")
    outcome = run("fetch", HERE)
    assert outcome.status == 0
    assert f"{HERE}, Wed 2027-03-03: arXiv announced nothing on this day.\n" in outcome.out
