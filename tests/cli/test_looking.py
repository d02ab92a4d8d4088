"""readerapp list, show, history and check."""

import re
import sqlite3
from pathlib import Path

import pytest

from tests.cli.conftest import Run

FIELDS = [
    "id", "version", "title", "authors", "abstract", "primary_category", "categories", "comment", "journal_ref", "doi",
    "submitted", "announced", "starred", "state", "tags", "note", "incomplete",
]  # fmt: skip


# --- list -------------------------------------------------------------------------------------------------------------


def test_an_empty_library_lists_nothing(run: Run) -> None:
    assert run("list") == (0, "", "")
    assert run("list", "--json").json() == []


def test_lists_the_newest_papers_first_a_line_each(imported: Run) -> None:
    lines = imported("list").out.splitlines()
    assert len(lines) == 12
    assert lines[0] == "•   2601.02012        Last but Not Least: a Survey of Final Papers"
    assert "Schrödinger's Kettle: Möbius Boilers and the Erdős–Rényi Steam Graph" in lines[7]
    assert "ϵ-Greedy Gardens: Watering n ≤ 10³ Plants" in lines[10]


def test_marks_what_was_decided(imported: Run) -> None:
    imported("star", "2601.02012")
    imported("read", "2601.02011")
    imported("dismiss", "2601.02010")
    assert [line[:3] for line in imported("list", "--limit", "4").out.splitlines()] == ["• ★", "   ", "×  ", "•  "]


def test_the_objects_have_exactly_the_fields_promised(imported: Run) -> None:
    for paper in imported("list", "--json").json():
        assert list(paper) == FIELDS


def test_an_object_tells_what_is_known(imported: Run) -> None:
    imported("star", "2601.02003")
    imported("read", "2601.02003")
    imported("tag", "2601.02003", "+b", "+a")
    imported("note", "2601.02003", "why?")
    [paper] = imported("list", "--json", "id:2601.02003").json()
    assert paper == {
        "id": "2601.02003",
        "version": None,
        "title": "0",
        "authors": [],
        "abstract": "The title of this paper is the digit that it is about.",
        "primary_category": None,
        "categories": ["cs.LG"],
        "comment": None,
        "journal_ref": None,
        "doi": None,
        "submitted": None,
        "announced": [{"date": "2026-01-06", "category": "cs.LG", "kind": None, "version": None}],
        "starred": True,
        "state": "read",
        "tags": ["a", "b"],
        "note": "why?",
        "incomplete": True,
    }


def test_texts_are_unicode_unless_raw(imported: Run) -> None:
    [read] = imported("list", "--json", "id:2601.02005").json()
    assert read["title"] == "Schrödinger's Kettle: Möbius Boilers and the Erdős--Rényi Steam Graph"
    assert read["abstract"].startswith("Kettles of Schrödinger type boil at two temperatures at once.")
    [raw] = imported("list", "--json", "--raw", "id:2601.02005").json()
    assert raw["title"].startswith(r"Schr\"odinger's Kettle")
    assert r"\emph{two}" in raw["abstract"]


def test_abstracts_have_no_markup_unless_raw(imported: Run) -> None:
    [read] = imported("list", "--json", "id:2601.02001").json()
    assert read["abstract"].endswith("Code: https://caves.example.org/lamp?a=1&b=2")
    [raw] = imported("list", "--json", "--raw", "id:2601.02001").json()
    assert raw["abstract"].endswith(">this https URL</a>")


def test_the_recorded_day_has_the_titles_and_abstracts_of_the_file(run: Run, recorded_day: bytes) -> None:
    run("import", "-", stdin=recorded_day)
    papers = run("list", "--json", "--raw").json()
    assert len({paper["id"] for paper in papers}) == 115
    text = recorded_day.decode()
    assert all(
        f".{paper['title']}  [ :arrow_down: ]" in text and f">  {paper['abstract']}      \n" in text for paper in papers
    )
    assert {(one["date"], one["category"]) for paper in papers for one in paper["announced"]} == {("2020-12-15", "cs.CV")}


def test_a_day_is_listed_in_the_order_of_its_listing(run: Run, day: bytes) -> None:
    heading, *entries = day.decode().split("### ")
    mixed = [one.partition(".")[2] for one in (*entries[5:], *entries[:5])]
    text = heading + "".join(f"### {number}.{entry}" for number, entry in enumerate(mixed, start=1))
    run("import", "-", stdin=text.encode())
    order = re.findall(r"arrow_down: \]\(https://arxiv.org/pdf/(2601\.\d{5})", text)
    assert len(order) == 12
    assert [one["id"] for one in run("list", "date:2026-01-06", "--json").json()] == order
    assert [line.split()[1] for line in run("list", "date:2026-01-06", "--limit", "3").out.splitlines()] == order[:3]


def test_finds_what_matches(imported: Run) -> None:
    assert [paper["id"] for paper in imported("list", "--json", "ti:kettle OR", "ti:wheelbarrows").json()] == [
        "2601.02007",
        "2601.02005",
    ]
    assert imported("list", "is:starred").out == ""


@pytest.mark.parametrize(("limit", "count"), [("0", 0), ("5", 5), ("99", 12), ("9" * 30, 12)])
def test_lists_no_more_than_the_limit(limit: str, count: int, imported: Run) -> None:
    assert len(imported("list", "--limit", limit).out.splitlines()) == count
    assert len(imported("list", "--json", "--limit", limit).json()) == count


@pytest.mark.parametrize("arguments", [("--days", "cat:cs.CV"), ("--days", "--raw"), ("--days", "--limit", "-1")])
def test_days_are_no_papers(arguments: tuple[str, ...], imported: Run) -> None:
    assert imported("list", *arguments).status == 2


def test_a_history_without_end_is_wrong_usage(imported: Run) -> None:
    assert imported("history", "--limit", "9" * 30).status == 2


def test_a_search_that_cannot_be_read_is_a_known_failure(imported: Run) -> None:
    outcome = imported("list", "kettle", "is:good")
    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err.startswith("readerapp: Not understood after “kettle is:”. After “is:” comes one of starred, ")
    assert outcome.err.count("\n") == 1


def test_a_negation_may_stand_for_itself(imported: Run) -> None:
    assert len(imported("list", "is:unread", "-kettle").out.splitlines()) == 11


def test_a_negation_may_stand_in_quotes(imported: Run) -> None:
    assert len(imported("list", "is:unread -kettle").out.splitlines()) == 11
    assert len(imported("list", "--", "-kettle").out.splitlines()) == 11


# --- show -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["2601.02004", "arXiv:2601.02004v2", "https://arxiv.org/pdf/2601.02004.pdf"])
def test_shows_a_paper_however_it_is_named(name: str, imported: Run) -> None:
    outcome = imported("show", name)
    assert outcome.status == 0
    assert outcome.out.startswith(
        "Who Reads the Readers? On Lists & Their Makers\nAuthors not known yet\n\nLists with 1 < n < 9"
    )


def test_shows_all_that_is_known(imported: Run) -> None:
    imported("star", "2601.02009")
    imported("tag", "2601.02009", "+a")
    imported("note", "2601.02009", "why?")
    lines = imported("show", "2601.02009").out.splitlines()
    assert "Announced:    2026-01-06 in cs.LG (Machine Learning)" in lines
    assert "State:        unread, starred" in lines
    assert lines[-3:] == ["Tags:         a", "Note:         why?", "Page:         https://arxiv.org/abs/2601.02009"]
    assert lines.count("") == 4


def test_shows_the_same_object_as_the_list(imported: Run) -> None:
    assert [imported("show", "2601.02002", "--json").json()] == imported("list", "--json", "id:2601.02002").json()
    assert imported("show", "2601.02002", "--json", "--raw").json()["title"].startswith("$\\epsilon$")


@pytest.mark.parametrize(
    ("name", "said"),
    {
        "2601.77777": "2601.77777 is not in this library. Import or fetch a listing with it first.",
        "nonsense": "“nonsense” is not an arXiv identifier.",
    }.items(),
)
def test_a_paper_that_is_not_there_is_a_known_failure(name: str, said: str, imported: Run) -> None:
    outcome = imported("show", name)
    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err.startswith(f"readerapp: {said}")


# --- history ----------------------------------------------------------------------------------------------------------


def test_the_history_of_nothing_is_empty(run: Run) -> None:
    assert run("history") == (0, "", "")
    assert run("history", "--json").json() == []


def test_the_history_lists_the_newest_act_first(imported: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READERAPP_NOW", "2026-01-06T08:15:00-05:00")
    imported("star", "2601.02003")
    imported("read", "2601.02001", "2601.02002")
    imported("undo")
    undo, read, star = imported("history", "--json").json()
    assert star == {
        "id": 1, "moment": "2026-01-06T13:15:00+00:00", "verb": "star", "papers": 1, "title": "0", "of": None,
        "undone": False, "tags": [],
    }  # fmt: skip
    assert (read["papers"], read["undone"]) == (2, True)
    assert (undo["verb"], undo["of"]) == ("undo", read["id"])
    lines = imported("history").out.splitlines()
    assert lines[0].endswith("undo of act 2  2 papers")
    assert lines[1].endswith("read  2 papers (undone)")
    assert lines[2].endswith("star  0")


def test_the_history_says_which_tags(imported: Run) -> None:
    imported("tag", "2601.02003", "+to-read", "+later")
    imported("tag", "2601.02003", "2601.02001", "-later", "+group")
    newest, first = imported("history", "--json").json()
    assert first["tags"] == ["+later", "+to-read"]
    assert newest["papers"] == 2
    assert "+group" in newest["tags"]
    assert imported("history").out.splitlines()[1].endswith("tag +later +to-read  0")


def test_the_history_goes_back_as_far_as_asked(imported: Run) -> None:
    for _ in range(3):
        imported("star", "2601.02003")
        imported("unstar", "2601.02003")
    assert len(imported("history", "--limit", "4").out.splitlines()) == 4
    assert imported("history", "--limit", "0").status == 2


# --- check ------------------------------------------------------------------------------------------------------------


def test_a_sound_library_is_said_to_be_so(imported: Run, library: Path) -> None:
    imported("star", "2601.02003")
    assert imported("check") == (0, f"{library} is intact: 12 papers, 1 starred, 11 undecided.\n", "")


def test_a_search_index_that_does_not_agree_is_made_anew(imported: Run, library: Path) -> None:
    imported("list", "a search brings the index up to date")
    changed(library, "UPDATE papers SET title = 'Else' WHERE id = '2601.02001'")
    outcome = imported("check")
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out.startswith("The search index did not match the papers. It was rebuilt.\n")
    assert "2601.02001" in imported("list", "else").out


def test_a_damaged_library_is_a_failure_with_a_sentence(imported: Run, library: Path) -> None:
    changed(library, "UPDATE papers SET title = CAST(x'41FF' AS TEXT) WHERE id = '2601.02001'")
    outcome = imported("check")
    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err == (
        "The title of 2601.02001 is damaged. Fetch or import it again.\n"
        f"readerapp: {library} is damaged. Restore a backup of it, unless a line above says otherwise.\n"
    )  # fmt: skip


def changed(library: Path, sql: str) -> None:
    connection = sqlite3.connect(library)
    connection.execute(sql)
    connection.commit()
    connection.close()


def test_a_file_that_is_no_library_is_a_known_failure(run: Run, library: Path) -> None:
    library.write_bytes(b"Dear diary, " * 99)
    for command in (["list"], ["check"], ["star", "2601.02001"], ["undo"], ["export"]):
        assert run(*command) == (
            1,
            "",
            f"readerapp: {library} is not a readerapp library. Nothing was changed; choose another file.\n",
        )
