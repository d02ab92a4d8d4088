"""A text as it lies on a page: laid out once, with the objects that are drawn in it."""

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import (
    QFont,
    QImage,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
    QTextImageFormat,
)

from readerapp.rendering.controls import without_isolates
from readerapp.ui.paper.inline_objects import InlineObjects
from readerapp.ui.paper.markup import Markup

_INSET = 24
"""Pixels by which the widest formula stays away from the right end of the lines."""
_KEPT = 100
"""Papers that one goes back to are among the last ones; a sheet takes about a tenth of a megabyte."""


_PLACE = "\ufffc"
"""Unicode's own sign for an object in a text."""


class Sheet(QTextDocument):
    """HTML in lines of one width. Nothing it names is ever loaded."""

    def __init__(self, font: QFont, width: int, parent: QObject | None = None) -> None:
        """`font` is the one of words without a style, `width` that of the lines in pixels.

        A sheet that is shown belongs to its Reader.
        """
        super().__init__(parent)
        self.width = width
        self.marks = ""
        """The title of the elements that have a box behind them."""
        self._written: Markup = ()
        self.objects = InlineObjects(self, width - _INSET)
        self._nothing = QImage(1, 1, QImage.Format.Format_ARGB32)
        self._nothing.fill(0)
        self.setDocumentMargin(0)
        self.setUndoRedoEnabled(False)
        self.setDefaultFont(font)
        self.documentLayout().registerHandler(QTextFormat.ObjectTypes.ImageObject.value, self.objects)
        self.setTextWidth(width)

    def write(self, markup: Markup, marks: str = "") -> None:
        """Take `markup`, to be laid out when it is first shown.

        Behind each element whose title is `marks` a Reader paints a box.
        """
        self.marks = marks
        self._written = markup

    def lay_out(self) -> None:
        """Break what has been written into lines. A Reader does so when the sheet lies in it, which saves doing it twice."""
        if not self._written:
            return
        written, self._written = self._written, ()
        edit = QTextCursor(self)
        edit.beginEditBlock()
        # A letter in the place of each object: for each image Qt would go back over the paragraph before it.
        self.setHtml("".join(part.replace(_PLACE, "\ufffd") if isinstance(part, str) else _PLACE for part in written))
        place = -1
        text = self.toRawText()
        for placed in written:
            if isinstance(placed, str):
                continue
            place = text.index(_PLACE, place + 1)
            edit.setPosition(place)
            edit.setPosition(place + 1, QTextCursor.MoveMode.KeepAnchor)
            middle = placed.font is not None and self.objects.is_deep(placed.item, placed.font)
            edit.mergeCharFormat(_image(self.objects.add(placed.item), middle))
        block = self.begin()
        while block.isValid():
            # Else Qt would choose the glyphs of all lines again for each painting.
            block.layout().setCacheEnabled(True)
            block = block.next()
        edit.endEditBlock()

    def source(self, start: int, end: int) -> str:
        """The text from position `start` to `end` with formulas as TeX."""
        lines = []
        block = self.findBlock(start)
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

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802 - Qt's name
        # Answering nothing would make Qt read a local file of that name by itself.
        return self._nothing


def _image(name: str, middle: bool) -> QTextImageFormat:
    image = QTextImageFormat()
    image.setName(name)
    if middle:
        image.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
    return image


class KeptSheets:
    """The sheets of the papers that were shown last."""

    def __init__(self) -> None:
        self._kept: OrderedDict[int, tuple[object, Sheet]] = OrderedDict()

    def of(self, paper: int, contents: object, write: Callable[[], Sheet]) -> Sheet:
        """The sheet of `paper`, made by `write` if there is none yet or it has not the same `contents`."""
        known = self._kept.get(paper)
        if known is None or known[0] != contents:
            if known is not None:
                _release(known[1])
            known = self._kept[paper] = (contents, write())
        self._kept.move_to_end(paper)
        if len(self._kept) > _KEPT:
            _, (_, oldest) = self._kept.popitem(last=False)
            _release(oldest)
        return known[1]

    def clear(self) -> None:
        """Forget all, because all look different now."""
        for _, sheet in self._kept.values():
            _release(sheet)
        self._kept.clear()


def _release(sheet: Sheet) -> None:
    """Let `sheet` go as soon as no Reader shows it."""
    sheet.setParent(None)
