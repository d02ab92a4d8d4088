"""What the middle pane says about a search: where it searched, what else the library has, and why nothing was found."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import quote

from PySide6.QtCore import QObject, Signal

from readerapp.arxiv.identifier import abstract_page, is_arxiv_id
from readerapp.arxiv.invented import WHY, is_invented
from readerapp.errors import QueryError
from readerapp.search.query import HasId
from readerapp.text.language import number, tr, tr_count
from readerapp.text.words import quoted
from readerapp.ui.acts.browsing import Browsing
from readerapp.ui.acts.desk import Desk
from readerapp.ui.paper_list.pane import ListPane
from readerapp.ui.widgets.notice import Button

if TYPE_CHECKING:
    from readerapp.ui.acts.finding import Finding, Findings


def search_heading(browsing: Browsing) -> str:
    """ "“matting” in Today", "“matting” in your library"."""
    return tr("{search} in {place}", search=quoted(browsing.searching.text.strip(), 40), place=_place(browsing))


def _place(browsing: Browsing) -> str:
    return tr("your library") if browsing.searching.finds_anywhere else browsing.view_title


class SearchRemarks(QObject):
    """Says what a search found, above the list or in place of it."""

    shown = Signal()
    """A page is now visible in place of the list."""
    fetch_wanted = Signal(str)
    """The identifier of a paper to fetch."""
    address_wanted = Signal(str)
    """The address of a web page to open."""

    def __init__(
        self, desk: Desk, pane: ListPane, make_finding: "Callable[[], Finding]", set_search: Callable[[str], object]
    ) -> None:
        """`set_search` enters a text in the search field and searches for it at once."""
        super().__init__(desk.window)
        self._browsing, self._searching, self._pane = desk.browsing, desk.browsing.searching, pane
        self._key_of, self._trigger = desk.key, desk.trigger
        self._make_finding, self._set_search = make_finding, set_search
        self._on_enter: Callable[[], object] | None = None
        """What Enter in the search field does while a page is shown in place of the list."""
        self._shown = ""
        """The meaning of the search whose papers are shown. Those of a newer one may still be gathered."""

    @cached_property
    def _finding(self) -> "Finding":
        finding = self._make_finding()
        finding.found.connect(self._show_findings)
        return finding

    def look(self) -> None:
        """Start looking for what the whole library has, if there is a search."""
        self._on_enter, self._shown = None, repr(self._searching.asked)
        if self._searching.is_on and not self._searching.error:
            self._finding.look()
        elif "_finding" in self.__dict__:
            self._finding.forget()

    def accept(self) -> None:
        """Do what the page in place of the list offers first."""
        if self._on_enter and self._is_shown and not self._pane.shows_list:
            self._on_enter()

    def show_line(self) -> None:
        """Name the search above the list, and say how many more papers it finds in the library."""
        if not (self._searching.is_on and self._pane.shows_list) or self._searching.error:
            self._pane.show_search(None)
            return
        rows, findings = self._pane.list.rows, self._finding.findings
        sentence, button = rows.count_words, None
        if self._searching.in_library:
            button = Button(
                tr("Only {list}", list=self._browsing.view_title),
                self._key_of("search.library"),
                self._toggle_library,
            )
        elif findings and rows.is_whole and not isinstance(self._searching.asked, HasId):
            more = max(0, findings.papers - rows.paper_count)
            beyond = tr("{more} more in your library", more=number(more)) if more else tr("no more in your library")
            sentence = f"{sentence} · {beyond}"
            button = self._library_button() if more else None
        if findings and findings.corrected:
            sentence = _unknown_words(findings)
            button = self._correction_button(findings)
        self._pane.show_search((self._understood() or search_heading(self._browsing), sentence, button))

    def _understood(self) -> str:
        """A search that is more than words, as it was understood: "Title “matting”, starred · in Today"; else ""."""
        from readerapp.search.words import in_words, is_plain  # noqa: PLC0415 - a start searches for nothing

        asked = self._searching.asked
        if is_plain(asked):
            return ""
        words = in_words(asked)
        return tr("{search} · in {place}", search=f"{words[:1].upper()}{words[1:]}", place=_place(self._browsing))

    def show_nothing_found(self) -> None:
        """Say on a page that the search found nothing, or why it is not understood."""
        if error := self._searching.error:
            self._show_error(error)
        elif isinstance(asked := self._searching.asked, HasId):
            self._show_lacking(asked.paper_id)
        else:
            self._show_nothing_here()

    def show_misunderstood(self, text: str, error: QueryError) -> None:
        """Say on a page that the saved search `text` is not understood, and offer to correct it."""

        def correct() -> None:
            self._browsing.show("all")
            self._set_search(text)

        sentence = f"{_beyond_the_heading(error)} {tr('It may have been saved by a newer readerapp.')}"
        self._say(
            "circle-alert",
            "bad",
            tr("This search is not understood"),
            sentence,
            Button(tr("Correct it"), "", correct),
            error=error,
        )

    # --- inside -----------------------------------------------------------------------------------------------------------

    @property
    def _is_shown(self) -> bool:
        return repr(self._searching.query()) == self._shown

    def _show_findings(self) -> None:
        if not self._is_shown:
            return
        if self._searching.is_on and not (self._pane.list.rows.paper_count or isinstance(self._searching.asked, HasId)):
            self._show_nothing_here()
        else:
            self.show_line()

    def _toggle_library(self) -> None:
        self._trigger("search.library")

    def _library_button(self) -> Button:
        return Button(tr("Search the library"), self._key_of("search.library"), self._toggle_library)

    def _correction_button(self, findings: "Findings", key: str = "") -> Button:
        corrected = findings.corrected
        return Button(tr("Search for {words}", words=quoted(corrected.strip(), 40)), key, lambda: self._set_search(corrected))

    def _clear_button(self) -> Button:
        return Button(tr("Clear", "the search"), tr("Esc"), lambda: self._set_search(""))

    def _show_error(self, error: QueryError) -> None:
        sentence = _beyond_the_heading(error)
        self._say("circle-alert", "bad", tr("This search was not understood"), sentence, self._clear_button(), error=error)

    def _show_nothing_here(self) -> None:
        findings = self._finding.findings
        heading = tr("No papers match {search}", search=search_heading(self._browsing))
        if findings is None or (findings.unknown is None and not findings.papers):
            # Offer nothing until all is known: a second Enter would press Clear.
            self._say("scan-search", "text_3", heading, "")
            return
        sentence, buttons = "", [self._clear_button()]
        if findings.papers and not self._searching.in_library:
            sentence = tr_count(
                "{count} paper in your library matches.", "{count} papers in your library match.", findings.papers
            )
            buttons.insert(0, self._library_button())
        elif findings.unknown:
            sentence = _unknown_words(findings)
            if findings.corrected:
                buttons.insert(0, self._correction_button(findings, tr("Enter")))
        elif not self._searching.in_library:
            sentence = tr("No paper in your library does.")
        self._on_enter = buttons[0].do if len(buttons) > 1 else None
        self._say("scan-search", "text_3", heading, sentence, *buttons)

    def _show_lacking(self, paper_id: str) -> None:
        clear, heading = self._clear_button(), tr("{paper_id} is not in your library", paper_id=paper_id)
        if not is_arxiv_id(paper_id):
            page = Button(tr("Open doi.org"), "", lambda: self.address_wanted.emit(f"https://doi.org/{quote(paper_id)}"))
            hint = tr("No paper in your library has this DOI. arXiv finds papers by identifier only.")
            self._say("scan-search", "text_3", heading, hint, page, clear)
            return
        if is_invented(paper_id):
            self._say("scan-search", "text_3", heading, tr(WHY), clear)
            return
        fetch = Button(tr("Fetch this paper"), tr("Enter"), lambda: self.fetch_wanted.emit(paper_id))
        page = Button(tr("Open on arXiv"), "", lambda: self.address_wanted.emit(abstract_page(paper_id)))
        self._on_enter = fetch.do
        self._say("scan-search", "accent", heading, tr("arXiv may have it."), fetch, page, clear)

    def _say(
        self, icon: str, role: str, heading: str, sentence: str, *buttons: Button, error: QueryError | None = None
    ) -> None:
        self._pane.show_search(None)
        self._pane.show_message(icon, role, heading, sentence, *buttons)
        self._pane.message.mark((error.text, error.position) if error else None)
        self.shown.emit()


def _beyond_the_heading(error: QueryError) -> str:
    return str(error) if error.read else error.hint


def _unknown_words(findings: "Findings") -> str:
    """ "“mattng”: did you mean “matting”?"; without a suggestion, "No paper in your library has “mattng”."."""
    unknown = (findings.unknown or {}).items()
    known = [tr("“{word}”: did you mean “{meant}”?", word=word, meant=meant) for word, meant in unknown if meant]
    lacking = [tr("No paper in your library has “{word}”.", word=word) for word, meant in unknown if not meant]
    return " ".join([*known, *lacking])
