"""The text over the pages of a PDF: selecting, copying, finding, and following links."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QPointF, QRectF, QTimer, QUrl, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QMenu

from readerapp.keymap.actions import spoken
from readerapp.keymap.keys import PDF_KEYS, PdfKey
from readerapp.text.language import number, tr, tr_count
from readerapp.ui.look.look import Look
from readerapp.ui.pdf.jumps import Jumps
from readerapp.ui.pdf.marks import Marks
from readerapp.ui.pdf.pages import PdfPages
from readerapp.ui.pdf.pointer import Pointer, keep_in_primary
from readerapp.ui.pdf.search import Hit, PdfSearch
from readerapp.ui.pdf.selection import Place, Selection
from readerapp.ui.pdf.words.page import Box, Link
from readerapp.ui.pdf.words.texts import PdfTexts
from readerapp.ui.widgets.resting_keys import rest_keys_after

_SETTLED = 250
"""Milliseconds without scrolling before the letters in sight are placed."""
_SELECTED = 200
"""Milliseconds after the last change before the middle mouse button pastes the selection."""
_EDGE = 6
"""Pixels from the edge of the view to where a selection by keyboard begins."""
_LONGEST = 90
"""Characters of an address, or of a line, in a tooltip."""


class TextLayer(QObject):
    """Whatever is done with the words of an open PDF."""

    said = Signal(str, str)
    """A message for the quiet bar: words, icon."""
    link_activated = Signal(QUrl)
    """An address in the PDF was chosen."""
    link_pointed = Signal(str)
    """Where the link under the pointer leads: a true host, or "page 12"; empty when the pointer leaves."""
    searched = Signal()
    """More matches are known, or another one is current."""

    def __init__(self, look: Look, document: QPdfDocument, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.keys: Mapping[str, PdfKey] = {key.name: key for key in PDF_KEYS}
        """The keys in force, by name."""
        self.texts = PdfTexts(self)
        self.search = PdfSearch(self.texts, self)
        self.selection = Selection(self.texts, self)
        self.pages = PdfPages(look, document, Marks(look, self.texts, self.search, self.selection).paint)
        self.jumps = Jumps(lambda: self.pages.place, self.pages.show_place_again, self)
        self._pointer = Pointer(self.pages, self.texts, self.selection)
        self._due: list[Callable[[], bool]] = []
        self._settled = self._timer(_SETTLED, self._ask_for_letters)
        self._selected = self._timer(_SELECTED, self._keep_in_primary)
        self._wire()

    def _key(self, name: str) -> str:
        keys = self.keys[name].keys
        return spoken(keys[0]) if keys else ""

    def _timer(self, wait: int, do: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(wait)
        timer.timeout.connect(do)
        return timer

    def _wire(self) -> None:
        repaint = self.pages.viewport().update
        self.texts.text_read.connect(self._go_on)
        self.texts.letters_read.connect(self._go_on)
        self.texts.letters_read.connect(repaint)
        self.texts.ended.connect(self._go_on)
        self.search.found.connect(repaint)
        self.search.found.connect(self.searched)
        self.search.moved.connect(self._show_hit)
        self.selection.changed.connect(repaint)
        self.selection.changed.connect(self._selected.start)
        self.pages.moved.connect(self._settled.start)
        self._pointer.link_chosen.connect(self.follow)
        self._pointer.link_pointed.connect(self._tell_link)
        self._pointer.selected.connect(self._follow_drag)
        self._pointer.back_wanted.connect(self.jumps.go)
        self._pointer.menu_wanted.connect(self._show_menu)

    def open(self, path: Path, password: str, page: int) -> None:
        """Read the text of the PDF at `path`, which is shown from `page`, counted from 0, on."""
        self.texts.open(path, password, self.pages.document().pageCount(), page)

    def close(self) -> None:
        """Forget the PDF and close its file."""
        self._settled.stop()
        self._due = []
        self.search.search("")
        self.texts.close()
        self.selection.clear()
        self._selected.stop()
        self._pointer.reset()
        self.jumps.clear()

    def what_keys_do(self) -> Mapping[str, Callable[[], object]]:
        """The function of each key for text, by the names of PDF_KEYS."""
        keys: dict[str, Callable[[], object]] = {}
        for by in ("letter", "word", "line", "edge"):
            keys[f"select_{by}_after"] = partial(self._extend, by, 1)
            keys[f"select_{by}_before"] = partial(self._extend, by, -1)
        return {
            **keys,
            "copy": self.copy,
            "select_page": self.select_page,
            "jump_back": lambda: self._jump(on=False),
            "jump_on": lambda: self._jump(on=True),
        }

    # --- waiting for text -------------------------------------------------------------------------------------------------

    def _as_soon_as_possible(self, do: Callable[[], bool]) -> None:
        """Call `do` now and, while it returns False, again whenever more of the text is known."""
        if not do():
            self.texts.read()
            self._due.append(do)

    def _go_on(self) -> None:
        due, self._due = self._due, []
        self._due += [do for do in due if not do()]

    def _ask_for_letters(self) -> None:
        for page, _ in self.pages.in_sight():
            self.texts.placed(page)

    # --- selecting and copying --------------------------------------------------------------------------------------------

    def select_page(self) -> None:
        """Select the current page or, if all of it is selected, all pages."""
        page = self.pages.page
        self._as_soon_as_possible(lambda: self.selection.select_page(page) or self._has_no_text(page))

    def _has_no_text(self, page: int) -> bool:
        """Say so if a page has no text. Returns whether it has none; False while that is not known."""
        words = self.texts.page(page)
        if words is None and not self.texts.failed:
            return False
        if words is None:
            self.said.emit(tr("The text of this PDF cannot be read."), "info")
        elif words.is_empty:
            self.said.emit(tr("Page {page} has no text, only a picture of it.", page=number(page + 1)), "info")
        return words is None or words.is_empty

    def _follow_drag(self) -> None:
        if self.selection.is_empty:
            self._has_no_text(self.selection.head.page)

    def copy(self) -> None:
        """Copy the selected text."""
        if self.selection.is_empty:
            way = self._key("select_page") or tr("the right button")
            self.said.emit(tr("Nothing is selected. Drag over the text, or press {way} for the page.", way=way), "info")
        else:
            self._as_soon_as_possible(self._copied)

    def _copied(self) -> bool:
        text = self.selection.copied()
        if text is not None:
            QGuiApplication.clipboard().setText(text)
            count = len(text.split())
            self.said.emit(tr_count("Copied {count} word.", "Copied {count} words.", count), "quote")
        return text is not None

    def _keep_in_primary(self) -> None:
        if not self.selection.is_empty and (text := self.selection.copied()):
            keep_in_primary(text)

    def _extend(self, by: str, step: int) -> None:
        """Select more or less with the keyboard: from the selection, from the current match, or from the top of the view."""
        self._as_soon_as_possible(lambda: self._extended(by, step))

    def _extended(self, by: str, step: int) -> bool:
        if not self.selection.is_shown and not self._begun():
            return self.texts.failed
        if not self.selection.move(by, step):
            return self.texts.failed
        head = self.selection.head
        words = self.texts.placed(head.page)
        if box := words.box_of(head.at) if words else None:
            self.pages.show_place(head.page, _area(box))
        return True

    def _begun(self) -> bool:
        hit = self.search.current
        if hit and any(hit.page == page for page, _ in self.pages.in_sight()):
            self.selection.start_at(Place(hit.page, hit.start), Place(hit.page, hit.end))
            return True
        spot = self.pages.spot_at(QPointF(0, _EDGE))
        words = self.texts.placed(spot[0]) if spot else None
        if spot is None or words is None:
            return False
        if words.is_empty:
            self._has_no_text(spot[0])
        place = Place(spot[0], words.place_at(*spot[1:]))
        self.selection.start_at(place, place)
        return True

    # --- finding ----------------------------------------------------------------------------------------------------------

    def _show_hit(self, hit: Hit) -> None:
        if all(page != hit.page for page, _ in self.pages.in_sight()):
            self.pages.go_to_page(hit.page)
        self._as_soon_as_possible(lambda: self._hit_shown(hit))

    def _hit_shown(self, hit: Hit) -> bool:
        if hit != self.search.current:
            return True
        words = self.texts.placed(hit.page)
        if words is None:
            return False
        areas = words.areas(hit.start, hit.end)
        if areas:
            self.pages.show_place(hit.page, _area(areas[0]))
        return True

    # --- links ------------------------------------------------------------------------------------------------------------

    def follow(self, link: Link) -> None:
        """Go where a link leads; an address is only reported."""
        if link.address:
            self.link_activated.emit(QUrl(link.address))
        elif 0 <= link.page < self.texts.count:
            self.go_to(link.page, link.y)
            way = self._key("jump_back") or tr("Back in the menu")
            self.said.emit(tr("Page {page}. {way} goes back.", page=number(link.page + 1), way=way), "undo-2")

    def go_to(self, page: int, y: float) -> None:
        """Jump to a height in points on a page, counted from 0."""
        self.jumps.leave()
        self.pages.go_to_page(page)
        if y > 0:
            self.pages.show_at_top(page, y)

    def _jump(self, on: bool) -> None:
        if not self.jumps.go(on):
            self.said.emit(tr("You have not jumped from here.") if not on else tr("You have not gone back."), "info")

    def _tell_link(self, link: Link | None) -> None:
        self._pointer.tip = self._tip(link) if link else ""
        self.link_pointed.emit(_where(link) if link else "")

    def _tip(self, link: Link) -> str:
        if link.address:
            return link.address if len(link.address) <= _LONGEST else f"{link.address[:_LONGEST]}…"
        words = self.texts.placed(link.page)
        if words is None or not words.lines:
            return _where(link).capitalize()
        start = words.line_at(words.letter_at(link.x, link.y + _EDGE))[0]
        begins = words.copied(start, min(start + 3 * _LONGEST, words.end), self.texts.keeps_hyphen).split("\n")[0]
        if len(begins) > 2 * _LONGEST:
            begins = begins[: 2 * _LONGEST].rsplit(" ", 1)[0] + "…"
        return f"{_where(link).capitalize()}: {begins}"

    def _show_menu(self, link: Link | None, where: QPoint) -> None:
        menu = QMenu(self.pages)
        rest_keys_after(menu)
        menu.setAccessibleName(tr("Text of the PDF"))
        self._look.dress(menu, "menus")
        copy = menu.addAction(f"{tr('Copy')}\t{self._key('copy')}", self.copy)
        copy.setEnabled(not self.selection.is_empty)
        menu.addAction(f"{tr('Select page')}\t{self._key('select_page')}", self.select_page)
        if link and link.address:
            menu.addSeparator()
            menu.addAction(tr("Open {where}", where=_where(link)), lambda: self.follow(link))
            menu.addAction(tr("Copy link address"), lambda: QGuiApplication.clipboard().setText(link.address))
        elif link:
            menu.addSeparator()
            menu.addAction(tr("Go to {where}", where=_where(link)), lambda: self.follow(link))
        if self.jumps.can_go_back:
            menu.addSeparator()
            menu.addAction(f"{tr('Back')}\t{self._key('jump_back')}", self.jumps.go)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(where)


def _area(box: Box) -> QRectF:
    return QRectF(QPointF(box[0], box[1]), QPointF(box[2], box[3]))


def _where(link: Link) -> str:
    if not link.address:
        return tr("page {page}", page=number(link.page + 1))
    url = QUrl(link.address)
    # The ASCII form of the host: other alphabets could disguise it.
    return url.host(QUrl.ComponentFormattingOption.FullyEncoded) or tr("{scheme}: address", scheme=url.scheme())
