"""What the window did and what failed, in `readerapp.log` beside the library: half a megabyte at most, then the older half is
dropped. Only people read it, on this computer.
"""

from contextlib import suppress
from pathlib import Path

from readerapp.system import clock, locations

_LARGEST = 1 << 18
"""Bytes after which the file becomes the older half."""


def log_file() -> Path:
    """Where the log is. The older half is beside it as `readerapp.log.1`."""
    return locations.library_file().with_name("readerapp.log")


def note(text: str) -> None:
    """Add `text` with the time (UTC), if the log can be written: logging must not cause another failure."""
    path = log_file()
    lines = text.rstrip().replace("\n", "\n    ")
    with suppress(OSError):
        if path.exists() and path.stat().st_size > _LARGEST:
            path.replace(path.with_name("readerapp.log.1"))
        with path.open("a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(f"{clock.now():%Y-%m-%d %H:%M:%S} {lines}\n")
