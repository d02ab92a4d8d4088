"""The page Keys of the settings: the keymap to start from, every action with its keys, import and export."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from readerapp.errors import SettingsError
from readerapp.keymap.actions import GROUPS, Action, spoken
from readerapp.keymap.keyboard import Keyboard
from readerapp.keymap.keys import PDF_GROUP, distinct
from readerapp.keymap.presets import PRESETS
from readerapp.settings.keys_file import KeysFile, export
from readerapp.settings.table import Setting
from readerapp.text.language import later, tr
from readerapp.ui.dialogs.keyboard.change import ChangeKeys
from readerapp.ui.look.look import Look
from readerapp.ui.widgets.key_caps import draw_keys
from readerapp.ui.widgets.own_keys import ENTER

_ROW_ROLE = Qt.ItemDataRole.UserRole
_FEWEST = 6
"""Rows that are always visible."""
_SHOWN = 3
_FILES = later("Keys (*.toml)")


def preset_setting(keyboard: Keyboard) -> Setting:
    """The keymap to start from, as a row of the settings."""
    titles = tuple(preset.title for preset in PRESETS.values())
    about = PRESETS[keyboard.preset].help
    return Setting("preset", later("Keys"), later("Keymap"), about, next(iter(PRESETS)), tuple(PRESETS), titles)


class KeysPage(QWidget):
    """Every action with its keys; Enter or a click changes them."""

    changed = Signal()
    """The keys have changed."""
    failed = Signal(str)
    """A sentence about what could not be read or written."""

    def __init__(self, look: Look, file: KeysFile, wanted: str = "") -> None:
        """Shows the actions with `wanted` in their title, help or keys; all of them if it is empty."""
        super().__init__()
        self._look, self._file, self._wanted = look, file, wanted
        self.list = _KeyList(look, self._change)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 4)
        column.setSpacing(8)
        column.addWidget(self.list, 1)
        if not wanted:
            row = QHBoxLayout()
            row.setSpacing(8)
            ways = (
                (tr("Import…"), tr("Import keys"), self._import),
                (tr("Export…"), tr("Export keys"), self._export),
            )
            for words, spoken_words, do in ways:
                button = QPushButton(words)
                button.setAutoDefault(False)
                button.setAccessibleName(spoken_words)
                button.clicked.connect(do)
                row.addWidget(button)
            row.addStretch(1)
            column.addLayout(row)
        self.fill()

    def fill(self) -> None:
        """Show the keys in force."""
        keyboard = self._file.keyboard
        self.list.show_actions([one for one in (*keyboard.actions, *keyboard.in_pdf) if self._is_wanted(one)])

    @property
    def shows_any(self) -> bool:
        """Whether any action is shown."""
        return self.list.count() > 0

    def use(self, keyboard: Keyboard) -> bool:
        """Use `keyboard` from now on. Returns whether it could be saved."""
        try:
            self._file.change(keyboard)
        except SettingsError as error:
            self.failed.emit(str(error))
            return False
        self.fill()
        self.changed.emit()
        return True

    def _is_wanted(self, action: Action) -> bool:
        texts = (tr(action.title), tr(action.help), *(spoken(key) for key in action.keys))
        return not self._wanted or any(self._wanted in text.casefold() for text in texts)

    def _change(self, action: Action) -> None:
        dialog = ChangeKeys(self._look, self._file.keyboard, action, self)
        if dialog.exec() and dialog.keyboard != self._file.keyboard:
            self.use(dialog.keyboard)

    def _import(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, tr("Import keys"), "", tr(_FILES))
        if name:
            self.take(Path(name))

    def take(self, path: Path) -> None:
        """Use the keys in a file."""
        try:
            problems = self._file.take(path)
        except SettingsError as error:
            self.failed.emit(str(error))
            return
        self.fill()
        self.changed.emit()
        if problems:
            self.failed.emit(" ".join(problems))

    def _export(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, tr("Export keys"), "keys.toml", tr(_FILES))
        if name:
            try:
                export(self._file.keyboard, Path(name))
            except SettingsError as error:
                self.failed.emit(str(error))


class _KeyList(QListWidget):
    """The rows: headings of groups, and actions."""

    def __init__(self, look: Look, choose: Callable[[Action], object]) -> None:
        super().__init__()
        self._choose = choose
        self.setItemDelegate(_KeyDelegate(look, self))
        self.setAccessibleName(tr("Keys"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QListWidget { background: transparent; outline: none; }")
        look.dress(self.verticalScrollBar(), "scroll bars")
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setMinimumHeight(look.px(2.3) * _FEWEST)
        self.itemClicked.connect(self._open)

    def show_actions(self, actions: list[Action]) -> None:
        """Show `actions` by group; the current row stays."""
        current = self.currentItem()
        before = current.data(_ROW_ROLE).id if current and current.data(_ROW_ROLE) else ""
        self.clear()
        for group in (*GROUPS, PDF_GROUP):
            rows = [action for action in actions if action.group == group]
            if rows:
                heading = QListWidgetItem(tr(group))
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
                self.addItem(heading)
            for action in rows:
                keys = ", ".join(spoken(key) for key in distinct(action.keys)) or tr("no key")
                item = QListWidgetItem(tr(action.title))
                item.setData(_ROW_ROLE, action)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{tr(action.title).removesuffix('…')}: {keys}")
                item.setToolTip(tr(action.help))
                self.addItem(item)
                if action.id == before or (not before and self.currentItem() is None):
                    self.setCurrentItem(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (*ENTER, Qt.Key.Key_Space) and (item := self.currentItem()):
            self._open(item)
        else:
            super().keyPressEvent(event)

    def _open(self, item: QListWidgetItem) -> None:
        if action := item.data(_ROW_ROLE):
            self._choose(action)


class _KeyDelegate(QStyledItemDelegate):
    """The title of an action at the left, its keys as caps at the right."""

    def __init__(self, look: Look, view: QListWidget) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        return QSize(200, self._look.px(2.3))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        look, rect = self._look, QRectF(option.rect)
        action: Action | None = index.data(_ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if action is None:
            font = look.font(-1, 600)
            look.draw_text(painter, rect.left() + 8, rect.bottom() - 8, index.data(), font, "text_3")
            painter.restore()
            return
        box = rect.adjusted(0, 1, -4, -1)
        if self._view.currentIndex().row() == index.row():
            has_focus = self._view.hasFocus()
            edge = "focus" if look.high_contrast or has_focus else None
            look.draw_box(painter, box, "selected" if has_focus else "selected_idle", edge)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            look.draw_box(painter, box, "hover")
        right = draw_keys(look, painter, box.right() - 8, rect.center().y(), distinct(action.keys)[:_SHOWN])
        font = look.font()
        baseline = look.baseline(rect.center().y(), font)
        look.draw_text(painter, rect.left() + 8, baseline, tr(action.title), font, "text", right - rect.left() - 16)
        painter.restore()
