"""The library: the whole of what readerapp does with its file. Everything else in this package is private to it.

Rules that hold for every method: it may raise StorageError and nothing has changed then (`add_listing` says how far that
goes); moments are aware and in UTC; it is called from the thread that opened the store (another thread opens another Store
on the same file). A new method goes into the table of tests/storage/test_locked.py.
"""

import functools
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta

from readerapp.arxiv.calendar import eastern_day
from readerapp.arxiv.doi import pasted_doi
from readerapp.arxiv.identifier import Identifier
from readerapp.arxiv.listing import Announcement, Listing
from readerapp.days.report import DayReport, with_days_without_listing
from readerapp.errors import InvalidIdentifierError, PaperNotFoundError
from readerapp.search.query import HasId
from readerapp.storage.library_file import guarded, writes
from readerapp.storage.library_search import LibrarySearch
from readerapp.storage.records import (
    CategorySummary,
    Counts,
    DaySummary,
    LastAnswer,
    LibraryPaper,
    ListingChanges,
    PaperRow,
    Patience,
    TagSummary,
)
from readerapp.storage.sql import arrivals, days, journal, papers, search, views
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
_ASK_AGAIN_AFTER = timedelta(days=30)
"""How long the API is not asked again for a paper that it did not know."""


class Store(LibrarySearch):
    """The library, as everybody but this package uses it."""

    # --- what arXiv says ------------------------------------------------------------------------------------------------

    @guarded
    def add_listing(self, listing: Listing, quiet: bool = True, current: bool = False) -> ListingChanges:
        """Store a listing; what is known is never forgotten, and what the user did is not touched, with one exception: a
        starred paper that is announced with a new version is unread once more.

        Papers that come as mere replacements count as read, if `quiet`. What is said without a day is the newest word only
        if it is `current`: the answer to a question that was just asked. Papers go in by batches, each in a transaction of
        its own with its announcements: what fails or crashes between two leaves a consistent library, and adding the same
        listing again completes it.
        """
        return arrivals.add(self.connection, listing, self.derive, eastern_day(clock.now()), quiet, current)

    @writes(durable=True)
    def remove(self, paper_ids: Iterable[str]) -> int:
        """Take papers out of the library with all that is known of them; unknown ids are passed over. Returns how many."""
        return papers.remove(self.connection, paper_ids)

    @guarded
    def pdf_page(self, key: int) -> int:
        """The page at which the PDF of a paper was left, counted from 0."""
        return papers.pdf_page(self.connection, key)

    @writes(durable=False)
    def keep_pdf_page(self, key: int, page: int) -> None:
        """Remember the page at which the PDF of a paper was left."""
        papers.keep_pdf_page(self.connection, key, page)

    # --- fetching -------------------------------------------------------------------------------------------------------

    @guarded
    def announced_before(self, said: Sequence[Announcement], category: str) -> list[date | None]:
        """For each of `said` the last day before its own on which the paper was announced in `category` as the same kind."""
        return arrivals.announced_before(self.connection, said, category)

    @writes(durable=False)
    def keep_listed(self, category: str, day: date, paper_ids: Container[str]) -> None:
        """Drop of the listing of `category` on `day` all but `paper_ids`, which are all of it. The papers stay."""
        arrivals.keep_listed(self.connection, category, day, paper_ids)

    @writes(durable=False)
    def forget_repeats(self, category: str, day: date, counted: Container[date] = ()) -> set[date]:
        """Drop later listings of `category` that only repeat the one of `day`; returns their days. Those `counted`, of which
        arXiv's own page was seen, go only if all their new papers were new on `day`.
        """
        return arrivals.forget_repeats(self.connection, category, day, counted)

    @writes(durable=True)
    def follow(self, categories: Iterable[str]) -> None:
        """Follow categories, or the addresses of other feeds, from today on."""
        days.follow(self.connection, categories, eastern_day(clock.now()))

    @writes(durable=True)
    def unfollow(self, categories: Iterable[str]) -> int:
        """Follow categories no longer; their papers stay. Returns how many of them were followed."""
        return days.unfollow(self.connection, categories)

    @guarded
    def follows(self) -> dict[str, date]:
        """The categories that are followed, alphabetically, each with the day (US Eastern) since when."""
        return days.follows(self.connection)

    @writes(durable=False)
    def keep_report(self, report: DayReport) -> None:
        """Store what is known of the listing of a category on a day."""
        days.keep_report(self.connection, report, clock.now())

    @guarded
    def report(self, day: date, category: str) -> DayReport | None:
        """What is known of the listing of a category on a day, if anything."""
        return days.report(self.connection, day, category)

    @guarded
    def reports(self, category: str | None = None, since: date | None = None) -> list[DayReport]:
        """What is known of the days (of one category, since a day), newest first."""
        return days.reports(self.connection, category, since)

    @guarded
    def reports_of(self, day: date, category: str | None = None) -> list[DayReport]:
        """What is known of the listings of one day (of one category)."""
        return days.reports(self.connection, category, day, day)

    @guarded
    def known_days(self, since: date | None = None) -> list[DayReport]:
        """The reports (since a day), newest first; for what is followed, the days without a listing too."""
        return with_days_without_listing(self.reports(since=since), self.follows(), clock.now())

    @guarded
    def papers_a_day(self, category: str) -> float | None:
        """How many papers a complete listing of `category` has on average of the last ones; None while none is known."""
        return days.papers_a_day(self.connection, category)

    @guarded
    def answer(self, url: str) -> LastAnswer | None:
        """What an address answered last, if all of it is in the library."""
        return days.answer(self.connection, url)

    @writes(durable=False)
    def keep_answer(self, url: str, given: LastAnswer) -> None:
        """Remember what an address answered; all of it is in the library."""
        days.keep_answer(self.connection, url, given)

    @guarded
    def patience(self, host: str) -> Patience | None:
        """Until when a host asked to be left alone, if it ever did."""
        return days.patience(self.connection, host)

    @writes(durable=False)
    def keep_patience(self, host: str, asked: Patience) -> None:
        """Remember that a host asked to be left alone."""
        days.keep_patience(self.connection, host, asked)

    @writes(durable=False)
    def forget_patience(self, host: str) -> None:
        """The host answers again."""
        days.forget_patience(self.connection, host)

    @guarded
    def incomplete(self, limit: int) -> list[str]:
        """The ids of the newest papers whose authors are not known, but for those that were asked for in vain lately."""
        return papers.incomplete(self.connection, limit, clock.now() - _ASK_AGAIN_AFTER)

    @writes(durable=False)
    def keep_unanswered(self, paper_ids: Iterable[str]) -> None:
        """Remember of papers that are still incomplete that they were asked for."""
        papers.keep_unanswered(self.connection, paper_ids, clock.now())

    # --- finding and reading --------------------------------------------------------------------------------------------

    @guarded
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
    def has(self, paper_id: str) -> bool:
        """Whether the paper with this id, without version, is in the library."""
        return papers.key_of(self.connection, paper_id) is not None

    @guarded
    def rows(self, keys: Sequence[int]) -> list[PaperRow]:
        """What a list shows of the papers of `keys` (at most some hundreds), in no particular order."""
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
        """How many papers a listing day (of one `category`) has, and how many of them are left."""
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
        """What is followed or was ever listed, alphabetically, with how many papers of its newest day are left."""
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

    def star(self, keys: Sequence[int], on: bool = True) -> Changes:
        """Star papers, or take their stars away."""
        return self._perform(Verb.STAR if on else Verb.UNSTAR, keys, functools.partial(starred, on=on))

    def read(self, keys: Sequence[int], on: bool = True) -> Changes:
        """Mark papers read, or unread."""
        return self._perform(Verb.READ if on else Verb.UNREAD, keys, functools.partial(read, on=on))

    def dismiss(self, keys: Sequence[int], on: bool = True) -> Changes:
        """Dismiss papers, or take them back."""
        return self._perform(Verb.DISMISS if on else Verb.UNDISMISS, keys, functools.partial(dismissed, on=on))

    @writes(durable=True)
    def tag(self, keys: Sequence[int], add: Iterable[str] = (), remove: Iterable[str] = ()) -> Changes:
        """Put tags on papers and take tags off. Raises ValueError for what cannot be the name of a tag."""
        added = journal.canonical_tags(self.connection, [tag_name(one) for one in add])
        removed = journal.canonical_tags(self.connection, [tag_name(one) for one in remove])
        change = functools.partial(tagged, add=added, remove=removed)
        return journal.perform(self.connection, Verb.TAG, keys, change, clock.now())

    def note(self, keys: Sequence[int], text: str) -> Changes:
        """Give papers the note `text`; an empty one takes the note away."""
        return self._perform(Verb.NOTE, keys, functools.partial(noted, text=text))

    @writes(durable=True)
    def undo(self) -> Changes:
        """Take back the newest act that still counts, whoever did it and when. Empty if there is none."""
        return journal.undo(self.connection, clock.now())

    @writes(durable=True)
    def redo(self) -> Changes:
        """Do once more what was undone last, unless something was done since. Empty if there is nothing."""
        return journal.redo(self.connection, clock.now())

    @writes(durable=True)
    def revert(self, act_id: int) -> Changes:
        """Take one act of the history back, leaving what later acts decided. Empty if nothing of it is left."""
        return journal.revert(self.connection, act_id, clock.now())

    @guarded
    def history(self, limit: int, before: int | None = None) -> list[Act]:
        """The acts, newest first; only those older than the act `before`, if given."""
        return journal.history(self.connection, limit, before)

    @guarded
    def act(self, act_id: int) -> Act | None:
        """One act of the history, or None."""
        return journal.act(self.connection, act_id)

    @writes(durable=True)
    def _perform(self, verb: Verb, keys: Sequence[int], change: Callable[[TriageState], TriageState]) -> Changes:
        return journal.perform(self.connection, verb, keys, change, clock.now())

    # --- citation keys, and the health of the file --------------------------------------------------------------------------

    @writes(durable=True)
    def citation_keys(self, proposals: Sequence[tuple[int, str]]) -> dict[int, str]:
        """The key of each paper in bibliographies: the one it was given once, else the proposed one, made unique with a
        letter, and kept from then on.
        """
        from readerapp.storage.sql import citations  # noqa: PLC0415 - a start does without

        return citations.keys(self.connection, proposals)
