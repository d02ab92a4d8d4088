"""A strip above the page that says which papers actions apply to, while others than the one shown are selected."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from readerapp.text.language import number, tr, tr_count
from readerapp.ui.look.look import Look
from readerapp.ui.widgets.buttons import PressButton
from readerapp.ui.widgets.strips import Bar
from readerapp.ui.widgets.text import IconLabel, KeyCap, Label


class SelectionStrip(Bar):
    """Which papers are selected, and a button that clears the selection."""

    cleared = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "selected", 2.45, "bottom", parent)
        self.row.setContentsMargins(24, 0, 12, 0)
        self.row.setSpacing(8)
        self._words = Label(look, -1, "text", 500)
        clear = PressButton(tr("Clear"))
        clear.setFlat(True)
        clear.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        clear.setAccessibleName(tr("Clear selection"))
        clear.clicked.connect(self.cleared)
        self.row.addWidget(IconLabel(look, "square-check", "accent", 14))
        self.row.addWidget(self._words)
        self.row.addStretch(1)
        self.row.addWidget(clear)
        self.row.addWidget(KeyCap(look, tr("Esc")))

    def show_words(self, words: str) -> None:
        """Show `words`."""
        self._words.setText(words)
        self.setAccessibleName(words)


def selection_words(selected: int, shown_too: bool) -> str:
    """What to say beside a paper while papers are `selected`; `shown_too`: it is one of them. Empty if it is the only one."""
    if not selected or (selected == 1 and shown_too):
        return ""
    if shown_too:
        return tr("{selected} papers selected. Actions apply to all of them.", selected=number(selected))
    return tr_count(
        "Actions apply to the selected paper, not to this one.",
        "Actions apply to the {count} selected papers, not to this one.",
        selected,
    )
