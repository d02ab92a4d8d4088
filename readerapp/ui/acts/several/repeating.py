"""Repeats the last act on another paper."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from readerapp.storage.store import Store
from readerapp.text.language import tr
from readerapp.triage import Changes, Verb
from readerapp.ui.acts.triaging import Triaging
from readerapp.ui.widgets.quiet_bar import QuietBar

_WAYS = ("act.star", "act.star_next", "act.dismiss", "act.toggle_read", "act.mark_unread")
"""Actions that are repeated as a whole, including moving on."""
_Act = Callable[[Store, list[int]], Changes]


class Repeating(QObject):
    """Remembers the last act on papers. Notes are not repeated: each is about one paper."""

    def __init__(self, triaging: Triaging, bar: QuietBar, parent: QObject) -> None:
        super().__init__(parent)
        self._triaging, self._bar = triaging, bar
        self._way = ""
        self._again: Callable[[], object] | None = None
        triaging.changed.connect(self._remember)

    def note(self, action_id: str) -> None:
        """Note that the action `action_id` is about to be carried out."""
        self._way = action_id if action_id in _WAYS else ""

    def repeat(self) -> None:
        """Apply the last act to the selected papers, or to the current one."""
        if self._again is None:
            self._bar.say(tr("Nothing to repeat: star, dismiss, tag or mark a paper first."))
        else:
            self._again()

    def _remember(self, changes: Changes) -> None:
        if changes.act is None:
            return
        triaging, verb = self._triaging, changes.act.verb
        if verb is Verb.DISMISS:
            self._again = self._dismiss
        elif verb is Verb.STAR:
            self._again = triaging.star_and_go_on if self._way == "act.star_next" else self._star
        elif verb in (Verb.UNSTAR, Verb.UNDISMISS, Verb.READ, Verb.UNREAD):
            do: _Act = {
                Verb.UNSTAR: lambda store, keys: store.star(keys, on=False),
                Verb.UNDISMISS: lambda store, keys: store.dismiss(keys, on=False),
                Verb.READ: lambda store, keys: store.read(keys),
                Verb.UNREAD: lambda store, keys: store.read(keys, on=False),
            }[verb]
            self._again = lambda: self._perform(do)
        elif verb is Verb.TAG:
            add = sorted({tag for was, now in changes.moves for tag in now.tags - was.tags})
            remove = sorted({tag for was, now in changes.moves for tag in was.tags - now.tags})
            self._again = lambda: triaging.set_tags(triaging.keys(), add, remove)
        elif verb in (Verb.MORE, Verb.LESS, Verb.UNWISH):
            wish = {Verb.MORE: "more", Verb.LESS: "less", Verb.UNWISH: ""}[verb]
            self._again = lambda: self._perform(lambda store, keys: store.wish(keys, wish))
        elif verb is Verb.NOTE:
            self._again = lambda: self._bar.say(tr("A note is about one paper, and is not repeated."))

    def _perform(self, do: _Act) -> None:
        keys = self._triaging.keys()
        self._triaging.perform(lambda store: do(store, keys), tr("Nothing to change here."), len(keys))

    def _star(self) -> None:
        self._perform(lambda store, keys: store.star(keys))

    def _dismiss(self) -> None:
        # One already dismissed would be restored.
        if all(line.dismissed for line in self._triaging.lines(self._triaging.keys())):
            self._bar.say(tr("This paper is dismissed already."))
        else:
            self._triaging.dismiss()
