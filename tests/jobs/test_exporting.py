"""Papers of the library as the formats want them."""

import json
import os
from datetime import date
from pathlib import Path

import pytest

from readerapp.arxiv.listing import Kind
from readerapp.errors import ExportError, UnknownFormatError
from readerapp.export.citation import Extras
from readerapp.jobs import exporting
from readerapp.jobs.exporting import FORMATS, Wish, citations, listings, write_file, written
from readerapp.search.language import parse
from readerapp.search.query import Everything
from readerapp.storage.store import Store
from tests.invented import DAY, bare, filled, listing, paper


def test_papers_are_cited_in_their_order_with_their_keys(store: Store) -> None:
    keys = filled(store)
    cited = list(citations(store, keys[::-1]))
    assert [(one.key, one.paper.id, one.year) for one in cited] == [
        ("quill2026title", "2601.00003", 2026),
        ("quill2026titlea", "2601.00002", 2026),
        ("quill2026titleb", "2601.00001", 2026),
    ]
    assert [one.key for one in citations(store, keys)] == [
        "quill2026titleb",
        "quill2026titlea",
        "quill2026title",
    ]


def test_a_paper_is_cited_as_what_is_known_of_the_whole_of_it_says(store: Store) -> None:
    """What citing takes is read by itself, a part of the papers at a time."""
    keys = filled(store, 1100, doi="10.5555/lamp", journal_ref="Lamps 1", comment="5 pages", title=r"An \'etude of $x$")
    store.add_listing(listing([bare(2000)], date(2025, 3, 4), kind=Kind.NEW))
    keys += store.keys(["2601.02000"])
    store.tag(keys[-2:], ["caves"])
    store.note(keys[-1:], "Read on.")
    everything = Extras(abstract=True, keywords=True, note=True)
    whole = store.papers(keys)
    cited = list(citations(store, keys, Wish(extras=everything)))
    assert [one.paper for one in cited] == [one.paper._replace(categories=()) for one in whole]
    assert [one.texts for one in cited] == [one.texts for one in whole]
    assert {one.year for one in cited[:-1]} == {2026}
    assert (cited[-1].year, cited[-1].tags, cited[-1].note) == (2025, ("caves",), "Read on.")
    assert len({one.key for one in cited}) == len(keys)
    assert [one.key for one in citations(store, keys)] == [one.key for one in cited]
    assert {one.paper.abstract for one in citations(store, keys)} == {None}


def test_each_item_of_csl_json_is_a_line_whatever_it_says(store: Store) -> None:
    hostile = '}, {"id": "moss", \'}, {"id": "\' \\"}, {"id": "'
    keys = filled(store, 3, title=hostile, authors=('}, {"id": "', "Ada Quill"))
    text = written(store, keys, "csl-json")
    assert len(text.splitlines()) == 5
    assert [json.loads(line.rstrip(","))["id"] for line in text.splitlines()[1:-1]] == [one["id"] for one in json.loads(text)]


STARTS = {
    "bibtex": "@misc{quill2026title,\n",
    "biblatex": "@online{quill2026title,\n",
    "ris": "TY  - MANSCPT\r\nID  - quill2026title\r\n",
    "csl-json": '[\n{"id":"quill2026title",',
    "markdown": "# ArXiv cs.LG",
    "reading-list": "# Reading list\n\n- [ ] **Title 3**",
    "csv": "id,version,title",
    "jsonl": '{"id":"2601.00003","version":1,',
    "apa": "Quill, A., & Reed, B. (2026a). Title 1 (Preprint arXiv:2601.00001). arXiv.",
    "chicago": "Quill, Ada, and Bo Reed. 2026a. “Title 1.” Preprint arXiv:2601.00001. arXiv, January 5.",
    "harvard": "Quill, A. and Reed, B. (2026a) “Title 1.” arXiv.",
    "ieee": "[1] A. Quill and B. Reed, “Title 3,” Jan. 05, 2026, arXiv:2601.00003.",
    "nature": "1. Quill, A. & Reed, B. Title 3. Preprint at ",
}


@pytest.mark.parametrize(("form", "start"), STARTS.items(), ids=STARTS)
def test_each_format_is_written(form: str, start: str, store: Store) -> None:
    papers = filled(store)[::-1]
    text = written(store, papers, form)
    assert text.startswith(start)
    assert all(f"2601.0000{number}" in text for number in (1, 2, 3))
    assert written(store, papers, form) == text


def test_every_format_of_the_table_has_a_case_here() -> None:
    assert {one.name for one in FORMATS} == set(STARTS)


def test_a_format_that_is_not_in_the_table_is_never_written_as_another(store: Store) -> None:
    with pytest.raises(UnknownFormatError, match=r"^readerapp cannot write “docx”\. It can write bibtex, .* and nature\.$"):
        written(store, filled(store), "docx")


@pytest.mark.parametrize("form", STARTS)
def test_no_papers_are_no_failure(form: str, store: Store) -> None:
    assert isinstance(written(store, [], form, Wish(parse("is:starred"))), str)


def test_a_category_asked_for_is_the_one_written(store: Store) -> None:
    store.add_listing(listing([paper(1)], category="cs.LG"))
    store.add_listing(listing([paper(1)], category="cs.CV"))
    papers = store.papers(store.find(Everything()))
    assert [one.category for one in listings(papers, parse("cat:cs.cv"))] == ["cs.CV"]
    assert [one.category for one in listings(papers, parse("date:2026"))] == ["cs.CV", "cs.LG"]
    assert [one.category for one in listings(papers, parse("is:unread"))] == ["cs.CV"]


def test_papers_stand_in_the_order_of_their_listing(store: Store) -> None:
    store.add_listing(listing([bare(3), bare(1), bare(2)]))
    [found] = listings(store.papers(store.find(Everything())), Everything())
    assert (found.day, [one.id for one in found.papers]) == (DAY, ["2601.00003", "2601.00001", "2601.00002"])


@pytest.mark.parametrize("form", ["bibtex", "markdown", "reading-list", "csv", "jsonl"])
def test_a_few_papers_at_a_time_are_read(form: str, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """All of a million papers at once would be several gigabytes, beside the text made of them."""
    keys, told = filled(store, 5), list[int]()
    whole = written(store, keys, form)
    monkeypatch.setattr(exporting, "_CHUNK", 2)
    assert written(store, keys, form, Wish(told=told.append)) == whole
    assert told == [0, 2, 4]


def test_a_file_is_whole_or_untouched(tmp_path: Path) -> None:
    target = tmp_path / "stars.bib"
    target.write_text("what was there")
    target.chmod(0o640)
    write_file(target, "new")
    assert target.read_text() == "new"
    assert target.stat().st_mode & 0o777 == 0o640
    with pytest.raises(UnicodeEncodeError):
        write_file(target, "cut here \ud800")
    assert target.read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["stars.bib"]


def test_a_name_may_be_as_long_as_the_system_lets_it(tmp_path: Path) -> None:
    write_file(tmp_path / ("n" * 251 + ".bib"), "x")
    assert [len(path.name) for path in tmp_path.iterdir()] == [255]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "stars.bib", tmp_path / "link.bib"
    target.write_text("old")
    link.symlink_to(target)
    write_file(link, "new")
    assert link.is_symlink()
    assert target.read_text() == "new"


def test_a_pipe_stays_a_pipe(tmp_path: Path) -> None:
    """A pipe of the test's own: where write_file is wrong and root runs the tests, /dev/null itself would be replaced."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_file(pipe, "gone")
        assert os.read(reader, 99) == b"gone"
    finally:
        os.close(reader)
    assert pipe.is_fifo()


def test_a_folder_that_is_not_there_gets_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="could not be written: No such file or directory"):
        write_file(tmp_path / "nowhere" / "stars.bib", "x")


def test_biblatex_writes_its_own_fields_alone(store: Store) -> None:
    text = written(store, filled(store), "biblatex")
    for name in ("date ", "eprint ", "eprinttype", "eprintclass"):
        assert f"  {name}" in text
    for name in ("year ", "archivePrefix", "primaryClass"):
        assert f"  {name}" not in text
    assert "eprinttype" not in written(store, filled(store), "bibtex")
