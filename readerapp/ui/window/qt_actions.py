"""The actions of the table as QActions, with their keys and tooltips, on buttons and in menus."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from readerapp.keymap.actions import ACTIONS, BY_ID, MENUS, Action, spoken, without_single_letters
from readerapp.keymap.menus import groups
from readerapp.settings.keys_file import KeysFile
from readerapp.text.language import tr
from readerapp.ui.look.look import Look
from readerapp.ui.widgets.buttons import ActionButton
from readerapp.ui.widgets.resting_keys import rest_keys_after
from readerapp.ui.window.strokes import Strokes

_REPEATED = ("act.undo", "act.redo", "app.zoom_in", "app.zoom_out")
"""Actions that, like moving, repeat while their key is held down. Others act once: a star would flicker."""

_SUBMENUS = ("file.recent",)
"""Actions that open a menu of their own."""
_TOLD = ("act.star",)
"""Actions whose button tells whether they are in effect on the paper."""


class MenuEntry(NamedTuple):
    """How a menu shows an action while it is open."""

    title: str
    enabled: bool = True
    visible: bool = True


class WindowActions:
    """One QAction for each of ACTIONS, shared by its key, its button and its menu entry."""

    def __init__(self, window: QWidget, look: Look, keys_file: KeysFile, do: Callable[[Action], object]) -> None:
        """The keys work in `window`; `do` carries out an action."""
        self.keys_file = keys_file
        self.table: Sequence[Action] = ACTIONS
        """The actions with the keys they have now."""
        self._window, self._look, self._do = window, look, do
        self._menu: QMenu | None = None
        self._made: dict[str, QAction] = {}
        self.entries: Callable[[Sequence[str]], Mapping[str, MenuEntry]] = lambda ids: {}
        """Returns how an opening menu shows those of these actions that it does not show by their title."""
        self._on_papers = True
        for action in ACTIONS:
            made = QAction(window)
            made.setObjectName(action.id)
            made.setText(tr(action.title))
            if action.group != "Move" and action.id not in _REPEATED:
                made.setAutoRepeat(False)
            made.triggered.connect(lambda _, action=action: self._trigger(action))
            window.addAction(made)
            self._made[action.id] = made
        self.said: Callable[[str], object] = lambda words: None
        """Shows the number being typed before a motion."""
        self.number = 0
        """The number typed before the action that is being carried out; 0 if there was none."""
        self.fill: dict[str, Callable[[QMenu], object]] = {}
        """By action id: fills the action's submenu whenever it opens."""
        self._strokes = Strokes(window, self._made, lambda words: self.said(words))

    def __getitem__(self, action_id: str) -> QAction:
        return self._made[action_id]

    def apply_keys(self, single_letters: bool) -> None:
        """Give every action its keys and tooltip. Without `single_letters`, no key is a mere letter."""
        table = self.keys_file.actions
        self.table = table if single_letters else without_single_letters(table)
        self._keys = {action.id: action.keys for action in self.table}
        for action in self.table:
            if action.icon:
                # Only buttons show a tooltip.
                self._made[action.id].setToolTip(f"{tr(action.title).removesuffix('…')}  {self.key(action.id)}".rstrip())
        self._strokes.assign(self.table, self.keys_file.counts and single_letters)

    def enable_on_papers(self, enabled: bool) -> None:
        """Enable or disable the actions on papers, which need a visible paper."""
        if enabled != self._on_papers:
            self._on_papers = enabled
            for action in ACTIONS:
                if action.on_papers:
                    self._made[action.id].setEnabled(enabled)

    def key(self, action_id: str) -> str:
        """The current key of an action, as a user reads it; empty if it has none."""
        keys = self._keys[action_id]
        return spoken(keys[0]) if keys else ""

    def button(self, action_id: str, words: str = "") -> ActionButton:
        """A button for an action: its icon, with `words` beside it."""
        return ActionButton(self._look, self._made[action_id], BY_ID[action_id].icon, words, action_id in _TOLD)

    def menu(self, name: str, parent: QWidget) -> QMenu:
        """One of MENUS."""
        return self.menu_of([[action.id for action in group] for group in groups(name)], parent, name)

    def menu_of(self, ids: Sequence[Sequence[str]], parent: QWidget, name: str = "") -> QMenu:
        """A menu of these actions, with a line between groups. Its entries say what they would do when it opens."""
        menu = QMenu(tr(name) if name else "", parent)
        self._look.dress(menu, "menus")
        rest_keys_after(menu)
        for number, group in enumerate(ids):
            if number:
                menu.addSeparator()
            for one in group:
                if one in _SUBMENUS:
                    self.submenu(one)
                menu.addAction(self._made[one])
        own = [one for group in ids for one in group]
        menu.aboutToShow.connect(lambda: self._show_entries(menu, own))
        menu.aboutToHide.connect(lambda: self._hide_entries(own))
        return menu

    def _show_entries(self, menu: QMenu, ids: Sequence[str]) -> None:
        for one, entry in self.entries(ids).items():
            made = self._made[one]
            made.setText(entry.title.replace("&", "&&"))
            made.setEnabled(made.isEnabled() and entry.enabled)
            made.setVisible(entry.visible)
        # Qt leaves no room between the longest entry and its key.
        menu.setMinimumWidth(0)
        menu.setMinimumWidth(menu.sizeHint().width() + self._look.px(1.2))

    def _hide_entries(self, ids: Sequence[str]) -> None:
        # Where a menu entry is disabled, the button and the key stay enabled and say why nothing can be done.
        for one in ids:
            made, action = self._made[one], BY_ID[one]
            made.setText(tr(action.title))
            made.setEnabled(self._on_papers or not action.on_papers)
            made.setVisible(True)

    def submenu(self, action_id: str) -> QMenu:
        """The menu of an action in _SUBMENUS, created when first needed and filled whenever it opens."""
        made = self._made[action_id]
        if not isinstance(menu := made.menu(), QMenu):
            menu = QMenu(tr(BY_ID[action_id].title), self._window)
            self._look.dress(menu, "menus")
            rest_keys_after(menu)
            menu.aboutToShow.connect(lambda: self.fill[action_id](menu))
            made.setMenu(menu)
        return menu

    def whole_menu(self) -> QMenu:
        """The menu of the menu button, which contains MENUS. Created when first needed."""
        if self._menu is None:
            self._menu = QMenu(tr("Menu"), self._window)
            self._look.dress(self._menu, "menus")
            rest_keys_after(self._menu)
            for name in MENUS:
                self._menu.addMenu(self.menu(name, self._menu))
        return self._menu

    def press(self, sign: str) -> None:
        """Do what the key `sign` does. It was typed, but Qt matched it with no shortcut.

        On X, Qt matches shortcuts against the modifiers held when the window handles the event. If AltGr+8, a "[" on a German
        keyboard, was pressed and released while the window was busy, none matches.
        """
        keys = QKeySequence(sign)
        found = next((made for made in self._window.actions() if made.isEnabled() and keys in made.shortcuts()), None)
        if found and not sign.isalnum():
            found.trigger()

    def _trigger(self, action: Action) -> None:
        self.number = self._strokes.end()
        if self.number:
            self.said("")
        self._do(action)
        self.number = 0
