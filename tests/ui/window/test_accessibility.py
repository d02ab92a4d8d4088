"""The window for those who cannot see it: names of all there is, what rows say, where the focus goes."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from readerapp.arxiv.listing import Kind
from readerapp.jobs.importing import import_document
from readerapp.keymap.actions import ACTIONS
from readerapp.rendering.text import texts_of
from readerapp.settings.table import SETTINGS
from readerapp.storage.store import Store
from readerapp.system import locations
from readerapp.ui.pages.away import AwayPage
from readerapp.ui.widgets.popover import Popover
from readerapp.ui.window.main_window import MainWindow
from tests.invented import listing, paper
from tests.ui.conftest import Press, send
from tests.ui.dialogs.hands import in_dialog
from tests.ui.dialogs.test_dialogs import let_go
from tests.ui.window.spoken import unnamed, walk

MakeWindow = Callable[[], MainWindow]
MONDAY, TUESDAY = date(2026, 1, 5), date(2026, 1, 6)


def names(widget: QWidget) -> list[str]:
    return [one.name for one in walk(widget) if one.name]


def rows(window: MainWindow) -> list[str]:
    """What the cells of the list say, as a screen reader gets it."""
    table: QAccessibleInterface = QAccessible.queryAccessibleInterface(window.list)
    cells = (table.child(number) for number in range(table.childCount()))
    return [cell.text(QAccessible.Text.Name) for cell in cells if cell.role() is QAccessible.Role.Cell]


# --- every control has a name -----------------------------------------------------------------------------------------


def test_in_the_list(window: MainWindow) -> None:
    assert unnamed(window) == []
    assert {"Papers", "Paper", "Sidebar", "Search", "Star", "PDF", "Menu", "Progress"} <= set(names(window))
    assert len(walk(window)) > 50


def test_at_the_first_start(make_window: MakeWindow) -> None:
    window = make_window()
    assert window.arrangement._content.currentWidget() is window.verbs.first_start
    assert unnamed(window) == []
    assert {"Follow categories", "Open a listing", "Try the sample"} <= set(names(window))


def test_on_a_page_in_place_of_the_list(window: MainWindow, qtbot: QtBot) -> None:
    window.header.search.setText("nothing has such words")
    window.browsing.searching.now()
    assert not window.list_pane.shows_list
    assert unnamed(window) == []
    qtbot.waitUntil(lambda: {"No papers match “nothing has such words” in Today", "Clear"} <= set(names(window)))
    assert unnamed(window) == []


def test_when_you_were_away(window: MainWindow) -> None:
    window.verbs.missed.ask({MONDAY: ["cs.LG"], TUESDAY: ["cs.LG"]})
    assert unnamed(window) == []
    said = names(window)
    assert {"Fetch 2 days", "Skip these days", "Ask me later"} <= set(said)
    assert any(name.startswith("Mon 5 January") for name in said)


def test_a_question_about_missed_days_that_was_answered_is_gone(window: MainWindow) -> None:
    for _ in range(3):
        window.verbs.missed.ask({MONDAY: ["cs.LG"], TUESDAY: ["cs.LG"]})
        send(window, "Escape")
    let_go()
    assert window.findChildren(AwayPage) == []


def test_with_a_banner(library: Path, make_window: MakeWindow) -> None:
    with Store(library, texts_of) as store:
        import_document(store, locations.resource("sample-day.md").read_bytes(), "sample-day.md")
    window = make_window()
    assert unnamed(window) == []
    said = names(window)
    assert "Remove" in said
    assert any(name.startswith("This is the sample day Invented papers") for name in said)


def test_in_the_quiet_bar(window: MainWindow, press: Press) -> None:
    press("D")
    assert unnamed(window) == []
    said = [one.name for one in walk(window.bar)]
    assert any(name.startswith("Dismissed “") for name in said)
    assert any(name.startswith("Undo") for name in said)


@pytest.mark.parametrize("narrow", [1000, 700])
def test_in_a_narrow_window(window: MainWindow, press: Press, narrow: int) -> None:
    window.resize(narrow, 600)
    assert unnamed(window) == []
    window._sidebar_button.click()
    assert unnamed(window) == []
    assert "Sidebar" in names(window)


def test_in_the_selection(window: MainWindow, press: Press) -> None:
    press("X", "J", "X")
    assert unnamed(window) == []
    assert sum("; selected; " in said for said in rows(window)) == 2


@pytest.mark.parametrize(
    "action",
    [
        *("app.about", "app.guide", "app.help", "app.preferences", "act.history", "fetch.follow"),
        *("rules.edit", "rules.new", "view.statistics", "interest.liked", "export.menu"),
    ],
)
def test_in_dialogs(window: MainWindow, press: Press, action: str) -> None:
    press("S", "J", "D")

    def look(dialog: QDialog) -> None:
        assert unnamed(dialog) == []
        said = walk(dialog)
        assert said[0].name
        assert len(said) > 3

    in_dialog(window._actions[action].trigger, look)


def test_on_every_page_of_the_settings(window: MainWindow) -> None:
    def look(dialog: QDialog) -> None:
        seen: set[str] = set()
        for page in range(len(dialog._pages)):  # type: ignore[attr-defined]
            dialog._index.setCurrentRow(page)  # type: ignore[attr-defined]
            assert unnamed(dialog) == []
            seen |= {one.name.split(":")[0] for one in walk(dialog) if one.focusable}
        assert {setting.title for setting in SETTINGS} <= seen

    in_dialog(window._actions["app.preferences"].trigger, look)


@pytest.mark.parametrize(("key", "name"), [("T", "Tags"), ("A", "Note"), ("Ctrl+K", "Go to anything")])
def test_in_popovers(window: MainWindow, press: Press, key: str, name: str) -> None:
    press(key)
    popover = next(one for one in QApplication.topLevelWidgets() if isinstance(one, Popover) and one.isVisible())
    assert unnamed(popover) == []
    assert walk(popover)[0].name == name
    popover.close()


def test_in_the_menus(window: MainWindow) -> None:
    menu = window._actions.whole_menu()
    assert unnamed(menu) == []
    for submenu in menu.findChildren(QMenu):
        assert unnamed(submenu) == []


def test_every_action_is_in_a_menu(window: MainWindow) -> None:
    menus = [one.menu() for one in window._actions.whole_menu().actions()]
    listed = {action.text() for menu in menus for action in menu.actions()}
    for action in ACTIONS:
        if action.id not in ("app.menu", "app.context_menu"):
            assert action.title in listed, action.id


# --- what is said -----------------------------------------------------------------------------------------------------


@pytest.fixture
def five(library: Path, make_window: MakeWindow) -> MainWindow:
    """Three new papers and two cross-lists of one day."""
    authors = ("Ada Quill", "Bo Reed", "Cy Stone", "Di Marsh", "Eve Moss")
    new = [
        paper(1, title="Measuring $H_0$ with a \\'Etalon", authors=authors),
        paper(2, title="Plain Words", authors=authors[:1]),
        paper(3, title=r"$\sqrt{x} \le 2$", comment="This paper has been withdrawn."),
    ]
    cross = [paper(4, primary_category="math.NT"), paper(5, primary_category="math.NT")]
    with Store(library, texts_of) as store:
        store.add_listing(listing(new, kind=Kind.NEW))
        store.add_listing(listing(cross, kind=Kind.CROSS))
    return make_window()


def test_a_row_says_title_authors_kind_marks_and_place(five: MainWindow) -> None:
    five._actions["act.star"].trigger()
    said = rows(five)
    assert said[0] == "New, 3, 2 undecided"
    assert said[1] == "Measuring H nought with a Étalon; Ada Quill and 4 more; new; unread; starred; 1 of 5"
    assert said[2] == "Plain Words; Ada Quill; new; unread; 2 of 5"
    assert said[3] == "square root of x is at most 2; Ada Quill and 1 more; new; unread; withdrawn; 3 of 5"
    assert said[4] == "Cross-lists, 2, 2 undecided"
    assert said[5] == "Title 4; Ada Quill and 1 more; cross; unread; 4 of 5"


def test_titles_are_put_into_words_only_for_who_asks(five: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    model = five.list.rows
    monkeypatch.setattr(model, "_spoken_title", lambda row: asked.append(row.key) or "words")
    model._spoken_titles.clear()
    five.list.grab()
    assert asked == []
    assert rows(five)[1].startswith("words; ")
    assert rows(five)[1].startswith("words; ")
    assert len(asked) == 5


def test_a_paper_that_is_gone_still_has_a_title_to_say(five: MainWindow) -> None:
    row = five.list.rows.paper(1)
    assert row is not None
    assert five._spoken_title(row._replace(key=99_999)) == row.title


# --- focus and size of targets ----------------------------------------------------------------------------------------


def test_the_focus_goes_round_by_tab(window: MainWindow) -> None:
    seen = []
    for _ in range(40):
        widget = QApplication.focusWidget()
        if widget in seen:
            break
        seen.append(widget)
        window.focusNextPrevChild(True)
    said = [widget.accessibleName() for widget in seen if widget]
    assert all(said)
    assert len(said) == len(set(said))
    stops = [name for name in said if name in ("Sidebar", "Papers", "Paper")]
    assert stops[stops.index("Sidebar") :] + stops[: stops.index("Sidebar")] == ["Sidebar", "Papers", "Paper"]


def test_f6_goes_through_sidebar_list_and_paper(window: MainWindow, press: Press) -> None:
    seen = []
    for _ in range(4):
        focus = QApplication.focusWidget()
        assert focus
        seen.append(focus.accessibleName())
        press("F6")
    assert seen == ["Papers", "Paper", "Sidebar", "Papers"]


def test_rows_of_the_sidebar_have_the_focus_only_with_it(window: MainWindow, press: Press) -> None:
    """The row of the list shown always said so, and was read first when the window came to the front."""

    def focused() -> list[str]:
        return [one.name for one in walk(window.sidebar) if one.focused]

    assert focused() == []
    press("F6", "F6")
    assert window.sidebar.hasFocus()
    assert focused() == ["Sidebar", "Today, 12 undecided"]
    press("Down")
    assert focused() == ["Sidebar", "Undecided, 12 papers"]
    press("F6")
    assert focused() == []
    press("G", "T", "F6", "F6")
    assert focused() == ["Sidebar", "Today, 12 undecided"]


def test_targets_are_large_enough(window: MainWindow) -> None:
    buttons = [one for one in window.findChildren(QAbstractButton) if one.isVisibleTo(window)]
    assert len(buttons) > 8
    for button in buttons:
        assert button.height() >= 24, button
        assert button.width() >= 24, button
