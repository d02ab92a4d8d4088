"""The page after an absence: the missed listings, each with a bar and a check box, to fetch all or some of them."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QScrollArea, QWidget

from readerapp.text.language import number, tr, tr_count
from readerapp.text.words import day_words, papers_words
from readerapp.ui.look.look import Look
from readerapp.ui.widgets.buttons import Buttons, PageButton
from readerapp.ui.widgets.notice import Button
from readerapp.ui.widgets.own_keys import PRESS, takes_key
from readerapp.ui.widgets.page import Page, Words

_BAR = 64
"""The height of the tallest bar, in pixels."""
_COLUMN = 6
"""The width of a day and the gap after it, in S."""
_LEAST_WIDTH, _MOST_WIDTH = 52, 90
"""Of the page, in S: two weeks fit side by side if the window has room."""
_REST = 800
"""Milliseconds without a key press before the default button takes the focus."""


class DayBox(QAbstractButton):
    """A missed day: a bar for the estimated number of papers, the date, and a check box."""

    def __init__(self, look: Look, day: date, papers: int, share: float, parent: QWidget | None = None) -> None:
        """`papers`: the estimate, 0 if unknown. `share`: the height relative to the tallest bar."""
        super().__init__(parent)
        self._look, self.day, self._papers, self._share = look, day, papers, share
        self.setCheckable(True)
        self.setChecked(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        about = tr("{day}, about {papers}", day=day_words(day), papers=papers_words(papers))
        self.setAccessibleName(about if papers else day_words(day))
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        bar = _BAR + self._look.px(1.5) if self._papers else 0
        return QSize(self._look.px(5.6), bar + self._look.px(4))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        look, painter = self._look, QPainter(self)
        middle = self.width() / 2
        y = self.height() - look.px(4)
        if self._papers:
            height = max(2.0, _BAR * self._share)
            look.draw_box(
                painter, QRectF(middle - 14, y - height, 28, height), "accent" if self.isChecked() else "line", None, 3
            )
            self._centred(painter, number(self._papers), y - height - 5, look.font(-1), "text")
        self._centred(painter, day_words(self.day, short=True), y + look.px(1.4), look.font(-1), "text_2")
        icon = "square-check" if self.isChecked() else "square"
        size = look.zoomed(16)
        look.draw_icon(
            painter, middle - size / 2, y + look.px(2), icon, "accent" if self.isChecked() else "line_strong", size
        )
        if self.hasFocus():
            look.draw_box(painter, QRectF(self.rect()), None, "focus", 6, 2)

    def _centred(self, painter: QPainter, text: str, baseline: float, font: QFont, role: str) -> None:
        width = QFontMetricsF(font).horizontalAdvance(text)
        self._look.put_text(painter, (self.width() - width) / 2, baseline, text, font, role)


class AwayPage(Page):
    """Is shown in place of the list until the user has chosen."""

    fetch_wanted = Signal(object)
    """The days to fetch."""
    closed = Signal()
    """ "Ask me later" was chosen."""

    def __init__(self, look: Look, papers: Mapping[date, int], parent: QWidget | None = None) -> None:
        """`papers`: the missed days, each with its estimated number of papers, 0 if unknown."""
        super().__init__(look, min(max(_LEAST_WIDTH, len(papers) * _COLUMN), _MOST_WIDTH), parent)
        total, highest = sum(papers.values()), max(papers.values(), default=0)
        title = tr_count("You missed {count} listing", "You missed {count} listings", len(papers))
        if total:
            about = papers_words(round(total, -1) or total)
            title = tr_count(
                "You missed {count} listing, about {papers}",
                "You missed {count} listings, about {papers}",
                len(papers),
                papers=about,
            )
        self.setAccessibleName(title)
        heading, sentence = Words(look, 5, "text", 600), Words(look, 0, "text_2")
        heading.show_words(title)
        sentence.show_words(tr("arXiv keeps them for 90 days."))
        self.boxes = [DayBox(look, day, count, count / highest if highest else 0) for day, count in sorted(papers.items())]
        self._days = self._row()
        self._take_height()
        self._fetch = self._button("", lambda: self.fetch_wanted.emit(self.wanted()), primary=True)
        skip = self._button(tr("Skip these days"), lambda: self.fetch_wanted.emit([]))
        buttons = Buttons()
        buttons.show_buttons([self._fetch, skip, self._button(tr("Ask me later"), self.closed.emit)])
        for item in (heading, 6, sentence, 18, self._days, 18, buttons):
            if isinstance(item, int):
                self._column.addSpacing(item)
            else:
                self._column.addWidget(item)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._take_focus)
        look.changed.connect(self._take_height)
        for box in self.boxes:
            box.toggled.connect(self._count)
        self._count()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        self._rest.start()

    def event(self, event: QEvent) -> bool:
        return takes_key(event, lambda key: key.key() in PRESS) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        # The user may still be scrolling through an abstract: do not let the button take the focus yet.
        if event.key() in PRESS:
            self._rest.start()
        else:
            super().keyPressEvent(event)

    def _take_focus(self) -> None:
        if self.hasFocus():
            # The button is disabled while no day is checked.
            self.focus_on(self._fetch if self.wanted() else self.boxes[0])

    def wanted(self) -> list[date]:
        """The checked days."""
        return [box.day for box in self.boxes if box.isChecked()]

    def _row(self) -> QScrollArea:
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addStretch(1)
        for box in self.boxes:
            row.addWidget(box)
        row.addStretch(1)
        area = QScrollArea()
        area.setObjectName("days")
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setStyleSheet("QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }")
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._look.dress(area.horizontalScrollBar(), "scroll bars")
        return area

    def _take_height(self) -> None:
        self._days.setFixedHeight(self.boxes[0].sizeHint().height() + self._look.px(1.2))

    def _button(self, words: str, do: Callable[[], object], primary: bool = False) -> PageButton:
        return PageButton(self._look, Button(words, "", do), primary)

    def _count(self) -> None:
        days = len(self.wanted())
        words = tr_count("Fetch {count} day", "Fetch {count} days", days)
        self._fetch.setText(words)
        self._fetch.setAccessibleName(words)
        self._fetch.setEnabled(days > 0)
