"""The pages of docs/guide, in the language of the window. They need no network."""

import re
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QFrame, QListWidget, QWidget

from readerapp.text.language import later, tr
from readerapp.ui.dialogs.written import WrittenPage, open_outside
from readerapp.ui.look.look import Look
from readerapp.ui.widgets.dialog import Dialog
from readerapp.ui.widgets.small_screens import Beside
from readerapp.ui.widgets.text import Label

_COMMENT = re.compile(r"<!--.*?-->\n*", re.DOTALL)
_CONTENTS = later("README.md", "the file with the contents of the guide in this language")
_ABOUT = "the file with the contents of the guide in this language"


class Guide(Dialog):
    """The pages at the left, the text at the right. Links lead to other pages, or out to the browser."""

    def __init__(self, look: Look, folder: Path, parent: QWidget | None, note: str = "") -> None:
        """`folder` has the English pages, and a subfolder for each other language. `note` is shown below every page."""
        super().__init__(look, tr("Guide"), parent)
        contents = folder / tr(_CONTENTS, _ABOUT)
        if not contents.exists():
            contents = folder / _CONTENTS
        self._folder = contents.parent
        self._names = re.findall(r"\]\((.+?\.md)\)", _text(contents))
        self.pages = QListWidget()
        self.pages.setAccessibleName(tr("Pages of the guide"))
        self.pages.setFrameShape(QFrame.Shape.NoFrame)
        self.pages.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pages.addItems([_text(self._folder / name).partition("\n")[0].removeprefix("# ") for name in self._names])
        self.text = WrittenPage(look, tr("Text of the guide"), self._folder)
        self.text.anchorClicked.connect(self._follow)
        self.body.addWidget(Beside(look, self.pages, self.text, 16), 1)
        self.note = Label(look, -1, "text_3")
        self.note.setText(note)
        self.foot.addWidget(self.note, 1)
        self.add_button(tr("Close   Esc"), primary=True).clicked.connect(self.accept)
        self.pages.currentRowChanged.connect(self._show)
        self.restyle()
        self.take_room(84, 56)
        self.pages.setCurrentRow(0)
        self.pages.setFocus()

    def restyle(self) -> None:
        super().restyle()
        if not hasattr(self, "text"):
            return
        look = self.look
        self.pages.setFixedWidth(max(look.px(20.5), self.pages.sizeHintForColumn(0) + 2))
        look.dress(self.pages.verticalScrollBar(), "scroll bars")
        self.text.restyle()

    def _show(self, row: int) -> None:
        if row >= 0:
            self.text.show_markdown(_COMMENT.sub("", _text(self._folder / self._names[row])))

    def _follow(self, url: QUrl) -> None:
        name = url.path()
        if not url.scheme() and name in self._names:
            self.pages.setCurrentRow(self._names.index(name))
        else:
            open_outside(url)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
