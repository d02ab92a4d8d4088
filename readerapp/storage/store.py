"""The library: everything readerapp does with its file. The rest of this package is private to it.

Rules for every method: it may raise StorageError, and then nothing has changed (`add_listing` says how far that goes);
moments are aware datetimes in UTC; it is called from the thread that opened the store (another thread opens another Store
on the same file). A new method goes into the table of tests/storage/test_locked.py.
"""

import functools
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime

from readerapp.arxiv.calendar import eastern_day
from readerapp.arxiv.doi import pasted_doi
from readerapp.arxiv.identifier import Identifier
from readerapp.arxiv.listing import Listing
from readerapp.errors import InvalidIdentifierError, PaperNotFoundError
from readerapp.search.query import HasId
from readerapp.storage.cited import CitedPapers
from readerapp.storage.fetched import FetchedDays
from readerapp.storage.lessons import Lessons
from readerapp.storage.library_file import guarded, writes
from readerapp.storage.own_acts import OwnActs
from readerapp.storage.passes import KeptPasses
from readerapp.storage.records import (
    CategorySummary,
    Counts,
    DaySummary,
    LibraryPaper,
    ListingChanges,
    PaperRow,
    TagSummary,
)
from readerapp.storage.sql import arrivals, journal, papers, search, tag_acts, views
from readerapp.storage.sql.transaction import writing
from readerapp.storage.standing import Standing
from readerapp.system import clock
from readerapp.text.unicode import without_surrogates
from readerapp.triage import (
    Act,
    Changes,
    TriageState,
    Verb,
    dismissed,
    noted,
    read,
    starred,
    tag_name,
    tagged,
)

_CHUNK = 500


class Store(FetchedDays, Standing, CitedPapers, OwnActs, Lessons, KeptPasses):
    """The library, as used outside this package."""

    # --- what arXiv says ------------------------------------------------------------------------------------------------

    @guarded
    def add_listing(
        self, listing: Listing, quiet: bool = True, current: bool = False, keeps_earlier: bool = False
    ) -> ListingChanges:
        """Store a listing. What is known is never forgotten, and what the user did is not touched, with one exception: a
        starred paper announced with a new version becomes unread again.

        If `quiet`, papers that come as mere replacements count as read. A document without a day is the latest word only if
        it is `current`, the answer to a request just made. Papers are stored in batches, each in its own transaction with
        its announcements: a failure or crash between two leaves a consistent library, and adding the same listing again
        completes it. Earlier versions are kept of starred papers only, or of all if it `keeps_earlier`.
        """
        today = eastern_day(clock.now())
        return arrivals.add(self.connection, listing, self.derive, today, quiet, current, keeps_earlier, self._pace)

    @guarded
    def remove(self, paper_ids: Iterable[str]) -> int:
        """Remove papers from the library with all that is known about them; unknown ids are skipped. Returns how many.

        The file is rewritten if much of it is then free, and nobody else is using it.
        """
        from readerapp.storage.sql import upkeep  # noqa: PLC0415 - a start removes nothing

        with writing(self.connection):
            removed = papers.remove(self.connection, paper_ids)
        upkeep.shrink(self.connection)
        return removed

    @guarded
    def pdf_page(self, key: int) -> int:
        """The page at which the PDF of a paper was left, counted from 0."""
        return papers.pdf_page(self.connection, key)

    @writes(durable=False)
    def keep_pdf_page(self, key: int, page: int) -> None:
        """Remember the page at which the PDF of a paper was left."""
        papers.keep_pdf_page(self.connection, key, page)

    # --- finding and reading --------------------------------------------------------------------------------------------

    @guarded
    def keys(self, ids: Iterable[str]) -> list[int]:
        """The keys of papers named by identifiers and DOIs as people paste them, in order.

        Raises PaperNotFoundError, and InvalidIdentifierError if a name is neither an identifier nor another source's paper.
        """
        return [self._key(text) for text in ids]

    def _key(self, text: str) -> int:
        try:
            paper_id = Identifier.from_pasted(text).id
        except InvalidIdentifierError:
            # Other sources' papers have ids of their own; DOIs are case-insensitive.
            own = without_surrogates(text.strip())
            key = papers.key_of(self.connection, own)
            found = [key] if key is not None else search.find(self.connection, HasId(pasted_doi(own) or own))
            if not found:
                raise
            return found[0]
        key = papers.key_of(self.connection, paper_id)
        if key is None:
            raise PaperNotFoundError(paper_id)
        return key

    @guarded
    def known_keys(self, names: Iterable[str]) -> list[int]:
        """The keys of those of `names`, identifiers and DOIs, that the library has, each once."""
        found: dict[int, None] = {}
        for name in names:
            with suppress(PaperNotFoundError, InvalidIdentifierError):
                found[self._key(name)] = None
        return list(found)

    @guarded
    def has(self, paper_id: str) -> bool:
        """Whether the paper with this id, without version, is in the library."""
        return papers.key_of(self.connection, paper_id) is not None

    @guarded
    def rows(self, keys: Sequence[int]) -> list[PaperRow]:
        """What a list shows about the papers of `keys` (at most a few hundred), in no particular order."""
        return papers.rows(self.connection, keys)

    @guarded
    def papers(self, keys: Sequence[int]) -> list[LibraryPaper]:
        """Everything about the papers of `keys`, in their order."""
        return [paper for start in range(0, len(keys), _CHUNK) for paper in self._papers(keys[start : start + _CHUNK])]

    def paper(self, key: int) -> LibraryPaper:
        """Everything about one paper. Raises PaperNotFoundError."""
        found = self.papers([key])
        if not found:
            raise PaperNotFoundError
        return found[0]

    def _papers(self, keys: Sequence[int]) -> Iterator[LibraryPaper]:
        states = journal.states(self.connection, keys)
        announced = arrivals.announcements_of(self.connection, keys)
        earlier = arrivals.earlier_versions(self.connection, keys)
        for key, paper, texts in papers.papers_with_texts(self.connection, keys):
            yield LibraryPaper(key, paper, texts, states[key], tuple(announced.get(key, ())), earlier.get(key))

    # --- what the lists and the sidebar show ------------------------------------------------------------------------------

    @guarded
    def days(self, limit: int, before: date | None = None) -> list[DaySummary]:
        """The newest listing days that have papers, newest first; only those before `before`, if given."""
        return views.days(self.connection, limit, before)

    @guarded
    def day_summary(self, day: date, category: str | None = None) -> DaySummary:
        """How many papers a listing day (of one `category`) has, and how many are undecided, starred and dismissed."""
        return views.day_summary(self.connection, day, category)

    @guarded
    def newest_day(self, category: str | None = None) -> date | None:
        """The newest listing day that has papers (of one `category`)."""
        return views.newest_day(self.connection, category)

    @guarded
    def neighbour_day(self, day: date, later: bool, category: str | None = None) -> date | None:
        """The next listing day with papers (of one `category`) after (`later`) or before `day`."""
        return views.neighbour_day(self.connection, day, later, category)

    @guarded
    def categories(self) -> list[CategorySummary]:
        """What is followed or was ever listed, alphabetically, with how many papers of its newest day are undecided."""
        return views.categories(self.connection)

    @guarded
    def tags(self, all_tags: bool = False) -> list[TagSummary]:
        """The tags, alphabetically; unless `all_tags`, only those that a paper carries."""
        return views.tags(self.connection, all_tags)

    @guarded
    def tags_of(self, keys: Sequence[int]) -> dict[str, int]:
        """The tags that papers of `keys` carry, and how many of these papers carry each."""
        return views.tags_of(self.connection, keys)

    @guarded
    def counts(self) -> Counts:
        """The size of the library."""
        return views.counts(self.connection)

    @guarded
    def stars_since(self, moment: datetime) -> int:
        """How many papers were starred since `moment` and still are."""
        return journal.stars_since(self.connection, moment)

    # --- what the user does -----------------------------------------------------------------------------------------------

    def star(self, keys: Sequence[int], on: bool | None = True) -> Changes:
        """Star papers, which restores dismissed ones, or unstar them; with None, unstar if all are starred."""
        return self._switch((Verb.UNSTAR, Verb.STAR), keys, starred, on)

    def read(self, keys: Sequence[int], on: bool | None = True) -> Changes:
        """Mark papers read or unread; with None, unread if all are read."""
        return self._switch((Verb.UNREAD, Verb.READ), keys, read, on)

    @writes(durable=False)
    def mark_shown(self, keys: Sequence[int]) -> Changes:
        """Mark papers read because they were shown. That is not an act of the user: the journal does not have it, Undo and
        Redo skip it, and the `act` of the changes is None.
        """
        return journal.mark_shown(self.connection, keys)

    def dismiss(self, keys: Sequence[int], on: bool | None = True) -> Changes:
        """Dismiss papers, or restore them; with None, restore if all are dismissed."""
        return self._switch((Verb.UNDISMISS, Verb.DISMISS), keys, dismissed, on)

    @writes(durable=True)
    def tag(self, keys: Sequence[int], add: Iterable[str] = (), remove: Iterable[str] = ()) -> Changes:
        """Add and remove tags. Raises ValueError for an invalid tag name."""
        added = journal.canonical_tags(self.connection, [tag_name(one) for one in add])
        removed = journal.canonical_tags(self.connection, [tag_name(one) for one in remove])
        change = functools.partial(tagged, add=added, remove=removed)
        return journal.perform(self.connection, Verb.TAG, journal.by_state(self.connection, keys), change, clock.now())

    @writes(durable=True)
    def note(self, keys: Sequence[int], text: str) -> Changes:
        """Give papers the note `text`; an empty one removes the note."""
        change = functools.partial(noted, text=text)
        return journal.perform(self.connection, Verb.NOTE, journal.by_state(self.connection, keys), change, clock.now())

    @writes(durable=True)
    def rename_tag(self, tag: str, new: str) -> Changes:
        """Rename a tag; if the tag `new` already exists, the two are merged. Raises ValueError for an invalid name."""
        return tag_acts.rename(self.connection, tag, new, clock.now())

    @writes(durable=True)
    def colour_tag(self, tag: str, colour: str) -> Changes:
        """Give a tag another colour, by palette name. Raises ValueError for an unknown one."""
        return tag_acts.recolour(self.connection, tag, colour, clock.now())

    @writes(durable=True)
    def delete_tag(self, tag: str) -> Changes:
        """Remove a tag from every paper."""
        return tag_acts.delete(self.connection, tag, clock.now())

    @writes(durable=True)
    def undo(self) -> Changes:
        """Undo the newest act that still counts, whoever did it and whenever. Empty if there is none."""
        return journal.undo(self.connection, clock.now())

    @writes(durable=True)
    def redo(self) -> Changes:
        """Redo what was undone last, unless something was done since. Empty if there is nothing."""
        return journal.redo(self.connection, clock.now())

    @writes(durable=True)
    def revert(self, act_id: int) -> Changes:
        """Take back one act of the history, leaving what later acts decided. Empty if nothing of it is left."""
        return journal.revert(self.connection, act_id, clock.now())

    @guarded
    def next_acts(self) -> tuple[Act | None, Act | None]:
        """The acts that `undo` and `redo` would apply to now."""
        return journal.next_acts(self.connection)

    @guarded
    def history(self, limit: int, before: int | None = None) -> list[Act]:
        """The acts, newest first; only those older than the act `before`, if given."""
        return journal.history(self.connection, limit, before)

    @guarded
    def act(self, act_id: int) -> Act | None:
        """One act of the history, or None."""
        return journal.act(self.connection, act_id)

    @writes(durable=True)
    def _switch(
        self,
        verbs: tuple[Verb, Verb],
        keys: Sequence[int],
        change: Callable[[TriageState, bool], TriageState],
        on: bool | None,
    ) -> Changes:
        """Switch something on or off with `change`; `verbs` are the acts' names. With None, off if it is on everywhere."""
        states = journal.by_state(self.connection, keys)
        if on is None:
            on = any(change(state, True) != state for state in states)
        return journal.perform(self.connection, verbs[on], states, lambda state: change(state, on), clock.now())
