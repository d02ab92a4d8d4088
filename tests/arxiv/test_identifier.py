"""Which texts are arXiv identifiers; the table was run through arXiv's own class."""

from contextlib import suppress

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from readerapp.arxiv.identifier import Identifier, abstract_page, is_arxiv_id, pdf_address
from readerapp.errors import InvalidIdentifierError

ACCEPTED = {
    "0704.0001": "0704.0001",
    "0704.0001v2": "0704.0001v2",
    "1412.1234": "1412.1234",
    "1501.0001": "1501.00001",
    "9912.12345v2": "9912.12345v2",
    "hep-th/9901001v3": "hep-th/9901001v3",
    "math.GT/0309136": "math/0309136",
    "MATH.GT/0309136": "math/0309136",
    "arXiv:1501.00001": "1501.00001",
    "arxiv:1501.00001": "1501.00001",
    "ARXIV:hep-th/9901001": "hep-th/9901001",
    "astro-ph/9204001": "astro-ph/9204001",
    "cs/0001002": "cs/0001002",
    "q-bio.QM/0401004": "q-bio/0401004",
    "1501.00001.pdf": "1501.00001",
    "1501.00001v1.ps.gz": "1501.00001v1",
    "/1501.00001": "1501.00001",
    "hepth/9901001": "hep-th/9901001",
    "1501.00001#sec": "1501.00001",
    "nope/9901001": "nope/9901001",
}
REFUSED = [
    "1412.12345",
    "1501.00000",
    "2613.00001",
    "0703.0001",
    "hep-th/0704001",
    "hep-th/9901000",
    "hep-th9901001",
    "1501.00001v0",
    "cond-mat",
    "9107001",
    "2401.123456",
    "oai:arXiv.org:2401.00001v1",
    "1501.00001 ",
]
PASTED = {
    "  1501.00001 ": "1501.00001",
    "arXiv:2012.07810v2 ": "2012.07810v2",
    "https://arxiv.org/abs/2012.07810": "2012.07810",
    "http://arxiv.org/abs/2012.07810v3": "2012.07810v3",
    "https://www.arxiv.org/pdf/2012.07810.pdf": "2012.07810",
    "https://arxiv.org/pdf/2012.07810v2?download=1": "2012.07810v2",
    "arxiv.org/html/2012.07810v1": "2012.07810v1",
    "https://export.arxiv.org/abs/hep-th/9901001": "hep-th/9901001",
    "https://arxiv.org/abs/hep-th%2F9901001": "hep-th/9901001",
    "https://doi.org/10.48550/arXiv.2012.07810": "2012.07810",
    "doi: 10.48550/arXiv.hep-th/9901001": "hep-th/9901001",
    "oai:arXiv.org:2401.00001v1": "2401.00001v1",
    "<https://arxiv.org/abs/2012.07810>": "2012.07810",
    "(arXiv:2012.07810)": "2012.07810",
    "“2012.07810”": "2012.07810",
    "2012.07810,": "2012.07810",
}


SPELLINGS = {
    "2402.00100": "2402.00100",
    "2402.00100v1": "2402.00100v1",
    "arXiv:2402.00100v1 [cs.CV] 3 Feb 2024": "2402.00100v1",
    "arXiv:2402.00100v1  [cs.CV]  03 Feb 2024": "2402.00100v1",
    "arXiv:hep-th/9901001v3 [hep-th] 4 Jan 1999": "hep-th/9901001v3",
    "arXiv:hep\u2010th/9901001v3 4 Jan 1999": "hep-th/9901001v3",
    "arXiv:2402.00100 [cs.CV]": "2402.00100",
    "(arXiv:2402.00100 [cs.CV])": "2402.00100",
    "arXiv:2402.00100v1[cs.CV]": "2402.00100v1",
    "2402.00100 [cs.CV]": "2402.00100",
    "[2402.00100] A quiet title": "2402.00100",
    "[arXiv:2402.00100]": "2402.00100",
    "arXiv.2402.00100": "2402.00100",
    "arXiv: 2402.00100": "2402.00100",
    "arXiv 2402.00100": "2402.00100",
    "arXiv\uff1a2402.00100": "2402.00100",
    "arXiv preprint arXiv:2402.00100 (2024).": "2402.00100",
    "arXiv e-prints, arXiv:2402.00100, 2024": "2402.00100",
    "eprint arXiv:2402.00100": "2402.00100",
    "info:arxiv/2402.00100": "2402.00100",
    "abs/2402.00100": "2402.00100",
    "2402.00100v2.pdf#page=3": "2402.00100v2",
    "https://arxiv.org/pdf/2402.00100v2.pdf#page=3": "2402.00100v2",
    "https://arxiv.org/pdf/2402.00100#page=3": "2402.00100",
    "https://arxiv.org/html/2402.00100v1#S2.F1": "2402.00100v1",
    "\u200b2402.00100\ufeff": "2402.00100",
    "\u202ahttps://arxiv.org/abs/2402.00100\u202c": "2402.00100",
    "\xa0arXiv:2402\xad.00100\u2060 ": "2402.00100",
    "https://www.alphaxiv.org/abs/2402.00100v1": "2402.00100v1",
    "https://alphaxiv.org/overview/2402.00100?tab=blog": "2402.00100",
    "https://huggingface.co/papers/2402.00100": "2402.00100",
    "https://scirate.com/arxiv/2402.00100": "2402.00100",
    "https://api.semanticscholar.org/arXiv:2402.00100": "2402.00100",
    "https://www.semanticscholar.org/arxiv/2402.00100": "2402.00100",
    "https://doi.org/10.48550/ARXIV.2402.00100#": "2402.00100",
    "https://web.archive.org/web/20240203120000/https://arxiv.org/abs/2402.00100": "2402.00100",
}
"""The identifier as arXiv prints it, as people cite it, and in the addresses of sites about arXiv's papers."""
NAMES_ELSEWHERE = {
    "https://papers.cool/arxiv/2402.00100": "2402.00100",
    "https://ui.adsabs.harvard.edu/abs/2024arXiv240200100Q/abstract": "2402.00100",
    "2010arXiv1002.0100Q": "1002.0100",
    "DBLP:journals/corr/abs-2402-00100": "2402.00100",
    "https://dblp.org/rec/journals/corr/abs-1402-0100.html?view=bibtex": "1402.0100",
    "CoRR abs/2402.00100": "2402.00100",
    "ArXiv, abs/2402.00100": "2402.00100",
}
"""What NASA ADS, dblp, Semantic Scholar and Papers.Cool call a paper of arXiv's."""
REDIRECTED = {
    "https://www.google.com/url?rct=j&q=https://arxiv.org/abs/2402.00100&sa=D": "2402.00100",
    "https://scholar.google.com/scholar_url?url=https://arxiv.org/pdf/2402.00100v2&hl=en": "2402.00100v2",
    "https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Farxiv.org%2Fabs%2Fhep-th%2F9901001": "hep-th/9901001",
    "https://urldefense.com/v3/__https://arxiv.org/abs/2402.00100__;!!moss": "2402.00100",
    "https://moss.example/?to=https://fern.example/&url=https://doi.org/10.48550/arXiv.2402.00100": "2402.00100",
    "https://inspirehep.net/literature?sort=mostrecent&q=arxiv:2402.00100": "2402.00100",
    "https://arxiv-sanity-lite.com/?rank=pid&pid=2402.00100": "2402.00100",
}
"""As search engines, mail programs and sites about papers wrap addresses."""
NO_SPELLINGS = [
    "https://moss.example/?url=https://notarxiv.org/abs/2402.00100",
    "https://openreview.net/forum?id=2402.00100",
    "https://arxiv.org/search/?query=moss&start=50",
    "https://moss.example/" + "?url=https://" * 500,
    "arXiv:2402.00100 and arXiv:2402.00101",
    "2402.00100 2402.00101",
    "arXiv:2402.00100 [a note of mine] about moss",
    "[moss] 2402.00100",
    "[2402.00100]x",
    "arXiv:2413.00100v1 [cs.CV] 3 Feb 2024",
    "https://scirate.com/moss/2402.00100",
    "https://moss.example.org/papers/2402.00100",
    "https://notarxiv.org/abs/2402.00100",
    "https://huggingface.co/datasets/2402.00100",
    "moss of 2024",
    "2024arXiv241300100Q",
    "2024ApJ...240200100Q",
    "https://dblp.org/rec/conf/moss/abs-2402-00100",
]


@pytest.mark.parametrize(("text", "written"), ACCEPTED.items(), ids=ACCEPTED)
def test_accepts_what_arxiv_accepts(text: str, written: str) -> None:
    assert str(Identifier.parse(text)) == written


@pytest.mark.parametrize("text", REFUSED, ids=repr)
def test_refuses_what_arxiv_refuses(text: str) -> None:
    with pytest.raises(InvalidIdentifierError) as refused:
        Identifier.parse(text)
    assert refused.value.text == text


def test_the_table_has_all_33_cases() -> None:
    assert len(ACCEPTED) + len(REFUSED) == 33


@pytest.mark.parametrize(("text", "written"), PASTED.items(), ids=PASTED)
def test_reads_identifiers_as_people_paste_them(text: str, written: str) -> None:
    assert str(Identifier.from_pasted(text)) == written


@pytest.mark.parametrize(("text", "written"), [*SPELLINGS.items(), *NAMES_ELSEWHERE.items(), *REDIRECTED.items()], ids=ascii)
def test_reads_every_spelling_of_an_identifier(text: str, written: str) -> None:
    assert str(Identifier.from_pasted(text)) == written


def test_the_table_has_36_spellings() -> None:
    assert len(SPELLINGS) == 36


@pytest.mark.parametrize("text", NO_SPELLINGS)
def test_what_only_holds_an_identifier_is_none(text: str) -> None:
    with pytest.raises(InvalidIdentifierError):
        Identifier.from_pasted(text)


@pytest.mark.parametrize(
    "text",
    [
        "(arXiv:2012.07810).",
        "https://arxiv.org/abs/2012.07810!",
        "2012.07810?",
        "**2012.07810**:",
        "`2012.07810`",
        "“2012.07810”,",
        "<https://arxiv.org/abs/2012.07810>;",
    ],
)
def test_reads_an_identifier_pasted_with_the_end_of_its_sentence(text: str) -> None:
    assert str(Identifier.from_pasted(text)) == "2012.07810"


@pytest.mark.parametrize("text", ["", "   ", "cs.CV", "https://example.org/abs/2012.07810", "https://arxiv.org/list/cs/new"])
def test_refuses_other_pasted_text_naming_it(text: str) -> None:
    with pytest.raises(InvalidIdentifierError) as refused:
        Identifier.from_pasted(text)
    assert refused.value.text == text.strip()


def test_tells_the_parts_of_a_new_identifier() -> None:
    assert Identifier.parse("2012.07810v2") == Identifier("2012.07810", 2, 2020, 12, 7810, None)


def test_tells_the_parts_of_an_old_identifier() -> None:
    assert Identifier.parse("hep-th/9901001") == Identifier("hep-th/9901001", None, 1999, 1, 1, "hep-th")


def test_the_first_months_and_numbers_are_identifiers() -> None:
    assert Identifier.parse("hep-th/9108001").year == 1991
    assert Identifier.parse("cs/0703999").month == 3
    assert Identifier.parse("0704.9999").number == 9999
    assert Identifier.parse("2601.99999").number == 99999


@pytest.mark.parametrize("written", ["2012.07810", "hep-th/9901001"])
def test_only_the_written_form_is_an_id(written: str) -> None:
    assert is_arxiv_id(written)
    assert not is_arxiv_id(f"{written}v1")
    assert not is_arxiv_id(f"arXiv:{written}")


def test_a_doi_is_no_id() -> None:
    assert not is_arxiv_id("10.1101/2020.01.01.123456")


def test_addresses_are_those_of_the_latest_version() -> None:
    assert abstract_page("hep-th/9901001") == "https://arxiv.org/abs/hep-th/9901001"
    assert pdf_address("2012.07810") == "https://arxiv.org/pdf/2012.07810"


likely = st.from_regex(
    r"(?:arXiv:|/)?(?:\d{4}\.\d{4,5}|[a-z]{2,6}(?:-?(?:ph|th|ex))?(?:\.[A-Z]{2})?/\d{7})(?:v[1-9]\d?)?(?:\.pdf|#x)?",
    fullmatch=True,
)


@given(likely)
@example("phph/9901001")
@example("math--ph//9901001")
def test_what_it_writes_reads_back_the_same(text: str) -> None:
    try:
        found = Identifier.parse(text)
    except InvalidIdentifierError:
        return
    assert Identifier.parse(str(found)) == found
    assert is_arxiv_id(found.id)


@given(st.text() | likely | st.text(alphabet="0123456789.v/arXivhepth- #\n"))
def test_no_text_raises_anything_else(text: str) -> None:
    for read in (Identifier.parse, Identifier.from_pasted):
        with suppress(InvalidIdentifierError):
            read(text)


def test_an_endless_version_is_no_identifier() -> None:
    with pytest.raises(InvalidIdentifierError):
        Identifier.parse("1501.00001v" + "1" * 5000)


def test_the_short_way_to_know_an_identifier_says_the_same_as_the_long_one() -> None:
    for head in (f"{year:02}{month:02}" for year in range(100) for month in range(14)):
        for number in ("0000", "0001", "9999", "00000", "00001", "99999", "123", "1234v1"):
            text = f"{head}.{number}"
            try:
                known = Identifier.parse(text).id == text
            except InvalidIdentifierError:
                known = False
            assert is_arxiv_id(text) is known, text
