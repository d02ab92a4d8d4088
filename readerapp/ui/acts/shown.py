"""Marks papers read because they were shown, as the setting `mark_read` says. That is not an act of the user's."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from readerapp.errors import StorageError
from readerapp.triage import Changes
from readerapp.ui.acts.desk import Desk

_SECONDS = {"after-2-s": 2, "after-5-s": 5}
_WRITE_AFTER = 300
"""Milliseconds from moving on to writing: no key press waits for it, and papers passed quickly are written together."""
_RETRY = 1000


class ShownPapers(QObject):
    """Follows which paper is shown, and for how long.

    No key press waits for a write: either the paper has been shown for seconds, or the write comes later.
    """

    def __init__(self, desk: Desk, detail: QWidget) -> None:
        """`detail` is where papers are shown."""
        super().__init__(desk.window)
        self._window, self._store, self._settings = desk.window, desk.store, desk.settings
        self._rows, self._detail = desk.papers.rows, detail
        self._shown: int | None = None
        self._kept_unread: int | None = None
        """The paper shown, if the user has set its mark: that stays as it is until the paper is shown again."""
        self._unwritten: set[int] = set()
        self._reading = self._timer(self._was_read)
        self._writing = self._timer(self.write)
        desk.triaging.changed.connect(self._keep_what_was_marked)

    def _timer(self, do: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(do)
        return timer

    def show(self, key: int | None) -> None:
        """The paper `key` is shown now, or none."""
        if key is None:
            # A list being read again has no current paper for a moment: nobody has moved on.
            self._reading.stop()
            return
        if key == self._shown:
            if not self._reading.isActive():
                self._start()
            return
        policy = self._settings.text("mark_read")
        if policy == "moving-on" and self._shown not in (None, self._kept_unread):
            self._mark(self._shown)
        self._shown, self._kept_unread = key, None
        self._start()

    def write(self) -> None:
        """Write what was read."""
        keys, self._unwritten = list(self._unwritten), set()
        if not keys:
            return
        try:
            changes = self._store.mark_shown(keys)
        except StorageError:
            # Another readerapp is saving. An automatic mark can wait, and deserves no message.
            self._unwritten.update(keys)
            self._writing.start(_RETRY)
            return
        self._rows.apply(changes.before, changes.after)

    def stop(self) -> None:
        """Write what is left: the window is closing."""
        self._reading.stop()
        self.write()
        self._writing.stop()

    def _start(self) -> None:
        seconds = _SECONDS.get(self._settings.text("mark_read"))
        if seconds:
            self._reading.start(seconds * 1000)
        else:
            self._reading.stop()

    def _was_read(self) -> None:
        key = self._shown
        if key is None or key == self._kept_unread or self._settings.text("mark_read") not in _SECONDS:
            return
        if self._window.isActiveWindow() and self._detail.isVisible():
            self._mark(key)
            self.write()
        else:
            # Nobody reads it behind another program, or in a narrow window that shows only the list.
            self._start()

    def _mark(self, key: int | None) -> None:
        row = None if key is None else self._rows.row_of(key)
        paper = None if row is None else self._rows.paper(row)
        # A paper no longer in the list was dismissed, or another view is shown.
        if key is not None and not (paper and (paper.read or paper.dismissed)):
            self._unwritten.add(key)
            if not self._writing.isActive():
                self._writing.start(_WRITE_AFTER)

    def _keep_what_was_marked(self, changes: Changes) -> None:
        def was_marked(key: int) -> bool:
            return key in changes.after and changes.before[key].read != changes.after[key].read

        self._unwritten = {key for key in self._unwritten if not was_marked(key)}
        if self._shown is not None and was_marked(self._shown):
            self._kept_unread = self._shown
