"""Silent desktop notifications, on systems that have them. A click on one leads to the window."""

import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from readerapp.arxiv.identifier import is_arxiv_id
from readerapp.days.followed import is_feed
from readerapp.system.locations import APP_NAME
from readerapp.text.language import tr
from readerapp.text.words import new_papers_words
from readerapp.ui.window.desktop.front import come_forward

if TYPE_CHECKING:
    from readerapp.jobs.ledger import Fetched
    from readerapp.ui.window.main_window import MainWindow

_SHOWN_FOR = 10_000
"""Milliseconds."""


def notify_of(fetched: "Fetched", followed: Iterable[str], window: "MainWindow") -> None:
    """Announce the new papers of a fetch, from the categories and feeds `followed`; a click shows them in `window`."""
    followed, new = frozenset(followed), set(fetched.changes.new)
    of_arxiv = any(map(is_arxiv_id, new))
    # A category may have been unfollowed while it was fetched.
    sources = sorted(followed.intersection(one.category for one in fetched.reports)) if of_arxiv else []
    if not all(map(is_arxiv_id, new)) and any(map(is_feed, followed)):
        sources.append(tr("other feeds"))

    def show() -> None:
        if not isValid(window):
            # A backup was restored meanwhile, in a new window.
            return
        come_forward(window)
        # Papers of other feeds are in no listing.
        window.browsing.show("today" if of_arxiv else "undecided")

    if sources:
        notify(new_papers_words(len(new)), ", ".join(sources), show)


def notify(heading: str, sentence: str, clicked: Callable[[], object]) -> bool:
    """Show a silent notification that calls `clicked` when it is clicked. Returns whether the system can show one."""
    by = _by_tray if sys.platform in ("win32", "darwin") else _by_command
    return by(heading, sentence, clicked)


def _by_command(heading: str, sentence: str, clicked: Callable[[], object]) -> bool:
    """Use libnotify's command, for Linux desktops: PySide cannot send the integer types that D-Bus requires here."""
    from PySide6.QtCore import QProcess, QStandardPaths  # noqa: PLC0415 - most starts notify nobody

    program = QStandardPaths.findExecutable("notify-send")
    if not program:
        return False
    options = [f"--app-name={APP_NAME}", "--urgency=low", "--hint=boolean:suppress-sound:true", f"--expire-time={_SHOWN_FOR}"]
    options += [f"--icon={APP_NAME}", f"--hint=string:desktop-entry:{APP_NAME}"]
    asking = QProcess(QApplication.instance())

    def ended(status: int) -> None:
        if bytes(asking.readAllStandardOutput().data()).strip() == b"default":
            clicked()
        elif status and "--action=default=Open" in asking.arguments():
            # libnotify before 0.7.10 has no actions.
            QProcess.startDetached(program, [*options, "--", heading, sentence])
        asking.deleteLater()

    asking.finished.connect(ended)
    # The action "default" is a click on the notification itself (https://specifications.freedesktop.org/notification-spec).
    # With an action, the command runs until the notification is closed.
    asking.start(program, [*options, "--action=default=Open", "--", heading, sentence])
    return asking.waitForStarted()


def _by_tray(heading: str, sentence: str, clicked: Callable[[], object]) -> bool:
    from PySide6.QtCore import QTimer  # noqa: PLC0415
    from PySide6.QtWidgets import QSystemTrayIcon  # noqa: PLC0415

    if not QSystemTrayIcon.isSystemTrayAvailable():
        return False
    tray = QSystemTrayIcon(QApplication.windowIcon(), QApplication.instance())
    tray.messageClicked.connect(lambda: clicked())
    tray.show()
    tray.showMessage(heading, sentence, QSystemTrayIcon.MessageIcon.NoIcon, _SHOWN_FOR)
    QTimer.singleShot(_SHOWN_FOR, tray, tray.deleteLater)
    return True
