"""A day or a category is fetched again from its menu in the sidebar: a real server, real clicks."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from readerapp.days.report import DayReport
from readerapp.errors import LibraryBusyError
from readerapp.rendering.text import texts_of
from readerapp.search.view import View
from readerapp.storage.store import Store
from readerapp.ui.window.main_window import MainWindow
from tests.fake_arxiv.server import FakeArxiv
from tests.ui.acts.hands import MONDAY, TUESDAY, wait_for
from tests.ui.conftest import send
from tests.ui.window.menus import choose, on_row


def asked(arxiv: FakeArxiv) -> list[str]:
    return [request.path for request in arxiv.requests]


@pytest.mark.usefixtures("quiet")
def test_a_complete_day_is_fetched_again(
    following: Path, make_window: Callable[[], MainWindow], arxiv: FakeArxiv, qtbot: QtBot
) -> None:
    with Store(following, texts_of) as store:
        store.connection.execute("UPDATE follows SET since = ?", (MONDAY.isoformat(),))
    window = make_window()
    send(window, "Shift+R")
    wait_for(qtbot, window, "50 new papers (")
    window.counting.now()
    arxiv.requests.clear()
    choose(on_row(window, View("day", MONDAY.isoformat())), "Fetch again")
    wait_for(qtbot, window, "Nothing new (")
    assert any(path.startswith(f"/catchup/cs.LG/{MONDAY.isoformat()}") for path in asked(arxiv))


def test_a_category_is_fetched_again(fetched: MainWindow, arxiv: FakeArxiv, qtbot: QtBot) -> None:
    fetched.counting.now()
    arxiv.requests.clear()
    choose(on_row(fetched, View("category", "cs.LG")), "Fetch again")
    wait_for(qtbot, fetched, "Nothing new (")
    assert [path for path in asked(arxiv) if path.startswith("/list/cs.LG/new")]
    assert fetched.browsing.day == TUESDAY


@pytest.mark.usefixtures("quiet", "arxiv")
def test_a_library_that_cannot_be_read_for_a_moment_ends_no_fetching(
    following: Path, make_window: Callable[[], MainWindow], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window()
    fetching = window.verbs.fetching

    def unreadable(store: Store, *args: object, **kwargs: object) -> list[DayReport]:
        raise LibraryBusyError(following)

    with monkeypatch.context() as moment:
        moment.setattr(Store, "reports", unreadable)
        send(window, "Shift+R")
        assert window.bar.message == str(LibraryBusyError(following))
        assert not fetching.running
        fetching.begin()
        assert fetching._clock.isActive()
    send(window, "Shift+R")
    qtbot.waitUntil(lambda: fetching.running)
    fetching._clock.stop()
    with monkeypatch.context() as moment:
        moment.setattr(fetching, "_say_outcome", lambda fetched: unreadable(window._store))
        qtbot.waitUntil(lambda: not fetching.running, timeout=10_000)
    assert window.list.rows.paper_count == 30
    assert fetching._clock.isActive()
