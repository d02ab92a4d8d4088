"""The fields of a paper's record as arXiv's services write them: wrapped texts, categories, DOIs."""

import re
from collections.abc import Iterable
from urllib.parse import unquote

from readerapp.arxiv.category import taxonomy
from readerapp.system.lazy_patterns import pattern

_PARAGRAPH = pattern(r"\s*\n\s+")
_DOI = pattern(r"(?P<address>\bdoi\.org/)?(?P<doi>10\.\s?\d{4,9}(?:\.\d+)*\s?/\s?\S+)", re.IGNORECASE)
_NEXT_DOI = pattern(r"[,;|&]+(?=(?:https?://(?:dx\.)?doi\.org/|doi:)?10\.\d{4,9}/).*", re.IGNORECASE)

_CLOSING = {")": "(", "]": "[", "}": "{", ">": "<"}
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\xad"))


def one_line(text: str | None) -> str | None:
    """`text` with every run of blanks and newlines as one blank; None if nothing is left."""
    return " ".join((text or "").split()) or None


def paragraphs(text: str | None) -> str | None:
    """`text` unwrapped: a newline before a blank begins a paragraph (`\\n  ` here), any other one stands for a blank.

    The rule is from https://info.arxiv.org/help/prep.html#abstracts. None if nothing is left.
    """
    return "\n  ".join(" ".join(part.split()) for part in _PARAGRAPH.split((text or "").strip())) or None


def known_categories(names: Iterable[str]) -> tuple[str, ...]:
    """Those of `names` that are arXiv categories, in order; ACM and MSC classes are mixed in with them."""
    categories = taxonomy().categories
    return tuple(dict.fromkeys(name for name in names if name in categories))


def first_doi(text: str | None) -> str | None:
    """The first DOI of a field that may hold several, addresses, or "none"; bare, as arXiv keeps it (`10.1000/182`)."""
    match = _DOI.search((text or "").translate(_INVISIBLE))
    if match is None:
        return None
    doi = _NEXT_DOI.sub("", "".join(match["doi"].split()).replace("\\_", "_"))
    if match["address"]:
        doi = unquote(doi.partition("?")[0])
    doi = _without_end_of_sentence(doi)
    return None if doi.endswith("/") else doi


def _without_end_of_sentence(doi: str) -> str:
    """`doi` without the punctuation after it. A bracket belongs to it if it closes one: 10.1016/0370-2693(91)90641-8."""
    while doi[-1] in ",;.\"'”’" or (doi[-1] in _CLOSING and doi.count(doi[-1]) > doi.count(_CLOSING[doi[-1]])):
        doi = doi[:-1]
    return doi
