"""A screen that nobody sees (Xvfb), and keys pressed on it as a keyboard presses them (xdotool)."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

_T = TypeVar("_T")
_PASTE = """
import sys
from PySide6.QtGui import QClipboard, QGuiApplication
application = QGuiApplication(sys.argv)
print(application.clipboard().text(QClipboard.Mode[sys.argv[1]]))
"""


class Screen:
    """An X display of its own, with what is started on it."""

    def __init__(self, log: Path, size: str = "1280x800") -> None:
        for program in ("Xvfb", "xdotool"):
            if not shutil.which(program):
                pytest.skip(f"{program} is not installed; packaging/test.sh installs it where it may")
        read, write = os.pipe()
        self._log = log.open("ab")
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset"],
            pass_fds=(write,),
            stdout=self._log,
            stderr=self._log,
        )
        os.close(write)
        with os.fdopen(read) as pipe:
            # What a program needs to know to be shown here.
            self.environment = {"DISPLAY": f":{pipe.readline().strip()}", "QT_QPA_PLATFORM": "xcb"}
        self.started: list[subprocess.Popen[bytes]] = []
        self._window = ""

    def start(self, *command: str, folder: Path | None = None, **environment: str) -> subprocess.Popen[bytes]:
        """Start a program on this screen, in the working folder `folder`."""
        surroundings = {**os.environ, **self.environment, **environment}
        process = subprocess.Popen(command, env=surroundings, stdout=self._log, stderr=self._log, cwd=folder)
        self.started.append(process)
        return process

    def wait_for_window(self) -> None:
        """Wait for the window of readerapp to be shown, and give it the keyboard."""
        found = self.until(lambda: self._xdotool("search", "--onlyvisible", "--class", "readerapp").split())
        self._window = found[-1]
        # Without a window manager nobody else gives the focus.
        self._xdotool("windowfocus", "--sync", self._window)

    def windows(self) -> int:
        """How many windows of readerapp are shown."""
        return len(self._xdotool("search", "--onlyvisible", "--class", "readerapp").split())

    def title(self) -> str:
        """The title of the window."""
        return self._xdotool("getwindowname", self._window).strip()

    def press(self, *keys: str) -> None:
        """Press keys, as X calls them: "j", "shift+g", "Return"."""
        for key in keys:
            self._xdotool("key", "--clearmodifiers", key)

    def type(self, text: str) -> None:
        """Type letters and digits."""
        self._xdotool("type", "--clearmodifiers", "--delay", "20", text)

    def resize(self, width: int, height: int) -> None:
        """Give the window of readerapp this size, as a window manager does."""
        self._xdotool("windowsize", self._window, str(width), str(height))

    def hurry(self, *keys: str) -> None:
        """Press keys as fast as nobody can."""
        self._xdotool("key", "--clearmodifiers", "--delay", "12", *keys)

    def drag(self, *points: tuple[int, int]) -> None:
        """Press the mouse at the first point of the screen, move it over the others, and release it at the last."""
        for number, (x, y) in enumerate(points):
            self._xdotool("mousemove", "--sync", str(x), str(y))
            if not number:
                self._xdotool("mousedown", "1")
        self._xdotool("mouseup", "1")

    def clipboard(self, mode: str) -> str:
        """What another program would paste: of the "Clipboard", or with the middle button the "Selection"."""
        done = subprocess.run(
            [sys.executable, "-c", _PASTE, mode],
            env={**os.environ, **self.environment},
            capture_output=True,
            text=True,
            check=False,
            timeout=20,
        )
        return done.stdout.removesuffix("\n")

    def until(self, ready: Callable[[], _T], seconds: float = 20) -> _T:
        """Ask `ready` until it answers with something."""
        end = time.monotonic() + seconds
        while not (answer := ready()):
            assert time.monotonic() < end, "it never happened"
            time.sleep(0.02)
        return answer

    def close(self) -> None:
        """End everything."""
        for process in [*self.started, self._server]:
            if process.poll() is None:
                process.kill()
            process.wait(10)
        self._log.close()

    def _xdotool(self, *arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments],
            env={**os.environ, **self.environment},
            capture_output=True,
            text=True,
            check=False,
            timeout=20,
        )
        return done.stdout
