"""Saves, names, moves and removes the searches of the sidebar."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

from readerapp.errors import ReaderAppError
from readerapp.search.view import View
from readerapp.storage.records import SavedSearch
from readerapp.text.language import tr
from readerapp.text.words import quoted
from readerapp.ui.acts.desk import Desk

_SHORT = 40


class SavedSearches(QObject):
    """What the user does with saved searches. That changes no paper, so Undo is in the bar, not in the history."""

    def __init__(self, desk: Desk, field: QWidget) -> None:
        """`field` is where searches are typed."""
        super().__init__(desk.window)
        self._window, self._look, self._store, self._bar = desk.window, desk.look, desk.store, desk.bar
        self._browsing, self._field = desk.browsing, field

    def save(self) -> None:
        """Ask for a name for the current search and save it."""
        searching = self._browsing.searching
        text = " ".join(searching.text.split())
        if not text or searching.error:
            words = str(searching.error) if text else tr("There is no search to save. Type one first.")
            self._bar.say(words, "info")
            return
        name = self._browsing.counting.search_name(text)
        self._ask(name, tr("Save"), lambda given: self._save(given, text), None)

    def rename(self, search: SavedSearch, position: QPoint) -> None:
        """Ask for another name at `position` on the screen."""
        self._ask(search.name, tr("Rename"), lambda name: self._rename(search, name), position)

    def move(self, text: str, step: int) -> None:
        """Move a search `step` places down, or up if negative."""
        texts = [one.text for one in self._store.saved_searches()]
        if text in texts:
            self._change(lambda: self._store.move_search(text, max(0, texts.index(text) + step)))

    def remove(self, search: SavedSearch) -> None:
        """Remove a search from the sidebar; Undo puts it back in its place."""
        texts = [one.text for one in self._store.saved_searches()]
        place = texts.index(search.text) if search.text in texts else None
        if self._change(lambda: self._store.remove_search(search.text)):
            name = quoted(search.name, _SHORT)

            def restore() -> None:
                if self._change(lambda: self._store.save_search(search.name, search.text, place)):
                    self._bar.say(tr("{name} is back.", name=name), "check", "ok")

            words = tr("Removed the search {name}. Its papers stay.", name=name)
            self._bar.say(words, "undo-2", "text_2", tr("Undo"), do=restore)

    def _save(self, name: str, text: str) -> None:
        if self._change(lambda: self._store.save_search(name, text)):
            words = tr("Saved as {name} in the sidebar.", name=quoted(name, _SHORT))
            self._bar.say(words, "check", "ok", tr("Open"), do=lambda: self._open(text))

    def _open(self, text: str) -> None:
        self._browsing.go_to(View("search", text))

    def _rename(self, search: SavedSearch, name: str) -> None:
        if name != search.name and self._change(lambda: self._store.save_search(name, search.text)):
            self._bar.say(tr("Renamed to {name}.", name=quoted(name, _SHORT)), "check", "ok")

    def _change(self, change: Callable[[], object]) -> bool:
        try:
            change()
        except ReaderAppError as error:
            self._bar.fail(error)
            return False
        self._browsing.counting.now()
        return True

    def _ask(self, name: str, does: str, then: Callable[[str], object], position: QPoint | None) -> None:
        from readerapp.ui.dialogs.name_search import NamePopover  # noqa: PLC0415

        popover = NamePopover(self._look, self._window, name, does)
        popover.named.connect(then)
        if position is None:
            popover.show_below(self._field)
        else:
            popover.show_below(self._window, QRect(self._window.mapFromGlobal(position), QSize(1, 1)))
        popover.field.setFocus()
