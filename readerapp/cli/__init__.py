"""The commands: `readerapp list`, `readerapp star` and so on, on the same library as the window. No Qt is loaded.

Exit status 0 done, 1 a known failure with its sentence on standard error, 2 wrong usage.
"""

import errno
import importlib
import os
import sys
from collections.abc import Callable, Sequence
from typing import NamedTuple, NoReturn

import click

from readerapp import __version__, locations
from readerapp.errors import ReaderAppError


class Window(NamedTuple):
    """How the command line gets at the window without importing Qt."""

    open_window: Callable[[tuple[str, ...]], None] | None
    screenshot: Callable[[str, tuple[int, int], str | None, str | None], None] | None


_MODULES = {
    "window": ("open", "screenshot", "keys", "settings"),
    "importing": ("import",),
    "fetching": ("follow", "unfollow", "follows", "fetch"),
    "looking": ("list", "show", "history", "check"),
    "triaging": ("star", "unstar", "dismiss", "undismiss", "read", "unread", "tag", "note", "undo", "redo"),
    "exporting": ("export",),
}
"""The commands of each module, which is loaded only for one of them."""

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)


class _Group(click.Group):
    """Commands in the order in which a person meets them, not alphabetically."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [name for names in _MODULES.values() for name in names]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        for module, names in _MODULES.items():
            if cmd_name in names:
                commands: Sequence[click.Command] = importlib.import_module(f"readerapp.cli.{module}").COMMANDS
                return next(command for command in commands if command.name == cmd_name)
        return None

    def invoke(self, ctx: click.Context) -> object:
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            # The reader of our output has seen enough (`readerapp list | head`). click would end with 1.
            _discard_output()
            ctx.exit(0)
        return result


@click.group(cls=_Group, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--library",
    metavar="PATH",
    help="The library file. Default: READERAPP_LIBRARY, else the one in your data folder.",
)
@click.version_option(__version__, prog_name="readerapp")
@click.pass_context
def readerapp(context: click.Context, library: str | None) -> None:
    """Read the day's arXiv listings: without a command the window opens.

    Papers are named as people paste them: 2012.07810, arXiv:2012.07810v2, hep-th/9901001, or an address on arxiv.org.
    """
    if library:
        os.environ["READERAPP_LIBRARY"] = library
    if context.invoked_subcommand is None:
        context.obj.open_window()


def main(
    open_window: Callable[[tuple[str, ...]], None] | None = None,
    screenshot: Callable[[str, tuple[int, int], str | None, str | None], None] | None = None,
) -> None:
    """Run the command that the process was started with, and end the process.

    `open_window` and `screenshot` open the window, which this package cannot do.
    """
    if sys.stdout is None:
        # Started with its output closed.
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - for as long as the process lives
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a character shows "?" for it instead of ending the command.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        readerapp.main(prog_name="readerapp", obj=Window(open_window, screenshot), standalone_mode=False)
    except click.exceptions.Exit as stop:
        sys.exit(stop.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
    except ReaderAppError as error:
        click.echo(f"readerapp: {error}", err=True)
        sys.exit(1)
    except OSError as error:
        if error.errno not in _NO_ROOM:
            _end_with_report()
        _discard_output()
        click.echo(f"readerapp: Not all could be written: {error.strerror}. Free some space and try again.", err=True)
        sys.exit(1)
    except Exception:  # noqa: BLE001 - the one place where a bug becomes a report instead of a traceback
        _end_with_report()


def _discard_output() -> None:
    """Let what is still to be printed go nowhere, so that the end of the process does not stumble over it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _end_with_report() -> NoReturn:
    click.echo(f"readerapp: {_report()}", err=True)
    sys.exit(1)


def _report() -> str:
    """Write what is known of a bug to a file, and say so in a sentence."""
    import traceback  # noqa: PLC0415 - most commands end well

    text = traceback.format_exc()
    last = text.strip().splitlines()[-1]
    target = locations.library_file().with_name("readerapp-bug.txt")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    except OSError:
        return f"a bug stopped this command ({last}). Nothing of yours was changed after it."
    return f"a bug stopped this command ({last}). The details, worth sending to its makers, are in {target}."
