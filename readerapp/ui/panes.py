"""The panes and what opens over them: focus, search, sheets and dialogs, menu, size."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMainWindow, QMenu, QWidget

from readerapp import __version__
from readerapp.errors import ReaderAppError, SettingsError
from readerapp.settings import Settings, find
from readerapp.storage.store import Store
from readerapp.ui.actions import Action
from readerapp.ui.bars import ActionButton, Label, ListHeader, QuietBar
from readerapp.ui.browsing import Browsing
from readerapp.ui.look import Look
from readerapp.ui.triaging import Triaging

if TYPE_CHECKING:
    from readerapp.ui.popovers import NotePopover, TagPopover

_ZOOM_STEP = 10
ABOUT = (
    "readerapp {version} keeps the day’s arXiv listings on this computer and takes you through them from the keyboard.\n\n"
    "Thank you to arXiv for use of its open access interoperability. This product was not reviewed or approved by, nor does "
    "it necessarily express or reflect the policies or opinions of, arXiv.\n\n"
    "Icons by Lucide (ISC), the font Inter by The Inter Project Authors (SIL Open Font License)."
)


class Panes(QObject):
    """Moves the focus and opens what lies over the window. Dialogs are imported when they are first wanted."""

    categories_chosen = Signal(object)
    """What is followed has changed; the newly followed ones."""
    setting_changed = Signal(str)
    """A setting has another value, and the look has already followed it."""

    def __init__(
        self,
        window: QMainWindow,
        look: Look,
        settings: Settings,
        store: Store,
        browsing: Browsing,
        triaging: Triaging,
        header: ListHeader,
        bar: QuietBar,
        stops: Sequence[QWidget],
        reveal: Callable[[QWidget], bool],
        take_list_focus: Callable[[], None],
        menu: Callable[[], QMenu],
        actions: Callable[[], Sequence[Action]],
    ) -> None:
        """`stops` are what F6 goes through: sidebar, list, paper; `reveal` brings one into sight, if there is anything to
        see in it. `take_list_focus` puts the focus on the list, or on what stands in its place. `actions` gives the table
        as it is in force.
        """
        super().__init__(window)
        self._window, self._look, self._settings, self._store = window, look, settings, store
        self._browsing, self._triaging, self._header, self._bar = browsing, triaging, header, bar
        self._stops, self._reveal, self._menu, self._actions = stops, reveal, menu, actions
        self._take_list_focus = take_list_focus
        self.closers: list[Callable[[], bool]] = []
        """What closes one thing that is open and returns whether there was one; asked in turn by Q and Esc."""
        header.search.left.connect(self.focus_list)
        header.search.textChanged.connect(browsing.search)

    # --- focus ------------------------------------------------------------------------------------------------------------

    def next(self) -> None:
        """Move the focus to the next pane: sidebar, list, paper."""
        focus = QApplication.focusWidget()
        stops = self._stops
        at = next((n for n, stop in enumerate(stops) if focus is stop or (focus and stop.isAncestorOf(focus))), -1)
        for step in range(1, len(stops) + 1):
            stop = stops[(at + step) % len(stops)]
            if self._reveal(stop):
                stop.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def focus_list(self) -> None:
        """Put the focus on the list, or on what stands in its place."""
        self._browsing.search_now()
        self._reveal(self._stops[1])
        self._take_list_focus()

    def search(self) -> None:
        """Put the focus on the search field."""
        self._reveal(self._stops[1])
        self._header.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._header.search.selectAll()

    def close_or_back(self) -> None:
        """Close what is open, clear the search, or give up the selection, whichever comes first."""
        if any(close() for close in self.closers):
            return
        if self._triaging.clear_selection():
            return
        if self._header.search.text():
            self._header.search.clear()
            self.focus_list()
            return
        self.focus_list()

    # --- over the window --------------------------------------------------------------------------------------------------

    def keys(self) -> None:
        """Show the sheet of keys."""
        from readerapp.ui.keys_sheet import KeysSheet  # noqa: PLC0415

        KeysSheet(self._look, self._actions(), self._settings.flag("single_letter_keys"), self._window).exec()

    def settings(self) -> None:
        """Show the settings."""
        from readerapp.ui.settings_dialog import SettingsDialog  # noqa: PLC0415

        dialog = SettingsDialog(self._look, self._settings, self._window)
        dialog.changed.connect(self._setting_changed)
        dialog.failed.connect(lambda sentence: self._bar.say(sentence, "circle-alert", "bad"))
        dialog.exec()

    def choose_categories(self) -> None:
        """Choose what is followed."""
        from readerapp.ui.chooser import Chooser  # noqa: PLC0415

        try:
            followed = list(self._store.follows())
            usual = {one.id: self._store.papers_a_day(one.id) for one in self._store.categories()}
            dialog = Chooser(self._look, followed, {name: a_day for name, a_day in usual.items() if a_day}, self._window)
            if not dialog.exec():
                return
            self._store.unfollow([one for one in followed if one not in dialog.chosen])
            new = [one for one in dialog.chosen if one not in followed]
            self._store.follow(new)
        except ReaderAppError as error:
            self._bar.say(str(error), "circle-alert", "bad")
            return
        self.categories_chosen.emit(new)

    def about(self) -> None:
        """Say what readerapp is and whom it thanks."""
        from readerapp.ui.dialogs import Dialog  # noqa: PLC0415
        from readerapp.ui.pages import Words  # noqa: PLC0415

        dialog = Dialog(self._look, "About readerapp", self._window)
        words = Words(self._look, 0, "text_2")
        words.setAlignment(Qt.AlignmentFlag.AlignLeft)
        words.show_words(ABOUT.format(version=__version__))
        dialog.body.addWidget(words)
        where = Label(self._look, -1, "text_3")
        where.setText(f"Your library: {self._store.path}")
        where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        dialog.foot.addWidget(where, 1)
        dialog.add_button("Close   Esc", primary=True).clicked.connect(dialog.accept)
        dialog.take_room(46, 27)
        dialog.exec()

    def menu(self) -> None:
        """Open the menu under its button."""
        anchor = self._button("app.menu") or self._window
        corner = anchor.mapToGlobal(anchor.rect().bottomRight())
        menu = self._menu()
        menu.popup(corner - type(corner)(menu.sizeHint().width(), 0))

    def edit_tags(self, keys: Sequence[int], removing: bool) -> None:
        """Open the tags of papers."""
        from readerapp.ui.popovers import TagPopover  # noqa: PLC0415

        popover = TagPopover(self._look, self._window, removing)

        def fill() -> None:
            carried = [entry.triage.tags for entry in self._store.papers(keys)]
            names = {name for tags in carried for name in tags}
            states = {name: "all" if all(name in tags for tags in carried) else "some" for name in names}
            popover.show_tags(self._store.tags(all_tags=True), states)

        def toggle(name: str, on: bool) -> None:
            self._triaging.set_tags(keys, [name] if on else [], [] if on else [name])
            fill()

        popover.toggled.connect(toggle)
        fill()
        self._open(popover, "act.tag")

    def edit_note(self, key: int) -> None:
        """Open the note of a paper."""
        from readerapp.ui.popovers import NotePopover  # noqa: PLC0415

        popover = NotePopover(self._look, self._window, self._store.paper(key).triage.note)
        popover.written.connect(lambda text: self._triaging.set_note(key, text))
        self._open(popover, "act.note")

    def show_history(self) -> None:
        """Open the history."""
        from readerapp.ui.history_dialog import HistoryDialog  # noqa: PLC0415

        try:
            dialog = HistoryDialog(self._look, self._store, self._window)
        except ReaderAppError as error:
            self._bar.say(str(error), "circle-alert", "bad")
            return
        dialog.revert_wanted.connect(self._triaging.revert)
        dialog.exec()

    # --- size -------------------------------------------------------------------------------------------------------------

    def zoom_in(self) -> None:
        """Make everything larger."""
        self._zoom(self._settings.number("zoom") + _ZOOM_STEP)

    def zoom_out(self) -> None:
        """Make everything smaller."""
        self._zoom(self._settings.number("zoom") - _ZOOM_STEP)

    def zoom_reset(self) -> None:
        """Show everything in the system's own size."""
        self._zoom(int(find("zoom").default))

    def quit(self) -> None:
        """Close readerapp."""
        self._window.close()

    def _zoom(self, percent: int) -> None:
        setting = find("zoom")
        try:
            self._settings.change("zoom", min(max(percent, setting.lowest), setting.highest))
        except SettingsError as error:
            self._bar.say(str(error), "circle-alert", "bad")
            return
        self._setting_changed("zoom")
        self._bar.say(f"Size {self._settings.number('zoom')} %.", "search")

    def _setting_changed(self, name: str) -> None:
        self._look.refresh()
        self.setting_changed.emit(name)

    def _button(self, action_id: str) -> QWidget | None:
        """The button of an action that is to be seen, if there is one."""
        buttons = self._window.findChildren(ActionButton)
        return next((one for one in buttons if one.isVisible() and one.action.objectName() == action_id), None)

    def _open(self, popover: "TagPopover | NotePopover", action_id: str) -> None:
        """Open it under the button of the action, which may be one of the abstract's or of the PDF's; or under the paper."""
        anchor, place = self._button(action_id), None
        if anchor is None:
            anchor = next((stop for stop in self._stops[1:] if stop.isVisible()), self._window)
            if isinstance(anchor, QAbstractItemView):
                place = anchor.visualRect(anchor.currentIndex())
        popover.show_below(anchor, place)
        popover.field.setFocus()
