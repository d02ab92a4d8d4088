"""What a rule would have done in 90 days: a bar for each day, and the titles of starred papers it would have hidden."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from readerapp.rules.rule import Effect
from readerapp.text.language import number, tr, tr_count
from readerapp.text.words import papers_words
from readerapp.ui.look.look import Look
from readerapp.ui.widgets.text import IconLabel, Label

_NAMED = 4
"""Starred papers that are named, if there is room; the others are only counted."""
_TALL, _LOW = 42, 36
"""The heights of a screen, in S, with room to name all of these, and one."""


class DayBars(QWidget):
    """A bar for each listing day, as high as the number of papers the rule finds; red, with a star, if one is starred."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.effect: Effect | None = None
        self.warns = False
        """Whether finding a starred paper is a loss."""
        self.setAccessibleName(tr("Papers a day"))
        look.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Apply the sizes of the look."""
        self.setFixedHeight(self._look.px(3.6))
        self.update()

    def show_effect(self, effect: Effect, warns: bool) -> None:
        """Draw this effect."""
        self.effect, self.warns = effect, warns
        most = max((found for _, found, _ in effect.days), default=0)
        self.setAccessibleDescription(
            tr_count(
                "{count} listing day, at most {papers} a day.",
                "{count} listing days, at most {papers} a day.",
                len(effect.days),
                papers=papers_words(most),
            )
        )
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bottom = self.height() - 1
        look.fill(painter, QRectF(0, bottom, self.width(), 1), "field_line")
        days = self.effect.days if self.effect else ()
        if not days:
            return
        # The first bar is at the left end, above its date, the last one at the right end, above "today".
        width = max(min(self.width() / len(days) - 2, look.px(1.2)), 1.5)
        step = (self.width() - width) / max(1, len(days) - 1)
        star = look.zoomed(12)
        room = bottom - star - 3
        most = max(1, *(found for _, found, _ in days))
        for place, (_, found, starred) in enumerate(days):
            if not found:
                continue
            height = max(2.0, room * found / most)
            lost = self.warns and starred > 0
            bar = QRectF(place * step, bottom - height, width, height)
            look.draw_box(painter, bar, "bad" if lost else "line_strong", None, 1)
            if starred:
                x = min(max(0, bar.center().x() - star / 2), self.width() - star)
                look.draw_icon(painter, x, bar.top() - star - 2, "star", "star", star, filled=True)


class StarsLost(QWidget):
    """Names the starred papers that a rule would have hidden."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 12, 14, 12)
        self._column.setSpacing(6)

    def show_starred(self, effect: Effect) -> None:
        """Name them."""
        while item := self._column.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        count = sum(starred for _, _, starred in effect.days)
        heading = tr("It would have hidden {papers} you starred", papers=papers_words(count))
        self._line("triangle-alert", "warn", heading, "", 600)
        height = self.screen().availableSize().height()
        named = _NAMED if height >= self._look.px(_TALL) else 1 if height >= self._look.px(_LOW) else 0
        for title, what in effect.starred[:named]:
            self._line("star", "star", title, what, 500)
        if count > named > 0:
            self._line("", "", tr("and {more} more", more=number(count - named)), "", 400)
        self.setAccessibleName(heading)

    def _line(self, icon: str, role: str, words: str, more: str, weight: int) -> None:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        if icon:
            row.addWidget(_Sign(self._look, icon, role))
        else:
            row.addSpacing(self._look.zoomed(16) + 10)
        first = Label(self._look, 0, "text", weight)
        first.setText(words)
        row.addWidget(first, 0)
        if more:
            second = Label(self._look, -1, "text_2")
            second.setText(more)
            # A long title may be cut, but not this.
            second.setMinimumWidth(second.sizeHint().width())
            row.addWidget(second, 0)
        row.addStretch(1)
        self._column.addWidget(line)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        edge = "warn" if self._look.high_contrast else None
        self._look.draw_box(painter, QRectF(self.rect()), "warn_bg", edge, 8)


class _Sign(IconLabel):
    def __init__(self, look: Look, name: str, role: str) -> None:
        super().__init__(look, name, role, 16)
        self._filled = name == "star"

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        self._look.draw_icon(QPainter(self), 0, 0, self._name, self._role, self.width(), filled=self._filled)
