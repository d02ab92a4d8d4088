"""The keyboard shortcuts dialog: columns made from the tables of keys, with a search field."""

from collections.abc import Iterable, Sequence
from itertools import combinations, pairwise

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from readerapp.keymap.actions import Action, aloud, spoken
from readerapp.keymap.keys import PDF_GROUP, PDF_KEYS, Group, PdfKey, distinct, grouped
from readerapp.text.language import later, tr
from readerapp.ui.look.look import Look
from readerapp.ui.widgets.dialog import Dialog
from readerapp.ui.widgets.fields import FindField
from readerapp.ui.widgets.key_caps import draw_keys
from readerapp.ui.widgets.text import Label, Paragraph

_GAP = 30
_MOST_COLUMNS = 4
_NARROWEST_COLUMN = 19
"""In S."""
_WHOLE = 0.9
"""The share of rows that are shown whole in the narrowest column, whatever the language."""
_SHOWN_KEYS = 2
_PDF_WHEN = later("while the PDF has the focus")


class _Columns(QWidget):
    """The painted columns of the keys that match the search."""

    def __init__(
        self, look: Look, actions: Sequence[Action], in_pdf: Sequence[PdfKey], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._groups = [group._replace(rows=[row for row in group.rows if row.keys]) for group in grouped(actions, in_pdf)]
        self._wanted = ""
        self._narrowest = 0.0
        look.changed.connect(self._measure)
        self._measure()
        self.setAccessibleName(tr("Keyboard shortcuts"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._describe()

    def search(self, text: str) -> int:
        """Show only rows with `text` in their title, help or keys. Returns how many there are."""
        self._wanted = text.strip().casefold()
        self._describe()
        self.updateGeometry()
        self.update()
        return sum(len(self._rows(group)) for group in self._groups)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._look.px(70), self.heightForWidth(self._look.px(70)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(round(self._narrowest), 0)

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        return max(self._height(len(self._rows(group)) for group in column) for column in self._arranged(width))

    def _arranged(self, width: int) -> list[list[Group]]:
        """The groups in as many columns as fit, as even in height as their order allows. A search moves none of them."""
        fitting = int((width + _GAP) / (self._narrowest + _GAP))
        end = len(self._groups)
        arrangements = (
            [self._groups[start:stop] for start, stop in pairwise((0, *starts, end))]
            for starts in combinations(range(1, end), min(max(fitting, 1), _MOST_COLUMNS) - 1)
        )
        return min(
            arrangements, key=lambda columns: max(self._height(len(group.rows) for group in column) for column in columns)
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        columns = self._arranged(self.width())
        width = (self.width() - _GAP * (len(columns) - 1)) / len(columns)
        # The next column takes the place of one without matches.
        found = [column for column in columns if any(map(self._rows, column))]
        for number, groups in enumerate(found):
            self._paint_column(painter, number * (width + _GAP), width, groups)

    def _paint_column(self, painter: QPainter, x: float, width: float, groups: Sequence[Group]) -> None:
        look = self._look
        line = look.px(2)
        y = 0.0
        for group in groups:
            rows = self._rows(group)
            if not rows:
                continue
            look.draw_text(painter, x, y + look.size + 1, tr(group.name), look.font(0, 600), "text")
            if group.name == PDF_GROUP:
                small, when = look.font(-1), tr(_PDF_WHEN)
                left = x + width - QFontMetricsF(small).horizontalAdvance(when)
                look.draw_text(painter, left, y + look.size + 1, when, small, "text_3")
            look.fill(painter, QRectF(x, y + look.size + 9, width, 1), "line")
            y += look.size + 15
            for row in rows:
                self._paint_row(painter, x, y + line / 2, width, row)
                y += line
            y += look.size + 3

    def _paint_row(self, painter: QPainter, x: float, middle: float, width: float, row: Action | PdfKey) -> None:
        look = self._look
        right = draw_keys(look, painter, x + width, middle, _shown_keys(row))
        font = look.font(0)
        baseline = look.baseline(middle, font)
        look.draw_text(painter, x, baseline, _title(row), font, "text_2", right - x - 6)

    def _measure(self) -> None:
        """Find out how narrow a column may be if all but a few rows are to be whole."""
        look, metrics = self._look, QFontMetricsF(self._look.font(0))
        # Only painting the keys tells how wide they are.
        nowhere = QPixmap(1, 1)
        painter = QPainter(nowhere)
        widths = sorted(
            metrics.horizontalAdvance(_title(row)) + 6 - draw_keys(look, painter, 0, 0, _shown_keys(row))
            for group in self._groups
            for row in group.rows
        )
        painter.end()
        whole = widths[int(_WHOLE * (len(widths) - 1))] if widths else 0
        self._narrowest = max(look.px(_NARROWEST_COLUMN), whole)

    def _rows(self, group: Group) -> list[Action | PdfKey]:
        """The rows of `group` that match the search."""
        return [
            row
            for row in group.rows
            if self._wanted in f"{tr(row.title)} {tr(row.help)}".casefold()
            or any(self._wanted in (key.casefold(), spoken(key).casefold()) for key in row.keys)
        ]

    def _height(self, counts: Iterable[int]) -> int:
        """The height of a column with groups of so many rows."""
        size, line = self._look.size, self._look.px(2)
        return sum(2 * size + 18 + line * count for count in counts if count)

    def _describe(self) -> None:
        lines = [
            f"{tr(row.title)}: {', '.join(map(aloud, distinct(row.keys)))}"
            for group in self._groups
            for row in self._rows(group)
        ]
        self.setAccessibleDescription("; ".join(lines))


def _title(row: Action | PdfKey) -> str:
    return tr(row.title).removesuffix("…")


def _shown_keys(row: Action | PdfKey) -> list[str]:
    """The keys quickest to press; a row has room for only a few."""
    return sorted(distinct(row.keys), key=lambda key: (key.startswith("Ctrl"), key.count("+")))[:_SHOWN_KEYS]


class KeysSheet(Dialog):
    """All keyboard shortcuts."""

    def __init__(
        self,
        look: Look,
        actions: Sequence[Action],
        single_letters: bool,
        parent: QWidget | None,
        in_pdf: Sequence[PdfKey] = PDF_KEYS,
    ) -> None:
        super().__init__(look, tr("Keyboard shortcuts"), parent, 28)
        self._columns = _Columns(look, actions, in_pdf)
        self._nothing = Label(look, 0, "text_3")
        self._nothing.setText(tr("No shortcuts match."))
        self._nothing.hide()
        search = FindField(look, tr("Search shortcuts"))
        search.setFixedWidth(look.px(17))
        search.textChanged.connect(self._search)
        self.top.addWidget(search)
        area = QScrollArea()
        area.setWidget(self._columns)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAccessibleName(tr("All shortcuts"))
        area.viewport().setAutoFillBackground(False)
        area.setStyleSheet("QScrollArea { background: transparent; }")
        self._columns.setAutoFillBackground(False)
        self.body.addWidget(self._nothing)
        self.body.addWidget(area, 1)
        hint = Paragraph(look, 0, "text_3")
        hint.setText(
            tr("Single-letter keys are off while you type. You can switch them off in the settings.")
            if single_letters
            else tr("Single-letter keys are switched off in the settings, except while you read a PDF.")
        )
        self.foot.addWidget(hint, 1)
        close = self.add_button(tr("Close   Esc"), primary=True)
        close.clicked.connect(self.accept)
        self.take_room(96, 58)

    def _search(self, text: str) -> None:
        self._nothing.setVisible(self._columns.search(text) == 0)
