"""Papers saved to Zotero from the window."""

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from readerapp.search.query import Is
from readerapp.text.language import tr
from readerapp.text.words import papers_words
from readerapp.ui.acts.desk import Desk
from readerapp.ui.background import Background

if TYPE_CHECKING:
    from readerapp.jobs.zotero import Saved


class ZoteroDesk(QObject):
    """Saves papers to a running Zotero off the GUI thread."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._store, self._triaging, self._bar = desk.store, desk.triaging, desk.bar
        self._background = Background("readerapp-zotero", self)
        self._saving: set[int] = set()
        """The papers being saved."""

    def save(self) -> None:
        """Save the selected papers or, if none is selected, the starred ones."""
        wanted = self._triaging.keys() if self._triaging.selection.has_papers() else self._store.find(Is("starred"))
        if not wanted:
            self._bar.say(tr("No starred papers yet."), "info")
            return
        self._bar.say(tr("Saving {papers} to Zotero…", papers=papers_words(len(wanted))), "download")
        # Zotero would save a paper again for a key pressed twice.
        keys = [key for key in wanted if key not in self._saving]
        if not keys:
            return
        self._saving.update(keys)

        def work() -> "Saved":
            from readerapp.jobs.pdfs import kept_beside  # noqa: PLC0415 - the network, which a start does without
            from readerapp.jobs.zotero import save, zotero_of  # noqa: PLC0415

            with self._store.for_another_thread() as store:
                return save(zotero_of(os.environ), store.papers(keys), kept_beside(store.path, 0))

        def tell(saved: "Saved") -> None:
            self._saving.difference_update(keys)
            self._bar.say(saved.sentence, "check", "ok")

        def fail(error: Exception) -> None:
            self._saving.difference_update(keys)
            self._bar.fail(error)

        self._background.run(work, tell, fail)

    def close(self) -> None:
        """Finish saving: the window is closing."""
        self._background.close(finish=True)
