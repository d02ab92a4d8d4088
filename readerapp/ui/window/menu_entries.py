"""What the entries of a menu say when it opens: what they would do to these papers now, and whether they can."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from readerapp.errors import ReaderAppError
from readerapp.jobs.act_words import doing
from readerapp.keymap.actions import BY_ID
from readerapp.search.query import Everything, Is
from readerapp.settings.table import find
from readerapp.storage.records import LibraryPaper, PaperRow
from readerapp.text.language import later, tr, tr_count
from readerapp.text.words import papers_words
from readerapp.triage import Act
from readerapp.ui.acts.desk import Desk
from readerapp.ui.window.qt_actions import MenuEntry

_FEW = 1000
"""Of more papers it is not looked what they are: a menu opens at once."""


def entries(desk: Desk, ids: Sequence[str]) -> Mapping[str, MenuEntry]:
    """How a menu that opens now shows those of the actions `ids` that it does not show by their title."""
    now = _Now(desk)
    try:
        return {one: _ENTRIES[one](now) for one in ids if one in _ENTRIES}
    except ReaderAppError:
        # Whoever reads the library next says what is wrong with it.
        return {}


class _Now:
    """What the entries depend on, each looked up once for a menu, and only if it is needed."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.store, self.browsing, self.triaging = desk.store, desk.browsing, desk.triaging
        self.keys = desk.triaging.keys()

    @cached_property
    def lines(self) -> list[PaperRow]:
        """The papers that an act would apply to; none if they are very many."""
        return self.triaging.lines(self.keys) if len(self.keys) <= _FEW else []

    @cached_property
    def has_stars(self) -> bool:
        """Whether any paper is starred."""
        return bool(self.store.find(Is("starred")))

    @cached_property
    def current(self) -> LibraryPaper | None:
        """The paper shown."""
        key = self.desk.papers.current_key()
        found = self.store.papers([key]) if key is not None else []
        return found[0] if found else None

    @cached_property
    def wishes(self) -> set[str]:
        """What the user wants of the papers that an act would apply to: "more", "less" or ""."""
        some = self.keys if len(self.keys) <= _FEW else []
        return {entry.triage.wish for entry in self.store.papers(some)}

    @cached_property
    def knows_interest(self) -> bool:
        """Whether enough is known to tell what the user may like, and they want it told."""
        return self.desk.settings.flag("likely_interest") and self.store.knows_interest()

    @property
    def has_page(self) -> bool:
        """Whether the paper shown is on the web. All of arXiv's are."""
        return self.current is not None and self.current.paper.page is not None

    @cached_property
    def next_acts(self) -> tuple[Act | None, Act | None]:
        return self.store.next_acts()

    def all_are(self, flag: Callable[[PaperRow], bool]) -> bool:
        return bool(self.lines) and all(map(flag, self.lines))

    def what(self, one: str, several: str, about: str = "") -> str:
        """ "Star", or with several papers "Star 3 papers": `several` says where they stand; `about` is that of `one`."""
        return tr(several, papers=papers_words(len(self.keys))) if len(self.keys) > 1 else tr(one, about)


_MORE = (later("More like this"), later("More like these"))
_NO_MORE = (later("No longer more like this"), later("No longer more like these"))
_LESS = (later("Less like this"), later("Less like these"))
_NO_LESS = (later("No longer less like this"), later("No longer less like these"))
_UNREAD = (later("Mark unread"), later("Mark {papers} unread"))


def _undo(now: _Now) -> MenuEntry:
    act = now.next_acts[0]
    return MenuEntry(tr("Undo {doing}", doing=doing(act)) if act else tr("Undo"), act is not None)


def _redo(now: _Now) -> MenuEntry:
    act = now.next_acts[1]
    return MenuEntry(tr("Redo {doing}", doing=doing(act)) if act else tr("Redo"), act is not None)


def _history(now: _Now) -> MenuEntry:
    return MenuEntry(tr(BY_ID["act.history"].title), bool(now.store.history(1)))


def _star(now: _Now) -> MenuEntry:
    starred = now.all_are(lambda line: line.starred and not line.dismissed)
    words = (later("Unstar"), later("Unstar {papers}")) if starred else (later("Star"), later("Star {papers}"))
    return MenuEntry(now.what(*words), bool(now.keys))


def _star_next(now: _Now) -> MenuEntry:
    return MenuEntry(now.what(later("Star, then next"), later("Star {papers}, then next")), bool(now.keys))


def _dismiss(now: _Now) -> MenuEntry:
    if now.all_are(lambda line: line.dismissed):
        words = now.what(later("Restore", "a dismissed paper"), later("Restore {papers}"), "a dismissed paper")
        return MenuEntry(words, bool(now.keys))
    return MenuEntry(now.what(later("Dismiss"), later("Dismiss {papers}")), bool(now.keys))


def _passes(now: _Now) -> MenuEntry:
    from readerapp.ui.window.passes.begun import go_on_words  # noqa: PLC0415 - only menus ask

    return MenuEntry(go_on_words(now.desk) or tr(BY_ID["triage.passes"].title))


def _toggle_read(now: _Now) -> MenuEntry:
    if now.all_are(lambda line: line.read):
        return MenuEntry(now.what(*_UNREAD), bool(now.keys))
    return MenuEntry(now.what(later("Mark read"), later("Mark {papers} read")), bool(now.keys))


def _mark_unread(now: _Now) -> MenuEntry:
    # Where all are read, the entry before says it.
    read = now.all_are(lambda line: line.read)
    some = len(now.keys) > _FEW or any(line.read for line in now.lines)
    return MenuEntry(now.what(*_UNREAD), some, visible=not read)


def _mark_all_read(now: _Now) -> MenuEntry:
    listed = now.browsing.keys()
    unread = len(listed) > _FEW or any(not line.read for line in now.triaging.lines(list(listed)))
    return MenuEntry(tr(BY_ID["act.mark_all_read"].title), bool(listed) and unread)


def _tag(now: _Now) -> MenuEntry:
    return MenuEntry(now.what(later("Tag"), later("Tag {papers}")), bool(now.keys))


def _untag(now: _Now) -> MenuEntry:
    title = tr("Remove a tag from {papers}", papers=papers_words(len(now.keys))) if len(now.keys) > 1 else tr("Remove a tag")
    return MenuEntry(title, bool(now.store.tags_of(now.keys)))


def _note(now: _Now) -> MenuEntry:
    noted = now.current is not None and now.current.triage.note
    return MenuEntry(tr("Edit the note") if noted else tr("Write a note"), now.current is not None)


def _more_like(now: _Now) -> MenuEntry:
    return _like(now, "more")


def _less_like(now: _Now) -> MenuEntry:
    return _like(now, "less")


def _like(now: _Now, wish: str) -> MenuEntry:
    begin, end = (_MORE, _NO_MORE) if wish == "more" else (_LESS, _NO_LESS)
    words = end if now.wishes == {wish} else begin
    return MenuEntry(tr(words[len(now.keys) > 1]), bool(now.keys))


def _by_interest(now: _Now) -> MenuEntry:
    return _sort(now, "interest", "view.by_interest")._replace(enabled=now.knows_interest)


def _newest_first(now: _Now) -> MenuEntry:
    return _sort(now, "newest", "view.newest_first")


def _by_category(now: _Now) -> MenuEntry:
    return _sort(now, "category", "view.by_category")


def _sort(now: _Now, order: str, action: str) -> MenuEntry:
    sorts = now.desk.settings.text("list_order") == order
    return MenuEntry(tr("Sort as in the listing") if sorts else tr(BY_ID[action].title))


def _forget_interest(now: _Now) -> MenuEntry:
    return MenuEntry(tr(BY_ID["interest.forget"].title), now.store.lessons_left() is not None)


def _select(now: _Now) -> MenuEntry:
    key = now.desk.papers.current_key()
    return MenuEntry(tr("Deselect") if key in now.desk.papers.rows.checked else tr("Select"), key is not None)


def _select_all(now: _Now) -> MenuEntry:
    model = now.desk.papers.rows
    return MenuEntry(
        tr("Clear selection") if model.paper_count and len(model.checked) == model.paper_count else tr("Select all")
    )


def _pdf(now: _Now) -> MenuEntry:
    return MenuEntry(tr("Read PDF"), now.has_page)


def _pdf_browser(now: _Now) -> MenuEntry:
    return MenuEntry(tr("Open PDF in the browser"), now.has_page)


def _page(now: _Now) -> MenuEntry:
    return MenuEntry(tr("Open abstract page"), now.has_page)


def _bibtex(now: _Now) -> MenuEntry:
    several = len(now.keys) > 1
    return MenuEntry(
        tr("Copy BibTeX of {papers}", papers=papers_words(len(now.keys))) if several else tr("Copy BibTeX"), bool(now.keys)
    )


def _copy_as(now: _Now) -> MenuEntry:
    several = len(now.keys) > 1
    return MenuEntry(
        tr("Copy {papers} as…", papers=papers_words(len(now.keys))) if several else tr("Copy as…"), bool(now.keys)
    )


def _citation_key(now: _Now) -> MenuEntry:
    several = len(now.keys) > 1
    return MenuEntry(
        tr_count("Copy {count} citation key", "Copy {count} citation keys", len(now.keys))
        if several
        else tr("Copy citation key"),
        bool(now.keys),
    )


def _address(now: _Now) -> MenuEntry:
    several = len(now.keys) > 1
    return MenuEntry(
        tr_count("Copy {count} address", "Copy {count} addresses", len(now.keys)) if several else tr("Copy address"),
        bool(now.keys),
    )


def _download(now: _Now) -> MenuEntry:
    if now.triaging.selection.has_papers():
        count = len(now.keys)
        return MenuEntry(tr_count("Download {count} PDF…", "Download {count} PDFs…", count), bool(count))
    return MenuEntry(tr("Download PDFs of starred papers…"), now.has_stars)


def _download_list(now: _Now) -> MenuEntry:
    return MenuEntry(tr(BY_ID["open.pdf_download_list"].title), bool(now.browsing.keys()))


def _complete(now: _Now) -> MenuEntry:
    return MenuEntry(tr(BY_ID["fetch.complete"].title), bool(now.store.incomplete(1)))


def _export_starred(now: _Now) -> MenuEntry:
    return MenuEntry(tr("Export BibTeX of starred papers…"), now.has_stars)


def _export(now: _Now) -> MenuEntry:
    several = (
        tr("Export {papers}…", papers=papers_words(len(now.keys)))
        if now.triaging.selection.has_papers()
        else tr("Export this list…")
    )
    return MenuEntry(several, bool(now.browsing.keys()))


def _below(now: _Now) -> MenuEntry:
    return _beside(now, "nav.next", 1)


def _above(now: _Now) -> MenuEntry:
    return _beside(now, "nav.prev", -1)


def _beside(now: _Now, action_id: str, step: int) -> MenuEntry:
    papers = now.desk.papers
    return MenuEntry(tr(BY_ID[action_id].title), papers.rows.paper_row(papers.current_row() + step, step) is not None)


def _day_before(now: _Now) -> MenuEntry:
    return _day(now, "nav.prev_day", later=False)


def _day_after(now: _Now) -> MenuEntry:
    return _day(now, "nav.next_day", later=True)


def _day(now: _Now, action_id: str, later: bool) -> MenuEntry:
    day = now.browsing.day
    # From a list that is not a day's, both lead to the newest.
    found = now.store.neighbour_day(day, later, now.browsing.category()) if day else now.store.newest_day()
    return MenuEntry(tr(BY_ID[action_id].title), found is not None)


def _hidden(now: _Now) -> MenuEntry:
    browsing = now.browsing
    always = browsing.view.has_dismissed(Everything())
    return MenuEntry(tr("Hide dismissed papers") if browsing.show_dismissed else tr("Show dismissed papers"), not always)


def _muted(now: _Now) -> MenuEntry:
    browsing = now.browsing
    always = browsing.view.has_muted(browsing.searching.asked) or browsing.searching.finds_anywhere
    return MenuEntry(
        tr("Hide muted papers") if browsing.show_muted else tr("Show muted papers"), not always and now.store.mutes_any()
    )


def _save_search(now: _Now) -> MenuEntry:
    searching = now.browsing.searching
    return MenuEntry(tr(BY_ID["search.save"].title), searching.is_on and not searching.error)


def _back(now: _Now) -> MenuEntry:
    return MenuEntry(tr("Clear selection") if now.triaging.selection.has_papers() else tr("Back"))


def _actual_size(now: _Now) -> MenuEntry:
    setting = find("zoom")
    return MenuEntry(tr(BY_ID["app.zoom_reset"].title), now.desk.settings.number("zoom") != setting.default)


_ENTRIES: Mapping[str, Callable[[_Now], MenuEntry]] = {
    "act.undo": _undo,
    "act.redo": _redo,
    "act.history": _history,
    "act.star": _star,
    "act.star_next": _star_next,
    "act.dismiss": _dismiss,
    "triage.passes": _passes,
    "act.toggle_read": _toggle_read,
    "act.mark_unread": _mark_unread,
    "act.mark_all_read": _mark_all_read,
    "act.tag": _tag,
    "act.untag": _untag,
    "act.note": _note,
    "act.more_like": _more_like,
    "act.less_like": _less_like,
    "view.by_interest": _by_interest,
    "view.newest_first": _newest_first,
    "view.by_category": _by_category,
    "interest.forget": _forget_interest,
    "act.select": _select,
    "act.select_all": _select_all,
    "open.pdf": _pdf,
    "open.pdf_browser": _pdf_browser,
    "open.abs": _page,
    "open.pdf_download": _download,
    "open.pdf_download_list": _download_list,
    "copy.bibtex": _bibtex,
    "copy.as": _copy_as,
    "copy.citekey": _citation_key,
    "copy.url": _address,
    "fetch.complete": _complete,
    "export.bibtex": _export_starred,
    "export.menu": _export,
    "nav.next": _below,
    "nav.prev": _above,
    "nav.prev_day": _day_before,
    "nav.next_day": _day_after,
    "view.toggle_hidden": _hidden,
    "view.toggle_muted": _muted,
    "search.save": _save_search,
    "app.zoom_reset": _actual_size,
}
