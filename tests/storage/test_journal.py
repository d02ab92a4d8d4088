"""Every act is in the journal with its effect, and can be taken back."""

import json
from datetime import UTC, datetime

import pytest

from readerapp.errors import SettingsError
from readerapp.search.query import Is
from readerapp.storage.store import Store
from readerapp.triage import Changes, TriageState, Verb
from tests.invented import bare, filled, listing, paper


def state(store: Store, key: int) -> TriageState:
    return store.paper(key).triage


def rows(store: Store, table: str) -> int:
    count: int = store.connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608 - a literal
    return count


# --- acts -------------------------------------------------------------------------------------------------------------


def test_a_paper_begins_untouched(store: Store) -> None:
    assert state(store, filled(store)[0]) == TriageState()


def test_each_act_sets_and_takes_back_its_own_field(store: Store) -> None:
    [key] = filled(store, 1)
    for act, field in ((store.star, "starred"), (store.read, "read"), (store.dismiss, "dismissed")):
        act([key])
        assert getattr(state(store, key), field)
        act([key], on=False)
        assert state(store, key) == TriageState()


def test_tags_and_notes_are_kept(store: Store) -> None:
    [key] = filled(store, 1)
    store.tag([key], add=["to read", "gan"])
    store.tag([key], add=["new"], remove=["gan"])
    store.note([key], " why? ")
    assert state(store, key) == TriageState(note="why?", tags=frozenset(["to read", "new"]))


def test_changes_tell_both_sides_and_the_act(store: Store) -> None:
    first, second, _ = filled(store)
    store.star([first])
    changes = store.star([first, second])
    assert (changes.before, changes.after) == ({second: TriageState()}, {second: TriageState(starred=True)})
    assert changes.act is not None
    assert (changes.act.verb, changes.act.papers, changes.act.title) == (Verb.STAR, 1, "Title 2")


def test_an_act_on_many_papers_is_one_act(store: Store) -> None:
    keys = filled(store, 700)
    assert len(store.read(keys).after) == 700
    assert [act.papers for act in store.history(9)] == [700]
    store.undo()
    assert len(store.find(Is("unread"))) == 700


def test_acts_that_change_nothing_leave_no_row(store: Store) -> None:
    [key] = filled(store, 1)
    for nothing in (
        store.star([key], on=False),
        store.read([key], on=False),
        store.dismiss([key], on=False),
        store.tag([key], remove=["none"]),
        store.tag([key]),
        store.note([key], "  "),
        store.star([]),
        store.undo(),
        store.redo(),
        store.revert(7),
    ):
        assert nothing == Changes()
        assert not nothing
    assert (rows(store, "acts"), rows(store, "act_papers"), rows(store, "triage")) == (0, 0, 0)


def test_a_failing_act_leaves_nothing_behind(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    [key] = filled(store, 1)
    monkeypatch.setenv("READERAPP_NOW", "teatime")
    with pytest.raises(SettingsError):
        store.star([key])
    assert state(store, key) == TriageState()
    assert not store.connection.in_transaction


def test_tags_of_another_case_are_the_same_tag(store: Store) -> None:
    first, second, _ = filled(store)
    store.tag([first], add=["Dark Matter"])
    store.tag([second], add=["dark matter"])
    assert state(store, second).tags == {"Dark Matter"}
    store.tag([first], remove=["DARK MATTER"])
    assert state(store, first).tags == frozenset()


def test_two_spellings_in_one_act_are_one_tag(store: Store) -> None:
    [key] = filled(store, 1)
    assert len(store.tag([key], add=["Dark", "dark"]).after[key].tags) == 1


def test_a_bad_name_of_a_tag_changes_nothing(store: Store) -> None:
    [key] = filled(store, 1)
    with pytest.raises(ValueError, match="A tag needs a name"):
        store.tag([key], add=["good", " "])
    assert state(store, key) == TriageState()


def test_an_act_on_a_paper_that_was_removed_meanwhile_is_a_known_failure_or_nothing(store: Store) -> None:
    [key] = filled(store, 1)
    store.remove(["2601.00001"])
    assert not store.star([key])


# --- the history ------------------------------------------------------------------------------------------------------


def test_the_history_lists_the_newest_first(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    [key] = filled(store, 1)
    monkeypatch.setenv("READERAPP_NOW", "2026-01-06T08:00:00.123-05:00")
    store.star([key])
    store.read([key])
    store.undo()
    newest, middle, oldest = store.history(10)
    assert [act.verb for act in (newest, middle, oldest)] == [Verb.UNDO, Verb.READ, Verb.STAR]
    assert newest.of == middle.id
    assert (middle.undone, oldest.undone) == (True, False)
    assert oldest.moment == datetime(2026, 1, 6, 13, 0, 0, 123000, tzinfo=UTC)


def test_the_history_is_read_page_by_page(store: Store) -> None:
    [key] = filled(store, 1)
    for _ in range(5):
        store.star([key])
        store.star([key], on=False)
    first = store.history(6)
    second = store.history(6, before=first[-1].id)
    assert [act.id for act in first + second] == list(range(10, 0, -1))
    assert store.history(0) == []


def test_there_is_no_act_of_another_number(store: Store) -> None:
    assert store.act(1) is None


def test_the_journal_keeps_only_the_fields_that_changed(store: Store) -> None:
    [key] = filled(store, 1)
    store.star([key])
    store.tag([key], add=["a"])
    kept = store.connection.execute("SELECT before, after FROM act_papers ORDER BY act").fetchall()
    assert [tuple(map(json.loads, row)) for row in kept] == [
        ({"starred": False}, {"starred": True}),
        ({"tag:a": False}, {"tag:a": True}),
    ]


def test_the_title_of_an_act_is_plain(store: Store) -> None:
    store.add_listing(listing([paper(1, title=r"$\alpha$ of Schr\"odinger")]))
    changes = store.star(store.keys(["2601.00001"]))
    assert changes.act is not None
    assert changes.act.title == "α of Schrödinger"


# --- what belongs to it -----------------------------------------------------------------------------------------------


def test_counts_the_stars_of_a_sitting(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second, third = filled(store)
    monkeypatch.setenv("READERAPP_NOW", "2026-01-05T08:00:00-05:00")
    store.star([first])
    monkeypatch.setenv("READERAPP_NOW", "2026-01-06T08:00:00-05:00")
    store.star([second, third])
    store.star([third], on=False)
    assert store.stars_since(datetime(2026, 1, 6, tzinfo=UTC)) == 1
    assert store.stars_since(datetime(2026, 1, 1, tzinfo=UTC)) == 2
    store.undo()
    store.undo()
    assert store.stars_since(datetime(2026, 1, 6, tzinfo=UTC)) == 0


def test_new_tags_get_colours_in_turn(store: Store) -> None:
    [key] = filled(store, 1)
    for name in "abcdefghi":
        store.tag([key], add=[name])
    colours = [tag.colour for tag in store.tags()]
    assert len(set(colours)) == 8
    assert colours[0] == colours[8]


def test_a_re_import_touches_nothing_the_user_did(store: Store) -> None:
    [key] = filled(store, 1)
    store.star([key])
    store.dismiss([key])
    store.note([key], "mine")
    store.tag([key], add=["mine"])
    before = (state(store, key), [act.id for act in store.history(9)])
    store.add_listing(listing([paper(1, version=2, title="Else")]))
    store.add_listing(listing([bare(1, title="Again")]))
    assert (state(store, key), [act.id for act in store.history(9)]) == before
