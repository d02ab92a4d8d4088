"""A real keyboard that is faster than the eye: what is typed on after a popover has closed reaches no paper."""

import json
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end2end.screen import Screen
from tests.places import READERAPP


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    found = Screen(tmp_path / "screen.log")
    yield found
    found.close()


def acts() -> list[str]:
    """What the user did, oldest first."""
    done = subprocess.run([*READERAPP, "history", "--json"], capture_output=True, text=True, check=True)
    return [act["verb"] for act in reversed(json.loads(done.stdout))]


@pytest.mark.parametrize(
    ("typed", "acted"), [(("t", "f", "o", "o", "Return", "Escape"), "tag"), (("a", "h", "i", "ctrl+Return"), "note")]
)
def test_hurried_letters_act_on_nothing(
    screen: Screen, library: Path, day: bytes, typed: tuple[str, ...], acted: str
) -> None:
    (library.parent / "day.md").write_bytes(day)
    subprocess.run([*READERAPP, "import", str(library.parent / "day.md")], check=True, capture_output=True)
    screen.start(*READERAPP)
    screen.wait_for_window()
    screen.hurry(*typed, "s", "d", "d", "e", "m", "u", "Delete", "x", "d", "s")
    screen.until(lambda: acts() == [acted])
    time.sleep(1)
    screen.press("s")
    screen.until(lambda: acts() == [acted, "star"])
