"""Brings the window in front of the others, as far as the desktop lets it, and shows in it what another process asks for."""

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from readerapp.ui.window.main_window import MainWindow


def show_in_front(window: "MainWindow", documents: Sequence[str], token: str) -> None:
    """Show `documents` in `window`, minimised or not, in front and with the keyboard.

    By `token` the desktop knows that the user asked for this (https://wayland.app/protocols/xdg-activation-v1); "" if it
    gave none.
    """
    if documents:
        # What is typed next is for what is shown, not for a search of before. A paper that is not in the library is searched
        # for, and the search field takes the keyboard again.
        window.arrangement.take_focus()
    for document in documents:
        window.verbs.intake.open_document(document)
    if token:
        os.environ["XDG_ACTIVATION_TOKEN"] = token
    come_forward(window)
    os.environ.pop("XDG_ACTIVATION_TOKEN", None)


def come_forward(window: "MainWindow") -> None:
    """Show `window`, also where it was minimised, and ask for the keyboard."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def toggle_full_screen(window: QWidget) -> None:
    """Let `window` fill the screen, or return to what it was: maximised, or of its own size."""
    window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)
