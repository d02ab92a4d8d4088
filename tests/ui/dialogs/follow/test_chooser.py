"""The dialog "Follow categories", by keys and clicks, on a real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from readerapp.arxiv.category import taxonomy
from readerapp.settings.file import Settings
from readerapp.ui.dialogs.follow.offers import best_matches, offer_of, offers
from readerapp.ui.look.look import Look
from tests.ui.dialogs.follow.hands import FEED, FOLLOWED, Open, current, index_of, place_of, press, shown, write

# --- the dialog ----------------------------------------------------------------------------------------------------------


def test_what_one_follows_comes_first_and_then_all(open_chooser: Open) -> None:
    chooser = open_chooser()
    rows = shown(chooser)
    assert rows[:6] == ["[Following]", *FOLLOWED, "[Physics]"]
    assert len([row for row in rows if not row.startswith("[")]) == len(offers())
    assert [row for row in rows if row.startswith("[")][1:] == [f"[{name}]" for name in taxonomy().groups.values()]
    assert QApplication.focusWidget() is chooser._field
    assert chooser._foot.text() == "Following 4, about 465 papers a day"


def test_typing_finds_and_space_ticks_after_the_arrows(open_chooser: Open) -> None:
    chooser = open_chooser()
    write(chooser, "computer vision")
    assert chooser._field.text() == "computer vision"
    assert shown(chooser)[:4] == ["[Best matches]", "cs.CV", "[Following]", "cs.LG"]
    assert current(chooser) == "cs.CV"
    press(chooser, "Down", "Down", "Down", "Down", "Space")
    assert current(chooser) == "cs.AI"
    assert chooser.chosen == (*FOLLOWED, "cs.AI")
    assert chooser._field.text() == "computer vision"
    press(chooser, "Up", "Space")
    assert chooser.chosen == ("cs.CV", "cs.LG", "math.AP", "cs.AI")
    # Typing gives the key back to the text.
    write(chooser, "s")
    QTest.keyClick(chooser._field, Qt.Key.Key_Backspace)
    press(chooser, "Space")
    assert chooser._field.text() == "computer vision "


def test_moving_the_cursor_gives_the_keys_back_to_the_text(open_chooser: Open) -> None:
    chooser = open_chooser()
    write(chooser, "compvision")
    write(chooser, "")
    press(chooser, "Down", "Home")
    assert chooser._field.cursorPosition() == len("compvision")
    press(chooser, "Left", "Home", "Space")
    assert chooser._field.text() == " compvision"


def test_what_is_no_longer_ticked_stays_in_reach(open_chooser: Open) -> None:
    chooser = open_chooser()
    press(chooser, "Space")
    assert chooser.chosen == FOLLOWED[1:]
    write(chooser, "x")
    QTest.keyClick(chooser._field, Qt.Key.Key_Backspace)
    assert shown(chooser)[1] == "cs.CV"
    press(chooser, "Space")
    assert chooser.chosen == FOLLOWED


def test_keys_move_over_headings_to_the_ends(open_chooser: Open) -> None:
    chooser = open_chooser()
    press(chooser, "Up")
    assert current(chooser) == "cs.CV"
    press(chooser, "End")
    assert current(chooser) == offers()[-1].key
    press(chooser, "Down", "Up", "Home")
    assert current(chooser) == "cs.CV"
    press(chooser, "PageDown")
    page = [row.offer.key for row in chooser._table.rows if row.offer].index(current(chooser))
    assert 5 < page < 15
    assert chooser._rows.visualRect(chooser._rows.currentIndex()).bottom() <= chooser._rows.viewport().height()
    press(chooser, "PageUp")
    assert current(chooser) == "cs.CV"
    assert chooser._rows.verticalScrollBar().value() == 0
    write(chooser, "theory")
    press(chooser, "Ctrl+End", "Ctrl+Home")
    assert current(chooser) == best_matches(["theory"], offers())[0].key


def test_a_click_ticks_and_a_double_click_is_one(open_chooser: Open) -> None:
    chooser = open_chooser()
    write(chooser, "robotics")
    view = chooser._rows.viewport()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=place_of(chooser, "cs.RO"))
    assert chooser.chosen == (*FOLLOWED, "cs.RO")
    assert QApplication.focusWidget() is chooser._field
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=place_of(chooser, "cs.AI"))
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=place_of(chooser, "cs.AI"))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=place_of(chooser, "cs.AI"))
    assert chooser.chosen == (*FOLLOWED, "cs.RO", "cs.AI")
    heading = chooser._rows.visualRect(chooser._table.index(0)).center()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=heading)
    assert chooser.chosen == (*FOLLOWED, "cs.RO", "cs.AI")
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=place_of(chooser, "cs.AI"))
    assert chooser.chosen == (*FOLLOWED, "cs.RO")
    # After a click the space bar is the row's.
    press(chooser, "Space")
    assert chooser.chosen == (*FOLLOWED, "cs.RO", "cs.AI")


def test_no_match_is_a_sentence(open_chooser: Open) -> None:
    chooser = open_chooser()
    write(chooser, "foo")
    assert shown(chooser) == ["No category matches “foo”.", "[Following]", *FOLLOWED]
    assert not chooser._rows.currentIndex().isValid()
    press(chooser, "Down")
    assert current(chooser) == "cs.CV"


def test_another_feed_is_followed_by_its_address(open_chooser: Open) -> None:
    chooser = open_chooser()
    write(chooser, "https://")
    assert shown(chooser) == ["An address looks like https://example.org/feed.xml."]
    press(chooser, "Down", "Space")
    chooser._field.clear()
    write(chooser, FEED)
    assert shown(chooser) == [f"Other feed: {FEED}"]
    press(chooser, "Space")
    assert chooser._field.text() == FEED
    assert chooser.chosen == (*FOLLOWED, FEED)
    chooser._field.clear()
    assert shown(chooser)[5] == f"Other feed: {FEED}"
    write(chooser, "weather")
    assert current(chooser) == FEED
    press(chooser, "Up", "Space")
    assert chooser.chosen == FOLLOWED


def test_other_names_become_the_canonical_ones(open_chooser: Open) -> None:
    chooser = open_chooser(("math.IT", "cs.IT", "math", FEED))
    assert chooser.chosen == ("cs.IT", "math", FEED)
    assert shown(chooser)[1:4] == ["cs.IT", "math", f"Other feed: {FEED}"]
    label = chooser._table.rows[1].offer
    assert label is not None
    assert label.label == "Information Theory (also math.IT)"


def test_the_rows_speak(open_chooser: Open) -> None:
    chooser = open_chooser()
    write(chooser, "vision")
    view = QAccessible.queryAccessibleInterface(chooser._rows)
    said = [view.child(at).text(QAccessible.Text.Name) for at in range(view.childCount())]
    assert said[:2] == ["Best matches", "cs.CV, Computer Vision and Pattern Recognition, followed, about 190 a day"]
    assert "cs.AR, Hardware Architecture" in said
    assert view.child(1).state().checked
    press(chooser, "Down", "Up", "Space")
    assert view.child(1).text(QAccessible.Text.Name) == "cs.CV, Computer Vision and Pattern Recognition, about 190 a day"
    assert not view.child(1).state().checked


def test_a_screen_reader_ticks(open_chooser: Open) -> None:
    chooser = open_chooser()
    index = index_of(chooser, "cs.LG")
    role = Qt.ItemDataRole.CheckStateRole
    assert chooser._table.setData(index, Qt.CheckState.Unchecked, role)
    assert not chooser._table.setData(chooser._table.index(0), Qt.CheckState.Checked, role)
    assert chooser.chosen == ("cs.CV", "math.AP", "astro-ph.EP")


def test_the_rows_take_the_focus_by_tab_and_letters_go_to_the_field(open_chooser: Open) -> None:
    chooser = open_chooser()
    press(chooser, "Tab")
    assert QApplication.focusWidget() is chooser._rows
    press(chooser, "Down", "Space", "r")
    assert chooser.chosen == ("cs.CV", "math.AP", "astro-ph.EP")
    assert QApplication.focusWidget() is chooser._field
    assert chooser._field.text() == "r"


def test_a_long_name_cut_short_has_a_tooltip(open_chooser: Open, settings: Settings, look: Look) -> None:
    settings.change("zoom", 200)
    look.refresh()
    chooser = open_chooser(("cs.CV", "cs.RO"), (760, 500))
    delegate = chooser._rows.itemDelegate()
    rect = chooser._rows.visualRect(index_of(chooser, "cs.CV")).toRectF()
    places = {key: delegate._name_place(rect, offer_of(key))[1] for key in ("cs.CV", "cs.RO")}  # type: ignore[attr-defined]
    assert delegate._advance("Computer Vision and Pattern Recognition") > places["cs.CV"]  # type: ignore[attr-defined]
    assert delegate._advance("Robotics") < places["cs.RO"]  # type: ignore[attr-defined]


# --- how it looks --------------------------------------------------------------------------------------------------------


def colours_of(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name().upper() for y in range(0, image.height(), 2) for x in range(0, image.width(), 2)}


@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast-light", "high-contrast-dark"])
def test_it_is_painted_in_the_colours_of_each_theme(open_chooser: Open, settings: Settings, look: Look, theme: str) -> None:
    settings.change("theme", theme)
    look.refresh()
    chooser = open_chooser()
    write(chooser, "vision")
    # Something to save, so the button is filled.
    press(chooser, "Down", "Space")
    image = chooser.grab().toImage()
    found = colours_of(image)
    for role in ("raised", "selected", "mark", "accent", "text"):
        assert look.colours[role].upper() in found, role


@pytest.mark.parametrize("size", [(1280, 800), (760, 500)])
@pytest.mark.parametrize("zoom", [80, 100, 150, 200])
def test_it_fits_at_every_zoom(open_chooser: Open, settings: Settings, look: Look, zoom: int, size: tuple[int, int]) -> None:
    settings.change("zoom", zoom)
    look.refresh()
    chooser = open_chooser(size=size)
    assert chooser.width() <= size[0]
    assert chooser.height() <= size[1]
    row = chooser._rows.visualRect(index_of(chooser, "cs.CV"))
    assert row.height() == look.px(2.3)
    assert chooser._rows.viewport().height() >= 3 * row.height()
    metrics = chooser._foot.fontMetrics()
    assert metrics.horizontalAdvance(chooser._foot.text()) <= chooser._foot.width()
    assert chooser._rows.geometry().bottom() < chooser._accept.geometry().top()
    assert chooser._accept.geometry().right() <= chooser.width() - 20
    assert not chooser._rows.horizontalScrollBar().isVisible()


def test_it_follows_a_change_of_zoom_and_theme(open_chooser: Open, settings: Settings, look: Look) -> None:
    chooser = open_chooser()
    settings.change("zoom", 150)
    settings.change("theme", "dark")
    look.refresh()
    chooser.grab()
    assert chooser._rows.visualRect(index_of(chooser, "cs.CV")).height() == look.px(2.3)
    image = chooser._rows.viewport().grab().toImage()
    corners = {image.pixelColor(x, 2).name() for x in (2, image.width() - 3)}
    assert corners == {look.colour("raised").name()}
