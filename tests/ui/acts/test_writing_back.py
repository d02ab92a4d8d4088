"""No key press writes the log of the library back into its file: a thread does."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from readerapp.errors import StorageError
from readerapp.rendering.text import texts_of
from readerapp.search.language import parse
from readerapp.settings.file import Settings
from readerapp.storage.store import Store
from readerapp.ui.window.main_window import MainWindow
from tests.ui.acts.hands import Make
from tests.ui.conftest import Press, send

_MUCH = 6_000_000
"""Bytes. SQLite writes back from 4 MB on."""


def in_file(library: Path, search: str = "is:starred") -> int:
    """How many papers match in the file itself, whatever is in its log; -1 while that is being written back."""
    alone = library.with_name("alone.sqlite3")
    alone.write_bytes(library.read_bytes())
    try:
        with Store(alone, texts_of) as store:
            return store.count(parse(search))
    except StorageError:
        return -1


def fill_log(window: MainWindow) -> None:
    """Let the log get longer than SQLite would by itself."""
    connection = window.verbs.desk.store.connection
    connection.execute("CREATE TABLE filler (text)")
    connection.execute("INSERT INTO filler VALUES (zeroblob(?))", (_MUCH,))


def test_a_star_leaves_a_long_log_alone(window: MainWindow, press: Press, library: Path, qtbot: QtBot) -> None:
    assert window.verbs.writing_back, "from now on"
    fill_log(window)
    press("s")
    assert in_file(library) == 0
    window.verbs.writing_back.begin()
    qtbot.waitUntil(lambda: in_file(library) == 1)


def test_it_is_written_back_some_time_after_an_act(window: MainWindow, press: Press, library: Path, qtbot: QtBot) -> None:
    window.verbs.writing_back._soon.setInterval(50)
    press("s")
    qtbot.waitUntil(lambda: in_file(library) == 1)
    press("j", "s")
    qtbot.waitUntil(lambda: in_file(library) == 2)


def test_it_is_written_back_after_papers_were_only_looked_at(
    settings: Settings, make_window: Make, filled: Path, qtbot: QtBot
) -> None:
    """Marks of what was read are no acts of the user's."""
    settings.change("mark_read", "moving-on")
    window = make_window()
    window.verbs.writing_back._soon.setInterval(50)
    send(window, "j")
    qtbot.waitUntil(lambda: in_file(filled, "is:read") == 1)


def test_nothing_is_planned_once_the_window_closes(window: MainWindow) -> None:
    window.verbs.writing_back.close()
    window._store.star(window.browsing.keys()[:1])
    assert not window.verbs.writing_back._soon.isActive()


def test_what_a_killed_program_left_is_written_back(filled: Path, make_window: Make, qtbot: QtBot) -> None:
    with Store(filled, texts_of) as store:
        (key,) = store.connection.execute("SELECT key FROM papers LIMIT 1").fetchone()
        store.star([key])
        left = {path: path.read_bytes() for path in (filled, filled.with_name(f"{filled.name}-wal"))}
    for path, content in left.items():
        path.write_bytes(content)
    window = make_window()
    assert in_file(filled) == 0
    window.verbs.writing_back.begin()
    qtbot.waitUntil(lambda: in_file(filled) == 1)
