"""The presets: every action is reached, and no key has two meanings."""

import pytest

from readerapp.keymap.actions import ACTIONS, BY_ID, without_single_letters
from readerapp.keymap.keyboard import DEFAULT, Keyboard
from readerapp.keymap.presets import PRESETS
from readerapp.keymap.spelling import both_enters, canonical
from tests.keymap.clashes import conflicts

each = pytest.mark.parametrize("preset", PRESETS)


@each
def test_no_key_has_two_meanings(preset: str) -> None:
    actions = Keyboard(preset).actions
    assert conflicts(actions) == []
    assert conflicts(without_single_letters(actions)) == []


@each
def test_a_preset_itself_gives_no_key_twice(preset: str) -> None:
    given = [key for keys in PRESETS[preset].keys.values() for key in keys]
    assert len(given) == len(set(given))


@each
def test_every_action_is_reached(preset: str) -> None:
    for action, own in zip(ACTIONS, Keyboard(preset).actions, strict=True):
        assert own.id == action.id
        assert own.keys or not action.keys, f"{action.title} has lost its keys"
        assert own.keys or action.menu


@each
def test_a_preset_names_actions_and_spells_keys_as_the_table_does(preset: str) -> None:
    for name, keys in PRESETS[preset].keys.items():
        assert name in BY_ID
        spelled = [one for key in keys if "Enter" not in key for one in both_enters(canonical(key))]
        assert spelled == list(keys)


@each
def test_every_preset_is_described(preset: str) -> None:
    assert PRESETS[preset].title
    assert PRESETS[preset].help.endswith(".")


def test_the_first_preset_changes_nothing() -> None:
    assert next(iter(PRESETS)) == DEFAULT
    assert Keyboard().actions == ACTIONS


@each
def test_numbers_before_a_motion_do_not_take_a_key_away(preset: str) -> None:
    if PRESETS[preset].counts:
        assert not {key for action in Keyboard(preset).actions for key in action.keys} & set("0123456789")
