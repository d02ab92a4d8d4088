"""What the fake arXiv answers to an address, if nothing goes wrong."""

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple
from urllib.parse import parse_qsl, unquote, urlsplit

from readerapp.arxiv.category import taxonomy
from readerapp.arxiv.identifier import Identifier
from readerapp.arxiv.listing import Kind
from readerapp.arxiv.paper import Paper
from readerapp.errors import InvalidIdentifierError
from tests.fake_arxiv import feeds, oai, pages
from tests.fake_arxiv.faults import Reply
from tests.fake_arxiv.papers import Batch, in_order

_HTML = "text/html; charset=utf-8"
_CATCHUP_KEEPS = timedelta(days=90)
_SUBMITTED = re.compile(r"submittedDate:\[(\d{12}) TO (\d{12})\]")


class Sizes(NamedTuple):
    """How much arXiv gives at once."""

    feed: int = 2000
    page: int = 2000
    api: int = 2000
    oai: int = 2000


class Library:
    """What this arXiv has: its batches, of which the newest is today's, and its PDFs."""

    def __init__(self, batches: Sequence[Batch], sizes: Sizes) -> None:
        self.batches = sorted(batches, key=lambda one: one.day)
        self.sizes = sizes
        self.today: date | None = None
        """The listing day served as today's, where it is not that of the newest batch."""
        self.pdfs: dict[str, bytes] = {}
        self.pdf_size = 40_000

    def papers(self, day: date) -> tuple[Paper, ...]:
        """The papers announced on `day`, none if it had no announcement."""
        return next((batch.papers for batch in self.batches if batch.day == day), ())

    def pdf(self, paper_id: str) -> bytes:
        """The PDF of a paper, always the same one."""
        return self.pdfs.get(paper_id) or invented_pdf(paper_id, self.pdf_size)

    @property
    def _day(self) -> date:
        return self.today or (self.batches[-1].day if self.batches else datetime.now(UTC).date())

    def reply(self, address: str, headers: Mapping[str, str], rendered: Mapping[str, object]) -> Reply:
        """What is answered to `address`; `rendered` are the wishes of faults."""
        parts = urlsplit(address)
        query = dict(parse_qsl(parts.query))
        first, _, rest = unquote(parts.path).strip("/").partition("/")
        routes: dict[str, Callable[[], Reply]] = {
            "rss": lambda: self._feed("rss", rest, rendered),
            "atom": lambda: self._feed("atom", rest, rendered),
            "api": lambda: self._api(query, parts.query, rendered),
            "oai": lambda: self._oai(query, rendered),
            "list": lambda: self._list(rest, query, rendered),
            "catchup": lambda: self._catchup(rest, query, rendered),
            "pdf": lambda: self._pdf(rest, headers),
        }
        reply = routes[first]() if first in routes else Reply(404, _HTML, pages.refusal("Page not found").encode())
        etag = reply.headers.get("ETag")
        if reply.status == 200 and etag and headers.get("If-None-Match") == etag:
            return Reply(304, reply.content_type, b"", reply.headers)
        return reply

    def _feed(self, form: str, query: str, rendered: Mapping[str, object]) -> Reply:
        render = feeds.rss if form == "rss" else feeds.atom
        day, papers = self._served(rendered)
        content_type = f"application/{form}+xml"
        names = [_spelt(name) for name in query.split("+")]
        unknown = next((name for name in names if not taxonomy().name(name)), None)
        if unknown is not None:
            return Reply(400, content_type, render(query, [], [], day, f"Bad archive '{unknown}'.").encode())
        entries = in_order(papers, names)[-self.sizes.feed :]
        body = render("+".join(names), names, entries, day).encode()
        return Reply(200, content_type, body, {"ETag": hashlib.sha256(body).hexdigest(), "Cache-Control": "max-age=600"})

    def _served(self, rendered: Mapping[str, object]) -> tuple[date | None, Sequence[Paper]]:
        """The day that is claimed, and the papers that are shown."""
        day, claimed = self._day, rendered.get("stale")
        papers = () if rendered.get("nothing") else self.papers(day)
        if isinstance(claimed, date):
            papers, day = next(batch.papers for batch in reversed(self.batches) if batch.day < claimed), claimed
        return (day if rendered.get("dated", True) else None), papers

    def _list(self, rest: str, query: Mapping[str, str], rendered: Mapping[str, object]) -> Reply:
        category, _, what = rest.partition("/")
        category = _spelt(category)
        if not taxonomy().name(category):
            return _refused(f"Invalid archive {category}")
        skip, show = int(query.get("skip", 0)), int(query.get("show", 50 if what == "recent" else self.sizes.page))
        if what == "new":
            day, papers = self._served(rendered)
            entries = pages.Entries(in_order(papers, [category]), skip, show, *_lost(rendered))
            return Reply(200, _HTML, pages.new(category, day, entries).encode())
        if what == "recent":
            days = [
                (batch.day, [one for one in in_order(batch.papers, [category]) if one[1] in (Kind.NEW, Kind.CROSS)])
                for batch in reversed(self.batches[-5:])
            ]
            return Reply(200, _HTML, pages.recent(category, days, skip, show).encode())
        return _refused(f"Invalid time period {what}")

    def _catchup(self, rest: str, query: Mapping[str, str], rendered: Mapping[str, object]) -> Reply:
        category, _, text = rest.partition("/")
        category = _spelt(category)
        try:
            day = date.fromisoformat(text)
        except ValueError:
            return _refused("Invalid date format. Use format: YYYY-MM-DD")
        if category != taxonomy().canonical(category):
            target = f"/catchup/{taxonomy().canonical(category)}/{day}"
            return Reply(301, _HTML, b"", {"Location": target})
        if day > self._day or day < self._day - _CATCHUP_KEEPS:
            return _refused("Can only catch up on the last 90 days of announcements.")
        papers = in_order(() if rendered.get("nothing") else self.papers(day), [category])
        page, size = int(query.get("page", 1)), self.sizes.page
        entries = pages.Entries(papers, (page - 1) * size, size, *_lost(rendered))
        number = -(-len(papers) // size)
        later = next((batch.day for batch in self.batches if batch.day > day), None)
        abstracts = query.get("abs") == "True"
        return Reply(200, _HTML, pages.catchup(category, day, entries, abstracts, page, number, later).encode())

    def _api(self, query: Mapping[str, str], asked: str, rendered: Mapping[str, object]) -> Reply:
        content_type = "application/atom+xml; charset=utf-8"
        start, size = int(query.get("start", 0)), min(int(query.get("max_results", 10)), self.sizes.api)
        everything = {paper.id: paper for batch in self.batches for paper in batch.papers}
        if named := query.get("id_list"):
            try:
                ids = [Identifier.parse(one).id for one in named.split(",")]
            except InvalidIdentifierError as error:
                return Reply(400, content_type, feeds.api_error(error.text).encode())
            found = [everything[one] for one in ids if one in everything]
        else:
            found = _searched(everything.values(), query)
        shown = [] if rendered.get("empty") else found[start : start + size]
        return Reply(200, content_type, feeds.api(shown, len(found), start, size, asked).encode())

    def _oai(self, query: Mapping[str, str], rendered: Mapping[str, object]) -> Reply:
        body = oai.answer(self.batches, query, self.sizes.oai, expired=bool(rendered.get("expired")))
        return Reply(200, "application/xml", body.encode())

    def _pdf(self, name: str, headers: Mapping[str, str]) -> Reply:
        paper_id = Identifier.parse(name).id
        if paper_id not in self.pdfs and not any(paper_id == one.id for batch in self.batches for one in batch.papers):
            return Reply(404, _HTML, pages.refusal(f"No PDF for {paper_id}").encode())
        body = self.pdf(paper_id)
        etag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
        said = {"ETag": etag, "Last-Modified": "Tue, 06 Jan 2026 01:00:00 GMT", "Accept-Ranges": "bytes"}
        wanted = re.fullmatch(r"bytes=(\d+)-", headers.get("Range", ""))
        if not wanted or headers.get("If-Range", etag) not in (etag, said["Last-Modified"]):
            return Reply(200, "application/pdf", body, said)
        start = int(wanted[1])
        if start >= len(body):
            return Reply(416, "text/plain", b"", {**said, "Content-Range": f"bytes */{len(body)}"})
        said["Content-Range"] = f"bytes {start}-{len(body) - 1}/{len(body)}"
        return Reply(206, "application/pdf", body[start:], said)


def invented_pdf(name: str, size: int) -> bytes:
    """A PDF of one page that says `name`, padded to about `size` bytes that repeat nowhere."""
    text = f"BT /F1 24 Tf 72 720 Td ({name}) Tj ET".encode()
    padding = b"".join(hashlib.sha256(f"{name} {n}".encode()).hexdigest().encode() for n in range(size // 64))
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(text), text),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(padding), padding),
    ]
    body, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(parts) + 1, len(body))
    return body + b"xref\n0 %d\n0000000000 65535 f \n" % (len(parts) + 1) + table + trailer


def _searched(papers: Iterable[Paper], query: Mapping[str, str]) -> list[Paper]:
    """The papers that a search for categories and days of submission finds, in the order wished for."""
    text = query.get("search_query", "")
    names = set(re.findall(r"\bcat:([A-Za-z.*-]+)", text))
    between = _SUBMITTED.search(text)
    found = [
        paper
        for paper in papers
        if (not names or any(_in(category, names) for category in paper.categories))
        and (not between or between[1] <= f"{paper.submitted:%Y%m%d%H%M}" <= between[2])
    ]
    downwards = query.get("sortOrder", "descending") == "descending"
    return sorted(found, key=lambda one: (one.submitted, one.id), reverse=downwards)


def _in(category: str, names: set[str]) -> bool:
    return category in names or f"{category.partition('.')[0]}.*" in names


def _spelt(name: str) -> str:
    """`name` in arXiv's own capitals."""
    found = taxonomy().find(name)
    return found.id if found else name.lower()


def _lost(rendered: Mapping[str, object]) -> tuple[int, bool]:
    lost = rendered.get("lost", 0)
    return (lost if isinstance(lost, int) else 0), bool(rendered.get("admitted", True))


def _refused(sentence: str) -> Reply:
    return Reply(400, _HTML, pages.refusal(sentence).encode())
