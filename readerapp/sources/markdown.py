"""The daily listing as a Markdown document.

    # ArXiv cs.CV --Tue, 15 Dec 2020
    ### 1.Title  [ :arrow_down: ](https://arxiv.org/pdf/2012.07810.pdf)
    >  The abstract, as arXiv's page shows it: HTML anchors, `<br>`, `&lt;`.

One heading with category and day, then a heading and a quotation for each paper; a quotation ends in six blanks. The
document says neither who wrote a paper nor why it is listed, so authors stay empty and kinds stay None.

Any file can be read. An intact entry is never lost to its neighbours: whatever is cut, doubled, missing or foreign is left
out and reported with its line. People's files vary, and these are not damage: CRLF, a byte order mark, http, links with or
without `.pdf` and version, or to other sites about arXiv's papers, links called otherwise, old-style identifiers, missing
abstracts, several days in one file, wrapped abstracts, numbers out of order or left out, ticks before them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import zip_longest
from typing import NamedTuple

from readerapp.arxiv.category import taxonomy
from readerapp.arxiv.identifier import Identifier
from readerapp.arxiv.listing import Announcement, Damage, Listing
from readerapp.arxiv.paper import Paper
from readerapp.errors import InvalidIdentifierError, ParseError
from readerapp.sources.days import read_day
from readerapp.sources.page import anchors
from readerapp.system.lazy_patterns import pattern
from readerapp.text.language import later, tr

ARROW = "[ :arrow_down: ]"
"""The text of the link in every entry's heading."""

_DAY = pattern(
    r"#{1,2}\s*arxiv\s+(?P<category>[A-Za-z-]+(?:\.[A-Za-z-]+)?)(?:\s*(?:--+|[—–:])\s*|\s+-\s+)(?P<day>.+?)[\s#]*",
    re.IGNORECASE,
)
_LIKE_DAY = pattern(r"#{1,2}\s*arxiv", re.IGNORECASE)
_ENTRY = pattern(
    r"#{2,4}\s*(?:(?:(?:\[[ xX]\]|[^\w\s\[#]{1,3})\s*)?(?P<number>\d{1,6})\s*\\?[.)])?(?P<title>.*?)\s*"
    r"\[(?P<mark>[^\[\]]*)\]\s*\(\s*(?P<link><[^<>\s]*>|[^()\s]*)(?:\s+\"[^\"]*\")?\s*\)\s*"
)
_NUMBER_ALONE = pattern(r"(?P<number>\d{1,6})\s+(?P<title>\S.*)")
_BOLD = pattern(r"\*\*(.+)\*\*|__(.+)__")
_OWN_HEADING = pattern(r"#+\s*[^\W\d][^\[\]:]*")
"""What people put between the papers."""
_LINK = pattern(r"https?://(?:[a-z0-9-]+\.)*arxiv\.org/(?:pdf|abs)/(?P<id>[^\s?#]+)", re.IGNORECASE)
_QUOTE = pattern(r"\s{0,3}>(?P<text>.*)")
_END_OF_ABSTRACT = pattern(r"\S {6}$")
_NO_HEADING = later("an abstract without the heading of its paper")
_OF_NO_PAPER = later("text that belongs to no paper, “{text}”")
_IN_NO_DAY = later("the papers below it are in no day")

_ANCHOR = pattern(
    r"<a\s[^<>]*?href\s*=\s*(?P<quote>[\"'])(?P<url>https?://[^\"'<>\s]+)(?P=quote)[^<>]*>(?P<text>.*?)</a\s*>",
    re.IGNORECASE | re.DOTALL,
)
_BREAK = pattern(r"[ \t]*<br\s*/?>[ \t]*", re.IGNORECASE)


class _Day(NamedTuple):
    category: str
    day: date


@dataclass(slots=True)
class _Line:
    number: int
    text: str
    spoiled: bool = False
    """Whether it has bytes that are not text."""


@dataclass(slots=True)
class _Entry:
    """One heading and the quoted lines below it, before it is known whether they are intact."""

    line: int
    number: int
    title: str
    link: str
    of: _Day | None
    quoted: list[tuple[int, str]] = field(default_factory=list)
    spoiled: bool = False
    """Whether there is something else where the abstract should be."""
    closed: bool = False
    """Whether a quoted line ended in the six blanks that end an abstract."""


@dataclass(slots=True)
class _Style:
    """How this document is written, judged by most of its entries."""

    ends_marked: bool
    """Abstracts end in six blanks, so one that does not was cut."""
    wrapped: bool
    """Abstracts span several lines."""
    numbered: bool
    """Headings begin with a number."""

    @classmethod
    def of(cls, lines: list[_Line]) -> "_Style":
        headings = [match for line in lines if (match := _entry(line.text))]
        entries = len(headings)
        texts = [line.text for line in lines if line.text.strip() and not line.text.startswith("#")]
        return cls(
            ends_marked=sum(1 for text in texts if _END_OF_ABSTRACT.search(text)) * 2 >= entries,
            wrapped=len(texts) * 2 > entries * 3,
            numbered=sum(match["number"] is not None for match in headings) * 2 > entries,
        )


def parse(data: bytes, name: str = "This file") -> Listing:
    """Read the Markdown listing `data`; errors call it `name`.

    Papers come out in the order of the document, each once. Raises ParseError if the document is not a listing at all.
    """
    lines = _decode(data)
    reading = _Reading(_Style.of(lines))
    for line in lines:
        reading.take(line)
    entries = list(reading.whole_entries())
    if not entries and (reading.entries or not reading.days):
        raise ParseError(name, _why_no_listing(reading))
    return _listing(entries, reading.damages)


def looks_like(data: bytes) -> bool:
    """Whether `data` begins like a Markdown listing, for choosing a parser."""
    return any(_DAY.fullmatch(line.text) or ":arrow_down:" in line.text for line in _decode(data[:20_000]))


class _Reading:
    """The document line by line: the current day, the open entry, what did not fit."""

    def __init__(self, style: _Style) -> None:
        self.damages: list[Damage] = []
        self.entries: list[_Entry] = []
        self.days = 0
        self._style = style
        self._day: _Day | None = None
        self._open: _Entry | None = None
        self._numbers: set[int] = set()
        self._last = 0
        self._skips_abstract = False

    def take(self, line: _Line) -> None:
        """Read one line."""
        text = line.text
        if line.spoiled:
            self._lose(line, tr("bytes that are not text"))
        elif match := _DAY.fullmatch(text):
            self._start_day(line, match)
        elif match := _entry(text):
            self._start_entry(line, match)
        elif match := _QUOTE.fullmatch(text):
            self._quote(line, match["text"])
        elif text.startswith("#") or ":arrow_down:" in text:
            own = _OWN_HEADING.fullmatch(text) and not _LIKE_DAY.match(text)
            shortened = _shortened(text)
            self._lose(line, tr(_OF_NO_PAPER, text=shortened) if own else tr("a damaged heading, “{text}”", text=shortened))
            if own and text.startswith("##"):
                # The numbers of its section may begin with 1.
                self._numbers, self._last = set(), 0
        elif text.strip():
            self._plain(line)

    def whole_entries(self) -> Iterator[_Entry]:
        """The entries that can be trusted; what is wrong with the others goes to `damages`."""
        abstracts_expected = sum(bool(entry.quoted) for entry in self.entries) * 2 > len(self.entries)
        for entry, after in zip_longest(self.entries, self.entries[1:]):
            if entry.spoiled:
                continue
            if not entry.quoted:
                if after and after.link == entry.link and after.of is entry.of:
                    self._damaged(entry.line, tr("the heading is repeated"))
                    continue
                if abstracts_expected:
                    self._damaged(entry.line, tr("no abstract follows"))
            elif self._style.ends_marked and not entry.closed:
                self._damaged(entry.quoted[-1][0], tr("the abstract is cut off; its paper is left out"))
                continue
            elif not self._style.wrapped and _holds_two(entry, after):
                # Two abstracts under one heading: the first is its own.
                self._damaged(entry.quoted[1][0], tr(_NO_HEADING))
                del entry.quoted[1:]
            yield entry

    def _start_day(self, line: _Line, match: re.Match[str]) -> None:
        self._open, self._skips_abstract, self._numbers, self._last = None, False, set(), 0
        self.days += 1
        day = read_day(match["day"])
        found = taxonomy().find(match["category"])
        category = found.id if found else match["category"]
        if day is None:
            self._damaged(line.number, _in_no_day(tr("“{words}” is not a day", words=_shortened(match["day"]))))
            self._day = None
        elif self._day == (category, day):
            self._damaged(line.number, tr("the same day and category begin again"))
        else:
            self._day = _Day(category, day)

    def _start_entry(self, line: _Line, match: re.Match[str]) -> None:
        number, title = self._number_and_title(match)
        repeated = self._open is not None and (self._open.number, self._open.link) == (number, match["link"])
        if number == 1 and 1 in self._numbers and self._day and not repeated:
            # The heading of another day was lost: its papers must not pass for those of the day before.
            self._damaged(line.number, _in_no_day(tr("the numbers begin again without a day")))
            self._day, self._numbers = None, set()
        self._numbers.add(number)
        self._last, self._skips_abstract = number, False
        self._open = _Entry(line.number, number, title, match["link"].strip("<>"), self._day)
        if not title:
            self._damaged(line.number, tr("the heading has no title; its paper is left out"))
            self._open.spoiled = True
        self.entries.append(self._open)

    def _number_and_title(self, match: re.Match[str]) -> tuple[int, str]:
        """The number and the title of a heading. A heading without a number comes after the one before it."""
        title, number = match["title"].strip(), match["number"]
        if number and title[:1].isdigit() and not self._style.numbered:
            # "2.5D vision"
            title, number = f"{number}.{title}", None
        elif not number and (alone := _NUMBER_ALONE.fullmatch(title)) and int(alone["number"]) == self._last + 1:
            number, title = alone["number"], alone["title"]
        if not title and ARROW.strip("[ ]") not in match["mark"]:
            title = match["mark"].strip()
        if bold := _BOLD.fullmatch(title):
            title = bold[1] or bold[2]
        return int(number) if number else self._last + 1, title

    def _quote(self, line: _Line, text: str) -> None:
        entry = self._open
        if entry is None:
            if not self._skips_abstract:
                self._damaged(line.number, tr(_NO_HEADING))
        elif entry.quoted and text.strip() == entry.quoted[0][1].strip():
            self._damaged(line.number, tr("the abstract is repeated"))
        elif entry.closed:
            self._damaged(line.number, tr(_NO_HEADING))
        else:
            self._continue(entry, line, text)

    def _plain(self, line: _Line) -> None:
        entry = self._open
        if entry and entry.quoted and not entry.closed and self._style.wrapped:
            # Markdown allows continuation lines of a quotation without their mark.
            self._continue(entry, line, line.text)
        elif entry and not entry.quoted:
            self._damaged(line.number, tr("other text where an abstract was expected; its paper is left out"))
            entry.spoiled = True
        elif not self._skips_abstract:
            self._damaged(line.number, tr(_OF_NO_PAPER, text=_shortened(line.text)))

    def _continue(self, entry: _Entry, line: _Line, text: str) -> None:
        entry.quoted.append((line.number, text))
        entry.closed = bool(_END_OF_ABSTRACT.search(text))

    def _lose(self, line: _Line, what: str) -> None:
        """Give up the line and what depends on it: the abstract below a heading, the paper above an abstract."""
        self._damaged(line.number, what)
        if _LIKE_DAY.match(line.text):
            self._day = None
        if self._open and not self._open.closed and line.text.startswith(">"):
            self._open.spoiled = True
        else:
            self._open, self._skips_abstract = None, True

    def _damaged(self, line: int, what: str) -> None:
        self.damages.append(Damage(line, what))


def _entry(text: str) -> re.Match[str] | None:
    """The heading of a paper: one that ends with the link that the form has, or with any other link to a paper of arXiv's."""
    match = _ENTRY.fullmatch(text) if text.startswith("##") else None
    if match is None or ARROW.strip("[ ]") in match["mark"]:
        return match
    try:
        _identifier(match["link"].strip("<>"))
    except InvalidIdentifierError:
        return None
    return match


def _holds_two(entry: _Entry, after: _Entry | None) -> bool:
    """Whether the heading between two abstracts was lost, judged by the numbers or, below the last one, by full stops."""
    texts = [text.rstrip() for _, text in entry.quoted if text.strip()]
    if len(entry.quoted) < 2:
        return False
    if after is not None and after.of is entry.of:
        return after.number > entry.number + 1
    return len(texts) > 1 and all(text.endswith((".", "!", "?", "$")) for text in texts)


def _listing(entries: list[_Entry], damages: list[Damage]) -> Listing:
    papers: dict[str, Paper] = {}
    announcements: list[Announcement] = []
    seen: set[tuple[str, _Day | None]] = set()
    for entry in entries:
        try:
            identifier = _identifier(entry.link)
        except InvalidIdentifierError as error:
            damages.append(Damage(entry.line, str(error)))
            continue
        paper = _paper(entry, identifier)
        if paper.id not in papers or (papers[paper.id].abstract is None and paper.abstract is not None):
            papers[paper.id] = paper
        if (paper.id, entry.of) in seen:
            damages.append(Damage(entry.line, tr("{paper} is listed twice", paper=paper.id)))
        elif entry.of:
            announcements.append(
                Announcement(paper.id, entry.of.day, entry.of.category, None, identifier.version, entry.number)
            )
        seen.add((paper.id, entry.of))
    first_without_day = next((entry.line for entry in entries if entry.of is None), None)
    if first_without_day and not any(tr(_IN_NO_DAY) in damage.what for damage in damages):
        damages.append(Damage(first_without_day, _in_no_day(tr("no heading says the category and the day"))))
    return Listing(tuple(papers.values()), tuple(announcements), tuple(sorted(damages, key=lambda one: one.line)))


def _identifier(link: str) -> Identifier:
    match = _LINK.fullmatch(link)
    return Identifier.parse(match["id"]) if match else Identifier.from_pasted(link)


def _paper(entry: _Entry, identifier: Identifier) -> Paper:
    paragraphs = "\n".join(text.strip() for _, text in entry.quoted).split("\n\n")
    given = " <br>".join(text for one in paragraphs if (text := " ".join(one.split("\n")).strip())) or None
    abstract = _as_written(given) if given else None
    # A paper in a category's listing belongs to it; the document does not say which category is the primary one.
    category = entry.of.category if entry.of and entry.of.category in taxonomy().categories else None
    return Paper(
        id=identifier.id,
        title=entry.title,
        abstract=abstract,
        version=identifier.version,
        categories=(category,) if category else (),
        # An address that is not a link there must not become one when the listing is written back.
        abstract_as_given=given if given and (given != abstract or "://" in given) else None,
    )


def _as_written(abstract: str) -> str:
    """The text behind the HTML of arXiv's page: the addresses themselves, paragraphs, `<`, `>` and `&`."""
    text = _ANCHOR.sub(lambda match: anchors.as_written(match["text"], match["url"]), abstract)
    text = _BREAK.sub("\n  ", text)
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _decode(data: bytes) -> list[_Line]:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) and data.count(b"\0") * 4 > len(data):
        data = data.decode("utf-16", errors="replace").encode()
    data = data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    lines = []
    for number, raw in enumerate(data.split(b"\n"), start=1):
        text = raw.decode(errors="replace")
        lines.append(_Line(number, text, spoiled=b"\0" in raw or text.encode() != raw))
    return lines


def _why_no_listing(reading: _Reading) -> str:
    if reading.entries:
        return tr(
            "could not be read: all of its papers are damaged. The first problem is in {place}.", place=reading.damages[0]
        )
    return tr("is not a listing: no line starts with “### 1.” and links a paper with “{mark}”.", mark=ARROW)


def _in_no_day(problem: str) -> str:
    return f"{problem}; {tr(_IN_NO_DAY)}"


def _shortened(line: str) -> str:
    line = "".join(char if char.isprintable() else "�" for char in line.strip())
    return line if len(line) <= 40 else line[:39].rstrip() + "…"
