"""One reference, whatever its format, and the listing made of many."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from readerapp.arxiv.doi import id_of_arxiv_doi, pasted_doi
from readerapp.arxiv.identifier import Identifier
from readerapp.arxiv.listing import Damage, Listing
from readerapp.arxiv.names import is_suffix
from readerapp.arxiv.paper import Paper
from readerapp.errors import InvalidIdentifierError, ParseError
from readerapp.sources.fields import first_doi, one_line, paragraphs
from readerapp.system.lazy_patterns import pattern
from readerapp.text.language import tr

_IN_TEXT = pattern(
    r"(?:(?:arxiv(?:\.org)?(?:\s*e-?prints?)?|\bcorr)\s*[:,]?\s*(?:preprint\s+)?(?:arxiv\s*:\s*)?(?:abs/)?|arxiv\.org/\w+/)"
    r"(?P<id>[a-z-]+(?:\.[A-Z]{2})?/\d{7}(?:v\d+)?|\d{4}\.\d{4,5}(?:v\d+)?)\b",
    re.IGNORECASE,
)
"""An identifier in a note or after the name of a journal: `arXiv preprint arXiv:2402.00100`, `CoRR abs/2402.00100`."""
_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


class Reference(NamedTuple):
    """What a file says about one publication, at `line` (counted from 1)."""

    line: int
    label: str
    """How messages call it: its key or its title."""
    eprints: tuple[str, ...] = ()
    """Fields that hold only an identifier or an address."""
    texts: tuple[str, ...] = ()
    """Fields in which an identifier may be mentioned."""
    doi: str = ""
    title: str = ""
    authors: tuple[str, ...] = ()
    abstract: str = ""


def listing_of(references: Iterable[Reference], damages: Iterable[Damage], name: str) -> Listing:
    """The listing of a file called `name`; duplicates are dropped. Raises ParseError if it is empty."""
    papers: dict[str, Paper] = {}
    named: dict[str, int] = {}
    strange = list(damages)
    for one in references:
        eprint = next(_identifiers(one), None)
        doi = None if eprint else _doi(one)
        paper_id = eprint.id if eprint else doi
        if paper_id is None:
            what = tr("this has neither an arXiv identifier nor a DOI")
            if one.label:
                what = tr("{entry} has neither an arXiv identifier nor a DOI", entry=one.label)
            strange.append(Damage(one.line, what))
            continue
        named.setdefault(paper_id, one.line)
        title = one_line(one.title)
        if title and paper_id not in papers:
            papers[paper_id] = Paper(
                id=paper_id,
                title=title,
                abstract=paragraphs(one.abstract),
                authors=one.authors,
                version=eprint.version if eprint else None,
                doi=_published_doi(one) if eprint else doi,
            )
    if not named and not strange:
        raise ParseError(name, tr("names no paper."))
    strange.sort()
    return Listing(tuple(papers.values()), damages=tuple(strange), hearsay=frozenset(papers), named=named)


def printed_in(journals: Iterable[str], places: Sequence[str]) -> tuple[str, ...]:
    """Journals, alone and with each of the `places` in them: dblp and Semantic Scholar make `abs/2402.00100` a volume of
    `CoRR` or `ArXiv`.
    """
    return tuple(text for one in journals for text in (one, *(f"{one} {place}" for place in places)))


def person(*parts: str) -> str:
    """ "Ada Quill Jr." from surname, given names and suffix, any of which may be empty; or from "Ada Quill" and "Jr."."""
    family, given, *suffix = (*parts, "") if len(parts) == 1 else parts
    # Junior is a given name, too.
    if is_suffix(given.strip()) and len(given.strip()) < len("junior") and not "".join(suffix):
        family, given = given, family
    return " ".join(one.strip() for one in (given, family, *suffix) if one.strip())


def text_of(data: bytes) -> str:
    """A file as text with newlines as line ends, decoded by its byte order mark, as UTF-8, or as on old Windows."""
    encoding = next((encoding for mark, encoding in _MARKS.items() if data.startswith(mark)), None)
    if encoding:
        text = data.decode(encoding, errors="replace")
    else:
        try:
            text = data.decode()
        except UnicodeDecodeError:
            text = data.decode("cp1252", errors="replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _identifiers(one: Reference) -> Iterator[Identifier]:
    for text in (*one.eprints, one.doi):
        if text and (found := _identifier(text)):
            yield found
    for text in one.texts:
        for match in _IN_TEXT.finditer(text):
            if found := _identifier(match["id"]):
                yield found


def _identifier(text: str) -> Identifier | None:
    try:
        return Identifier.from_pasted(text)
    except InvalidIdentifierError:
        return None


def _doi(one: Reference) -> str | None:
    return next((doi for text in (one.doi, *one.eprints) if (doi := pasted_doi(text) or _within(text))), None)


def _within(text: str) -> str | None:
    return first_doi(text) if "10." in text else None


def _published_doi(one: Reference) -> str | None:
    """The DOI of the published version, not arXiv's own."""
    doi = pasted_doi(one.doi) or _within(one.doi)
    return doi if doi and not id_of_arxiv_doi(doi) else None
