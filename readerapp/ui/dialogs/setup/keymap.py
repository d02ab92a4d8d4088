"""The step in which the user chooses a keymap."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from readerapp.keymap.presets import PRESETS
from readerapp.text.language import tr
from readerapp.ui.look.look import Look
from readerapp.ui.widgets.choice import Choice
from readerapp.ui.widgets.dialog import Dialog
from readerapp.ui.widgets.page import Words, scrolling


class KeymapChooser(Dialog):
    """A button for each keymap. Once the dialog is accepted, `chosen` is the name of the preset; nothing is stored here."""

    def __init__(self, look: Look, preset: str, parent: QWidget | None) -> None:
        """`preset`: the one in use."""
        super().__init__(look, tr("Choose your keys"), parent, 20)
        self.chosen = preset
        sentence = Words(look, 0, "text_2")
        sentence.setAlignment(Qt.AlignmentFlag.AlignLeft)
        sentence.show_words(
            tr(
                "Begin with the keys that your hands know. Any of them can be changed later in Settings, Keys, "
                "and every action is also in a menu."
            )
        )
        self.body.addWidget(sentence)
        column = QWidget()
        rows = QVBoxLayout(column)
        rows.setContentsMargins(0, 4, 8, 4)
        rows.setSpacing(6)
        self.choices: dict[str, Choice] = {}
        for name, one in PRESETS.items():
            in_use = name == preset
            icon, state = ("check", tr("in use")) if in_use else ("keyboard", "")
            choice = Choice(look, icon, one.title, tr(one.help), state)
            choice.clicked.connect(lambda _=False, name=name: self._choose(name))
            self.choices[name] = choice
            rows.addWidget(choice)
        rows.addStretch(1)
        self.body.addWidget(scrolling(look, column), 1)
        self.foot.addStretch(1)
        self.add_button(tr("Keep {title}", title=PRESETS[preset].title), primary=True).clicked.connect(self.accept)
        self.take_room(52.3, 48)
        self.choices[preset].setFocus()

    def _choose(self, name: str) -> None:
        self.chosen = name
        self.accept()
