"""Papers as a list of references prints them, in five styles: APA, Chicago author-date, IEEE, Nature and Harvard.

Every paper is a preprint, so each style is one sentence and its treatment of names. They are written here, and compared with
citeproc-js's output for the styles at https://github.com/citation-style-language/styles (tests/benchmarks/peers/readers.py):
citeproc-py cuts Chicago's given names to initials, gives two papers of one year no letters, and omits a space in IEEE.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from html import escape
from typing import NamedTuple

from readerapp.export.citation import Citation
from readerapp.export.references.names import in_full, initials, inverted, joined, natural, people
from readerapp.export.references.titles import curled, ended, in_quotes, title_case
from readerapp.text.language import later
from readerapp.text.words import MONTHS

_ITALIC, _UPRIGHT = "\ue000", "\ue001"
_HIDDEN = str.maketrans(dict.fromkeys(_ITALIC + _UPRIGHT))


class Style(NamedTuple):
    """A way to print references. `entry` makes one from a paper and the letter after its year."""

    name: str
    title: str
    entry: Callable[[Citation, str], str]
    number: Callable[[int], str] | None = None
    """What precedes an entry; in a style without numbers, entries are sorted by author."""


def write(citations: Sequence[Citation], style: Style) -> str:
    """The references as plain text, an empty line between them."""
    return "\n\n".join(entry.translate(_HIDDEN) for entry in _entries(citations, style)) + ("\n" if citations else "")


def as_html(citations: Sequence[Citation], style: Style) -> str:
    """The references as HTML, with the style's italics."""
    marked = "".join(f"<p>{escape(entry, quote=False)}</p>\n" for entry in _entries(citations, style))
    return marked.replace(_ITALIC, "<i>").replace(_UPRIGHT, "</i>")


def _entries(citations: Sequence[Citation], style: Style) -> list[str]:
    if number := style.number:
        return [number(place) + style.entry(one, "") for place, one in enumerate(citations, start=1)]
    ordered = sorted(citations, key=lambda one: (*_filed(one), one.words.title_plain.casefold()))
    of_one_year = Counter(map(_filed, citations))
    seen: Counter[tuple[tuple[str, ...], int]] = Counter()
    found = []
    for one in ordered:
        filed = _filed(one)
        found.append(style.entry(one, _letters(seen[filed]) if of_one_year[filed] > 1 else ""))
        seen[filed] += 1
    return found


def _filed(citation: Citation) -> tuple[tuple[str, ...], int]:
    """The sort key of a reference: its authors, or its title if it has none, then the year."""
    names = tuple(inverted(name, in_full).casefold() for name in people(citation))
    return names or (citation.words.title_plain.casefold(),), citation.year or 0


def _letters(place: int) -> str:
    """ "a", ..., "z", "aa", ..."""
    before = _letters(place // 26 - 1) if place >= 26 else ""
    return before + chr(ord("a") + place % 26)


# --- the styles -------------------------------------------------------------------------------------------------------


def _apa(citation: Citation, letter: str) -> str:
    names = [inverted(name, initials) for name in people(citation)]
    if len(names) > 20 and names[-1] != "et al.":
        who = f"{', '.join(names[:19])}, … {names[-1]}"
    else:
        who = joined(names, ", & ", ", & ")
    year = f"({citation.year or 'n.d.'}{_behind(citation, letter)})."
    title = f"{_italic(curled(citation.words.title_plain))}{_apa_number(citation)}"
    begin = f"{_stopped(who)} {year} {title}" if who else f"{_stopped(title)} {year}"
    where = [] if not citation.on_arxiv else ["arXiv."]
    return " ".join([_stopped(begin), *where, *_address(citation)])


def _apa_number(citation: Citation) -> str:
    return f" (Preprint arXiv:{citation.paper.id})" if citation.on_arxiv else " [Preprint]"


def _chicago(citation: Citation, letter: str) -> str:
    named = people(citation)
    shown = named[:3] if len(named) > 6 else named
    names = [
        inverted(name, in_full, particle_last=True) if place == 0 else natural(name, in_full)
        for place, name in enumerate(shown)
    ]
    who = joined(names, ", and ", ", and ", cut=len(shown) < len(named))
    year = _stopped(f"{citation.year or 'n.d.'}{_behind(citation, letter)}")
    title = in_quotes(title_case(citation.marked_title), ".")
    begin = f"{_stopped(who)} {year} {title}" if who else f"{title} {year}"
    day = f"{MONTHS[citation.date[1] - 1]} {citation.date[2]}" if len(citation.date) > 1 else ""
    if citation.on_arxiv:
        where = f"Preprint arXiv:{citation.paper.id}. arXiv{f', {day}' if day else ''}."
    else:
        where = f"Preprint.{f' {day}.' if day else ''}"
    return " ".join([begin, where, *(f"{address}." for address in _address(citation))])


def _ieee(citation: Citation, _: str) -> str:
    named = people(citation)
    shown = named[:1] if len(named) > 6 else named
    names = [natural(name, initials) for name in shown]
    who = joined(names, " and ", ", and ", cut=len(shown) < len(named), et_al=_ET_AL)
    title = in_quotes(curled(citation.words.title_plain), ",")
    if len(citation.date) > 1:
        year, month, day = citation.date
        name = MONTHS[month - 1]
        said = f"{name if name == 'May' else name[:3] + '.'} {day:02}, {year}"
    else:
        said = str(citation.year or "")
    # The number already has the publisher's name: "arXiv: arXiv:2601.00001" would repeat it.
    number = f"{_italic('arXiv')}:{citation.paper.id}" if citation.on_arxiv else ""
    doi = f"doi: {citation.own_doi}." if citation.own_doi else (citation.paper.page or "")
    about = ", ".join(filter(None, [said, number]))
    return " ".join(filter(None, [f"{who}," if who else "", title, f"{about}." if about else "", doi]))


def _nature(citation: Citation, _: str) -> str:
    named = people(citation)
    shown = named[:1] if len(named) > 5 else named
    names = [inverted(name, initials) for name in shown]
    who = joined(names, " & ", " & ", cut=len(shown) < len(named), et_al=_ET_AL, before_et_al=" ")
    title = ended(curled(citation.words.title_plain), ".")
    year = f" ({citation.year})" if citation.year else ""
    where = "".join(f"Preprint at {address}" for address in _address(citation)) or "Preprint"
    return " ".join(filter(None, [_stopped(who), title, f"{where}{year}."]))


def _harvard(citation: Citation, letter: str) -> str:
    named = people(citation)
    shown = named[:1] if len(named) > 3 else named
    names = [inverted(name, lambda given: initials(given, "")) for name in shown]
    who = joined(names, " and ", " and ", cut=len(shown) < len(named), et_al=_ET_AL, before_et_al=" ")
    year = f"({citation.year or 'no date'}{_behind(citation, letter)})"
    title = curled(citation.words.title_plain)
    begin = f"{who} {year} {in_quotes(title, '.')}" if who else f"{in_quotes(title, '')} {year}."
    where = ["arXiv."] if citation.on_arxiv else []
    return " ".join([begin, *where, *(f"Available at: {address}." for address in _address(citation))])


def _behind(citation: Citation, letter: str) -> str:
    return letter if citation.year or not letter else f"-{letter}"


def _address(citation: Citation) -> list[str]:
    """The address to print: the DOI's, else the page's; None if neither is known."""
    address = f"https://doi.org/{citation.own_doi}" if citation.own_doi else citation.paper.page
    return [address] if address else []


def _italic(text: str) -> str:
    return f"{_ITALIC}{text}{_UPRIGHT}"


def _stopped(text: str) -> str:
    """`text` with a full stop, unless it ends with punctuation."""
    return text if text.translate(_HIDDEN).rstrip("”’")[-1:] in (".", "?", "!", "") else f"{text}."


_ET_AL = _italic("et al.")

STYLES = (
    Style("apa", "APA", _apa),
    Style("chicago", later("Chicago author-date"), _chicago),
    Style("harvard", "Harvard", _harvard),
    Style("ieee", "IEEE", _ieee, lambda place: f"[{place}] "),
    Style("nature", "Nature", _nature, lambda place: f"{place}. "),
)
"""Every style."""
