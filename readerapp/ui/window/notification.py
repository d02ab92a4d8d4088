"""A silent desktop notification, if the system has them."""

import sys

from PySide6.QtWidgets import QApplication

from readerapp.system.locations import APP_NAME

_SHOWN_FOR = 10_000
"""Milliseconds."""


def notify(heading: str, sentence: str) -> bool:
    """Show a silent notification. Returns whether the system can show one."""
    return _by_tray(heading, sentence) if sys.platform in ("win32", "darwin") else _by_command(heading, sentence)


def _by_command(heading: str, sentence: str) -> bool:
    """With libnotify's command, as on Linux desktops: PySide cannot send the integer types that D-Bus requires here."""
    from PySide6.QtCore import QProcess, QStandardPaths  # noqa: PLC0415 - most starts notify nobody

    program = QStandardPaths.findExecutable("notify-send")
    if not program:
        return False
    options = [f"--app-name={APP_NAME}", "--urgency=low", "--hint=boolean:suppress-sound:true", f"--expire-time={_SHOWN_FOR}"]
    started, _ = QProcess.startDetached(program, [*options, "--", heading, sentence])
    return started


def _by_tray(heading: str, sentence: str) -> bool:
    from PySide6.QtCore import QTimer  # noqa: PLC0415
    from PySide6.QtWidgets import QSystemTrayIcon  # noqa: PLC0415

    if not QSystemTrayIcon.isSystemTrayAvailable():
        return False
    tray = QSystemTrayIcon(QApplication.windowIcon(), QApplication.instance())
    tray.show()
    tray.showMessage(heading, sentence, QSystemTrayIcon.MessageIcon.NoIcon, _SHOWN_FOR)
    QTimer.singleShot(_SHOWN_FOR, tray, tray.deleteLater)
    return True
