"""Selects many papers at once: up to the current one, all above or below it, those by its authors or with its tags."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from readerapp.search.query import Or, Query, Tagged, WrittenBy
from readerapp.storage.store import Store
from readerapp.text.language import tr
from readerapp.text.words import AND_OTHERS
from readerapp.ui.acts.several.selection import Selection
from readerapp.ui.paper_list.table import PaperList
from readerapp.ui.widgets.quiet_bar import QuietBar

_MOST_AUTHORS = 50
"""Of a collaboration's hundreds of authors, the first ones are enough to tell which it is."""


class Selecting(QObject):
    """Adds to the selection, but only papers visible in the list: none in a folded section."""

    def __init__(self, store: Store, selection: Selection, papers: PaperList, bar: QuietBar, parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._selection, self._list, self._bar = store, selection, papers, bar
        self._rows = papers.rows

    def to_here(self) -> None:
        """Select from the paper selected last to the current one."""
        if not self._selection.has_papers():
            self._bar.say(tr("Select a paper first; then all from there to the current one can be selected."))
        elif self._list.current_row() >= 0:
            self._selection.extend_to(self._list.current_row())

    def upwards(self) -> None:
        """Select the current paper and all above it."""
        self._through(self._rows.nearest_paper_row(0))

    def downwards(self) -> None:
        """Select the current paper and all below it."""
        self._rows.complete()
        self._through(self._rows.paper_row(self._rows.rowCount() - 1, -1))

    def same_authors(self) -> None:
        """Select the papers in the list that share an author with the current one, spelled the same way."""
        key = self._list.current_key()
        rows = self._store.rows([key]) if key is not None else []
        names = [name for row in rows for name in row.authors if name != AND_OTHERS][:_MOST_AUTHORS]
        self._select([WrittenBy("", "", name) for name in names], tr("No author of this paper is known."))

    def same_tags(self) -> None:
        """Select the papers in the list that share a tag with the current one."""
        key = self._list.current_key()
        rows = self._store.rows([key]) if key is not None else []
        self._select([Tagged(name) for row in rows for name, _ in row.tags], tr("This paper has no tag."))

    def _through(self, row: int | None) -> None:
        if row is not None and self._list.current_row() >= 0:
            self._selection.clear()
            self._selection.extend_to(row)

    def _select(self, queries: Sequence[Query], otherwise: str) -> None:
        if not queries:
            self._bar.say(otherwise)
            return
        self._rows.complete()
        found = self._store.find(queries[0] if len(queries) == 1 else Or(tuple(queries)))
        self._selection.select([key for key in found if self._rows.row_of(key) is not None])
