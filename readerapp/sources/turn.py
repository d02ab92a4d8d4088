"""Whose turn it is to ask: one request at a time and none too soon, over all threads and processes of one person.

arXiv's terms allow "no more than one request every three seconds" and "a single connection at a time"
(https://info.arxiv.org/help/api/tou.html); its robots.txt asks for 15 seconds between pages of arxiv.org. The turn is an
operating system's lock on a file, which a process that dies gives up by itself. A file beside it keeps the moments of the
last requests, so that the gap holds over restarts too, and until when a host asked to be left alone.
"""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from readerapp.errors import CancelledError, FetchError

GAP = 3.0
"""Seconds between two requests, to whichever of arXiv's hosts."""

_POLL = 0.05
_FORGOTTEN_AFTER = 24 * 3600.0


class _Asked(NamedTuple):
    """What is known of one host; moments are seconds since 1970, as they must mean the same in every process."""

    at: float
    not_before: float = 0.0
    refusals: int = 0


class Turn:
    """The turn that all processes naming the same `path` share. Every method but `held` is for its holder alone."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @contextmanager
    def held(self, cancelled: threading.Event) -> Iterator[None]:
        """Wait for the turn, however long others have it. Raises CancelledError, and FetchError if no file can be kept."""
        import filelock  # noqa: PLC0415 - a start does without

        lock = filelock.FileLock(f"{self._path}.lock")
        while True:
            try:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                lock.acquire(blocking=False)
                break
            except filelock.Timeout:
                _pause(_POLL, cancelled)
            except OSError as error:
                raise self._unkept(error) from error
        try:
            yield
        finally:
            lock.release()

    def wait(self, host: str, gap: float, cancelled: threading.Event) -> None:
        """Wait until the last request to `host` is `gap` seconds ago, and that to any other host `GAP`, if gap is longer.

        A clock that was set back makes no one wait for more than that. Raises CancelledError.
        """
        now = time.time()
        left = [_left(asked.at, gap if name == host else min(gap, GAP), now) for name, asked in self._known().items()]
        _pause(max(left, default=0.0), cancelled)

    def asking(self, host: str, within: float) -> None:
        """Keep in mind that a request to `host` sets out, which it gets `within` so many seconds or never.

        Should this process die on the way, the gap counts from when the next one looks. Raises FetchError if that cannot
        be written down.
        """
        self._keep(host, self._of(host)._replace(at=time.time() + within))

    def asked(self, host: str) -> None:
        """Keep in mind that a request to `host` was on its way until now. Raises FetchError as `asking` does."""
        self._keep(host, self._of(host)._replace(at=time.time()))

    def welcomed(self, host: str) -> None:
        """Keep in mind that `host` answered."""
        if self._of(host).refusals:
            self._keep(host, self._of(host)._replace(not_before=0.0, refusals=0))

    def refused(self, host: str, seconds: float) -> None:
        """Keep in mind that `host` is to be left alone for so many seconds."""
        now = time.time()
        self._keep(host, _Asked(now, now + seconds, self.refusals(host) + 1))

    def refusals(self, host: str) -> int:
        """How often `host` asked for patience since it last gave an answer."""
        return self._of(host).refusals

    def patience(self, host: str) -> float:
        """For how many seconds `host` is still to be left alone, at the most what it asked for; 0.0 if it did not."""
        known = self._of(host)
        return max(0.0, _left(known.at, known.not_before - known.at, time.time()))

    def _of(self, host: str) -> _Asked:
        return self._known().get(host, _Asked(0.0))

    def _known(self) -> dict[str, _Asked]:
        try:
            kept = json.loads(self._path.read_bytes())
            return {host: _Asked(float(at), float(until), int(often)) for host, (at, until, often) in kept.items()}
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, TypeError, AttributeError):
            # Cut short or foreign: somebody may have asked just now.
            return {"": _Asked(time.time())}

    def _keep(self, host: str, asked: _Asked) -> None:
        now = time.time()
        fresh = {name: one for name, one in self._known().items() if abs(now - one.at) < _FORGOTTEN_AFTER}
        rows = {name: list(one) for name, one in (fresh | {host: asked}).items()}
        try:
            self._path.write_text(json.dumps(rows), encoding="utf-8")
        except OSError as error:
            raise self._unkept(error) from error

    def _unkept(self, error: OSError) -> FetchError:
        return FetchError(
            str(self._path),
            f"readerapp cannot keep note of its requests in {self._path} ({error.strerror or error}), so it asks for "
            "nothing. Make the folder writable, or free some space.",
        )


def _left(moment: float, gap: float, now: float) -> float:
    """How much of `gap` after `moment` is left; all of it where the clock was set back to before `moment`."""
    return min(moment + gap - now, gap)


def _pause(seconds: float, cancelled: threading.Event) -> None:
    if cancelled.wait(max(seconds, 0.0)):
        raise CancelledError
