"""Completions for a search as it is typed: fields, categories, tags, kinds, flags, authors. Pure."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from readerapp.arxiv.category import taxonomy
from readerapp.arxiv.listing import Kind
from readerapp.arxiv.names import is_suffix
from readerapp.search.language import ALIASES, FACT_FIELDS
from readerapp.search.query import FLAGS, TEXT_FIELDS
from readerapp.text.language import later, tr

_LEAST = 2
"""How many letters bring up a field: with one, every other word would bring up the list."""
_MOST = 8
_BEGUN = re.compile(r'(?:^|[\s(])-?(?P<token>(?:(?P<field>[A-Za-z]+):)?(?P<value>"[^"]*|[^\s()":]*))$')
_HINTS = {
    "ti": later("in the title"),
    "au": later("by this author"),
    "abs": later("in the abstract"),
    "co": later("in the authors' comment"),
    "note": later("in your note"),
    "cat": later("in this category"),
    "id": later("by identifier or DOI"),
    "tag": later("with your tag"),
    "date": later("listed on a day, or between two"),
    "kind": later("new, cross, replace"),
    "only": later("listed there and nowhere else"),
    "is": later("undecided, starred, muted …"),
}


class Begun(NamedTuple):
    """What is being typed: the `value` of `field` ("" while unknown), which begins at `start` of the text."""

    start: int
    field: str
    value: str


class Offer(NamedTuple):
    """A completion, and what it means."""

    text: str
    hint: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether it needs nothing after it."""
        return not self.text.endswith(":")


def begun(text: str) -> Begun | None:
    """What is being typed at the end of `text`, the text before the cursor; None if nothing can be offered."""
    match = _BEGUN.search(text)
    if not match:
        return None
    name = (match["field"] or "").lower()
    field = ALIASES.get(name, name)
    if field and field not in (*TEXT_FIELDS, *FACT_FIELDS):
        return None
    return Begun(match.start("token"), field, match["value"].lstrip('"'))


def offers(typed: Begun, tags: Iterable[str] = (), authors: Sequence[str] = ()) -> list[Offer]:
    """What may be meant, likeliest first; `tags` are those of the library, `authors` those whose names match so far."""
    value = typed.value.casefold()
    match typed.field:
        case "":
            found = _fields(value)
        case "cat":
            found = _categories(value)
        case "tag":
            found = [Offer(f"tag:{_quoted(tag)}") for tag in _ranked(value, tags)]
        case "kind":
            found = [Offer(f"kind:{kind}") for kind in Kind if kind.startswith(value)]
        case "is":
            found = [Offer(f"is:{flag}") for flag in FLAGS if flag.startswith(value)]
        case "au" if value.startswith("="):
            found = [Offer(f'au:"={name}"', tr("signed exactly so")) for name in authors]
        case "au":
            found = [Offer(f"au:{by_last_name(name)}", name) for name in authors]
        case _:
            found = []
    # What is already typed need not be offered.
    written = f"{typed.field}:{typed.value}".casefold()
    return [one for one in found if one.text.replace('"', "").casefold() != written][:_MOST]


def by_last_name(name: str) -> str:
    """ "Ada Quill" as the search language writes names: "Quill, Ada", in quotes."""
    words = name.split()
    while len(words) > 1 and is_suffix(words[-1]):
        words.pop()
    given = " ".join(words[:-1])
    return f'"{words[-1]}, {given}"' if given else _quoted(words[-1])


def _fields(value: str) -> list[Offer]:
    if len(value) < _LEAST:
        return []
    known = [name for name in (*TEXT_FIELDS, *FACT_FIELDS) if name.startswith(value)]
    known += [field for alias, field in ALIASES.items() if alias.startswith(value) and field not in known]
    return [Offer(f"{name}:", tr(_HINTS[name])) for name in dict.fromkeys(known)]


def _categories(value: str) -> list[Offer]:
    known = {one.id: one.name for one in taxonomy().categories.values() if one.active}
    begin = [name for name in known if name.casefold().startswith(value)]
    named = [name for name, words in known.items() if value and value in words.casefold() and name not in begin]
    return [Offer(f"cat:{name}", known[name]) for name in (*begin, *named)]


def _ranked(value: str, names: Iterable[str]) -> list[str]:
    found = [name for name in names if value in name.casefold()]
    return sorted(found, key=lambda name: not name.casefold().startswith(value))


def _quoted(text: str) -> str:
    return text if re.fullmatch(r'[^\s()":]+', text) else f'"{text}"'
