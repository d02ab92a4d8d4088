"""The dialog that changes the keys of one action."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from readerapp.keymap.actions import Action, aloud, spoken
from readerapp.keymap.keyboard import Keyboard, one_key
from readerapp.keymap.keys import distinct
from readerapp.keymap.presets import PRESETS
from readerapp.keymap.spelling import clash
from readerapp.text.language import tr, tr_count
from readerapp.text.words import joined
from readerapp.ui.dialogs.keyboard.recorder import Recorder
from readerapp.ui.look.look import Look
from readerapp.ui.widgets.dialog import Dialog
from readerapp.ui.widgets.page import Words
from readerapp.ui.widgets.text import Label, announce


class ChangeKeys(Dialog):
    """The keys of an action, each a button that removes it, and a field for a new one."""

    def __init__(self, look: Look, keyboard: Keyboard, action: Action, parent: QWidget | None) -> None:
        super().__init__(look, tr(action.title).removesuffix("…"), parent)
        self._action, self._before = action, keyboard
        self.keyboard = keyboard
        """The keyboard with the keys chosen here, to be used once the dialog is accepted."""
        self._keys = distinct(keyboard.keys(action.id))
        help_text = Words(look, -1, "text_2")
        help_text.setAlignment(Qt.AlignmentFlag.AlignLeft)
        help_text.show_words(tr(action.help))
        self.body.addWidget(help_text)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self.body.addLayout(self._row)
        self._recorder = Recorder(look)
        self._recorder.recorded.connect(self._add)
        self._recorder.refused.connect(lambda why: self._say(why, "warn"))
        self.body.addWidget(self._recorder)
        self._words = Words(look, -1, "text_3")
        self._words.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self._words.setMinimumHeight(look.px(3.2))
        self.body.addWidget(self._words)
        self.body.addStretch(1)
        preset = PRESETS[keyboard.preset].title
        self._reset = self.add_button(tr("As in {preset}", preset=preset))
        self._reset.clicked.connect(self._as_in_preset)
        self.foot.addStretch(1)
        self.add_button(tr("Cancel")).clicked.connect(self.reject)
        self.add_button(tr("Save"), primary=True).clicked.connect(self.accept)
        self.take_room(36, 20)
        self._show(tr("The new key comes first. Remove the others, or keep them."))
        self._recorder.setFocus()

    def _add(self, key: str) -> None:
        try:
            one_key(key, self._action.id)
        except ValueError as error:
            self._say(str(error), "warn")
            return
        if key in self._keys:
            self._show(tr("{key} is one of its keys already.", key=spoken(key)))
            return
        # Neither a key that begins the new one nor one that the new one begins can stay.
        self._keys = [key, *(one for one in self._keys if not clash(one, key))]
        self._show()

    def _remove(self, key: str) -> None:
        self._keys.remove(key)
        self._show()
        self._recorder.setFocus()

    def _as_in_preset(self) -> None:
        self._keys = distinct(self._before.without(self._action.id).keys(self._action.id))
        self._show()
        self._recorder.clear()

    def _show(self, words: str = "") -> None:
        """Show the chosen keys, and which other actions would lose theirs."""
        while item := self._row.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        for key in self._keys:
            self._row.addWidget(self._key_button(key))
        if not self._keys:
            none = Label(self.look, 0, "text_3")
            none.setText(tr("No key. It stays in the menu.") if self._action.menu else tr("No key."))
            self._row.addWidget(none)
        self._row.addStretch(1)
        self.keyboard = self._before.with_keys(self._action.id, self._keys)
        losses = self._losses()
        if losses:
            self._say(" ".join(losses), "warn")
        else:
            self._say(words, "text_3")

    def _key_button(self, key: str) -> QPushButton:
        button = QPushButton(f"{spoken(key)}   ×")
        button.setAccessibleName(tr("Remove {key}", key=aloud(key)))
        button.setToolTip(tr("Remove {key}", key=spoken(key)))
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._remove(key))
        return button

    def _losses(self) -> list[str]:
        """A sentence for each action that would lose keys."""
        found = []
        for before, after in zip(*(one.beside(self._action.id) for one in (self._before, self.keyboard)), strict=True):
            lost = [key for key in distinct(before.keys) if key not in after.keys]
            if before.id != self._action.id and lost:
                found.append(self._loss(before, lost, distinct(after.keys)))
        return found

    def _loss(self, action: Action, lost: Sequence[str], left: Sequence[str]) -> str:
        known = {"action": tr(action.title).removesuffix("…"), "keys": _listed(lost)}
        if left:
            return tr_count(
                "{keys} belongs to “{action}”, which would keep {left}.",
                "{keys} belong to “{action}”, which would keep {left}.",
                len(lost),
                left=_listed(left),
                **known,
            )
        return tr_count(
            "{keys} belongs to “{action}”, which would have no key left.",
            "{keys} belong to “{action}”, which would have no key left.",
            len(lost),
            **known,
        )

    def _say(self, words: str, role: str) -> None:
        self._words.set_role(role)
        self._words.show_words(words)
        if words and self.isVisible():
            announce(self._recorder, words)


def _listed(keys: Sequence[str]) -> str:
    return joined([spoken(key) for key in keys])
