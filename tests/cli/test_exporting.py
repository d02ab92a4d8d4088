"""readerapp export."""

import csv
import io
from pathlib import Path

import pytest
from pybtex.database import parse_string

from tests.cli.conftest import Run


@pytest.fixture
def starred(imported: Run) -> Run:
    """The invented day with two stars."""
    imported("star", "2601.02001", "2601.02010")
    return imported


def test_bibtex_of_the_stars_is_what_is_exported_by_default(starred: Run) -> None:
    outcome = starred("export")
    assert (outcome.status, outcome.err) == (0, "")
    assert list(parse_string(outcome.out, "bibtex").entries) == ["arxiv260102010", "arxiv260102001"]
    assert outcome.out.count("authors and primary category not known") == 2


def test_a_query_names_other_papers(starred: Run) -> None:
    assert list(parse_string(starred("export", "ti:kettle").out, "bibtex").entries) == ["arxiv260102005"]


def test_the_day_comes_out_as_it_went_in(imported: Run, day: bytes) -> None:
    assert imported("export", "date:2026-01-06", "--format", "markdown").out.encode() == day


def test_the_recorded_day_comes_out_as_it_went_in(run: Run, recorded_day: bytes, tmp_path: Path) -> None:
    run("import", "-", stdin=recorded_day)
    assert run("export", "date:2020-12-15", "--format", "markdown").out.encode() == recorded_day
    run("export", "date:2020-12-15", "--format", "markdown", "-o", str(tmp_path / "day.md"))
    assert (tmp_path / "day.md").read_bytes() == recorded_day


def test_a_table_is_exported(starred: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(starred("export", "--format", "csv").out, newline="")))
    assert [(row["id"], row["starred"]) for row in rows] == [("arXiv:2601.02010", "yes"), ("arXiv:2601.02001", "yes")]


def test_a_table_for_excel_begins_with_a_byte_order_mark(starred: Run, tmp_path: Path) -> None:
    table, bib = tmp_path / "stars.csv", tmp_path / "stars.bib"
    starred("settings", "csv_for_excel", "on")
    starred("export", "--format", "csv", "-o", str(table))
    starred("export", "-o", str(bib))
    marked = table.read_bytes()
    starred("settings", "--reset", "csv_for_excel")
    starred("export", "--format", "csv", "-o", str(table))
    assert marked == b"\xef\xbb\xbf" + table.read_bytes()
    assert bib.read_bytes().startswith(b"% 2601.02010")


@pytest.mark.parametrize("form", ["bibtex", "markdown", "csv"])
def test_a_file_gets_what_the_terminal_would(form: str, starred: Run, tmp_path: Path) -> None:
    target = tmp_path / "out"
    outcome = starred("export", "--format", form, "-o", str(target))
    assert outcome == (0, f"2 papers written to {target}\n", "")
    assert target.read_bytes() == starred("export", "--format", form, "-o", "-").out.encode()


@pytest.mark.parametrize("name", [".", "missing/stars.bib"])
def test_a_target_that_cannot_be_written_is_a_known_failure(name: str, starred: Run, tmp_path: Path) -> None:
    outcome = starred("export", "-o", str(tmp_path / name))
    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err.startswith(f"readerapp: {tmp_path / name} could not be written: ")


def test_a_search_that_cannot_be_read_writes_nothing(starred: Run, tmp_path: Path) -> None:
    outcome = starred("export", "is:good", "-o", str(tmp_path / "out"))
    assert (outcome.status, outcome.out) == (1, "")
    assert not (tmp_path / "out").exists()


def test_no_stars_are_no_failure(imported: Run) -> None:
    assert imported("export") == (0, "", "")
    assert imported("export", "--format", "csv").out.startswith("id,version,title")


def test_another_format_is_wrong_usage(imported: Run) -> None:
    assert imported("export", "--format", "word").status == 2


def test_keys_stay_the_same_from_export_to_export(starred: Run) -> None:
    first = starred("export").out
    starred("star", "2601.02002")
    assert all(entry in starred("export").out for entry in first.split("\n\n"))


# --- options ----------------------------------------------------------------------------------------------------------


def test_entries_get_what_is_asked_for(starred: Run) -> None:
    starred("tag", "2601.02001", "+moss")
    starred("note", "2601.02001", "see $x$")
    entry = parse_string(starred("export", "2601.02001", "--with", "abstract,tags,note").out, "bibtex").entries[
        "arxiv260102001"
    ]
    assert (entry.fields["keywords"], entry.fields["annote"]) == ("moss", "see {\\$}x{\\$}")
    assert entry.fields["abstract"]
    starred("settings", "export_keywords", "on")
    assert "keywords" in starred("export", "2601.02001").out
    assert "keywords" not in starred("export", "2601.02001", "--with", "note").out
    assert starred("export", "--with", "colour").status == 2


def test_a_template_makes_the_keys_of_papers_that_have_none(starred: Run) -> None:
    assert "@misc{P-2601.02010,\n" in starred("export", "--keys", "P-{id}").out
    assert "@misc{P-2601.02010,\n" in starred("export", "--keys", "{author}").out
    starred("settings", "citation_keys", "{word}")
    starred("star", "2601.02002")
    assert len(parse_string(starred("export").out, "bibtex").entries) == 3
    outcome = starred("export", "--keys", "{colour}")
    assert (outcome.status, outcome.err.startswith("readerapp: A citation key cannot have “{colour}”")) == (1, True)
    starred("settings", "citation_keys", "{colour}")
    assert starred("export", "--format", "apa").status == 0


# --- into a file of one's own -----------------------------------------------------------------------------------------


def test_papers_are_merged_into_a_file_that_is_there(starred: Run, tmp_path: Path) -> None:
    bib = tmp_path / "refs.bib"
    bib.write_bytes(b"% mine\r\n@article{mine, eprint = {2601.02001}}\r\n")
    assert starred("export", "--merge", str(bib)) == (0, f"{bib}: 1 paper added; 1 stays as you have them.\n", "")
    assert bib.read_bytes().startswith(b"% mine\r\n@article{mine, eprint = {2601.02001}}\r\n\r\n@misc{arxiv260102010,\r\n")
    assert starred("export", "--merge", str(bib)).out == f"{bib}: 0 papers added; 1 stays as you have them.\n"


@pytest.mark.parametrize("wrong", [("--format", "csv"), ("-o", "x.bib")])
def test_merging_goes_with_bibliographies_alone(wrong: tuple[str, str], starred: Run, tmp_path: Path) -> None:
    outcome = starred("export", "--merge", str(tmp_path / "refs.bib"), *wrong)
    assert (outcome.status, outcome.out) == (2, "")
    assert "--merge takes BibTeX or BibLaTeX, and no --output." in outcome.err
    assert not (tmp_path / "refs.bib").exists()
