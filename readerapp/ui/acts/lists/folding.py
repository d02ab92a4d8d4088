"""Folds sections of the list, and keeps the current paper in sight."""

from collections.abc import Callable

from readerapp.ui.paper_list.table import PaperList


class Folding:
    """Folds and unfolds sections. Unfolding returns to the paper that was folded away, if the user has not moved on."""

    def __init__(self, papers: PaperList, go_to_row: Callable[[int | None], object]) -> None:
        self._list, self._model, self._go_to_row = papers, papers.rows, go_to_row
        self._away: tuple[int, int | None] | None = None
        """The current paper before its section was folded, and after."""

    def forget(self) -> None:
        """Another list is shown."""
        self._away = None

    def fold(self, row: int) -> None:
        """Fold or unfold the section with the header in `row`."""
        key = self._list.current_key()
        before = self._away[0] if self._away and self._away[1] == key else None
        self._model.fold(row)
        if key is not None and self._model.row_of(key) is None:
            self._go_to_row(self._model.nearest_paper_row(row))
            self._away = key if before is None else before, self._list.current_key()
        elif before is not None and (back := self._model.row_of(before)) is not None:
            self._go_to_row(back)
            self._away = None
        elif key is None:
            self._go_to_row(self._model.nearest_paper_row(row))
        self._list.show_header(row)
