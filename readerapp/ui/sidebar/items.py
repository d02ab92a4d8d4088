"""The rows of the sidebar: views, days, categories, tags, searches, each with a number of papers; and the model of them."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from readerapp.arxiv.category import taxonomy
from readerapp.arxiv.invented import SAMPLE
from readerapp.days.report import DayReport
from readerapp.days.sentences import decided
from readerapp.search.view import View
from readerapp.storage.records import CategorySummary, Counts, DaySummary, SavedSearch, TagSummary
from readerapp.text.language import number, tr
from readerapp.text.words import day_words, papers_words
from readerapp.ui.sidebar.day_marks import mark

ITEM_ROLE = Qt.ItemDataRole.UserRole
_ICONS = {"today": "sun", "undecided": "inbox", "starred": "star", "all": "library", "dismissed": "archive"}
EARLIER = View("earlier")
"""The row that shows older days."""
FOLLOW = View("follow")
"""The row that opens the category chooser."""


class SidebarItem(NamedTuple):
    """A row: a view to go to, or a heading, which has none."""

    label: str
    view: View | None = None
    heading: bool = False
    detail: str = ""
    waiting: int | None = None
    """The number shown: of undecided papers or, with `counts_all`, of all papers."""
    counts_all: bool = False
    icon: str = ""
    icon_role: str = "text_2"
    dot: str = ""
    """The colour of a tag."""
    tooltip: str = ""
    words: str = ""
    """Shown at the right edge instead of a number."""
    adds: bool = False
    """Whether the heading has a plus button."""
    short: str = ""
    """The label as painted, "Thu 26 Nov", if it is shorter than `label`, which screen readers say."""

    @property
    def count_words(self) -> str:
        """The number and what it counts: "42 undecided", "1 paper"; empty without a number."""
        if not self.waiting:
            return ""
        return papers_words(self.waiting) if self.counts_all else tr("{waiting} undecided", waiting=number(self.waiting))


GAP = SidebarItem("")
"""The space above the first row."""


def sidebar_items(
    counts: Counts,
    today_undecided: int,
    days: Sequence[DaySummary],
    reports: Mapping[date, Sequence[DayReport]],
    earlier_days: bool,
    categories: Sequence[CategorySummary],
    tags: Sequence[TagSummary],
    today: date,
    searches: Sequence[tuple[SavedSearch, int | None]] = (),
) -> list[SidebarItem]:
    """The rows of the sidebar. Numbers count undecided papers; for Starred and tags, all papers. 0 is not shown.

    `today` is the calendar day in US Eastern time; days of other years are shown with their year. `reports` has the reports
    of each day in each category. `searches` are the saved ones with their numbers, None while a number is not known.
    """
    numbers = {"today": today_undecided, "undecided": counts.undecided, "starred": counts.starred}
    titles = [(kind, View(kind)) for kind in _ICONS]
    items = [
        GAP,
        *(
            SidebarItem(
                view.title, view, icon=_ICONS[kind], waiting=numbers.get(kind), counts_all=kind in ("undecided", "starred")
            )
            for kind, view in titles
        ),
    ]
    if days:
        items.append(SidebarItem(tr("Days"), heading=True))
        items += [_day_item(summary, reports.get(summary.day, ()), today) for summary in days]
        if earlier_days:
            items.append(SidebarItem(tr("Earlier days"), EARLIER, icon="chevron-down", icon_role="text_3"))
    items.append(SidebarItem(tr("Categories"), heading=True, adds=True))
    items += [
        SidebarItem(one.id, View("category", one.id), detail=_name(one.id), waiting=one.undecided) for one in categories
    ]
    if not categories:
        items.append(SidebarItem(tr("Follow a category"), FOLLOW, icon="plus", icon_role="text_3"))
    if tags:
        items.append(SidebarItem(tr("Tags"), heading=True))
        items += [
            SidebarItem(tag.name, View("tag", tag.name), waiting=tag.papers, counts_all=True, dot=f"tag_{tag.colour}")
            for tag in tags
        ]
    return [*items, SidebarItem(tr("Saved searches"), heading=True), *map(_search_item, searches)] if searches else items


def _search_item(saved: tuple[SavedSearch, int | None]) -> SidebarItem:
    (name, text), waiting = saved
    tooltip = text if text != name else ""
    return SidebarItem(name, View("search", text), waiting=waiting, icon="search", icon_role="text_3", tooltip=tooltip)


def _name(category: str) -> str:
    return tr("Invented papers") if category == SAMPLE else taxonomy().name(category)


def _day_item(summary: DaySummary, reports: Sequence[DayReport], today: date) -> SidebarItem:
    words = day_words(summary.day, today, short=summary.day.year != today.year)
    badge = mark(reports)
    done = "" if summary.undecided else decided(summary.starred, summary.dismissed)
    waiting = done or tr("{undecided} undecided", undecided=number(summary.undecided))
    count = f"{words}: {papers_words(summary.papers)}, {waiting}." if summary.papers else ""
    return SidebarItem(
        words,
        View("day", summary.day.isoformat()),
        waiting=summary.undecided,
        icon=badge.icon,
        icon_role=badge.role,
        tooltip="\n".join(line for line in (count, badge.tooltip) if line),
        words="" if summary.papers else badge.words,
        short=day_words(summary.day, today, short=True),
    )


class SidebarModel(QAbstractListModel):
    """The rows of the sidebar."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.items: list[SidebarItem] = []

    def show(self, items: list[SidebarItem]) -> None:
        """Show these rows."""
        if [(one.label, one.view) for one in items] == [(one.label, one.view) for one in self.items]:
            before, self.items = self.items, items
            for row, (old, new) in enumerate(zip(before, items, strict=True)):
                if new != old:
                    # One by one: for several rows Qt would paint all of them, after each act.
                    self.dataChanged.emit(self.index(row), self.index(row))
            return
        self.beginResetModel()
        self.items = items
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        item = self.items[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return item.label
            case Qt.ItemDataRole.ToolTipRole:
                return item.tooltip or item.count_words or None
            case Qt.ItemDataRole.AccessibleTextRole if item is GAP:
                return tr("Views")
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(filter(None, (item.label, item.detail, item.count_words or item.words)))
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return item.tooltip or None
        return item if role == ITEM_ROLE else None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if not index.isValid() or self.items[index.row()].view is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
