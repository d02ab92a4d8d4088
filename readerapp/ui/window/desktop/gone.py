"""What to say when the library is moved or removed while the window has it open, and how to put it back."""

from typing import TYPE_CHECKING

from readerapp.errors import ReaderAppError
from readerapp.text.language import tr

if TYPE_CHECKING:
    from readerapp.ui.window.main_window import MainWindow


def tell_when_gone(window: "MainWindow") -> None:
    """Say so when somebody moves, removes or replaces the library that `window` has open."""
    window.other_writers.gone.connect(lambda: _tell(window))


def _tell(window: "MainWindow") -> None:
    path = window.verbs.desk.store.path
    words = tr("{path} was moved or removed. This window still has everything in it.", path=path)
    window.bar.say(words, "circle-alert", "bad", tr("Put it back"), do=lambda: _put_back(window))


def _put_back(window: "MainWindow") -> None:
    """Close the window and reopen it on a copy of its library. A file that now has the library's name is kept beside it."""
    from readerapp.storage.restoring import prepare  # noqa: PLC0415 - hardly any library goes away

    store = window.verbs.desk.store
    saved = store.path.with_name(f".{store.path.name}.saved")
    try:
        store.save_copy(saved)
        prepared = prepare(saved, store.path)._replace(done=tr("The library is back"))
    except ReaderAppError as error:
        window.bar.fail(error)
        return
    finally:
        # SQLite leaves -wal and -shm behind after reading.
        for ending in ("", "-wal", "-shm"):
            saved.with_name(saved.name + ending).unlink(missing_ok=True)
    window.verbs.backups.close_for(prepared)
