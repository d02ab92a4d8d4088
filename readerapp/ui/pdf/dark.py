"""Dark pages: every colour keeps its hue and gets the opposite lightness."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QGraphicsEffect, QWidget

_STRIP = 48
"""Rows darkened at a time: most are grey throughout, and those take a tenth of the time."""


def darkened(image: QImage, paper: QColor) -> QImage:
    """`image` with r + 255 - 2 * grey for each of its colours, and black raised to the colour `paper`.

    Qt has no such filter. Saturating sums and inversions are fast in Qt, so it is composed of those.
    """
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    result = QImage(image.size(), QImage.Format.Format_RGB32)
    painter = QPainter(result)
    for top in range(0, image.height(), _STRIP):
        strip = image.copy(0, top, image.width(), min(_STRIP, image.height() - top))
        painter.drawImage(0, top, _inverted(strip) if strip.allGray() else _opposite(strip))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Screen)
    painter.fillRect(result.rect(), paper)
    painter.end()
    return result


def _opposite(image: QImage) -> QImage:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8).convertToFormat(QImage.Format.Format_RGB32)
    opposite = _inverted(grey)
    less = _inverted(_sum(opposite, image))  # How much darker a channel is than the grey value
    more = _inverted(_sum(_inverted(image), grey))  # and how much lighter
    return _inverted(_sum(_inverted(_sum(opposite, more)), less))


def _inverted(image: QImage) -> QImage:
    copy = image.copy()
    copy.invertPixels()
    return copy


def _sum(one: QImage, other: QImage) -> QImage:
    result = one.copy()
    painter = QPainter(result)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Plus)
    painter.drawImage(0, 0, other)
    painter.end()
    return result


class DarkPages(QGraphicsEffect):
    """Shows the pages of a view dark, and leaves the space between them unchanged."""

    def __init__(
        self, pages: Callable[[], list[QRect]], paper: QColor, finish: Callable[[QPainter], None], parent: QWidget
    ) -> None:
        """`pages` returns the rectangles of the pages on the widget; `finish` paints on top afterwards."""
        super().__init__(parent)
        self._pages, self._finish = pages, finish
        self.paper = paper

    def draw(self, painter: QPainter) -> None:
        offset = QPoint()
        whole = QGraphicsEffect.PixmapPadMode.NoPad
        pixmap = self.sourcePixmap(Qt.CoordinateSystem.LogicalCoordinates, offset, whole)  # `offset` is filled in
        painter.drawImage(offset, self._darkened(pixmap, offset))
        self._finish(painter)

    def _darkened(self, pixmap: QPixmap, offset: QPoint) -> QImage:
        image = pixmap.toImage()
        ratio = image.devicePixelRatio()
        image.setDevicePixelRatio(1)
        painter = QPainter(image)
        for page in self._pages():
            area = QRect((page.topLeft() - offset) * ratio, page.size() * ratio).intersected(image.rect())
            if not area.isEmpty():
                painter.drawImage(area.topLeft(), darkened(image.copy(area), self.paper))
        painter.end()
        image.setDevicePixelRatio(ratio)
        return image
