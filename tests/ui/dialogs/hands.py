"""What the tests of this folder do again and again."""

from PySide6.QtWidgets import QApplication

from readerapp.ui.dialogs.note import NotePopover
from readerapp.ui.dialogs.tags import TagPopover


def popover(kind: type) -> TagPopover | NotePopover:
    found = QApplication.activePopupWidget()
    assert isinstance(found, kind)
    return found
