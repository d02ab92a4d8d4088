"""One block of arXiv's e-mail listings: a paper between two lines of backslashes, see `readerapp.sources.mail.email`."""

import re
from typing import NamedTuple

from readerapp.arxiv.identifier import Identifier
from readerapp.arxiv.listing import Kind
from readerapp.arxiv.paper import Paper
from readerapp.errors import InvalidIdentifierError
from readerapp.sources.authors import author_names
from readerapp.sources.days import read_moment
from readerapp.sources.fields import first_doi, known_categories, one_line, paragraphs
from readerapp.sources.spoiled import SPOILED
from readerapp.system.lazy_patterns import pattern
from readerapp.text.language import tr

MARK = "\\\\"
"""The mark around the parts of a block."""

_HEAD = pattern(
    r"(?:arXiv|Paper)(?P<before> \(\*cross-listing\*\))?: ?(?P<id>\S+)(?P<behind> \(\*cross-listing\*\))?\s*", re.IGNORECASE
)
_FIELD = pattern(r"(?P<name>[A-Z][A-Za-z-]*)(?: \(revised(?: v(?P<version>\d{1,4}))?\))?:(?P<value>.*)")
_REPLACED = pattern(r"replaced with revised version\b.*")
_LINK = pattern(r"\\\\ \(\s*(?:https?://(?:[a-z]+\.)*arxiv\.org/abs/)?(?P<id>\S+?)\s*,.*\)\s*", re.IGNORECASE)
_OF_ANOTHER = pattern(r"(?:Title|Authors|Categories|From):.*|.*-{20,}.*")
_SPOILED = pattern(f"[\0-\x08\x0b-\x1f\x7f-\x9f{SPOILED}]")


class DamagedBlockError(Exception):
    """A block that cannot be trusted, and why. For the callers of this module only."""


class Block(NamedTuple):
    """One block: the paper, its kind, and whether the last line repeats the identifier."""

    line: int
    paper: Paper
    kind: Kind
    """NEW, CROSS or REPLACE; the block does not say which replacements are of cross-lists."""
    linked: bool


def read_block(line: int, lines: list[str]) -> Block:
    """The block `lines`, the first of them on line `line` of its document. Raises DamagedBlockError."""
    if any(_SPOILED.search(text) for text in lines):
        raise DamagedBlockError(tr("it holds bytes that are not text"))
    marks = [number for number, text in enumerate(lines) if text.startswith(MARK)]
    if len(marks) < 2 or any(text.strip() for text in lines[marks[-1] + 1 :]):
        raise DamagedBlockError(tr("it is cut off"))
    if any(begins_block(text) or _OF_ANOTHER.fullmatch(text) for text in lines[marks[1] :]):
        raise DamagedBlockError(tr("it is mixed with another one"))
    head = _HEAD.fullmatch(lines[1])
    if not head:
        raise DamagedBlockError(tr("its identifier cannot be read"))
    paper_id = _identifier(head["id"], lines[marks[-1]])
    fields, version, replaced = _fields(lines[2 : marks[1]])
    abstract = "\n".join(lines[marks[1] + 1 : marks[-1]]) if len(marks) > 2 else None
    written = fields.get("categories", "").split()
    known = known_categories(written)
    paper = Paper(
        id=paper_id,
        title=one_line(fields.get("title")) or "",
        abstract=paragraphs(abstract),
        authors=author_names(fields.get("authors")),
        version=version,
        primary_category=known[0] if known and known[0] == written[0] else None,
        categories=known,
        comment=one_line(fields.get("comments")),
        journal_ref=one_line(fields.get("journal-ref")),
        doi=first_doi(fields.get("doi")),
        # A replacement has its own date; the block does not say when the first version was submitted.
        submitted=None if replaced else read_moment(fields.get("date", "")),
    )
    if not paper.title or not paper.authors:
        raise DamagedBlockError(tr("its title or its authors cannot be read"))
    crossed = head["before"] or head["behind"]
    return Block(
        line, paper, Kind.REPLACE if replaced else Kind.CROSS if crossed else Kind.NEW, lines[marks[-1]].strip() != MARK
    )


def begins_block(text: str) -> bool:
    """Whether the line `text` begins a block, below its first mark."""
    return _HEAD.fullmatch(text) is not None


def is_part_of_block(text: str) -> bool:
    """Whether the line `text` can only be part of a block."""
    return begins_block(text) or text.startswith(("Title: ", "Authors: ", "Categories: ", MARK))


def _identifier(shown: str, last: str) -> str:
    """The identifier that begins the block; in a mail, its last line repeats it."""
    link = _LINK.fullmatch(last)
    if not link and last.strip() != MARK:
        raise DamagedBlockError(tr("its last line cannot be read"))
    try:
        found = Identifier.parse(shown).id
        if link and Identifier.parse(link["id"]).id != found:
            raise DamagedBlockError(tr("it begins with {one} and ends with {other}", one=found, other=link["id"]))
    except InvalidIdentifierError as error:
        raise DamagedBlockError(str(error)) from None
    return found


def _fields(lines: list[str]) -> tuple[dict[str, str], int | None, bool]:
    """The fields of a block by name, the latest version its dates mention, and whether it is a replacement."""
    fields: dict[str, str] = {}
    name, version, replaced = "", None, False
    for text in lines:
        if text.startswith((" ", "\t")) and name:
            fields[name] += f"\n{text.strip()}"
        elif match := _FIELD.fullmatch(text):
            name = match["name"].lower()
            if name == "date" and "date" in fields:
                version = max(version or 0, int(match["version"] or 0)) or None
            elif name in fields:
                raise DamagedBlockError(tr("it has two fields called {name}", name=match["name"]))
            else:
                fields[name] = match["value"].strip()
        elif _REPLACED.fullmatch(text):
            replaced = True
        elif text.strip():
            raise DamagedBlockError(tr("“{text}” belongs to no field", text=text[:40].rstrip()))
    return fields, version, replaced
