"""What the window does for a key press, and nothing more: each layout and each painting makes the next key wait."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from readerapp.ui.window.main_window import MainWindow
from tests.ui.conftest import Press


class Watch(QObject):
    """Counts the events of the application by type and by the class of who gets them."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[QEvent.Type, str]] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.seen.append((event.type(), type(watched).__name__))
        return False

    def of(self, kind: QEvent.Type) -> list[str]:
        return [name for seen, name in self.seen if seen is kind]


@contextmanager
def watching() -> Iterator[Watch]:
    QApplication.processEvents()
    watch = Watch()
    application = QApplication.instance()
    assert application is not None
    application.installEventFilter(watch)
    yield watch
    application.removeEventFilter(watch)


def test_another_paper_lays_out_no_widget_again(window: MainWindow, press: Press) -> None:
    """Each paper had Qt lay out the whole window, because the space between page and details was set again."""
    press("J")
    with watching() as watch:
        press("J")
    assert watch.of(QEvent.Type.LayoutRequest) == []
