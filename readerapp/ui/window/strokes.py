"""The keys of the actions: sequences such as G then T, and numbers before a motion.

In a sequence, Qt would wait for the second key forever, without a sign of it, and swallow a wrong one. So the first key is an
action of its own, and for a moment after it the second keys complete the sequence. Each digit of a number is an action, too.
"""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from readerapp.keymap.actions import Action
from readerapp.text.language import number, tr

_MOMENT = 1000
"""Milliseconds to wait for the second key of a sequence."""
_DIGITS = "0123456789"
_MOST = 9_999
"""The largest number before a motion."""


class Strokes:
    """Assigns the actions their keys."""

    def __init__(self, window: QWidget, made: Mapping[str, QAction], say: Callable[[str], object]) -> None:
        """`made` are the QActions by action id; `say` shows the number as it is typed."""
        self._window, self._made, self._say = window, made, say
        self._table: Sequence[Action] = ()
        self._own: dict[str, QAction] = {}
        """The actions of first keys and digits, by key."""
        self._begun = ""
        """The first key of an unfinished sequence; "" if there is none."""
        self.number = 0
        """The number typed so far; 0 if there is none."""
        self._moment = QTimer(window)
        self._moment.setSingleShot(True)
        self._moment.setInterval(_MOMENT)
        self._moment.timeout.connect(lambda: self._finish())

    def assign(self, table: Sequence[Action], counts: bool) -> None:
        """Give the actions the keys in `table`. With `counts`, digits without an action of their own form a number."""
        self._moment.stop()
        self._table, self.number = table, 0
        for own in self._own.values():
            self._window.removeAction(own)
            own.deleteLater()
        self._own, self._begun = {}, ""
        keys = {key for action in table for key in action.keys}
        for start in sorted({key.split(", ")[0] for key in keys if ", " in key}):
            self._add(start, self._begin)
        if counts:
            for digit in set(_DIGITS) - keys:
                self._add(digit, self._count)
        self._assign({})

    def end(self) -> int:
        """End the sequence and the number, as an action begins. Returns the number; 0 if there was none."""
        number, self.number = self.number, 0
        if self._begun:
            self._finish()
        return number

    def _finish(self) -> None:
        self._moment.stop()
        self._begun = ""
        self._assign({})

    def _add(self, key: str, do: Callable[[str], object]) -> None:
        own = self._own[key] = QAction(self._window)
        own.setAutoRepeat(False)
        own.triggered.connect(lambda: do(key))
        self._window.addAction(own)

    def _count(self, digit: str) -> None:
        before = self.number
        self.end()
        self.number = min(before * 10 + int(digit), _MOST)
        if self.number:
            self._say(tr("{number} … then a motion, such as J.", number=number(self.number)))

    def _begin(self, start: str) -> None:
        """Start a sequence with `start`, or complete one of which it is also the second key."""
        then = self._after(start)
        twice = then.pop(start, "")
        if self._begun != start:
            self._begun = start
            self._assign(then)
            self._moment.start()
        elif twice:
            self._made[twice].trigger()
        else:
            self._finish()

    def _after(self, start: str) -> dict[str, str]:
        """The second keys of the sequences that begin with `start`, with the ids of their actions."""
        keys = {key: action.id for action in self._table for key in action.keys}
        return {key.removeprefix(f"{start}, "): name for key, name in keys.items() if key.startswith(f"{start}, ")}

    def _assign(self, then: Mapping[str, str]) -> None:
        """Assign the actions their keys, except for the keys in `then`, which go to the actions whose ids it names."""
        for key, own in self._own.items():
            own.setShortcut(QKeySequence("" if key in then else key))
        for action in self._table:
            keys = [key for key in action.keys if key not in then]
            keys += [key for key, name in then.items() if name == action.id]
            # Menus show the first. Return comes last, because Qt's name for it differs from ours, Enter.
            self._made[action.id].setShortcuts([QKeySequence(key) for key in sorted(keys, key="Return".__eq__)])
