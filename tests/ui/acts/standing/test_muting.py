"""What rules mute is left out of lists, counted below them, and one key away with its reason."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from readerapp.errors import LibraryBusyError
from readerapp.keymap.keyboard import Keyboard
from readerapp.rendering.text import texts_of
from readerapp.rules.rule import LONGEST_NAME, Does, Effect, Rule
from readerapp.search.query import Is
from readerapp.search.view import View
from readerapp.storage.store import Store
from readerapp.triage import Verb
from readerapp.ui.dialogs.rules.rule_dialog import RuleDialog
from readerapp.ui.dialogs.rules.rules_dialog import RulesDialog
from readerapp.ui.paper.links import AUTHOR, link
from readerapp.ui.widgets.text import KeyCap
from readerapp.ui.window.main_window import MainWindow
from tests.ui.acts.hands import wait_for
from tests.ui.acts.standing.conftest import SURVEYS
from tests.ui.conftest import in_modal, send


def titles(window: MainWindow) -> list[str]:
    rows = window.list.rows
    return [paper.title for row in range(rows.rowCount()) if (paper := rows.paper(row))]


def line(window: MainWindow) -> str:
    pane = window.list_pane
    return pane.muted_line.words.text() if "muted_line" in pane.__dict__ and pane.muted_line.isVisible() else ""


@pytest.fixture
def muted(morning: MainWindow, qtbot: QtBot) -> MainWindow:
    """The same window after a rule has muted the surveys."""
    morning._store.save_rule(SURVEYS)
    with qtbot.waitSignal(morning.verbs.muting.followed):
        morning.verbs.muting.follow()
    return morning


def test_a_list_ends_in_how_many_are_muted(muted: MainWindow) -> None:
    assert titles(muted) == ["Moss 2", "Moss 4", "Moss 6"]
    assert line(muted) == "3 muted by 1 rule"
    assert muted.header.subtitle.text() == "Tue 6 January · 6 papers"
    assert (muted.browsing.undecided, muted._store.counts().undecided) == (3, 3)


def test_they_are_shown_with_their_reason_and_hidden_again(muted: MainWindow) -> None:
    send(muted, "Shift+M")
    assert len(titles(muted)) == 6
    assert line(muted) == "3 muted by 1 rule"
    row = next(row for row in range(muted.list.rows.rowCount()) if (one := muted.list.rows.paper(row)) and one.muted)
    spoken = muted.list.rows.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "muted by Surveys" in spoken
    muted.list_pane.muted_line.links[0].click()
    assert len(titles(muted)) == 3


def test_the_next_undecided_paper_is_never_a_muted_one(muted: MainWindow) -> None:
    send(muted, "Shift+M")
    send(muted, "D")
    send(muted, "D")
    send(muted, "D")
    assert muted._store.day_summary(muted.browsing.day) == (muted.browsing.day, 6, 0, 0, 3, 3)  # type: ignore[arg-type]
    assert muted.list_pane.message.isVisible()
    words = [one.text() for one in muted.list_pane.message.findChildren(QLabel)]
    assert any("3 dismissed, 3 muted." in text for text in words)


def test_a_star_on_a_muted_paper_stays_in_the_list_and_undo_mutes_it_again(muted: MainWindow) -> None:
    send(muted, "Shift+M")
    row = next(row for row in range(muted.list.rows.rowCount()) if (one := muted.list.rows.paper(row)) and one.muted)
    muted.list.go_to(row)
    send(muted, "S")
    assert line(muted) == "2 muted by 1 rule"
    send(muted, "Shift+M")
    assert len(titles(muted)) == 4
    send(muted, "Z")
    assert line(muted) == "3 muted by 1 rule"
    assert muted.browsing.undecided == 3


@pytest.mark.parametrize(("view", "shown"), [("undecided", 3), ("all", 6), ("starred", 0)])
def test_each_view_says_what_it_leaves_out(muted: MainWindow, qtbot: QtBot, view: str, shown: int) -> None:
    muted.browsing.show(view)
    assert len(titles(muted)) == shown
    if view == "undecided":
        qtbot.waitUntil(lambda: line(muted) == "3 muted by 1 rule")
    else:
        assert line(muted) == ""


def test_the_line_is_never_about_the_list_before(muted: MainWindow, qtbot: QtBot) -> None:
    muted._store.save_rule(Rule("Moss", "ti:moss", Does.HIGHLIGHT))
    muted.browsing.show("undecided")
    assert line(muted) == ""
    qtbot.waitUntil(lambda: line(muted) == "3 muted by 1 rule")
    send(muted, "D")
    assert line(muted) == "3 muted by 1 rule"
    muted.browsing.show("today")
    assert line(muted) == "3 muted by 1 rule"
    muted.browsing.go_to(View("search", "ti:moss"))
    assert line(muted) == ""
    qtbot.wait(300)
    assert line(muted) == ""


def test_muted_papers_can_be_searched_for(muted: MainWindow) -> None:
    muted.panes.search_for("is:muted")
    assert len(titles(muted)) == 3
    assert line(muted) == ""
    muted.panes.search_for("kettles")
    assert titles(muted) == []
    assert line(muted) == "3 muted by 1 rule"


def test_a_saved_search_leaves_them_out_and_says_so(muted: MainWindow, qtbot: QtBot) -> None:
    muted.browsing.go_to(View("search", "cat:cs.LG"))
    assert len(titles(muted)) == 3
    qtbot.waitUntil(lambda: line(muted) == "3 muted by 1 rule")
    muted.browsing.go_to(View("search", "(broken"))
    assert titles(muted) == []


def test_without_rules_there_is_no_line_and_the_key_says_so(morning: MainWindow) -> None:
    send(morning, "Shift+M")
    assert line(morning) == ""
    assert morning.bar.message == "No rule mutes a paper."


def test_what_was_left_to_do_is_done_at_the_next_start(morning: MainWindow, library: Path, qtbot: QtBot) -> None:
    with Store(library, texts_of) as store:
        store.save_rule(SURVEYS)
    morning._begin_by_itself()
    qtbot.waitUntil(lambda: line(morning) == "3 muted by 1 rule", timeout=5000)


def test_what_is_fetched_is_muted_before_it_is_seen(
    quiet: None, following: Path, make_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    """Shown and muted are together all that was fetched, and what a rule tagged is one act."""
    with Store(following, texts_of) as store:
        store.save_rule(Rule("Half", "ti:for OR ti:a OR abs:we", Does.MUTE))
        store.save_rule(Rule("Sort", "cat:cs.LG", Does.TAG, "later"))
    window = make_window()
    send(window, "R")
    wait_for(qtbot, window, "30 new papers (")
    muted = window._store.count(Is("muted"))
    assert muted > 0
    assert window.list.rows.paper_count + muted == window.browsing.total == 30
    assert line(window) == f"{muted} muted by 1 rule"
    assert [(act.verb, act.papers) for act in window._store.history(9)] == [(Verb.RULE_TAG, 30)]


# --- the dialogs ------------------------------------------------------------------------------------------------------


def dialog(kind: type) -> RuleDialog | RulesDialog:
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind)
    return found


def test_muting_what_one_starred_takes_a_second_thought(morning: MainWindow, qtbot: QtBot) -> None:
    send(morning, "S")
    starred = morning.paper.entry
    assert starred is not None
    problems: list[str] = []

    def look() -> None:
        one = dialog(RuleDialog)
        one._rows[0].field.setText("kettles")
        assert not one.ok.isEnabled()
        qtbot.waitUntil(lambda: one.effect is not None)
        problems.append(one.told.text())
        problems.append(one.lost.accessibleName())
        assert one.instead.isVisible()
        assert one.instead.isDefault()
        assert not one.ok.isVisible()
        one.then.setCurrentIndex(1)
        qtbot.waitUntil(lambda: one.effect is not None)
        assert one.ok.isVisible()
        assert not one.lost.isVisible()
        one.then.setCurrentIndex(0)
        qtbot.waitUntil(lambda: one.effect is not None)
        one.anyway.click()

    in_modal(lambda: morning._actions["rules.new"].trigger(), look)
    assert problems == [
        "In the last 90 days this rule would have muted 3 of 6 papers",
        "It would have hidden 1 paper you starred",
    ]
    [rule] = morning._store.rules()
    assert (rule.name, rule.search, rule.does) == ("kettles", "ti:kettles", Does.MUTE)
    qtbot.waitUntil(lambda: line(morning) == "2 muted by 1 rule")
    assert starred.paper.title in titles(morning)


def test_highlight_instead_marks_the_rows(morning: MainWindow, qtbot: QtBot) -> None:
    send(morning, "S")

    def look() -> None:
        one = dialog(RuleDialog)
        one._rows[0].field.setText("kettles")
        qtbot.waitUntil(lambda: one.instead.isEnabled())
        one.instead.click()

    in_modal(lambda: morning._actions["rules.new"].trigger(), look)
    qtbot.waitUntil(lambda: any(one.highlighted_by for row in range(6) if (one := morning.list.rows.paper(row))))
    assert len(titles(morning)) == 6


def test_a_rule_that_cannot_be_is_told_and_not_saved(morning: MainWindow) -> None:
    morning._store.save_rule(SURVEYS._replace(search="ti:moss"))

    def look() -> None:
        one = dialog(RuleDialog)
        assert not one.ok.isEnabled()
        assert one.told.text() == "Say what the rule looks for."
        one._rows[0].asks.setCurrentIndex(5)
        one._rows[0].field.setText("is:starred")
        assert one.told.text().startswith("“is:starred” asks for is:")
        one._rows[0].field.setText("(moss")
        assert "not understood" in one.told.text()
        one.reject()

    in_modal(lambda: morning._actions["rules.new"].trigger(), look)
    assert len(morning._store.rules()) == 1


def test_rules_are_switched_removed_and_brought_back(muted: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    def look() -> None:
        one = dialog(RulesDialog)
        item = one.list.topLevelItem(0)
        assert item is not None
        box = one.list.visualItemRect(item)
        QTest.mouseClick(one.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box.left() + 18, box.center().y()))
        assert item.checkState(0) is Qt.CheckState.Unchecked
        qtbot.waitUntil(lambda: line(muted) == "")
        one.remove.click()
        assert one.list.topLevelItemCount() == 0
        one.undo.click()
        assert muted._store.rules()[0].on is False
        item = one.list.topLevelItem(0)
        assert item is not None
        item.setCheckState(0, Qt.CheckState.Checked)
        qtbot.waitUntil(lambda: line(muted) == "3 muted by 1 rule")
        one.export_to(tmp_path / "rules.toml")
        assert one._words.text() == "1 rule written to rules.toml."
        (tmp_path / "bad.toml").write_text("[[rule]]\nname = 1")
        one.import_from(tmp_path / "bad.toml")
        assert one._words.text().startswith("bad.toml, rule 1: ")
        one.import_from(tmp_path / "rules.toml")
        assert one._words.text() == "These rules are in the library already."
        one.accept()

    in_modal(lambda: muted._actions["rules.edit"].trigger(), look)
    assert [rule.on for rule in muted._store.rules()] == [True]


def test_what_a_rule_finds_can_be_looked_at_before_it_is_saved(morning: MainWindow, qtbot: QtBot) -> None:
    def look() -> None:
        one = dialog(RuleDialog)
        one._rows[0].field.setText("kettles")
        qtbot.waitUntil(lambda: one.all.isEnabled())
        assert one.all.text() == "Show all 3"
        one.all.click()

    in_modal(lambda: morning._actions["rules.new"].trigger(), look)
    qtbot.waitUntil(lambda: len(titles(morning)) == 3)
    assert morning.header.search.text() == "(ti:kettles) date:2025-10-08.."


def test_acts_of_a_rule_are_in_the_history_and_undone_by_the_key(morning: MainWindow) -> None:
    morning._store.save_rule(Rule("Keep", "ti:fern", Does.STAR))
    from tests.invented import listing, paper

    morning._store.add_listing(listing([paper(9, title="Fern")]))
    assert morning._store.counts().starred == 1
    send(morning, "Z")
    assert morning.bar.message.startswith("Undone: a rule starred “Fern”")
    assert morning._store.counts().starred == 0


# --- on the way ---------------------------------------------------------------------------------------------------------


def test_a_muted_paper_that_is_asked_for_is_shown(muted: MainWindow) -> None:
    muted.verbs.intake.open_document("2601.00003")
    assert muted.paper.entry
    assert muted.paper.entry.paper.id == "2601.00003"
    assert muted.browsing.show_muted
    muted.verbs.intake.open_document("2601.00002")
    assert (muted.paper.entry.paper.id, muted.browsing.show_muted) == ("2601.00002", False)


def test_the_way_back_leads_to_muted_papers(muted: MainWindow) -> None:
    send(muted, "Shift+M")
    muted.list.go_to(1)
    paper = muted.paper.entry
    assert paper
    assert paper.paper.id == "2601.00001"
    muted.verbs.detours.follow(QUrl(link(AUTHOR, "Ada Quill")))
    send(muted, "Q")
    assert muted.paper.entry == paper
    send(muted, "Ctrl+4")
    send(muted, "End")
    send(muted, "Backspace")
    send(muted, "Backspace")
    assert muted.browsing.view.kind == "today"
    assert muted.paper.entry.paper.id == "2601.00001"


def test_a_rule_that_is_not_understood_says_so_and_a_long_name_leaves_room(morning: MainWindow) -> None:
    morning._store.save_rule(Rule("N" * LONGEST_NAME, "ti:moss OR ti:survey", Does.MUTE))
    morning._store.save_rule(Rule("From tomorrow", "ti:moss", Does.MUTE))
    morning._store.connection.execute("UPDATE rules SET search = 'colour:blue' WHERE id = 2")
    dialog = RulesDialog(morning._look, morning._store, morning)
    dialog.show()
    assert [dialog.list.topLevelItem(row).text(2) for row in (0, 1)] == [
        "ti:moss OR ti:survey",
        "Not understood: colour:blue",
    ]
    assert "newer readerapp" in dialog.list.topLevelItem(1).toolTip(2)
    assert dialog.list.columnWidth(2) > dialog.list.sizeHintForColumn(2)
    dialog.close()


def test_the_line_shows_the_key_of_now(muted: MainWindow) -> None:
    keyboard = Keyboard().with_keys("view.toggle_muted", ["F7"])
    muted._actions.keys_file.change(keyboard)
    muted.setting_changed("keys")
    assert [one.key for one in muted.list_pane.muted_line.findChildren(KeyCap)] == ["F7"]


def test_the_line_gives_up_its_key_before_its_words(muted: MainWindow, in_language: Callable[[str], None]) -> None:
    """In German at 150 % they were cut: "3 durch 1 Regel aus…"."""
    in_language("de")
    muted.verbs.muting.look()
    shown = muted.list_pane.muted_line
    [key] = shown.findChildren(KeyCap)
    for width in (1280, 760, 1040):
        muted.resize(width, 700)
        QApplication.processEvents()
        assert shown.words.text() == "3 durch 1 Regel ausgeblendet"
        assert shown.words.width() >= shown.words.sizeHint().width()
        assert key.isVisible() == (width > 800)


def test_the_way_back_leads_to_what_a_search_of_the_library_found(muted: MainWindow) -> None:
    keys = muted._store.keys(["2601.00002"])
    muted._store.dismiss(keys)
    muted._reload()
    muted.panes.search_for("moss")
    send(muted, "Ctrl+Return")
    assert muted.browsing.go_to_paper(keys[0])
    for back in ("Q", "Backspace"):
        muted.verbs.detours.follow(QUrl(link(AUTHOR, "Ada Quill")))
        muted.list.go_to(5)
        send(muted, back)
        if back == "Backspace":
            send(muted, back)
        assert muted.browsing.searching.in_library
        assert (muted.list.rows.paper_count, muted.list.current_key()) == (3, keys[0])


def test_a_look_back_that_fails_says_why(morning: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    def unreadable(store: Store, *asked: object) -> Effect:
        raise LibraryBusyError(store.path)

    monkeypatch.setattr(Store, "effect_of", unreadable)
    one = RuleDialog(morning._look, morning._store, SURVEYS, [], morning)
    one.show()
    qtbot.waitUntil(lambda: one.told.text() == str(LibraryBusyError(morning._store.path)))
    one.name.setText("Reviews")
    assert one.told.text() == str(LibraryBusyError(morning._store.path))
    one._rows[0].field.setText("moss")
    assert one.told.text() == "Looking at the last 90 days…"
    one.reject()
