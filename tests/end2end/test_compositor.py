"""Popovers on a plain X server, which blends nothing, and where a compositor says that it does."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end2end.screen import Screen

ASK = """
import sys
from PySide6.QtWidgets import QApplication
from readerapp.ui.look.compositor import blends
application = QApplication([])
open(sys.argv[1], "w").write(f"{application.platformName()} {blends()}\\n")
"""
OWN = """
import ctypes, sys, time
x = ctypes.CDLL("libX11.so.6")
x.XOpenDisplay.restype = ctypes.c_void_p
for function in (x.XInternAtom, x.XDefaultRootWindow, x.XCreateSimpleWindow, x.XGetSelectionOwner):
    function.restype = ctypes.c_ulong
display = ctypes.c_void_p(x.XOpenDisplay(None))
root = ctypes.c_ulong(x.XDefaultRootWindow(display))
zero = ctypes.c_ulong(0)
window = ctypes.c_ulong(x.XCreateSimpleWindow(display, root, 0, 0, 1, 1, 0, zero, zero))
atom = ctypes.c_ulong(x.XInternAtom(display, b"_NET_WM_CM_S0", 0))
x.XSetSelectionOwner(display, atom, window, zero)
assert x.XGetSelectionOwner(display, atom) == window.value
open(sys.argv[1], "w").close()
time.sleep(60)
"""


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    found = Screen(tmp_path / "screen.log")
    yield found
    found.close()


def test_a_compositor_is_noticed_when_it_comes_and_when_it_goes(screen: Screen, tmp_path: Path) -> None:
    def asked(name: str) -> str:
        answer = tmp_path / name
        screen.start(sys.executable, "-c", ASK, str(answer))
        return screen.until(lambda: answer.read_text() if answer.exists() else "").strip()

    assert asked("before") == "xcb False"
    owned = tmp_path / "owned"
    compositor = screen.start(sys.executable, "-c", OWN, str(owned))
    screen.until(owned.exists)
    assert asked("with") == "xcb True"
    compositor.kill()
    compositor.wait(10)
    assert asked("after") == "xcb False"


def test_without_a_screen_there_is_nothing_to_be_seen_through(tmp_path: Path) -> None:
    answer = tmp_path / "answer"
    subprocess.run([sys.executable, "-c", ASK, str(answer)], check=True)
    assert answer.read_text() == "offscreen True\n"
