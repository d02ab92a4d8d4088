"""What the mouse does on the pages of a PDF: it selects text and follows links."""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip

from readerapp.ui.pdf.pages import PdfPages
from readerapp.ui.pdf.selection import Place, Selection
from readerapp.ui.pdf.words.page import Link, PageWords
from readerapp.ui.pdf.words.texts import PdfTexts

Spot = tuple[int, float, float]
"""A page, counted from 0, and a point on it."""
_SCROLLS = 40
"""Milliseconds between two steps of scrolling while a drag is beyond the edge of the view."""
_LEFT = Qt.MouseButton.LeftButton


class Pointer(QObject):
    """Handles the mouse in place of QPdfView, which would open any address, files included."""

    link_chosen = Signal(object)
    """The Link that was clicked."""
    link_pointed = Signal(object)
    """The Link under the pointer, or None."""
    selected = Signal()
    """A selection was made."""
    back_wanted = Signal(bool)
    """The mouse's own button for back (False) or on (True) was pressed."""
    menu_wanted = Signal(object, object)
    """A menu for the Link under the pointer, or None; and where, on the screen."""

    def __init__(self, pages: PdfPages, texts: PdfTexts, selection: Selection) -> None:
        super().__init__(pages)
        self._pages, self._texts, self._selection = pages, texts, selection
        self._from: Spot | None = None
        self._clicked: Spot | None = None
        self._to: Spot | None = None
        self._pressed = QPointF()
        self._dragged = self._held = False
        self._unit = 1
        self._pointed: Link | None = None
        self.tip = ""
        """Where the link under the pointer leads."""
        self._triple = QTimer(self)
        self._triple.setSingleShot(True)
        self._scrolling = QTimer(self)
        self._scrolling.setInterval(_SCROLLS)
        self._scrolling.timeout.connect(self._scroll)
        texts.letters_read.connect(self._update)
        texts.letters_read.connect(self._follow_click)
        pages.viewport().setMouseTracking(True)
        pages.viewport().installEventFilter(self)
        pages.installEventFilter(self)

    def reset(self) -> None:
        """Forget a drag: another PDF is shown."""
        self._from = self._to = self._clicked = None
        self._held = False
        self._scrolling.stop()
        self._point(None)

    def _link_at(self, position: QPointF) -> tuple[Link | None, bool]:
        """The link at a position in the view, and whether there is text."""
        spot = self._pages.spot_at(position)
        words = self._texts.placed(spot[0]) if spot else None
        return (words.link_at(*spot[1:]), words.is_on_text(*spot[1:])) if spot and words else (None, False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        kind = event.type()
        if isinstance(event, QContextMenuEvent):
            # The key for it goes to the pages, the mouse to their viewport.
            by_mouse = watched is self._pages.viewport()
            self.menu_wanted.emit(self._link_at(QPointF(event.pos()))[0] if by_mouse else None, event.globalPos())
            return True
        if watched is self._pages:
            return False
        if isinstance(event, QMouseEvent):
            handlers = {
                QEvent.Type.MouseButtonPress: self._press,
                QEvent.Type.MouseButtonDblClick: self._double_click,
                QEvent.Type.MouseMove: self._move,
                QEvent.Type.MouseButtonRelease: self._release,
            }
            if kind in handlers:
                handlers[kind](event)
                return True
        elif isinstance(event, QHelpEvent) and kind is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tip if self._pointed else "", self._pages.viewport())
            return True
        elif kind is QEvent.Type.Leave:
            self._point(None)
        return False

    # --- selecting --------------------------------------------------------------------------------------------------------

    def _press(self, event: QMouseEvent) -> None:
        self._pages.setFocus(Qt.FocusReason.MouseFocusReason)
        if event.button() in (Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton):
            self.back_wanted.emit(event.button() is Qt.MouseButton.ForwardButton)
        if event.button() is not _LEFT:
            return
        again = (
            self._triple.isActive()
            and (event.position() - self._pressed).manhattanLength() < QApplication.startDragDistance()
        )
        extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier) and self._from is not None
        self._begin(event, 3 if again else 1, extends)

    def _double_click(self, event: QMouseEvent) -> None:
        if event.button() is _LEFT:
            self._begin(event, 2)
            self._triple.start(QApplication.doubleClickInterval())

    def _begin(self, event: QMouseEvent, unit: int, extends: bool = False) -> None:
        """Begin to select letters (1), words (2) or lines (3)."""
        self._triple.stop()
        self._clicked = None
        spot = self._pages.spot_at(event.position())
        self._pressed, self._held, self._dragged = event.position(), True, unit > 1 or extends
        self._unit = self._unit if extends else unit
        self._from, self._to = self._from if extends else spot, spot
        if self._dragged:
            self._update()
        else:
            self._selection.clear()

    def _move(self, event: QMouseEvent) -> None:
        position = event.position()
        if self._held and not event.buttons() & _LEFT:
            # A dialog that opened during a drag has taken the release.
            self._let_go()
        if not self._held:
            self._hover(position)
            return
        if not self._dragged and (position - self._pressed).manhattanLength() < QApplication.startDragDistance() / 2:
            return
        self._dragged = True
        self._to = self._pages.spot_at(position)
        self._update()
        if self._pages.viewport().rect().contains(position.toPoint()):
            self._scrolling.stop()
        elif not self._scrolling.isActive():
            self._scrolling.start()

    def _release(self, event: QMouseEvent) -> None:
        if event.button() is not _LEFT or not self._held:
            return
        is_click = not self._dragged
        self._let_go()
        if is_click:
            self._clicked = self._pages.spot_at(event.position())
            self._follow_click()
        self._hover(event.position())

    def _let_go(self) -> None:
        """End a drag, if it is one."""
        self._held = False
        self._scrolling.stop()
        self._update()

    def _scroll(self) -> None:
        """Scroll while a drag is beyond the edge, faster the farther it is."""
        view = self._pages.viewport()
        position = view.mapFromGlobal(QPointF(self._pages.cursor().pos()))
        beyond = min(position.y(), 0) + max(position.y() - view.height(), 0)
        bar = self._pages.verticalScrollBar()
        bar.setValue(bar.value() + round(beyond / 2))
        self._to = self._pages.spot_at(position)
        self._update()

    def _update(self) -> None:
        """Select from where the button was pressed to the pointer, once the letters there are placed."""
        if not self._dragged or self._from is None or self._to is None:
            return
        first, last = self._texts.placed(self._from[0]), self._texts.placed(self._to[0])
        if first is None or last is None:
            return
        anchor, head = self._unit_at(first, self._from), self._unit_at(last, self._to)
        forward = anchor[0] <= head[0]
        self._selection.select(anchor[0] if forward else anchor[1], head[1] if forward else head[0])
        if not self._held:
            # The drag is over: letters placed later must not replace a selection made since.
            self._dragged = False
            self.selected.emit()

    def _unit_at(self, words: PageWords, spot: Spot) -> tuple[Place, Place]:
        if self._unit == 1:
            place = Place(spot[0], words.place_at(*spot[1:]))
            return place, place
        letter = words.letter_at(*spot[1:])
        start, end = words.word_at(letter) if self._unit == 2 else words.line_at(letter)
        return Place(spot[0], start), Place(spot[0], end)

    # --- links ------------------------------------------------------------------------------------------------------------

    def _follow_click(self) -> None:
        """Follow the link that was clicked, once the links of the page are known."""
        words = self._clicked and self._texts.placed(self._clicked[0])
        if words and self._clicked:
            link = words.link_at(*self._clicked[1:])
            self._clicked = None
            if link:
                self.link_chosen.emit(link)

    def _hover(self, position: QPointF) -> None:
        link, on_text = self._link_at(position)
        shape = Qt.CursorShape.PointingHandCursor if link else Qt.CursorShape.IBeamCursor if on_text else None
        view = self._pages.viewport()
        if shape is None:
            view.unsetCursor()
        elif view.cursor().shape() is not shape:
            view.setCursor(shape)
        self._point(link)

    def _point(self, link: Link | None) -> None:
        if link != self._pointed:
            self._pointed = link
            self.link_pointed.emit(link)


def keep_in_primary(text: str) -> None:
    """Have the middle mouse button paste `text`, where it does so (X11, Wayland)."""
    clipboard = QGuiApplication.clipboard()
    if clipboard.supportsSelection():
        clipboard.setText(text, clipboard.Mode.Selection)
