"""Pages that stand where there is no list: the first start, all done, nothing found."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from readerapp.arxiv.category import taxonomy
from readerapp.ui.look.look import Look
from readerapp.ui.widgets.notice import Button
from readerapp.ui.widgets.own_keys import PRESS, claims, press
from readerapp.ui.widgets.quiet_bar import IconLabel, PressButton

_CHOICE_KEYS = (*PRESS, Qt.Key.Key_Up, Qt.Key.Key_Down)
_SENTENCE_LINE = 1.2
"""Between the lines of a sentence on a button, in S."""


class Words(QLabel):
    """Wrapped, centred text of a page."""

    def __init__(self, look: Look, step: int, role: str, weight: int = 400, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._step, self._role, self._weight = look, step, role, weight
        self._words = ""
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        look.changed.connect(self.restyle)

    def show_words(self, words: str) -> None:
        """Show `words`, plain text."""
        self._words = words
        self.setAccessibleName(words)
        self.restyle()

    def restyle(self) -> None:
        """Take on the font and colour of the look."""
        self.setFont(self._look.font(self._step, self._weight))
        colour = self._look.colours[self._role]
        text = self._words.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>")
        # Plain QLabels wrap too tightly.
        self.setText(f'<p style="line-height:125%; margin:0; color:{colour}">{text}</p>')


class Choice(QAbstractButton):
    """A wide, quiet button: icon, title, a sentence, and its key."""

    def __init__(
        self, look: Look, icon: str, title: str, sentence: str, key: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._icon, self._title, self._sentence, self._key = look, icon, title, sentence, key
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._look.px(40), self._look.px(4.8))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._look.px(12), self._look.px(4.8))

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        more = self._sentence_height(self._room(width)) - self._look.px(_SENTENCE_LINE)
        return self._look.px(4.8) + more

    def _room(self, width: int) -> float:
        """The width of the words in a button of `width`."""
        key = QFontMetricsF(self._look.font(-1)).horizontalAdvance(self._key)
        return width - self._left() - 18 - key - 12

    def _left(self) -> int:
        return 18 + self._look.zoomed(20) + 16

    def _sentence_height(self, room: float) -> int:
        metrics = QFontMetricsF(self._look.font(-1))
        box = metrics.boundingRect(QRectF(0, 0, room, 1000), Qt.TextFlag.TextWordWrap, self._sentence)
        lines = max(1, round(box.height() / metrics.lineSpacing()))
        return self._look.px(_SENTENCE_LINE * lines)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        elif not press(self, event):
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # Enter presses the button here, and the arrows go from one to the next.
        return claims(event, lambda key: key.key() in _CHOICE_KEYS) or super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        look = self._look
        painter = QPainter(self)
        lit = self.hasFocus()
        chosen = "selected" if look.high_contrast else "info_bg"
        ground = chosen if lit else "hover" if self.underMouse() else "reader"
        border = "focus" if lit else "line_strong" if look.high_contrast else "line"
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        look.draw_box(painter, box, ground, border, 8, 2 if lit else 1)
        middle = self.height() / 2
        icon, left, room = look.zoomed(20), self._left(), self._room(self.width())
        look.draw_icon(painter, 18, middle - icon / 2, self._icon, "accent" if lit else "text_2", icon)
        small = look.font(-1)
        metrics = QFontMetricsF(small)
        sentence = self._sentence_height(room)
        baseline = middle - 4 - (sentence - look.px(_SENTENCE_LINE)) / 2
        look.draw_text(painter, left, baseline, self._title, look.font(1, 600), "text", room)
        painter.setFont(small)
        painter.setPen(look.colour("text_2"))
        top = baseline + 6 + look.size - metrics.ascent()
        painter.drawText(QRectF(left, top, room, sentence + 4), Qt.TextFlag.TextWordWrap, self._sentence)
        if self._key:
            look.draw_text(
                painter, self.width() - 18 - metrics.horizontalAdvance(self._key), middle + 4, self._key, small, "text_3"
            )


class Emblem(QWidget):
    """readerapp's drawing: three sheets, one starred."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFixedHeight(88)
        look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._look
        centre = QPointF(self.width() / 2, self.height() / 2)
        for angle, shift, ground in ((-9, -15, "chip"), (6, 13, "list"), (0, 0, "raised")):
            painter.save()
            painter.translate(centre.x() + shift, centre.y())
            painter.rotate(angle)
            look.draw_box(painter, QRectF(-25, -34, 50, 68), ground, "line_strong", 5, 1.25)
            if angle == 0:
                for number, width in enumerate((30, 34, 24)):
                    look.draw_box(painter, QRectF(-17, -2 + number * 9, width, 3), "line", None, 1.5)
                look.draw_icon(painter, -18, -27, "star", "star", 17, filled=True)
            painter.restore()


def _scrolling(look: Look, inside: QWidget) -> QScrollArea:
    """`inside`, to be scrolled where the window is too low for it; nothing of it is cut."""
    area = QScrollArea()
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.viewport().setAutoFillBackground(False)
    inside.setAutoFillBackground(False)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    look.dress(area.verticalScrollBar(), "scroll bars")
    return area


class Page(QWidget):
    """A column in the middle of a pane."""

    def __init__(self, look: Look, width: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._box, self._width = QWidget(), width
        self._box.setLayout(self._column)
        self._column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._box, 20)
        row.addStretch(1)
        inside = QWidget()
        middle = QVBoxLayout(inside)
        middle.setContentsMargins(24, 24, 24, 24)
        middle.addStretch(2)
        middle.addLayout(row)
        middle.addStretch(3)
        self._outer = QGridLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._area = _scrolling(look, inside)
        self._outer.addWidget(self._area, 0, 0)
        look.changed.connect(self._take_width)
        self._take_width()

    def focus_on(self, widget: QWidget) -> None:
        """Put the focus on `widget`, which comes into view where there is no room for all."""
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        if widget is not self:
            # Its place is known once the page is laid out.
            QTimer.singleShot(0, widget, lambda: self._area.ensureWidgetVisible(widget))

    def _take_width(self) -> None:
        self._box.setMaximumWidth(self._look.px(self._width))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        self._look.fill(QPainter(self), self.rect(), "reader")


class FirstStart(Page):
    """What an empty library shows."""

    follow_wanted = Signal()
    sample_wanted = Signal()
    open_wanted = Signal()

    def __init__(
        self, look: Look, follow_key: str, open_key: str, menu_button: QWidget, parent: QWidget | None = None
    ) -> None:
        """The keys of "Follow categories" and "Open a listing", as a person reads them; `menu_button` for the corner."""
        super().__init__(look, 40, parent)
        self.setAccessibleName("Welcome")
        heading = Words(look, 11, "text", 600)
        heading.show_words("The day’s papers, one quiet list")
        sentence = Words(look, 1, "text_2")
        sentence.show_words(
            "readerapp fetches new arXiv listings, lets you sort them from the keyboard,\nand remembers every paper. "
            "How would you like to begin?"
        )
        categories = sum(category.active and not category.is_alias for category in taxonomy().categories.values())
        self.follow = Choice(
            look,
            "plus",
            "Follow categories",
            f"{categories} of them, such as cs.CV or hep-th. Fetched each morning.",
            follow_key,
        )
        self.open = Choice(
            look,
            "folder-open",
            "Open a listing",
            "A listing in Markdown. Dropping it here, or pasting it, works too.",
            open_key,
        )
        self.sample = Choice(
            look, "book-open", "Try the sample day", "24 invented papers. Works offline, gone with one click."
        )
        note = Words(look, -1, "text_3")
        note.show_words("Your library stays on this computer. Nothing is sent anywhere but requests to arXiv.")
        for item in (Emblem(look), 18, heading, 8, sentence, 26, self.follow, 8, self.sample, 8, self.open, 26, note):
            if isinstance(item, int):
                self._column.addSpacing(item)
            else:
                self._column.addWidget(item)
        self.follow.clicked.connect(self.follow_wanted)
        self.open.clicked.connect(self.open_wanted)
        self.sample.clicked.connect(self.sample_wanted)
        # Where the header of the paper has it when there are papers.
        corner = QHBoxLayout()
        corner.setContentsMargins(0, 11, 10, 0)
        corner.addWidget(menu_button)
        self._outer.addLayout(corner, 0, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        self.setFocusProxy(self.follow)


class PageButton(PressButton):
    """A button of a page, with the key that does the same."""

    def __init__(self, look: Look, button: Button, primary: bool) -> None:
        super().__init__(f"{button.words}   {button.key}" if button.key else button.words)
        look.dress(self, "buttons")
        self.setAccessibleName(button.words)
        self.setProperty("primary", primary)
        self._look = look
        self.clicked.connect(lambda: button.do())
        look.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take on the font of the look."""
        self.setFont(self._look.font(0, 500))


class Buttons(QWidget):
    """The buttons of a page, side by side in the middle, or one below the other where there is no room for that."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(8)
        self._shown: list[PageButton] = []

    def show_buttons(self, buttons: Sequence[PageButton]) -> None:
        """Show these instead of those that were shown."""
        for old in self._shown:
            # It goes only when the event loop comes round.
            old.hide()
            old.deleteLater()
        while self._box.count():
            self._box.takeAt(0)
        self._shown = list(buttons)
        self._box.addStretch(1)
        for button in buttons:
            self._box.addWidget(button, 0, Qt.AlignmentFlag.AlignCenter)
            # By itself it would be shown, and could take the focus, only when the event loop comes round.
            button.show()
        self._box.addStretch(1)
        self._arrange()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        widest = max((one.sizeHint().width() for one in self._shown), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            # A button has other words, or another size.
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        width = sum(one.sizeHint().width() + self._box.spacing() for one in self._shown) - self._box.spacing()
        ways = QBoxLayout.Direction
        self._box.setDirection(ways.LeftToRight if width <= self.width() else ways.TopToBottom)


class MessagePage(Page):
    """One icon, one heading, one or two sentences, at most three buttons, the likely one filled."""

    clicked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, 36, parent)
        self._icon = IconLabel(look, "info", "text_3", 40)
        self._heading = Words(look, 5, "text", 600)
        self._sentence = Words(look, 0, "text_2")
        self._buttons = Buttons()
        self._column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addSpacing(10)
        self._column.addWidget(self._heading)
        self._column.addSpacing(6)
        self._column.addWidget(self._sentence)
        self._column.addSpacing(16)
        self._column.addWidget(self._buttons)

    def show_message(self, icon: str, role: str, heading: str, sentence: str, buttons: Sequence[Button] = ()) -> None:
        """Show the page; of `buttons` the likely one is first."""
        self._icon.set_icon(icon, role)
        self._heading.show_words(heading)
        self._sentence.show_words(sentence)
        self.setAccessibleName(heading)
        focus = self.focusWidget()
        had_focus = focus is not None and focus.hasFocus()
        self._buttons.show_buttons([PageButton(self._look, one, primary=not number) for number, one in enumerate(buttons)])
        if had_focus:
            self.take_focus()

    def take_focus(self) -> None:
        """Put the focus on the likely button, or on the page if it has none."""
        shown = (one for one in self.findChildren(PageButton) if one.isVisibleTo(self))
        self.focus_on(next(shown, self))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self.clicked.emit()
