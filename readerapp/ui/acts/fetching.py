"""Fetching from the window: on request and automatically, and what the bar says about it."""

import threading
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from readerapp.arxiv.calendar import announced_at, latest_listing_day, next_listing_day
from readerapp.days.report import DayReport, DayState, that_count
from readerapp.days.sentences import clock_time, heading
from readerapp.errors import CancelledError, ReaderAppError
from readerapp.jobs.missed import first_told_day, missed_days, to_try_again
from readerapp.storage.store import Store
from readerapp.system import clock
from readerapp.text.language import number, tr, tr_count
from readerapp.text.words import day_words
from readerapp.ui.acts.desk import Desk
from readerapp.ui.acts.indexing import index_few
from readerapp.ui.background import Background
from readerapp.ui.sidebar.day_marks import badge, unfinished

if TYPE_CHECKING:
    from readerapp.jobs.fetching import Refresh
    from readerapp.jobs.ledger import Fetched, Step

_LATER = timedelta(minutes=2)
"""How long after its announcement a listing is requested: not every server has it to the second."""
_NAP = 60_000
"""Milliseconds. Timers stand still while a computer is suspended, so the clock is read every minute."""
_MOST_NAPS = 60
"""After an hour, check in any case: the clock may have been set, and a listing may be late."""
_HOUR = timedelta(hours=1)
_MANY_MISSED = 2
"""From this many missed listings on, the user is asked which to fetch."""

MakeRefresh = Callable[[threading.Event, "Callable[[Step], object]"], "tuple[Store, Refresh]"]
"""Opens the library for the fetching thread, and makes the Refresh that fetches into it."""


class Fetching(QObject):
    """Fetches the followed categories, one fetch at a time, off the GUI thread."""

    ended = Signal(object)
    """The Fetched of a finished fetch; None if it failed."""
    missed = Signal(object)
    """Listings were missed: {day: [categories]}, for the user to choose from."""
    stepped = Signal(object)
    """The Step that a fetch has just begun."""
    _told = Signal(object)

    def __init__(self, desk: Desk, make: MakeRefresh) -> None:
        super().__init__(desk.window)
        self._store, self._settings, self._bar, self._make = desk.store, desk.settings, desk.bar, make
        self._key_of, self._trigger = desk.key, desk.trigger
        self._background = Background("readerapp-network", self)
        self._cancelled = threading.Event()
        self._before: dict[tuple[date, str], DayReport] = {}
        self.running = False
        self._asked_about: set[date] = set()
        self._next: list[Callable[[], None]] = []
        """Requests made while a fetch was running."""
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self._wake)
        self._due, self._naps = datetime.max.replace(tzinfo=UTC), 0
        self._told.connect(self._step)

    # --- by key -----------------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Fetch the newest listings of the followed categories, and retry the missed days that could not be fetched."""
        again = to_try_again(self._store, self._store.follows())
        self._fetch_followed(lambda category: again.get(category, ()))

    def refresh_all(self) -> None:
        """Fetch the newest listings, the missed days, and missing details of papers."""
        self._fetch_followed()

    def _fetch_followed(self, missed: Callable[[str], Iterable[date]] | None = None) -> None:
        follows = list(self._store.follows())
        if follows or self._store.incomplete(1):
            self._fetch(follows, missed)
        else:
            follow = (tr("Follow…"), self._key_of("fetch.follow"), lambda: self._trigger("fetch.follow"))
            self._bar.say(tr("You follow no categories yet."), "info", "text_2", *follow)

    def fetch(self, categories: Sequence[str]) -> None:
        """Fetch the newest listings of `categories`, after a running fetch."""
        self._in_turn(lambda: self._fetch(categories, lambda category: ()))

    def fetch_days(self, days: Iterable[date]) -> None:
        """Fetch the newest listings and what is missing of `days`, after a running fetch."""
        wanted = set(days)
        if wanted:
            self._in_turn(lambda: self._fetch_missed(wanted))
        elif not self.running:
            self.refresh()

    def fetch_day(self, day: date) -> None:
        """Fetch the listings of the followed categories on `day`, complete or not, after a running fetch."""
        self._in_turn(lambda: self._fetch(list(self._store.follows()), lambda category: [day]))

    def _fetch_missed(self, wanted: set[date]) -> None:
        missing = {
            category: [day for day in missed_days(self._store, category) if day in wanted]
            for category in self._store.follows()
        }
        self._fetch(list(missing), lambda category: missing[category])

    def fetch_paper(self, paper_id: str) -> None:
        """Fetch one paper by its identifier, after a running fetch."""
        self._in_turn(lambda: self._start(lambda refresh: refresh.fetch_papers([paper_id])))

    def complete_papers(self) -> None:
        """Get the missing authors, categories and comments of papers from arXiv."""
        self._fetch([])

    def stop(self) -> None:
        """Stop fetching. What was fetched is kept."""
        self._next.clear()
        self._cancelled.set()

    def close(self) -> None:
        """Stop fetching and wait for the thread: the window is closing."""
        self._clock.stop()
        self.stop()
        self._background.close()
        # A step may still be on its way.
        self.running = False

    # --- automatically ----------------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Fetch automatically from now on: at once, and whenever a listing is due."""
        self._look()

    def next_look(self) -> datetime:
        """When to fetch next (UTC): a listing is due, or an incomplete day is to be tried again."""
        now = clock.now()
        moments = [announced_at(next_listing_day(now)) + _LATER]
        recent = self._store.followed_days(first_told_day())
        moments += [report.next_try for report in recent if report.next_try]
        return min((moment for moment in moments if moment > now), default=now + _HOUR)

    def _look(self) -> None:
        self._try(self._look_for_what_is_due)
        self._sleep()

    def _try(self, do: Callable[[], object]) -> None:
        """Do what fails while the library cannot be read, and only say so: automatic fetching goes on."""
        try:
            do()
        except ReaderAppError as error:
            self._bar.fail(error)

    def _look_for_what_is_due(self) -> None:
        follows = self._store.follows()
        if not follows or self.running or not self._settings.flag("fetch_automatically"):
            return
        by_day: dict[date, list[str]] = {}
        skipped, again = self._store.skipped_days(), to_try_again(self._store, follows)
        for category in follows:
            for day in missed_days(self._store, category):
                # Days that could not be fetched are retried without asking.
                if day not in skipped and day not in again[category]:
                    by_day.setdefault(day, []).append(category)
        if len(by_day) >= _MANY_MISSED and not set(by_day) <= self._asked_about:
            self._asked_about |= set(by_day)
            self.missed.emit(by_day)
        now = clock.now()
        newest = latest_listing_day(now)
        open_days = [category for category in follows if self._wants_a_look(newest, category)]
        few = by_day if len(by_day) < _MANY_MISSED else {}
        wanted = {
            one: {day for day in few if one in few[day]} | {day for day, when in again[one].items() if when <= now}
            for one in follows
        }
        if categories := [one for one in follows if one in open_days or wanted[one]]:
            self._fetch(categories, lambda category: wanted[category])

    def _wants_a_look(self, newest: date, category: str) -> bool:
        report = self._store.report(newest, category)
        if report is None or report.state is DayState.DUE:
            return True
        if report.retry_at:
            return report.next_try is not None and report.next_try <= clock.now()
        return not report.settled

    def _sleep(self) -> None:
        self._due, self._naps = clock.now() + _HOUR, 0
        self._try(self._find_due)
        self._nap()

    def _find_due(self) -> None:
        self._due = self.next_look()

    def _nap(self) -> None:
        left = (self._due - clock.now()).total_seconds() * 1000
        self._clock.start(round(min(max(left, 1_000), _NAP)))

    def _wake(self) -> None:
        self._naps += 1
        if clock.now() >= self._due or self._naps >= _MOST_NAPS:
            self._look()
        else:
            self._nap()

    # --- inside -----------------------------------------------------------------------------------------------------------

    def _fetch(self, categories: Sequence[str], missed: Callable[[str], Iterable[date]] | None = None) -> None:
        self._start(lambda refresh: refresh.fetch(categories, None, missed))

    def _start(self, job: "Callable[[Refresh], Fetched]") -> None:
        if self.running:
            self._bar.say(tr("Already fetching."), "refresh-cw", action=tr("Stop"), do=self.stop)
            return
        known = self._store.reports(since=first_told_day())
        self._before = {(report.day, report.category): report for report in known}
        self.running = True
        self._cancelled = cancelled = threading.Event()

        def work() -> "Fetched":
            store, refresh = self._make(cancelled, self._told.emit)
            with store:
                fetched = job(refresh)
                index_few(store)
                return fetched

        self._bar.say(tr("Fetching…"), "refresh-cw", "accent", tr("Stop"), do=self.stop)
        self._background.run(work, self._done, self._failed)

    def _in_turn(self, fetch: Callable[[], None]) -> None:
        if self.running:
            self._next.append(fetch)
        else:
            fetch()

    def _go_on(self) -> None:
        self._sleep()
        if self._next:
            self._next.pop(0)()

    def _step(self, step: "Step") -> None:
        if self.running:
            self.stepped.emit(step)
            words = (
                tr("Fetching {what}, {number} of {total}…", what=step.what, number=step.number, total=step.total)
                if step.total > 1
                else tr("Fetching {what}…", what=step.what)
            )
            self._bar.say(words, "refresh-cw", "accent", tr("Stop"), do=self.stop)

    def _done(self, fetched: "Fetched") -> None:
        self.running = False
        self.ended.emit(fetched)
        self._try(lambda: self._say_outcome(fetched))
        self._go_on()

    def _failed(self, error: Exception) -> None:
        self.running = False
        self.ended.emit(None)
        role, icon = ("text_2", "circle-x") if isinstance(error, CancelledError) else ("bad", "circle-alert")
        self._bar.say(str(error), icon, role)
        self._go_on()

    def _say_outcome(self, fetched: "Fetched") -> None:
        unfinished_ones = unfinished(that_count(fetched.reports, self._store.follows()))
        new = len(set(fetched.changes.new))
        if fetched.cancelled:
            self._bar.say(_stopped(new), "circle-x")
        elif late := self._late(fetched):
            self._bar.say(late, "check", "ok")
        elif unfinished_ones:
            self._say_what_is_unfinished(unfinished_ones)
        elif fetched.problems:
            self._bar.fail(fetched.problems[0])
        elif fetched.changes.updated and not new:
            self._bar.say(_completed(len(set(fetched.changes.updated))), "check", "ok")
        else:
            self._bar.say(_new_papers(new, clock_time(clock.now())), "check", "ok")

    def _say_what_is_unfinished(self, reports: Sequence[DayReport]) -> None:
        """Say how many days are incomplete, and why the newest is. Of a single day, name the category its banner names."""
        day = max(report.day for report in reports)
        if (days := len({report.day for report in reports})) > 1:
            newest = next(report for report in reports if report.day == day)
            words = tr("{count} days are not complete.", count=number(days))
            why = f" {heading(newest)}." if newest.state is DayState.FAILED else ""
            self._bar.say(words + why, "circle-alert", badge(newest)[1])
            return
        known = unfinished(self._store.reports_of(day))
        first, *others = known or [report for report in reports if report.day == day]
        what = {"category": first.category, "day": day_words(day)}
        words = (
            tr("{category} and {count} more for {day} are not complete.", count=len(others), **what)
            if others
            else tr("{category} for {day} is not complete.", **what)
        )
        self._bar.say(words, "circle-alert", badge(first)[1])

    def _late(self, fetched: "Fetched") -> str:
        """ "One paper was added to Monday …" if papers were added to a day that was complete; else ""."""
        for report in fetched.reports:
            before = self._before.get((report.day, report.category))
            if before and before.state is DayState.COMPLETE and report.shown > before.shown:
                return tr_count(
                    "One paper was added to {day}. It is marked unread.",
                    "{count} papers were added to {day}. They are marked unread.",
                    report.shown - before.shown,
                    day=day_words(report.day),
                )
        return ""


def _new_papers(new: int, time: str) -> str:
    """ "Nothing new (08:15).", "1 new paper (08:15).", "296 new papers (08:15)."."""
    if not new:
        return tr("Nothing new ({time}).", time=time)
    return tr_count("{count} new paper ({time}).", "{count} new papers ({time}).", new, time=time)


def _stopped(new: int) -> str:
    if not new:
        return tr("Stopped. Nothing new so far.")
    return tr_count("Stopped. {count} new paper so far.", "Stopped. {count} new papers so far.", new)


def _completed(papers: int) -> str:
    return tr_count("Got missing details of {count} paper.", "Got missing details of {count} papers.", papers)
