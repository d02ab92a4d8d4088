"""What arXiv's answers are when they are damaged, or no answers at all: a listing or a sentence, in each format."""

from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readerapp.arxiv.listing import Listing
from readerapp.errors import ParseError, RefusedError
from readerapp.sources import api, oai, rss
from tests.sources.damage import damaged
from tests.sources.test_api import MOSS
from tests.sources.test_api import answer as api_answer
from tests.sources.test_oai import answer as oai_answer
from tests.sources.test_oai import envelope, record
from tests.sources.test_rss import FULL, item
from tests.sources.test_rss import rss as feed

Parse = Callable[[bytes, str], Listing]

NO_ANSWERS: dict[Parse, list[bytes]] = {
    api.parse: [
        b"",
        b"Rate exceeded.",
        b"<html><body>Access Denied</body></html>",
        b'<feed xmlns="http://www.w3.org/2005/Atom"><title>Moss</title></feed>',
        b"<feed><totalResults>1</totalResults></feed>",
        api_answer(MOSS)[:-40],
        api_answer(MOSS, total=0).replace(b">0<", b">many<"),
    ],
    oai.parse: [b"", b"Moss.", b"<moss/>", envelope(""), oai_answer(record())[:-60]],
}
RECORDS = (record(), record("arXiv", "2601.00002"), record("oai_dc", "2601.00003"))


@pytest.mark.parametrize(("parse", "data"), [(parse, data) for parse, answers in NO_ANSWERS.items() for data in answers])
def test_what_is_no_answer_is_refused_in_a_sentence(parse: Parse, data: bytes) -> None:
    with pytest.raises(ParseError, match=r"^moss\.xml \w+.*\.$"):
        parse(data, "moss.xml")


@pytest.mark.parametrize(
    ("parse", "document"),
    [
        (api.parse, api_answer(MOSS, total=9)),
        (oai.parse, oai_answer(*RECORDS, rest="<resumptionToken/>")),
        (rss.parse, feed(FULL, item(2, "cross"), item(3, "replace"))),
    ],
    ids=["api", "oai", "rss"],
)
@given(drawn=st.data())
def test_no_damage_raises_anything_but_a_known_failure(parse: Parse, document: bytes, drawn: st.DataObject) -> None:
    data = drawn.draw(damaged(document))
    with suppress(ParseError, RefusedError):
        assert all(paper.id and paper.title for paper in parse(data, "moss.xml").papers)


@pytest.mark.parametrize(
    ("parse", "document"),
    [(api.parse, api_answer(MOSS, MOSS.replace("2601.00001", "2601.00002"))), (oai.parse, oai_answer(*RECORDS))],
    ids=["api", "oai"],
)
@pytest.mark.parametrize("damage", [b"\xe9", b"&nbsp;", b"\x0b", b"& ", b"< 1"])
def test_small_damage_of_an_answer_costs_no_paper(parse: Parse, document: bytes, damage: bytes) -> None:
    place = document.index(b"</", document.index(b"Moss"))
    mended, whole = parse(document[:place] + damage + document[place:], "moss.xml"), parse(document, "moss.xml")
    assert [paper.id for paper in mended.papers] == [paper.id for paper in whole.papers]
    assert [damage.line for damage in mended.damages] == [document[:place].count(b"\n") + 1]


def test_a_torn_record_is_left_out_alone() -> None:
    torn = oai_answer(*(record(identifier=one) for one in ("2601.00001", "2601.00002", "2601.00003")))
    torn = torn.replace(b"<identifier>oai:arXiv.org:2601.00002</identifier>", b"<identifier>oai:arXiv.org:2601.00002</ide")
    listing = oai.parse(torn, "moss.xml")
    assert [paper.id for paper in listing.papers] == ["2601.00001", "2601.00003"]
    assert [damage.what for damage in listing.damages] == ["the tags of an entry are torn; it is left out"]
