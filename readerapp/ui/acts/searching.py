"""What the user searches for, and where: in the view, or in the whole library."""

from PySide6.QtCore import QObject, QTimer, Signal

from readerapp.errors import QueryError
from readerapp.search.query import NOTHING, Everything, HasId, Query
from readerapp.search.view import View

_DELAY = 0
"""Milliseconds after a key press: letters already waiting make one search, and the field is painted first. No search holds
up the window.
"""


class Searching(QObject):
    """The search as typed, and what it means."""

    changed = Signal()
    """The search asks for other papers."""
    reworded = Signal()
    """The text is another one, but means the same."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.text = ""
        self.error: QueryError | None = None
        """Why `text` is not understood; then no papers are shown."""
        self.in_library = False
        """Whether the user widened the search to the whole library, dismissed papers included."""
        self.asked: Query = Everything()
        """What `text` meant when the list was last read."""
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_DELAY)
        self._typing.timeout.connect(self._follow_typing)

    @property
    def is_on(self) -> bool:
        """Whether there is a search."""
        return bool(self.text.strip())

    @property
    def finds_anywhere(self) -> bool:
        """Whether the search finds papers in the whole library: it was widened, or it names a paper."""
        return isinstance(self.asked, HasId) or (self.in_library and self.is_on)

    def type(self, text: str) -> None:
        """Search for `text` once no more key presses are waiting."""
        if text == self.text:
            return
        self.text = text
        if self.is_on:
            self._typing.start()
        else:
            self.clear()
            self.changed.emit()

    def now(self) -> None:
        """Search at once."""
        if self._typing.isActive():
            self._typing.stop()
            self._follow_typing()

    def widen(self, on: bool) -> None:
        """Search the whole library, or only the view again."""
        self._typing.stop()
        self.in_library = on
        self.changed.emit()

    def clear(self) -> None:
        """Forget the search without emitting `changed`."""
        self._typing.stop()
        self.text, self.error, self.in_library, self.asked = "", None, False, Everything()

    def ask(self) -> None:
        """Remember what the text means now as `asked`."""
        self.asked = self.query()

    def query(self) -> Query:
        """What the text means: everything if it is empty, nothing if it is not understood."""
        self.error = None
        if not self.is_on:
            return Everything()
        from readerapp.search.language import parse  # noqa: PLC0415 - a start searches for nothing

        try:
            return parse(self.text, unfinished=True)
        except QueryError as error:
            self.error = error
            return NOTHING

    def in_whole_library(self) -> Query:
        """The query for what was asked, in the whole library."""
        return View("all").search(self.asked, show_dismissed=True)

    def stop(self) -> None:
        """Stop the timer: the window is closing."""
        self._typing.stop()

    def _follow_typing(self) -> None:
        """Emit `changed` or, if the text means the same as before, `reworded`."""
        before, error = self.asked, self.error
        # Compare by repr: queries of two kinds with the same words compare as equal.
        if repr(self.query()) != repr(before) or error or self.error:
            self.changed.emit()
        else:
            self.reworded.emit()
