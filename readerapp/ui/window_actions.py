"""The actions of the table as the window has them: with their keys and tooltips, on buttons and in menus."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from readerapp.ui.actions import ACTIONS, BY_ID, MENUS, Action, spoken, without_single_letters
from readerapp.ui.bars import ActionButton
from readerapp.ui.look import Look

_REPEATED = ("act.undo", "act.redo", "app.zoom_in", "app.zoom_out")
"""Beside moving, what a key that is held down does again and again. Everything else is done once: a star would flicker."""


class WindowActions:
    """One QAction for each of ACTIONS, of which the key, the button and the menu entry are all the same."""

    def __init__(self, window: QWidget, look: Look, do: Callable[[Action], object]) -> None:
        """The keys hold in `window`; `do` does what an action says."""
        self.table: Sequence[Action] = ACTIONS
        """The actions with the keys that they have now."""
        self._window, self._look = window, look
        self._menu: QMenu | None = None
        self._made: dict[str, QAction] = {}
        self._on_papers = True
        for action in ACTIONS:
            made = QAction(window)
            made.setObjectName(action.id)
            made.setText(action.title)
            made.setAutoRepeat(action.group == "Move" or action.id in _REPEATED)
            made.triggered.connect(lambda _, action=action: do(action))
            window.addAction(made)
            self._made[action.id] = made

    def __getitem__(self, action_id: str) -> QAction:
        return self._made[action_id]

    def apply_keys(self, single_letters: bool) -> None:
        """Give every action its keys, those that are a mere letter only if wanted, and the tooltip that shows them."""
        self.table = ACTIONS if single_letters else without_single_letters(ACTIONS)
        for action in self.table:
            made = self._made[action.id]
            made.setShortcuts([QKeySequence(key) for key in action.keys])
            made.setToolTip(f"{action.title.removesuffix('…')}  {self.key(action.id)}".rstrip())
            made.setStatusTip(action.help)

    def enable_on_papers(self, enabled: bool) -> None:
        """Let what goes to papers of the list be done, or not: where no paper is to be seen, none is starred or dismissed."""
        if enabled != self._on_papers:
            self._on_papers = enabled
            for action in ACTIONS:
                if action.on_papers:
                    self._made[action.id].setEnabled(enabled)

    def key(self, action_id: str) -> str:
        """The key that does an action now, as a person reads it; empty while there is none."""
        keys = next(action.keys for action in self.table if action.id == action_id)
        return spoken(keys[0]) if keys else ""

    def button(self, action_id: str, words: str = "") -> ActionButton:
        """A button that does an action: its icon, and `words` beside it."""
        return ActionButton(self._look, self._made[action_id], BY_ID[action_id].icon, words)

    def menu(self, name: str, parent: QWidget) -> QMenu:
        """One of MENUS."""
        menu = QMenu(name, parent)
        self._look.dress(menu, "menus")
        menu.addActions([self._made[action.id] for action in ACTIONS if action.menu == name])
        return menu

    def whole_menu(self) -> QMenu:
        """The menu of the menu button with all of MENUS in it, made when it is first wanted."""
        if self._menu is None:
            self._menu = QMenu("Menu", self._window)
            self._look.dress(self._menu, "menus")
            for name in MENUS:
                self._menu.addMenu(self.menu(name, self._menu))
        return self._menu
