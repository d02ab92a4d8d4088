"""Whose turn it is to ask: one request at a time and none too soon, across all of a user's threads and processes.

arXiv's terms allow "no more than one request every three seconds" and "a single connection at a time"
(https://info.arxiv.org/help/api/tou.html); its robots.txt asks for 15 seconds between pages of arxiv.org. The turn is an
operating-system lock on a file, which is released when a process dies. A file beside it keeps the times of the last
requests, so that the gap holds across restarts too.
"""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from readerapp.errors import CancelledError, FetchError
from readerapp.system.file_lock import locked
from readerapp.text.language import tr
from readerapp.web.addresses import GAP

_POLL = 0.05
_FORGOTTEN_AFTER = 24 * 3600.0


class Turn:
    """The turn shared by all processes that use the same `path`. Every method except `held` is for its holder alone."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @contextmanager
    def held(self, cancelled: threading.Event) -> Iterator[None]:
        """Wait for the turn, however long others have it. Raises CancelledError, and FetchError if the file is unusable."""
        lock = self._lock_file()
        try:
            self._wait_for(lock, cancelled)
            yield
        finally:
            # Closing the file releases the lock.
            lock.close()

    def _wait_for(self, lock: BinaryIO, cancelled: threading.Event) -> None:
        try:
            while not locked(lock):
                _pause(_POLL, cancelled)
        except OSError as error:
            raise self._unkept(error) from error

    def _lock_file(self) -> BinaryIO:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            return Path(f"{self._path}.lock").open("ab")
        except OSError as error:
            raise self._unkept(error) from error

    def wait(self, host: str, gap: float, cancelled: threading.Event) -> None:
        """Wait until the last request to `host` was `gap` seconds ago, and that to any other host `GAP` (`gap` if shorter).

        If the clock was set back, nobody waits longer than that. Raises CancelledError.
        """
        now = time.time()
        left = [_left(at, gap if name == host else min(gap, GAP), now) for name, at in self._known().items()]
        _pause(max(left, default=0.0), cancelled)

    def asking(self, host: str, within: float) -> None:
        """Record that a request is being sent to `host`, which will get it `within` so many seconds or never.

        If this process dies meanwhile, the gap counts from when the next one looks. Raises FetchError if this cannot be
        written.
        """
        self._keep(host, time.time() + within)

    def asked(self, host: str) -> None:
        """Record that a request to `host` was under way until now. Raises FetchError as `asking` does."""
        self._keep(host, time.time())

    def _known(self) -> dict[str, float]:
        """When each host was last asked, in seconds since 1970, which all processes share."""
        try:
            return {host: float(at) for host, at in json.loads(self._path.read_bytes()).items()}
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, TypeError, AttributeError):
            # Truncated or unknown: somebody may have asked just now.
            return {"": time.time()}

    def _keep(self, host: str, moment: float) -> None:
        now = time.time()
        fresh = {name: at for name, at in self._known().items() if abs(now - at) < _FORGOTTEN_AFTER}
        try:
            self._path.write_text(json.dumps(fresh | {host: moment}), encoding="utf-8")
        except OSError as error:
            raise self._unkept(error) from error

    def _unkept(self, error: OSError) -> FetchError:
        return FetchError(
            str(self._path),
            tr(
                "readerapp cannot keep note of its requests in {path} ({why}), so it asks for nothing. Make the folder "
                "writable, or free some space.",
                path=self._path,
                why=error.strerror or error,
            ),
        )


def _left(moment: float, gap: float, now: float) -> float:
    """How much of `gap` after `moment` is left; all of it if the clock was set back to before `moment`."""
    return min(moment + gap - now, gap)


def _pause(seconds: float, cancelled: threading.Event) -> None:
    if cancelled.wait(max(seconds, 0.0)):
        raise CancelledError
