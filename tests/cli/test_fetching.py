"""follow, unfollow, follows, fetch and list --days."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from tests.cli.conftest import Run
from tests.fake_arxiv import FakeArxiv, faults
from tests.fetch_world import HERE, NOON, TODAY, TUESDAY, YESTERDAY, expected
from tests.places import NOBODY


@pytest.fixture
def arxiv(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Iterator[FakeArxiv]:
    """Tuesday at noon, and a server that has its listing and Monday's."""
    monkeypatch.setattr("readerapp.system.locations.turn_file", lambda: tmp_path_factory.mktemp("turn") / "turn.json")
    monkeypatch.setenv("READERAPP_REQUEST_GAP", "0")
    monkeypatch.setenv("TZ", "UTC")
    with FakeArxiv([YESTERDAY, TODAY]) as server:
        for name, value in server.environment.items():
            monkeypatch.setenv(name, value)
        yield server


@pytest.fixture
def at_noon(run: Run, arxiv: FakeArxiv, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("READERAPP_NOW", NOON.isoformat())
    return run


class TestFollowing:
    def test_categories_are_followed_in_any_spelling(self, run: Run) -> None:
        assert run("follow", "CS.lg", "hep-th").status == 0
        assert run("follows").out == "cs.LG             Machine Learning\nhep-th            High Energy Physics - Theory\n"

    def test_an_archive_and_a_feed_are_followed_too(self, run: Run) -> None:
        assert run("follow", "cs", "https://small.example.org/feed.xml").status == 0
        assert [line.split()[0] for line in run("follows").out.splitlines()] == ["cs", "https://small.example.org/feed.xml"]

    def test_what_arxiv_does_not_have_is_wrong_usage(self, run: Run) -> None:
        outcome = run("follow", "cs.ZZ")
        assert outcome.status == 2
        assert "arXiv has no category “cs.ZZ”. One looks like cs.CV or hep-th" in outcome.err
        assert run("follows").out == ""

    @pytest.mark.parametrize("address", ["http://[", "https://", "http:// /x"])
    def test_what_is_no_address_is_wrong_usage(self, run: Run, address: str) -> None:
        outcome = run("follow", address)
        assert outcome.status == 2
        assert f"“{address}” is not a web address." in outcome.err

    def test_unfollowing(self, run: Run) -> None:
        run("follow", "cs.LG", "cs.CV")
        assert run("unfollow", "cs.LG", "hep-th").err == "hep-th was not followed.\n"
        assert run("follows").out.split()[0] == "cs.CV"


class TestFetching:
    def test_nothing_followed(self, at_noon: Run) -> None:
        outcome = at_noon("fetch")
        assert (outcome.status, outcome.out) == (1, "")
        assert outcome.err == "readerapp: You follow no category yet. Follow one first: readerapp follow cs.CV\n"

    def test_a_complete_day(self, at_noon: Run) -> None:
        at_noon("follow", HERE)
        outcome = at_noon("fetch")
        assert (outcome.status, outcome.err) == (0, "")
        assert outcome.out.startswith("cs.LG, Tue 2026-06-30: Complete: ")
        assert outcome.out.endswith("60 papers, 60 new\n")
        assert len(at_noon("list", "--json").json()) == 60

    def test_twice_the_same_category_is_once(self, at_noon: Run, arxiv: FakeArxiv) -> None:
        assert at_noon("fetch", HERE, "CS.LG").status == 0
        assert len(arxiv.requests) == 2

    def test_a_day_that_is_not_complete_ends_with_1_and_a_sentence(self, at_noon: Run, arxiv: FakeArxiv) -> None:
        arxiv.fail("/list/", faults.half_page(6))
        outcome = at_noon("fetch", HERE)
        assert outcome.status == 1
        assert "readerapp keeps checking until the counts agree. Trying again at 16:30." in outcome.err
        assert outcome.out == "60 papers, 60 new\n"

    def test_offline(self, at_noon: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        for name in ("RSS", "WWW"):
            monkeypatch.setenv(f"READERAPP_{name}_URL", NOBODY)
        outcome = at_noon("fetch", HERE)
        assert outcome.status == 1
        assert "Cannot reach 127.0.0.1:9. Check your connection and try again." in outcome.err

    def test_not_announced_yet_is_no_failure(self, run: Run, arxiv: FakeArxiv, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("READERAPP_NOW", "2026-06-30T20:10:00-04:00")
        outcome = run("fetch", HERE)
        assert (outcome.status, outcome.err) == (0, "")
        assert "cs.LG, Wed 2026-07-01: arXiv announces it at 20:00 Eastern time on Tuesday" in outcome.out

    def test_days_missed_since(self, at_noon: Run) -> None:
        outcome = at_noon("fetch", HERE, "--since", "2026-06-29")
        assert outcome.status == 0
        assert [line.split()[2] for line in outcome.out.splitlines()[:-1]] == ["2026-06-30:", "2026-06-29:"]

    @pytest.mark.parametrize("since", ["yesterday", "2026-13-01", ""])
    def test_since_no_day(self, since: str, at_noon: Run) -> None:
        assert at_noon("fetch", HERE, "--since", since).status == 2

    def test_a_mirror_that_is_no_address(self, at_noon: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("READERAPP_WWW_URL", "arxiv.org")
        outcome = at_noon("fetch", HERE)
        assert (outcome.status, outcome.out) == (1, "")
        assert outcome.err.startswith("readerapp: READERAPP_WWW_URL is “arxiv.org”, which is not an address.")

    def test_a_short_wait_is_waited_for(self, at_noon: Run, arxiv: FakeArxiv) -> None:
        arxiv.fail("/", faults.too_many(1))
        outcome = at_noon("fetch", HERE)
        assert outcome.status == 0
        assert outcome.err == "arXiv asks to wait until 16:00; waiting …\n"

    def test_a_long_wait_is_not_but_remembered(self, at_noon: Run, arxiv: FakeArxiv, monkeypatch: pytest.MonkeyPatch) -> None:
        arxiv.fail("/", faults.too_many(120))
        outcome = at_noon("fetch", HERE)
        assert outcome.status == 1
        assert "429" in outcome.err
        assert "Trying again at 16:02." in outcome.err
        assert at_noon("fetch", HERE).status == 1
        assert len(arxiv.requests) == 1
        monkeypatch.setenv("READERAPP_NOW", (NOON + timedelta(seconds=121)).isoformat())
        assert at_noon("fetch", HERE).status == 0

    def test_unless_it_is_wished_for(self, at_noon: Run, arxiv: FakeArxiv, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("readerapp.cli.asking._RETRY_AFTER_LIMIT", 0.0)
        arxiv.fail("/", faults.too_many(1))
        assert at_noon("fetch", HERE).status == 1
        assert at_noon("fetch", HERE, "--wait").status == 0


class TestDays:
    def test_as_json(self, at_noon: Run, arxiv: FakeArxiv) -> None:
        at_noon("follow", HERE)
        arxiv.fail("/list/", faults.half_page(6))
        at_noon("fetch", "--since", "2026-06-25")
        days = at_noon("list", "--days", "--json").json()
        assert [(day["date"], day["category"], day["state"]) for day in days] == [
            ("2026-06-30", HERE, "partial"),
            ("2026-06-29", HERE, "complete"),
            ("2026-06-28", HERE, "none"),
            ("2026-06-27", HERE, "none"),
            ("2026-06-26", HERE, "complete"),
            ("2026-06-25", HERE, "complete"),
        ]
        assert list(days[0]) == ["date", "category", "state", "counts", "sentence"]
        assert set(days[0]["counts"]) == {"new", "cross", "replace"}
        shown = sum(count["shown"] for count in days[0]["counts"].values())
        announced = sum(count["announced"] for count in days[0]["counts"].values())
        assert shown < announced == 60
        assert "arXiv announces nothing on Friday and Saturday nights" in days[2]["sentence"]

    def test_a_day_known_from_its_feed_alone_is_partial(self, at_noon: Run, arxiv: FakeArxiv) -> None:
        arxiv.fail("/list/", faults.robot_page())
        at_noon("fetch", HERE)
        [day] = at_noon("list", "--days", "--json").json()
        assert (day["state"], {count["announced"] for count in day["counts"].values()}) == ("partial", {None})
        assert "arXiv’s own counts are not known yet" in day["sentence"]

    def test_as_text(self, at_noon: Run) -> None:
        at_noon("fetch", HERE)
        assert at_noon("list", "--days").out.startswith("Tue 2026-06-30  cs.LG         complete  Complete: ")


def test_what_was_fetched_can_be_listed(at_noon: Run) -> None:
    at_noon("fetch", HERE)
    found = at_noon("list", f"date:{TUESDAY}", "--json").json()
    assert sorted(paper["id"] for paper in found) == expected(TODAY.papers)
