"""`readerapp open` beside a window, as processes on a screen: it hands over and ends; the title says what is shown."""

import os
import random
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from readerapp.errors import SafeModeNeedsNewWindowError
from tests.end2end.screen import Screen
from tests.places import READERAPP

TIMES = int(os.environ.get("READERAPP_STARTS", "5"))
"""How often a start is repeated, or killed. Before a release: 50."""


@pytest.fixture
def screen(tmp_path: Path, library: Path, day: bytes) -> Iterator[Screen]:
    """A screen with the window of a library of twelve papers."""
    path = tmp_path / "day.md"
    path.write_bytes(day)
    subprocess.run([*READERAPP, "import", str(path)], check=True, capture_output=True)
    found = Screen(tmp_path / "screen.log")
    found.start(*READERAPP)
    found.wait_for_window()
    yield found
    found.close()


def test_open_hands_over_and_returns_at_once(screen: Screen, tmp_path: Path) -> None:
    screen.until(lambda: "· Today, Tue 6 January" in screen.title())
    begun = time.monotonic()
    opening = screen.start(*READERAPP, "open", "arXiv:2601.02005v1")
    assert opening.wait(20) == 0
    assert time.monotonic() - begun < 5, "it stayed"
    screen.until(lambda: screen.title().startswith("Schrödinger's Kettle") and "Tue 6 January" in screen.title())
    listing = tmp_path / "another.md"
    listing.write_text(
        "# ArXiv cs.LG --Mon, 5 Jan 2026\n### 1.A Handed Fern  [ :arrow_down: ](https://arxiv.org/pdf/2601.01001.pdf)\n"
        ">  It is passed on.      \n"
    )
    # The window has another working folder than the command.
    assert screen.start(*READERAPP, "open", listing.name, folder=tmp_path).wait(20) == 0
    screen.until(lambda: screen.title().startswith("A Handed Fern · Mon 5 January"))
    assert screen.start(*READERAPP).wait(20) == 0, "a second start opens no second window"


def test_after_a_kill_the_next_one_opens_a_window_and_listens(screen: Screen) -> None:
    os.kill(screen.started[0].pid, signal.SIGKILL)
    screen.started[0].wait(20)
    window = screen.start(*READERAPP, "open", "2601.02005")
    screen.wait_for_window()
    screen.until(lambda: screen.title().startswith("Schrödinger's Kettle"))
    assert screen.start(*READERAPP, "open", "2601.02001").wait(20) == 0
    screen.until(lambda: screen.title().startswith("A Tiny Lamp"))
    assert window.poll() is None


def test_safe_mode_says_that_a_window_is_open(screen: Screen) -> None:
    done = subprocess.run(
        [*READERAPP, "--safe"],
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
        env={**os.environ, **screen.environment},
    )
    assert done.returncode == 1
    assert done.stderr == f"readerapp: {SafeModeNeedsNewWindowError()}\n"
    assert screen.started[0].poll() is None


def test_many_starts_at_once_end_in_one_window(screen: Screen) -> None:
    started = [screen.start(*READERAPP) for _ in range(TIMES)]
    assert [one.wait(120) for one in started] == [0] * TIMES
    assert screen.started[0].poll() is None
    assert screen.windows() == 1


def test_a_start_that_is_killed_is_no_obstacle_to_the_next(screen: Screen) -> None:
    screen.started[0].kill()
    screen.started[0].wait(20)
    moments = random.Random(11)  # noqa: S311 - no secret, and the same moments in each run
    for _ in range(TIMES):
        start = screen.start(*READERAPP)
        time.sleep(moments.uniform(0, 1.2))
        start.kill()
        start.wait(20)
    window = screen.start(*READERAPP)
    screen.wait_for_window()
    screen.until(lambda: "· Today, Tue 6 January" in screen.title())
    assert subprocess.run([*READERAPP, "check"], check=False, capture_output=True, timeout=60).returncode == 0
    assert screen.start(*READERAPP, "open", "2601.02005").wait(20) == 0
    screen.until(lambda: screen.title().startswith("Schrödinger's Kettle"))
    window.terminate()
    assert window.wait(20) == 0


def test_a_search_is_named_widened_and_corrected_with_real_keys(screen: Screen, tmp_path: Path) -> None:
    listing = tmp_path / "newer.md"
    listing.write_text(
        "# ArXiv cs.LG --Wed, 7 Jan 2026\n### 1.A Fern  [ :arrow_down: ](https://arxiv.org/pdf/2601.03001.pdf)\n"
        ">  It is green.      \n"
    )
    subprocess.run([*READERAPP, "import", str(listing)], check=True, capture_output=True)
    screen.press("g", "t")
    screen.until(lambda: "Today, Wed 7 January" in screen.title())
    screen.press("slash")
    screen.type("kettl")
    screen.until(lambda: screen.title().startswith("“kettl” in Today"))
    screen.press("ctrl+Return")
    screen.until(lambda: "Schrödinger's Kettle" in screen.title() and "“kettl” in your library" in screen.title())
    screen.press("Escape")
    screen.type("wheelbarow")
    screen.until(lambda: screen.title().startswith("“wheelbarow” in Today"))

    def corrected() -> bool:
        # Until the suggestion is there, Enter has nothing to take.
        screen.press("Return")
        return "“wheelbarrows” in Today" in screen.title()

    screen.until(corrected)
    screen.press("ctrl+Return")
    screen.until(lambda: "Wheelbarrows" in screen.title() and "“wheelbarrows” in your library" in screen.title())
