"""What a rule is: a search with a name, and what is done with the papers that it finds.

A rule never deletes. It looks at the paper itself, never at what the user did with it: so no act changes which papers a rule
finds, and undo need not know about rules.
"""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from readerapp.errors import QueryError, RuleError
from readerapp.search.query import And, Everything, Is, Not, Or, Query, Tagged, Text
from readerapp.text.language import number, tr
from readerapp.text.unicode import without_surrogates

LONGEST_NAME = 60
LONGEST_SEARCH = 2_000


class Does(StrEnum):
    """What a rule does. Muting and highlighting change how lists look; tags and stars are acts, which can be undone."""

    MUTE = "mute"
    HIGHLIGHT = "highlight"
    TAG = "tag"
    STAR = "star"


SHOWN = (Does.MUTE, Does.HIGHLIGHT)
"""The effects that only change how lists look, and nothing of the user's."""


class Rule(NamedTuple):
    """A rule; `id` is 0 until the library has it."""

    name: str
    search: str
    """In the search language."""
    does: Does
    tag: str = ""
    """The tag that it adds to papers, if it tags."""
    on: bool = True
    id: int = 0

    @property
    def query(self) -> Query:
        """The query that finds its papers. Raises QueryError."""
        return _parsed(self.search)

    @property
    def deed(self) -> str:
        """What it does, in the words of the commands: "mute", "tag “to read”"."""
        return f"tag “{self.tag}”" if self.does is Does.TAG else str(self.does)


class Effect(NamedTuple):
    """What a rule would have done with the papers announced since a day."""

    since: date
    papers: int
    """How many papers were announced."""
    matched: int
    """How many of them it finds."""
    days: tuple[tuple[date, int, int], ...]
    """For each listing day, how many papers it finds and how many of these are starred; oldest first."""
    starred: tuple[tuple[str, str], ...]
    """The starred papers that it finds: title, and when they were starred, tagged and noted, in words."""


@lru_cache(maxsize=256)
def _parsed(search: str) -> Query:
    from readerapp.search.language import parse  # noqa: PLC0415 - a start knows rules, and parses none

    return parse(search)


def checked(rule: Rule) -> Rule:
    """`rule` with its texts tidied. Raises RuleError if it is not valid."""
    name = " ".join(without_surrogates(rule.name).split())
    search = " ".join(without_surrogates(rule.search).split())
    if not name:
        raise RuleError(tr("A rule needs a name."))
    if len(name) > LONGEST_NAME:
        raise RuleError(tr("The name of a rule has at most {most} characters.", most=LONGEST_NAME))
    if len(search) > LONGEST_SEARCH:
        raise RuleError(tr("The search of a rule has at most {most} characters.", most=number(LONGEST_SEARCH)))
    try:
        query = _parsed(search)
    except QueryError as error:
        raise RuleError(
            tr(
                "The search of “{name}” was not understood after “{read}”. {hint}",
                name=name,
                read=error.read,
                hint=error.hint,
            )
            if error.read
            else tr("The search of “{name}” was not understood. {hint}", name=name, hint=error.hint)
        ) from error
    if isinstance(query, Everything):
        raise RuleError(tr("“{name}” needs a search. Without one it would find every paper.", name=name))
    if any(map(_is_the_users_own, _leaves(query))):
        raise RuleError(
            tr(
                "“{name}” asks for is:, tag: or note:. A rule looks at what a paper says, not at what you did with it.",
                name=name,
            )
        )
    return rule._replace(name=name, search=search, tag=_tag(rule))


def _tag(rule: Rule) -> str:
    if rule.does is not Does.TAG:
        return ""
    from readerapp.triage import tag_name  # noqa: PLC0415 - few rules tag

    try:
        return tag_name(rule.tag)
    except ValueError as error:
        raise RuleError(str(error)) from error


def _is_the_users_own(query: Query) -> bool:
    return isinstance(query, Is | Tagged) or (isinstance(query, Text) and query.field == "note")


def _leaves(query: Query) -> Iterator[Query]:
    match query:
        case Not(inner):
            yield from _leaves(inner)
        case And(parts) | Or(parts):
            for part in parts:
                yield from _leaves(part)
        case _:
            yield query
