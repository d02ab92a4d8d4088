"""The submenu of listings recently opened from files."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QMenu

from readerapp.text.language import tr
from readerapp.text.words import place_words
from readerapp.ui.acts.desk import Desk

_KEY = "recent"
"""The key of the paths in the window's state: one a line, the newest first."""
_MOST = 10


class RecentListings:
    """Remembers files across starts. In safe mode nothing is read or kept."""

    def __init__(self, desk: Desk, take: Callable[[Sequence[Path]], object]) -> None:
        """`take` imports files and shows them."""
        self._desk, self._take = desk, take

    @property
    def files(self) -> list[Path]:
        """The files, most recent first. They may no longer exist."""
        return [Path(line) for line in str(self._state().value(_KEY, "")).splitlines()] if self._is_kept else []

    def note(self, files: Sequence[Path]) -> None:
        """Remember that these were opened, in this order."""
        # Each line is a path.
        new = [file for file in reversed(files) if "\n" not in str(file)]
        self._keep(list(dict.fromkeys([*new, *self.files]))[:_MOST])

    def fill(self, menu: QMenu) -> None:
        """Put the files into the submenu, which is about to be shown."""
        menu.clear()
        files = self.files
        for number, file in enumerate(files, 1):
            words = place_words(file).replace("&", "&&")
            action = menu.addAction(f"&{number % 10}  {words}")
            action.triggered.connect(lambda _=False, file=file: self.open(file))
        if files:
            menu.addSeparator()
            menu.addAction(tr("Clear this list")).triggered.connect(lambda: self._keep([]))
        else:
            menu.addAction(tr("No listing was opened from a file yet")).setEnabled(False)

    def open(self, file: Path) -> None:
        """Open a file again or, if it is gone, say so."""
        if file.is_file():
            self._take([file])
            return
        self._keep([one for one in self.files if one != file])
        self._desk.bar.say(
            tr(
                "{file} is gone: it was moved or removed, or its drive is not there. Its papers are still in your library.",
                file=file,
            ),
            "file-x",
            "warn",
            tr("Open another…"),
            do=lambda: self._desk.trigger("file.open"),
        )

    @property
    def _is_kept(self) -> bool:
        return self._desk.settings.was_read

    def _keep(self, files: Sequence[Path]) -> None:
        if self._is_kept:
            self._state().setValue(_KEY, "\n".join(map(str, files)))

    def _state(self) -> QSettings:
        return QSettings(str(self._desk.settings.path.with_name("window.ini")), QSettings.Format.IniFormat)
