"""A page for screen readers: its text, with the words of each formula where the formula stands.

Qt would expose the text of the document, in which an object is U+FFFC. The spoken text is longer, so each position is
translated: of the caret, of what is at a point, and of a word on the screen.
"""

from bisect import bisect_right
from itertools import accumulate

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleTextInterface, QTextCursor
from PySide6.QtWidgets import QAccessibleWidget, QApplication
from shiboken6 import VoidPtr

from readerapp.ui.paper.reader import Reader
from readerapp.ui.paper.sheet import Sheet


class _Words(QAccessibleTextInterface):
    """The text of the sheet that a Reader shows. PySide has no way to tell what is selected, so nothing is."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self._reader = reader
        self._sheet: Sheet | None = None
        self._revision = -1
        self._bytes = b""
        self._starts = [0]
        """Where the words of each position of the sheet begin in the spoken text; last, where that ends."""

    def characterCount(self) -> int:  # noqa: N802 - Qt's name
        return len(self._whole()) // 2

    def text(self, start: int, end: int) -> str:
        # In Qt's positions a character beyond U+FFFF counts twice.
        return self._whole()[2 * start : 2 * end if end >= 0 else None].decode("utf-16-le", "replace")

    def cursorPosition(self) -> int:  # noqa: N802 - Qt's name
        self._whole()
        return self._starts[min(self._reader.textCursor().position(), len(self._starts) - 1)]

    def setCursorPosition(self, position: int) -> None:  # noqa: N802 - Qt's name
        cursor = self._reader.textCursor()
        cursor.setPosition(self._place(position))
        self._reader.setTextCursor(cursor)

    def selectionCount(self) -> int:  # noqa: N802 - Qt's name
        return 0

    def addSelection(self, start: int, end: int) -> None:  # noqa: N802 - Qt's name
        self.setSelection(0, start, end)

    def setSelection(self, number: int, start: int, end: int) -> None:  # noqa: N802 - Qt's name
        cursor = self._reader.textCursor()
        cursor.setPosition(self._place(start))
        cursor.setPosition(self._place(end), QTextCursor.MoveMode.KeepAnchor)
        self._reader.setTextCursor(cursor)

    def removeSelection(self, number: int) -> None:  # noqa: N802 - Qt's name
        cursor = self._reader.textCursor()
        cursor.clearSelection()
        self._reader.setTextCursor(cursor)

    def characterRect(self, position: int) -> QRect:  # noqa: N802 - Qt's name
        cursor = QTextCursor(self._reader.document())
        cursor.setPosition(self._place(position))
        here = self._reader.cursorRect(cursor)
        cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
        after = self._reader.cursorRect(cursor)
        if after.top() == here.top():
            here.setRight(max(after.left(), here.right()))
        return QRect(self._reader.viewport().mapToGlobal(here.topLeft()), here.size())

    def offsetAtPoint(self, point: QPoint) -> int:  # noqa: N802 - Qt's name
        self._whole()
        place = self._reader.cursorForPosition(self._reader.viewport().mapFromGlobal(point)).position()
        return self._starts[min(place, len(self._starts) - 1)]

    def scrollToSubstring(self, start: int, end: int) -> None:  # noqa: N802 - Qt's name
        self.setCursorPosition(start)
        self._reader.ensureCursorVisible()

    def _place(self, position: int) -> int:
        """The position in the sheet of `position` in the spoken text."""
        self._whole()
        place = bisect_right(self._starts, position) - 1
        return max(0, min(place, self._reader.document().characterCount() - 1))

    def _whole(self) -> bytes:
        """The spoken text as UTF-16, in whose units Qt counts."""
        sheet = self._reader.sheet
        if sheet is not self._sheet or sheet.revision() != self._revision:
            self._sheet, self._revision = sheet, sheet.revision()
            said = [words.encode("utf-16-le", "surrogatepass") for words in sheet.spoken()]
            self._bytes = b"".join(said)
            self._starts = [0, *accumulate(len(words) // 2 for words in said)]
        return self._bytes


class _Page(QAccessibleWidget):
    """A Reader as a text of several lines that cannot be changed."""

    def __init__(self, reader: Reader) -> None:
        super().__init__(reader, QAccessible.Role.EditableText, reader.accessibleName())
        self._words = _Words(reader)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> object:  # type: ignore[override] # the stub knows numbers
        return self._words if kind is QAccessible.InterfaceType.TextInterface else VoidPtr(0)

    def state(self) -> QAccessible.State:
        state = super().state()
        # PySide has the bits of the state as numbers.
        state.readOnly = state.multiLine = state.selectableText = 1
        return state


def install() -> None:
    """Give screen readers these interfaces to the pages of papers."""
    if _installed:
        return
    _installed.append(True)
    QAccessible.installFactory(_page)
    for one in QApplication.allWidgets():
        # A screen reader that came first holds Qt's.
        if isinstance(one, Reader) and not isinstance(found := QAccessible.queryAccessibleInterface(one), _Page):
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(found))


_installed: list[bool] = []


def _page(name: str, thing: QObject) -> QAccessibleInterface | None:
    return _Page(thing) if name == "Reader" and isinstance(thing, Reader) else None
