"""Replaces the library of a closed window by a restored one."""

from typing import TYPE_CHECKING

from readerapp.errors import ReaderAppError
from readerapp.storage.restoring import Prepared, put_in_place
from readerapp.text.language import tr
from readerapp.text.words import papers_words, place_words

if TYPE_CHECKING:
    from readerapp.ui.window.main_window import MainWindow


def put_in_place_of(window: "MainWindow", prepared: Prepared) -> tuple[str, str, str]:
    """Put the restored library in place of that of `window`, which is closed, and delete the window.

    Returns what the bar is to say: sentence, icon and role. If it fails, nothing has changed, and the sentence says so.
    """
    window.verbs.desk.store.close()
    # Its timers, such as that of the daily backup, would find the library closed.
    window.deleteLater()
    try:
        aside = put_in_place(prepared)
    except ReaderAppError as error:
        return str(error), "circle-alert", "bad"
    kept = f" {tr('The previous library is kept as {place}.', place=place_words(aside))}" if aside else ""
    return f"{tr(prepared.done)}: {papers_words(prepared.backup.holds.papers)}.{kept}", "check", "ok"
