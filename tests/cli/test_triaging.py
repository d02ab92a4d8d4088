"""readerapp star ... note, undo and redo."""

import pytest

from tests.cli.conftest import Run

ONE, TWO = "2601.02001", "2601.02002"
VERBS = {
    "star": ("Starred", "is:starred"),
    "read": ("Marked read", "is:read"),
    "dismiss": ("Dismissed", "is:dismissed"),
}
INVERSE = {"star": ("unstar", "Unstarred"), "read": ("unread", "Marked unread"), "dismiss": ("undismiss", "Restored")}


def listed(run: Run, query: str) -> list[str]:
    return [paper["id"] for paper in run("list", "--json", query).json()]


@pytest.mark.parametrize("verb", VERBS)
def test_does_one_thing_to_the_papers_named(verb: str, imported: Run) -> None:
    said, query = VERBS[verb]
    assert imported(verb, ONE, f"arXiv:{TWO}v3", ONE) == (0, f"{said}: 2 papers\n", "")
    assert listed(imported, query) == [TWO, ONE]
    assert imported(verb, ONE) == (0, f"{said}: 0 papers; 1 unchanged\n", "")


@pytest.mark.parametrize("verb", VERBS)
def test_takes_it_back(verb: str, imported: Run) -> None:
    imported(verb, ONE, TWO)
    inverse, said = INVERSE[verb]
    assert imported(inverse, ONE) == (0, f"{said}: 1 paper\n", "")
    assert listed(imported, VERBS[verb][1]) == [TWO]


@pytest.mark.parametrize("verb", [*VERBS, "unstar", "unread", "undismiss"])
def test_an_unknown_paper_changes_nothing(verb: str, imported: Run) -> None:
    outcome = imported(verb, ONE, "2601.77777")
    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err.startswith("readerapp: 2601.77777 is not in this library.")
    assert imported("history").out == ""


@pytest.mark.parametrize("verb", [*VERBS, "tag", "note", "show"])
def test_a_paper_must_be_named(verb: str, imported: Run) -> None:
    assert imported(verb).status == 2


# --- tags and notes ---------------------------------------------------------------------------------------------------


def test_tags_are_put_on_and_taken_off(imported: Run) -> None:
    assert imported("tag", ONE, TWO, "+to read", "+gan") == (0, "Tagged: 2 papers\n", "")
    assert imported("tag", ONE, "-gan", "+new").out == "Tagged: 1 paper\n"
    assert imported("show", ONE, "--json").json()["tags"] == ["new", "to read"]
    assert listed(imported, "tag:gan") == [TWO]


@pytest.mark.parametrize(
    "arguments", [[ONE], ["+a"], [ONE, "+"], [ONE, "+" + "x" * 61]], ids=["no tag", "no paper", "empty", "long"]
)
def test_a_tag_without_name_or_paper_is_wrong_usage(arguments: list[str], imported: Run) -> None:
    assert imported("tag", *arguments).status == 2
    assert imported("history").out == ""


def test_a_tag_that_begins_like_the_help_is_taken_off(imported: Run) -> None:
    imported("tag", ONE, "+hep")
    imported("tag", ONE, "-hep")
    assert imported("show", ONE, "--json").json()["tags"] == []


def test_a_note_is_kept_and_taken_away(imported: Run) -> None:
    assert imported("note", ONE, "  ask Bo ") == (0, "Note saved.\n", "")
    assert imported("note", ONE, "ask Bo").out == "The note is unchanged.\n"
    assert listed(imported, "note:bo") == [ONE]
    assert imported("note", ONE, "").out == "Note deleted.\n"
    assert listed(imported, "note:bo") == []


# --- undo and redo ----------------------------------------------------------------------------------------------------


def test_undo_says_what_it_takes_back(imported: Run) -> None:
    imported("star", "2601.02003")
    imported("read", ONE, TWO)
    assert imported("undo").out == "Undone: marked read 2 papers.\n"
    assert imported("undo").out == "Undone: starred “0”.\n"
    assert imported("undo") == (0, "Nothing to undo.\n", "")


def test_undo_takes_back_the_last_acts(imported: Run) -> None:
    for verb in ("star", "read", "dismiss"):
        imported(verb, ONE)
    assert len(imported("undo", "2").out.splitlines()) == 2
    assert listed(imported, "is:starred is:unread") == [ONE]
    assert imported("undo", "9").out.splitlines()[-1] == "Nothing to undo."


def test_redo_does_them_again(imported: Run) -> None:
    for verb in ("star", "read"):
        imported(verb, "2601.02003")
    imported("undo", "2")
    assert imported("redo", "5").out.splitlines() == [
        "Redone: starred “0”.",
        "Redone: marked read “0”.",
        "Nothing to redo.",
    ]
    assert listed(imported, "is:starred is:read") == ["2601.02003"]


@pytest.mark.parametrize("times", ["0", "-1", "many"])
def test_a_number_of_acts_is_one_or_more(times: str, imported: Run) -> None:
    assert imported("undo", times).status == 2
    assert imported("redo", times).status == 2


# --- known failures ---------------------------------------------------------------------------------------------------


def test_a_wrong_clock_is_a_known_failure(imported: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READERAPP_NOW", "teatime")
    outcome = imported("star", ONE)
    assert outcome.status == 1
    assert outcome.err.startswith("readerapp: READERAPP_NOW is “teatime”")


@pytest.mark.parametrize(
    "arguments", [["note", ONE, "caf\udce9"], ["list", "caf\udce9"], ["tag", ONE, "+caf\udce9"]], ids=["note", "list", "tag"]
)
def test_arguments_in_another_encoding_are_no_bug(arguments: list[str], imported: Run) -> None:
    assert "a bug stopped this command" not in imported(*arguments).err
