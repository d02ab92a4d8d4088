"""The popover that renames a tag."""

from collections.abc import Container

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from readerapp.keymap.actions import spoken
from readerapp.text.language import tr
from readerapp.triage import MAX_TAG_LENGTH, tag_name
from readerapp.ui.look.look import Look
from readerapp.ui.widgets.own_keys import ENTER
from readerapp.ui.widgets.popover import Popover
from readerapp.ui.widgets.text import Label


class RenameTagPopover(Popover):
    """A field for the name of a tag. Enter saves it; Esc and a click elsewhere do not."""

    named = Signal(str)

    def __init__(self, look: Look, parent: QWidget, tag: str, others: Container[str]) -> None:
        """`others`: the names of the other tags, casefolded."""
        super().__init__(look, parent)
        self._tag, self._others = tag, others
        self.setAccessibleName(tr("Rename tag"))
        self.field = QLineEdit(tag)
        self.field.setAccessibleName(tr("Name of the tag"))
        self.field.setMaxLength(4 * MAX_TAG_LENGTH)
        self.field.selectAll()
        self.field.textChanged.connect(lambda: self._tell())
        self.field.installEventFilter(self)
        self.words = Label(look, -1, "text_2")
        self.column.addWidget(self.field)
        self.column.addWidget(self.words)
        self.column.addLayout(self.hint(((spoken("Return"), tr("save")), ("Esc", tr("cancel")))))
        self.surface.setFixedWidth(look.px(24.6))
        self._tell()

    def _tell(self) -> None:
        """Say what is wrong with the name, or that Enter would merge two tags."""
        try:
            name = tag_name(self.field.text())
        except ValueError as error:
            self.words.setText(str(error))
            return
        merges = name.casefold() != self._tag.casefold() and name.casefold() in self._others
        self.words.setText(tr("“{name}” exists. Enter merges the two tags.", name=name) if merges else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in ENTER:
                self._save()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close()
                return True
        return super().eventFilter(watched, event)

    def _save(self) -> None:
        try:
            name = tag_name(self.field.text())
        except ValueError:
            return
        self.close()
        if name != self._tag:
            self.named.emit(name)
