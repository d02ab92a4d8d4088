"""The simple questions of a rule ("title contains", "author is") as a search, and back."""

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from readerapp.text.language import later


class Asks(StrEnum):
    """What a condition asks; the value is what the dialog says."""

    TITLE = later("title contains")
    TEXT = later("title or abstract contains")
    AUTHOR = later("author is")
    CATEGORY = later("category is")
    KIND = later("listed as")
    SEARCH = later("search finds")


class Condition(NamedTuple):
    """One question and its value."""

    asks: Asks
    value: str


_FORMS = {
    Asks.TITLE: "ti:{}",
    Asks.TEXT: "(ti:{} OR abs:{})",
    Asks.AUTHOR: "au:{}",
    Asks.CATEGORY: "cat:{}",
    Asks.KIND: "kind:{}",
}
_PLAIN = re.compile(r'[^\s()":]+')
_VALUE = r'("[^"]+"|[^\s()":]+)'
_ALL_WORDS = ("NOT", "OR", "AND", "ANDNOT")


def search_of(conditions: Sequence[Condition]) -> str:
    """The search that finds what satisfies all `conditions`; those without a value are skipped."""
    asked = [one for one in conditions if one.value.strip()]
    return " ".join(_search(one, alone=len(asked) == 1) for one in asked)


def conditions_of(search: str) -> list[Condition]:
    """The conditions from which `search_of` makes `search`; if there are none, one that holds the search itself."""
    found: list[Condition] = []
    rest = search.strip()
    while rest:
        one, rest = _next(rest)
        if one is None:
            return [Condition(Asks.SEARCH, search.strip())]
        found.append(one)
    return found


def _search(condition: Condition, alone: bool) -> str:
    value = " ".join(condition.value.replace('"', " ").split())
    if condition.asks is Asks.SEARCH:
        whole = condition.value.strip()
        return whole if alone else f"({whole})"
    plain = _PLAIN.fullmatch(value) and value not in _ALL_WORDS and not value.startswith("-")
    return _FORMS[condition.asks].replace("{}", value if plain else f'"{value}"')


def _next(text: str) -> tuple[Condition | None, str]:
    for asks, form in _FORMS.items():
        first, *others = form.split("{}")
        pattern = re.escape(first) + _VALUE + "".join(re.escape(part) + r"\1" for part in others[:-1]) + re.escape(others[-1])
        match = re.match(rf"{pattern}(?:\s+|$)", text)
        if match:
            return Condition(asks, match[1].strip('"')), text[match.end() :]
    return None, text
