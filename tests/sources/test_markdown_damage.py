"""Whatever is cut, doubled or foreign costs the entry it hits and no other, and is reported with its line."""

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readerapp.arxiv.listing import Damage, Listing
from readerapp.sources.markdown import parse
from readerapp.text import language
from readerapp.text.language import Translate
from tests.invented import document
from tests.places import DATA

Mutation = Callable[[bytes], list[bytes]]

# What stands in the place of a line of the document.
DAMAGES: dict[str, Mutation] = {
    "deleted": lambda line: [],
    "left half": lambda line: [line[: len(line) // 2]],
    "right half": lambda line: [line[len(line) // 2 :]],
    "words": lambda line: [b"qwertz uiop 42 ;; (x)"],
    "bytes": lambda line: [b"\xff\xfe\x80\x00\x07 noise"],
    "a mark": lambda line: [b">"],
    "a sharp": lambda line: [b"###"],
}


def touched(index: int) -> int:
    """The entry on line `index` (from 0); -1 for the heading of the day."""
    return (index - 1) // 2


def damaged(data: bytes, index: int, mutation: Mutation) -> bytes:
    lines = data.split(b"\n")
    return b"\n".join(lines[:index] + mutation(lines[index]) + lines[index + 1 :])


def without_day(listing: Listing) -> Listing:
    """What is left of a listing whose heading is lost."""
    return Listing(tuple(paper._replace(categories=()) for paper in listing.papers))


def check_rest(whole: Listing, found: Listing, index: int) -> None:
    """All entries but the one on line `index` are as they were, and nothing is there that was not."""
    if index == 0:
        assert found.papers in (whole.papers, without_day(whole).papers)
        assert found.announcements in (whole.announcements, ())
        return
    hit = whole.papers[touched(index)]
    assert tuple(paper for paper in found.papers if paper.id != hit.id) == tuple(
        paper for paper in whole.papers if paper.id != hit.id
    )
    assert set(found.papers) <= {*whole.papers, hit._replace(abstract=None, abstract_as_given=None)}
    assert set(found.announcements) <= set(whole.announcements)
    assert {one.paper_id for one in found.announcements} == {paper.id for paper in found.papers}


def check_report(damages: tuple[Damage, ...], index: int) -> None:
    """Something is reported, and all of it within a line of the line `index` (from 0)."""
    assert damages
    assert all(abs(damage.line - (index + 1)) <= 1 and damage.what for damage in damages)


def each_line(data: bytes) -> Iterator[int]:
    return iter(range(len(data.rstrip(b"\n").split(b"\n"))))


@pytest.mark.parametrize("mutation", DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_line_costs_its_entry_and_is_reported(mutation: Mutation, day: bytes) -> None:
    whole = parse(day)
    for index in each_line(day):
        found = parse(damaged(day, index, mutation))
        check_rest(whole, found, index)
        check_report(found.damages, index)


def test_a_doubled_line_costs_nothing_and_is_reported(day: bytes) -> None:
    whole = parse(day)
    for index in each_line(day):
        found = parse(damaged(day, index, lambda line: [line, line]))
        assert found._replace(damages=()) == whole
        assert all(index <= damage.line - 1 <= index + 1 for damage in found.damages)


@pytest.mark.parametrize("mutation", DAMAGES.values(), ids=DAMAGES)
def test_the_same_where_abstracts_are_not_ended(mutation: Mutation, day: bytes) -> None:
    day = day.replace(b"      \n", b"\n")
    whole = parse(day)
    last_heading = 23
    for index in each_line(day):
        if index == last_heading:
            continue  # see the test below
        if index and index % 2 == 0 and mutation in (DAMAGES["left half"], DAMAGES["a mark"]):
            continue  # nothing in the document says where an abstract ends
        found = parse(damaged(day, index, mutation))
        check_rest(whole, found, index)
        check_report(found.damages, index)


@pytest.mark.parametrize("name", ["deleted", "words", "a mark"])
def test_the_same_for_the_last_heading(name: str, day: bytes) -> None:
    day = day.replace(b"      \n", b"\n")
    found = parse(damaged(day, 23, DAMAGES[name]))
    check_rest(parse(day), found, 23)
    check_report(found.damages, 23)


@pytest.mark.parametrize("mutation", DAMAGES.values(), ids=DAMAGES)
def test_the_same_in_a_file_of_two_days(mutation: Mutation, day: bytes) -> None:
    second = document(
        *((f"Else {n}", f"https://arxiv.org/pdf/2601.0500{n}.pdf", f"More {n}.") for n in range(1, 6)),
        heading="# ArXiv hep-th --Wed, 7 Jan 2026\n",
    )
    whole = parse(day + second.encode())
    of_first_day = parse(day)
    lines = len(list(each_line(day)))
    for index in range(lines, lines + 11):
        found = parse(damaged(day + second.encode(), index, mutation))
        check_report(found.damages, index)
        assert found.papers[: len(of_first_day.papers)] == of_first_day.papers
        assert set(found.announcements) <= set(whole.announcements)


def test_every_line_of_the_recorded_day_damaged_in_turn(recorded_day: bytes) -> None:
    whole = parse(recorded_day)
    assert len(whole.papers) == 115
    for index in each_line(recorded_day):
        for mutation in (DAMAGES["deleted"], DAMAGES["left half"], DAMAGES["right half"], DAMAGES["bytes"]):
            found = parse(damaged(recorded_day, index, mutation))
            check_rest(whole, found, index)
            check_report(found.damages, index)


def test_every_line_of_the_recorded_day_doubled_in_turn(recorded_day: bytes) -> None:
    whole = parse(recorded_day)
    for index in each_line(recorded_day):
        found = parse(damaged(recorded_day, index, lambda line: [line, line]))
        assert found._replace(damages=()) == whole


noise = st.text(st.characters(exclude_characters="\n\r", exclude_categories=["Cs"])).filter(lambda text: " " * 6 not in text)


@given(index=st.integers(0, 24), line=noise)
def test_any_noise_in_place_of_a_line(index: int, line: str) -> None:
    day = (DATA / "day.md").read_bytes()
    found = parse(damaged(day, index, lambda _: [line.encode()]))
    check_rest(parse(day), found, index)
    check_report(found.damages, index)


@given(data=st.data())
def test_any_cut_of_the_file_loses_only_what_is_cut_off(data: st.DataObject) -> None:
    day = (DATA / "day.md").read_bytes()
    start_of_third = day.index(b"### 3.")
    found = parse(day[: data.draw(st.integers(start_of_third, len(day)))])
    whole = parse(day)
    entries = sum(paper.abstract is not None for paper in found.papers)
    assert found.papers[:entries] == whole.papers[:entries]
    assert [paper.title for paper in found.papers[entries:]] in ([], [whole.papers[entries].title])
    assert len(found.damages) <= 1


def test_a_cut_abstract_is_noticed_in_a_file_of_two_papers() -> None:
    cut = document(("A", "https://arxiv.org/pdf/2601.00001", "A."), ("B", "https://arxiv.org/pdf/2601.00002", "It was cu"))
    found = parse(cut.rstrip().encode())
    assert [paper.id for paper in found.papers] == ["2601.00001"]


# --- what the report says ---------------------------------------------------------------------------------------------

GOOD = "### 2.Good  [ :arrow_down: ](https://arxiv.org/pdf/2601.00002.pdf)\n>  Fine.      \n"
HEADING = "# ArXiv cs.LG --Tue, 6 Jan 2026\n"
FIRST = "### 1.First  [ :arrow_down: ](https://arxiv.org/pdf/2601.00001.pdf)\n"
WHOLE = FIRST + ">  A.      \n"
REPORTS = {
    "no abstract": (HEADING + FIRST + GOOD + GOOD.replace("2", "3"), "line 2: no abstract follows"),
    "cut abstract": (HEADING + FIRST + ">  It was c\n" + GOOD + GOOD.replace("2", "3"), "line 3: the abstract is cut off"),
    "no heading": (HEADING + ">  Whose?      \n" + GOOD, "line 2: an abstract without the heading of its paper"),
    "other text": (HEADING + GOOD + "Adverts!\n", "line 4: text that belongs to no paper, “Adverts!”"),
    "repeated heading": (HEADING + FIRST + FIRST + ">  A.      \n" + GOOD, "line 2: the heading is repeated"),
    "repeated abstract": (HEADING + GOOD + ">  Fine.      \n", "line 4: the abstract is repeated"),
    "repeated day": (HEADING + HEADING + GOOD, "line 2: the same day and category begin again"),
    "no day": (HEADING.replace("Jan", "Foo") + GOOD, "line 1: “Tue, 6 Foo 2026” is not a day; the papers"),
    "no such day": (HEADING.replace("6 Jan", "31 Feb") + GOOD, "line 1: “Tue, 31 Feb 2026” is not a day"),
    "day lost": (GOOD, "line 1: no heading says the category and the day; the papers below it are in no day"),
    "second day lost": (HEADING + WHOLE + GOOD + WHOLE.replace("001", "009"), "line 6: the numbers begin again without"),
    "foreign link": (HEADING + GOOD + GOOD.replace("arxiv.org", "example.org"), "line 4: “https://example.org/pdf/2601."),
    "bad id": (HEADING + GOOD + GOOD.replace("2601.00002", "2613.00002"), "line 4: “2613.00002.pdf” is not an arXiv"),
    "twice": (HEADING + GOOD + GOOD.replace("### 2", "### 5"), "line 4: 2601.00002 is listed twice"),
    "no title": (HEADING + GOOD.replace("Good", "") + WHOLE, "line 2: the heading has no title; its paper is left out"),
    "bytes": (HEADING + GOOD + "a\0b\n", "line 4: bytes that are not text"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "report"), REPORTS.values(), ids=REPORTS)
def test_says_what_is_wrong_and_where(text: str, report: str) -> None:
    assert any(report in str(damage) for damage in parse(text.encode()).damages)


@pytest.mark.parametrize("translate", [None, lambda text, about, count: f"[{text}]"])
def test_a_lost_day_is_reported_once_in_every_language(translate: Translate | None) -> None:
    language.use(translate)
    try:
        (damage,) = parse(REPORTS["no day"][0].encode()).damages
    finally:
        language.use(None)
    assert "Tue, 6 Foo 2026” is not a day" in damage.what
    assert damage.what.startswith("[") == bool(translate)


def test_papers_of_a_lost_second_day_do_not_pass_for_those_of_the_first() -> None:
    listing = parse(REPORTS["second day lost"][0].encode())
    assert [one.paper_id for one in listing.announcements] == ["2601.00001", "2601.00002"]
    assert len(listing.papers) == 3


def test_nor_where_the_first_day_has_one_paper() -> None:
    listing = parse((HEADING + WHOLE + WHOLE.replace("001", "009")).encode())
    assert [one.paper_id for one in listing.announcements] == ["2601.00001"]


def test_reports_come_in_the_order_of_the_lines(day: bytes) -> None:
    lines = [damage.line for damage in parse(day.replace(b"      \n", b"\n", 3) + b"tail\n").damages]
    assert lines == sorted(lines)
    assert len(lines) == 4
