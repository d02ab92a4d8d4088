r"""Papers as BibTeX that compiles.

One `@misc` a paper, with the fields of arXiv's own BibTeX (https://info.arxiv.org/help/hypertex/bibstyles/index.html).
Texts are plain ASCII TeX where Unicode has a spelling that compiles with amsmath and amssymb alone; every word with a
capital and every formula is in braces, because styles put titles in lower case. What is not known is left out, and a
comment line above the entry says so: no author and no year is ever made up.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from readerapp.arxiv.identifier import Identifier, is_arxiv_id
from readerapp.arxiv.listing import Announcement, Kind
from readerapp.arxiv.paper import Paper
from readerapp.export.latex import encoded, formula
from readerapp.export.people import ascii_word, for_bibtex, telling_word
from readerapp.rendering.text import (
    Footnote,
    Formula,
    Link,
    NewParagraph,
    Styled,
    Token,
    Words,
    parse,
    to_unicode,
    typographic,
)

_STOP_WORDS = frozenset(
    [
        "a",
        "an",
        "and",
        "are",
        "at",
        "by",
        "for",
        "from",
        "how",
        "in",
        "into",
        "is",
        "of",
        "on",
        "or",
        "the",
        "to",
        "toward",
        "towards",
        "under",
        "via",
        "what",
        "when",
        "why",
        "with",
    ]
)
_SHOWN_LETTERS = 5
_INDENT = 14


@dataclass(frozen=True, slots=True)
class Citation:
    """A paper to cite: the `key` that is its own for good, and the year if a source told it."""

    key: str
    paper: Paper
    year: int | None


Flavour = Callable[[Citation], list[tuple[str, str]]]
"""The fields that BibTeX and biblatex name differently: the year and what says where the e-print is."""


def arxiv_fields(citation: Citation) -> list[tuple[str, str]]:
    """As arXiv's own BibTeX has them."""
    paper = citation.paper
    fields = [("year", str(citation.year))] if citation.year else []
    if is_arxiv_id(paper.id):
        fields += [("eprint", paper.id), ("archivePrefix", "arXiv")]
        if paper.primary_category:
            fields.append(("primaryClass", paper.primary_category))
    return fields


def year_of(paper: Paper, announcements: Iterable[Announcement]) -> int | None:
    """The year in which version 1 was submitted, or announced as new; None where neither was said.

    An identifier names the month in which version 1 was announced (https://info.arxiv.org/help/arxiv_identifier.html).
    """
    if paper.submitted:
        return paper.submitted.year
    announced = min((one.day.year for one in announcements if one.kind is Kind.NEW), default=None)
    return announced or (Identifier.parse(paper.id).year if is_arxiv_id(paper.id) else None)


def proposed_key(paper: Paper, year: int | None) -> str:
    """A key in ASCII letters and digits: family name, year, first telling word of the title. Without authors, the id."""
    if not paper.authors:
        return "arxiv" + re.sub(r"[^a-z0-9]+", "", paper.id.lower())
    family = telling_word(to_unicode(paper.authors[0]))
    words = (ascii_word(word) for word in to_unicode(re.sub(r"\$[^$]*\$", " ", paper.title)).split())
    telling = next((word for word in words if len(word) > 1 and word not in _STOP_WORDS), "")
    return f"{family or 'arxiv'}{year or ''}{telling}"


def write(citations: Sequence[Citation], flavour: Flavour = arxiv_fields) -> str:
    """The bibliography, an empty line between entries; ASCII but for letters that TeX has no spelling for."""
    return "\n".join(entry(citation, flavour) for citation in citations)


def entry(citation: Citation, flavour: Flavour = arxiv_fields) -> str:
    """One entry, with a comment line before it if something is not known."""
    paper = citation.paper
    fields = [("title", _title(paper.title))]
    if paper.authors:
        fields.append(("author", " and ".join(for_bibtex(to_unicode(name)) for name in paper.authors)))
    fields += flavour(citation)
    if paper.doi and paper.doi.split():
        fields.append(("doi", _verbatim(paper.doi.split()[0])))
    if paper.journal_ref:
        fields.append(("note", f"Published as {encoded(to_unicode(paper.journal_ref))}"))
    if address := paper.page:
        fields.append(("url", _verbatim(address)))
    body = "".join(f"  {name:<{_INDENT}}= {{{value}}},\n" for name, value in fields)
    return f"{_missing(citation)}{_beyond_latex(paper.id, body)}@misc{{{citation.key},\n{body}}}\n"


def _beyond_latex(paper_id: str, body: str) -> str:
    """A comment line if the entry has letters for which LaTeX with the T1 encoding has no spelling."""
    letters = "".join(dict.fromkeys(char for char in body if not char.isascii() and char.isalnum()))[:_SHOWN_LETTERS]
    return f"% {paper_id}: letters such as “{letters}” need XeLaTeX or LuaLaTeX.\n" if letters else ""


def _missing(citation: Citation) -> str:
    missing = [
        word
        for word, known in (
            ("authors", citation.paper.authors),
            ("year", citation.year),
            ("primary category", citation.paper.primary_category or not is_arxiv_id(citation.paper.id)),
        )
        if not known
    ]
    if not missing:
        return ""
    listed = ", ".join(missing[:-1]) + " and " + missing[-1] if len(missing) > 1 else missing[0]
    return f"% {citation.paper.id}: {listed} not known, because its listing does not say.\n"


# --- titles ---------------------------------------------------------------------------------------------------------------


def _title(source: str) -> str:
    """The title as TeX, words with capitals and formulas in braces, neighbours of that sort in one pair."""
    words: list[list[str]] = [[]]
    guarded: list[bool] = [False]
    for text, is_formula in _pieces(parse(source)):
        if is_formula:
            words[-1].append(text)
            guarded[-1] = True
            continue
        for index, part in enumerate(re.split(r"\s+", text)):
            if index:
                words.append([])
                guarded.append(False)
            if part:
                first_of_title = len(words) == 1 and not words[-1]
                guarded[-1] |= any(char.isupper() for char in (part[1:] if first_of_title else part))
                words[-1].append(encoded(part))
    title = _in_braces([("".join(word), guard) for word, guard in zip(words, guarded, strict=True) if word])
    return title or encoded(source)


def _in_braces(words: list[tuple[str, bool]]) -> str:
    groups = groupby(words, key=lambda word: word[1])
    runs = [(guard, " ".join(text for text, _ in group)) for guard, group in groups]
    return " ".join(f"{{{run}}}" if guard else run for guard, run in runs)


def _pieces(tokens: Sequence[Token]) -> list[tuple[str, bool]]:
    """Unicode words and finished TeX formulas, in order."""
    found: list[tuple[str, bool]] = []
    for token in tokens:
        match token:
            case Words(text):
                found.append((typographic(text), False))
            case Formula():
                tex = formula(token)
                found.append((token.source, False) if tex is None else (tex, True))
            case Styled(_, content) | Link(_, content):
                found += _pieces(content)
            case Footnote(content):
                found += [(" (", False), *_pieces(content), (")", False)]
            case NewParagraph():
                found.append((" ", False))
    return found


def _verbatim(text: str) -> str:
    """A DOI or address: biblatex and hyperref take it as it is, only braces would end the field."""
    return re.sub(r"[{}\s\\]", lambda match: f"%{ord(match[0]):02X}", text)
