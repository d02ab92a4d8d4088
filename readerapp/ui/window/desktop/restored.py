"""A restored library takes the place of the one that a closed window had open."""

from typing import TYPE_CHECKING

from readerapp.errors import ReaderAppError
from readerapp.storage.restoring import Prepared, put_in_place
from readerapp.text.language import tr
from readerapp.text.words import papers_words, place_words

if TYPE_CHECKING:
    from readerapp.ui.window.main_window import MainWindow


def put_in_place_of(window: "MainWindow", prepared: Prepared) -> tuple[str, str, str]:
    """Close the library of `window`, which is closed, and put the restored one there; returns what the bar is to say of it.

    Where that fails, nothing has changed, and the sentence says so. The window is deleted.
    """
    window.verbs.desk.store.close()
    # What still waits in it, such as the backup of the day, or hears of the end of the session, would find no library.
    window.deleteLater()
    try:
        aside = put_in_place(prepared)
    except ReaderAppError as error:
        return str(error), "circle-alert", "bad"
    kept = f" {tr('The library before is kept as {place}.', place=place_words(aside))}" if aside else ""
    return f"{tr(prepared.done)}: {papers_words(prepared.backup.holds.papers)}.{kept}", "check", "ok"
