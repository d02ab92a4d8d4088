"""What the palette offers, and in which order. No widgets."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from readerapp.text.folding import folded
from readerapp.text.fuzzy import GOOD, Likeness, Typed, as_words, merged
from readerapp.text.language import later

GROUPS: Mapping[str, tuple[str, ...]] = {
    later("Actions"): ("action",),
    later("Go to"): ("view", "tag", "category", "day"),
    later("Authors"): ("author",),
    later("Follow"): ("follow",),
    later("Papers"): ("paper",),
}
"""The headings, each with the kinds of choices below it."""
RECENT = later("Newest")
_MOST = {"Actions": 8, "Go to": 8, "Authors": 5, "Follow": 5, "Papers": 10}
"""Rows of a group, once something was typed."""
_MOST_RECENT = 6
PREFIXES = {"#": ("tag",), "tag:": ("tag",), "cat:": ("category",), "au:": ("author",), "date:": ("day",), "id:": ("paper",)}
"""Prefixes to the letters, and the kinds that each leaves."""


class Choice(NamedTuple):
    """Something to do or to go to."""

    kind: str
    """One of those in GROUPS."""
    value: str
    """The id of an action, a view as text, the name of an author (to go to, or to follow), the identifier of a paper."""
    title: str
    detail: str = ""
    """More words beside the title."""
    icon: str = ""
    dot: str = ""
    """The colour of a tag."""
    keys: tuple[str, ...] = ()
    others: str = ""
    """Other words that find it."""

    @property
    def name(self) -> str:
        """The name under which it is remembered."""
        return f"{self.kind} {self.value}"


class Row(NamedTuple):
    """A line of the palette: a heading, or a choice with the letters that matched."""

    heading: str = ""
    choice: Choice | None = None
    marks: Sequence[tuple[int, int]] = ()
    more: str = ""
    """Words beside the title: its detail, or the words that matched if the title did not."""


class Offers:
    """All choices known without asking the library, prepared for comparison."""

    def __init__(self, choices: Iterable[Choice], recent: Sequence[str]) -> None:
        """`recent`: the names of what was chosen before, newest first."""
        self._known: dict[str, tuple[Choice, str, str]] = {}
        self._recent = {name: number for number, name in enumerate(recent)}
        self.add(choices)

    def add(self, choices: Iterable[Choice]) -> None:
        """Offer these as well; what is already known stays as it is."""
        for choice in choices:
            if choice.name not in self._known:
                self._known[choice.name] = (
                    choice,
                    _compared(choice.title),
                    as_words(f"{choice.title} {choice.detail} {choice.others}"),
                )

    def rows(self, text: str, found: Sequence[Choice] = ()) -> list[Row]:
        """The rows for what was typed; `found` are the authors and papers that the library has for it."""
        kinds, letters = narrowed(text)
        if not letters.strip():
            return self._all(kinds)
        typed = Typed(letters)
        alike = [(choice, like) for choice, *names in self._known.values() if (like := _likeness(typed, *names))]
        whole = " ".join(typed.words)
        exact = {choice.kind for choice, *_ in alike if _compared(choice.title) == whole}
        alike += [(choice, _likeness(typed, _compared(choice.title), "") or Likeness(GOOD, ())) for choice in found]
        rows: list[Row] = []
        # Enter takes the first row: what bears exactly the name typed comes before what only contains it.
        for heading, members in sorted(GROUPS.items(), key=lambda group: exact.isdisjoint(group[1])):
            group = [one for one in alike if one[0].kind in members and (not kinds or one[0].kind in kinds)]
            if members[0] not in ("author", "paper"):
                # What the library found is in order already.
                group.sort(key=lambda one: self._rank(*one))
            if group:
                rows.append(Row(heading))
                rows += [_row(choice, like) for choice, like in group[: _MOST[heading]]]
        return rows

    def _all(self, kinds: Sequence[str]) -> list[Row]:
        """Everything, first what was chosen last."""
        choices = [choice for choice, *_ in self._known.values() if not kinds or choice.kind in kinds]
        recent = sorted((one for one in choices if one.name in self._recent), key=lambda one: self._recent[one.name])
        recent = recent[:_MOST_RECENT]
        rows = [Row(RECENT), *(Row(choice=one, more=one.detail) for one in recent)] if recent else []
        for heading, members in GROUPS.items():
            group = [Row(choice=one, more=one.detail) for one in choices if one.kind in members and one not in recent]
            rows += [Row(heading), *group] if group else []
        return rows

    def _rank(self, choice: Choice, like: Likeness) -> tuple[bool, int, int, int]:
        """Recent choices come first, if the letters stand side by side in them; then better matches, then shorter titles."""
        number = self._recent.get(choice.name, len(self._recent)) if like.score >= GOOD else len(self._recent)
        return like.score < GOOD, number, -like.score, len(choice.title)


def matching(text: str, choices: Sequence[Choice]) -> list[Choice]:
    """Those of `choices` whose titles contain the letters of `text`."""
    typed = Typed(narrowed(text)[1])
    return [one for one in choices if one.title and typed.words and typed.in_name(_compared(one.title))]


def narrowed(text: str) -> tuple[Sequence[str], str]:
    """The kinds that a prefix leaves (empty: all kinds), and the letters after it."""
    begun = text.lstrip()
    for prefix, kinds in PREFIXES.items():
        if begun.lower().startswith(prefix):
            return kinds, begun[len(prefix) :]
    return (), text


def _compared(title: str) -> str:
    return folded(title.removesuffix("…"))


def _likeness(typed: Typed, name: str, words: str) -> Likeness | None:
    """Other words match only from their beginnings, and count less than letters side by side in the title."""
    if like := typed.in_name(name):
        return like
    return Likeness(GOOD - 1, ()) if typed.begins_words(words) else None


def _row(choice: Choice, like: Likeness) -> Row:
    marks = _marks(choice, like)
    return Row("", choice, marks, choice.detail or ("" if marks or choice.kind == "day" else choice.others))


def _marks(choice: Choice, like: Likeness) -> list[tuple[int, int]]:
    """The letters of the title that matched; none if folding has changed its length, so that places do not agree."""
    length = len(choice.title.removesuffix("…"))
    if len(_compared(choice.title)) != length:
        return []
    return merged([(start, min(end, length)) for start, end in like.marks if start < length])
