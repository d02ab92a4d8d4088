"""A day triaged by a screen reader's client alone: what it hears, and what it may press."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end2end.screen import Screen
from tests.end2end.test_triage_by_keyboard import ids
from tests.places import CHECKOUT, READERAPP, RECORDED

CLIENT = Path(__file__).with_name("screen_reader.py")
SYSTEM_PYTHON = "/usr/bin/python3"
LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
WHOLE = bool(os.environ.get("READERAPP_WHOLE_MORNING"))
"""Whether the recorded day of 115 papers is triaged, which takes a minute, and not the sample day of 24."""


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    for program in ("dbus-daemon", LAUNCHER, SYSTEM_PYTHON):
        if not shutil.which(program):
            pytest.skip(f"{program} is not installed")
    asked = [SYSTEM_PYTHON, "-c", "import gi; gi.require_version('Atspi', '2.0')"]
    if subprocess.run(asked, capture_output=True, check=False, env={"PATH": os.environ["PATH"]}).returncode:
        pytest.skip("the system's Python has no bindings of AT-SPI (gir1.2-atspi-2.0)")
    found = Screen(tmp_path / "screen.log")
    yield found
    found.close()


def test_a_morning_by_a_screen_reader(screen: Screen, library: Path, tmp_path: Path) -> None:
    day, papers, every = CHECKOUT / "resources" / "sample-day.md", 24, 6
    if WHOLE:
        day, papers, every = RECORDED / "markdown" / "cs.CV_2020-12-15.md", 115, 8
    subprocess.run([*READERAPP, "import", str(day)], check=True, capture_output=True)
    subprocess.run([*READERAPP, "settings", "menu_bar", "true"], check=True, capture_output=True)
    bus = tmp_path / "bus"
    session = {"DBUS_SESSION_BUS_ADDRESS": f"unix:path={bus}", "XDG_RUNTIME_DIR": str(tmp_path), "HOME": str(tmp_path)}
    screen.start("dbus-daemon", "--session", "--nofork", f"--address=unix:path={bus}")
    screen.until(bus.exists)
    screen.start(LAUNCHER, "--launch-immediately", **session)
    process = screen.start(*READERAPP, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", **session)
    screen.wait_for_window()
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(
        [SYSTEM_PYTHON, str(CLIENT), str(every)],
        env={**surroundings, **screen.environment, **session},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    heard = json.loads(done.stdout)
    stars = -(-papers // every)
    # One action a paper, and each paper is another text.
    assert len(heard["papers"]) == papers
    assert {"Done for today", f"{stars} starred, {papers - stars} dismissed.", "Done"} <= set(heard["words"])
    assert (len(ids("is:starred")), len(ids("is:dismissed")), len(ids("is:undecided"))) == (stars, papers - stars, 0)
    assert process.poll() is None
