"""Plain lists of identifiers, DOIs or links: one a line, or several parted by blanks, commas or semicolons.

What follows a `#` is a comment, as is the name that a Markdown list puts in front of a link.
"""

from collections.abc import Iterator

from readerapp.arxiv.doi import pasted_doi
from readerapp.arxiv.identifier import Identifier
from readerapp.arxiv.listing import Damage, Listing
from readerapp.errors import InvalidIdentifierError
from readerapp.sources.references.reference import Reference, listing_of, text_of
from readerapp.system.lazy_patterns import pattern
from readerapp.text.language import tr

_COMMENT = pattern(r"(?:^|\s)#.*")
_BULLET = pattern(r"^\s*(?:[-*•+]|\d{1,4}[.)])\s+")
_PARTS = pattern(r"[\s,;]+")
_ENOUGH = 40
"""Lines by which a list is known."""


def parse(data: bytes, name: str = "This file") -> Listing:
    """The papers that a list names; `name` is how an error calls it. What names none is reported with its line."""
    damages: list[Damage] = []
    references = list(_references(text_of(data), damages))
    return listing_of(references, damages, name)


def looks_like(text: str) -> bool:
    """Whether most of the first lines name a paper each."""
    lines = [line for line in map(_said, text.split("\n")[:_ENOUGH]) if line]
    return bool(lines) and sum(bool(_named(line)) for line in lines) * 2 > len(lines)


def _references(text: str, damages: list[Damage]) -> Iterator[Reference]:
    for number, line in enumerate(text.split("\n"), start=1):
        if not (said := _said(line)):
            continue
        if not (named := _named(said)):
            damages.append(Damage(number, tr("“{words}” is neither an identifier nor a DOI", words=said[:60])))
        for one in named:
            yield Reference(number, tr("“{text}”", text=one), (one,), doi=one)


def _said(line: str) -> str:
    return _BULLET.sub("", _COMMENT.sub("", line)).strip()


def _named(line: str) -> list[str]:
    """The identifiers and DOIs of a line: of the whole, as arXiv prints one, or else of each part of it."""
    if _names_one(line):
        return [line]
    parts = [one for one in _PARTS.split(line) if one]
    named = [one for one in parts if _names_one(one)]
    return named if len(named) == len(parts) else []


def _names_one(text: str) -> bool:
    if pasted_doi(text):
        return True
    try:
        Identifier.from_pasted(text)
    except InvalidIdentifierError:
        return False
    return True
