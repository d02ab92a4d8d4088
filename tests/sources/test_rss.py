"""arXiv's feeds: RSS and Atom as they are served today, and the RDF of the old service."""

from datetime import date

import pytest

from readerapp.arxiv.listing import Announcement, Count, Damage, Kind, Listing
from readerapp.arxiv.paper import Paper
from readerapp.errors import ParseError, RefusedError
from readerapp.sources.authors import author_names
from readerapp.sources.rss import parse, parts

TUESDAY = date(2026, 1, 6)
MOSS = Paper(
    id="2601.00001",
    title=r"Moss Grows at $v < c$ \& More",
    abstract="We watch moss & wait.\n  It grows < 1 mm.",
    authors=('Ada Qu\\"ill', "Reed", "Moss Collaboration"),
    version=1,
    primary_category="cs.LG",
    categories=("cs.LG", "stat.ML"),
    journal_ref="J. Moss 1 (2026) 2",
    doi="10.1000/moss.1",
)


def item(number: int = 1, kind: str = "new", version: int = 1, **said: str) -> str:
    """An item of RSS; `said` replaces the text of an element."""
    spelled = f"2601.{number:05}v{version}"
    texts = {
        "title": f"Title {number}",
        "link": f"https://arxiv.org/abs/2601.{number:05}",
        "description": f"arXiv:{spelled} Announce Type: {kind} \nAbstract: Abstract {number}.",
        "guid": f"oai:arXiv.org:{spelled}",
        "category": "cs.LG",
        "pubDate": "Tue, 06 Jan 2026 00:00:00 -0500",
        "arxiv:announce_type": kind,
        "dc:creator": "Ada Quill, Bo Reed",
    } | said
    return "<item>" + "".join(f"<{name}>{text}</{name}>\n" for name, text in texts.items() if text) + "</item>\n"


def rss(*items: str, title: str = "cs.LG updates on arXiv.org", day: str = "Tue, 06 Jan 2026 00:00:00 -0500") -> bytes:
    return f"""<?xml version='1.0' encoding='UTF-8'?>
<rss xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0"><channel>
<title>{title}</title>
<description>Nothing of the kind is served.</description>
<lastBuildDate>Wed, 07 Jan 2026 05:00:02 +0000</lastBuildDate>
{f"<pubDate>{day}</pubDate>" if day else ""}
{"".join(items)}</channel></rss>
""".encode()


FULL = item(
    title=r"Moss Grows at $v &lt; c$ \&amp; More",
    description="arXiv:2601.00001v1 Announce Type: new \nAbstract: We watch moss &amp; wait.\n  It grows &lt; 1 mm.",
    category="cs.LG</category><category>stat.ML</category><category>68T05</category><category>I.2.6",
    **{
        "dc:creator": 'Ada Qu\\"ill (Lab A, Lab B),  Reed, Moss Collaboration:, ',
        "arxiv:DOI": "10.1000/moss.1",
        "arxiv:journal_reference": "J. Moss 1 (2026) 2",
    },
)
ATOM = rb"""<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns="http://www.w3.org/2005/Atom"><id>http://rss.arxiv.org/atom/cs.LG</id><title>cs.LG updates on arXiv.org</title>
<updated>2026-01-06T05:00:02+00:00</updated><subtitle>cs.LG updates on the arXiv.org e-print archive.</subtitle>
<entry><id>oai:arXiv.org:2601.00001v1</id><title>Moss Grows at $v &lt; c$ \&amp; More</title>
<updated>2026-01-07T05:00:02+00:00</updated><link href="https://arxiv.org/abs/2601.00001" rel="alternate"/>
<summary>arXiv:2601.00001v1 Announce Type: new 
Abstract: We watch moss &amp; wait.
  It grows &lt; 1 mm.</summary><category term="cs.LG"/><category term="stat.ML"/><category term="68T05"/>
<published>2026-01-06T00:00:00-05:00</published><arxiv:announce_type>new</arxiv:announce_type>
<arxiv:journal_reference>J. Moss 1 (2026) 2</arxiv:journal_reference><arxiv:DOI>10.1000/moss.1</arxiv:DOI>
<dc:creator>Ada Qu\"ill (Lab A, Lab B),  Reed, Moss Collaboration:, </dc:creator></entry></feed>
"""  # noqa: W291 - arXiv writes a blank there
RDF = """<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>hep-ex updates on arXiv.org</title>
<dc:date>2018-05-20T20:30:00-05:00</dc:date></channel>
{}</rdf:RDF>"""
OLD_ITEM = """<item><title>Cold Moss. (arXiv:{id} [{marks})</title><link>http://arxiv.org/abs/1805.06430</link>
<description>&lt;p&gt;It is
cold &amp;lt; 0.&lt;/p&gt;&lt;p&gt;Or so.
&lt;/p&gt;</description><dc:creator> &lt;a href="http://arxiv.org/find/x/1/au:+Quill_A/0/1"&gt;Ada Qu&amp;#xef;ll&lt;/a&gt;
(Here, There), &lt;a href="http://arxiv.org/find/x"&gt;Bo Reed&lt;/a&gt;</dc:creator></item>"""


def old(*items: tuple[str, str]) -> Listing:
    return parse(RDF.format("".join(OLD_ITEM.format(id=spelled, marks=marks) for spelled, marks in items)).encode())


# --- what it says -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("data", [rss(FULL), ATOM], ids=["RSS", "Atom"])
def test_reads_all_that_the_feed_says(data: bytes) -> None:
    listing = parse(data)
    assert listing.papers == (MOSS,)
    assert listing.announcements == (Announcement("2601.00001", TUESDAY, "cs.LG", Kind.NEW, 1, 1),)
    assert (listing.day, listing.category, listing.damages) == (TUESDAY, "cs.LG", ())


def test_reads_the_kinds_and_counts_replacements_together() -> None:
    kinds = ["new", "new", "cross", "replace", "replace-cross"]
    listing = parse(rss(*(item(number, kind, number) for number, kind in enumerate(kinds, start=1))))
    assert [(one.kind, one.version, one.position) for one in listing.announcements] == [
        (Kind(kind), number, number) for number, kind in enumerate(kinds, start=1)
    ]
    assert listing.counts == {Kind.NEW: Count(2), Kind.CROSS: Count(1), Kind.REPLACE: Count(2)}


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("NEW", Kind.NEW),
        ("cross-list", Kind.CROSS),
        ("Cross submissions", Kind.CROSS),
        ("replaced", Kind.REPLACE),
        ("Replacement", Kind.REPLACE),
        ("replace_cross", Kind.REPLACE_CROSS),
        ("renewed", None),
    ],
)
def test_reads_the_kind_in_other_words(said: str, kind: Kind | None) -> None:
    assert parse(rss(item(1, said))).announcements[0].kind is kind


def test_fields_on_several_lines_and_with_links_are_read_as_text() -> None:
    creator = '&lt;a href="https://arxiv.org/a/quill_a_1"&gt;Ada Quill&lt;/a&gt;, Bo Reed'
    (paper,) = parse(rss(item(1, **{"dc:creator": creator, "arxiv:journal_reference": "J. Moss\n  1"}))).papers
    assert (paper.authors, paper.journal_ref) == (("Ada Quill", "Bo Reed"), "J. Moss 1")


def test_the_kind_stands_in_the_description_too() -> None:
    assert parse(rss(item(1, "cross", **{"arxiv:announce_type": ""}))).announcements[0].kind is Kind.CROSS


def test_the_day_is_that_of_us_eastern_time() -> None:
    late = item(pubDate="Wed, 07 Jan 2026 02:00:00 +0000")
    assert parse(rss(late, day="Wed, 07 Jan 2026 02:00:00 +0000")).announcements[0].day == TUESDAY


@pytest.mark.parametrize(
    ("data", "day"),
    [
        (rss(day="Sat, 10 Jan 2026 00:00:00 -0500"), date(2026, 1, 10)),
        (ATOM[: ATOM.index(b"<entry>")] + b"</feed>", TUESDAY),
        (rss(day=""), date(2026, 1, 7)),
    ],
    ids=["RSS", "Atom", "only when it was made"],
)
def test_a_day_without_papers_has_day_and_category(data: bytes, day: date) -> None:
    assert parse(data) == Listing((), day=day, category="cs.LG")


@pytest.mark.parametrize(
    ("title", "category"),
    [
        ("eess updates on arXiv.org", "eess"),
        ("CS.lg updates on arXiv.org", "cs.LG"),
        ("q-fin.EC, econ.GN updates on arXiv.org", "q-fin.EC+econ.GN"),
    ],
)
def test_names_the_category_as_the_address_of_the_feed_does(title: str, category: str) -> None:
    listing = parse(rss(item(), title=title))
    assert (listing.category, listing.announcements[0].category) == (category, category)


def test_a_first_category_that_arxiv_does_not_have_is_no_reason_to_take_the_second_for_the_primary_one() -> None:
    paper = parse(rss(item(category="cs.NEW</category><category>stat.ML"))).papers[0]
    assert (paper.primary_category, paper.categories) == (None, ("stat.ML",))


@pytest.mark.parametrize(
    ("creator", "names"),
    [
        ("Ada Quill, Bo Reed", ["Ada Quill", "Bo Reed"]),
        ("Ratna Quill,  Deepti, Sheza Reed", ["Ratna Quill", "Deepti", "Sheza Reed"]),
        ("Ada Quill (A, B (C, D)), Bo Reed ((1) E, (2) F)", ["Ada Quill", "Bo Reed"]),
        ("Moss Collaboration:, Ada Quill", ["Moss Collaboration", "Ada Quill"]),
        ("Ada Quill (A, Bo Reed, Cy Ash (B)", ["Ada Quill", "Bo Reed", "Cy Ash"]),
        ("Ada Quill), Bo Reed", ["Ada Quill", "Bo Reed"]),
        (" , ", []),
    ],
)
def test_tells_authors_from_affiliations(creator: str, names: list[str]) -> None:
    assert author_names(creator) == tuple(names)


def test_deep_parentheses_take_no_time() -> None:
    assert author_names("Ada" + "(" * 100_000 + ")" * 100_000) == ("Ada",)


# --- the old service --------------------------------------------------------------------------------------------------


def test_reads_an_item_of_the_old_service() -> None:
    listing = old(("1805.06430v2", "nucl-th] UPDATED"))
    assert listing.papers == (
        Paper(
            id="1805.06430",
            title="Cold Moss",
            abstract="It is cold < 0.\n  Or so.",
            authors=("Ada Quïll", "Bo Reed"),
            version=2,
            primary_category="nucl-th",
            categories=("nucl-th",),
        ),
    )


def test_what_came_out_on_sunday_evening_is_the_listing_of_monday() -> None:
    listing = old(("1805.06430v1", "hep-ex]"))
    assert listing.day == date(2018, 5, 21)
    assert listing.announcements == (Announcement("1805.06430", date(2018, 5, 21), "hep-ex", Kind.NEW, 1, 1),)


@pytest.mark.parametrize(
    ("marks", "kind"),
    [
        ("hep-ex]", Kind.NEW),
        ("hep-ex] UPDATED", Kind.REPLACE),
        ("hep-th]", Kind.CROSS),
        ("hep-th] CROSS LISTED", Kind.CROSS),
        ("hep-th] UPDATED", Kind.REPLACE_CROSS),
    ],
)
def test_tells_the_kind_by_the_primary_category_where_the_old_service_does_not(marks: str, kind: Kind) -> None:
    assert old(("1805.06430v1", marks)).announcements[0].kind is kind


# --- what is damaged --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("bad", "what"),
    [
        (item(2, guid="", description="Nothing.", link="https://example.org/"), "“” is not an arXiv identifier"),
        (item(2, guid="oai:arXiv.org:2601.00003v1"), "calls itself both “2601.00003v1” and “2601.00002v1”"),
        (item(2, title=" "), "2601.00002 has no title"),
        (item(1, "cross"), "2601.00001 is listed twice"),
    ],
    ids=["no id", "two ids", "no title", "twice"],
)
def test_leaves_out_a_damaged_item_and_keeps_the_rest_in_place(bad: str, what: str) -> None:
    listing = parse(rss(item(1), bad, item(4)))
    assert [paper.id for paper in listing.papers] == ["2601.00001", "2601.00004"]
    assert [one.position for one in listing.announcements] == [1, 3]
    (damage,) = listing.damages
    assert damage.line == 17
    assert what in damage.what


@pytest.mark.parametrize("names", ["cs.LG", "cs.LG+stat.ML", "cs.lg"])
@pytest.mark.parametrize("form", [rss(FULL), ATOM], ids=["RSS", "Atom"])
def test_a_feed_under_another_title_is_known_by_its_address(form: bytes, names: str) -> None:
    address = f"<title>Mornings</title><link>http://rss.arxiv.org/rss/{names}</link>".encode()
    renamed = form.replace(b"<title>cs.LG updates on arXiv.org</title>", address).replace(
        b"atom/cs.LG", f"atom/{names}".encode()
    )
    expected = parse(form.replace(b"<title>cs.LG updates", f"<title>{names.replace('+', ', ')} updates".encode()))
    assert parse(renamed) == expected


MENDED = {
    "a lone ampersand": (item(2, title="Moss & fern"), b"Moss & fern", "Moss & fern", "“&” does not begin an entity"),
    "an entity of HTML": (item(2, title="Moss TITLE"), b"&nbsp;fern", "Moss fern", "“&nbsp;” is not known to XML"),
    "an entity of nobody": (item(2, title="Moss TITLE"), b"&fern;", "Moss &fern;", "“&fern;” is not known to XML"),
    "a bad byte": (item(2, title="Moss TITLE"), b"f\xe9rn", "Moss f\ufffdrn", "bytes that are not text"),
    "a vertical tab": (
        item(2, title="Moss TITLE"),
        b"green\x0bfern",
        "Moss green fern",
        "a character that XML does not allow",
    ),
    "a control character": (
        item(2, title="Moss TITLE"),
        b"fe\x01rn",
        "Moss fe\ufffdrn",
        "a character that XML does not allow",
    ),
    "a reference to one": (item(2, title="Moss TITLE"), b"fe&#11;rn", "Moss fe\ufffdrn", "“&#11;” is not a character"),
    "a lone angle bracket": (item(2, title="Moss TITLE"), b"< 3 ferns", "Moss < 3 ferns", "“<” does not begin a tag here"),
    "in a literal part": (
        item(2, title="TITLE"),
        b"<![CDATA[a & b<\x0bc]]>",
        "a & b< c",
        "a character that XML does not allow",
    ),
}


@pytest.mark.parametrize(("damaged", "bytes_", "title", "what"), MENDED.values(), ids=MENDED)
def test_small_damage_is_mended_and_reported_and_costs_no_paper(damaged: str, bytes_: bytes, title: str, what: str) -> None:
    raw = rss(item(1), "ITEM", item(3)).replace(b"ITEM", damaged.encode().replace(b"TITLE", bytes_))
    listing = parse(raw)
    assert [paper.title for paper in listing.papers] == ["Title 1", title, "Title 3"]
    (damage,) = listing.damages
    assert raw.split(b"\n")[damage.line - 1].count(bytes_)
    assert what in damage.what


@pytest.mark.parametrize("size", [1, 2, 500])
def test_mending_amid_a_long_feed_repeats_and_loses_nothing(size: int) -> None:
    items = [item(number, title=f"Moss {number} {'& fern' * (number in (700, 900))}") for number in range(1, 1001)]
    found = list(parts(rss(*items), size=size))
    assert [paper.id for part in found for paper in part.papers] == [f"2601.{number:05}" for number in range(1, 1001)]
    assert [one.position for part in found for one in part.announcements] == list(range(1, 1001))
    assert sum(len(part.damages) for part in found) == 2
    assert found[-1].counts == {Kind.NEW: Count(1000)}


@pytest.mark.parametrize("tag", ["</title>", "<title>", "</item>", "<dc:creator>"])
def test_an_entry_with_torn_tags_is_left_out_alone(tag: str) -> None:
    whole = item(2)
    listing = parse(rss(item(1), whole.replace(tag, tag[:-1], 1), item(3)))
    assert [paper.id for paper in listing.papers] == ["2601.00001", "2601.00003"]
    assert [damage.what for damage in listing.damages] == ["the tags of an entry are torn; it is left out"]


@pytest.mark.parametrize(("place", "stray"), [(200, "</item>"), (150, "</fern>"), (299, "<itm>q</itn>")])
def test_tags_between_two_entries_cost_no_paper(place: int, stray: str) -> None:
    items = [item(number) + stray * (number == place) for number in range(1, 401)]
    listing = parse(rss(*items))
    assert [paper.id for paper in listing.papers] == [f"2601.{number:05}" for number in range(1, 401)]
    assert [damage.what for damage in listing.damages] == ["what is between two entries is torn; it is left out"]


def test_a_namespace_that_is_not_declared_is_no_error() -> None:
    whole = rss(item(1), item(2))
    listing = parse(whole.replace(b' xmlns:dc="http://purl.org/dc/elements/1.1/"', b""))
    assert [one.id for one in listing.papers] == ["2601.00001", "2601.00002"]
    assert listing.damages


def test_keeps_a_paper_without_kind_or_abstract_and_says_so() -> None:
    listing = parse(rss(item(1, "withdraw", description="arXiv:2601.00001v1 Announce Type: withdraw \nAbstract: ")))
    assert listing.announcements[0].kind is None
    assert listing.papers[0].abstract is None
    assert [damage.what for damage in listing.damages] == [
        "2601.00001 is announced as nothing that arXiv announces.",
        "2601.00001 has no abstract.",
    ]


def test_papers_of_no_day_are_announced_on_none() -> None:
    data = rss(item(pubDate=""), day="").replace(b"lastBuildDate>", b"x>")
    listing = parse(data)
    assert (len(listing.papers), listing.announcements, listing.day) == (1, (), None)
    assert listing.damages == (Damage(1, "The feed says no day; its papers are in none."),)


def test_a_refusal_is_raised_in_the_words_of_arxiv() -> None:
    with pytest.raises(RefusedError, match="Nothing of the kind is served") as refused:
        parse(rss(title="Feed error for query: http://rss.arxiv.org/rss/nonsense"), "the feed")
    assert refused.value.reason == "Nothing of the kind is served."


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "is empty"),
        (b"Status: GOOD", "is not XML"),
        (b"<html></html>", "is not a feed: it begins with <html>"),
        (rss(title="The Moss Daily"), "is not an arXiv feed: it calls itself “The Moss Daily”"),
        (rss(item()).replace(b"<channel>", b"<channel <"), "is damaged: line 2 is not well-formed XML"),
        (b"<!DOCTYPE rss [<!ENTITY a 'b'>]>" + rss().partition(b"\n")[2], "has a document type declaration"),
        (rss(FULL)[:-9], "ends in the middle"),
    ],
    ids=["nothing", "text", "HTML", "another feed", "not well-formed", "with entities", "cut off"],
)
def test_refuses_what_is_no_feed_in_a_sentence(data: bytes, why: str) -> None:
    with pytest.raises(ParseError, match=f"^the feed {why}") as refused:
        parse(data, "the feed")
    assert refused.value.resource == "the feed"


def test_no_beginning_of_a_feed_passes_for_the_whole() -> None:
    whole = rss(FULL, item(2)).rstrip()
    for length in range(len(whole)):
        with pytest.raises(ParseError):
            parse(whole[:length])


# --- in parts ---------------------------------------------------------------------------------------------------------


def test_parts_say_together_what_the_whole_says() -> None:
    data = rss(*(item(number, "new" if number < 4 else "cross") for number in range(1, 6)), item(5), item(6))
    whole, several = parse(data), list(parts(data, size=2))
    assert [len(one.papers) for one in several] == [2, 2, 2, 0]
    assert sum((one.papers for one in several), ()) == whole.papers
    assert sum((one.announcements for one in several), ()) == whole.announcements
    assert sum((one.damages for one in several), ()) == whole.damages
    assert {(one.day, one.category) for one in several} == {(whole.day, whole.category)}
    assert [one.counts for one in several] == [{}, {}, {}, whole.counts]
