"""Work that a person can walk away from, although it may be waiting for a silent server."""

import threading
from collections.abc import Callable
from typing import TypeVar

from readerapp.errors import CancelledError

_POLL = 0.05
_T = TypeVar("_T")


def abandonable(job: Callable[[threading.Event], _T], cancelled: threading.Event | None) -> _T:
    """The result of `job`, or what it raises; CancelledError as soon as `cancelled` is set.

    A job that can be cancelled has its own thread, which is then left to end by itself: the event it was given tells it
    to stop.
    """
    stop = threading.Event()
    if cancelled is None:
        return job(stop)
    if cancelled.is_set():
        raise CancelledError
    outcome: list[_T] = []
    failure: list[BaseException] = []
    done = threading.Event()

    def run() -> None:
        try:
            outcome.append(job(stop))
        except BaseException as error:  # noqa: BLE001 - raised again where it belongs
            failure.append(error)
        done.set()

    threading.Thread(target=run, name="request", daemon=True).start()
    while not done.wait(_POLL):
        if cancelled.is_set():
            stop.set()
            raise CancelledError
    if failure:
        raise failure.pop()
    return outcome.pop()
