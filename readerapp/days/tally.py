"""Adds up the documents of one listing, page by page, and checks that they are the listing asked for."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from readerapp.arxiv.category import taxonomy
from readerapp.arxiv.listing import Announcement, Count, Kind, Listing
from readerapp.days.report import DayReport, DayState, state_from_counts
from readerapp.errors import ParseError
from readerapp.text.language import number, tr, tr_count

_ONCE = (Kind.NEW, Kind.CROSS)
"""The kinds in which a paper is announced only once in a category, and seldom twice in an archive."""
_CONVINCING = 20
"""So many papers are not listed twice by chance."""


class Tally:
    """The papers and counts of one listing of `category`, page by page."""

    def __init__(self, category: str) -> None:
        self.category = category
        self.day: date | None = None
        self.listed: set[str] = set()
        """The identifiers of the papers listed so far."""
        self._seen: dict[Kind, set[str]] = {}
        self._announced: dict[Kind, int | None] = {}
        self._damaged = ""

    def take(self, page: Listing, name: str, last: bool) -> DayReport:
        """The report of the day after the page called `name`. Only the `last` page can make it complete.

        Raises ParseError if the page is not part of this listing.
        """
        if page.day is None:
            raise ParseError(name, tr("does not say which day it lists."))
        if self.day not in (None, page.day):
            raise ParseError(
                name, tr("lists {day}, although it goes on from a page of {other}.", day=page.day, other=self.day)
            )
        check_category(page, self.category, name)
        self.day = page.day
        for one in page.announcements:
            self.listed.add(one.paper_id)
            if one.kind:
                self._seen.setdefault(one.kind.section, set()).add(one.paper_id)
        self._announced.update({kind: count.announced for kind, count in page.counts.items()})
        self._damaged = self._damaged or damages_in_words(page)
        if last and page.total is not None and None not in self._announced.values():
            announced = sum(count or 0 for count in self._announced.values())
            if announced < page.total:
                self._damaged = self._damaged or tr(
                    "Its sections add up to {count} entries, not to {total}.",
                    count=number(announced),
                    total=number(page.total),
                )
        counts = {kind: Count(len(self._seen.get(kind, ())), said) for kind, said in self._announced.items()}
        state = state_from_counts(counts) if last and not self._damaged else DayState.PARTIAL
        return DayReport(page.day, self.category, state, counts, self._damaged)


def tallied(announcements: Iterable[Announcement]) -> Counter[Kind]:
    """The number of papers announced in each section of a listing page."""
    return Counter(one.kind.section for one in announcements if one.kind)


def check_category(listing: Listing, category: str, name: str) -> None:
    """Raise ParseError if `listing`, in the document `name`, is for another category than `category`."""
    table, said = taxonomy(), listing.category
    if said is None or table.canonical(said) == table.canonical(category):
        return
    # Two categories are called "Machine Learning", and a page may give only the name.
    names = set(table.same(category))
    if table.name(said) == table.name(category) and all(names & set(paper.categories) for paper in listing.papers):
        return
    raise ParseError(name, tr("is the listing of {found}, not of {category}.", found=said, category=category))


def repeated_from(
    listing: Listing,
    before: Callable[[Sequence[Announcement]], Sequence[date | None]],
    listed: Callable[[date], int],
) -> date | None:
    """The earlier day whose batch `listing` repeats, as arXiv sometimes serves it under a new date; or None.

    `before` returns, for each announcement, the earlier day on which its paper was announced in the same category as the same
    kind; `listed` returns the number of papers of the category on a day.
    """
    fresh = [one for one in listing.announcements if one.kind in _ONCE]
    day, papers = Counter(before(fresh)).most_common(1)[0] if fresh else (None, 0)
    if day is None or papers * 2 <= len(fresh):
        return None
    others = [one for one in listing.announcements if one.kind not in _ONCE]
    again = papers + before(others).count(day)
    return day if is_repeat(again, papers, len(listing.announcements), len(fresh), listed(day)) else None


def is_repeat(again: int, again_fresh: int, papers: int, fresh: int, earlier: int) -> bool:
    """Whether a listing of `papers`, `fresh` of them new or cross-listed, repeats that of an earlier day with `earlier`
    papers. `again` of its papers were listed there as the same kind, `again_fresh` of them new or cross-listed.

    A paper is new only once in a category, but may be cross-listed twice in an archive and replaced any number of times. So a
    few papers prove nothing, unless they are all of this listing and most of the earlier one.
    """
    most = again_fresh * 2 > fresh and again * 2 > papers
    return most and (again >= _CONVINCING or (again == papers and again * 2 > earlier))


def keep_more_complete(known: DayReport | None, report: DayReport) -> DayReport:
    """`report`, or the `known` one if that had all the papers that arXiv now counts.

    A page with fewer papers than have been seen, or none, settles nothing.
    """
    if known and known.state is DayState.COMPLETE and report.state is DayState.COMPLETE and report.shown < known.shown:
        # The page is from another hour.
        return known._replace(checked_at=None)
    if known and known.shown and report.state is DayState.COMPLETE and not report.shown:
        nothing = tr("arXiv’s page lists nothing for this day.")
        return known._replace(state=DayState.PARTIAL, reason=nothing, retry_at=None, checked_at=None)
    if known is None or known.state is not DayState.COMPLETE or report.state is DayState.COMPLETE:
        return report
    same = all(
        kind in known.counts and known.counts[kind].announced == said.announced for kind, said in report.counts.items()
    )
    return known._replace(checked_at=None) if same else report


def without_settled_days(listing: Listing, known: Callable[[date, str], DayReport | None]) -> Listing:
    """`listing` without its uncounted announcements for days whose complete listing is `known` from arXiv's own page."""
    if any(count.announced is not None for count in listing.counts.values()):
        return listing
    settled = {
        (day, category)
        for day, category in {(one.day, one.category) for one in listing.announcements}
        if (report := known(day, category)) and report.state is DayState.COMPLETE
    }
    if not settled:
        return listing
    said = tuple(one for one in listing.announcements if (one.day, one.category) not in settled)
    return listing._replace(announcements=said)


def damages_in_words(listing: Listing) -> str:
    """A sentence about the damaged places in a document; empty if there are none."""
    if not listing.damages:
        return ""
    return tr_count(
        "{count} place could not be read, first {place}.",
        "{count} places could not be read, first {place}.",
        len(listing.damages),
        place=str(listing.damages[0]).rstrip("."),
    )
