r"""Papers as BibTeX that compiles.

One `@misc` a paper, with the fields of arXiv's own BibTeX (https://info.arxiv.org/help/hypertex/bibstyles/index.html).
Texts are plain ASCII TeX where Unicode has a spelling that compiles with amsmath and amssymb alone. What is not known is left
out, and a comment line above the entry says so: no author and no year is ever made up.
"""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from readerapp.arxiv.identifier import abstract_page
from readerapp.export.citation import PLAIN, Citation, Extras
from readerapp.export.latex import AS_UTF_8, Spelling, encoded
from readerapp.export.people import all_for_bibtex
from readerapp.export.titles import tex_text, tex_title
from readerapp.rendering.text import to_unicode
from readerapp.system.lazy_patterns import pattern

_SHOWN_LETTERS = 5
_NAMES = (
    "title author year date eprint archivePrefix primaryClass eprinttype eprintclass version doi note url abstract keywords "
    "annote annotation"
)
_BEGIN = {name: f"  {name:<14}= {{" for name in _NAMES.split()}
"""How the line of each field begins."""

_BEYOND_ASCII = pattern(r"[^\x00-\x7f]")

Fields = list[tuple[str, str]]


class Flavour(NamedTuple):
    """What BibTeX and biblatex have differently."""

    kind: Callable[[Citation], str]
    """The type of the entry."""
    eprint: Callable[[Citation, Extras], Fields]
    """The year, and where the e-print is."""
    annotation: str
    """The field for the user's own note."""
    spell: Spelling = encoded


def _eprint(citation: Citation, extras: Extras) -> Fields:
    """As arXiv's own BibTeX has them; there is no field for the version but the identifier."""
    paper = citation.paper
    fields = [("year", str(citation.year))] if citation.year else []
    if citation.on_arxiv:
        version = f"v{paper.version}" if extras.version and paper.version else ""
        fields += [("eprint", paper.id + version), ("archivePrefix", "arXiv")]
        if paper.primary_category:
            fields.append(("primaryClass", paper.primary_category))
    return fields


BIBTEX = Flavour(lambda _: "misc", _eprint, "annote")


def write(citations: Sequence[Citation], extras: Extras = PLAIN, flavour: Flavour = BIBTEX) -> str:
    """The bibliography, an empty line between entries; ASCII but for letters that TeX has no spelling for."""
    return "\n".join([entry(citation, flavour, extras) for citation in citations])


def entry(citation: Citation, flavour: Flavour = BIBTEX, extras: Extras = PLAIN, remarks: bool = True) -> str:
    """One entry; with `remarks`, after a comment line on what is not known or what pdfLaTeX cannot print."""
    paper, spell, on_arxiv = citation.paper, flavour.spell, citation.on_arxiv
    fields = [("title", tex_title(paper.title, spell))]
    if paper.authors:
        fields.append(("author", all_for_bibtex(citation.words.authors, spell)))
    fields += flavour.eprint(citation, extras)
    if paper.doi and paper.doi.split():
        fields.append(("doi", _verbatim(paper.doi.split()[0])))
    if paper.journal_ref:
        fields.append(("note", f"Published as {spell(to_unicode(paper.journal_ref))}"))
    if address := abstract_page(paper.id) if on_arxiv else paper.page:
        fields.append(("url", address if on_arxiv else _verbatim(address)))
    if extras != PLAIN:
        fields += _extra(citation, flavour, extras)
    body = "".join([f"{_BEGIN[name]}{value}}},\n" for name, value in fields])
    written = f"@{flavour.kind(citation)}{{{citation.key},\n{body}}}\n"
    return _remarks(citation, body, flavour) + written if remarks else written


def _extra(citation: Citation, flavour: Flavour, extras: Extras) -> Fields:
    spell, found = flavour.spell, []
    if extras.abstract and citation.paper.abstract:
        found.append(("abstract", tex_text(citation.paper.abstract, spell)))
    if extras.keywords and citation.tags:
        # Commas part the keywords.
        found.append(("keywords", ", ".join(spell(tag.replace(",", " ")) for tag in citation.tags)))
    if extras.note and citation.note.strip():
        found.append((flavour.annotation, spell(" ".join(citation.note.split()))))
    return found


def _remarks(citation: Citation, body: str, flavour: Flavour) -> str:
    return _missing(citation) + ("" if body.isascii() else _beyond_latex(citation.paper.id, body, flavour))


def _beyond_latex(paper_id: str, body: str, flavour: Flavour) -> str:
    """A comment line if the entry has letters for which LaTeX with the T1 encoding has no spelling."""
    beyond = [char for char in dict.fromkeys(_BEYOND_ASCII.findall(body)) if char.isalnum() and char not in AS_UTF_8]
    if flavour.spell is not encoded:
        beyond = [char for char in beyond if not encoded(char).isascii()]
    letters = "".join(beyond)[:_SHOWN_LETTERS]
    return f"% {paper_id}: letters such as “{letters}” need XeLaTeX or LuaLaTeX.\n" if letters else ""


def _missing(citation: Citation) -> str:
    paper = citation.paper
    if paper.authors and citation.year and (paper.primary_category or not citation.on_arxiv):
        return ""
    missing = [
        word
        for word, known in (
            ("authors", paper.authors),
            ("year", citation.year),
            ("primary category", paper.primary_category or not citation.on_arxiv),
        )
        if not known
    ]
    listed = ", ".join(missing[:-1]) + " and " + missing[-1] if len(missing) > 1 else missing[0]
    return f"% {paper.id}: {listed} not known, because its listing does not say.\n"


def _verbatim(text: str) -> str:
    """A DOI or address: biblatex and hyperref take it as it is, only braces would end the field."""
    return re.sub(r"[{}\s\\]", lambda match: f"%{ord(match[0]):02X}", text)
