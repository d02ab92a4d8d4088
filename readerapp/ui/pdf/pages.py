"""The pages of a PDF, one below the other: zoom, scrolling, and dark pages."""

from bisect import bisect_left
from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame

from readerapp.text.language import tr
from readerapp.ui.look.look import Look
from readerapp.ui.look.palette import themes
from readerapp.ui.pdf.dark import DarkPages

Paint = Callable[[QPainter, int, QRectF, float, bool], object]
"""Paints on a page: its number, counted from 0, where it is, its scale in pixels a point, and whether it is dark."""
_SMALLEST, _LARGEST, _STEP = 0.25, 5.0, 1.2
_MOST_PIXELS = 40_000_000
"""The most pixels of a page."""
_MARGIN, _BETWEEN = 16, 12
_LINE = 3.4
"""How far J and K scroll, in S."""


class Fit(Enum):
    """The zoom mode: fit the width, fit the page, or a size chosen by the user."""

    WIDTH = QPdfView.ZoomMode.FitToWidth
    PAGE = QPdfView.ZoomMode.FitInView
    FREE = QPdfView.ZoomMode.Custom


class PdfPages(QPdfView):
    """Shows a document. Its words and the mouse are left to text_layer.py."""

    scaled = Signal()
    """The zoom or the size of the view changed."""
    page_changed = Signal(int)
    """The current page changed."""
    moved = Signal()
    """The view scrolled, or the pages changed their size."""

    def __init__(self, look: Look, document: QPdfDocument, paint: Paint) -> None:
        """`paint` paints on the pages that are in sight."""
        super().__init__()
        self._look, self._paint = look, paint
        self._dark: DarkPages | None = None
        self._layout: tuple[object, list[QRect]] = (None, [])
        self._sizes: list[QSizeF] = []
        self._top = (0, 0.0)
        self._settling = False
        self._told_page = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("Pages of the PDF"))
        self.setPageMode(QPdfView.PageMode.MultiPage)
        margins = self.documentMargins()
        self.setDocumentMargins(type(margins)(_MARGIN, _MARGIN, _MARGIN, _MARGIN))
        self.setPageSpacing(_BETWEEN)
        self.setDocument(document)
        self.fit(Fit.WIDTH)
        # Scroll bars that come and go would change the width of the pages, and with it whether they are needed.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        look.dress(self.verticalScrollBar(), "scroll bars")
        look.dress(self.horizontalScrollBar(), "scroll bars")
        self.verticalScrollBar().valueChanged.connect(self._remember_place)
        look.changed.connect(self.restyle)
        self.restyle()

    # --- size -------------------------------------------------------------------------------------------------------------

    @property
    def how(self) -> Fit:
        """The zoom mode."""
        return Fit(self.zoomMode())

    @property
    def scale(self) -> float:
        """The scale of the current page; 1.0 is its size on paper."""
        return self._scale_of(self.page) / _resolution()

    def fit(self, how: Fit) -> None:
        """Fit the width of pages, or whole pages, to the view."""
        self._keeping_place(lambda: self.setZoomMode(how.value))

    def zoom(self, by: int) -> None:
        """Show pages larger (1) or smaller (-1)."""
        scale = min(max(self.scale * _STEP**by, _SMALLEST), self._largest_scale())

        def change() -> None:
            self.setZoomFactor(scale)
            self.setZoomMode(QPdfView.ZoomMode.Custom)

        self._keeping_place(change)

    def _largest_scale(self) -> float:
        """The largest zoom: pages are drawn whole, and a poster at 500 % would fill the memory."""
        largest = max((size.width() * size.height() for size in self._sizes), default=1.0)
        ratio = _resolution() * self.devicePixelRatioF()
        return float(max(min(_LARGEST, (_MOST_PIXELS / max(largest, 1.0)) ** 0.5 / ratio), _SMALLEST))

    def _keeping_place(self, change: Callable[[], object]) -> None:
        """Run `change`, which resizes the pages or the view, and keep the same place at the top."""
        self._settling = True
        change()
        pages = self._pages()
        number, share = self._top
        if number < len(pages):
            above = share * pages[number].height() if share > 0 else -_MARGIN
            self.verticalScrollBar().setValue(round(pages[number].top() + above))
        self._settling = False
        self.scaled.emit()
        self._tell_page()
        self.moved.emit()

    def _remember_place(self) -> None:
        """Remember what is at the top: a page, and the fraction of its height above the view."""
        if not self._settling and (pages := self._pages()):
            top = self.verticalScrollBar().value()
            number = min(bisect_left(pages, top, key=QRect.bottom), len(pages) - 1)
            self._top = (number, max(0.0, (top - pages[number].top()) / max(pages[number].height(), 1)))
            self._tell_page()
            self.moved.emit()

    # --- moving -----------------------------------------------------------------------------------------------------------

    @property
    def page(self) -> int:
        """The current page, counted from 0: the one at a third of the view or, at the end, the last."""
        pages = self._pages()
        bar = self.verticalScrollBar()
        if not pages or not bar.maximum():
            return self._top[0]
        if bar.value() >= bar.maximum() - 1:
            return len(pages) - 1
        return min(bisect_left(pages, bar.value() + self.viewport().height() / 3, key=QRect.bottom), len(pages) - 1)

    def go_to_page(self, page: int) -> None:
        """Scroll to the top of a page, now or as soon as the view is shown."""
        if self._sizes:
            page = min(max(page, 0), len(self._sizes) - 1)
            self._top = (page, 0.0)
            self._keeping_place(lambda: None)

    @property
    def place(self) -> tuple[int, float]:
        """What is at the top: a page, counted from 0, and the share of its height that is above the view."""
        return self._top

    def show_place_again(self, place: tuple[int, float]) -> None:
        """Scroll back to a `place`."""
        self._top = place
        self._keeping_place(lambda: None)
        self._remember_place()

    def _tell_page(self) -> None:
        if self.page != self._told_page:
            self._told_page = self.page
            self.page_changed.emit(self.page)

    def show_place(self, page: int, area: QRectF) -> None:
        """Scroll to an area of a page, in points."""
        pages = self._pages()
        if not 0 <= page < len(pages):
            return
        target = self._on_screen(pages[page], page, area)
        top, left = self.verticalScrollBar().value(), self.horizontalScrollBar().value()
        size = self.viewport().size()
        if target.top() < top + _MARGIN or target.bottom() > top + size.height() - _MARGIN:
            self.verticalScrollBar().setValue(round(target.top() - size.height() / 3))
        if target.left() < left or target.right() > left + size.width():
            self.horizontalScrollBar().setValue(round(target.left() - size.width() / 3))

    def show_at_top(self, page: int, y: float) -> None:
        """Scroll so that the line `y` points below the top of a page is at the top of the view."""
        pages = self._pages()
        if 0 <= page < len(pages):
            self.verticalScrollBar().setValue(round(pages[page].top() + y * self._scale_of(page)) - _MARGIN)

    def scroll_lines(self, by: int) -> None:
        """Scroll a few lines down (1) or up (-1)."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + by * self._look.px(_LINE))

    def scroll_screen(self, by: int) -> None:
        """Scroll by the height of the view less two lines."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + by * max(self.viewport().height() - self._look.px(4), self._look.px(4)))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if turned := event.angleDelta().y():
                self.zoom(1 if turned > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        resized = super().resizeEvent
        self._keeping_place(lambda: resized(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        # The keys belong to the pane.
        event.ignore()

    # --- painting ---------------------------------------------------------------------------------------------------------

    def restyle(self) -> None:
        """Apply the colours of the look."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Dark, self._look.colour("sidebar"))
        self.setPalette(palette)
        self.viewport().update()

    def show_dark(self, dark: bool) -> None:
        """Turn dark pages on or off."""
        if dark == (self._dark is not None):
            return
        # Whatever the theme: a page is white or dark by itself.
        paper = QColor(themes()["dark"]["reader"])
        self._dark = DarkPages(self._places_in_sight, paper, self._paint_marks, self.viewport()) if dark else None
        # Qt deletes the previous effect.
        self.viewport().setGraphicsEffect(self._dark)  # type: ignore[arg-type]
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        if self._dark is None:
            painter = QPainter(self.viewport())
            self._paint_marks(painter)
            painter.end()

    def _paint_marks(self, painter: QPainter) -> None:
        for page, place in self.in_sight():
            painter.save()
            self._paint(painter, page, QRectF(place), self._scale_of(page), self._dark is not None)
            painter.restore()

    # --- where the pages are ----------------------------------------------------------------------------------------------

    def read_sizes(self) -> None:
        """Read the sizes of the pages of a newly opened document."""
        document = self.document()
        self._sizes = [document.pagePointSize(number) for number in range(document.pageCount())]
        self._layout = (None, [])
        self._top, self._told_page = (0, 0.0), 0

    def _pages(self) -> list[QRect]:
        """The rectangles of the pages with the scroll bars at 0. QPdfView does not expose them, so they are computed here."""
        key = (self.zoomMode(), self.zoomFactor(), self.viewport().size(), len(self._sizes))
        if self._layout[0] != key:
            self._layout = (key, self._laid_out())
        return self._layout[1]

    def _laid_out(self) -> list[QRect]:
        sizes = [self._size(size) for size in self._sizes]
        width = max([self.viewport().width(), *(size.width() + 2 * _MARGIN for size in sizes)])
        places, top = [], _MARGIN
        for size in sizes:
            places.append(QRect((width - size.width()) // 2, top, size.width(), size.height()))
            top += size.height() + _BETWEEN
        return places

    def _size(self, points: QSizeF) -> QSize:
        """The size of a page in pixels, rounded as QPdfView does."""
        if self.zoomMode() == QPdfView.ZoomMode.Custom:
            return (points * _resolution() * self.zoomFactor()).toSize()
        size = (points * _resolution()).toSize()
        room = self.viewport().size() - QSize(2 * _MARGIN, _BETWEEN)
        if self.zoomMode() == QPdfView.ZoomMode.FitInView:
            return size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        return size * (room.width() / max(size.width(), 1))

    def _scale_of(self, page: int) -> float:
        pages = self._pages()
        return pages[page].width() / max(self._sizes[page].width(), 1.0) if page < len(pages) else _resolution()

    def _on_screen(self, place: QRect, page: int, area: QRectF) -> QRectF:
        """An area of a page, in points, in pixels of the view, if the page is at `place`."""
        scale = self._scale_of(page)
        return QRectF(QPointF(place.topLeft()) + area.topLeft() * scale, area.size() * scale)

    def in_sight(self) -> list[tuple[int, QRect]]:
        """The visible pages, and their rectangles."""
        scroll = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        window = self.viewport().rect()
        pages = self._pages()
        first = bisect_left(pages, scroll.y(), key=QRect.bottom)
        found = []
        for number in range(first, len(pages)):
            place = pages[number].translated(-scroll)
            if place.top() > window.bottom():
                break
            found.append((number, place))
        return found

    def spot_at(self, position: QPointF) -> tuple[int, float, float] | None:
        """The page at or nearest to a position in the view, and where on it, in points; None if no page is in sight."""
        pages = self.in_sight()
        if not pages:
            return None
        y = position.y()
        page, place = min(pages, key=lambda one: max(one[1].top() - y, 0, y - one[1].bottom()))
        spot = (position - QPointF(place.topLeft())) / self._scale_of(page)
        return page, spot.x(), spot.y()

    def _places_in_sight(self) -> list[QRect]:
        return [place for _, place in self.in_sight()]


def _resolution() -> float:
    """Pixels a point, as QPdfView computes them."""
    return QGuiApplication.primaryScreen().logicalDotsPerInch() / 72.0
