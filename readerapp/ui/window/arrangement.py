"""Arranges the panes: side by side, with the sidebar over the list in a narrow window, or one pane at a time.

Each pane has a share of the window's width, maximised or not, until the user drags a divider: from then on the pane beside it
keeps the width it was given. A double-click on the divider restores the share.
"""

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from readerapp.ui.look.look import Look
from readerapp.ui.paper.pane import PaperView
from readerapp.ui.paper_list.pane import ListPane
from readerapp.ui.sidebar.sidebar import Sidebar
from readerapp.ui.widgets.own_keys import is_sign
from readerapp.ui.widgets.quiet_bar import QuietBar
from readerapp.ui.widgets.splitter import Splitter

_NARROW, _NARROWEST = 1040, 760
_WIDEST, _WIDE, _ROOMY = 2400, 1600, 1360
"""Widths of the window, in pixels at 100 %."""
_LIST_SHARE, _LONGEST_ROW = 0.35, 1200
"""The list's share of what the sidebar leaves in a wide window, and its largest width in pixels at 100 %."""
_LEAST_DETAIL = 380
"""The least width of the detail in a small window, however wide the user made the list, in pixels at 100 %."""
_MOST_PIXELS = 16_777_215
"""The largest width that Qt knows."""


class Arrangement(QWidget):
    """Sidebar, list and detail in a splitter, with the quiet bar below."""

    typed = Signal(str)
    """A character that no widget handled, and no shortcut of the window as far as Qt could tell."""

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
        """`sidebar_button` opens the sidebar where there is no room to show it always. `menu_button` is visible while the
        detail, which has its own, is hidden.
        """
        super().__init__()
        self._look, self.sidebar, self._sidebar_button = look, sidebar, sidebar_button
        self._menu_button = menu_button
        menu_button.hide()
        self._list, self._list_pane, self._paper = list_pane.list, list_pane, paper
        self._one_pane = self._has_strip = False
        """Whether only one of list and detail is visible at a time, and whether a strip is shown above them."""
        self._sidebar_width = self._list_width = 0.0
        """The widths the user chose, in pixels at 100 %; 0 for a share of the window."""
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
        self.panes.splitterMoved.connect(self._keep_list_width)
        self.panes.reset.connect(self._share_with_list)
        self._content = QStackedWidget()
        self._content.addWidget(self.panes)
        self.splitter = Splitter(look)
        self.splitter.addWidget(sidebar)
        self.splitter.addWidget(self._content)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.splitterMoved.connect(self._keep_sidebar_width)
        self.splitter.reset.connect(self._share_with_sidebar)
        sidebar.opener = sidebar_button
        sidebar.left.connect(self._sidebar_served)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(self.splitter, 1)
        self._rows.addWidget(bar)

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

    def put_above(self, strip: QWidget, alone: bool) -> None:
        """Show `strip` above list and detail, or in their place if `alone`. The sidebar is hidden until `take_off`."""
        if self._rows.indexOf(strip) < 0:
            self._rows.insertWidget(0, strip)
        self._rows.setStretchFactor(strip, int(alone))
        self._has_strip = True
        strip.show()
        self.sidebar.hide()
        self.splitter.setVisible(not alone)
        if not alone:
            self.take_focus()

    def take_off(self, strip: QWidget) -> None:
        """Hide `strip`; show list and detail again, and the sidebar if there is room."""
        self._has_strip = False
        self.splitter.show()
        self.sidebar.setVisible(not self.sidebar.floats)
        self.take_focus()
        strip.hide()

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
        if stop is self.sidebar:
            self.sidebar.show()
            if self.sidebar.floats:
                self.sidebar.raise_()
            return True
        if self.sidebar.floats:
            self.sidebar.hide()
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
            self.sidebar.show()
            self.sidebar.raise_()
            self.sidebar.setFocus()

    def close_sidebar(self) -> bool:
        """Close the sidebar if it lies over the list. Returns whether it did."""
        if self.sidebar.floats and self.sidebar.isVisible():
            self.sidebar.hide()
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
        if self.sidebar.hasFocus():
            self.close_sidebar()
        elif self.sidebar.floats:
            # Something else was clicked and has the focus.
            self.sidebar.hide()

    def back_to_list(self) -> bool:
        """Go from the detail to the list if only one of them is visible. Returns whether that was so."""
        if self._one_pane and self.detail.isVisible():
            self.show_list()
            self._list_pane.take_focus()
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Report a key that no widget of the window handled."""
        if is_sign(event) and not event.isAutoRepeat():
            self.typed.emit(event.text())
        super().keyPressEvent(event)

    # --- sizes ------------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Give each pane its width; hide the sidebar in a narrow window, and show one pane at a time in the narrowest."""
        # The pages of a PDF need the room of the sidebar.
        narrow = self.width() < self._look.zoomed(_NARROW if self.shows_paper else _WIDE)
        self._sidebar_button.setVisible(narrow)
        self.sidebar.setMinimumWidth(self._look.px(12))
        if narrow and not self.sidebar.floats:
            self.sidebar.setParent(self)
            self.sidebar.hide()
        elif not narrow and self.sidebar.floats:
            self.splitter.insertWidget(0, self.sidebar)
            self.sidebar.setVisible(not self._has_strip)
        self.sidebar.floats = narrow
        if narrow:
            self.sidebar.setGeometry(0, 0, self._look.px(18), self.splitter.height())
        self._share_room()
        one_pane = self.width() < self._look.zoomed(_NARROWEST)
        if one_pane != self._one_pane:
            self._one_pane = one_pane
            self._show_pane(self.detail if self.detail.isAncestorOf(self.focusWidget()) else self._list_pane)

    def save(self, state: QSettings) -> None:
        """Save the widths the user chose."""
        # Not the present widths: a narrow window has no room for the sidebar, and in a maximised one the shares are wider.
        state.setValue("sidebar", self._sidebar_width)
        state.setValue("list", self._list_width)

    def restore(self, state: QSettings) -> None:
        """Restore the widths the user chose."""
        self._sidebar_width, self._list_width = _width(state, "sidebar"), _width(state, "list")

    # --- inside -----------------------------------------------------------------------------------------------------------

    def _share_room(self) -> None:
        look, room = self._look, self.width()
        if not self.sidebar.floats:
            share = 24 if room >= look.zoomed(_WIDEST) else 18 if room >= look.zoomed(_WIDE) else 16.6
            # The divider beside the sidebar belongs to it.
            sidebar = look.zoomed(self._sidebar_width) or look.px(share) - 1
            self.splitter.setSizes([sidebar, room - sidebar - 1])
            room -= sidebar + 1
        least = 470 if self.width() >= look.zoomed(_ROOMY) else 380 if self.sidebar.floats else 440
        papers = max(look.zoomed(least), min(round(_LIST_SHARE * room), look.zoomed(_LONGEST_ROW)))
        if self._list_width:
            papers = min(look.zoomed(self._list_width), room - 1 - look.zoomed(_LEAST_DETAIL))
        self.panes.setSizes([papers, room - papers - 1])

    def _keep_sidebar_width(self) -> None:
        self._sidebar_width = self.splitter.sizes()[0] / self._look.type.zoom
        self._share_room()

    def _keep_list_width(self) -> None:
        self._list_width = self.panes.sizes()[0] / self._look.type.zoom

    def _share_with_sidebar(self) -> None:
        self._sidebar_width = 0
        self._share_room()

    def _share_with_list(self) -> None:
        self._list_width = 0
        self._share_room()

    def _show_pane(self, pane: QWidget) -> None:
        """Show list and detail, or in the narrowest window only `pane`."""
        has_paper = self._list_pane.shows_list
        had_focus = self.detail.isAncestorOf(self.focusWidget())
        self._list_pane.setVisible(not self._one_pane or pane is self._list_pane or not has_paper)
        self.detail.setVisible(has_paper and (not self._one_pane or pane is self.detail))
        self._menu_button.setVisible(self.detail.isHidden())
        if had_focus and self.detail.isHidden():
            self._list_pane.take_focus()


def _width(state: QSettings, name: str) -> float:
    """A width the user chose; 0 if there is none or the file is damaged."""
    try:
        width = float(str(state.value(name, 0)))
    except ValueError:
        return 0.0
    return width if 0 < width < _MOST_PIXELS else 0.0
