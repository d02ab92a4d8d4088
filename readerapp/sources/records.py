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
    """A record that does not name a paper properly; the text says what is wrong. Only for parsers: `papers_of` catches it."""


def papers_of(
    records: Iterable["Element"], read: Callable[["Element"], Paper | None], name: str
) -> tuple[tuple[Paper, ...], tuple[Damage, ...]]:
    """The result of `read` for each record, without repetition, and where records were damaged; errors call it `name`.

    `read` may raise InvalidIdentifierError and DamagedRecordError, or return None to skip a record.
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
