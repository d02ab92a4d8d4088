"""The outlines of a formula: mathra's SVG defines a few letters and places them.

Qt's own SVG reader parses everything again for each formula. The letters of the mathematics font are always the same, so
their outlines are cached here. A drawing with anything else in it (a colour, a stroke) is left to Qt.
"""

from typing import NamedTuple

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QTransform
from PySide6.QtSvg import QSvgRenderer

from readerapp.rendering.math import Picture
from readerapp.system.lazy_patterns import pattern

_UNITS = 1000
"""Units of the mathematics font in an em."""
_LETTER = pattern(r'<path id="mathra-\w+-(g\d+)" d="([^"]*)"/>')
_PLACED = pattern(
    r'<use href="#mathra-\w+-(g\d+)" (?:x="([^"]*)" y="([^"]*)"|transform="translate\(([^ ]*) ([^ )]*)\) scale\(([^)]*)\)")/>'
    r'|<rect x="([^"]*)" y="([^"]*)" width="([^"]*)" height="([^"]*)"/>'
)
_OUTLINE = pattern(r"(?:[ML]-?[\d.]+ -?[\d.]+ |C-?[\d.]+(?: -?[\d.]+){5} |Z ?)+")
_GROUP = '</defs><g fill="currentColor" stroke="none" transform="scale(1,-1)">'

_letters: dict[str, QPainterPath] = {}


class _Letter(NamedTuple):
    outline: QPainterPath
    x: float
    y: float
    scale: float


def paint(painter: QPainter, drawn: Picture, left: float, baseline: float, em: float, colour: QColor) -> None:
    """Paint a formula from `left` on `baseline`; `em` is in pixels."""
    shapes = _shapes(drawn.svg)
    painter.save()
    if shapes is None:
        size = QRectF(left, baseline - drawn.ascent * em, drawn.width * em, (drawn.ascent + drawn.descent) * em)
        QSvgRenderer(QByteArray(drawn.svg.replace("currentColor", colour.name()).encode())).render(painter, size)
    else:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        unit = em / _UNITS
        ground = QTransform(unit, 0, 0, -unit, left, baseline) * painter.transform()
        for shape in shapes:
            if isinstance(shape, QRectF):
                painter.setTransform(ground)
                painter.drawRect(shape)
            else:
                scale = shape.scale
                painter.setTransform(QTransform(scale, 0, 0, scale, shape.x, shape.y) * ground)
                painter.drawPath(shape.outline)
    painter.restore()


def _shapes(svg: str) -> list[_Letter | QRectF] | None:
    """The letters and bars of a drawing; None if it has anything else."""
    letters, group, body = svg.partition(_GROUP)
    for name, outline in _LETTER.findall(letters):
        if name not in _letters and (path := _outline(outline)):
            _letters[name] = path
    found: list[_Letter | QRectF] = []
    end = 0
    for match in _PLACED.finditer(body):
        if match.start() != end:
            return None
        end = match.end()
        name, x, y, moved_x, moved_y, scale, left, top, width, height = match.groups()
        if name and name not in _letters:
            return None
        if name:
            found.append(_Letter(_letters[name], float(x or moved_x), float(y or moved_y), float(scale or 1)))
        else:
            found.append(QRectF(float(left), float(top), float(width), float(height)))
    return found if group and body[end:] == "</g></svg>" else None


def _outline(commands: str) -> QPainterPath | None:
    """The path of a letter, with commands M, L, C and Z and coordinates separated by blanks; None if it has others."""
    if not _OUTLINE.fullmatch(commands):
        return None
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    words = iter(commands.split())
    for word in words:
        if word == "Z":
            path.closeSubpath()
            continue
        numbers = [float(word[1:]), float(next(words))]
        if word[0] == "C":
            path.cubicTo(*numbers, *(float(next(words)) for _ in range(4)))
        elif word[0] == "L":
            path.lineTo(*numbers)
        else:
            path.moveTo(*numbers)
    return path
