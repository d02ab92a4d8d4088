"""Where a start and a return to a list begin: at the first undecided paper of where one stopped."""

from collections.abc import Callable
from datetime import date

import pytest

from readerapp.arxiv.listing import Kind
from readerapp.rendering.text import texts_of
from readerapp.search.view import View
from readerapp.storage.store import Store
from readerapp.ui.acts.lists.places import Stop
from readerapp.ui.window.main_window import MainWindow
from tests.invented import listing, paper
from tests.ui.acts.hands import current
from tests.ui.conftest import Press, send

Make = Callable[[], MainWindow]


def later_listing(window: MainWindow) -> None:
    with Store(window._store.path, texts_of) as other:
        other.add_listing(listing([paper(number) for number in range(1, 6)], date(2026, 7, 1), "cs.LG", Kind.NEW))


def test_a_start_goes_to_the_first_undecided_paper(window: MainWindow, press: Press, make_window: Make) -> None:
    press("Shift+S", "Shift+S", "M")
    window.close()
    again = make_window()
    assert current(again) == 2


def test_a_start_goes_on_below_what_was_passed_over(window: MainWindow, press: Press, make_window: Make) -> None:
    press("J", "J", "J", "S")
    window.close()
    again = make_window()
    # The star is decided: the next one is where reading goes on. What was passed over stays above.
    assert current(again) == 4


def test_after_the_last_one_it_begins_above(window: MainWindow, press: Press, make_window: Make) -> None:
    press("End", "S")
    window.close()
    assert current(make_window()) == 0


@pytest.mark.parametrize(("keys", "kind"), [(["Ctrl+2"], "undecided"), (["Ctrl+4"], "today"), (["Ctrl+3"], "today")])
def test_a_start_returns_to_a_list_with_undecided_papers(
    window: MainWindow, press: Press, make_window: Make, keys: list[str], kind: str
) -> None:
    press(*keys, "J")
    window.close()
    assert make_window().browsing.view.kind == kind


def test_a_start_returns_to_a_day_until_a_newer_listing_comes(window: MainWindow, press: Press, make_window: Make) -> None:
    later_listing(window)
    press("Ctrl+1", "[", "J")
    assert window.browsing.view.kind == "day"
    stopped = window.browsing.view, window.list.current_key()
    window.close()
    again = make_window()
    assert (again.browsing.view, again.list.current_key()) == stopped
    with Store(again._store.path, texts_of) as other:
        other.add_listing(listing([paper(8)], date(2026, 7, 2), "cs.LG", Kind.NEW))
    # While it is open, nothing moves it; closed, the newest listing is what a morning begins with.
    assert again.browsing.view.kind == "day"
    again.close()
    with Store(again._store.path, texts_of) as other:
        other.add_listing(listing([paper(9)], date(2026, 7, 3), "cs.LG", Kind.NEW))
    assert make_window().browsing.view == View("today")


def test_a_day_that_is_done_is_not_returned_to(window: MainWindow, press: Press, make_window: Make) -> None:
    later_listing(window)
    press("Ctrl+1", "[", "Ctrl+A", "S")
    window.close()
    again = make_window()
    assert (again.browsing.view.kind, current(again)) == ("today", 1)


def test_another_list_and_back_is_where_one_was(window: MainWindow, press: Press) -> None:
    press("J", "J", "Ctrl+3", "Ctrl+1")
    assert current(window) == 2
    press("S", "Ctrl+4", "Ctrl+1")
    assert current(window) == 3


@pytest.mark.parametrize("text", ["", "x", "1", "1 2", "1 - nonsense", "x - today", None, 7])
def test_other_texts_are_no_stops(text: object) -> None:
    assert Stop.parse(text) is None


@pytest.mark.parametrize("view", [View("today"), View("category", "cs.LG", "2026-07-01"), View("day", "2026-07-01")])
def test_a_stop_is_read_as_it_was_written(view: View) -> None:
    for newest in ("", "2026-07-01"):
        assert Stop.parse(str(Stop(view, 12, newest))) == Stop(view, 12, newest)


def test_the_current_paper_that_somebody_else_takes_out_leaves_no_trap(window: MainWindow, press: Press) -> None:
    press("J", "S", "K")
    key = window.list.current_key()
    with window._store.for_another_thread() as other:
        other.dismiss([key])  # type: ignore[list-item]
    window.other_writers.look()
    shown = window.list.rows.paper(current(window))
    assert shown is not None
    assert shown.undecided
    send(window, "D")
    assert len(window._store.find(View("starred").query())) == 1
