"""How a line of the list is painted: title, authors, marks; and the header of a section. Distances follow the design."""

from collections import OrderedDict

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from readerapp.arxiv.listing import Kind
from readerapp.storage.records import PaperRow
from readerapp.ui.look import Look
from readerapp.ui.paper_list import KIND_ROLE, ROW_ROLE, Header, PaperList
from readerapp.ui.words import authors_words

_GUTTER = 30
_RIGHT = 12
_STAR = 15
_CACHED_TITLES = 600
_LINES = {"cosy": 2, "compact": 1, "titles": 1}
_PADDING = {"cosy": 9, "compact": 8, "titles": 7}


class RowMetrics:
    """The heights of a row for one density ("cosy", "compact", "titles") and size."""

    def __init__(self, density: str, look: Look) -> None:
        self.density = density
        self.lines = _LINES[density]
        self.padding = _PADDING[density]
        self.title = look.px(1.42)
        self.small = round((look.size - 1) * 1.42)
        row = 2 * self.padding + self.title * self.lines + (0 if density == "titles" else 2 + self.small)
        self.row = row + row % 2
        self.header = look.px(2.45)


class PaperDelegate(QStyledItemDelegate):
    """Paints all lines of a PaperList, in colours by role."""

    def __init__(self, view: PaperList, look: Look) -> None:
        super().__init__(view)
        self._view = view
        self._look = look
        self._titles: OrderedDict[tuple[int, str, int, int], list[str]] = OrderedDict()
        self._starts: OrderedDict[str, str] = OrderedDict()
        self.category: str | None = None
        """The category whose list this is; lines need not say it again."""
        self.followed: frozenset[str] = frozenset()
        self.set_density("cosy")

    def set_density(self, density: str) -> None:
        """Show rows as `density` says, at the size of the look."""
        self.metrics = RowMetrics(density, self._look)
        self._titles.clear()
        look = self._look
        self._small = look.font(-1)
        self._tiny = look.font(-2)
        self._pill = look.font(-2, 500)
        self._weights = {400: look.font(0), 500: look.font(0, 500)}
        self._view.set_heights(self.metrics.row, self.metrics.header)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        return QSize(200, self.metrics.row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        row = index.data(ROW_ROLE)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Header):
            self._paint_header(painter, rect, row)
        elif isinstance(row, PaperRow):
            self._paint_paper(painter, rect, row, index)
        else:
            painter.fillRect(rect, self._look.colour("list"))
        painter.restore()

    # --- header of a section ----------------------------------------------------------------------------------------------

    def _paint_header(self, painter: QPainter, rect: QRect, header: Header) -> None:
        look = self._look
        painter.fillRect(rect, look.colour("group"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), look.colour("line"))
        bold, small = look.font(-1, 600), self._small
        middle = rect.top() + rect.height() / 2
        baseline = _baseline(middle, bold)
        arrow = "chevron-right" if header.folded else "chevron-down"
        look.draw_icon(painter, rect.left() + 9, middle - 7, arrow, "text_3", 14)
        width = look.draw_text(painter, rect.left() + _GUTTER, baseline, header.name, bold, "text_2")
        look.draw_text(painter, rect.left() + _GUTTER + width + 8, baseline, f"{header.papers:,}", small, "text_3")
        if header.left:
            left = f"{header.left:,} left"
            x = rect.right() - _RIGHT - QFontMetricsF(small).horizontalAdvance(left)
            look.draw_text(painter, x, baseline, left, small, "text_3")

    # --- a paper ----------------------------------------------------------------------------------------------------------

    def _paint_paper(
        self,
        painter: QPainter,
        rect: QRect,
        row: PaperRow,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look, metrics = self._look, self.metrics
        checked = row.key in self._view.papers.checked
        current = index.row() == self._view.current_row()
        self._paint_ground(painter, rect, current, checked, index.row() == self._view.hovered_row)
        unread = not (row.read or row.dismissed)
        title_font = self._weights[500 if unread else 400]
        role = "text_3" if row.dismissed else "text" if unread or current else "text_2"
        x, right = rect.left() + _GUTTER, rect.right() - _RIGHT
        top = rect.top() + metrics.padding
        baseline = round(top + (metrics.title + QFontMetricsF(title_font).capHeight()) / 2)
        middle = baseline - QFontMetricsF(title_font).capHeight() / 2
        self._paint_gutter(painter, rect.left(), middle, row, unread, checked)
        title_right: float = right
        if row.starred:
            look.draw_icon(painter, right - _STAR + 1, middle - _STAR / 2, "star", "star", _STAR, filled=True)
            title_right = right - _STAR - 9
        kind = index.data(KIND_ROLE)
        if metrics.density == "titles":
            title_right -= self._paint_kind(painter, title_right, middle, row, kind)
        lines = self._title_lines(row, title_font, title_right - x)
        for number, line in enumerate(lines):
            y = baseline + number * metrics.title
            width = look.draw_text(painter, x, y, line, title_font, role)
            if row.dismissed:
                strike = round(y - QFontMetricsF(title_font).xHeight() / 2)
                painter.fillRect(QRectF(x, strike, width, 1), look.colour("text_3"))
        if metrics.density != "titles":
            self._paint_last_lines(painter, rect, row, kind, len(lines), baseline)

    def _paint_ground(self, painter: QPainter, rect: QRect, current: bool, checked: bool, hovered: bool) -> None:
        look = self._look
        focused = self._view.hasFocus()
        ground = "list"
        if current or checked:
            ground = "selected" if focused or checked else "selected_idle"
        elif hovered:
            ground = "hover"
        painter.fillRect(rect, look.colour(ground))
        if not current:
            line = QRect(rect.left() + _GUTTER, rect.bottom(), rect.width() - _GUTTER, 1)
            painter.fillRect(line, look.colour("line"))
        if current and focused:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), look.colour("accent"))
            if look.high_contrast or (self._view.papers.checked and not checked):
                look.draw_box(painter, QRectF(rect).adjusted(2, 1, -2, -1), None, "focus", 4, 2)

    def _paint_gutter(self, painter: QPainter, left: int, middle: float, row: PaperRow, unread: bool, checked: bool) -> None:
        look = self._look
        if self._view.papers.checked:
            name, role = ("square-check", "accent") if checked else ("square", "line_strong")
            look.draw_icon(painter, left + 9, middle - 8, name, role, 16)
        elif unread:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("unread"))
            painter.drawEllipse(QPointF(left + 16, middle), 4, 4)
        elif row.dismissed:
            look.draw_icon(painter, left + 9, middle - 7, "x", "text_3", 14)

    def _paint_last_lines(
        self, painter: QPainter, rect: QRect, row: PaperRow, kind: Kind | None, title_lines: int, first_baseline: int
    ) -> None:
        look, metrics = self._look, self.metrics
        small = self._small
        x, right = rect.left() + _GUTTER, rect.right() - _RIGHT
        top = rect.top() + metrics.padding + metrics.title * metrics.lines + 2
        baseline = round(top + (metrics.small + QFontMetricsF(small).capHeight()) / 2)
        middle = baseline - QFontMetricsF(small).capHeight() / 2
        marks = self._paint_marks(painter, right, baseline, middle, row, kind)
        authors = authors_words(row.authors)
        role = "text_3" if row.read or row.dismissed or not row.authors else "text_2"
        if row.dismissed:
            authors = f"Dismissed · {authors}"
        if title_lines < metrics.lines:
            # A short title leaves a line: authors there, and below them what the paper says of itself.
            look.draw_text(painter, x, first_baseline + metrics.title, authors, small, role, right - x)
            look.draw_text(painter, x, baseline, self._second_line(row), small, "text_3", marks - x - 10)
        else:
            look.draw_text(painter, x, baseline, authors, small, role, marks - x - 10)

    def _paint_marks(
        self, painter: QPainter, right: float, baseline: float, middle: float, row: PaperRow, kind: Kind | None
    ) -> float:
        """The categories and the kind at the right end of the last line. Returns where they begin."""
        look = self._look
        shown = [one for one in row.categories if one != self.category or (kind is Kind.CROSS and one == row.categories[0])]
        metrics = QFontMetricsF(self._tiny)
        if len(shown) > 2:
            more = f"+{len(shown) - 2}"
            width = metrics.horizontalAdvance(more)
            look.draw_text(painter, right - width, baseline, more, self._tiny, "text_3")
            right -= width + 6
        for category in reversed(shown[:2]):
            width = metrics.horizontalAdvance(category)
            role = "text_2" if category in self.followed else "text_3"
            look.draw_text(painter, right - width, baseline, category, self._tiny, role)
            right -= width + 8
        return right - self._paint_kind(painter, right, middle, row, kind)

    def _paint_kind(self, painter: QPainter, right: float, middle: float, row: PaperRow, kind: Kind | None) -> float:
        """The pill that says why an old paper is here. Returns the width it takes, with its distance."""
        if row.withdrawn:
            word, role = "withdrawn", "withdrawn"
        elif kind in (Kind.REPLACE, Kind.REPLACE_CROSS):
            word, role = f"v{row.version}" if row.version else "replaced", "replace"
        elif kind is Kind.CROSS:
            word, role = "cross-list", "cross"
        else:
            return 0
        look = self._look
        width = round(QFontMetricsF(self._pill).horizontalAdvance(word)) + 12
        height = look.size + 4
        box = QRectF(right - width, round(middle - height / 2), width, height)
        look.draw_box(painter, box, f"{role}_bg", "line_strong" if look.high_contrast else None, 4)
        look.draw_text(painter, right - width + 6, _baseline(box.center().y(), self._pill), word, self._pill, role)
        return width + 6

    def _second_line(self, row: PaperRow) -> str:
        """The comment of a paper, or the first words of its abstract, formulas as characters."""
        source = row.comment or row.abstract_start
        found = self._starts.get(source)
        if found is None:
            found = self._starts[source] = " ".join(_plain_start(source, cut=not row.comment).split())
            if len(self._starts) > _CACHED_TITLES:
                self._starts.popitem(last=False)
        return found

    def _title_lines(self, row: PaperRow, font: QFont, room: float) -> list[str]:
        """The title broken into lines, the last one ended by "…" if there is more. Kept, because breaking is slow."""
        width = int(room)
        key = (row.key, row.title, width, font.weight())
        found = self._titles.get(key)
        if found is None:
            found = self._titles[key] = broken(row.title, font, width, self.metrics.lines)
            if len(self._titles) > _CACHED_TITLES:
                self._titles.popitem(last=False)
        return found


def _plain_start(text: str, cut: bool) -> str:
    if not any(sign in text for sign in ("$", "\\", "{", "--", "~", "``")):
        return text
    from readerapp.rendering.text import to_plain  # noqa: PLC0415 - most abstracts begin with plain words

    # The text was cut at a fixed length, perhaps within a command or a formula.
    if cut:
        text = text.rsplit(" ", 1)[0]
    if text.count("$") % 2 and cut:
        text = text[: text.rindex("$")]
    return to_plain(text)


def broken(text: str, font: QFont, width: float, lines: int) -> list[str]:
    """`text` in at most `lines` lines of `width` pixels, broken between words; the last one ends in "…" if there is more."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) <= lines:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    ends = [*starts[1:], len(text)]
    found = [text[start:end].rstrip() for start, end in zip(starts, ends, strict=True)][:lines]
    if len(starts) > lines:
        metrics = QFontMetricsF(font)
        found[-1] = metrics.elidedText(text[starts[lines - 1] :], Qt.TextElideMode.ElideRight, width)
    return found


def _baseline(middle: float, font: QFont) -> float:
    return round(middle + QFontMetricsF(font).capHeight() / 2)
