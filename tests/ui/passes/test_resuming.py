"""Passes are resumed where they were left, whatever happened meanwhile."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from readerapp.rendering.text import texts_of
from readerapp.storage.store import Store
from readerapp.ui.window.main_window import MainWindow
from tests.ui.conftest import Press, send
from tests.ui.passes.hands import Make, decided, marks, pane, said, title, user_tables
from tests.ui.window.test_menus import main_menu


def test_escape_leaves_and_the_same_key_resumes(window: MainWindow, press: Press) -> None:
    press("F", *"SDDJJ")
    here = title(window)
    press("Escape")
    assert "Left at 3 of 12  ·  1 kept. “Two passes” (F) resumes here." in window.bar.message
    assert window.list.isVisible()
    row = window.list.rows.paper(window.list.current_row())
    assert row is not None
    assert row.title == here
    assert "Resume two passes, 3 of 12" in main_menu(window, press, "Paper")
    press("F")
    assert title(window) == here
    assert marks(window) == "kdd........."


def test_menu_and_palette_say_what_comes_next(window: MainWindow, press: Press) -> None:
    """They offered to resume the passes that are shown."""

    def offered(words: str) -> bool:
        return words in main_menu(window, press, "Paper") and words in titles_of_actions(window)

    press("F", "D")
    # There is nothing yet to read an abstract of.
    assert offered("On to the summary")
    press("S")
    assert offered("On to the abstracts")
    press("F")
    assert offered("On to the summary")
    press("F")
    assert offered("Close the summary")
    press("F")
    assert offered("Two passes")


@pytest.mark.parametrize("leaves", [True, False])
def test_both_passes_resume_after_the_window_was_closed(filled: Path, make_window: Make, leaves: bool) -> None:
    window = make_window()
    for key in ("F", *"SDDSJ", *(["Escape"] if leaves else [])):
        send(window, key)
    window.close()
    window = make_window()
    send(window, "F")
    assert marks(window) == "kddk........"
    assert pane(window).titles._at == 5
    # What was decided before the window was closed can be taken back after it.
    for key in "ZZZSDS":
        send(window, key)
    assert marks(window) == "kkdk........"
    assert decided(window) == (0, 1)


def test_a_restart_says_quietly_what_can_be_resumed(filled: Path, make_window: Make, qtbot: QtBot) -> None:
    window = make_window()
    for key in ("F", *"SDDSJ", "Escape"):
        send(window, key)
    window.close()
    window = make_window()
    waits = "Two passes, 4 of 12. F resumes them."
    qtbot.waitUntil(lambda: window.bar.message == waits)
    assert "Resume two passes, 4 of 12" in titles_of_actions(window)
    # What is decided in the list counts too, as soon as the act has been said for long enough.
    send(window, "D")
    window.bar._least.stop()
    window.counting.now()
    qtbot.waitUntil(lambda: window.bar.message == "Two passes, 5 of 12. F resumes them.")
    # Another list has no passes.
    window.browsing.show("all")
    assert "passes" not in window.bar.message
    window.browsing.show("today")
    assert window.bar.message == "Two passes, 5 of 12. F resumes them."
    send(window, "F")
    assert "resumes" not in window.bar.message
    send(window, "Escape")


def test_going_to_a_list_without_passes_leaves_the_message(window: MainWindow) -> None:
    window.bar.say("Something that was done.")
    window.bar._least.stop()
    window.browsing.show("all")
    assert window.bar.message == "Something that was done."


def test_the_second_pass_is_counted_by_what_was_kept(filled: Path, make_window: Make, qtbot: QtBot) -> None:
    window = make_window()
    for key in ("F", *"SSSDDDDDDDDD", "D"):
        send(window, key)
    window.close()
    window = make_window()
    qtbot.waitUntil(lambda: window.bar.message == "Two passes, 1 of 3. F resumes them.")


def test_finished_passes_are_told_of_no_more(filled: Path, make_window: Make, qtbot: QtBot) -> None:
    window = make_window()
    for key in ("F", *"DDDDDDDDDDDD", "Return"):
        send(window, key)
    window.close()
    window = make_window()
    qtbot.waitUntil(lambda: window.bar.message == "12 papers in your library")
    assert "Two passes" in titles_of_actions(window)


def titles_of_actions(window: MainWindow) -> list[str]:
    """What Ctrl+K offers."""
    return [choice.title for choice in window.verbs.going._offered_actions()]


def test_a_kept_pass_that_is_damaged_is_begun_anew(window: MainWindow, press: Press) -> None:
    press("F", "S", "Escape")
    for told in ("", "{", "[]", '{"papers": 3}', '{"name": "", "title": "", "papers": ["a"], "step": "titles", "taken": []}'):
        window._store.keep_pass("day:2026-01-06", told)
        press("F")
        assert marks(window) == "............", told
        press("Escape")


def test_papers_that_left_the_library_are_passed_over(window: MainWindow, press: Press) -> None:
    press("F", *"SSDD", "Escape")
    window._store.remove(["2601.02001", "2601.02003", "2601.02005"])
    window.browsing.reload()
    press("F")
    assert marks(window) == "kd......."
    press("Z", "Z", "Z")
    assert marks(window) == "........."
    keys = [f"2601.020{number:02}" for number in range(1, 13)]
    window._store.remove(keys)
    window.browsing.reload()
    press("S", "D", "J", "Space", "F")
    assert "0 papers: nothing decided." in said(window)


def test_what_another_process_decides_meanwhile_counts(filled: Path, window: MainWindow, press: Press) -> None:
    press("F", "D")
    keys = list(window.browsing.keys())
    with Store(filled, texts_of) as other:
        other.dismiss(keys[:2])
        other.star(keys[2:3])
    window.other_writers.look()
    assert marks(window) == "ddds........"
    press("Escape", "F")
    assert marks(window) == "ddds........"


def test_a_drop_that_waits_for_another_process_is_done_in_its_turn(
    filled: Path, window: MainWindow, press: Press, qtbot: QtBot
) -> None:
    press("F")
    with Store(filled, texts_of) as other:
        other.connection.execute("BEGIN IMMEDIATE")
        press("D", "D", "S")
        assert marks(window) == "ddk........."
        assert decided(window) == (0, 0)
        other.connection.execute("ROLLBACK")
        qtbot.waitUntil(lambda: decided(window) == (0, 2))
    press("Z", "Z")
    assert marks(window) == "d..........."


def test_a_drop_that_waits_while_the_pass_is_left_still_belongs_to_it(
    filled: Path, window: MainWindow, press: Press, qtbot: QtBot
) -> None:
    before = user_tables(window)
    press("F", "S")
    with Store(filled, texts_of) as other:
        other.connection.execute("BEGIN IMMEDIATE")
        press("D", "D", "Escape")
        assert decided(window) == (0, 0)
        other.connection.execute("ROLLBACK")
        qtbot.waitUntil(lambda: decided(window) == (0, 2))
    press("F")
    assert marks(window) == "kdd........."
    press("D", "F", "F", "Z")
    assert user_tables(window) == before
