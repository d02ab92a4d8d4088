"""What the objects that carry out the actions share."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from readerapp.settings.file import Settings
from readerapp.storage.store import Store
from readerapp.ui.acts.browsing import Browsing
from readerapp.ui.acts.triaging import Triaging
from readerapp.ui.look.look import Look
from readerapp.ui.paper_list.table import PaperList
from readerapp.ui.widgets.quiet_bar import QuietBar


class Desk(NamedTuple):
    """The library, and the parts of a window that those objects work with."""

    window: QWidget
    store: Store
    settings: Settings
    look: Look
    bar: QuietBar
    papers: PaperList
    browsing: Browsing
    triaging: Triaging
    key: Callable[[str], str]
    """Returns the key of an action as a user reads it; empty if it has none."""
    trigger: Callable[[str], None]
    """Triggers the action with that id."""
    goes_on: Callable[[], str] = lambda: ""
    """Returns what "Two passes" does next, for menu and palette; empty unless passes are shown."""
