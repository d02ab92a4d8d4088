"""The history: what the user did, newest first. Any of it can be undone here."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QPushButton, QTreeWidgetItem, QWidget

from readerapp.jobs.act_words import done
from readerapp.storage.store import Store
from readerapp.text.language import later, tr
from readerapp.text.words import moment_in_rows, papers_words
from readerapp.triage import TAG_VERBS, Act, Verb
from readerapp.ui.look.look import Look
from readerapp.ui.widgets.controls import Columns
from readerapp.ui.widgets.dialog import Dialog
from readerapp.ui.widgets.text import Paragraph

_AT_ONCE = 200
_LONGEST = 2_000
"""Letters of a title: more than fit into a row."""
_VERBS = {
    Verb.STAR: later("Starred", "what was done"),
    Verb.UNSTAR: later("Unstarred", "what was done"),
    Verb.READ: later("Marked read", "what was done"),
    Verb.UNREAD: later("Marked unread", "what was done"),
    Verb.DISMISS: later("Dismissed", "what was done"),
    Verb.UNDISMISS: later("Restored", "what was done"),
    Verb.TAG: later("Tagged", "what was done"),
    Verb.NOTE: later("Note saved", "what was done"),
    Verb.RULE_TAG: later("Tagged by a rule", "what was done"),
    Verb.RULE_STAR: later("Starred by a rule", "what was done"),
    Verb.MORE: later("Asked for more like it", "what was done"),
    Verb.LESS: later("Asked for less like it", "what was done"),
    Verb.UNWISH: later("Took back more or less", "what was done"),
    Verb.UNDO: later("Undid", "what was done"),
    Verb.REDO: later("Redid", "what was done"),
    Verb.REVERT: later("Undid from the history", "what was done"),
    Verb.TAKE_BACK: later("Undid two passes", "what was done"),
}


class HistoryDialog(Dialog):
    """The journal as a list. Scrolling to the end loads older actions."""

    revert_wanted = Signal(int)
    """The id of the action to undo."""

    def __init__(self, look: Look, store: Store, parent: QWidget | None) -> None:
        super().__init__(look, tr("History"), parent)
        self._store = store
        self._taken_back: set[int] = set()
        """The actions undone by later ones, which are listed above them."""
        titles = [tr("When"), tr("What you did"), tr("Paper")]
        self._list = Columns(look, tr("What you did"), titles, tr("What you do to papers will be listed here."))
        self._list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.currentItemChanged.connect(lambda *_: self._enable())
        self._list.verticalScrollBar().valueChanged.connect(self._maybe_more)
        self.body.addWidget(self._list, 1)
        self._words = Paragraph(look, 0, "text_3")
        self.say(tr("You can undo anything here, including an undo."))
        self.body.addWidget(self._words)
        self.foot.addStretch(1)
        self._revert: QPushButton = self.add_button(tr("Undo this"))
        self._revert.clicked.connect(self._take_back)
        self.add_button(tr("Close   Esc"), primary=True).clicked.connect(self.accept)
        self.take_room(60, 40)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Show all of what was done, as long as some room is left for the paper."""
        left = self._list.viewport().width() - self._list.columnWidth(0)
        self._list.resizeColumnToContents(1)
        self._list.setColumnWidth(1, min(self._list.columnWidth(1), left * 3 // 5))

    def say(self, message: str) -> None:
        """Show the result of undoing an action."""
        self._words.setText(message)

    def refresh(self, current: int | None = None) -> None:
        """Reload the newest actions, at least down to the one with the id `current`, and select that."""
        self._list.clear()
        self._taken_back.clear()
        while (acts := self._more()) and current is not None and acts[-1].id > current:
            pass
        if found := (self._item(current) if current is not None else None) or self._list.topLevelItem(0):
            self._list.setCurrentItem(found)
        self._fit_columns()
        self._enable()

    def show_again(self) -> None:
        """Show what has been done since as well; the same action stays selected."""
        act = self._current()
        self.refresh(act.id if act else None)

    def _item(self, act_id: int) -> QTreeWidgetItem | None:
        items = (self._list.topLevelItem(row) for row in range(self._list.topLevelItemCount() - 1, -1, -1))
        return next((item for item in items if item and item.data(0, Qt.ItemDataRole.UserRole).id == act_id), None)

    def _more(self) -> Sequence[Act]:
        """Load older actions, and return them, newest first."""
        last = self._list.topLevelItem(self._list.topLevelItemCount() - 1)
        before = last.data(0, Qt.ItemDataRole.UserRole).id if last else None
        acts = self._store.history(_AT_ONCE, before)
        for act in acts:
            what = act.title[:_LONGEST] if act.papers == 1 else papers_words(act.papers)
            gone = act.undone or act.id in self._taken_back
            if act.verb is Verb.REVERT and act.of is not None and not gone:
                self._taken_back.add(act.of)
            did = tr("{did} (undone)", did=_did(act)) if gone else _did(act)
            item = QTreeWidgetItem([moment_in_rows(act.moment), did, what])
            item.setData(0, Qt.ItemDataRole.UserRole, act)
            item.setToolTip(1, did)
            item.setToolTip(2, what)
            if gone:
                for column in range(3):
                    item.setForeground(column, self.look.colour("text_3"))
            self._list.addTopLevelItem(item)
        return acts

    def _maybe_more(self, value: int) -> None:
        if value == self._list.verticalScrollBar().maximum() and value:
            self._more()

    def _current(self) -> Act | None:
        item = self._list.currentItem()
        return item.data(0, Qt.ItemDataRole.UserRole) if item else None

    def _enable(self) -> None:
        act = self._current()
        gone = act is None or act.undone or act.id in self._taken_back or act.verb in (Verb.UNDO, Verb.REDO)
        self._revert.setEnabled(not gone)

    def _take_back(self) -> None:
        act = self._current()
        if act:
            self.revert_wanted.emit(act.id)
            # The button, which had the focus, has just been disabled.
            self._list.setFocus()
            self.refresh(act.id)


def _did(act: Act) -> str:
    """ "Starred", "Tagged thesis −lamp", "Renamed “gloves” to “mittens”"."""
    if act.verb in TAG_VERBS:
        return done(act)
    tags = " ".join(f"−{tag[1:]}" if tag.startswith("-") else tag for tag in act.tags)
    did = tr(_VERBS[act.verb], "what was done")
    return tr("{did} {tags}", did=did, tags=tags) if tags else did
