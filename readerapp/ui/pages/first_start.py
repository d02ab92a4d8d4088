"""The page of an empty library."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from readerapp.arxiv.category import taxonomy
from readerapp.text.language import tr
from readerapp.ui.look.look import Look
from readerapp.ui.widgets.choice import Choice
from readerapp.ui.widgets.page import Page, Words


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


class FirstStart(Page):
    """What an empty library shows."""

    follow_wanted = Signal()
    sample_wanted = Signal()
    open_wanted = Signal()

    def __init__(self, look: Look, open_key: str, menu_button: QWidget, parent: QWidget | None = None) -> None:
        """`open_key` is the key of "Open a listing", as a user reads it. `menu_button` goes into the corner."""
        super().__init__(look, 40, parent)
        self.setAccessibleName(tr("Welcome"))
        heading = Words(look, 11, "text", 600)
        heading.show_words(tr("Read the day’s arXiv listings"))
        sentence = Words(look, 1, "text_2")
        sentence.show_words(
            tr(
                "readerapp fetches new papers and keeps them on this computer.\nStar, tag or dismiss them from "
                "the keyboard. How would you like to begin?"
            )
        )
        categories = sum(category.active and not category.is_alias for category in taxonomy().categories.values())
        self.follow = Choice(
            look,
            "plus",
            tr("Follow categories"),
            tr("Choose from {categories}, such as cs.CV or hep-th; then keys and the first fetch.", categories=categories),
        )
        self.open = Choice(
            look,
            "folder-open",
            tr("Open a listing"),
            tr("Markdown, RSS, HTML or e-mail. You can also drop or paste it here."),
            open_key,
        )
        self.sample = Choice(
            look,
            "book-open",
            tr("Try the sample"),
            tr("Two days of invented papers. Works offline; remove them with one click."),
        )
        note = Words(look, -1, "text_3")
        note.show_words(tr("Your library stays on this computer. Nothing but requests for papers is sent."))
        for item in (Emblem(look), 18, heading, 8, sentence, 26, self.follow, 8, self.sample, 8, self.open, 26, note):
            if isinstance(item, int):
                self._column.addSpacing(item)
            else:
                self._column.addWidget(item)
        self.follow.clicked.connect(self.follow_wanted)
        self.open.clicked.connect(self.open_wanted)
        self.sample.clicked.connect(self.sample_wanted)
        # The same corner as in the paper's header, once there are papers.
        corner = QHBoxLayout()
        corner.setContentsMargins(0, 11, 10, 0)
        corner.addWidget(menu_button)
        self._outer.addLayout(corner, 0, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        self.setFocusProxy(self.follow)
