"""The first of two passes: titles, each kept or dropped by one key.

Actions keep their keys but have a meaning of their own: Star keeps, Dismiss drops, Undo takes the last decision back.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from readerapp.text.language import number, tr
from readerapp.text.words import quoted, spoken_authors
from readerapp.ui.acts.desk import Desk
from readerapp.ui.acts.two_passes import TwoPasses, progress
from readerapp.ui.paper_list.pass_pane import PassPane
from readerapp.ui.widgets.notice import Button
from readerapp.ui.widgets.text import announce
from readerapp.ui.window.passes.clock import Clock


class FirstPass(QObject):
    """What the keys do while titles are shown."""

    decided = Signal()
    """A paper was kept, dropped or taken back, which has to be saved."""
    finished = Signal()
    """Every title has been decided about."""

    def __init__(self, desk: Desk, pane: PassPane, number: Callable[[], int]) -> None:
        """`number` returns the number typed before the motion that is being carried out; 0 if there was none."""
        super().__init__(desk.window)
        self._desk, self._store, self._bar, self._triaging = desk, desk.store, desk.bar, desk.triaging
        self._pane, self._number = pane, number
        self._now, self._clock = TwoPasses("", "", []), Clock()
        pane.titles.chosen.connect(lambda at: self.go_to(self._now.papers[at]))
        pane.titles.turned.connect(lambda step: self.move(step))

    def begin(self, passes: TwoPasses) -> None:
        """Show the titles of `passes`, from the current one."""
        self._now, self._clock = passes, Clock()
        self._pane.show_titles(self._hints(), tr("Keeping is not starring yet"))
        if passes.at is not None:
            self.go_to(passes.at)
        left = tr("{waiting} of {count} titles left", waiting=number(passes.waiting()), count=number(len(passes.papers)))
        self._bar.say(tr("First pass: {left}. Esc leaves; it can be resumed.", left=left), "info")

    def _hints(self) -> list[tuple[Button, ...]]:
        go_on = lambda: self._desk.trigger("triage.passes")  # noqa: E731
        hints = (
            (("act.star", tr("keep"), self.keep),),
            (("act.dismiss", tr("drop"), self.drop),),
            (("act.undo", tr("take back"), self.take_back),),
            (("nav.next", "", None), ("nav.prev", tr("move without deciding"), lambda: self.move(1))),
            (("nav.page_or_next", tr("peek at the abstract"), self.peek),),
            (("triage.passes", tr("on to the abstracts"), go_on),),
        )
        key = self._desk.key
        return [
            tuple(Button(words, key(name), do or (lambda: None)) for name, words, do in hint if key(name)) for hint in hints
        ]

    # --- what the keys do -------------------------------------------------------------------------------------------------

    def keep(self) -> None:
        """Keep the current paper for the second pass, and go on."""
        key = self._now.at
        if key is None:
            return
        if self._now.mark(key) == "dismissed":
            self._triaging.perform(lambda store: store.dismiss([key], on=False))
        self._now.keep(key)
        # The bar must offer to undo this, not the act before it.
        words, undo = tr("Kept {title}.", title=quoted(self._now.rows[key].title)), self._desk.key("act.undo")
        self._bar.say(words, "check", "ok", tr("Undo"), undo, self.take_back)
        self._go_on()

    def drop(self) -> None:
        """Dismiss the current paper, and go on."""
        key = self._now.at
        if key is None:
            return
        if self._now.mark(key) != "dismissed":
            self._now.drop(key)
            done = self._triaging.perform(lambda store: store.dismiss([key]))
            if not (done or self._triaging.waits):
                # It failed; the bar says why.
                self._now.leaving.discard(key)
                self._now.take_back()
                return
        self._go_on()

    def take_back(self) -> None:
        """Take back the last decision, and return to its paper."""
        taken = self._now.take_back()
        if taken is None:
            self._bar.say(tr("No decision is left to take back in this pass."), "info")
            return
        key, act = taken
        newest = self._store.next_acts()[0]
        if act < 0 or (newest and newest.id == act):
            self._triaging.undo()
        elif act:
            self._triaging.revert(act)
        else:
            self._bar.say(tr("No longer kept: {title}.", title=quoted(self._now.rows[key].title)), "undo-2")
        self.go_to(key)
        self.decided.emit()

    def move(self, step: int, only_open: bool = False) -> None:
        """Go to the next title in a direction (1 or -1) without a decision, as often as the number typed before says.

        `only_open`: pass over titles that were decided.
        """
        for _ in range(max(1, self._number())):
            key = self._now.beside(step, only_open)
            if key is not None:
                self.go_to(key)

    def go_to_end(self, place: int) -> None:
        """Go to the first title (0), or to the last (-1)."""
        if self._now.papers:
            self.go_to(self._now.papers[place])

    def peek(self) -> None:
        """Show the abstract of the current paper below its title, or hide it again."""
        if self.stop_peeking() or self._now.at is None:
            return
        from readerapp.rendering.text import to_plain  # noqa: PLC0415 - few are peeked at

        abstract = to_plain(self._store.paper(self._now.at).texts.abstract or "") or tr("The abstract is not known.")
        self.show(abstract)
        announce(self._pane, abstract)

    def stop_peeking(self) -> bool:
        """Hide the abstract. Returns whether one was shown."""
        if not self._pane.titles.abstract:
            return False
        self.show()
        return True

    # --- what is shown ----------------------------------------------------------------------------------------------------

    def go_to(self, key: int) -> None:
        """Make a paper the current one."""
        now = self._now
        now.at = key
        self.show()
        row, at = now.rows[key], now.papers.index(key) + 1
        place = tr("{place} of {of}", place=number(at), of=number(len(now.papers)))
        said = (row.title, spoken_authors(row.authors), _spoken(now.mark(key)), place, self._clock.news(now))
        announce(self._pane, "; ".join(filter(None, said)))

    def show(self, abstract: str = "") -> None:
        """Show the titles in their present state, with the `abstract` below the current one."""
        now = self._now
        at = now.papers.index(now.at) if now.at in now.rows else -1
        self._pane.titles.show_titles([now.rows[key] for key in now.papers], at, abstract)
        self._pane.show_progress(progress(now, self._clock.left(now)))

    def _go_on(self) -> None:
        now = self._now
        self._clock.note(now)
        below = now.beside(1, only_open=True)
        following = below if below is not None else now.beside(-1, only_open=True)
        if following is None:
            self.finished.emit()
            return
        self.go_to(following)
        self.decided.emit()


def _spoken(mark: str) -> str:
    """The `mark` of a paper in words."""
    return {"starred": tr("starred"), "dismissed": tr("dismissed"), "kept": tr("kept", "a title")}.get(mark, "")


IN_TITLES: Mapping[str, Callable[[FirstPass], object]] = {
    "act.star": FirstPass.keep,
    "act.star_next": FirstPass.keep,
    "act.dismiss": FirstPass.drop,
    "act.undo": FirstPass.take_back,
    "nav.next": lambda titles: titles.move(1),
    "nav.prev": lambda titles: titles.move(-1),
    "nav.next_unread": lambda titles: titles.move(1, only_open=True),
    "nav.prev_unread": lambda titles: titles.move(-1, only_open=True),
    "nav.first": lambda titles: titles.go_to_end(0),
    "nav.last": lambda titles: titles.go_to_end(-1),
    "nav.page_or_next": FirstPass.peek,
    "nav.page_back": FirstPass.peek,
}
"""What actions mean while titles are shown."""
