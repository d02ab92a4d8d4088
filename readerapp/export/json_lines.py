"""Papers as JSON Lines (https://jsonlines.org): all that the library knows about each, one object a line."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

import orjson

from readerapp.export.table import Row

_TOGETHER = 500
"""Lines that are decoded at once, which is faster than one by one."""


def lines(rows: Iterable[Row]) -> Iterator[str]:
    """An object a paper, with what `readerapp list --json` prints, and no line breaks inside. Each piece has many lines."""
    left = iter(rows)
    while some := [orjson.dumps(as_object(row), option=orjson.OPT_APPEND_NEWLINE) for row in islice(left, _TOGETHER)]:
        # Two characters besides LF break lines in Unicode text, and some readers split there.
        yield b"".join(some).decode().replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def as_object(row: Row, raw: bool = False) -> dict[str, Any]:
    """All that is known about a paper; if `raw`, with texts as their source wrote them."""
    paper, texts, triage = row.paper, row.texts, row.triage
    return {
        "id": paper.id,
        "version": paper.version,
        "title": paper.title if raw else texts.title,
        "authors": list(paper.authors if raw else texts.authors),
        "abstract": (paper.abstract_as_given or paper.abstract) if raw else texts.abstract,
        "primary_category": paper.primary_category,
        "categories": list(paper.categories),
        "comment": paper.comment,
        "journal_ref": paper.journal_ref,
        "doi": paper.doi,
        "submitted": paper.submitted.isoformat() if paper.submitted else None,
        "announced": [
            {"date": one.day.isoformat(), "category": one.category, "kind": one.kind, "version": one.version}
            for one in row.announced
        ],
        "starred": triage.starred,
        "state": triage.state,
        "tags": sorted(triage.tags),
        "note": triage.note,
        "incomplete": paper.incomplete,
    }
