"""Papers of the library as the formats of export/ want them: with their citation keys, under their listing days.

FORMATS is the one table of formats. A new one is a row of it, with its writer in export/.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from readerapp.arxiv.listing import SECTIONS, Announcement, Kind
from readerapp.errors import ExportError, UnknownFormatError
from readerapp.export import biblatex, bibtex, csl_json, json_lines, markdown, reading_list, ris, table
from readerapp.export.citation import Citation, Extras, year_of
from readerapp.export.keys import TEMPLATE, proposed_key, unique_key
from readerapp.export.markdown import DayListing
from readerapp.export.references import cited
from readerapp.search.query import And, Announced, Everything, InCategory, Query
from readerapp.settings.file import Settings
from readerapp.storage.records import LibraryPaper
from readerapp.storage.store import Store
from readerapp.system.whole_file import replace_lines
from readerapp.text.language import later, tr

_CHUNK = 200
"""How many papers are read at once: few enough to stay in the processor's cache."""


class Wish(NamedTuple):
    """What is exported, beside the papers: the search that found them, and how the user wants entries of bibliographies."""

    asked: Query = Everything()
    extras: Extras = Extras()
    key_template: str = TEMPLATE
    gives_keys: bool = True
    """Whether papers without a citation key are given one, for good. In a preview they only show what it would be."""
    told: Callable[[int], object] = lambda papers: None
    """Called with the number of papers read so far. What it raises ends the export."""


def wish_of(settings: Settings, asked: Query | None = None) -> Wish:
    """What the settings say."""
    extras = Extras(*(settings.flag(f"export_{name}") for name in Extras._fields))
    return Wish(asked or Everything(), extras, settings.text("citation_keys"))


class Format(NamedTuple):
    """What papers can be written as: `pieces` makes the text of the file from the papers of some keys, piece by piece."""

    name: str
    """What the command line calls it."""
    called: str
    """What it is called in English; of references, the style in which they are printed."""
    suffix: str
    """How the name of a file ends; several formats may share one."""
    pieces: Callable[[Store, Sequence[int], Wish], Iterable[str]]
    has_extras: bool = False
    """Whether abstract, tags, note and version are added on request, and entries have citation keys."""
    html: Callable[[Store, Sequence[int], Wish], Iterable[str]] | None = None
    """The same for programs that paste text with italics."""
    is_references: bool = False

    @property
    def title(self) -> str:
        """What help and the window call it."""
        return tr("References, {style}", style=tr(self.called)) if self.is_references else tr(self.called)

    @property
    def filter(self) -> str:
        """What a file dialog offers it as."""
        return f"{self.title} (*{self.suffix})"


def written(store: Store, papers: Sequence[int], form: str, wish: Wish | None = None) -> str:
    """The papers of the keys `papers` in the format named `form`.

    Raises UnknownFormatError, and SettingsError for a template of citation keys.
    """
    return "".join(format_named(form).pieces(store, papers, wish or Wish()))


def format_named(name: str) -> Format:
    """The row of FORMATS. Raises UnknownFormatError."""
    for one in FORMATS:
        if one.name == name:
            return one
    raise UnknownFormatError(name, [one.name for one in FORMATS])


def write_file(target: Path, pieces: Iterable[str], byte_order_mark: bool = False) -> None:
    """Write an export, as its pieces come, to `target`, which afterwards holds all of it or, whatever happened, what it held
    before.

    Excel takes a table without a byte order mark for one of the system's old encoding. Raises ExportError.
    """
    if byte_order_mark:
        pieces = chain(("\ufeff",), pieces)
    try:
        if target.exists() and not target.is_file():
            # A pipe or a device has nothing to lose, and must stay what it is.
            with target.open("w", encoding="utf-8", newline="") as file:
                file.writelines(pieces)
            return
        replace_lines(target, pieces)
    except OSError as error:
        raise ExportError(str(target), f"{error.strerror or error}.") from error


# --- citations --------------------------------------------------------------------------------------------------------


def bibliography(store: Store, papers: Sequence[int], wish: Wish | None = None) -> str:
    """The papers as BibTeX. Each is given its citation key now, if it has none, and keeps it."""
    return written(store, papers, "bibtex", wish)


def citations(store: Store, papers: Sequence[int], wish: Wish | None = None) -> Iterator[Citation]:
    """The papers of the keys `papers`, with the citation keys they are cited by. They are read as they are taken."""
    wish = wish or Wish()
    # What keys would be given can only be told of all papers together.
    chunk = _CHUNK if wish.gives_keys else max(len(papers), 1)
    for start in range(0, len(papers), chunk):
        wish.told(start)
        yield from _citations(store, papers[start : start + chunk], wish)


def _citations(store: Store, papers: Sequence[int], wish: Wish) -> Iterator[Citation]:
    extras = wish.extras
    found = store.papers_to_cite(papers, extras.abstract, extras.keywords or extras.note)
    years = [year_of(one.paper, one.announced) for one in found]
    proposals = {
        one.key: proposed_key(one.paper, year, wish.key_template, one.texts)
        for one, year in zip(found, years, strict=True)
        if one.citation_key is None
    }
    keys: dict[int, str] = {}
    if proposals:
        keys = store.citation_keys(list(proposals.items())) if wish.gives_keys else _shown_keys(store, proposals)
    for one, year in zip(found, years, strict=True):
        yield Citation(one.citation_key or keys[one.key], one.paper, year, one.texts, one.tags, one.note)


def _shown_keys(store: Store, proposals: dict[int, str]) -> dict[int, str]:
    """The keys that the papers would be given, as far as can be told without looking at all keys of the library."""
    taken = store.taken_citation_keys(proposals.values())
    found = {}
    for paper, proposal in proposals.items():
        found[paper] = unique_key(proposal, taken)
        taken.add(found[paper].casefold())
    return found


# --- listings ---------------------------------------------------------------------------------------------------------


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


# --- the table --------------------------------------------------------------------------------------------------------

_Entries = Callable[[Iterable[Citation], Extras], str]


def _entries(write: _Entries, store: Store, papers: Sequence[int], wish: Wish) -> Iterator[str]:
    yield write(citations(store, papers, wish), wish.extras)


def _references(
    write: Callable[[Sequence[Citation], cited.Style], str],
    style: cited.Style,
    store: Store,
    papers: Sequence[int],
    wish: Wish,
) -> Iterator[str]:
    # A printed reference has no key, so none is given, and a template that is wrong does no harm.
    yield write(list(citations(store, papers, Wish(gives_keys=False, told=wish.told))), style)


def _rows(store: Store, papers: Sequence[int], wish: Wish) -> Iterator[table.Row]:
    for entry in _one_by_one(store, papers, wish):
        yield table.Row(entry.paper, entry.texts, entry.triage, entry.announced)


def _markdown(store: Store, papers: Sequence[int], wish: Wish) -> Iterator[str]:
    yield markdown.write(listings(_one_by_one(store, papers, wish), wish.asked))


def _lines(
    lines: Callable[[Iterable[table.Row]], Iterable[str]], store: Store, papers: Sequence[int], wish: Wish
) -> Iterable[str]:
    return lines(_rows(store, papers, wish))


def _reading_list(store: Store, papers: Sequence[int], wish: Wish) -> Iterator[str]:
    yield reading_list.write(_rows(store, papers, wish))


def _one_by_one(store: Store, papers: Sequence[int], wish: Wish) -> Iterator[LibraryPaper]:
    """Everything about the papers of the keys `papers`. They are read as they are taken."""
    for start in range(0, len(papers), _CHUNK):
        wish.told(start)
        yield from store.papers(papers[start : start + _CHUNK])


FORMATS = (
    Format("bibtex", "BibTeX", ".bib", partial(_entries, bibtex.write), has_extras=True),
    Format("biblatex", "BibLaTeX", ".bib", partial(_entries, biblatex.write), has_extras=True),
    Format("ris", "RIS", ".ris", partial(_entries, ris.write), has_extras=True),
    Format("csl-json", "CSL-JSON", ".json", partial(_entries, csl_json.write), has_extras=True),
    Format("markdown", later("Markdown listing"), ".md", _markdown),
    Format("reading-list", later("Markdown reading list"), ".md", _reading_list),
    Format("csv", later("Table, CSV"), ".csv", partial(_lines, table.lines)),
    Format("jsonl", "JSON Lines", ".jsonl", partial(_lines, json_lines.lines)),
    *(
        Format(
            style.name,
            style.title,
            ".txt",
            partial(_references, cited.write, style),
            html=partial(_references, cited.as_html, style),
            is_references=True,
        )
        for style in cited.STYLES
    ),
)
"""Every format, the one that is meant where none is named first."""
