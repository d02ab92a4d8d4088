"""The present look: colours, fonts, icons, animation. All widgets share one object, which emits `changed`."""

from collections.abc import Mapping
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPainter, QPen
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from shiboken6 import isValid

from readerapp.ui.look import icons, palette
from readerapp.ui.look.typography import Typography


class Look(QObject):
    """Colours by role and fonts by step, according to the settings and the system."""

    changed = Signal()

    def __init__(self, settings: Mapping[str, object], parent: QObject | None = None) -> None:
        """Read the settings theme, font, zoom, abstract_font and movement."""
        super().__init__(parent)
        self._settings = settings
        self._shown: tuple[object, ...] = ()
        self._dressed: WeakKeyDictionary[QWidget, tuple[str, ...]] = WeakKeyDictionary()
        self.refresh()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.refresh)

    def refresh(self) -> None:
        """Read the settings and the system again; emit `changed` if anything differs."""
        get = self._settings.__getitem__
        theme = palette.theme_in_force(str(get("theme")))
        wanted = (theme, get("font"), get("zoom"), get("abstract_font"), get("movement"))
        if wanted == self._shown:
            return
        first, self._shown = not self._shown, wanted
        self.theme = theme
        self.colours = palette.themes()[theme]
        self._qt_colours: dict[str, QColor] = {}
        self.type = Typography(str(get("font")), int(str(get("zoom"))), get("abstract_font") == "serif")
        self.high_contrast = theme.startswith("high-contrast")
        self.dark = theme.endswith("dark")
        application = QApplication.instance()
        if isinstance(application, QApplication):
            colours = palette.qt_palette(self.colours)
            application.setFont(self.type.font())
            application.setPalette(colours)
            QToolTip.setPalette(colours)
        if not first:
            for widget, parts in self._dressed.items():
                if isValid(widget):
                    widget.setStyleSheet(palette.style_sheet(self.colours, self.size, *parts))
            self.changed.emit()

    def dress(self, widget: QWidget, *parts: str) -> None:
        """Give `widget` and its children the style sheet for `parts` (see palette.style_sheet), or for all of them.

        A style sheet for the whole application would be matched against every widget at each start.
        """
        self._dressed[widget] = parts
        widget.setStyleSheet(palette.style_sheet(self.colours, self.size, *parts))

    @property
    def size(self) -> int:
        """S, in pixels."""
        return self.type.size

    def colour(self, role: str) -> QColor:
        """The colour of a role of the palette."""
        found = self._qt_colours.get(role)
        if found is None:
            found = self._qt_colours[role] = QColor(self.colours[role])
        return found

    def font(self, step: int = 0, weight: int = 400, serif: bool = False) -> QFont:
        """The font `step` pixels larger than S."""
        return self.type.font(step, weight, serif)

    def px(self, factor: float) -> int:
        """`factor` times S, in pixels."""
        return self.type.px(factor)

    def zoomed(self, pixels: float) -> int:
        """`pixels` scaled by the zoom, for sizes in pixels, such as those of icons."""
        return round(pixels * self.type.zoom)

    def fill(self, painter: QPainter, rect: QRect | QRectF, role: str) -> None:
        """Paint a rectangle in the colour of a role."""
        # fillRect() checks for the presets of QGradient, for which PySide creates 169 objects at a start.
        painter.setBackground(self.colour(role))
        painter.eraseRect(rect)

    def draw_icon(self, painter: QPainter, x: float, y: float, name: str, role: str, size: int, filled: bool = False) -> None:
        """Paint an icon with its upper left corner at (x, y)."""
        icons.paint(painter, x, y, name, self.colours[role], size, filled)

    @staticmethod
    def baseline(middle: float, font: QFont) -> int:
        """The baseline for text in `font` whose capitals are centred at `middle`."""
        return round(middle + QFontMetricsF(font).capHeight() / 2)

    def draw_text(
        self, painter: QPainter, x: float, baseline: float, text: str, font: QFont, role: str, width: float | None = None
    ) -> float:
        """Paint a line of text, elided if it is wider than `width`. Returns the width painted."""
        metrics = QFontMetricsF(font)
        advance = metrics.horizontalAdvance(text)
        if width is not None and advance > width:
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, width))
            advance = metrics.horizontalAdvance(text)
        self.put_text(painter, x, baseline, text, font, role)
        return advance

    def put_text(self, painter: QPainter, x: float, baseline: float, text: str, font: QFont, role: str) -> None:
        """Paint a line of text that is known to fit. It is not measured, which would take as long as painting it."""
        painter.setFont(font)
        painter.setPen(self.colour(role))
        painter.drawText(QPointF(x, baseline), text)

    def draw_box(
        self, painter: QPainter, rect: QRectF, fill: str | None, border: str | None = None, radius: float = 6, pen: float = 1
    ) -> None:
        """Paint a rounded rectangle in the colours of roles."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.colour(border), pen) if border else Qt.PenStyle.NoPen)
        painter.setBrush(self.colour(fill) if fill else Qt.BrushStyle.NoBrush)
        if border:
            rect = rect.adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2)
        painter.drawRoundedRect(rect, radius, radius)

    def draw_share(self, painter: QPainter, place: QRectF, share: float) -> None:
        """Paint a progress line in `place`, filled up to `share` (0 to 1)."""
        radius = place.height() / 2
        # In high contrast, a ground in the colour of lines would look like a full line.
        ground, edge = (None, "line_strong") if self.high_contrast else ("line", None)
        self.draw_box(painter, place, ground, edge, radius)
        if share > 0:
            filled = QRectF(place)
            # At least a dot, so that any progress is visible.
            filled.setWidth(max(place.width() * min(share, 1.0), place.height()))
            self.draw_box(painter, filled, "accent", None, radius)

    @property
    def moves(self) -> bool:
        """Whether animations are on: messages of the quiet bar fade in."""
        setting = self._settings["movement"]
        if setting != "system":
            return setting == "full"
        style = QApplication.style()
        return style.styleHint(style.StyleHint.SH_Widget_Animation_Duration) > 0
