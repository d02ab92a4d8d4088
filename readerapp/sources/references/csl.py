"""CSL-JSON, the exchange format of citation processors (https://docs.citationstyles.org/en/stable/specification.html).

Other programs write lists of items, too, with the fields of BibTeX, as papis does, or of Zotero.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from readerapp.arxiv.listing import Damage, Listing
from readerapp.errors import ParseError
from readerapp.sources.authors import listed_names
from readerapp.sources.markup import is_marked_up
from readerapp.sources.markup import text_of as text_of_html
from readerapp.sources.references.reference import Reference, listing_of, person, printed_in, text_of
from readerapp.system.lazy_patterns import pattern
from readerapp.text.language import tr
from readerapp.text.unicode import storable

_ITEMS = pattern(r'\s*(?:\{.*?"items"\s*:\s*)?\[', re.DOTALL)
_BETWEEN = pattern(r"[\s,]*")


def parse(data: bytes, name: str = "This file") -> Listing:
    """The e-prints of a list of items, alone or as `items` of an object; errors call it `name`.

    Raises ParseError if it is not such a list. Items before a damaged place are read.
    """
    damages: list[Damage] = []
    references = list(_references(text_of(data), name, damages))
    return listing_of(references, damages, name)


def _references(text: str, name: str, damages: list[Damage]) -> Iterator[Reference]:
    start = _ITEMS.match(text)
    if not start:
        raise ParseError(name, tr("is not CSL-JSON: it is not a list of items."))
    decode = json.JSONDecoder().raw_decode
    place, line, counted = start.end(), 1, 0
    while True:
        blank = _BETWEEN.match(text, place)
        place = blank.end() if blank else place
        line += text.count("\n", counted, place)
        counted = place
        if text[place : place + 1] == "]":
            return
        try:
            item, place = decode(text, place)
        except (ValueError, RecursionError):
            damages.append(Damage(line, tr("the JSON is damaged from here on")))
            return
        if isinstance(item, dict):
            yield _reference(storable(item), line)
        else:
            damages.append(Damage(line, tr("this is not an item")))


def _reference(item: Mapping[str, Any], line: int) -> Reference:
    def said(*names: str) -> list[str]:
        return [str(item[name]) for name in names if isinstance(item.get(name), str | int) and item[name] != ""]

    title = _plain("".join(said("title")[:1]))
    dois = said("DOI", "doi")
    label = title or "".join(said("id", "citation-key")[:1])
    people = item.get("author_list") or item.get("author")
    return Reference(
        line,
        f"“{label}”" if label else "",
        tuple(said("URL", "url", "number", "archive_location", "archiveID", "arxiv", "eprint", "id")),
        (
            *said("note", "extra", "publisher", "number"),
            *printed_in(said("container-title"), said("volume", "issue", "page")),
        ),
        dois[0] if dois else "",
        title,
        listed_names(_person(one) for one in (people if isinstance(people, list) else ()) if isinstance(one, dict)),
        _plain("".join(said("abstract")[:1])),
    )


def _plain(text: str) -> str:
    return (text_of_html(text) or "") if is_marked_up(text) else text


def _person(name: Mapping[str, Any]) -> str:
    def said(key: str) -> str:
        value = name.get(key)
        return value.strip() if isinstance(value, str) else ""

    if said("literal"):
        return said("literal")
    family = " ".join(filter(None, (said("dropping-particle"), said("non-dropping-particle"), said("family"))))
    return person(family, said("given"), said("suffix"))
