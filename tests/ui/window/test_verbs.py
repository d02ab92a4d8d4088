"""The table of actions and the methods that its ids are bound to."""

from readerapp.keymap.actions import BY_ID
from readerapp.ui.window.bindings import VERBS


def test_every_action_is_bound_to_a_method_and_nothing_else_is() -> None:
    assert VERBS.keys() == BY_ID.keys()


def test_no_two_actions_are_bound_to_the_same_method() -> None:
    compiled = {(verb.__code__.co_names, verb.__code__.co_consts) for verb in VERBS.values()}
    assert len(compiled) == len(VERBS)
