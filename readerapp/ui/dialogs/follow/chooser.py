"""The dialog "Follow categories": one field over arXiv's taxonomy, and rows that are ticked.

The field keeps the focus. Enter adds the current row and clears the field for the next; Ctrl+Enter or the button accepts,
Esc cancels. Up, Down, Page Up and Page Down move the current row, and so do Ctrl+Home and Ctrl+End. Home and End belong to
the rows while the field is empty or holds an address, and after the current row was moved; otherwise to the text typed. The
same goes for Space, which also ticks where a blank makes no sense: after the whole code of a category, or after another
blank. The line under the rows says what these keys do at the moment.
"""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from readerapp.days.followed import feed_address
from readerapp.text.language import later, number, tr
from readerapp.ui.dialogs.follow.offer_list import OfferList, OfferModel
from readerapp.ui.dialogs.follow.offers import Offer, about, offer_of, rows_of
from readerapp.ui.look.look import Look
from readerapp.ui.widgets.dialog import Dialog
from readerapp.ui.widgets.fields import FindField
from readerapp.ui.widgets.key_hints import KeyHints
from readerapp.ui.widgets.own_keys import ENTER
from readerapp.ui.widgets.page import Words
from readerapp.ui.widgets.text import Label, announce

_FOLLOW = later("Follow and fetch")


class Chooser(Dialog):
    """Lets the user tick what to follow. Once it is accepted, that is `chosen`; nothing is stored or fetched here."""

    def __init__(
        self, look: Look, followed: Iterable[str], papers_a_day: Mapping[str, float], parent: QWidget | None = None
    ) -> None:
        """`followed`: categories and feed addresses. `papers_a_day`: the measured mean of some categories."""
        super().__init__(look, tr("Follow categories"), parent, 20)
        self._known = {offer.key: offer for offer in map(offer_of, followed)}
        self._before = frozenset(self._known)
        self._table = OfferModel(self._before, papers_a_day, self)
        self._moved = False
        self._field = FindField(look, tr("Category, subject, code or feed address"))
        self._rows = OfferList(look, self._table, self._field)
        self._hints = KeyHints(look, 3)
        self._foot = Label(look, 0, "text_2")
        self._sentence = Words(look, 0, "text_2")
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self._sentence.setContentsMargins(0, 4, 0, 0)
        self._sentence.show_words(tr("readerapp fetches their new papers, cross-lists and replacements every day."))
        self._arrange()
        for widget in (self._field, self._rows):
            widget.installEventFilter(self)
        self._field.textChanged.connect(lambda: self._fill())
        self._field.cursorPositionChanged.connect(lambda: self._typing())
        self._rows.clicked_row.connect(self._click)
        self._rows.selectionModel().currentChanged.connect(lambda *_: self._say_what_keys_do())
        self._table.toggled.connect(self._toggled)
        look.changed.connect(self._restyle)
        self._fill()
        self._sum_up()
        self._field.setFocus()

    @property
    def chosen(self) -> tuple[str, ...]:
        """What is ticked, as canonical identifiers and addresses; first what was followed before."""
        return tuple(key for key in self._known if key in self._table.chosen)

    def _arrange(self) -> None:
        outer = self.layout()
        if isinstance(outer, QVBoxLayout):
            outer.insertWidget(1, self._sentence)
        self.body.addWidget(self._field)
        self.body.addWidget(self._rows, 1)
        self.body.addWidget(self._hints)
        self.foot.addWidget(self._foot, 1)
        self._cancel = self.add_button(tr("Cancel   Esc"))
        # Enter on this button presses it, and not the default button.
        self._cancel.setAutoDefault(True)
        self._cancel.clicked.connect(self.reject)
        self._accept = self.add_button(tr(_FOLLOW), primary=True)
        self._accept.setMinimumWidth(self._accept.sizeHint().width())
        self._accept.clicked.connect(self.accept)
        room = self.screen().availableSize()
        if window := self.parentWidget():
            room = room.boundedTo(window.window().size())
        self.resize(QSize(self.look.px(52.3), self.look.px(42.8)).boundedTo(room - QSize(24, 24)))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        # In a low window the rows need the space more.
        for widget in (self._sentence, self._hints):
            widget.setVisible(self.height() >= self.look.px(28))
        super().resizeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._rows.viewport().update()
            self._say_what_keys_do()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event) or (watched is self._rows and self._type(event))
        return super().eventFilter(watched, event)

    def accept(self) -> None:
        """Accept the choice, if it differs from before."""
        if self._table.chosen != self._before:
            super().accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in ENTER:
            self.accept()
        else:
            super().keyPressEvent(event)

    def _key(self, event: QKeyEvent) -> bool:
        """Handle a key if it belongs to the rows. Returns whether it does."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.modifiers() & ~(Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.KeypadModifier):
            return False
        page = max(1, self._rows.viewport().height() // self.look.px(2.3) - 1)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not control:
                self._add()
            case Qt.Key.Key_Down:
                self._move(1)
            case Qt.Key.Key_Up:
                self._move(-1)
            case Qt.Key.Key_PageDown:
                self._move(page)
            case Qt.Key.Key_PageUp:
                self._move(-page)
            case Qt.Key.Key_Home if control or self._keys_are_the_rows():
                self._move(-len(self._table.rows))
            case Qt.Key.Key_End if control or self._keys_are_the_rows():
                self._move(len(self._table.rows))
            case Qt.Key.Key_Space if not control and self._space_ticks():
                self._toggle()
            case _:
                return False
        return True

    def _keys_are_the_rows(self) -> bool:
        text = self._field.text()
        return self._moved or self._rows.hasFocus() or not text or feed_address(text) is not None

    def _space_ticks(self) -> bool:
        """Whether Space ticks the current row, rather than typing a blank."""
        if self._keys_are_the_rows():
            return True
        text, offer = self._field.text(), self._current()
        if offer is None or self._field.cursorPosition() < len(text):
            return False
        names = [name.casefold() for name in (offer.code, *offer.others)]
        return text.endswith(" ") or text.strip().casefold() in names

    def _say_what_keys_do(self) -> None:
        # On a button, Enter and Space press it.
        offer, pairs = self._current() if self._field.hasFocus() or self._rows.hasFocus() else None, []
        if offer and offer.key not in self._table.chosen:
            pairs.append((tr("Enter"), tr("add {category}", category=offer.code) if offer.code else tr("add this feed")))
        elif offer and self._field.text():
            pairs.append((tr("Enter"), tr("search for another")))
        if offer and self._space_ticks():
            pairs.append((tr("Space"), tr("untick") if offer.key in self._table.chosen else tr("tick")))
        if self._accept.isEnabled():
            pairs.append((tr("Ctrl+Enter"), self._accept.text().lower()))
        self._hints.say(pairs)

    def _current(self) -> Offer | None:
        row = self._rows.currentIndex().row()
        return self._table.rows[row].offer if 0 <= row < len(self._table.rows) else None

    def _add(self) -> None:
        """Tick the current row, if it is not ticked, and clear the field; the row stays current."""
        offer = self._current()
        if offer is None:
            return
        if offer.key not in self._table.chosen:
            self._toggle()
        self._field.clear()
        self._rows.go(next(place for place, row in enumerate(self._table.rows) if row.offer and row.offer.key == offer.key))

    def _type(self, event: QKeyEvent) -> bool:
        """Letters typed on the rows go to the field."""
        if event.text().isprintable() and event.text().strip():
            self._field.setFocus()
            self._field.insert(event.text())
            return True
        return False

    def _move(self, step: int) -> None:
        """Go `step` offers down or up, skipping headings."""
        places = [number for number, row in enumerate(self._table.rows) if row.offer]
        if not places:
            return
        current = self._rows.currentIndex().row()
        at = places.index(current) + step if current in places else 0
        self._rows.go(places[min(max(at, 0), len(places) - 1)])
        self._moved = True
        self._say_what_keys_do()
        self._say(self._table.spoken(self._table.rows[self._rows.currentIndex().row()]))

    def _toggle(self) -> None:
        if self._rows.currentIndex().isValid():
            self._table.toggle(self._rows.currentIndex().row())

    def _click(self, row: int) -> None:
        self._moved = True
        self._table.toggle(row)

    def _toggled(self, offer: Offer) -> None:
        self._known.setdefault(offer.key, offer)
        self._sum_up()
        state = tr("followed") if offer.key in self._table.chosen else tr("not followed")
        self._say(f"{offer.code or offer.name}, {state}. {self._foot.text()}")

    def _typing(self) -> None:
        self._moved = False
        self._say_what_keys_do()

    def _fill(self) -> None:
        """Search for what is typed. The first match becomes the current row."""
        self._moved = False
        followed = [offer for key, offer in self._known.items() if key in self._table.chosen or key in self._before]
        self._table.show(rows_of(self._field.text(), followed))
        rows = self._table.rows
        if rows[0].heading:
            self._rows.go(1)
        elif rows[0].offer:
            self._rows.go(0)
        self._say_what_keys_do()
        self._say(next(self._table.spoken(row) for row in rows if not row.heading))

    def _sum_up(self) -> None:
        chosen = self._table.chosen
        known = [papers for key in chosen if (papers := self._table.papers(self._known[key])) is not None]
        counts = {"number": number(len(chosen)), "known": number(len(known)), "about": about(sum(known))}
        words = tr("Following {number}", **counts) if chosen else tr("Type to search; Enter adds.")
        if known:
            all_known = tr("Following {number}, {about} papers a day", **counts)
            some_known = tr("Following {number}, {about} papers a day in {known} of them", **counts)
            words = all_known if len(known) == len(chosen) else some_known
        self._foot.setText(words)
        new, gone = chosen - self._before, self._before - chosen
        label = (tr("Save and fetch") if new else tr("Save")) if gone else tr(_FOLLOW)
        self._accept.setEnabled(bool(new or gone))
        self._accept.setText(label)
        self._accept.setAccessibleName(label)
        self._say_what_keys_do()

    def _restyle(self) -> None:
        for button in (self._cancel, self._accept):
            button.setFont(self.look.font(0, 500))

    def _say(self, words: str) -> None:
        """Have a screen reader say what changed in the rows, while the focus is in the field."""
        if self.isVisible():
            announce(self._field, words)
