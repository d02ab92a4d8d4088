"""A screen reader's client on a real window: it talks AT-SPI over D-Bus, as Orca does."""

import json
import os
import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from readerapp.arxiv.listing import Kind
from readerapp.rendering.text import texts_of
from readerapp.storage.store import Store
from tests.end2end.screen import Screen
from tests.invented import listing, paper
from tests.places import READERAPP

_PATIENCE = 60
CLIENT = Path(__file__).with_name("at_spi_client.py")
PYTHON = "/usr/bin/python3"
BINDINGS = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
MOSS = "Let $M$ be moss; the $n$-th fern, of order ($\\sqrt{x}$), grows. $$\\int_0^1 f$$ Then it ends."


class Client:
    """The client's process: what it is told of the window."""

    def __init__(self, screen: Screen, bus: str) -> None:
        surroundings = {**os.environ, **screen.environment, "DBUS_SESSION_BUS_ADDRESS": bus}
        surroundings.pop("PYTHONPATH", None)
        self._process = subprocess.Popen(
            [PYTHON, str(CLIENT)], env=surroundings, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        # Nothing here waits for ever.
        self._limit = threading.Timer(_PATIENCE, self._process.kill)
        self._limit.start()
        assert self._line() == {"ready": True}

    def tree(self) -> list[dict[str, Any]]:
        """All that can be perceived now, in the order in which it is read. Events before it are skipped."""
        assert self._process.stdin
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        while "tree" not in (line := self._line()):
            pass
        found: list[dict[str, Any]] = line["tree"]
        return found

    def events(self, last: str) -> list[dict[str, Any]]:
        """The events up to the announcement that begins with `last`."""
        return self._until(lambda event: str(event.get("said", "")).startswith(last))

    def wait_for_focus(self, name: str) -> str:
        """Wait for the event that something whose name begins with `name` has the focus. Returns the whole name."""
        found: str = self._until(lambda event: _has_focus(event) and event["name"].startswith(name))[-1]["name"]
        return found

    def _until(self, is_last: Callable[[dict[str, Any]], bool]) -> list[dict[str, Any]]:
        found = [self._line()]
        while not is_last(found[-1]):
            found.append(self._line())
        return found

    def close(self) -> None:
        self._limit.cancel()
        self._process.kill()
        self._process.communicate(timeout=10)

    def _line(self) -> dict[str, Any]:
        assert self._process.stdout
        line = self._process.stdout.readline()
        assert line, "the client ended"
        found: dict[str, Any] = json.loads(line)
        return found


def _has_focus(event: dict[str, Any]) -> bool:
    return str(event.get("event", "")).endswith("focused") and bool(event["on"])


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    found = Screen(tmp_path / "screen.log", "1920x1080")
    yield found
    found.close()


@pytest.fixture
def bus(screen: Screen) -> Iterator[str]:
    """The address of a session bus on which AT-SPI can start."""
    if not Path(PYTHON).exists():
        pytest.skip(f"there is no {PYTHON}")
    if (
        not shutil.which("dbus-daemon")
        or subprocess.run([PYTHON, "-c", BINDINGS], capture_output=True, check=False).returncode
    ):
        pytest.skip("the system's Python has no AT-SPI (packages dbus, at-spi2-core, python3-gi, gir1.2-atspi-2.0)")
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--print-address", "--nofork"],
        env={**os.environ, **screen.environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert daemon.stdout
    yield daemon.stdout.readline().strip()
    daemon.kill()
    daemon.communicate(timeout=10)


@pytest.fixture
def client(screen: Screen, bus: str, library: Path, request: pytest.FixtureRequest) -> Iterator[Client]:
    """A client that listens to a window with four papers of one day, or as many as asked for; the first has formulas."""
    papers = [paper(1, title="Measuring $H_0$ with Moss", abstract=MOSS)]
    papers += [paper(number, title=f"Fern {number}") for number in range(2, getattr(request, "param", 4) + 1)]
    with Store(library, texts_of) as store:
        store.add_listing(listing(papers, kind=Kind.NEW))
    screen.start(*READERAPP, DBUS_SESSION_BUS_ADDRESS=bus, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
    screen.wait_for_window()
    found = Client(screen, bus)
    yield found
    found.close()


def named(tree: list[dict[str, Any]], name: str) -> dict[str, Any]:
    return next(one for one in tree if one["name"] == name)


def test_a_morning_by_ear(screen: Screen, client: Client) -> None:
    # The words of the page come when the window has been shown for a moment.
    tree = screen.until(lambda: words if "moss" in named(words := client.tree(), "Paper").get("text", "") else None)
    stops = [one["name"] for one in tree if one["name"] in ("Sidebar", "Papers", "Star", "Paper", "Progress")]
    assert stops == ["Sidebar", "Papers", "Star", "Paper", "Progress"]

    page = screen.until(lambda: found if "\ufffc" not in (found := named(client.tree(), "Paper"))["text"] else None)
    assert page["role"] == "text"
    assert "read-only" in page["states"]
    assert "Measuring H nought with Moss" in page["text"]
    assert "Let M be moss; the n-th fern, of order (square root of x), grows." in page["text"]
    assert named(tree, "Progress")["role"] == "progress bar"
    assert named(tree, "Star")["states"] == ["checkable"]

    screen.press("s")
    assert [one["on"] for one in client.events("Starred. 1 star today.")][-1] == 1
    screen.until(lambda: "checked" in named(client.tree(), "Star")["states"])
    screen.press("j")
    # It may come after the answer about the tree, and then be taken for one of what is pressed next.
    client.wait_for_focus("Fern 2; ")
    screen.until(lambda: "Fern 2" in named(client.tree(), "Paper")["text"])

    screen.press("d")
    events = client.events("Dismissed “Fern 2”.")
    focused = [one["name"] for one in events if _has_focus(one)]
    assert len(focused) == 1
    assert focused[0].startswith("Fern 3; ")
    assert named(client.tree(), "Progress")["value"] == 50

    # The same client sees how the panes share a window that becomes as large as the screen.
    assert named(client.tree(), "Papers")["width"] == pytest.approx(440, abs=12)
    screen.resize(1920, 1080)
    screen.until(lambda: abs(named(client.tree(), "Papers")["width"] - 590) <= 12)


@pytest.mark.parametrize("client", [12], indirect=True)
def test_the_focus_is_followed_through_ten_papers(screen: Screen, client: Client) -> None:
    tree = screen.until(lambda: words if "moss" in named(words := client.tree(), "Paper").get("text", "") else None)
    assert [one["name"] for one in tree if one["name"].startswith(("Today, ", "Starred"))] == [
        "Today, 12 undecided",
        "Starred",
    ]
    rows = [one["name"] for one in tree if one["role"] == "table cell"]
    assert rows[:2] == ["New, 12, 12 undecided", "Measuring H nought with Moss; Ada Quill and 1 more; new; unread; 1 of 12"]
    dismissed = 0
    for number in range(2, 12):
        if number % 3:
            screen.press("d")
            dismissed += 1
        else:
            screen.press("s", "j")
        place = f"{number - dismissed} of {12 - dismissed}"
        assert client.wait_for_focus(f"Fern {number}; ") == f"Fern {number}; Ada Quill and 1 more; new; unread; {place}"
    screen.press("k")
    assert client.wait_for_focus("Fern 8; ") == "Fern 8; Ada Quill and 1 more; new; unread; starred; 3 of 5"
