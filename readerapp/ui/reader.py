"""A page of text that cannot load anything: for the abstract and for the facts beside it."""

from PySide6.QtCore import QEvent, QMimeData, Qt, QUrl, Signal
from PySide6.QtGui import QImage, QKeyEvent, QTextBlock, QTextFormat, QTextFragment
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from readerapp.rendering.controls import without_isolates
from readerapp.ui.inline_objects import InlineObjects
from readerapp.ui.look import Look

_OWN_KEYS = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)


class Reader(QTextBrowser):
    """Shows HTML with objects drawn in it. Links are only reported; copying gives formulas back as TeX."""

    link_pointed = Signal(str)
    """Where the link below the pointer or the keyboard's focus leads: the host as it is on the wire, or nothing."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        """`name` is what a screen reader calls it."""
        super().__init__(parent)
        self._look = look
        self.objects = InlineObjects(self)
        self._nothing = QImage(1, 1, QImage.Format.Format_ARGB32)
        self._nothing.fill(0)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        # Only a formula that is too wide even when it is made smaller brings a scroll bar.
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            look.dress(bar, "scroll bars")
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.document().setDocumentMargin(0)
        layout = self.document().documentLayout()
        layout.registerHandler(QTextFormat.ObjectTypes.ImageObject.value, self.objects)
        self.setUndoRedoEnabled(False)
        self.highlighted.connect(self._point)
        look.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take on the colours of the look."""
        palette = self.palette()
        palette.setColor(palette.ColorRole.Base, self._look.colour("reader"))
        palette.setColor(palette.ColorRole.Text, self._look.colour("text"))
        self.setPalette(palette)

    def show_html(self, html: str, width: int) -> None:
        """Show `html`, whose objects have been added to `objects`, in lines of at most `width` pixels."""
        # Setting the same width again would lay the page out that is leaving.
        if self.lineWrapColumnOrWidth() != width:
            self.setLineWrapColumnOrWidth(width)
        self.setHtml(html)

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802 - Qt's name
        # Answering nothing would make Qt read a local file of that name by itself.
        return self._nothing

    def _point(self, url: QUrl) -> None:
        self.link_pointed.emit(destination(url))

    def event(self, event: QEvent) -> bool:
        # With the focus here the arrows scroll, and Enter follows the link that Tab has reached.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            follows = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.textCursor().hasSelection()
            if plain and (event.key() in _OWN_KEYS or (follows and self.textCursor().charFormat().isAnchor())):
                event.accept()
                return True
        return super().event(event)

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - Qt's name
        data = QMimeData()
        cursor = self.textCursor()
        data.setText(self._source(cursor.selectionStart(), cursor.selectionEnd()))
        return data

    def source_text(self) -> str:
        """All of the text, formulas as TeX."""
        return self._source(0, self.document().characterCount())

    def _source(self, start: int, end: int) -> str:
        lines = []
        block = self.document().findBlock(start)
        while block.isValid() and block.position() < end:
            lines.append("".join(self._block_source(block, start, end)))
            block = block.next()
        return without_isolates("\n".join(lines).strip("\n"))

    def _block_source(self, block: QTextBlock, start: int, end: int) -> list[str]:
        found = []
        iterator = block.begin()
        while not iterator.atEnd():
            fragment: QTextFragment = iterator.fragment()
            low = max(start, fragment.position())
            high = min(end, fragment.position() + fragment.length())
            if low < high:
                item = self.objects.find(fragment.charFormat())
                offset = fragment.position()
                found.append(item.text * (high - low) if item else fragment.text()[low - offset : high - offset])
            iterator += 1
        return found


def destination(url: QUrl) -> str:
    """The host that `url` leads to, in the letters of the wire (`xn--...`), so that none looks like another; else nothing."""
    if url.scheme() not in ("http", "https"):
        return ""
    host = url.host(QUrl.ComponentFormattingOption.FullyEncoded)
    return host if url.port() == -1 else f"{host}:{url.port()}"
