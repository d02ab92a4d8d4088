"""A person's .bib file, scanned byte by byte: where each entry begins and ends, and what it says. Nothing is rewritten.

It reads what the bibtex program reads (https://ctan.org/pkg/bibtex, btxdoc.pdf): an `@` begins an entry anywhere, even after
a `%`; quotation marks do not hide braces; a backslash protects nothing. Text is decoded as Latin-1, so that a character is a
byte, whatever the encoding of the file.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from readerapp.errors import BibliographyError
from readerapp.system.lazy_patterns import pattern
from readerapp.text.language import tr

_BEGIN = pattern(r"@[ \t\r\n]*([A-Za-z][^\s{}()@,=#%\"'~]*)[ \t\r\n]*([{(])")
_BRACES = pattern(r"[{}]")
_MARKS = pattern(r'[{}")]')
_FIELD = pattern(r"[\s,]*([^\s={},\"#%()']+)\s*=\s*")
_JOINT = pattern(r"\s*#\s*")
_BARE = pattern(r"[^\s,{}\"#()=]+")


class Entry(NamedTuple):
    """One entry. Positions count bytes from the beginning of the file."""

    start: int
    """The position of its `@`."""
    end: int
    """Just after its last brace."""
    kind: str
    """The type, in lower case."""
    key: str
    key_start: int
    key_end: int
    fields: Mapping[str, str]
    """Values by lower-case field name, with @string abbreviations expanded."""
    commented: bool
    """Whether a `%` precedes it on its line: bibtex reads such an entry, biber does not."""


class BibFile(NamedTuple):
    """The contents of a file."""

    entries: tuple[Entry, ...]
    taken_keys: frozenset[str]
    """The keys, in lower case, including those of entries in an @comment, which the bibtex program finds."""


def read(data: bytes) -> BibFile:
    """The entries of `data`, in order. Raises BibliographyError if one never ends."""
    text = data.decode("latin-1")
    strings: dict[str, str] = {}
    entries, keys = [], set()
    at = 0
    while begin := _BEGIN.search(text, at):
        kind = begin[1].lower()
        end = _end(text, begin.end(), begin[2])
        if end is None:
            line = len(re.findall(r"\r\n|\r|\n", text[: begin.start()])) + 1
            raise BibliographyError(tr("The entry in line {line} never ends. Close its brace and try again.", line=line))
        body = text[begin.end() : end - 1]
        if kind == "comment":
            keys |= {found[1].strip().casefold() for found in _COMMENTED_KEY.finditer(body)}
        elif kind == "string":
            strings |= dict(_fields(body, strings))
        elif kind != "preamble":
            entry = _entry(text, begin, end, strings)
            entries.append(entry)
            keys.add(entry.key.casefold())
        at = end
    return BibFile(tuple(entries), frozenset(keys))


_COMMENTED_KEY = pattern(r"@\s*[A-Za-z]+\s*[{(]([^,{}\n]*),")


def _end(text: str, start: int, opening: str) -> int | None:
    """The position after the delimiter that closes what was opened before `start`; None if there is none."""
    depth = 0
    if opening == "{":
        for mark in _BRACES.finditer(text, start):
            depth += 1 if mark[0] == "{" else -1
            if depth < 0:
                return mark.end()
        return None
    quoted = False
    for mark in _MARKS.finditer(text, start):
        if mark[0] in "{}":
            depth += 1 if mark[0] == "{" else -1
        elif depth == 0 and mark[0] == '"':
            quoted = not quoted
        elif depth == 0 and not quoted:
            return mark.end()
    return None


def _entry(text: str, begin: re.Match[str], end: int, strings: Mapping[str, str]) -> Entry:
    comma = text.find(",", begin.end(), end - 1)
    key_end = comma if comma >= 0 else end - 1
    written = text[begin.end() : key_end]
    key_start = begin.end() + len(written) - len(written.lstrip())
    key_end = key_start + len(written.strip())
    line = max(text.rfind("\n", 0, begin.start()), text.rfind("\r", 0, begin.start())) + 1
    return Entry(
        begin.start(),
        end,
        begin[1].lower(),
        text[key_start:key_end],
        key_start,
        key_end,
        dict(_fields(text[key_end : end - 1], strings)),
        "%" in text[line : begin.start()],
    )


def _fields(body: str, strings: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Names and values, up to the first place that cannot be parsed."""
    at = 0
    while name := _FIELD.match(body, at):
        value, at = _value(body, name.end(), strings)
        if value is None:
            return
        yield name[1].lower(), value


def _value(body: str, at: int, strings: Mapping[str, str]) -> tuple[str | None, int]:
    """The value that begins at `at`, of one or more parts, and where it ends."""
    parts = []
    while True:
        if body[at : at + 1] == "{":
            end = _end(body, at + 1, "{")
            if end is None:
                return None, at
            parts.append(body[at + 1 : end - 1])
        elif body[at : at + 1] == '"':
            end = _end_of_quotation(body, at + 1)
            if end is None:
                return None, at
            parts.append(body[at + 1 : end - 1])
        elif bare := _BARE.match(body, at):
            end = bare.end()
            parts.append(strings.get(bare[0].lower(), bare[0]))
        else:
            return None, at
        joint = _JOINT.match(body, end)
        if joint is None:
            return "".join(parts), end
        at = joint.end()


def _end_of_quotation(body: str, start: int) -> int | None:
    depth = 0
    for mark in _MARKS.finditer(body, start):
        if mark[0] in "{}":
            depth += 1 if mark[0] == "{" else -1
        elif mark[0] == '"' and depth == 0:
            return mark.end()
    return None
