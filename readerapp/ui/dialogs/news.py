"""What has changed from version to version, for the people who use readerapp."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from readerapp.text.language import later, tr
from readerapp.ui.dialogs.written import WrittenPage, open_outside
from readerapp.ui.look.look import Look
from readerapp.ui.widgets.dialog import Dialog
from readerapp.ui.widgets.text import Label, Paragraph

_IN_ENGLISH = later("These changes are described in English.")
"""Said in other languages only."""


class News(Dialog):
    """The changes listed in CHANGELOG.md, newest first. They need no network."""

    def __init__(self, look: Look, changes: Path, version: str, parent: QWidget | None) -> None:
        """`changes`: the file. `version`: the one running."""
        super().__init__(look, tr("What’s new"), parent)
        self.text = WrittenPage(look, tr("Changes"), changes.parent)
        self.text.anchorClicked.connect(open_outside)
        source = changes.read_text(encoding="utf-8")
        # Its first lines are for those who open it as a file.
        self.text.show_markdown(source[source.find("\n## ") :])
        words = tr(_IN_ENGLISH)
        if words != _IN_ENGLISH:
            language = Paragraph(look, -1, "text_3")
            language.setText(words)
            self.body.addWidget(language)
        self.body.addWidget(self.text, 1)
        runs = Label(look, -1, "text_3")
        runs.setText(tr("This is readerapp {version}.", version=version))
        self.foot.addWidget(runs, 1)
        self.add_button(tr("Close   Esc"), primary=True).clicked.connect(self.accept)
        self.take_room(64, 52)
        self.text.setFocus()

    def restyle(self) -> None:
        super().restyle()
        self.text.restyle()
