"""What is followed no longer has no banner, no mark and no next try; banner and bar name the same category."""

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readerapp.arxiv.listing import Count, Kind
from readerapp.days.report import DayReport, DayState
from readerapp.rendering.text import texts_of
from readerapp.search.view import View
from readerapp.storage.store import Store
from readerapp.ui.paper_list.banner import Banner
from readerapp.ui.sidebar import day_marks
from readerapp.ui.window.desktop import notification
from readerapp.ui.window.main_window import MainWindow
from tests.fake_arxiv import faults
from tests.fake_arxiv.papers import Batch, invented_papers
from tests.fake_arxiv.server import FakeArxiv
from tests.invented import listing, paper
from tests.ui.acts.hands import TUESDAY, wait_for
from tests.ui.conftest import in_modal, send

Make = Callable[[], MainWindow]
THREE = ("cs.CV", "hep-th", "math.AP")
AGAIN = datetime(2026, 6, 30, 12, 15, tzinfo=UTC)
WHY = "arXiv asked us to wait until 07:44."


@pytest.fixture
def red(library: Path, arxiv: FakeArxiv, quiet: None) -> Path:
    """A library with papers of three categories that are followed: two of them failed on Tuesday."""
    with Store(library, texts_of) as store:
        store.follow(THREE)
        for number, category in enumerate(THREE):
            store.add_listing(listing([paper(number + 1)], TUESDAY, category, Kind.NEW))
        store.keep_report(DayReport(TUESDAY, "cs.CV", DayState.FAILED, reason=f"{WHY} It is busy.", retry_at=AGAIN))
        store.keep_report(DayReport(TUESDAY, "hep-th", DayState.COMPLETE, {Kind.NEW: Count(1, 1)}))
        store.keep_report(DayReport(TUESDAY, "math.AP", DayState.FAILED, reason=f"{WHY} It is busy.", retry_at=AGAIN))
    return library


def heading(window: MainWindow) -> str:
    """What the banner says, "" where there is none."""
    found = window.findChild(Banner)
    return found.notice.heading if found and found.isVisible() and found.notice else ""


def mark(window: MainWindow) -> str:
    """The icon of Tuesday in the sidebar."""
    return next(item.icon for item in window.sidebar._items.items if item.view == View("day", "2026-06-30"))


def untick(window: MainWindow, *codes: str) -> None:
    """Open the chooser by its key, find each category, untick it with the space bar, and save."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog
        for code in codes:
            dialog._field.clear()  # type: ignore[attr-defined]
            QTest.keyClicks(dialog._field, f"{code} ")  # type: ignore[attr-defined]
        assert dialog._accept.text() == "Save"  # type: ignore[attr-defined]
        QTest.keyClick(dialog._field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)  # type: ignore[attr-defined]
        if dialog.isVisible():
            dialog.close()

    in_modal(lambda: send(window, "Ctrl+Shift+F"), act)
    # A window manager would do this.
    window.activateWindow()
    QApplication.processEvents()


def test_the_banner_and_the_mark_go_with_the_category(red: Path, make_window: Make) -> None:
    window = make_window()
    assert heading(window) == f"cs.CV: {WHY.rstrip('.')}"
    assert mark(window) == "circle-alert"
    untick(window, "cs.cv")
    assert window.bar.message == "No longer following cs.CV."
    assert heading(window) == f"math.AP: {WHY.rstrip('.')}"
    assert mark(window) == "circle-alert"
    untick(window, "math.ap")
    assert heading(window) == ""
    assert mark(window) == "circle-check"
    # In its own list, which stays in the sidebar, and after a restart.
    window.browsing.go_to(View("category", "cs.CV"))
    assert window.list.rows.paper_count == 1
    assert heading(window) == ""
    again = make_window()
    assert heading(again) == ""
    assert mark(again) == "circle-check"


def test_nobody_waits_for_what_is_no_longer_followed(red: Path, make_window: Make) -> None:
    window = make_window()
    assert window.verbs.fetching.next_look() == AGAIN
    untick(window, "cs.cv", "math.ap")
    assert window.verbs.fetching.next_look() > AGAIN


def test_what_is_followed_again_is_told_again(red: Path, make_window: Make) -> None:
    window = make_window()
    with Store(red, texts_of) as store:
        store.unfollow(["cs.CV", "math.AP"])
        window._reload()
        window.counting.now()
        assert heading(window) == ""
        store.follow(["cs.CV"])
    window._reload()
    window.counting.now()
    assert heading(window).startswith("cs.CV: ")
    assert mark(window) == "circle-alert"


@pytest.fixture
def three(library: Path, arxiv: FakeArxiv, quiet: None) -> FakeArxiv:
    """An arXiv with three categories, all followed; the pages of two of them cannot be had."""
    papers = [invented_papers(9, category, TUESDAY, seed) for seed, category in enumerate(THREE)]
    arxiv.batches = [Batch(TUESDAY, tuple(chain(*papers)))]
    for category in ("cs.CV", "math.AP"):
        arxiv.fail(f"/list/{category}", faults.half_page(2), always=True)
    with Store(library, texts_of) as store:
        store.follow(THREE)
    return arxiv


def test_banner_and_bar_name_the_same(three: FakeArxiv, make_window: Make, qtbot: QtBot) -> None:
    window = make_window()
    send(window, "R")
    wait_for(qtbot, window, "not complete")
    assert window.bar.message == "cs.CV and 1 more for Tue 30 June are not complete."
    assert heading(window).startswith("cs.CV: ")
    banner = window.findChild(Banner)
    assert banner
    assert banner.notice
    assert banner.notice.sentence.endswith("Also incomplete: math.AP.")
    untick(window, "cs.cv")
    send(window, "R")
    wait_for(qtbot, window, "not complete")
    assert window.bar.message == "math.AP for Tue 30 June is not complete."
    assert heading(window).startswith("math.AP: ")


def test_what_is_given_up_while_it_is_fetched_is_not_announced(
    three: FakeArxiv, make_window: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, library: Path
) -> None:
    told: list[tuple[str, str]] = []
    monkeypatch.setattr(notification, "notify", lambda words, where, clicked: told.append((words, where)))
    window = make_window()
    monkeypatch.setattr(QApplication, "activeWindow", lambda: None)
    send(window, "R")
    with Store(library, texts_of) as store:
        store.unfollow(["cs.CV", "math.AP"])
    qtbot.waitUntil(lambda: not window.verbs.fetching.running, timeout=10_000)
    assert [where for _, where in told] == ["hep-th"]
    assert "not complete" not in window.bar.message


def test_of_many_categories_a_banner_names_a_few() -> None:
    """Offline, who follows sixty had a list of them in place of the papers."""
    reports = [DayReport(TUESDAY, f"cs.{letter}", DayState.FAILED, reason="No.") for letter in "ABCDEFGHIJKLMNO"]
    few, many = day_marks.notice(reports[:5]), day_marks.notice(reports)
    assert few
    assert many
    assert few.sentence == "No. Also incomplete: cs.B, cs.C, cs.D, cs.E."
    assert many.sentence == "No. Also incomplete: cs.B, cs.C, cs.D and 11 more."
    done = [DayReport(TUESDAY, f"math.{letter}", DayState.COMPLETE) for letter in "ABCDEFGHIJKLMN"]
    lines = day_marks.mark([*done, reports[0]]).tooltip.splitlines()
    assert lines[0] == "cs.A: No."
    assert len(lines) == 12
