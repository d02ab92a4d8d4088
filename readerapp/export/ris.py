"""Papers as RIS, which EndNote, Mendeley and Zotero read (https://en.wikipedia.org/wiki/RIS_(file_format)).

A paper is `TY  - MANSCPT` with `M3  - preprint`: of the types for what no journal has printed it is the only one that
Zotero's translator and citation-js both read as such (GEN and UNPB become articles of a journal there, UNPD is emptied here).
There is no byte order mark, behind which rispy reads nothing. Lines end as the format asks, with CR and LF.
"""

from collections.abc import Iterable

from readerapp.export.citation import PLAIN, Citation, Extras
from readerapp.export.people import Name, divided, simply_divided
from readerapp.text.words import AND_OTHERS


def write(citations: Iterable[Citation], extras: Extras = PLAIN) -> str:
    """The papers one after the other, an empty line between them; UTF-8, formulas as characters."""
    return "\r\n".join([_entry(one, extras) for one in citations])


def _entry(citation: Citation, extras: Extras) -> str:
    paper, words, on_arxiv = citation.paper, citation.words, citation.on_arxiv
    lines = ["TY  - MANSCPT", f"ID  - {citation.key}", f"TI  - {_line(words.title_plain)}"]
    if simple := simply_divided(words.authors):
        lines += [f"AU  - {family}, {given}" for given, _, family in simple]
    else:
        lines += [f"AU  - {_name(name, divided(name))}" for name in words.authors]
    if date := citation.date:
        lines.append(f"PY  - {date[0]}")
        if len(date) > 1:
            lines.append(f"DA  - {date[0]}/{date[1]:02}/{date[2]:02}")
    if on_arxiv:
        lines += [f"AN  - arXiv:{paper.id}", "PB  - arXiv", "M3  - preprint"]
    if paper.primary_category:
        lines.append(f"C1  - {paper.primary_category}")
    if doi := citation.own_doi:
        lines.append(f"DO  - {doi}")
    if page := paper.page:
        lines.append(f"UR  - {page}")
    if published := citation.published:
        lines.append(f"N1  - Published as {_line(published)}")
    if extras != PLAIN:
        lines += _optional(citation, extras)
    lines.append("ER  - \r\n")
    return "\r\n".join(lines)


def _optional(citation: Citation, extras: Extras) -> list[str]:
    found = []
    if extras.version and citation.paper.version:
        found.append(f"ET  - {citation.paper.version}")
    if extras.abstract and citation.words.abstract:
        found.append(f"AB  - {_line(citation.words.abstract)}")
    if extras.keywords:
        found += [f"KW  - {_line(tag)}" for tag in citation.tags]
    if extras.note and citation.note.strip():
        found.append(f"N1  - {_line(citation.note)}")
    return found


def _name(name: str, parts: Name) -> str:
    """Family name with what belongs to it, given names, suffix, parted by commas; a group as it is."""
    if name == AND_OTHERS:
        return "et al."
    if parts.group:
        # A comma would make a person of it.
        return _line(parts.last.replace(",", " "))
    if not parts.jr:
        return f"{parts.von} {parts.last}, {parts.first}".strip(" ,")
    return f"{parts.von} {parts.last}, {parts.first}, {parts.jr}".strip()


def _line(text: str) -> str:
    return " ".join(text.split())
