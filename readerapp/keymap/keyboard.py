"""The keys in force: a preset, and the user's changes to it."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from readerapp.keymap.actions import ACTIONS, Action
from readerapp.keymap.keys import PDF_GROUP, PDF_KEYS, PdfKey
from readerapp.keymap.presets import PRESETS
from readerapp.keymap.spelling import both_enters, canonical, clash
from readerapp.text.language import tr

DEFAULT = "readerapp"
_PDF = "pdf."
_PDF_ACTIONS = tuple(Action(f"{_PDF}{row.name}", row.title, row.keys, PDF_GROUP, "", row.help) for row in PDF_KEYS)
TITLES: Mapping[str, str] = {one.id: one.title for one in (*ACTIONS, *_PDF_ACTIONS)}
"""Everything whose keys can be changed, by id: the actions of the window, and "pdf.next" and the like."""
_HEAD = """\
# Keys of readerapp. Put this file beside the settings as keys.toml, or import it in the settings.
#
# preset: {presets}
# [keys]: the keys of an action in place of the preset's; [] is none. “readerapp keys --format json” lists the actions.
# A key is written "S", "Shift+S", "Ctrl+Home", "?" or, for two in a row, "G, T".

"""


class Keyboard(NamedTuple):
    """Which keys every action has. No key has two meanings: the user's choices outrank the preset."""

    preset: str = DEFAULT
    """One of PRESETS."""
    own: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    """The keys of actions to which the user gave other keys than the preset, by id."""

    @property
    def counts(self) -> bool:
        """Whether a number before a motion repeats it."""
        return PRESETS[self.preset].counts

    @property
    def actions(self) -> tuple[Action, ...]:
        """ACTIONS with the keys in force."""
        keys = _over(_over({one.id: one.keys for one in ACTIONS}, PRESETS[self.preset].keys), self.own)
        return tuple(action._replace(keys=keys[action.id]) for action in ACTIONS)

    @property
    def in_pdf(self) -> tuple[Action, ...]:
        """What PDF_KEYS do, with the keys in force. They hold while the PDF has the focus, and are not keys of the window."""
        keys = _over({one.id: one.keys for one in _PDF_ACTIONS}, self.own)
        return tuple(action._replace(keys=keys[action.id]) for action in _PDF_ACTIONS)

    @property
    def pdf_keys(self) -> tuple[PdfKey, ...]:
        """PDF_KEYS with the keys in force."""
        return tuple(row._replace(keys=action.keys) for row, action in zip(PDF_KEYS, self.in_pdf, strict=True))

    def beside(self, action_id: str) -> tuple[Action, ...]:
        """The actions among which a key has only one meaning: those of the window, or those in a PDF."""
        return self.in_pdf if action_id.startswith(_PDF) else self.actions

    def keys(self, action_id: str) -> tuple[str, ...]:
        """The keys of one action."""
        return next(action.keys for action in self.beside(action_id) if action.id == action_id)

    def with_keys(self, action_id: str, keys: Iterable[str]) -> "Keyboard":
        """A keyboard on which an action has `keys`, taken from whichever action the user gave them to before."""
        chosen = tuple(dict.fromkeys(one for key in keys for one in both_enters(key)))
        own = {
            name: tuple(
                key for key in theirs if not _is_beside(name, action_id) or not any(clash(key, one) for one in chosen)
            )
            for name, theirs in self.own.items()
            if name != action_id
        }
        own[action_id] = chosen
        plain = Keyboard(self.preset)
        same = plain._replace(own={name: theirs for name, theirs in own.items() if name != action_id})
        # What the preset already says need not be repeated.
        if set(same.keys(action_id)) == set(chosen):
            return same
        return self._replace(own=own)

    def without(self, action_id: str) -> "Keyboard":
        """A keyboard on which an action has the preset's keys again."""
        return self._replace(own={name: keys for name, keys in self.own.items() if name != action_id})


def _is_beside(name: str, other: str) -> bool:
    return name.startswith(_PDF) == other.startswith(_PDF)


def _over(below: Mapping[str, tuple[str, ...]], above: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """The keys of `below`, overridden by those of `above`; other actions lose the keys that `above` uses."""
    taken = [key for name, keys in above.items() if name in below for key in keys]
    # Nearly all of the thousands of pairs differ in their first stroke.
    starts = {key.split(", ")[0] for key in taken}
    rest = {
        name: tuple(key for key in keys if key.split(", ")[0] not in starts or not any(clash(key, other) for other in taken))
        for name, keys in below.items()
    }
    return rest | {name: keys for name, keys in above.items() if name in below}


def read(content: Mapping[str, object], problems: list[str]) -> Keyboard:
    """The keyboard described by a keys file, read as TOML. What cannot be used is skipped, with a sentence each."""
    preset = content.get("preset", DEFAULT)
    if not isinstance(preset, str) or preset not in PRESETS:
        problems.append(
            tr("There is no preset “{preset}”; it must be one of {names}.", preset=preset, names=", ".join(PRESETS))
        )
        preset = DEFAULT
    keys = content.get("keys", {})
    if not isinstance(keys, Mapping):
        problems.append(tr('“keys” must be a table: [keys], and below it lines such as "act.star" = ["S"].'))
        keys = {}
    own: dict[str, tuple[str, ...]] = {}
    owner: dict[bool, dict[str, str]] = {False: {}, True: {}}
    for name, value in _flat(keys):
        # An action that only a newer readerapp knows is not a mistake.
        theirs = owner[name.startswith(_PDF)]
        if name in TITLES and (found := _keys_of(name, value, theirs, problems)) is not None:
            own[name] = found
    return Keyboard(preset, own)


def _flat(keys: Mapping[str, object], start: str = "") -> Iterable[tuple[str, object]]:
    """Names with their values: unquoted, act.star is a nested table in TOML."""
    for name, value in keys.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{start}{name}.")
        else:
            yield f"{start}{name}", value


def _keys_of(name: str, value: object, owner: dict[str, str], problems: list[str]) -> tuple[str, ...] | None:
    written = [value] if isinstance(value, str) else value
    if not isinstance(written, list) or not all(isinstance(one, str) for one in written):
        problems.append(tr('The keys of “{name}” must be texts in brackets: ["S", "Ctrl+S"].', name=name))
        return None
    found: list[str] = []
    for text in written:
        try:
            key = one_key(canonical(text), name)
        except ValueError as error:
            problems.append(f"{tr(TITLES[name])}: {error}")
            continue
        other = next((there for there in owner if clash(there, key) and owner[there] != name), None)
        if other is not None:
            problems.append(
                tr(
                    "“{key}” is given to “{first}” and to “{second}”; the first has it.",
                    key=text,
                    first=tr(TITLES[owner[other]]),
                    second=tr(TITLES[name]),
                )
            )
            continue
        owner[key] = name
        found.append(key)
    if written and not found:
        # If every key in a row is a mistake, the action keeps its keys.
        return None
    return tuple(one for key in dict.fromkeys(found) for one in both_enters(key))


def written(keyboard: Keyboard) -> str:
    """`keyboard` as the TOML of a keys file, to keep or to share."""
    lines = [_HEAD.format(presets=", ".join(PRESETS)), f'preset = "{keyboard.preset}"\n', "\n[keys]\n"]
    for name in TITLES:
        if name in keyboard.own:
            keys = [key for key in keyboard.own[name] if "Enter" not in key]
            lines.append(f'"{name}" = [{", ".join(_quoted(key) for key in keys)}]\n')
    return "".join(lines)


def one_key(key: str, action_id: str) -> str:
    """`key`, if the action can have it. Raises ValueError with a sentence."""
    if action_id.startswith(_PDF) and ", " in key:
        raise ValueError(tr("In a PDF one key is pressed, not two in a row."))
    return key


def _quoted(key: str) -> str:
    return '"' + key.replace("\\", "\\\\").replace('"', '\\"') + '"'
