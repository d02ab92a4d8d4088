"""Fetching: for each followed category its newest listing, the missed days, and what is still unknown about papers.

The truth about a day is arXiv's listing page, which states its date and counts its papers. The feed is the quick look before
it and stands in if the page is unavailable; then the day stays partial. Everything is stored in the order papers, state of
the day, the address's answer, so that whatever stops a fetch, the next one completes it.
"""

import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from urllib.parse import urljoin

from readerapp.arxiv.calendar import eastern_day, latest_listing_day
from readerapp.arxiv.category import taxonomy
from readerapp.arxiv.identifier import is_arxiv_id
from readerapp.arxiv.invented import WHY, is_invented
from readerapp.arxiv.listing import Count, Kind, Listing
from readerapp.days.followed import is_feed
from readerapp.days.report import DayReport, DayState, not_served, nothing_listed, unlisted_any_more
from readerapp.days.tally import (
    Tally,
    check_category,
    damages_in_words,
    keep_more_complete,
    repeated_from,
    tallied,
    without_settled_days,
)
from readerapp.errors import CancelledError, FetchError, ParseError, ReaderAppError, RefusedError
from readerapp.jobs.asking import Network
from readerapp.jobs.ledger import Fetched, Ledger, Step
from readerapp.jobs.missed import first_told_day, missed_days, without_listing
from readerapp.sources import rss
from readerapp.storage.records import LastAnswer
from readerapp.storage.store import Store
from readerapp.system import clock
from readerapp.text.language import number, tr
from readerapp.text.words import papers_words
from readerapp.web.addresses import GAP, KEPT_DAYS, PAGE_GAP
from readerapp.web.http import Answer

_ASKED_AT_ONCE = 1_000
"""How many papers without authors one fetch asks about."""
_TOO_MANY_UNKNOWN = 10
"""If the API knows none of so many papers, its answer is not believed: at times it is wrongly empty."""
_HELD_BACK = timedelta(days=4)
"""A paper may be submitted this long before its listing day: on Thursday evening for Monday's."""


class Refresh(Ledger):
    """One fetch, for one library."""

    def __init__(
        self, store: Store, network: Network, quiet: bool = True, progress: Callable[[Step], object] | None = None
    ) -> None:
        """`quiet`: mere replacements count as read. `progress` is called with each step."""
        super().__init__(store, network, quiet, progress)
        self._repeated: dict[str, date] = {}
        """Categories whose feed repeated an earlier day, with that day."""
        self._looked_at: set[str] = set()
        """Categories whose feed was requested."""

    def fetch(
        self,
        categories: Sequence[str],
        since: date | None = None,
        missed: Callable[[str], Iterable[date]] | None = None,
    ) -> Fetched:
        """Fetch the newest listings of `categories`, then the days missed since they were followed, or since `since`.

        `missed` selects which of these are wanted, by default all. Known failures become the state of a day or a sentence
        among the problems; StorageError is raised.
        """
        try:
            self._fetch(categories, since, missed)
        except CancelledError:
            return self._outcome(cancelled=True)
        return self._outcome()

    def _fetch(
        self,
        categories: Sequence[str],
        since: date | None,
        missed: Callable[[str], Iterable[date]] | None,
    ) -> None:
        expected = latest_listing_day(clock.now())
        categories = list(dict.fromkeys(categories))
        wanted = [category for category in categories if not is_feed(category)]
        self._total = len(categories)
        for category in wanted:
            known = self.store.report(expected, category)
            if known is None or not (known.shown or known.has_arxiv_counts):
                self._look_at_feed(category, expected)
        newest = {}
        for category in wanted:
            self._step(category)
            newest[category] = self._newest(category, expected)
        for address in categories:
            if is_feed(address):
                self._step(address)
                self._other_feed(address)
        for category in wanted:
            days = list(missed(category) if missed else missed_days(self.store, category, since))
            found = newest[category]
            # A day without a listing is settled once a later listing is out.
            days += without_listing(self.store, category, found) if found else []
            self._fill(category, sorted({*days} - {expected, found}))
        self.complete_papers()

    def fetch_papers(self, paper_ids: Sequence[str], tells_unknown: bool = True) -> Fetched:
        """Ask the API for arXiv papers by their identifiers. They come without their announcement day.

        `tells_unknown`: papers that arXiv does not know are among the problems.
        """
        try:
            self._total = 1
            self._step(paper_ids[0] if len(paper_ids) == 1 else papers_words(len(paper_ids)))
            self._problems += [f"{one}: {tr(WHY)}" for one in paper_ids if is_invented(one)]
            asked = [one for one in paper_ids if not is_invented(one)]
            list(self._ask_for(asked, tr("arXiv’s answer about papers by their identifiers")))
        except CancelledError:
            return self._outcome(cancelled=True)
        unknown = [one for one in paper_ids if one not in self._changes.papers]
        if tells_unknown and unknown and not self._problems:
            self._problems.append(tr("arXiv knows no paper {papers}.", papers=", ".join(unknown)))
        return self._outcome()

    def complete_papers(self) -> None:
        """Ask the API about the newest papers whose authors are not known yet."""
        incomplete = self.store.incomplete(_ASKED_AT_ONCE)
        ids = [one for one in incomplete if is_arxiv_id(one) and not is_invented(one)]
        if len(ids) < len(incomplete):
            # Nobody knows more about other feeds' papers and the sample's; they must not block arXiv's forever.
            self.store.keep_unanswered(set(incomplete).difference(ids))
        if not ids:
            return
        for batch in self._ask_for(ids, tr("arXiv’s answer about papers without authors")):
            self.store.keep_unanswered(batch)

    def _ask_for(self, ids: Sequence[str], source: str) -> Iterator[Sequence[str]]:
        """Store what the API knows about papers; yields those asked for, batch by batch, and stops at a failure."""
        from readerapp.sources import api  # noqa: PLC0415 - each parser takes its time to load

        for start in range(0, len(ids), api.MOST_IDS):
            batch = ids[start : start + api.MOST_IDS]
            url = api.query_url(self.network.addresses.query(), batch)
            try:
                listing = api.parse(self._get(url, GAP).body, source)
            except (FetchError, ParseError, RefusedError) as error:
                self._problems.append(str(error))
                return
            if not listing.papers and len(batch) >= _TOO_MANY_UNKNOWN:
                words = tr("arXiv did not return any of {count} papers. readerapp will ask again.", count=len(batch))
                self._problems.append(words)
                return
            self._add(listing)
            yield batch

    # --- the newest listing -----------------------------------------------------------------------------------------------

    def _look_at_feed(self, category: str, expected: date) -> None:
        """Store what the feed has of the newest day. Its failure is not reported: the page, which counts, will report one."""
        # From 20:00 to midnight Eastern, and on weekends, the feed does not have the newest listing.
        if eastern_day(clock.now()) != expected or category in self._looked_at:
            return
        self._looked_at.add(category)
        url = self.network.addresses.feed(category)
        last = self.store.answer(url)
        try:
            # A feed may be large, and nothing needs all of it at once.
            with tempfile.TemporaryFile() as file:
                answer = self._get(url, GAP, last, into=file)
                if answer.not_modified or (last and answer.digest == last.digest):
                    return
                whole = self._take_feed(rss.parts(file, url), category, expected, url)
            if whole:
                self.store.keep_answer(url, LastAnswer(answer.etag, answer.last_modified, answer.digest, expected))
        except (FetchError, ParseError, RefusedError, OSError):
            # OSError: no room for the file.
            return

    def _take_feed(self, parts: Iterable[Listing], category: str, expected: date, url: str) -> bool:
        """Store a feed part by part; returns whether it was the whole listing of the day."""
        shown: Counter[Kind] = Counter()
        try:
            for part in parts:
                check_category(part, category, url)
                known = self.store.report(expected, category)
                if part.day != expected or (known and known.has_arxiv_counts):
                    # Another readerapp has seen the page meanwhile.
                    return False
                if not shown and (earlier := self._repeated_from(part, category)):
                    self._repeated[category] = earlier
                    return False
                self._add(_listed_in(part, category))
                shown.update(tallied(part.announcements))
        finally:
            known = self.store.report(expected, category)
            if shown and (known is None or not known.has_arxiv_counts):
                counts = {kind: Count(papers) for kind, papers in shown.items()}
                self._keep(self._again(DayReport(expected, category, DayState.PARTIAL, counts)))
        return True

    def _repeated_from(self, listing: Listing, category: str) -> date | None:
        return repeated_from(
            listing,
            lambda said: self.store.announced_before(said, category),
            lambda day: self.store.day_summary(day, category).papers,
        )

    def _newest(self, category: str, expected: date) -> date | None:
        """Store the page of the newest listing; returns the listing's day, or None if it failed."""
        url = self.network.addresses.new(category)
        last = self.store.answer(url)
        try:
            answer = self._get(url, PAGE_GAP, last, page=True)
            if last and last.day and (answer.not_modified or answer.digest == last.digest):
                self._served(category, expected, last.day)
                return last.day
            found = self._take_pages(answer, category)
        except (FetchError, ParseError, RefusedError) as error:
            self._failed(category, expected, error)
            return None
        self._served(category, expected, found)
        report = self._reports.get((found, category))
        if report and report.state is DayState.COMPLETE:
            self.store.keep_answer(url, LastAnswer(answer.etag, answer.last_modified, answer.digest, found))
        return found

    def _served(self, category: str, expected: date, found: date) -> None:
        """Record what it means for the newest day that the page is the listing of the day `found`."""
        if found < expected:
            known = self.store.report(expected, category)
            if known is None or not known.shown:
                known = not_served(expected, category, found, clock.now())
            self._keep(known if known.settled else self._again(known._replace(retry_at=None)))
        elif known := self.store.report(found, category):
            self._keep(known._replace(checked_at=None))

    def _failed(self, category: str, expected: date, error: ReaderAppError) -> None:
        """Record that the page of the newest day could not be fetched, unless more is known about the day already."""
        known = self.store.report(expected, category)
        if known and known.state is DayState.COMPLETE:
            self._reports[expected, category] = known
            self._problems.append(str(error))
            return
        self._look_at_feed(category, expected)
        known = self.store.report(expected, category)
        if (earlier := self._repeated.get(category)) and not (known and known.shown):
            report = not_served(expected, category, earlier, clock.now())
            retry_at = error.retry_at if isinstance(error, FetchError) else None
            self._keep(report if report.settled else self._again(report._replace(retry_at=retry_at)))
        else:
            self._keep(self._unreached(expected, category, error))

    def _unreached(self, day: date, category: str, error: ReaderAppError) -> DayReport:
        """The report of a day whose page could not be fetched."""
        known = self.store.report(day, category) or DayReport(day, category, DayState.FAILED)
        if known.state is DayState.NONE:
            return known
        state = DayState.PARTIAL if known.shown else DayState.FAILED
        retry_at = error.retry_at if isinstance(error, FetchError) else None
        return self._again(known._replace(state=state, reason=str(error), retry_at=retry_at))

    # --- the days before --------------------------------------------------------------------------------------------------

    def _fill(self, category: str, days: Sequence[date]) -> None:
        kept_since = first_told_day()
        older = [day for day in days if day < kept_since]
        self._total += len(days) - len(older)
        for day in reversed(days[len(older) :]):
            self._step(f"{category}, {day.isoformat()}")
            self._catch_up(category, day)
        if older:
            self._search(category, older, kept_since - timedelta(days=1))

    def _catch_up(self, category: str, day: date) -> None:
        # Of two names of a category, only the canonical one leads to the page.
        url = self.network.addresses.catchup(taxonomy().canonical(category), day)
        try:
            found = self._take_pages(self._get(url, PAGE_GAP, page=True), category)
        except (FetchError, ParseError, RefusedError) as error:
            self._keep(self._later(self._unreached(day, category, error)))
            return
        known = self.store.report(day, category)
        if found != day and not (known and known.shown):
            self._keep(self._again(not_served(day, category, found, clock.now())))

    def _search(self, category: str, days: Sequence[date], last: date) -> None:
        """Store what was submitted for `days`, until `last`, whose listings arXiv no longer keeps."""
        from readerapp.sources import api  # noqa: PLC0415

        before, first = len(self._changes.papers), days[0] - _HELD_BACK
        damaged = ""
        url: str | None = api.search_url(self.network.addresses.query(), category, first, last)
        while url:
            try:
                listing = api.parse(self._get(url, GAP).body, tr("arXiv’s answer to a search by date"))
            except (FetchError, ParseError, RefusedError) as error:
                self._problems.append(str(error))
                return
            self._add(listing)
            damaged = damaged or damages_in_words(listing)
            url = urljoin(url, listing.next_url) if listing.next_url else None
        if damaged:
            self._problems.append(
                tr(
                    "arXiv’s answer to a search for older papers of {category}: {damage} It is asked again.",
                    category=category,
                    damage=damaged,
                )
            )
            return
        for day in days:
            known = self.store.report(day, category)
            self.store.keep_report(unlisted_any_more(known or DayReport(day, category, DayState.PARTIAL)))
        self._problems.append(_came_by_date(category, len(self._changes.papers) - before, first, last))

    # --- documents --------------------------------------------------------------------------------------------------------

    def _take_pages(self, answer: Answer, category: str) -> date:
        """Store a listing page and those that continue it; returns the listing's day.

        Raises FetchError, ParseError and RefusedError; the pages before are then kept, and their day is partial.
        """
        from readerapp.sources.page import list_page  # noqa: PLC0415

        tally = Tally(category)
        url, asked = answer.url, {answer.url}
        while True:
            listing = list_page.parse(answer.body, url)
            following = urljoin(url, listing.next_url) if listing.next_url else None
            report = tally.take(listing, url, last=following is None)
            if len(asked) == 1 and (earlier := self._repeated_from(listing, category)):
                return earlier
            self._add(_listed_in(listing, category))
            known = self.store.report(report.day, category)
            found, report = report, nothing_listed(keep_more_complete(known, report), known)
            if found.state is DayState.COMPLETE and report.shown == found.shown > 0:
                # A feed may have said otherwise before. Nothing may come between this and the report of the day.
                self.store.keep_listed(category, report.day, tally.listed)
            self._keep(report if report.settled else self._again(report))
            if following is None or following in asked:
                self._forget_repeats(category, report.day)
                return report.day
            asked.add(following)
            url = following
            answer = self._get(url, PAGE_GAP, page=True)

    def _forget_repeats(self, category: str, day: date) -> None:
        """Correct what a feed or a page claimed for later days, now that it is known to be the listing of `day`."""
        counted = {report.day for report in self.store.reports(category, day) if report.has_arxiv_counts}
        for claimed in self.store.forget_repeats(category, day, counted):
            self._keep(self._again(not_served(claimed, category, day, clock.now())))

    def _other_feed(self, address: str) -> None:
        from readerapp.sources import recognise  # noqa: PLC0415

        last = self.store.answer(address)
        try:
            answer = self._get(address, GAP, last)
            if answer.not_modified or (last and answer.digest == last.digest):
                return
            # A person may follow one of arXiv's own feeds by its address.
            listing = without_settled_days(recognise.parse(answer.body, address), self.store.report)
        except (FetchError, ParseError, RefusedError) as error:
            self._problems.append(str(error))
            return
        self._add(listing)
        if listing.damages:
            self._problems.append(f"{address}: {damages_in_words(listing)}")
        self.store.keep_answer(address, LastAnswer(answer.etag, answer.last_modified, answer.digest, None))


def _came_by_date(category: str, papers: int, first: date, last: date) -> str:
    return tr(
        "arXiv keeps its listings for {days} days. {count} older papers of {category}, submitted from {first} to {last}, are "
        "in the library without their announcement day, which arXiv no longer publishes.",
        days=KEPT_DAYS,
        count=number(papers),
        category=category,
        first=first,
        last=last,
    )


def _listed_in(listing: Listing, category: str) -> Listing:
    """`listing` under the name of the requested category: arXiv may use an alias or the full name."""
    if all(one.category == category for one in listing.announcements):
        return listing
    said = tuple(one._replace(category=category) for one in listing.announcements)
    return listing._replace(announcements=said)
