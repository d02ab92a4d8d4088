"""Offers completions while a search is typed: fields, categories, tags, authors."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from readerapp.errors import StorageError
from readerapp.search.completing import Begun, Offer, begun, offers
from readerapp.ui.acts.desk import Desk
from readerapp.ui.acts.lists.looking import Looking
from readerapp.ui.paper_list.offers import OfferList
from readerapp.ui.widgets.own_keys import ENTER, is_plain

_LEAST = 2
"""Letters of a name from which on authors are looked for."""


class Completing(QObject):
    """Tab takes the first offer, Down and Enter another, Esc none. For those who type on, only the list appears.

    Authors are looked up beside the window: in a library of a million papers, that may take a tenth of a second.
    """

    def __init__(self, desk: Desk, field: QLineEdit) -> None:
        super().__init__(desk.window)
        self._store, self._field = desk.store, field
        self.list = OfferList(desk.look, desk.window)
        self.list.accepted.connect(self._take)
        self._looking = Looking(desk.store, "readerapp-authors", self)
        field.installEventFilter(self)
        field.cursorPositionChanged.connect(lambda *_: self._hide_unless_typed())
        self._told_at = -1

    def follow(self) -> None:
        """Something was typed: offer completions."""
        self._looking.forget()
        typed = self._typed()
        self._told_at = self._field.cursorPosition()
        if typed is None:
            self._show([])
        elif typed.field == "au" and len(typed.value.lstrip("=")) >= _LEAST:
            self._look_for_authors(typed)
        elif typed.field == "tag":
            try:
                self._show(offers(typed, [tag.name for tag in self._store.tags()]))
            except StorageError:
                self._show([])
        else:
            self._show(offers(typed))

    def _typed(self) -> Begun | None:
        at, text = self._field.cursorPosition(), self._field.text()
        # In the middle of a word there is nothing to complete.
        return begun(text[:at]) if at == len(text) or text[at].isspace() or text[at] == ")" else None

    def _look_for_authors(self, typed: Begun) -> None:
        # After "=", a name is meant exactly as signed.
        name = typed.value.removeprefix("=")

        def tell(found: list[str]) -> None:
            if self._field.hasFocus():
                self._show(offers(typed, authors=found))

        self._looking.ask(lambda store, _: store.authors_like(name), tell)

    def _show(self, found: Sequence[Offer]) -> None:
        self.list.show_offers(found, self._field)

    def _hide_unless_typed(self) -> None:
        if self._field.cursorPosition() != self._told_at:
            # The cursor was moved, or the text replaced. After typing, `follow` is called later and shows the list again.
            self._hide()

    def _hide(self) -> None:
        self._looking.forget()
        self.list.hide()

    def _take(self, offer: Offer) -> None:
        typed = self._typed()
        if typed is None:
            return
        at, text = self._field.cursorPosition(), self._field.text()
        rest = text[at:]
        blank = " " if offer.is_whole and not rest[:1].isspace() else ""
        self._field.setText(f"{text[: typed.start]}{offer.text}{blank}{rest}")
        self._field.setCursorPosition(typed.start + len(offer.text) + len(blank))
        self._field.setFocus()
        if offer.is_whole:
            self._hide()
        else:
            self.follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.FocusOut:
            self._hide()
        if isinstance(event, QKeyEvent) and self.list.isVisible() and is_plain(event) and self._wants(event):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._key(event)
                return True
        return super().eventFilter(watched, event)

    def _wants(self, key: QKeyEvent) -> bool:
        keys = (Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Escape)
        return key.key() in keys or (key.key() in ENTER and self.list.chosen() is not None)

    def _key(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down:
                self.list.step(1)
            case Qt.Key.Key_Up:
                self.list.step(-1)
            case Qt.Key.Key_Escape:
                self._hide()
            case _:
                if offer := self.list.chosen(first=True):
                    self._take(offer)

    def close(self) -> None:
        """Wait for the thread: the window is closing."""
        self._looking.close()
