"""Binds the id of each action to the method that does it, and creates the objects with these methods."""

import os
import threading
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from readerapp.keymap.actions import Action
from readerapp.storage.store import Store
from readerapp.system import locations
from readerapp.ui.acts.desk import Desk
from readerapp.ui.acts.moving import Moving
from readerapp.ui.paper_list.pane import ListPane
from readerapp.ui.window.arrangement import Arrangement
from readerapp.ui.window.panes import Panes
from readerapp.ui.window.qt_actions import MenuEntry, WindowActions

if TYPE_CHECKING:
    from readerapp.jobs.fetching import Refresh
    from readerapp.jobs.ledger import Step
    from readerapp.ui.acts.exports import Exports
    from readerapp.ui.acts.fetching import Fetching
    from readerapp.ui.acts.finding import Finding
    from readerapp.ui.acts.handover import Handover
    from readerapp.ui.acts.indexing import Indexing
    from readerapp.ui.acts.intake import Intake
    from readerapp.ui.acts.interest import LikelyInterest
    from readerapp.ui.acts.pdfs import PdfDesk
    from readerapp.ui.acts.zoom import Zoom
    from readerapp.ui.pages.first_start import FirstStart
    from readerapp.ui.window.context_menus import ContextMenus
    from readerapp.ui.window.detours import Detours
    from readerapp.ui.window.missed import Missed
    from readerapp.ui.window.overlays import Overlays


class Verbs(QObject):
    """The objects behind the actions, created when first needed."""

    setting_changed = Signal(str)
    """The setting of that name changed."""
    categories_chosen = Signal(object)
    """The followed categories changed; the new ones."""
    follows_changed = Signal()
    """A category was followed or unfollowed from its menu."""
    fetch_ended = Signal(object)
    """The Fetched of a finished fetch; None if it failed."""
    indexed = Signal()
    """More papers have been indexed."""
    all_indexed = Signal()
    learnt = Signal()
    """The words of papers were counted, by a thread of the window's own."""
    interest_changed = Signal()
    """It is known, or no longer, what the user may like."""
    list_wanted = Signal()
    """A page in place of the list was closed."""
    pdf_opened = Signal(QWidget)
    """The PDF pane, to be shown in place of the abstract."""
    pdf_closed = Signal()

    def __init__(
        self, desk: Desk, moving: Moving, panes: Panes, list_pane: ListPane, arrangement: Arrangement, actions: WindowActions
    ) -> None:
        super().__init__(desk.window)
        self.desk, self.moving, self.panes = desk, moving, panes
        self.browsing, self.triaging = desk.browsing, desk.triaging
        self._list_pane, self._arrangement, self._actions = list_pane, arrangement, actions

    def do(self, action: Action) -> None:
        """Carry out `action`. Raises ReaderAppError."""
        VERBS[action.id](self)

    def has_made(self, name: str) -> bool:
        """Whether the object `name` has been created."""
        return name in self.__dict__

    def close(self) -> None:
        """Finish writing, and close the network: the window is closing."""
        for name in ("interest", "pdfs", "fetching", "finding", "intake", "indexing", "exports"):
            if self.has_made(name):
                getattr(self, name).close()

    @cached_property
    def overlays(self) -> "Overlays":
        """Dialogs and popovers."""
        from readerapp.ui.window.overlays import Overlays  # noqa: PLC0415

        overlays = Overlays(self.desk, self._actions, self._arrangement.detail)
        overlays.setting_changed.connect(self.setting_changed)
        overlays.categories_chosen.connect(self.categories_chosen)
        return overlays

    @cached_property
    def menus(self) -> "ContextMenus":
        """The context menus."""
        from readerapp.ui.window.context_menus import ContextMenus  # noqa: PLC0415

        menus = ContextMenus(self.desk, self._actions, lambda: self.fetching)
        menus.changed.connect(self.follows_changed)
        return menus

    def menu_entries(self, ids: Sequence[str]) -> Mapping[str, MenuEntry]:
        """How a menu that opens now shows those of the actions `ids` that it does not show by their title."""
        from readerapp.ui.window.menu_entries import entries  # noqa: PLC0415

        return entries(self.desk, ids)

    @cached_property
    def detours(self) -> "Detours":
        """Follows links to other papers of the library, and returns."""
        from readerapp.ui.window.detours import Detours  # noqa: PLC0415

        return Detours(self.desk, self._list_pane.header.search, self._arrangement)

    @cached_property
    def zoom(self) -> "Zoom":
        """The zoom."""
        from readerapp.ui.acts.zoom import Zoom  # noqa: PLC0415

        zoom = Zoom(self.desk)
        zoom.changed.connect(self.setting_changed)
        return zoom

    @cached_property
    def handover(self) -> "Handover":
        """Hands papers to other programs."""
        from readerapp.ui.acts.handover import Handover  # noqa: PLC0415

        return Handover(self.desk)

    @cached_property
    def exports(self) -> "Exports":
        """Exports papers to files."""
        from readerapp.ui.acts.exports import Exports  # noqa: PLC0415

        return Exports(self.desk)

    @cached_property
    def intake(self) -> "Intake":
        """Imports listings from files, the clipboard and the command line."""
        from readerapp.ui.acts.intake import Intake  # noqa: PLC0415

        intake = Intake(self.desk, self.search_for)
        intake.taken.connect(self.indexing.begin)
        return intake

    @cached_property
    def indexing(self) -> "Indexing":
        """Updates the search index."""
        from readerapp.ui.acts.indexing import Indexing  # noqa: PLC0415

        indexing = Indexing(self.desk.store, self)
        indexing.progressed.connect(self.indexed)
        indexing.finished.connect(self.all_indexed)
        return indexing

    @cached_property
    def interest(self) -> "LikelyInterest":
        """Knows what the user may like."""
        from readerapp.ui.acts.interest import LikelyInterest  # noqa: PLC0415

        interest = LikelyInterest(self.desk)
        interest.changed.connect(self.interest_changed)
        interest.learnt.connect(self.learnt)
        return interest

    @property
    def is_indexing(self) -> bool:
        """Whether indexing takes noticeably long."""
        return self.has_made("indexing") and self.indexing.takes_long

    @property
    def is_learning(self) -> bool:
        """Whether the words of papers are being counted."""
        return self.has_made("interest") and self.interest.is_learning

    def search_for(self, text: str) -> None:
        """Search for `text` as if it had been typed."""
        self.panes.search_for(text)
        # On the page of a first start there is no search field yet.
        self.panes.search()

    @cached_property
    def finding(self) -> "Finding":
        """Looks at what a search would find in the whole library."""
        from readerapp.ui.acts.finding import Finding  # noqa: PLC0415 - a start searches for nothing

        return Finding(self.desk.store, self.browsing.searching, self)

    @cached_property
    def fetching(self) -> "Fetching":
        """Fetches from arXiv."""
        from readerapp.ui.acts.fetching import Fetching  # noqa: PLC0415

        fetching = Fetching(self.desk, self._make_refresh)
        fetching.ended.connect(self.fetch_ended)
        fetching.missed.connect(lambda missed: self.missed.ask(missed))
        return fetching

    def _make_refresh(self, cancelled: threading.Event, progress: "Callable[[Step], object]") -> "tuple[Store, Refresh]":
        from readerapp.jobs.asking import network_of  # noqa: PLC0415 - the network and the parsers
        from readerapp.jobs.fetching import Refresh  # noqa: PLC0415

        store = self.desk.store.for_another_thread()
        network = network_of(store, os.environ, locations.turn_file(), cancelled)
        return store, Refresh(store, network, not self.desk.settings.flag("replacements_unread"), progress)

    @cached_property
    def missed(self) -> "Missed":
        """Asks which missed listings to fetch."""
        from readerapp.ui.window.missed import Missed  # noqa: PLC0415

        missed = Missed(self.desk, self._list_pane, self._arrangement)
        missed.answered.connect(self.fetching.fetch_days)
        missed.closed.connect(self.list_wanted)
        return missed

    @cached_property
    def pdfs(self) -> "PdfDesk":
        """Reads and downloads PDFs."""
        from readerapp.ui.acts.pdfs import BUTTONS, PdfDesk  # noqa: PLC0415

        pdfs = PdfDesk(self.desk, self.handover, lambda: [self._actions.button(name) for name in BUTTONS])
        pdfs.opened.connect(self.pdf_opened)
        pdfs.closed.connect(self.pdf_closed)
        return pdfs

    @cached_property
    def first_start(self) -> "FirstStart":
        """The page of an empty library."""
        from readerapp.ui.pages.first_start import FirstStart  # noqa: PLC0415

        keys = self.desk.key("fetch.follow"), self.desk.key("file.open")
        page = FirstStart(self.desk.look, *keys, self._actions.button("app.menu"))
        page.follow_wanted.connect(lambda: self.desk.trigger("fetch.follow"))
        page.open_wanted.connect(lambda: self.desk.trigger("file.open"))
        page.sample_wanted.connect(self.intake.open_sample_day)
        return page


VERBS: dict[str, Callable[[Verbs], object]] = {
    "nav.next": lambda do: do.moving.next(),
    "nav.prev": lambda do: do.moving.previous(),
    "nav.next_unread": lambda do: do.moving.next_undecided(),
    "nav.prev_unread": lambda do: do.moving.previous_undecided(),
    "nav.page_or_next": lambda do: do.moving.page_or_next(),
    "nav.page_back": lambda do: do.moving.page_back(),
    "nav.first": lambda do: do.moving.first(),
    "nav.last": lambda do: do.moving.last(),
    "nav.prev_day": lambda do: do.moving.previous_day(),
    "nav.next_day": lambda do: do.moving.next_day(),
    "nav.next_category": lambda do: do.moving.next_category(),
    "nav.prev_category": lambda do: do.moving.previous_category(),
    "nav.next_pane": lambda do: do.panes.next(),
    "nav.close_or_back": lambda do: do.panes.close_or_back(),
    "search.focus": lambda do: do.panes.search(),
    "search.library": lambda do: do.panes.search_library(),
    "fetch.refresh": lambda do: do.fetching.refresh(),
    "fetch.refresh_all": lambda do: do.fetching.refresh_all(),
    "fetch.complete": lambda do: do.fetching.complete_papers(),
    "fetch.follow": lambda do: do.overlays.choose_categories(),
    "act.star": lambda do: do.triaging.star(),
    "act.star_next": lambda do: do.triaging.star_and_go_on(),
    "act.dismiss": lambda do: do.triaging.dismiss(),
    "act.toggle_read": lambda do: do.triaging.toggle_read(),
    "act.mark_unread": lambda do: do.triaging.mark_unread(),
    "act.mark_all_read": lambda do: do.triaging.mark_all_read(),
    "act.tag": lambda do: do.overlays.tag(),
    "act.untag": lambda do: do.overlays.untag(),
    "act.note": lambda do: do.overlays.note(),
    "act.more_like": lambda do: do.interest.more(),
    "act.less_like": lambda do: do.interest.less(),
    "view.by_interest": lambda do: do.interest.sort(),
    "view.statistics": lambda do: do.overlays.statistics(),
    "interest.liked": lambda do: do.overlays.liked(do.interest.like),
    "interest.forget": lambda do: do.interest.forget(),
    "act.select": lambda do: do.triaging.select(),
    "act.select_all": lambda do: do.triaging.select_all(),
    "act.undo": lambda do: do.triaging.undo(),
    "act.redo": lambda do: do.triaging.redo(),
    "act.history": lambda do: do.overlays.history(),
    "view.toggle_hidden": lambda do: do.browsing.toggle_hidden(),
    "open.pdf": lambda do: do.pdfs.open(),
    "open.pdf_browser": lambda do: do.handover.open_pdf(),
    "open.pdf_download": lambda do: do.pdfs.take_along(),
    "open.pdf_download_list": lambda do: do.pdfs.take_list_along(),
    "open.abs": lambda do: do.handover.open_abstract_page(),
    "open.pdf_kept": lambda do: do.pdfs.tell_what_is_kept(),
    "copy.bibtex": lambda do: do.handover.copy_bibtex(),
    "copy.citekey": lambda do: do.handover.copy_citation_key(),
    "copy.url": lambda do: do.handover.copy_address(),
    "export.bibtex": lambda do: do.exports.export_bibtex(),
    "export.menu": lambda do: do.exports.export(),
    "paper.print": lambda do: do.exports.print_page(),
    "paper.save": lambda do: do.exports.save_page(),
    "file.open": lambda do: do.intake.open_listing(),
    "file.paste": lambda do: do.intake.paste_listing(),
    "view.today": lambda do: do.browsing.show("today"),
    "view.unread": lambda do: do.browsing.show("undecided"),
    "view.starred": lambda do: do.browsing.show("starred"),
    "view.all": lambda do: do.browsing.show("all"),
    "view.dismissed": lambda do: do.browsing.show("dismissed"),
    "app.help": lambda do: do.overlays.keys(),
    "app.guide": lambda do: do.overlays.guide(),
    "app.about": lambda do: do.overlays.about(),
    "app.preferences": lambda do: do.overlays.settings(),
    "app.menu": lambda do: do.overlays.menu(),
    "app.context_menu": lambda do: do.menus.open_by_key(),
    "app.zoom_in": lambda do: do.zoom.larger(),
    "app.zoom_out": lambda do: do.zoom.smaller(),
    "app.zoom_reset": lambda do: do.zoom.normal(),
    "app.quit": lambda do: do.desk.window.close(),
}
"""By action id. tests/ui/window/test_verbs.py compares the ids with those of the table."""
