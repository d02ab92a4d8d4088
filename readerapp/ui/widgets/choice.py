"""A wide button that offers one way to go on."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from readerapp.ui.look.look import Look
from readerapp.ui.widgets.own_keys import PRESS, press, takes_key
from readerapp.ui.widgets.page import SENTENCE_LINE

_CHOICE_KEYS = (*PRESS, Qt.Key.Key_Up, Qt.Key.Key_Down)


class Choice(QAbstractButton):
    """A wide button: icon, title, a sentence, and its key."""

    def __init__(self, look: Look, icon: str, title: str, sentence: str, key: str = "") -> None:
        super().__init__()
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
        more = self._sentence_height(self._room(width)) - self._look.px(SENTENCE_LINE)
        return self._look.px(4.8) + more

    def _room(self, width: int) -> float:
        """The width of the text in a button of `width` pixels."""
        key = QFontMetricsF(self._look.font(-1)).horizontalAdvance(self._key)
        return width - self._left() - 18 - key - 12

    def _left(self) -> int:
        return 18 + self._look.zoomed(20) + 16

    def _sentence_height(self, room: float) -> int:
        metrics = QFontMetricsF(self._look.font(-1))
        box = metrics.boundingRect(QRectF(0, 0, room, 1000), Qt.TextFlag.TextWordWrap, self._sentence)
        lines = max(1, round(box.height() / metrics.lineSpacing()))
        return self._look.px(SENTENCE_LINE * lines)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        elif not press(self, event):
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # Here Enter presses the button, and the arrows move between buttons.
        return takes_key(event, lambda key: key.key() in _CHOICE_KEYS) or super().event(event)

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
        baseline = middle - 4 - (sentence - look.px(SENTENCE_LINE)) / 2
        look.draw_text(painter, left, baseline, self._title, look.font(1, 600), "text", room)
        painter.setFont(small)
        painter.setPen(look.colour("text_2"))
        top = baseline + 6 + look.size - metrics.ascent()
        painter.drawText(QRectF(left, top, room, sentence + 4), Qt.TextFlag.TextWordWrap, self._sentence)
        if self._key:
            look.draw_text(
                painter, self.width() - 18 - metrics.horizontalAdvance(self._key), middle + 4, self._key, small, "text_3"
            )
