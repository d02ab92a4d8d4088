"""Goes through a list in two passes: first the titles, each kept or dropped by one key, then the abstracts of those kept.

The second pass is a list like any other, and all keys mean what they always do. A summary follows; until it is closed, the
library keeps the progress of the passes.
"""

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, QTimer

from readerapp.errors import ReaderAppError, StorageError
from readerapp.keymap.actions import Action
from readerapp.search.query import Is
from readerapp.search.view import View
from readerapp.text.language import tr
from readerapp.text.words import papers_words
from readerapp.triage import Changes, Verb
from readerapp.ui.acts.desk import Desk
from readerapp.ui.acts.lists.seen import SeenList
from readerapp.ui.acts.two_passes import Step, TwoPasses, progress, summary
from readerapp.ui.paper_list.header import SearchField
from readerapp.ui.paper_list.pass_pane import PassPane
from readerapp.ui.widgets.notice import Button
from readerapp.ui.widgets.text import announce
from readerapp.ui.window.arrangement import Arrangement
from readerapp.ui.window.panes import Panes
from readerapp.ui.window.passes.begun import begun, list_name, rows_of
from readerapp.ui.window.passes.clock import Clock
from readerapp.ui.window.passes.first_pass import IN_TITLES, FirstPass
from readerapp.ui.window.ways.same_day import same_day

MOST = 1000
"""The most papers in one pass: nobody gets through more in a morning."""
_CHUNK = 500
_KEPT = View("kept")
_REPLAYS = (Verb.UNDO, Verb.REDO, Verb.TAKE_BACK)
_BESIDE = ("triage.passes", "act.redo", "act.history", "view.statistics")
"""Actions that, like those of the program as a whole, keep their meaning while titles or the summary are shown."""
_REFUSED = ("act.untag", "act.repeat", "nav.next_pane", "nav.back", "app.context_menu")
"""Actions that, like those on papers, do nothing while titles or the summary are shown."""


class Passes(QObject):
    """Shows one pair of passes at a time; others wait in the library, one pair per list."""

    def __init__(
        self, desk: Desk, panes: Panes, field: SearchField, arrangement: Arrangement, number: Callable[[], int]
    ) -> None:
        """`number`: see FirstPass."""
        super().__init__(desk.window)
        self._desk, self._store, self._bar, self._browsing = desk, desk.store, desk.bar, desk.browsing
        self._field, self._arrangement = field, arrangement
        self._now, self._clock = TwoPasses("", "", []), Clock()
        self.is_shown = self._travels = self._is_over = False
        self._begun_in, self._day = SeenList.now(desk.browsing), desk.browsing.day
        """The list in which the passes were begun, and its day."""
        self._pane = PassPane(desk.look, lambda key: self._now.mark(key), self.leave)
        # A parent deletes the pane with the window even if there was nothing to decide and it was never shown.
        self._pane.setParent(arrangement)
        self._titles = FirstPass(desk, self._pane, number)
        self._titles.decided.connect(self._keep_soon)
        self._titles.finished.connect(self._show_abstracts)
        self._keeping = QTimer(self)
        self._keeping.setSingleShot(True)
        self._keeping.setInterval(0)
        self._keeping.timeout.connect(self._keep)
        desk.triaging.changed.connect(self._follow)
        desk.browsing.shown.connect(self._follow_list)
        desk.browsing.current_changed.connect(self._follow_current)
        panes.leave = lambda: self.is_shown and self.leave()

    # --- what the window asks ---------------------------------------------------------------------------------------------

    @property
    def shows_titles(self) -> bool:
        """Whether titles are shown, to which the actions on papers then apply."""
        return self.is_shown and self._now.step is Step.TITLES

    @property
    def _shows_abstracts(self) -> bool:
        return self.is_shown and self._now.step is Step.ABSTRACTS

    @property
    def goes_on(self) -> str:
        """What `go_on` would do, for a menu; "" if it would begin or resume passes."""
        if not self.is_shown:
            return ""
        if self._now.step is Step.SUMMARY:
            return tr("Close the summary")
        kept = self.shows_titles and any(self._now.mark(key) == "kept" for key in self._now.papers)
        return tr("On to the abstracts") if kept else tr("On to the summary")

    def takes(self, action: Action) -> bool:
        """Do what `action` means while titles or the summary are shown. Returns whether nothing more is to be done."""
        if not self.is_shown or self._shows_abstracts:
            return False
        if action.id == "nav.close_or_back":
            self.leave() if self.shows_titles else self.end()
        elif self.shows_titles and action.id in IN_TITLES:
            IN_TITLES[action.id](self._titles)
        elif not self.shows_titles and action.id == "act.undo":
            self.undo_all()
        elif action.id in _BESIDE or (action.id.startswith("app.") and action.id not in _REFUSED):
            return False
        elif action.on_papers or action.id in _REFUSED:
            self._bar.say(
                tr("“{action}” works in the list and in the second pass.", action=tr(action.title).removesuffix("…")),
                "info",
            )
        else:
            self.leave()
            return False
        return True

    def go_on(self) -> None:
        """Begin or resume passes through the list; while they are shown, go on to the next step."""
        if not self.is_shown:
            self._begin()
        elif self.shows_titles:
            self._show_abstracts()
        elif self._shows_abstracts:
            self._show_summary()
        else:
            self.end()

    def close(self) -> None:
        """Save the progress: the window is closing."""
        if self.is_shown:
            self._keep()

    # --- the steps --------------------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        browsing = self._browsing
        if self._keeping.isActive():
            # What is resumed is read from the library.
            self._keep()
        found = begun(self._store, browsing)
        if found is None:
            papers = self._undecided()
            if not papers:
                self._bar.say(tr("No undecided papers in this list."), "check", "ok")
                return
            name = list_name(browsing)
            found = TwoPasses(name, browsing.view_title, papers, at=papers[0])
            found.look(rows_of(self._store, papers))
        self._now, self.is_shown, self._is_over = found, True, False
        self._begun_in, self._day = SeenList.now(browsing), browsing.day
        if found.step is Step.SUMMARY:
            self._show_summary()
        elif found.return_to_titles():
            self._show_titles()
        else:
            self._show_abstracts()

    def _undecided(self) -> list[int]:
        """The undecided papers of the list, in its order, without those in folded sections."""
        rows = self._desk.papers.rows
        keys, found = rows.keys(), list[int]()
        # In chunks, so that a list of a million is not read to its end.
        for start in range(0, len(keys), _CHUNK):
            chunk = keys[start : start + _CHUNK]
            undecided = self._store.among(Is("undecided"), chunk)
            found += [key for key in chunk if key in undecided and rows.row_of(key) is not None]
            if len(found) >= MOST:
                break
        return found[:MOST]

    def _show_titles(self) -> None:
        self._desk.triaging.selection.clear()
        if self._browsing.view == _KEPT:
            self._go_home()
        # A current paper behind the titles would be marked read.
        self._browsing.go_to_row(None)
        self._browsing.counted.emit()
        self._titles.begin(self._now)
        self._arrangement.put_above(self._pane, alone=True)
        self._pane.take_focus()
        self._keep()

    def _show_abstracts(self) -> None:
        now, browsing = self._now, self._browsing
        now.look(rows_of(self._store, now.papers))
        now.step = Step.ABSTRACTS
        if not now.waiting():
            self._show_summary()
            return
        self._clock = Clock()
        browsing.kept, browsing.kept_of = now.in_order(), self._home
        browsing.places.stop_at(_KEPT, now.at if now.at in now.kept else None)
        self._pane.show_header()
        self._arrangement.put_above(self._pane, alone=False)
        self._travel(SeenList(_KEPT))
        self._arrangement.take_focus()
        self._show_progress()
        key = self._desk.key
        does = (
            ("act.star_next", tr("stars and goes on")),
            ("act.dismiss", tr("dismisses")),
            ("nav.next", tr("leaves for later")),
        )
        hints = ", ".join(f"{key(name)} {words}" for name, words in does if key(name))
        self._bar.say(tr("Second pass, {papers}. {hints}.", papers=papers_words(len(now.kept)), hints=hints), "info")
        self._keep()

    def _show_summary(self) -> None:
        now = self._now
        now.look(rows_of(self._store, now.papers))
        now.step = Step.SUMMARY
        buttons = [
            Button(tr("Close"), "", self.end),
            Button(tr("Undo both passes"), self._desk.key("act.undo"), self.undo_all),
        ]
        # The bar would offer to undo the last act, while Undo here takes back both passes.
        self._bar.say_nothing()
        self._pane.show_summary(
            tr("{list} in two passes", list=now.title), summary(now), buttons if now.acts else buttons[:1]
        )
        self._arrangement.put_above(self._pane, alone=True)
        self._pane.take_focus()
        self._show_progress()
        self._keep()

    def end(self) -> None:
        """Close the summary: the passes are over."""
        self._keeping.stop()
        self._hide()
        self._is_over = True
        try:
            self._store.forget_pass(self._now.name)
        except ReaderAppError as error:
            self._bar.fail(error)
        self._go_home()

    def undo_all(self) -> None:
        """Undo everything both passes did, by one act, and end them."""
        now = self._now
        self.end()
        # A dismissal that waits for another process becomes one of the acts before this has its turn.
        self._desk.triaging.perform(lambda store: store.take_back(now.acts), tr("Nothing of these passes is left to undo."))

    def leave(self) -> bool:
        """Leave the passes, which can be resumed, or only hide the abstract that is peeked at. Returns True."""
        if self.shows_titles and self._titles.stop_peeking():
            return True
        now, key = self._now, self._desk.key("triage.passes")
        self._keep()
        self._hide()
        if now.step is not Step.TITLES:
            self._go_home()
        elif now.at is None or not self._browsing.go_to_paper(now.at):
            self._browsing.go_to_row(self._browsing.undecided_row(-1, 1))
        at = tr("Left at {words}.", words=self._pane.words) if self._pane.words else ""
        resumes = tr("“Two passes” ({key}) resumes here.", key=key) if key else tr("“Two passes” resumes here.")
        self._bar.say(" ".join(filter(None, (at, resumes))), "clock")
        return True

    # --- what happens elsewhere -------------------------------------------------------------------------------------------

    def _follow(self, changes: Changes) -> None:
        act, now = changes.act, self._now
        # A dismissal that waited for another process may be carried out only after the passes were left.
        is_own = self.is_shown or not now.leaving.isdisjoint(changes.after)
        own = act.id if act and is_own and act.verb not in _REPLAYS else None
        back = now.follow(changes.after, own, act.of if act and act.verb is Verb.REDO and self.shows_titles else None)
        if self.shows_titles:
            if self._desk.papers.current_key() is not None:
                self._browsing.go_to_row(None)
            if back and act and act.verb in (*_REPLAYS, Verb.REVERT):
                now.at = back[0]
            self._titles.show()
        elif self._shows_abstracts:
            if act and act.verb in (Verb.STAR, Verb.DISMISS):
                self._clock.note(now)
            if not now.kept.issuperset(back):
                # An undo has brought back what the first pass had dropped.
                now.kept.update(back)
                self._browsing.kept = now.in_order()
                self._browsing.reload(back[0])
            self._show_progress()
        if is_own:
            self._keep_soon()

    def _follow_list(self, same: bool) -> None:
        if self._travels:
            return
        shows_kept = self._browsing.view == _KEPT
        if self.is_shown and not (shows_kept if self._shows_abstracts else same):
            self._hide()
        elif self._shows_abstracts:
            # Not for each letter of a search.
            if same:
                self._now.look(rows_of(self._store, self._now.papers))
                self._show_progress()
        elif self.shows_titles:
            self._now.look(rows_of(self._store, self._now.papers))
            self._browsing.go_to_row(None)
            self._titles.show()
        elif shows_kept and self._now.step is Step.ABSTRACTS:
            # The user has returned from a detour.
            self.is_shown = True
            self._arrangement.put_above(self._pane, alone=False)
            self._show_progress()

    def _follow_current(self) -> None:
        if not self._shows_abstracts:
            return
        key = self._desk.papers.current_key()
        if key in self._now.kept:
            self._now.at = key
        elif key is None:
            # This may be the last decision, or the list is only being reloaded.
            QTimer.singleShot(0, self, self._end_if_decided)

    def _end_if_decided(self) -> None:
        is_over = self._shows_abstracts and not (self._now.waiting() or self._desk.triaging.waits)
        if not is_over or self._desk.papers.current_key() is not None or self._browsing.searching.is_on:
            return
        if self._now.return_to_titles():
            self._show_titles()
        else:
            self._show_summary()

    # --- inside -----------------------------------------------------------------------------------------------------------

    def _show_progress(self) -> None:
        self._pane.show_progress(progress(self._now, self._clock.left(self._now)))
        if self._shows_abstracts and (news := self._clock.news(self._now)):
            announce(self._pane, news)

    def _keep_soon(self) -> None:
        """Save the progress, once for everything that a key press does."""
        if not self._keeping.isActive():
            self._keeping.start()

    def _keep(self) -> None:
        self._keeping.stop()
        # If another process is writing, the next decision saves this one, too.
        with suppress(StorageError):
            if self._is_over:
                # A dismissal waited until after the end.
                self._store.forget_pass(self._now.name)
            else:
                self._store.keep_pass(self._now.name, str(self._now))

    def _hide(self) -> None:
        self.is_shown = False
        # The bar may offer to undo a decision of the passes.
        self._bar.say_nothing()
        self._arrangement.take_off(self._pane)
        self._browsing.counted.emit()

    @property
    def _home(self) -> View:
        """The view in which the passes were begun: of its day, even if there is a newer one now."""
        return same_day(self._store, self._begun_in.view, self._day)

    def _go_home(self) -> None:
        self._travel(self._begun_in._replace(view=self._home))
        self._arrangement.take_focus()

    def _travel(self, seen: SeenList) -> None:
        self._travels = True
        seen.show(self._browsing, self._field)
        self._travels = False
