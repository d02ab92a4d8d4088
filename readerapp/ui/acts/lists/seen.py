"""A list as the user sees it, to return to."""

from typing import NamedTuple

from readerapp.search.view import View
from readerapp.ui.acts.browsing import Browsing
from readerapp.ui.paper_list.header import SearchField


class SeenList(NamedTuple):
    """A view, the search that narrows it, and which hidden papers it shows."""

    view: View
    search: str = ""
    show_dismissed: bool = False
    show_muted: bool = False
    in_library: bool = False

    @classmethod
    def now(cls, browsing: Browsing) -> "SeenList":
        """The list shown at this moment."""
        searching = browsing.searching
        return cls(browsing.view, searching.text, browsing.show_dismissed, browsing.show_muted, searching.in_library)

    def show(self, browsing: Browsing, field: SearchField) -> None:
        """Show it, with the search in its field."""
        browsing.go_to(*self)
        field.show_text(self.search)
