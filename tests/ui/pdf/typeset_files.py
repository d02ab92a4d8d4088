"""PDFs as TeX makes them, for tests: lines anywhere on a page, letters by their codes, pages turned, links within the PDF."""

from collections.abc import Sequence
from typing import NamedTuple

from tests.ui.pdf.pdf_files import _Writer

WIDTH, HEIGHT = 595, 842
SIZE = 10
"""Points; in the bitmap font, each letter is half as wide."""


class Line(NamedTuple):
    """A line of text: how far its beginning is from the left and from the top of the page, in points, and what it says."""

    left: int
    top: int
    text: str


class Jump(NamedTuple):
    """A link within the PDF: the page it is on, its left, top, width and height, and the page and height it leads to."""

    page: int
    area: tuple[int, int, int, int]
    to: int
    top: int


def column(left: int, top: int, *lines: str) -> list[Line]:
    """Lines one below the other, as in a paragraph."""
    return [Line(left, top + 12 * number, text) for number, text in enumerate(lines)]


def typeset(pages: Sequence[Sequence[Line]], bitmap: bool = False, turned: int = 0, jumps: Sequence[Jump] = ()) -> bytes:
    """A PDF with the lines of each page, in their order.

    `bitmap`: in a font like those that TeX makes of dots, which does not say what its letters are: they are their codes.
    `turned`: all pages are turned to the right by so many degrees.
    """
    writer = _Writer("")
    catalog, tree = writer.reserve(), writer.reserve()
    font = _bitmap_font(writer) if bitmap else _times(writer)
    numbers = [writer.reserve() for _ in pages]
    for at, (number, lines) in enumerate(zip(numbers, pages, strict=True)):
        content = writer.reserve()
        writer.put_stream(content, b"\n".join(map(_drawn, lines)))
        notes = b" ".join(_note(jump, numbers) for jump in jumps if jump.page == at)
        writer.put(
            number,
            b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R /Rotate %d /Annots [%s] "
            b"/Resources << /Font << /F1 %d 0 R >> >> >>" % (tree, WIDTH, HEIGHT, content, turned, notes, font),
        )
    kids = b" ".join(b"%d 0 R" % number for number in numbers)
    writer.put(tree, b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(numbers)))
    writer.put(catalog, b"<< /Type /Catalog /Pages %d 0 R >>" % tree)
    return writer.file(catalog)


def _drawn(line: Line) -> bytes:
    text = line.text.encode("latin-1").hex().encode()
    return b"BT /F1 %d Tf %d %d Td <%s> Tj ET" % (SIZE, line.left, HEIGHT - line.top - SIZE, text)


def _note(jump: Jump, pages: Sequence[int]) -> bytes:
    left, top, width, height = jump.area
    rect = (left, HEIGHT - top - height, left + width, HEIGHT - top)
    return b"<< /Type /Annot /Subtype /Link /Border [0 0 0] /Rect [%d %d %d %d] /Dest [%d 0 R /XYZ 72 %d 0] >>" % (
        *rect,
        pages[jump.to],
        HEIGHT - jump.top,
    )


def _times(writer: _Writer) -> int:
    font = writer.reserve()
    writer.put(font, b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>")
    return font


def _bitmap_font(writer: _Writer) -> int:
    """A Type 3 font in which every letter is a box."""
    font, shape, blank = writer.reserve(), writer.reserve(), writer.reserve()
    writer.put_stream(shape, b"500 0 0 -200 450 700 d1 50 0 400 700 re f")
    writer.put_stream(blank, b"250 0 d0")
    names = b" ".join(b"/a%d" % code for code in range(256))
    shapes = b" ".join(b"/a%d %d 0 R" % (code, blank if code == ord(" ") else shape) for code in range(256))
    widths = b" ".join(b"250" if code == ord(" ") else b"500" for code in range(256))
    writer.put(
        font,
        b"<< /Type /Font /Subtype /Type3 /FontBBox [0 -200 500 700] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 0 "
        b"/LastChar 255 /Widths [%s] /Encoding << /Type /Encoding /Differences [0 %s] >> /CharProcs << %s >> >>"
        % (widths, names, shapes),
    )
    return font
