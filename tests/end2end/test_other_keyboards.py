"""Real keyboards of other countries, on which / and ? need Shift and [ needs AltGr: every sign that is a key works."""

import json
import shutil
import signal
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.end2end.screen import Screen
from tests.places import READERAPP

SHIFT, ALT_GR, CTRL = 50, 108, 37
"""Codes of keys, as X counts them on every keyboard for PCs."""
SEVEN, EIGHT, NINE, FIVE, MINUS, EQUALS, COMMA, PERIOD, ONE = 16, 17, 18, 14, 20, 21, 59, 60, 10
"""Codes of keys, by what is on them on an English keyboard."""

KEYBOARDS = {
    "de": {
        "/": (SHIFT, SEVEN),
        "?": (SHIFT, MINUS),
        "[": (ALT_GR, EIGHT),
        "]": (ALT_GR, NINE),
        "+": (35,),
        "Ctrl+1": (CTRL, ONE),
    },
    "fr": {
        "/": (SHIFT, PERIOD),
        "?": (SHIFT, 58),
        "[": (ALT_GR, FIVE),
        "]": (ALT_GR, MINUS),
        "+": (SHIFT, EQUALS),
        "Ctrl+1": (CTRL, SHIFT, ONE),
    },
}
"""How each sign is reached: the codes of the keys that are held, and of the one that is pressed."""


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    found = Screen(tmp_path / "screen.log")
    yield found
    found.close()


def press(screen: Screen, *codes: int) -> None:
    *held, last = map(str, codes)
    down = [part for code in held for part in ("keydown", code)]
    up = [part for code in reversed(held) for part in ("keyup", code)]
    screen._xdotool(*down, "key", last, *up)


def acts() -> list[str]:
    """What the user did, oldest first."""
    done = subprocess.run([*READERAPP, "history", "--json"], capture_output=True, text=True, check=True)
    return [act["verb"] for act in reversed(json.loads(done.stdout))]


def begin(screen: Screen, library: Path, day: bytes, country: str, keys: Sequence[str] = ()) -> None:
    """Open the window on a day, with the keyboard of a country, and `keys` to star with."""
    if not shutil.which("setxkbmap"):
        pytest.skip("setxkbmap is not installed; packaging/test.sh installs it where it may")
    subprocess.run(["setxkbmap", country], env={**screen.environment, "PATH": "/usr/bin:/bin"}, check=True)
    if keys:
        library.with_name("keys.toml").write_text(f'[keys]\n"act.star" = {json.dumps(keys)}\n', encoding="utf-8")
    (library.parent / "day.md").write_bytes(day)
    subprocess.run([*READERAPP, "import", str(library.parent / "day.md")], check=True, capture_output=True)
    screen.start(*READERAPP)
    screen.wait_for_window()


@pytest.mark.parametrize("country", KEYBOARDS)
def test_every_sign_works(screen: Screen, library: Path, day: bytes, country: str) -> None:
    keyboard = KEYBOARDS[country]
    # Each sign stars, or takes the star away.
    begin(screen, library, day, country, list(keyboard))
    failed = []
    for sign, codes in keyboard.items():
        before = len(acts())
        press(screen, *codes)
        try:
            screen.until(lambda before=before: len(acts()) > before, 10)
        except AssertionError:
            failed.append(sign)
    assert failed == []


def test_a_sign_typed_while_the_window_was_busy_is_not_lost(screen: Screen, library: Path, day: bytes) -> None:
    """Qt looks which key a sign is when the window comes to it; by then AltGr may be up again."""
    begin(screen, library, day, "de", ["["])
    screen.started[-1].send_signal(signal.SIGSTOP)
    press(screen, *KEYBOARDS["de"]["["])
    screen.started[-1].send_signal(signal.SIGCONT)
    assert screen.until(acts) == ["star"]


@pytest.mark.parametrize("country", KEYBOARDS)
def test_the_keys_of_readerapp_are_in_reach(screen: Screen, library: Path, day: bytes, country: str) -> None:
    begin(screen, library, day, country)
    # What is typed after / goes into the search, and acts on nothing.
    press(screen, *KEYBOARDS[country]["/"])
    screen.type("sd")
    screen.press("Escape")
    screen.press("Escape")
    screen.press("s")
    screen.until(lambda: acts() == ["star"])
    press(screen, *KEYBOARDS[country]["?"])
    screen.until(lambda: screen._xdotool("search", "--onlyvisible", "--name", "Keyboard shortcuts").split())
