"""Plain lists of identifiers, DOIs or links: one a line, or several separated by blanks, commas or semicolons.

What follows a `#` is a comment, and words after an identifier are its title. Other texts are searched for papers that they
plainly mention, by an address, `arXiv:` or `doi:`: bookmarks, lists of links in Markdown, the references of a paper,
readerapp's own reading list and tables.
"""

import re
from collections.abc import Iterator
from itertools import takewhile

from readerapp.arxiv.doi import pasted_doi
from readerapp.arxiv.identifier import Identifier
from readerapp.arxiv.listing import Damage, Listing
from readerapp.errors import InvalidIdentifierError
from readerapp.sources.references.reference import Reference, listing_of, text_of
from readerapp.system.lazy_patterns import pattern
from readerapp.text.language import tr

_COMMENT = pattern(r"(?:^|\s)#.*")
_BULLET = pattern(r"^\s*(?:[-*•+]|\d{1,4}[.)])\s+")
_PARTS = pattern(r"[\s,;]+")
_PLAINLY = pattern(
    r"\barxiv\b|\bdoi(?:\.org/|:)|://|\b(?:hep-(?:th|ph|ex|lat)|astro-ph|cond-mat|gr-qc|quant-ph|math-ph|nucl-(?:th|ex))/\d{7}",
    re.IGNORECASE,
)
_BARE = pattern(r"\d{4}\.\d{4,5}(?:v\d+)?[.;:]?")
"""An identifier that is one only beside others: `arXiv:2402.00100, 2402.00101`."""
_SHORTCUT = pattern(r"^URL=(?=https?://)")
_LIKE_NUMBER = pattern(r"\d+[./]\d+")
_SPACED = pattern(r"\barxiv:\s+", re.IGNORECASE)
_WORDS = pattern(r"[\s<>\"“”|,;\[\]{}]+|\](?=\()|(?<=\])\(|\)+(?=\W*(?:\s|$))|(?<![\w/])\(")
_ENOUGH = 40
"""How many lines are examined to recognise a list."""
_LINES_A_PAPER = 4
"""In a text that mentions papers, a reference with short lines takes this many."""


def parse(data: bytes, name: str = "This file") -> Listing:
    """The papers that a list names; errors call it `name`. Lines without one are reported."""
    text = text_of(data)
    damages: list[Damage] = []
    references = list(_references(text, damages) if looks_like(text) else _mentioned(text))
    return listing_of(references, damages, name)


def looks_like(text: str) -> bool:
    """Whether most of the first lines name a paper each."""
    lines = [line for line in map(_said, text.split("\n")[:_ENOUGH]) if line]
    return bool(lines) and sum(bool(_named(line)) for line in lines) * 2 > len(lines)


def mentions_papers(text: str) -> bool:
    """Whether `text` plainly mentions papers, in one of four lines at least: unlike an article, or a day's abstracts.

    Quotations are ignored, because readerapp's own reading lists have notes as quotations.
    """
    lines = sum(bool(said) and not said.startswith(">") for said in map(str.strip, text.split("\n")))
    return len({one.line for one in _mentioned(text)}) * _LINES_A_PAPER >= max(lines, 1)


def _mentioned(text: str) -> Iterator[Reference]:
    """The papers that a text mentions; a DOI beside an arXiv identifier belongs to the same paper."""
    for number, line in enumerate(text.split("\n"), start=1):
        if not _PLAINLY.search(line):
            continue
        beside = "arxiv" in line.lower()
        words = _WORDS.split(_SHORTCUT.sub("", _SPACED.sub("arXiv:", line)))
        words = [word for word in words if _PLAINLY.search(word) or (beside and _BARE.fullmatch(word))]
        eprints = [word for word in words if _is_eprint(word)]
        for word in eprints or [word for word in words if pasted_doi(word)]:
            yield Reference(number, tr("“{text}”", text=word), (word,), doi=word)


def _references(text: str, damages: list[Damage]) -> Iterator[Reference]:
    for number, line in enumerate(text.split("\n"), start=1):
        if not (said := _said(line)):
            continue
        if not (named := _named(said)):
            damages.append(Damage(number, tr("“{words}” is neither an identifier nor a DOI", words=said[:60])))
        for one in named:
            yield Reference(number, tr("“{text}”", text=one), (one,), doi=one)


def _said(line: str) -> str:
    return _BULLET.sub("", _COMMENT.sub("", line)).strip()


def _named(line: str) -> list[str]:
    """The identifiers and DOIs in a line: the whole line, as arXiv prints one, or else each part of it, up to a title."""
    if _names_one(line):
        return [line]
    parts = [one for one in _PARTS.split(line) if one]
    named = list(takewhile(_names_one, parts))
    title = parts[len(named) :]
    return named if not title or (_is_eprint(parts[0]) and not any(map(_LIKE_NUMBER.search, title))) else []


def _names_one(text: str) -> bool:
    return bool(pasted_doi(text)) or _is_eprint(text)


def _is_eprint(text: str) -> bool:
    try:
        Identifier.from_pasted(text)
    except InvalidIdentifierError:
        return False
    return True
