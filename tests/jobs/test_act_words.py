"""Acts in words, of one paper, of many, and of tags."""

from datetime import UTC, datetime

import pytest

from readerapp.jobs.act_words import doing, done, was_done
from readerapp.text import language
from readerapp.triage import Act, Verb

MOMENT = datetime(2026, 1, 6, tzinfo=UTC)


def act(verb: Verb, papers: int = 1, *tags: str) -> Act:
    return Act(1, MOMENT, verb, papers, "The Last Biscuit on the Plate: A Field Study of Politeness", tags=tags)


@pytest.mark.parametrize("verb", [verb for verb in Verb if verb not in (Verb.UNDO, Verb.REDO)])
def test_every_act_has_its_words(verb: Verb) -> None:
    for words in (done, was_done, doing):
        said = words(act(verb, 3, "+mittens", "-gloves"))
        assert "3 papers" in said or "“mittens”" in said or "“gloves”" in said
    assert done(act(verb))[0].isupper()
    assert was_done(act(verb))[0].islower()
    assert doing(act(verb))[0].islower()


def test_a_title_is_cut_shorter_in_a_menu() -> None:
    assert done(act(Verb.STAR)) == "Starred “The Last Biscuit on the Plate: A Field Study of…”"
    assert doing(act(Verb.STAR)) == "starring “The Last Biscuit on the Plate…”"


@pytest.mark.parametrize(
    ("verb", "said"),
    [
        (Verb.RENAME_TAG, "renaming “gloves” to “mittens”"),
        (Verb.MERGE_TAG, "merging “gloves” into “mittens”"),
        (Verb.COLOUR_TAG, "colouring “mittens”"),
        (Verb.DELETE_TAG, "deleting the tag “gloves”"),
    ],
)
def test_an_act_on_a_tag_names_it(verb: Verb, said: str) -> None:
    assert doing(act(verb, 5, "+mittens", "-gloves")) == said


def test_undo_says_of_a_note_that_it_was_one() -> None:
    assert was_done(act(Verb.NOTE, 2)) == "note on 2 papers"
    assert doing(act(Verb.DISMISS, 3)) == "dismissing 3 papers"


def test_another_language_has_words_of_its_own_for_undoing() -> None:
    german = {
        "Starred {what}": "{what} mit Stern versehen",
        "starring {what}": "Stern für {what}",
        "{count} papers": "{count} Artikel",
        "“{text}”": "„{text}“",
        "a tag": "ein Schlagwort",
        "deleting the tag {old}": "{old} löschen",
    }
    language.use(lambda text, about, count: german.get(text, text))
    try:
        assert done(act(Verb.STAR, 3)) == "3 Artikel mit Stern versehen"
        assert doing(act(Verb.STAR)) == "Stern für „The Last Biscuit on the Plate…“"
        assert doing(act(Verb.DELETE_TAG)) == "ein Schlagwort löschen"
    finally:
        language.use(None)
