"""The middle pane: a header, an optional banner, and the list or a page in its place."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from readerapp.ui.look.look import Look
from readerapp.ui.paper_list.header import ListHeader
from readerapp.ui.paper_list.table import PaperList
from readerapp.ui.widgets.notice import Button, Notice

if TYPE_CHECKING:
    from readerapp.ui.pages.message import MessagePage
    from readerapp.ui.paper_list.banner import Banner
    from readerapp.ui.paper_list.muted_line import MutedLine
    from readerapp.ui.paper_list.search_line import SearchLine


class ListPane(QWidget):
    """Shows the list or a page, with an optional banner above. Pages and banners are created when first needed."""

    turned = Signal()
    """The list, or another page, is now shown."""

    def __init__(self, look: Look, header: ListHeader, papers: PaperList) -> None:
        super().__init__()
        self._look, self.header, self.list = look, header, papers
        self._banner: Banner | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(papers)
        self._stack.currentChanged.connect(self.turned)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(header)
        self._column.addWidget(self._stack, 1)

    @cached_property
    def message(self) -> "MessagePage":
        """The message page in place of an empty list."""
        from readerapp.ui.pages.message import MessagePage  # noqa: PLC0415

        page = MessagePage(self._look)
        page.clicked.connect(page.take_focus)
        self._stack.addWidget(page)
        return page

    @property
    def shows_list(self) -> bool:
        """Whether the list, and no page, is shown."""
        return self._stack.currentWidget() is self.list

    def shows(self, page: QWidget) -> bool:
        """Whether this page is shown in place of the list."""
        return self._stack.currentWidget() is page

    def show_list(self) -> None:
        """Show the list. It takes the focus from a page, but not from a field in use."""
        if not self.shows_list:
            focus = self.window().focusWidget()
            self._stack.setCurrentWidget(self.list)
            if focus is None or self._stack.isAncestorOf(focus):
                self.list.setFocus()

    def show_message(self, icon: str, role: str, heading: str, sentence: str, *buttons: Button) -> None:
        """Show a message in place of the list. The first button is the default and takes the focus from the list."""
        had_focus = self._stack.isAncestorOf(self.window().focusWidget())
        self.message.show_message(icon, role, heading, sentence, buttons)
        self._stack.setCurrentWidget(self.message)
        if had_focus:
            self.message.take_focus()

    def take_focus(self) -> None:
        """Put the focus on the list, or on the page in its place."""
        page = self._stack.currentWidget()
        if not self.shows_list and page is self.message:
            self.message.take_focus()
        elif page:
            page.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_page(self, page: QWidget) -> None:
        """Show a page of the caller's in place of the list. It takes the focus from the list."""
        had_focus = self._stack.isAncestorOf(self.window().focusWidget())
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        if had_focus:
            page.setFocus()

    def remove_page(self, page: QWidget | None) -> None:
        """Delete a page that is no longer shown."""
        if page is not None:
            self._stack.removeWidget(page)
            page.deleteLater()

    def show_notice(self, notice: Notice | None) -> None:
        """Show a notice above the list; None hides it."""
        if self._banner is None:
            if notice is None:
                return
            from readerapp.ui.paper_list.banner import Banner  # noqa: PLC0415 - most lists need none

            self._banner = Banner(self._look)
            self._column.insertWidget(self._column.indexOf(self._stack), self._banner)
            self._banner.take_room(self.size())
        self._banner.show_notice(notice)

    @cached_property
    def search_line(self) -> "SearchLine":
        """The line between header and list that names the search."""
        from readerapp.ui.paper_list.search_line import SearchLine  # noqa: PLC0415 - a start searches for nothing

        line = SearchLine(self._look)
        self._column.insertWidget(1, line)
        return line

    def show_search(self, words: tuple[str, str, Button | None] | None) -> None:
        """Name the search above the list: heading, sentence and link; None hides the line."""
        if words:
            self.search_line.show_words(*words)
            self.search_line.show()
        elif "search_line" in self.__dict__:
            self.search_line.hide()

    def show_muted(self, words: tuple[str, Sequence[Button]] | None) -> None:
        """Say below the list how many papers are muted, with two links; None hides the line."""
        if words:
            self.muted_line.show_words(*words)
            self.muted_line.show()
        elif "muted_line" in self.__dict__:
            self.muted_line.hide()

    @cached_property
    def muted_line(self) -> "MutedLine":
        """The line below the list about muted papers."""
        from readerapp.ui.paper_list.muted_line import MutedLine  # noqa: PLC0415 - most people have no rules

        line = MutedLine(self._look)
        self._column.addWidget(line)
        return line

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        if self._banner is not None:
            self._banner.take_room(self.size())
