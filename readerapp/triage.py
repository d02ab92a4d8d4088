"""What the *user* did with papers: the state of each, the acts that changed it, and how an act is taken back.

An act touches one or many papers. The journal keeps, for every paper touched, the fields that changed with their value
before and after; that is all that undo, redo and reverting need, today and after a restart.
"""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from readerapp.text.language import tr
from readerapp.text.unicode import without_surrogates

MAX_TAG_LENGTH = 60
TAG_COLOURS = ("blue", "green", "violet", "orange", "teal", "red", "amber", "grey")
"""Palette names, assigned to new tags in turn."""
_DIRECTIONS = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
"""Characters that override the direction of text (https://www.unicode.org/reports/tr9/): they would disguise a name."""


class Verb(StrEnum):
    """What an act does; the last four act on other acts."""

    STAR = "star"
    UNSTAR = "unstar"
    READ = "read"
    UNREAD = "unread"
    DISMISS = "dismiss"
    UNDISMISS = "undismiss"
    TAG = "tag"
    RENAME_TAG = "rename-tag"
    MERGE_TAG = "merge-tag"
    COLOUR_TAG = "colour-tag"
    DELETE_TAG = "delete-tag"
    NOTE = "note"
    RULE_TAG = "rule-tag"
    RULE_STAR = "rule-star"
    MORE = "more-like"
    LESS = "less-like"
    UNWISH = "unwish"
    UNDO = "undo"
    REDO = "redo"
    REVERT = "revert"
    TAKE_BACK = "take-back"


class TriageState(NamedTuple):
    """Where one paper stands with the user: undecided, starred or dismissed (docs/guide/triage.md), and read or unread.

    A starred paper that is dismissed counts as dismissed. It keeps its star, in Starred and when it is restored.
    """

    starred: bool = False
    read: bool = False
    dismissed: bool = False
    note: str = ""
    tags: frozenset[str] = frozenset()
    quiet: bool = False
    """Whether it was only ever listed as a replacement. Such a paper needs no decision; no act changes this."""
    ruled_out: bool = False
    """Whether a rule mutes it. Such a paper needs no decision; no act changes this, but a star outranks it."""
    wish: str = ""
    """ "more" or "less", if the user wants more or fewer like it."""

    @property
    def state(self) -> str:
        """ "unread", "read" or "dismissed"; dismissed outranks read."""
        if self.dismissed:
            return "dismissed"
        return "read" if self.read else "unread"

    @property
    def undecided(self) -> bool:
        """Whether the paper waits for a decision: neither starred nor dismissed, read or not."""
        return not (self.starred or self.dismissed or self.quiet or self.ruled_out)


TAG_VERBS = (Verb.RENAME_TAG, Verb.MERGE_TAG, Verb.COLOUR_TAG, Verb.DELETE_TAG)
"""Acts on a tag, and so on every paper that carries it."""

FieldValue = bool | str
"""The value of one changed field: a flag, or the text of the note or the wish. Where an act concerns a whole tag, a tag that
the paper carries has its colour in place of True.
"""

FLAGS = ("starred", "read", "dismissed")
"""The boolean fields."""
TEXTS = ("note", "wish")
"""The text fields, which may be empty."""
WISHES = ("more", "less", "")
"""What a wish may be; empty is none."""
TAG_FIELD = "tag:"
"""The prefix of a tag's field."""


class Act(NamedTuple):
    """One row of the journal."""

    id: int
    moment: datetime
    verb: Verb
    papers: int
    """How many papers it touched."""
    title: str
    """The title of one of them, for the history."""
    of: int | None = None
    """The act that this one undid, redid or reverted."""
    undone: bool = False
    tags: tuple[str, ...] = ()
    """The tags that it added to that paper or removed from it: `+to read`, `-later`."""


class TagColours(NamedTuple):
    """The colours (palette names) of the whole tags that an act concerns, by tag, before and after it."""

    before: Mapping[str, str] = MappingProxyType({})
    after: Mapping[str, str] = MappingProxyType({})


class Changes(NamedTuple):
    """What was changed: the states of the papers touched, by paper key, before and after it.

    `act` is None if the journal has none: the act would have changed nothing, or papers were marked read by being shown.
    """

    before: Mapping[int, TriageState] = MappingProxyType({})
    after: Mapping[int, TriageState] = MappingProxyType({})
    act: Act | None = None
    moves: Mapping[tuple[TriageState, TriageState], Sequence[int]] = MappingProxyType({})
    """The papers by their states before and after. However many they are, they make few moves."""

    def __bool__(self) -> bool:
        return self.act is not None


def starred(state: TriageState, on: bool) -> TriageState:
    """`state` with or without the star. A dismissed paper that gets a star is restored: it has one decision, the last."""
    return state._replace(starred=on, dismissed=state.dismissed and not on)


def read(state: TriageState, on: bool) -> TriageState:
    """`state` as read or unread."""
    return state._replace(read=on)


def dismissed(state: TriageState, on: bool) -> TriageState:
    """`state` as dismissed or restored."""
    return state._replace(dismissed=on)


def tagged(state: TriageState, add: Iterable[str], remove: Iterable[str]) -> TriageState:
    """`state` with the tags of `add` and without those of `remove`."""
    return state._replace(tags=(state.tags | frozenset(add)) - frozenset(remove))


def noted(state: TriageState, text: str) -> TriageState:
    """`state` with `text` as its note; an empty text removes the note."""
    return state._replace(note=without_surrogates(text).strip())


def wished(state: TriageState, wish: str) -> TriageState:
    """`state` with the wish "more" or "less", or without one."""
    return state._replace(wish=wish)


def tag_name(text: str) -> str:
    """`text` as a tag's name: blanks folded, no leading `#`, composed characters. Raises ValueError if nothing is left."""
    name = unicodedata.normalize("NFC", without_surrogates(text)).translate(_DIRECTIONS)
    name = " ".join(name.split()).removeprefix("#").strip()
    if not name:
        raise ValueError(tr("A tag needs a name."))
    if len(name) > MAX_TAG_LENGTH:
        raise ValueError(tr("A tag has at most {count} characters.", count=MAX_TAG_LENGTH))
    return name


def difference(
    before: TriageState, after: TriageState, colours: TagColours | None = None
) -> tuple[dict[str, FieldValue], dict[str, FieldValue]]:
    """The fields in which two states differ, with their values on either side. Each tag is a field of its own.

    The tags of `colours` are among them wherever the paper carries them, with their colours.
    """
    old: dict[str, FieldValue] = {}
    new: dict[str, FieldValue] = {}
    for flag in FLAGS:
        if getattr(before, flag) != getattr(after, flag):
            old[flag], new[flag] = getattr(before, flag), getattr(after, flag)
    for text in TEXTS:
        if getattr(before, text) != getattr(after, text):
            old[text], new[text] = getattr(before, text), getattr(after, text)
    for tag in sorted(before.tags ^ after.tags):
        old[TAG_FIELD + tag], new[TAG_FIELD + tag] = tag in before.tags, tag in after.tags
    if colours:
        for tag in (colours.before.keys() | colours.after.keys()) & (before.tags | after.tags):
            old[TAG_FIELD + tag] = tag in before.tags and colours.before.get(tag, True)
            new[TAG_FIELD + tag] = tag in after.tags and colours.after.get(tag, True)
    return old, new


def tags_among(values: Mapping[str, FieldValue]) -> tuple[str, ...]:
    """The tags among the fields of `values`, as `difference` names them: `+name` where one is set, `-name` where not."""
    return tuple(f"{'+' if value else '-'}{tag}" for tag, value in _of_tags(values))


def colours_among(values: Mapping[str, FieldValue]) -> dict[str, str]:
    """The tags among the fields of `values` that have a colour there, with it."""
    return {tag: colour for tag, colour in _of_tags(values) if isinstance(colour, str)}


def _of_tags(values: Mapping[str, FieldValue]) -> list[tuple[str, FieldValue]]:
    """The tags among the fields of `values`, each with its value."""
    return [(name.removeprefix(TAG_FIELD), value) for name, value in values.items() if name.startswith(TAG_FIELD)]


def with_fields(state: TriageState, values: Mapping[str, FieldValue]) -> TriageState:
    """`state` with the fields of `values`, as `difference` names them, set.

    A tag may be capitalised differently now than when the act was done; to the library it is the same tag.
    """
    of = _of_tags(values)
    gone = {_without_capitals(tag) for tag, value in of if not value}
    tags = {tag for tag in state.tags if _without_capitals(tag) not in gone} if of else set(state.tags)
    known = {_without_capitals(tag) for tag in tags} if of else set()
    tags |= {tag for tag, value in of if value and _without_capitals(tag) not in known}
    return state._replace(
        starred=bool(values.get("starred", state.starred)),
        read=bool(values.get("read", state.read)),
        dismissed=bool(values.get("dismissed", state.dismissed)),
        note=str(values.get("note", state.note)),
        wish=str(values.get("wish", state.wish)),
        tags=frozenset(tags),
    )


def _without_capitals(tag: str) -> str:
    """The key by which two names are the same tag, as in SQLite's NOCASE, which folds ASCII capitals only."""
    return "".join(letter.lower() if letter.isascii() else letter for letter in tag)
