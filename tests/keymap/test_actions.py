"""The one table of what a person can do, and what is made from it."""

import json
from pathlib import Path

import pytest

from readerapp.keymap.actions import (
    ACTIONS,
    BY_ID,
    GROUPS,
    MENUS,
    Action,
    is_single,
    spoken,
    without_single_letters,
)
from readerapp.keymap.keys import PDF_KEYS, PdfKey, caps, distinct, grouped, keys_as_markdown, keys_as_text
from readerapp.system.locations import resource
from tests.keymap.clashes import conflicts
from tests.places import CHECKOUT


@pytest.fixture
def keymap(recorded: Path) -> dict[str, list[str]]:
    path = recorded.parent / "keymap.json"
    if not path.is_file():
        pytest.skip(f"the default keymap is not at {path}")
    keys: dict[str, list[str]] = json.loads(path.read_text(encoding="utf-8"))
    return keys


def test_the_keys_are_those_of_the_default_keymap(keymap: dict[str, list[str]]) -> None:
    both = [action for action in ACTIONS if action.id in keymap]
    assert len(both) > 40
    assert {action.id: list(action.keys) for action in both} == {action.id: keymap[action.id] for action in both}


def test_no_key_of_another_action_of_the_keymap_is_taken(keymap: dict[str, list[str]]) -> None:
    mine = {key: action.id for action in ACTIONS for key in action.keys}
    theirs = {key: name for name, keys in keymap.items() for key in keys if name not in BY_ID}
    assert {key: mine[key] for key in mine.keys() & theirs.keys()} == {}


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_every_row_is_whole(action: Action) -> None:
    assert action.title
    assert action.help[-1] in ".:"
    assert action.group in GROUPS
    assert action.menu in (*MENUS, "")
    assert action.menu or action.keys
    assert not action.icon or resource(f"icons/{action.icon}.svg").is_file()


@pytest.mark.parametrize("key", PDF_KEYS, ids=lambda key: key.name)
def test_every_key_of_a_pdf_is_whole(key: PdfKey) -> None:
    assert key.title
    assert key.keys
    assert key.help[-1] == "."
    assert not key.icon or resource(f"icons/{key.icon}.svg").is_file()


def test_ids_are_different() -> None:
    assert len(BY_ID) == len(ACTIONS)


def test_every_group_and_menu_is_used() -> None:
    assert {action.group for action in ACTIONS} == set(GROUPS)
    assert {action.menu for action in ACTIONS} - {""} == set(MENUS)
    assert sum(len(group.rows) for group in grouped()[:-1]) == len(ACTIONS)
    assert grouped()[-1].rows == PDF_KEYS


# --- conflicts --------------------------------------------------------------------------------------------------------


def with_star_at(key: str) -> list[Action]:
    return [action._replace(keys=(key,)) if action.id == "act.star" else action for action in ACTIONS]


def test_no_two_actions_claim_a_key() -> None:
    assert conflicts(ACTIONS) == []
    assert conflicts(without_single_letters(ACTIONS)) == []


def test_a_key_of_two_actions_is_found() -> None:
    found = conflicts(with_star_at("D"))
    assert found == ["“D” belongs to “Star” and to “Dismiss”."]


def test_a_key_that_hides_a_sequence_is_found() -> None:
    found = conflicts(with_star_at("G"))
    assert len(found) == 6
    assert "“G” of “Star” hides “G, T” of “Today”." in found


# --- keys -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", ["S", "Shift+A", "?", "+", "-", "[", "G, T", "G, G", "/"])
def test_types_a_character(key: str) -> None:
    assert is_single(key)


@pytest.mark.parametrize("key", ["Ctrl+S", "F6", "Home", "Alt+Left", "Del", "Ctrl++", "Esc", "Ctrl+K, S"])
def test_types_no_character(key: str) -> None:
    assert not is_single(key)


def test_single_letters_can_be_switched_off_as_a_whole() -> None:
    rest = [key for action in without_single_letters(ACTIONS) for key in action.keys]
    assert not any(map(is_single, rest))
    assert {"Ctrl+Z", "F6", "Del", "Home", "Down"} <= set(rest)


SPOKEN = {
    "J": ("J", ["J"]),
    "Down": ("↓", ["↓"]),
    "G, T": ("G then T", ["G", "then", "T"]),
    "Ctrl+Shift+Z": ("Ctrl+Shift+Z", ["Ctrl", "Shift", "Z"]),
    "Ctrl++": ("Ctrl++", ["Ctrl", "+"]),
    "Alt+Left": ("Alt+←", ["Alt", "←"]),
    "+": ("+", ["+"]),
    "Return": ("Enter", ["Enter"]),
}


@pytest.mark.parametrize(("key", "said"), SPOKEN.items(), ids=SPOKEN)
def test_keys_as_a_person_reads_them(key: str, said: tuple[str, list[str]]) -> None:
    assert (spoken(key), caps(key)) == said


def test_keys_that_a_person_reads_alike_are_one() -> None:
    assert distinct(("Return", "Enter", "Shift+P")) == ["Return", "Shift+P"]
    assert "`Enter`, `Shift+P`" in keys_as_markdown()


# --- documents --------------------------------------------------------------------------------------------------------


def test_the_text_names_every_action_and_key() -> None:
    text = keys_as_text()
    assert all(row.title in text and row.help in text for row in (*ACTIONS, *PDF_KEYS))
    assert all(spoken(key) in text for row in (*ACTIONS, *PDF_KEYS) for key in row.keys)


def test_it_is_said_when_the_keys_of_a_pdf_hold() -> None:
    for page in (keys_as_text(), keys_as_markdown()):
        assert "While the PDF has the focus, these keys take precedence" in page[page.index("Reading a PDF") :]


def test_the_markdown_has_a_row_for_every_action() -> None:
    rows = [
        line
        for line in keys_as_markdown().splitlines()
        if line.startswith("| ") and not line.startswith(("| action", "| ---"))
    ]
    assert len(rows) == len(ACTIONS) + len(PDF_KEYS)
    assert all(row.replace(r"\|", "").count("|") == 4 for row in rows)


def test_the_page_of_keys_is_up_to_date() -> None:
    page = CHECKOUT / "docs" / "keys.md"
    assert page.read_text(encoding="utf-8") == keys_as_markdown()
