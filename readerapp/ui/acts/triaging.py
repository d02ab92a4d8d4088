"""What the user does with papers: from the key press to the library and back to the list."""

import time
from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from readerapp.errors import LibraryBusyError, ReaderAppError
from readerapp.jobs.act_words import done, was_done
from readerapp.storage.records import LibraryPaper, PaperRow
from readerapp.storage.store import Store
from readerapp.system import clock
from readerapp.text.language import tr, tr_count
from readerapp.triage import Act, Changes, Verb
from readerapp.ui.acts.browsing import Browsing
from readerapp.ui.acts.pace import Pace
from readerapp.ui.acts.several import beside
from readerapp.ui.acts.several.beside import Beside
from readerapp.ui.acts.several.selection import Selection
from readerapp.ui.paper_list.table import PaperList
from readerapp.ui.widgets.quiet_bar import QuietBar

_RETRY = 5
"""Milliseconds between attempts at an act that waits. They cost nothing: an attempt does not block."""
_CHUNK = 500
"""Papers fetched from the library at a time."""
_DECISIONS = (Verb.STAR, Verb.DISMISS)
_REPLAYS = (Verb.UNDO, Verb.REDO, Verb.REVERT, Verb.TAKE_BACK)


class _Pending(NamedTuple):
    """An act that waits."""

    do: Callable[[Store], Changes]
    nothing: str
    """The message if the act changes nothing."""
    papers: Callable[[], int]
    """Returns how many papers the act is about, as far as that is known."""
    then: Callable[[], object] | None
    """Moves on from the papers once the act is shown, if it was carried out beside the window. After other acts that wait,
    the cursor has moved on at the key press.
    """


class Triaging(QObject):
    """Acts on the selected papers or, if none is selected, on the current one. If the library is busy, acts wait."""

    changed = Signal(object)
    """The Changes of an act that was done."""
    beside_begins = Signal()
    """An act on very many papers is about to be carried out beside the window."""
    beside_shown = Signal()
    """What such an act changed is shown."""

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
        """The note of another readerapp that the last note was saved below."""
        self._leaving: set[int] = set()
        """Papers still in the list because their dismissal is pending. The next key press is not for them."""
        self._decided: set[int] = set()
        """Papers that stay in the list, with a dismissal or star pending. No key press moves on to them."""
        self._beside = Beside(store, bar, self)
        self._retry = QTimer(self)
        self._retry.setInterval(_RETRY)
        self._retry.timeout.connect(self._try_waiting)
        self.selection = Selection(papers, bar, self._leaving, self)
        browsing.shown.connect(self.selection.say_what_is_left)

    # --- acts -------------------------------------------------------------------------------------------------------------

    # Whether to star or unstar is decided when it is the act's turn: the acts before it may change that.

    def star(self) -> None:
        """Star the papers, which restores dismissed ones; or unstar them if all are starred."""
        keys = self.keys()
        self.perform(
            lambda store: store.star(keys, self._on(keys, lambda line: line.starred and not line.dismissed)), papers=len(keys)
        )

    def dismiss(self) -> None:
        """Dismiss the papers and move on, or restore them if all are dismissed."""
        keys = self.keys()
        changes = self.perform(
            lambda store: store.dismiss(keys, self._on(keys, lambda line: line.dismissed)),
            papers=len(keys),
            then=lambda: self._move_on(keys),
        )
        if self._waiting and self._browsing.removes_dismissed():
            self._leaving.update(keys)
            self._model.check(keys, on=False)
            if len(keys) <= beside.MANY:
                self._browsing.skip(self._leaving)
            self.selection.note_changes()
        elif changes or (self._waiting and len(keys) <= beside.MANY):
            self._move_on(keys)

    def _move_on(self, keys: Sequence[int]) -> None:
        """Go on from papers that were dismissed."""
        if self._browsing.removes_dismissed():
            self._browsing.check_done()
        elif self._list.current_key() in keys:
            self._go_on(keys)

    def star_and_go_on(self) -> None:
        """Star the papers that are not starred yet, and move on to the next undecided one."""
        keys = self.keys()
        self.perform(lambda store: store.star(keys), papers=len(keys), then=lambda: self._go_on_from(keys))
        if len(keys) <= beside.MANY:
            self._go_on_from(keys)

    def _go_on_from(self, keys: Sequence[int]) -> None:
        if self._list.current_key() in keys:
            self._go_on(keys)

    def _go_on(self, keys: Sequence[int]) -> None:
        if self._waiting:
            self._decided.update(keys)
        self._browsing.go_on(self._decided)

    def toggle_read(self) -> None:
        """Mark the papers read, or unread if all are read."""
        keys = self.keys()
        self.perform(lambda store: store.read(keys, self._on(keys, lambda line: line.read)), papers=len(keys))

    def mark_unread(self) -> None:
        """Mark the papers unread."""
        keys = self.keys()
        self.perform(lambda store: store.read(keys, on=False), tr("Nothing to mark: unread already."), papers=len(keys))

    def mark_all_read(self) -> None:
        """Mark all papers in the list read."""
        keys = self._without_leaving(self._model.keys())
        self.perform(lambda store: store.read(keys), tr("All papers in this list are read already."), papers=len(keys))

    def set_tags(self, keys: Sequence[int], add: Sequence[str], remove: Sequence[str]) -> None:
        """Add and remove tags."""
        self.perform(lambda store: store.tag(keys, add, remove), papers=len(keys))

    def set_note(self, key: int, text: str, before: str) -> None:
        """Replace the note `before` with `text`. A note that another readerapp has written meanwhile is kept above it."""

        def write(store: Store) -> Changes:
            there = store.paper(key).triage.note
            self._kept_above = there if there not in (before, text) else ""
            return store.note([key], "\n\n".join(filter(None, (self._kept_above, text))))

        self.perform(write, tr("Another readerapp changed this note in the meantime. That note was kept."))

    def undo(self) -> None:
        """Undo the last act."""
        self.perform(lambda store: store.undo(), tr("Nothing to undo."), lambda: _papers_of(self._store.next_acts()[0]))

    def redo(self) -> None:
        """Redo what was undone last."""
        self.perform(lambda store: store.redo(), tr("Nothing to redo."), lambda: _papers_of(self._store.next_acts()[1]))

    def revert(self, act_id: int) -> None:
        """Undo one act in the history."""
        nothing = tr("Nothing to undo here: later actions changed it already.")
        self.perform(lambda store: store.revert(act_id), nothing, lambda: _papers_of(self._store.act(act_id)))

    def perform(
        self,
        do: Callable[[Store], Changes],
        nothing: str = "",
        papers: int | Callable[[], int] = 1,
        then: Callable[[], object] | None = None,
    ) -> Changes:
        """Carry out an act on so many papers when it is its turn, and show what it changed; `nothing` is the message if it
        changed nothing. `do` is given the library: for very many papers, as opened by a thread of its own.

        Returns what was changed: nothing yet if the act has to wait or is carried out beside the window.
        """
        act = _Pending(do, nothing, papers if callable(papers) else lambda: papers, then)
        if self._waiting:
            # Acts are done in the order of the key presses.
            self._waiting.append(act)
            return Changes()
        try:
            if (many := act.papers()) > beside.MANY:
                self._waiting.append(act)
                self._begin_beside(act, many)
                return Changes()
            changes = do(self._store)
        except LibraryBusyError:
            self._waiting.append(act)
            self._wait_for_another()
            return Changes()
        except ReaderAppError as error:
            self._bar.fail(error)
            return Changes()
        self._show(changes, nothing)
        return changes

    @property
    def waits(self) -> bool:
        """Whether acts are waiting, for another process or for an act on very many papers."""
        return bool(self._waiting)

    def lines(self, keys: Sequence[int]) -> list[PaperRow]:
        """What the list knows of these papers."""
        if len(keys) == 1 and (row := self._model.row_of(keys[0])) is not None:
            paper = self._model.paper(row)
            return [paper] if paper else []
        # Some of several papers may be in folded sections.
        return [line for start in range(0, len(keys), _CHUNK) for line in self._store.rows(keys[start : start + _CHUNK])]

    def _on(self, keys: Sequence[int], is_on: Callable[[PaperRow], bool]) -> bool | None:
        """Whether the act switches on what `is_on` tells of a row. For one paper the list shows it; None: the library
        decides.
        """
        return not all(map(is_on, self.lines(keys))) if len(keys) == 1 else None

    def keys(self) -> list[int]:
        """The papers that an act applies to: the selected ones, or else the current one."""
        if self.selection.has_papers():
            return self._without_leaving(self._model.in_order(self._model.checked))
        key = self._list.current_key()
        return [] if key is None or key in self._leaving else [key]

    def _without_leaving(self, keys: Sequence[int]) -> list[int]:
        return [key for key in keys if key not in self._leaving] if self._leaving else list(keys)

    def first_paper(self) -> LibraryPaper | None:
        """The first of these papers; None if there are none."""
        papers = self._store.papers(self.keys()[:1])
        return papers[0] if papers else None

    def settle(self, patience: float) -> bool:
        """Finish the acts that wait, and one on very many papers, within `patience` seconds. Returns whether none is left."""
        give_up = time.monotonic() + patience
        self._try_waiting()
        while self._waiting and (left := give_up - time.monotonic()) > 0:
            if self._beside.is_running:
                self._beside.finish(left)
            else:
                time.sleep(_RETRY / 1000)
                self._try_waiting()
        return not self._waiting

    def stop(self) -> None:
        """Discard the acts that still wait: the window is closing, and the library after it."""
        self._waiting.clear()
        self._beside.close()
        self._end_waiting()

    @property
    def is_busy_beside(self) -> bool:
        """Whether an act on very many papers is being carried out or has yet to be shown."""
        return self._beside.is_running

    # --- inside -----------------------------------------------------------------------------------------------------------

    def _wait_for_another(self) -> None:
        self._retry.start()
        words = tr("The library is being written; your key press will be applied right after.")
        self._bar.say(words, "clock", "warn")

    def _begin_beside(self, act: _Pending, papers: int) -> None:
        self._retry.stop()
        self.beside_begins.emit()
        self._beside.begin(act.do, papers, self._end_beside)

    def _end_beside(self, found: Changes | ReaderAppError | None) -> None:
        if isinstance(found, LibraryBusyError):
            self._wait_for_another()
            return
        if isinstance(found, Changes):
            act = self._waiting.pop(0)
            self._show(found, act.nothing)
            self.beside_shown.emit()
            if act.then:
                act.then()
            self._try_waiting()
            return
        # The acts that wait were meant to follow this one.
        self._waiting.clear()
        self._end_waiting()
        if found is None:
            self._bar.say(tr("Cancelled. Nothing was changed."))
        else:
            self._bar.fail(found)

    def _try_waiting(self) -> None:
        while self._waiting and not self._beside.is_running:
            act = self._waiting[0]
            try:
                if (many := act.papers()) > beside.MANY:
                    self._begin_beside(act, many)
                    return
                with self._store.waiting_for_nobody():
                    changes = act.do(self._store)
            except LibraryBusyError:
                self._retry.start()
                return
            except ReaderAppError as error:
                self._waiting.clear()
                self._bar.fail(error)
                break
            had_undecided = self._browsing.undecided > 0
            self._show(changes, self._waiting.pop(0).nothing)
            if act.then and had_undecided:
                # At the key press the list was not done yet.
                self._browsing.check_done()
        if not self._waiting:
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
        self._browsing.apply(changes)
        if act.verb in _REPLAYS:
            self._browsing.bring_back(changes.after)
            if len(changes.after) == 1:
                self._browsing.go_to_paper(next(iter(changes.after)))
        if act.verb in _DECISIONS:
            self.pace.decided(time.monotonic())
        self._say(act)
        self.selection.note_changes()
        self.changed.emit(changes)

    def _say(self, act: Act) -> None:
        if act.verb in (Verb.UNDO, Verb.REDO):
            of = self._store.act(act.of) if act.of is not None else None
            what = was_done(of) if of else tr("an action")
            if act.verb is Verb.UNDO:
                words = tr("Undone: {what}.", what=what)
                self._bar.say(words, "undo-2", "text_2", tr("Redo"), self._key_of("act.redo"), self.redo)
            else:
                self._say_undoable(tr("Redone: {what}.", what=what))
            return
        message = tr("Note saved.") if act.verb is Verb.NOTE else f"{done(act)}."
        if act.verb is Verb.STAR and act.papers == 1:
            stars = self._store.stars_since(clock.midnight())
            message = tr_count("Starred. {count} star today.", "Starred. {count} stars today.", stars)
        elif act.verb is Verb.NOTE and self._kept_above:
            message = tr("{done}, below the note that another readerapp added.", done=done(act))
        self._say_undoable(message)

    def _say_undoable(self, message: str) -> None:
        self._bar.say(message, "undo-2", "text_2", tr("Undo"), self._key_of("act.undo"), self.undo)


def _papers_of(act: Act | None) -> int:
    return act.papers if act else 0
