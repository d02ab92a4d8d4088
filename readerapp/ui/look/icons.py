"""The icons of resources/icons (Lucide), in any colour of the palette and sharp at any scale of the screen."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from readerapp.system.locations import resource


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
