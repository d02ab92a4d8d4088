"""The context menus: of papers, and of the sidebar's categories, days, tags and saved searches."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QContextMenuEvent, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QApplication, QMenu

from readerapp.days.followed import is_feed
from readerapp.errors import ReaderAppError
from readerapp.jobs.missed import first_told_day
from readerapp.keymap.menus import OF_A_PAPER, OF_A_SELECTION
from readerapp.search.query import Is
from readerapp.search.view import View
from readerapp.storage.records import TagSummary
from readerapp.storage.store import Store
from readerapp.text.language import later, tr
from readerapp.text.words import papers_words
from readerapp.triage import TAG_COLOURS, Changes
from readerapp.ui.acts.desk import Desk
from readerapp.ui.look.icons import pixmap
from readerapp.ui.widgets.resting_keys import rest_keys_after
from readerapp.ui.window.qt_actions import WindowActions

if TYPE_CHECKING:
    from readerapp.rules.sections import Section
    from readerapp.ui.acts.fetching import Fetching
    from readerapp.ui.acts.standing.muting import Muting
    from readerapp.ui.acts.standing.saved import SavedSearches

_COLOURS = {
    "blue": later("Blue"),
    "green": later("Green"),
    "violet": later("Violet"),
    "orange": later("Orange"),
    "teal": later("Teal"),
    "red": later("Red"),
    "amber": later("Amber"),
    "grey": later("Grey"),
}
"""The names of the palette for tags."""


class ContextMenus(QObject):
    """Opens the context menus, by mouse, menu key or Shift+F10."""

    changed = Signal()
    """What is followed changed."""

    def __init__(
        self,
        desk: Desk,
        actions: WindowActions,
        fetching: "Callable[[], Fetching]",
        saved: "Callable[[], SavedSearches]",
        muting: "Callable[[], Muting]",
    ) -> None:
        super().__init__(desk.window)
        self._desk, self._store, self._triaging, self._bar = desk, desk.store, desk.triaging, desk.bar
        self._list, self._actions, self._fetching, self._saved, self._muting = desk.papers, actions, fetching, saved, muting

    def open_by_key(self) -> None:
        """Open the context menu of the focused widget. Qt does so for the menu key, but for Shift+F10 only on Windows."""
        widget = QApplication.focusWidget() or self._list
        # Text widgets return a QRectF.
        place = QRectF(widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)).toRect().center()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, widget.mapToGlobal(place))
        QApplication.sendEvent(widget, event)
        if not event.isAccepted() or (widget is self._list and self._list.current_key() is None):
            self._desk.bar.say(tr("No paper is chosen.") if widget is self._list else tr("There is no menu here."))

    # --- of papers --------------------------------------------------------------------------------------------------------

    def show_for_papers(self, position: QPoint) -> None:
        """Open the menu of the paper at `position` in the list or, if it is selected, of all selected papers."""
        papers = self._list
        index = papers.indexAt(position)
        if papers.rows.key(index.row()) is None:
            # For the keyboard, Qt uses the middle of the current row, which the sticky section header may cover.
            index = papers.currentIndex()
            if not papers.visualRect(index).contains(position):
                return
        if papers.rows.checked and papers.rows.key(index.row()) not in papers.rows.checked:
            # The menu applies to this paper.
            self._triaging.selection.clear()
        papers.go_to(index.row())
        if not papers.visualRect(index).contains(position):
            position = papers.visualRect(index).center()
        several = len(papers.rows.checked) > 1
        menu = self._actions.menu_of(OF_A_SELECTION if several else OF_A_PAPER, self._desk.window)
        if several:
            menu.addSeparator()
            self._add(menu, tr("Clear selection"), self._triaging.selection.clear)
        self._open(menu, papers.viewport().mapToGlobal(position))

    # --- of the sidebar ---------------------------------------------------------------------------------------------------

    def show_for_row(self, view: View, position: QPoint) -> None:
        """Open the menu of a row of the sidebar at `position` on the screen, if it has one."""
        fill = {
            "category": self._fill_category,
            "day": self._fill_day,
            "tag": self._fill_tag,
            "search": self._fill_search,
        }.get(view.kind)
        if fill is None:
            # Somebody who hears the window would wait for one.
            self._bar.say(tr("There is no menu here."))
            return
        menu = QMenu(view.title, self._desk.window)
        rest_keys_after(menu)
        self._desk.look.dress(menu, "menus")
        try:
            fill(menu, view.value, position)
        except ReaderAppError as error:
            self._bar.fail(error)
            return
        if not menu.isEmpty():
            self._open(menu, position)

    def _fill_category(self, menu: QMenu, category: str, position: QPoint) -> None:
        day = self._store.newest_day(category)
        self._add_read(menu, self._unread(day, category) if day else [])
        self._add(menu, tr("Fetch again"), lambda: self._fetching().fetch([category]))
        if not is_feed(category):
            self._add_sections(menu.addMenu(tr("Sections")), category)
        menu.addSeparator()
        if category in self._store.follows():
            self._add(menu, tr("Unfollow {category}", category=category), lambda: self._unfollow(category))
        else:
            self._add(menu, tr("Follow {category}", category=category), lambda: self._follow(category))

    def _fill_day(self, menu: QMenu, iso: str, position: QPoint) -> None:
        day = date.fromisoformat(iso)
        self._add_read(menu, self._unread(day))
        again = self._add(menu, tr("Fetch again"), lambda: self._fetching().fetch_day(day))
        # arXiv shows listings for some months only.
        again.setEnabled(day >= first_told_day() and not all(map(is_feed, self._store.follows())))

    def _fill_tag(self, menu: QMenu, name: str, position: QPoint) -> None:
        tags = self._store.tags(all_tags=True)
        tag = next((one for one in tags if one.name == name), None)
        if tag is None:
            return
        self._add(menu, tr("Rename…"), lambda: self._rename(tag, tags, position))
        self._add_colours(menu.addMenu(tr("Colour")), tag)
        others = [one for one in tags if one.name != tag.name and one.papers]
        into = menu.addMenu(tr("Merge into"))
        into.setEnabled(bool(others))
        for one in others:
            self._add(into, one.name, partial(self._rename_to, tag, one.name))
        menu.addSeparator()
        self._add(menu, tr("Delete tag"), lambda: self._act(lambda store: store.delete_tag(tag.name), tag.papers))

    def _fill_search(self, menu: QMenu, text: str, position: QPoint) -> None:
        searches = self._store.saved_searches()
        place = next((at for at, one in enumerate(searches) if one.text == text), None)
        if place is None:
            return
        search, saved = searches[place], self._saved()
        self._add(menu, tr("Rename…"), lambda: saved.rename(search, position))
        self._add(menu, tr("Move up"), lambda: saved.move(text, -1)).setEnabled(place > 0)
        self._add(menu, tr("Move down"), lambda: saved.move(text, 1)).setEnabled(place < len(searches) - 1)
        menu.addSeparator()
        self._add(menu, tr("Remove search"), lambda: saved.remove(search))

    def _add_read(self, menu: QMenu, keys: Sequence[int]) -> None:
        title = tr("Mark {papers} read", papers=papers_words(len(keys))) if keys else tr("Mark all read")
        self._add(menu, title, lambda: self._act(lambda store: store.read(keys), len(keys))).setEnabled(bool(keys))

    def _add_sections(self, menu: QMenu, category: str) -> None:
        from readerapp.rules.sections import SECTIONS, is_off, rule_among  # noqa: PLC0415 - only for this menu

        self._desk.look.dress(menu, "menus")
        rule = rule_among(self._store.rules())
        for section in SECTIONS:
            off = is_off(rule, category, section)
            one = self._add(menu, tr(section.title), partial(self._switch, category, section, not off))
            # Qt's own check mark does not follow the zoom.
            one.setIcon(self._box(ticked=not off))
            one.setCheckable(True)
            one.setChecked(not off)

    def _switch(self, category: str, section: "Section", off: bool) -> None:
        """Switch a section of a category off, or on."""
        from readerapp.rules.sections import rule_among, switched  # noqa: PLC0415

        old = rule_among(self._store.rules())
        rule = switched(old, category, section, off)
        try:
            if rule:
                self._store.save_rule(rule)
            elif old.id:
                self._store.remove_rule(old.id)
        except ReaderAppError as error:
            self._bar.fail(error)
            return
        self._muting().follow()
        which = {"section": tr(section.title), "category": category}
        muted = tr("{section} of {category} are muted, unless they are listed elsewhere too.", **which)
        said = muted if off else tr("{section} of {category} are shown again.", **which)
        back = partial(self._switch, category, section, not off)
        self._bar.say(said, "eye-off" if off else "info", "text_2", tr("Undo"), do=back)

    def _add_colours(self, menu: QMenu, tag: TagSummary) -> None:
        self._desk.look.dress(menu, "menus")
        group = QActionGroup(menu)
        for colour in TAG_COLOURS:
            one = self._add(menu, tr(_COLOURS[colour]), partial(self._colour, tag, colour))
            one.setIcon(self._dot(colour, ringed=colour == tag.colour))
            one.setCheckable(True)
            one.setChecked(colour == tag.colour)
            group.addAction(one)

    def _box(self, ticked: bool) -> QIcon:
        """A check box as in the list of papers."""
        name, role = ("square-check", "accent") if ticked else ("square", "line_strong")
        look, ratio = self._desk.look, self._desk.window.devicePixelRatioF()
        return QIcon(pixmap(name, look.colours[role], look.px(1.25), ratio))

    def _dot(self, colour: str, ringed: bool) -> QIcon:
        """A dot as in the sidebar; the tag's own colour is `ringed`, as there is no room for a check mark beside an icon."""
        look, ratio = self._desk.look, self._desk.window.devicePixelRatioF()
        side = look.px(1.25)
        picture = QPixmap(round(side * ratio), round(side * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill("transparent")
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen("transparent")
        painter.setBrush(look.colour(f"tag_{colour}"))
        dot = QRectF(0, 0, side, side)
        around = side * 0.22
        painter.drawEllipse(dot.adjusted(around, around, -around, -around))
        if ringed:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("text"), side / 11))
            painter.drawEllipse(dot.adjusted(1, 1, -1, -1))
        painter.end()
        return QIcon(picture)

    # --- what they do -----------------------------------------------------------------------------------------------------

    def _rename(self, tag: TagSummary, tags: Sequence[TagSummary], position: QPoint) -> None:
        from readerapp.ui.dialogs.rename_tag import RenameTagPopover  # noqa: PLC0415

        window, others = self._desk.window, {one.name.casefold() for one in tags if one.name != tag.name}
        popover = RenameTagPopover(self._desk.look, window, tag.name, others)
        popover.named.connect(partial(self._rename_to, tag))
        popover.show_below(window, QRect(window.mapFromGlobal(position), QSize(1, 1)))
        popover.field.setFocus()

    def _follow(self, category: str, since: date | None = None) -> None:
        if self._change_follows(lambda: self._store.follow([category], since)):
            self._bar.say(
                tr("Following {category}.", category=category),
                "undo-2",
                "text_2",
                tr("Undo"),
                do=lambda: self._unfollow(category),
            )

    def _unfollow(self, category: str) -> None:
        since = self._store.follows().get(category)
        if self._change_follows(lambda: self._store.unfollow([category])):
            # Undo must not follow it as a new category, or its missed days would be left out.
            words = tr("No longer following {category}. Its papers stay.", category=category)
            self._bar.say(words, "undo-2", "text_2", tr("Undo"), do=lambda: self._follow(category, since))

    def _change_follows(self, change: Callable[[], object]) -> bool:
        try:
            change()
        except ReaderAppError as error:
            self._bar.fail(error)
            return False
        self.changed.emit()
        return True

    def _unread(self, day: date, category: str | None = None) -> list[int]:
        sections = self._store.day_sections(day, Is("unread"), category)
        return [key for section in sections for key in section.keys]

    def _rename_to(self, tag: TagSummary, name: str) -> None:
        self._act(lambda store: store.rename_tag(tag.name, name), tag.papers)

    def _colour(self, tag: TagSummary, colour: str) -> None:
        self._act(lambda store: store.colour_tag(tag.name, colour), tag.papers)

    def _act(self, do: Callable[[Store], Changes], papers: int) -> None:
        self._triaging.perform(do, papers=papers)

    def _add(self, menu: QMenu, title: str, do: Callable[[], object]) -> QAction:
        action = QAction(title.replace("&", "&&"), menu)
        action.triggered.connect(lambda: do())
        menu.addAction(action)
        return action

    def _open(self, menu: QMenu, position: QPoint) -> None:
        menu.exec(position)
        menu.deleteLater()
