"""Typography: all sizes derive from one, S, the pixel size of the system's font times the zoom."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF, QGuiApplication

from readerapp.system.locations import resource

BUNDLED_FAMILY = "Inter readerapp"
_BUNDLED_SIZE = 13
_BUNDLED_FILES = ("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf", "Inter-Italic.ttf")
_SMALLEST = 10
_MERE_FALLBACKS = {"", "DejaVu Sans", "Bitstream Vera Sans", "Sans Serif", "Sans", "Liberation Sans", "FreeSans"}
"""What fontconfig and Qt fall back to if no desktop names a font."""
_SERIF_FAMILIES = ("Charter", "Source Serif 4", "Noto Serif", "Georgia", "Liberation Serif", "DejaVu Serif", "serif")
_SENTENCE = "the formulation is implemented with a scene representation and we show that it holds for the first time "
MEASURE = 74
"""The longest line of the abstract, in characters of English."""


class Typography:
    """The window's fonts for a family and a zoom."""

    def __init__(self, choice: str = "system", zoom: int = 100, serif_abstracts: bool = False) -> None:
        """`choice` is the setting "font", `zoom` is in percent."""
        self.zoom = zoom / 100
        system = _system_font()
        # Compare the requested family: QFontInfo would load the font to resolve it.
        fallback = system.family() in _MERE_FALLBACKS
        bundled = choice == "inter" or fallback
        if bundled:
            _load_bundled()
        self.family = BUNDLED_FAMILY if bundled else system.family()
        self.size = max(_SMALLEST, round((_BUNDLED_SIZE if fallback else QFontInfo(system).pixelSize()) * zoom / 100))
        """S, in pixels."""
        self.serif = _serif_family() if serif_abstracts else self.family
        self._fonts: dict[tuple[int, int, bool], QFont] = {}
        self._measures: dict[tuple[str, int], int] = {}

    def font(self, step: int = 0, weight: int = 400, serif: bool = False) -> QFont:
        """The font `step` pixels larger than S; weights 400, 500 and 600 are used."""
        key = (step, weight, serif)
        if key not in self._fonts:
            font = QFont(self.serif if serif else self.family)
            font.setPixelSize(max(_SMALLEST, self.size + step))
            font.setWeight(QFont.Weight(weight))
            font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
            self._fonts[key] = font
        return self._fonts[key]

    def px(self, factor: float) -> int:
        """`factor` times S, in whole pixels."""
        return round(factor * self.size)

    def measure(self, font: QFont) -> int:
        """The width, in pixels, of a line of MEASURE characters of English; averageCharWidth() is off by up to 40 %."""
        size = (font.family(), font.pixelSize())
        if size not in self._measures:
            self._measures[size] = round(QFontMetricsF(font).horizontalAdvance(_SENTENCE) / len(_SENTENCE) * MEASURE)
        return self._measures[size]


def line_height(font: QFont, em: float) -> int:
    """The `line-height` in percent for lines of `em` times the pixel size; Qt's percentages are of the font's spacing."""
    return round(100 * em * font.pixelSize() / QFontMetricsF(font).lineSpacing())


@cache
def _system_font() -> QFont:
    """The application's font as it was before readerapp set its own."""
    return QGuiApplication.font()


@cache
def _load_bundled() -> None:
    for name in _BUNDLED_FILES:
        QFontDatabase.addApplicationFont(str(resource(f"fonts/{name}")))


@cache
def _serif_family() -> str:
    families = set(QFontDatabase.families())
    return next((family for family in _SERIF_FAMILIES if family in families), "serif")
