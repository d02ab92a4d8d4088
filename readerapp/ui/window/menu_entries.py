"""What a menu's entries say when it opens: what they would do to the present papers, and whether they can."""

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
"""The most papers to look at: a menu opens at once."""


def entries(desk: Desk, ids: Sequence[str]) -> Mapping[str, MenuEntry]:
    """How an opening menu shows those of the actions `ids` that it does not show by their title."""
    now = _Now(desk)
    try:
        return {one: _ENTRIES[one](now) for one in ids if one in _ENTRIES}
    except ReaderAppError:
        # The next read of papers reports it.
        return {}


class _Now:
    """What the entries depend on, looked up once per menu and only if needed."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.store, self.browsing, self.triaging = desk.store, desk.browsing, desk.triaging
        self.keys = desk.triaging.keys()

    @cached_property
    def lines(self) -> list[PaperRow]:
        """The papers that an act would apply to; none if there are very many."""
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
        """The wishes, "more", "less" or "", on the papers that an act would apply to."""
        some = self.keys if len(self.keys) <= _FEW else []
        return {entry.triage.wish for entry in self.store.papers(some)}

    @cached_property
    def knows_interest(self) -> bool:
        """Whether likely interest is known, and switched on."""
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

    def entry(self, one: str, several: str, about: str = "") -> MenuEntry:
        """The entry of an act, named by `what`; disabled without papers."""
        return MenuEntry(self.what(one, several, about), bool(self.keys))

    def what(self, one: str, several: str, about: str = "") -> str:
        """ "Star", or "Star 3 papers" with several: `several` contains "{papers}". `about` tells translators about `one`."""
        return tr(several, papers=papers_words(len(self.keys))) if len(self.keys) > 1 else tr(one, about)


_MORE = (later("More like this"), later("More like these"))
_NO_MORE = (later("No longer more like this"), later("No longer more like these"))
_LESS = (later("Less like this"), later("Less like these"))
_NO_LESS = (later("No longer less like this"), later("No longer less like these"))
_UNREAD = (later("Mark unread"), later("Mark {papers} unread"))


def _titled(action_id: str, enabled: bool) -> MenuEntry:
    """An entry with the title of its action."""
    return MenuEntry(tr(BY_ID[action_id].title), enabled)


def _undo(now: _Now) -> MenuEntry:
    act = now.next_acts[0]
    return MenuEntry(tr("Undo {doing}", doing=doing(act)) if act else tr("Undo"), act is not None)


def _redo(now: _Now) -> MenuEntry:
    act = now.next_acts[1]
    return MenuEntry(tr("Redo {doing}", doing=doing(act)) if act else tr("Redo"), act is not None)


def _star(now: _Now) -> MenuEntry:
    if now.all_are(lambda line: line.starred and not line.dismissed):
        return now.entry(later("Unstar"), later("Unstar {papers}"))
    return now.entry(later("Star"), later("Star {papers}"))


def _dismiss(now: _Now) -> MenuEntry:
    if now.all_are(lambda line: line.dismissed):
        return now.entry(later("Restore", "a dismissed paper"), later("Restore {papers}"), "a dismissed paper")
    return now.entry(later("Dismiss"), later("Dismiss {papers}"))


def _passes(now: _Now) -> MenuEntry:
    from readerapp.ui.window.passes.begun import go_on_words  # noqa: PLC0415 - only menus ask

    return MenuEntry(go_on_words(now.desk) or tr(BY_ID["triage.passes"].title))


def _toggle_read(now: _Now) -> MenuEntry:
    if now.all_are(lambda line: line.read):
        return now.entry(*_UNREAD)
    return now.entry(later("Mark read"), later("Mark {papers} read"))


def _mark_unread(now: _Now) -> MenuEntry:
    # If all are read, the entry above says the same.
    read = now.all_are(lambda line: line.read)
    some = len(now.keys) > _FEW or any(line.read for line in now.lines)
    return MenuEntry(now.what(*_UNREAD), some, visible=not read)


def _mark_all_read(now: _Now) -> MenuEntry:
    listed = now.browsing.keys()
    unread = len(listed) > _FEW or any(not line.read for line in now.triaging.lines(list(listed)))
    return _titled("act.mark_all_read", bool(listed) and unread)


def _untag(now: _Now) -> MenuEntry:
    return MenuEntry(now.what(later("Remove a tag"), later("Remove a tag from {papers}")), bool(now.store.tags_of(now.keys)))


def _note(now: _Now) -> MenuEntry:
    noted = now.current is not None and now.current.triage.note
    return MenuEntry(tr("Edit the note") if noted else tr("Write a note"), now.current is not None)


def _like(now: _Now, wish: str) -> MenuEntry:
    begin, end = (_MORE, _NO_MORE) if wish == "more" else (_LESS, _NO_LESS)
    words = end if now.wishes == {wish} else begin
    return MenuEntry(tr(words[len(now.keys) > 1]), bool(now.keys))


def _sort(now: _Now, action_id: str, order: str, can: bool = True) -> MenuEntry:
    sorts = now.desk.settings.text("list_order") == order
    return MenuEntry(tr("Sort as in the listing") if sorts else tr(BY_ID[action_id].title), can)


def _select(now: _Now) -> MenuEntry:
    key = now.desk.papers.current_key()
    return MenuEntry(tr("Deselect") if key in now.desk.papers.rows.checked else tr("Select"), key is not None)


def _select_all(now: _Now) -> MenuEntry:
    model = now.desk.papers.rows
    return MenuEntry(
        tr("Clear selection") if model.paper_count and len(model.checked) == model.paper_count else tr("Select all")
    )


def _citation_key(now: _Now) -> MenuEntry:
    count = len(now.keys)
    keys = tr_count("Copy {count} citation key", "Copy {count} citation keys", count)
    return MenuEntry(keys if count > 1 else tr("Copy citation key"), count > 0)


def _address(now: _Now) -> MenuEntry:
    count = len(now.keys)
    addresses = tr_count("Copy {count} address", "Copy {count} addresses", count)
    return MenuEntry(addresses if count > 1 else tr("Copy address"), count > 0)


def _download(now: _Now) -> MenuEntry:
    if now.triaging.selection.has_papers():
        count = len(now.keys)
        return MenuEntry(tr_count("Download {count} PDF…", "Download {count} PDFs…", count), bool(count))
    return MenuEntry(tr("Download PDFs of starred papers…"), now.has_stars)


def _export(now: _Now) -> MenuEntry:
    selected = tr("Export {papers}…", papers=papers_words(len(now.keys)))
    title = selected if now.triaging.selection.has_papers() else tr("Export this list…")
    return MenuEntry(title, bool(now.browsing.keys()))


def _beside(now: _Now, action_id: str, step: int) -> MenuEntry:
    papers = now.desk.papers
    return _titled(action_id, papers.rows.paper_row(papers.current_row() + step, step) is not None)


def _day(now: _Now, action_id: str, later: bool) -> MenuEntry:
    day = now.browsing.day
    # From a list that is no listing, both lead to the newest day.
    found = now.store.neighbour_day(day, later, now.browsing.category()) if day else now.store.newest_day()
    return _titled(action_id, found is not None)


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


_ENTRIES: Mapping[str, Callable[[_Now], MenuEntry]] = {
    "act.undo": _undo,
    "act.redo": _redo,
    "act.history": lambda now: _titled("act.history", bool(now.store.history(1))),
    "act.star": _star,
    "act.star_next": lambda now: now.entry(later("Star, then next"), later("Star {papers}, then next")),
    "act.dismiss": _dismiss,
    "triage.passes": _passes,
    "act.toggle_read": _toggle_read,
    "act.mark_unread": _mark_unread,
    "act.mark_all_read": _mark_all_read,
    "act.tag": lambda now: now.entry(later("Tag"), later("Tag {papers}")),
    "act.untag": _untag,
    "act.note": _note,
    "act.more_like": lambda now: _like(now, "more"),
    "act.less_like": lambda now: _like(now, "less"),
    "view.by_interest": lambda now: _sort(now, "view.by_interest", "interest", now.knows_interest),
    "view.newest_first": lambda now: _sort(now, "view.newest_first", "newest"),
    "view.by_category": lambda now: _sort(now, "view.by_category", "category"),
    "interest.forget": lambda now: _titled("interest.forget", now.store.lessons_left() is not None),
    "act.select": _select,
    "act.select_all": _select_all,
    "open.pdf": lambda now: MenuEntry(tr("Read PDF"), now.has_page),
    "open.pdf_browser": lambda now: MenuEntry(tr("Open PDF in the browser"), now.has_page),
    "open.abs": lambda now: MenuEntry(tr("Open abstract page"), now.has_page),
    "open.pdf_download": _download,
    "open.pdf_download_list": lambda now: _titled("open.pdf_download_list", bool(now.browsing.keys())),
    "copy.bibtex": lambda now: now.entry(later("Copy BibTeX"), later("Copy BibTeX of {papers}")),
    "copy.as": lambda now: now.entry(later("Copy as…"), later("Copy {papers} as…")),
    "copy.citekey": _citation_key,
    "copy.url": _address,
    "fetch.complete": lambda now: _titled("fetch.complete", bool(now.store.incomplete(1))),
    "export.bibtex": lambda now: MenuEntry(tr("Export BibTeX of starred papers…"), now.has_stars),
    "export.menu": _export,
    "nav.next": lambda now: _beside(now, "nav.next", 1),
    "nav.prev": lambda now: _beside(now, "nav.prev", -1),
    "nav.prev_day": lambda now: _day(now, "nav.prev_day", later=False),
    "nav.next_day": lambda now: _day(now, "nav.next_day", later=True),
    "view.toggle_hidden": _hidden,
    "view.toggle_muted": _muted,
    "search.save": lambda now: _titled("search.save", now.browsing.searching.is_on and not now.browsing.searching.error),
    "app.zoom_reset": lambda now: _titled("app.zoom_reset", now.desk.settings.number("zoom") != find("zoom").default),
}
