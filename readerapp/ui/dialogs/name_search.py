"""The popover that names a search."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from readerapp.keymap.actions import spoken
from readerapp.text.language import tr
from readerapp.ui.look.look import Look
from readerapp.ui.widgets.own_keys import ENTER
from readerapp.ui.widgets.popover import Popover

_LONGEST = 80


class NamePopover(Popover):
    """A field for the name. Enter saves it; Esc and a click elsewhere do not."""

    named = Signal(str)

    def __init__(self, look: Look, parent: QWidget, name: str, does: str) -> None:
        """`does` is what Enter does: "Save"."""
        super().__init__(look, parent)
        self.setAccessibleName(tr("Name of the search"))
        self.field = QLineEdit(name[:_LONGEST])
        self.field.setAccessibleName(tr("Name of the search"))
        self.field.setMaxLength(_LONGEST)
        self.field.selectAll()
        self.field.installEventFilter(self)
        self.column.addWidget(self.field)
        self.column.addLayout(self.hint(((spoken("Return"), does.lower()), ("Esc", tr("cancel")))))
        self.surface.setFixedWidth(look.px(24.6))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in ENTER:
                name = " ".join(self.field.text().split())
                if name:
                    self.close()
                    self.named.emit(name)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close()
                return True
        return super().eventFilter(watched, event)
