"""Shows what another process asks for, in front of the other windows as far as the desktop lets it."""

import os
from collections.abc import Sequence

from PySide6.QtCore import Qt

from readerapp.ui.window.main_window import MainWindow


def show_in_front(window: MainWindow, documents: Sequence[str], token: str) -> None:
    """Show `documents` in `window`, minimised or not, in front and with the keyboard.

    By `token` the desktop knows that the user asked for this (https://wayland.app/protocols/xdg-activation-v1); "" if it
    gave none.
    """
    for document in documents:
        window.verbs.intake.open_document(document)
    if token:
        os.environ["XDG_ACTIVATION_TOKEN"] = token
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    os.environ.pop("XDG_ACTIVATION_TOKEN", None)
