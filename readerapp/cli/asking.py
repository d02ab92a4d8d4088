"""Shared by the commands that ask arXiv: how long they wait, and how they report progress."""

import os
import sys
import time
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from readerapp.cli.command import argument, complain
from readerapp.storage.store import Store
from readerapp.system import clock, locations
from readerapp.text.words import time_words

if TYPE_CHECKING:
    from readerapp.jobs.asking import Network

_RETRY_AFTER_LIMIT = 20.0
_LONG_RETRY_AFTER_LIMIT = 3600.0
"""Seconds that a command waits if arXiv asks it to: by default, and with --wait."""

WAIT = argument("--wait", action="store_true", help="Wait for up to an hour if arXiv asks to, instead of stopping.")


def network(store: Store, wait: bool) -> "Network":
    """The network for this library. Waits briefly when arXiv asks it to, with `wait` up to an hour. Raises SettingsError."""
    from readerapp.jobs.asking import network_of  # noqa: PLC0415 - other commands do without

    patience = _LONG_RETRY_AFTER_LIMIT if wait else _RETRY_AFTER_LIMIT
    return network_of(store, os.environ, locations.turn_file(), patience=patience, waiting=_tell_of_waiting)


def on_terminal() -> bool:
    """Whether standard error is a terminal."""
    return sys.stderr.isatty()


def tell(words: str) -> None:
    """Show progress on the last line of the terminal, if standard error is one."""
    if on_terminal():
        print(f"\r\x1b[K{words} …", end="", file=sys.stderr, flush=True)


def clear_line() -> None:
    """Clear the line that `tell` wrote."""
    if on_terminal():
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def going_on(words: str) -> Callable[[], bool]:
    """A function that shows, on the terminal, for how long something has been going on. Returns True: it may go on."""
    start = time.monotonic()
    told = 0

    def goes_on() -> bool:
        nonlocal told
        if (seconds := int(time.monotonic() - start)) > told:
            told = seconds
            tell(f"{words}: {seconds} s")
        return True

    return goes_on


def _tell_of_waiting(until: datetime) -> None:
    clear_line()
    complain(f"arXiv asks to wait until {time_words(until, clock.now())}; waiting …")
