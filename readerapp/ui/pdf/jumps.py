"""Back to the place before a jump in a PDF, and forward again."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

Spot = tuple[int, float]
"""A page, counted from 0, and the share of its height that is above the view."""


class Jumps(QObject):
    """Remembers the places that jumps left."""

    changed = Signal()

    def __init__(self, here: Callable[[], Spot], show: Callable[[Spot], object], parent: QObject | None = None) -> None:
        """`here` returns the present place; `show` goes to one."""
        super().__init__(parent)
        self._here, self._show = here, show
        self._back: list[Spot] = []
        self._on: list[Spot] = []

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place to go back to."""
        return bool(self._back)

    def leave(self) -> None:
        """Remember this place, which a jump is about to leave."""
        if self._back[-1:] != [self._here()]:
            self._back.append(self._here())
        self._on.clear()
        self.changed.emit()

    def go(self, on: bool = False) -> bool:
        """Go back, or `on` again. Returns whether there was somewhere to go."""
        source, target = (self._on, self._back) if on else (self._back, self._on)
        if not source:
            return False
        target.append(self._here())
        self._show(source.pop())
        self.changed.emit()
        return True

    def clear(self) -> None:
        """Forget all places: another PDF is shown."""
        self._back.clear()
        self._on.clear()
        self.changed.emit()
