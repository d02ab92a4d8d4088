"""Likely interest in the window: the bars of rows, the order of a day, and the reasons. Slow work is done on a thread.

The numbers of single papers are computed after their rows are painted, those of a whole day only if it is sorted by them.
"""

import threading
import time
from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from readerapp.errors import ReaderAppError
from readerapp.interest.likeness import Likely, Weights
from readerapp.interest.yardstick import Yardstick, bars_words
from readerapp.storage.records import LibraryPaper, Section
from readerapp.storage.store import Store
from readerapp.text.language import tr
from readerapp.triage import Changes
from readerapp.ui.acts.desk import Desk
from readerapp.ui.acts.lists.ordering import done_words
from readerapp.ui.acts.lists.wanted import Found
from readerapp.ui.background import Background

_YIELD_SECONDS = 0.002
"""Seconds between two steps of counting, for the GUI thread to use."""
_STEP = 20
"""Papers whose words are counted in a transaction: a key press that waits for one waits less than a frame."""
_MANY = 25
"""An act on more papers than this leaves counting their words to the thread."""
_AFTER_AN_ACT, _A_TURN = 300, 5
"""Milliseconds from the last act to counting the words of its papers, and how many papers are then counted in one turn of the
event loop, of 1 to 2 ms each: no key press waits for more.
"""
_AFTER_THE_ROWS = 20
"""Milliseconds from painting rows without bars to finding out their bars: by then the rows are on the screen."""
_REASONS_KEPT = 500
"""Papers."""
_WEIGHTS_KEPT = 20_000
"""Words: 200 abstracts have half as many."""


class LikelyInterest(QObject):
    """Knows how likely the user is to want each paper, once there are enough stars."""

    learnt = Signal()
    """The thread has stopped writing."""
    changed = Signal()
    """More is known, or nothing any more: rows and page have to be shown again."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._store, self._settings, self._bar = desk.store, desk.settings, desk.bar
        self._look, self._window = desk.look, desk.window
        self._browsing, self._triaging = desk.browsing, desk.triaging
        self._background = Background("readerapp-interest", self)
        self._stopped = threading.Event()
        self._yardstick: Yardstick | None = None
        self._numbers: dict[int, float] = {}
        self._weights = Weights()
        """Those of the words in the papers that have `_numbers`."""
        self._awaited: set[int] = set()
        """Papers whose rows have been painted, but whose numbers are not known yet."""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_AFTER_THE_ROWS)
        self._soon.timeout.connect(self._find_awaited)
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.timeout.connect(self._count)
        self._reasons: dict[int, Likely | None] = {}
        """What `why` returned. Asked again it would differ after every decision, and the paper's page with it."""
        self._papers = desk.papers
        self._busy = self._again = self._stale = False
        desk.triaging.changed.connect(self._follow)
        desk.browsing.shown.connect(self._renew)
        self._plain = desk.browsing.order
        desk.browsing.order = self.ordered

    # --- what is known ----------------------------------------------------------------------------------------------------

    @property
    def is_on(self) -> bool:
        """Whether likely interest is known and the user wants to see it."""
        return self._yardstick is not None and self._settings.flag("likely_interest")

    @property
    def is_learning(self) -> bool:
        """Whether words are being counted, which keeps writing to the library."""
        return self._busy

    def bars(self, key: int) -> int:
        """0 to 3 bars for a paper whose row is being painted. Bars not known yet are painted after all rows."""
        if not (self._yardstick and self.is_on):
            return 0
        if key not in self._numbers:
            self._awaited.add(key)
            if not self._soon.isActive():
                self._soon.start()
            return 0
        return self._yardstick.bars(self._numbers[key])

    def _find_awaited(self) -> None:
        keys = [key for key in self._awaited if key not in self._numbers]
        self._awaited.clear()
        if not (keys and self._find(keys)):
            return
        rows = self._papers.rows
        for key in filter(self.bars, keys):
            # To paint the whole list again would take as long as all of the key press that has brought the row.
            if (row := rows.row_of(key)) is not None:
                self._papers.update(rows.index(row, 0))

    def words(self, key: int) -> str:
        """ "good, likelier than 93 % of the undecided papers"; "" for a paper without bars."""
        if not (self._yardstick and self.is_on and (key in self._numbers or self._find([key]))):
            return ""
        found = self._numbers[key]
        if not (bars := self._yardstick.bars(found)):
            return ""
        share = min(99, int(100 * self._yardstick.share(found)))
        return tr("{bars}, likelier than {share} % of the undecided papers", bars=bars_words(bars), share=share)

    def why(self, entry: LibraryPaper) -> Likely | None:
        """The words for and against a paper. They stay the same as long as its bars do."""
        if not self.is_on:
            return None
        if entry.key not in self._reasons:
            try:
                found = self._store.why_likely(entry.key, self._weights_kept())
            except ReaderAppError:
                return None  # reported by whatever reads papers next
            if len(self._reasons) >= _REASONS_KEPT:
                self._reasons.clear()
            self._reasons[entry.key] = found
        return self._reasons[entry.key]

    def _find(self, keys: Sequence[int]) -> bool:
        """Find the numbers of papers. Returns whether they could be read; whatever reads papers next reports why not."""
        try:
            self._numbers.update(dict.fromkeys(keys, 0.0) | self._store.likely(keys, self._weights_kept()))
        except ReaderAppError:
            return False
        return True

    def _weights_kept(self) -> Weights:
        """Mostly the row has been painted, and its words weighed for its bars, before its page says why."""
        if len(self._weights) >= _WEIGHTS_KEPT:
            self._weights.clear()
        return self._weights

    def _forget_numbers(self) -> None:
        self._numbers.clear()
        self._weights.clear()
        self._reasons.clear()

    # --- learning ---------------------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Count what has not been counted, and measure the undecided papers anew: once at each start, and whenever much has
        been decided.
        """
        if self._stopped.is_set() or not self._settings.flag("likely_interest"):
            return
        if self._busy:
            self._again = True
            return
        try:
            if not (self._store.knows_interest() or self._store.lessons_left()):
                return
        except ReaderAppError:
            return
        self._busy = True
        self._background.run(self._learn, self._learnt, lambda _: self._learnt(None))

    def close(self) -> None:
        """Stop, and wait for the current step. The rest is counted after the next start."""
        self._stopped.set()
        self._soon.stop()
        self._counting.stop()
        self._background.close()

    def setting_changed(self, name: str) -> None:
        """Follow the settings."""
        if name == "likely_interest":
            self.begin()
            self.changed.emit()
        elif name == "list_order":
            self._show_again()

    def _learn(self) -> Yardstick | None:
        with self._store.for_another_thread() as store:
            while not self._stopped.is_set() and store.lessons_left() != 0 and store.learn(_STEP):
                time.sleep(_YIELD_SECONDS)
            known = store.knows_interest()
            return Yardstick(self._measured(store, store.to_measure_by()).values()) if known else None

    def _measured(self, store: Store, keys: Sequence[int]) -> dict[int, float]:
        """The numbers of papers, read one by one so that the window's thread gets its turn in between."""
        found: dict[int, float] = {}
        weights = Weights()
        for key in keys:
            if self._stopped.is_set():
                break
            found.update(store.likely([key], weights))
            time.sleep(0)
        return found

    def _learnt(self, yardstick: Yardstick | None) -> None:
        self._busy = False
        self.learnt.emit()
        # The user may have had it forgotten in the meantime.
        if yardstick and self._is_known():
            self._yardstick = yardstick
            self._forget_numbers()
            if self.sorts:
                self._show_again()
            self.changed.emit()
        if self._again:
            self._again = False
            self.begin()

    def _is_known(self) -> bool:
        """Whether anything has been learnt; not, if the library cannot be read. Whatever reads papers next reports that."""
        try:
            return self._store.knows_interest()
        except ReaderAppError:
            return False

    def _count(self, papers: int = _A_TURN) -> None:
        """Count the words of what was decided last, of so many papers in this turn."""
        try:
            with self._store.waiting_for_nobody():
                more = self._store.lessons_left() and self._store.learn(papers)
        except ReaderAppError:
            return  # another process is writing: the next act or the next start tries again
        if more:
            self._counting.start(0)

    def _follow(self, changes: Changes) -> None:
        """The user did something. Bars stay as they are while the list does, unless it was a wish for more or for less."""
        if any(now.wish != was.wish for was, now in changes.moves):
            self._count(_MANY)
            self._forget_numbers()
            self.changed.emit()
        decided = any((now.starred, now.dismissed) != (was.starred, was.dismissed) for was, now in changes.moves)
        self._stale = self._stale or decided
        if len(changes.after) > _MANY or self._yardstick is None:
            self.begin()
        else:
            self._counting.start(_AFTER_AN_ACT)

    def _renew(self, same_list: bool) -> None:
        """Another list is shown: from now on, what was decided in the last one counts."""
        if self._stale and not same_list and not self.sorts:
            self._stale = False
            self._forget_numbers()

    # --- the order of a day -----------------------------------------------------------------------------------------------

    @property
    def sorts(self) -> bool:
        """Whether lists of days are sorted by likely interest."""
        return self.is_on and self._settings.text("list_order") == "interest"

    def ordered(self, found: Found) -> Found:
        """The papers of a listing with the likeliest of each section first, if the user wants that, or else in plain order.
        Numbers not known yet are found out on the thread; then the list is shown again.
        """
        if not (self.sorts and found.wanted.view.is_listing):
            return self._plain(found)
        keys = [key for section in found.sections for key in section.keys]
        lacking = [key for key in keys if key not in self._numbers]
        if lacking or self._stale:
            self._stale = False
            self._measure(keys, again=bool(lacking))
        if lacking:
            return found
        return found._replace(sections=[self._sorted(section) for section in found.sections])

    def _sorted(self, section: Section) -> Section:
        return section._replace(keys=type(section.keys)("q", sorted(section.keys, key=lambda key: -self._numbers[key])))

    def _measure(self, keys: Sequence[int], again: bool) -> None:
        def measure() -> dict[int, float]:
            with self._store.for_another_thread() as store:
                return self._measured(store, keys)

        def tell(numbers: dict[int, float]) -> None:
            self._numbers.update(dict.fromkeys(keys, 0.0) | numbers)
            if again and self.sorts:
                self._show_again()

        self._background.run(measure, tell, lambda _: None)

    def _show_again(self) -> None:
        """Show a listing in its new order: from the start, unless the user has begun; then at the paper they are at."""
        browsing = self._browsing
        if not browsing.view.is_listing:
            return
        if self._papers.rows.checked or browsing.in_the_middle(self._papers.current_key()):
            browsing.reload()
        else:
            browsing.go_to(browsing.view, show_dismissed=browsing.show_dismissed, show_muted=browsing.show_muted)

    def sort_by(self, order: str) -> None:
        """Sort lists of days by `order`, a value of the setting `list_order`, or as listed if they are sorted so already."""
        wanted = "listing" if self._settings.text("list_order") == order else order
        self._settings.change("list_order", wanted)
        self.setting_changed("list_order")
        self._bar.say(done_words(wanted, self._browsing.view.is_listing))

    # --- what the user does -----------------------------------------------------------------------------------------------

    def more(self) -> None:
        """Ask for more like the papers, or take that back if it was asked of all of them."""
        self._wish("more")

    def less(self) -> None:
        """Ask for less like the papers, or take that back if it was asked of all of them."""
        self._wish("less")

    def _wish(self, wish: str) -> None:
        keys = self._triaging.keys()

        def do(store: Store) -> Changes:
            has_it = all(entry.triage.wish == wish for entry in store.papers(keys))
            return store.wish(keys, "" if has_it else wish)

        if keys:
            self._triaging.perform(do, papers=len(keys))

    def like(self, keys: Sequence[int]) -> None:
        """Ask for more like these papers, which the user named."""
        nothing = tr("You asked for more like these already.")
        self._triaging.perform(lambda store: store.wish(keys, "more"), nothing, len(keys))
        self.begin()

    def sort(self) -> None:
        """Sort lists of days by likely interest, or as listed again."""
        if not self.is_on:
            self._bar.say(self._why_not())
            return
        self.sort_by("interest")

    def _why_not(self) -> str:
        """Why nothing can be sorted by likely interest."""
        if not self._settings.flag("likely_interest"):
            return tr("Likely interest is off. Switch it on in the settings, under List and triage.")
        if self._busy:
            return tr("Likely interest is still being counted. Try again in a moment.")
        return tr("Likely interest is not known yet: star 20 papers, or name some you like (menu File).")

    def forget(self) -> None:
        """Forget what was learnt, after asking: Undo does not bring it back."""
        from readerapp.ui.dialogs.question import Question  # noqa: PLC0415

        words = tr("The bars disappear until you star 20 more papers. Your stars, dismissals and wishes stay as they are.")
        if not Question(self._look, tr("Forget what readerapp learnt?"), words, tr("Forget"), self._window).exec():
            self._bar.say(tr("Nothing was forgotten."), "info")
            return
        self._store.forget_interest()
        self._yardstick = None
        self._forget_numbers()
        self._bar.say(tr("Forgotten. Your stars and dismissals stay; only new ones count from now on."), "check", "ok")
        if self._settings.text("list_order") == "interest":
            self._show_again()
        self.changed.emit()
