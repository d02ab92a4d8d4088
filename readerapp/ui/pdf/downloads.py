"""The queue of PDF downloads: one at a time, the one the user is waiting for first."""

import threading
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from readerapp.errors import (
    AskedToWaitError,
    CancelledError,
    InvalidIdentifierError,
    OfflineError,
    ReaderAppError,
    StorageError,
)
from readerapp.pdfs.kept import Eprint, KeptPdfs
from readerapp.storage.store import Store
from readerapp.system import clock
from readerapp.text.language import tr
from readerapp.ui.background import Background

if TYPE_CHECKING:
    from readerapp.jobs.asking import Network

_TOLD_EVERY = 0.1
"""Seconds between two progress reports of a download."""
_PACK_GAP = 5
"""How many times longer the gap is between PDFs nobody is waiting for: 15 seconds, the Crawl-delay of arxiv.org/robots.txt.
"""


class Progress(NamedTuple):
    """The progress of a PDF: `kind` is "unknown", "waiting", "coming", "kept" or "failed" (with its `sentence`).

    `have` of `total` bytes have been downloaded; `total` is None if unknown.
    """

    kind: str
    have: int = 0
    total: int | None = None
    sentence: str = ""


UNKNOWN, WAITING, KEPT = Progress("unknown"), Progress("waiting"), Progress("kept")


class Places(NamedTuple):
    """What downloads need from the rest of readerapp."""

    another_store: Callable[[], Store]
    """Opens the library for the thread of the downloads."""
    network: "Callable[[Store, threading.Event], Network]"
    """The network for that library; the event cancels a request."""
    address: Callable[[str, int | None], str]
    """The address of a paper's PDF, in a version or the newest."""
    gap: float = 3.0
    """Seconds between two requests."""


class Downloads(QObject):
    """Downloads PDFs on a thread of its own."""

    changed = Signal(object)
    """The Progress of an Eprint changed."""
    held_up = Signal(str)
    """Downloads are paused, for the reason in the sentence, until `resume` or a later time; empty when they continue."""
    _came = Signal(object, object, object)

    def __init__(self, places: Places, kept: KeptPdfs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places, self._kept = places, kept
        self._background = Background("readerapp-pdf", self)
        self._progress: dict[Eprint, Progress] = {}
        self._urgent: list[Eprint] = []
        self._queue: list[Eprint] = []
        self._current: Eprint | None = None
        self._stop = threading.Event()
        self._given_up = False
        self.paused = False
        self._closed = False
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self.resume)
        self._came.connect(self._show_progress, Qt.ConnectionType.QueuedConnection)

    def progress(self, eprint: Eprint) -> Progress:
        """The progress of a PDF."""
        known = self._progress.get(eprint, UNKNOWN)
        if known.kind in ("unknown", "kept"):
            return KEPT if self._path(eprint) else UNKNOWN
        return known

    def want(self, eprint: Eprint, urgent: bool = False) -> None:
        """Download a PDF if it is not on this computer: at once if `urgent`, else after the ones requested before.

        A background download makes way for an urgent one and is resumed after it.
        """
        if eprint == self._current and not self._given_up:
            if urgent and eprint in self._queue:
                self._hurry(eprint)
            return
        self._forget(eprint)
        try:
            self._kept.path(eprint)
        except InvalidIdentifierError:
            sentence = tr(
                "{paper_id} is not on arXiv, so there is no PDF to download. Open its page instead.", paper_id=eprint.paper_id
            )
            self._set(eprint, Progress("failed", sentence=sentence))
            return
        if self._path(eprint):
            self._set(eprint, KEPT)
            return
        if urgent:
            self._urgent.insert(0, eprint)
        else:
            self._queue.append(eprint)
        self._set(eprint, WAITING)
        if urgent and self._current is not None:
            self._stop.set()
        self._next()

    def give_up(self, eprint: Eprint) -> None:
        """Cancel the download of a PDF. The part already downloaded is kept."""
        self._forget(eprint)
        if eprint == self._current:
            self._given_up = True
            self._stop.set()
        if self._progress.pop(eprint, None):
            self.changed.emit(eprint)

    def pause(self) -> None:
        """Pause all downloads but urgent ones."""
        self.paused = True
        self._again.stop()
        if self._current is not None and self._current not in self._urgent:
            self._stop.set()

    def resume(self) -> None:
        """Resume after `pause`."""
        self.paused = False
        self._again.stop()
        self.held_up.emit("")
        self._next()

    def close(self) -> None:
        """Stop. Partial downloads are kept for the next time."""
        self._closed = True
        self._again.stop()
        self._stop.set()
        self._background.close()

    # --- inside -----------------------------------------------------------------------------------------------------------

    def _path(self, eprint: Eprint) -> Path | None:
        try:
            return self._kept.find(eprint)
        except InvalidIdentifierError:
            return None

    def _forget(self, eprint: Eprint) -> None:
        for queue in (self._urgent, self._queue):
            if eprint in queue:
                queue.remove(eprint)

    def _hurry(self, eprint: Eprint) -> None:
        """Make the current download urgent: no pause stops it now, and its failure is reported."""
        self._forget(eprint)
        self._urgent.insert(0, eprint)
        if self._progress[eprint] == WAITING:
            # It sits out the long gap of a pack. It starts again, with the short one.
            self._stop.set()

    def _set(self, eprint: Eprint, progress: Progress) -> None:
        self._progress[eprint] = progress
        self.changed.emit(eprint)

    def _next(self) -> None:
        if self._closed or self._current is not None:
            return
        queue = self._urgent or ([] if self.paused else self._queue)
        if not queue:
            return
        eprint = self._current = queue[0]
        self._given_up = False
        self._stop = stop = threading.Event()
        gap = self._places.gap * (1 if queue is self._urgent else _PACK_GAP)
        self._background.run(
            lambda: self._fetch(eprint, stop, gap), lambda _: self._fetched(eprint), lambda error: self._failed(eprint, error)
        )

    def _fetch(self, eprint: Eprint, stop: threading.Event, gap: float) -> None:
        """Download one PDF, on the thread."""
        places, told = self._places, 0.0

        def tell(have: int, total: int | None) -> None:
            nonlocal told
            if time.monotonic() - told > _TOLD_EVERY:
                told = time.monotonic()
                self._came.emit(eprint, have, total)

        if self._path(eprint):
            return
        with places.another_store() as store:
            network = places.network(store, stop)
            address = places.address(eprint.paper_id, eprint.version)
            network.download(address, self._kept.path(eprint), gap=gap, progress=tell)
        self._kept.make_room()

    def _show_progress(self, eprint: Eprint, have: int, total: int | None) -> None:
        if eprint == self._current and not (self._given_up or self._closed):
            self._set(eprint, Progress("coming", have, total))

    def _fetched(self, eprint: Eprint) -> None:
        if self._closed:
            return
        self._current = None
        self._forget(eprint)
        self._set(eprint, KEPT)
        self._next()

    def _failed(self, eprint: Eprint, error: Exception) -> None:
        if self._closed:
            return
        urgent = eprint in self._urgent
        self._current = None
        if self._given_up or isinstance(error, CancelledError):
            # A cancelled download is in no queue any more, however it ended; a postponed or paused one keeps its place.
            if eprint in self._urgent or eprint in self._queue:
                self._set(eprint, WAITING)
        elif isinstance(error, AskedToWaitError) and not urgent:
            self._set(eprint, WAITING)
            self._hold_up(error, error.retry_at)
        else:
            self._forget(eprint)
            self._set(eprint, Progress("failed", sentence=_sentence(error)))
            if isinstance(error, OfflineError | StorageError) and not urgent:
                # The others would fail in the same way.
                self._hold_up(error, None)
        self._next()

    def _hold_up(self, error: ReaderAppError, until: datetime | None) -> None:
        self.paused = True
        if until is not None:
            self._again.start(max(1, round((until - clock.now()).total_seconds() * 1000) + 200))
        self.held_up.emit(str(error))


def _sentence(error: Exception) -> str:
    return str(error) if isinstance(error, ReaderAppError) else tr("A bug in readerapp stopped this download.")
