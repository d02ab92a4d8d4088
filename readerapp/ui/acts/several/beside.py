"""An act on very many papers, carried out beside the window, which goes on meanwhile."""

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
"""Papers of an act that the window does not wait for: in a library of a million they take some 15 ms."""
_SAID_AFTER = 300
"""Milliseconds after which the bar says what is going on."""

Then = Callable[[Changes | ReaderAppError | None], object]
"""Told what was changed, or why nothing was; None after a cancel."""


class _Running:
    """One act: what came of it, once it is `ended`."""

    def __init__(self, then: Then) -> None:
        self.then = then
        self.cancelled, self.ended = Event(), Event()
        self.found: Changes | ReaderAppError | None = None


class Beside(QObject):
    """Carries out one act at a time on a thread, on the library opened once more: in one transaction, as any act."""

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
        """Whether an act is being carried out, or is still to be shown."""
        return self._running is not None

    def begin(self, do: Callable[[Store], Changes], papers: int, then: Then) -> None:
        """Carry out `do`, an act on so many papers, and call `then` on this thread."""
        running = self._running = _Running(then)
        self._words = papers_words(papers)
        self._patience.start()

        def work() -> None:
            try:
                # Opened for this act alone: a statement that ran often before might be interrupted when all is done.
                with self._store.for_very_many() as other, other.goes_on_while(lambda: not running.cancelled.is_set()):
                    running.found = do(other)
            except ReaderAppError as error:
                running.found = error
            finally:
                running.ended.set()

        self._background.run(work, lambda _: self._tell(running), lambda _: self._tell(running))

    def finish(self, patience: float) -> None:
        """Wait for the act, for up to `patience` seconds, and tell of it."""
        if self._running and self._running.ended.wait(patience):
            self._tell(self._running)

    def cancel(self) -> None:
        """Take the act back, unless it is done at this moment."""
        if self._running:
            self._running.cancelled.set()

    def close(self) -> None:
        """Take the act back, and wait for that: the window is closing."""
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
