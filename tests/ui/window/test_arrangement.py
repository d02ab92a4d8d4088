"""How the panes share the window: by default, after the user dragged a divider, and in every size of window."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSplitter
from pytestqt.qtbot import QtBot

from readerapp.rendering.text import texts_of
from readerapp.settings.file import Settings
from readerapp.storage.store import Store
from readerapp.ui.look.look import Look
from readerapp.ui.look.typography import MEASURE
from readerapp.ui.widgets.splitter import Splitter
from readerapp.ui.window.main_window import MainWindow
from tests.invented import listing, paper
from tests.ui.conftest import send

MakeWindow = Callable[..., MainWindow]
ABSTRACT = "Let $M$ be moss and $x$ a point of it; every fern of the valley has a frond of odd order. " * 12


@pytest.fixture
def long_titles(library: Path) -> None:
    """A listing of papers with titles of 90 characters and long abstracts."""
    title = "On the Spectral Theory of Moss-Covered Manifolds and of the Ferns That Grow in Their Shade"
    with Store(library, texts_of) as store:
        store.add_listing(listing([paper(number, title=title, abstract=ABSTRACT) for number in range(1, 13)]))


def widths(window: MainWindow) -> tuple[int, int, int]:
    """The widths of sidebar, list and detail."""
    QApplication.processEvents()
    return window.sidebar.width(), window.list_pane.width(), window.detail.width()


def drag(splitter: QSplitter, pixels: int) -> None:
    """Drag the divider of `splitter` to the right."""
    handle = splitter.handle(1)
    start = handle.rect().center()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(handle, start + QPoint(pixels, 0))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=start)
    QApplication.processEvents()


# --- shares of the window ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("size", "wanted"),
    [
        ((1280, 800), (215, 440)),
        ((1366, 768), (215, 470)),
        ((1920, 1080), (233, 590)),
        ((2560, 1440), (311, 787)),
        ((3840, 2160), (311, 1200)),
    ],
)
def test_a_window_that_is_maximised_gives_each_pane_its_share(
    long_titles: None, make_window: MakeWindow, size: tuple[int, int], wanted: tuple[int, int]
) -> None:
    window = make_window((1280, 800))
    assert widths(window)[:2] == (215, 440)
    window.resize(*size)
    sidebar, papers, detail = widths(window)
    assert (sidebar, papers) == pytest.approx(wanted, abs=12)
    assert sidebar + papers + detail + 2 == size[0]
    window.resize(1280, 800)
    assert widths(window)[:2] == (215, 440)


def test_no_title_is_cut_beside_white(long_titles: None, make_window: MakeWindow) -> None:
    window = make_window((1280, 800))
    for size in ((1920, 1080), (3840, 2160)):
        window.resize(*size)
        QApplication.processEvents()
        window.list.grab()
        lines = list(window.delegate._titles.values())[-1]
        assert not any(str(line).endswith("…") for line in lines)


@pytest.mark.parametrize("width", [1280, 1920, 2560, 3840])
def test_lines_of_the_abstract_stay_readable(long_titles: None, make_window: MakeWindow, qtbot: QtBot, width: int) -> None:
    window = make_window((width, 900))
    page = window.paper.page
    qtbot.waitUntil(lambda: page.sheet.blockCount() > 3)
    block = page.document().begin()
    longest = 0
    while block.isValid():
        lines = (block.layout().lineAt(number) for number in range(block.layout().lineCount()))
        longest = max([longest, *(line.textLength() for line in lines)])
        block = block.next()
    assert 55 <= longest <= MEASURE + 12


@pytest.mark.parametrize("width", [1280, 1920, 3840])
def test_the_buttons_stand_above_the_text(long_titles: None, make_window: MakeWindow, width: int) -> None:
    window = make_window((width, 900))
    QApplication.processEvents()
    left = window.paper.page.mapTo(window, QPoint()).x()
    star = window.verbs.overlays._button("act.star")
    assert 0 <= left - star.mapTo(window, QPoint()).x() <= 10


def test_a_page_in_place_of_the_list_hands_over_the_right_shares(long_titles: None, make_window: MakeWindow) -> None:
    window = make_window((1280, 800))
    window.header.search.setText("no such words")
    window.browsing.searching.now()
    assert not window.list_pane.shows_list
    window.resize(1920, 1080)
    send(window, "Escape")
    window.header.search.clear()
    assert window.list_pane.shows_list
    assert widths(window)[1] == pytest.approx(590, abs=12)


@pytest.mark.parametrize("zoom", [100, 150, 200])
def test_shares_follow_the_zoom(
    long_titles: None, make_window: MakeWindow, settings: Settings, look: Look, zoom: int
) -> None:
    settings.change("zoom", zoom)
    look.refresh()
    window = make_window((3840, 2160))
    _, papers, detail = widths(window)
    assert papers >= 590 * zoom / 100
    assert detail >= 900 * zoom / 100


# --- widths that the user chose ---------------------------------------------------------------------------------------


def test_a_width_that_the_user_chose_is_kept(long_titles: None, make_window: MakeWindow) -> None:
    window = make_window((1280, 800))
    drag(window.arrangement.panes, 60)
    drag(window.arrangement.splitter, 30)
    chosen = widths(window)[:2]
    assert chosen == pytest.approx((245, 500), abs=3)
    window.resize(1920, 1080)
    assert widths(window)[:2] == chosen
    window.resize(1060, 700)
    sidebar, papers, detail = widths(window)
    assert sidebar == chosen[0]
    assert papers < chosen[1]
    assert detail >= 380
    window.resize(700, 600)
    window.resize(1280, 800)
    assert widths(window)[:2] == chosen
    window.close()
    again = make_window((1920, 1080))
    assert widths(again)[:2] == chosen


@pytest.mark.parametrize("damage", ["", "x", "1,5", "nan", "inf", "-40"])
def test_a_damaged_width_is_none(filled: Path, make_window: MakeWindow, damage: str) -> None:
    """The window did not open any more."""
    state = QSettings(str(filled.with_name("window.ini")), QSettings.Format.IniFormat)
    state.setValue("sidebar", damage)
    state.setValue("list", damage)
    state.sync()
    window = make_window()
    assert window.list.isVisible()
    assert (window.arrangement._sidebar_width, window.arrangement._list_width) == (0, 0)


def test_the_sidebar_keeps_its_width_while_the_list_shares(long_titles: None, make_window: MakeWindow) -> None:
    window = make_window((1280, 800))
    drag(window.arrangement.splitter, 40)
    chosen, papers, _ = widths(window)
    assert chosen == pytest.approx(255, abs=3)
    assert papers == 440
    window.resize(1920, 1080)
    sidebar, papers, _ = widths(window)
    assert sidebar == chosen
    assert papers == pytest.approx(583, abs=12)


@pytest.mark.parametrize("narrow", [900, 700])
def test_a_narrow_window_does_not_spoil_the_wide_one(long_titles: None, make_window: MakeWindow, narrow: int) -> None:
    window = make_window((1280, 800))
    drag(window.arrangement.splitter, 85)
    chosen = widths(window)[0]
    window.close()
    window = make_window((narrow, 600))
    window.close()
    assert widths(make_window((1280, 800)))[0] == chosen


def test_a_double_click_on_a_divider_shares_again(long_titles: None, make_window: MakeWindow) -> None:
    window = make_window((1280, 800))
    before = widths(window)
    splitters: Sequence[Splitter] = (window.arrangement.panes, window.arrangement.splitter)
    for splitter in splitters:
        drag(splitter, 50)
        assert widths(window) != before
        QTest.mouseDClick(splitter.handle(1), Qt.MouseButton.LeftButton)
        assert widths(window) == before


def test_widths_follow_the_zoom(long_titles: None, make_window: MakeWindow, settings: Settings, look: Look) -> None:
    window = make_window((1920, 1080))
    drag(window.arrangement.panes, -90)
    chosen = widths(window)[1]
    settings.change("zoom", 120)
    look.refresh()
    assert widths(window)[1] == pytest.approx(1.2 * chosen, abs=1)
    settings.change("zoom", 100)
    look.refresh()
    assert widths(window)[1] == chosen


# --- dates in the sidebar ---------------------------------------------------------------------------------------------


@pytest.fixture
def days(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A listing of many papers on each day of November 2026 and of September 2025, and days without a listing."""
    monkeypatch.setenv("READERAPP_NOW", "2026-11-28T09:00:00Z")
    with Store(library, texts_of) as store:
        store.follow(["cs.LG"])
        number = 0
        for start in (date(2026, 11, 23), date(2025, 9, 22)):
            for later in range(5):
                number += 1
                store.add_listing(listing([paper(number)], day=start + timedelta(later)))


@pytest.mark.parametrize("zoom", [100, 150, 200])
def test_no_date_is_cut(
    days: None, make_window: MakeWindow, settings: Settings, look: Look, zoom: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.change("zoom", zoom)
    look.refresh()
    window = make_window((1280, 800))
    if not window.sidebar.isVisible():
        window._sidebar_button.click()
    drawn: list[tuple[str, bool]] = []
    draw = Look.draw_text

    def watch(self, painter, x, baseline, text, font, role, width=None):  # type: ignore[no-untyped-def]
        cut = width is not None and QFontMetricsF(font).horizontalAdvance(text) > width
        drawn.append((text, cut))
        return draw(self, painter, x, baseline, text, font, role, width)

    monkeypatch.setattr(Look, "draw_text", watch)
    window.sidebar.earlier_wanted.emit()
    QApplication.processEvents()
    for narrowed in (0, -200):
        if narrowed and not window.sidebar.floats:
            drag(window.arrangement.splitter, narrowed)
        drawn.clear()
        window.sidebar.grab()
        dates = [(text, cut) for text, cut in drawn if " Nov" in text or " Sep" in text]
        assert len(dates) >= 5
        assert not any(cut for _, cut in dates)
