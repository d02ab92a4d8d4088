"""The pane that replaces the abstract while the user reads the PDF."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, QKeyCombination, QPointF, Qt, QUrl, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from readerapp.keymap.keys import PDF_KEYS, PdfKey
from readerapp.text.language import tr
from readerapp.ui.look.look import Look
from readerapp.ui.pdf.bars import TitleStrip, ToolStrip
from readerapp.ui.pdf.file import opened
from readerapp.ui.pdf.outline import PdfOutline
from readerapp.ui.pdf.pages import Fit
from readerapp.ui.pdf.state import PdfState
from readerapp.ui.pdf.text_layer import TextLayer
from readerapp.ui.widgets.buttons import ActionButton
from readerapp.ui.widgets.notice import Button
from readerapp.ui.widgets.own_keys import takes_key

_OUTLINE, _BESIDE = 24, 4
"""The width of the contents, in S, and how much of the pages stays in sight beside them."""


class PdfPane(QWidget):
    """Shows the PDF of one paper or, until it can, the progress of its download or the reason it cannot be shown."""

    closed = Signal()
    """The user wants the abstract back."""
    page_changed = Signal(int)
    """The current page, counted from 0, changed."""
    open_outside_wanted = Signal()
    fetch_wanted = Signal()
    """The PDF is to be downloaded; again, if it is there already."""
    cancel_wanted = Signal()
    dark_changed = Signal(bool)
    """Dark pages were turned on or off."""
    link_activated = Signal(QUrl)
    """An address in the PDF was clicked."""
    link_pointed = Signal(str)
    """Where the link under the pointer leads: a true host, or "page 12"; empty when the pointer leaves."""
    said = Signal(str, str)
    """A message for the quiet bar: words, icon."""

    def __init__(self, look: Look, buttons: Sequence[ActionButton] = ()) -> None:
        """`buttons` are those of the paper: star, tag, note, BibTeX."""
        super().__init__()
        self.setAccessibleName("PDF")
        self._look = look
        self._path: Path | None = None
        self._first_page = 0
        self._document = QPdfDocument(self)
        self.text = TextLayer(look, self._document, self)
        self._search, self.pages = self.text.search, self.text.pages
        self.outline = PdfOutline(look, self._document, self.pages)
        self.state = PdfState(look)
        self._title = TitleStrip(look, buttons)
        self._do = self._what_keys_do()
        self.tools = ToolStrip(look, self._do)
        self.use_keys(PDF_KEYS)
        self.dark = False
        self._lay_out()
        self._wire()
        self._show_tools()

    def use_keys(self, keys: Sequence[PdfKey]) -> None:
        """Use these keys from now on."""
        self._keys = {_combined(key): row.name for row in keys for key in row.keys}
        self.text.keys = {row.name: row for row in keys}
        self.tools.use_keys(self.text.keys)

    def _lay_out(self) -> None:
        self.outline.hide()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.state)
        self._stack.addWidget(self.pages)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._title, self.tools):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)

    def _wire(self) -> None:
        self.pages.scaled.connect(self._show_size)
        self.pages.scaled.connect(self._place_contents)
        self.pages.page_changed.connect(self._page_changed)
        self.text.link_activated.connect(self.link_activated)
        self.text.link_pointed.connect(self.link_pointed)
        self.text.said.connect(self.said)
        self.text.searched.connect(self._show_tools)
        self.text.jumps.changed.connect(lambda: self.tools.show_way_back(self.text.jumps.can_go_back))
        self.outline.chosen.connect(self._go_to_heading)
        self.outline.left.connect(self._close_contents)
        self.tools.page.wanted.connect(lambda number: self.text.go_to(number - 1, 0))
        self.tools.page.left.connect(self._leave_page_field)
        self.tools.find_field.textChanged.connect(lambda text: self._search.search(text, self.pages.page))
        self.tools.find_field.stepped.connect(self._search.step)
        self.tools.find_field.left.connect(self.take_focus)
        self.state.password_given.connect(self._unlock)
        self._look.changed.connect(self._place_contents)

    # --- what is shown ----------------------------------------------------------------------------------------------------

    @property
    def path(self) -> Path | None:
        """The file that is shown, or that cannot be shown."""
        return self._path

    @property
    def page(self) -> int:
        """The current page, counted from 0."""
        return self.pages.page

    @property
    def shows_pages(self) -> bool:
        """Whether pages are visible."""
        return self._stack.currentWidget() is self.pages

    def show_title(self, title: str) -> None:
        """Show the title of the paper."""
        self._title.show_title(title)

    def open_file(self, path: Path, page: int = 0) -> bool:
        """Show the PDF at `path`, starting at `page`, counted from 0. Returns whether it can be shown."""
        with self._keeping_focus():
            self.close_file()
            self._path, self._first_page = path, page
            return self._open("")

    def close_file(self) -> None:
        """Close the file. It can then be moved and deleted, on Windows too."""
        self._path = None
        self.tools.find_field.clear()
        self.text.close()
        self._document.close()
        self.pages.read_sizes()
        self._stack.setCurrentWidget(self.state)
        self.outline.hide()
        self._show_tools()

    def show_coming(self, title: str, have: int = 0, total: int | None = None) -> None:
        """Show the progress of the download of the PDF of `title`."""
        with self._keeping_focus():
            if self._path is not None:
                self.close_file()
            self.state.show_coming(title, have, total, Button(tr("Cancel"), "", self.cancel_wanted.emit))

    def show_failed(self, heading: str, sentence: str) -> None:
        """Say why the PDF could not be downloaded."""
        with self._keeping_focus():
            self.close_file()
            again = Button(tr("Try again"), "", self.fetch_wanted.emit)
            self.state.show_trouble("circle-alert", "bad", heading, sentence, (again, self._outside_button()))

    def show_dark(self, dark: bool) -> None:
        """Turn dark pages on or off."""
        self.dark = dark
        self.pages.show_dark(dark)
        self.tools.show_dark(dark)

    def take_focus(self) -> None:
        """Put the focus on the pages, or on the button of the message in their place."""
        if self.shows_pages:
            self.pages.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.state.take_focus()

    # --- inside: opening --------------------------------------------------------------------------------------------------

    @contextmanager
    def _keeping_focus(self) -> Iterator[None]:
        """If what was shown had the focus, what replaces it gets it."""
        focus = QApplication.focusWidget()
        had = focus is not None and self.isAncestorOf(focus)
        before = self._stack.currentWidget(), self.state.heading
        yield
        if had and before != (self._stack.currentWidget(), self.state.heading):
            self.take_focus()

    def _open(self, password: str) -> bool:
        if self._path is None:
            return False
        refusal = opened(self._document, self._path, password)
        if refusal:
            again = Button(tr("Download again"), "", self.fetch_wanted.emit)
            self.state.show_refusal(refusal, again, self._outside_button())
        else:
            self.pages.read_sizes()
            self._stack.setCurrentWidget(self.pages)
            self.pages.go_to_page(self._first_page)
            self.text.open(self._path, password, self._first_page)
        self._show_tools()
        return refusal is None

    def _unlock(self, password: str) -> None:
        self._open(password)
        self.take_focus()

    def _outside_button(self) -> Button:
        words = tr("Open in another program") if self._path else tr("Open in the browser")
        return Button(words, "", self.open_outside_wanted.emit)

    # --- inside: tools ----------------------------------------------------------------------------------------------------

    def _show_tools(self) -> None:
        count = self._document.pageCount() if self.shows_pages else 0
        self.tools.show_page(self.pages.page + 1 if count else 0, count)
        self.tools.show_contents(count > 0 and not self.outline.is_empty, self.outline.isVisibleTo(self))
        self._show_size()
        self.tools.show_hits(self._search.words if self._search.text and self.shows_pages else "")

    def _show_size(self) -> None:
        words = {Fit.WIDTH: tr("Fit width"), Fit.PAGE: tr("Fit page")}
        self.tools.show_size(words.get(self.pages.how) or f"{self.pages.scale * 100:.0f} %")

    def _page_changed(self, page: int) -> None:
        if self.shows_pages:
            self.tools.show_page(page + 1, self._document.pageCount())
            if self.outline.isVisibleTo(self):
                self.outline.show_page(page)
            self.page_changed.emit(page)

    def _go_to_heading(self, page: int, place: QPointF) -> None:
        self.text.go_to(page, place.y())
        self._close_contents()

    def _leave_page_field(self) -> None:
        self.take_focus()
        self.tools.page.show_page(self.pages.page + 1, self._document.pageCount())

    def _place_contents(self) -> None:
        room = self.pages.viewport().width() - self._look.px(_BESIDE)
        self.outline.setGeometry(0, 0, min(self._look.px(_OUTLINE), room), self.pages.height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        self._look.fill(QPainter(self), self.rect(), "reader")

    # --- keys -------------------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        # The keys of the pane take precedence over those of the window. Fields have handled theirs already.
        return takes_key(event, self._named) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if name := self._named(event):
            self._do[name]()
        else:
            super().keyPressEvent(event)

    def _named(self, event: QKeyEvent) -> str:
        name = self._keys.get(_pressed(event), "")
        # Without pages there is nothing to scroll; the keys of the window work instead.
        return name if self.shows_pages or name in ("close", "back", "outside") else ""

    def _what_keys_do(self) -> Mapping[str, Callable[[], object]]:
        """The function of each key, by the names of PDF_KEYS."""
        return {
            **self.text.what_keys_do(),
            "line_down": lambda: self.pages.scroll_lines(1),
            "line_up": lambda: self.pages.scroll_lines(-1),
            "screen_down": lambda: self.pages.scroll_screen(1),
            "screen_up": lambda: self.pages.scroll_screen(-1),
            "next": lambda: self._step(1),
            "previous": lambda: self._step(-1),
            "page_after": lambda: self.pages.go_to_page(self.pages.page + 1),
            "page_before": lambda: self.pages.go_to_page(self.pages.page - 1),
            "first": lambda: self.pages.go_to_page(0),
            "last": lambda: self.pages.go_to_page(self._document.pageCount() - 1),
            "number": lambda: _take_field(self.tools.page),
            "find": lambda: _take_field(self.tools.find_field),
            "larger": lambda: self.pages.zoom(1),
            "smaller": lambda: self.pages.zoom(-1),
            "fit_width": lambda: self.pages.fit(Fit.WIDTH),
            "fit_page": lambda: self.pages.fit(Fit.PAGE),
            "contents": self._toggle_contents,
            "dark": self._toggle_dark,
            "outside": self.open_outside_wanted.emit,
            "back": self._go_back,
            "close": self.closed.emit,
        }

    def _step(self, by: int) -> None:
        if not self._search.step(by):
            self.pages.go_to_page(self.pages.page + by)

    def _toggle_contents(self) -> None:
        if self.outline.isVisibleTo(self):
            self._close_contents()
        elif not self.outline.is_empty:
            self.outline.expandToDepth(1)
            self.outline.show()
            self.outline.raise_()
            self.outline.show_page(self.pages.page)
            self.outline.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.tools.show_contents(there=True, shown=True)

    def _close_contents(self) -> None:
        had_focus = self.outline.hasFocus()
        self.outline.hide()
        if had_focus:
            self.take_focus()
        self.tools.show_contents(not self.outline.is_empty, shown=False)

    def _toggle_dark(self) -> None:
        self.show_dark(not self.dark)
        self.dark_changed.emit(self.dark)

    def _go_back(self) -> None:
        """Close or clear what is there: the contents, the selection, the search, or the PDF."""
        if self.outline.isVisibleTo(self):
            self._close_contents()
        elif self.text.selection.is_shown:
            self.text.selection.clear()
        elif self.tools.find_field.text():
            self.tools.find_field.clear()
            self.take_focus()
        else:
            self.closed.emit()


def _take_field(field: QLineEdit) -> None:
    field.setFocus(Qt.FocusReason.ShortcutFocusReason)
    field.selectAll()


def _combined(key: str) -> int:
    """A key as PDF_KEYS writes it, in the form of a key event."""
    combination: QKeyCombination = QKeySequence(key)[0]  # type: ignore[index]
    return combination.toCombined()


def _pressed(event: QKeyEvent) -> int:
    """The key pressed, in the form of `_combined`, wherever it is: on the keypad, or reached with Shift."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    typed = event.text().strip()
    if typed.isprintable() and typed and not typed.isalpha():
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    return QKeyCombination(modifiers, Qt.Key(event.key())).toCombined()
