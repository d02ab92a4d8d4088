"""Opens the palette: what it offers, and what a choice does."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from PySide6.QtCore import QObject, QUrl, Signal

from readerapp.arxiv.category import taxonomy
from readerapp.keymap.actions import Action
from readerapp.rendering.highlights import Watched
from readerapp.search.view import View
from readerapp.storage.records import PaperRow
from readerapp.system import clock
from readerapp.text.language import tr
from readerapp.text.words import AND_OTHERS, authors_words, day_words, weekday
from readerapp.ui.acts.desk import Desk
from readerapp.ui.acts.lists.lookup import Found, Lists, Lookup
from readerapp.ui.dialogs.palette.choices import Choice, Offers, narrowed
from readerapp.ui.dialogs.palette.palette import Palette
from readerapp.ui.paper.links import AUTHOR, link
from readerapp.ui.sidebar.items import EARLIER, FOLLOW, SidebarItem
from readerapp.ui.window.qt_actions import WindowActions

_REMEMBERED = 40
_NOT_OFFERED = ("app.palette", "app.menu", "app.context_menu")
"""Actions that open something else to choose from."""
_VIEWS = {"view.today": "today", "view.unread": "undecided", "view.starred": "starred", "view.all": "all"}
_VIEWS |= {"view.dismissed": "dismissed"}


class Going(QObject):
    """Opens the palette, and carries out what is chosen there."""

    setting_changed = Signal(str)
    """A setting was changed."""

    def __init__(
        self,
        desk: Desk,
        actions: WindowActions,
        items: Callable[[], Sequence[SidebarItem]],
        follow: Callable[[QUrl], object],
        search_for: Callable[[str], object],
        chosen: list[str],
    ) -> None:
        """`items` returns the rows of the sidebar. `follow` shows the papers of an author, `search_for` a paper.

        `chosen` has the names of the choices so far, newest first; choices are added to it.
        """
        super().__init__(desk.window)
        self._desk, self._actions, self._items, self._follow = desk, actions, items, follow
        self._search_for, self._chosen = search_for, chosen
        self._palette: Palette | None = None
        self._lookup = Lookup(desk.store, self)
        self._lookup.found.connect(self._show_found)
        self._lookup.listed.connect(self._show_lists)

    def open(self) -> None:
        """Open the palette."""
        offers = Offers([*self._offered_actions(), *self._offered_lists()], self._chosen)
        self._open(offers).asked.connect(self._ask)
        self._lookup.list_all()

    def open_authors(self) -> None:
        """Open the palette on the authors of the current paper."""
        desk = self._desk
        key = desk.papers.current_key()
        rows = desk.store.rows([key]) if key is not None else []
        names = [name for row in rows for name in row.authors if name != AND_OTHERS]
        if not names:
            desk.bar.say(tr("The authors of this paper are not known.") if key is not None else tr("No paper is chosen."))
            return
        followed = Watched.of("", desk.settings.text("watched_authors"))
        choices = [_author(name) for name in names]
        choices += [
            Choice(
                "follow",
                name,
                tr("Unfollow {name}", name=name) if followed.is_author(name) else tr("Follow {name}", name=name),
            )
            for name in names
        ]
        self._open(Offers(choices, ()), tr("Authors of this paper"))

    def _open(self, offers: Offers, words: str = "") -> Palette:
        palette = self._palette = Palette(self._desk.look, self._desk.window, offers, words)
        palette.chosen.connect(self._do)
        palette.destroyed.connect(lambda: self._forget(palette))
        palette.open()
        return palette

    def close(self) -> None:
        """Stop looking things up: the window is closing, perhaps with the palette open."""
        self._palette = None
        self._lookup.close()

    def _forget(self, palette: Palette) -> None:
        if self._palette is palette:
            self._palette = None
            self._lookup.forget()

    # --- what is offered --------------------------------------------------------------------------------------------------

    def _offered_actions(self) -> Iterator[Choice]:
        for action in self._actions.table:
            if action.id in _VIEWS:
                view = View(_VIEWS[action.id])
                item = next((one for one in self._items() if one.view == view), None)
                count = item.count_words if item else ""
                yield Choice("view", str(view), tr(action.title), count, action.icon, keys=action.keys)
            elif action.id not in _NOT_OFFERED and self._actions[action.id].isEnabled():
                title = self._title(action)
                yield Choice("action", action.id, title, "", action.icon, keys=action.keys, others=tr(action.help))

    def _title(self, action: Action) -> str:
        if action.id == "triage.passes":
            from readerapp.ui.window.passes.begun import go_on_words  # noqa: PLC0415 - as the menu does

            return go_on_words(self._desk) or tr(action.title)
        return tr(action.title)

    def _offered_lists(self) -> Iterator[Choice]:
        """The tags, categories and days of the sidebar."""
        for item in self._items():
            view = item.view
            if view is None or view in (EARLIER, FOLLOW):
                continue
            match view.kind:
                case "tag":
                    yield Choice("tag", str(view), view.value, item.count_words, dot=item.dot)
                case "category":
                    detail = ", ".join(filter(None, (item.detail, item.count_words)))
                    yield Choice("category", str(view), view.value, detail, "inbox")
                case "day":
                    yield _day(date.fromisoformat(view.value), item.count_words)

    def _show_lists(self, lists: Lists) -> None:
        """Offer the lists that the sidebar lacks."""
        if self._palette:
            tags = [Choice("tag", str(View("tag", one.name)), one.name, dot=f"tag_{one.colour}") for one in lists.tags]
            categories = [_category(one.id) for one in lists.categories]
            self._palette.add([*tags, *categories, *map(_day, lists.days)])

    def _ask(self, text: str) -> None:
        kinds, letters = narrowed(text)
        if not kinds or "author" in kinds or "paper" in kinds:
            self._lookup.look(letters)
        else:
            self._lookup.forget()

    def _show_found(self, found: Found) -> None:
        palette = self._palette
        if palette and narrowed(palette.field.text())[1] == found.text:
            palette.show_found(palette.field.text(), [*map(_author, found.authors), *map(_paper, found.papers)])

    # --- what is done -----------------------------------------------------------------------------------------------------

    def _do(self, choice: Choice) -> None:
        self._chosen[:] = [choice.name, *(one for one in self._chosen if one != choice.name)][:_REMEMBERED]
        match choice.kind:
            case "action":
                self._actions[choice.value].trigger()
            case "author":
                self._follow(QUrl(link(AUTHOR, choice.value)))
            case "follow":
                self._toggle_follow(choice.value)
            case "paper":
                self._go_to_paper(choice.value)
            case _:
                if view := View.parse(choice.value):
                    self._desk.browsing.go_to(view)

    def _toggle_follow(self, name: str) -> None:
        """Watch for an author under exactly this name, or stop watching for everything that matches it."""
        settings = self._desk.settings
        entries = [one.strip() for one in settings.text("watched_authors").split(",") if one.strip()]
        kept = [one for one in entries if not Watched.of("", one).is_author(name)]
        if len(kept) == len(entries):
            # A comma would end the entry.
            kept.append(f"={name.replace(',', ' ')}")
            words = tr("Following {name}, wherever the name is spelled like this.", name=name)
        else:
            gone = ", ".join(one.removeprefix("=") for one in entries if one not in kept)
            words = tr("No longer following {name}.", name=gone)
        settings.change("watched_authors", ", ".join(kept))
        self.setting_changed.emit("watched_authors")
        self._desk.bar.say(words, "user")

    def _go_to_paper(self, paper_id: str) -> None:
        """Go to the paper if it is in the list; otherwise search for it."""
        desk = self._desk
        keys = desk.store.keys([paper_id])
        row = desk.papers.rows.row_of(keys[0]) if keys else None
        if row is not None:
            if desk.papers.isHidden():
                # A page, such as “Done for today”, is in its place.
                desk.browsing.shown.emit(False)
            desk.papers.go_to(row)
        else:
            self._search_for(paper_id)


def _day(day: date, detail: str = "") -> Choice:
    words = f"{day.isoformat()} {weekday(day)} {day_words(day, year=True)}"
    return Choice(
        "day", str(View("day", day.isoformat())), day_words(day, clock.today()), detail, "calendar-days", others=words
    )


def _category(name: str) -> Choice:
    return Choice("category", str(View("category", name)), name, taxonomy().name(name), "inbox")


def _author(name: str) -> Choice:
    return Choice("author", name, name, icon="user")


def _paper(row: PaperRow) -> Choice:
    return Choice("paper", row.id, row.title, ", ".join(filter(None, (authors_words(row.authors), row.id))), "file-text")
