"""The step that shows the progress of the first fetch and, without a network, what can be done instead."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from readerapp.days.followed import is_feed
from readerapp.text.language import later, tr
from readerapp.ui.look.look import Look
from readerapp.ui.widgets.choice import Choice
from readerapp.ui.widgets.dialog import Dialog
from readerapp.ui.widgets.page import Words, scrolling
from readerapp.ui.widgets.strips import ProgressLine
from readerapp.ui.widgets.text import IconLabel, Label


class State(NamedTuple):
    """The state of the fetch of one category: an icon, its colour role, and a few words."""

    icon: str
    role: str
    words: str


WAITING = State("circle-dashed", "text_3", later("waiting"))
FETCHING = State("refresh-cw", "accent", later("fetching…"))
FETCHED = State("circle-check", "ok", later("fetched"))
NOT_FETCHED = State("circle-x", "text_3", later("not fetched"))


class FirstFetch(Dialog):
    """A row for each category, a progress line, and what else can be done. Closing the dialog does not stop the fetch."""

    again_wanted = Signal()
    sample_wanted = Signal()
    open_wanted = Signal()

    def __init__(self, look: Look, followed: Sequence[str], parent: QWidget | None) -> None:
        """`followed`: categories and feed addresses."""
        super().__init__(look, tr("Your first listings"), parent, 20)
        self.sentence = Words(look, 0, "text_2")
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.sentence)
        self._line = ProgressLine(look, None, 4)
        self.body.addWidget(self._line)
        column = QWidget()
        self._rows = QVBoxLayout(column)
        self._rows.setContentsMargins(0, 4, 8, 4)
        self._rows.setSpacing(8)
        self._states: dict[str, tuple[IconLabel, Label]] = {one: self._add_row(one) for one in followed}
        self._rows.addStretch(1)
        self.body.addWidget(scrolling(look, column), 1)
        self.sample = Choice(
            look, "book-open", tr("Try the sample"), tr("Two days of invented papers. One click removes them.")
        )
        self.other = Choice(look, "folder-open", tr("Open a listing"), tr("Markdown, RSS, HTML or e-mail, from a file."))
        for choice, wanted in ((self.sample, self.sample_wanted), (self.other, self.open_wanted)):
            # The dialog is closed first: what is wanted may open another.
            choice.clicked.connect(self.accept)
            choice.clicked.connect(wanted)
            self.body.addWidget(choice)
        self.foot.addStretch(1)
        self.again = self.add_button(tr("Try again"))
        self.again.setAutoDefault(True)
        self.again.clicked.connect(self.again_wanted)
        self._read = self.add_button(tr("Start reading"), primary=True)
        self._read.clicked.connect(self.accept)
        self.take_room(52.3, 36)

    def show_fetching(self, share: float, words: str) -> None:
        """Show that a fetch is going on: `share` of it (0 to 1) is done, and `words` say what it is doing."""
        self._show(words, share, failed=False)
        self._read.setText(tr("Read meanwhile"))
        self._read.setFocus()

    def show_outcome(self, words: str, failed: bool) -> None:
        """Say how the fetch ended; if it `failed`, offer what can be done without a network."""
        self._show(words, None, failed)
        self._read.setText(tr("Close") if failed else tr("Start reading"))
        (self.sample if failed else self._read).setFocus()

    def show_state(self, followed: str, state: State) -> None:
        """Show the state of the fetch of a category."""
        icon, label = self._states[followed]
        icon.set_icon(state.icon, state.role)
        label.setText(tr(state.words))
        label.setAccessibleName(f"{followed}: {tr(state.words)}")

    def _show(self, words: str, share: float | None, failed: bool) -> None:
        self.sentence.show_words(words)
        self._line.setVisible(share is not None)
        self._line.show_share(share or 0.0, words)
        for widget in (self.sample, self.other):
            widget.setVisible(failed)
        self.again.setVisible(failed and bool(self._states))

    def _add_row(self, followed: str) -> tuple[IconLabel, Label]:
        icon = IconLabel(self.look, WAITING.icon, WAITING.role, 16)
        name, state = Label(self.look, 0, "text", 500), Label(self.look, 0, "text_2")
        name.setText(tr("Other feed") if is_feed(followed) else followed)
        name.setToolTip(followed)
        state.setText(tr(WAITING.words))
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(icon)
        row.addWidget(name)
        row.addWidget(state, 1)
        self._rows.addLayout(row)
        return icon, state
