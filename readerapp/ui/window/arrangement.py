"""Arranges the panes: side by side, with the sidebar over the list in a narrow window, or one pane at a time."""

from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from readerapp.ui.look.look import Look
from readerapp.ui.paper.pane import PaperView
from readerapp.ui.paper_list.pane import ListPane
from readerapp.ui.sidebar.sidebar import Sidebar
from readerapp.ui.widgets.quiet_bar import QuietBar
from readerapp.ui.widgets.splitter import Splitter

_NARROW, _NARROWEST = 1040, 760
_WIDE, _ROOMY = 1600, 1360
"""Widths of the window, in pixels at 100 %."""


class Arrangement(QWidget):
    """Sidebar, list and detail in a splitter, with the quiet bar below."""

    def __init__(
        self,
        look: Look,
        sidebar: Sidebar,
        list_pane: ListPane,
        paper: PaperView,
        bar: QuietBar,
        sidebar_button: QWidget,
        menu_button: QWidget,
    ) -> None:
        """`sidebar_button` opens the sidebar if there is no room for it; `menu_button` is visible while the detail, which has
        its own, is hidden.
        """
        super().__init__()
        self._look, self._sidebar, self._sidebar_button = look, sidebar, sidebar_button
        self._menu_button = menu_button
        menu_button.hide()
        self._list, self._list_pane, self._paper = list_pane.list, list_pane, paper
        self._one_pane = False
        self._sidebar_width = 0
        self.detail = QStackedWidget()
        """The paper, or what is shown in its place."""
        self.detail.addWidget(paper)
        self.detail.setFocusProxy(paper)
        self.stops: tuple[QWidget, ...] = (sidebar, list_pane, self.detail)
        """The panes that F6 cycles through."""
        self.panes = Splitter(look)
        self.panes.addWidget(list_pane)
        self.panes.addWidget(self.detail)
        self.panes.setStretchFactor(1, 1)
        self._content = QStackedWidget()
        self._content.addWidget(self.panes)
        self.splitter = Splitter(look)
        self.splitter.addWidget(sidebar)
        self.splitter.addWidget(self._content)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.splitterMoved.connect(self.keep_sidebar_width)
        sidebar.opener = sidebar_button
        sidebar.left.connect(self._sidebar_served)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.splitter, 1)
        rows.addWidget(bar)

    # --- what is shown ----------------------------------------------------------------------------------------------------

    def show_page(self, page: QWidget | None) -> None:
        """Show `page` in place of list and detail; None shows these again. The focus moves with it."""
        shown = page or self.panes
        if shown is not self._content.currentWidget():
            had_focus = self._content.isAncestorOf(self.window().focusWidget())
            if self._content.indexOf(shown) < 0:
                self._content.addWidget(shown)
            self._content.setCurrentWidget(shown)
            if had_focus:
                self.take_focus()

    def show_in_detail(self, widget: QWidget) -> None:
        """Show `widget` in place of the paper, or the paper again."""
        if self.detail.indexOf(widget) < 0:
            self.detail.addWidget(widget)
        self.detail.setCurrentWidget(widget)
        self.detail.setFocusProxy(widget)

    @property
    def shows_paper(self) -> bool:
        """Whether the detail shows the paper."""
        return self.detail.currentWidget() is self._paper

    def show_list(self) -> None:
        """Make the list visible; in the narrowest window, in place of the detail."""
        self._show_pane(self._list_pane)

    def show_detail(self) -> None:
        """Make the detail visible; in the narrowest window, in place of the list."""
        self._show_pane(self.detail)

    def reveal(self, stop: QWidget) -> bool:
        """Make the pane visible: sidebar, list pane or detail. Returns whether there is one to show."""
        if stop is self._sidebar:
            self._sidebar.show()
            self._sidebar.raise_()
            return True
        if self._sidebar.floats:
            self._sidebar.hide()
        if self._content.currentWidget() is not self.panes:
            # A page is shown in place of list and detail.
            return stop is self._list_pane
        if stop is self._list_pane or self._list_pane.shows_list:
            self._show_pane(stop)
        return stop.isVisible()

    def focus(self, stop: QWidget) -> bool:
        """Make the pane visible and put the focus on it. Returns whether there is one to show."""
        if not self.reveal(stop):
            return False
        if stop is self._list_pane:
            self.take_focus()
        else:
            stop.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def scroll_page(self, down: bool) -> bool:
        """Scroll the abstract by a page, or show it if it is hidden. Returns whether anything happened."""
        if self._one_pane and not self.detail.isVisible():
            self.show_detail()
            self._paper.page.setFocus()
            return True
        return self._paper.scroll_page(down)

    def toggle_sidebar(self) -> None:
        """Show or hide the sidebar over the list."""
        if not self.close_sidebar():
            self._sidebar.show()
            self._sidebar.raise_()
            self._sidebar.setFocus()

    def close_sidebar(self) -> bool:
        """Close the sidebar if it lies over the list. Returns whether it did."""
        if self._sidebar.floats and self._sidebar.isVisible():
            self._sidebar.hide()
            self.take_focus()
            return True
        return False

    def take_focus(self) -> None:
        """Put the focus on the list, on the page in its place, or on the detail if only that is visible."""
        page = self._content.currentWidget()
        if page and page is not self.panes:
            page.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self._list_pane.isHidden():
            self.detail.setFocus()
        else:
            self._list_pane.take_focus()

    def _sidebar_served(self) -> None:
        if self._sidebar.hasFocus():
            self.close_sidebar()
        elif self._sidebar.floats:
            # Something else was clicked and has the focus.
            self._sidebar.hide()

    def back_to_list(self) -> bool:
        """Go from the detail to the list if only one of them is visible. Returns whether that was so."""
        if self._one_pane and self.detail.isVisible():
            self.show_list()
            self._list_pane.take_focus()
            return True
        return False

    # --- sizes ------------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Hide the sidebar in a narrow window, and show one pane at a time in the narrowest."""
        # Beside a PDF, the sidebar makes room for its pages.
        narrow = self.width() < self._look.zoomed(_NARROW if self.shows_paper else _WIDE)
        self._sidebar_button.setVisible(narrow)
        self._sidebar.setMinimumWidth(self._look.px(12))
        if narrow and not self._sidebar.floats:
            self._sidebar.setParent(self)
            self._sidebar.hide()
        elif not narrow and self._sidebar.floats:
            self.splitter.insertWidget(0, self._sidebar)
            self._sidebar.show()
            self.splitter.setSizes([self._wanted_sidebar(), self.width() - self._wanted_sidebar()])
        self._sidebar.floats = narrow
        if narrow:
            self._sidebar.setGeometry(0, 0, self._look.px(18), self.splitter.height())
        one_pane = self.width() < self._look.zoomed(_NARROWEST)
        if one_pane != self._one_pane:
            self._one_pane = one_pane
            self._show_pane(self.detail if self.detail.isAncestorOf(self.focusWidget()) else self._list_pane)

    def set_default_widths(self, width: int) -> None:
        """Give the panes their default widths for a window of `width` pixels."""
        zoomed = self._look.zoomed
        sidebar = self._wanted_sidebar(width) + 1
        papers = zoomed(
            590 if width >= zoomed(_WIDE) else 470 if width >= zoomed(_ROOMY) else 440 if width >= zoomed(_NARROW) else 380
        )
        self.splitter.setSizes([sidebar - 1, width - sidebar])
        self.panes.setSizes([papers, width - sidebar - papers])

    def save(self, state: QSettings) -> None:
        """Save the widths that the user chose."""
        # In pixels: in a narrow window, which has no room for the sidebar, a splitter would save another width.
        state.setValue("sidebar", self._sidebar_width)
        if not self._one_pane:
            state.setValue("panes", self.panes.saveState())

    def restore(self, state: QSettings, width: int) -> None:
        """Restore the saved sizes for a window of `width` pixels, or the defaults."""
        self._sidebar_width = int(str(state.value("sidebar", 0)))
        self.set_default_widths(width)
        panes = state.value("panes")
        if isinstance(panes, QByteArray):
            self.panes.restoreState(panes)

    def keep_sidebar_width(self) -> None:
        """The current width of the sidebar is the one the user wants."""
        self._sidebar_width = self.splitter.sizes()[0]

    # --- inside -----------------------------------------------------------------------------------------------------------

    def _wanted_sidebar(self, width: int | None = None) -> int:
        width = self.width() if width is None else width
        # The divider beside the sidebar belongs to it.
        return self._sidebar_width or self._look.px(18 if width >= self._look.zoomed(_WIDE) else 16.6) - 1

    def _show_pane(self, pane: QWidget) -> None:
        """Show list and detail, or in the narrowest window only `pane`."""
        has_paper = self._list_pane.shows_list
        had_focus = self.detail.isAncestorOf(self.focusWidget())
        self._list_pane.setVisible(not self._one_pane or pane is self._list_pane or not has_paper)
        self.detail.setVisible(has_paper and (not self._one_pane or pane is self.detail))
        self._menu_button.setVisible(self.detail.isHidden())
        if had_focus and self.detail.isHidden():
            self._list_pane.take_focus()
