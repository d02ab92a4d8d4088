"""Repairs small damage in XML, so that it is well-formed: the places are reported, and nothing else changes.

It repairs characters that XML does not allow (https://www.w3.org/TR/xml/#charsets), a lone `&` or `<`, and entities that only
HTML has. An entry with torn tags is removed as a whole, because its text may belong to another.
"""

import re
from bisect import bisect
from collections.abc import Iterator, Sequence

from lxml import etree

from readerapp.arxiv.listing import Damage
from readerapp.sources.xml import parser
from readerapp.system.lazy_patterns import pattern
from readerapp.text.language import tr

_ENCODING = pattern(rb"<\?xml[^<>]*?\bencoding\s*=\s*[\"'](?!utf-?8[\"']|us-ascii[\"'])", re.IGNORECASE)
_WIDE = (b"\xff\xfe", b"\xfe\xff")
_ROOT = pattern(r"<([A-Za-z_][\w.:-]*)[^<>]*>")
_SUSPECT = pattern(
    r"(?P<literal><!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)|<\?.*?(?:\?>|\Z))"
    r"|&(?P<name>#[0-9]{1,7};|#x[0-9A-Fa-f]{1,6};|[A-Za-z][A-Za-z0-9]{1,31};)?"
    r"|(?P<stray>[\ud800-\udfff\ufffe\uffff\0-\x08\x0b\x0c\x0e-\x1f]+)"
    r"|<(?![A-Za-z_/!?])",
    re.DOTALL,
)
_STRAY = pattern(r"[\ud800-\udfff\ufffe\uffff\0-\x08\x0b\x0c\x0e-\x1f]+")
_LONGEST_ROOT = 4096
_BREAKS = frozenset("\x0b\x0c")
"""Word processors' line and page breaks, which stand for a blank."""
_XML_NAMES = frozenset(("lt;", "gt;", "amp;", "quot;", "apos;"))


def mended(data: bytes, tags: Sequence[str]) -> tuple[bytes, list[Damage]] | None:
    """The document `data` made well-formed, and where it was not; None if it is beyond repair.

    `tags` are elements that may be left out if torn. `data` is UTF-8, whatever it claims to be.
    """
    if data.startswith(_WIDE) or _ENCODING.match(data.removeprefix(b"\xef\xbb\xbf")):
        return None
    text = data.removeprefix(b"\xef\xbb\xbf").decode(errors="surrogateescape")
    mending = _Mending(text)
    text = _SUSPECT.sub(mending.mend, text)
    if not _is_well_formed(text) and tags:
        text = mending.without_torn(text, {tag.rpartition("}")[2] for tag in tags})
    if not mending.damages or not _is_well_formed(text):
        return None
    return text.encode(), sorted(mending.damages.values())


class _Mending:
    """The repaired places of a document, one a line."""

    def __init__(self, text: str) -> None:
        self.damages: dict[int, Damage] = {}
        self._ends = [match.start() for match in re.finditer("\n", text)]

    def mend(self, match: re.Match[str]) -> str:
        """The replacement for a suspect place."""
        if match["literal"]:
            return _STRAY.sub(lambda stray: self._instead_of(stray[0], match.start() + stray.start()), match[0])
        if match["stray"]:
            return self._instead_of(match[0], match.start())
        if match[0] == "<":
            self._note(match.start(), tr("“<” does not begin a tag here; it is read as itself"))
            return "&lt;"
        name = match["name"] or ""
        if name in _XML_NAMES or (name.startswith("#") and _is_character(name)):
            return match[0]
        if not name:
            self._note(match.start(), tr("“&” does not begin an entity here; it is read as itself"))
            return "&amp;"
        if name.startswith("#"):
            self._note(match.start(), tr("“&{name}” is not a character", name=name))
            return "\ufffd"
        from html.entities import html5  # noqa: PLC0415 - only broken feeds need it

        if name not in html5:
            self._note(match.start(), tr("“&{name}” is not known to XML nor to HTML; it is read as itself", name=name))
            return f"&amp;{name}"
        self._note(match.start(), tr("“&{name}” is not known to XML; it is read as in HTML", name=name))
        return "".join(f"&#{ord(char)};" for char in html5[name])

    def without_torn(self, text: str, names: set[str]) -> str:
        """`text` without those elements among `names` that are not well-formed; lines stay where they are."""
        begins = re.compile(rf"<(?P<name>(?:[\w.-]+:)?(?:{'|'.join(map(re.escape, sorted(names)))}))(?=[\s/>])")
        starts = list(begins.finditer(text))
        root = _ROOT.search(text)
        if not starts or root is None or len(root[0]) > _LONGEST_ROOT:
            return text
        kept = [text[: starts[0].start()]]
        for start, piece in zip(starts, _pieces(text, starts), strict=True):
            end = next((match.end() for match in re.finditer(rf"</{re.escape(start['name'])}\s*>", piece)), None)
            rest = piece[end:] if end else ""
            last = start is starts[-1]
            if end and _is_well_formed(f"{root[0]}{piece[:end]}</{root[1]}>"):
                kept.append(piece[:end])
                if rest.strip() and not last:
                    self._note(start.start() + end, tr("what is between two entries is torn; it is left out"))
            else:
                self._note(start.start(), tr("the tags of an entry are torn; it is left out"))
                kept.append("\n" * piece[:end].count("\n"))
            kept.append(rest if last else "\n" * rest.count("\n"))
        return "".join(kept)

    def _instead_of(self, stray: str, place: int) -> str:
        self._note(place, tr("a character that XML does not allow") if stray.isascii() else tr("bytes that are not text"))
        return " " if _BREAKS.issuperset(stray) else "\ufffd"

    def _note(self, place: int, what: str) -> None:
        line = bisect(self._ends, place - 1) + 1
        self.damages.setdefault(line, Damage(line, what))


def _pieces(text: str, starts: Sequence[re.Match[str]]) -> Iterator[str]:
    """The text from each start to the next."""
    ends = [*(one.start() for one in starts[1:]), len(text)]
    return (text[start.start() : end] for start, end in zip(starts, ends, strict=True))


def _is_well_formed(text: str) -> bool:
    try:
        etree.fromstring(text.encode(errors="surrogatepass"), parser(recover=False))
    except etree.XMLSyntaxError:
        return False
    return True


def _is_character(name: str) -> bool:
    digits = name[1:-1]
    code = int(digits[1:], 16) if digits.startswith("x") else int(digits)
    return code in (9, 10, 13) or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or 0x10000 <= code <= 0x10FFFF
