"""The commands: `readerapp list`, `readerapp star` and the rest, on the same library as the window. No Qt is loaded.
`__main__` calls `main`; docs and completion scripts are generated from the command `readerapp`. The rest is private.

Exit status: 0 done, 1 a known failure (its sentence is on standard error), 2 wrong usage.
"""

import errno
import importlib
import os
import sys
from collections.abc import Callable, Iterator
from typing import NoReturn

from readerapp import __version__
from readerapp.cli.calling import call
from readerapp.cli.command import Command, UsageError, Window, argument, command, complain, did_you_mean
from readerapp.errors import ReaderAppError

_MODULES = {
    "window": ("open", "screenshot", "keys", "settings"),
    "importing": ("import",),
    "fetching": ("follow", "unfollow", "follows", "fetch"),
    "looking": ("list", "show", "history", "check"),
    "triaging": ("star", "unstar", "dismiss", "undismiss", "read", "unread", "tag", "note", "undo", "redo"),
    "exporting": ("export",),
    "zotero": ("zotero",),
    "rules": ("rules",),
    "pdfs": ("pdf",),
    "keeping": ("backup", "restore", "acts"),
    "completing": ("completion",),
}
"""The commands of each module, in the order of the help. A module is imported only when one of its commands is used."""

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)


def _named(name: str) -> Command:
    """The command called `name`. Raises UsageError."""
    for module, names in _MODULES.items():
        if name in names:
            commands: tuple[Command, ...] = importlib.import_module(f"readerapp.cli.{module}").COMMANDS
            return next(one for one in commands if one.name == name)
    every = [one for names in _MODULES.values() for one in names]
    raise UsageError(f"There is no command “{name}”.{did_you_mean(name, every)}")


def _all() -> Iterator[Command]:
    return (_named(name) for names in _MODULES.values() for name in names)


@command(
    "",
    argument("words", nargs="*", metavar="[COMMAND] [ARGS]..."),
    argument(
        "--library",
        metavar="PATH",
        help="The library file. Default: $READERAPP_LIBRARY, or the library in your data folder.",
        files=True,
    ),
    argument("--safe", action="store_true", help="Open the window with default settings and layout; yours are kept."),
    argument("--version", action="store_true", help="Show the version of readerapp and what it runs on, and exit."),
    in_window=True,
    commands=_all,
)
def readerapp(window: Window, words: tuple[str, ...], library: str | None, safe: bool, version: bool) -> None:
    """Read the day's arXiv listings. Without a command, open the window, or bring it to the front if it is open.

    Name papers by identifier (2012.07810, arXiv:2012.07810v2, hep-th/9901001) or by their address on arxiv.org.
    """
    if version:
        from readerapp.jobs.versions import version_lines  # noqa: PLC0415 - other commands do without

        print(f"readerapp, version {__version__}", *list(version_lines())[1:], sep="\n")
        return
    if safe:
        os.environ["READERAPP_SAFE"] = "1"
    if library:
        os.environ["READERAPP_LIBRARY"] = library
    name, *rest = words or ("open",)
    call(_named(name), rest, window)


def main(
    open_window: Callable[[tuple[str, ...]], None],
    screenshot: Callable[[str, tuple[int, int], str | None, str | None], None],
) -> None:
    """Run the command line of this process, then exit.

    `open_window` and `screenshot` open the window; this package loads no Qt and cannot do it itself.
    """
    _prepare_streams()
    try:
        _run(Window(open_window, screenshot))
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        # The reader of the output closed the pipe (`readerapp list | head`).
        _discard_output()
    except ReaderAppError as error:
        complain(f"readerapp: {error}")
        sys.exit(1)
    except OSError as error:
        if error.errno not in _NO_ROOM:
            _end_with_report()
        _discard_output()
        complain(f"readerapp: Not all of the output was written: {error.strerror}. Free some space and try again.")
        sys.exit(1)
    except Exception:  # noqa: BLE001 - the one place where a bug becomes a report instead of a traceback
        _end_with_report()


def _prepare_streams() -> None:
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            # Standard output or error was closed at the start.
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123 - while the process lives
        stream = getattr(sys, name)
        # A terminal that cannot show a character shows "?" instead; the command must not fail.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _run(window: Window) -> None:
    try:
        call(readerapp, _with_command_apart(sys.argv[1:]), window)
    finally:
        # Flush here, where a failed write can still be reported.
        sys.stdout.flush()


def _with_command_apart(words: list[str]) -> list[str]:
    """`words` with `--` inserted before the command, so that argparse leaves the rest to the command."""
    place = 0
    while place < len(words) and words[place].startswith("-") and words[place] != "--":
        place += 2 if words[place] == "--library" else 1
    rest = words[place:]
    return [*words[:place], "--", *(rest[1:] if rest[:1] == ["--"] else rest)]


def _discard_output() -> None:
    """Discard unwritten output, so that the interpreter does not fail on it at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _end_with_report() -> NoReturn:
    complain(f"readerapp: {_report()}")
    sys.exit(1)


def _report() -> str:
    """Write the bug report to a file and return the sentence that says so."""
    import traceback  # noqa: PLC0415 - most commands end well

    from readerapp.jobs import bug_report  # noqa: PLC0415

    text = traceback.format_exc()
    last = text.strip().splitlines()[-1]
    return f"a bug stopped this command ({last}). {bug_report.keep(text) or 'Nothing of yours was changed after it.'}"
