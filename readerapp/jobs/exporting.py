"""Papers of the library as the formats of export/ want them: with their citation keys, under their listing days.

FORMATS is the one table of formats. A new one is a row of it, with its writer in export/.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from readerapp.arxiv.listing import SECTIONS, Announcement, Kind
from readerapp.errors import ExportError, UnknownFormatError
from readerapp.export import biblatex, bibtex, markdown, table
from readerapp.export.markdown import DayListing
from readerapp.search.query import And, Announced, Everything, InCategory, Query
from readerapp.storage.records import LibraryPaper
from readerapp.storage.store import Store
from readerapp.system.whole_file import replace_text


class Format(NamedTuple):
    """What papers can be written as. `write` takes papers and the search that found them, and gives the text of the file."""

    name: str
    """What the command line calls it."""
    title: str
    """What help and the window call it."""
    suffix: str
    """How the name of a file ends; several formats may share one."""
    write: Callable[[Store, Sequence[LibraryPaper], Query], str]

    @property
    def filter(self) -> str:
        """What a file dialog offers it as."""
        return f"{self.title} (*{self.suffix})"


def written(store: Store, papers: Sequence[LibraryPaper], form: str, asked: Query | None = None) -> str:
    """The papers in the format named `form`; `asked` is the search that found them. Raises UnknownFormatError."""
    return format_named(form).write(store, papers, asked or Everything())


def format_named(name: str) -> Format:
    """The row of FORMATS. Raises UnknownFormatError."""
    for one in FORMATS:
        if one.name == name:
            return one
    raise UnknownFormatError(name, [one.name for one in FORMATS])


def write_file(target: Path, text: str, byte_order_mark: bool = False) -> None:
    """Write an export to `target`, which afterwards holds all of it or, whatever happened, what it held before.

    Excel takes a table without a byte order mark for one of the system's old encoding. Raises ExportError.
    """
    if byte_order_mark:
        text = "\ufeff" + text
    try:
        if target.exists() and not target.is_file():
            # A pipe or a device has nothing to lose, and must stay what it is.
            target.write_text(text, encoding="utf-8", newline="")
            return
        replace_text(target, text)
    except OSError as error:
        raise ExportError(str(target), f"{error.strerror or error}.") from error


def bibliography(store: Store, papers: Sequence[LibraryPaper]) -> str:
    """The papers as BibTeX. Each is given its citation key now, if it has none, and keeps it."""
    return bibtex.write(citations(store, papers))


def citations(store: Store, papers: Sequence[LibraryPaper]) -> list[bibtex.Citation]:
    """The papers with the keys they are cited by."""
    years = {entry.key: bibtex.year_of(entry.paper, entry.announced) for entry in papers}
    keys = store.citation_keys([(entry.key, bibtex.proposed_key(entry.paper, years[entry.key])) for entry in papers])
    return [bibtex.Citation(keys[entry.key], entry.paper, years[entry.key]) for entry in papers]


def listings(papers: Iterable[LibraryPaper], asked: Query) -> list[DayListing]:
    """The papers under the days and categories of their listings, newest day first, in the order of each listing.

    If `asked` names days or a category, those count; else each paper stands where it was announced first.
    """
    parts = asked.queries if isinstance(asked, And) else (asked,)
    spans = [part for part in parts if isinstance(part, Announced)]
    categories = {part.category.casefold() for part in parts if isinstance(part, InCategory)}
    days: dict[tuple[date, str], list[tuple[Announcement, LibraryPaper]]] = {}
    homeless = []
    for entry in papers:
        places = _places(entry.announced, spans, categories)
        for one in places:
            days.setdefault((one.day, one.category), []).append((one, entry))
        if not places:
            homeless.append(entry.paper)
    found = [DayListing(homeless)] if homeless else []
    for (day, category), entries in sorted(days.items(), key=lambda item: (-item[0][0].toordinal(), item[0][1])):
        entries.sort(key=lambda entry: (SECTIONS.index(entry[0].kind), entry[0].position))
        found.append(DayListing([entry.paper for _, entry in entries], category, day))
    return found


def _places(announced: Sequence[Announcement], spans: Sequence[Announced], categories: set[str]) -> Sequence[Announcement]:
    if categories:
        announced = [one for one in announced if one.category.casefold() in categories] or announced
    if spans:
        return [one for one in announced if all(span.first <= one.day <= span.last for span in spans)]
    first = min(announced, key=lambda one: (one.day, one.kind is not Kind.NEW, one.category), default=None)
    return [first] if first else []


def _bibtex(store: Store, papers: Sequence[LibraryPaper], _: Query) -> str:
    return bibliography(store, papers)


def _biblatex(store: Store, papers: Sequence[LibraryPaper], _: Query) -> str:
    return biblatex.write(citations(store, papers))


def _markdown(_: Store, papers: Sequence[LibraryPaper], asked: Query) -> str:
    return markdown.write(listings(papers, asked))


def _csv(_: Store, papers: Sequence[LibraryPaper], __: Query) -> str:
    return table.write(table.Row(entry.paper, entry.texts, entry.triage, entry.announced) for entry in papers)


FORMATS = (
    Format("bibtex", "BibTeX", ".bib", _bibtex),
    Format("biblatex", "BibLaTeX", ".bib", _biblatex),
    Format("markdown", "Markdown listing", ".md", _markdown),
    Format("csv", "Table, CSV", ".csv", _csv),
)
"""Every format, the one that is meant where none is named first."""
