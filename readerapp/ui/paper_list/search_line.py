"""The line above the list that names the search, says where it looked, and offers to look elsewhere."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from readerapp.text.language import tr
from readerapp.ui.look.look import Look
from readerapp.ui.widgets.buttons import LinkButton
from readerapp.ui.widgets.notice import Button
from readerapp.ui.widgets.strips import Bar
from readerapp.ui.widgets.text import KeyCap, Label


class SearchLine(Bar):
    """A heading with a sentence below it and, at the right, at most one link with its key."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "group", 3.4, "bottom")
        self.row.setContentsMargins(14, 0, 12, 0)
        self.row.setSpacing(8)
        self.heading = Label(look, 0, "text", 600)
        self.sentence = Label(look, -1, "text_2")
        self.link = LinkButton(look)
        self._key = KeyCap(look, "")
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch(1)
        words.addWidget(self.heading)
        words.addWidget(self.sentence)
        words.addStretch(1)
        self.row.addLayout(words, 1)
        self.row.addWidget(self.link, 0, Qt.AlignmentFlag.AlignVCenter)
        self.row.addWidget(self._key, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setAccessibleName(tr("Search"))

    def show_words(self, heading: str, sentence: str, button: Button | None) -> None:
        """Show the words, and the link if there is one."""
        self.heading.setText(heading)
        self.sentence.setText(sentence)
        self.setAccessibleDescription(f"{heading}. {sentence}")
        self.link.setVisible(button is not None)
        if button:
            self.link.show_button(button)
            self._key.set_key(button.key)
        self.fit()

    def fit(self) -> None:
        """The words need the room more than the key, which the menu has too."""
        words = max(self.heading.sizeHint().width(), self.sentence.sizeHint().width())
        room = self.width() - words - self.link.sizeHint().width() - self._key.width() - 3 * self.row.spacing() - 26
        self._key.setVisible(bool(self._key.key) and not self.link.isHidden() and room >= 0)
