"""What the user does with papers: from the key press to the library and back to the list."""

import time
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from readerapp.errors import LibraryBusyError, ReaderAppError
from readerapp.jobs.act_words import done, was_done
from readerapp.storage.records import PaperRow
from readerapp.storage.store import Store
from readerapp.system import clock
from readerapp.triage import Changes, Verb
from readerapp.ui.acts.browsing import Browsing
from readerapp.ui.acts.pace import Pace
from readerapp.ui.acts.several.selection import Selection
from readerapp.ui.paper_list.table import PaperList
from readerapp.ui.widgets.quiet_bar import QuietBar

_RETRY = 150
_CHUNK = 500
"""Papers fetched from the library at a time."""
_DECISIONS = (Verb.STAR, Verb.DISMISS)
_REPLAYS = (Verb.UNDO, Verb.REDO, Verb.REVERT, Verb.TAKE_BACK)


class _Pending(NamedTuple):
    """An act that waits, and the message if it changes nothing."""

    do: Callable[[], Changes]
    nothing: str


class Triaging(QObject):
    """Acts on the selected papers, or on the current one. If the library is busy, an act waits its turn."""

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
        """`key_of` returns the key of an action."""
        super().__init__(parent)
        self._store, self._browsing, self._list, self._bar = store, browsing, papers, bar
        self._model = papers.rows
        self._key_of = key_of
        self.pace = Pace()
        self._waiting: list[_Pending] = []
        self._kept_above = ""
        """The note of another readerapp, above which the last note was saved."""
        self._leaving: set[int] = set()
        """Papers still in the list because their dismissal is pending. The next key press is not meant for them."""
        self._decided: set[int] = set()
        """Papers that stay in the list and whose dismissal or star is pending. No key press moves on to them."""
        self._retry = QTimer(self)
        self._retry.setInterval(_RETRY)
        self._retry.timeout.connect(self._try_waiting)
        self.selection = Selection(papers, bar, self._leaving, self)
        browsing.shown.connect(self.selection.say_what_is_left)

    # --- acts -------------------------------------------------------------------------------------------------------------

    # Whether to star or unstar is decided when the act has its turn: acts before it may change that.

    def star(self) -> None:
        """Star the papers, which restores dismissed ones; or unstar them if all are starred."""
        keys = self.keys()
        self._act(lambda: self._store.star(keys, self._on(keys, lambda line: line.starred and not line.dismissed)))

    def dismiss(self) -> None:
        """Dismiss the papers and move on, or restore them if all are dismissed."""
        keys = self.keys()
        changes = self._act(lambda: self._store.dismiss(keys, self._on(keys, lambda line: line.dismissed)))
        if self._waiting and self._browsing.removes_dismissed():
            self._leaving.update(keys)
            self._model.check(keys, on=False)
            self._browsing.skip(self._leaving)
        elif changes and self._browsing.removes_dismissed():
            self._browsing.check_done()
        elif (changes or self._waiting) and self._list.current_key() in keys:
            self._go_on(keys)

    def star_and_go_on(self) -> None:
        """Star the papers that are not starred yet, and move on to the next undecided one."""
        keys = self.keys()
        self._act(lambda: self._store.star(keys))
        if self._list.current_key() in keys:
            self._go_on(keys)

    def _go_on(self, keys: Sequence[int]) -> None:
        if self._waiting:
            self._decided.update(keys)
        self._browsing.go_on(self._decided)

    def toggle_read(self) -> None:
        """Mark the papers read, or unread if all are read."""
        keys = self.keys()
        self._act(lambda: self._store.read(keys, self._on(keys, lambda line: line.read)))

    def mark_unread(self) -> None:
        """Mark the papers unread."""
        keys = self.keys()
        self._act(lambda: self._store.read(keys, on=False))

    def mark_all_read(self) -> None:
        """Mark all papers in the list read."""
        shown = self._model.keys()
        keys = [key for key in shown if key not in self._leaving]
        self._act(lambda: self._store.read(keys))

    def set_tags(self, keys: Sequence[int], add: Sequence[str], remove: Sequence[str]) -> None:
        """Add and remove tags."""
        self._act(lambda: self._store.tag(keys, add, remove))

    def set_note(self, key: int, text: str, before: str) -> None:
        """Replace the note `before` with `text`. What another readerapp wrote there in the meantime is kept above it."""

        def write() -> Changes:
            there = self._store.paper(key).triage.note
            self._kept_above = there if there not in (before, text) else ""
            return self._store.note([key], "\n\n".join(filter(None, (self._kept_above, text))))

        self._act(write, "Another readerapp changed this note in the meantime. That note was kept.")

    def undo(self) -> None:
        """Undo the last act."""
        self._act(self._store.undo, "Nothing to undo.")

    def redo(self) -> None:
        """Redo what was undone last."""
        self._act(self._store.redo, "Nothing to redo.")

    def revert(self, act_id: int) -> None:
        """Undo one act of the history."""
        self._act(lambda: self._store.revert(act_id), "Nothing to undo here: later actions changed it already.")

    def perform(self, do: Callable[[], Changes], nothing: str = "") -> Changes:
        """Carry out an act in its turn and show what it changed; `nothing` is the message if it changed nothing."""
        return self._act(do, nothing)

    @property
    def waits(self) -> bool:
        """Whether acts wait for another process."""
        return bool(self._waiting)

    def lines(self, keys: Sequence[int]) -> list[PaperRow]:
        """What the list knows of these papers."""
        if len(keys) == 1 and (row := self._model.row_of(keys[0])) is not None:
            paper = self._model.paper(row)
            return [paper] if paper else []
        # Some of several papers may be in folded sections.
        return [line for start in range(0, len(keys), _CHUNK) for line in self._store.rows(keys[start : start + _CHUNK])]

    def _on(self, keys: Sequence[int], is_on: Callable[[PaperRow], bool]) -> bool | None:
        """Whether an act switches on what `is_on` says of rows. Of one paper the list shows it; None: the library decides."""
        return not all(map(is_on, self.lines(keys))) if len(keys) == 1 else None

    def keys(self) -> list[int]:
        """The papers that an act applies to: the selected ones, or else the current one."""
        if self.selection.has_papers():
            return [key for key in self._model.in_order(self._model.checked) if key not in self._leaving]
        key = self._list.current_key()
        return [] if key is None or key in self._leaving else [key]

    def settle(self, patience: float) -> bool:
        """Finish the acts that wait for another process, for up to `patience` seconds. Returns whether none is left."""
        give_up = time.monotonic() + patience
        self._try_waiting()
        while self._waiting and time.monotonic() < give_up:
            time.sleep(_RETRY / 1000)
            self._try_waiting()
        return not self._waiting

    def stop(self) -> None:
        """Discard the acts that still wait: the window is closing, and then the library."""
        self._waiting.clear()
        self._end_waiting()

    # --- inside -----------------------------------------------------------------------------------------------------------

    def _act(self, do: Callable[[], Changes], nothing: str = "") -> Changes:
        act = _Pending(do, nothing)
        if self._waiting:
            # Acts are done in the order of the key presses.
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
        self._decided.clear()
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
        self.selection.note_changes()
        self.changed.emit(changes)

    def _say(self, changes: Changes) -> None:
        act = changes.act
        if act is None:
            return
        if act.verb in (Verb.UNDO, Verb.REDO):
            of = self._store.act(act.of) if act.of is not None else None
            what = was_done(of) if of else "an action"
            if act.verb is Verb.UNDO:
                self._bar.say(f"Undone: {what}.", "undo-2", "text_2", "Redo", self._key_of("act.redo"), self.redo)
            else:
                self._say_undoable(f"Redone: {what}.")
            return
        message = "Note saved." if act.verb is Verb.NOTE else f"{done(act)}."
        if act.verb is Verb.STAR and act.papers == 1:
            stars = self._store.stars_since(_midnight())
            message = f"Starred. {stars:,} star{'' if stars == 1 else 's'} today."
        elif act.verb is Verb.NOTE and self._kept_above:
            message = f"{done(act)}, below the note that another readerapp added."
        self._say_undoable(message)

    def _say_undoable(self, message: str) -> None:
        self._bar.say(message, "undo-2", "text_2", "Undo", self._key_of("act.undo"), self.undo)


def _midnight() -> datetime:
    now = clock.now().astimezone()
    return now - timedelta(hours=now.hour, minutes=now.minute, seconds=now.second, microseconds=now.microsecond)
