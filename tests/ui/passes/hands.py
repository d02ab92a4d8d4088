"""What the tests of this folder look at again and again."""

from collections.abc import Callable

from readerapp.search.query import Is
from readerapp.ui.paper_list.pass_pane import PassPane
from readerapp.ui.window.main_window import MainWindow

Make = Callable[..., MainWindow]


def pane(window: MainWindow) -> PassPane:
    return window.verbs.passes._pane


def title(window: MainWindow) -> str:
    """The title that stands still."""
    titles = pane(window).titles
    assert titles.isVisible()
    return titles._rows[titles._at].title


def marks(window: MainWindow) -> str:
    """What was decided about each title: k, d, s or a full stop."""
    titles = pane(window).titles
    return "".join((titles._mark(row.key) or ".")[0] for row in titles._rows)


def said(window: MainWindow) -> str:
    assert pane(window).message.isVisible()
    return pane(window).message._sentence.text()


def decided(window: MainWindow) -> tuple[int, int]:
    """How many papers the library has as starred and as dismissed."""
    return len(window._store.find(Is("starred"))), len(window._store.find(Is("dismissed")))


def user_tables(window: MainWindow) -> list[str]:
    tables = ("triage", "tagged", "wishes", "properties")
    run = window._store.connection.execute
    return [str(row) for table in tables for row in run(f"SELECT * FROM {table} ORDER BY 1, 2")]  # noqa: S608
