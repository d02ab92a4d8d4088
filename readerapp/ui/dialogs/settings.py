"""The settings dialog: pages at the left, and a search across all of them. It is made from the table of settings. Changes
apply at once.
"""

from itertools import pairwise

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QListWidget,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from readerapp.errors import SettingsError
from readerapp.keymap.keyboard import Keyboard
from readerapp.settings.file import Settings
from readerapp.settings.keys_file import KeysFile
from readerapp.settings.table import SETTINGS, Setting
from readerapp.text.language import later, number, tr
from readerapp.ui.dialogs.keyboard.page import KeysPage, preset_setting
from readerapp.ui.look.look import Look
from readerapp.ui.widgets.controls import Choices, Segments, Switch, TextField
from readerapp.ui.widgets.dialog import Dialog
from readerapp.ui.widgets.fields import FindField
from readerapp.ui.widgets.page import Words
from readerapp.ui.widgets.small_screens import Beside
from readerapp.ui.widgets.text import Label

KEYS = later("Keys")
"""The page with the list of keys."""
_SEGMENTS = 3
"""Up to this many choices are shown side by side."""
_LEAST_SENTENCE = 18
"""The least width of a sentence beside a control, in S."""


class SettingsDialog(Dialog):
    """A row for each setting: its name, a sentence, and a control."""

    changed = Signal(str)
    """The name of a setting that has changed."""
    failed = Signal(str)
    """A sentence about a setting that could not be saved."""

    def __init__(self, look: Look, settings: Settings, keys: KeysFile, parent: QWidget | None) -> None:
        super().__init__(look, tr("Settings"), parent)
        self._settings, self._keys = settings, keys
        self._pages = list(dict.fromkeys(setting.page for setting in SETTINGS))
        self._search = FindField(look, tr("Search settings"))
        self._search.textChanged.connect(lambda: self._fill())
        self.top.addWidget(self._search)
        self._index = QListWidget()
        self._index.addItems([tr(page) for page in self._pages])
        self._index.setAccessibleName(tr("Settings pages"))
        self._index.setFrameShape(QFrame.Shape.NoFrame)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setStyleSheet("QScrollArea { background: transparent; }")
        self._area.viewport().setAutoFillBackground(False)
        self.body.addWidget(Beside(look, self._index, self._area), 1)
        self._hint = Label(look, -1, "text_3")
        self._hint.setText(tr("Changes apply at once."))
        self.foot.addWidget(self._hint, 1)
        self._reset_button = self.add_button(tr("Reset this page"))
        self._reset_button.clicked.connect(self._reset)
        self._done = self.add_button(tr("Done   Esc"), primary=True)
        self._done.clicked.connect(self.accept)
        self._index.setCurrentRow(0)
        self._index.currentRowChanged.connect(lambda: self._show_page())
        self.restyle()
        self._fill()

    def restyle(self) -> None:
        """Apply the colours and sizes of the look, which this dialog changes."""
        super().restyle()
        self.take_room(66, 43)
        look = self.look
        self._search.setFixedWidth(look.px(17))
        self._index.setFixedWidth(look.px(13))

    def _show_page(self) -> None:
        self._search.clear()
        self._fill()

    def _page(self) -> str:
        return self._pages[max(self._index.currentRow(), 0)]

    def _on_page(self) -> list[Setting]:
        return [one for one in SETTINGS if one.page == self._page()]

    def _fill(self) -> None:
        wanted = self._search.text().strip().casefold()
        # Search results come from several pages.
        self._reset_button.setEnabled(not wanted)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(0)
        shown = [one for one in SETTINGS if _has(one, wanted)] if wanted else self._on_page()
        keys = self._keys_page(wanted) if wanted or self._page() == KEYS else None
        if keys and not wanted:
            preset = preset_setting(self._keys.keyboard)
            column.addWidget(_Row(self.look, preset, self._preset_control(preset, keys), line=True))
        for at, setting in enumerate(shown):
            column.addWidget(_Row(self.look, setting, self._control(setting), at < len(shown) - 1 or keys is not None))
        if keys:
            column.addWidget(keys, 1)
        elif not shown:
            nothing = Label(self.look, 0, "text_3")
            nothing.setText(tr("No settings match."))
            column.addWidget(nothing)
        if not keys:
            column.addStretch(1)
        self._area.setWidget(content)
        content.setAutoFillBackground(False)
        # Tab goes on from the page to the buttons below it, although those were made earlier.
        tab = Qt.FocusPolicy.TabFocus
        # The lists of combo boxes are in a window of their own.
        stops = [one for one in content.findChildren(QWidget) if one.focusPolicy() & tab and one.window() is self]
        for before, after in pairwise([*stops[-1:], self._reset_button, self._done]):
            self.setTabOrder(before, after)

    def _keys_page(self, wanted: str) -> KeysPage | None:
        """The list of keys; None if no action matches what is `wanted`."""
        page = KeysPage(self.look, self._keys, wanted)
        page.changed.connect(lambda: self.changed.emit("keys"))
        page.failed.connect(self._tell)
        return page if page.shows_any else None

    def _preset_control(self, preset: Setting, page: KeysPage) -> QWidget:
        at = preset.choices.index(self._keys.keyboard.preset)
        choices = Choices(self.look, tr(preset.title), tuple(map(tr, preset.labels)), at)

        def choose(place: int) -> None:
            page.use(self._keys.keyboard._replace(preset=preset.choices[place]))
            # The sentence beside it changes with the keymap.
            QTimer.singleShot(0, self, self._fill)

        choices.currentIndexChanged.connect(choose)
        return choices

    def _tell(self, sentence: str) -> None:
        """Say it here as well: the quiet bar is behind this dialog."""
        self._hint.setText(sentence)
        self.failed.emit(sentence)

    def _control(self, setting: Setting) -> QWidget:
        value = self._settings[setting.name]
        if isinstance(setting.default, bool):
            switch = Switch(self.look, tr(setting.title), bool(value))
            switch.toggled.connect(lambda on: self._change(setting, on))
            return switch
        if isinstance(setting.default, int):
            offered = sorted({*setting.offered, int(value)})
            labels = [f"{number(one)} {tr(setting.unit)}" for one in offered]
            numbers = Choices(self.look, tr(setting.title), labels, offered.index(int(value)))
            numbers.currentIndexChanged.connect(lambda place: self._change(setting, offered[place]))
            return numbers
        if not setting.choices:
            field = TextField(self.look, tr(setting.title), str(value))
            field.written.connect(lambda text: self._change(setting, text))
            return field
        if len(setting.choices) <= _SEGMENTS:
            segments = Segments(self.look, tr(setting.title), setting.choices, tuple(map(tr, setting.labels)), str(value))
            segments.chosen.connect(lambda choice: self._change(setting, choice))
            return segments
        choices = Choices(self.look, tr(setting.title), tuple(map(tr, setting.labels)), setting.choices.index(str(value)))
        choices.currentIndexChanged.connect(lambda place: self._change(setting, setting.choices[place]))
        return choices

    def _change(self, setting: Setting, value: object) -> None:
        try:
            self._settings.change(setting.name, value)
        except SettingsError as error:
            self._tell(str(error))
            return
        self.changed.emit(setting.name)

    def _reset(self) -> None:
        names = [setting.name for setting in self._on_page()]
        try:
            self._settings.reset(*names)
            if self._page() == KEYS:
                self._keys.change(Keyboard())
                names.append("keys")
        except SettingsError as error:
            self._tell(str(error))
            return
        for name in names:
            self.changed.emit(name)
        self._fill()


def _has(setting: Setting, wanted: str) -> bool:
    return wanted in " ".join(map(tr, (setting.title, setting.help, *setting.labels))).casefold()


class _Row(QWidget):
    """A name, a sentence and a control, side by side; if the sentence had no room so, one below the other."""

    def __init__(self, look: Look, setting: Setting, control: QWidget, line: bool) -> None:
        super().__init__()
        self._look, self._line, self._control = look, line, control
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 10, 0, 10)
        words = QVBoxLayout()
        words.setSpacing(2)
        title = Label(look, 0, "text", 500)
        title.setText(tr(setting.title))
        # On Linux, a combo box goes only by its label, whatever its own name.
        title.setBuddy(control)
        help_text = Words(look, -1, "text_3")
        help_text.setAlignment(Qt.AlignmentFlag.AlignLeft)
        help_text.show_words(tr(setting.help))
        words.addWidget(title)
        words.addWidget(help_text)
        self._box.addLayout(words, 1)
        self._box.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(max(self._wanted(), self._look.px(_LEAST_SENTENCE)), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        beside = self.width() - self._wanted() >= self._look.px(_LEAST_SENTENCE)
        ways, align = QBoxLayout.Direction, Qt.AlignmentFlag
        self._box.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self._box.setSpacing(24 if beside else 8)
        self._box.setAlignment(self._control, align.AlignVCenter if beside else align.AlignLeft)

    def _wanted(self) -> int:
        """The width of the control."""
        return self._control.sizeHint().expandedTo(self._control.minimumSize()).width()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        if self._line:
            self._look.fill(QPainter(self), QRect(0, self.height() - 1, self.width(), 1), "line")
