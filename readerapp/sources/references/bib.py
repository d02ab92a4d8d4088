"""BibTeX and biblatex files (`.bib`), as bibliography programs and people write them.

The grammar is that of BibTeX (http://mirrors.ctan.org/info/bibtex/tamethebeast/ttb_en.pdf, section 3): whatever is between
two entries is a comment, and a backslash before a brace hides it from TeX, not from BibTeX. An entry that makes no sense that
way, because some programs write a title with a single brace, is read again, ignoring braces after backslashes. It is parsed
here because the libraries for it have no line numbers, or drop entries of other types.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from readerapp.arxiv.listing import Damage, Listing
from readerapp.sources.authors import listed_names
from readerapp.sources.references.reference import Reference, listing_of, person, printed_in, text_of
from readerapp.system.lazy_patterns import pattern
from readerapp.text.language import tr

_ENTRY = pattern(r"@\s*([A-Za-z]+)\s*([{(])")
_KEY = pattern(r"\s*([^\s,{}\"=]*)\s*(,|(?=[})]))")
_FIELD = pattern(r"\s*([A-Za-z][\w:.+-]*)\s*=\s*")
_BARE = pattern(r"[^\s,#{}\"()]+")
_NEXT = pattern(r"^[ \t]*@\s*[A-Za-z]+\s*[{(]", re.MULTILINE)
_SPACE = pattern(r"\s*")
_MARKS = (pattern(r'[{}")]'), pattern(r'\\.|[{}")]', re.DOTALL))
"""What may open or close a value: as BibTeX counts it, and ignoring what follows a backslash."""
_COMMAND = pattern(r"\\(?:[A-Za-z]+\s*|[^A-Za-z{}])$")
_OTHER_ARCHIVES = ("arxiv", "")
_MENTIONS = ("note", "howpublished", "annote", "number", "series", "publisher", "booktitle", "addendum")
_JOURNALS = ("journal", "journaltitle")
_PLACES = ("volume", "number", "pages", "eid")
_TIE = pattern(r"(?<!\\)~")
_NAME_PART = pattern(r"(?:^|,)\s*([a-z-]+)\s*=\s*([^,]*)")
_GROUP = pattern(r"\s*\{[^{}]*,[^{}]*\}\s*")
_NAMESAKE = pattern(r"\s+\d{4}$")
"""The number by which dblp distinguishes people with the same name."""


class _BrokenEntryError(Exception):
    """An entry cannot be read, and why."""


class _Entry(NamedTuple):
    place: int
    key: str
    fields: dict[str, str]


def parse(data: bytes, name: str = "This file") -> Listing:
    """The e-prints of a .bib file; errors call it `name`.

    Entries that name none, and damaged ones, are reported with their line. Raises ParseError if there is no entry.
    """
    text = text_of(data)
    damages: list[Damage] = []
    lines = _Lines(text)
    references = [_reference(one, lines.at(one.place)) for one in _entries(text, damages, lines)]
    return listing_of(references, damages, name)


class _Lines:
    """Line numbers in a text, requested in order."""

    def __init__(self, text: str) -> None:
        self._text, self._place, self._line = text, 0, 1

    def at(self, place: int) -> int:
        """The line of the letter at `place`, counted from 1."""
        if place < self._place:
            self._place, self._line = 0, 1
        self._line += self._text.count("\n", self._place, place)
        self._place = place
        return self._line


def _entries(text: str, damages: list[Damage], lines: _Lines) -> Iterator[_Entry]:
    strings: dict[str, str] = {}
    place = 0
    while match := _ENTRY.search(text, place):
        kind, place = match[1].lower(), match.end()
        try:
            if kind in ("comment", "preamble"):
                place = _skip(text, place, match[2])
            elif kind == "string":
                fields, place = _read_fields(text, place, strings)
                strings |= fields
            else:
                key = _KEY.match(text, place)
                if not key:
                    raise _BrokenEntryError(tr("an entry without a key"))
                fields, place = _read_fields(text, key.end(), strings)
                yield _Entry(match.start(), key[1], fields)
        except _BrokenEntryError as broken:
            if kind != "comment":
                damages.append(Damage(lines.at(match.start()), tr("this entry cannot be read: {why}", why=broken)))
            following = _NEXT.search(text, match.end())
            place = following.start() if following else len(text)


def _read_fields(text: str, place: int, strings: dict[str, str]) -> tuple[dict[str, str], int]:
    """The fields of an entry from `place` on, by lower-case name, and where it ends."""
    as_bibtex, as_tex = _MARKS
    try:
        return _fields(text, place, strings, as_bibtex)
    except _BrokenEntryError as broken:
        try:
            return _fields(text, place, strings, as_tex)
        except _BrokenEntryError:
            raise broken from None


def _fields(text: str, place: int, strings: dict[str, str], marks: re.Pattern[str]) -> tuple[dict[str, str], int]:
    fields: dict[str, str] = {}
    while True:
        place = _blank(text, place)
        if text[place : place + 1] == ",":
            place += 1
        elif text[place : place + 1] in ("}", ")"):
            return fields, place + 1
        elif match := _FIELD.match(text, place):
            value, place = _value(text, match.end(), strings, marks)
            fields.setdefault(match[1].lower(), value)
        else:
            is_over = place >= len(text) or _NEXT.match(text, place)
            raise _BrokenEntryError(tr("its end is missing") if is_over else tr("a field has no name"))


def _value(text: str, place: int, strings: dict[str, str], marks: re.Pattern[str]) -> tuple[str, int]:
    parts: list[str] = []
    while True:
        start = text[place : place + 1]
        if start == "{":
            end = _closing(text, place + 1, "}", marks)
            parts.append(text[place + 1 : end])
            place = end + 1
        elif start == '"':
            end = _closing(text, place + 1, '"', marks)
            parts.append(text[place + 1 : end])
            place = end + 1
        elif match := _BARE.match(text, place):
            parts.append(strings.get(match[0].lower(), match[0]))
            place = match.end()
        else:
            raise _BrokenEntryError(tr("a field has no value"))
        place = _blank(text, place)
        if text[place : place + 1] != "#":
            return "".join(parts), place
        place = _blank(text, place + 1)


def _closing(text: str, place: int, sign: str, marks: re.Pattern[str]) -> int:
    """Where the value that began before `place` ends. If an entry begins inside it, its end is missing."""
    depth = 0
    following = _NEXT.search(text, place)
    for mark in marks.finditer(text, place, following.start() if following else len(text)):
        if depth == 0 and mark[0] == sign:
            return mark.start()
        depth += {"{": 1, "}": -1}.get(mark[0], 0)
    raise _BrokenEntryError(tr("a brace or a quotation mark is not closed"))


def _skip(text: str, place: int, opened: str) -> int:
    return _closing(text, place, "}" if opened == "{" else ")", _MARKS[0]) + 1


def _blank(text: str, place: int) -> int:
    match = _SPACE.match(text, place)
    return match.end() if match else place


def _reference(entry: _Entry, line: int) -> Reference:
    said = entry.fields

    def all_of(names: tuple[str, ...]) -> list[str]:
        return [said[one] for one in names if one in said]

    archive = (said.get("archiveprefix") or said.get("eprinttype") or "").strip().lower()
    eprint = said.get("eprint", "").strip() if archive in _OTHER_ARCHIVES else ""
    classes = [said.get(one, "").strip() for one in ("primaryclass", "eprintclass", "archive")]
    # Before 2007, archive and number were sometimes two fields.
    eprints = [eprint, *(f"{one}/{eprint}" for one in classes if one and eprint.isdigit())] if eprint else []
    eprints += [said[one].strip() for one in ("arxiv", "arxivid", "url", "ee", "pdf") if one in said]
    return Reference(
        line,
        f"“{entry.key}”" if entry.key else "",
        tuple(_plain(one) for one in eprints),
        (*all_of(_MENTIONS), *printed_in(all_of(_JOURNALS), all_of(_PLACES))),
        _plain(said.get("doi", "")),
        _without_braces(said.get("title", "")),
        listed_names(_person(one) for one in _people(said.get("author", ""))),
        _without_braces(said.get("abstract", "")),
    )


def _plain(text: str) -> str:
    return text.replace("\\_", "_").replace("\\%", "%").replace("{", "").replace("}", "").strip()


def _people(text: str) -> Iterator[str]:
    """The names in an author field, separated by "and" outside braces."""
    depth = start = 0
    words = " ".join(text.split())
    for at, letter in enumerate(words):
        depth += (letter == "{") - (letter == "}")
        if depth == 0 and words[at : at + 5].lower() == " and ":
            yield words[start:at]
            start = at + 5
    if words[start:].strip():
        yield words[start:]


def _person(name: str) -> str:
    """A name in spoken order. BibTeX has the suffix in the middle, `Quill, Jr, Ada`; biber also accepts named parts,
    `family=Quill, given=Ada`, which Better BibTeX writes for names with a particle.
    """
    if name.strip().lower() == "others":
        return "et al."
    if _GROUP.fullmatch(name):
        # Its commas separate nothing.
        return _without_braces(name)
    said = _NAME_PART.findall(_without_braces(name))
    if any(part == "family" for part, _ in said):
        named = {part: words.strip() for part, words in said}
        family = " ".join(filter(None, (named.get("prefix"), named["family"])))
        return person(family, named.get("given", ""), named.get("suffix", ""))
    parts = [_NAMESAKE.sub("", one.strip()) for one in _TIE.sub(" ", _without_braces(name)).split(",")]
    return person(parts[0], parts[2], parts[1]) if len(parts) == 3 else person(*parts)


def _without_braces(text: str) -> str:
    """`text` without braces that only protect capitals; those of formulas and TeX commands stay."""
    kept: list[str] = []
    closing: list[bool] = []
    formula = False
    for at, letter in enumerate(text):
        if letter == "$" and text[at - 1 : at] != "\\":
            formula = not formula
        if formula or letter not in "{}" or text[at - 1 : at] == "\\":
            kept.append(letter)
        elif letter == "{":
            of_command = text[at + 1 : at + 2] == "\\" or _COMMAND.search(text[max(0, at - 30) : at]) is not None
            closing.append(of_command)
            kept += ["{"] if of_command else []
        elif not closing or closing.pop():
            kept.append(letter)
    return " ".join("".join(kept).split())
