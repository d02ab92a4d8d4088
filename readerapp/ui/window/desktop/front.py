"""Brings the window to the front, as far as the desktop allows, and shows in it what another process asks for."""

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from readerapp.ui.window.main_window import MainWindow


def show_in_front(window: "MainWindow", documents: Sequence[str], token: str) -> None:
    """Show `documents` in `window`, and bring it to the front as `come_forward` does."""
    if documents:
        # The next keys are meant for what is shown, not for an earlier search. A paper that is not in the library is searched
        # for, which gives the focus to the search field again.
        window.arrangement.take_focus()
    for document in documents:
        window.verbs.intake.open_document(document)
    come_forward(window, token)


def come_forward(window: QWidget, token: str = "") -> None:
    """Show `window`, even if it is minimised, and ask for the keyboard focus.

    `token` proves to the desktop that the user asked for this (https://wayland.app/protocols/xdg-activation-v1); "" if the
    desktop issued none.
    """
    if token:
        os.environ["XDG_ACTIVATION_TOKEN"] = token
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    os.environ.pop("XDG_ACTIVATION_TOKEN", None)


def toggle_full_screen(window: QWidget) -> None:
    """Let `window` fill the screen, or return to its former state, maximised or not."""
    window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)
