"""The answers of arXiv's API, in today's form and in the one until 2025."""

import re
from datetime import UTC, date, datetime
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from readerapp.arxiv.paper import Paper
from readerapp.errors import InvalidIdentifierError, ParseError, RefusedError
from readerapp.sources.api import MOST_IDS, parse, query_url, search_url

BASE = "https://api.example.org/query"
MOSS = """
  <entry>
    <id>http://arxiv.org/abs/2601.00001v3</id>
    <title>Moss Grows at $v &lt; c$</title>
    <updated>2026-02-03T10:00:00Z</updated>
    <link href="https://arxiv.org/abs/2601.00001v3" rel="alternate" type="text/html"/>
    <summary>We watch moss.
  It grows &amp; grows,
slowly.</summary>
    <category term="cs.LG" scheme="http://arxiv.org/schemas/atom"/>
    <category term="I.2.6" scheme="http://arxiv.org/schemas/atom"/>
    <category term="stat.ML" scheme="http://arxiv.org/schemas/atom"/>
    <published>2026-01-05T17:30:01Z</published>
    <arxiv:comment>9 pages,
  2 gardens</arxiv:comment>
    <arxiv:primary_category term="cs.LG"/>
    <arxiv:journal_ref>J. Moss 1 (2026) 2</arxiv:journal_ref>
    <author><name>Ada Quïll</name><arxiv:affiliation>Moss Lab</arxiv:affiliation></author>
    <author><name>:</name></author>
    <author><name>Reed</name></author>
    <arxiv:doi>10.1000/moss.1 10.1000/moss.2</arxiv:doi>
    <link rel="related" href="https://doi.org/10.1000/moss.1" title="doi"/>
  </entry>"""
PAPER = Paper(
    "2601.00001",
    "Moss Grows at $v < c$",
    "We watch moss.\n  It grows & grows, slowly.",
    ("Ada Quïll", "Reed"),
    3,
    "cs.LG",
    ("cs.LG", "stat.ML"),
    "9 pages, 2 gardens",
    "J. Moss 1 (2026) 2",
    "10.1000/moss.1",
    datetime(2026, 1, 5, 17, 30, 1, tzinfo=UTC),
)
LINK = '<link href="https://arxiv.org/api/query?search_query=all:moss&amp;start=0&amp;max_results=1&amp;id_list="/>'
REFUSED = """
  <entry>
    <id>{address}#incorrect_id_format_for_moss</id>
    <title>Error</title>
    <summary>incorrect id format for moss</summary>
    <author><name>arXiv api core</name></author>
  </entry>"""


def answer(*entries: str, total: int | None = None, start: int = 0, link: str = LINK) -> bytes:
    counted = len(entries) if total is None else total
    return f"""<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom"
      xmlns="http://www.w3.org/2005/Atom">
  <id>https://arxiv.org/api/moss</id>
  <title>arXiv Query: search_query=all:moss&amp;id_list=&amp;start=0&amp;max_results=1</title>
  {link}
  <opensearch:itemsPerPage>1</opensearch:itemsPerPage>
  <opensearch:totalResults>{counted}</opensearch:totalResults>
  <opensearch:startIndex>{start}</opensearch:startIndex>{"".join(entries)}
</feed>""".encode()


def asked(address: str | None) -> dict[str, str]:
    return {key: value for key, [value] in parse_qs(urlsplit(address or "").query).items()}


# --- papers -----------------------------------------------------------------------------------------------------------


def test_reads_everything_that_is_said_of_a_paper() -> None:
    listing = parse(answer(MOSS))
    assert listing.papers == (PAPER,)
    assert (listing.damages, listing.announcements, listing.day, listing.next_url) == ((), (), None, None)


def test_the_order_of_fields_and_the_prefixes_do_not_matter() -> None:
    fields = re.findall(r"    <\S.*?(?=\n    <|\n  </entry>)", MOSS, re.DOTALL)
    authors = [field for field in fields if "<author>" in field]
    others = [field for field in fields if field not in authors]
    turned = answer("".join(["<entry>", *authors, *reversed(others), "</entry>"])).decode()
    [paper] = parse(turned.replace("arxiv:", "a:").replace("xmlns:arxiv=", "xmlns:a=").encode()).papers
    assert paper == PAPER


def test_reads_the_form_until_2025() -> None:
    old = (
        answer(MOSS)
        .decode()
        .replace("arXiv Query", "ArXiv Query")
        .replace("<title>Moss Grows at", "<title>Moss\n  Grows at")
        .replace("<summary>", "<summary>  ")
        .replace("</summary>", "\n</summary>")
        .replace(' xmlns:arxiv="http://arxiv.org/schemas/atom"', "")
        .replace("<arxiv:", '<arxiv:X xmlns:arxiv="http://arxiv.org/schemas/atom"><arxiv:')
    )
    old = re.sub(r"<arxiv:X (\S+)><arxiv:(\w+)", r"<arxiv:\2 \1", old)
    assert parse(old.encode()).papers == (PAPER,)


def test_the_title_0_is_a_title() -> None:
    assert parse(answer(MOSS.replace("Moss Grows at $v &lt; c$", "0"))).papers[0].title == "0"


def test_guesses_nothing_that_the_answer_does_not_say() -> None:
    bare = "<entry><id>http://arxiv.org/abs/hep-th/9901001</id><title>Moss</title></entry>"
    assert parse(answer(bare)).papers == (Paper("hep-th/9901001", "Moss"),)


def test_a_paper_that_is_shown_twice_is_one_paper() -> None:
    [paper] = parse(answer(MOSS, MOSS.replace("00001v3", "00001v2").replace("Moss Grows", "Old Moss Grows"))).papers
    assert (paper.version, paper.title) == (3, PAPER.title)


@pytest.mark.parametrize("published", ["yesterday", "2026-13-01T00:00:00Z", "0001-01-01T00:00:00+23:59", ""])
def test_a_moment_that_is_none_costs_the_paper_nothing_else(published: str) -> None:
    listing = parse(answer(MOSS.replace("2026-01-05T17:30:01Z", published)))
    assert listing.papers == (PAPER._replace(submitted=None),)


def test_moments_are_told_in_utc() -> None:
    [paper] = parse(answer(MOSS.replace("2026-01-05T17:30:01Z", "2026-01-05T12:30:01-05:00"))).papers
    assert paper.submitted == PAPER.submitted


def test_a_damaged_entry_is_reported_and_the_others_are_kept() -> None:
    listing = parse(
        answer(
            MOSS,
            MOSS.replace("2601.00001v3", "2613.00001"),
            MOSS.replace("<title>", "<title/><x>").replace("</title>", "</x>"),
        )
    )
    assert listing.papers == (PAPER,)
    first, second = listing.damages
    assert "2613.00001” is not an arXiv identifier" in first.what
    assert second.what == "2601.00001v3 has no title"
    assert 10 < first.line < second.line


def test_an_answer_of_damaged_entries_alone_is_no_listing() -> None:
    with pytest.raises(ParseError, match=r"^moss\.xml could not be read: all of its papers are damaged\."):
        parse(answer(MOSS.replace("2601.00001v3", "moss")), "moss.xml")


# --- refusals and faults ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "address", ["https://arxiv.org/api/errors", "http://arxiv.org/api/errors", "https://export.arxiv.org/api/errors"]
)
def test_an_error_entry_is_a_refusal(address: str) -> None:
    with pytest.raises(RefusedError) as refused:
        parse(answer(REFUSED.format(address=address)), "The answer")
    assert (refused.value.resource, refused.value.reason) == ("The answer", "incorrect id format for moss")


def test_an_id_that_does_not_exist_is_an_empty_listing() -> None:
    listing = parse(answer())
    assert (listing.papers, listing.next_url) == ((), None)


@pytest.mark.parametrize("start", [0, 2000])
def test_an_empty_page_of_a_search_with_results_is_a_fault(start: int) -> None:
    with pytest.raises(
        ParseError, match=rf"^moss\.xml says that it has 2,345 results and shows none from the {start + 1:,}th on"
    ):
        parse(answer(total=2345, start=start), "moss.xml")


def test_an_empty_page_behind_the_last_one_is_none() -> None:
    assert parse(answer(total=5, start=5)).papers == ()


# --- addresses --------------------------------------------------------------------------------------------------------


def test_the_next_page_goes_on_where_this_one_ends() -> None:
    listing = parse(answer(MOSS, total=4711, start=2))
    assert asked(listing.next_url) == {
        "search_query": "all:moss",
        "start": "3",
        "max_results": "1",
        "sortBy": "submittedDate",
        "sortOrder": "ascending",
    }


def test_the_next_page_is_asked_of_the_same_host() -> None:
    assert (parse(answer(MOSS, total=2)).next_url or "").startswith("?search_query=all%3Amoss&")


def test_the_next_page_is_told_from_the_address_of_the_old_service_too() -> None:
    query = "search_query%3Dau%3A%22moss%22%26id_list%3D%26start%3D0%26max_results%3D1"
    link = f'<link href="http://arxiv.org/api/query?{query}" rel="self" type="application/atom+xml"/>'
    assert asked(parse(answer(MOSS, total=2, link=link)).next_url)["search_query"] == 'au:"moss"'


def test_a_list_of_ids_is_in_no_order() -> None:
    link = '<link href="https://arxiv.org/api/query?search_query=&amp;start=0&amp;max_results=1&amp;id_list=2601.00001,2601.00002"/>'
    assert asked(parse(answer(MOSS, total=2, link=link)).next_url) == {
        "id_list": "2601.00001,2601.00002",
        "start": "1",
        "max_results": "1",
    }


@pytest.mark.parametrize("link", ["", '<link href="https://arxiv.org/" rel="alternate"/>', '<link href="http://[" rel="x"/>'])
def test_without_an_address_of_its_own_there_is_no_next_page(link: str) -> None:
    assert parse(answer(MOSS, total=2, link=link)).next_url is None


def test_asks_for_papers_by_their_ids_without_versions() -> None:
    address = query_url(BASE, ["2601.00001v2", "hep-th/9901001"])
    assert address == f"{BASE}?id_list=2601.00001%2Chep-th%2F9901001&max_results=2"


@pytest.mark.parametrize("count", [0, MOST_IDS + 1])
def test_asks_for_no_more_ids_than_one_address_holds(count: int) -> None:
    with pytest.raises(ValueError, match="can be asked for at once"):
        query_url(BASE, ["2601.00001"] * count)


def test_asks_for_no_id_that_would_fail_the_others() -> None:
    with pytest.raises(InvalidIdentifierError):
        query_url(BASE, ["2601.00001", "10.1000/moss.1"])


def test_searches_a_category_between_two_days_of_gmt() -> None:
    query = asked(search_url(BASE, "cs.LG", date(2026, 1, 5), date(2026, 1, 31)))
    assert query["search_query"] == "(cat:cs.LG) AND submittedDate:[202601050000 TO 202602010000]"
    assert (query["start"], query["sortBy"], query["sortOrder"]) == ("0", "submittedDate", "ascending")


def test_searches_a_category_under_both_its_names_and_an_archive_under_all() -> None:
    day = date(2026, 1, 5)
    assert asked(search_url(BASE, "math.IT", day, day))["search_query"].startswith("(cat:cs.IT OR cat:math.IT) AND ")
    econ = asked(search_url(BASE, "econ", day, day))["search_query"]
    assert {"cat:econ.EM", "cat:econ.GN", "cat:econ.TH"} <= set(re.split(r"[() ]", econ))


# --- recorded answers -------------------------------------------------------------------------------------------------


def test_reads_every_recorded_answer(recorded: Path) -> None:
    answers = sorted((recorded / "api").rglob("*.xml"))
    if not answers:
        pytest.skip(f"no recorded answers of the API are in {recorded / 'api'}")
    for path in answers:
        if "id_abc" in path.name:
            with pytest.raises(RefusedError, match="incorrect id format for abc"):
                parse(path.read_bytes(), path.name)
            continue
        data = path.read_bytes()
        listing = parse(data, path.name)
        assert len(listing.papers) == data.count(b"<entry>"), path.name
        assert listing.damages == ()
        for paper in listing.papers:
            assert paper.authors
            assert paper.submitted
            assert paper.version
            assert paper.abstract
            assert paper.primary_category == paper.categories[0]
            assert "\n" not in paper.title
