"""What the header, page and bar show, and which actions are enabled."""

from readerapp.errors import PaperNotFoundError, StorageError
from readerapp.system import clock
from readerapp.text.words import day_words, papers_words
from readerapp.ui.acts.browsing import Browsing
from readerapp.ui.acts.desk import Desk
from readerapp.ui.paper.pane import PaperView
from readerapp.ui.paper_list.delegate import PaperDelegate
from readerapp.ui.paper_list.pane import ListPane
from readerapp.ui.window.arrangement import Arrangement
from readerapp.ui.window.qt_actions import WindowActions
from readerapp.ui.window.remarks import Remarks
from readerapp.ui.window.verbs import Verbs

_HINTS = (
    ("nav.next", "next"),
    ("nav.prev", "previous"),
    ("act.star", "star"),
    ("act.dismiss", "dismiss"),
    ("act.undo", "undo"),
    ("app.help", "shortcuts"),
)
"""The six keys that the quiet bar shows while the library is empty."""


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
        self._papers = 0

    def show_list_state(self, same_list: bool = False) -> None:
        """Show the list or the page in its place, and update header and bar. `same_list`: the list is the same as before."""
        self._pane.header.show_words(*_title(self._browsing, self._pane.list.rows.paper_count))
        if not self._browsing.search_text:
            self._pane.header.search.empty()
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
        self.show_progress()

    def show_hints(self) -> None:
        """Show six keys in the bar while the library is empty."""
        self._bar.show_hints([(key, words) for name, words in _HINTS if (key := self._actions.key(name))])

    def is_first_start(self) -> bool:
        """Whether the library is empty and nothing is followed."""
        if self._pane.list.rows.paper_count or self._browsing.search_text.strip():
            return False
        return self._store.counts().papers == 0 and not self._store.follows()

    def show_counts(self) -> None:
        """Show how many papers are listed and left."""
        if not (self._verbs.has_made("missed") and self._verbs.missed.is_seen):
            self._pane.header.show_words(*_title(self._browsing, self._pane.list.rows.paper_count))
        self.show_progress()

    def show_progress(self) -> None:
        """Show at the end of the bar how many papers are left or found."""
        browsing = self._browsing
        if browsing.search_text.strip() and not browsing.search_error:
            # The header has given its space to the search field, so the bar shows the progress of indexing.
            rows = self._pane.list.rows
            more = "" if rows.is_whole else "more than "
            found = f"{more}{papers_words(rows.paper_count)} found"
            self._bar.show_progress(", ".join(filter(None, (found, self._indexed_words()))), None)
            return
        if not browsing.view.is_listing or not browsing.total:
            self._bar.show_progress("", None)
            return
        words = f"{browsing.left:,} of {browsing.total:,} left"
        if minutes := self._verbs.triaging.pace.minutes_for(browsing.left):
            words += f", about {minutes} min"
        self._bar.show_progress(words, 1 - browsing.left / browsing.total)

    def show_library(self, papers: int | None = None) -> None:
        """While idle, show how many papers the library has, or the progress of indexing."""
        self._papers = self._papers if papers is None else papers
        indexed = self._indexed_words()
        self._bar.set_idle_message(f"{indexed} for search" if indexed else f"{papers_words(self._papers)} in your library")

    def _indexed_words(self) -> str:
        return self._verbs.indexing.words if self._verbs.is_indexing else ""

    def show_current_paper(self) -> None:
        """Show the page of the current paper."""
        key = self._pane.list.current_key()
        if self._verbs.has_made("pdfs"):
            self._verbs.pdfs.leave(key)
        if key is None:
            self._paper.show_nothing()
        else:
            try:
                entry = self._store.paper(key)
                tags = [tag for tag in self._store.tags() if tag.name in entry.triage.tags] if entry.triage.tags else []
            except (StorageError, PaperNotFoundError) as error:
                self._bar.fail(error)
                return
            self._paper.show_paper(entry, tags)
            self._actions["act.star"].setData("star" if entry.triage.starred else None)
        self.enable_actions()

    def enable_actions(self) -> None:
        """Enable the actions on papers while there are papers to act on."""
        # With all sections folded there is no current paper, but some may be selected.
        self._actions.enable_on_papers(self._pane.shows_list and self._pane.list.rows.paper_count > 0)

    def mark_followed(self) -> None:
        """Highlight the followed categories in the list and on the page."""
        try:
            followed = frozenset(self._store.follows())
        except StorageError:
            return  # whoever reads papers next says so
        if followed != self._delegate.followed:
            self._delegate.followed = followed
            self._paper.follow(followed)
            # Before the window is shown this would paint the list twice.
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


def _title(browsing: Browsing, found: int) -> tuple[str, str]:
    """The title of the list, of which `found` papers are shown, and the line below it."""
    if browsing.search_error:
        return browsing.view.title, browsing.search_error
    if browsing.day is None:
        return browsing.view.title, papers_words(found)
    words = day_words(browsing.day, clock.today())
    count = papers_words(browsing.total) if not browsing.search_text.strip() else f"{papers_words(found)} found"
    if browsing.view.kind == "day":
        return words, count
    return browsing.view.title, f"{words} · {count}"
