"""What the tests of this folder do again and again."""

from readerapp.ui.window.main_window import MainWindow


def current(window: MainWindow) -> int:
    return window.list.current_row()


def current_id(window: MainWindow) -> str:
    assert window.paper.entry is not None
    return window.paper.entry.paper.id


def line(window: MainWindow, row: int = -1):  # type: ignore[no-untyped-def]
    return window.list.rows.paper(row if row >= 0 else current(window))
