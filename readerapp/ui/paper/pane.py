"""The pane of a paper: a header with its buttons, the page and, if there is room, the details beside it."""

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, QUrl, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from readerapp.storage.records import LibraryPaper, TagSummary
from readerapp.text.language import tr
from readerapp.ui.look.look import Look
from readerapp.ui.paper.links import ALL_AUTHORS, SHOW_CHANGES
from readerapp.ui.paper.reader import Reader
from readerapp.ui.paper.sheet import KeptSheets, Sheet
from readerapp.ui.widgets.strips import Bar

if TYPE_CHECKING:
    from readerapp.interest.likeness import Likely
    from readerapp.rendering.highlights import Watched
    from readerapp.ui.paper.selection_strip import SelectionStrip

_WIDE = 900
_ROOMY = 800
_SIDE = 280
_GAP = 48
_UNLIMITED = 16_777_215
"""Qt's largest width."""


class PaperView(QWidget):
    """Shows one paper, or nothing."""

    link_activated = Signal(QUrl)
    """A link on the page was clicked: a web address, or "do:" and an action."""
    link_pointed = Signal(str)
    """The true host of the link under the pointer; empty when the pointer leaves."""
    selection_cleared = Signal()

    def __init__(self, look: Look, header: Bar) -> None:
        super().__init__()
        self._look = look
        self._entry: LibraryPaper | None = None
        self._tags: Sequence[TagSummary] = ()
        self._all_authors = False
        self._changes = False
        self._watched: Watched | None = None
        self._marks = ""
        self._followed: frozenset[str] = frozenset()
        self._pages = KeptSheets()
        self._sides = KeptSheets()
        self.likely: Callable[[LibraryPaper], Likely | None] | None = None
        """Returns why the user may like a paper; None while nothing is known."""
        self.header = header
        # For screen readers the buttons come before the page: they follow the order in which widgets are made.
        header.setParent(self)
        self._wide = False
        self._columns = QHBoxLayout()
        self._columns.setSpacing(0)
        self.page = self._reader(tr("Paper"), 100)
        self.setFocusProxy(self.page)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(header)
        self._rows.addLayout(self._columns, 1)
        self._relayout = QTimer(self)
        self._relayout.setSingleShot(True)
        self._relayout.timeout.connect(self._show)
        self._shown_width = -1
        self._text_width = 0
        self._shown_paper: int | None = None
        self._was_seen = False
        self._side_width = _SIDE
        look.changed.connect(self._restyled)

    def _reader(self, name: str, share: int) -> Reader:
        reader = Reader(self._look, name, self)
        reader.setMinimumWidth(0)
        reader.anchorClicked.connect(self._follow)
        reader.link_pointed.connect(self.link_pointed)
        self._columns.addWidget(reader, share)
        return reader

    @cached_property
    def side(self) -> Reader:
        """The column beside a wide page, with the details. Any space left beside it stays empty."""
        reader = self._reader(tr("Facts about the paper"), 40)
        self.setTabOrder(self.page, reader)
        self._rest = QWidget()
        self._columns.addWidget(self._rest, 1)
        return reader

    @property
    def entry(self) -> LibraryPaper | None:
        """The paper shown."""
        return self._entry

    def show_paper(self, entry: LibraryPaper, tags: Sequence[TagSummary]) -> None:
        """Show `entry` with its `tags`. If it is already shown, the page stays at its place."""
        same = self._entry is not None and self._entry.key == entry.key
        self._all_authors = self._all_authors and same
        if not same:
            self._changes = _begins_with_changes(entry)
        self._entry, self._tags = entry, tags
        self._show()

    def prepare(self, entry: LibraryPaper, tags: Sequence[TagSummary]) -> None:
        """Lay out `entry`, which will probably be shown next."""
        if self.isVisible() and self._shown_width == self.width():
            for sheet in self._sheets(entry, tags, False, _begins_with_changes(entry)):
                sheet.lay_out()

    def show_selection(self, words: str) -> None:
        """Say above the page to which papers actions go; "" if to the one shown."""
        if words or "strip" in self.__dict__:
            self.strip.show_words(words)
            self.strip.setVisible(bool(words))

    @cached_property
    def strip(self) -> "SelectionStrip":
        """The strip that speaks of the selection."""
        from readerapp.ui.paper.selection_strip import SelectionStrip  # noqa: PLC0415 - most mornings select nothing

        strip = SelectionStrip(self._look, self)
        strip.cleared.connect(self.selection_cleared)
        self._rows.insertWidget(1, strip)
        return strip

    def show_nothing(self) -> None:
        """Show an empty pane."""
        self._entry = None
        self._show()

    def watch(self, watched: "Watched | None") -> None:
        """Highlight these words and authors, also for the paper shown now; None highlights nothing."""
        self._watched = watched or None
        if self._watched:
            from readerapp.rendering.highlights import WATCHED  # noqa: PLC0415 - most people watch nothing

            self._marks = tr(WATCHED)
        else:
            self._marks = ""
        self._forget_sheets()
        if self._entry:
            self._show()

    def follow(self, categories: frozenset[str]) -> None:
        """Highlight these categories."""
        if categories != self._followed:
            self._followed = categories
            self._forget_sheets()
            if self._entry:
                self._show()

    def scroll_page(self, down: bool) -> bool:
        """Scroll by a page less two lines. Returns whether it scrolled."""
        if not self.page.isVisible():
            return False
        bar = self.page.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + (1 if down else -1) * max(bar.pageStep() - 2 * self._look.px(2), self._look.px(2)))
        return bar.value() != before

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The size that the buttons need. The margins belong to the present width and must not keep it."""
        needed = self.header.minimumSizeHint().width() - self.header.row.contentsMargins().left()
        return QSize(needed, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        if event.size().width() != self._shown_width:
            self._arrange()
            # While the user drags a splitter, one layout of the text at a time is enough.
            self._relayout.start(0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        self._look.fill(QPainter(self), self.rect(), "reader")
        if not self._was_seen:
            # The first picture of a start does not wait for the page, which follows at once.
            self._was_seen = True
            self._relayout.start(0)

    def _restyled(self) -> None:
        self._forget_sheets()
        self._arrange()
        self._show()

    def _arrange(self) -> int:
        """Set the widths of the columns. Returns that of the text."""
        wide = self.width() >= self._look.zoomed(_WIDE)
        gap = self._look.zoomed(_GAP)
        pad = self._look.zoomed(32) if self.width() < self._look.zoomed(_ROOMY) else gap
        text = min(self._look.type.measure(self._body()), self.width() - 2 * pad)
        if wide:
            # In a very wide pane, a third of what the columns leave free is at their left.
            pad = max(pad, (self.width() - text - 16 - gap - self._look.zoomed(_SIDE)) // 3)
        # The icons stand above the text.
        margins = self.header.row.contentsMargins()
        margins.setLeft(pad - 8)
        self.header.row.setContentsMargins(margins)
        self._columns.setContentsMargins(pad, 8 if not wide else 20, 0, 0)
        if wide or self._wide:
            self.side.setVisible(wide)
            self._rest.setVisible(wide)
        self._wide = wide
        if (spacing := gap if wide else 0) != self._columns.spacing():
            # Even the same spacing has Qt lay out the whole window again, for each paper shown.
            self._columns.setSpacing(spacing)
        # Only upper limits: a lower one would keep the pane from shrinking again.
        self.page.setMaximumWidth(text + 16 if wide else _UNLIMITED)
        if wide:
            side = max(self._look.zoomed(120), min(self._look.zoomed(_SIDE), self.width() - pad - text - 16 - 2 * gap))
            self.side.setMaximumWidth(side)
            self._side_width = side - 12
        return text

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        if self._shown_width != self.width():
            self._show()

    def _show(self) -> None:
        self._relayout.stop()
        if not (self.isVisible() and self._was_seen):
            # Its width is about to change; the page is laid out when it is visible, and after the list is painted.
            self._shown_width = -1
            return
        self._shown_width = self.width()
        self._text_width = max(self._arrange(), 40)
        entry = self._entry
        stays = entry is not None and entry.key == self._shown_paper
        self._shown_paper = entry.key if entry else None
        if entry is None:
            self.page.show_nothing()
            if self._wide:
                self.side.show_nothing()
            return
        page, *side = self._sheets(entry, self._tags, self._all_authors, self._changes)
        self.page.show_sheet(page, stays)
        for sheet in side:
            self.side.show_sheet(sheet, stays)

    def _sheets(self, entry: LibraryPaper, tags: Sequence[TagSummary], all_authors: bool, changes: bool) -> tuple[Sheet, ...]:
        """The page of a paper and, in a wide pane, the details beside it."""
        likely = self.likely(entry) if self.likely else None
        shown = (entry.paper, entry.texts, entry.announced, entry.earlier, entry.triage.note, entry.triage.wish, likely)
        page = (*shown, tuple(tags), self._text_width, self._wide, all_authors, changes)
        write = partial(self._page_of, entry, likely, tags, all_authors, changes)
        if not self._wide:
            return (self._pages.of(entry.key, page, write),)
        side = (*shown, self._side_width)
        return self._pages.of(entry.key, page, write), self._sides.of(entry.key, side, partial(self._side_of, entry, likely))

    def _page_of(
        self, entry: LibraryPaper, likely: "Likely | None", tags: Sequence[TagSummary], all_authors: bool, changes: bool
    ) -> Sheet:
        from readerapp.ui.paper.page import PaperPage  # noqa: PLC0415 - after the first picture

        sheet = Sheet(self._look.font(), self._text_width, self.page)
        page = PaperPage(self._look, self._body(), watched=self._watched, likely=likely)
        markup = page.markup(entry, tags, not self._wide, all_authors, self._followed, changes)
        sheet.write(markup, self._marks)
        return sheet

    def _side_of(self, entry: LibraryPaper, likely: "Likely | None") -> Sheet:
        from readerapp.ui.paper.page import PaperPage  # noqa: PLC0415 - after the first picture

        sheet = Sheet(self._look.font(), self._side_width, self.side)
        sheet.write(PaperPage(self._look, self._body(), likely=likely).side_markup(entry))
        return sheet

    def _body(self) -> QFont:
        return self._look.font(3 if self.width() < self._look.zoomed(_ROOMY) else 4, serif=True)

    def _forget_sheets(self) -> None:
        self._pages.clear()
        self._sides.clear()

    def _follow(self, url: QUrl) -> None:
        if url.toString() == ALL_AUTHORS:
            self._all_authors = True
            self._show()
        elif url.toString() == SHOW_CHANGES:
            self._changes = not self._changes
            self._show()
        else:
            self.link_activated.emit(url)


def _begins_with_changes(entry: LibraryPaper) -> bool:
    """Whether the page first shows what changed: that of an unread paper with a new version does."""
    if entry.triage.read or entry.earlier is None:
        return False
    from readerapp.ui.paper.changes import has_changes  # noqa: PLC0415 - few papers have an earlier version

    return has_changes(entry)
