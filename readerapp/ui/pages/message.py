"""A page with one message: done for today, nothing found, not announced yet."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from readerapp.ui.look.look import Look
from readerapp.ui.widgets.buttons import Buttons, PageButton
from readerapp.ui.widgets.notice import Button
from readerapp.ui.widgets.page import Page, Words
from readerapp.ui.widgets.text import IconLabel


class MessagePage(Page):
    """An icon, a heading, one or two sentences, and up to three buttons, the default one filled."""

    clicked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, 36, parent)
        self._icon = IconLabel(look, "info", "text_3", 40)
        self._heading = Words(look, 5, "text", 600)
        self._marked = Words(look, 3, "text")
        self._marked.hide()
        self._marked.setContentsMargins(0, 4, 0, 8)
        self._sentence = Words(look, 0, "text_2")
        self._buttons = Buttons()
        self._column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addSpacing(10)
        self._column.addWidget(self._heading)
        self._column.addSpacing(6)
        self._column.addWidget(self._marked)
        self._column.addWidget(self._sentence)
        self._column.addSpacing(16)
        self._column.addWidget(self._buttons)

    def show_message(self, icon: str, role: str, heading: str, sentence: str, buttons: Sequence[Button] = ()) -> None:
        """Show a message. The first of `buttons` is the default."""
        self.mark(None)
        self._icon.set_icon(icon, role)
        self._heading.show_words(heading)
        self._sentence.show_words(sentence)
        self.setAccessibleName(heading)
        focus = self.focusWidget()
        had_focus = focus is not None and focus.hasFocus()
        shown = [PageButton(self._look, one, primary=not number) for number, one in enumerate(buttons)]
        for default in shown[:1]:
            # The button has the focus when the page appears; a screen reader would say only its words.
            default.setAccessibleDescription(f"{heading}. {sentence}")
        self._buttons.show_buttons(shown)
        if had_focus:
            self.take_focus()

    def mark(self, wrong: tuple[str, int] | None) -> None:
        """Show above the sentence a text with a word marked: `wrong` is the text and where the word begins. None hides it."""
        self._marked.setVisible(wrong is not None)
        if wrong:
            text, start = wrong
            start = min(start, len(text.rstrip()) - 1)
            word = text[start:].split(maxsplit=1)[0]
            start = text.index(word, start)
            self._marked.show_words(text, slice(start, start + len(word)))

    def take_focus(self) -> None:
        """Put the focus on the default button, or on the page if it has none."""
        shown = (one for one in self.findChildren(PageButton) if one.isVisibleTo(self))
        self.focus_on(next(shown, self))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self.clicked.emit()
