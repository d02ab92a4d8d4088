"""The feeds of the fake arXiv, in the form of arXiv's own: RSS 2.0 and Atom of a day, and the API's Atom."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from html import escape

from readerapp.arxiv.calendar import eastern
from readerapp.arxiv.listing import Kind
from readerapp.arxiv.paper import Paper

_LICENCE = "http://arxiv.org/licenses/nonexclusive-distrib/1.0/"
_DECLARATION = "<?xml version='1.0' encoding='UTF-8'?>\n"
_ARXIV = 'xmlns:arxiv="http://arxiv.org/schemas/atom"'
_DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
_RSS = (
    f'<rss {_ARXIV} {_DC} xmlns:atom="http://www.w3.org/2005/Atom" '
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" version="2.0">'
)
_RFC_822 = "%a, %d %b %Y %H:%M:%S %z"


def rss(query: str, names: Sequence[str], entries: Sequence[tuple[Paper, Kind]], day: date | None, error: str = "") -> str:
    """The RSS 2.0 feed of `day` (None: it does not say); `error` makes it the feed that refuses."""
    link = f"http://rss.arxiv.org/rss/{escape(query)}"
    midnight = datetime.combine(day, time(), eastern()) if day else None
    dated = f"\n    <pubDate>{midnight:{_RFC_822}}</pubDate>" if midnight else ""
    built = f"\n    <lastBuildDate>{_built(midnight):{_RFC_822}}</lastBuildDate>" if midnight else ""
    return (
        f"{_DECLARATION}{_RSS}\n  <channel>\n"
        f"    <title>{_title(names, link, error)}</title>\n    <link>{link}</link>\n"
        f"    <description>{_about(names, error)}</description>\n"
        f'    <atom:link href="{link}" rel="self" type="application/rss+xml"/>\n'
        "    <docs>http://www.rssboard.org/rss-specification</docs>\n    <language>en-us</language>"
        f"{built}\n    <managingEditor>rss-help@arxiv.org</managingEditor>{dated}\n"
        "    <skipDays>\n      <day>Saturday</day>\n      <day>Sunday</day>\n    </skipDays>\n"
        + "".join(_item(paper, kind, midnight) for paper, kind in entries)
        + "  </channel>\n</rss>\n"
    )


def atom(query: str, names: Sequence[str], entries: Sequence[tuple[Paper, Kind]], day: date | None, error: str = "") -> str:
    """The Atom feed of `day`, as `rss`."""
    link = f"http://rss.arxiv.org/atom/{escape(query)}"
    midnight = datetime.combine(day, time(), eastern()) if day else None
    built = _built(midnight).isoformat() if midnight else ""
    return (
        f'{_DECLARATION}<feed {_ARXIV} {_DC} xmlns="http://www.w3.org/2005/Atom" xml:lang="en-us">\n  <id>{link}</id>\n'
        f"  <title>{_title(names, link, error)}</title>\n  <updated>{built}</updated>\n"
        f'  <link href="{link}" rel="self" type="application/atom+xml"/>\n  <subtitle>{_about(names, error)}</subtitle>\n'
        + "".join(_entry(paper, kind, midnight, built) for paper, kind in entries)
        + "</feed>\n"
    )


def api(papers: Sequence[Paper], total: int, start: int, size: int, asked: str) -> str:
    """The API's answer to the query string `asked`: `papers` of `total`, from number `start` on, `size` a page."""
    return _api_feed(
        f"arXiv Query: {escape(asked)}",
        f'  <link href="https://arxiv.org/api/query?{escape(asked)}" type="application/atom+xml"/>\n',
        (size, total, start),
        "".join(_result(paper) for paper in papers),
    )


def api_error(asked: str) -> str:
    """The API's answer to something that is no identifier; its status is 400."""
    name = f"https://arxiv.org/api/errors#incorrect_id_format_for_{escape(asked)}"
    entry = (
        f"  <entry>\n    <id>{name}</id>\n    <title>Error</title>\n    <updated>2026-04-12T22:59:06Z</updated>\n"
        f'    <link href="{name}" rel="alternate" type="text/html"/>\n'
        f"    <summary>incorrect id format for {escape(asked)}</summary>\n"
        "    <author>\n      <name>arXiv api core</name>\n    </author>\n  </entry>\n"
    )
    return _api_feed("arXiv Search Results", "", (1, 1, 0), entry)


def _built(midnight: datetime) -> datetime:
    return midnight.astimezone(UTC) + timedelta(seconds=2)


def _title(names: Sequence[str], link: str, error: str) -> str:
    return f"Feed error for query: {link}" if error else f"{', '.join(names)} updates on arXiv.org"


def _about(names: Sequence[str], error: str) -> str:
    return escape(error, quote=False) or f"{', '.join(names)} updates on the arXiv.org e-print archive."


def _announcement(paper: Paper, kind: Kind) -> str:
    text = f"arXiv:{paper.id}v{paper.version} Announce Type: {kind} \nAbstract: {paper.abstract}"
    return escape(text, quote=False)


def _said_of(paper: Paper, kind: Kind) -> str:
    journal = f"<arxiv:journal_reference>{escape(paper.journal_ref)}</arxiv:journal_reference>" if paper.journal_ref else ""
    doi = f"<arxiv:DOI>{escape(paper.doi)}</arxiv:DOI>" if paper.doi else ""
    # A name without forenames begins with one blank more.
    creators = ", ".join(name if " " in name else f" {name}" for name in paper.authors)
    return (
        f"<arxiv:announce_type>{kind}</arxiv:announce_type><dc:rights>{_LICENCE}</dc:rights>{doi}{journal}"
        f"<dc:creator>{escape(creators, quote=False)}</dc:creator>"
    )


def _item(paper: Paper, kind: Kind, midnight: datetime | None) -> str:
    categories = "".join(f"      <category>{name}</category>\n" for name in paper.categories)
    dated = f"      <pubDate>{midnight:{_RFC_822}}</pubDate>\n" if midnight else ""
    return (
        f"    <item>\n      <title>{escape(paper.title, quote=False)}</title>\n"
        f"      <link>https://arxiv.org/abs/{paper.id}</link>\n"
        f"      <description>{_announcement(paper, kind)}</description>\n"
        f'      <guid isPermaLink="false">oai:arXiv.org:{paper.id}v{paper.version}</guid>\n'
        f"{categories}{dated}      {_said_of(paper, kind)}\n    </item>\n"
    )


def _entry(paper: Paper, kind: Kind, midnight: datetime | None, built: str) -> str:
    categories = "".join(f'    <category term="{name}"/>\n' for name in paper.categories)
    dated = f"    <published>{midnight.isoformat()}</published>\n" if midnight else ""
    return (
        f"  <entry>\n    <id>oai:arXiv.org:{paper.id}v{paper.version}</id>\n"
        f"    <title>{escape(paper.title, quote=False)}</title>\n    <updated>{built}</updated>\n"
        f'    <link href="https://arxiv.org/abs/{paper.id}" rel="alternate" type="text/html"/>\n'
        f"    <summary>{_announcement(paper, kind)}</summary>\n{categories}{dated}    {_said_of(paper, kind)}\n  </entry>\n"
    )


def _api_feed(title: str, link: str, numbers: tuple[int, int, int], entries: str) -> str:
    size, total, start = numbers
    return (
        f'{_DECLARATION}<feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" {_ARXIV} '
        'xmlns="http://www.w3.org/2005/Atom">\n  <id>https://arxiv.org/api/aWVudmVudGVkCg</id>\n'
        f"  <title>{title}</title>\n  <updated>2026-04-12T22:09:27Z</updated>\n{link}"
        f"  <opensearch:itemsPerPage>{size}</opensearch:itemsPerPage>\n"
        f"  <opensearch:totalResults>{total}</opensearch:totalResults>\n"
        f"  <opensearch:startIndex>{start}</opensearch:startIndex>\n{entries}</feed>\n"
    )


def _result(paper: Paper) -> str:
    name = f"{paper.id}v{paper.version}"
    submitted = f"{paper.submitted:%Y-%m-%dT%H:%M:%SZ}" if paper.submitted else ""
    optional = [
        f"    <arxiv:{tag}>{escape(text, quote=False)}</arxiv:{tag}>\n" if text else ""
        for tag, text in (("comment", paper.comment), ("journal_ref", paper.journal_ref), ("doi", paper.doi))
    ]
    authors = "".join(
        f"    <author>\n      <name>{escape(one, quote=False)}</name>\n    </author>\n" for one in paper.authors
    )
    return (
        f"  <entry>\n    <id>http://arxiv.org/abs/{name}</id>\n    <title>{escape(paper.title, quote=False)}</title>\n"
        f"    <updated>{submitted}</updated>\n"
        f'    <link href="https://arxiv.org/abs/{name}" rel="alternate" type="text/html"/>\n'
        f'    <link href="https://arxiv.org/pdf/{name}" rel="related" type="application/pdf" title="pdf"/>\n'
        f"    <summary>{escape(paper.abstract or '', quote=False)}</summary>\n"
        + "".join(f'    <category term="{one}" scheme="http://arxiv.org/schemas/atom"/>\n' for one in paper.categories)
        + f"    <published>{submitted}</published>\n{optional[0]}"
        f'    <arxiv:primary_category term="{paper.primary_category}"/>\n{optional[1]}{authors}{optional[2]}  </entry>\n'
    )
