"""Requests on behalf of one library, which remembers the hosts that asked it to wait."""

import functools
import threading
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import BinaryIO, TypeVar

from readerapp.errors import AskedToWaitError, CancelledError, OfflineError
from readerapp.storage.records import Patience
from readerapp.storage.store import Store
from readerapp.system import clock
from readerapp.text.language import tr
from readerapp.text.words import time_words
from readerapp.web.addresses import Addresses
from readerapp.web.failures import host as host_of
from readerapp.web.http import Answer, Client

_T = TypeVar("_T")

_LEAST = timedelta(seconds=1)
_BACK_OFF = timedelta(seconds=30)
_LONGEST = timedelta(hours=1)
_NEVER_GRANTED = timedelta(hours=25)
"""Longer than readerapp ever waits at a host's request, see web/http.py."""


def network_of(
    store: Store,
    environment: Mapping[str, str],
    turn: Path,
    cancelled: threading.Event | None = None,
    patience: float = 0.0,
    waiting: Callable[[datetime], object] | None = None,
) -> "Network":
    """The network for `store`, with the addresses and pauses set in the environment. All of a person's processes take turns
    through the file `turn`. Raises SettingsError.
    """
    addresses = Addresses.of_environment(environment)
    return Network(store, Client(turn, addresses.gap), addresses, cancelled, patience, waiting)


class Network:
    """Asks with `client`, never before a host allows it, and not again once nobody could be reached."""

    def __init__(
        self,
        store: Store,
        client: Client,
        addresses: Addresses = Addresses(),  # noqa: B008 - it never changes
        cancelled: threading.Event | None = None,
        patience: float = 0.0,
        waiting: Callable[[datetime], object] | None = None,
    ) -> None:
        """`patience`: how many seconds a request may wait if a host asks it to; `waiting` is told until when."""
        self._store, self._client = store, client
        self.addresses = addresses
        self.cancelled = cancelled or threading.Event()
        self._patience = timedelta(seconds=patience)
        self._waiting = waiting
        self._unreachable: dict[str, OfflineError] = {}

    def get(
        self,
        url: str,
        *,
        gap: float,
        etag: str | None = None,
        last_modified: str | None = None,
        page: bool = False,
        into: BinaryIO | None = None,
    ) -> Answer:
        """The document at `url`; see Client.get, also for what is raised."""
        asked = functools.partial(self._client.get, url, gap=gap, etag=etag, last_modified=last_modified, page=page)
        return self._asked(url, lambda: asked(into=into, cancelled=self.cancelled))

    def download(
        self, url: str, target: Path, *, gap: float, progress: Callable[[int, int | None], None] | None = None
    ) -> None:
        """Fetch the PDF at `url` into `target`; see Client.download, also for what is raised."""
        self._asked(url, lambda: self._client.download(url, target, gap=gap, cancelled=self.cancelled, progress=progress))

    def _asked(self, url: str, ask: Callable[[], _T]) -> _T:
        host = host_of(url)
        left = self._patience
        if host in self._unreachable:
            # Without a network, ten categories with pauses in between would keep a person waiting for minutes.
            raise self._unreachable[host]
        while True:
            before = self._store.patience(host)
            left -= self._wait(url, before, left)
            try:
                answer = ask()
            except AskedToWaitError as error:
                self._remember(host, error, before)
                continue
            except OfflineError as error:
                self._unreachable[host] = error
                raise
            if before:
                self._store.forget_patience(host)
            return answer

    def _wait(self, url: str, asked: Patience | None, longest: timedelta) -> timedelta:
        """Wait until the host may be asked; returns how long. Raises AskedToWaitError if that is longer than `longest`, and
        CancelledError.
        """
        if asked is None or (left := asked.until - clock.now()) <= timedelta() or left > _NEVER_GRANTED:
            # A longer wait than is ever granted was recorded while this computer's clock was ahead.
            return timedelta()
        if left > longest:
            raise AskedToWaitError(url, asked.reason, asked.until)
        if self._waiting:
            self._waiting(asked.until)
        if self.cancelled.wait(left.total_seconds()):
            raise CancelledError
        return left

    def _remember(self, host: str, error: AskedToWaitError, before: Patience | None) -> None:
        """Remember how long the host wants to be left alone: as long as it says, else twice as long each time.

        Even if it says that it may be asked at once, it is not.
        """
        refusals = before.refusals + 1 if before else 1
        longer = 2 ** min(refusals - 1, 10)
        now = clock.now()
        until = max(error.retry_at, now + _LEAST * longer) if error.retry_at else now + min(_BACK_OFF * longer, _LONGEST)
        again = tr("readerapp may ask again at {time}, as requested. Nothing is lost.", time=time_words(until, now))
        reason = f"{error} {again}"
        self._store.keep_patience(host, Patience(until, reason, refusals))
