"""Every action, done once in each state of the window: it does something or says why not, and the window can be used on."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readerapp.arxiv.listing import Kind
from readerapp.keymap.actions import ACTIONS
from readerapp.pdfs.kept import Eprint
from readerapp.rendering.text import texts_of
from readerapp.rules.rule import Does, Rule
from readerapp.search.view import View
from readerapp.settings.file import Settings
from readerapp.storage.store import Store
from readerapp.ui.window.main_window import MainWindow
from tests.invented import listing, paper
from tests.places import NOBODY
from tests.ui.conftest import Outside
from tests.ui.pdf.pdf_files import pdf

ALIKE = ("nav.close_or_back", "view.today")
"""Nothing is open, and this is today."""
SAME = (
    *("fetch.follow", "view.statistics", "interest.liked", "file.open", "rules.edit", "app.backup", "app.restore"),
    *("app.help", "app.guide", "app.set_up", "app.news", "app.about", "app.preferences"),
)
"""Dialogs that are the same in every list: they take longer than everything else, and open in some of the states only."""
ENDS = ("nav.next", "nav.prev", "nav.first", "nav.last", "nav.page_or_next", "nav.page_back")
"""Motions stop at the ends of the list, as in every list."""


@pytest.fixture(autouse=True)
def quiet(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing happens by itself, and nobody answers."""
    settings.change("fetch_automatically", False)
    monkeypatch.setenv("READERAPP_ZOTERO_URL", NOBODY)


@pytest.fixture
def mornings(library: Path) -> Path:
    """Two days of papers, in two sections; a rule mutes one of them."""
    with Store(library, texts_of) as store:
        store.save_rule(Rule("Kettles", "ti:kettles", Does.MUTE))
        store.add_listing(listing([paper(number) for number in range(1, 4)], kind=Kind.NEW))
        store.add_listing(listing([paper(number, title=f"Moss {number}") for number in range(5, 8)], None))
        later = listing([paper(number, title=f"Lamps {number}") for number in range(10, 14)], kind=Kind.NEW)
        store.add_listing(later)
        store.add_listing(listing([paper(20, title="Kettles"), paper(21), paper(22)], kind=Kind.CROSS))
        while store.index():
            pass
    return library


def fold(window: MainWindow) -> None:
    for row in reversed(window.list.rows.header_rows()):
        window.list.header_clicked.emit(row)


def search(window: MainWindow) -> None:
    window.panes.search()
    window.panes.search_for("lamps")
    window.panes.focus_list()


def search_in_vain(window: MainWindow) -> None:
    window.panes.search_for("zzzz")


def select(window: MainWindow) -> None:
    window.triage.selection.select_current()
    window.moving.next(2)
    window.triage.selection.select_current()


def dismiss_all(window: MainWindow) -> None:
    window.triage.selection.select_all()
    window.triage.dismiss()


def open_pdf(window: MainWindow) -> None:
    entry = window.paper.entry
    assert entry
    path = window.verbs.pdfs.kept.path(Eprint(entry.paper.id, entry.paper.version))
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(pdf([["One"], ["Two"]]))
    window.verbs.pdfs.open()


STATES: dict[str, Callable[[MainWindow], object]] = {
    "a day": lambda window: None,
    "search results": search,
    "nothing found": search_in_vain,
    "a PDF open": open_pdf,
    "all dismissed": dismiss_all,
    "several selected": select,
    "all folded": fold,
}


class Trial:
    """Does one action after the other in a state of the window, which it brings about again where it was changed."""

    def __init__(self, window: MainWindow, bring: Callable[[MainWindow], object], outside: Outside) -> None:
        self.window, self._bring, self._outside = window, bring, outside
        self.opened: list[str] = []
        """The dialogs and popovers that the present action opened."""
        self._clean: tuple[object, ...] = ()
        self._closing = QTimer()
        self._closing.setInterval(10)
        self._closing.timeout.connect(self._close)

    def reaches(self, action_id: str) -> bool:
        """Carry the action out. Returns whether anything came of it that can be seen."""
        self._restore()
        self.opened.clear()
        self._closing.start()
        self.window._actions[action_id].trigger()
        QApplication.processEvents()
        while QApplication.activePopupWidget() or QApplication.activeModalWidget():
            QApplication.processEvents()
        self._closing.stop()
        return bool(self.opened) or bool(self._outside.opened) or self._seen() != self._clean

    def _close(self) -> None:
        if over := QApplication.activePopupWidget() or QApplication.activeModalWidget():
            self.opened.append(f"{type(over).__name__} {over.windowTitle()}")
            over.close()

    def _restore(self) -> None:
        window = self.window
        if self._clean and self._seen() == self._clean and not self.opened:
            return
        self._outside.opened.clear()
        # Without a screen nobody gives the window the keyboard again when a dialog has closed.
        window.activateWindow()
        if window.isFullScreen():
            window.showNormal()
        for name in ("zoom", "list_order"):
            window._settings.reset(name)
            window.verbs.setting_changed.emit(name)
        window.triage.settle(1)
        while window._store.undo():
            pass
        QGuiApplication.clipboard().clear()
        window.browsing.go_to(View("today"))
        window.header.search.clear()
        window.arrangement.take_focus()
        self._bring(window)
        window.bar.say_nothing()
        QApplication.processEvents()
        self._clean = self._seen()

    def _seen(self) -> tuple[object, ...]:
        window, rows = self.window, self.window.list.rows
        browsing, focus = window.browsing, QApplication.focusWidget()
        return (
            *(browsing.view, browsing.day, window.list.current_key(), frozenset(rows.checked), rows.rowCount()),
            *(browsing.show_dismissed, browsing.show_muted, browsing.searching.text, browsing.searching.in_library),
            *(window.bar.message, window.detail.currentWidget(), window.isFullScreen(), type(focus)),
            *(window.list_pane.shows_list, window._settings.number("zoom"), window._settings.text("list_order")),
            *(
                QGuiApplication.clipboard().text(),
                window._store.connection.execute("SELECT count(*) FROM acts").fetchone()[0],
            ),
        )


@pytest.fixture
def trial(make_window: Callable[[], MainWindow], outside: Outside) -> Iterator[Callable[[str], Trial]]:
    made: list[Trial] = []

    def make(state: str) -> Trial:
        made.append(Trial(make_window(), STATES.get(state, lambda window: None), outside))
        return made[-1]

    yield make
    for one in made:
        one._closing.stop()


def check(trial: Trial, qtbot: QtBot, whole: bool = True) -> None:
    """Every action that the palette offers or the menu enables does something, or says why it does not."""
    window, silent, failed = trial.window, [], []
    for action in ACTIONS:
        trial._restore()
        if action.id == "app.quit" or (action.id in SAME and not whole):
            continue
        can = window._actions[action.id].isEnabled()
        offered = {choice.value for choice in window.verbs.going._offered_actions() if choice.kind == "action"}
        assert can or action.id not in offered
        with qtbot.captureExceptions() as exceptions:
            found = trial.reaches(action.id)
        failed += [f"{action.id}: {error!r}" for _, error, _ in exceptions]
        is_open = action.id == "open.pdf" and window.detail.currentWidget() is not window.paper
        if can and not found and not is_open and action.id not in (*ALIKE, *ENDS):
            silent.append(action.id)
    assert not failed
    assert not silent
    assert window.isVisible()


@pytest.mark.parametrize("state", STATES)
def test_every_action_does_something_or_says_why_not(
    mornings: Path, trial: Callable[[str], Trial], qtbot: QtBot, state: str
) -> None:
    check(trial(state), qtbot, whole=state in ("a day", "a PDF open"))


def test_every_action_in_an_empty_library(library: Path, trial: Callable[[str], Trial], qtbot: QtBot) -> None:
    check(trial("empty"), qtbot)
