"""Sections that are switched off, as a rule; what it finds in a library."""

from datetime import date

from readerapp.arxiv.listing import Announcement, Kind, Listing
from readerapp.rules.rule import Does, Rule
from readerapp.rules.sections import NAME, SECTIONS, is_off, rule_among, switched
from readerapp.storage.store import Store
from tests.invented import DAY, found, listing, paper

NEW, CROSS, REPLACED = SECTIONS


def off(*sections: tuple[str, int]) -> Rule:
    rule = rule_among([])
    for category, place in sections:
        rule = switched(rule, category, SECTIONS[place], off=True) or rule
    return rule


def test_nothing_is_off_at_first() -> None:
    rule = rule_among([Rule("Surveys", "ti:survey", Does.MUTE), Rule("Odd", "only:cs.CV", Does.HIGHLIGHT)])
    assert (rule.name, rule.search) == (NAME, "")
    assert not any(is_off(rule, "cs.CV", one) for one in SECTIONS)


def test_sections_are_switched_one_by_one() -> None:
    rule = off(("cs.CV", 1), ("math.AG", 2))
    assert rule.search == "only:cs.CV/cross,math.AG/replace,math.AG/replace-cross"
    assert is_off(rule, "cs.CV", CROSS)
    assert is_off(rule, "math.AG", REPLACED)
    assert not is_off(rule, "math.AG", CROSS)
    assert rule_among([rule._replace(name="Otherwise named")]).name == "Otherwise named"
    left = switched(rule, "math.AG", REPLACED, off=False)
    assert left
    assert left.search == "only:cs.CV/cross"
    assert switched(left, "cs.CV", CROSS, off=False) is None


def test_what_is_listed_elsewhere_too_stays(store: Store) -> None:
    ids = [f"2601.{number:05}" for number in range(1, 7)]
    store.add_listing(listing([paper(number) for number in range(1, 7)], kind=None))
    kinds = {
        ids[0]: [("cs.LG", Kind.CROSS)],
        ids[1]: [("cs.LG", Kind.CROSS), ("cs.CV", Kind.NEW)],
        ids[2]: [("cs.LG", Kind.NEW)],
        ids[3]: [("cs.LG", Kind.REPLACE_CROSS), ("cs.CV", Kind.CROSS)],
        ids[4]: [("cs.lg", Kind.CROSS), ("cs.CV", Kind.CROSS)],
    }
    store.connection.execute("DELETE FROM announcements")
    said = [Announcement(one, DAY, category, kind, 1, 1) for one, where in kinds.items() for category, kind in where]
    store.add_listing(Listing(tuple(paper(number) for number in range(1, 7)), tuple(said)))
    rule = off(("cs.LG", 1), ("cs.CV", 1))
    # The sixth paper was announced nowhere: nobody knows.
    assert found(store, rule.search) == [ids[4], ids[0]]
    store.save_rule(rule)
    store.follow_rules()
    assert found(store, "is:muted") == [ids[4], ids[0]]
    # It is announced elsewhere the day after.
    later = Announcement(ids[0], date(2026, 1, 7), "cs.CV", Kind.NEW, 1, 1)
    store.add_listing(Listing((paper(1),), (later,)))
    assert found(store, "is:muted") == [ids[4]]
