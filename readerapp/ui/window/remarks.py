"""What the middle pane says when its list is empty or done, or when a day is incomplete."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal

from readerapp.arxiv.calendar import latest_listing_day
from readerapp.arxiv.invented import SAMPLE
from readerapp.days.report import DayReport, DayState
from readerapp.days.sentences import decided, explanation, heading, next_listing
from readerapp.storage.records import DaySummary
from readerapp.system import clock
from readerapp.text.language import later, number, tr, tr_count
from readerapp.text.words import day_words, papers_words
from readerapp.ui.acts.desk import Desk
from readerapp.ui.paper_list.pane import ListPane
from readerapp.ui.sidebar.day_marks import badge, notice, of_most_interest, unfinished
from readerapp.ui.widgets.notice import Button, Notice
from readerapp.ui.window.search_remarks import SearchRemarks

_SAMPLE_DAYS = (date(2026, 6, 30), date(2026, 6, 29))
_SAMPLE_PAPER = "2606.99922"
"""How to recognise the sample without reading its files at each start."""
_EMPTY = {
    "undecided": (
        "sunrise",
        "star",
        later("No undecided papers"),
        later("Every paper in your library is starred or dismissed."),
    ),
    "starred": ("star", "star", later("No stars yet"), later("Star a paper to keep it here and in your bibliography.")),
    "search": (
        "scan-search",
        "text_3",
        later("No papers match this search"),
        later("Matching papers will appear here as they arrive."),
    ),
    "dismissed": ("archive", "text_3", later("No dismissed papers"), later("Papers you dismiss are kept here.")),
}


class Remarks(QObject):
    """Decides what to show above the list, or in place of it."""

    shown = Signal()
    """The list, or a page in its place, is now visible."""

    def __init__(self, desk: Desk, pane: ListPane, remove_sample_day: Callable[[], object], search: SearchRemarks) -> None:
        super().__init__(desk.window)
        self._store, self._browsing, self._bar = desk.store, desk.browsing, desk.bar
        self._key_of, self._trigger, self._pane = desk.key, desk.trigger, pane
        self._remove_sample_day, self._search = remove_sample_day, search
        search.shown.connect(self.shown)
        self._finished: date | None = None
        """The day that the page in place of the list reports as done."""

    def show(self, same_list: bool = False) -> None:
        """Show the list, or what replaces it, and the notice above it.

        `same_list`: the list is the same as before. The "done" page then stays as long as it is true, and so does a detail
        that is shown alone.
        """
        finished = self._finished if same_list and not self._pane.shows_list else None
        self._search.look()
        reports = self._reports()
        self._pane.show_notice(self._notice(reports))
        is_searched = self._browsing.searching.is_on
        if finished is not None and finished == self._browsing.day and not (self._browsing.undecided or is_searched):
            self.show_finished()
        elif not self._pane.list.rows.paper_count:
            self._show_empty(reports)
        elif not (same_list and self._pane.shows_list):
            self.show_list()
        self._search.show_line()

    def show_counts(self) -> None:
        """Show how many papers a search finds, after an act."""
        self._search.show_line()

    def show_list(self) -> None:
        """Show the list."""
        self._pane.show_list()
        self.shown.emit()

    def show_finished(self) -> None:
        """Say that no papers are undecided: on a page if this completes a listing, otherwise in the quiet bar."""
        browsing = self._browsing
        if browsing.undecided and self._pane.list.rows.is_folded and not browsing.searching.is_on:
            words = tr_count(
                "{count} undecided paper, including folded sections.",
                "{count} undecided papers, including folded sections.",
                browsing.undecided,
            )
            self._bar.say(words, "info")
            return
        if browsing.undecided or browsing.searching.is_on or not browsing.view.is_listing or browsing.day is None:
            self._bar.say(tr("No undecided papers in this list."), "check", "ok")
            return
        summary = self._store.day_summary(browsing.day, browsing.category())
        stars = summary.starred
        newest = self._store.newest_day() == browsing.day
        buttons: list[Button] = []
        if stars:
            words = tr("Open {stars} starred", stars=number(stars)) if stars > 1 else tr("Open starred")
            buttons.append(Button(words, "", lambda: browsing.show("starred")))
            buttons.append(Button(tr("Export BibTeX"), "", lambda: self._trigger("export.bibtex")))
        if self._pane.list.rows.paper_count:
            buttons.append(Button(tr("Show the list again"), "", self.show_list))
        else:
            buttons.append(Button(tr("Show dismissed"), "", browsing.toggle_hidden))
        done = _outcome(summary)
        if newest and self._store.follows():
            done += f" {next_listing(clock.now())}."
        self._say("sunrise", "star", tr("Done for today") if newest else tr("Done with this list"), done, *buttons)
        self._finished = browsing.day

    # --- inside -----------------------------------------------------------------------------------------------------------

    def _say(self, icon: str, role: str, heading: str, sentence: str, *buttons: Button) -> None:
        self._pane.show_message(icon, role, heading, sentence, *buttons)
        self.shown.emit()

    def _show_empty(self, reports: Sequence[DayReport]) -> None:
        browsing = self._browsing
        if browsing.searching.is_on:
            self._search.show_nothing_found()
        elif error := browsing.view.error:
            self._search.show_misunderstood(browsing.view.value, error)
        elif browsing.view.is_listing and browsing.total:
            self.show_finished()
        elif browsing.view.is_listing and reports:
            self._show_day_without_papers(reports)
        elif browsing.view.is_listing and browsing.view.kind != "day" and self._store.follows():
            self._say(
                "sun",
                "accent",
                tr("Nothing fetched yet"),
                tr("readerapp fetches the newest listings of the categories you follow."),
                self._fetch_button(tr("Fetch now")),
            )
        else:
            fallback = ("calendar-days", "text_3", later("No papers here"), later("The library has no papers for this view."))
            icon, role, title, words = _EMPTY.get(browsing.view.kind, fallback)
            self._say(icon, role, tr(title), tr(words), Button(tr("Go to Today"), "", lambda: browsing.show("today")))

    def _show_day_without_papers(self, reports: Sequence[DayReport]) -> None:
        report = of_most_interest(reports)
        if report is None:
            return
        icon, role = ("moon", "accent") if report.state is DayState.DUE else badge(report)
        buttons: list[Button] = []
        newest = self._store.newest_day()
        if newest and newest != report.day:
            undecided = self._store.day_summary(newest).undecided
            where = {"day": day_words(newest), "undecided": number(undecided)}
            more = tr("Continue with {day} ({undecided} undecided)", **where)
            words = more if undecided else tr("Continue with {day}", **where)
            buttons.append(Button(words, "", lambda: self._browsing.show("today")))
        if report.state is not DayState.NONE:
            buttons.append(self._fetch_button(tr("Check now")))
        self._say(icon, role, heading(report), explanation(report), *buttons)

    def _reports(self) -> list[DayReport]:
        """The reports of the day shown, for the category shown or all followed ones."""
        if not self._browsing.view.is_listing:
            return []
        # Before the first fetch, the view has no day.
        day = self._browsing.day or latest_listing_day(clock.now())
        return self._store.reports_of(day, self._browsing.category())

    def _notice(self, reports: Sequence[DayReport]) -> Notice | None:
        if not self._pane.list.rows.paper_count:
            return None
        if arrived := self._arrived_notice():
            return arrived
        if sample := self._sample_notice(reports):
            return self._newer_notice() or sample
        if found := notice(reports):
            return found._replace(button=self._fetch_button(tr("Try again now")))
        return self._newer_notice()

    def _fetch_button(self, words: str) -> Button:
        return Button(words, self._key_of("fetch.refresh"), lambda: self._trigger("fetch.refresh"))

    def _arrived_notice(self) -> Notice | None:
        """The notice that a newer listing has arrived while the user is in the middle of this one."""
        browsing = self._browsing
        if browsing.day is None or browsing.view.day or browsing.view.kind == "day":
            return None
        day = self._store.newest_day(browsing.category())
        if day is None or day == browsing.day:
            return None
        new = self._store.day_summary(day, browsing.category())
        sentence = tr(
            "{papers}, {undecided} undecided. This list stays until you switch.",
            papers=papers_words(new.papers),
            undecided=number(new.undecided),
        )
        button = Button(tr("Show"), "", lambda: browsing.go_to(browsing.view))
        return Notice("sun", "accent", "window", tr("New listing: {day}", day=day_words(day)), sentence, button)

    def _newer_notice(self) -> Notice | None:
        """The notice that arXiv should have announced a newer listing than the newest one in the library."""
        view, day, newest = self._browsing.view, self._browsing.day, latest_listing_day(clock.now())
        if view.kind not in ("today", "category") or view.day or day is None or day >= newest or not self._store.follows():
            return None
        found = notice(self._store.reports_of(newest, self._browsing.category()))
        return found._replace(button=self._fetch_button(tr("Check now"))) if found else None

    def _sample_notice(self, reports: Sequence[DayReport]) -> Notice | None:
        """The notice above a day of the sample. Nothing more of it can be fetched, even where it is incomplete."""
        if not (self._browsing.view.is_listing and self._browsing.day in _SAMPLE_DAYS and self._store.has(_SAMPLE_PAPER)):
            return None
        missing = unfinished(reports)
        if any(report.category != SAMPLE for report in missing):
            # The notice about a followed category matters more.
            return None
        remove = Button(tr("Remove"), "", self._remove_sample_day)
        if missing:
            words = tr("An incomplete day looks like this. Its papers are invented; there are no more to fetch.")
            return Notice(*badge(missing[0]), "warn_bg", tr("Sample: {heading}", heading=heading(missing[0])), words, remove)
        words = tr("Invented papers for trying things out. Removing them also removes your stars and notes on them.")
        return Notice("book-open", "text_3", "window", tr("This is the sample day"), words, remove)


def _outcome(summary: DaySummary) -> str:
    """ "2 starred, 113 dismissed, 31 muted, 60 replacements.", for a listing without undecided papers. Zeros are left out."""
    rest = summary.papers - summary.starred - summary.dismissed - summary.muted
    muted = tr("{muted} muted", muted=number(summary.muted)) if summary.muted else ""
    replaced = (tr_count("{count} replacement", "{count} replacements", rest)) if rest else ""
    return f"{', '.join(filter(None, (decided(summary.starred, summary.dismissed), muted, replaced)))}."
