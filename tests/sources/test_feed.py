"""Feeds that are not arXiv's: preprint servers, journals, JSON Feed, and what no honest site sends."""

import json
import time
from contextlib import suppress
from datetime import date
from typing import Any

import pytest
from hypothesis import given

from readerapp.arxiv.listing import Announcement
from readerapp.arxiv.paper import Paper
from readerapp.errors import ParseError
from readerapp.sources.feed import LARGEST, parse
from readerapp.sources.markup import text_of
from tests.sources.damage import damaged

PREPRINTS = b"""<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:prism="http://purl.org/rss/1.0/modules/prism/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="http://preprints.example.org"><title>Moss Preprints: Neuroscience</title><link>http://x.example.org</link></channel>
<item rdf:about="http://preprints.example.org/cgi/content/short/2026.01.02.900001v2?rss=1">
<title><![CDATA[
Moss dreams in <i>Bryum</i> & elsewhere
]]></title>
<link>http://preprints.example.org/cgi/content/short/2026.01.02.900001v2?rss=1</link>
<description><![CDATA[
Moss sleeps (p<0.05, a<b) at 10<sup>3</sup> lux.
]]></description>
<dc:creator><![CDATA[ Quill, A. B., Reed, C., Moss Consortium,  ]]></dc:creator>
<dc:date>2026-01-05</dc:date>
<dc:identifier>doi:10.1000/2026.01.02.900001</dc:identifier>
</item></rdf:RDF>
"""
JOURNAL = b"""<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/">
<channel><title>Journal of Moss</title><pubDate>Tue, 06 Jan 2026 00:00:00 GMT</pubDate>
<item><title>Moss at x &lt; y</title><link>https://moss.example.org/doi/full/10.1000/other</link>
<description>&lt;p&gt;One &amp;amp; two.&lt;/p&gt;&lt;p&gt;Three.&lt;/p&gt;</description>
<dc:creator>Ada Quill</dc:creator><dc:creator>Reed, Bo</dc:creator><prism:doi>10.1000/ABC</prism:doi>
<pubDate>Mon, 05 Jan 2026 22:00:00 -0500</pubDate></item>
<item><title>A second one</title><guid isPermaLink="false">tag:moss.example.org,2026:2</guid>
<author>ada@moss.example.org (Ada Quill)</author></item></channel></rss>
"""
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>A Moss Blog</title><id>urn:x</id>
<entry><id>https://moss.example.org/1</id><title type="text">x &lt;b&gt; y</title><updated>2026-01-06T01:00:00Z</updated>
<author><name>Ada Quill</name></author><author><name>Bo Reed</name></author>
<summary type="text">Plain &lt;b&gt;.</summary><link href="https://doi.org/10.1000%2Fxyz"/></entry>
<entry><id>oai:arXiv.org:2601.00007v2</id><title>Of arXiv</title><updated>2026-01-06T01:00:00Z</updated></entry></feed>
"""


def json_feed(*items: Any, **said: Any) -> bytes:
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "Moss", "items": items} | said).encode()


def rss(inside: str, before: str = "") -> bytes:
    title = "<rss version='2.0'><channel><title>T</title><item><guid>urn:1</guid>"
    return f"{before}{title}{inside}</item></channel></rss>".encode()


# --- what it says -----------------------------------------------------------------------------------------------------


def test_reads_a_preprint_server() -> None:
    listing = parse(PREPRINTS)
    assert listing.papers == (
        Paper(
            id="10.1000/2026.01.02.900001",
            title="Moss dreams in Bryum & elsewhere",
            abstract="Moss sleeps (p<0.05, a<b) at 10$^{3}$ lux.",
            authors=("A. B. Quill", "C. Reed", "Moss Consortium"),
            version=2,
            doi="10.1000/2026.01.02.900001",
        ),
    )
    assert listing.announcements == (
        Announcement("10.1000/2026.01.02.900001", date(2026, 1, 5), "Moss Preprints: Neuroscience", None, 2, 1),
    )
    assert (listing.category, listing.day, listing.damages) == ("Moss Preprints: Neuroscience", None, ())


def test_reads_a_journal() -> None:
    first, second = parse(JOURNAL).papers
    assert first == Paper("10.1000/ABC", "Moss at x < y", "One & two.\n  Three.", ("Ada Quill", "Bo Reed"), doi="10.1000/ABC")
    assert second == Paper("tag:moss.example.org,2026:2", "A second one", authors=("Ada Quill",))


def test_the_day_is_the_one_written_or_else_that_of_the_feed() -> None:
    assert [one.day for one in parse(JOURNAL).announcements] == [date(2026, 1, 5), date(2026, 1, 6)]


def test_reads_atom_and_knows_papers_of_arxiv() -> None:
    first, second = parse(ATOM).papers
    assert first == Paper("10.1000/xyz", "x <b> y", "Plain <b>.", ("Ada Quill", "Bo Reed"), doi="10.1000/xyz")
    assert (second.id, second.version) == ("2601.00007", None)


def test_half_a_surrogate_pair_of_json_is_no_letter() -> None:
    (paper,) = parse(json_feed({"id": "urn:\udc00", "title": "A \ud83d title", "authors": [{"name": "Ada \udfff"}]})).papers
    assert (paper.id, paper.title, paper.authors) == ("urn:\ufffd", "A \ufffd title", ("Ada \ufffd",))


def test_reads_json_feed() -> None:
    data = json_feed(
        {
            "id": "https://doi.org/10.1000/xyz",
            "url": "https://moss.example.org/1",
            "title": "Moss",
            "content_html": "<p>a &lt; b</p><p>c</p>",
            "date_published": "2026-01-05T22:00:00-05:00",
            "authors": [{"name": "Ada Quill"}, {"url": "x"}, 3],
        },
        {"id": 7, "title": "Seven", "content_text": "a <b>", "author": {"name": "Bo Reed"}},
    )
    listing = parse(data)
    assert listing.papers == (
        Paper("10.1000/xyz", "Moss", "a < b\n  c", ("Ada Quill",), doi="10.1000/xyz"),
        Paper("Moss: 7", "Seven", "a <b>", ("Bo Reed",)),
    )
    assert listing.announcements == (Announcement("10.1000/xyz", date(2026, 1, 5), "Moss", None, None, 1),)


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("Ada Quill, Bo Reed", ["Ada Quill", "Bo Reed"]),
        ("Quill, A., Reed, B. C.", ["A. Quill", "B. C. Reed"]),
        ("Quill, Ada; Reed, Bo", ["Ada Quill", "Bo Reed"]),
        ("Deepti", ["Deepti"]),
        ("Quill, Ada", ["Ada Quill"]),
        ("van der Reed, Bo", ["Bo van der Reed"]),
        ("Quill, Ada Maria", ["Ada Maria Quill"]),
        ("Ada Quill, Jr.", ["Ada Quill Jr."]),
        ("Ada Quill, PhD", ["Ada Quill PhD"]),
        ("Ash Grey, Bo", ["Ash Grey", "Bo"]),
        ("Ada Quill, Bo Reed, and Cy Ash", ["Ada Quill", "Bo Reed", "Cy Ash"]),
        ("Ada Quill and Bo Reed", ["Ada Quill", "Bo Reed"]),
        ("Quill, A., Reed, B., &amp; Ash, C.", ["A. Quill", "B. Reed", "C. Ash"]),
        ("Ada Quill, Bo Reed, et al.", ["Ada Quill", "Bo Reed", "and others"]),
        ("Society of Moss, Geneva", ["Society of Moss", "Geneva"]),
    ],
)
def test_tells_authors_apart(author: str, names: list[str]) -> None:
    assert parse(rss(f"<title>T</title><author>{author}</author>")).papers[0].authors == tuple(names)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("a<br>b", "a\n  b"),
        ("<div><p>a\n b</p>\n<p>c</p></div>", "a b\n  c"),
        ("CO<sub>2</sub>", "CO$_{2}$"),
        ("a<script>x<b>y</b></script>b<style>z", "ab"),
        ("a <b>bold</b> claim, x<y, <unknown> & &amp;lt; <!-- c -->", "a bold claim, x<y, <unknown> & &lt;"),
        ("<img src=x>", None),
    ],
)
def test_text_of_html(html: str, text: str | None) -> None:
    assert text_of(html) == text


# --- what is damaged --------------------------------------------------------------------------------------------------


def test_leaves_out_entries_that_nothing_identifies_and_says_so() -> None:
    listing = parse(
        json_feed({"title": "T"}, {"id": "urn:1"}, {"id": "urn:2", "title": "T"}, {"id": "urn:2", "title": "U"}, 5)
    )
    assert [paper.id for paper in listing.papers] == ["urn:2"]
    assert [damage.what for damage in listing.damages] == [
        "Entry 1 has no id; it is left out.",
        "Entry 2 has no title; it is left out.",
        "Entry 4 has the id urn:2 of an entry before; it is left out.",
        "Entry 5 has no title; it is left out.",
    ]


def test_an_impossible_date_and_an_identifier_that_is_none_are_passed_over() -> None:
    inside = f"<title>T</title><pubDate>Mon, 05 Jan {'9' * 30} 00:00:00 GMT</pubDate><x:identifier a='1'/>"
    data = rss(inside).replace(b"<channel>", b"<channel xmlns:x='http://purl.org/dc/elements/1.1/'><pubDate>00</pubDate>")
    listing = parse(data)
    assert [paper.id for paper in listing.papers] == ["urn:1"]
    assert listing.announcements == ()


def test_mends_what_is_not_well_formed_and_says_where() -> None:
    listing = parse(rss("<title>\nR&D&nbsp;&eacute;</title>"))
    assert listing.papers[0].title == "R&D é"
    assert [damage.line for damage in listing.damages] == [2]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "is not a feed"),
        (b"<html><body>Moss</body></html>", "is not a feed"),
        (b"{}", "is not a feed"),
        (b'{"version": "https://jsonfeed.org/version/1", "items": [', "is not a feed: it is not well-formed JSON"),
        (JOURNAL[:-20], "ends in the middle"),
        (b" " * (LARGEST + 1), "is too large for a feed: 16 MB"),
    ],
    ids=["nothing", "HTML", "JSON", "half of a JSON Feed", "half of a feed", "too much"],
)
def test_refuses_what_is_no_feed_in_a_sentence(data: bytes, why: str) -> None:
    with pytest.raises(ParseError, match=f"^the feed {why}"):
        parse(data, "the feed")


MUCH = 300_000
HOSTILE = {
    "a file": rss("<title>x&f;</title>", '<!DOCTYPE r [<!ENTITY f SYSTEM "file:///etc/passwd">]>'),
    "a bomb": rss(
        "<title>x&a9;</title>",
        "<!DOCTYPE r [<!ENTITY a0 'aaaaaaaaaa'>"
        + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10))
        + "]>",
    ),
    "depth": rss("<title>x</title>" + "<b>" * MUCH + "</b>" * MUCH),
    "attributes": rss("<title>x</title><b " + " ".join(f"a{n}='1'" for n in range(MUCH)) + "/>"),
    "elements": rss("<title>x</title>" + "<b/>" * 2 * MUCH),
    "an endless name": rss(f"<title>x</title><author>{'a' * MUCH}</author>"),
    "blanks": rss(f"<title>x</title><description>a{' ' * MUCH}b</description>"),
    "open tags": rss(f"<title>x</title><description>{'&lt;a ' * MUCH}</description>"),
    "lists of lists": json_feed().replace(b"[]", b"[" * MUCH),
    "a long number": json_feed().replace(b"[]", b"[" + b"9" * MUCH + b"]"),
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_hostile_feeds_are_refused_or_harmless(data: bytes) -> None:
    began = time.process_time()
    with suppress(ParseError):
        for paper in parse(data).papers:
            assert len(paper.title) < 20
            assert "root:" not in paper.title
    assert time.process_time() - began < 5


@pytest.mark.parametrize("document", [PREPRINTS, JOURNAL, ATOM], ids=["RDF", "RSS", "Atom"])
def test_damage_gives_a_listing_or_a_sentence(document: bytes) -> None:
    @given(damaged(document))
    def check(data: bytes) -> None:
        with suppress(ParseError):
            assert all(paper.id and paper.title for paper in parse(data).papers)

    check()


@given(damaged(json_feed({"id": "urn:1", "title": "T", "authors": [{"name": "A"}], "date_published": "2026-01-05"})))
def test_damaged_json_gives_a_listing_or_a_sentence(data: bytes) -> None:
    with suppress(ParseError):
        assert all(paper.id and paper.title for paper in parse(data).papers)


# --- whose word it is -------------------------------------------------------------------------------------------------


def test_what_others_say_of_a_paper_of_arxivs_is_hearsay() -> None:
    said = "<title>Why this is great</title><link>https://arxiv.org/abs/2601.00001v99</link><author>A Blogger</author>"
    found = parse(rss(said))
    assert found.hearsay == {"2601.00001"}
    assert (found.papers[0].authors, found.papers[0].version) == ((), None)


@pytest.mark.parametrize(
    ("doi", "read"),
    [
        ("10.1000/xyz(1)", "10.1000/xyz(1)"),
        ("(see https://doi.org/10.1000/xyz)", "10.1000/xyz"),
        ("https://doi.org/10.1016/S0140(26)00001-2.", "10.1016/S0140(26)00001-2"),
    ],
)
def test_a_doi_is_read_whole(doi: str, read: str) -> None:
    assert parse(rss(f"<title>T</title><guid>{doi}</guid>")).papers[0].id == read


def test_an_entry_is_the_same_paper_whatever_stands_beside_it() -> None:
    one = "<item><title>Apple</title><link>https://moss.example.org/now</link><guid isPermaLink='false'>3</guid></item>"
    two = one.replace("Apple", "Pear").replace(">3<", ">4<")
    for entries, link in ((one, "http://moss.example.org"), (one + two, "https://moss.example.org/")):
        data = f"<rss version='2.0'><channel><title>Moss</title><link>{link}</link>{entries}</channel></rss>"
        assert parse(data.encode()).papers[0].id == "moss.example.org: 3"
        # The link is no part of what the paper is, and still leads to it.
        assert parse(data.encode()).papers[0].page == "https://moss.example.org/now"


@pytest.mark.parametrize(
    ("link", "page"),
    [
        ("https://moss.example.org/watch?v=1", "https://moss.example.org/watch?v=1"),
        ("https://moss.example.org/12/?utm_source=rss&amp;ff=20260601", "https://moss.example.org/12/"),
        ("javascript:moss()", None),
        ("", None),
    ],
)
def test_an_entry_whose_id_leads_nowhere_is_found_by_its_link(link: str, page: str | None) -> None:
    [found] = parse(rss(f"<title>T</title><link>{link}</link>")).papers
    assert (found.id, found.page) == ("urn:1", page)


def test_posts_without_titles_have_their_first_words() -> None:
    """As Mastodon and Bluesky have them; RSS asks for a title or a description."""
    [short] = parse(
        rss("<description>&lt;p&gt;A new &lt;b&gt;moss&lt;/b&gt;&lt;/p&gt;&lt;p&gt;More.&lt;/p&gt;</description>")
    ).papers
    assert (short.title, short.abstract) == ("A new moss", "A new moss\n  More.")
    [long] = parse(rss(f"<description>{'fern ' * 50}</description>")).papers
    assert long.title == " ".join(["fern"] * 20) + "…"


def test_authors_in_an_element_of_ieees_own() -> None:
    found = parse(rss("<title>T</title><guid>urn:1</guid><authors>Ada Quill;Bo Reed;</authors>")).papers[0]
    assert found.authors == ("Ada Quill", "Bo Reed")


@pytest.mark.parametrize("name", ["content", "title_detail", "summary_detail", "links", "tags", "id", "enclosures"])
def test_an_element_called_like_a_result_of_the_parser_is_no_surprise(name: str) -> None:
    (paper,) = parse(rss(f"<{name}>moss</{name}><title>T</title><guid>urn:1</guid>")).papers
    assert (paper.title, paper.authors) == ("T", ())


def test_authors_that_only_the_text_names() -> None:
    text = "&lt;p&gt;Source: Moss, Volume 3&lt;/p&gt;&lt;p&gt;Author(s): Ada Quill, Bo Reed&lt;/p&gt;"
    assert parse(rss(f"<title>T</title><description>{text}</description>")).papers[0].authors == ("Ada Quill", "Bo Reed")


def test_journals_of_one_host_have_papers_of_their_own() -> None:
    one = "<item><title>Apple</title><guid isPermaLink='false'>12</guid></item>"
    feeds = (f"<rss version='2.0'><channel><link>https://ojs.example/{name}</link>{one}</channel></rss>" for name in "ab")
    assert [parse(data.encode()).papers[0].id for data in feeds] == ["ojs.example/a: 12", "ojs.example/b: 12"]


def test_entries_of_one_link_are_several_papers() -> None:
    several = "".join(
        f"<item><title>Apple {n}</title><link>https://moss.example.org/</link><guid isPermaLink='false'>{n}</guid></item>"
        for n in (1, 2)
    )
    data = (
        f"<rss version='2.0'><channel><title>Latest</title><link>https://a.example</link>{several}</channel></rss>".encode()
    )
    assert [paper.id for paper in parse(data).papers] == ["a.example: 1", "a.example: 2"]
    other = parse(data.replace(b"a.example", b"b.example"))
    assert other.papers[0].id == "b.example: 1"


@pytest.mark.parametrize(
    ("said", "names"),
    [
        (("Ada Quill", "Bo Reed"), ("Ada Quill", "Bo Reed")),
        (("Quill, A., Reed, B.",), ("A. Quill", "B. Reed")),
        (("Ada Quill",), ("Ada Quill",)),
    ],
)
def test_authors_said_twice_are_there_once(said: tuple[str, ...], names: tuple[str, ...]) -> None:
    authors = "".join(f"<author>{name}</author>" for name in said)
    creators = "".join(f'<c:creator xmlns:c="http://purl.org/dc/elements/1.1/">{name}</c:creator>' for name in said)
    assert parse(rss(f"<title>T</title>{authors}{creators}")).papers[0].authors == names


@pytest.mark.parametrize("names", [("Bo Ash", "Bo Ash", "Cy Elm"), ("Bo Ash", "Bo Ash")])
@pytest.mark.parametrize("element", ["author", "dc:creator"])
def test_namesakes_stay(names: tuple[str, ...], element: str) -> None:
    said = "".join(f'<{element} xmlns:dc="http://purl.org/dc/elements/1.1/">{name}</{element}>' for name in names)
    assert parse(rss(f"<title>T</title>{said}")).papers[0].authors == names


def test_authors_of_atom_said_twice_are_there_once() -> None:
    people = "".join(
        f'<author><name>{name}</name></author><dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">{name}</dc:creator>'
        for name in ("Ada Quill", "Bo Reed")
    )
    data = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Moss</title>
    <entry><id>a:1</id><title>T</title><link href="http://moss.example/1"/>{people}</entry></feed>"""
    assert parse(data.encode()).papers[0].authors == ("Ada Quill", "Bo Reed")
