"""The model of the paper list: it holds keys, and reads the data of rows in blocks."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Container, Iterable, Mapping, Sequence, Set
from operator import neg

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from readerapp.arxiv.listing import Kind
from readerapp.storage.records import PaperRow, Section
from readerapp.text.language import number, tr
from readerapp.text.words import papers_words
from readerapp.triage import TriageState
from readerapp.ui.paper_list.part import FEW, Part
from readerapp.ui.paper_list.spoken import spoken_facts

Index = QModelIndex | QPersistentModelIndex

ROW_ROLE = Qt.ItemDataRole.UserRole
"""A PaperRow, or the Header of a section."""
KIND_ROLE = Qt.ItemDataRole.UserRole + 1
"""The Kind of a paper in this list, or None."""
_BLOCK = 16
"""Rows read at a time: about a screenful. In a large library each is on its own page of the disk."""
_CACHED_ROWS = 4096


class PaperListModel(QAbstractTableModel):
    """Rows of papers under section headers. The model holds keys; `read_rows` reads the data of rows."""

    def __init__(
        self,
        read_rows: Callable[[Sequence[int]], list[PaperRow]],
        spoken_title: Callable[[PaperRow], str] = lambda paper: paper.title,
    ) -> None:
        """`spoken_title` returns the title of a row as a screen reader says it; only a screen reader calls it."""
        super().__init__()
        self._read_rows = read_rows
        self._spoken_title = spoken_title
        self._spoken_titles: dict[int, str] = {}
        self._parts: list[Part] = []
        self._starts: list[int] = []
        self._cache: dict[int, PaperRow] = {}
        self._folded: set[Kind | None] = set()
        self._paper_count = 0
        self._missing = 0
        self.is_whole = True
        """Whether all papers of the list are here."""
        self.complete: Callable[[], object] = lambda: None
        """Reads the rest of a long list now, and calls `extend`."""
        self.interest_words: Callable[[int], str] = lambda key: ""
        """Returns how likely the user is to want a paper: "good, likelier than 93 % …"; "" for most papers."""
        self.checked: set[int] = set()
        """The keys of the selected papers; empty while acts apply to the current paper."""

    # --- what it shows ----------------------------------------------------------------------------------------------------

    def show(
        self, sections: Sequence[Section], headed: bool, folds: bool = True, whole: bool = True, total: int | None = None
    ) -> bool:
        """Show these sections, with headers if `headed`; with `folds`, folded sections stay folded.

        Unless this is the `whole` list, `extend` adds the rest later; `total` is the number of papers, if known.
        Returns whether the papers differ from those shown before. If not, the rows stay and are only read again: after a
        reset, a screen reader would say the current one once more.
        """
        missing = max(0, (total or 0) - sum(len(one.keys) for one in sections))
        parts = [Part(one, headed, headed and folds and one.kind in self._folded) for one in sections]
        same = self.is_whole == whole and self._missing == missing and parts == self._parts
        if not same:
            self.beginResetModel()
        self.is_whole, self._missing, self._parts = whole, missing, parts
        self._cache.clear()
        self._spoken_titles.clear()
        self.checked.clear()
        self._count()
        if same:
            self._changed()
        else:
            self.endResetModel()
        return not same

    def header_rows(self) -> list[int]:
        """The rows that are section headers."""
        return [start for start, part in zip(self._starts, self._parts, strict=True) if part.headed]

    @property
    def paper_count(self) -> int:
        """The number of papers in the list, with folded ones and, as far as known, those still missing."""
        return self._paper_count

    @property
    def count_words(self) -> str:
        """ "12 papers", or "More than 500 papers" while it is not known how many are missing."""
        papers = papers_words(self._paper_count)
        return papers if self.is_whole or self._missing else tr("More than {papers}", papers=papers)

    @property
    def is_folded(self) -> bool:
        """Whether some papers of the list are in folded sections."""
        return self.rowCount() - len(self.header_rows()) < self.paper_count

    def keys(self) -> "array[int]":
        """The keys of all papers in the list; reads those still missing."""
        self.complete()
        found = array("q")
        for part in self._parts:
            found += part.keys
        return found

    def keys_within(self, first: int, last: int) -> "array[int]":
        """The keys of the papers from the row `first` to the row `last`."""
        found = array("q")
        for start, part in zip(self._starts, self._parts, strict=True):
            if not part.hidden:
                below = start + part.headed
                found += part.keys[max(first - below, 0) : max(last + 1 - below, 0)]
        return found

    def key(self, row: int) -> int | None:
        """The key of the paper in `row`, None for a header or no row."""
        part, offset = self._place(row)
        return part.keys[offset] if part and offset >= 0 else None

    def lacking(self, keys: Mapping[int, object]) -> set[int]:
        """Those of `keys` that are not in the list, visible or folded."""
        wanted = set(keys)
        return wanted.difference(*(part.near(wanted) for part in self._parts))

    def row_of(self, key: int) -> int | None:
        """The row of a paper, None if it is not visible."""
        for start, part in zip(self._starts, self._parts, strict=True):
            if not part.hidden and (place := part.place(key)) is not None:
                return start + part.headed + place
        return None

    def found_row(self, key: int) -> int | None:
        """The same, but reads the rest of the list if the paper may be there."""
        row = self.row_of(key)
        # What is missing comes below, in the order of keys.
        if row is None and not self.is_whole and not any(key >= part.keys[-1] for part in self._parts if part.keys):
            self.complete()
            row = self.row_of(key)
        return row

    def in_order(self, keys: Set[int]) -> list[int]:
        """Those of `keys` that are in the list, in its order."""
        if len(keys) > FEW:
            self.complete()
            return [key for part in self._parts for key in part.in_order(keys)]
        places = (
            (at, place, key) for at, part in enumerate(self._parts) for key in keys if (place := part.place(key)) is not None
        )
        return [key for _, _, key in sorted(places)]

    def paper_row(self, row: int, step: int) -> int | None:
        """The first row from `row`, in steps of `step`, that is a paper."""
        while 0 <= row < self.rowCount():
            if self.key(row) is not None:
                return row
            row += step
        return None

    def nearest_key(self, row: int, gone: Container[int]) -> int | None:
        """The paper in `row`, or else the next one below, or else above, that is not in `gone`."""
        for way in (1, -1):
            at = self.paper_row(max(row, 0), way)
            while at is not None:
                key = self.key(at)
                if key is not None and key not in gone:
                    return key
                at = self.paper_row(at + way, way)
        return None

    def nearest_paper_row(self, row: int, step: int = 1) -> int | None:
        """Like `paper_row`, but if there is none, the first one in the other direction. A `row` outside the list counts as
        the nearest one inside.
        """
        row = max(0, min(row, self.rowCount() - 1))
        found = self.paper_row(row, step)
        return found if found is not None else self.paper_row(row - step, -step)

    def paper(self, row: int) -> PaperRow | None:
        """The data of a paper's row."""
        key = self.key(row)
        return None if key is None else self._row(key, row)

    def position(self, row: int) -> tuple[int, int]:
        """The position of the paper in `row` among the papers of the list, counted from 1, and their number."""
        before = 0
        for start, part in zip(self._starts, self._parts, strict=True):
            if row < start + part.rows:
                return before + row - start - part.headed + 1, self._paper_count
            before += len(part.keys)
        return before, self._paper_count

    # --- what changes -----------------------------------------------------------------------------------------------------

    def apply(self, before: Mapping[int, TriageState], after: Mapping[int, TriageState]) -> None:
        """Show the new states of papers. Rows stay where they are."""
        for part in self._parts:
            if part.headed:
                part.undecided += sum(after[key].undecided - before[key].undecided for key in part.shared(set(after)))
        for key in after.keys() & self._cache.keys():
            state, was = after[key], before[key]
            if state.tags != was.tags or state.note != was.note:
                # The colours of tags come only with the row.
                del self._cache[key]
                continue
            self._cache[key] = self._cache[key]._replace(starred=state.starred, read=state.read, dismissed=state.dismissed)
        if len(after) > FEW:
            self._changed()
            return
        rows = [row for key in after if (row := self.row_of(key)) is not None]
        for row in (*rows, *self.header_rows()):
            self._changed(row)

    def reread(self, keys: Iterable[int]) -> None:
        """Read these papers again: their tags have other colours."""
        for key in keys:
            self._cache.pop(key, None)
        self._changed()

    def extend(self, keys: "array[int]") -> None:
        """Append the rest of a long list."""
        row = self.rowCount()
        self.is_whole, self._missing = True, 0
        if keys:
            self.beginInsertRows(QModelIndex(), row, row + len(keys) - 1)
            self._parts[-1].keys += keys
        self.checked -= self.lacking(dict.fromkeys(self.checked))
        self._count()
        if keys:
            self.endInsertRows()

    @property
    def takes_back(self) -> bool:
        """Whether `insert` can place any paper: the list is whole, in one section, ordered by key."""
        return self.is_whole and all(part.descends and not part.headed for part in self._parts) and len(self._parts) == 1

    def insert(self, keys: Set[int]) -> None:
        """Insert papers that belong to the list. Only if it `takes_back`."""
        part = self._parts[0]
        if len(keys) > FEW:
            self.beginResetModel()
            part.insert(keys)
            self._count()
            self.endResetModel()
            return
        for key in keys:
            row = bisect_left(part.keys, -key, key=neg)
            self.beginInsertRows(QModelIndex(), row, row)
            part.keys.insert(row, key)
            self._count()
            self.endInsertRows()

    def remove(self, keys: Sequence[int]) -> None:
        """Remove the rows of these papers, also from folded sections."""
        if len(keys) > FEW or any(part.hidden for part in self._parts):
            gone = set(keys)
            self.beginResetModel()
            for one in self._parts:
                one.remove(gone)
            self.checked -= gone
            self._count()
            self.endResetModel()
            return
        for key in keys:
            row = self.row_of(key)
            if row is None:
                continue
            part, offset = self._place(row)
            self.beginRemoveRows(QModelIndex(), row, row)
            if part:
                del part.keys[offset]
            self.checked.discard(key)
            self._count()
            self.endRemoveRows()
        for start, part in zip(self._starts, self._parts, strict=True):
            if part.headed and part.papers != len(part.keys):
                part.papers = len(part.keys)
                self._changed(start)

    def check(self, keys: Iterable[int], on: bool) -> None:
        """Select or deselect papers."""
        (self.checked.update if on else self.checked.difference_update)(keys)
        self._changed()

    def fold(self, row: int) -> None:
        """Fold or unfold the section with the header in `row`."""
        part, offset = self._place(row)
        if not part or offset >= 0:
            return
        rows = len(part.keys)
        folds = not part.folded
        (self._folded.add if folds else self._folded.discard)(part.kind)
        if rows:
            (self.beginRemoveRows if folds else self.beginInsertRows)(QModelIndex(), row + 1, row + rows)
        part.hidden = folds
        self._count()
        if rows:
            (self.endRemoveRows if folds else self.endInsertRows)()
        part.folded = folds
        self._changed(row)

    # --- as Qt asks for it ------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        return 0 if parent.isValid() or not self._parts else self._starts[-1] + self._parts[-1].rows

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = index.row()
        part, offset = self._place(row)
        if part is None:
            return None
        if role == KIND_ROLE:
            return part.kind
        if offset < 0:
            return _of_header(part, role)
        if role == Qt.ItemDataRole.ToolTipRole:
            words = self.interest_words(part.keys[offset])
            return tr("Likely interest: {words}", words=words) if words else None
        if role not in (ROW_ROLE, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        paper = self._row(part.keys[offset], row)
        if paper is None or role == ROW_ROLE:
            return paper
        return paper.title if role == Qt.ItemDataRole.DisplayRole else self._spoken(paper, part.kind, row)

    def flags(self, index: Index) -> Qt.ItemFlag:
        part, offset = self._place(index.row()) if index.isValid() else (None, 0)
        if part is None:
            return Qt.ItemFlag.NoItemFlags
        enabled = Qt.ItemFlag.ItemIsEnabled
        return enabled | Qt.ItemFlag.ItemIsSelectable if offset >= 0 else enabled

    def _spoken(self, paper: PaperRow, kind: Kind | None, row: int) -> str:
        place, of = self.position(row)
        # A screen reader asks repeatedly for the current row.
        if paper.key not in self._spoken_titles:
            self._spoken_titles[paper.key] = self._spoken_title(paper)
        interest = self.interest_words(paper.key).partition(",")[0]
        facts = spoken_facts(paper, kind, interest, paper.key in self.checked)
        return "; ".join((self._spoken_titles[paper.key], *facts, tr("{place} of {of}", place=number(place), of=number(of))))

    # --- inside -----------------------------------------------------------------------------------------------------------

    def _place(self, row: int) -> tuple[Part | None, int]:
        """The section of a row and the offset of the paper in it; -1 for the header."""
        at = bisect_right(self._starts, row) - 1
        if at < 0 or row < 0:
            return None, -1
        # Empty sections without a header start where the next one does.
        part = self._parts[at]
        offset = row - self._starts[at] - part.headed
        return (part, offset) if offset < part.rows - part.headed else (None, -1)

    def _row(self, key: int, row: int) -> PaperRow | None:
        if key not in self._cache:
            if len(self._cache) > _CACHED_ROWS:
                self._cache.clear()
            part, offset = self._place(row)
            if part is None:
                return None
            first = offset - offset % _BLOCK
            wanted = [one for one in part.keys[first : first + _BLOCK] if one not in self._cache]
            self._cache.update((found.key, found) for found in self._read_rows(wanted))
        return self._cache.get(key)

    def _count(self) -> None:
        self._starts = []
        at = 0
        for part in self._parts:
            self._starts.append(at)
            at += part.rows
        self._paper_count = sum(len(part.keys) for part in self._parts) + self._missing

    def _changed(self, row: int | None = None) -> None:
        """Have a row painted again, or all of them."""
        if self.rowCount():
            first, last = (0, self.rowCount() - 1) if row is None else (row, row)
            self.dataChanged.emit(self.index(first, 0), self.index(last, 0))


def _of_header(part: Part, role: int) -> object:
    if role == ROW_ROLE:
        return part.header
    return part.header.spoken if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None
