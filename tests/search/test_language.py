"""The search language: what a text means, and what is said of one that means nothing."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readerapp.arxiv.listing import Kind
from readerapp.errors import QueryError
from readerapp.search.language import parse, words_of
from readerapp.search.query import (
    And,
    Announced,
    Everything,
    HasId,
    InCategory,
    Is,
    Not,
    OfKind,
    OnlyIn,
    Or,
    Query,
    Tagged,
    Text,
    WrittenBy,
    mentions,
)

MEANINGS: dict[str, Query] = {
    "": Everything(),
    "   ": Everything(),
    "lamp": Text("lamp"),
    '"lamp of caves"': Text("lamp of caves", exact=True),
    "lamp caves": And((Text("lamp"), Text("caves"))),
    "lamp AND caves": And((Text("lamp"), Text("caves"))),
    "lamp OR caves": Or((Text("lamp"), Text("caves"))),
    "a b OR c": Or((And((Text("a"), Text("b"))), Text("c"))),
    "a (b OR c)": And((Text("a"), Or((Text("b"), Text("c"))))),
    "(a)": Text("a"),
    "()": Everything(),
    "-a": Not(Text("a")),
    '-"a b"': Not(Text("a b", exact=True)),
    "-(a OR b)": Not(Or((Text("a"), Text("b")))),
    "-ti:a": Not(Text("a", "title")),
    "state-of-the-art": Text("state-of-the-art"),
    "a - b": And((Text("a"), Text("b"))),
    "or and": And((Text("or"), Text("and"))),
    "ORchid ANDroid": And((Text("ORchid"), Text("ANDroid"))),
    "lamp*": Text("lamp", prefix=True, exact=True),
    "ti:lamp*": Text("lamp", "title", prefix=True, exact=True),
    "*": Everything(),
    "&": Everything(),
    "ti:lamp": Text("lamp", "title"),
    "TI:lamp": Text("lamp", "title"),
    "au:quill": Text("quill", "authors"),
    "abs:caves": Text("caves", "abstract"),
    "co:pages": Text("pages", "comment"),
    'note:"ask Bo"': Text("ask Bo", "note", exact=True),
    "Re: lamp": And((Text("Re:"), Text("lamp"))),
    '"re:lamp"': Text("re:lamp", exact=True),
    "NOT a": Not(Text("a")),
    "a NOT b": And((Text("a"), Not(Text("b")))),
    "a AND NOT (b OR c)": And((Text("a"), Not(Or((Text("b"), Text("c")))))),
    "a ANDNOT b": And((Text("a"), Not(Text("b")))),
    "NOT NOT a": Text("a"),
    "NOT -a": Text("a"),
    "not a": And((Text("not"), Text("a"))),
    "NOTabene": Text("NOTabene"),
    "title:lamp": Text("lamp", "title"),
    "Author:quill": Text("quill", "authors"),
    "abstract:caves": Text("caves", "abstract"),
    "comments:pages": Text("pages", "comment"),
    "category:cs.LG": InCategory("cs.LG"),
    "ti:(lamp caves)": And((Text("lamp", "title"), Text("caves", "title"))),
    "lamp au:(quill_a OR moss) fern": And(
        (Text("lamp"), Or((WrittenBy("quill", "a"), Text("moss", "authors"))), Text("fern"))
    ),
    "cat:(cs.CV OR cs.LG)": Or((InCategory("cs.CV"), InCategory("cs.LG"))),
    "Re:(lamp)": And((Text("Re:"), Text("lamp"))),
    "-abs:(lamp (ti:moss))": Not(And((Text("lamp", "abstract"), Text("moss", "title")))),
    r"Erd\H{o}s": Text("Erdős"),
    r"""K\"ahler {\'E}tale""": And((Text("Kähler"), Text("Étale"))),
    r'"K\"ahler metric" lamp': And((Text("Kähler metric", exact=True), Text("lamp"))),
    r"au:{\L}o\'s": Text("Łoś", "authors"),
    r'au:"Nguy\~{\^e}n, B"': WrittenBy("Nguyễn", "B"),
    r"$\rho$": Text(r"$\rho$"),
    r"note:K\"ahler": Text(r"K\"ahler", "note"),
    r"tag:p\'e": Tagged(r"p\'e"),
    "au:quill_a": WrittenBy("quill", "a"),
    "au:de_quill_a": WrittenBy("de quill", "a"),
    'au:"Quill, Ada"': WrittenBy("Quill", "Ada"),
    "au:quill,a": WrittenBy("quill", "a"),
    "au:quill_": Text("quill_", "authors"),
    "2601.00001": HasId("2601.00001"),
    "arXiv:2601.00001v3": HasId("2601.00001"),
    "https://arxiv.org/abs/2601.00001v2": HasId("2601.00001"),
    "hep-th/9901001": HasId("hep-th/9901001"),
    "doi:10.48550/arXiv.2601.00001": HasId("2601.00001"),
    "10.1000/Fern.1": HasId("10.1000/Fern.1"),
    "https://doi.org/10.1000/Fern.1": HasId("10.1000/Fern.1"),
    "DOI: 10.1000/Fern.1": HasId("10.1000/Fern.1"),
    "doi:10.1000/Fern.1 is:starred": And((HasId("10.1000/Fern.1"), Is("starred"))),
    "2601.00001, arXiv:2601.00002; hep-th/9901001": Or((HasId("2601.00001"), HasId("2601.00002"), HasId("hep-th/9901001"))),
    "is:starred id:2601.00001 moss 2601.00002": And(
        (Is("starred"), Or((HasId("2601.00001"), HasId("2601.00002"))), Text("moss"))
    ),
    "2601.00001 OR 2601.00002": Or((HasId("2601.00001"), HasId("2601.00002"))),
    "http://x.org": Text("http://x.org"),
    "cat:cs.LG": InCategory("cs.LG"),
    "cat:cs.*": InCategory("cs"),
    "cat:hep-*": Or((InCategory("hep-ex"), InCategory("hep-lat"), InCategory("hep-ph"), InCategory("hep-th"))),
    "cat:math.A*": Or((InCategory("math.AC"), InCategory("math.AG"), InCategory("math.AP"), InCategory("math.AT"))),
    "cat:math.AC*": InCategory("math.AC"),
    "cat:moss*": InCategory("moss"),
    "au:quill_j_p": WrittenBy("quill", "j p"),
    'au:"J.-P. van der Quill"': WrittenBy("van der Quill", "J.-P."),
    "id:2601.00001": HasId("2601.00001"),
    'tag:"to read"': Tagged("to read"),
    "kind:REPLACE-cross": OfKind(Kind.REPLACE_CROSS),
    "only:cs.CV/cross": OnlyIn((("cs.CV", Kind.CROSS),)),
    "only:cs.CV,math.AG/Replace-cross": OnlyIn((("cs.CV", None), ("math.AG", Kind.REPLACE_CROSS))),
    "is:Starred": Is("starred"),
    "date:2020-12-15": Announced(date(2020, 12, 15), date(2020, 12, 15)),
    "date:2020-02": Announced(date(2020, 2, 1), date(2020, 2, 29)),
    "date:2020": Announced(date(2020, 1, 1), date(2020, 12, 31)),
    "date:2020-12..2021-01": Announced(date(2020, 12, 1), date(2021, 1, 31)),
    "date:2020..": Announced(date(2020, 1, 1), date.max),
    "date:..2020": Announced(date.min, date(2020, 12, 31)),
    "ti:splatting (au:barron OR au:mildenhall) -is:dismissed": And(
        (Text("splatting", "title"), Or((Text("barron", "authors"), Text("mildenhall", "authors"))), Not(Is("dismissed")))
    ),
}

# A text, where it becomes unreadable, and what is said.
ERRORS: dict[str, tuple[int, str]] = {
    "(a": (0, "This “(” is never closed."),
    "a (b (c) ": (2, "This “(” is never closed."),
    "a)": (1, "This “)” closes nothing"),
    ")": (0, "This “)” closes nothing"),
    'a "b': (2, "A phrase ends with a second quotation mark."),
    "a OR": (4, "“OR” goes between two searches."),
    "OR a": (4, "“OR” goes between two searches."),
    "foo:lamp": (0, "“foo:” is not a field; fields are ti, au, abs, co, note, cat, id, tag, date, kind, only and is."),
    'a titel:"b c"': (2, "“titel:” is not a field"),
    "NOT": (0, "“NOT” goes before what should be left out."),
    "(a NOT) b": (3, "“NOT” goes before"),
    "title:": (0, "“title:” needs a value right after it."),
    "ti:": (0, "“ti:” needs a value right after it."),
    "ti:(": (3, "This “(” is never closed."),
    "a ti:(b OR)": (10, "“OR” goes between two searches."),
    "is:(starred OR good)": (15, "After “is:” comes one of"),
    "(a OR)": (5, "“OR” goes between two searches."),
    'a ti:""': (2, "“ti:” needs a value right after it."),
    "tag: x": (0, "“tag:” needs a value right after it."),
    "is:good": (3, "After “is:” comes one of starred, dismissed, undecided, unread, read, incomplete, muted."),
    "a is:good": (5, "After “is:” comes one of"),
    "kind:old": (5, "A kind is one of new, cross, replace, replace-cross."),
    "date:yesterday": (5, "A date looks like 2020-12-15 or 2020-12."),
    "date:2020-13": (9, "A date looks like"),
    "date:2021-02-29": (9, "A date looks like"),
    "date:2020..20x": (13, "A date looks like"),
    "date:0000": (9, "A date looks like"),
    "(" * 21 + "a": (20, "Parentheses can be nested 20 deep at most."),
}


@pytest.mark.parametrize(("text", "meaning"), MEANINGS.items(), ids=MEANINGS)
def test_means(text: str, meaning: Query) -> None:
    # As text: two kinds of query with the same words may compare as equal.
    assert repr(parse(text)) == repr(meaning)


@pytest.mark.parametrize(("text", "said"), ERRORS.items(), ids=ERRORS)
def test_says_from_where_on_it_cannot_read(text: str, said: tuple[int, str]) -> None:
    with pytest.raises(QueryError) as failed:
        parse(text)
    assert (failed.value.text, failed.value.position) == (text, said[0])
    assert said[1] in str(failed.value)


def test_the_sentence_quotes_what_could_be_read() -> None:
    with pytest.raises(QueryError, match=r"^Not understood after “lamp is:”\. After “is:”"):
        parse("lamp is:good")
    with pytest.raises(QueryError, match=r"^This search was not understood\. This “\(”"):
        parse("(lamp")


UNFINISHED: dict[str, Query] = {
    r"K\"": Text("K\\"),
    r"K\"a": Text("Kä", prefix=True),
    "lam": Text("lam", prefix=True),
    "lamp ca": And((Text("lamp"), Text("ca", prefix=True))),
    "lamp ": Text("lamp"),
    "ti:lam": Text("lam", "title", prefix=True),
    '"lamp of': Text("lamp of", prefix=True, exact=True),
    '"lamp of"': Text("lamp of", exact=True),
    "l": Everything(),
    "lamp l": Text("lamp"),
    "ti:l": Everything(),
    "l ": Text("l"),
    "图": Text("图", prefix=True),
    "lamp NOT": Text("lamp"),
    "lamp NOT c": Text("lamp"),
    "au:quill_a": WrittenBy("quill", "a"),
    'au:"Quill, A': WrittenBy("Quill", "A"),
    "2601.00001": HasId("2601.00001"),
    "(lamp OR ca": Or((Text("lamp"), Text("ca", prefix=True))),
    "lamp OR": Text("lamp"),
    "ti:": Everything(),
    "lamp -": Text("lamp"),
    "is:starred (": Is("starred"),
    "is:sta": Is("starred"),
    "is:D": Is("dismissed"),
    "kind:r": OfKind(Kind.REPLACE),
    "kind:replace-": OfKind(Kind.REPLACE_CROSS),
    "only:cs.CV/cr": OnlyIn((("cs.CV", None),)),
    "date:2": Announced(date(2000, 1, 1), date(2999, 12, 31)),
    "date:0": Announced(date(1, 1, 1), date(999, 12, 31)),
    "date:202": Announced(date(2020, 1, 1), date(2029, 12, 31)),
    "date:2020-": Announced(date(2020, 1, 1), date(2020, 12, 31)),
    "date:2020-0": Announced(date(2020, 1, 1), date(2020, 9, 30)),
    "date:2020-1": Announced(date(2020, 10, 1), date(2020, 12, 31)),
    "date:2020-02-": Announced(date(2020, 2, 1), date(2020, 2, 29)),
    "date:2020-02-2": Announced(date(2020, 2, 20), date(2020, 2, 29)),
    "date:2020-12-3": Announced(date(2020, 12, 30), date(2020, 12, 31)),
    "date:2020-12-0": Announced(date(2020, 12, 1), date(2020, 12, 9)),
    "date:2020-12.": Announced(date(2020, 12, 1), date(2020, 12, 31)),
    "date:2020-12..": Announced(date(2020, 12, 1), date.max),
    "date:2020-12..2": Announced(date(2020, 12, 1), date(2999, 12, 31)),
}


@pytest.mark.parametrize(("text", "meaning"), UNFINISHED.items(), ids=UNFINISHED)
def test_means_while_it_is_typed(text: str, meaning: Query) -> None:
    assert repr(parse(text, unfinished=True)) == repr(meaning)


@pytest.mark.parametrize(
    "text", ["is:x", "is:sta a", "date:2020-13", "date:2020-02-3", "date:20x", "kind:new-", "only:cs/x", "a)"]
)
def test_what_is_wrong_is_wrong_while_it_is_typed_too(text: str) -> None:
    with pytest.raises(QueryError):
        parse(text, unfinished=True)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("lamp", [(0, 4, "lamp", True)]),
        ("ti:lamp -fern (moss OR ke*) ", [(3, 7, "lamp", False), (15, 19, "moss", False), (23, 25, "ke", True)]),
        ("ti:(lamp note:(fern)) co:(kettle)", [(4, 8, "lamp", False)]),
        ('"deep moss" au:Quil', [(1, 5, "deep", False), (6, 10, "moss", False), (15, 19, "Quil", True)]),
        ("-(moss -fern) NOT lamp a-b", [(8, 12, "fern", False), (23, 24, "a", False), (25, 26, "b", True)]),
        ("note:moss co:fern cat:cs.LG is:starred quill_a $h_0$ ", []),
        ("arXiv:2601.00001", []),
        ("moss 2601.00001 ", [(0, 4, "moss", False)]),
    ],
)
def test_knows_the_words_that_papers_are_to_have_and_where_they_stand(
    text: str, words: list[tuple[int, int, str, bool]]
) -> None:
    assert words_of(text, unfinished=True) == words


def test_parentheses_may_be_deep() -> None:
    assert parse("(" * 20 + "a" + ")" * 20) == Text("a")


@pytest.mark.parametrize("text", ["is:dismissed", "a -is:dismissed", "(a OR (b is:dismissed))"])
def test_knows_whether_a_flag_is_mentioned(text: str) -> None:
    assert mentions(parse(text), "dismissed")
    assert not mentions(parse(text), "starred")


def test_a_tag_of_that_name_is_no_flag() -> None:
    assert not mentions(parse("tag:dismissed dismissed -cat:dismissed"), "dismissed")


WORDS = [
    "a", '"', "(", ")", " ", "-", "*", "OR", "AND", "NOT", "ti:", "is:", "is:read", "date:", "2020", "..", "-13",
    "kind:", "cat:cs", "\0",
    "é",
]  # fmt: skip
texts = st.lists(st.sampled_from(WORDS) | st.text(max_size=3), max_size=20).map("".join) | st.text()


def failure(text: str, unfinished: bool = False) -> QueryError | None:
    try:
        parse(text, unfinished)
    except QueryError as failed:
        return failed
    return None


@given(texts, st.booleans())
def test_no_text_raises_anything_but_a_query_error(text: str, unfinished: bool) -> None:
    failed = failure(text, unfinished)
    assert failed is None or (failed.text == text and 0 <= failed.position <= len(text))


@pytest.mark.parametrize(
    "text",
    ["(" * 100_000, "-(" * 50_000, "-" * 100_000, '"' * 99_999, "a OR " * 20_000 + "a", "ti:" * 50_000, "NOT " * 50_000],
)
def test_no_length_is_too_much(text: str) -> None:
    failed = failure(text)
    assert failed is None or failed.position <= len(text)


@given(st.text(st.characters(categories=["L", "N"]), min_size=1))
def test_a_plain_word_is_looked_for_as_it_is(word: str) -> None:
    if word not in ("OR", "AND", "NOT", "ANDNOT"):
        assert repr(parse(word)) == repr(Text(word))
