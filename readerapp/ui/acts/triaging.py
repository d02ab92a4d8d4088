"""What the user does with papers, from the keys to the library and back to the list."""

import time
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from readerapp.errors import LibraryBusyError, ReaderAppError
from readerapp.storage.records import PaperRow
from readerapp.storage.store import Store
from readerapp.system import clock
from readerapp.text.words import papers_words, quoted
from readerapp.triage import Changes, Verb
from readerapp.ui.acts.browsing import Browsing
from readerapp.ui.acts.pace import Pace
from readerapp.ui.paper_list.table import PaperList
from readerapp.ui.widgets.quiet_bar import QuietBar

_RETRY = 150
_CHUNK = 500
"""So many papers are asked of the library at a time."""
_DECISIONS = (Verb.STAR, Verb.READ, Verb.DISMISS)
_REPLAYS = (Verb.UNDO, Verb.REDO, Verb.REVERT)
_DONE = {
    Verb.STAR: "Starred",
    Verb.UNSTAR: "Unstarred",
    Verb.READ: "Marked read",
    Verb.UNREAD: "Marked unread",
    Verb.DISMISS: "Dismissed",
    Verb.UNDISMISS: "Restored",
    Verb.TAG: "Tagged",
    Verb.NOTE: "Note saved on",
    Verb.REVERT: "Undid an action on",
}
_PAST = {
    Verb.STAR: "starred",
    Verb.UNSTAR: "unstarred",
    Verb.READ: "marked read",
    Verb.UNREAD: "marked unread",
    Verb.DISMISS: "dismissed",
    Verb.UNDISMISS: "restored",
    Verb.TAG: "tagged",
    Verb.NOTE: "note on",
    Verb.REVERT: "undid an action on",
}


class _Pending(NamedTuple):
    """An act that is to be done, and what is said if it changes nothing."""

    do: Callable[[], Changes]
    nothing: str


class Triaging(QObject):
    """Acts on the current paper, or on the selected ones. An act that finds the library busy waits its turn."""

    changed = Signal(object)
    """The Changes of an act that was done."""

    def __init__(
        self,
        store: Store,
        browsing: Browsing,
        papers: PaperList,
        bar: QuietBar,
        key_of: Callable[[str], str],
        parent: QObject | None = None,
    ) -> None:
        """`key_of` tells the key of an action."""
        super().__init__(parent)
        self._store, self._browsing, self._list, self._bar = store, browsing, papers, bar
        self._model = papers.rows
        self._key_of = key_of
        self.pace = Pace()
        self._waiting: list[_Pending] = []
        self._kept_above = ""
        """What another readerapp wrote, and the last note leaves above itself."""
        self._leaving: set[int] = set()
        """Papers that are still in the list because their dismissal waits: what is pressed next is not meant for them."""
        self._retry = QTimer(self)
        self._retry.setInterval(_RETRY)
        self._retry.timeout.connect(self._try_waiting)
        self._told_selected = 0
        """How many papers the bar last said are selected."""
        self._toggled = 0
        """The paper that was last selected or given up on its own."""
        papers.checked_by_mouse.connect(self._check_by_mouse)
        papers.ticked.connect(self._tick)
        papers.extended.connect(self.select_to)
        papers.clicked_alone.connect(self._forget_selection)
        browsing.shown.connect(self._say_what_is_left_selected)

    # --- acts -------------------------------------------------------------------------------------------------------------

    # Whether a star is given or taken is seen when the act has its turn: acts that wait before it may decide that.

    def star(self) -> None:
        """Star the papers, or take the stars away if all of them have one."""
        keys = self.keys()
        self._act(lambda: self._store.star(keys, not all(line.starred for line in self._lines(keys))))

    def dismiss(self) -> None:
        """Dismiss the papers, or take them back if all of them are dismissed, and move on."""
        keys = self.keys()
        changes = self._act(lambda: self._store.dismiss(keys, not all(line.dismissed for line in self._lines(keys))))
        if self._waiting and self._browsing.removes_dismissed():
            self._leaving.update(keys)
            self._model.check(keys, on=False)
            self._browsing.skip(self._leaving)
        elif changes and self._browsing.removes_dismissed():
            self._browsing.check_done()
        elif (changes or self._waiting) and self._list.current_key() in keys:
            self._browsing.go_on()

    def star_and_go_on(self) -> None:
        """Star the papers that have no star yet, and move on to the next undecided one."""
        keys = self.keys()
        self._act(lambda: self._store.star(keys))
        if self._list.current_key() in keys:
            self._browsing.go_on()

    def toggle_read(self) -> None:
        """Mark the papers read, or unread if all of them are read."""
        keys = self.keys()
        self._act(lambda: self._store.read(keys, not all(line.read for line in self._lines(keys))))

    def mark_unread(self) -> None:
        """Mark the papers unread."""
        keys = self.keys()
        self._act(lambda: self._store.read(keys, on=False))

    def mark_all_read(self) -> None:
        """Mark all papers of the list read."""
        shown = self._model.keys()
        keys = [key for key in shown if key not in self._leaving]
        self._act(lambda: self._store.read(keys))

    def set_tags(self, keys: Sequence[int], add: Sequence[str], remove: Sequence[str]) -> None:
        """Put tags on papers and take tags off."""
        self._act(lambda: self._store.tag(keys, add, remove))

    def set_note(self, key: int, text: str, before: str) -> None:
        """Give a paper a note in place of `before`; what another readerapp wrote there since then is kept above it."""

        def write() -> Changes:
            there = self._store.paper(key).triage.note
            self._kept_above = there if there not in (before, text) else ""
            return self._store.note([key], "\n\n".join(filter(None, (self._kept_above, text))))

        self._act(write, "Another readerapp changed this note in the meantime. That note was kept.")

    def undo(self) -> None:
        """Take the last act back."""
        self._act(self._store.undo, "Nothing to undo.")

    def redo(self) -> None:
        """Do once more what was undone last."""
        self._act(self._store.redo, "Nothing to redo.")

    def revert(self, act_id: int) -> None:
        """Take one act of the history back."""
        self._act(lambda: self._store.revert(act_id), "Nothing to undo here: later actions changed it already.")

    # --- selection -------------------------------------------------------------------------------------------

    def select(self) -> None:
        """Select the current paper, or give it up."""
        key = self._list.current_key()
        if key is not None:
            self._toggle(key)

    def select_all(self) -> None:
        """Select all papers of the list, or none if all are."""
        keys = self._model.keys()
        self._check(keys, len(self._model.checked) < len(keys))

    def clear_selection(self) -> bool:
        """Give up the selection. Returns whether there was one."""
        had = bool(self._model.checked)
        if had:
            self._check(list(self._model.checked), on=False)
        return had

    def has_selection(self) -> bool:
        """Whether papers are selected."""
        return bool(self._model.checked)

    def keys(self) -> list[int]:
        """The papers that an act goes to: the selected ones, else the current one."""
        if self._model.checked:
            keys = self._model.keys()
            return [key for key in keys if key in self._model.checked and key not in self._leaving]
        key = self._list.current_key()
        return [] if key is None or key in self._leaving else [key]

    def settle(self, patience: float) -> bool:
        """Finish the acts that wait for another process, for at most `patience` seconds. Returns whether none waits."""
        give_up = time.monotonic() + patience
        self._try_waiting()
        while self._waiting and time.monotonic() < give_up:
            time.sleep(_RETRY / 1000)
            self._try_waiting()
        return not self._waiting

    def stop(self) -> None:
        """Give up what still waits: the window closes, and the library after it."""
        self._waiting.clear()
        self._end_waiting()

    # --- inside -----------------------------------------------------------------------------------------------------------

    def _lines(self, keys: Sequence[int]) -> list[PaperRow]:
        if len(keys) == 1 and (row := self._model.row_of(keys[0])) is not None:
            paper = self._model.paper(row)
            return [paper] if paper else []
        # Of several, some may be in sections that are folded.
        return [line for start in range(0, len(keys), _CHUNK) for line in self._store.rows(keys[start : start + _CHUNK])]

    def _act(self, do: Callable[[], Changes], nothing: str = "") -> Changes:
        act = _Pending(do, nothing)
        if self._waiting:
            # What was pressed first is done first.
            self._waiting.append(act)
            return Changes()
        try:
            changes = do()
        except LibraryBusyError:
            self._waiting.append(act)
            self._retry.start()
            self._bar.say("Another readerapp is saving; your key press will be applied right after.", "clock", "warn")
            return Changes()
        except ReaderAppError as error:
            self._bar.fail(error)
            return Changes()
        self._show(changes, nothing)
        return changes

    def _try_waiting(self) -> None:
        while self._waiting:
            try:
                changes = self._waiting[0].do()
            except LibraryBusyError:
                return
            except ReaderAppError as error:
                self._waiting.clear()
                self._bar.fail(error)
                break
            self._show(changes, self._waiting.pop(0).nothing)
        self._end_waiting()

    def _end_waiting(self) -> None:
        self._leaving.clear()
        self._retry.stop()

    def _show(self, changes: Changes, nothing: str) -> None:
        act = changes.act
        if act is None:
            if nothing:
                self._bar.say(nothing)
            return
        self._browsing.apply(changes.before, changes.after)
        if act.verb in _REPLAYS:
            self._browsing.bring_back(changes.after)
        if act.verb in _REPLAYS and len(changes.after) == 1:
            self._browsing.go_to_paper(next(iter(changes.after)))
        if act.verb in _DECISIONS:
            self.pace.decided(time.monotonic())
        self._say(changes)
        self._told_selected = len(self._model.checked)
        self.changed.emit(changes)

    def _say(self, changes: Changes) -> None:
        act = changes.act
        if act is None:
            return
        which = quoted(act.title) if act.papers == 1 else papers_words(act.papers)
        if act.verb in (Verb.UNDO, Verb.REDO):
            of = self._store.act(act.of) if act.of is not None else None
            what = _PAST.get(of.verb, "did") if of else "did"
            if act.verb is Verb.UNDO:
                self._bar.say(f"Undone: {what} {which}.", "undo-2", "text_2", "Redo", self._key_of("act.redo"), self.redo)
            else:
                self._say_undoable(f"Redone: {what} {which}.")
            return
        message = f"{_DONE[act.verb]} {which}."
        if act.verb is Verb.STAR and act.papers == 1:
            stars = self._store.stars_since(_midnight())
            message = f"Starred. {stars:,} star{'' if stars == 1 else 's'} today."
        elif act.verb is Verb.NOTE and self._kept_above:
            message = f"Note saved on {which}, below the note that another readerapp added."
        self._say_undoable(message)

    def _say_undoable(self, message: str) -> None:
        self._bar.say(message, "undo-2", "text_2", "Undo", self._key_of("act.undo"), self.undo)

    def _toggle(self, key: int) -> None:
        self._toggled = key
        self._check([key], key not in self._model.checked)

    def _check(self, keys: Sequence[int], on: bool) -> None:
        """Select papers or give them up, and say how many are: some may be out of sight."""
        self._model.check([key for key in keys if not (on and key in self._leaving)], on)
        self._say_selected()

    def _say_what_is_left_selected(self) -> None:
        # Another view or search has given some of them up.
        if self._told_selected and len(self._model.checked) != self._told_selected:
            self._say_selected()

    def _say_selected(self) -> None:
        self._told_selected = len(self._model.checked)
        if chosen := self._told_selected:
            words = f"{chosen:,} selected."
            self._bar.say(words, "square-check", "accent", "Clear", "Esc", self.clear_selection)
        else:
            self._bar.say("Selection cleared.", "square")

    def _check_by_mouse(self, row: int, through: bool) -> None:
        """Select as in every list: Ctrl adds or removes one paper, Shift takes all from the anchor, and what was clicked is
        shown. The current paper belongs to the selection from the first such click on.
        """
        key, current = self._model.key(row), self._list.current_key()
        if key is None:
            return
        if through:
            self.select_to(row)
            return
        if not self._model.checked and current is not None and current != key:
            self._check([current], on=True)
        self._toggle(key)
        self._list.go_to(row)

    def _tick(self, row: int) -> None:
        if (key := self._model.key(row)) is not None:
            self._toggle(key)

    def select_to(self, row: int) -> None:
        """Select the papers from the anchor (the one selected last, or the current one) to `row`, and only these."""
        anchor = self._model.row_of(self._toggled) if self._toggled in self._model.checked else None
        start = max(self._list.current_row(), 0) if anchor is None else anchor
        low, high = sorted((start, row))
        keys = [key for at in range(low, high + 1) if (key := self._model.key(at)) is not None]
        self._model.check([key for key in self._model.checked if key not in keys], on=False)
        if anchor is None and (first := self._model.key(start)) is not None:
            self._toggled = first
        self._check(keys, on=True)
        self._list.go_to(row)

    def _forget_selection(self) -> None:
        """A plain click: the paper clicked is the only one meant."""
        if self._model.checked:
            self._check(list(self._model.checked), on=False)


def _midnight() -> datetime:
    now = clock.now().astimezone()
    return now - timedelta(hours=now.hour, minutes=now.minute, seconds=now.second, microseconds=now.microsecond)
