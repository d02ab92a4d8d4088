"""The library: the whole of what readerapp does with its file. Everything else in this package is private to it.

Rules that hold for every method: it may raise StorageError and nothing has changed then (`add_listing` says how far that
goes); moments are aware and in UTC; it is called from the thread that opened the store (another thread opens another Store
on the same file). A new method goes into the table of tests/storage/test_locked.py.
"""

import functools
import time
from array import array
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from threading import Event
from types import TracebackType
from typing import Any, Self, TypeVar, cast

from readerapp.arxiv.calendar import eastern_day
from readerapp.arxiv.identifier import Identifier
from readerapp.arxiv.listing import Announcement, Listing
from readerapp.arxiv.paper import Paper, Texts
from readerapp.days.report import DayReport, with_silent_days
from readerapp.errors import DiskFullError, InvalidIdentifierError, LibraryBusyError, PaperNotFoundError
from readerapp.search.query import Everything, HasId, Query
from readerapp.storage import arrivals, citations, days, health, index, journal, papers, search, views
from readerapp.storage.connection import BATCH, PATIENCE, connect, failures, writing
from readerapp.storage.records import (
    CategorySummary,
    Counts,
    DaySummary,
    LastAnswer,
    LibraryPaper,
    ListingChanges,
    PaperRow,
    Patience,
    Section,
    TagSummary,
)
from readerapp.system import clock
from readerapp.text.unicode import whole
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

_Method = TypeVar("_Method", bound=Callable[..., Any])

_CHUNK = 500
_WAY = 0.001
"""Seconds between two papers for the thread of the window. Without, a key press waits for 26 ms; with, for 12."""
_MOST_KNOWN_WORDS = 50_000
"""As many as most texts are made of; they take 5 MB."""
_LONGEST_WAY = 0.2
"""Seconds for which the index gives way."""
_FORGIVEN = timedelta(days=30)
"""So long a paper that arXiv did not know is not asked for again."""


def _guarded(method: _Method) -> _Method:
    """`method` of a Store with SQLite's errors turned into those of readerapp.errors."""

    @functools.wraps(method)
    def guarded(self: "Store", *args: Any, **kwargs: Any) -> Any:
        with failures(self.path):
            return method(self, *args, **kwargs)

    return cast(_Method, guarded)


def _writes(*, durable: bool) -> Callable[[_Method], _Method]:
    """The same for a method that is one transaction: a `durable` one if it keeps what the user did, see `writing`."""

    def one_transaction(method: _Method) -> _Method:
        @functools.wraps(method)
        def written(self: "Store", *args: Any, **kwargs: Any) -> Any:
            self._writes_now.set()
            try:
                with writing(self._connection, durable):
                    return method(self, *args, **kwargs)
            finally:
                self._writes_now.clear()

        return _guarded(cast(_Method, written))

    return one_transaction


class Store:
    """One library file, opened for one thread."""

    def __init__(
        self, path: Path, derive: Callable[[Paper], Texts], patience: float = PATIENCE, waits_for_index: bool = True
    ) -> None:
        """Open the library at `path`, or make it. `derive` gives the Unicode texts of a paper.

        `patience`: seconds to wait for another process that is writing. A search first brings in what the index lacks, if
        it `waits_for_index`; else somebody else calls `index` meanwhile, and what is indexed so far is found. Raises
        StorageError.
        """
        self.path = path
        self._derive = derive
        self._waits_for_index = waits_for_index
        self._writes_now = Event()
        """Set while a key press writes, or waits for its turn."""
        self._goes_first: Event | None = None
        self._known_words: set[str] = set()
        """Words whose forms are noted, as far as they were met of late."""
        self._connection = connect(path, patience)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def for_another_thread(self) -> "Store":
        """The same library once more, to be opened and closed by the thread that uses it. It waits for other writers.

        It gives way to the other threads after each paper that it stores: Python runs one of them at a time, and the one
        that the person works with goes first.
        """

        def giving_way(paper: Paper) -> Texts:
            time.sleep(_WAY)
            return self._derive(paper)

        other = Store(self.path, giving_way)
        other._goes_first = self._writes_now
        return other

    def _give_way(self) -> None:
        """Let the store go first that this one was made by, if it wants to write at this moment."""
        end = time.monotonic() + _LONGEST_WAY
        while self._goes_first and self._goes_first.is_set() and time.monotonic() < end:
            time.sleep(_WAY)

    def close(self) -> None:
        """Close the file. The store cannot be used afterwards."""
        self._connection.close()

    # --- what arXiv says ------------------------------------------------------------------------------------------------

    @_guarded
    def add_listing(self, listing: Listing, quiet: bool = True, current: bool = False) -> ListingChanges:
        """Store a listing; what is known is never forgotten, and what the user did is not touched, with one exception: a
        starred paper that is announced with a new version is unread once more.

        Papers that come as mere replacements count as read, if `quiet`. What is said without a day is the newest word only
        if it is `current`: the answer to a question that was just asked. Papers go in by batches, each in a transaction of
        its own with its announcements: what fails or crashes between two leaves a consistent library, and adding the same
        listing again completes it.
        """
        return arrivals.add(self._connection, listing, self._derive, eastern_day(clock.now()), quiet, current)

    @_writes(durable=True)
    def remove(self, paper_ids: Iterable[str]) -> int:
        """Take papers out of the library with all that is known of them; unknown ids are passed over. Returns how many."""
        return papers.remove(self._connection, paper_ids)

    @_guarded
    def pdf_page(self, key: int) -> int:
        """The page at which the PDF of a paper was left, counted from 0."""
        return papers.pdf_page(self._connection, key)

    @_writes(durable=False)
    def keep_pdf_page(self, key: int, page: int) -> None:
        """Remember the page at which the PDF of a paper was left."""
        papers.keep_pdf_page(self._connection, key, page)

    @_guarded
    def index(self, limit: int = BATCH) -> bool:
        """Bring at most `limit` papers into the search index that are not in it yet. Returns whether more are left."""
        version = self.data_version()
        rows = index.pending(self._connection, limit)
        if not rows:
            return False
        self._give_way()
        with writing(self._connection, durable=False):
            if self.data_version() != version:
                # Somebody has written since, perhaps other texts.
                rows = index.pending(self._connection, limit)
            new = index.add(self._connection, rows, self._known_words)
        if len(self._known_words) > _MOST_KNOWN_WORDS:
            self._known_words.clear()
        self._known_words |= new
        return index.lags(self._connection)

    @_guarded
    def unindexed(self) -> int:
        """How many papers the search index lacks."""
        return index.missing(self._connection)

    # --- fetching -------------------------------------------------------------------------------------------------------

    @_guarded
    def announced_before(self, said: Sequence[Announcement], category: str) -> list[date | None]:
        """For each of `said` the last day before its own on which the paper was announced in `category` as the same kind."""
        return arrivals.announced_before(self._connection, said, category)

    @_writes(durable=False)
    def keep_listed(self, category: str, day: date, paper_ids: Container[str]) -> None:
        """Drop of the listing of `category` on `day` all but `paper_ids`, which are all of it. The papers stay."""
        arrivals.keep_listed(self._connection, category, day, paper_ids)

    @_writes(durable=False)
    def forget_repeats(self, category: str, day: date, counted: Container[date] = ()) -> set[date]:
        """Drop later listings of `category` that only repeat the one of `day`; returns their days. Those `counted`, of which
        arXiv's own page was seen, go only if all their new papers were new on `day`.
        """
        return arrivals.forget_repeats(self._connection, category, day, counted)

    @_writes(durable=True)
    def follow(self, categories: Iterable[str]) -> None:
        """Follow categories, or the addresses of other feeds, from today on."""
        days.follow(self._connection, categories, eastern_day(clock.now()))

    @_writes(durable=True)
    def unfollow(self, categories: Iterable[str]) -> int:
        """Follow categories no longer; their papers stay. Returns how many of them were followed."""
        return days.unfollow(self._connection, categories)

    @_guarded
    def follows(self) -> dict[str, date]:
        """The categories that are followed, alphabetically, each with the day (US Eastern) since when."""
        return days.follows(self._connection)

    @_writes(durable=False)
    def keep_report(self, report: DayReport) -> None:
        """Store what is known of the listing of a category on a day."""
        days.keep_report(self._connection, report, clock.now())

    @_guarded
    def report(self, day: date, category: str) -> DayReport | None:
        """What is known of the listing of a category on a day, if anything."""
        return days.report(self._connection, day, category)

    @_guarded
    def reports(self, category: str | None = None, since: date | None = None) -> list[DayReport]:
        """What is known of the days (of one category, since a day), newest first."""
        return days.reports(self._connection, category, since)

    @_guarded
    def known_days(self, since: date | None = None) -> list[DayReport]:
        """The reports (since a day), newest first; for what is followed, the days without a listing too."""
        return with_silent_days(self.reports(since=since), self.follows(), clock.now())

    @_guarded
    def papers_a_day(self, category: str) -> float | None:
        """How many papers a complete listing of `category` has on average of the last ones; None while none is known."""
        return days.papers_a_day(self._connection, category)

    @_guarded
    def answer(self, url: str) -> LastAnswer | None:
        """What an address answered last, if all of it is in the library."""
        return days.answer(self._connection, url)

    @_writes(durable=False)
    def keep_answer(self, url: str, given: LastAnswer) -> None:
        """Remember what an address answered; all of it is in the library."""
        days.keep_answer(self._connection, url, given)

    @_guarded
    def patience(self, host: str) -> Patience | None:
        """Until when a host asked to be left alone, if it ever did."""
        return days.patience(self._connection, host)

    @_writes(durable=False)
    def keep_patience(self, host: str, asked: Patience) -> None:
        """Remember that a host asked to be left alone."""
        days.keep_patience(self._connection, host, asked)

    @_writes(durable=False)
    def forget_patience(self, host: str) -> None:
        """The host answers again."""
        days.forget_patience(self._connection, host)

    @_guarded
    def incomplete(self, limit: int) -> list[str]:
        """The ids of the newest papers whose authors are not known, but for those that were asked for in vain lately."""
        return papers.incomplete(self._connection, limit, clock.now() - _FORGIVEN)

    @_writes(durable=False)
    def keep_unanswered(self, paper_ids: Iterable[str]) -> None:
        """Remember of papers that are still incomplete that they were asked for."""
        papers.keep_unanswered(self._connection, paper_ids, clock.now())

    # --- finding and reading --------------------------------------------------------------------------------------------

    @_guarded
    def keys(self, ids: Iterable[str]) -> list[int]:
        """The keys of papers named as people paste identifiers and DOIs, in their order.

        Raises PaperNotFoundError, and InvalidIdentifierError for what is neither an identifier nor a paper of another source.
        """
        return [self._key(text) for text in ids]

    def _key(self, text: str) -> int:
        try:
            paper_id = Identifier.from_pasted(text).id
        except InvalidIdentifierError:
            # Papers of other sources have ids of their own; capitals make no other DOI.
            own = whole(text.strip())
            key = papers.key_of(self._connection, own)
            found = [key] if key is not None else search.find(self._connection, HasId(own))
            if not found:
                raise
            return found[0]
        key = papers.key_of(self._connection, paper_id)
        if key is None:
            raise PaperNotFoundError(paper_id)
        return key

    @_guarded
    def has(self, paper_id: str) -> bool:
        """Whether the paper with this id, without version, is in the library."""
        return papers.key_of(self._connection, paper_id) is not None

    @_guarded
    def find(self, query: Query) -> "array[int]":
        """The keys of the papers that match, newest first.

        If the query asks for a day, or for a month or less, each day has the order of its listing, as in `day_sections`.
        """
        if self._waits_for_index and search.needs_index(query):
            self._catch_up()
        return search.find(self._connection, query)

    def _catch_up(self) -> None:
        try:
            while self.index():
                pass
        except (LibraryBusyError, DiskFullError):
            # Somebody else is adding papers at this moment, or there is no room; those indexed so far can be searched.
            return

    @_guarded
    def day_sections(self, day: date, query: Query | None = None, category: str | None = None) -> list[Section]:
        """The papers of a listing day (of one `category`) that match `query`, by kind, in the order of the listing."""
        if query is not None and self._waits_for_index and search.needs_index(query):
            self._catch_up()
        return views.day_sections(self._connection, day, query or Everything(), category)

    @_guarded
    def rows(self, keys: Sequence[int]) -> list[PaperRow]:
        """What a list shows of the papers of `keys` (at most some hundreds), in no particular order."""
        return papers.rows(self._connection, keys)

    @_guarded
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
        states = journal.states(self._connection, keys)
        announced = arrivals.announcements_of(self._connection, keys)
        earlier = arrivals.earlier_versions(self._connection, keys)
        for key, paper, texts in papers.papers_with_texts(self._connection, keys):
            yield LibraryPaper(key, paper, texts, states[key], tuple(announced.get(key, ())), earlier.get(key))

    # --- what the lists and the sidebar show ------------------------------------------------------------------------------

    @_guarded
    def days(self, limit: int, before: date | None = None) -> list[DaySummary]:
        """The newest listing days that have papers, newest first; only those before `before`, if given."""
        return views.days(self._connection, limit, before)

    @_guarded
    def day_summary(self, day: date, category: str | None = None) -> DaySummary:
        """How many papers a listing day (of one `category`) has, and how many of them are left."""
        return views.day_summary(self._connection, day, category)

    @_guarded
    def newest_day(self, category: str | None = None) -> date | None:
        """The newest listing day that has papers (of one `category`)."""
        return views.newest_day(self._connection, category)

    @_guarded
    def neighbour_day(self, day: date, later: bool, category: str | None = None) -> date | None:
        """The next listing day with papers (of one `category`) after (`later`) or before `day`."""
        return views.neighbour_day(self._connection, day, later, category)

    @_guarded
    def categories(self) -> list[CategorySummary]:
        """What is followed or was ever listed, alphabetically, with how many papers of its newest day are left."""
        return views.categories(self._connection)

    @_guarded
    def tags(self, all_tags: bool = False) -> list[TagSummary]:
        """The tags, alphabetically; unless `all_tags`, only those that a paper carries."""
        return views.tags(self._connection, all_tags)

    @_guarded
    def tags_of(self, keys: Sequence[int]) -> dict[str, int]:
        """The tags that papers of `keys` carry, and how many of these papers carry each."""
        return views.tags_of(self._connection, keys)

    @_guarded
    def counts(self) -> Counts:
        """The size of the library."""
        return views.counts(self._connection)

    @_guarded
    def stars_since(self, moment: datetime) -> int:
        """How many papers were starred since `moment` and still are."""
        return journal.stars_since(self._connection, moment)

    @_guarded
    def data_version(self) -> int:
        """A number that changes when another process or thread has written to the file."""
        version: int = self._connection.execute("PRAGMA data_version").fetchone()[0]
        return version

    # --- what the user does -----------------------------------------------------------------------------------------------

    def star(self, keys: Sequence[int], on: bool = True) -> Changes:
        """Star papers, or take their stars away."""
        return self._perform(Verb.STAR if on else Verb.UNSTAR, keys, functools.partial(starred, on=on))

    def read(self, keys: Sequence[int], on: bool = True) -> Changes:
        """Mark papers read, or unread."""
        return self._perform(Verb.READ if on else Verb.UNREAD, keys, functools.partial(read, on=on))

    def dismiss(self, keys: Sequence[int], on: bool = True) -> Changes:
        """Dismiss papers, or take them back."""
        return self._perform(Verb.DISMISS if on else Verb.UNDISMISS, keys, functools.partial(dismissed, on=on))

    @_writes(durable=True)
    def tag(self, keys: Sequence[int], add: Iterable[str] = (), remove: Iterable[str] = ()) -> Changes:
        """Put tags on papers and take tags off. Raises ValueError for what cannot be the name of a tag."""
        added = journal.canonical_tags(self._connection, [tag_name(one) for one in add])
        removed = journal.canonical_tags(self._connection, [tag_name(one) for one in remove])
        change = functools.partial(tagged, add=added, remove=removed)
        return journal.perform(self._connection, Verb.TAG, keys, change, clock.now())

    def note(self, keys: Sequence[int], text: str) -> Changes:
        """Give papers the note `text`; an empty one takes the note away."""
        return self._perform(Verb.NOTE, keys, functools.partial(noted, text=text))

    @_writes(durable=True)
    def undo(self) -> Changes:
        """Take back the newest act that still counts, whoever did it and when. Empty if there is none."""
        return journal.undo(self._connection, clock.now())

    @_writes(durable=True)
    def redo(self) -> Changes:
        """Do once more what was undone last, unless something was done since. Empty if there is nothing."""
        return journal.redo(self._connection, clock.now())

    @_writes(durable=True)
    def revert(self, act_id: int) -> Changes:
        """Take one act of the history back, leaving what later acts decided. Empty if nothing of it is left."""
        return journal.revert(self._connection, act_id, clock.now())

    @_guarded
    def history(self, limit: int, before: int | None = None) -> list[Act]:
        """The acts, newest first; only those older than the act `before`, if given."""
        return journal.history(self._connection, limit, before)

    @_guarded
    def act(self, act_id: int) -> Act | None:
        """One act of the history, or None."""
        return journal.act(self._connection, act_id)

    @_writes(durable=True)
    def _perform(self, verb: Verb, keys: Sequence[int], change: Callable[[TriageState], TriageState]) -> Changes:
        return journal.perform(self._connection, verb, keys, change, clock.now())

    # --- citation keys, and the health of the file --------------------------------------------------------------------------

    @_writes(durable=True)
    def citation_keys(self, proposals: Sequence[tuple[int, str]]) -> dict[int, str]:
        """The key of each paper in bibliographies: the one it was given once, else the proposed one, made unique with a
        letter, and kept from then on.
        """
        return citations.keys(self._connection, proposals)

    @_guarded
    def rebuild_index(self) -> None:
        """Make the search index anew from the papers."""
        with writing(self._connection, durable=False):
            index.empty(self._connection)
        while self.index():
            pass

    @_guarded
    def check(self) -> list[str]:
        """What is wrong with the file, a sentence each; an empty list if nothing is."""
        return health.problems(self._connection)
