"""Somebody who presses any key and clicks anywhere, and watches that no act reaches a paper it was not meant for.

What an act is meant for is written down before each step, as a person sees it: the selected papers, or else the paper
shown. Afterwards the journal says which papers it reached.
"""

import random
from collections.abc import Callable, Sequence
from contextlib import suppress

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget

from readerapp.search.query import Is
from readerapp.storage.store import Store
from readerapp.triage import Verb
from readerapp.ui.dialogs.note import NotePopover
from readerapp.ui.dialogs.tags import TagPopover
from readerapp.ui.widgets.buttons import ActionButton
from readerapp.ui.window.main_window import MainWindow
from tests.ui.conftest import send, wait_for_rest

_KEYS: Sequence[tuple[str, int]] = (
    ("J", 12), ("K", 6), ("N", 6), ("P", 3), ("Home", 2), ("End", 2), ("PageDown", 1), ("Space", 2),
    ("D", 16), ("E", 2), ("Delete", 2), ("S", 10), ("Shift+S", 8), ("M", 4), ("U", 2),
    ("Shift+A", 1), ("X", 6), ("Ctrl+A", 1), ("Shift+Down", 3), ("Shift+Up", 2), ("Escape", 5), ("Q", 1),
    ("Z", 6), ("Shift+Z", 3), ("Shift+H", 1), ("[", 2), ("]", 2), ("Shift+J", 1), ("Shift+K", 1), ("F6", 1), ("Tab", 1),
    ("Ctrl+1", 3), ("Ctrl+2", 2), ("Ctrl+3", 2), ("Ctrl+4", 2), ("Ctrl+5", 2), ("G", 1), ("T", 1), ("A", 1), ("/", 1),
)  # fmt: skip
_GOES_ON = {"D", "E", "Delete", "Shift+S"}
_REPLAYS = (Verb.UNDO, Verb.REDO, Verb.REVERT)
_WORDS = ("lamp", "the", "is:starred", "-is:starred", "zzzz", "kettle", "is:dismissed", "ti:")


class Walker:
    """Takes random steps in a window, the same ones for the same seed."""

    def __init__(
        self, window: MainWindow, seed: int, arrive: Callable[[random.Random], None] | None = None, counts: bool = True
    ) -> None:
        """`arrive` lets something happen in the library from outside: papers that a fetch adds, acts of another process.

        `counts`: whether the numbers must be those of the library, which they cannot while another thread writes.
        """
        self.window, self.seed = window, seed
        self.random = random.Random(seed)  # noqa: S311 - it keeps no secrets
        self.steps: list[str] = []
        self.presses = 0
        """How many keys were pressed."""
        self._arrive, self._counts = arrive, counts
        self._meant: list[set[int]] = []
        """What the acts were meant for that still wait for another writer."""
        self._last_act = self._newest_act()
        self._starred, self._dismissed = self._decided()

    def walk(self, steps: int) -> None:
        """Take so many steps."""
        for _ in range(steps):
            self.step()

    def step(self) -> None:
        """One step: mostly a key, sometimes several at once, a click, or something from outside."""
        kind = self.random.choices(("key", "hurry", "click", "outside"), (60, 8, 26, 6 if self._arrive else 0))[0]
        if kind == "key":
            self.press(self.random.choices([key for key, _ in _KEYS], [often for _, often in _KEYS])[0])
        elif kind == "hurry":
            key = self.random.choice(("D", "D", "Shift+S", "J", "Z"))
            for _ in range(self.random.randint(2, 9)):
                self.press(key)
        elif kind == "click":
            self._click()
        elif self._arrive:
            self._watch("outside", lambda: self._let_arrive(), outside=True)

    def press(self, key: str) -> None:
        """Press a key, and leave what it opened."""
        self.presses += 1
        # Whoever waits until keys rest no more sees what came meanwhile, and means that.
        wait_for_rest(self.window)
        lands = key in _GOES_ON and not isinstance(QApplication.focusWidget(), QLineEdit)
        self._watch(key, lambda: self._press(key), lands=lands)

    def _press(self, key: str) -> None:
        send(self.window, key)
        popup = QApplication.activePopupWidget()
        if isinstance(popup, NotePopover | TagPopover):
            QTest.keyClicks(popup.field, self.random.choice(("a", "to read", "x y")))
            leave = self.random.choice(("Return", "Escape", "click"))
            if leave == "Return":
                QTest.keyClick(popup.field, Qt.Key.Key_Return)
            with suppress(RuntimeError):
                popup.close()
        elif isinstance(popup, QMenu):
            popup.close()
        elif key == "/":
            QTest.keyClicks(QApplication.focusWidget() or self.window, self.random.choice(_WORDS))
            send(self.window, self.random.choice(("Return", "Escape")))

    # --- clicks -----------------------------------------------------------------------------------------------------------

    def _click(self) -> None:
        where = self.random.choices((self._row, self._button, self._sidebar, self._bar), (60, 25, 10, 5))[0]
        where()

    def _row(self) -> None:
        papers = self.window.list
        if not papers.isVisible() or not papers.rows.rowCount():
            return
        seen = [row for row in range(papers.rows.rowCount()) if 0 <= papers.rowViewportPosition(row) < papers.height() - 20]
        if not seen:
            return
        row = self.random.choice(seen)
        place = papers.visualRect(papers.rows.index(row, 0)).center()
        place.setX(self.random.choice((12, 120, 250)))
        how = self.random.choices(("plain", "ctrl", "shift", "menu", "middle"), (10, 5, 3, 3, 1))[0]
        modifier = Qt.KeyboardModifier
        mods = {"ctrl": modifier.ControlModifier, "shift": modifier.ShiftModifier}.get(how, modifier.NoModifier)
        button = Qt.MouseButton.MiddleButton if how == "middle" else Qt.MouseButton.LeftButton
        if how == "menu":
            self._menu(row, place)
        else:
            click = lambda: QTest.mouseClick(papers.viewport(), button, mods, place)  # noqa: E731
            self._watch(f"{how} click on row {row} at {place.x()}", click)

    def _menu(self, row: int, place: QPoint) -> None:
        """Act on a row by its context menu: the acts go to the selection if the row is in it, else to the row alone."""
        papers = self.window.list
        key = papers.rows.key(papers.indexAt(place).row())
        action = self.random.choice(("act.star", "act.dismiss", "act.toggle_read"))

        def choose() -> None:
            popup = QApplication.activePopupWidget()
            if isinstance(popup, QMenu):
                next(one for one in popup.actions() if one.objectName() == action).trigger()
                popup.close()

        def ask() -> None:
            QTimer.singleShot(0, choose)
            viewport = papers.viewport()
            event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, viewport.mapToGlobal(place))
            QApplication.sendEvent(viewport, event)

        checked = papers.rows.checked
        meant = None if key is None else set(checked) if key in checked else {key}
        self._watch(f"{action} by the menu of row {row}", ask, meant=meant)

    def _button(self) -> None:
        names = ("act.star", "act.dismiss")
        buttons = [
            one
            for one in self.window.findChildren(ActionButton)
            if one.isVisible() and one.isEnabled() and one.action.objectName() in names
        ]
        if buttons:
            button = self.random.choice(buttons)
            lands = button.action.objectName() == "act.dismiss"
            self._watch(f"button {button.action.objectName()}", lambda: self._left(button), lands=lands)

    def _sidebar(self) -> None:
        bar = self.window.sidebar
        if bar.isVisible():
            row = self.random.randrange(bar.model().rowCount())
            place = bar.visualRect(bar.model().index(row, 0)).center()
            # The row that follows a category opens a dialog.
            if str(bar.model().index(row, 0).data()) not in ("Follow a category", "Categories"):
                self._watch(
                    f"sidebar row {row}", lambda: QTest.mouseClick(bar.viewport(), Qt.MouseButton.LeftButton, pos=place)
                )

    def _bar(self) -> None:
        action = self.window.bar._action
        if action.isVisible():
            self._watch(f"bar: {action.text()}", lambda: self._left(action))

    def _left(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def _let_arrive(self) -> None:
        assert self._arrive
        self._arrive(self.random)
        self.window.other_writers.look()
        QApplication.processEvents()

    # --- what must hold -----------------------------------------------------------------------------------------------------

    def _watch(
        self,
        name: str,
        do: Callable[[], object],
        lands: bool = False,
        outside: bool = False,
        meant: set[int] | None = None,
    ) -> None:
        self.steps.append(name)
        window, papers = self.window, self.window.list
        self._check_that_the_shown_is_the_current()
        current, checked, listed = papers.current_key(), set(papers.rows.checked), set(papers.rows.keys())
        if meant is None:
            meant = checked or ({current} if current is not None else set())
        if not window.list_pane.shows_list:
            meant = set()
        self._meant.append(listed if name == "Shift+A" and meant | listed else meant)
        view = window.browsing.view
        do()
        QApplication.processEvents()
        self._check_acts(outside)
        if not window.triage._waiting:
            self._meant.clear()
        if lands and meant == {current} and window.browsing.view == view:
            self._check_landing(current)
        self._check_counts()

    def _check_that_the_shown_is_the_current(self) -> None:
        paper = self.window.paper
        if paper.isVisible() and self.window.list_pane.shows_list:
            shown = paper.entry.key if paper.entry else None
            assert shown == self.window.list.current_key(), self._told("the paper shown is not the current one")

    def _check_acts(self, outside: bool) -> None:
        starred, dismissed = self._decided()
        reached: set[int] = set()
        for act, verb, paper in self.window._store.connection.execute(
            "SELECT acts.id, verb, paper FROM acts JOIN act_papers ON act = acts.id WHERE acts.id > ?", (self._last_act,)
        ):
            self._last_act = max(self._last_act, act)
            reached.add(paper)
            if not outside and Verb(verb) not in _REPLAYS:
                assert any(paper in meant for meant in self._meant), self._told(f"{verb} reached {paper}, which nobody meant")
        # Nothing is decided behind the journal.
        decided = (starred ^ self._starred) | (dismissed ^ self._dismissed)
        assert decided <= reached, self._told("a decision without an act")
        self._starred, self._dismissed = starred, dismissed

    def _check_landing(self, before: int | None) -> None:
        current = self.window.list.current_key()
        if current is None or current == before or self.window.browsing.view.kind == "dismissed":
            return
        state = self.window._store.paper(current).triage
        decided = state.starred or state.dismissed
        assert not decided, self._told(f"it went on to {current}, which is decided: {state}")

    def _check_counts(self) -> None:
        window = self.window
        browsing = window.browsing
        if browsing.day is not None:
            found = window._store.day_summary(browsing.day, browsing.category())
            if self._counts and not window.triage._waiting:
                assert browsing.undecided == found.undecided, self._told("the bar counts other undecided papers")
        if not window.list_pane.shows_list and window.list_pane.message.accessibleName().startswith("Done"):
            assert browsing.undecided == 0, self._told("it says done beside undecided papers")

    def _decided(self) -> tuple[set[int], set[int]]:
        store: Store = self.window._store
        return set(store.find(Is("starred"))), set(store.find(Is("dismissed")))

    def _newest_act(self) -> int:
        return int(self.window._store.connection.execute("SELECT coalesce(max(id), 0) FROM acts").fetchone()[0])

    def _told(self, what: str) -> str:
        return f"seed {self.seed}: {what}, after {'; '.join(self.steps)}"
