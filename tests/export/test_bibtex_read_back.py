"""What other programs understand of our BibTeX: pybtex, and the bibtex program itself."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import BibliographyData, parse_string

from readerapp.arxiv.paper import Paper
from readerapp.export.bibtex import write
from readerapp.export.citation import Citation
from readerapp.export.keys import proposed_key
from readerapp.jobs.exporting import bibliography
from readerapp.search.query import Everything
from readerapp.sources.markdown import parse
from readerapp.storage.store import Store
from tests.export.bibtex_program import Run, needs_bibtex
from tests.invented import bare, listing, paper

HOSTILE = [
    "{", "}", "}{", "{{", "a } b", "{a", r"\{", r"\}", "\\", r"\\", "a\\", "100%", "% comment", "#", "_", "^", "~", "$",
    "$5 & $10", "$x$", "$x", r"$\{$", r"$\frac{1}{2$", "${}}{$", '"', '""', "'", "``x''", "@misc{x,", "@",
    "@comment{", "=", ",",
    "a = {b},", "\n", "a\n b", r"\end{document}", r"\input{/etc/passwd}", r"\verb|}|", "and", "a and b", "Ä", "東京", "🙂",
    "\u202e", "ﬁ", "İ", "{\\", "\\{\\}", r"{\'e}", r"\'{\i}", r"\foo{bar}", r"$\text{a}$", r"$\alpha_{b}$", "<b>&lt;",
    r"\begin{align}a&=b\end{align}",
]  # fmt: skip


def written(papers: Iterable[Paper]) -> str:
    return write([Citation(f"key{number}", one, 2026) for number, one in enumerate(papers)])


def understood(text: str) -> BibliographyData:
    """`text` as pybtex reads it; it raises for what it cannot."""
    return parse_string(text, "bibtex")


def depth(text: str) -> int:
    """How far braces are left open; BibTeX counts them without looking at backslashes. Raises where one closes nothing."""
    open_ = 0
    for char in text:
        open_ += {"{": 1, "}": -1}.get(char, 0)
        assert open_ >= 0
    return open_


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_hostile_texts_give_one_balanced_entry(text: str) -> None:
    spoiled = paper(title=text, authors=(text, f"Ada {text}"), journal_ref=text, doi=text, comment=text)
    entry = written([spoiled, paper(2)])
    assert depth(entry) == 0
    assert list(understood(entry).entries) == ["key0", "key1"]


texts = st.lists(st.sampled_from(HOSTILE) | st.text(max_size=6), min_size=1, max_size=5).map("".join)


@given(st.lists(st.tuples(texts, st.lists(texts.filter(str.strip), min_size=1, max_size=3)), min_size=1, max_size=3))
def test_any_texts_give_one_balanced_entry_a_paper(told: list[tuple[str, list[str]]]) -> None:
    papers = [paper(number, title=title, authors=tuple(names)) for number, (title, names) in enumerate(told, start=1)]
    text = written(papers)
    assert depth(text) == 0
    read = understood(text)
    assert len(read.entries) == len(papers)
    assert {one.fields["eprint"] for one in read.entries.values()} == {one.id for one in papers}


@given(texts, st.lists(texts, max_size=1))
def test_keys_are_letters_and_digits(title: str, names: list[str]) -> None:
    key = proposed_key(paper(title=title, authors=tuple(names)), 2026)
    assert key.isascii()
    assert key.isalnum()


PARTS = {
    "Ada Quill": ("", "Quill", "", "Ada"),
    "Ada M. Quill": ("", "Quill", "", "Ada M."),
    "Ludwig van Beethoven": ("van", "Beethoven", "", "Ludwig"),
    "Jan van der Berg": ("van der", "Berg", "", "Jan"),
    "Vincent Van Gogh": ("", "Van Gogh", "", "Vincent"),
    "Sam Davis Jr.": ("", "Davis", "Jr.", "Sam"),
    "Sam Davis, Jr.": ("", "Davis", "Jr.", "Sam"),
    "Bo Reed III": ("", "Reed", "III", "Bo"),
    "Ludwig van Reed Jr.": ("van", "Reed", "Jr.", "Ludwig"),
    "Deepti": ("", "Deepti", "", ""),
    "Ada d'Alembert": ("", r"d'Alembert", "", "Ada"),
    "Jean-Luc O'Neil": ("", r"O'Neil", "", "Jean-Luc"),
    r"\'Emile N\'e": ("", r"N{\'e}", "", r"{\'E}mile"),
    "Łukasz Żak": ("", r"{\.Z}ak", "", r"{\L}ukasz"),
    "ATLAS Collaboration": ("", "{ATLAS Collaboration}", "", ""),
}


@pytest.mark.parametrize(("name", "parts"), PARTS.items(), ids=PARTS)
def test_pybtex_divides_names_as_meant(name: str, parts: tuple[str, str, str, str]) -> None:
    [person] = understood(written([paper(authors=(name,))])).entries["key0"].persons["author"]
    found = (person.prelast_names, person.last_names, person.lineage_names, person.first_names + person.middle_names)
    assert tuple(" ".join(words) for words in found) == parts


def test_pybtex_counts_the_authors() -> None:
    names = tuple(PARTS)
    assert len(understood(written([paper(authors=names)])).entries["key0"].persons["author"]) == len(names)


@pytest.mark.parametrize("name", ["danah boyd", "bell hooks"])
def test_names_without_capitals_keep_their_given_name(name: str) -> None:
    [person] = understood(written([paper(authors=(name,))])).entries["key0"].persons["author"]
    assert person.first_names == name.split()[:1]


# --- the bibtex program -----------------------------------------------------------------------------------------------


@needs_bibtex
class TestTheBibtexProgram:
    def test_reads_complete_papers_without_a_warning(self, tmp_path: Path) -> None:
        run = Run(written([paper(number, authors=(name,)) for number, name in enumerate(PARTS, start=1)]), tmp_path)
        assert (run.status, run.complaints) == (0, [])
        assert len(run.lines("entry ")) == len(PARTS)

    def test_divides_names_as_meant(self, tmp_path: Path) -> None:
        run = Run(written([paper(authors=tuple(PARTS))]), tmp_path)
        found = [line.replace("~", " ") for line in run.lines("name ")]
        assert found == ["|".join(parts) for parts in PARTS.values()]

    def test_misses_only_author_and_year_of_incomplete_papers(self, tmp_path: Path) -> None:
        run = Run(write([Citation("x", bare(), None)]), tmp_path)
        assert run.status == 0
        assert [line.split("--")[1] for line in run.complaints if "--" in line] == ["no author in x", "no year in x"]

    def test_reads_hostile_titles(self, tmp_path: Path) -> None:
        papers = [paper(number, title=f"x {text}", journal_ref=text) for number, text in enumerate(HOSTILE, start=1)]
        run = Run(written(papers), tmp_path)
        assert (run.status, run.complaints) == (0, [])
        assert len(run.lines("entry ")) == len(papers)

    def test_keeps_capitals_and_formulas_in_lower_case(self, tmp_path: Path) -> None:
        run = Run(written([paper(title=r"Deep Lamps of $\Lambda$CDM caves")]), tmp_path)
        assert run.lines("lowered ") == [r"Deep {Lamps} of {$\Lambda$CDM} caves"]

    def test_reads_the_stars_of_the_day(self, store: Store, day: bytes, tmp_path: Path) -> None:
        store.add_listing(parse(day))
        self.check_incomplete(store, tmp_path, 12)

    def test_reads_the_stars_of_the_recorded_day(self, store: Store, recorded_day: bytes, tmp_path: Path) -> None:
        store.add_listing(parse(recorded_day))
        self.check_incomplete(store, tmp_path, 115)

    def check_incomplete(self, store: Store, folder: Path, count: int) -> None:
        run = Run(bibliography(store, store.find(Everything())), folder)
        assert run.status == 0
        assert len(run.lines("entry ")) == count
        warnings = [line for line in run.complaints if line.startswith("Warning--")]
        assert len(warnings) == count
        assert all(line.startswith("Warning--no author in ") for line in warnings)


# --- from the library -------------------------------------------------------------------------------------------------


def test_papers_of_one_author_and_year_get_keys_of_their_own(store: Store) -> None:
    store.add_listing(listing([paper(1, title="Lamps"), paper(2, title="Lamps")]))
    papers = store.find(Everything())
    assert list(understood(bibliography(store, papers)).entries) == ["quill2026lamps", "quill2026lampsa"]


def test_a_key_stays_when_the_paper_becomes_complete(store: Store) -> None:
    store.add_listing(listing([bare(1)]))
    before = list(understood(bibliography(store, store.find(Everything()))).entries)
    store.add_listing(listing([paper(1)]))
    assert list(understood(bibliography(store, store.find(Everything()))).entries) == before == ["arxiv260100001"]
