"""The export dialog: formats at the left, options for entries, and a preview of the file."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from readerapp.errors import ReaderAppError, SettingsError
from readerapp.settings.file import Settings
from readerapp.text.language import later, tr
from readerapp.ui.look.look import Look
from readerapp.ui.widgets.controls import Switch, TextField
from readerapp.ui.widgets.dialog import Dialog
from readerapp.ui.widgets.page import Words
from readerapp.ui.widgets.small_screens import Beside, Column
from readerapp.ui.widgets.text import Label

if TYPE_CHECKING:
    from readerapp.jobs.exporting import Format

_EXTRAS = {"abstract": later("Abstract"), "keywords": later("Tags"), "note": later("Note"), "version": later("Version")}
_KEPT = later("Papers keep the key they have.")


class ExportDialog(Dialog):
    """Asks how and where papers are to be written: `form` and `where`, once `exec` has returned that they are wanted."""

    def __init__(
        self,
        look: Look,
        settings: Settings,
        formats: Sequence["Format"],
        words: str,
        preview: Callable[[str], str],
        parent: QWidget | None,
    ) -> None:
        """`words` says which papers; `preview` writes the first of them in a format, with the current settings."""
        super().__init__(look, tr("Export"), parent)
        self._settings, self._formats, self._preview = settings, formats, preview
        self.where = ""
        """ "file", "clipboard", or "bibliography" for a file of the user's own."""
        self._index = QListWidget()
        self._index.addItems([tr(one.title) for one in formats])
        self._index.setAccessibleName(tr("Formats"))
        self._index.setFrameShape(QFrame.Shape.NoFrame)
        self._index.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        which = Label(look, 0, "text_2")
        which.setText(words)
        self.top.addWidget(which)
        self._entries = self._make_entries()
        self._sample = QPlainTextEdit()
        self._sample.setReadOnly(True)
        self._sample.setTabChangesFocus(True)
        self._sample.setAccessibleName(tr("Preview"))
        self._remark = Words(look, -1, "text_3")
        self._remark.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self._sample.setMinimumHeight(look.px(7))
        content = Column(look)
        right = content.rows
        right.setSpacing(10)
        right.addWidget(self._entries)
        right.addWidget(self._remark)
        right.addWidget(self._sample, 1)
        self.body.addWidget(Beside(look, self._index, content), 1)
        self._make_buttons()
        self._index.setCurrentRow(0)
        self._index.currentRowChanged.connect(lambda: self._show())
        self._index.setFocus()
        self.take_room(70, 43)
        self.restyle()
        self._show()

    @property
    def form(self) -> str:
        """The name of the chosen format."""
        return self._chosen.name

    @property
    def _chosen(self) -> "Format":
        return self._formats[max(self._index.currentRow(), 0)]

    def choose(self, name: str) -> None:
        """Choose the format `name`."""
        self._index.setCurrentRow([one.name for one in self._formats].index(name))

    def _make_entries(self) -> QWidget:
        """The options of formats with entries: what is added to an entry, and how its key is made."""
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        # Two per row: a small screen has no room for four.
        extras = QGridLayout()
        extras.setHorizontalSpacing(8)
        for place, (name, words) in enumerate(_EXTRAS.items()):
            setting, title = f"export_{name}", tr(words)
            switch = Switch(self.look, title, self._settings.flag(setting))
            switch.toggled.connect(lambda on, setting=setting: self._change(setting, on))
            extras.addWidget(switch, place // 2, place % 2 * 2)
            extras.addWidget(self._label(title, switch), place // 2, place % 2 * 2 + 1)
        extras.setColumnStretch(1, 1)
        extras.setColumnStretch(3, 1)
        keys = QHBoxLayout()
        keys.setSpacing(10)
        self.template = TextField(self.look, tr("Citation keys"), self._settings.text("citation_keys"), least=6)
        fields = "{author} {authors} {year} {yy} {word} {words} {id} {category}"
        self.template.setToolTip(tr("{fields}; {capital} with a capital", fields=fields, capital="{Author}"))
        self.template.setCursorPosition(0)
        self.template.written.connect(self._take_template)
        keys.addWidget(self._label(tr("Citation keys"), self.template))
        keys.addWidget(self.template)
        keys.addStretch(1)
        column.addLayout(extras)
        column.addLayout(keys)
        return box

    def _label(self, words: str, buddy: QWidget) -> QLabel:
        label = Label(self.look, 0, "text")
        label.setText(words)
        label.setBuddy(buddy)
        # If there is little room, something else has to give way.
        label.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        return label

    def _make_buttons(self) -> None:
        self._merge = self.add_button(tr("Add to my .bib…"))
        self._merge.setToolTip(tr("Adds the papers to a file of your own, and changes nothing else in it."))
        self._merge.clicked.connect(lambda: self._end("bibliography"))
        self.foot.addStretch(1)
        self.add_button(tr("Cancel   Esc")).clicked.connect(self.reject)
        self.copy = self.add_button(tr("Copy"))
        self.copy.clicked.connect(lambda: self._end("clipboard"))
        self.save = self.add_button(tr("Save…"), primary=True)
        self.save.clicked.connect(lambda: self._end("file"))

    def _end(self, where: str) -> None:
        self.where = where
        self.accept()

    def restyle(self) -> None:
        """Apply the colours and sizes of the look."""
        super().restyle()
        look = self.look
        self._index.setFixedWidth(max(look.px(18), self._index.sizeHintForColumn(0) + 2))

    def _change(self, setting: str, value: object) -> None:
        try:
            self._settings.change(setting, value)
        except SettingsError as error:
            self._tell(str(error))
            return
        self._show()

    def _take_template(self, text: str) -> None:
        from readerapp.export.keys import check_template  # noqa: PLC0415 - pylatexenc, which a start does without

        try:
            check_template(text)
        except SettingsError as error:
            self._tell(str(error))
        else:
            self._change("citation_keys", text)

    def _tell(self, problem: str) -> None:
        """Say what is wrong or, if nothing is, what happens to the keys that papers already have."""
        words = problem or (tr(_KEPT) if self._chosen.has_extras else "")
        self._remark.set_role("bad" if problem else "text_3")
        self._remark.show_words(words)
        self._remark.setVisible(bool(words))

    def _show(self) -> None:
        """Show what the file will look like."""
        one = self._chosen
        self._entries.setVisible(one.has_extras)
        self._merge.setVisible(one.suffix == ".bib")
        self._tell("")
        # Entries and tables are shown as they are in the file, references as they are printed.
        modes = QPlainTextEdit.LineWrapMode
        self._sample.setLineWrapMode(modes.NoWrap if one.suffix in (".bib", ".ris", ".csv") else modes.WidgetWidth)
        font = self.look.font()
        if not one.html:
            font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
            font.setPixelSize(self.look.font(-1).pixelSize())
        self._sample.setFont(font)
        try:
            self._sample.setPlainText(self._preview(one.name))
        except ReaderAppError as error:
            self._sample.setPlainText("")
            self._tell(str(error))
