"""What the keys of the dialog “Follow categories” do, and that its line says so."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from readerapp.ui.dialogs.follow.chooser import Chooser
from tests.ui.dialogs.follow.hands import FEED, FOLLOWED, Open, current, index_of, press, write


def hints(chooser: Chooser) -> dict[str, str]:
    """What the line under the rows says: keys and what they do."""
    return dict(chooser._hints.pairs)


def test_enter_adds_one_after_the_other_and_ctrl_enter_ends(open_chooser: Open) -> None:
    chooser = open_chooser(())
    for typed, code in (("cs.cv", "cs.CV"), ("robot", "cs.RO"), ("hep-th", "hep-th")):
        write(chooser, typed)
        assert hints(chooser)["Enter"] == f"add {code}"
        press(chooser, "Return")
        assert chooser.isVisible()
        assert chooser._field.text() == ""
        assert current(chooser) == code
        assert chooser._rows.visualRect(index_of(chooser, code)).intersects(chooser._rows.viewport().rect())
    # A second Enter out of habit adds nothing, and says so by saying nothing.
    assert "Enter" not in hints(chooser)
    press(chooser, "Return", "Enter")
    assert chooser.chosen == ("cs.CV", "cs.RO", "hep-th")
    assert hints(chooser)["Ctrl+Enter"] == "follow and fetch"
    press(chooser, "Ctrl+Return")
    assert not chooser.isVisible()
    assert chooser.result() == QDialog.DialogCode.Accepted.value


def test_enter_on_a_ticked_row_leaves_it_ticked(open_chooser: Open) -> None:
    chooser = open_chooser()
    write(chooser, "cs.lg")
    assert hints(chooser) == {"Enter": "search for another", "Space": "untick"}
    press(chooser, "Enter")
    assert chooser.chosen == FOLLOWED
    assert chooser._field.text() == ""


def test_enter_without_a_row_does_nothing(open_chooser: Open) -> None:
    chooser = open_chooser(())
    write(chooser, "foo")
    assert hints(chooser) == {}
    press(chooser, "Return", "Ctrl+Return")
    assert chooser.isVisible()
    assert chooser.chosen == ()


def test_escape_cancels(open_chooser: Open) -> None:
    chooser = open_chooser()
    write(chooser, "vision")
    press(chooser, "Escape")
    assert not chooser.isVisible()
    assert chooser.result() == 0


@pytest.mark.parametrize("typed", ["cs.cv", "CS.CV", "cs.cv "])
def test_space_after_a_whole_code_ticks_it(open_chooser: Open, typed: str) -> None:
    chooser = open_chooser(())
    write(chooser, typed)
    assert chooser._field.text() == typed.strip()
    ticked = typed.endswith(" ")
    assert chooser.chosen == (("cs.CV",) if ticked else ())
    assert hints(chooser)["Space"] == ("untick" if ticked else "tick")
    press(chooser, "Space")
    assert chooser.chosen == (() if ticked else ("cs.CV",))


def test_space_after_another_name_of_a_category_ticks_it(open_chooser: Open) -> None:
    chooser = open_chooser(())
    write(chooser, "math.it ")
    assert chooser.chosen == ("cs.IT",)


def test_space_types_a_blank_where_a_word_may_follow(open_chooser: Open) -> None:
    chooser = open_chooser(())
    write(chooser, "computer")
    assert "Space" not in hints(chooser)
    write(chooser, " vision")
    assert chooser._field.text() == "computer vision"
    assert chooser.chosen == ()
    press(chooser, "Space")
    assert chooser._field.text() == "computer vision "
    # A second blank finds nothing more.
    assert hints(chooser)["Space"] == "tick"
    press(chooser, "Space")
    assert chooser.chosen == ("cs.CV",)
    assert chooser._field.text() == "computer vision "


@pytest.mark.parametrize("typed", ["", "cs.cv", "vision", "foo", FEED])
@pytest.mark.parametrize("moves", [(), ("Down",), ("Tab",), ("Tab", "Tab")])
def test_what_the_line_says_is_what_the_keys_do(open_chooser: Open, typed: str, moves: tuple[str, ...]) -> None:
    for key in ("Space", "Return", "Ctrl+Return"):
        chooser = open_chooser(("cs.CV", "cs.LG"))
        write(chooser, typed)
        press(chooser, *moves)
        before, text, said, row = set(chooser.chosen), chooser._field.text(), hints(chooser), current(chooser)
        press(chooser, key)
        after = set(chooser.chosen)
        match said.get(key.replace("Return", "Enter")):
            case "tick" | "untick":
                assert after == before ^ {row}
                assert chooser._field.text() == text
            case "search for another":
                assert after == before
                assert chooser._field.text() == ""
            case None:
                assert after == before
                assert chooser.isVisible() or moves == ("Tab", "Tab")
            case words:
                assert words.startswith("add ")
                assert after == before | {row}
                assert row not in before
                assert chooser._field.text() == ""


def test_enter_on_cancel_cancels(open_chooser: Open) -> None:
    chooser = open_chooser()
    chooser._cancel.setFocus()
    press(chooser, "Return")
    assert not chooser.isVisible()
    assert chooser.result() == 0


def test_the_filled_button_says_what_it_does(open_chooser: Open) -> None:
    chooser = open_chooser()
    button = chooser._accept
    assert not button.isEnabled()
    # As dead as the button.
    press(chooser, "Ctrl+Return")
    assert chooser.isVisible()
    write(chooser, "robotics")
    press(chooser, "Return")
    assert (button.text(), button.isEnabled()) == ("Follow and fetch", True)
    assert chooser._foot.text() == "Following 5, about 560 papers a day"
    write(chooser, "cs.cv ")
    assert (button.text(), button.isEnabled()) == ("Save and fetch", True)
    chooser._field.clear()
    write(chooser, "cs.ro ")
    assert (button.text(), button.isEnabled()) == ("Save", True)
    chooser._field.clear()
    write(chooser, "cs.cv ")
    assert not button.isEnabled()


def test_the_button_is_dead_while_nothing_is_ticked(open_chooser: Open) -> None:
    chooser = open_chooser(())
    write(chooser, "vision")
    assert not chooser._accept.isEnabled()
    press(chooser, "Return")
    QTest.mouseClick(chooser._accept, Qt.MouseButton.LeftButton)
    assert not chooser.isVisible()
    assert chooser.chosen == ("cs.CV",)


def test_everything_may_be_unticked(open_chooser: Open) -> None:
    chooser = open_chooser(("cs.CV",))
    press(chooser, "Space")
    assert chooser._accept.text() == "Save"
    press(chooser, "Ctrl+Return")
    assert not chooser.isVisible()
    assert chooser.chosen == ()


def test_the_sum_says_of_how_many_it_is(open_chooser: Open) -> None:
    chooser = open_chooser(("cs.RO", "eess.SY", "hep-th"))
    assert chooser._foot.text() == "Following 3, about 130 papers a day in 2 of them"
    assert open_chooser(("hep-th",))._foot.text() == "Following 1"
    assert open_chooser(())._foot.text() == "Type to search; Enter adds."
