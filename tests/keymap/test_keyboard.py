"""Keys of one's own: over those of a preset, out of a file and into one."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readerapp.keymap.actions import ACTIONS, BY_ID
from readerapp.keymap.keyboard import Keyboard, read, written
from readerapp.keymap.presets import PRESETS
from readerapp.keymap.spelling import canonical, clash
from tests.keymap.clashes import conflicts

SPELLED = {
    "s": "S",
    "ctrl + s": "Ctrl+S",
    "shift+ctrl+s": "Ctrl+Shift+S",
    "g t": "G, T",
    "G,T": "G, T",
    "G, ,": "G, ,",
    "Ctrl+,": "Ctrl+,",
    "Ctrl++": "Ctrl++",
    "+": "+",
    "Shift+/": "/",
    "Shift+1": "Shift+1",
    "enter": "Return",
    "Escape": "Esc",
    "cmd+K": "Meta+K",
    "↓": "Down",
    "ö": "Ö",
    "ß": "ß",
    "F12": "F12",
}
MISSPELLED = {
    "": "A key is missing",
    "Strg+S": "is not a key",
    "Shift": "is not a key",
    "Hyper": "is not a key",
    "a b c": "at most two can follow each other",
    "Shift+Shift+A": "is not a key",
    "Tab": "moves between the parts",
    "Ctrl+Tab": "moves between the parts",
}


@pytest.mark.parametrize(("text", "key"), SPELLED.items(), ids=SPELLED)
def test_keys_are_read_leniently(text: str, key: str) -> None:
    assert canonical(text) == key


@pytest.mark.parametrize(("text", "why"), MISSPELLED.items(), ids=MISSPELLED)
def test_what_is_no_key_is_said_so(text: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        canonical(text)


@pytest.mark.parametrize("key", sorted({key for action in ACTIONS for key in action.keys if "Enter" not in key}))
def test_every_key_of_the_table_is_spelled_so(key: str) -> None:
    assert canonical(key) == key


def test_a_key_clashes_with_itself_and_with_what_it_begins() -> None:
    assert clash("G", "G, T")
    assert clash("G, T", "G, T")
    assert not clash("G, T", "G, S")
    assert not clash("G", "Shift+G")


# --- one's own keys ---------------------------------------------------------------------------------------------------


def test_a_key_of_ones_own_is_taken_from_the_preset() -> None:
    keyboard = Keyboard().with_keys("act.star", ["D"])
    assert keyboard.keys("act.star") == ("D",)
    assert keyboard.keys("act.dismiss") == ("E", "Del")
    assert conflicts(keyboard.actions) == []


def test_a_key_that_begins_sequences_takes_them_all() -> None:
    keyboard = Keyboard().with_keys("act.star", ["G"])
    assert keyboard.keys("view.today") == ("Ctrl+1",)
    assert keyboard.keys("nav.first") == ("Home",)
    assert conflicts(keyboard.actions) == []


def test_the_last_choice_counts() -> None:
    keyboard = Keyboard().with_keys("act.star", ["D"]).with_keys("act.note", ["D", "W"])
    assert keyboard.keys("act.star") == ()
    assert keyboard.keys("act.note") == ("D", "W")
    assert keyboard.keys("act.dismiss") == ("E", "Del")


def test_enter_is_both_enters() -> None:
    keyboard = Keyboard().with_keys("open.abs", ["Return"])
    assert keyboard.keys("open.abs") == ("Return", "Enter")
    assert keyboard.keys("open.pdf") == ("Shift+P",)


def test_the_keys_of_the_preset_need_not_be_kept() -> None:
    keyboard = Keyboard("vim").with_keys("act.star", ["B"])
    assert set(keyboard.own) == {"act.star"}
    assert keyboard.with_keys("act.star", ["S"]).own == {}
    assert keyboard.without("act.star") == Keyboard("vim")


def test_keys_in_a_pdf_are_apart_from_those_of_the_window() -> None:
    keyboard = Keyboard().with_keys("pdf.next", ["J"])
    assert keyboard.keys("pdf.next") == ("J",)
    assert keyboard.keys("pdf.line_down") == ("Down",)
    assert keyboard.keys("nav.next") == ("J", "Down")
    assert {row.name: row.keys for row in keyboard.pdf_keys}["next"] == ("J",)
    both = keyboard.with_keys("act.star", ["J"])
    assert both.keys("pdf.next") == ("J",)
    assert read(tomllib.loads(written(both)), []) == both


def test_in_a_pdf_one_key_is_pressed() -> None:
    keyboard, problems = keyboard_of('[keys]\n"pdf.next" = ["G, N"]\npdf.find = ["S"]\n"act.star" = ["G, N"]')
    assert problems == ["Next match or page: In a PDF one key is pressed, not two in a row."]
    assert keyboard.keys("pdf.next") == ("N",)
    assert keyboard.keys("pdf.find") == ("S",)
    assert keyboard.keys("act.star") == ("G, N",)


# --- files ------------------------------------------------------------------------------------------------------------


def test_a_file_comes_back_as_it_was() -> None:
    keyboard = Keyboard("gmail").with_keys("act.star", ["Ö", '"', "\\", "G, ,"]).with_keys("act.note", [])
    problems: list[str] = []
    assert read(tomllib.loads(written(keyboard)), problems) == keyboard
    assert problems == []


KEYS = st.sampled_from(["S", "D", "G", "G, T", "Shift+A", "Return", "Ctrl+K", "?", "5", "Ö", "F3"])


@given(
    st.sampled_from(list(PRESETS)), st.lists(st.tuples(st.sampled_from(list(BY_ID)), st.lists(KEYS, max_size=3)), max_size=6)
)
def test_whatever_is_chosen_no_key_has_two_meanings(preset: str, choices: list[tuple[str, list[str]]]) -> None:
    keyboard = Keyboard(preset)
    for name, keys in choices:
        chosen = [key for number, key in enumerate(keys) if not any(clash(key, other) for other in keys[:number])]
        keyboard = keyboard.with_keys(name, chosen)
        assert set(chosen) <= set(keyboard.keys(name))
    assert conflicts(keyboard.actions) == []
    problems: list[str] = []
    again = read(tomllib.loads(written(keyboard)), problems)
    assert again.actions == keyboard.actions
    assert problems == []


def keyboard_of(text: str) -> tuple[Keyboard, list[str]]:
    problems: list[str] = []
    return read(tomllib.loads(text), problems), problems


def test_what_a_person_writes_is_understood() -> None:
    keyboard, problems = keyboard_of(
        'preset = "vim"\n[keys]\nact.star = "b"\n"act.note" = ["enter", "w n"]\nact.new = ["F9"]'
    )
    assert keyboard.keys("act.star") == ("B",)
    assert keyboard.keys("act.note") == ("Return", "Enter", "W, N")
    assert keyboard.preset == "vim"
    assert problems == []


def test_each_mistake_gives_a_sentence_and_takes_no_key_away() -> None:
    keyboard, problems = keyboard_of(
        'preset = "emacs"\n[keys]\n"act.star" = ["Strg+S"]\n"act.note" = 5\n"act.tag" = ["B"]\n"act.untag" = ["B", "W"]'
    )
    assert keyboard.keys("act.star") == ("S",)
    assert keyboard.keys("act.note") == ("A",)
    assert keyboard.keys("act.tag") == ("B",)
    assert keyboard.keys("act.untag") == ("W",)
    assert len(problems) == 4
    assert "There is no preset “emacs”" in problems[0]
    assert problems[1].startswith("Star: “Strg+S” is not a key")
    assert problems[2] == 'The keys of “act.note” must be texts in brackets: ["S", "Ctrl+S"].'
    assert problems[3] == "“B” is given to “Tag” and to “Remove a tag”; the first has it."


def test_keys_that_are_no_table_are_said_to_be_none() -> None:
    keyboard, problems = keyboard_of("keys = 3")
    assert keyboard == Keyboard()
    assert len(problems) == 1
