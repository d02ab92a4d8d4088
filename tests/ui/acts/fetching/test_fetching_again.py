"""A day or a category is fetched again from its menu in the sidebar: a real server, real clicks."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

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
