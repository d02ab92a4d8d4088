"""The .bib file that is kept up to date: each star, and what becomes known of a starred paper, goes into it after a while."""

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
    """Merges the starred papers into the file that the setting `bibliography` names."""

    def __init__(self, desk: Desk, background: Background) -> None:
        super().__init__(desk.window)
        self._store, self._settings, self._bar, self._background = desk.store, desk.settings, desk.bar, background
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._merge)

    def soon(self) -> None:
        """Bring the file up to date when nothing has happened for a while."""
        if self.target:
            self._pause.start()

    def close(self) -> None:
        """What waits is done now: the window is closing."""
        if self._pause.isActive():
            self._pause.stop()
            self._merge()

    @property
    def target(self) -> Path | None:
        """The file that is kept up to date."""
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
