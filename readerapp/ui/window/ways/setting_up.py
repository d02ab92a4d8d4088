"""Setting up readerapp in steps: categories to follow, keys, and the first fetch, which runs meanwhile."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from readerapp.arxiv.calendar import latest_listing_day
from readerapp.days.followed import is_feed
from readerapp.days.report import DayReport, DayState
from readerapp.days.sentences import explanation, heading
from readerapp.errors import SettingsError
from readerapp.system import clock
from readerapp.text.language import later, tr, tr_count
from readerapp.text.words import day_words, papers_words
from readerapp.ui.dialogs.setup.first_fetch import FETCHED, FETCHING, NOT_FETCHED, WAITING, FirstFetch, State
from readerapp.ui.dialogs.setup.keymap import KeymapChooser
from readerapp.ui.dialogs.setup.steps import BACK, make_step
from readerapp.ui.sidebar.day_marks import badge, of_most_interest

if TYPE_CHECKING:
    from readerapp.jobs.ledger import Fetched, Step
    from readerapp.ui.window.verbs import Verbs

_NOTHING = later("You follow nothing yet, so there is nothing to fetch. You can begin with:")
_OFFLINE = later("You can work offline with:")

_FIRST_KEYS = (
    ("nav.next", later("moves on")),
    ("act.star", later("stars")),
    ("act.dismiss", later("dismisses")),
    ("app.help", later("shows all keys")),
)


def set_up(verbs: "Verbs") -> None:
    """Go through the steps. Esc ends them; earlier choices stay."""
    steps = (_follow, _choose_keys, _watch_first_fetch)
    at = 0
    while 0 <= at < len(steps):
        answer = steps[at](verbs, at + 1, len(steps))
        if answer == QDialog.DialogCode.Rejected:
            return
        at += -1 if answer == BACK else 1


def _follow(verbs: "Verbs", number: int, steps: int) -> int:
    # The fetch begins as soon as the choice is made.
    return verbs.overlays.choose_categories(lambda dialog: make_step(dialog, number, steps))


def _choose_keys(verbs: "Verbs", number: int, steps: int) -> int:
    desk, file = verbs.desk, verbs.keys_file
    dialog = KeymapChooser(desk.look, file.keyboard.preset, desk.window)
    make_step(dialog, number, steps)
    answer = dialog.exec()
    if answer == QDialog.DialogCode.Accepted and dialog.chosen != file.keyboard.preset:
        try:
            file.change(file.keyboard._replace(preset=dialog.chosen))
        except SettingsError as error:
            desk.bar.fail(error)
        else:
            verbs.setting_changed.emit("keys")
    return answer


def _watch_first_fetch(verbs: "Verbs", number: int, steps: int) -> int:
    dialog = FirstFetch(verbs.desk.look, list(verbs.desk.store.follows()), verbs.desk.window)
    make_step(dialog, number, steps)
    watch = _Watch(verbs, dialog)
    watch.begin()
    try:
        return dialog.exec()
    finally:
        watch.end()


class _Watch:
    """Shows the progress of a fetch in a dialog."""

    def __init__(self, verbs: "Verbs", dialog: FirstFetch) -> None:
        self._verbs, self._dialog, self._store = verbs, dialog, verbs.desk.store
        self._followed = list(self._store.follows())
        dialog.again_wanted.connect(self._again)
        dialog.sample_wanted.connect(verbs.intake.open_sample_day)
        dialog.open_wanted.connect(lambda: verbs.desk.trigger("file.open"))

    def begin(self) -> None:
        """Show the fetch that is running, or how it ended; begin one if nothing of today has been fetched."""
        fetching = self._verbs.fetching
        fetching.stepped.connect(self._step)
        fetching.ended.connect(self._ended)
        if fetching.running:
            self._dialog.show_fetching(0, tr("Asking arXiv, one request at a time…"))
        elif not self._followed:
            self._dialog.show_outcome(tr(_NOTHING), failed=True)
        elif any(is_feed(one) or self._report(one) is None for one in self._followed):
            self._again()
        else:
            self._ended(None)

    def end(self) -> None:
        """Stop following the fetch."""
        fetching = self._verbs.fetching
        fetching.stepped.disconnect(self._step)
        fetching.ended.disconnect(self._ended)

    def _again(self) -> None:
        for one in self._followed:
            self._dialog.show_state(one, WAITING)
        self._dialog.show_fetching(0, tr("Asking arXiv, one request at a time…"))
        self._verbs.fetching.fetch(self._followed)

    def _step(self, step: "Step") -> None:
        self._show_states()
        share = (step.number - 1) / step.total if step.total else 0
        if step.what in self._followed:
            self._dialog.show_state(step.what, FETCHING)
        where = {"what": step.what, "number": step.number, "total": step.total}
        words = tr("Fetching {what}, {number} of {total}.", **where) if step.total > 1 else tr("Fetching {what}.", **where)
        self._dialog.show_fetching(share, f"{words} {tr('arXiv asks for a pause between requests.')}")

    def _ended(self, fetched: "Fetched | None") -> None:
        for one in self._followed:
            # Other feeds have no reports, nor do categories the fetch did not get to.
            has_come = is_feed(one) and fetched is not None and not any(one in problem for problem in fetched.problems)
            self._dialog.show_state(one, FETCHED if has_come else NOT_FETCHED)
        self._show_states()
        reports = [report for one in self._followed if (report := self._report(one))]
        problems = [report.reason for report in reports if report.state is DayState.FAILED]
        problems += fetched.problems if fetched else ()
        if problems and not any(report.shown for report in reports):
            self._dialog.show_outcome(f"{problems[0]}\n{tr(_OFFLINE)}", failed=True)
        else:
            self._dialog.show_outcome(" ".join([self._what_waits(reports), *problems[:1]]), failed=False)

    def _what_waits(self, reports: Sequence[DayReport]) -> str:
        """How many papers to decide about, and by which keys; if there are none, why."""
        day, key = self._store.newest_day(), self._verbs.desk.key
        undecided = self._store.day_summary(day).undecided if day else 0
        if day and undecided:
            keys = [(key(name), does) for name, does in _FIRST_KEYS]
            how = ", ".join(f"{one} {tr(does)}" for one, does in keys if one)
            return tr_count(
                "{count} undecided paper from {day}. {keys}.",
                "{count} undecided papers from {day}. {keys}.",
                undecided,
                day=day_words(day),
                keys=how,
            )
        first = of_most_interest(reports)
        return f"{heading(first)}. {explanation(first)}" if first else tr("Nothing new.")

    def _show_states(self) -> None:
        for one in self._followed:
            if report := self._report(one):
                self._dialog.show_state(one, _state(report))

    def _report(self, followed: str) -> DayReport | None:
        return self._store.report(latest_listing_day(clock.now()), followed)


def _state(report: DayReport) -> State:
    if report.shown:
        papers = papers_words(report.shown)
        return State(*badge(report), papers if report.settled else tr("{papers} so far", papers=papers))
    return State(*badge(report), heading(report))
