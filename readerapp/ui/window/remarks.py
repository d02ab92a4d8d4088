"""What the middle pane says when its list is empty or done, and what is the matter with a day."""

from collections.abc import Callable, Sequence
from datetime import date
from urllib.parse import quote

from PySide6.QtCore import QObject, Signal

from readerapp.arxiv.calendar import announced_at, latest_listing_day, next_listing_day
from readerapp.arxiv.identifier import abstract_page, is_arxiv_id
from readerapp.days.report import DayReport, DayState
from readerapp.days.sentences import clock_time, explanation, heading
from readerapp.search.query import Is
from readerapp.system import clock
from readerapp.text.words import WEEKDAYS, day_words, papers_words
from readerapp.ui.acts.desk import Desk
from readerapp.ui.paper_list.pane import ListPane
from readerapp.ui.sidebar.day_marks import badge, notice, of_most_interest
from readerapp.ui.widgets.notice import Button, Notice

SAMPLE_DAY = date(2026, 6, 30)
SAMPLE_PAPER = "2606.99922"
"""By these the sample day is known, without reading its file at each start."""
_EMPTY = {
    "unread": ("sunrise", "star", "No unread papers", "Every paper in your library is read or dismissed."),
    "starred": ("star", "star", "No stars yet", "Star a paper to keep it here and in your bibliography."),
    "dismissed": ("archive", "text_3", "No dismissed papers", "Papers you dismiss are kept here."),
}


class Remarks(QObject):
    """Decides what to show above the list or in its place."""

    shown = Signal()
    """The list, or a page in its place, is now visible."""
    fetch_wanted = Signal(str)
    """The identifier of a paper to fetch."""
    address_wanted = Signal(str)
    """The address of a web page to open."""

    def __init__(
        self,
        desk: Desk,
        pane: ListPane,
        remove_sample_day: Callable[[], object],
        clear_search: Callable[[], object],
    ) -> None:
        super().__init__(desk.window)
        self._store, self._browsing, self._bar = desk.store, desk.browsing, desk.bar
        self._key_of, self._trigger, self._pane = desk.key, desk.trigger, pane
        self._remove_sample_day, self._clear_search = remove_sample_day, clear_search
        self._not_understood = ""
        self._lacking = ""
        """The identifier of the paper that a page reports as missing from the library."""
        self._finished: date | None = None
        """The day that a page reports as done, in place of a list with papers."""

    def show(self, same_list: bool = False) -> None:
        """Show the list, or what replaces it, and the notice above it.

        `same_list`: the list is the same as before. Then the "done" page stays while it applies, and a detail shown alone
        stays visible.
        """
        self._lacking = ""
        finished = self._finished if same_list and not self._pane.shows_list else None
        self._say_what_was_not_understood()
        reports = self._reports()
        self._pane.show_notice(self._notice(reports))
        is_searched = bool(self._browsing.search_text.strip())
        if finished is not None and finished == self._browsing.day and not (self._browsing.left or is_searched):
            self.show_finished()
        elif not self._pane.list.rows.paper_count:
            self._show_empty(reports)
        elif not (same_list and self._pane.shows_list):
            self.show_list()

    def show_list(self) -> None:
        """Show the list."""
        self._pane.show_list()
        self.shown.emit()

    def show_finished(self) -> None:
        """Say that no unread papers are left: on a page if a listing is done, otherwise in the quiet bar."""
        browsing = self._browsing
        if browsing.left and self._pane.list.rows.is_folded and not browsing.search_text:
            are = "is" if browsing.left == 1 else "are"
            self._bar.say(f"{papers_words(browsing.left)} {are} left, including folded sections.", "info")
            return
        if browsing.left or browsing.search_text or not browsing.view.is_listing or browsing.day is None:
            self._bar.say("No unread papers left in this list.", "check", "ok")
            return
        stars, dismissed = (self._count_of(browsing.day, flag) for flag in ("starred", "dismissed"))
        newest = self._store.newest_day() == browsing.day
        buttons: list[Button] = []
        if stars:
            words = f"Open {stars:,} starred" if stars > 1 else "Open starred"
            buttons.append(Button(words, "", lambda: browsing.show("starred")))
            buttons.append(Button("Export BibTeX", "", lambda: self._trigger("export.bibtex")))
        if self._pane.list.rows.paper_count:
            buttons.append(Button("Show the list again", "", self.show_list))
        else:
            buttons.append(Button("Show dismissed", "", browsing.toggle_hidden))
        done = _outcome(stars, dismissed) or f"{papers_words(browsing.total)} read."
        if newest and self._store.follows():
            done += f" {next_listing_words()}"
        self._say("sunrise", "star", "Done for today" if newest else "Done with this list", done, *buttons)
        self._finished = browsing.day

    def _count_of(self, day: date, flag: str) -> int:
        """How many papers of the listing of `day` shown here are "starred" or "dismissed"."""
        return sum(len(one.keys) for one in self._store.day_sections(day, Is(flag), self._browsing.category()))

    def accept_search(self) -> None:
        """Fetch the paper that was searched for, if a page offers to."""
        if self._lacking and not self._pane.shows_list:
            self.fetch_wanted.emit(self._lacking)

    # --- inside -----------------------------------------------------------------------------------------------------------

    def _say(self, icon: str, role: str, heading: str, sentence: str, *buttons: Button) -> None:
        self._pane.show_message(icon, role, heading, sentence, *buttons)
        self.shown.emit()

    def _say_what_was_not_understood(self) -> None:
        before, self._not_understood = self._not_understood, self._browsing.search_error
        if self._not_understood:
            self._bar.fail(self._not_understood)
        elif before and self._bar.message == before:
            self._bar.say_nothing()

    def _show_empty(self, reports: Sequence[DayReport]) -> None:
        browsing = self._browsing
        typed = browsing.search_text.strip()
        if typed and (paper_id := _named(typed)):
            self._show_lacking(paper_id)
        elif typed:
            hint = "Dismissed papers are hidden. Add is:dismissed to find them."
            clear = Button("Clear", "Esc", self._clear_search)
            self._say("scan-search", "text_3", f"No papers match “{typed}”", hint, clear)
        elif browsing.view.is_listing and browsing.total:
            self.show_finished()
        elif browsing.view.is_listing and reports:
            self._show_day_without_papers(reports)
        elif browsing.view.is_listing and browsing.view.kind != "day" and self._store.follows():
            self._say(
                "sun",
                "accent",
                "Nothing fetched yet",
                "readerapp fetches the newest listings of the categories you follow.",
                self._fetch_button("Fetch now"),
            )
        else:
            fallback = ("calendar-days", "text_3", "No papers here", "The library has no papers for this view.")
            self._say(*_EMPTY.get(browsing.view.kind, fallback), Button("Go to Today", "", lambda: browsing.show("today")))

    def _show_lacking(self, paper_id: str) -> None:
        clear = Button("Clear", "Esc", self._clear_search)
        if not is_arxiv_id(paper_id):
            page = Button("Open doi.org", "", lambda: self.address_wanted.emit(f"https://doi.org/{quote(paper_id)}"))
            hint = "No paper in your library has this DOI. arXiv finds papers by identifier only."
            self._say("scan-search", "text_3", f"{paper_id} is not in your library", hint, page, clear)
            return
        self._lacking = paper_id
        fetch = Button("Fetch this paper", "Enter", lambda: self.fetch_wanted.emit(paper_id))
        page = Button("Open on arXiv", "", lambda: self.address_wanted.emit(abstract_page(paper_id)))
        self._say("scan-search", "accent", f"{paper_id} is not in your library", "arXiv may have it.", fetch, page, clear)

    def _show_day_without_papers(self, reports: Sequence[DayReport]) -> None:
        report = of_most_interest(reports)
        if report is None:
            return
        icon, role = ("moon", "accent") if report.state is DayState.DUE else badge(report)
        buttons: list[Button] = []
        newest = self._store.newest_day()
        if newest and newest != report.day:
            left = self._store.day_summary(newest).left
            more = f" ({left:,} left)" if left else ""
            buttons.append(Button(f"Continue with {day_words(newest)}{more}", "", lambda: self._browsing.show("today")))
        if report.state is not DayState.NONE:
            buttons.append(self._fetch_button("Check now"))
        self._say(icon, role, heading(report), explanation(report), *buttons)

    def _reports(self) -> list[DayReport]:
        """The reports of the day shown, for the category shown or all followed ones."""
        view = self._browsing.view
        if not view.is_listing:
            return []
        # If nothing was ever fetched, the newest day is meant.
        day = self._browsing.day or latest_listing_day(clock.now())
        category = view.value if view.kind == "category" else None
        return self._store.reports_of(day, category)

    def _notice(self, reports: Sequence[DayReport]) -> Notice | None:
        if not self._pane.list.rows.paper_count:
            return None
        if arrived := self._arrived_notice():
            return arrived
        if found := notice(reports):
            return found._replace(button=self._fetch_button("Try again now"))
        return self._sample_notice() or self._newer_notice()

    def _fetch_button(self, words: str) -> Button:
        return Button(words, self._key_of("fetch.refresh"), lambda: self._trigger("fetch.refresh"))

    def _arrived_notice(self) -> Notice | None:
        """The notice that a newer listing arrived while the user is in the middle of this one."""
        browsing = self._browsing
        if browsing.day is None or browsing.view.day or browsing.view.kind == "day":
            return None
        day = self._store.newest_day(browsing.category())
        if day is None or day == browsing.day:
            return None
        new = self._store.day_summary(day, browsing.view.value or None)
        sentence = f"{papers_words(new.papers)}, {new.left:,} left. This list stays until you switch."
        button = Button("Show", "", lambda: browsing.go_to(browsing.view))
        return Notice("sun", "accent", "window", f"New listing: {day_words(day)}", sentence, button)

    def _newer_notice(self) -> Notice | None:
        """The notice that a newer listing than the newest one here should be out."""
        if self._browsing.view.kind not in ("today", "category") or self._browsing.view.day:
            return None
        day = self._browsing.day
        if day is None or not self._store.follows():
            return None
        newest = latest_listing_day(clock.now())
        if day >= newest:
            return None
        category = self._browsing.view.value or None
        reports = self._store.reports_of(newest, category)
        found = notice(reports)
        return found._replace(button=self._fetch_button("Check now")) if found else None

    def _sample_notice(self) -> Notice | None:
        if not (self._browsing.view.is_listing and self._browsing.day == SAMPLE_DAY and self._store.has(SAMPLE_PAPER)):
            return None
        return Notice(
            "book-open",
            "text_3",
            "window",
            "This is the sample day",
            "24 invented papers to try things out. Removing them also removes your stars and notes on them.",
            Button("Remove", "", self._remove_sample_day),
        )


def _named(text: str) -> str | None:
    from readerapp.search.language import named_paper  # noqa: PLC0415 - a start searches for nothing

    return named_paper(text)


def _outcome(stars: int, dismissed: int) -> str:
    """ "2 starred, 113 dismissed."; what there is none of is not named, and "" is all that is said of nothing."""
    said = [f"{count:,} {what}" for count, what in ((stars, "starred"), (dismissed, "dismissed")) if count]
    return f"{', '.join(said)}." if said else ""


def next_listing_words() -> str:
    """ "Next listing tonight, about 02:00."; with the weekday if it is more than a day away."""
    now = clock.now()
    moment = announced_at(next_listing_day(now))
    hours = (moment - now).total_seconds() / 3600
    local = moment.astimezone()
    about = "today" if 6 <= local.hour < 18 else "tonight"
    when = about if hours < 20 else WEEKDAYS[local.weekday()]
    return f"Next listing {when}, about {clock_time(moment)}."
