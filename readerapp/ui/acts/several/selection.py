"""The selection: several papers of the list that acts then apply to."""

from collections.abc import Collection, Sequence
from collections.abc import Set as AbstractSet

from PySide6.QtCore import QObject, Signal

from readerapp.text.language import number, tr
from readerapp.ui.paper_list.table import PaperList
from readerapp.ui.widgets.quiet_bar import QuietBar


class Selection(QObject):
    """Selects papers by key and by mouse, and says how many are selected: some may be out of view."""

    changed = Signal()

    def __init__(self, papers: PaperList, bar: QuietBar, leaving: AbstractSet[int], parent: QObject) -> None:
        """`leaving`: papers still in the list that can no longer be selected; the set may change."""
        super().__init__(parent)
        self._list, self._rows, self._bar, self._leaving = papers, papers.rows, bar, leaving
        self._told = 0
        """The number of selected papers that the bar last showed."""
        self._toggled = 0
        """The paper last selected or deselected on its own."""
        papers.checked_by_mouse.connect(self._click)
        papers.ticked.connect(self._tick)
        papers.extended.connect(self.extend_to)
        papers.clicked_alone.connect(self.clear)

    def has_papers(self) -> bool:
        """Whether any papers are selected."""
        return bool(self._rows.checked)

    def select_current(self) -> None:
        """Select or deselect the current paper."""
        key = self._list.current_key()
        if key is not None:
            self._toggle(key)

    def select_all(self) -> None:
        """Select all papers in the list, or none if all are selected."""
        keys = self._rows.keys()
        self._check(keys, len(self._rows.checked) < len(keys))

    def select(self, keys: Sequence[int]) -> None:
        """Add papers to the selection."""
        self._check(keys, on=True)

    def extend_to(self, row: int) -> None:
        """Select exactly the papers from the anchor (the last one selected, or the current one) to `row`."""
        anchor = self._rows.row_of(self._toggled) if self._toggled in self._rows.checked else None
        start = max(self._list.current_row(), 0) if anchor is None else anchor
        low, high = sorted((start, row))
        keys = self._rows.keys_within(low, high)
        self._rows.check(self._rows.checked.difference(keys), on=False)
        if anchor is None and (first := self._rows.key(start)) is not None:
            self._toggled = first
        self._check(keys, on=True)
        self._list.go_to(row)

    def clear(self) -> bool:
        """Clear the selection. Returns whether there was one."""
        had = self.has_papers()
        if had:
            self._check(self._rows.checked.copy(), on=False)
        return had

    def note_changes(self) -> None:
        """An act has been shown and may have deselected papers; the bar already says what the act did."""
        self._told = len(self._rows.checked)
        self.changed.emit()

    def say_what_is_left(self) -> None:
        """Say how many papers are still selected, if another view or search has deselected some."""
        if self._told and len(self._rows.checked) != self._told:
            self._say()

    def _toggle(self, key: int) -> None:
        self._toggled = key
        self._check([key], key not in self._rows.checked)

    def _check(self, keys: Collection[int], on: bool) -> None:
        self._rows.check([key for key in keys if key not in self._leaving] if on and self._leaving else keys, on)
        self._say()

    def _say(self) -> None:
        self._told = len(self._rows.checked)
        self.changed.emit()
        if self._told:
            words = tr("{count} selected.", count=number(self._told))
            self._bar.say(words, "square-check", "accent", tr("Clear", "the selection"), "Esc", self.clear)
        else:
            self._bar.say(tr("Selection cleared."), "square")

    def _click(self, row: int, through: bool) -> None:
        """Select as in every list: Ctrl adds or removes a paper, Shift (`through`) selects from the anchor, and the paper
        clicked is shown. The first such click selects the current paper as well.
        """
        key, current = self._rows.key(row), self._list.current_key()
        if key is None:
            return
        if through:
            self.extend_to(row)
            return
        if not self._rows.checked and current is not None and current != key:
            self._check([current], on=True)
        self._toggle(key)
        if key in self._rows.checked or not self._rows.checked:
            self._list.go_to(row)
        elif current not in self._rows.checked:
            # Show a paper that is still selected instead of the one just deselected.
            rows = [at for one in self._rows.checked if (at := self._rows.row_of(one)) is not None]
            self._list.go_to(min(rows, default=row))

    def _tick(self, row: int) -> None:
        if (key := self._rows.key(row)) is not None:
            self._toggle(key)
