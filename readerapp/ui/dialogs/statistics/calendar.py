"""A year of days as a picture: a column for each week, a square for each day, larger and darker the more happened.

It is a table: the arrow keys move from day to day, and a screen reader reads each one.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from readerapp.days.statistics import DayDone
from readerapp.text.language import later, tr
from readerapp.text.words import MONTHS, day_words
from readerapp.ui.look.look import Look

WEEKS = 53
MEASURES = ("decided", "starred", "fetched", "minutes")
"""What the squares can show: fields of DayDone."""
_LEVELS = 4
_SIDES = (0.30, 0.52, 0.66, 0.80, 0.94)
"""The side of a square as a share of its place, by level: not everybody can tell the colours apart."""
_SHADES = (0.0, 0.40, 0.60, 0.80, 1.0)
_CELL = 1.0
"""The side of a place, in S, if the screen has room for a year of them."""
_BESIDE = 8
"""The width of the dialog beside the calendar, in S."""
_DAYS, _MONTHS = 2.4, 1.5
"""The width of the weekdays' names and the height of the months', in S."""
_NAMED = {0: later("Mon"), 2: later("Wed"), 4: later("Fri")}
"""The rows that have room for a name."""
Index = QModelIndex | QPersistentModelIndex


class Year(QAbstractTableModel):
    """Seven rows, from Monday on, and a column for each week; the last day is today."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self.monday = today - timedelta(days=today.weekday(), weeks=WEEKS - 1)
        self._days: dict[date, DayDone] = {}
        self.measure = MEASURES[0]
        self._most = 1

    def show_days(self, days: Iterable[DayDone]) -> None:
        """Show these days."""
        self.beginResetModel()
        self._days = {one.day: one for one in days}
        self._measure()
        self.endResetModel()

    def show_measure(self, measure: str) -> None:
        """Show one of MEASURES."""
        self.measure = measure
        self._measure()
        self.dataChanged.emit(self.index(0, 0), self.index(6, WEEKS - 1))

    def _measure(self) -> None:
        # A single day with a whole month's papers would make all others pale.
        counts = sorted(count for one in self._days.values() if (count := getattr(one, self.measure)))
        self._most = counts[int(0.95 * (len(counts) - 1))] if counts else 1

    def day(self, index: Index) -> date | None:
        """The day in that place; None if it is still to come."""
        day = self.monday + timedelta(weeks=index.column(), days=index.row())
        return day if index.isValid() and day <= self._today else None

    def place(self, day: date) -> QModelIndex:
        """The place of a day."""
        return self.index(day.weekday(), (day - self.monday).days // 7)

    def level(self, index: Index) -> int:
        """0 to 4: how much happened on that day."""
        day = self.day(index)
        count = getattr(self._days[day], self.measure) if day in self._days else 0
        return min(_LEVELS, -(-_LEVELS * count // self._most)) if count else 0

    def words(self, index: Index) -> str:
        """ "Tue 30 June 2026: 64 fetched, 61 decided"."""
        day = self.day(index)
        if day is None:
            return ""
        return f"{day_words(day, year=True)}: {self._days[day].words if day in self._days else tr('nothing')}"

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        return 0 if parent.isValid() else 7

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        return 0 if parent.isValid() else WEEKS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.words(index) or tr("still to come")
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.words(index)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.day(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class Squares(QStyledItemDelegate):
    """Paints the days."""

    def __init__(self, look: Look, view: QTableView, year: Year) -> None:
        super().__init__(view)
        self._look, self._view, self._year = look, view, year

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, place = self._look, QRectF(option.rect)
        look.fill(painter, place, "raised")
        if self._year.day(index) is None:
            return
        level = self._year.level(index)
        side = place.width() * _SIDES[level]
        box = QRectF(place.center().x() - side / 2, place.center().y() - side / 2, side, side)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade(look, level) if level else look.colour("scroll"))
        painter.drawRoundedRect(box, 2, 2)
        if index == self._view.currentIndex():
            look.draw_box(
                painter, place.adjusted(0.5, 0.5, -0.5, -0.5), None, "focus" if self._view.hasFocus() else "line_strong", 3, 2
            )


def shade(look: Look, level: int) -> QColor:
    """The accent colour, mixed with the ground as `level` requires."""
    ground, accent, part = look.colour("raised"), look.colour("accent"), _SHADES[level]
    pairs = ((ground.red(), accent.red()), (ground.green(), accent.green()), (ground.blue(), accent.blue()))
    return QColor(*(round(one + (other - one) * part) for one, other in pairs))


class Calendar(QTableView):
    """The table of days."""

    pointed = Signal(str)
    """What happened on the current day."""

    def __init__(self, look: Look, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.year = Year(today)
        self.setModel(self.year)
        self.setItemDelegate(Squares(look, self, self.year))
        self.setAccessibleName(tr("Calendar of the last twelve months"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionMode(QTableView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
            header.setMinimumSectionSize(4)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        look.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Apply the size of the look."""
        room = self.screen().availableSize().width() - self._look.px(_DAYS + _BESIDE)
        side = self.side = max(4, min(self._look.px(_CELL), room // WEEKS))
        self.horizontalHeader().setDefaultSectionSize(side)
        self.verticalHeader().setDefaultSectionSize(side)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(WEEKS * self.side, 7 * self.side)

    def show_days(self, days: Iterable[DayDone], today: date) -> None:
        """Show these days; `today` becomes the current one."""
        self.year.show_days(days)
        self.setCurrentIndex(self.year.place(today))

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        super().currentChanged(current, previous)
        self.pointed.emit(self.year.words(current))


class Names(QWidget):
    """The table, with the months' names above it and the weekdays' beside it."""

    def __init__(self, look: Look, calendar: Calendar) -> None:
        super().__init__()
        self._look, self._calendar = look, calendar
        calendar.setParent(self)
        look.changed.connect(self._take_size)
        self._take_size()

    def _take_size(self) -> None:
        left, top = self._look.px(_DAYS), self._look.px(_MONTHS)
        self._calendar.move(left, top)
        self.setFixedSize(self._calendar.sizeHint() + QSize(left, top))

    def months(self) -> Iterator[tuple[int, str]]:
        """Where the months' names begin. On a small screen, squares are narrower than names, and some names are left out."""
        look, metrics = self._look, QFontMetrics(self._look.font(-2))
        month, right = 0, 0
        for column in range(WEEKS - 1):
            monday = self._calendar.year.monday + timedelta(weeks=column)
            if monday.month != month and (column or monday.day < 20):
                x, name = look.px(_DAYS) + column * self._calendar.side, tr(MONTHS[monday.month - 1])[:3]
                if x >= right:
                    yield x, name
                    right = x + metrics.horizontalAdvance(f"{name} ")
            month = monday.month

    def weekdays(self) -> Iterator[tuple[float, str]]:
        """The middles of the weekdays' names, some of which may be left out, too."""
        below, high = 0.0, QFontMetrics(self._look.font(-2)).ascent()
        for row, name in _NAMED.items():
            middle = self._look.px(_MONTHS) + (row + 0.5) * self._calendar.side
            if middle - high / 2 >= below:
                yield middle, tr(name)
                below = middle + high / 2

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        look, painter = self._look, QPainter(self)
        font = look.font(-2)
        for middle, name in self.weekdays():
            look.draw_text(painter, 0, look.baseline(middle, font), name, font, "text_3")
        for x, name in self.months():
            look.draw_text(painter, x, look.baseline(look.px(_MONTHS) / 2 - 1, font), name, font, "text_3")
