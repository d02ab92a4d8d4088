"""Likely interest in the window: off until twenty stars, then bars, an order, and reasons."""

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from readerapp.errors import LibraryBusyError
from readerapp.interest.likeness import Weights
from readerapp.rendering.text import texts_of
from readerapp.rules.rule import Does, Rule
from readerapp.search.view import View
from readerapp.settings.file import Settings
from readerapp.storage.records import PaperRow
from readerapp.storage.store import Store
from readerapp.ui.acts.several import beside
from readerapp.ui.dialogs.liked import LikedDialog
from readerapp.ui.dialogs.question import Question
from readerapp.ui.paper_list.delegate import PaperDelegate
from readerapp.ui.window.main_window import MainWindow
from tests.storage.test_interest import GLOVES
from tests.ui.acts.hands import BEFORE
from tests.ui.conftest import in_modal, send


def titles(window: MainWindow) -> list[str]:
    """The titles of the list, from the top."""
    rows = window.list.rows
    return [found.title for row in range(rows.rowCount()) if (found := rows.paper(row))]


def barred(window: MainWindow) -> list[str]:
    """The titles of the papers with bars."""
    rows = window.list.rows
    return [found.title for row in range(rows.rowCount()) if (found := rows.paper(row)) and window.delegate.bars(found.key)]


def test_nothing_is_marked_before_there_are_twenty_stars(wardrobe: Path, make_window: Callable[[], MainWindow]) -> None:
    window = make_window()
    window.verbs.interest.begin()
    assert not window.verbs.interest.is_learning
    assert window.delegate.bars is None
    assert "Likely interest" not in window.paper.page.toPlainText()
    send(window, "Ctrl+Shift+I")
    assert window.bar.message.startswith("Likely interest is not known yet")


def test_bars_mark_what_is_like_the_stars_and_hide_nothing(knowing: MainWindow, qtbot: QtBot) -> None:
    assert knowing.list.rows.paper_count == 23
    qtbot.waitUntil(lambda: barred(knowing) == [f"{GLOVES[0]} {number}" for number in (7, 15, 23)])


def test_bars_follow_the_rows_at_once_which_do_not_wait_for_them(knowing: MainWindow, qtbot: QtBot) -> None:
    rows = knowing.list.rows
    seen = [rows.key(row) for row in range(knowing.list.indexAt(knowing.list.viewport().rect().bottomLeft()).row())]
    assert len(seen) > 5
    knowing.verbs.interest._forget_numbers()
    knowing.list.viewport().repaint()
    assert not knowing.verbs.interest._numbers
    qtbot.waitUntil(lambda: all(key in knowing.verbs.interest._numbers for key in seen if key is not None))
    before = knowing.list.viewport().grab().toImage()
    knowing.verbs.interest._yardstick = None
    assert knowing.list.viewport().grab().toImage() != before


def test_bars_that_follow_paint_only_the_rows_that_have_some(
    knowing: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One row more at the bottom painted the whole list again."""
    painted: list[str] = []
    original = PaperDelegate._paint_paper

    def paint(delegate: PaperDelegate, painter: QPainter, rect: QRect, row: PaperRow, *rest: Any) -> None:
        painted.append(row.title)
        original(delegate, painter, rect, row, *rest)

    monkeypatch.setattr(PaperDelegate, "_paint_paper", paint)
    interest = knowing.verbs.interest
    qtbot.waitUntil(lambda: not interest._soon.isActive())
    interest._forget_numbers()
    knowing.list.viewport().repaint()
    seen = len(set(painted))
    assert seen > 5
    painted.clear()
    qtbot.waitUntil(lambda: len(interest._numbers) == seen and bool(painted))
    QApplication.processEvents()
    assert set(painted) <= set(barred(knowing))


def test_a_screen_reader_and_a_tooltip_say_the_bars(knowing: MainWindow) -> None:
    rows = knowing.list.rows
    row = next(at for at in range(rows.rowCount()) if (found := rows.paper(at)) and found.title.startswith(GLOVES[0]))
    assert "likely interest" in rows.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert rows.index(row, 0).data(Qt.ItemDataRole.ToolTipRole).startswith("Likely interest: ")
    assert "likely interest" not in rows.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert rows.index(1, 0).data(Qt.ItemDataRole.ToolTipRole) is None


def test_the_list_is_sorted_on_request_and_back(knowing: MainWindow, settings: Settings, qtbot: QtBot) -> None:
    before = titles(knowing)
    send(knowing, "Ctrl+Shift+I")
    qtbot.waitUntil(lambda: titles(knowing) != before)
    assert titles(knowing)[:3] == [f"{GLOVES[0]} {number}" for number in (7, 15, 23)]
    assert sorted(titles(knowing)) == sorted(before)
    assert "likeliest first" in knowing.header.subtitle.text()
    assert settings.text("list_order") == "interest"
    assert knowing.list.current_key() == knowing.list.rows.key(0)
    send(knowing, "Ctrl+Shift+I")
    assert titles(knowing) == before


def test_an_undone_dismissal_returns_to_its_place_in_a_sorted_list(knowing: MainWindow, qtbot: QtBot) -> None:
    send(knowing, "Ctrl+Shift+I")
    qtbot.waitUntil(lambda: titles(knowing)[0].startswith(GLOVES[0]))
    order = titles(knowing)
    send(knowing, "D")
    assert titles(knowing) == order[1:]
    send(knowing, "Z")
    qtbot.waitUntil(lambda: titles(knowing) == order)


def test_a_paper_says_which_words_spoke_for_it(knowing: MainWindow) -> None:
    rows = knowing.list.rows
    knowing.list.go_to(next(at for at in range(rows.rowCount()) if rows.paper(at).title.startswith(GLOVES[0])))
    page = knowing.paper.page.toPlainText()
    assert "Likely interest" in page
    assert "For it: gloves" in page
    assert "More like this" in page


def test_the_reasons_of_a_paper_with_known_bars_look_no_word_up_again(knowing: MainWindow, qtbot: QtBot) -> None:
    """Each new page read the counts of all its words, a seventh of the time of going to the next paper."""
    rows = knowing.list.rows
    row = next(at for at in range(rows.rowCount()) if rows.paper(at).title.startswith(GLOVES[0]))
    qtbot.waitUntil(lambda: rows.key(row) in knowing.verbs.interest._numbers)
    statements: list[str] = []
    knowing._store.connection.set_trace_callback(statements.append)
    knowing.list.go_to(row)
    knowing._store.connection.set_trace_callback(None)
    assert "For it: gloves" in knowing.paper.page.toPlainText()
    assert [one for one in statements if "FROM interest WHERE word IN" in one] == []


def test_an_act_is_counted_once_the_keys_have_rested(knowing: MainWindow, qtbot: QtBot) -> None:
    store = knowing._store
    before = store.likely([knowing.list.current_key() or 0], Weights())
    send(knowing, "S")
    assert store.lessons_left() == 1
    send(knowing, "D")
    qtbot.waitUntil(lambda: store.lessons_left() == 0)
    for _ in range(2):
        send(knowing, "Z")
    assert store.lessons_left()
    qtbot.waitUntil(lambda: store.lessons_left() == 0)
    assert store.likely([knowing.list.current_key() or 0], Weights()) == before


def test_counting_an_act_waits_for_no_other_writer(knowing: MainWindow, qtbot: QtBot, starred: Path) -> None:
    """It is done in the window's own thread, which would stand still meanwhile."""
    store, interest = knowing._store, knowing.verbs.interest
    send(knowing, "S")
    with Store(starred, texts_of) as other:
        other.connection.execute("BEGIN IMMEDIATE")
        store.connection.execute("PRAGMA busy_timeout = 5000")
        start = time.monotonic()
        interest._counting.stop()
        interest._count()
        assert time.monotonic() - start < 2
        assert store.lessons_left() == 1
        other.connection.execute("ROLLBACK")
    send(knowing, "J")
    send(knowing, "S")
    qtbot.waitUntil(lambda: store.lessons_left() == 0)


def test_less_like_this_is_an_act_that_counts_and_can_be_undone(knowing: MainWindow) -> None:
    rows = knowing.list.rows
    row = next(at for at in range(rows.rowCount()) if rows.paper(at).title.startswith(GLOVES[0]))
    knowing.list.go_to(row)
    key = rows.key(row)
    before = knowing._store.likely([key], Weights())
    send(knowing, "Ctrl+Shift+Down")
    assert knowing.bar.message.startswith("Asked for less like “Gloves")
    assert knowing._store.likely([key], Weights())[key] < before[key]
    assert "You asked for less like this." in knowing.paper.page.toPlainText()
    assert key in list(knowing.browsing.keys()), "nothing is hidden"
    send(knowing, "Ctrl+Shift+Down")
    assert knowing._store.paper(key).triage.wish == ""
    send(knowing, "Z")
    send(knowing, "Z")
    assert knowing._store.likely([key], Weights()) == before


def test_what_was_learnt_can_be_forgotten(knowing: MainWindow) -> None:
    def answer(words: str) -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Question)
        next(one for one in dialog.findChildren(QPushButton) if one.text().startswith(words)).click()

    forget = knowing._actions["interest.forget"].trigger
    in_modal(forget, lambda: answer("Cancel"))
    assert knowing.delegate.bars is not None
    assert knowing.bar.message == "Nothing was forgotten."
    in_modal(forget, lambda: answer("Forget"))
    assert knowing.delegate.bars is None
    assert knowing.bar.message.startswith("Forgotten.")
    assert "Likely interest" not in knowing.paper.page.toPlainText()
    assert knowing._store.counts().starred == BEFORE


def test_marks_can_be_switched_off(knowing: MainWindow, settings: Settings) -> None:
    settings.change("likely_interest", False)
    knowing.setting_changed("likely_interest")
    assert knowing.delegate.bars is None


def test_a_list_of_papers_one_likes_is_enough(
    wardrobe: Path, make_window: Callable[[], MainWindow], qtbot: QtBot, tmp_path: Path
) -> None:
    window = make_window()
    bib = tmp_path / "liked.bib"
    bib.write_text(
        "".join(f"@misc{{a{n}, eprint = {{2601.{n:05}}}}}\n" for n in range(1, 9)) + "@misc{b, eprint={2601.09999}}"
    )

    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, LikedDialog)
        dialog.open_file(tmp_path / "missing.bib")
        assert dialog._found.text() == "missing.bib cannot be read: No such file or directory."
        assert not dialog._like.isEnabled()
        dialog.open_file(bib)
        assert dialog._found.text() == "8 papers found, 1 not in your library"
        dialog._like.click()

    in_modal(window._actions["interest.liked"].trigger, fill)
    assert window.bar.message == "Asked for more like 8 papers."
    qtbot.waitUntil(lambda: window.verbs.interest.is_on)
    assert all(title.startswith(GLOVES[0]) for title in barred(window)[:3])


def test_learning_leaves_alone_what_the_user_has_begun(knowing: MainWindow, settings: Settings, qtbot: QtBot) -> None:
    """The PDF that is open stays open, muted papers stay shown, and the list where it is."""
    send(knowing, "Ctrl+Shift+I")
    qtbot.waitUntil(lambda: titles(knowing)[0].startswith(GLOVES[0]))
    knowing.browsing.go_to(View("today"))
    knowing._store.save_rule(Rule("Hats", "ti:hats", Does.MUTE))
    knowing._store.follow_rules()
    knowing._reload()
    send(knowing, "Shift+M")
    assert knowing.list.rows.paper_count == 23
    knowing.verbs.interest._show_again()
    assert (knowing.browsing.show_muted, knowing.list.rows.paper_count) == (True, 23)
    # A PDF opens, and nothing else was done.
    knowing.browsing.stay_on_this_day()
    knowing.moving.first()
    current = knowing.list.current_key()
    knowing.verbs.interest._numbers[current] = -99.0
    knowing.browsing._opened_at = current
    knowing.verbs.interest._show_again()
    assert knowing.list.current_key() == current
    assert knowing.list.current_row() > 0


def test_why_nothing_is_sorted(knowing: MainWindow, settings: Settings) -> None:
    settings.change("likely_interest", False)
    knowing.setting_changed("likely_interest")
    send(knowing, "Ctrl+Shift+I")
    assert knowing.bar.message == "Likely interest is off. Switch it on in the settings, under List and triage."
    settings.change("likely_interest", True)
    knowing.setting_changed("likely_interest")
    send(knowing, "Ctrl+3")
    send(knowing, "Ctrl+Shift+I")
    assert knowing.bar.message == "Lists of days: the likeliest papers of each section come first."


def test_a_star_leaves_the_reasons_of_the_page_as_they_are(knowing: MainWindow) -> None:
    page, words = knowing.paper.page.document(), knowing.paper.page.toPlainText()
    assert "For it" in words or "Against it" in words
    # The star counts, but the bars of the list stay as they are, and the page is not laid out anew.
    send(knowing, "S")
    assert (knowing.paper.page.document(), knowing.paper.page.toPlainText()) == (page, words)
    key = knowing.list.current_key()
    send(knowing, "D")
    send(knowing, "Z")
    assert knowing.list.current_key() == key
    assert knowing.paper.page.document() is page


class Held:
    """Holds the thread that measures, until it is let go."""

    def __init__(self, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
        self.begun, self.free = threading.Event(), threading.Event()
        measured = window.verbs.interest._measured

        def wait(*given: Any) -> dict[int, float]:
            found = measured(*given)
            self.begun.set()
            self.free.wait(10)
            return found

        monkeypatch.setattr(window.verbs.interest, "_measured", wait)


def test_what_was_still_being_learnt_is_forgotten_too(
    knowing: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    held, interest = Held(knowing, monkeypatch), knowing.verbs.interest
    interest.begin()
    assert held.begun.wait(10)
    monkeypatch.setattr(Question, "exec", lambda asked: 1)
    knowing._actions["interest.forget"].trigger()
    held.free.set()
    qtbot.waitUntil(lambda: not interest.is_learning)
    assert not interest.is_on


def test_an_order_that_is_found_later_leaves_another_list_alone(
    knowing: MainWindow, settings: Settings, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    held = Held(knowing, monkeypatch)
    settings.change("list_order", "interest")
    knowing.browsing.show("today")
    assert held.begun.wait(10)
    knowing.browsing.show("all")
    send(knowing, "X")
    shown: list[bool] = []
    knowing.browsing.shown.connect(shown.append)
    held.free.set()
    qtbot.waitUntil(lambda: len(knowing.verbs.interest._numbers) >= 23)
    assert (len(knowing.list.rows.checked), shown) == (1, [])


def test_an_order_that_is_found_later_keeps_the_selection(
    knowing: MainWindow, settings: Settings, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    held, before = Held(knowing, monkeypatch), titles(knowing)
    settings.change("list_order", "interest")
    knowing.browsing.show("today")
    assert held.begun.wait(10)
    send(knowing, "X")
    held.free.set()
    qtbot.waitUntil(lambda: titles(knowing) != before)
    assert len(knowing.list.rows.checked) == 1


def test_learning_leaves_who_has_moved_on_where_they_are(
    starred: Path, make_window: Callable[[], MainWindow], settings: Settings, qtbot: QtBot
) -> None:
    settings.change("list_order", "interest")
    window = make_window()
    before = titles(window)
    send(window, "J")
    send(window, "J")
    key = window.list.current_key()
    window.verbs.interest.begin()
    qtbot.waitUntil(lambda: titles(window) != before)
    assert window.list.current_key() == key


def test_very_many_liked_papers_do_not_hold_the_window_up(
    wardrobe: Path, make_window: Callable[[], MainWindow], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window = make_window()
    monkeypatch.setattr(beside, "MANY", 4)
    window.verbs.interest.like(window._store.keys([f"2601.{number:05}" for number in range(1, 9)]))
    assert window.triage.is_busy_beside
    qtbot.waitUntil(lambda: window.verbs.interest.is_on)
    assert window.bar.message == "Asked for more like 8 papers."


def test_a_library_that_cannot_be_read_when_learning_ends_is_no_bug(
    knowing: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    interest = knowing.verbs.interest
    before = barred(knowing)

    def unreadable(store: Store) -> bool:
        raise LibraryBusyError(store.path)

    with monkeypatch.context() as moment:
        moment.setattr(Store, "knows_interest", unreadable)
        interest._learnt(interest._yardstick)
    assert barred(knowing) == before
    interest._learnt(interest._yardstick)
    assert interest.is_on
