"""A question before something that cannot be undone, or that is large."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from readerapp.text.language import tr
from readerapp.ui.look.look import Look
from readerapp.ui.widgets.dialog import Dialog
from readerapp.ui.widgets.page import Words


class Question(Dialog):
    """Asks whether to go on: `exec` returns whether the user agreed. Enter and Esc cancel."""

    def __init__(self, look: Look, question: str, words: str, agree: str, parent: QWidget) -> None:
        """`words` says what would happen; `agree` is the verb on the button."""
        super().__init__(look, question, parent)
        self.words = Words(look, 0, "text_2")
        self.words.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.words.setMinimumWidth(min(look.px(32), self.screen().availableSize().width() - look.px(4)))
        self.words.show_words(words)
        self.body.addWidget(self.words)
        self.foot.addStretch(1)
        cancel = self.add_button(tr("Cancel   Esc"))
        cancel.clicked.connect(self.reject)
        cancel.setAutoDefault(True)
        cancel.setDefault(True)
        self.add_button(agree).clicked.connect(self.accept)
        cancel.setFocus()
