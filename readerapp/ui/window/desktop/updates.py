"""What is said after readerapp was updated. Nobody is asked for that: it shows from what was here before."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QTimer

from readerapp import __version__
from readerapp.text.language import tr

if TYPE_CHECKING:
    from readerapp.ui.window.main_window import MainWindow

KEY = "version"
"""Under this name, the state of the window has the version that was open last."""
_AGAIN = 3_000
"""Milliseconds to wait for a fetch that says what it does."""


def note_version(window: "MainWindow", state: QSettings) -> None:
    """Keep in `state` which version runs and, if it was another before, say so once, with a way to what changed."""
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
    """Say in a window that stays open that another version was started, which is installed by now."""
    window.bar.say(
        tr(
            "readerapp {version} is installed; this window is still {old}. Close it and start readerapp again.",
            version=version,
            old=__version__,
        ),
        "sun",
        "accent",
    )
