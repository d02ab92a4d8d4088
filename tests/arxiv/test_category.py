"""The taxonomy that is shipped, and which of its names mean the same category."""

import pytest

from readerapp.arxiv.category import Taxonomy, taxonomy

ALIASES = {
    "math.MP": "math-ph",
    "stat.TH": "math.ST",
    "math.IT": "cs.IT",
    "q-fin.EC": "econ.GN",
    "cs.SY": "eess.SY",
    "cs.NA": "math.NA",
}


def test_has_all_groups_archives_and_categories_but_those_arxiv_tests_with() -> None:
    known = taxonomy()
    assert (len(known.groups), len(known.archives), len(known.categories)) == (8, 38, 176)
    assert sum(archive.active for archive in known.archives.values()) == 20
    assert sum(category.active for category in known.categories.values()) == 155


def test_every_canonical_name_and_archive_exists() -> None:
    known = taxonomy()
    for category in known.categories.values():
        assert known.categories[category.canonical].canonical == category.canonical
        assert category.archive in known.archives
    assert {archive.group for archive in known.archives.values()} <= set(known.groups)


@pytest.mark.parametrize(("alias", "canonical"), ALIASES.items(), ids=ALIASES)
def test_an_alias_and_its_canonical_name_are_the_same_both_ways(alias: str, canonical: str) -> None:
    assert taxonomy().canonical(alias) == canonical
    assert taxonomy().canonical(canonical) == canonical
    assert taxonomy().same(alias) == taxonomy().same(canonical) == (canonical, alias)
    assert taxonomy().categories[alias].is_alias
    assert not taxonomy().categories[canonical].is_alias


def test_a_subsumed_archive_leads_to_its_category() -> None:
    assert taxonomy().canonical("cmp-lg") == "cs.CL"
    assert taxonomy().same("cs.CL") == ("cs.CL",)


@pytest.mark.parametrize("text", ["cs.CV", "cs.cv", "CS.CV", "  cs.Cv\n"])
def test_finds_a_category_in_any_case(text: str) -> None:
    category = taxonomy().find(text)
    assert category is not None
    assert category.id == "cs.CV"


@pytest.mark.parametrize("text", ["", "cs", "cs.ZZ", "cs.CV.x", "nonsense"])
def test_finds_nothing_for_other_text(text: str) -> None:
    assert taxonomy().find(text) is None


def test_names_categories_and_archives() -> None:
    assert taxonomy().name("cs.CV") == "Computer Vision and Pattern Recognition"
    assert taxonomy().name("cs") == "Computer Science"
    assert taxonomy().name("cs.ZZ") == ""


def test_an_unknown_name_is_its_own_canonical_name() -> None:
    assert taxonomy().canonical("foo.BAR") == "foo.BAR"
    assert taxonomy().same("foo.BAR") == ("foo.BAR",)


def test_reads_a_table_of_its_own() -> None:
    known = Taxonomy.from_json('{"groups": [], "archives": [], "categories": []}')
    assert known.find("cs.CV") is None
