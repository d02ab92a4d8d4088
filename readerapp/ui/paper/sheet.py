"""Text that is laid out once, with objects drawn in it."""

from collections import OrderedDict
from collections.abc import Callable, Iterator

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

from readerapp.rendering.abstract import escaped, web_host
from readerapp.rendering.controls import without_isolates
from readerapp.ui.paper.inline_objects import InlineObjects
from readerapp.ui.paper.markup import Markup

_INSET = 24
"""Pixels between the widest formula and the right end of the lines."""
_KEPT = 100
"""How many sheets are cached: users return to recent papers. A sheet takes about 0.1 MB."""


_PLACE = "\ufffc"
"""Unicode's placeholder for an object in a text (U+FFFC)."""
_UNITS = "utf-16-le"
"""What Qt counts in: a character beyond U+FFFF has two positions."""
_SAID = {"\u2028": "\n", "\u2029": "\n", "\ufdd0": "\n", "\ufdd1": "\n", "\u2068": "", "\u2069": ""}
"""The ends of lines, paragraphs and cells of a table for a screen reader, to which isolates mean nothing."""


class Sheet(QTextDocument):
    """HTML in lines of one width. Nothing it names is ever loaded."""

    def __init__(self, font: QFont, width: int, parent: QObject | None = None) -> None:
        """`font` is for unstyled text, `width` is that of the lines in pixels.

        A sheet that is shown belongs to its Reader.
        """
        super().__init__(parent)
        self.width = width
        self.marks = ""
        """The title of the elements that get a highlight."""
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
        """Set the content to `markup`; it is laid out when it is first shown.

        A Reader paints a box behind each element whose title is `marks`.
        """
        self.marks = marks
        self._written = markup

    def lay_out(self) -> None:
        """Break the text into lines. A Reader calls it once the sheet is in it, to avoid a second layout."""
        if not self._written:
            return
        written, self._written = self._written, ()
        edit = QTextCursor(self)
        edit.beginEditBlock()
        # A character stands in for each object: for each image Qt would go back over the paragraph before it.
        self.setHtml("".join(part.replace(_PLACE, "\ufffd") if isinstance(part, str) else _PLACE for part in written))
        place = -2
        text, wanted = self.toRawText().encode(_UNITS), _PLACE.encode(_UNITS)
        for placed in written:
            if isinstance(placed, str):
                continue
            place = text.index(wanted, place + 2)
            while place % 2:
                place = text.index(wanted, place + 1)
            edit.setPosition(place // 2)
            edit.setPosition(place // 2 + 1, QTextCursor.MoveMode.KeepAnchor)
            middle = placed.font is not None and self.objects.is_deep(placed.item, placed.font)
            edit.mergeCharFormat(_image(self.objects.add(placed.item), middle))
        block = self.begin()
        while block.isValid():
            # Without the cache Qt chooses all glyphs again for each painting.
            block.layout().setCacheEnabled(True)
            block = block.next()
        edit.endEditBlock()

    def source(self, start: int, end: int) -> str:
        """The text from position `start` to `end`, with formulas as TeX."""
        lines = ["".join(text for text, _ in block) for block in self._blocks(start, end)]
        return without_isolates("\n".join(lines).strip("\n"))

    def html(self, start: int, end: int) -> str:
        """The same as HTML, with links and emphasis; colours and sizes are those of the place where it is pasted."""
        blocks = ["".join(_marked_up(text, style) for text, style in block) for block in self._blocks(start, end)]
        return without_isolates("".join(f"<p>{block}</p>" for block in blocks if block))

    def spoken(self) -> list[str]:
        """What a screen reader says for each position: the character, or the words of the object there.

        Of a character with two positions the second says nothing.
        """
        found = [said for sign in self.toRawText() for said in (_SAID.get(sign, sign), *[""] * (sign > "\uffff"))]
        block = self.begin()
        while block.isValid():
            for fragment in _fragments(block):
                if item := self.objects.find(fragment.charFormat()):
                    found[fragment.position()] = item.spoken
            block = block.next()
        return found

    def _blocks(self, start: int, end: int) -> Iterator[list[tuple[str, QTextCharFormat]]]:
        """The paragraphs from position `start` to `end`: runs of text, each with its format."""
        block = self.findBlock(start)
        while block.isValid() and block.position() < end:
            yield list(self._runs(block, start, end))
            block = block.next()

    def _runs(self, block: QTextBlock, start: int, end: int) -> Iterator[tuple[str, QTextCharFormat]]:
        for fragment in _fragments(block):
            offset = fragment.position()
            low, high = max(start, offset), min(end, offset + fragment.length())
            if low < high:
                style = fragment.charFormat()
                item = self.objects.find(style)
                units = fragment.text().encode(_UNITS)[2 * (low - offset) : 2 * (high - offset)]
                yield item.text * (high - low) if item else units.decode(_UNITS, "replace"), style

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802 - Qt's name
        # Without an answer Qt would read a local file of that name.
        return self._nothing


def _fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    iterator = block.begin()
    while not iterator.atEnd():
        yield iterator.fragment()
        iterator += 1


def _marked_up(text: str, style: QTextCharFormat) -> str:
    html = escaped(text).replace("\u2028", "<br>")
    raised = QTextCharFormat.VerticalAlignment
    tags = {
        "b": style.fontWeight() >= QFont.Weight.DemiBold,
        "i": style.fontItalic(),
        "code": style.fontFixedPitch(),
        "sup": style.verticalAlignment() is raised.AlignSuperScript,
        "sub": style.verticalAlignment() is raised.AlignSubScript,
    }
    for tag, wanted in tags.items():
        html = f"<{tag}>{html}</{tag}>" if wanted else html
    address = style.anchorHref()
    return f'<a href="{escaped(address)}">{html}</a>' if web_host(address) else html


def _image(name: str, middle: bool) -> QTextImageFormat:
    image = QTextImageFormat()
    image.setName(name)
    if middle:
        image.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
    return image


class KeptSheets:
    """A cache of the sheets of recent papers."""

    def __init__(self) -> None:
        self._kept: OrderedDict[int, tuple[object, Sheet]] = OrderedDict()

    def of(self, paper: int, contents: object, write: Callable[[], Sheet]) -> Sheet:
        """The sheet of `paper`, built by `write` if it is missing or its `contents` changed."""
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
        """Clear the cache: all sheets look different now."""
        for _, sheet in self._kept.values():
            _release(sheet)
        self._kept.clear()


def _release(sheet: Sheet) -> None:
    """Delete `sheet` as soon as no Reader shows it."""
    sheet.setParent(None)
