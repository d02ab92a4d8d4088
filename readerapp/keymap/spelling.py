"""How a key is spelled in a keys file: read leniently, written in one way."""

import re

from readerapp.text.language import tr

_MODIFIERS = {"Meta": 0, "Ctrl": 1, "Alt": 2, "Shift": 3}
"""In Qt's order, in which they are written."""
_NAMES = (
    *("Down", "Up", "Left", "Right", "Home", "End", "PgUp", "PgDown", "Space", "Backspace", "Return", "Esc", "Del", "Ins"),
    *("Tab", "Menu"),
    *(f"F{number}" for number in range(1, 36)),
)
_KNOWN = {name.lower(): name for name in (*_NAMES, *_MODIFIERS)} | {
    "enter": "Return",
    "escape": "Esc",
    "delete": "Del",
    "insert": "Ins",
    "pageup": "PgUp",
    "pagedown": "PgDown",
    "pgdn": "PgDown",
    "control": "Ctrl",
    "option": "Alt",
    "cmd": "Meta",
    "command": "Meta",
    "super": "Meta",
    "win": "Meta",
    "↓": "Down",
    "↑": "Up",
    "←": "Left",
    "→": "Right",
}
_LONGEST = 2
"""The most keys in a sequence: G, then T."""


def canonical(text: str) -> str:
    """`text` as the table writes keys: "ctrl + s" is "Ctrl+S", "g t" is "G, T". Raises ValueError with a sentence."""
    strokes = re.split(r",\s+|(?<=[^\s+,])\s*,\s*(?=[^\s,+])|(?<=[^\s+])\s+(?=[^\s+])", text.strip())
    if len(strokes) > _LONGEST:
        raise ValueError(
            tr("“{text}” has {count} keys in a row; at most two can follow each other.", text=text, count=len(strokes))
        )
    return ", ".join(_stroke(one, text) for one in strokes)


def both_enters(key: str) -> tuple[str, ...]:
    """`key`, and if it is Enter, the keyboard's other Enter too: to Qt they are two keys."""
    return (key, key.replace("Return", "Enter")) if "Return" in key else (key,)


def clash(one: str, other: str) -> bool:
    """Whether two keys cannot both work: they are the same, or one begins the other."""
    first, second = one.split(", "), other.split(", ")
    return all(a == b for a, b in zip(first, second, strict=False))


def _stroke(stroke: str, text: str) -> str:
    stroke = stroke.strip()
    plus = stroke == "+" or re.search(r"\+\s*\+$", stroke) is not None
    parts = [part.strip() for part in (stroke[:-1] if plus else stroke).split("+")]
    parts = [part for part in parts if part] + (["+"] if plus else [])
    if not parts:
        raise ValueError(tr("A key is missing: write it as in “S”, “Ctrl+S” or “G, T”."))
    *held, last = (_KNOWN.get(part.lower(), part) for part in parts)
    if any(part not in _MODIFIERS for part in held) or len(set(held)) < len(held):
        raise ValueError(tr("“{text}” is not a key: only Ctrl, Alt, Shift and Meta can come before the last +.", text=text))
    if last in _MODIFIERS or not (last in _NAMES or (len(last) == 1 and last.isprintable())):
        raise ValueError(tr("“{text}” is not a key; keys look like “S”, “Shift+S”, “Ctrl+Home” or “G, T”.", text=text))
    if last == "Tab":
        raise ValueError(tr("Tab moves between the parts of the window, and nothing else."))
    if len(last) == 1:
        last = last.upper() if len(last.upper()) == 1 else last
        if not last.isalnum():
            # A character is the same, whether the keyboard needs Shift for it or not.
            held = [part for part in held if part != "Shift"]
    return "+".join([*sorted(held, key=_MODIFIERS.__getitem__), last])
