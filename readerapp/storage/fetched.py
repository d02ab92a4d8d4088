"""What the library remembers for fetching: what is followed, what is known about each day, what each address answered.

Store has these methods too; readers interested in papers can skip them.
"""

from collections.abc import Container, Iterable, Sequence
from datetime import date, timedelta

from readerapp.arxiv.calendar import eastern_day
from readerapp.arxiv.listing import Announcement
from readerapp.days.report import DayReport, that_count, with_days_without_listing
from readerapp.storage.library_file import LibraryFile, guarded, writes
from readerapp.storage.records import LastAnswer, Patience
from readerapp.storage.sql import arrivals, days, papers
from readerapp.system import clock

_ASK_AGAIN_AFTER = timedelta(days=30)
"""How long to wait before asking the API again about a paper it did not know."""


class FetchedDays(LibraryFile):
    """Follows, days and answers, for fetching and for those who show them. See Store for the rules."""

    @guarded
    def announced_before(self, said: Sequence[Announcement], category: str) -> list[date | None]:
        """For each of `said` the last day before its own on which the paper was announced in `category` as the same kind."""
        return arrivals.announced_before(self.connection, said, category)

    @writes(durable=False)
    def keep_listed(self, category: str, day: date, paper_ids: Container[str]) -> None:
        """Reduce the listing of `category` on `day` to `paper_ids`, which are all of it. The papers themselves stay."""
        arrivals.keep_listed(self.connection, category, day, paper_ids)

    @writes(durable=False)
    def forget_repeats(self, category: str, day: date, counted: Container[date] = ()) -> set[date]:
        """Drop later listings of `category` that only repeat that of `day`; returns their days. Days `counted`, whose arXiv
        page was seen, are dropped only if all their new papers were new on `day`.
        """
        return arrivals.forget_repeats(self.connection, category, day, counted)

    @writes(durable=True)
    def follow(self, categories: Iterable[str], since: date | None = None) -> None:
        """Follow categories, or the addresses of other feeds, from today on, or `since` a day (US Eastern)."""
        days.follow(self.connection, categories, since or eastern_day(clock.now()))

    @writes(durable=True)
    def unfollow(self, categories: Iterable[str]) -> int:
        """Stop following categories; their papers stay. Returns how many of them were followed."""
        return days.unfollow(self.connection, categories)

    @guarded
    def follows(self) -> dict[str, date]:
        """The categories followed, alphabetically, each with the day (US Eastern) since when."""
        return days.follows(self.connection)

    @writes(durable=False)
    def keep_report(self, report: DayReport) -> None:
        """Store what is known about the listing of a category on a day."""
        days.keep_report(self.connection, report, clock.now())

    @guarded
    def report(self, day: date, category: str) -> DayReport | None:
        """What is known about the listing of a category on a day, if anything."""
        return days.report(self.connection, day, category)

    @guarded
    def reports(self, category: str | None = None, since: date | None = None) -> list[DayReport]:
        """What is known about the days (of one category, since a day), newest first."""
        return days.reports(self.connection, category, since)

    @guarded
    def done_days(self, category: str, since: date, told_since: date) -> set[str]:
        """The days since one, as ISO dates, that are complete, have no listing, or are no longer kept by arXiv.

        Days before `told_since` are the latter once they were requested and need no retry. Years of days are examined
        whenever the window may have something to fetch: for 50,000, reading the reports would take ten times as long.
        """
        return days.done_days(self.connection, category, since, told_since)

    @writes(durable=True)
    def skip_days(self, skipped: Iterable[date], told_since: date) -> None:
        """Remember which missed days the user does not want; those before `told_since` can be forgotten."""
        days.skip_days(self.connection, skipped, told_since)

    @guarded
    def skipped_days(self) -> set[date]:
        """The missed days that the user does not want."""
        return days.skipped_days(self.connection)

    @writes(durable=False)
    def forget_days(self, category: str) -> None:
        """Forget what is known about the days of a category. The papers stay."""
        days.forget_days(self.connection, category)

    @guarded
    def known_days(self) -> list[DayReport]:
        """All reports, newest first; including days without a listing for what is followed."""
        return with_days_without_listing(self.reports(), self.follows(), clock.now())

    @guarded
    def followed_days(self, since: date | None = None) -> list[DayReport]:
        """Those of `known_days` that matter to the user: of what is followed now, and of the sample."""
        followed = self.follows()
        return with_days_without_listing(that_count(self.reports(since=since), followed), followed, clock.now())

    @guarded
    def reports_of(self, day: date, category: str | None = None) -> list[DayReport]:
        """What is known about the listings of one `day` (and one `category`), as far as it matters to the user."""
        return that_count(days.reports(self.connection, category, day, day), self.follows())

    @guarded
    def papers_a_day(self, category: str) -> float | None:
        """The average number of papers in the latest complete listings of `category`; None while none is known."""
        return days.papers_a_day(self.connection, category)

    @guarded
    def answer(self, url: str) -> LastAnswer | None:
        """An address's last answer, if all of it is in the library."""
        return days.answer(self.connection, url)

    @writes(durable=False)
    def keep_answer(self, url: str, given: LastAnswer) -> None:
        """Remember an address's answer; all of it is in the library."""
        days.keep_answer(self.connection, url, given)

    @guarded
    def patience(self, host: str) -> Patience | None:
        """Until when a host asked to be left alone, if it did."""
        return days.patience(self.connection, host)

    @writes(durable=False)
    def keep_patience(self, host: str, asked: Patience) -> None:
        """Remember that a host asked to be left alone."""
        days.keep_patience(self.connection, host, asked)

    @writes(durable=False)
    def forget_patience(self, host: str) -> None:
        """Forget that a host asked to be left alone: it answers again."""
        days.forget_patience(self.connection, host)

    @guarded
    def incomplete(self, limit: int) -> list[str]:
        """The ids of the newest papers whose authors are unknown, except those recently requested in vain."""
        return papers.incomplete(self.connection, limit, clock.now() - _ASK_AGAIN_AFTER)

    @writes(durable=False)
    def keep_unanswered(self, paper_ids: Iterable[str]) -> None:
        """Remember that papers which are still incomplete were requested."""
        papers.keep_unanswered(self.connection, paper_ids, clock.now())
