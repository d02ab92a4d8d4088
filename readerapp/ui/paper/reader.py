"""A text view that cannot load anything, for the abstract and for the details beside it."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextCursor,
    QTextFragment,
    QTextLine,
)
from PySide6.QtWidgets import QFrame, QMenu, QScrollBar, QTextBrowser, QTextEdit, QWidget

from readerapp.text.language import tr
from readerapp.ui.look.look import Look
from readerapp.ui.paper.links import is_link, link_words
from readerapp.ui.paper.sheet import Sheet
from readerapp.ui.widgets.own_keys import ENTER, is_plain, takes_key
from readerapp.ui.widgets.positions import in_units
from readerapp.ui.widgets.resting_keys import rest_keys_after

_OWN_KEYS = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)


class _Edge(QScrollBar):
    """A scroll bar that is always there, so that the text is never laid out again for it, and visible only when it can
    scroll.
    """

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        if self.maximum() > self.minimum():
            super().paintEvent(event)


class Reader(QTextBrowser):
    """Shows a sheet. Links are only reported. What is copied or dragged out has formulas as TeX."""

    link_pointed = Signal(str)
    """Where the link under the pointer or the keyboard focus leads, see `destination`; empty if there is none."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        """`name` is the accessible name."""
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setVerticalScrollBar(_Edge(self))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        # A horizontal one appears only for a formula that is too wide even when it is scaled down.
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            look.dress(bar, "scroll bars")
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self._blank = self.sheet = Sheet(self.font(), 0, self)
        self.setDocument(self.sheet)
        self.highlighted.connect(self._point)
        look.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Apply the colours of the look."""
        palette = self.palette()
        palette.setColor(palette.ColorRole.Base, self._look.colour("reader"))
        palette.setColor(palette.ColorRole.Text, self._look.colour("text"))
        self.setPalette(palette)

    def show_sheet(self, sheet: Sheet, stays: bool = False) -> None:
        """Show `sheet` from its top or, if it `stays`, with the same letters at the top of the view as of the one before.

        One that is shown already stays at its place: setting it again would paint all of it.
        """
        if sheet is self.sheet:
            return
        bar = self.verticalScrollBar()
        top: tuple[str, int, int, int] | None = None
        if stays and bar.value():
            cursor = self.cursorForPosition(QPoint())
            top = cursor.block().text(), cursor.position(), cursor.positionInBlock(), self.cursorRect(cursor).top()
        # Setting the same width again would lay out the old sheet again.
        if self.lineWrapColumnOrWidth() != sheet.width:
            self.setLineWrapColumnOrWidth(sheet.width)
        self.setDocument(sheet)
        self.sheet = sheet
        sheet.lay_out()
        if top:
            paragraph, at, inside, y = top
            cursor = QTextCursor(sheet)
            # Above the paragraph there may be another tag now, or a longer note.
            start = _start_of(sheet, paragraph, at - inside)
            cursor.setPosition(min(start + inside, sheet.characterCount() - 1))
            bar.setValue(bar.value() + self.cursorRect(cursor).top() - y)
        # Qt reports links only when the pointer moves, and the one below it has gone.
        self.link_pointed.emit("")

    def show_nothing(self) -> None:
        """Show an empty sheet."""
        # Another width would break the lines of the last paper once more.
        self._blank.width = self.lineWrapColumnOrWidth()
        self.show_sheet(self._blank)

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802 - Qt's name
        # A QTextBrowser follows links; this one does not.
        return self.sheet.loadResource(kind, name)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        if self.sheet.marks:
            self._paint_marks(event)
        super().paintEvent(event)

    def _paint_marks(self, event: QPaintEvent) -> None:
        from readerapp.ui.widgets.marked_line import box, draw_mark  # noqa: PLC0415 - most people watch nothing

        layout = self.document().documentLayout()
        painter = QPainter(self.viewport())
        across, down = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        painter.translate(-across, -down)
        seen = event.rect().translated(across, down)
        block = self.document().begin()
        while block.isValid():
            place = layout.blockBoundingRect(block)
            if place.top() > seen.bottom():
                break
            if place.bottom() >= seen.top():
                for line, start, end, font in self._marked_parts(block):
                    found = box(line, in_units(block.text()), start, end, font, line.y() + line.ascent())
                    draw_mark(painter, self._look, found.translated(place.topLeft()))
            block = block.next()

    def _marked_parts(self, block: QTextBlock) -> Iterator[tuple[QTextLine, int, int, QFont]]:
        """For each line of `block` with highlights: where they begin and end, and in which font."""
        for start, end, font in self._marked_spans(block):
            for number in range(block.layout().lineCount()):
                line = block.layout().lineAt(number)
                first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
                # The blank at which a line is broken extends beyond its end.
                last = first + len(in_units(block.text())[first:last].rstrip())
                if first < last:
                    yield line, first, last, font

    def _marked_spans(self, block: QTextBlock) -> list[tuple[int, int, QFont]]:
        spans: list[tuple[int, int, QFont]] = []
        iterator = block.begin()
        while not iterator.atEnd():
            fragment: QTextFragment = iterator.fragment()
            style = fragment.charFormat()
            if style.toolTip() == self.sheet.marks:
                start = fragment.position() - block.position()
                # Words partly in italics, or with a formula, share one box.
                joined = spans.pop()[0] if spans and spans[-1][1] == start else start
                spans.append((joined, start + fragment.length(), style.font()))
            iterator += 1
        return spans

    def _point(self, url: QUrl) -> None:
        self.link_pointed.emit(destination(url))

    def event(self, event: QEvent) -> bool:
        return takes_key(event, self._owns) or super().event(event)

    def _owns(self, key: QKeyEvent) -> bool:
        # With the focus here, the arrows scroll, and Enter follows the link that Tab has reached.
        cursor = self.textCursor()
        follows = key.key() in ENTER and cursor.hasSelection() and cursor.charFormat().isAnchor()
        return is_plain(key) and (key.key() in _OWN_KEYS or follows)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        menu = QMenu(tr("Text"), self)
        rest_keys_after(menu)
        self._look.dress(menu, "menus")
        copy = menu.addAction(tr("Copy"))
        copy.setEnabled(self.textCursor().hasSelection())
        copy.triggered.connect(self.copy)
        url = QUrl(self.anchorAt(event.pos()))
        if url.scheme() in ("http", "https"):
            menu.addAction(tr("Copy link")).triggered.connect(lambda: QGuiApplication.clipboard().setText(url.toString()))
        menu.addSeparator()
        menu.addAction(tr("Select all")).triggered.connect(self.selectAll)
        menu.exec(event.globalPos())
        menu.deleteLater()

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - Qt's name
        data = QMimeData()
        cursor = self.textCursor()
        chosen = cursor.selectionStart(), cursor.selectionEnd()
        data.setText(self.sheet.source(*chosen))
        data.setHtml(self.sheet.html(*chosen))
        return data


def _start_of(sheet: Sheet, paragraph: str, near: int) -> int:
    """Where `paragraph` begins, nearest to `near` if it is there several times; `near` if it is not there."""
    block, starts = sheet.begin(), list[int]()
    while block.isValid():
        if block.text() == paragraph:
            starts.append(block.position())
        block = block.next()
    return min(starts, key=lambda start: abs(start - near), default=near)


def destination(url: QUrl) -> str:
    """The host of `url` in its ASCII form (`xn--...`), so that none can imitate another, or which papers it leads to; else
    "".
    """
    if is_link(url):
        return link_words(url)
    if url.scheme() not in ("http", "https"):
        return ""
    host = url.host(QUrl.ComponentFormattingOption.FullyEncoded)
    return host if url.port() == -1 else f"{host}:{url.port()}"
