"""Carries out actions, and creates the objects that do the work."""

import os
import threading
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from readerapp.keymap.actions import Action
from readerapp.settings.keys_file import KeysFile
from readerapp.storage.store import Store
from readerapp.system import locations
from readerapp.text.language import tr
from readerapp.ui.acts.browsing import Browsing
from readerapp.ui.acts.desk import Desk
from readerapp.ui.acts.lists.ordering import plain_order
from readerapp.ui.acts.moving import Moving
from readerapp.ui.acts.several.repeating import Repeating
from readerapp.ui.acts.triaging import Triaging
from readerapp.ui.paper_list.pane import ListPane
from readerapp.ui.window.arrangement import Arrangement
from readerapp.ui.window.bindings import CHOSEN, MOST_REPEATS, REPEATED, STOPPING, VERBS
from readerapp.ui.window.panes import Panes
from readerapp.ui.window.qt_actions import MenuEntry, WindowActions
from readerapp.ui.window.ways.recent import RecentListings
from readerapp.ui.window.ways.visited import Visited

if TYPE_CHECKING:
    from readerapp.jobs.fetching import Refresh
    from readerapp.jobs.ledger import Step
    from readerapp.ui.acts.backups import Backups
    from readerapp.ui.acts.fetching import Fetching
    from readerapp.ui.acts.finding import Finding
    from readerapp.ui.acts.indexing import Indexing
    from readerapp.ui.acts.intake import Intake
    from readerapp.ui.acts.interest import LikelyInterest
    from readerapp.ui.acts.out.exports import Exports
    from readerapp.ui.acts.out.handover import Handover
    from readerapp.ui.acts.out.zotero import ZoteroDesk
    from readerapp.ui.acts.pdfs import PdfDesk
    from readerapp.ui.acts.several.selecting import Selecting
    from readerapp.ui.acts.standing.completing import Completing
    from readerapp.ui.acts.standing.muting import Muting
    from readerapp.ui.acts.standing.saved import SavedSearches
    from readerapp.ui.acts.writing_back import WritingBack
    from readerapp.ui.acts.zoom import Zoom
    from readerapp.ui.pages.first_start import FirstStart
    from readerapp.ui.window.context_menus import ContextMenus
    from readerapp.ui.window.detours import Detours
    from readerapp.ui.window.missed import Missed
    from readerapp.ui.window.overlays import Overlays
    from readerapp.ui.window.passes.passes import Passes
    from readerapp.ui.window.rule_overlays import RuleOverlays
    from readerapp.ui.window.ways.going import Going

_CLOSED = (
    *("pdfs", "fetching", "finding", "intake", "indexing", "exports", "backups", "zotero", "going", "detours"),
    *("muting", "completing", "interest", "passes", "writing_back"),
)
"""The objects to close with the window, if they were created."""


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
    """More papers are indexed."""
    all_indexed = Signal()
    learnt = Signal()
    """A thread of this window has counted the words of papers."""
    interest_changed = Signal()
    """Likely interest has become known, or is known no longer."""
    list_wanted = Signal()
    """A page in place of the list was closed."""
    pdf_opened = Signal(QWidget)
    """The PDF pane, to be shown in place of the abstract."""
    pdf_closed = Signal()

    def __init__(
        self, desk: Desk, moving: Moving, panes: Panes, list_pane: ListPane, arrangement: Arrangement, actions: WindowActions
    ) -> None:
        super().__init__(desk.window)
        self.desk: Desk = desk._replace(goes_on=lambda: "".join(one.goes_on for one in self.made("passes")))
        self.moving: Moving = moving
        self.panes: Panes = panes
        self.browsing: Browsing = desk.browsing
        self.triaging: Triaging = desk.triaging
        desk.browsing.order = plain_order(desk.store, desk.settings)
        self._list_pane, self._arrangement, self._actions = list_pane, arrangement, actions
        self.keys_file: KeysFile = actions.keys_file
        self.chosen: list[str] = []
        """What was chosen in the palette, newest first. `going` adds to this list."""
        self.visited: Visited = Visited(desk, list_pane.header.search, arrangement)
        self.recent: RecentListings = RecentListings(desk, lambda files: self.intake.take_files(files))
        actions.fill["file.recent"] = self.recent.fill
        self.repeating: Repeating = Repeating(desk.triaging, desk.bar, self)
        arrangement.typed.connect(actions.press)
        actions.said = lambda words: desk.bar.say(words) if words else desk.bar.say_nothing()
        self.triaging.changed.connect(self._keep_bibliography)
        self.fetch_ended.connect(self._keep_bibliography)

    def do(self, action: Action) -> None:
        """Carry out `action`; repeat a motion as often as the number before it says. Raises ReaderAppError."""
        if self.has_made("passes") and self.passes.takes(action):
            return
        if action.id in CHOSEN and self.desk.papers.current_key() is None and not self.triaging.selection.has_papers():
            self.desk.bar.say(tr("No paper is chosen."))
            return
        self.repeating.note(action.id)
        times = min(self.number, MOST_REPEATS) if action.id in REPEATED else 1
        for _ in range(max(times, 1)):
            before = self._place()
            VERBS[action.id](self)
            if action.id in STOPPING and self._place() == before:
                break

    def _place(self) -> tuple[object, ...]:
        return self.browsing.view, self.browsing.day, self.desk.papers.current_key()

    @property
    def number(self) -> int:
        """The number typed before the motion that is being carried out; 0 if there was none."""
        return self._actions.number

    def has_made(self, name: str) -> bool:
        """Whether the object `name` has been created."""
        return name in self.__dict__

    def made(self, *names: str) -> list[Any]:
        """Those of the objects `names` that have been created."""
        return [self.__dict__[name] for name in names if self.has_made(name)]

    def close(self) -> None:
        """Finish writing, and close the network: the window is closing."""
        for one in self.made(*_CLOSED):
            one.close()

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

        menus = ContextMenus(self.desk, self._actions, lambda: self.fetching, lambda: self.saved, lambda: self.muting)
        menus.changed.connect(self.follows_changed)
        return menus

    def menu_entries(self, ids: Sequence[str]) -> Mapping[str, MenuEntry]:
        """How an opening menu shows those of the actions `ids` that it does not show by their title."""
        from readerapp.ui.window.menu_entries import entries  # noqa: PLC0415

        return entries(self.desk, ids)

    @cached_property
    def detours(self) -> "Detours":
        """Follows links to other papers of the library, and returns."""
        from readerapp.ui.window.detours import Detours  # noqa: PLC0415

        return Detours(self.desk, self._list_pane.header.search, self._arrangement)

    @cached_property
    def selecting(self) -> "Selecting":
        """Selects many papers at once."""
        from readerapp.ui.acts.several.selecting import Selecting  # noqa: PLC0415

        return Selecting(self.desk.store, self.triaging.selection, self.desk.papers, self.desk.bar, self)

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
        from readerapp.ui.acts.out.handover import Handover  # noqa: PLC0415

        return Handover(self.desk)

    @cached_property
    def exports(self) -> "Exports":
        """Exports papers to files."""
        from readerapp.ui.acts.out.exports import Exports  # noqa: PLC0415

        return Exports(self.desk)

    def _keep_bibliography(self, _: object) -> None:
        if self.desk.settings.text("bibliography"):
            self.exports.up_to_date.soon()

    @cached_property
    def zotero(self) -> "ZoteroDesk":
        """Saves papers to Zotero."""
        from readerapp.ui.acts.out.zotero import ZoteroDesk  # noqa: PLC0415

        return ZoteroDesk(self.desk)

    @cached_property
    def backups(self) -> "Backups":
        """Backs the library up and restores backups."""
        from readerapp.ui.acts.backups import Backups  # noqa: PLC0415

        return Backups(self.desk)

    @cached_property
    def intake(self) -> "Intake":
        """Imports listings from files, the clipboard and the command line."""
        from readerapp.ui.acts.intake import Intake  # noqa: PLC0415

        intake = Intake(self.desk, self.search_for)
        intake.taken.connect(self.indexing.begin)
        intake.files_taken.connect(self.recent.note)
        # A list of feeds may have been among them.
        intake.taken.connect(self.follows_changed)
        return intake

    @cached_property
    def indexing(self) -> "Indexing":
        """Updates the search index."""
        from readerapp.ui.acts.indexing import Indexing  # noqa: PLC0415

        indexing = Indexing(self.desk.store, self)
        indexing.progressed.connect(self.indexed)
        indexing.finished.connect(self.all_indexed)
        if self.desk.store.has_unfollowed_rules():
            # The last window or command ended before its rules were applied to all papers.
            self.muting.follow()
        return indexing

    @cached_property
    def writing_back(self) -> "WritingBack":
        """Writes the library's write-ahead log back into its file."""
        from readerapp.ui.acts.writing_back import WritingBack  # noqa: PLC0415

        return WritingBack(self.desk.store, self)

    @cached_property
    def interest(self) -> "LikelyInterest":
        """Knows which papers are likely to interest the user."""
        from readerapp.ui.acts.interest import LikelyInterest  # noqa: PLC0415

        interest = LikelyInterest(self.desk)
        interest.changed.connect(self.interest_changed)
        interest.learnt.connect(self.learnt)
        return interest

    @cached_property
    def muting(self) -> "Muting":
        """Says what rules mute, and applies changed rules."""
        from readerapp.ui.acts.standing.muting import Muting  # noqa: PLC0415 - most people have no rules

        muting = Muting(self.desk, self._list_pane)
        muting.followed.connect(self.follows_changed)
        return muting

    @cached_property
    def saved(self) -> "SavedSearches":
        """Saves searches, and changes the saved ones."""
        from readerapp.ui.acts.standing.saved import SavedSearches  # noqa: PLC0415

        return SavedSearches(self.desk, self._list_pane.header.search)

    @cached_property
    def completing(self) -> "Completing":
        """Offers completions while a search is typed."""
        from readerapp.ui.acts.standing.completing import Completing  # noqa: PLC0415 - a start searches for nothing

        return Completing(self.desk, self._list_pane.header.search)

    @cached_property
    def rule_overlays(self) -> "RuleOverlays":
        """The dialogs of the rules."""
        from readerapp.ui.window.rule_overlays import RuleOverlays  # noqa: PLC0415

        overlays = RuleOverlays(self.desk)
        overlays.changed.connect(self.muting.follow)
        overlays.search_wanted.connect(self.search_everywhere)
        return overlays

    def search_for(self, text: str) -> None:
        """Search for `text` as if it had been typed."""
        self.panes.search_for(text)
        # Without a search field, on the page of the first start, this does nothing.
        self.panes.search()

    def search_everywhere(self, text: str) -> None:
        """Search all papers for `text`, whatever was decided about them."""
        self.browsing.show("all")
        self.search_for(text)

    @cached_property
    def finding(self) -> "Finding":
        """Looks for what a search would find in the whole library."""
        from readerapp.ui.acts.finding import Finding  # noqa: PLC0415 - a start searches for nothing

        return Finding(self.desk.store, self.browsing.searching, self)

    @cached_property
    def going(self) -> "Going":
        """Opens the palette."""
        from readerapp.ui.window.ways.going import Going  # noqa: PLC0415

        items, follow = lambda: self._arrangement.sidebar.items, lambda url: self.detours.follow(url)
        going = Going(self.desk, self._actions, items, follow, self.search_for, self.chosen)
        going.setting_changed.connect(self.setting_changed)
        return going

    @cached_property
    def passes(self) -> "Passes":
        """Goes through a list in two passes."""
        from readerapp.ui.window.passes.passes import Passes  # noqa: PLC0415

        return Passes(self.desk, self.panes, self._list_pane.header.search, self._arrangement, lambda: self.number)

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

        pdfs = PdfDesk(
            self.desk,
            self.handover,
            lambda: [self._actions.button(name) for name in BUTTONS],
            lambda: self._actions.keys_file.keyboard.pdf_keys,
        )
        pdfs.opened.connect(self.pdf_opened)
        pdfs.closed.connect(self.pdf_closed)
        return pdfs

    @cached_property
    def first_start(self) -> "FirstStart":
        """The page of an empty library."""
        from readerapp.ui.pages.first_start import FirstStart  # noqa: PLC0415

        page = FirstStart(self.desk.look, self.desk.key("file.open"), self._actions.button("app.menu"))
        page.follow_wanted.connect(lambda: self.desk.trigger("app.set_up"))
        page.open_wanted.connect(lambda: self.desk.trigger("file.open"))
        page.sample_wanted.connect(self.intake.open_sample_day)
        return page
