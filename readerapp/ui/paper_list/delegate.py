"""Paints the rows of the list (title, authors, marks) and section headers. Distances follow the design."""

from collections import OrderedDict
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from readerapp.arxiv.listing import REPLACEMENTS, Kind
from readerapp.storage.records import PaperRow
from readerapp.text.language import later, number, tr
from readerapp.text.words import authors_words
from readerapp.ui.look.look import Look
from readerapp.ui.paper_list.own_marks import muted_by, paint_own_marks
from readerapp.ui.paper_list.part import Header
from readerapp.ui.paper_list.rows import KIND_ROLE, ROW_ROLE
from readerapp.ui.paper_list.table import PaperList
from readerapp.ui.widgets.positions import for_python

if TYPE_CHECKING:
    from readerapp.rendering.highlights import Span, Watched
    from readerapp.ui.widgets.marked_line import MarkedLine

_GUTTER = 30
_RIGHT = 12
_STAR = 15
_LONGEST_LINE = 2_000
"""Characters: more than fit on any screen. Qt takes seconds to break 200,000 without a blank."""
_CACHED_TITLES = 600
_WORDS = (later("Dismissed"), later("withdrawn"), later("replaced"), later("cross-list"))
"""Words that many rows show; translated once, not for each row."""
_LINES = {"cosy": 2, "compact": 1, "titles": 1}
_PADDING = {"cosy": 9, "compact": 8, "titles": 7}


class RowMetrics:
    """The heights of a row for a density ("cosy", "compact", "titles") and a size."""

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
    """Paints all rows of a PaperList, in colours by role."""

    def __init__(self, view: PaperList, look: Look) -> None:
        super().__init__(view)
        self._view = view
        self._look = look
        self._titles: OrderedDict[tuple[int, str, int, int], list[str | MarkedLine]] = OrderedDict()
        self._small_lines: OrderedDict[tuple[int, str, int], str | MarkedLine] = OrderedDict()
        self._tiny_widths: dict[str, float] = {}
        self._words = {word: tr(word) for word in _WORDS}
        self.watched: Watched | None = None
        """What is highlighted in the rows."""
        self.bars: Callable[[int], int] | None = None
        """Returns how likely the user is to want a paper, in 0 to 3 bars; None while nothing is known."""
        self._starts: OrderedDict[str, str] = OrderedDict()
        self.category: str | None = None
        """The category of the list, which rows need not repeat."""
        self.followed: frozenset[str] = frozenset()
        self.set_density("cosy")

    def set_density(self, density: str) -> None:
        """Set the density of rows, at the size of the look."""
        self.metrics = RowMetrics(density, self._look)
        self._forget_lines()
        look = self._look
        self._small = look.font(-1)
        self._tiny = look.font(-2)
        self._pill = look.font(-2, 500)
        self._gutter, self._star = look.zoomed(_GUTTER), look.zoomed(_STAR)
        self._weights = {400: look.font(0), 500: look.font(0, 500)}
        self._view.set_sizes(self.metrics.row, self.metrics.header, self._gutter)

    def watch(self, watched: "Watched | None") -> None:
        """Highlight these words in titles, comments and abstracts, and these authors; None highlights nothing."""
        self.watched = watched or None
        self._forget_lines()
        self._view.viewport().update()

    def _forget_lines(self) -> None:
        self._tiny_widths.clear()
        self._titles.clear()
        self._small_lines.clear()

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
            self._look.fill(painter, rect, "list")
        painter.restore()

    # --- header of a section ----------------------------------------------------------------------------------------------

    def _paint_header(self, painter: QPainter, rect: QRect, header: Header) -> None:
        look = self._look
        look.fill(painter, rect, "group")
        look.fill(painter, QRect(rect.left(), rect.bottom(), rect.width(), 1), "line")
        bold, small = look.font(-1, 600), self._small
        middle = rect.top() + rect.height() / 2
        baseline = look.baseline(middle, bold)
        arrow = "chevron-right" if header.folded else "chevron-down"
        icon, beside = look.zoomed(14), rect.left() + self._gutter
        look.draw_icon(painter, rect.left() + (self._gutter - icon) / 2 + 1, middle - icon / 2, arrow, "text_3", icon)
        width = look.draw_text(painter, beside, baseline, header.name, bold, "text_2")
        look.draw_text(painter, beside + width + look.zoomed(8), baseline, number(header.papers), small, "text_3")
        if header.undecided:
            words = tr("{undecided} undecided", undecided=number(header.undecided))
            x = rect.right() - _RIGHT - QFontMetricsF(small).horizontalAdvance(words)
            look.draw_text(painter, x, baseline, words, small, "text_3")

    # --- a paper ----------------------------------------------------------------------------------------------------------

    def _paint_paper(
        self,
        painter: QPainter,
        rect: QRect,
        row: PaperRow,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look, metrics = self._look, self.metrics
        checked = row.key in self._view.rows.checked
        current = index.row() == self._view.current_row()
        self._paint_ground(painter, rect, current, checked, index.row() == self._view.hovered_row)
        unread = not (row.read or row.dismissed)
        faint = row.dismissed or row.muted
        title_font = self._weights[500 if unread else 400]
        role = "text_3" if faint else "text" if unread or current else "text_2"
        x, right = rect.left() + self._gutter, rect.right() - _RIGHT
        top = rect.top() + metrics.padding
        baseline = look.baseline(top + metrics.title / 2, title_font)
        middle = baseline - QFontMetricsF(title_font).capHeight() / 2
        self._paint_gutter(painter, rect.left(), middle, row, unread, checked)
        title_right: float = right
        if row.starred:
            look.draw_icon(painter, right - self._star + 1, middle - self._star / 2, "star", "star", self._star, filled=True)
            title_right = right - self._star - 9
        kind = index.data(KIND_ROLE)
        if metrics.density == "titles":
            title_right -= self._paint_score(painter, title_right, baseline, row)
            title_right -= self._paint_kind(painter, title_right, middle, row, kind)
            title_right -= paint_own_marks(look, painter, title_right, middle, row, self._tiny, named=False)
        lines = self._title_lines(row, title_font, title_right - x)
        for at, line in enumerate(lines):
            y = baseline + at * metrics.title
            self._draw_line(painter, x, y, line, title_font, role)
            if row.dismissed:
                width = QFontMetricsF(title_font).horizontalAdvance(line) if isinstance(line, str) else line.width
                strike = round(y - QFontMetricsF(title_font).xHeight() / 2)
                look.fill(painter, QRectF(x, strike, width, 1), "text_3")
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
        look.fill(painter, rect, ground)
        if not current:
            line = QRect(rect.left() + self._gutter, rect.bottom(), rect.width() - self._gutter, 1)
            look.fill(painter, line, "line")
        if current and focused:
            look.fill(painter, QRect(rect.left(), rect.top(), 3, rect.height()), "accent")
            if look.high_contrast or (self._view.rows.checked and not checked):
                look.draw_box(painter, QRectF(rect).adjusted(2, 1, -2, -1), None, "focus", 4, 2)

    def _paint_gutter(self, painter: QPainter, left: int, middle: float, row: PaperRow, unread: bool, checked: bool) -> None:
        look = self._look
        if self._view.rows.checked:
            name, role = ("square-check", "accent") if checked else ("square", "line_strong")
            self._draw_sign(painter, left, middle, name, role, 16)
        elif row.muted:
            self._draw_sign(painter, left, middle, "eye-off", "text_3", 14)
        elif unread:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("unread"))
            painter.drawEllipse(QPointF(left + look.zoomed(16), middle), look.zoomed(8) / 2, look.zoomed(8) / 2)
        elif row.dismissed:
            self._draw_sign(painter, left, middle, "x", "text_3", 14)

    def _draw_sign(self, painter: QPainter, left: int, middle: float, name: str, role: str, size: int) -> None:
        """Draw an icon in the gutter, in place of the unread dot."""
        icon = self._look.zoomed(size)
        self._look.draw_icon(painter, left + self._look.zoomed(16) - icon / 2, middle - icon / 2, name, role, icon)

    def _paint_last_lines(
        self, painter: QPainter, rect: QRect, row: PaperRow, kind: Kind | None, title_lines: int, first_baseline: int
    ) -> None:
        metrics, small = self.metrics, self._small
        x, right = rect.left() + self._gutter, rect.right() - _RIGHT
        top = rect.top() + metrics.padding + metrics.title * metrics.lines + 2
        baseline = self._look.baseline(top + metrics.small / 2, small)
        middle = baseline - QFontMetricsF(small).capHeight() / 2
        marks = self._paint_marks(painter, right, baseline, middle, row, kind)
        authors = authors_words(row.authors)
        role = "text_3" if row.read or row.dismissed or row.muted or not row.authors else "text_2"
        if row.dismissed or row.muted:
            authors = f"{self._words['Dismissed'] if row.dismissed else muted_by(row)} · {authors}"
        if title_lines < metrics.lines:
            # A one-line title leaves room for the authors and, below them, the comment or abstract.
            self._paint_authors(painter, x, first_baseline + metrics.title, row, authors, role, right - x)
            self._paint_second_line(painter, x, baseline, row, marks - x - 10)
        else:
            self._paint_authors(painter, x, baseline, row, authors, role, marks - x - 10)

    def _paint_authors(
        self, painter: QPainter, x: float, baseline: float, row: PaperRow, authors: str, role: str, room: float
    ) -> None:
        line = self._small_line(
            (row.key, authors, int(room)),
            lambda watched: watched.in_authors(
                row.authors, authors, authors.rfind("· ") + 2 if row.dismissed or row.muted else 0
            ),
        )
        self._draw_line(painter, x, baseline, line, self._small, role)

    def _paint_second_line(self, painter: QPainter, x: float, baseline: float, row: PaperRow, room: float) -> None:
        text = self._second_line(row)
        line = self._small_line((row.key, text, int(room)), lambda watched: watched.in_text(text))
        self._draw_line(painter, x, baseline, line, self._small, "text_3")

    def _small_line(self, key: tuple[int, str, int], spans: "Callable[[Watched], tuple[Span, ...]]") -> "str | MarkedLine":
        """The text of `key` in its width, with the highlights of `spans`. Cached: eliding takes half the time of a row."""
        found = self._small_lines.get(key)
        if found is None:
            text = elided(key[1], self._small, key[2])
            found = self._small_lines[key] = self._marked(text, 0, self._small, spans(self.watched) if self.watched else ())
            if len(self._small_lines) > _CACHED_TITLES:
                self._small_lines.popitem(last=False)
        return found

    def _marked(self, shown: str, start: int, font: QFont, spans: "tuple[Span, ...]") -> "str | MarkedLine":
        """`shown`, a line that begins at `start` of a text, with the highlights `spans` in it."""
        if not spans:
            return shown
        from readerapp.ui.widgets.marked_line import MarkedLine, within  # noqa: PLC0415 - most people watch nothing

        inside = within(spans, start, start + len(shown))
        return MarkedLine(self._look, shown, font, inside) if inside else shown

    def _draw_line(
        self, painter: QPainter, x: float, baseline: float, line: "str | MarkedLine", font: QFont, role: str
    ) -> None:
        if isinstance(line, str):
            self._look.put_text(painter, x, baseline, line, font, role)
        else:
            line.paint(painter, x, baseline, role)

    def _paint_marks(
        self, painter: QPainter, right: float, baseline: float, middle: float, row: PaperRow, kind: Kind | None
    ) -> float:
        """Paint bars, categories and kind at the right end of the last line. Returns where they begin."""
        look = self._look
        right -= self._paint_score(painter, right, baseline, row)
        shown = [one for one in row.categories if one != self.category or (kind is Kind.CROSS and one == row.categories[0])]
        if len(shown) > 2:
            more = f"+{len(shown) - 2}"
            width = self._tiny_width(more)
            look.put_text(painter, right - width, baseline, more, self._tiny, "text_3")
            right -= width + look.zoomed(6)
        for category in reversed(shown[:2]):
            width = self._tiny_width(category)
            role = "text_2" if category in self.followed else "text_3"
            look.put_text(painter, right - width, baseline, category, self._tiny, role)
            right -= width + look.zoomed(8)
        right -= self._paint_kind(painter, right, middle, row, kind)
        return right - paint_own_marks(self._look, painter, right, middle, row, self._tiny, named=True)

    def _tiny_width(self, word: str) -> float:
        """The width of a word that many rows show; cached."""
        if word not in self._tiny_widths:
            self._tiny_widths[word] = QFontMetricsF(self._tiny).horizontalAdvance(word)
        return self._tiny_widths[word]

    def _paint_score(self, painter: QPainter, right: float, baseline: float, row: PaperRow) -> float:
        bars = self.bars(row.key) if self.bars and not row.dismissed else 0
        if not bars:
            return 0
        from readerapp.ui.paper_list.score import paint_score  # noqa: PLC0415 - nothing is known until there are stars

        return paint_score(self._look, painter, right, baseline, bars)

    def _paint_kind(self, painter: QPainter, right: float, middle: float, row: PaperRow, kind: Kind | None) -> float:
        """Paint the label that says why an old paper is listed. Returns its width with the space beside it."""
        if row.withdrawn:
            word, role = self._words["withdrawn"], "withdrawn"
        elif kind in REPLACEMENTS:
            word, role = f"v{row.version}" if row.version else self._words["replaced"], "replace"
        elif kind is Kind.CROSS:
            word, role = self._words["cross-list"], "cross"
        else:
            return 0
        look = self._look
        width = round(QFontMetricsF(self._pill).horizontalAdvance(word)) + 12
        height = look.size + 4
        box = QRectF(right - width, round(middle - height / 2), width, height)
        look.draw_box(painter, box, f"{role}_bg", "line_strong" if look.high_contrast else None, 4)
        look.draw_text(painter, right - width + 6, look.baseline(box.center().y(), self._pill), word, self._pill, role)
        return width + 6

    def _second_line(self, row: PaperRow) -> str:
        """The comment of a paper, or the start of its abstract, with formulas as characters."""
        source = row.comment or row.abstract_start
        found = self._starts.get(source)
        if found is None:
            found = self._starts[source] = " ".join(_plain_start(source, cut=not row.comment).split())
            if len(self._starts) > _CACHED_TITLES:
                self._starts.popitem(last=False)
        return found

    def _title_lines(self, row: PaperRow, font: QFont, room: float) -> "list[str | MarkedLine]":
        """The title broken into lines, the last one elided. Cached, because line breaking is slow."""
        width = int(room)
        key = (row.key, row.title, width, font.weight())
        found = self._titles.get(key)
        if found is None:
            spans = self.watched.in_text(row.title) if self.watched else ()
            lines = breaks(row.title, font, width, self.metrics.lines)
            found = self._titles[key] = [self._marked(line, start, font, spans) for start, line in lines]
            if len(self._titles) > _CACHED_TITLES:
                self._titles.popitem(last=False)
        return found


def _plain_start(text: str, cut: bool) -> str:
    if not any(sign in text for sign in ("$", "\\", "{", "--", "~", "``")):
        return text
    from readerapp.rendering.text import to_plain  # noqa: PLC0415 - most abstracts begin with plain words

    # The text was cut at a fixed length, perhaps inside a command or a formula.
    if cut:
        text = text.rsplit(" ", 1)[0]
    if text.count("$") % 2 and cut:
        text = text[: text.rindex("$")]
    return to_plain(text)


def broken(text: str, font: QFont, width: float, lines: int) -> list[str]:
    """`text` in up to `lines` lines of `width` pixels, broken between words; the last line is elided if necessary."""
    return [line for _, line in breaks(text, font, width, lines)]


def breaks(text: str, font: QFont, width: float, lines: int) -> list[tuple[int, str]]:
    """The lines of `broken`, each with its position in `text`."""
    text = text[: lines * _LONGEST_LINE]
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
        starts.append(for_python(text, line.textStart()))
    layout.endLayout()
    ends = [*starts[1:], len(text)]
    found = [(start, text[start:end].rstrip()) for start, end in zip(starts, ends, strict=True)][:lines]
    if len(starts) > lines:
        found[-1] = (starts[lines - 1], elided(text[starts[lines - 1] :], font, width))
    return found


def elided(text: str, font: QFont, width: float) -> str:
    """`text` on one line, elided if it is wider than `width`."""
    return QFontMetricsF(font).elidedText(text[:_LONGEST_LINE], Qt.TextElideMode.ElideRight, max(0.0, width))
