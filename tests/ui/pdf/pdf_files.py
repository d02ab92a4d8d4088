"""PDFs for tests, written by hand: pages of text, contents, links, a password."""

import hashlib
from collections.abc import Sequence
from typing import NamedTuple

_PAD = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
_ID = b"0123456789abcdef"


class Heading(NamedTuple):
    """An entry of the contents; `page` is counted from 0."""

    title: str
    page: int
    below: tuple["Heading", ...] = ()


def pdf(
    pages: Sequence[Sequence[str]],
    headings: Sequence[Heading] = (),
    link: str = "",
    password: str = "",
    size: tuple[int, int] = (595, 842),
    colour: str = "0 0 0",
) -> bytes:
    """A PDF with a line of text for each string. `link` is an address that all of the first page leads to."""
    writer = _Writer(password)
    catalog, tree, font = writer.reserve(), writer.reserve(), writer.reserve()
    writer.put(font, b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>")
    numbers = [writer.reserve() for _ in pages]
    for number, lines in zip(numbers, pages, strict=True):
        content = writer.reserve()
        writer.put_stream(content, _text(lines, size[1], colour))
        notes = b""
        if link and number == numbers[0]:
            note = writer.reserve()
            address = writer.string(note, link.encode())
            notes = b" /Annots [%d 0 R]" % note
            writer.put(
                note,
                b"<< /Type /Annot /Subtype /Link /Border [0 0 0] /Rect [0 0 %d %d] /A << /S /URI /URI %s >> >>"
                % (*size, address),
            )
        writer.put(
            number,
            b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R "
            b"/Resources << /Font << /F1 %d 0 R >> >>%s >>" % (tree, *size, content, font, notes),
        )
    kids = b" ".join(b"%d 0 R" % number for number in numbers)
    writer.put(tree, b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(numbers)))
    outline = b""
    if headings:
        root = writer.reserve()
        first, last = _outline(writer, root, headings, numbers)
        writer.put(root, b"<< /Type /Outlines /First %d 0 R /Last %d 0 R /Count %d >>" % (first, last, len(headings)))
        outline = b" /Outlines %d 0 R" % root
    writer.put(catalog, b"<< /Type /Catalog /Pages %d 0 R%s >>" % (tree, outline))
    return writer.file(catalog)


def paper(count: int = 3, word: str = "lantern") -> bytes:
    """A paper of `count` pages about lanterns, with contents. Every page has `word` three times."""
    pages = [
        [
            f"{number}. Of lamps and their keepers",
            f"A {word} that goes out at low tide is relit by nobody.",
            *["The keeper counts to ten, and the fog counts with him." for _ in range(18)],
            f"We compare one {word} with another {word}, in the dark.",
        ]
        for number in range(1, count + 1)
    ]
    headings = [Heading(f"{page + 1}. Of lamps and their keepers", page) for page in range(count)]
    return pdf(pages, [headings[0]._replace(below=tuple(headings[1:2])), *headings[2:]])


def _text(lines: Sequence[str], height: int, colour: str) -> bytes:
    drawn = [
        f"BT /F1 {20 if not number else 12} Tf {colour} rg 72 {height - 72 - 28 * number} Td ({line}) Tj ET"
        for number, line in enumerate(lines)
    ]
    return "\n".join(drawn).encode("latin-1")


def _outline(writer: "_Writer", parent: int, headings: Sequence[Heading], pages: Sequence[int]) -> tuple[int, int]:
    numbers = [writer.reserve() for _ in headings]
    for at, (number, heading) in enumerate(zip(numbers, headings, strict=True)):
        parts = [
            b"/Title %s /Parent %d 0 R /Dest [%d 0 R /XYZ 72 800 0]"
            % (writer.string(number, heading.title.encode()), parent, pages[heading.page])
        ]
        if at:
            parts.append(b"/Prev %d 0 R" % numbers[at - 1])
        if at + 1 < len(numbers):
            parts.append(b"/Next %d 0 R" % numbers[at + 1])
        if heading.below:
            first, last = _outline(writer, number, heading.below, pages)
            parts.append(b"/First %d 0 R /Last %d 0 R /Count %d" % (first, last, len(heading.below)))
        writer.put(number, b"<< %s >>" % b" ".join(parts))
    return numbers[0], numbers[-1]


class _Writer:
    """Numbers objects and writes them; with a password it locks them (ISO 32000-1, 7.6, revision 2)."""

    def __init__(self, password: str) -> None:
        self._objects: list[bytes] = []
        self._key = b""
        if password:
            padded = (password.encode() + _PAD)[:32]
            self._owner = _rc4(hashlib.md5(padded).digest()[:5], padded)  # noqa: S324 - what the format asks for
            self._key = hashlib.md5(padded + self._owner + b"\xff\xff\xff\xff" + _ID).digest()[:5]  # noqa: S324

    def reserve(self) -> int:
        self._objects.append(b"null")
        return len(self._objects)

    def put(self, number: int, body: bytes) -> None:
        self._objects[number - 1] = body

    def put_stream(self, number: int, data: bytes) -> None:
        data = self._locked(number, data)
        self.put(number, b"<< /Length %d >>\nstream\n%s\nendstream" % (len(data), data))

    def string(self, number: int, text: bytes) -> bytes:
        return b"<" + self._locked(number, text).hex().encode() + b">"

    def file(self, catalog: int) -> bytes:
        extra = b""
        if self._key:
            lock = self.reserve()
            user = _rc4(self._key, _PAD)
            self.put(
                lock,
                b"<< /Filter /Standard /V 1 /R 2 /P -1 /O <%s> /U <%s> >>"
                % (self._owner.hex().encode(), user.hex().encode()),
            )
            extra = b" /Encrypt %d 0 R /ID [<%s> <%s>]" % (lock, _ID.hex().encode(), _ID.hex().encode())
        body, places = b"%PDF-1.4\n", []
        for number, part in enumerate(self._objects, start=1):
            places.append(len(body))
            body += b"%d 0 obj\n%s\nendobj\n" % (number, part)
        table = b"".join(b"%010d 00000 n \n" % place for place in places)
        size = len(self._objects) + 1
        return (
            body
            + b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
            + b"trailer\n<< /Size %d /Root %d 0 R%s >>\nstartxref\n%d\n%%%%EOF\n" % (size, catalog, extra, len(body))
        )

    def _locked(self, number: int, data: bytes) -> bytes:
        if not self._key:
            return data
        key = hashlib.md5(self._key + number.to_bytes(3, "little") + b"\0\0").digest()[:10]  # noqa: S324
        return _rc4(key, data)


def _rc4(key: bytes, data: bytes) -> bytes:
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out, i, j = bytearray(), 0, 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)
