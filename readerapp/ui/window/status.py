"""What the header, the paper's page and the bar show, and which actions are enabled."""

from contextlib import suppress

from PySide6.QtCore import QTimer

from readerapp.days.sentences import decided, next_listing
from readerapp.errors import PaperNotFoundError, StorageError
from readerapp.storage.records import LibraryPaper, TagSummary
from readerapp.system import clock
from readerapp.text.language import later, number, tr
from readerapp.text.words import day_words, papers_words
from readerapp.triage import Changes
from readerapp.ui.acts.desk import Desk
from readerapp.ui.acts.lists.ordering import WORDS as ORDER_WORDS
from readerapp.ui.acts.shown import ShownPapers
from readerapp.ui.paper.pane import PaperView
from readerapp.ui.paper_list.delegate import PaperDelegate
from readerapp.ui.paper_list.pane import ListPane
from readerapp.ui.window.arrangement import Arrangement
from readerapp.ui.window.qt_actions import WindowActions
from readerapp.ui.window.remarks import Remarks
from readerapp.ui.window.search_remarks import search_heading
from readerapp.ui.window.verbs import Verbs

_HINTS = (
    ("nav.next", later("next", "what a key does")),
    ("nav.prev", later("previous", "what a key does")),
    ("act.star", later("star", "what a key does")),
    ("act.dismiss", later("dismiss", "what a key does")),
    ("act.undo", later("undo", "what a key does")),
    ("app.help", later("shortcuts", "what a key does")),
)
"""The six keys that the quiet bar shows while the library is empty."""
_PREPARES_AFTER = 20
"""Milliseconds from showing a paper to laying out the next one: the window has been painted, and no key repeats so soon."""


class Status:
    """Shows the state of the library and of background work in the parts of the window."""

    def __init__(
        self,
        desk: Desk,
        verbs: Verbs,
        actions: WindowActions,
        arrangement: Arrangement,
        list_pane: ListPane,
        paper: PaperView,
        delegate: PaperDelegate,
        remarks: Remarks,
    ) -> None:
        self._store, self._settings, self._bar, self._browsing = desk.store, desk.settings, desk.bar, desk.browsing
        self._verbs, self._actions, self._arrangement = verbs, actions, arrangement
        self._pane, self._paper, self._delegate, self._remarks = list_pane, paper, delegate, remarks
        self._shown = ShownPapers(desk, arrangement.detail)
        desk.triaging.selection.changed.connect(self.show_selection)
        list_pane.header.search.textEdited.connect(lambda _: verbs.completing.follow())
        paper.selection_cleared.connect(desk.triaging.selection.clear)
        verbs.interest_changed.connect(self.show_interest)
        self._ahead = QTimer(desk.window)
        self._ahead.setSingleShot(True)
        self._ahead.setInterval(_PREPARES_AFTER)
        self._ahead.timeout.connect(self._prepare_next)
        self._papers = 0
        self._passes_told = ""
        self._view_words = ""
        """The list, as the window's title names it."""

    def show_list_state(self, same_list: bool = False) -> None:
        """Show the list or the page in place of it, and update header and bar. `same_list`: it is the same list as before."""
        self._show_title()
        searching = self._browsing.searching
        if not searching.text:
            self._pane.header.search.show_text("")
        self._pane.header.search.name_it(tr("Search your library") if searching.in_library else tr("Search"))
        view = self._browsing.view
        self._delegate.category = view.value if view.kind == "category" else None
        if self.is_first_start():
            self._arrangement.show_page(self._verbs.first_start)
            self.show_hints()
        else:
            self._arrangement.show_page(None)
            self._bar.hide_hints()
            if not (self._verbs.has_made("missed") and self._verbs.missed.show(same_list)):
                self._remarks.show(same_list)
        self._show_muted()
        # Only once the library is counted: the window is not visible before. Leave the message in the bar, unless this list
        # or the one before has passes to resume.
        if self._papers and (told := self._passes_words()) != self._passes_told:
            self._show_library(told)
        self.show_progress()

    def _show_muted(self) -> None:
        if self._verbs.has_made("muting") or self._store.mutes_any():
            self._verbs.muting.look()

    def show_keys(self) -> None:
        """Show the present keys wherever keys are shown."""
        if self.is_first_start():
            self.show_hints()
        else:
            # Banners and pages name keys, too.
            self.show_list_state(same_list=True)

    def show_hints(self) -> None:
        """Show six keys in the bar while the library is empty."""
        self._bar.show_hints(
            [(key, tr(words, "what a key does")) for name, words in _HINTS if (key := self._actions.key(name))]
        )

    def is_first_start(self) -> bool:
        """Whether the library is empty and nothing is followed."""
        if self._pane.list.rows.paper_count or self._browsing.searching.is_on:
            return False
        return self._store.counts().papers == 0 and not self._store.follows()

    def show_counts(self) -> None:
        """Show how many papers are listed and undecided."""
        self._show_title_unless_asked()
        self._remarks.show_counts()
        self._show_muted()
        self.show_progress()

    def _show_title_unless_asked(self) -> None:
        """The question about missed listings has a title of its own."""
        if not any(missed.is_seen for missed in self._verbs.made("missed")):
            self._show_title()

    def _show_title(self) -> None:
        browsing = self._browsing
        title, day = browsing.view_title, ""
        if browsing.day is not None and browsing.view.kind != "day":
            day = day_words(browsing.day, clock.today())
        self._pane.header.show_words(title, " · ".join(filter(None, (day, self._count_words(), self._order_words()))))
        self._view_words = search_heading(browsing) if browsing.searching.is_on else ", ".join(filter(None, (title, day)))
        self.show_window_title()

    def _order_words(self) -> str:
        """The order in which a day is shown; "" for that of its listing."""
        order = self._verbs.desk.settings.text("list_order")
        # Nothing is sorted by likely interest until it is known.
        sorts = order != "interest" or (self._verbs.has_made("interest") and self._verbs.interest.sorts)
        return tr(ORDER_WORDS[order]) if order in ORDER_WORDS and sorts and self._browsing.day is not None else ""

    def _count_words(self) -> str:
        """The number of papers or, if none are undecided, what was decided."""
        browsing = self._browsing
        if browsing.day is None:
            return self._pane.list.rows.count_words
        if browsing.undecided:
            return papers_words(browsing.total)
        summary = self._store.day_summary(browsing.day, browsing.category())
        return decided(summary.starred, summary.dismissed) or papers_words(summary.papers)

    def show_window_title(self) -> None:
        """Name the paper and its list in the window's title. Qt adds the name of the program."""
        paper = self._paper.entry if self._pane.shows_list else None
        title = f"{paper.texts.title_plain} · {self._view_words}" if paper else self._view_words
        self._pane.window().setWindowTitle("readerapp" if self.is_first_start() else title)

    def show_progress(self) -> None:
        """Show at the right of the bar how many papers are undecided or, if none are, when the next listing comes."""
        browsing = self._browsing
        if self._shows_passes:
            # The passes show their own progress.
            self._bar.show_progress("", None)
        elif browsing.searching.is_on:
            # Papers that are not indexed yet cannot be found.
            self._bar.show_progress(self._indexed_words(), None)
        elif browsing.view.is_listing and browsing.undecided:
            counts = {"undecided": number(browsing.undecided), "total": number(browsing.total)}
            words = tr("{undecided} of {total} undecided", **counts)
            if minutes := self._verbs.triaging.pace.minutes_for(browsing.undecided):
                words = tr("{undecided} of {total} undecided, about {minutes} min", **counts, minutes=minutes)
            self._bar.show_progress(words, 1 - browsing.undecided / browsing.total)
        else:
            is_done = browsing.view.is_listing and browsing.total > 0
            words = next_listing(clock.now()) if self._store.follows() else tr("Done") if is_done else ""
            self._bar.show_progress(words, 1.0 if is_done else None)

    def show_library(self, papers: int | None = None) -> None:
        """Show in the idle bar how many papers the library has, or the progress of indexing."""
        self._papers = self._papers if papers is None else papers
        self._show_library(self._passes_words())
        # The next listing may be a later one by now.
        self.show_progress()

    def _show_library(self, passes: str) -> None:
        self._passes_told = passes
        indexed = self._indexed_words()
        held = tr("{papers} in your library", papers=papers_words(self._papers))
        self._bar.set_idle_message(tr("{indexed} for search", indexed=indexed) if indexed else passes or held)

    def _passes_words(self) -> str:
        """A sentence about passes of this list that can be resumed; "" without any, or while they are shown."""
        if self._shows_passes:
            return ""
        from readerapp.ui.window.passes.begun import resting_words  # noqa: PLC0415 - not for the first picture

        return resting_words(self._store, self._browsing, self._actions.key("triage.passes"))

    @property
    def _shows_passes(self) -> bool:
        return any(passes.is_shown for passes in self._verbs.made("passes"))

    def _indexed_words(self) -> str:
        return "".join(one.words for one in self._verbs.made("indexing"))

    def show_current_paper(self) -> None:
        """Show the page of the current paper."""
        key = self._pane.list.current_key()
        self._shown.show(key)
        if self._verbs.has_made("pdfs"):
            self._verbs.pdfs.leave(key)
        if key is None:
            self._paper.show_nothing()
        else:
            try:
                entry, tags = self._paper_with_tags(key)
            except (StorageError, PaperNotFoundError) as error:
                # The page must not show the previous paper, on which keys do not act.
                self._paper.show_nothing()
                self._bar.fail(error)
                return
            self._paper.show_paper(entry, tags)
            if self._paper.isVisible():
                # Not at a start, which does nothing that can wait.
                self._ahead.start()
            star, lit = self._actions["act.star"], "star" if entry.triage.starred else None
            if star.data() != lit:
                # With setData() Qt updates every button of the action, even if the data is the same.
                star.setData(lit)
        self.show_selection()
        self.enable_actions()

    def _paper_with_tags(self, key: int) -> tuple[LibraryPaper, list[TagSummary]]:
        entry = self._store.paper(key)
        return entry, [tag for tag in self._store.tags() if tag.name in entry.triage.tags] if entry.triage.tags else []

    def _prepare_next(self) -> None:
        """Lay out the page of the next paper while this one is read: half of what showing it takes."""
        papers = self._pane.list
        row = papers.rows.paper_row(papers.current_row() + 1, 1)
        key = None if row is None else papers.rows.key(row)
        if key is not None:
            with suppress(StorageError, PaperNotFoundError):
                # What cannot be read now is reported once it is to be shown.
                self._paper.prepare(*self._paper_with_tags(key))

    def show_changed_paper(self, changes: Changes) -> None:
        """Show the page of the current paper after an act, unless an undo that went to the paper has just shown it."""
        entry = self._paper.entry
        if entry is None or entry.key not in changes.after or entry.key != self._pane.list.current_key():
            return
        before, after = changes.before[entry.key], changes.after[entry.key]
        # An act that leaves the state as it is may have changed the colour of a tag.
        if entry.triage != after or before == after:
            self.show_current_paper()

    def show_selection(self) -> None:
        """Say beside the paper if actions apply to other papers."""
        words, checked = "", self._pane.list.rows.checked
        if checked:
            from readerapp.ui.paper.selection_strip import selection_words  # noqa: PLC0415 - most mornings select nothing

            words = selection_words(len(checked), self._pane.list.current_key() in checked)
        self._paper.show_selection(words)

    def show_interest(self) -> None:
        """Show likely interest in rows, page and header, if it is known."""
        interest = self._verbs.interest
        self._delegate.bars = interest.bars if interest.is_on else None
        self._pane.list.rows.interest_words = interest.words
        self._paper.likely = interest.why if interest.is_on else None
        self._pane.header.show_order((lambda: self._actions.button("view.by_interest")) if interest.is_on else None)
        self._pane.list.viewport().update()
        self._show_title_unless_asked()
        self.show_current_paper()

    def stop(self) -> None:
        """Record which papers were read: the window is closing."""
        self._ahead.stop()
        self._shown.stop()

    def enable_actions(self) -> None:
        """Enable the actions on papers if there are papers to act on; update the window's title."""
        self.show_window_title()
        # With all sections folded there is no current paper, but papers may be selected.
        in_titles = any(passes.shows_titles for passes in self._verbs.made("passes"))
        self._actions.enable_on_papers(in_titles or (self._pane.shows_list and self._pane.list.rows.paper_count > 0))

    def mark_followed(self) -> None:
        """Highlight the followed categories in the list and on the page."""
        try:
            followed = frozenset(self._store.follows())
        except StorageError:
            return  # the next read of papers reports it
        if followed != self._delegate.followed:
            self._delegate.followed = followed
            self._paper.follow(followed)
            # Before the window is shown, this would paint the list twice.
            if self._pane.list.isVisible():
                self._pane.list.viewport().update()

    def mark_watched(self) -> None:
        """Highlight watched words and authors in the list and on the page."""
        words, authors = self._settings.text("watched_words"), self._settings.text("watched_authors")
        watched = None
        if not (words or authors or self._delegate.watched):
            return
        if words or authors:
            from readerapp.rendering.highlights import Watched  # noqa: PLC0415 - most people watch nothing

            watched = Watched.of(words, authors)
        self._delegate.watch(watched)
        self._paper.watch(watched)
