"""The icons of resources/icons (Lucide), in any colour of the palette and sharp at any scale of the screen."""

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from readerapp.locations import resource


@cache
def _source(name: str) -> str:
    return resource(f"icons/{name}.svg").read_text(encoding="utf-8")


@cache
def _renderer(name: str, colour: str, size: int, filled: bool) -> QSvgRenderer:
    svg = _source(name).replace("currentColor", colour)
    if size > 16:
        svg = svg.replace('stroke-width="2"', 'stroke-width="1.75"' if size < 32 else 'stroke-width="1.5"')
    if filled:
        svg = svg.replace('fill="none"', f'fill="{colour}"', 1)
    return QSvgRenderer(QByteArray(svg.encode()))


@cache
def pixmap(name: str, colour: str, size: int, ratio: float, filled: bool = False) -> QPixmap:
    """The icon `name` in the colour #rrggbb, `size` pixels wide, for a screen of device pixel ratio `ratio`."""
    image = QPixmap(QSize(size, size) * ratio)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    _renderer(name, colour, size, filled).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return image


def paint(painter: QPainter, x: float, y: float, name: str, colour: str, size: int, filled: bool = False) -> None:
    """Paint the icon with its upper left corner at (x, y)."""
    ratio = painter.device().devicePixelRatio()
    painter.drawPixmap(round(x), round(y), pixmap(name, colour, size, ratio, filled))


class _Engine(QIconEngine):
    """Draws the SVG anew for every size and ratio; a pixmap made at 1x is blurred at 2x."""

    def __init__(self, name: str, colour: str, faint: str, filled: bool) -> None:
        super().__init__()
        self._arguments = (name, colour, faint, filled)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        name, colour, faint, filled = self._arguments
        used = faint if mode is QIcon.Mode.Disabled else colour
        _renderer(name, used, rect.width(), filled).render(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:  # noqa: N802 - Qt's name
        # `size` is in device pixels here, `scale` only says what they stand for.
        image = QPixmap(size)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        name, colour, faint, filled = self._arguments
        used = faint if mode is QIcon.Mode.Disabled else colour
        logical = round(size.width() / scale)
        _renderer(name, used, logical, filled).render(painter, QRectF(0, 0, size.width(), size.height()))
        painter.end()
        image.setDevicePixelRatio(scale)
        return image

    def clone(self) -> QIconEngine:
        return _Engine(*self._arguments)


def icon(name: str, colour: str, faint: str, filled: bool = False) -> QIcon:
    """The icon for a button or menu, in `colour`, in `faint` while disabled."""
    return QIcon(_Engine(name, colour, faint, filled))
