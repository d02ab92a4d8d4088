"""What the window says after an update of readerapp. No server is asked: the version that ran before is kept."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QTimer

from readerapp import __version__
from readerapp.text.language import tr

if TYPE_CHECKING:
    from readerapp.ui.window.main_window import MainWindow

KEY = "version"
"""The key of the version that ran last, in the window's state."""
_AGAIN = 3_000
"""Milliseconds to wait while a fetch uses the bar."""


def note_version(window: "MainWindow", state: QSettings) -> None:
    """Keep the running version in `state`; if another ran before, name the new one and offer to show what changed."""
    before = state.value(KEY)
    state.setValue(KEY, __version__)
    if before and before != __version__:
        _say_when_idle(window)


def _say_when_idle(window: "MainWindow") -> None:
    if window.verbs.has_made("fetching") and window.verbs.fetching.running:
        QTimer.singleShot(_AGAIN, window, lambda: _say_when_idle(window))
    else:
        news = lambda: window.verbs.desk.trigger("app.news")  # noqa: E731
        window.bar.say(tr("This is readerapp {version}.", version=__version__), "sun", "accent", tr("What’s new"), do=news)


def tell_of_other_version(window: "MainWindow", version: str) -> None:
    """Say that another version, installed since this window was opened, has been started."""
    window.bar.say(
        tr(
            "readerapp {version} is installed; this window is still {old}. Close it and start readerapp again.",
            version=version,
            old=__version__,
        ),
        "sun",
        "accent",
    )
