"""What the middle pane says when its list is empty or done, and what is the matter with a day."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING
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

if TYPE_CHECKING:
    pass

SAMPLE_DAY = date(2026, 6, 30)
SAMPLE_PAPER = "2606.99922"
"""By these the sample day is known, without reading its file at each start."""
_EMPTY = {
    "unread": ("sunrise", "star", "Nothing is unread", "Every paper of your library is read or dismissed."),
    "starred": ("star", "star", "No stars yet", "A star keeps a paper here and in your bibliography."),
    "dismissed": ("archive", "text_3", "Nothing is dismissed", "Dismissed papers stay here. Nothing is ever lost."),
}


class Remarks(QObject):
    """Looks at what is shown, and says above the list or in its place what there is to say."""

    shown = Signal()
    """The list or a page in its place is shown now."""
    fetch_wanted = Signal(str)
    """The paper with this identifier is to be fetched."""
    address_wanted = Signal(str)
    """This web page is to be opened."""

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
        """The identifier of the paper of which a page says that the library lacks it."""
        self._finished: date | None = None
        """The day of which a page says that it is done, in place of a list that has papers."""

    def show(self, anew: bool = False) -> None:
        """Show the list, or what stands in its place, and the notice above it.

        `anew`: it is the same list as before. The page that says that it is done stays, while it is; and where only the
        paper is seen, it is seen on.
        """
        self._lacking = ""
        finished = self._finished if anew and not self._pane.shows_list else None
        self._say_what_was_not_understood()
        reports = self._reports()
        self._pane.show_notice(self._notice(reports))
        is_searched = bool(self._browsing.search_text.strip())
        if finished is not None and finished == self._browsing.day and not (self._browsing.left or is_searched):
            self.show_finished()
        elif not self._browsing.keys():
            self._show_empty(reports)
        elif not (anew and self._pane.shows_list):
            self.show_list()

    def show_list(self) -> None:
        """Show the list."""
        self._pane.show_list()
        self.shown.emit()

    def show_finished(self) -> None:
        """Say that no unread paper is left: on a page where a listing is done, else in the quiet bar."""
        browsing = self._browsing
        if browsing.left and browsing.is_folded and not browsing.search_text:
            are = "is" if browsing.left == 1 else "are"
            self._bar.say(f"{papers_words(browsing.left)} {are} left, in folded sections too.", "info")
            return
        if browsing.left or browsing.search_text or not browsing.view.is_listing or browsing.day is None:
            self._bar.say("No unread papers left in this list.", "check", "ok")
            return
        stars = sum(len(section.keys) for section in self._store.day_sections(browsing.day, Is("starred")))
        newest = self._store.newest_day() == browsing.day
        buttons: list[Button] = []
        if stars:
            words = "Open starred"
            buttons.append(Button(words, "", lambda: browsing.show("starred")))
            buttons.append(Button("Export BibTeX", "", lambda: self._trigger("export.bibtex")))
        if browsing.keys():
            buttons.append(Button("Show the list again", "", self.show_list))
        else:
            buttons.append(Button("Show dismissed", "", browsing.toggle_hidden))
        seen = _outcome(stars, browsing.total - stars)
        if newest and self._store.follows():
            seen += f" {next_listing_words()}"
        self._say("sunrise", "star", "Done for today" if newest else "Done with this day", seen, *buttons)
        self._finished = browsing.day

    def accept_search(self) -> None:
        """Fetch the paper that is searched for, where a page says that the library lacks it."""
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
            hint = "Dismissed papers are left out here; add is:dismissed to search those."
            clear = Button("Clear", "Esc", self._clear_search)
            self._say("scan-search", "text_3", f"No paper matches “{typed}”", hint, clear)
        elif browsing.view.is_listing and browsing.total:
            self.show_finished()
        elif browsing.view.is_listing and reports:
            self._show_day_without_papers(reports)
        elif browsing.view.is_listing and browsing.view.kind != "day" and self._store.follows():
            self._say(
                "sun",
                "accent",
                "Nothing is fetched yet",
                "readerapp asks arXiv for the newest listings of what you follow, one at a time.",
                self._fetch_button("Fetch now"),
            )
        else:
            fallback = ("calendar-days", "text_3", "No papers here", "The library has no paper of this.")
            self._say(*_EMPTY.get(browsing.view.kind, fallback), Button("Go to Today", "", lambda: browsing.show("today")))

    def _show_lacking(self, paper_id: str) -> None:
        clear = Button("Clear", "Esc", self._clear_search)
        if not is_arxiv_id(paper_id):
            page = Button("Open doi.org", "", lambda: self.address_wanted.emit(f"https://doi.org/{quote(paper_id)}"))
            hint = "No paper of your library has this DOI. arXiv has papers by their identifiers only."
            self._say("scan-search", "text_3", f"{paper_id} is not in your library", hint, page, clear)
            return
        self._lacking = paper_id
        fetch = Button("Fetch it", "Enter", lambda: self.fetch_wanted.emit(paper_id))
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
            buttons.append(Button(f"Go on with {day_words(newest)}{more}", "", lambda: self._browsing.show("today")))
        if report.state is not DayState.NONE:
            buttons.append(self._fetch_button("Look now"))
        self._say(icon, role, heading(report), explanation(report), *buttons)

    def _reports(self) -> list[DayReport]:
        """What is known of the day that is shown, in the category shown or in all that are followed."""
        view = self._browsing.view
        if not view.is_listing:
            return []
        # Where nothing was ever fetched, the day in question is the newest one.
        day = self._browsing.day or latest_listing_day(clock.now())
        category = view.value if view.kind == "category" else None
        known = [report for report in self._store.known_days(day) if report.day == day]
        return [report for report in known if category in (None, report.category)]

    def _notice(self, reports: Sequence[DayReport]) -> Notice | None:
        if not self._browsing.keys():
            return None
        if arrived := self._arrived_notice():
            return arrived
        if found := notice(reports):
            return found._replace(button=self._fetch_button("Try now"))
        return self._sample_notice() or self._newer_notice()

    def _fetch_button(self, words: str) -> Button:
        return Button(words, self._key_of("fetch.refresh"), lambda: self._trigger("fetch.refresh"))

    def _arrived_notice(self) -> Notice | None:
        """Over a listing in the middle of which somebody is: that a newer one came."""
        browsing = self._browsing
        day = browsing.newer_day()
        if day is None:
            return None
        new = self._store.day_summary(day, browsing.view.value or None)
        sentence = f"{papers_words(new.papers)}, {new.left:,} left. This list stays until you go on."
        button = Button("Show it", "", lambda: browsing.go_to(browsing.view))
        return Notice("sun", "accent", "window", f"The listing of {day_words(day)} is here", sentence, button)

    def _newer_notice(self) -> Notice | None:
        """Over the newest list: that there should be a newer one, which is not here."""
        if self._browsing.view.kind not in ("today", "category") or self._browsing.view.day:
            return None
        day = self._browsing.day
        if day is None or not self._store.follows():
            return None
        newest = latest_listing_day(clock.now())
        if day >= newest:
            return None
        category = self._browsing.view.value or None
        reports = [report for report in self._store.reports(category, newest) if report.day == newest]
        found = notice(reports)
        return found._replace(button=self._fetch_button("Look now")) if found else None

    def _sample_notice(self) -> Notice | None:
        if not (self._browsing.view.is_listing and self._browsing.day == SAMPLE_DAY and self._store.has(SAMPLE_PAPER)):
            return None
        return Notice(
            "book-open",
            "text_3",
            "window",
            "This is the sample day",
            "24 invented papers, to try everything out. Your stars and notes on them go with them.",
            Button("Remove it", "", self._remove_sample_day),
        )


def _named(text: str) -> str | None:
    from readerapp.search.language import named_paper  # noqa: PLC0415 - a start searches for nothing

    return named_paper(text)


def _outcome(stars: int, others: int) -> str:
    """ "2 starred, 113 dismissed or read."; what was neither is not named."""
    said = [f"{stars:,} starred"] if stars else []
    if others:
        said.append(f"{others:,} dismissed or read")
    return f"{', '.join(said)}."


def next_listing_words() -> str:
    """ "Next listing tonight, about 02:00."; with the weekday where it is not within a day."""
    now = clock.now()
    moment = announced_at(next_listing_day(now))
    hours = (moment - now).total_seconds() / 3600
    local = moment.astimezone()
    about = "today" if 6 <= local.hour < 18 else "tonight"
    when = about if hours < 20 else WEEKDAYS[local.weekday()]
    return f"Next listing {when}, about {clock_time(moment)}."
