"""What becomes of a paper that a second source tells more or less about."""

from datetime import UTC, datetime

import pytest

from readerapp.arxiv.paper import merged
from readerapp.text.words import AND_OTHERS
from tests.invented import bare, paper


def test_a_paper_without_authors_is_incomplete() -> None:
    assert bare().incomplete
    assert not paper().incomplete


def test_a_complete_source_completes_an_incomplete_paper() -> None:
    assert merged(bare(), paper()) == paper()


@pytest.mark.parametrize("said", [bare(title="Else"), bare(abstract="Else"), bare(abstract=None, categories=("cs.CV",))])
def test_an_incomplete_source_never_degrades_a_complete_paper(said) -> None:
    assert merged(paper(), said) == paper()


def test_what_a_source_does_not_say_is_kept() -> None:
    known = paper(comment="9 pages", journal_ref="J. Lamps 3", doi="10.1000/x")
    assert merged(known, paper(submitted=None, abstract=None)) == known


def test_a_later_version_replaces() -> None:
    known = paper(version=1, title="Old", comment="9 pages")
    assert merged(known, paper(version=2, title="New")) == paper(version=2, title="New", comment="9 pages")


def test_an_older_version_never_overrides() -> None:
    known = paper(version=3, title="Third")
    assert merged(known, paper(version=2, title="Second")) == known


def test_an_older_version_takes_no_category_away() -> None:
    newer = paper(version=2)
    older = newer._replace(version=1, categories=("cs.LG",))
    assert merged(newer, older).categories == ("cs.LG", "stat.ML")
    assert merged(older, newer).categories == ("cs.LG", "stat.ML")


def test_an_older_version_fills_what_is_unknown() -> None:
    known = paper(version=3, comment=None)
    assert merged(known, paper(version=2, comment="9 pages")).comment == "9 pages"


def test_the_newest_version_counts_though_its_source_is_silent_on_the_rest() -> None:
    whole = merged(paper(version=1), bare(version=2, title="Else"))
    assert (whole.version, whole.title) == (2, "Title 1")


def test_categories_are_joined_while_nobody_knows_the_primary_one() -> None:
    whole = merged(bare(categories=("cs.LG",)), bare(categories=("cs.CV",)))
    assert whole.categories == ("cs.LG", "cs.CV")


def test_the_list_of_categories_comes_from_whoever_knows_the_primary_one() -> None:
    assert merged(bare(categories=("cs.CV",)), paper()).categories == ("cs.LG", "stat.ML")
    assert merged(paper(), bare(categories=("cs.CV",))).categories == ("cs.LG", "stat.ML")


def test_the_given_form_belongs_to_the_abstract_that_is_kept() -> None:
    known = bare(abstract="See http://x.org", abstract_as_given="See <a>")
    assert merged(known, bare(abstract="See http://x.org")).abstract_as_given == "See <a>"
    assert merged(known, bare(abstract="Else")).abstract_as_given is None
    assert merged(paper(), bare(abstract="Else", abstract_as_given="<b>")).abstract_as_given is None


def test_merging_the_same_again_changes_nothing() -> None:
    whole = paper(submitted=datetime(2026, 1, 1, tzinfo=UTC))
    assert merged(whole, whole) == whole


@pytest.mark.parametrize(
    ("known", "page"),
    [
        ({"id": "2601.00001"}, "https://arxiv.org/abs/2601.00001"),
        ({"id": "hep-th/9901001", "doi": "10.1000/x"}, "https://arxiv.org/abs/hep-th/9901001"),
        ({"id": "10.1101/2026.01.05.1"}, "https://doi.org/10.1101/2026.01.05.1"),
        ({"id": "https://example.org/paper/1"}, "https://example.org/paper/1"),
        ({"id": "Small Journal: 17", "doi": "10.1000/x"}, "https://doi.org/10.1000/x"),
        ({"id": "Small Journal: 17"}, None),
    ],
)
def test_the_page_of_a_paper(known: dict[str, str], page: str | None) -> None:
    assert paper(1, **known).page == page


@pytest.mark.parametrize("weaker", [False, True])
def test_a_list_that_was_cut_is_incomplete_and_never_replaces_a_whole_one(weaker: bool) -> None:
    whole, cut = paper(authors=("Ada Quill", "Bo Reed")), paper(authors=("Ada Quill", AND_OTHERS), title="Other")
    assert cut.incomplete
    assert merged(whole, cut, weaker).authors == merged(cut, whole, weaker).authors == whole.authors
    assert merged(whole, cut).title == "Other"
