"""Papers as readerapp writes them itself: `export --format jsonl`, `list --json`, `show --json`.

What the paper is comes back; what somebody did with it does not, `readerapp acts` is for that.
"""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from readerapp.arxiv.identifier import LAST_VERSION, is_arxiv_id
from readerapp.arxiv.listing import Damage, Listing
from readerapp.arxiv.paper import Paper
from readerapp.errors import ParseError
from readerapp.sources.fields import known_categories, one_line
from readerapp.sources.references.reference import text_of
from readerapp.system.lazy_patterns import pattern
from readerapp.text.language import tr
from readerapp.text.unicode import storable

_BETWEEN = pattern(r"[\s,\[\]]*")
_LINE = pattern(r"[^\n]*\n?")


def parse(data: bytes, name: str = "This file") -> Listing:
    """The papers of a file; errors call it `name`. Raises ParseError if there are none."""
    papers: dict[str, Paper] = {}
    named: dict[str, int] = {}
    damages: list[Damage] = []
    for line, said in _objects(text_of(data)):
        try:
            paper = _paper(said)
        except (ValueError, KeyError, TypeError, AttributeError):
            damages.append(Damage(line, tr("this is not a paper as readerapp writes it")))
            continue
        if papers.setdefault(paper.id, paper) is paper:
            named[paper.id] = line
    if not papers and not damages:
        raise ParseError(name, tr("names no paper."))
    arxivs = frozenset(filter(is_arxiv_id, papers))
    return Listing(tuple(papers.values()), damages=tuple(damages), hearsay=arxivs, named=named)


def _objects(text: str) -> Iterator[tuple[int, Any]]:
    """The values in `text`, one a line or in a list, each with its line; None for a line that is none."""
    at, line, counted = 0, 1, 0
    while (at := _after(_BETWEEN, text, at)) < len(text):
        line, counted = line + text.count("\n", counted, at), at
        try:
            said, at = json.JSONDecoder().raw_decode(text, at)
        except (ValueError, RecursionError):
            said, at = None, _after(_LINE, text, at)
        yield line, storable(said)


def _after(what: Any, text: str, at: int) -> int:
    match = what.match(text, at)
    return match.end() if match else at


def _paper(said: Any) -> Paper:
    """The paper of an object. Raises what `parse` catches."""
    paper_id, title, version = said["id"].strip(), one_line(said["title"]), said["version"]
    if not paper_id or not title or not (version is None or 0 < version <= LAST_VERSION):
        raise ValueError(paper_id)
    submitted = said.get("submitted")
    categories = known_categories(map(str, said.get("categories") or ()))
    primary = said.get("primary_category")
    return Paper(
        paper_id,
        title,
        _paragraphs(_text(said, "abstract") or ""),
        tuple(name for one in said["authors"] if (name := one_line(one))),
        version,
        primary if primary in categories else None,
        categories,
        _text(said, "comment"),
        _text(said, "journal_ref"),
        _text(said, "doi"),
        datetime.fromisoformat(submitted) if submitted else None,
    )


def _paragraphs(abstract: str) -> str | None:
    """An abstract with each paragraph on a line, as the library keeps it."""
    return "\n  ".join(text for line in abstract.split("\n") if (text := " ".join(line.split()))) or None


def _text(said: dict[str, Any], name: str) -> str | None:
    text = said.get(name)
    if not isinstance(text, str | None):
        raise TypeError(name)
    return text or None
