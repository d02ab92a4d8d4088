"""The main job, whole: a real process, a real window, keys as a keyboard presses them, and the power cord pulled."""

import json
import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.end2end.screen import Screen
from tests.places import READERAPP


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    found = Screen(tmp_path / "screen.log")
    yield found
    found.close()


def listed(*query: str) -> list[dict[str, Any]]:
    """What `readerapp list --json` says."""
    done = subprocess.run([*READERAPP, "list", *query, "--json"], capture_output=True, text=True, check=True)
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def ids(*query: str) -> set[str]:
    return {paper["id"] for paper in listed(*query)}


@pytest.fixture
def sample(library: Path) -> list[str]:
    """The sample day in the library; its papers in the order of the listing."""
    day = Path(__file__).parents[2] / "resources" / "sample-day.md"
    subprocess.run([*READERAPP, "import", str(day)], check=True, capture_output=True)
    exported = subprocess.run(
        [*READERAPP, "export", "date:2026-06-30", "--format", "markdown"], check=True, capture_output=True, text=True
    ).stdout
    return [line.rsplit("/pdf/", 1)[1].removesuffix(".pdf)") for line in exported.splitlines() if line.startswith("### ")]


def test_twenty_papers_without_the_mouse(screen: Screen, sample: list[str]) -> None:
    process = screen.start(*READERAPP)
    screen.wait_for_window()
    starred, dismissed, read = set(), set(), set()
    for number, paper in enumerate(sample[:20]):
        if number % 4 == 0:
            screen.press("s", "j")
            starred.add(paper)
        elif number % 4 == 1:
            screen.press("d")
            dismissed.add(paper)
        elif number % 4 == 2:
            screen.press("m", "j")
            read.add(paper)
        else:
            # Starred by mistake, dismissed by mistake, and both taken back.
            screen.press("s", "d", "z", "z", "j")
    screen.until(lambda: ids("is:starred") == starred)
    screen.until(lambda: ids("is:dismissed") == dismissed)
    screen.until(lambda: ids("is:read") == read)
    assert process.poll() is None
    screen.press("ctrl+q")
    assert process.wait(20) == 0


def test_nothing_is_missing_after_a_kill_and_undo_still_works(screen: Screen, sample: list[str]) -> None:
    process = screen.start(*READERAPP)
    screen.wait_for_window()
    screen.press("s", "j", "d", "d", "m")
    screen.until(lambda: ids("is:read") == {sample[3]})
    os.kill(process.pid, signal.SIGKILL)
    process.wait(20)
    assert ids("is:starred") == {sample[0]}
    assert ids("is:dismissed") == {sample[1], sample[2]}
    subprocess.run([*READERAPP, "check"], check=True, capture_output=True)
    again = screen.start(*READERAPP)
    screen.wait_for_window()
    screen.press("z", "z")
    screen.until(lambda: ids("is:dismissed") == {sample[1]})
    assert ids("is:read") == set()
    assert ids("is:starred") == {sample[0]}
    screen.press("ctrl+q")
    assert again.wait(20) == 0


def test_a_command_beside_the_window(screen: Screen, sample: list[str]) -> None:
    process = screen.start(*READERAPP)
    screen.wait_for_window()
    subprocess.run([*READERAPP, "star", sample[5]], check=True, capture_output=True)
    screen.press("s")
    screen.until(lambda: ids("is:starred") == {sample[0], sample[5]})
    # The newest act counts, whoever did it.
    screen.press("z", "z")
    screen.until(lambda: ids("is:starred") == set())
    assert process.poll() is None


def test_opening_a_listing_by_command(screen: Screen, library: Path, day: bytes, tmp_path: Path) -> None:
    path = tmp_path / "day.md"
    path.write_bytes(day)
    process = screen.start(*READERAPP, "open", str(path))
    screen.wait_for_window()
    screen.until(lambda: len(listed()) == 12)
    screen.press("s")
    screen.until(lambda: len(ids("is:starred")) == 1)
    screen.press("ctrl+q")
    assert process.wait(20) == 0
