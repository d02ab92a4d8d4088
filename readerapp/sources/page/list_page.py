"""arXiv's listing pages: /list/X/new, /list/X/recent, /list/X/2026-06 and /catchup/X/2026-06-30.

Their form is that of arXiv's own code (arxiv-browse, `templates/list` and `templates/catchup.html`). A page of one day has
a section for new submissions, cross-lists and replacements, each saying "showing X of Y entries"; /recent has a section for
each day; a month has neither. What a page states about itself (its total, its index, the numbers of its entries) is compared
with what was read, so that a truncated or damaged page never passes for a complete one.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from lxml import etree

from readerapp.arxiv.category import taxonomy
from readerapp.arxiv.listing import Announcement, Count, Damage, Kind, Listing
from readerapp.arxiv.paper import Paper
from readerapp.errors import ParseError, RefusedError
from readerapp.sources.kinds import belongs, kind_of_replacement
from readerapp.sources.page.anchors import take_out_of_the_archive
from readerapp.sources.page.entry import DamagedEntryError, Entry, number_of, read_entry
from readerapp.sources.page.html import WebPage, line_of, open_page, words_of
from readerapp.sources.page.statements import Statements, day_of
from readerapp.system.lazy_patterns import pattern
from readerapp.text.language import tr

_SECTIONS = {"new submissions": Kind.NEW, "cross submissions": Kind.CROSS, "replacement submissions": Kind.REPLACE}
_HEADING = pattern(
    r"(?P<what>[^()]+?)\s*(?:\([^()]*?showing (?:first |last )?(?P<shown>\d{1,7}) of (?P<of>\d{1,7}) entries\s*\))?"
)
_DAY_OF_PAGE = pattern(r"Showing new listings for (?P<day>.+)")


def parse(data: bytes, name: str = "This page") -> Listing:
    """Read the listing page `data`; errors call it `name`.

    The category is set for every page that states it, the day and counts only for a page of one day. `shown` counts the
    entries that were read, `announced` is what the page says there are. Raises RefusedError with arXiv's own sentence
    if the page is an error, and ParseError if it is not a listing.
    """
    page = open_page(data, name)
    listed = page.root.find(".//div[@id='dlpage']")
    if listed is None and page.root.find(".//dd") is not None:
        listed = next(page.root.iterfind(".//dl[@id='articles']/.."), None)
    if listed is None:
        raise _refusal(page.root, name)
    take_out_of_the_archive(listed)
    listing = _Reading(listed, page).listing()
    if listing.damages and not listing.papers:
        raise ParseError(name, tr("could not be read. The first problem is in {place}.", place=listing.damages[0]))
    return listing


@dataclass(slots=True)
class _Section:
    """A heading of the page and the entries below it."""

    line: int
    kind: Kind | None = None
    day: date | None = None
    claimed: int = 0
    """How many entries it claims to show."""
    announced: int | None = None
    entries: list[Entry] = field(default_factory=list)

    def distinct(self) -> list[Entry]:
        """Its entries without repetition: each paper appears once in a section."""
        first: dict[str, Entry] = {}
        for entry in self.entries:
            first.setdefault(entry.paper.id, entry)
        return list(first.values())

    @property
    def shown(self) -> int:
        return len(self.distinct())


class _Reading:
    """One page: its sections with their entries, what it states about itself, and where the two differ."""

    def __init__(self, listed: etree._Element, page: WebPage) -> None:
        self._damages = [Damage(line, tr("bytes that are not text")) for line in page.spoiled]
        if not page.whole:
            self._damaged(page.lines, tr("the page is cut off here"))
        self._whole = page.whole
        self._states = Statements(listed)
        self._of_one_day = self._states.catchup_day is not None
        self._day = self._read_day(self._states.catchup_day, 0) if self._states.catchup_day else None
        self._sections: list[_Section] = []
        self._read(listed)
        for section in [one for one in self._sections if one.kind]:
            self._move_strangers(section)
        self._category = self._states.category(list(self._memberships()))

    def listing(self) -> Listing:
        """What the page says."""
        self._compare()
        announcements = tuple(self._announcements())
        papers: dict[str, Paper] = {}
        for entry in self._entries():
            papers.setdefault(entry.paper.id, self._with_category(entry.paper))
        return Listing(
            papers=tuple(papers.values()),
            announcements=announcements,
            counts=self._counts() if self._of_one_day and self._day else {},
            damages=tuple(sorted(self._damages, key=lambda one: one.line)),
            day=self._day if self._of_one_day else self._only_day(),
            category=self._category,
            next_url=self._states.next_part(),
            total=self._states.total,
        )

    def _damaged(self, line: int, what: str) -> None:
        self._damages.append(Damage(max(line, 1), what))

    def _entries(self) -> Iterator[Entry]:
        return (entry for section in self._sections for entry in section.entries)

    def _memberships(self) -> Iterator[tuple[str, ...]]:
        """The categories of each entry, one of which is the page's; for a new paper it is the primary category."""
        for section in self._sections:
            for entry in section.entries:
                primary = entry.paper.primary_category
                if primary:
                    yield (primary,) if section.kind is Kind.NEW else entry.paper.categories

    # --- reading ---------------------------------------------------------------------------------------------------

    def _read(self, listed: etree._Element) -> None:
        """The sections and their entries, in the order of the page."""
        pending: etree._Element | None = None
        line = line_of(listed)
        expected = self._states.numbers[0] if self._states.numbers else None
        for element in listed.iter("dl", "h3", "dt", "dd"):
            line = line_of(element)
            if element.tag == "dl":
                self._sections.append(_Section(line))
            elif element.tag == "h3":
                self._start_section(words_of(element), line)
            elif element.tag == "dt":
                if pending is not None:
                    self._damaged(line, tr("the entry before this one has no text"))
                pending, number = element, number_of(element)
                if expected is not None and number not in (None, expected):
                    self._jump(line, expected)
                expected = None if number is None else number + 1
            elif pending is None:
                self._damaged(line, tr("the text of an entry without its identifier"))
            else:
                self._take(pending, element, line)
                pending = None
        if pending is not None:
            self._damaged(line_of(pending), tr("an entry without its text"))
        if self._whole and expected is not None and self._states.numbers and expected <= self._states.numbers[1]:
            self._jump(line, expected)

    def _start_section(self, words: str, line: int) -> None:
        if match := _DAY_OF_PAGE.fullmatch(words):
            self._of_one_day, self._day = True, self._read_day(match["day"], line)
            return
        if not self._sections or self._sections[-1].entries:
            self._sections.append(_Section(line))
        section, match = self._sections[-1], _HEADING.fullmatch(words)
        section.kind = _SECTIONS.get(match["what"].lower()) if match else None
        section.day = day_of(match["what"]) if match and not self._of_one_day else None
        if match and match["of"]:
            section.claimed, section.announced = int(match["shown"]), int(match["of"])
        if section.day is None and (section.kind is None or section.announced is None):
            self._damaged(line, tr("a heading that cannot be read, “{words}”", words=words[:60]))

    def _take(self, dt: etree._Element, dd: etree._Element, line: int) -> None:
        number = number_of(dt)
        if not self._sections:
            self._sections.append(_Section(line))
        try:
            if number is None:
                raise DamagedEntryError(tr("its number cannot be read"))
            self._sections[-1].entries.append(read_entry(dt, dd, number))
        except DamagedEntryError as error:
            what = tr("an entry is left out: {why}", why=error)
            if number:
                what = tr("entry {number} is left out: {why}", number=number, why=error)
            self._damaged(line, what)

    def _jump(self, line: int, expected: int) -> None:
        """Give up the entry before a jump in the numbers: its text may belong to another."""
        before = next((section.entries for section in reversed(self._sections) if section.entries), None)
        if before and before[-1].number == expected - 1:
            what = tr("entry {number} is left out, for what follows it is lost", number=before[-1].number)
            self._damaged(before[-1].line, what)
            del before[-1]
        self._damaged(line, tr("entry {number} was expected here", number=expected))

    def _move_strangers(self, section: _Section) -> None:
        """Remove entries of another kind than their section's: the heading between them is lost."""
        strangers = [entry for entry in section.entries if entry.kind is not section.kind]
        if strangers:
            section.entries = [entry for entry in section.entries if entry.kind is section.kind]
            self._sections.append(_Section(strangers[0].line, entries=strangers))
            what = tr("entry {number} stands in a section of another kind", number=strangers[0].number)
            self._damaged(strangers[0].line, what)

    def _read_day(self, words: str, line: int) -> date | None:
        day = day_of(words)
        if day is None:
            self._damaged(line, tr("“{words}” is not a day", words=words[:60]))
        return day

    # --- comparing -------------------------------------------------------------------------------------------------

    def _compare(self) -> None:
        """Record what the page states about itself but does not contain."""
        for section in self._sections:
            if section.announced is not None and section.claimed != section.shown:
                what = tr(
                    "{claimed} entries are said to follow, {shown} could be read",
                    claimed=section.claimed,
                    shown=section.shown,
                )
                self._damaged(section.line, what)
            if section.announced is not None and section.shown > section.claimed:
                # The heading of another section was lost, so nobody knows which entries belong below it.
                section.kind = section.day = None
        numbers, total = self._states.numbers, self._states.total
        missing = set(range(numbers[0], min(numbers[1], 10**5) + 1)) if numbers else set()
        missing -= {entry.number for entry in self._entries()}
        if missing and not self._damages:
            self._damaged(0, tr("entry {number} is not on the page", number=min(missing)))
        if not any(self._entries()) and not self._states.says_nothing_is_new:
            self._damaged(0, tr("no entry could be read, and the page does not say that there is none"))
        elif any(self._entries()) and total is None:
            self._damaged(0, tr("the page does not say how many entries there are"))
        announced = sum(section.announced or 0 for section in self._sections)
        if self._of_one_day and self._states.shows_everything and announced != total:
            what = tr("its sections add up to {sum} entries, not to the total of {total}", sum=announced, total=total)
            self._damaged(0, what)
        bare = [entry for entry in self._entries() if entry.paper.abstract is None]
        if self._of_one_day and len(bare) * 2 < sum(1 for _ in self._entries()):
            for entry in bare:
                self._damaged(entry.line, tr("entry {number} has no abstract", number=entry.number))
        if not self._category:
            self._damaged(0, tr("the page does not say which category it is for"))

    def _counts(self) -> dict[Kind, Count]:
        """What was read and what is announced in each section; the index reveals a section that the page lost."""
        if not self._sections and self._states.says_nothing_is_new and not self._states.total:
            return dict.fromkeys(_SECTIONS.values(), Count(0, 0))
        counts: dict[Kind, Count] = {}
        for section in self._sections:
            if section.kind:
                known = None if section.announced is None else max(section.announced, section.claimed)
                counts[section.kind] = Count(section.shown, known)
        if self._states.shows_everything:
            for kind, announced in self._states.announced().items():
                counts.setdefault(kind, Count(0, announced))
            if not self._damages:
                for kind in _SECTIONS.values():
                    counts.setdefault(kind, Count(0, 0))
        return counts

    # --- what follows from it --------------------------------------------------------------------------------------

    def _announcements(self) -> Iterator[Announcement]:
        of_days = self._of_one_day or any(section.day for section in self._sections)
        for section in self._sections:
            day = self._day if self._of_one_day else section.day
            if day is None and section.entries and of_days:
                self._damaged(section.line, tr("the papers below it are in no day"))
            if day is None or self._category is None:
                continue
            for entry in section.distinct():
                kind = self._kind(section, entry)
                yield Announcement(entry.paper.id, day, self._category, kind, entry.paper.version, entry.number)

    def _kind(self, section: _Section, entry: Entry) -> Kind | None:
        if section.kind is Kind.REPLACE:
            return kind_of_replacement(entry.paper.primary_category, self._category)
        if section.kind or self._of_one_day:
            return section.kind
        return entry.kind

    def _with_category(self, paper: Paper) -> Paper:
        """`paper` with the category of the page, if its subjects are not on the page."""
        listed = self._category
        if listed in paper.categories or listed is None or listed not in taxonomy().categories:
            return paper
        if any(belongs(category, listed) for category in paper.categories):
            return paper
        return paper._replace(categories=(*paper.categories, listed))

    def _only_day(self) -> date | None:
        """The day of a list for several days that has only one."""
        days = self._states.days() | {section.day for section in self._sections}
        return days.pop() if len(days) == 1 and not self._states.next_part() else None


def _refusal(root: etree._Element, name: str) -> RefusedError | ParseError:
    """The error for a page without a listing: arXiv's own error page, which begins with its reason, or somebody else's."""
    heading = words_of(root.find(".//div[@id='content']/h1"))
    if heading and any("arxiv.org/" in (link.get("href") or "") for link in root.iter("a")):
        return RefusedError(name, heading)
    title = words_of(root.find(".//h1")) or words_of(root.find(".//title"))
    if title:
        return ParseError(name, tr("is a web page titled “{title}”, but not an arXiv listing.", title=title[:60]))
    return ParseError(name, tr("is a web page, but not an arXiv listing."))
