"""The Markdown listing as people have it: what it says, and the variations that are no damage."""

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readerapp.arxiv.listing import Announcement, Listing
from readerapp.arxiv.paper import Paper
from readerapp.errors import ParseError
from readerapp.sources.markdown import looks_like, parse
from tests.invented import DAY, document

LINK = "https://arxiv.org/pdf/2601.00001.pdf"
TITLES_OF_THE_DAY = 12


def one(title: str = "A Title", link: str = LINK, abstract: str | None = "An abstract.") -> Paper:
    """The only paper of a document with one entry, of which nothing is damaged."""
    listing = parse(document((title, link, abstract)).encode())
    assert listing.damages == ()
    return listing.papers[0]


# --- what it says -----------------------------------------------------------------------------------------------------


def test_reads_every_paper_of_the_day(day: bytes) -> None:
    listing = parse(day)
    assert [paper.id for paper in listing.papers] == [f"2601.{2000 + n:05}" for n in range(1, TITLES_OF_THE_DAY + 1)]
    assert listing.damages == ()


def test_announces_every_paper_on_the_day_in_its_place(day: bytes) -> None:
    first, *_, last = parse(day).announcements
    assert first == Announcement("2601.02001", DAY, "cs.LG", None, None, 1)
    assert last == Announcement("2601.02012", DAY, "cs.LG", None, None, 12)


def test_guesses_nothing_that_the_file_does_not_say(day: bytes) -> None:
    for paper in parse(day).papers:
        assert paper.incomplete
        assert (paper.version, paper.primary_category, paper.submitted, paper.comment) == (None, None, None, None)
        assert paper.categories == ("cs.LG",)


def test_keeps_titles_as_written(day: bytes) -> None:
    titles = [paper.title for paper in parse(day).papers]
    assert titles[1] == r"$\epsilon$-Greedy Gardens: Watering $n \leq 10^3$ Plants"
    assert titles[2] == "0"
    assert titles[7] == "Prices of $5 and $10 Shovels, and Why #1_tools ~ Fail"
    assert titles[8] == 'On the set {1, 2, 3} and "other" triples (Part [2])'


def test_turns_the_markup_of_abstracts_into_what_it_means(day: bytes) -> None:
    abstracts = [paper.abstract or "" for paper in parse(day).papers]
    assert abstracts[0].endswith("Code: https://caves.example.org/lamp?a=1&b=2")
    assert "needed.\n  The second paragraph" in abstracts[1]
    assert abstracts[3].startswith("Lists with 1 < n < 9 items & more")
    assert abstracts[3].endswith("see http://lists.example.org/~top/ and https://lists.example.org/data_set#2.")


def test_keeps_the_words_of_a_link_that_is_no_address(day: bytes) -> None:
    assert "This extends arXiv:2512.00001 and hurts." in (parse(day).papers[10].abstract or "")


def test_keeps_tex_and_prices_of_abstracts(day: bytes) -> None:
    abstracts = [paper.abstract or "" for paper in parse(day).papers]
    assert r"Schr\"odinger type boil at \emph{two} temperatures" in abstracts[4]
    assert r"A shovel at \$5 fails twice as often as one at $10. We write R\&D budgets" in abstracts[7]


def test_an_escaped_entity_is_unescaped_once() -> None:
    assert one(abstract="Write &amp;lt; for &lt;.").abstract == "Write &lt; for <."


def test_keeps_the_form_in_which_the_abstract_was_given() -> None:
    assert one(abstract="a &lt; b").abstract_as_given == "a &lt; b"
    assert one(abstract="a plain one").abstract_as_given is None


def test_other_markup_is_text() -> None:
    assert one(abstract="a <b>bold</b> claim <script>").abstract == "a <b>bold</b> claim <script>"


def test_an_unfinished_anchor_is_text() -> None:
    given = 'see <a href="https://x.example.org">this https URL and more'
    assert one(abstract=given).abstract == given


# --- what people really have ------------------------------------------------------------------------------------------

REWRITTEN: dict[str, Callable[[bytes], bytes]] = {
    "CRLF": lambda data: data.replace(b"\n", b"\r\n"),
    "CR": lambda data: data.replace(b"\n", b"\r"),
    "a byte order mark": lambda data: b"\xef\xbb\xbf" + data,
    "UTF-16, little end first": lambda data: data.decode().encode("utf-16"),
    "UTF-16, big end first": lambda data: b"\xfe\xff" + data.decode().encode("utf-16-be"),
    "http": lambda data: data.replace(b"](https://arxiv.org", b"](http://arxiv.org"),
    "no .pdf": lambda data: data.replace(b".pdf)\n", b")\n"),
    "abstract pages": lambda data: data.replace(b"arxiv.org/pdf/", b"arxiv.org/abs/").replace(b".pdf)\n", b")\n"),
    "www": lambda data: data.replace(b"](https://arxiv", b"](https://www.arxiv"),
    "blank lines between": lambda data: data.replace(b"\n", b"\n\n"),
    "no end of line at the end": lambda data: data.rstrip(b"\n"),
    "a blank behind the number": lambda data: data.replace(b"### 1.", b"### 1. "),
    "headings of another level": lambda data: data.replace(b"### ", b"## "),
    "no blanks behind abstracts": lambda data: data.replace(b"      \n", b"\n"),
    "a date without weekday": lambda data: data.replace(b"Tue, 6 Jan 2026", b"6 January 2026"),
    "an ISO date": lambda data: data.replace(b"Tue, 6 Jan 2026", b"2026-01-06"),
    "another case": lambda data: data.replace(b"# ArXiv cs.LG", b"# arxiv CS.lg"),
    "a dash": lambda data: data.replace(b" --Tue", " — Tue".encode()),
    "a hyphen": lambda data: data.replace(b" --Tue", b" - Tue"),
    "a colon": lambda data: data.replace(b" --Tue", b": Tue"),
    "an American date": lambda data: data.replace(b"Tue, 6 Jan 2026", b"Jan 6, 2026"),
    "a day of another level": lambda data: data.replace(b"# ArXiv", b"## ArXiv", 1),
    "closed headings": lambda data: data.replace(b"6 Jan 2026", b"6 Jan 2026 #"),
    "no numbers": lambda data: NUMBER.sub(b"### ", data),
    "numbers without a stop": lambda data: NUMBER.sub(rb"### \1 ", data),
    "numbers in parentheses": lambda data: NUMBER.sub(rb"### \1) ", data),
    "escaped stops": lambda data: NUMBER.sub(rb"### \1\. ", data),
    "ticks": lambda data: NUMBER.sub(rb"### [x] \1.", data),
    "stars": lambda data: NUMBER.sub("### ⭐ ".encode() + rb"\1.", data),
    "arrows": lambda data: data.replace(b":arrow_down:", "⬇️".encode()),
    "words as links": lambda data: data.replace(b"[ :arrow_down: ]", b"[pdf]"),
    "links in angle brackets": lambda data: LINK_OF_ENTRY.sub(rb"(<\1>)", data),
    "links with titles": lambda data: LINK_OF_ENTRY.sub(rb'(\1 "PDF")', data),
}
NUMBER = re.compile(rb"^### (\d+)\.", re.MULTILINE)
LINK_OF_ENTRY = re.compile(rb"\((https://arxiv\.org/pdf/\S+)\)$", re.MULTILINE)


@pytest.mark.parametrize("rewrite", REWRITTEN.values(), ids=REWRITTEN)
def test_reads_the_same_from(rewrite: Callable[[bytes], bytes], day: bytes) -> None:
    assert parse(rewrite(day)) == parse(day)


def test_a_title_without_a_number_may_begin_with_one() -> None:
    text = "# ArXiv cs.LG --Tue, 6 Jan 2026\n" + "".join(
        f"### {title}  [ :arrow_down: ](https://arxiv.org/pdf/2601.0000{n})\n"
        for n, title in enumerate(("2.5D moss", "3 ferns", "Moss", "4 ash", "**Bold**"), start=1)
    )
    listing = parse(text.encode())
    assert [one.title for one in listing.papers] == ["2.5D moss", "3 ferns", "Moss", "ash", "Bold"]
    assert [one.position for one in listing.announcements] == [1, 2, 3, 4, 5]


def test_a_title_may_be_the_link() -> None:
    listing = parse(b"# ArXiv cs.LG --Tue, 6 Jan 2026\n### [Moss](https://www.alphaxiv.org/abs/2601.00001v2)\n>  A.      \n")
    assert [(one.id, one.version, one.title, one.abstract) for one in listing.papers] == [("2601.00001", 2, "Moss", "A.")]


def test_an_empty_line_of_a_quotation_begins_a_paragraph() -> None:
    listing = parse(f"### 1.T  [ :arrow_down: ]({LINK})\n>  One\n> goes on.\n>\n>  Two.      \n".encode())
    assert listing.papers[0].abstract == "One goes on.\n  Two."


def test_own_headings_between_the_papers_cost_nothing() -> None:
    first = document(("A", "https://arxiv.org/pdf/2601.00001", "A."))
    own = first + "\n## Cross-lists\n\n" + document(("B", "https://arxiv.org/pdf/2601.00002", "B."), heading="")
    listing = parse(own.encode())
    assert len(listing.announcements) == 2
    assert [str(one) for one in listing.damages] == ["line 5: text that belongs to no paper, “## Cross-lists”"]


def test_tells_the_version_of_a_link() -> None:
    listing = parse(document(("A Title", "https://arxiv.org/pdf/2601.00001v3", "An abstract.")).encode())
    assert (listing.papers[0].id, listing.papers[0].version) == ("2601.00001", 3)
    assert listing.announcements[0].version == 3


@pytest.mark.parametrize("link", ["https://arxiv.org/abs/hep-th/9901001v2", "http://arxiv.org/pdf/hep-th/9901001.pdf"])
def test_reads_old_identifiers(link: str) -> None:
    assert one(link=link).id == "hep-th/9901001"


def test_reads_entries_without_abstracts() -> None:
    listing = parse(document(*((f"T{n}", f"https://arxiv.org/abs/2601.0000{n}", None) for n in (1, 2, 3))).encode())
    assert [paper.abstract for paper in listing.papers] == [None, None, None]
    assert listing.damages == ()


def test_reads_several_days_of_several_categories(day: bytes) -> None:
    second = document(("Else", "https://arxiv.org/pdf/2601.09999", "More."), heading="# ArXiv hep-th --Wed, 7 Jan 2026\n")
    listing = parse(day + second.encode())
    assert len(listing.papers) == TITLES_OF_THE_DAY + 1
    assert listing.announcements[-1] == Announcement("2601.09999", date(2026, 1, 7), "hep-th", None, None, 1)
    assert listing.damages == ()


def test_a_paper_of_two_days_is_one_paper_announced_twice() -> None:
    entry = ("A Title", LINK, "An abstract.")
    twice = document(entry) + document(entry, heading="# ArXiv cs.CV --Tue, 6 Jan 2026\n")
    listing = parse(twice.encode())
    assert len(listing.papers) == 1
    assert [one.category for one in listing.announcements] == ["cs.LG", "cs.CV"]


@pytest.mark.parametrize("mark", [">  ", ">", "  > ", ""], ids=["marked", "no blank", "indented", "unmarked"])
@pytest.mark.parametrize("ended", ["      ", ""], ids=["ended", "not ended"])
def test_joins_wrapped_abstracts(mark: str, ended: str) -> None:
    entries = "".join(
        f"### {n}.Title {n}  [ :arrow_down: ](https://arxiv.org/pdf/2601.0000{n})\n"
        f">  It begins here,\n{mark}goes on there\n{mark}and ends.{ended}\n\n"
        for n in range(1, 5)
    )
    listing = parse(b"# ArXiv cs.LG --Tue, 6 Jan 2026\n" + entries.encode())
    assert listing.damages == ()
    assert {paper.abstract for paper in listing.papers} == {"It begins here, goes on there and ends."}


def test_numbers_may_be_out_of_order() -> None:
    text = document(*((f"T{n}", f"https://arxiv.org/abs/2601.0000{n}", "A.") for n in (1, 2, 3)))
    for was, becomes in (("### 1.", "### 70."), ("### 2.", "### 3."), ("### 3.T3", "### 12.T3")):
        text = text.replace(was, becomes, 1)
    listing = parse(text.encode())
    assert [one.position for one in listing.announcements] == [70, 12, 3] or len(listing.announcements) == 3
    assert listing.damages == ()


def test_a_day_without_papers_is_a_listing() -> None:
    assert parse(b"# ArXiv cs.LG --Tue, 6 Jan 2026\n") == Listing(())


def test_an_unknown_category_is_kept_but_makes_no_category_of_a_paper() -> None:
    listing = parse(document(("T", LINK, "A."), heading="# ArXiv cs.QQ --Tue, 6 Jan 2026\n").encode())
    assert listing.announcements[0].category == "cs.QQ"
    assert listing.papers[0].categories == ()


# --- what is refused --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("data", [b"", b"\n\n", b"Hello\n", b"# Shopping\n- eggs\n", b"\x89PNG\r\n\x1a\n\0\0", b"{}"])
def test_refuses_what_is_no_listing_in_a_sentence(data: bytes) -> None:
    with pytest.raises(ParseError, match=r"^notes\.md is not a listing: no line starts with “### 1\.”") as refused:
        parse(data, "notes.md")
    assert refused.value.resource == "notes.md"


def test_refuses_a_listing_of_which_no_paper_is_left() -> None:
    with pytest.raises(ParseError, match=r"^notes\.md could not be read: .* line 3: "):
        parse(document(("T", LINK, None)).encode() + b"something else\n", "notes.md")


def test_recognises_its_own_kind(day: bytes) -> None:
    assert looks_like(day)
    assert looks_like(day.split(b"\n", 1)[1])
    assert not looks_like(b"<?xml version='1.0'?><rss/>")


@given(st.binary() | st.text().map(str.encode))
def test_no_bytes_raise_anything_but_a_parse_error(data: bytes) -> None:
    with suppress(ParseError):
        assert all(paper.id for paper in parse(data).papers)


PIECES = [
    b"# ArXiv cs.LG --Tue, 6 Jan 2026", b"### 1.A  [ :arrow_down: ](https://arxiv.org/pdf/2601.00001)", b">  text      ",
    b"### 2.B  [ :arrow_down: ](https://arxiv.org/pdf/2601.00002v2.pdf)", b">  more", b"text", b">", b"#", b"\xff", b"\0",
    b"# ArXiv cs.LG --Wed, 7 Jan 2026", b"### 1.[ :arrow_down: ]()", b"", b"# ArXiv x --99 Foo 0000", b"\r", b"\xfe\xff",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES) | st.binary(max_size=8)).map(b"\n".join))
def test_no_heap_of_its_own_pieces_raises_anything_but_a_parse_error(data: bytes) -> None:
    try:
        listing = parse(data)
    except ParseError:
        return
    assert {paper.id for paper in listing.papers} <= {"2601.00001", "2601.00002"}
    assert {one.paper_id for one in listing.announcements} <= {paper.id for paper in listing.papers}


def test_an_endless_version_is_damage() -> None:
    entries = [("A", LINK, "A."), ("B", "https://arxiv.org/pdf/2601.00002v" + "9" * 5000, "B.")]
    assert len(parse(document(*entries).encode()).papers) == 1
