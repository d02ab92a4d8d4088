"""Papers as CSL-JSON, which citeproc, pandoc, Zotero and others read
(https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json).

A paper is of the type "article" and of the genre "preprint", as CSL 1.0.2 has preprints. Its identifier stands in `number`
alone: with `archive_location` beside it APA prints it twice.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any

import orjson

from readerapp.export.citation import PLAIN, Citation, Extras
from readerapp.export.people import Name, divided, simply_divided
from readerapp.rendering.text import FORMULA
from readerapp.system.lazy_patterns import pattern
from readerapp.text.words import AND_OTHERS

_FORMULA = pattern(rf"{FORMULA}.(?:\s*{FORMULA}.)*", re.DOTALL)
_SMALL_WORD = pattern(r"(?<!\w)(?![A-Z\u0391-\u03a9])[^\W\d_]\w")
"""Processors leave single letters alone, and words that begin with a capital."""


def write(citations: Iterable[Citation], extras: Extras = PLAIN) -> str:
    """A list with an object a paper, each on its own line."""
    items = b",\n".join([orjson.dumps(item(one, extras)) for one in citations])
    return f"[\n{items.decode()}\n]\n" if items else "[]\n"


def item(citation: Citation, extras: Extras = PLAIN) -> dict[str, Any]:
    """The paper as an item of CSL. The title is Unicode; formulas come as characters."""
    paper, words = citation.paper, citation.words
    on_arxiv = citation.on_arxiv
    found: dict[str, Any] = {"id": citation.key, "type": "article", "genre": "preprint", "title": _title(citation)}
    if words.authors:
        found["author"] = _authors(words.authors)
    if date := citation.date:
        found["issued"] = {"date-parts": [date]}
    if on_arxiv:
        found["publisher"] = "arXiv"
        found["number"] = f"arXiv:{paper.id}"
    if paper.primary_category:
        found["categories"] = [paper.primary_category]
    if doi := citation.own_doi:
        found["DOI"] = doi
    if page := paper.page:
        found["URL"] = page
    return found | _optional(citation, extras) if paper.journal_ref or paper.doi or extras != PLAIN else found


def _title(citation: Citation) -> str:
    """The title, in which what a processor would spoil with capitals is told apart: φ⁴ is not Φ⁴
    (https://docs.citationstyles.org/en/stable/specification.html#title-case-conversion).
    """
    if (plain := citation.plain_title) is not None:
        return plain
    title, marked = citation.words.title_plain, citation.marked_title
    return _FORMULA.sub(_in_its_case, marked) if marked.replace(FORMULA, "") == title else title


def _in_its_case(match: re.Match[str]) -> str:
    formula = match[0].replace(FORMULA, "")
    begins = match.start() == 0 and formula[0].islower()
    return f'<span class="nocase">{formula}</span>' if begins or _SMALL_WORD.search(formula) else formula


def _optional(citation: Citation, extras: Extras) -> dict[str, str]:
    paper, note = citation.paper, []
    found = {}
    if published := citation.published:
        note.append(f"Published as {published}")
    if extras.version and paper.version:
        found["version"] = str(paper.version)
    if extras.abstract and citation.words.abstract:
        found["abstract"] = citation.words.abstract
    if extras.keywords and citation.tags:
        found["keyword"] = ", ".join(citation.tags)
    if extras.note and citation.note.strip():
        note.append(citation.note.strip())
    return found | ({"note": "\n".join(note)} if note else {})


def _authors(names: Sequence[str]) -> list[dict[str, str]]:
    if simple := simply_divided(names):
        return [{"family": family, "given": given} for given, _, family in simple]
    return [_name(name, divided(name)) for name in names]


def _name(name: str, parts: Name) -> dict[str, str]:
    """The parts of a name as CSL has them; one that cannot be divided is literal."""
    if name == AND_OTHERS:
        return {"literal": "et al."}
    if parts.group or not parts.first:
        return {"literal": " ".join(filter(None, (parts.von, parts.last, parts.jr)))}
    found = {"family": parts.last, "given": parts.first}
    if parts.von:
        found["non-dropping-particle"] = parts.von
    if parts.jr:
        found["suffix"] = parts.jr
    return found
