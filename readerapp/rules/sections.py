"""Sections of a category's listing that are switched off: one rule, which mutes what is listed nowhere else."""

from collections.abc import Iterable
from typing import NamedTuple

from readerapp.arxiv.listing import REPLACEMENTS, Kind
from readerapp.errors import QueryError
from readerapp.rules.rule import Does, Rule
from readerapp.search.query import OnlyIn
from readerapp.text.language import later, tr

NAME = later("Sections switched off")


class Section(NamedTuple):
    """A section of a listing, as people call it."""

    title: str
    kinds: tuple[Kind, ...]


SECTIONS = (
    Section(later("New papers"), (Kind.NEW,)),
    Section(later("Cross-lists"), (Kind.CROSS,)),
    Section(later("Replacements"), REPLACEMENTS),
)


def rule_among(rules: Iterable[Rule]) -> Rule:
    """The rule about sections, or else a new one, which mutes nothing yet and must not be stored like that."""
    return next((rule for rule in rules if _switched_off(rule)), Rule(tr(NAME), "", Does.MUTE))


def is_off(rule: Rule, category: str, section: Section) -> bool:
    """Whether `rule` switches this section of `category` off."""
    return set(_of(category, section)) <= set(_switched_off(rule))


def switched(rule: Rule, category: str, section: Section, off: bool) -> Rule | None:
    """`rule` with this section switched off, or on; None if it has none left."""
    its = _of(category, section)
    others = [one for one in _switched_off(rule) if one not in its]
    sections = [*others, *its] if off else others
    search = "only:" + ",".join(f"{name}/{kind}" for name, kind in sections)
    return rule._replace(search=search, does=Does.MUTE, on=True) if sections else None


def _of(category: str, section: Section) -> list[tuple[str, Kind | None]]:
    return [(category, kind) for kind in section.kinds]


def _switched_off(rule: Rule) -> tuple[tuple[str, Kind | None], ...]:
    """The sections that a rule switches off; none if it is itself off, or is about something else."""
    try:
        query = rule.query if rule.on and rule.does is Does.MUTE else None
    except QueryError:
        return ()
    return query.sections if isinstance(query, OnlyIn) else ()
