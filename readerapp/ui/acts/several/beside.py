"""Carries out an act on very many papers beside the window, which stays usable."""

from collections.abc import Callable
from threading import Event

from PySide6.QtCore import QObject, QTimer

from readerapp.errors import ReaderAppError
from readerapp.storage.store import Store
from readerapp.text.language import tr
from readerapp.text.words import papers_words
from readerapp.triage import Changes
from readerapp.ui.background import Background
from readerapp.ui.widgets.quiet_bar import QuietBar

MANY = 1_000
"""The window waits for acts on up to this many papers: in a library of a million, they take some 15 ms."""
_SAID_AFTER = 300
"""Milliseconds before the bar says what is going on."""

Then = Callable[[Changes | ReaderAppError | None], object]
"""Told what was changed, or why nothing was; None after a cancel."""


class _Running:
    """One act; what came of it is known once it has `ended`."""

    def __init__(self, then: Then) -> None:
        self.then = then
        self.cancelled, self.ended = Event(), Event()
        self.found: Changes | ReaderAppError | None = None


class Beside(QObject):
    """Carries out one act at a time on a thread, which opens the library for itself: in one transaction, like any act."""

    def __init__(self, store: Store, bar: QuietBar, parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._bar = store, bar
        self._background = Background("readerapp-many", self)
        self._running: _Running | None = None
        self._words = ""
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_SAID_AFTER)
        self._patience.timeout.connect(self._say)

    @property
    def is_running(self) -> bool:
        """Whether an act is being carried out or has yet to be shown."""
        return self._running is not None

    def begin(self, do: Callable[[Store], Changes], papers: int, then: Then) -> None:
        """Carry out `do`, an act on so many papers, then call `then` on this thread."""
        running = self._running = _Running(then)
        self._words = papers_words(papers)
        self._patience.start()

        def work() -> None:
            try:
                # Opened for this act alone: statements that ran often before could be interrupted after all is done.
                with self._store.for_very_many() as other, other.goes_on_while(lambda: not running.cancelled.is_set()):
                    running.found = do(other)
            except ReaderAppError as error:
                running.found = error
            finally:
                running.ended.set()

        self._background.run(work, lambda _: self._tell(running), lambda _: self._tell(running))

    def finish(self, patience: float) -> None:
        """Wait up to `patience` seconds for the act; if it ends in time, call its `then`."""
        if self._running and self._running.ended.wait(patience):
            self._tell(self._running)

    def cancel(self) -> None:
        """Take the act back, unless it has just ended."""
        if self._running:
            self._running.cancelled.set()

    def close(self) -> None:
        """Take the act back and wait for that: the window is closing."""
        self.cancel()
        self._running = None
        self._patience.stop()
        self._background.close()

    def _say(self) -> None:
        words = tr("Changing {papers}. What you do next follows in its turn.", papers=self._words)
        self._bar.say(words, "clock", "text_2", tr("Cancel"), "", self.cancel)

    def _tell(self, running: _Running) -> None:
        if running is self._running:
            self._running = None
            self._patience.stop()
            running.then(running.found)
