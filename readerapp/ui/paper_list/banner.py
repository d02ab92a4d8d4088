"""A banner above the list: an icon, a heading, a sentence, and at most one button."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from readerapp.ui.look.look import Look
from readerapp.ui.widgets.buttons import PageButton
from readerapp.ui.widgets.notice import Notice
from readerapp.ui.widgets.text import IconLabel, Paragraph, tip

_EDGE = 3


class Banner(QWidget):
    """Between the header and the list, which stays usable."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.notice: Notice | None = None
        self._icon = IconLabel(look, "info", "text_2", 18)
        self._heading = Paragraph(look, 0, "text", 600)
        self._sentence = Paragraph(look, -1, "text_2")
        self._button: PageButton | None = None
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._heading)
        words.addWidget(self._sentence)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 10, 12, 10)
        self._row.setSpacing(12)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(words, 1)
        self._room = QSize()
        look.changed.connect(self._fit)
        self.hide()

    def show_notice(self, notice: Notice | None) -> None:
        """Show a notice; None hides the banner."""
        if notice is None:
            self.notice = None
            self.hide()
            return
        if self.notice != notice:
            self.notice = notice
            self._icon.set_icon(notice.icon, notice.role)
            self._heading.setText(notice.heading)
            self._sentence.setText(notice.sentence)
            self.setAccessibleName(f"{notice.heading} {notice.sentence}")
            self._make_button(notice)
            self._fit()
        self.show()

    def take_room(self, room: QSize) -> None:
        """Take the top of this area. If the sentence would take more than half of it, show only the heading."""
        self._room = room
        self._fit()

    def _fit(self) -> None:
        if self._button:
            # It would take on the new look only after it is measured here.
            self._button.restyle()
        self._sentence.show()
        row = self._row
        row.invalidate()
        fits = row.totalHeightForWidth(self._room.width()) <= self._room.height() / 2
        self._sentence.setVisible(fits)
        self.setToolTip("" if fits else tip(self._sentence.text()))
        self.update()

    def _make_button(self, notice: Notice) -> None:
        if self._button:
            self._row.removeWidget(self._button)
            self._button.deleteLater()
            self._button = None
        if notice.button:
            self._button = PageButton(self._look, notice.button, primary=False)
            self._row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        if self.notice is None:
            return
        painter = QPainter(self)
        self._look.fill(painter, self.rect(), self.notice.ground)
        self._look.fill(painter, QRect(0, 0, _EDGE, self.height()), self.notice.role)
        self._look.fill(painter, QRect(0, self.height() - 1, self.width(), 1), "line")
