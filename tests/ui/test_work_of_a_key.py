"""What the window does for a key press, and nothing more: each layout and each painting makes the next key wait."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readerapp.settings.file import Settings
from readerapp.storage.records import LibraryPaper
from readerapp.ui.paper.markup import Markup
from readerapp.ui.paper.page import PaperPage
from readerapp.ui.window.main_window import MainWindow
from tests.ui.conftest import Press, text_of


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
    # A layout may ask for that of the widget around it.
    for _ in range(5):
        QApplication.processEvents()
    watch = Watch()
    application = QApplication.instance()
    assert application is not None
    application.installEventFilter(watch)
    yield watch
    application.removeEventFilter(watch)


def test_the_page_of_the_next_paper_is_there_before_the_key(
    window: MainWindow, press: Press, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half of what the next paper took was its page, while nothing was done as the one before was read."""
    written: list[int] = []
    original = PaperPage.markup

    def markup(page: PaperPage, entry: LibraryPaper, *rest: Any) -> Markup:
        written.append(entry.key)
        return original(page, entry, *rest)

    monkeypatch.setattr(PaperPage, "markup", markup)
    press("J")
    following = window.list.rows.key(2)
    qtbot.waitUntil(lambda: following in written)
    written.clear()
    press("J")
    assert window.paper.entry is not None
    assert window.paper.entry.key == following
    assert written == []
    picture, said = window.paper.grab().toImage(), text_of(window.paper.page)
    window.paper._forget_sheets()
    window.paper._show()
    assert written == [following]
    assert (window.paper.grab().toImage(), text_of(window.paper.page)) == (picture, said)


def test_a_prepared_page_that_is_out_of_date_is_not_shown(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    press("J")
    following = window.list.rows.key(2)
    assert following is not None
    qtbot.waitUntil(lambda: following in window.paper._pages._kept)
    window._store.note([following], "Ask Kim.")
    press("J")
    assert "Ask Kim." in text_of(window.paper.page)


def test_progress_that_stays_the_same_is_not_fitted_in_again(window: MainWindow) -> None:
    """Each act fitted the next listing into the bar again, and an undo did so twice."""
    window.bar.show_progress("Next listing tonight, about 02:00", None)
    with watching() as watch:
        window.bar.show_progress("Next listing tonight, about 02:00", None)
        QApplication.processEvents()
    assert watch.seen == []
    window.bar.show_progress("12 of 12 undecided", 0.5)
    assert window.bar.progress.isVisible()


def test_all_messages_fade_in_by_the_same_effect(window: MainWindow, settings: Settings, qtbot: QtBot) -> None:
    """Each message made an effect and an animation of its own, a quarter of the time of saying it."""
    settings.change("movement", "full")
    window.bar.say("One.")
    assert window.bar._fade is not None
    effect, fade = window.bar._fade
    for words in ("Two.", "Three."):
        window.bar.say(words)
        assert window.bar._fade == (effect, fade)
        assert effect.isEnabled()
        qtbot.waitUntil(lambda: not effect.isEnabled())
        assert effect.opacity() == 1


def test_an_act_paints_the_rows_of_the_sidebar_that_count_it(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    """Each act laid out and painted all rows again, which took longer than the act."""
    sidebar = window.sidebar

    class Painted(QObject):
        region = QRegion()

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            if isinstance(event, QPaintEvent):
                self.region += event.region()
            return False

    def middle(label: str) -> QPoint:
        row = next(row for row, item in enumerate(sidebar.items) if item.label == label)
        return sidebar.visualRect(sidebar.model().index(row, 0)).center()

    # What a start counts is painted first.
    qtbot.wait(300)
    painted = Painted()
    sidebar.viewport().installEventFilter(painted)
    press("S")
    qtbot.waitUntil(lambda: painted.region.contains(middle("Starred")))
    assert not painted.region.contains(middle("All papers"))
    assert next(one.waiting for one in sidebar.items if one.label == "Starred") == 1


def test_another_paper_lays_out_no_widget_again(window: MainWindow, press: Press) -> None:
    """Each paper had Qt lay out the whole window, because the space between page and details was set again."""
    press("J")
    with watching() as watch:
        press("J")
    assert watch.of(QEvent.Type.LayoutRequest) == []
