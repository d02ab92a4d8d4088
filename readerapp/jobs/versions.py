"""The versions that matter for a bug report."""

import os
import platform
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version

from readerapp import __version__
from readerapp.storage.library_file import SQLITE_VERSION

PACKAGES = ("PySide6", "lxml", "mathra", "requests")
_SESSION = ("XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE", "QT_QPA_PLATFORM", "QT_SCALE_FACTOR")


def versions() -> dict[str, str]:
    """What runs here, by name: readerapp itself, Python, its packages, SQLite, the system and the desktop."""
    found = {"readerapp": __version__, "Python": platform.python_version()}
    found |= {name: _version(name) for name in PACKAGES}
    found["SQLite"] = SQLITE_VERSION
    found["System"] = platform.platform()
    return found | {name: value for name in _SESSION if (value := os.environ.get(name))}


def version_lines() -> Iterator[str]:
    """The same, a line each."""
    return (f"{name} {value}" for name, value in versions().items())


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "unknown"
