"""The .bib file kept up to date: it soon gets each starred paper, and what becomes known about one."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from readerapp.search.query import Is
from readerapp.text.language import tr
from readerapp.text.words import place_words
from readerapp.ui.acts.desk import Desk
from readerapp.ui.background import Background

_PAUSE = 2_000
"""Milliseconds after the last change: a morning's stars are written together."""


class UpToDate(QObject):
    """Merges the starred papers into the file named by the setting `bibliography`."""

    def __init__(self, desk: Desk, background: Background) -> None:
        super().__init__(desk.window)
        self._store, self._settings, self._bar, self._background = desk.store, desk.settings, desk.bar, background
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._merge)

    def soon(self) -> None:
        """Update the file once nothing has changed for a moment."""
        if self.target:
            self._pause.start()

    def close(self) -> None:
        """Make a pending update now: the window is closing."""
        if self._pause.isActive():
            self._pause.stop()
            self._merge()

    @property
    def target(self) -> Path | None:
        """The file kept up to date; None if there is none."""
        name = self._settings.text("bibliography")
        return Path(name).expanduser() if name else None

    def _merge(self) -> None:
        target = self.target
        if target is None:
            return

        def merge() -> object:
            from readerapp.jobs.exporting import wish_of  # noqa: PLC0415 - pylatexenc, which a start does without
            from readerapp.jobs.merging import merge_into  # noqa: PLC0415

            with self._store.for_another_thread() as store:
                return merge_into(store, store.find(Is("starred")), target, wish_of(self._settings))

        self._background.run(merge, lambda _: None, self._bar.fail)

    def keep(self, target: Path) -> None:
        """Keep `target` up to date from now on."""
        self._settings.change("bibliography", str(target))
        self._bar.say(tr("{place} gets each paper that you star.", place=place_words(target)), "check", "ok")
        self._merge()
