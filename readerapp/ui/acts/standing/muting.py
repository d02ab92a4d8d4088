"""What rules do to the window's lists: the line about muted papers, and the work after a rule has changed."""

import threading

from PySide6.QtCore import QObject, QTimer, Signal

from readerapp.errors import StorageError
from readerapp.search.query import And, Everything, Is, Query
from readerapp.storage.records import Muted
from readerapp.text.language import number, tr, tr_count
from readerapp.ui.acts.desk import Desk
from readerapp.ui.acts.lists.looking import Looking
from readerapp.ui.background import Background
from readerapp.ui.paper_list.pane import ListPane
from readerapp.ui.widgets.notice import Button

_PAUSE = 200
"""Milliseconds after the last act: someone pressing key after key should not have to share the processor with a count."""
_LATER = 3_000
"""Milliseconds until the next try if the library could not be written."""


def muted_words(muted: Muted) -> str:
    """ "31 muted by 2 rules"."""
    papers = number(muted.papers)
    return tr_count("{papers} muted by {count} rule", "{papers} muted by {count} rules", muted.rules, papers=papers)


class Muting(QObject):
    """Says below the list how many of its papers are muted, and shows them with the reasons."""

    followed = Signal()
    """All papers have been checked against the rules that changed: other papers may be muted now."""

    def __init__(self, desk: Desk, pane: ListPane) -> None:
        super().__init__(desk.window)
        self._store, self._browsing, self._pane = desk.store, desk.browsing, pane
        self._key_of, self._trigger, self._bar = desk.key, desk.trigger, desk.bar
        self._looking = Looking(desk.store, "readerapp-muted", self)
        self._following = Background("readerapp-rules", self)
        self._stopped = threading.Event()
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_LATER)
        self._again.timeout.connect(self.follow)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._count)
        self._asked: Query | None = None
        """The query that the line is about, unless it is about a listing."""
        self._runs = False

    # --- the line below the list ------------------------------------------------------------------------------------------

    def look(self) -> None:
        """Say how many papers in the list are muted: for a listing at once, otherwise once they have been counted."""
        self._looking.forget()
        self._pause.stop()
        before, self._asked = self._asked, None
        browsing, searching = self._browsing, self._browsing.searching
        if searching.finds_anywhere or browsing.view.has_muted(searching.asked) or not self._store.mutes_any():
            self._pane.show_muted(None)
            return
        if browsing.day is not None:
            self._show(self._store.muted_among(searching.asked, browsing.day, browsing.category()))
            return
        self._asked = _query(browsing.view.query(), searching.asked)
        if repr(self._asked) != repr(before):
            # The line still speaks of another list.
            self._pane.show_muted(None)
        self._pause.start()

    def _count(self) -> None:
        query = self._asked or Everything()
        self._looking.ask(lambda store, _: store.muted_among(query), self._show)

    def toggle(self) -> None:
        """Show the muted papers of the list, dimmed and with the reasons, or hide them again."""
        browsing = self._browsing
        if browsing.view.has_muted(browsing.searching.asked) or browsing.searching.finds_anywhere:
            self._bar.say(tr("This list shows muted papers already."), "info")
        elif not self._store.mutes_any():
            self._bar.say(tr("No rule mutes a paper."), "info")
        else:
            browsing.toggle_hidden(muted=True)

    def _show(self, muted: Muted) -> None:
        if not muted.papers:
            self._pane.show_muted(None)
            return
        words = tr("Hide") if self._browsing.show_muted else tr("Show")
        show = Button(words, self._key_of("view.toggle_muted"), self.toggle)
        rules = Button(tr("Rules…"), "", lambda: self._trigger("rules.edit"))
        self._pane.show_muted((muted_words(muted), (show, rules)))

    # --- after a rule changed ---------------------------------------------------------------------------------------------

    def follow(self) -> None:
        """Check all papers, beside the window, against the rules that changed."""
        if self._runs or self._stopped.is_set():
            return
        try:
            if not self._store.has_unfollowed_rules():
                return
        except StorageError:
            self._again.start()
            return
        self._runs = True
        self._following.run(self._work, self._done, self._failed)

    def _work(self) -> bool:
        with self._store.for_another_thread() as store:
            return store.follow_rules(lambda: not self._stopped.is_set())

    def _done(self, whole: bool) -> None:
        self._runs = False
        if whole:
            self.followed.emit()
            # A rule may have changed since.
            self.follow()

    def _failed(self, error: Exception) -> None:
        self._runs = False
        if isinstance(error, StorageError):
            self._again.start()

    def close(self) -> None:
        """Stop after the current transaction: the rest is done after the next start."""
        self._pause.stop()
        self._again.stop()
        self._stopped.set()
        self._looking.close()
        self._following.close()


def _query(view: Query, typed: Query) -> Query:
    """The papers of a view that match `typed`, whatever was decided about them: muted papers never count as undecided."""
    parts = tuple(part for part in (view, typed) if not isinstance(part, Everything) and part != Is("undecided"))
    return And(parts) if parts else Everything()
