"""What opens over the window: dialogs, popovers, the menu. Each is imported when first needed."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from readerapp import __version__
from readerapp.keymap.actions import ACTIONS
from readerapp.system import clock, locations
from readerapp.text.language import later, tr
from readerapp.ui.acts.desk import Desk
from readerapp.ui.widgets.buttons import ActionButton
from readerapp.ui.widgets.text import Label
from readerapp.ui.window.qt_actions import WindowActions

if TYPE_CHECKING:
    from readerapp.days.statistics import Statistics
    from readerapp.ui.dialogs.note import NotePopover
    from readerapp.ui.dialogs.tags import TagPopover
    from readerapp.ui.widgets.dialog import Dialog

ABOUT = later(
    "readerapp {version} is a keyboard-driven reader for the daily arXiv listings.\n\nThank you to "
    "arXiv for use of its open access interoperability. This product was not reviewed or approved "
    "by, nor does it necessarily express or reflect the policies or opinions of, arXiv.\n\nIcons by "
    "Lucide (ISC), the font Inter by The Inter Project Authors (SIL Open Font License)."
)


class Overlays(QObject):
    """Opens dialogs and popovers, and passes on the user's choices."""

    categories_chosen = Signal(object)
    """The followed categories changed; the newly followed ones."""
    setting_changed = Signal(str)
    """A setting changed."""

    def __init__(self, desk: Desk, actions: WindowActions, detail: QWidget) -> None:
        """A popover opens below its action's button; if that is hidden, below the current paper, else below `detail`."""
        super().__init__(desk.window)
        self._window, self._look, self._settings, self._store = desk.window, desk.look, desk.settings, desk.store
        self._triaging, self._bar, self._papers = desk.triaging, desk.bar, desk.papers
        self._actions, self._detail = actions, detail

    def keys(self) -> None:
        """Show the keyboard shortcuts."""
        from readerapp.ui.dialogs.keys_sheet import KeysSheet  # noqa: PLC0415

        letters, in_pdf = self._settings.flag("single_letter_keys"), self._actions.keys_file.keyboard.pdf_keys
        KeysSheet(self._look, self._actions.table, letters, self._window, in_pdf).exec()

    def guide(self) -> None:
        """Show the guide."""
        from readerapp.ui.dialogs.guide import Guide  # noqa: PLC0415

        own = [action.keys for action in self._actions.table] != [action.keys for action in ACTIONS]
        key = self._actions.key("app.help") or tr("Help → Keyboard shortcuts")
        note = tr("The guide names readerapp’s own keys. {key} shows yours.", key=key) if own else ""
        Guide(self._look, locations.guide(), self._window, note).exec()

    def news(self) -> None:
        """Show what changed from version to version."""
        from readerapp.ui.dialogs.news import News  # noqa: PLC0415

        News(self._look, locations.changes(), __version__, self._window).exec()

    def settings(self) -> None:
        """Show the settings."""
        from readerapp.ui.dialogs.settings import SettingsDialog  # noqa: PLC0415

        dialog = SettingsDialog(self._look, self._settings, self._actions.keys_file, self._window)
        dialog.changed.connect(self.setting_changed)
        dialog.failed.connect(self._bar.fail)
        dialog.exec()

    def choose_categories(self, dress: "Callable[[Dialog], object]" = lambda dialog: None) -> int:
        """Let the user choose what to follow; `dress` gets the dialog before it opens. Returns the dialog's result."""
        from readerapp.ui.dialogs.follow.chooser import Chooser  # noqa: PLC0415

        followed = list(self._store.follows())
        usual = {one.id: self._store.papers_a_day(one.id) for one in self._store.categories()}
        dialog = Chooser(self._look, followed, {name: a_day for name, a_day in usual.items() if a_day}, self._window)
        dress(dialog)
        answer = dialog.exec()
        if answer != QDialog.DialogCode.Accepted:
            return answer
        given_up = [one for one in followed if one not in dialog.chosen]
        new = [one for one in dialog.chosen if one not in followed]
        if not (given_up or new):
            return answer
        self._store.unfollow(given_up)
        self._store.follow(new)
        if given_up and not new:
            # The bar may still speak of the categories given up.
            self._bar.say(tr("No longer following {names}.", names=", ".join(given_up)), "check", "ok")
        self.categories_chosen.emit(new)
        return answer

    def about(self) -> None:
        """Show the version, licence and credits."""
        from readerapp.jobs.versions import version_lines, versions  # noqa: PLC0415
        from readerapp.ui.widgets.dialog import Dialog  # noqa: PLC0415
        from readerapp.ui.widgets.page import Words  # noqa: PLC0415

        dialog = Dialog(self._look, tr("About readerapp"), self._window, scrolls=True)
        words = Words(self._look, 0, "text_2")
        words.setAlignment(Qt.AlignmentFlag.AlignLeft)
        words.show_words(f"{tr(ABOUT, version=__version__)}\n\n{tr('Runs on {versions}.', versions=_listed(versions()))}")
        dialog.body.addWidget(words)
        where = Label(self._look, -1, "text_3")
        where.setText(tr("Your library: {path}", path=self._store.path))
        where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        dialog.foot.addWidget(where, 1)
        copy = dialog.add_button(tr("Copy versions"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText("\n".join(version_lines())))
        close = dialog.add_button(tr("Close   Esc"), primary=True)
        close.clicked.connect(dialog.accept)
        close.setFocus()
        dialog.take_room(46, 27)
        dialog.exec()

    def menu(self) -> None:
        """Open the menu under its button, or in the window's upper right corner if the button is hidden."""
        button, window = self._button("app.menu"), self._window
        corner = button.mapToGlobal(button.rect().bottomRight()) if button else window.mapToGlobal(window.rect().topRight())
        menu = self._actions.whole_menu()
        menu.popup(corner - type(corner)(menu.sizeHint().width(), 0))

    def submenu(self, action_id: str) -> None:
        """Open an action's submenu by itself, as the palette has no menu around it."""
        self._actions.submenu(action_id).popup(self._window.mapToGlobal(self._window.rect().center()))

    def tag(self) -> None:
        """Open the tags of the papers."""
        self._edit_tags(removing=False)

    def untag(self) -> None:
        """Open the tags the papers have, to remove one."""
        self._edit_tags(removing=True)

    def _edit_tags(self, removing: bool) -> None:
        keys = self._triaging.keys()
        if not keys:
            return
        from readerapp.ui.dialogs.tags import TagPopover  # noqa: PLC0415

        popover = TagPopover(self._look, self._window, removing)

        def fill(*_: object) -> None:
            carried = self._store.tags_of(keys)
            states = {name: "all" if papers == len(keys) else "some" for name, papers in carried.items()}
            popover.show_tags(self._store.tags(all_tags=True), states)

        def toggle(name: str, on: bool) -> None:
            self._triaging.set_tags(keys, [name] if on else [], [] if on else [name])

        popover.toggled.connect(toggle)
        # While another process writes, or with very many papers, the tag is set some time after the key press.
        self._triaging.changed.connect(fill)
        popover.destroyed.connect(lambda: self._triaging.changed.disconnect(fill))
        fill()
        self._open(popover, "act.tag")

    def note(self) -> None:
        """Open the note of the paper, and show that paper beside it."""
        keys = self._triaging.keys()
        if len(keys) > 1:
            self._bar.say(tr("A note belongs to one paper. Select only one."))
        if len(keys) != 1:
            return
        key = keys[0]
        if key != self._papers.current_key() and (row := self._papers.rows.row_of(key)) is not None:
            self._papers.go_to(row)
        from readerapp.ui.dialogs.note import NotePopover  # noqa: PLC0415

        before = self._store.paper(key).triage.note
        popover = NotePopover(self._look, self._window, before)
        popover.written.connect(lambda text: self._triaging.set_note(key, text, before))
        self._open(popover, "act.note")

    def statistics(self) -> None:
        """Show the statistics."""
        from readerapp.ui.dialogs.statistics.dialog import StatisticsDialog  # noqa: PLC0415

        def save(path: Path, told: "Statistics") -> None:
            from readerapp.export.statistics import write  # noqa: PLC0415
            from readerapp.system.whole_file import replace_text  # noqa: PLC0415

            replace_text(path, ("\ufeff" if self._settings.flag("csv_for_excel") else "") + write(told))

        StatisticsDialog(self._look, self._store, clock.today(), save, self._window).exec()

    def liked(self, like: Callable[[Sequence[int]], object]) -> None:
        """Let the user name papers they like; `like` gets their keys."""
        from readerapp.ui.dialogs.liked import LikedDialog  # noqa: PLC0415

        dialog = LikedDialog(self._look, self._store.known_keys, self._window)
        dialog.chosen.connect(like)
        dialog.exec()

    def history(self) -> None:
        """Open the history."""
        from readerapp.ui.dialogs.history import HistoryDialog  # noqa: PLC0415

        dialog = HistoryDialog(self._look, self._store, self._window)
        dialog.revert_wanted.connect(self._triaging.revert)

        def say(*_: object) -> None:
            # The dialog covers the quiet bar.
            dialog.say(tr("Undoing this takes a moment.") if self._triaging.is_busy_beside else self._bar.message)

        def show_again(*_: object) -> None:
            dialog.show_again()
            say()

        dialog.revert_wanted.connect(say)
        # An act on very many papers is undone later.
        self._triaging.changed.connect(show_again)
        dialog.exec()
        self._triaging.changed.disconnect(show_again)

    def _button(self, action_id: str) -> QWidget | None:
        """The visible button of an action, if there is one."""
        buttons = self._window.findChildren(ActionButton)
        return next((one for one in buttons if one.isVisible() and one.action.objectName() == action_id), None)

    def _open(self, popover: "TagPopover | NotePopover", action_id: str) -> None:
        """Open `popover` under the action's button, above the abstract or PDF, else under the paper's row."""
        anchor, place = self._button(action_id), None
        if anchor is None:
            anchor = self._papers if self._papers.isVisible() else self._detail
            if anchor is self._papers:
                place = self._papers.visualRect(self._papers.currentIndex())
        popover.show_below(anchor, place)
        popover.field.setFocus()


def _listed(versions: dict[str, str]) -> str:
    return ", ".join(f"{name} {value}" for name, value in versions.items() if name != "readerapp")
