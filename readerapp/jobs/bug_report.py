"""What is known about a bug or a crash, in a file beside the library that can be sent to the developers.

A bug is a Python exception. A crash ends the process at once, as an error in Qt does; Python's faulthandler still writes
where each thread was (https://docs.python.org/3/library/faulthandler.html), and the next start mentions it.
"""

from pathlib import Path
from typing import IO

from readerapp.system import clock, locations
from readerapp.text.language import tr

_under_watch: IO[str] | None = None
"""Kept open: faulthandler writes to its descriptor while the process is dying."""


def keep(trace: str) -> str:
    """Write the traceback of a bug to the report. Returns the sentence that says where it is; empty if writing failed."""
    target = locations.library_file().with_name("readerapp-bug.txt")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text("\n".join([_moment(), *_versions(), "", trace]), encoding="utf-8", errors="backslashreplace")
    except OSError:
        return ""
    return whereabouts(target)


def whereabouts(report: Path) -> str:
    """The sentence that says where a report is."""
    return tr("The details, worth sending to its makers, are in {file}.", file=report)


def watch() -> Path | None:
    """Prepare to record a crash of this process. Returns the report of the last crash, if there was one since the last call.

    Only the process that has the library's one window may call it.
    """
    import faulthandler  # noqa: PLC0415 - commands do without

    global _under_watch  # noqa: PLW0603 - there is one process, and it crashes once
    told = locations.library_file().with_name("readerapp-crash.txt")
    watched = told.with_name("readerapp-running.txt")
    crashed = None
    try:
        if "Fatal Python error" in _text(watched):
            watched.replace(told)
            crashed = told
        _under_watch = watched.open("w", encoding="utf-8", errors="backslashreplace")
        faulthandler.enable(_under_watch)
    except OSError:
        # The library reports a folder that cannot be written.
        return None
    return crashed


def describe() -> list[str]:
    """Write the versions of what runs here into the report of any later crash, and return them as lines."""
    lines = _versions()
    if _under_watch:
        _under_watch.write("\n".join([_moment(), *lines, "\n"]))
        _under_watch.flush()
    return lines


def end_watch() -> None:
    """Stop watching: the process is ending normally."""
    import faulthandler  # noqa: PLC0415

    global _under_watch  # noqa: PLW0603
    if _under_watch:
        faulthandler.disable()
        _under_watch.close()
        Path(_under_watch.name).unlink(missing_ok=True)
        _under_watch = None


def _moment() -> str:
    return f"{clock.now():%Y-%m-%d %H:%M:%S} UTC"


def _versions() -> list[str]:
    from readerapp.jobs.versions import version_lines  # noqa: PLC0415 - takes longer than a frame

    return list(version_lines())


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""
