r"""Papers as BibTeX that compiles.

One `@misc` a paper, with the fields of arXiv's own BibTeX (https://info.arxiv.org/help/hypertex/bibstyles/index.html).
Texts are plain ASCII TeX where Unicode has a spelling that compiles with amsmath and amssymb alone. What is not known is left
out, and a comment line above the entry says so: no author and no year is ever made up.
"""

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from readerapp.arxiv.identifier import abstract_page
from readerapp.arxiv.paper import Paper
from readerapp.export.citation import PLAIN, Citation, Extras
from readerapp.export.latex import AS_UTF_8, Spelling, encoded
from readerapp.export.people import all_for_bibtex
from readerapp.export.titles import tex_text, tex_title
from readerapp.rendering.text import to_unicode
from readerapp.system.lazy_patterns import pattern

_SHOWN_LETTERS = 5
_BEYOND_ASCII = pattern(r"[^\x00-\x7f]")


def begin(name: str) -> str:
    """How the line of a field begins; `END` ends it."""
    return f"  {name:<14}= {{"


END = "},\n"
_TITLE, _AUTHOR, _YEAR, _EPRINT, _PRIMARY_CLASS = map(begin, ("title", "author", "year", "eprint", "primaryClass"))
_DOI, _NOTE, _URL, _ABSTRACT, _KEYWORDS = map(begin, ("doi", "note", "url", "abstract", "keywords"))
_ARXIV = f"{begin('archivePrefix')}arXiv{END}"


class Flavour(NamedTuple):
    """What BibTeX and biblatex have differently."""

    kind: str
    """The type of an entry that has an address."""
    eprint: Callable[[Citation, Extras, bool], str]
    """The year, and where the e-print is if it is one of arXiv's: lines."""
    annotation: str
    """The field for the user's own note."""
    spell: Spelling = encoded


def _eprint(citation: Citation, extras: Extras, on_arxiv: bool) -> str:
    """As arXiv's own BibTeX has them; there is no field for the version but the identifier."""
    paper = citation.paper
    year = f"{_YEAR}{citation.year}{END}" if citation.year else ""
    if not on_arxiv:
        return year
    version = f"v{paper.version}" if extras.version and paper.version else ""
    category = f"{_PRIMARY_CLASS}{paper.primary_category}{END}" if paper.primary_category else ""
    return f"{year}{_EPRINT}{paper.id}{version}{END}{_ARXIV}{category}"


BIBTEX = Flavour("misc", _eprint, "annote")


def write(citations: Iterable[Citation], extras: Extras = PLAIN, flavour: Flavour = BIBTEX) -> str:
    """The bibliography, an empty line between entries; ASCII but for letters that TeX has no spelling for."""
    return "\n".join([entry(citation, flavour, extras) for citation in citations])


def entry(citation: Citation, flavour: Flavour = BIBTEX, extras: Extras = PLAIN, remarks: bool = True) -> str:
    """One entry; with `remarks`, after a comment line on what is not known or what pdfLaTeX cannot print."""
    paper, spell, on_arxiv = citation.paper, flavour.spell, citation.on_arxiv
    authors = f"{_AUTHOR}{all_for_bibtex(citation.words.authors, spell)}{END}" if paper.authors else ""
    title = tex_title(paper.title, spell, citation.plain_title)
    published = _published(paper, spell) if paper.doi or paper.journal_ref else ""
    address = abstract_page(paper.id) if on_arxiv else _verbatim(paper.page or "")
    url = f"{_URL}{address}{END}" if address else ""
    added = _extra(citation, flavour, extras) if extras != PLAIN else ""
    body = f"{_TITLE}{title}{END}{authors}{flavour.eprint(citation, extras, on_arxiv)}{published}{url}{added}"
    written = f"@{flavour.kind if address else 'misc'}{{{citation.key},\n{body}}}\n"
    return _remarks(citation, body, flavour, on_arxiv) + written if remarks else written


def _published(paper: Paper, spell: Spelling) -> str:
    doi = f"{_DOI}{_verbatim(paper.doi.split()[0])}{END}" if paper.doi and paper.doi.split() else ""
    return doi + (f"{_NOTE}Published as {spell(to_unicode(paper.journal_ref))}{END}" if paper.journal_ref else "")


def _extra(citation: Citation, flavour: Flavour, extras: Extras) -> str:
    spell, said = flavour.spell, ""
    if extras.abstract and citation.paper.abstract:
        said += f"{_ABSTRACT}{tex_text(citation.paper.abstract, spell)}{END}"
    if extras.keywords and citation.tags:
        # Commas part the keywords.
        said += f"{_KEYWORDS}{', '.join(spell(tag.replace(',', ' ')) for tag in citation.tags)}{END}"
    if extras.note and citation.note.strip():
        said += f"{begin(flavour.annotation)}{spell(' '.join(citation.note.split()))}{END}"
    return said


def _remarks(citation: Citation, body: str, flavour: Flavour, on_arxiv: bool) -> str:
    return _missing(citation, on_arxiv) + ("" if body.isascii() else _beyond_latex(citation.paper.id, body, flavour))


def _beyond_latex(paper_id: str, body: str, flavour: Flavour) -> str:
    """A comment line if the entry has letters for which LaTeX with the T1 encoding has no spelling."""
    beyond = [char for char in dict.fromkeys(_BEYOND_ASCII.findall(body)) if char.isalnum() and char not in AS_UTF_8]
    if flavour.spell is not encoded:
        beyond = [char for char in beyond if not encoded(char).isascii()]
    letters = "".join(beyond)[:_SHOWN_LETTERS]
    return f"% {paper_id}: letters such as “{letters}” need XeLaTeX or LuaLaTeX.\n" if letters else ""


def _missing(citation: Citation, on_arxiv: bool) -> str:
    paper = citation.paper
    if paper.authors and citation.year and (paper.primary_category or not on_arxiv):
        return ""
    missing = [
        word
        for word, known in (
            ("authors", paper.authors),
            ("year", citation.year),
            ("primary category", paper.primary_category or not on_arxiv),
        )
        if not known
    ]
    listed = ", ".join(missing[:-1]) + " and " + missing[-1] if len(missing) > 1 else missing[0]
    return f"% {paper.id}: {listed} not known, because its listing does not say.\n"


def _verbatim(text: str) -> str:
    """A DOI or address: biblatex and hyperref take it as it is, only braces would end the field."""
    return re.sub(r"[{}\s\\]", lambda match: f"%{ord(match[0]):02X}", text)
