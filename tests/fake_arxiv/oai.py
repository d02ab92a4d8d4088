"""The OAI-PMH answers of the fake arXiv: ListRecords in the formats arXiv and arXivRaw, with resumption tokens."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from html import escape
from typing import NamedTuple
from urllib.parse import parse_qsl, quote, unquote, urlencode

from readerapp.arxiv.category import taxonomy
from readerapp.arxiv.paper import Paper
from tests.fake_arxiv.papers import Batch

_TOKEN = "The value of the resumptionToken argument is invalid or expired."  # noqa: S105 - a sentence of the protocol
_NOTHING = "The combination of the values of the from, until, set and metadataPrefix arguments results in an empty list."
_KEYNAME_PREFIXES = {"van", "der"}


class _Record(NamedTuple):
    paper: Paper
    datestamp: date


def answer(batches: Sequence[Batch], asked: Mapping[str, str], size: int, expired: bool = False) -> str:
    """The answer to the arguments `asked`, `size` records a page; `expired` makes every token a stale one."""
    arguments, skip = dict(asked), 0
    if token := arguments.get("resumptionToken"):
        arguments = dict(parse_qsl(unquote(token)))
        if expired or "skip" not in arguments:
            return _envelope(asked, f"<error code='badResumptionToken'>{_TOKEN}</error>")
        skip = int(arguments["skip"])
    if arguments.get("verb") != "ListRecords":
        return _envelope({}, "<error code='badVerb'>Value of the verb argument is not a legal OAI-PMH verb.</error>")
    if arguments.get("metadataPrefix") not in _FORMATS:
        return _envelope(asked, "<error code='cannotDisseminateFormat'>The metadata format is not supported.</error>")
    records = _matching(batches, arguments)
    if not records:
        return _envelope(asked, f"<error code='noRecordsMatch'>{_NOTHING}</error>")
    more = ""
    if skip + size < len(records):
        following = urlencode({"verb": "ListRecords", **{k: v for k, v in arguments.items() if k not in ("verb", "skip")}})
        more = _token(f"{following}&skip={skip + size}")
    described = _FORMATS[arguments["metadataPrefix"]]
    listed = "".join(_record(record, described(record)) for record in records[skip : skip + size])
    return _envelope(asked, f"<ListRecords>\n{listed}{more}    </ListRecords>")


def _matching(batches: Sequence[Batch], arguments: Mapping[str, str]) -> list[_Record]:
    latest: dict[str, _Record] = {}
    for batch in sorted(batches, key=lambda one: one.day):
        latest |= {paper.id: _Record(paper, batch.day) for paper in batch.papers}
    first, last = arguments.get("from", "0000"), arguments.get("until", "9999")
    wanted = arguments.get("set", "")
    return [
        record
        for record in latest.values()
        if first <= record.datestamp.isoformat() <= last
        and any(f"{name}:".startswith(f"{wanted}:") or not wanted for name in _sets(record.paper))
    ]


def _sets(paper: Paper) -> list[str]:
    """The sets of a paper, each group:archive or group:archive:subject (https://info.arxiv.org/help/oa)."""
    found = taxonomy()
    groups = [found.archives[found.categories[name].archive].group.removeprefix("grp_") for name in paper.categories]
    return [f"{group}:{name.replace('.', ':')}" for group, name in zip(groups, paper.categories, strict=True)]


def _token(following: str) -> str:
    expires = datetime.combine(datetime.now(UTC).date() + timedelta(days=1), datetime.min.time())
    return f"            <resumptionToken expires='{expires:%Y-%m-%dT%H:%M:%SZ}'>{quote(following)}</resumptionToken>\n\n"


def _envelope(asked: Mapping[str, str], content: str) -> str:
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in asked.items())
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/" \n\
         xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
         xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd">
    <responseDate>{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}</responseDate>
                <request{attributes}>https://oaipmh.arxiv.org/oai</request>


    {content}
</OAI-PMH>"""


def _record(record: _Record, metadata: str) -> str:
    return (
        "                    <record>\n                <header>\n"
        f"        <identifier>oai:arXiv.org:{record.paper.id}</identifier>\n"
        f"        <datestamp>{record.datestamp}</datestamp>\n"
        + "".join(f"            <setSpec>{name}</setSpec>\n" for name in _sets(record.paper))
        + f"    </header>\n\n            <metadata>\n{metadata}\n            </metadata>\n        </record>\n\n"
    )


def _arxiv(record: _Record) -> str:
    paper = record.paper
    created = paper.submitted.date() if paper.submitted else record.datestamp
    updated = f"            <updated>{record.datestamp}</updated>\n" if (paper.version or 1) > 1 else ""
    authors = "".join(_author(name) for name in paper.authors)
    return _described(
        "arXiv",
        paper,
        f"        <id>{paper.id}</id>\n        <created>{created}</created>\n{updated}"
        f"        <authors>\n{authors}        </authors>\n",
        "",
    )


def _raw(record: _Record) -> str:
    paper = record.paper
    first = paper.submitted or datetime.combine(record.datestamp, time(), UTC)
    days = [first, *(datetime.combine(record.datestamp, time(9), UTC) for _ in range(2, (paper.version or 1) + 1))]
    versions = "".join(
        f"            <version version='v{number}'>\n                <date>{day:%a, %d %b %Y %H:%M:%S} GMT</date>\n"
        "                <size>12kb</size>\n            </version>\n"
        for number, day in enumerate(days, start=1)
    )
    submitter = f"        <submitter>{escape(paper.authors[0])}</submitter>\n"
    authors = f"        <authors>{escape(', '.join(paper.authors))}</authors>\n"
    return _described("arXivRaw", paper, f"        <id>{paper.id}</id>\n{submitter}{versions}", authors)


def _described(name: str, paper: Paper, before: str, after_title: str) -> str:
    fields = [("comments", paper.comment), ("journal-ref", paper.journal_ref), ("doi", paper.doi)]
    return (
        f'                        <{name} xmlns="http://arxiv.org/OAI/{name}/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
        f'xsi:schemaLocation="http://arxiv.org/OAI/{name}/ http://arxiv.org/OAI/{name}.xsd">\n{before}'
        f"        <title>{escape(paper.title)}</title>\n{after_title}"
        f"            <categories>{' '.join(paper.categories)}</categories>\n"
        + "".join(f"            <{tag}>{escape(text)}</{tag}>\n" for tag, text in fields if text)
        + "            <license>http://arxiv.org/licenses/nonexclusive-distrib/1.0/</license>\n"
        f"            <abstract>  {escape(paper.abstract or '')}</abstract>\n    </{name}>\n"
    )


def _author(name: str) -> str:
    words = name.split()
    suffix = words.pop() if words[-1] in ("Jr.", "III") else ""
    place = next((n for n, word in enumerate(words) if word in _KEYNAME_PREFIXES), len(words) - 1)
    parts = [("keyname", words[place:]), ("forenames", words[:place]), ("suffix", [suffix] if suffix else [])]
    inner = "".join(f"                    <{tag}>{escape(' '.join(said))}</{tag}>\n" for tag, said in parts if said)
    return f"                <author>\n{inner}                </author>\n"


_FORMATS = {"arXiv": _arxiv, "arXivRaw": _raw}
