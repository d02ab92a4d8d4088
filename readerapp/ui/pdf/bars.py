"""The two strips above a PDF: its title with the buttons of the paper, and the tools for its pages."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QIntValidator, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from readerapp.keymap.actions import spoken
from readerapp.keymap.keys import PDF_KEYS, PdfKey
from readerapp.text.language import number, tr
from readerapp.ui.look.look import Look
from readerapp.ui.widgets.buttons import ActionButton
from readerapp.ui.widgets.fields import FindField
from readerapp.ui.widgets.own_keys import ENTER, takes_key
from readerapp.ui.widgets.strips import Bar
from readerapp.ui.widgets.text import Label


class TitleStrip(Bar):
    """The title of the paper and, at the right, the buttons of its actions."""

    def __init__(self, look: Look, buttons: Sequence[ActionButton]) -> None:
        super().__init__(look, "reader", 3.1, "bottom")
        self.row.setContentsMargins(16, 0, 8, 0)
        self._title = Label(look, 0, "text", 600)
        self.row.addWidget(self._title, 1)
        self.row.addSpacing(8)
        for button in buttons:
            self.row.addWidget(button)

    def show_title(self, title: str) -> None:
        """Show the title."""
        self._title.setText(title)


class PageField(QLineEdit):
    """The page number. Enter goes to the page typed, Esc back to the pages."""

    wanted = Signal(int)
    """A page, counted from 1."""
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._count = 0
        look.dress(self, "fields")
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setAccessibleName(tr("Page"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        look.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Apply the sizes of the look."""
        self.setFont(self._look.font(0, 600))
        digits = max(len(str(self._count)), 2)
        self.setFixedWidth(self.fontMetrics().horizontalAdvance("0" * digits) + 20)

    def show_page(self, page: int, count: int) -> None:
        """Show that `page`, counted from 1, of `count` is current."""
        if count != self._count:
            self._count = count
            self.setValidator(QIntValidator(1, max(count, 1), self))
            self.restyle()
        if not self.hasFocus():
            self.setText(str(page) if count else "")
        self.setAccessibleDescription(tr("Page {page} of {count}", page=page, count=count))

    def event(self, event: QEvent) -> bool:
        return takes_key(event, lambda key: key.key() in ENTER) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in ENTER:
            # Too large a number means the last page.
            number = int(self.text()) if self.text().isdecimal() else 0
            self.left.emit()
            if number:
                self.wanted.emit(min(number, self._count))
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class PdfFindField(FindField):
    """The search field. Enter and Down go to the next match, Shift+Enter and Up to the previous one, Esc leaves."""

    stepped = Signal(int)
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, tr("Find in the PDF"))
        # Short enough for a narrow pane.
        self.setPlaceholderText(tr("Find"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def event(self, event: QEvent) -> bool:
        return takes_key(event, _steps) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if by := _steps(event):
            self.stepped.emit(by)
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _steps(event: QKeyEvent) -> int:
    if event.key() in ENTER:
        return -1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
    return {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)


class WordsButton(QAbstractButton):
    """A button with text only, such as "Fit width"."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        look.changed.connect(self.restyle)
        self.restyle()

    def show_words(self, words: str, tip: str) -> None:
        """Show `words`, with the tooltip `tip`."""
        self.setText(words)
        self.setToolTip(tip)
        self.setAccessibleName(words)
        self.setAccessibleDescription(tip)
        self.update()

    def restyle(self) -> None:
        """Apply the sizes of the look."""
        self.setFont(self._look.font(0))
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        # As wide as its widest text, so that the buttons beside it do not move.
        widest = max(map(self.fontMetrics().horizontalAdvance, (tr("Fit width"), tr("Fit page"))))
        return QSize(widest + 12, max(30, self._look.size + 12))

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        look, painter = self._look, QPainter(self)
        if self.underMouse() and self.isEnabled():
            look.draw_box(painter, QRectF(self.rect()), "hover")
        if self.hasFocus():
            look.draw_box(painter, QRectF(self.rect()), None, "focus", 6, 2)
        painter.setFont(self.font())
        painter.setPen(look.colour("text_2" if self.isEnabled() else "text_3"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class ToolStrip(Bar):
    """Page, zoom, contents, dark pages, find, outside, close."""

    def __init__(self, look: Look, do: Mapping[str, Callable[[], object]]) -> None:
        """`do`: the functions of the tools, by the names of PDF_KEYS."""
        super().__init__(look, "window", 3.4, "bottom")
        self.row.setContentsMargins(12, 0, 8, 0)
        self.page = PageField(look)
        self._of = Label(look, 0, "text_3")
        self.size_words = WordsButton(look)
        self.size_words.clicked.connect(lambda: do["fit_width"]())
        self.find_field = PdfFindField(look)
        self._hits = Label(look, -1, "text_2")
        self._do, self._size = do, ""
        self._keys: Mapping[str, PdfKey] = {key.name: key for key in PDF_KEYS}
        self._tools: list[ActionButton] = []
        self._actions: dict[str, QAction] = {}
        self.row.addWidget(self.page)
        self.row.addSpacing(4)
        self.row.addWidget(self._of)
        self.row.addSpacing(8)
        self._back = self._add("jump_back")
        self._back.hide()
        self._add("smaller")
        self.row.addWidget(self.size_words)
        self._add("larger")
        self.row.addSpacing(8)
        self._add("contents")
        self._dark = self._add("dark")
        self.row.addStretch(1)
        self.row.addWidget(self.find_field, 10)
        self.row.addSpacing(4)
        self.row.addWidget(self._hits)
        self.row.addSpacing(4)
        self._add("outside")
        self._add("close")
        look.changed.connect(self._take_widths)
        self._take_widths()

    def _take_widths(self) -> None:
        self.find_field.setMinimumWidth(self.look.px(7))
        self.find_field.setMaximumWidth(self.look.px(14.6))

    def show_page(self, page: int, count: int) -> None:
        """Show that `page`, counted from 1, of `count` is current. Without pages, only the last two tools are visible."""
        self.page.show_page(page, count)
        self._of.setText(tr("of {count}", count=number(count)) if count else "")
        hidden: list[QWidget] = [self.page, self._of, self.size_words, self.find_field, *self._tools[1:-2]]
        for widget in hidden:
            widget.setVisible(count > 0)
        self.fit()

    def fit(self) -> None:
        """In a narrow pane the zoom in words gives way to the numbers of pages and matches."""
        shown = [one for one in (self.page, self._of, self._hits, *self._tools) if not one.isHidden()]
        wanted = sum(one.sizeHint().expandedTo(one.minimumSize()).width() for one in (*shown, self.size_words))
        room = self.width() - self.find_field.minimumWidth() - self.look.px(4)
        self.size_words.setVisible(not self.page.isHidden() and wanted <= room)

    def show_way_back(self, there: bool) -> None:
        """Show the button that goes back, if there is a place to go back to."""
        self._back.setVisible(there)

    def show_contents(self, there: bool, shown: bool) -> None:
        """Show whether there are contents, and whether they are open."""
        self._actions["contents"].setEnabled(there)
        self._actions["contents"].setData("accent" if shown else None)

    def show_dark(self, dark: bool) -> None:
        """Show whether pages are dark."""
        self._actions["dark"].setData("accent" if dark else None)
        self._dark.setAccessibleDescription(tr("on") if dark else tr("off"))

    def show_size(self, words: str) -> None:
        """Show the zoom."""
        self._size = words
        self.size_words.show_words(words, _tip(self._keys["fit_width"]))

    def use_keys(self, keys: Mapping[str, PdfKey]) -> None:
        """Say these keys, by name, on the tools."""
        self._keys = keys
        for name, action in self._actions.items():
            action.setToolTip(_tip(keys[name]))
        self.show_size(self._size)

    def show_hits(self, words: str) -> None:
        """Show the number of matches."""
        self._hits.setText(words)
        self._hits.setVisible(bool(words))
        self.find_field.setAccessibleDescription(words)
        self.fit()

    def _add(self, name: str) -> ActionButton:
        key = self._keys[name]
        action = QAction(self)
        action.setText(tr(key.title))
        # The key belongs to the pane: as a shortcut of the action it would clash with the list's.
        action.setToolTip(_tip(key))
        action.triggered.connect(lambda: self._do[name]())
        button = ActionButton(self.look, action, key.icon)
        self._actions[name] = action
        self._tools.append(button)
        self.row.addWidget(button)
        return button


def _tip(key: PdfKey) -> str:
    title = tr(key.title)
    return f"{title}  {spoken(key.keys[0])}" if key.keys else title
