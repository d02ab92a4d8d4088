"""Every operator of the search language over a real index, and hostile words."""

import tempfile
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readerapp.arxiv.listing import Announcement, Kind, Listing
from readerapp.errors import QueryError
from readerapp.rendering.text import texts_of
from readerapp.search.language import parse
from readerapp.search.query import Text
from readerapp.storage.store import Store
from tests.invented import DAY, bare, found, listing, paper

LATER = date(2026, 2, 3)


@pytest.fixture
def library_of_four(store: Store) -> Store:
    """Papers 1 to 4, each of which something else is true; 3 came as a mere replacement and counts as read."""
    papers = (
        paper(1, title="Lamps of Gaussian Caves", abstract="We light caves.", comment="9 pages, 2 figures"),
        paper(2, title="Kettles", abstract="A lamp is no kettle.", authors=(r"\'Emile N\'e",), categories=("math.IT",)),
        paper(3, title="Caves of Kettles", authors=("Lamp Maker",), primary_category="hep-th", categories=("hep-th",)),
        bare(4, title="Wheelbarrows with 100% of $x_1$", categories=("cs.CV",)),
    )
    said = [
        Announcement("2601.00001", DAY, "cs.LG", Kind.NEW, 1, 1),
        Announcement("2601.00002", DAY, "cs.IT", Kind.CROSS, 1, 2),
        Announcement("2601.00003", LATER, "hep-th", Kind.REPLACE, 2, 1),
        Announcement("2601.00004", LATER, "cs.CV", None, None, 1),
    ]
    store.add_listing(Listing(papers, tuple(said)))
    first, second, third, _ = store.keys([one.id for one in papers])
    store.star([first, third])
    store.read([first, second])
    store.dismiss([second])
    store.tag([first], add=["To Read"])
    store.tag([third], add=["starred"])
    store.note([second], "ask 50% of Bo_b about C:\\x: \u00dcberblick f\u00fcr die \u00c9COLE")
    return store


SEARCHES = {
    "": "4321",
    "lamp": "321",
    "lamps": "21",
    "LAMP": "321",
    "lamp caves": "31",
    "lamp OR wheelbarrows": "4321",
    "caves -lamp": "",
    "-lamp": "4",
    "-lamp OR kettles": "432",
    "-(lamp OR torch)": "4",
    '"gaussian caves"': "1",
    '"caves gaussian"': "",
    '-"gaussian caves"': "432",
    "wheel*": "4",
    "wheel": "",
    "ti:lamp": "1",
    "abs:lamp": "2",
    "au:lamp": "3",
    'ti:"gaussian caves"': "1",
    "ti:caves au:maker": "3",
    "au:emile": "2",
    "au:Né": "2",
    "co:figures": "1",
    "note:50%": "2",
    "note:bo_b": "2",
    "note:boxb": "",
    "note:c:\\x": "2",
    "note:\u00fcber": "2",
    "note:ecole": "2",
    "note:F\u00dcR": "2",
    "note:" + "a" * 60_000: "",
    "-note:ask": "431",
    "cat:cs.LG": "1",
    "cat:CS.lg": "1",
    "cat:cs": "41",
    "cat:cs.*": "41",
    "cat:cs.IT": "2",
    "cat:math.IT": "2",
    "cat:hep-th": "3",
    "cat:hep": "",
    "cat:cs.L_": "",
    "cat:cs%": "",
    "-cat:cs.CV": "321",
    "id:2601.00002": "2",
    "id:arXiv:2601.00002v3": "2",
    "id:https://arxiv.org/abs/2601.00003": "3",
    "id:nonsense": "",
    'tag:"to read"': "1",
    'tag:"TO READ"': "1",
    "tag:starred": "3",
    "tag:none": "",
    "date:2026-01-06": "12",
    "date:2026-01": "12",
    "date:2026": "4321",
    "date:2026-01..2026-02": "4321",
    "date:2026-01-07..": "43",
    "date:..2026-01-31": "21",
    "date:2025": "",
    "-date:2026-01": "43",
    "kind:new": "1",
    "kind:cross": "2",
    "kind:replace": "3",
    "is:starred": "31",
    "is:unread": "4",
    "is:read": "31",
    "is:dismissed": "2",
    "is:incomplete": "4",
    "is:muted": "",
    "-is:starred": "42",
    "-is:muted": "4321",
    "lamp is:starred -is:read": "",
    "(lamp OR wheelbarrows) (is:unread OR is:dismissed)": "42",
    "lamp date:2026-01 -is:dismissed": "1",
    "is:starred OR cat:cs.CV": "431",
    "100%": "4",
    "Re: caves": "",
    "***": "4321",
}


@pytest.mark.parametrize(("query", "numbers"), SEARCHES.items(), ids=SEARCHES)
def test_finds(query: str, numbers: str, library_of_four: Store) -> None:
    assert found(library_of_four, query) == [f"2601.0000{number}" for number in numbers]


@pytest.mark.parametrize("text", ['lamp" OR "kettles', '"', "lamp*", "title : x", "NEAR(a b)"])
def test_words_are_never_syntax_of_the_index(text: str, library_of_four: Store) -> None:
    assert len(library_of_four.find(Text(text))) <= 3
    assert list(library_of_four.find(Text('kettles" OR "wheelbarrows'))) == []


def test_a_word_goes_on_while_it_is_typed(library_of_four: Store) -> None:
    keys = library_of_four.find(parse("kett", unfinished=True))
    assert list(keys) == library_of_four.keys(["2601.00003", "2601.00002"])


HOSTILE = [
    '"', '""', "'", "*", "a*b", "NEAR(a b)", "a NEAR b", "a AND", "NOT a", "{title} : a", "title:a", "^a", "a + b", "(", ")",
    "-", "--", "a\0b", "\0", "; DROP TABLE papers; --", "%", "_", "\\", "a\\", "🙂", "ﷺ", "١٢", "²", "½", "\ufeff", "\ud7ff",
    "a:b:c", "ti:", "ti:-a", 'ti:"', "is:", "id:'", 'tag:"', "note:\0", "co:\0", "tag:\0", "cat:\0", "id:\0",
    "OR", "a OR OR b",
    "AND AND",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
@pytest.mark.parametrize("unfinished", [True, False], ids=["typing", "done"])
def test_no_hostile_text_breaks_the_search(text: str, unfinished: bool, library_of_four: Store) -> None:
    try:
        asked = parse(text, unfinished)
    except QueryError:
        return
    assert len(library_of_four.find(asked)) <= 4


pieces = st.sampled_from(
    ["ti:", "au:", "is:read", "(", ")", "-", '"', " OR ", " ", "*", "lamp", "cat:cs", "note:", "\0", "{", "'", "NEAR"]
)
texts = st.lists(pieces | st.text(st.characters(exclude_categories=["Cs"]), max_size=4)).map("".join)


@given(st.lists(texts, min_size=1, max_size=20))
def test_no_text_breaks_the_search(many: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder, Store(Path(folder) / "library.sqlite3", texts_of) as store:
        store.add_listing(listing([paper(1, title="Lamp")]))
        for text in many:
            try:
                asked = parse(text)
            except QueryError:
                continue
            assert len(store.find(asked)) <= 1
            store.day_sections(DAY, asked)


@pytest.mark.parametrize(
    "query",
    [
        " OR ".join(["a"] * 1500),
        " ".join(["-a"] * 1500),
        " ".join(["tag:a"] * 1500),
        "-(" * 45 + "is:read" + ")" * 45,
        "x -(" * 45 + "is:read" + ")" * 45,
    ],
    ids=["many alternatives", "many negations", "many facts", "deep negation", "deep negation beside words"],
)
def test_what_is_too_much_for_sqlite_is_a_known_failure_or_an_answer(query: str, store: Store) -> None:
    store.add_listing(listing([paper(1)]))
    with suppress(QueryError):
        assert len(store.find(parse(query))) <= 1


def test_a_pasted_list_of_thousands_finds_those_that_are_there(library_of_four: Store) -> None:
    others = " ".join(f"2402.{number:05}" for number in range(1, 3_001))
    every = parse(f"2601.00001 {others}")
    assert len(library_of_four.find(every)) == 1
    assert len(library_of_four.find(parse(f"2601.00001 {others} 2601.00002"))) == 2
    assert len(library_of_four.find(parse(f"-({others}) OR 2601.00001"))) >= 1
    with pytest.raises(QueryError):
        parse(" ".join(f"10.1000/{number}" for number in range(1_000)))


def test_a_pasted_abstract_is_searched(store: Store) -> None:
    assert len(store.find(parse("lamps light caves and no kettle " * 300))) == 0


@pytest.mark.parametrize("query", ["a\udcff", "id:\udcff", "note:a\udcff", "tag:\udcff"], ids=ascii)
def test_half_a_character_finds_nothing(query: str, store: Store) -> None:
    assert len(store.find(parse(query))) == 0
