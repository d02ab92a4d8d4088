"""docs/library.md: its examples do what the page says."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path
from pkgutil import resolve_name

import pytest

from tests.fake_arxiv import FakeArxiv
from tests.fetch_world import HERE, TODAY, YESTERDAY
from tests.places import CHECKOUT

PAGE = (CHECKOUT / "docs" / "library.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
PRINTED = re.findall(r"^```text\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder for what the examples write, and turns of their own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("readerapp.system.locations.turn_file", lambda: tmp_path / "turn.json")


@pytest.fixture
def arxiv(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeArxiv]:
    """Tuesday at noon, and a server that has its listing and Monday's."""
    monkeypatch.setenv("READERAPP_NOW", datetime(2026, 6, 30, 16, tzinfo=UTC).isoformat())
    monkeypatch.setenv("READERAPP_REQUEST_GAP", "0")
    with FakeArxiv([YESTERDAY, TODAY]) as server:
        for name, value in server.environment.items():
            monkeypatch.setenv(name, value)
        yield server


def test_what_is_parsed_and_kept_prints_what_the_page_says(capsys: pytest.CaptureFixture[str]) -> None:
    exec(EXAMPLES[0], {})  # noqa: S102 - the page is ours
    assert capsys.readouterr().out == PRINTED[0]


def test_what_is_fetched_is_complete(arxiv: FakeArxiv, capsys: pytest.CaptureFixture[str]) -> None:
    exec(EXAMPLES[1], {})  # noqa: S102
    assert capsys.readouterr().out == f"60 papers, 60 new\n2026-06-30 {HERE} complete\n"


def test_every_example_is_run() -> None:
    assert (len(EXAMPLES), len(PRINTED)) == (2, 1)


def test_everything_that_the_page_names_is_there() -> None:
    named = set(re.findall(r"`(readerapp(?:\.\w+)+)", PAGE))
    assert len(named) > 5
    for name in named:
        resolve_name(name)


def test_types_are_told_to_others() -> None:
    assert files("readerapp").joinpath("py.typed").is_file()
