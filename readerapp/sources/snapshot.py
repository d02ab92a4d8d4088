"""The snapshot of arXiv's metadata that arXiv keeps on Kaggle (https://www.kaggle.com/datasets/Cornell-University/arxiv).

One JSON object a line, 2.7 million of them in 4 GB, so it is read line by line, as parts of a listing. It says when a paper
was submitted, never when it was announced, so these listings announce nothing.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any

import orjson

from readerapp.arxiv.category import taxonomy
from readerapp.arxiv.identifier import LAST_VERSION, Identifier, is_arxiv_id
from readerapp.arxiv.listing import Damage, Listing
from readerapp.arxiv.paper import Paper
from readerapp.errors import InvalidIdentifierError
from readerapp.sources.authors import author_names, listed_names
from readerapp.sources.fields import first_doi, one_line, paragraphs
from readerapp.text.language import tr
from readerapp.text.unicode import from_json

PART = 1_000
"""Papers in a part."""
_MARK = b"\xef\xbb\xbf"
_MORE_THAN_NAMES = (
    *":;(*\\$~[{", "et al", "others", "authors", "for ", "behalf", "with ", "and ", "collaborations", "teams", "groups",
    "consortia", "projects",
)  # fmt: skip
"""In few records. Reading the names of all as closely would take longer than reading their JSON."""
_MONTHS = {name: number for number, name in enumerate("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), start=1)}  # noqa: SIM905


def parse(data: bytes, name: str = "This file") -> Listing:
    """The papers of a snapshot, or of a piece of one, as a whole; `name` is not needed."""
    papers: dict[str, Paper] = {}
    damages: list[Damage] = []
    for part in parts(data.split(b"\n")):
        papers |= {one.id: one for one in part.papers}
        damages += part.damages
    return Listing(tuple(papers.values()), damages=tuple(damages))


def parts(lines: Iterable[bytes]) -> Iterator[Listing]:
    """The papers of the `lines` of a snapshot, a thousand at a time.

    Lines that are not papers are reported with their numbers.
    """
    papers: list[Paper] = []
    damages: list[Damage] = []
    for number, line in enumerate(lines, start=1):
        try:
            papers.append(_paper(_object(line.removeprefix(_MARK))))
        except (ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError, InvalidIdentifierError) as error:
            if line.strip():
                damages.append(Damage(number, tr("this is not a paper: {why}", why=_why(error))))
        if len(papers) >= PART:
            yield Listing(tuple(papers), damages=tuple(damages))
            papers, damages = [], []
    if papers or damages:
        yield Listing(tuple(papers), damages=tuple(damages))


def looks_like(head: bytes) -> bool:
    """Whether a document that begins with `head` is a snapshot."""
    line = head.removeprefix(_MARK).lstrip()
    return line.startswith(b"{") and b'"id"' in line[:64] and b'"submitter"' in line[:400] and b'"readerapp"' not in line[:40]


def _object(line: bytes) -> Any:
    """The JSON of a line. orjson takes a third of the time; it refuses halves of surrogate pairs and NaN."""
    try:
        return orjson.loads(line)
    except orjson.JSONDecodeError:
        return from_json(line.decode())


def _paper(said: dict[str, Any]) -> Paper:
    """The paper of an object. Raises what `parts` catches."""
    paper_id = said["id"]
    if not isinstance(paper_id, str):
        # 704.001 may have been 0704.0010.
        raise ValueError(tr("its identifier is a number, not a text"))
    if not is_arxiv_id(paper_id):
        paper_id = Identifier.parse(paper_id).id
    title = " ".join(said["title"].split())
    if not title:
        raise ValueError(tr("it has no title"))
    versions = said["versions"]
    version = int(versions[-1]["version"][1:]) if versions else None
    if version is not None and not 0 < version <= LAST_VERSION:
        raise ValueError(tr("the version is not a number"))
    known = taxonomy().categories
    categories = tuple([one for one in said["categories"].split() if one in known])
    doi, comment, journal = said.get("doi"), said.get("comments"), said.get("journal-ref")
    return Paper(
        paper_id,
        title,
        _unwrapped(said["abstract"]),
        _names(said.get("authors_parsed"), said),
        version,
        categories[0] if categories else None,
        categories,
        one_line(comment) if comment else None,
        one_line(journal) if journal else None,
        first_doi(doi) if doi else None,
        _moment(versions[0]["created"]) if versions else None,
    )


def _unwrapped(text: str) -> str | None:
    text = text.strip()
    # A paragraph begins with a newline and a blank; most abstracts are one.
    return " ".join(text.split()) or None if "\n " not in text and "\n\n" not in text else paragraphs(text)


def _names(parsed: list[list[str]] | None, said: dict[str, Any]) -> tuple[str, ...]:
    if parsed is None:
        # Copies of the snapshot often leave it out.
        return author_names(said["authors"])
    names = tuple([_name(one) for one in parsed])
    small = "\n".join(names).lower()
    return listed_names(names) if any(mark in small for mark in _MORE_THAN_NAMES) else names


def _name(parsed: list[str]) -> str:
    """ "Ada Quill Jr." for ["Quill", "Ada", "Jr."]."""
    return " ".join([one for one in (parsed[1], parsed[0], *parsed[2:3]) if one])


def _moment(text: str) -> datetime | None:
    """The moment `Sat, 3 Feb 2024 10:00:00 GMT` (RFC 9110, 5.6.7); None if invalid, because the paper is worth more."""
    try:
        _, day, month, year, time, _ = text.split()
        return datetime(int(year), _MONTHS[month], int(day), int(time[:2]), int(time[3:5]), int(time[6:8]), tzinfo=UTC)
    except (ValueError, KeyError):
        return None


def _why(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return tr("it is not JSON")
    return tr("{name} is missing", name=error) if isinstance(error, KeyError) else str(error)
