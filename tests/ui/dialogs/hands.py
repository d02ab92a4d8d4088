"""What the tests of this folder do again and again."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

from readerapp.ui.dialogs.note import NotePopover
from readerapp.ui.dialogs.tags import TagPopover


def popover(kind: type) -> TagPopover | NotePopover:
    found = QApplication.activePopupWidget()
    assert isinstance(found, kind)
    return found


def in_dialog(press: Callable[[], None], look: Callable[[QDialog], None]) -> None:
    """Do `press`, which opens a dialog; `look` at it, and close it."""
    problems: list[BaseException] = []

    def seen() -> None:
        dialog = QApplication.activeModalWidget()
        try:
            assert isinstance(dialog, QDialog)
            look(dialog)
        except BaseException as error:  # noqa: BLE001 - told after the dialog is closed
            problems.append(error)
        finally:
            if dialog:
                dialog.close()

    QTimer.singleShot(0, seen)
    press()
    if problems:
        raise problems[0]
