"""readerapp import."""

from pathlib import Path

import pytest

from readerapp.jobs import importing
from tests.cli.conftest import Run
from tests.invented import document
from tests.places import DATA

DAY = str(DATA / "day.md")


@pytest.fixture
def stray(tmp_path: Path) -> str:
    """A file of one paper that does not say its day."""
    path = tmp_path / "stray.md"
    path.write_text(document(("Stray", "https://arxiv.org/pdf/2602.00001", "A."), heading=""), encoding="utf-8")
    return str(path)


def test_counts_papers_and_new_ones(run: Run) -> None:
    assert run("import", DAY) == (0, "12 papers, 12 new\n", "")
    assert run("import", DAY) == (0, "12 papers, 0 new\n", "")


def test_counts_those_of_the_recorded_day(run: Run, recorded_day: bytes) -> None:
    assert run("import", "-", stdin=recorded_day) == (0, "115 papers, 115 new\n", "")
    assert run("import", "-", stdin=recorded_day) == (0, "115 papers, 0 new\n", "")


def test_names_damaged_lines_as_complaints(run: Run, tmp_path: Path, day: bytes) -> None:
    lines = day.split(b"\n")
    lines[4] = lines[4][:40]
    (tmp_path / "cut.md").write_bytes(b"\n".join(lines))
    outcome = run("import", str(tmp_path / "cut.md"))
    assert (outcome.status, outcome.out) == (0, "11 papers, 11 new\n")
    assert outcome.err == f"{tmp_path}/cut.md, line 5: the abstract is cut off; its paper is left out\n"


def test_names_no_more_than_two_hundred_damaged_lines(run: Run, day: bytes) -> None:
    outcome = run("import", "-", stdin=day + b"Adverts!\n" * 300)
    assert len(outcome.err.splitlines()) == 201
    assert outcome.err.endswith("standard input: 100 more damaged places.\n")


def test_reads_standard_input(run: Run, day: bytes) -> None:
    assert run("import", "-", stdin=day) == (0, "12 papers, 12 new\n", "")


def test_reads_several_files(run: Run, stray: str) -> None:
    outcome = run("import", DAY, stray, DAY)
    assert outcome.status == 0
    assert outcome.out.splitlines() == [
        f"{DAY}: 12 papers, 12 new",
        f"{stray}: 1 paper, 1 new",
        f"{DAY}: 12 papers, 0 new",
        "13 papers, 13 new",
    ]


def test_several_files_of_one_paper_have_one_paper(run: Run, stray: str) -> None:
    assert run("import", stray, stray).out.splitlines()[-1] == "1 paper, 1 new"


def test_one_file_that_is_no_listing_does_not_keep_the_others_out(run: Run, tmp_path: Path) -> None:
    (tmp_path / "diary.md").write_text("Dear diary\n", encoding="utf-8")
    outcome = run("import", str(tmp_path / "diary.md"), DAY)
    assert outcome.status == 1
    assert outcome.err.startswith(f"readerapp: {tmp_path}/diary.md is not a listing: ")
    assert outcome.out.endswith("12 papers, 12 new\n")


@pytest.mark.parametrize(
    ("name", "said"),
    {"missing.md": "cannot be read: No such file or directory.", ".": "cannot be read: Is a directory."}.items(),
)
def test_a_file_that_cannot_be_read_is_a_known_failure(name: str, said: str, run: Run, tmp_path: Path) -> None:
    outcome = run("import", str(tmp_path / name))
    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err == f"readerapp: {tmp_path / name} {said}\n"


@pytest.mark.parametrize("data", [b"", b"Dear diary\n", b"\x89PNG\0\0"], ids=["empty", "text", "bytes"])
def test_what_is_no_listing_is_a_known_failure(data: bytes, run: Run) -> None:
    outcome = run("import", "-", stdin=data)
    assert outcome.status == 1
    assert outcome.err.startswith("readerapp: standard input is not a listing: ")
    assert run("list").out == ""


def test_a_day_and_category_can_be_told(run: Run, stray: str) -> None:
    assert run("import", stray, "--date", "2026-02-03", "--category", "cs.cv").status == 0
    [paper] = run("list", "--json", "date:2026-02-03").json()
    assert paper["announced"] == [{"date": "2026-02-03", "category": "cs.CV", "kind": None, "version": None}]


@pytest.mark.parametrize(
    ("arguments", "said"),
    {
        ("--date", "2026-02-03"): "--date and --category go together",
        ("--category", "cs.CV"): "--date and --category go together",
        ("--date", "yesterday", "--category", "cs.CV"): "“yesterday” is not a date; one looks like 2020-12-15.",
        ("--date", "2026-02-03", "--category", "cs.ZZ"): "arXiv has no category “cs.ZZ”",
    }.items(),
    ids=str,
)
def test_wrong_usage_is_said(arguments: tuple[str, ...], said: str, run: Run, stray: str) -> None:
    outcome = run("import", stray, *arguments)
    assert outcome.status == 2
    assert said in outcome.err
    assert run("list").out == ""


def test_a_file_must_be_named(run: Run) -> None:
    assert run("import").status == 2


@pytest.mark.parametrize(("setting", "unread"), [("true", 1), ("false", 0)])
def test_mere_replacements_are_unread_if_the_settings_say_so(setting: str, unread: int, run: Run, tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_text(
        '<rss version="2.0" xmlns:arxiv="http://arxiv.org/schemas/atom"><channel><title>cs.CV updates on arXiv.org</title>'
        "<link>http://rss.arxiv.org/rss/cs.CV</link><pubDate>Tue, 06 Jan 2026 00:00:00 -0500</pubDate><item>"
        "<title>Moss</title><link>https://arxiv.org/abs/2601.00001</link><guid>oai:arXiv.org:2601.00001v2</guid>"
        "<category>cs.CV</category><arxiv:announce_type>replace</arxiv:announce_type></item></channel></rss>",
        encoding="utf-8",
    )
    run("settings", "replacements_unread", setting)
    assert run("import", str(tmp_path / "feed.xml")).status == 0
    assert len(run("list", "is:unread", "--json").json()) == unread


def test_what_has_no_end_is_refused(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "_LARGEST", 1 << 20)
    outcome = run("import", "/dev/zero")
    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err == "readerapp: /dev/zero is larger than 1 MB, too large for a listing. None of it was read.\n"


# --- lists of references --------------------------------------------------------------------------------------------------


def test_a_bib_file_offline(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "my.bib"
    file.write_text("@misc{a, title={A}, eprint={2402.00100}}\n@book{b, title={A book}}\n", encoding="utf-8")
    outcome = run("import", "--no-fetch", str(file))
    assert outcome == (
        0,
        "1 paper, 1 new, 0 known already; 1 not understood\n",
        f"{file}, line 2: “b” has neither an arXiv identifier nor a DOI\n",
    )
    assert run("show", "2402.00100").out.startswith("A\n")
    assert run("import", "--no-fetch", str(file)).out == "1 paper, 0 new, 1 known already; 1 not understood\n"


def test_feeds_are_followed(run: Run) -> None:
    text = b'<opml><body><outline xmlUrl="https://rss.arxiv.org/rss/cs.CV"/></body></opml>'
    assert run("import", "-", stdin=text).out == "1 feed followed from now on, 0 already\n"
    assert run("follows").out.startswith("cs.CV")
