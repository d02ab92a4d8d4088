"""The main window: three panes, the quiet bar, and the actions bound to what does them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QSettings, QSize, QTimer, QUrl
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from readerapp.errors import ReaderAppError
from readerapp.keymap.actions import MENUS, Action
from readerapp.search.view import View
from readerapp.settings.file import Settings
from readerapp.settings.keys_file import KeysFile
from readerapp.storage.records import PaperRow
from readerapp.storage.store import Store
from readerapp.text.language import tr
from readerapp.triage import Changes
from readerapp.ui.acts.browsing import Browsing
from readerapp.ui.acts.counting import Counting
from readerapp.ui.acts.desk import Desk
from readerapp.ui.acts.moving import Moving
from readerapp.ui.acts.tagging import follow_tag
from readerapp.ui.acts.triaging import Triaging
from readerapp.ui.look.look import Look
from readerapp.ui.paper.links import is_link
from readerapp.ui.paper.pane import PaperView
from readerapp.ui.paper_list.delegate import PaperDelegate
from readerapp.ui.paper_list.header import ListHeader
from readerapp.ui.paper_list.pane import ListPane
from readerapp.ui.paper_list.rows import PaperListModel
from readerapp.ui.paper_list.table import PaperList
from readerapp.ui.sidebar.sidebar import Sidebar
from readerapp.ui.widgets.buttons import ActionButton
from readerapp.ui.widgets.quiet_bar import QuietBar
from readerapp.ui.widgets.resting_keys import watch_dialogs
from readerapp.ui.window.arrangement import Arrangement
from readerapp.ui.window.other_writers import OtherWriters
from readerapp.ui.window.panes import Panes
from readerapp.ui.window.paper_header import paper_header
from readerapp.ui.window.qt_actions import WindowActions
from readerapp.ui.window.remarks import Remarks
from readerapp.ui.window.search_remarks import SearchRemarks
from readerapp.ui.window.status import Status
from readerapp.ui.window.verbs import Verbs

if TYPE_CHECKING:
    from readerapp.jobs.ledger import Fetched

_FIRST_LOOK = 800
"""Milliseconds between opening the window and the first automatic fetch."""
_FIRST_SIZE, _FRAME, _PANEL = QSize(1280, 800), QSize(16, 40), QSize(0, 48)
"""The default size of the window, and the room left for its frame and, on Wayland, which does not tell, for a panel."""
_CLOSE_TIMEOUT = 5.0
"""How many seconds a closing window waits for acts held up by another process."""


class MainWindow(QMainWindow):
    """Creates the panes and the objects that work on them, and connects them."""

    def __init__(self, store: Store, settings: Settings, look: Look, state: QSettings) -> None:
        """`state` keeps the size, position and splitters of the window between starts."""
        super().__init__()
        self.setWindowTitle("readerapp")
        self.setAcceptDrops(True)
        self.setMinimumSize(480, 360)
        watch_dialogs(self)
        self._store, self._settings, self._look, self._state = store, settings, look, state
        self.other_writers = OtherWriters(store, self)
        self._told_of_waiting = self._wrote_meanwhile = False
        self._actions = WindowActions(self, look, KeysFile(settings.path, settings.was_read), self._do)
        self._apply_keys()
        self._make_panes()
        self._make_objects()
        self._wire()
        self._restore()
        if problems := " ".join(self._actions.keys_file.problems):
            self.bar.say(problems, "triangle-alert", "warn")
        self._first_look = QTimer(self)
        self._first_look.setSingleShot(True)
        self._first_look.setInterval(_FIRST_LOOK)
        self._first_look.timeout.connect(self._begin_by_itself)

    # --- making -----------------------------------------------------------------------------------------------------------

    def _do(self, action: Action) -> None:
        try:
            self.verbs.do(action)
        except ReaderAppError as error:
            # Another readerapp removed the paper, or the library cannot be read now.
            self.bar.fail(error)

    def _make_panes(self) -> None:
        look = self._look
        self.sidebar = Sidebar(look)
        self.header = ListHeader(look)
        toggle = QAction(tr("Sidebar"), self)
        toggle.triggered.connect(lambda: self.arrangement.toggle_sidebar())
        self._sidebar_button = ActionButton(look, toggle, "panel-left")
        self.header.add_left(self._sidebar_button)
        self.header.row.addWidget(self._actions.button("fetch.refresh"))
        menu_button = self._actions.button("app.menu")
        self.header.row.addWidget(menu_button)
        self.list = PaperList(PaperListModel(self._store.rows, spoken_title=self._spoken_title))
        self.delegate = PaperDelegate(self.list, look)
        self.list.setItemDelegate(self.delegate)
        look.dress(self.list.verticalScrollBar(), "scroll bars")
        self.list_pane = ListPane(look, self.header, self.list)
        self.paper = PaperView(look, paper_header(look, self._actions))
        self.bar = QuietBar(look)
        self.arrangement: Arrangement = Arrangement(
            look, self.sidebar, self.list_pane, self.paper, self.bar, self._sidebar_button, menu_button
        )
        self.detail = self.arrangement.detail
        self.setCentralWidget(self.arrangement)

    def _spoken_title(self, row: PaperRow) -> str:
        from readerapp.rendering.text import to_spoken  # noqa: PLC0415 - for screen readers

        try:
            return to_spoken(self._store.paper(row.key).paper.title) or row.title
        except ReaderAppError:
            # Another readerapp removed the paper, or the library cannot be read now.
            return row.title

    def _make_objects(self) -> None:
        self.counting = Counting(self._store, self.sidebar, self)
        self.browsing = Browsing(self._store, self.list, self.counting, self._dims_dismissed, self)
        self.triage = Triaging(self._store, self.browsing, self.list, self.bar, self._actions.key, self)
        self.moving = Moving(self._store, self.browsing, self.list, self.sidebar, self.arrangement.scroll_page, self)
        closers = (
            self.arrangement.close_sidebar,
            self.arrangement.back_to_list,
            self._back_from_message,
            self._back_from_pdf,
            self.triage.selection.clear,
            self._back_from_detour,
        )
        self.panes = Panes(self.browsing, self.header, self.arrangement, closers, self)
        desk = Desk(
            self,
            self._store,
            self._settings,
            self._look,
            self.bar,
            self.list,
            self.browsing,
            self.triage,
            self._actions.key,
            lambda name: self._actions[name].trigger(),
        )
        self.verbs = Verbs(desk, self.moving, self.panes, self.list_pane, self.arrangement, self._actions)
        self._actions.entries = self.verbs.menu_entries
        self.search_remarks = SearchRemarks(desk, self.list_pane, lambda: self.verbs.finding, self.panes.search_for)
        self.remarks = Remarks(desk, self.list_pane, lambda: self.verbs.intake.remove_sample_day(), self.search_remarks)
        self.status = Status(
            desk, self.verbs, self._actions, self.arrangement, self.list_pane, self.paper, self.delegate, self.remarks
        )

    def _wire(self) -> None:
        self.browsing.shown.connect(self.status.show_list_state)
        self.browsing.counted.connect(self.status.show_counts)
        self.browsing.gathering.failed.connect(self.bar.fail)
        self.browsing.current_changed.connect(self.status.show_current_paper)
        self.counting.counted.connect(self.status.show_library)
        self.moving.finished.connect(self.remarks.show_finished)
        self.browsing.done.connect(self.remarks.show_finished)
        self.moving.ended.connect(self.bar.say)
        self.remarks.shown.connect(self.arrangement.show_list)
        self.search_remarks.fetch_wanted.connect(lambda paper_id: self.verbs.fetching.fetch_paper(paper_id))
        self.search_remarks.address_wanted.connect(lambda address: self.verbs.handover.open_address(address))
        self.header.search.accepted.connect(self.search_remarks.accept)
        self.list_pane.turned.connect(self.status.enable_actions)
        self.triage.changed.connect(self._follow_changes)
        self.list.opened.connect(self._actions["open.pdf"].trigger)
        self.list.dragged.connect(lambda: self.verbs.handover.drag_out())
        self.list.customContextMenuRequested.connect(lambda place: self.verbs.menus.show_for_papers(place))
        self.sidebar.menu_wanted.connect(lambda view, place: self.verbs.menus.show_for_row(view, place))
        self.verbs.follows_changed.connect(self._reload)
        self.paper.link_activated.connect(self._follow_link)
        self.paper.link_pointed.connect(self.bar.show_link_target)
        self.sidebar.chosen.connect(self.browsing.go_to)
        self.verbs.setting_changed.connect(self.setting_changed)
        self.verbs.categories_chosen.connect(self._follow_choice)
        self.verbs.fetch_ended.connect(self._follow_fetch)
        self.verbs.indexed.connect(self.status.show_library)
        self.verbs.all_indexed.connect(self._follow_indexing)
        self.verbs.learnt.connect(self._follow_indexing)
        self.verbs.list_wanted.connect(self.status.show_list_state)
        self.verbs.pdf_opened.connect(self._show_pdf)
        self.verbs.pdf_closed.connect(self._show_abstract)
        self.sidebar.follow_wanted.connect(self._actions["fetch.follow"].trigger)
        self._look.changed.connect(self._restyle)
        self.other_writers.wrote.connect(self._follow_others)
        self.other_writers.are_told = lambda: self.triage.is_busy_beside
        # An act beside the window is written by another connection. Read again because of that, a list of a million papers
        # would be incomplete for a second, and the next key press that needs all of them would wait for the rest.
        self.triage.beside_begins.connect(self.other_writers.look)
        self.triage.beside_shown.connect(self.other_writers.mark_seen)

    # --- keys and menus ---------------------------------------------------------------------------------------------------

    def _apply_keys(self) -> None:
        self._actions.apply_keys(self._settings.flag("single_letter_keys"))
        wanted = self._settings.flag("menu_bar")
        if wanted and not self.menuWidget():
            for name in MENUS:
                self.menuBar().addMenu(self._actions.menu(name, self))
        if self.menuWidget():
            self.menuBar().setVisible(wanted)

    def _begin_by_itself(self) -> None:
        from readerapp.ui.paper import aloud  # noqa: PLC0415 - 20 ms, which the first picture does not wait for

        aloud.install()
        self.verbs.fetching.begin()
        self.verbs.indexing.begin()
        self.verbs.interest.begin()

    # --- what the panes show ----------------------------------------------------------------------------------------------

    def open(self, documents: Sequence[str] = (), view: View | None = None) -> None:
        """Show `view`, else where the user stopped, else the newest listing; then open `documents`, from the command line."""
        self.status.mark_followed()
        self.browsing.go_to(view or self.browsing.places.view_to_open(self._store, self._state.value("stopped")))
        self.counting.now()
        for document in documents:
            self.verbs.intake.open_document(document)
        self.arrangement.take_focus()
        self._first_look.start()

    def _follow_choice(self, new: Sequence[str]) -> None:
        self.status.mark_followed()
        if self.verbs.has_made("missed"):
            self.verbs.missed.check()
        self.browsing.show("today")
        self.counting.now()
        if new:
            self.verbs.fetching.fetch(new)

    def _reload(self) -> None:
        """Show what has changed in the library."""
        self.status.mark_followed()
        self.browsing.reload()

    def _follow_others(self) -> None:
        """Show what another writer wrote: now, or after indexing or learning, which write all the time."""
        indexing, learning = self.verbs.made("indexing"), self.verbs.made("interest")
        self._wrote_meanwhile = any(one.takes_long for one in indexing) or any(one.is_learning for one in learning)
        if not self._wrote_meanwhile:
            self._reload()
            self.verbs.indexing.begin()

    def _follow_indexing(self) -> None:
        """Update the search results, now that all papers are indexed."""
        self.status.show_library()
        if self._wrote_meanwhile or self.browsing.searching.is_on:
            self._wrote_meanwhile = False
            self._reload()

    def _follow_fetch(self, fetched: "Fetched | None") -> None:
        if fetched and fetched.changes.new and self._settings.flag("notifications") and not QApplication.activeWindow():
            from readerapp.ui.window.desktop.notification import notify_of  # noqa: PLC0415

            notify_of(fetched, self._store.follows(), self)
        self.other_writers.mark_seen()
        if self.verbs.has_made("missed"):
            self.verbs.missed.check()
        self._reload()
        self.counting.now()
        self.verbs.indexing.begin()

    def _follow_changes(self, changes: Changes) -> None:
        self._told_of_waiting = False
        self.status.show_changed_paper(changes)
        if not (self.list.rows.paper_count and self.list_pane.shows_list):
            self.status.show_list_state(same_list=True)
        follow_tag(self._store, self.browsing, self.list, changes)

    def _follow_link(self, url: QUrl) -> None:
        if url.scheme() == "do":
            self._actions[url.path()].trigger()
        elif is_link(url):
            self.bar.show_link_target("")
            self.verbs.detours.follow(url)
        else:
            self.verbs.handover.open_address(url.toString())

    def _show_pdf(self, pane: QWidget) -> None:
        self.browsing.stay_on_this_day()
        self.arrangement.show_in_detail(pane)
        self.arrangement.show_detail()
        self._restyle()
        self.verbs.pdfs.reading.pane.take_focus()

    def _show_abstract(self) -> None:
        had_focus = self.detail.isAncestorOf(self.focusWidget())
        self.arrangement.show_in_detail(self.paper)
        self._restyle()
        if had_focus:
            # A focus in the search field stays there: a search that no longer finds the paper closes its PDF.
            self.arrangement.take_focus()

    # --- sizes ------------------------------------------------------------------------------------------------------------

    def setting_changed(self, name: str) -> None:
        """Apply a changed setting."""
        self._look.refresh()
        for part in self.verbs.made("pdfs", "interest"):
            part.setting_changed(name)
        if name in ("keys", "single_letter_keys", "menu_bar"):
            self._apply_keys()
            self.status.show_keys()
        elif name == "row_height":
            self._restyle()
        elif name in ("watched_words", "watched_authors"):
            self.status.mark_watched()

    def _restyle(self) -> None:
        # Rows are compact beside a PDF.
        self.delegate.set_density(self._settings.text("row_height") if self.arrangement.shows_paper else "compact")
        self.arrangement.arrange()

    def _back_from_pdf(self) -> bool:
        if self.verbs.has_made("pdfs") and self.verbs.pdfs.reading.entry is not None:
            self.verbs.pdfs.reading.close()
            return True
        return False

    def _back_from_detour(self) -> bool:
        return self.verbs.has_made("detours") and self.verbs.detours.back()

    def _back_from_message(self) -> bool:
        if self.verbs.has_made("missed") and self.verbs.missed.put_away():
            return True
        if not self.list_pane.shows_list and self.list.rows.paper_count:
            self.remarks.show_list()
            return True
        return False

    def _restore(self) -> None:
        self.delegate.set_density(self._settings.text("row_height"))
        self.status.mark_watched()
        geometry = self._state.value("geometry")
        if not (isinstance(geometry, QByteArray) and self.restoreGeometry(geometry)):
            room = self.screen().availableSize() - _FRAME
            self.resize(_FIRST_SIZE.boundedTo(room - _PANEL if QGuiApplication.platformName() == "wayland" else room))
        self.arrangement.restore(self._state)
        self.verbs.chosen += str(self._state.value("chosen", "")).splitlines()

    # --- the outside ------------------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        # A paper dragged within the window is not a listing.
        if event.source() is None and self.verbs.intake.can_take(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        self.verbs.intake.take(event.mimeData())
        event.acceptProposedAction()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.other_writers.look()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        self.save()
        if not self.triage.settle(_CLOSE_TIMEOUT) and not self._told_of_waiting:
            self._told_of_waiting = True
            self.bar.say(
                tr("Another readerapp is still saving, and your last actions wait for it. Close again to discard them."),
                "clock",
                "warn",
            )
            event.ignore()
            return
        self.other_writers.stop()
        self._first_look.stop()
        self.triage.stop()
        self.status.stop()
        self.browsing.stop()
        self.verbs.close()
        super().closeEvent(event)

    def save(self) -> None:
        """Save what is being written, and how the window is arranged."""
        if (popover := QApplication.activePopupWidget()) and popover.parent() is self:
            # A note is saved when it is closed.
            popover.close()
        self._state.setValue("geometry", self.saveGeometry())
        self.arrangement.save(self._state)
        self._state.setValue("stopped", self.browsing.stopped_at())
        self._state.setValue("chosen", "\n".join(self.verbs.chosen))
        self._state.sync()

    def _dims_dismissed(self) -> bool:
        return self._settings.text("dismissed_papers") == "dim"
