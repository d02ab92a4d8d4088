"""A morning of 212 papers in the list and in two passes: real processes, keys as a keyboard presses them, and kill -9."""

import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from readerapp.rendering.text import texts_of
from readerapp.settings.file import Settings
from readerapp.storage.store import Store
from readerapp.system import locations
from readerapp.ui.acts.two_passes import Step, TwoPasses
from tests.end2end.screen import Screen
from tests.places import READERAPP
from tests.recorded_morning import DAY, PAPERS, morning

FIRST = 80
"""Titles decided before the first kill."""


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    found = Screen(tmp_path / "screen.log")
    yield found
    found.close()


def test_the_list_goes_on_after_a_kill(screen: Screen, library: Path, recorded: Path) -> None:
    Settings(locations.settings_file()).change("fetch_automatically", False)
    with Store(library, texts_of) as store:
        wanted = morning(store, recorded)
        keys = ["shift+s" if key in wanted.stars else "d" for key in wanted.papers]
        half = PAPERS // 2
        for part, left in ((keys[:half], PAPERS - half), (keys[half:], 0)):
            process = screen.start(*READERAPP)
            screen.wait_for_window()
            screen.hurry(*part)
            screen.until(lambda left=left: store.day_summary(DAY).undecided == left)
            os.kill(process.pid, signal.SIGKILL)
            process.wait(20)
        wanted.check(store)


def test_two_passes_go_on_after_each_kill(screen: Screen, library: Path, recorded: Path) -> None:
    Settings(locations.settings_file()).change("fetch_automatically", False)
    with Store(library, texts_of) as store:
        wanted = morning(store, recorded)
        titles = wanted.titles().lower()

        def begin() -> subprocess.Popen[bytes]:
            process = screen.start(*READERAPP)
            screen.wait_for_window()
            screen.press("f")
            return process

        def passes() -> TwoPasses:
            return TwoPasses.parse(store.kept_pass(f"day:{DAY}")) or TwoPasses("", "", [])

        def kill_after(process: subprocess.Popen[bytes], acts: int, kept: int) -> None:
            """Kill the window as soon as it has done so much."""
            screen.until(lambda: (len(passes().acts), len(passes().kept)) == (acts, kept))
            os.kill(process.pid, signal.SIGKILL)
            process.wait(20)

        process = begin()
        screen.hurry(*titles[:FIRST])
        kill_after(process, titles[:FIRST].count("d"), titles[:FIRST].count("s"))
        process = begin()
        screen.hurry(*titles[FIRST:])
        read = [key for key in wanted.papers if key in wanted.read]
        abstracts = ["shift+s" if key in wanted.stars else "d" for key in read]
        screen.until(lambda: passes().step is Step.ABSTRACTS)
        screen.press(*abstracts[:10])
        kill_after(process, titles.count("d") + 10, len(read))
        process = begin()
        screen.until(lambda: "Kept" in screen.title())
        screen.press(*abstracts[10:])
        screen.until(lambda: passes().step is Step.SUMMARY)
        wanted.check(store)
        screen.press("z")
        screen.until(lambda: store.day_summary(DAY).undecided == PAPERS)
        assert store.connection.execute("SELECT count(*) FROM triage").fetchone() == (0,)
        screen.press("ctrl+q")
        assert process.wait(20) == 0
