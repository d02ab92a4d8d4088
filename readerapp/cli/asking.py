"""What commands that ask arXiv share: how long they wait for it, and how they tell of that and of what they do."""

import os
import sys
from datetime import datetime
from typing import TYPE_CHECKING

from readerapp.cli.command import argument, complain
from readerapp.storage.store import Store
from readerapp.system import clock, locations
from readerapp.text.words import time_words

if TYPE_CHECKING:
    from readerapp.jobs.asking import Network

_PATIENCE = 20.0
_LONG_PATIENCE = 3600.0
"""Seconds that a command waits where arXiv asks for patience, and with --wait."""

WAIT = argument(
    "--wait", action="store_true", help="Wait where arXiv asks for patience, for up to an hour, instead of giving up."
)


def network(store: Store, wait: bool) -> "Network":
    """The network in the name of this library, which waits for arXiv a little, or with `wait` long. Raises SettingsError."""
    from readerapp.jobs.asking import network_of  # noqa: PLC0415 - other commands do without

    patience = _LONG_PATIENCE if wait else _PATIENCE
    return network_of(store, os.environ, locations.turn_file(), patience=patience, waiting=_tell_of_waiting)


def on_terminal() -> bool:
    """Whether a person sees what is told on standard error."""
    return sys.stderr.isatty()


def tell(words: str) -> None:
    """Show what is being done on the last line of the terminal, if standard error is one."""
    if on_terminal():
        print(f"\r\x1b[K{words} …", end="", file=sys.stderr, flush=True)


def clear_line() -> None:
    """Take away what `tell` shows."""
    if on_terminal():
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def _tell_of_waiting(until: datetime) -> None:
    clear_line()
    complain(f"arXiv asks for patience until {time_words(until, clock.now())}; waiting …")
