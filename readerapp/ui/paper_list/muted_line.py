"""The line below the list that says how many of its papers rules mute."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from readerapp.text.language import tr
from readerapp.ui.look.look import Look
from readerapp.ui.widgets.buttons import LinkButton
from readerapp.ui.widgets.notice import Button
from readerapp.ui.widgets.strips import Bar
from readerapp.ui.widgets.text import IconLabel, KeyCap, Label


class MutedLine(Bar):
    """A sentence and two links: one shows the papers with the reason for each, one opens the rules."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "group", 2.45, "top")
        self.row.setContentsMargins(14, 1, 12, 0)
        self.row.setSpacing(8)
        self.words = Label(look, -1, "text_2")
        self.links = (LinkButton(look), LinkButton(look))
        self._key = KeyCap(look, "")
        middle = Qt.AlignmentFlag.AlignVCenter
        self._icon = IconLabel(look, "eye-off", "text_3", 14)
        self.row.addWidget(self._icon, 0, middle)
        self.row.addWidget(self.words, 0, middle)
        self.row.addWidget(self.links[0], 0, middle)
        self.row.addWidget(self._key, 0, middle)
        self.row.addStretch(1)
        self.row.addWidget(self.links[1], 0, middle)
        self.setAccessibleName(tr("Muted papers"))
        look.changed.connect(self.fit)

    def show_words(self, words: str, buttons: Sequence[Button]) -> None:
        """Show the sentence and what the two links do."""
        self.words.setText(words)
        self.setAccessibleDescription(words)
        for link, button in zip(self.links, buttons, strict=True):
            link.show_button(button)
        self._key.set_key(buttons[0].key)
        self.fit()

    def fit(self) -> None:
        """Show the key only where there is room beside the words: the menu has it too."""
        margins, shown = self.row.contentsMargins(), (self._icon, self.words, *self.links, self._key)
        needed = sum((one.width() if one in (self._icon, self._key) else one.sizeHint().width()) for one in shown)
        room = self.width() - margins.left() - margins.right() - self.row.spacing() * len(shown)
        self._key.setVisible(bool(self._key.key) and needed <= room)
