"""arXiv's e-mail listings, as mailed every evening and as kept by month and for the past week.

    Date: Fri,  3 Mar 23 01:36:02 GMT
    Subject: astro-ph.EP daily Subj-class mailing
    ------------------------------------------------------------------------------
    \\\\
    arXiv:2303.00768 (*cross-listing*)            in old files: Paper (*cross-listing*): gr-qc/9901002
    Date: Wed, 1 Mar 2023 19:00:03 GMT   (5650kb)   or  replaced with revised version Thu, 2 Mar 2023 11:00:13 GMT
    Title: ...   Authors: ...   Categories: ...   Comments: ...    one a line, continued on lines that begin with two blanks
    \\\\
      The abstract.
    \\\\ ( https://arxiv.org/abs/2303.00768 ,  5650kb)

A line of `%-%-` precedes cross-lists, one of `%%--` replacements; one of `%%%---` ends the mail. A batch is dated by the day
after its announcement at 20:00 US Eastern (https://info.arxiv.org/help/availability.html), so Thursday evening's mail, which
is Friday in GMT, is Friday's listing. A month's file has no days and names no category; that of the past week has a block for
each day, `/* Fri, 3 Mar 2023 */`.

A block is read whole or reported with its line, counted in the text of the mail.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from readerapp.arxiv.calendar import latest_listing_day
from readerapp.arxiv.category import taxonomy
from readerapp.arxiv.listing import Announcement, Count, Damage, Kind, Listing
from readerapp.arxiv.paper import Paper
from readerapp.errors import ParseError
from readerapp.sources.days import names_its_weekday, read_day, read_moment
from readerapp.sources.kinds import belongs, kind_of_replacement
from readerapp.sources.mail.block import MARK, Block, DamagedBlockError, is_part_of_block, read_block
from readerapp.sources.mail.text import text_of
from readerapp.system.lazy_patterns import pattern
from readerapp.text.language import tr

_RULE = pattern(r"-{60,}\s*|(?:%-){20,}\s*|(?:%%--){10,}%*\s*|(?P<end>(?:%%%---){5,}\s*)")
_DAY = pattern(r"/\*\s*(?P<day>[^*]+?)\s*\*/\s*")
_SUBJECT = pattern(
    r"Subject:\s*(?P<listed>[a-z-]+(?:\.[A-Za-z-]+)?) daily "
    r"(?:(?P<new>\d{1,5}) new \+ +(?:(?P<cross>\d{1,5}) )?crosses|Subj-class mailing).*"
)
_SUBSCRIBED = pattern(r"\s*Submissions to:\s*")
_RECEIVED = pattern(r"\s*received from\b.*")
_YEARS = range(1991, 2100)


def parse(data: bytes, name: str = "This mail") -> Listing:
    """Read the e-mail listing `data`; errors call it `name`.

    Papers come in the order of the document, each once. Day, category and counts are those of a mail; `announced` comes
    from its subject. Raises ParseError if `data` is not such a listing.
    """
    reading = _Reading(text_of(data).split("\n"))
    listing = reading.listing()
    if not listing.papers and not (reading.listed and reading.ended and not listing.damages):
        raise ParseError(name, _why_no_listing(listing))
    return listing


class _Placed(NamedTuple):
    """A block and where it is."""

    block: Block
    position: int
    of_mail: bool
    day: date | None
    listed: tuple[str, ...]


class _Reading:
    """The document chunk by chunk, from rule to rule; `listed` is the subscription of the latest mail."""

    def __init__(self, lines: list[str]) -> None:
        self.listed: tuple[str, ...] = ()
        self.ended = False
        """Whether the final rule of the latest mail was seen."""
        self._mails = 0
        self._day: date | None = None
        self._announced: dict[Kind, int] = {}
        self._placed: list[_Placed] = []
        self._damages: list[Damage] = []
        self._position = 0
        for first, chunk in self._chunks(lines):
            if chunk[0].startswith(MARK):
                self._take(first, chunk)
            else:
                self._heading(first, chunk)
        self._leave_out_the_cut()
        last = next((line for line in reversed(lines) if line.strip()), "")
        if (self.listed and not self.ended) or (not self._mails and not last.startswith(MARK)):
            self._damages.append(Damage(len(lines), tr("it is cut off here")))

    def listing(self) -> Listing:
        """What was read."""
        papers: dict[str, Paper] = {}
        for placed in self._placed:
            papers.setdefault(placed.block.paper.id, placed.block.paper)
        one_mail = self._mails == 1 and len(self.listed) == 1 and self._day is not None
        return Listing(
            papers=tuple(papers.values()),
            announcements=tuple(dict.fromkeys(one for placed in self._placed for one in _announcements(placed))),
            damages=tuple(sorted(self._damages, key=lambda one: one.line)),
            day=self._day if one_mail else None,
            category=self.listed[0] if one_mail else None,
            counts=self._counts() if one_mail else {},
        )

    def _chunks(self, lines: list[str]) -> Iterator[tuple[int, list[str]]]:
        """The lines between two rules, without blank ones at either end, and the number of the first."""
        chunk: list[str] = []
        for number, line in enumerate([*lines, "-" * 78], start=1):
            rule = _RULE.fullmatch(line)
            if not rule:
                if chunk or line.strip():
                    chunk.append(line)
                continue
            if chunk:
                yield number - len(chunk), chunk
            chunk = []
            self.ended = self.ended or rule["end"] is not None

    def _take(self, first: int, chunk: list[str]) -> None:
        day = _DAY.fullmatch(chunk[1]) if len(chunk) > 1 else None
        if day:
            self._day = self._checked_day(day["day"], first)
            return
        self._position += 1
        try:
            block = read_block(first, chunk)
            self._placed.append(_Placed(block, self._position, self._mails > 0, self._day, self.listed))
        except DamagedBlockError as error:
            self._damages.append(Damage(first, tr("a paper is left out: {why}", why=error)))

    def _heading(self, first: int, chunk: list[str]) -> None:
        """What is between the rules but not a block: the head of a mail, and its subscription."""
        subject = next((number for number, line in enumerate(chunk) if _SUBJECT.fullmatch(line)), None)
        if subject is not None:
            self._start_mail(first, chunk, subject)
        names = next((number for number, line in enumerate(chunk) if _SUBSCRIBED.fullmatch(line)), None)
        if names is not None and self.listed:
            self.listed = _subscribed(chunk[names + 1 :], self.listed[0])
        torn = next((number for number, line in enumerate(chunk, start=first) if is_part_of_block(line)), None)
        if torn is not None:
            self._position += 1
            self._damages.append(Damage(torn, tr("a paper is left out: it has no beginning")))

    def _start_mail(self, first: int, chunk: list[str], subject: int) -> None:
        match = _SUBJECT.fullmatch(chunk[subject])
        if not match:
            return
        known = match["listed"] in {*taxonomy().categories, *taxonomy().archives}
        self.listed, self.ended, self._position = (match["listed"],) if known else (), False, 0
        self._mails += 1
        said = {Kind.NEW: match["new"], Kind.CROSS: match["cross"]}
        self._announced = {kind: int(number) for kind, number in said.items() if number}
        # A forwarded mail has two dates; its own is next to its subject.
        dates = [number for number, line in enumerate(chunk) if line.startswith("Date:")]
        dated = min(dates, key=lambda number: abs(number - subject), default=None)
        moment = read_moment(chunk[dated]) if dated is not None else None
        self._day = latest_listing_day(moment) if moment and moment.year in _YEARS else None
        if self._day is None or not known:
            self._damages.append(Damage(first, tr("the mail does not say its day and category; its papers are in no day")))

    def _checked_day(self, words: str, line: int) -> date | None:
        day = read_day(words)
        if day and names_its_weekday(words, day):
            return day
        self._damages.append(Damage(line, tr("“{words}” is not a day; the papers below it are in no day", words=words[:40])))
        return None

    def _leave_out_the_cut(self) -> None:
        """In a mail a block ends with a link to its paper; one that does not was cut after a line of backslashes."""
        whole = [placed for placed in self._placed if placed.block.linked or not placed.of_mail]
        for placed in self._placed:
            if placed.of_mail and not placed.block.linked:
                self._damages.append(Damage(placed.block.line, tr("a paper is left out: it is cut off")))
        self._placed = whole

    def _counts(self) -> dict[Kind, Count]:
        shown = {kind: {one.block.paper.id for one in self._placed if one.block.kind is kind} for kind in Kind}
        kinds = [kind for kind in Kind if kind is not Kind.REPLACE_CROSS]
        return {kind: Count(len(shown[kind]), self._announced.get(kind)) for kind in kinds}


def _announcements(placed: _Placed) -> Iterator[Announcement]:
    """The paper's announcements: in the mail's category or archive or, if it has several, in those the paper belongs to."""
    paper, alone = placed.block.paper, len(placed.listed) == 1
    for listed in placed.listed if placed.day else ():
        if not alone and not any(belongs(category, listed) for category in paper.categories):
            continue
        kind = placed.block.kind
        if kind is Kind.REPLACE:
            kind = kind_of_replacement(paper.primary_category, listed)
        elif kind is Kind.NEW and not alone and not (paper.primary_category and belongs(paper.primary_category, listed)):
            kind = Kind.CROSS
        if placed.day:
            yield Announcement(paper.id, placed.day, listed, kind, paper.version, placed.position)


def _subscribed(lines: list[str], listed: str) -> tuple[str, ...]:
    """The categories that `lines` name before "received from", in the archive of `listed`; else `listed` itself."""
    table = taxonomy()
    archive = table.categories[listed].archive if listed in table.categories else listed
    names = []
    for line in lines:
        if _RECEIVED.fullmatch(line):
            break
        names.append(line.strip())
    found = [one.id for one in table.categories.values() if one.archive == archive and one.name in names]
    return tuple(found) if found and "." not in listed else (listed,)


def _why_no_listing(listing: Listing) -> str:
    if listing.damages:
        return tr(
            "could not be read: all of its papers are damaged. The first problem is in {place}.", place=listing.damages[0]
        )
    return tr("is not an arXiv e-mail listing: no line of “{mark}” is followed by “arXiv:” and an identifier.", mark=MARK)
