"""The zoom of the window."""

from PySide6.QtCore import QObject, Signal

from readerapp.settings.table import find
from readerapp.text.language import tr
from readerapp.ui.acts.desk import Desk

_STEP = 10


class Zoom(QObject):
    """Changes the zoom."""

    changed = Signal(str)
    """The setting of that name changed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._settings, self._bar = desk.settings, desk.bar

    def larger(self) -> None:
        """Make everything larger."""
        self._set(self._settings.number("zoom") + _STEP)

    def smaller(self) -> None:
        """Make everything smaller."""
        self._set(self._settings.number("zoom") - _STEP)

    def normal(self) -> None:
        """Return to 100 %."""
        self._set(int(find("zoom").default))

    def _set(self, percent: int) -> None:
        setting = find("zoom")
        self._settings.change("zoom", min(max(percent, setting.lowest), setting.highest))
        self.changed.emit("zoom")
        self._bar.say(tr("Size {percent} %.", percent=self._settings.number("zoom")), "search")
