"""The records of an XML document, each a paper."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, cast

from readerapp.arxiv.listing import Damage
from readerapp.arxiv.paper import Paper, merged
from readerapp.errors import InvalidIdentifierError, ParseError
from readerapp.text.language import tr

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


class DamagedRecordError(Exception):
    """A record that names no paper as it should; the text says what is wrong. For parsers only, `papers_of` keeps it."""


def papers_of(
    records: Iterable["Element"], read: Callable[["Element"], Paper | None], name: str
) -> tuple[tuple[Paper, ...], tuple[Damage, ...]]:
    """What `read` makes of each record, without repetition, and where one was damaged; `name` is how an error calls it.

    `read` may raise InvalidIdentifierError and DamagedRecordError, or return None for a record that is to be passed over.
    Raises ParseError if there are records and all of them are damaged.
    """
    papers: dict[str, Paper] = {}
    damages = []
    for record in records:
        try:
            paper = read(record)
        except (InvalidIdentifierError, DamagedRecordError) as error:
            damages.append(Damage(cast("int | None", record.sourceline) or 1, str(error)))
            continue
        if paper:
            papers[paper.id] = merged(papers[paper.id], paper) if paper.id in papers else paper
    if damages and not papers:
        why = tr("could not be read: all of its papers are damaged. The first problem is in {place}.", place=damages[0])
        raise ParseError(name, why)
    return tuple(papers.values()), tuple(damages)
