"""Asks for papers that the user likes, by identifier, DOI or BibTeX, so that likely interest is known at once."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QWidget

from readerapp.interest.listed import names_in
from readerapp.text.language import number, tr
from readerapp.text.words import papers_words
from readerapp.ui.look.look import Look
from readerapp.ui.widgets.dialog import Dialog
from readerapp.ui.widgets.page import Words
from readerapp.ui.widgets.text import Label

_MOST_BYTES = 20_000_000
_PAUSE = 150
"""Milliseconds after the last key press: in the BibTeX of ten years, finding the names takes seconds."""


class LikedDialog(Dialog):
    """A field for a list of papers, and how many of them the library has."""

    chosen = Signal(object)
    """The keys of the papers named."""

    def __init__(self, look: Look, keys_of: Callable[[Sequence[str]], list[int]], parent: QWidget | None) -> None:
        """`keys_of` returns the keys of the papers that the library has, by identifiers and DOIs."""
        super().__init__(look, tr("Papers you like"), parent)
        self._keys_of = keys_of
        self._keys: list[int] = []
        words = Words(look, 0, "text_2")
        words.setAlignment(Qt.AlignmentFlag.AlignLeft)
        words.show_words(
            tr(
                "Paste identifiers, DOIs, addresses or BibTeX of papers you like, or open a .bib file. Five that are in your "
                "library are enough. They count as “more like this”, which Undo takes back. Nothing leaves this computer."
            )
        )
        self.field = QPlainTextEdit()
        self.field.setAccessibleName(tr("Identifiers or BibTeX"))
        self.field.setPlaceholderText("2303.01048\nhep-th/9901001\n10.3390/galaxies11020039")
        self.field.setTabChangesFocus(True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._look_up)
        self.field.textChanged.connect(self._pause.start)
        self.body.addWidget(words)
        self.body.addWidget(self.field, 1)
        self._found = Label(look, -1, "text_3")
        self.body.addWidget(self._found)
        self.add_button(tr("Open a file…")).clicked.connect(self._open)
        self.foot.addStretch(1)
        self.add_button(tr("Cancel   Esc")).clicked.connect(self.reject)
        self._like = self.add_button(tr("Learn from these"), primary=True)
        self._like.clicked.connect(self._choose)
        self._look_up()
        self.take_room(44, 30)
        self.field.setFocus()

    def _look_up(self) -> None:
        self._pause.stop()
        names = names_in(self.field.toPlainText())
        self._keys = self._keys_of(names)
        lacking = len(names) - len(self._keys)
        found = tr("{papers} found", papers=papers_words(len(self._keys)))
        if lacking:
            found = tr("{found}, {lacking} not in your library", found=found, lacking=number(lacking))
        self._found.setText(found if names else "")
        self._like.setEnabled(bool(self._keys))

    def _open(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, tr("Open a list of papers"), "", f"{tr('BibTeX and text')} (*.bib *.txt);;{tr('All files')} (*)"
        )
        if path:
            self.open_file(Path(path))

    def open_file(self, path: Path) -> None:
        """Show the text of a file, or say below what is wrong with it."""
        try:
            if path.stat().st_size > _MOST_BYTES:
                self._found.setText(tr("{name} is too long for a list of papers.", name=path.name))
                return
            self.field.setPlainText(path.read_text(encoding="utf-8", errors="replace"))
            self._look_up()
        except OSError as error:
            self._found.setText(tr("{name} cannot be read: {why}.", name=path.name, why=error.strerror))

    def _choose(self) -> None:
        if self._pause.isActive():
            self._look_up()
            if not self._keys:
                return
        self.chosen.emit(self._keys)
        self.accept()
