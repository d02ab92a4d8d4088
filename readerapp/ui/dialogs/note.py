"""The popover for a note."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QPlainTextEdit,
    QWidget,
)

from readerapp.text.language import tr
from readerapp.ui.look.look import Look
from readerapp.ui.widgets.own_keys import ENTER
from readerapp.ui.widgets.popover import Popover


class NotePopover(Popover):
    """The note of a paper. Closing it in any way saves it; Undo reverses that."""

    written = Signal(str)

    def __init__(self, look: Look, parent: QWidget, text: str) -> None:
        super().__init__(look, parent)
        self._before = text
        self.setAccessibleName(tr("Note"))
        self.field = QPlainTextEdit(text)
        self.field.setAccessibleName(tr("Note"))
        self.field.setPlaceholderText(tr("Write a note"))
        self.field.setFixedHeight(look.px(9))
        self.field.setTabChangesFocus(True)
        self.field.installEventFilter(self)
        self.column.addWidget(self.field)
        self.column.addLayout(self.hint((("Esc", tr("save and close")),)))
        self.surface.setFixedWidth(look.px(28))
        self._shown = self._text()
        self.field.moveCursor(self.field.textCursor().MoveOperation.End)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if event.key() == Qt.Key.Key_Escape or (event.key() in ENTER and control):
                self.close()
                return True
        return super().eventFilter(watched, event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        text = self._text()
        # Merely looking at a note must not rewrite it with Qt's line ends.
        if text != self._shown and text.strip() != self._before:
            self.written.emit(text.strip())
        super().closeEvent(event)

    def _text(self) -> str:
        """The text in the field. toPlainText() would turn no-break spaces into ordinary ones."""
        return self.field.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")
