"""The lines of a mail sent as HTML only: a listing depends on its lines, and fields continue after two blanks."""

from html.parser import HTMLParser
from re import Pattern

from readerapp.sources.markup import BLOCKS, UNREAD
from readerapp.system.lazy_patterns import pattern

_BLANKS = pattern(r"[ \t\n\f]+")


def lines_of(html: str) -> str:
    """The text of `html`, one line for each that is displayed; non-breaking blanks stay."""
    reading = _Lines()
    reading.feed(html)
    reading.close()
    return "".join(reading.said)


class _Lines(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self._preformatted = self._unread = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # A head may end without its closing tag.
        self._unread = 0 if tag == "body" else self._unread + _is(UNREAD, tag)
        if tag == "br":
            self.said.append("\n")
        elif _is(BLOCKS, tag):
            self._begin_line()
        self._preformatted += tag == "pre"

    def handle_endtag(self, tag: str) -> None:
        self._unread = max(0, self._unread - _is(UNREAD, tag))
        self._preformatted = max(0, self._preformatted - (tag == "pre"))
        if _is(BLOCKS, tag) and tag != "br":
            self._begin_line()

    def handle_data(self, data: str) -> None:
        if self._unread:
            return
        if not self._preformatted:
            data = _BLANKS.sub(" ", data)
            data = data.removeprefix(" ") if self._is_at_begin() else data
        if data:
            self.said.append(data)

    def _begin_line(self) -> None:
        if not self._is_at_begin():
            self.said.append("\n")

    def _is_at_begin(self) -> bool:
        return not self.said or self.said[-1].endswith("\n")


def _is(kind: Pattern[str], tag: str) -> bool:
    return kind.fullmatch(tag) is not None
