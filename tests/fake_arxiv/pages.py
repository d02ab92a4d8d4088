"""The listing pages of the fake arXiv, marked up as arXiv's own are: /list/X/new, /list/X/recent and /catchup/X/DAY."""

import re
from collections.abc import Sequence
from datetime import date
from html import escape
from typing import NamedTuple

from readerapp.arxiv.category import taxonomy
from readerapp.arxiv.listing import Kind
from readerapp.arxiv.paper import Paper
from tests.fake_arxiv.papers import as_on_page

_SECTIONS = {
    "New submissions": (Kind.NEW,),
    "Cross submissions": (Kind.CROSS,),
    "Replacement submissions": (Kind.REPLACE, Kind.REPLACE_CROSS),
}
_INDEX = {"New submissions": "New submissions", "Cross submissions": "Cross-lists", "Replacement submissions": "Replacements"}
_ADDRESS = re.compile(r"https?://[^\s<>]*[^\s<>.,;)]")
_HEAD = """<!DOCTYPE html>
<html lang="en">

<head>  <title>{title}  </title>
  <meta name="viewport" content="width=device-width, initial-scale=1">
</head>

<body ><div class="flex-wrap-footer">
<header class="ds-site-header">
  <a href="https://arxiv.org/" class="ds-site-header-logo" aria-label="archive home">arXiv</a>
</header>
    <main>
      <div id="content">
"""
_FOOT = """      </div>
    </main>
<footer class="ds-site-footer">
  <a href="https://info.arxiv.org/about">About</a>
</footer>  </div>

</body>

</html>
"""


class Entries(NamedTuple):
    """Papers in the order of a page, the part of them that it has, and how many it leaves out although it counts them."""

    papers: Sequence[tuple[Paper, Kind]]
    first: int
    size: int
    lost: int = 0
    admitted: bool = True
    """Whether the page says that it shows so many fewer."""

    @property
    def meant(self) -> list[tuple[int, Paper, Kind]]:
        """The number, paper and kind of each entry of the page."""
        numbered = [(number, *one) for number, one in enumerate(self.papers, start=1)]
        return numbered[self.first : self.first + self.size]

    def sections(self) -> list["Section"]:
        """The sections that have papers, on this page or another."""
        found = []
        shown = self.meant[: -self.lost or None]
        for name, kinds in _SECTIONS.items():
            numbers = [number for number, (_, kind) in enumerate(self.papers, start=1) if kind in kinds]
            if numbers:
                here = [one for one in shown if one[2] in kinds]
                claimed = len(here) if self.admitted else sum(kind in kinds for _, _, kind in self.meant)
                found.append(Section(name, numbers[0], len(numbers), claimed, here))
        return found


class Section(NamedTuple):
    """A section of a page: the number of its first paper, how many papers it has, shows by its own words, and shows."""

    name: str
    first: int
    papers: int
    claimed: int
    shown: list[tuple[int, Paper, Kind]]


def new(category: str, day: date | None, entries: Entries) -> str:
    """The page /list/X/new; without a `day` it does not say which."""
    address = f"/list/{category}/new"
    index = "".join(
        f'  <li><a href="#item{0 if one.first == 1 else one.first}">{_INDEX[one.name]}</a></li>\n'
        for one in entries.sections()
    )
    dated = f"<h3>Showing new listings for {day:%A}, {day.day} {day:%B %Y}</h3>\n" if day else ""
    paging = _paging(address, entries) if entries.papers else ""
    nothing = "" if entries.papers else "\n    <p>No updates today.</p>\n"
    return _page(
        _name(category),
        f"<ul>\n{index}</ul>\n\n"
        f'<p>See <a id="recent-{category}" aria-labelledby="recent-{category}" href="/list/{category}/recent">recent</a> '
        f"articles</p>\n{dated}\n{paging}{_lists(entries)}{nothing}{paging}",
    )


def catchup(category: str, day: date, entries: Entries, abstracts: bool, page: int, pages: int, next_day: date | None) -> str:
    """The page /catchup/X/DAY?abs=...&page=..., which leads on to `next_day` at the end of the day."""
    of_day = f"{day:%a}, {day.day} {day:%b %Y}"
    onward = ""
    if next_day and page >= pages:
        address = f"/catchup/{category}/{next_day}?abs={abstracts}&amp;page=1"
        onward = f'        <a href="{address}">Continue to the next day</a>\n        <br><br>\n'
    links = ""
    if pages > 1:
        links = "View page:\n" + "\n".join(
            f"        <span>{number}</span>"
            if number == page
            else f"        <a href=/catchup/{category}/{day}?abs={abstracts}&amp;page={number}>{number}</a>"
            for number in range(1, pages + 1)
        )
    index = "".join(f'      <li><a href="#item{one.first}">{_INDEX[one.name]}</a></li>\n' for one in entries.sections())
    nothing = ""
    if not entries.papers:
        nothing = (
            f"      <br>\n        <div>\n          <p>No updates for {of_day}. There was either no announcement for this "
            "day, or no updates within the requested subject.</p>\n        </div>\n      <br>\n"
        )
    total = f"{onward}      Total of {len(entries.papers)} entries for {of_day}\n      {links}\n"
    return _page(
        f"Catchup results for {_name(category)} on {of_day}",
        f"    <ul>\n{index}    </ul>\n\n    <div>\n{total}    </div>\n\n{_lists(entries, abstracts)}{nothing}\n"
        f"    <div></div>\n{total}",
    )


def recent(category: str, days: Sequence[tuple[date, Sequence[tuple[Paper, Kind]]]], skip: int, show: int) -> str:
    """The page /list/X/recent: new papers and cross-lists of the last five days, newest first, without abstracts."""
    lists, number = "", 0
    for day, papers in days:
        heading = f"{day:%a}, {day.day} {day:%b %Y}"
        numbered = [(number + place, *one) for place, one in enumerate(papers, start=1)]
        shown = [one for one in numbered if skip < one[0] <= skip + show]
        number += len(papers)
        if shown or not papers:
            first = "first " if len(shown) < len(papers) and shown[0][1] == papers[0][0] else ""
            count = f" (showing {first}{len(shown)} of {len(papers)} entries )" if papers else ""
            lists += _list(heading + count, shown, abstracts=False)
    address = f"/list/{category}/recent?skip=0&amp;show={show}"
    links = "".join(
        f'<li>\n        <a href="{address}">\n          {day:%a}, {day.day} {day:%b %Y}\n        </a>\n      </li>'
        for day, _ in days
    )
    everything = Entries([one for _, papers in days for one in papers], skip, show)
    return _page(
        _name(category),
        f"<h2>Authors and titles for recent submissions</h2>\n  <ul>\n{links}</ul>\n"
        f"{_paging(f'/list/{category}/recent', everything)}{lists}",
    )


def refusal(sentence: str) -> str:
    """The page with which arXiv refuses an address; its status is 400."""
    return (
        _HEAD.format(title="400 Bad Request")
        + f"\n<h1>{escape(sentence)}</h1>\n<p>The server cannot process your request due to syntax errors.</p>\n"
        + _FOOT
    )


def _page(heading: str, content: str) -> str:
    body = f"<div id='content-inner'>\n<div id='dlpage'>\n  <h1>{escape(heading)}</h1>\n\n{content}\n</div>\n</div>"
    return _HEAD.format(title=escape(heading)) + body + _FOOT


def _name(category: str) -> str:
    return taxonomy().name(category) or category


def _paging(address: str, entries: Entries) -> str:
    total, size = len(entries.papers), entries.size
    pages = ""
    if total > size or entries.first:
        last = min(entries.first + size, total)
        pages = f":      <span>{entries.first + 1}-{last}</span>\n" + "".join(
            f"      <a href={address}?skip={skip}&amp;show={size}>{skip + 1}-{min(skip + size, total)}</a>\n"
            for skip in range(0, total, size)
            if skip >= last
        )
    return (
        f"      <div class='paging'>Total of {total} entries {pages}\n    </div>\n"
        f"    <div class='morefewer'>Showing up to {size} entries per page:\n"
        '          <span style="color: #454545">all</span>\n    </div>\n\n'
    )


def _lists(entries: Entries, abstracts: bool = True) -> str:
    lists = ""
    for one in entries.sections():
        if one.shown:
            continued = "continued, " if one.shown[0][0] > one.first else ""
            heading = f"{one.name} ({continued}showing {one.claimed} of {one.papers} entries)"
            lists += _list(heading, one.shown, abstracts)
    return lists


def _list(heading: str, shown: Sequence[tuple[int, Paper, Kind]], abstracts: bool) -> str:
    entries = "".join(_entry(number, paper, kind, abstracts) for number, paper, kind in shown)
    return f"      <dl id='articles'>\n    <h3>{heading}</h3>\n\n\n{entries}</dl>\n\n"


def _entry(number: int, paper: Paper, kind: Kind, abstracts: bool) -> str:
    one = paper.id
    mark = {Kind.NEW: "", Kind.CROSS: f"(cross-list from {paper.primary_category})"}.get(kind, "(replaced)")
    subjects = [f"{escape(_name(name))} ({name})" for name in paper.categories]
    archive = (paper.primary_category or "").partition(".")[0]
    authors = ", ".join(
        f'<a href="https://arxiv.org/search/{archive}?searchtype=author&amp;query={escape(name.rpartition(" ")[2])}">'
        f"{escape(as_on_page(name))}</a>"
        for name in paper.authors
    )
    lines = [
        f"        <div class='list-{name}'><span class='descriptor'>{label}:</span>\n"
        f"          {_linked(text)}\n        </div>\n"
        for name, label, text in (
            ("comments mathjax", "Comments", paper.comment),
            ("journal-ref", "Journal-ref", paper.journal_ref),
        )
        if text
    ]
    text = _linked(as_on_page(paper.abstract or "")) if abstracts else ""
    abstract = f"        <p class='mathjax'>\n          {text}\n        </p>\n" if abstracts else ""
    return f"""    <dt>
      <a name='item{number}'>[{number}]</a>
      <a href ="/abs/{one}" title="Abstract" id="{one}">
        arXiv:{one}
      </a>
          {mark}

        [<a href="/pdf/{one}" title="Download PDF" id="pdf-{one}" aria-labelledby="pdf-{one}">pdf</a>, \
<a href="/format/{one}" title="Other formats" id="oth-{one}" aria-labelledby="oth-{one}">other</a>]
    </dt>
    <dd>
      <div class='meta'>
        <div class='list-title mathjax'><span class='descriptor'>Title:</span>
          {escape(as_on_page(paper.title))}
        </div>
        <div class='list-authors'>{authors}</div>

{"".join(lines)}
        <div class='list-subjects'><span class='descriptor'>Subjects:</span>
          <span class="primary-subject">{subjects[0]}</span>{"".join(f"; {name}" for name in subjects[1:])}
        </div>

{abstract}      </div>
    </dd>
"""


def _linked(text: str) -> str:
    """Text as HTML: addresses become "this https URL", paragraphs are parted by breaks."""
    parts, end = [], 0
    for match in _ADDRESS.finditer(text):
        url, scheme = escape(match[0]), match[0].partition(":")[0]
        anchor = f'<a href="{url}" rel="external noopener nofollow" class="link-external link-{scheme}">this {scheme} URL</a>'
        parts += [escape(text[end : match.start()]), anchor]
        end = match.end()
    return "".join([*parts, escape(text[end:])]).replace("\n", "<br>")
