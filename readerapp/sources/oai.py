"""The answers of arXiv's OAI-PMH service at https://oaipmh.arxiv.org/oai.

The protocol is https://www.openarchives.org/OAI/openarchivesprotocol.html; arXiv's formats arXiv, arXivRaw, arXivOld and
oai_dc are described at https://info.arxiv.org/help/oa/index.html. A record's datestamp is the day of its last change, not a
listing day, so these listings announce nothing.
"""

import re
from collections.abc import Callable
from datetime import UTC, datetime, time
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import quote

from readerapp.arxiv.category import taxonomy
from readerapp.arxiv.identifier import Identifier
from readerapp.arxiv.listing import Damage, Listing
from readerapp.arxiv.paper import Paper
from readerapp.errors import ParseError, RefusedError
from readerapp.sources.authors import author_names, listed_names
from readerapp.sources.days import read_day, read_moment
from readerapp.sources.fields import first_doi, known_categories, one_line, paragraphs
from readerapp.sources.records import DamagedRecordError, papers_of
from readerapp.sources.xml import root_of
from readerapp.text.language import tr

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_ARXIV = "{http://arxiv.org/OAI/arXiv/}"
_RAW = "{http://arxiv.org/OAI/arXivRaw/}"
_OLD = "{http://arxiv.org/OAI/arXivOld/}"
_OAI_DC = "{http://www.openarchives.org/OAI/2.0/oai_dc/}"
_DC = "{http://purl.org/dc/elements/1.1/}"


def parse(data: bytes, name: str = "This file") -> Listing:
    """The papers of the answer `data` to GetRecord or ListRecords, or of one record; errors call it `name`.

    Deleted records are skipped; damaged ones are left out and reported. `next_url` asks for the next page of the list.
    An answer that nothing matched is a listing without papers. Raises RefusedError with arXiv's sentence if the answer is
    any other error, and ParseError if `data` is not such an answer.
    """
    mended: list[Damage] = []
    root = root_of(data, name, mended, "record")
    for error in root.iterfind("{*}error"):
        if error.get("code") == "noRecordsMatch":
            return Listing(())
        raise RefusedError(name, one_line(error.text) or str(error.get("code")))
    records = list(root.iter("{*}record"))
    if not records and root.find("{*}ListRecords") is None:
        raise ParseError(name, _why_no_records(root))
    papers, damages = papers_of(records, _paper, name)
    token = one_line(root.findtext("{*}ListRecords/{*}resumptionToken"))
    return Listing(papers, damages=(*mended, *damages), next_url=_next_url(token) if token else None)


def _next_url(token: str) -> str:
    # arXiv's token is itself a percent-encoded query, which has to be encoded once more.
    return f"?verb=ListRecords&resumptionToken={quote(token, safe='')}"


def _why_no_records(root: "Element") -> str:
    answers = [str(child.tag).rpartition("}")[2] for child in root]
    answer = next((one for one in answers if one not in {"responseDate", "request"}), None)
    if str(root.tag).rpartition("}")[2] != "OAI-PMH" or answer is None:
        return tr("is not an answer of arXiv’s OAI-PMH service: it holds no records.")
    return tr("is an answer of arXiv’s OAI-PMH service to {question}, which names no papers.", question=answer)


def _paper(record: "Element") -> Paper | None:
    """The paper of `record`, None if it was deleted. Raises InvalidIdentifierError, or DamagedRecordError."""
    header = record.find("{*}header")
    if header is not None and header.get("status") == "deleted":
        return None
    identifier = Identifier.from_pasted(record.findtext("{*}header/{*}identifier") or "")
    metadata = record.find("{*}metadata/*")
    read = _READERS.get(str(metadata.tag)) if metadata is not None else None
    if metadata is None or read is None:
        raise DamagedRecordError(tr("{paper} is in a format that is not read", paper=identifier))
    paper = read(metadata, identifier.id)
    if not paper.title:
        raise DamagedRecordError(tr("{paper} has no title", paper=identifier))
    return paper


def _from_arxiv(record: "Element", paper_id: str) -> Paper:
    paper = _described(record, paper_id, _ARXIV)
    names = (_name(author) for author in record.iterfind(f"{_ARXIV}authors/{_ARXIV}author"))
    submitted = _midnight(record.findtext(f"{_ARXIV}created"))
    return paper._replace(authors=listed_names(names), submitted=submitted)


def _from_raw(record: "Element", paper_id: str) -> Paper:
    paper = _described(record, paper_id, _RAW)
    dates = {_version(one): one.findtext(f"{_RAW}date") for one in record.iterfind(f"{_RAW}version")}
    newest = max((number for number in dates if number), default=None)
    authors = author_names(record.findtext(f"{_RAW}authors"))
    return paper._replace(authors=authors, version=newest, submitted=read_moment(dates.get(1) or ""))


def _from_old(record: "Element", paper_id: str) -> Paper:
    return _described(record, paper_id, _OLD)._replace(authors=author_names(record.findtext(f"{_OLD}authors")))


def _from_dublin_core(record: "Element", paper_id: str) -> Paper:
    """From a Dublin Core record, which has neither version nor primary category, and categories only by name."""

    def all_of(element: str) -> list[str]:
        return [text for one in record.iterfind(f"{_DC}{element}") if (text := (one.text or "").strip())]

    texts, identifiers = all_of("description"), [" ".join(one.split()) for one in all_of("identifier")]
    dois = [one for one in identifiers if one.startswith("doi:")]
    references = [one for one in identifiers if not re.match(r"doi:|https?:", one)]
    subjects = (_categories_by_name().get(" ".join(one.split())) for one in all_of("subject"))
    return Paper(
        id=paper_id,
        title=one_line(next(iter(all_of("title")), "")) or "",
        abstract=paragraphs(texts[0]) if texts else None,
        authors=listed_names(map(_turned, all_of("creator"))),
        categories=known_categories(one for one in subjects if one),
        comment=one_line(texts[1].removeprefix("Comment:")) if len(texts) > 1 else None,
        journal_ref=references[0] if references else None,
        doi=first_doi(dois[0]) if dois else None,
        submitted=_midnight(next(iter(all_of("date")), None)),
    )


_READERS: dict[str, Callable[["Element", str], Paper]] = {
    f"{_ARXIV}arXiv": _from_arxiv,
    f"{_RAW}arXivRaw": _from_raw,
    f"{_OLD}arXivOld": _from_old,
    f"{_OAI_DC}dc": _from_dublin_core,
}


def _described(record: "Element", paper_id: str, space: str) -> Paper:
    """What arXiv's own three formats have in common."""
    given = (record.findtext(f"{space}categories") or "").split()
    return Paper(
        id=paper_id,
        title=one_line(record.findtext(f"{space}title")) or "",
        abstract=paragraphs(record.findtext(f"{space}abstract")),
        primary_category=next(iter(given), None) if known_categories(given[:1]) else None,
        categories=known_categories(given),
        comment=one_line(record.findtext(f"{space}comments")),
        journal_ref=one_line(record.findtext(f"{space}journal-ref")),
        doi=first_doi(record.findtext(f"{space}doi")),
    )


def _name(author: "Element") -> str:
    parts = (author.findtext(f"{_ARXIV}{part}") for part in ("forenames", "keyname", "suffix"))
    return " ".join(" ".join(part.split()) for part in parts if part and part.strip())


def _turned(creator: str) -> str:
    """`Quill, Ada, Jr.` as `Ada Quill Jr.`."""
    keyname, *rest = (" ".join(part.split()) for part in creator.split(","))
    return " ".join(part for part in (*rest[:1], keyname, *rest[1:]) if part)


def _version(version: "Element") -> int | None:
    match = re.fullmatch(r"v([1-9]\d{0,3})", version.get("version", ""), re.ASCII)
    return int(match[1]) if match else None


def _midnight(text: str | None) -> datetime | None:
    """The beginning of the day `text`, because these formats have no time; None if it is not a day."""
    day = read_day(text or "")
    return datetime.combine(day, time(), UTC) if day else None


@cache
def _categories_by_name() -> dict[str, str | None]:
    """Every category by its name and by `archive - name`; None for a name that two share (Machine Learning)."""
    table, found = taxonomy(), dict[str, str | None]()
    for category in table.categories.values():
        for name in (category.name, f"{table.name(category.archive)} - {category.name}"):
            other = found.get(name, category.canonical)
            found[name] = category.canonical if other == category.canonical else None
    return found
