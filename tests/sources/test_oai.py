"""The answers of arXiv's OAI-PMH service, in its four formats."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from readerapp.arxiv.paper import Paper
from readerapp.errors import ParseError, RefusedError
from readerapp.sources.oai import parse

FIELDS = """
  <categories>cs.LG I.2.6 stat.ML</categories><comments>9 pages,
  2 gardens</comments><msc-class>68T05</msc-class><journal-ref>J. Moss 1 (2026) 2</journal-ref>
  <doi>10.1000/moss.1</doi><license>http://licences.example.org/</license><abstract>  We watch moss at $v &lt; c$.
  It grows &amp; grows,
slowly.
</abstract>"""
PEOPLE = """<authors>
    <author><keyname>Quill</keyname><forenames>Ada</forenames><suffix>Jr.</suffix></author>
    <author><keyname>van der Reed</keyname><forenames>B.</forenames><affiliation>Moss Lab</affiliation></author>
    <author><keyname>Collaboration</keyname><forenames>Moss</forenames></author><author><keyname>:</keyname></author>
    <author><keyname>Deepti</keyname></author>
  </authors>"""
LINE = "<authors>Ada Quill, Jr., B. van der Reed (Moss Lab), Moss\n  Collaboration and Deepti</authors>"
TITLE = "<title>On the Slow\n  Growth of Moss</title>"
VERSIONS = """<submitter>Ada Quill</submitter>
  <version version="v1"><date>Mon, 5 Jan 2026 17:30:01 GMT</date><size>12kb</size></version>
  <version version="v10"><date>Tue, 6 Jan 2026 09:00:00 GMT</date><size>13kb</size><source_type>D</source_type></version>
  <version version="v2"><date>Mon, 5 Jan 2026 18:00:00 GMT</date></version>"""
DUBLIN_CORE = """<dc:title>On the Slow
  Growth of Moss</dc:title>
  <dc:creator>Quill, Ada, Jr.</dc:creator><dc:creator>van der Reed, B.</dc:creator>
  <dc:creator>Collaboration, Moss</dc:creator><dc:creator>Deepti</dc:creator><dc:creator>:</dc:creator>
  <dc:subject>Computer Science - Machine Learning</dc:subject><dc:subject>Statistics - Machine Learning</dc:subject>
  <dc:subject>68T05</dc:subject>
  <dc:description>  We watch moss at $v &lt; c$.
  It grows &amp; grows,
slowly.
</dc:description><dc:description>Comment: 9 pages,
  2 gardens</dc:description><dc:date>2026-01-05</dc:date><dc:date>2026-01-06</dc:date><dc:type>text</dc:type>
  <dc:identifier>http://arxiv.org/abs/2601.00001</dc:identifier>
  <dc:identifier>J. Moss 1 (2026) 2</dc:identifier><dc:identifier>doi:10.1000/moss.1</dc:identifier>"""
FORMATS = {
    "arXiv": f"<id>2601.00001</id><created>2026-01-05</created><updated>2026-01-06</updated>{PEOPLE}{TITLE}{FIELDS}",
    "arXivRaw": f"<id>2601.00001</id>{VERSIONS}{TITLE}{LINE}{FIELDS}",
    "arXivOld": f"<id>2601.00001</id>{TITLE}{LINE}{FIELDS}",
}
PAPER = Paper(
    "2601.00001",
    "On the Slow Growth of Moss",
    "We watch moss at $v < c$.\n  It grows & grows, slowly.",
    ("Ada Quill Jr.", "B. van der Reed", "Moss Collaboration", "Deepti"),
    primary_category="cs.LG",
    categories=("cs.LG", "stat.ML"),
    comment="9 pages, 2 gardens",
    journal_ref="J. Moss 1 (2026) 2",
    doi="10.1000/moss.1",
)
MIDNIGHT = datetime(2026, 1, 5, tzinfo=UTC)
TOLD = {
    "arXiv": PAPER._replace(submitted=MIDNIGHT),
    "arXivRaw": PAPER._replace(submitted=datetime(2026, 1, 5, 17, 30, 1, tzinfo=UTC), version=10),
    "arXivOld": PAPER,
    "oai_dc": PAPER._replace(submitted=MIDNIGHT, primary_category=None),
}


def record(metadata_format: str = "arXivRaw", identifier: str = "2601.00001", status: str = "") -> str:
    if metadata_format == "oai_dc":
        spaces = 'xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        metadata = f"<oai_dc:dc {spaces}>{DUBLIN_CORE}</oai_dc:dc>"
    else:
        space = f'xmlns="http://arxiv.org/OAI/{metadata_format}/"'
        metadata = f"<{metadata_format} {space}>{FORMATS[metadata_format]}</{metadata_format}>"
    return f"""<record>
<header {status}><identifier>oai:arXiv.org:{identifier}</identifier><datestamp>2026-01-09</datestamp></header>
<metadata>{metadata}</metadata>
</record>
"""


def answer(*records: str, verb: str = "ListRecords", rest: str = "") -> bytes:
    return envelope(f"<{verb}>{''.join(records)}{rest}</{verb}>")


def envelope(content: str) -> bytes:
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">
<responseDate>2026-01-10T09:52:41Z</responseDate>
<request verb="ListRecords">https://oaipmh.arxiv.org/oai</request>
{content}
</OAI-PMH>""".encode()


# --- papers -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("metadata_format", "paper"), TOLD.items())
@pytest.mark.parametrize("verb", ["ListRecords", "GetRecord"])
def test_reads_everything_that_a_format_says(metadata_format: str, paper: Paper, verb: str) -> None:
    listing = parse(answer(record(metadata_format), verb=verb))
    assert listing.papers == (paper,)
    assert (listing.damages, listing.announcements, listing.day, listing.next_url) == ((), (), None, None)


@pytest.mark.parametrize(("metadata_format", "paper"), TOLD.items())
def test_reads_a_record_without_its_envelope(metadata_format: str, paper: Paper) -> None:
    assert parse(record(metadata_format).encode()).papers == (paper,)


def test_reads_old_identifiers() -> None:
    assert parse(answer(record(identifier="hep-th/9901001"))).papers[0].id == "hep-th/9901001"


def test_a_deleted_record_is_passed_over() -> None:
    listing = parse(answer(record(), record(identifier="2601.00002", status='status="deleted"')))
    assert (listing.papers, listing.damages) == ((TOLD["arXivRaw"],), ())


def test_a_damaged_record_is_reported_and_the_others_are_kept() -> None:
    wrong = [
        record(identifier="moss"),
        record(identifier="2601.00002").replace(TITLE, "<title/>"),
        record(identifier="2601.00003").replace("OAI/arXivRaw/", "OAI/arXivMossy/"),
        record(identifier="2601.00004").partition("<metadata>")[0] + "</record>",
    ]
    listing = parse(answer(*wrong, record()))
    assert listing.papers == (TOLD["arXivRaw"],)
    assert [damage.what for damage in listing.damages[1:]] == [
        "2601.00002 has no title",
        "2601.00003 is in a format that is not read",
        "2601.00004 is in a format that is not read",
    ]
    assert "“oai:arXiv.org:moss” is not an arXiv identifier" in listing.damages[0].what
    assert [damage.line for damage in listing.damages] == sorted({damage.line for damage in listing.damages})


@pytest.mark.parametrize("when", ["", "yesterday", "Mon, 45 Jan 2026 17:30:01 GMT", "2026-01-05"])
def test_a_moment_that_is_none_costs_the_paper_nothing_else(when: str) -> None:
    data = answer(record().replace("Mon, 5 Jan 2026 17:30:01 GMT", when))
    assert parse(data).papers == (TOLD["arXivRaw"]._replace(submitted=None),)


def test_versions_without_numbers_are_none() -> None:
    [paper] = parse(answer(record().replace('version="v', 'version="'))).papers
    assert (paper.version, paper.submitted) == (None, None)


def test_a_primary_category_that_arxiv_does_not_have_is_none() -> None:
    [paper] = parse(answer(record().replace("cs.LG I.2.6", "cs.QQ"))).papers
    assert (paper.primary_category, paper.categories) == (None, ("stat.ML",))


def test_a_subject_of_two_categories_is_neither() -> None:
    [paper] = parse(answer(record("oai_dc").replace("Computer Science - ", "").replace("Statistics - M", "M"))).papers
    assert paper.categories == ()


# --- pages and refusals -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("token", "address"),
    [
        ("verb%3DListRecords%26skip%3D56", "?verb=ListRecords&resumptionToken=verb%253DListRecords%2526skip%253D56"),
        (" 496549|47001\n", "?verb=ListRecords&resumptionToken=496549%7C47001"),
        ("", None),
    ],
)
def test_the_token_leads_to_the_next_page(token: str, address: str | None) -> None:
    element = f"<resumptionToken expires='2026-01-11T00:00:00Z'>{token}</resumptionToken>"
    assert parse(answer(record(), rest=element)).next_url == address


def test_nothing_new_is_an_empty_listing() -> None:
    assert parse(envelope("<error code='noRecordsMatch'>The list is empty.</error>")).papers == ()
    assert parse(answer()).papers == ()


@pytest.mark.parametrize("code", ["idDoesNotExist", "badResumptionToken", "badArgument", "cannotDisseminateFormat"])
def test_any_other_error_is_a_refusal(code: str) -> None:
    with pytest.raises(RefusedError) as refused:
        parse(envelope(f"<error code='{code}'>It is unknown. Reason:\n Moss</error>"), "The answer")
    assert (refused.value.resource, refused.value.reason) == ("The answer", "It is unknown. Reason: Moss")


def test_a_refusal_without_words_is_called_by_its_code() -> None:
    with pytest.raises(RefusedError, match="“badVerb”"):
        parse(envelope("<error code='badVerb'/>"))


@pytest.mark.parametrize("verb", ["Identify", "ListSets", "ListIdentifiers", "ListMetadataFormats"])
def test_an_answer_to_another_question_names_no_papers(verb: str) -> None:
    with pytest.raises(ParseError, match=rf"^moss\.xml is an answer of arXiv’s OAI-PMH service to {verb}, which names no"):
        parse(answer(verb=verb), "moss.xml")


# --- recorded answers -------------------------------------------------------------------------------------------------


def test_reads_every_recorded_record(recorded: Path) -> None:
    answers = sorted((recorded / "oai").rglob("*.xml"))
    if not answers:
        pytest.skip(f"no recorded answers of the OAI-PMH service are in {recorded / 'oai'}")
    # In record0 somebody took the namespace of the format away.
    papers = [path for path in answers if b"<metadata>" in path.read_bytes() and "record0" not in path.name]
    assert papers
    for path in papers:
        data = path.read_bytes()
        listing = parse(data, path.name)
        assert len(listing.papers) == data.count(b"<record>"), path.name
        assert listing.damages == ()
        assert (listing.next_url is not None) == (b"</resumptionToken>" in data)
        assert all(paper.authors and paper.abstract and paper.categories for paper in listing.papers), path.name
