"""The window: three panes, a quiet bar, and the actions of the table wired to what does them."""

import operator
import os
import threading
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QPoint, QSettings, QSize, QTimer, QUrl
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from readerapp import locations
from readerapp.errors import PaperNotFoundError, ReaderAppError, StorageError
from readerapp.rendering.text import to_spoken
from readerapp.settings import Settings
from readerapp.storage.records import PaperRow
from readerapp.storage.store import Store
from readerapp.triage import Changes
from readerapp.ui.actions import MENUS, Action, conflicts
from readerapp.ui.arrangement import Arrangement
from readerapp.ui.bars import ActionButton, Bar, ListHeader, QuietBar
from readerapp.ui.browsing import Browsing
from readerapp.ui.list_pane import ListPane
from readerapp.ui.look import Look
from readerapp.ui.other_writers import OtherWriters
from readerapp.ui.panes import Panes
from readerapp.ui.paper_delegate import PaperDelegate
from readerapp.ui.paper_list import PaperList
from readerapp.ui.paper_rows import PaperListModel
from readerapp.ui.paper_view import PaperView
from readerapp.ui.remarks import Remarks
from readerapp.ui.sidebar import Sidebar
from readerapp.ui.triaging import Triaging
from readerapp.ui.view import View
from readerapp.ui.window_actions import WindowActions
from readerapp.words import papers_words

if TYPE_CHECKING:
    from readerapp.refresh import Fetched, Refresh, Step
    from readerapp.ui.exports import Exports
    from readerapp.ui.fetching import Fetching
    from readerapp.ui.handover import Handover
    from readerapp.ui.indexing import Indexing
    from readerapp.ui.intake import Intake
    from readerapp.ui.missed import Missed
    from readerapp.ui.overlays import Overlays
    from readerapp.ui.pages import FirstStart
    from readerapp.ui.pdf_desk import PdfDesk
    from readerapp.ui.zoom import Zoom

_FIRST_LOOK = 800
"""Milliseconds after the window opened until readerapp looks whether something is to be fetched."""
_FIRST_SIZE, _FRAME = QSize(1280, 800), QSize(16, 40)
"""The size of the first window, and about what the system's frame around it takes, in pixels."""
_PATIENCE_AT_CLOSE = 5.0
"""Seconds for which a closing window waits for the acts that another process keeps waiting."""
_HINTS = (
    ("nav.next", "next"),
    ("nav.prev", "previous"),
    ("act.star", "star"),
    ("act.dismiss", "dismiss"),
    ("act.undo", "undo"),
    ("app.help", "all keys"),
)
"""The six keys that the quiet bar teaches while the library is empty."""


class MainWindow(QMainWindow):
    """Composes the panes and the objects that work on them: browsing, triage, panes, overlays."""

    def __init__(self, store: Store, settings: Settings, look: Look, state: QSettings) -> None:
        """`state` keeps size, place and splitters of the window between two starts."""
        super().__init__()
        self.setWindowTitle("readerapp")
        self.setAcceptDrops(True)
        self.setMinimumSize(480, 360)
        self._store, self._settings, self._look, self._state = store, settings, look, state
        self.other_writers = OtherWriters(store, self)
        self._told_of_waiting = self._wrote_meanwhile = False
        self._actions = WindowActions(self, look, self._do)
        self._apply_keys()
        self._make_panes()
        self._make_objects()
        self._wire()
        self._restore()
        if clashes := conflicts(self._actions.table):
            self.bar.fail(" ".join(clashes))
        self._first_look = QTimer(self)
        self._first_look.setSingleShot(True)
        self._first_look.setInterval(_FIRST_LOOK)
        self._first_look.timeout.connect(self._begin_by_itself)

    # --- making -----------------------------------------------------------------------------------------------------------

    def _do(self, action: Action) -> None:
        try:
            # The objects are made after the actions that their buttons need; the name is looked up at the key press.
            operator.attrgetter(action.handler)(self)()
        except ReaderAppError as error:
            # Another readerapp took the paper away, or the library cannot be read now.
            self.bar.fail(error)

    def _make_panes(self) -> None:
        look = self._look
        self.sidebar = Sidebar(look)
        self.header = ListHeader(look)
        self._sidebar_button = self._plain_button("panel-left", "Sidebar", lambda: self.arrangement.toggle_sidebar())
        self.header.add_left(self._sidebar_button)
        self.header.row.addWidget(self._actions.button("fetch.refresh"))
        menu_button = self._actions.button("app.menu")
        self.header.row.addWidget(menu_button)
        self.list = PaperList(PaperListModel(self._store.rows, spoken_title=self._spoken_title))
        self.delegate = PaperDelegate(self.list, look)
        self.list.setItemDelegate(self.delegate)
        look.dress(self.list.verticalScrollBar(), "scroll bars")
        self.list_pane = ListPane(look, self.header, self.list)
        self.paper = PaperView(look, self._make_paper_header())
        self.bar = QuietBar(look)
        self.arrangement = Arrangement(
            look, self.sidebar, self._sidebar_button, menu_button, self.list, self.list_pane, self.paper, self.bar
        )
        self.detail = self.arrangement.detail
        self.setCentralWidget(self.arrangement)

    def _spoken_title(self, row: PaperRow) -> str:
        try:
            return to_spoken(self._store.paper(row.key).paper.title) or row.title
        except ReaderAppError:
            # Another readerapp took the paper away, or the library cannot be read now.
            return row.title

    def _make_paper_header(self) -> Bar:
        look, header = self._look, Bar(self._look, "reader", 4)
        header.row.setContentsMargins(24, 0, 10, 0)
        header.row.setSpacing(3)
        star = self._actions.button("act.star")
        for button in (star, *map(self._actions.button, ("act.tag", "act.note", "act.dismiss"))):
            header.row.addWidget(button)
        header.row.addSpacing(14)
        header.row.addWidget(self._actions.button("open.pdf", "PDF"))
        header.row.addWidget(self._actions.button("copy.bibtex", "BibTeX"))
        header.row.addWidget(self._actions.button("open.abs"))
        header.row.addStretch(1)
        header.row.addWidget(self._actions.button("app.menu"))
        look.changed.connect(header.update)
        return header

    def _plain_button(self, icon: str, name: str, do: Callable[[], object]) -> ActionButton:
        action = QAction(self)
        action.setText(name)
        action.triggered.connect(lambda: do())
        return ActionButton(self._look, action, icon)

    def _make_objects(self) -> None:
        self.browsing = Browsing(
            self._store, self.list, self.sidebar, self.arrangement.scroll_page, self._dims_dismissed, self
        )
        self.triage = Triaging(self._store, self.browsing, self.list, self.bar, self._actions.key, self)
        self.panes = Panes(
            self.browsing,
            self.header,
            (self.sidebar, self.list_pane, self.detail),
            self.arrangement.reveal,
            self.arrangement.focus,
            (
                self.arrangement.close_sidebar,
                self.arrangement.back_to_list,
                self._back_from_message,
                self._back_from_pdf,
                self.triage.clear_selection,
            ),
            self,
        )
        self.remarks = Remarks(
            self._store,
            self.browsing,
            self.list_pane,
            self.bar,
            self._actions,
            lambda: self.intake,
            self.header.search.clear,
            self,
        )

    def _wire(self) -> None:
        self.browsing.shown.connect(self._show_list_state)
        self.browsing.counted.connect(self._show_counts)
        self.browsing.current_changed.connect(self._show_current_paper)
        self.browsing.sidebar_counted.connect(self._rest)
        self.browsing.finished.connect(self.remarks.show_finished)
        self.browsing.ended.connect(self.bar.say)
        self.remarks.shown.connect(self.arrangement.show_list)
        self.remarks.fetch_wanted.connect(lambda paper_id: self.fetching.fetch_paper(paper_id))
        self.remarks.address_wanted.connect(self._open_address)
        self.header.search.accepted.connect(self.remarks.accept_search)
        self.list_pane.turned.connect(self._enable_actions)
        self.triage.changed.connect(self._follow_changes)
        self.list.opened.connect(self._opened)
        self.list.dragged.connect(lambda: self.handover.drag_out())
        self.list.customContextMenuRequested.connect(self._show_context_menu)
        self.paper.link_activated.connect(self._follow_link)
        self.paper.link_pointed.connect(self.bar.point)
        self.sidebar.follow_wanted.connect(self._actions["fetch.follow"].trigger)
        self._look.changed.connect(self._restyle)
        self.other_writers.wrote.connect(self._follow_others)

    # What a start does without is made when it is first wanted.

    def _has_made(self, name: str) -> bool:
        return name in self.__dict__

    @cached_property
    def overlays(self) -> "Overlays":
        """What opens over the window."""
        from readerapp.ui.overlays import Overlays  # noqa: PLC0415

        overlays = Overlays(
            self, self._look, self._settings, self._store, self.triage, self.bar, self._actions, self.list, self.detail
        )
        overlays.setting_changed.connect(self.setting_changed)
        overlays.categories_chosen.connect(self._follow_choice)
        return overlays

    @cached_property
    def zoom(self) -> "Zoom":
        """How large everything is."""
        from readerapp.ui.zoom import Zoom  # noqa: PLC0415

        zoom = Zoom(self._settings, self.bar, self)
        zoom.changed.connect(self.setting_changed)
        return zoom

    @cached_property
    def handover(self) -> "Handover":
        """Papers for other programs."""
        from readerapp.ui.handover import Handover  # noqa: PLC0415

        export = self._actions["export.menu"].trigger
        return Handover(self._store, self.triage, self.bar, self._actions.key, export, self)

    @cached_property
    def exports(self) -> "Exports":
        """Papers written to files."""
        from readerapp.ui.exports import Exports  # noqa: PLC0415

        return Exports(self._store, self._look, self.browsing, self.triage, self.bar, self)

    @cached_property
    def intake(self) -> "Intake":
        """Listings that somebody has."""
        from readerapp.ui.intake import Intake  # noqa: PLC0415

        intake = Intake(self._store, self.browsing, self.bar, self._quiet, self._search, self)
        intake.taken.connect(self.indexing.begin)
        return intake

    @cached_property
    def indexing(self) -> "Indexing":
        """What makes papers searchable."""
        from readerapp.ui.indexing import Indexing  # noqa: PLC0415

        indexing = Indexing(self._store, self)
        indexing.progressed.connect(self._rest)
        indexing.progressed.connect(self._show_progress)
        indexing.finished.connect(self._follow_indexing)
        return indexing

    def _search(self, text: str) -> None:
        """Search for `text` as if somebody had typed it."""
        self.header.search.setText(text)
        self.browsing.search_now()
        # Over the page of a first start there is no field yet.
        self.panes.search()

    def _open_address(self, address: str) -> None:
        self.handover.open_address(address)

    def _quiet(self) -> bool:
        return not self._settings.flag("replacements_unread")

    @cached_property
    def fetching(self) -> "Fetching":
        """What asks arXiv."""
        from readerapp.ui.fetching import Fetching  # noqa: PLC0415

        fetching = Fetching(
            self._store, self.bar, self._make_refresh, lambda: self._settings.flag("fetch_automatically"), self
        )
        fetching.ended.connect(self._follow_fetch)
        fetching.missed.connect(lambda missed: self.missed.ask(missed))
        return fetching

    @cached_property
    def missed(self) -> "Missed":
        """The question which of the listings that were missed to fetch."""
        from readerapp.ui.missed import Missed  # noqa: PLC0415

        missed = Missed(self._look, self._store, self.browsing, self.header, self.list_pane, self.arrangement, self)
        missed.answered.connect(self.fetching.fetch_days)
        missed.closed.connect(self._show_list_state)
        return missed

    def _make_refresh(self, cancelled: threading.Event, progress: "Callable[[Step], object]") -> "tuple[Store, Refresh]":
        from readerapp.network import network_of  # noqa: PLC0415 - the network and the parsers
        from readerapp.refresh import Refresh  # noqa: PLC0415

        store = self._store.for_another_thread()
        network = network_of(store, os.environ, locations.turn_file(), cancelled)
        return store, Refresh(store, network, self._quiet(), progress)

    @cached_property
    def pdfs(self) -> "PdfDesk":
        """PDFs to read and to take along."""
        from readerapp.ui.pdf_desk import BUTTONS, PdfDesk  # noqa: PLC0415

        pdfs = PdfDesk(
            self._store,
            self._settings,
            self._look,
            self.browsing,
            self.triage,
            self.bar,
            self.handover,
            self.list.current_key,
            lambda: [self._actions.button(name) for name in BUTTONS],
            self,
        )
        pdfs.opened.connect(self._show_pdf)
        pdfs.closed.connect(self._show_abstract)
        return pdfs

    @cached_property
    def first_start(self) -> "FirstStart":
        """What an empty library shows."""
        from readerapp.ui.pages import FirstStart  # noqa: PLC0415

        keys = self._actions.key("fetch.follow"), self._actions.key("file.open")
        page = FirstStart(self._look, *keys, self._actions.button("app.menu"))
        page.follow_wanted.connect(self._actions["fetch.follow"].trigger)
        page.open_wanted.connect(self._actions["file.open"].trigger)
        page.sample_wanted.connect(self.intake.open_sample_day)
        return page

    # --- keys and menus ---------------------------------------------------------------------------------------------------

    def _apply_keys(self) -> None:
        self._actions.apply_keys(self._settings.flag("single_letter_keys"))
        wanted = self._settings.flag("menu_bar")
        if wanted and not self.menuWidget():
            for name in MENUS:
                self.menuBar().addMenu(self._actions.menu(name, self))
        if self.menuWidget():
            self.menuBar().setVisible(wanted)

    def _show_context_menu(self, position: QPoint) -> None:
        index = self.list.indexAt(position)
        if self.list.papers.key(index.row()) is None:
            # From the keyboard Qt asks for the middle of the current row, where the header at the top may lie over it.
            index = self.list.currentIndex()
            if not self.list.visualRect(index).contains(position):
                return
        self.list.go_to(index.row())
        if not self.list.visualRect(index).contains(position):
            position = self.list.visualRect(index).center()
        menu = self._actions.menu("Paper", self)
        menu.exec(self.list.viewport().mapToGlobal(position))
        menu.deleteLater()

    # --- what the panes show ----------------------------------------------------------------------------------------------

    def open(self, documents: Sequence[str] = (), view: View | None = None) -> None:
        """Show `view`, or the newest listing; then take in what the command line names."""
        self._mark_followed()
        self.browsing.go_to(view or View("today"))
        self.browsing.refresh_sidebar()
        for document in documents:
            self.intake.open_document(document)
        self.arrangement.take_focus()
        self._first_look.start()

    def _show_list_state(self, anew: bool = False) -> None:
        self.header.show_words(*self.browsing.title())
        if not self.browsing.search_text:
            self.header.search.empty()
        view = self.browsing.view
        self.delegate.category = view.value if view.kind == "category" else None
        if self._is_first_start():
            self.arrangement.show_page(self.first_start)
            self._show_hints()
        else:
            self.arrangement.show_page(None)
            self.bar.hide_hints()
            if not (self._has_made("missed") and self.missed.show(anew)):
                self.remarks.show(anew)
        self._show_progress()

    def _show_hints(self) -> None:
        self.bar.show_hints([(key, words) for name, words in _HINTS if (key := self._actions.key(name))])

    def _is_first_start(self) -> bool:
        if self.list.papers.papers or self.browsing.search_text.strip():
            return False
        return self._store.counts().papers == 0 and not self._store.follows()

    def _show_counts(self) -> None:
        if not (self._has_made("missed") and self.missed.is_seen):
            self.header.show_words(*self.browsing.title())
        self._show_progress()

    def _show_progress(self) -> None:
        browsing = self.browsing
        if browsing.search_text.strip() and not browsing.search_error:
            # The line that tells it otherwise has given its room to the search field.
            indexed = f", {self.indexing.words}" if self._is_indexing() else ""
            self.bar.show_progress(f"{papers_words(self.list.papers.papers)} found{indexed}", None)
            return
        if not browsing.view.is_listing or not browsing.total:
            self.bar.show_progress("", None)
            return
        words = f"{browsing.left:,} of {browsing.total:,} left"
        if minutes := self.triage.pace.minutes_for(browsing.left):
            words += f", about {minutes} min"
        self.bar.show_progress(words, 1 - browsing.left / browsing.total)

    def _begin_by_itself(self) -> None:
        self.fetching.begin()
        self.indexing.begin()

    def _is_indexing(self) -> bool:
        return self._has_made("indexing") and self.indexing.takes_long

    def _rest(self) -> None:
        """Say what there is to say while nothing else is."""
        words = f"{self.indexing.words}, for the search" if self._is_indexing() else ""
        self.bar.rest(words or f"{papers_words(self.browsing.papers)} in your library")

    def _show_current_paper(self) -> None:
        key = self.list.current_key()
        if self._has_made("pdfs"):
            self.pdfs.leave(key)
        if key is None:
            self.paper.show_nothing()
        else:
            try:
                entry = self._store.paper(key)
                tags = [tag for tag in self._store.tags() if tag.name in entry.triage.tags] if entry.triage.tags else []
            except (StorageError, PaperNotFoundError) as error:
                self.bar.fail(error)
                return
            self.paper.show_paper(entry, tags)
            self._actions["act.star"].setData("star" if entry.triage.starred else None)
        self._enable_actions()

    def _enable_actions(self) -> None:
        # With all sections folded there is no current paper, and yet there may be selected ones.
        self._actions.enable_on_papers(self.list_pane.shows_list and self.list.papers.papers > 0)

    def _mark_followed(self) -> None:
        """Let the categories that are followed stand out in the list and on the page."""
        try:
            followed = frozenset(self._store.follows())
        except StorageError:
            return  # whoever reads papers next says so
        if followed != self.delegate.followed:
            self.delegate.followed = followed
            self.paper.follow(followed)
            # Before the window is shown this would have the list painted twice.
            if self.list.isVisible():
                self.list.viewport().update()

    def _follow_choice(self, new: Sequence[str]) -> None:
        self._mark_followed()
        self.browsing.today()
        self.browsing.refresh_sidebar()
        if new:
            self.fetching.fetch(new)

    def _read_anew(self) -> None:
        """Show what has changed in the library."""
        self._mark_followed()
        self.browsing.reload()

    def _follow_others(self) -> None:
        """Show what somebody else wrote, now or when the papers are indexed: that writes all the time."""
        self._wrote_meanwhile = self._is_indexing()
        if not self._wrote_meanwhile:
            self._read_anew()
            self.indexing.begin()

    def _follow_indexing(self) -> None:
        """Show what is found now that all papers are indexed."""
        self._rest()
        if self._wrote_meanwhile or self.browsing.search_text.strip():
            self._wrote_meanwhile = False
            self._read_anew()

    def _follow_fetch(self, fetched: "Fetched | None") -> None:
        elsewhere = not self.isActiveWindow() and self._settings.flag("notifications")
        if fetched and elsewhere and (new := len(set(fetched.changes.new))):
            from readerapp.ui.notification import notify  # noqa: PLC0415

            notify(f"{papers_words(new)} new to you", ", ".join(sorted({one.category for one in fetched.reports})))
        self.other_writers.note()
        if self._has_made("missed"):
            self.missed.check()
        self._read_anew()
        self.browsing.refresh_sidebar()
        self.indexing.begin()

    def _follow_changes(self, changes: Changes) -> None:
        self._told_of_waiting = False
        entry = self.paper.entry
        if entry and entry.key in changes.after and entry.key == self.list.current_key():
            self._show_current_paper()
        if not (self.list.papers.papers and self.list_pane.shows_list):
            self._show_list_state(anew=True)

    def _follow_link(self, url: QUrl) -> None:
        if url.scheme() == "do":
            self._actions[url.path()].trigger()
        else:
            self.handover.open_address(url.toString())

    def _opened(self) -> None:
        self._actions["open.pdf"].trigger()

    def _show_pdf(self, pane: QWidget) -> None:
        self.browsing.hold()
        self.arrangement.show_in_detail(pane)
        self.arrangement.show_detail()
        self._restyle()
        self.pdfs.reading.pane.take_focus()

    def _show_abstract(self) -> None:
        had_focus = self.detail.isAncestorOf(self.focusWidget())
        self.arrangement.show_in_detail(self.paper)
        self._restyle()
        if had_focus:
            # Else somebody types in the search, and the paper of the PDF is no longer among what is found.
            self.arrangement.take_focus()

    # --- sizes ------------------------------------------------------------------------------------------------------------

    def setting_changed(self, name: str) -> None:
        """Follow a setting that was changed."""
        self._look.refresh()
        if self._has_made("pdfs"):
            self.pdfs.setting_changed(name)
        if name in ("single_letter_keys", "menu_bar"):
            self._apply_keys()
            if self._is_first_start():
                self._show_hints()
        elif name == "row_height":
            self._restyle()
        elif name in ("watched_words", "watched_authors"):
            self._mark_watched()

    def _mark_watched(self) -> None:
        words, authors = self._settings.text("watched_words"), self._settings.text("watched_authors")
        watched = None
        if not (words or authors or self.delegate.watched):
            return
        if words or authors:
            from readerapp.rendering.highlights import Watched  # noqa: PLC0415 - most people watch nothing

            watched = Watched.of(words, authors)
        self.delegate.watch(watched)
        self.paper.watch(watched)

    def _restyle(self) -> None:
        # Beside a PDF the list needs less room for each paper.
        self.delegate.set_density(self._settings.text("row_height") if self.arrangement.shows_paper else "compact")
        self.arrangement.arrange()

    def _back_from_pdf(self) -> bool:
        if self._has_made("pdfs") and self.pdfs.reading.entry is not None:
            self.pdfs.reading.close()
            return True
        return False

    def _back_from_message(self) -> bool:
        if self._has_made("missed") and self.missed.put_away():
            return True
        if not self.list_pane.shows_list and self.list.papers.papers:
            self.remarks.show_list()
            return True
        return False

    def _restore(self) -> None:
        self.delegate.set_density(self._settings.text("row_height"))
        self._mark_watched()
        geometry = self._state.value("geometry")
        if not (isinstance(geometry, QByteArray) and self.restoreGeometry(geometry)):
            self.resize(_FIRST_SIZE.boundedTo(self.screen().availableSize() - _FRAME))
        self.arrangement.restore(self._state, self.width())

    def set_default_widths(self) -> None:
        """Give the panes the widths of the design for this size of the window."""
        self.arrangement.set_default_widths(self.width())

    # --- the outside ------------------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        # A paper that is dragged about in the window itself is no listing.
        if event.source() is None and self.intake.can_take(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        self.intake.take(event.mimeData())
        event.acceptProposedAction()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.other_writers.look()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        if (popover := QApplication.activePopupWidget()) and popover.parent() is self:
            # A note that is being written is kept.
            popover.close()
        if not self.triage.settle(_PATIENCE_AT_CLOSE) and not self._told_of_waiting:
            self._told_of_waiting = True
            self.bar.say(
                "Another readerapp is still writing, and your last acts wait for it. Close once more to give them up.",
                "clock",
                "warn",
            )
            event.ignore()
            return
        self._state.setValue("geometry", self.saveGeometry())
        # A narrow window has its panes elsewhere; what the wide one looked like is kept.
        self.arrangement.save(self._state)
        self._state.sync()
        self.other_writers.stop()
        self._first_look.stop()
        self.triage.stop()
        self.browsing.stop()
        for name in ("pdfs", "fetching", "intake", "indexing", "exports"):
            if self._has_made(name):
                getattr(self, name).close()
        super().closeEvent(event)

    def _dims_dismissed(self) -> bool:
        return self._settings.text("dismissed_papers") == "dim"
