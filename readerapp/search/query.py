"""Queries to the library, as values. `language.parse` makes them from a text."""

from datetime import date
from typing import NamedTuple

from readerapp.arxiv.listing import Kind

TEXT_FIELDS = {"ti": "title", "au": "authors", "abs": "abstract", "co": "comment", "note": "note"}
FLAGS = ("starred", "dismissed", "undecided", "unread", "read", "incomplete", "muted")


class Everything(NamedTuple):
    """All papers."""


class Text(NamedTuple):
    """`text` occurs, as a word or phrase, in `field` (a value of TEXT_FIELDS; None: title, abstract or authors)."""

    text: str
    field: str | None = None
    prefix: bool = False
    """Whether the last word is a prefix."""
    exact: bool = False
    """Whether only the word itself is looked for, not all its forms. Names always are."""


class WrittenBy(NamedTuple):
    """One of the authors has the last name `family`, and the given names or initials `given`.

    With `name`, a name as signed: one of the authors is written exactly like that.
    """

    family: str
    given: str
    name: str = ""


class InCategory(NamedTuple):
    """The paper has the category, or one of the archive, `category` (compared without case)."""

    category: str


class HasId(NamedTuple):
    """The paper's identifier or its DOI is `paper_id`."""

    paper_id: str


class Tagged(NamedTuple):
    """The paper carries the tag `tag` (compared without case)."""

    tag: str


class Announced(NamedTuple):
    """The paper was announced from `first` to `last`, both included (listing days, US Eastern)."""

    first: date
    last: date


class OfKind(NamedTuple):
    """The paper was announced as `kind` at least once."""

    kind: Kind


class OnlyIn(NamedTuple):
    """The paper was announced in these `sections` and nowhere else: each is a category (compared without case) and a kind, or
    None for all kinds.
    """

    sections: tuple[tuple[str, Kind | None], ...]


class Is(NamedTuple):
    """The paper has the state `flag`, one of FLAGS."""

    flag: str


class Not(NamedTuple):
    """The paper does not match `query`."""

    query: "Query"


class And(NamedTuple):
    """The paper matches all of `queries`."""

    queries: tuple["Query", ...]


class Or(NamedTuple):
    """The paper matches one of `queries`."""

    queries: tuple["Query", ...]


Query = Everything | Text | WrittenBy | InCategory | HasId | Tagged | Announced | OfKind | OnlyIn | Is | Not | And | Or


NOTHING: Query = Not(Everything())
"""Matches no paper."""


def mentions(query: Query, flag: str) -> bool:
    """Whether `is:flag` occurs anywhere in the query."""
    match query:
        case Is(found):
            return found == flag
        case Not(inner):
            return mentions(inner, flag)
        case And(parts) | Or(parts):
            return any(mentions(part, flag) for part in parts)
        case _:
            return False
