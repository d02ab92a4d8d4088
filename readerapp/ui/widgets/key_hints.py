"""A line that says what keys do at the moment."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from readerapp.ui.look.look import Look
from readerapp.ui.widgets.text import KeyCap, Label


class KeyHints(QWidget):
    """Key caps, each with what the key does; what they say may change at any time."""

    def __init__(self, look: Look, places: int) -> None:
        """`places`: how many keys may be shown at once."""
        super().__init__()
        self.pairs: Sequence[tuple[str, str]] = ()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 4, 0, 0)
        self._row.setSpacing(6)
        self._places = [(KeyCap(look, ""), Label(look, -1, "text_3")) for _ in range(places)]
        for cap, label in self._places:
            self._row.addWidget(cap)
            self._row.addWidget(label)
            self._row.addSpacing(6)
        self._row.addStretch(1)

    def say(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Show these keys and what each does."""
        if pairs == self.pairs:
            return
        self.pairs = pairs
        for number, (cap, label) in enumerate(self._places):
            shown = number < len(pairs)
            if shown:
                cap.set_key(pairs[number][0])
                label.setText(pairs[number][1])
            cap.setVisible(shown)
            label.setVisible(shown)
