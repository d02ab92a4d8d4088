"""What is drawn inside a text: formulas with the letters that touch them, chips and tags.

One QPyTextObject draws them all, registered for Qt's image objects; so no widget is made per paper and no image is loaded.
An object stands on the baseline of its line: a shallow one has the height of its ascent, and what hangs below goes into
the line's own descent; a deep one (a fraction, a matrix) is aligned to the middle with room on both sides. The baseline is
read from the laid-out line, because AlignBaseline is off by the font's descent.
"""

from collections import OrderedDict
from math import ceil
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPaintEngine,
    QPainter,
    QPyTextObject,
    QTextDocument,
    QTextFormat,
)

from readerapp.rendering.abstract import Run
from readerapp.rendering.math import Picture, picture
from readerapp.rendering.tokens import Formula
from readerapp.ui.look.look import Look

if TYPE_CHECKING:
    from readerapp.rendering.breaking import Piece

_X_HEIGHT = 0.473
"""The x-height of STIX Two Math, in em. Formulas are scaled so that their letters match the text."""
_SPACE = 1
"""Pixels on either side of a formula."""
_CACHED_DRAWINGS = 1000
_LARGEST_KEPT = 200_000
"""The cache of drawings, in bytes."""
_NARROWEST = 0.75
"""How far a formula may shrink to fit its line; beyond that the page scrolls."""
_HANGS = 0.2
"""How far a formula may hang below the text, in em, before it counts as deep."""
_LEADING = 2
"""Pixels above and below a deep formula, so that it never touches another line."""
_PAD, _DOT, _APART = 6, 14, 6
"""Of a chip, in pixels at 100 %: the space beside its word, the room of its dot, and the distance to the next one."""


_NAME = QTextFormat.Property.ImageName.value
_FOREGROUND = QTextFormat.Property.ForegroundBrush.value


class InlineObject(Protocol):
    """Something drawn in a line of text."""

    @property
    def text(self) -> str:
        """The text that copying yields."""

    @property
    def spoken(self) -> str:
        """What a screen reader says in its place."""

    def extent(self, font: QFont, width: float) -> tuple[float, float, float]:
        """Width, ascent and descent in pixels, for the font of the text and the width of its line."""

    def paint(self, painter: QPainter, x: float, baseline: float, font: QFont, colour: QColor, width: float) -> None:
        """Paint it at `x` on `baseline`."""


class _Part(NamedTuple):
    """Letters, or a formula with the pixels before and after it: none where one was broken."""

    text: str
    drawn: Picture | None = None
    before: int = _SPACE
    after: int = _SPACE

    @classmethod
    def of(cls, part: "str | Formula | Piece", display: bool) -> "_Part":
        if isinstance(part, str):
            return cls(part)
        drawn = picture(part.tex, display=display)
        if isinstance(part, Formula):
            return cls(part.source, drawn)
        return cls(part.source, drawn, _SPACE * part.is_first, _SPACE * part.is_last)

    def width(self, metrics: QFontMetricsF, em: float) -> float:
        """In pixels."""
        return self.drawn.width * em + self.before + self.after if self.drawn else metrics.horizontalAdvance(self.text)


class FormulaRun:
    """Formulas and the letters that touch them. A formula that cannot be drawn shows its TeX."""

    def __init__(self, run: Run, display: bool = False) -> None:
        self._run = run
        self._parts = [_Part.of(part, display) for part in run.parts]
        self.text = "".join(part.text for part in self._parts)

    @property
    def spoken(self) -> str:
        from readerapp.rendering.formula_speech import spoken_formula  # noqa: PLC0415 - few formulas are spoken

        # A blank keeps the words from letters before them, but not from a comma or "-th" after.
        said = ""
        for part in self._run.parts:
            if isinstance(part, str):
                said += part
            elif isinstance(part, Formula) or part.is_first:
                formula = part if isinstance(part, Formula) else part.whole
                words = spoken_formula(formula.tex) or formula.source
                said += f" {words}" if said[-1:].isalnum() else words
        return said

    def extent(self, font: QFont, width: float) -> tuple[float, float, float]:
        metrics = QFontMetricsF(font)
        em = self._em(font, width)
        total, ascent, descent = 0.0, metrics.capHeight(), 0.0
        for part in self._parts:
            total += part.width(metrics, em)
            if drawn := part.drawn:
                ascent, descent = max(ascent, drawn.ascent * em), max(descent, drawn.descent * em)
        return total, ascent, descent

    def paint(self, painter: QPainter, x: float, baseline: float, font: QFont, colour: QColor, width: float) -> None:
        metrics = QFontMetricsF(font)
        em = self._em(font, width)
        painter.setFont(font)
        painter.setPen(colour)
        for part in self._parts:
            if part.drawn is None:
                painter.drawText(QPointF(x, baseline), part.text)
            else:
                if painter.paintEngine().type() == QPaintEngine.Type.Pdf:
                    _write(painter, part.text, x, baseline, part.drawn.width * em)
                _draw(painter, part.drawn, x + part.before, baseline, em, colour)
                painter.setFont(font)
                painter.setPen(colour)
            x += part.width(metrics, em)

    def _em(self, font: QFont, width: float) -> float:
        em = QFontMetricsF(font).xHeight() / _X_HEIGHT
        wide = sum(part.drawn.width for part in self._parts if part.drawn) * em
        return em * max(_NARROWEST, width / wide) if 0 < width < wide else em


class Chip:
    """A small box with a word: a kind, a category, a tag with its dot, or the button that adds a tag."""

    def __init__(self, look: Look, text: str, role: str, ground: str | None, shape: str = "box", border: str = "") -> None:
        """`shape` is "box", "tag" (round, with a dot in the colour of `role`) or "ghost" (round, outlined)."""
        self._words = text
        self.spoken = f"{text} "
        self.text = "" if shape == "ghost" else f"{text} "
        self._look = look
        self._role = role
        self._ground = ground
        self._shape = shape
        self._border = border or ("line_strong" if look.high_contrast else None)
        self._font = look.font(-2 if shape == "box" else -1, 500)

    def extent(self, font: QFont, width: float) -> tuple[float, float, float]:
        zoomed = self._look.zoomed
        dot = zoomed(_DOT) if self._shape == "tag" else 0
        words = round(QFontMetricsF(self._font).horizontalAdvance(self._words))
        return words + 2 * zoomed(_PAD) + dot + zoomed(_APART), self._look.size + 5, 0

    def edges(self, baseline: float) -> tuple[float, float]:
        """The upper and the lower edge of its box in a line with this `baseline`."""
        middle = round(baseline - QFontMetricsF(self._font).capHeight() / 2)
        height = self._look.size + 7
        return middle - height / 2, middle + height / 2

    def paint(self, painter: QPainter, x: float, baseline: float, font: QFont, colour: QColor, width: float) -> None:
        look = self._look
        cap = QFontMetricsF(self._font).capHeight()
        top, bottom = self.edges(baseline)
        middle, height = round((top + bottom) / 2), bottom - top
        box = QRectF(x, top, self.extent(font, width)[0] - look.zoomed(_APART), height)
        look.draw_box(painter, box, self._ground, self._border, height / 2 if self._shape != "box" else 5)
        x += look.zoomed(_PAD)
        role = self._role
        if self._shape == "tag":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour(role))
            radius = look.zoomed(8) / 2
            painter.drawEllipse(QPointF(x + radius + 1, middle), radius, radius)
            x += look.zoomed(_DOT)
            role = "text"
        look.draw_text(painter, x, round(middle + cap / 2), self._words, self._font, role)


class InlineObjects(QPyTextObject):
    """Draws the inline objects of a document, found by the names of their images."""

    def __init__(self, parent: QObject, line_width: float) -> None:
        """`line_width` is that of the text; formulas must fit into it."""
        super().__init__(parent)
        self._objects: dict[str, InlineObject] = {}
        self._placed: dict[str, _Placed] = {}
        self._line_width = line_width

    def add(self, item: InlineObject) -> str:
        """Add an object. Returns the name of its placeholder image."""
        name = f"object:{len(self._objects)}"
        self._objects[name] = item
        return name

    def find(self, text_format: QTextFormat) -> InlineObject | None:
        """The object that a format stands for."""
        return self._objects.get(text_format.stringProperty(_NAME))

    def is_deep(self, item: InlineObject, font: QFont) -> bool:
        """Whether it hangs lower than the text, so that its image must be aligned to the middle."""
        return _hangs(item.extent(font, self._line_width)[2], font)

    def intrinsicSize(self, document: QTextDocument, position: int, text_format: QTextFormat) -> QSizeF:  # noqa: N802 - Qt's name
        # Qt asks for this at each layout and each painting.
        name = text_format.stringProperty(_NAME)
        placed = self._placed.get(name) or self._place(name, text_format)
        return placed.size

    def _place(self, name: str, text_format: QTextFormat) -> "_Placed":
        font = text_format.toCharFormat().font()
        item = self._objects.get(name, _NOTHING)
        width, ascent, descent = item.extent(font, self._line_width)
        deep = _hangs(descent, font)
        # AlignMiddle puts half an x-height of the box above the middle of the line.
        metrics = QFontMetricsF(font)
        half = metrics.xHeight() / 2
        # A shallow one alone in its line is as high as text.
        height = max(2 * ascent - half, 2 * descent + half) + 2 * _LEADING if deep else max(ascent, metrics.ascent())
        self._placed[name] = placed = _Placed(item, font, QSizeF(width, height), deep)
        return placed

    def drawObject(  # noqa: N802 - Qt's name
        self, painter: QPainter, rect: QRectF | QRect, document: QTextDocument, position: int, text_format: QTextFormat
    ) -> None:
        name = text_format.stringProperty(_NAME)
        placed = self._placed.get(name) or self._place(name, text_format)
        if placed.deep:
            block = document.findBlock(position)
            line = block.layout().lineForTextPosition(position - block.position())
            baseline = document.documentLayout().blockBoundingRect(block).top() + line.y() + line.ascent()
        else:
            baseline = rect.bottom()
        # Selected text has another colour than it had at layout.
        colour = text_format.brushProperty(_FOREGROUND).color()
        placed.item.paint(painter, rect.left(), baseline, placed.font, colour, self._line_width)


class _Nothing:
    """Stands for an image: none is ever loaded."""

    text = spoken = ""

    def extent(self, font: QFont, width: float) -> tuple[float, float, float]:
        return 0, 0, 0

    def paint(self, painter: QPainter, x: float, baseline: float, font: QFont, colour: QColor, width: float) -> None:
        pass


_NOTHING = _Nothing()


class _Placed(NamedTuple):
    """An object at its place in the text."""

    item: InlineObject
    font: QFont
    size: QSizeF
    deep: bool


def _hangs(descent: float, font: QFont) -> bool:
    return descent > QFontMetricsF(font).descent() + _HANGS * font.pixelSize()


_drawings: OrderedDict[tuple[str, int, float, float], QImage] = OrderedDict()


def _draw(painter: QPainter, drawn: Picture, x: float, baseline: float, em: float, colour: QColor) -> None:
    """Draw a formula from `x` on `baseline`: on a screen from a cached image, on paper as outlines."""
    to_device = painter.deviceTransform()
    ratio = painter.device().devicePixelRatioF()
    if painter.paintEngine().type() != QPaintEngine.Type.Raster or (to_device.m11(), to_device.m22()) != (ratio, ratio):
        _paint_shapes(painter, drawn, x, baseline, em, colour)
        return
    # Text is placed on whole pixels, too.
    left, line = round(x * ratio + to_device.dx()), round(baseline * ratio + to_device.dy())
    top = line - ceil(drawn.ascent * em * ratio) - 1
    place = QPointF((left - 1 - to_device.dx()) / ratio, (top - to_device.dy()) / ratio)
    painter.drawImage(place, _drawing(drawn, em, ratio, colour))


def _paint_shapes(painter: QPainter, drawn: Picture, x: float, baseline: float, em: float, colour: QColor) -> None:
    from readerapp.ui.paper import formula_shapes  # noqa: PLC0415 - a start may have no formula to show

    formula_shapes.paint(painter, drawn, x, baseline, em, colour)


def _write(painter: QPainter, text: str, x: float, baseline: float, width: float) -> None:
    """Put the TeX of a formula into a PDF, unseen and as wide as the formula, to be found, copied and read aloud."""
    font = QFont(painter.font())
    font.setPixelSize(max(1, int(font.pixelSize() * min(1, width / max(1, QFontMetricsF(font).horizontalAdvance(text))))))
    painter.setFont(font)
    painter.setPen(Qt.GlobalColor.transparent)
    painter.drawText(QPointF(x, baseline), text)


def _drawing(drawn: Picture, em: float, ratio: float, colour: QColor) -> QImage:
    """The image of a formula, with a margin of one pixel."""
    key = (drawn.svg, colour.rgba(), em, ratio)
    if found := _drawings.get(key):
        _drawings.move_to_end(key)
        return found
    em *= ratio
    above = ceil(drawn.ascent * em) + 1
    image = QImage(
        ceil(drawn.width * em) + 2, above + ceil(drawn.descent * em) + 1, QImage.Format.Format_ARGB32_Premultiplied
    )
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    _paint_shapes(painter, drawn, 1, above, em, colour)
    painter.end()
    image.setDevicePixelRatio(ratio)
    if image.sizeInBytes() <= _LARGEST_KEPT:
        _drawings[key] = image
        if len(_drawings) > _CACHED_DRAWINGS:
            _drawings.popitem(last=False)
    return image
