"""How the words after a command become values, and what is said of wrong ones."""

from collections.abc import Callable
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from readerapp.cli import readerapp
from readerapp.cli.calling import call
from readerapp.cli.command import Window, argument, command
from tests.cli.conftest import Run
from tests.places import CHECKOUT

Read = Callable[..., dict[str, Any]]

ARGUMENTS = (
    argument("query", nargs="*", metavar="[QUERY]..."),
    argument("--json", dest="json_", action="store_true"),
    argument("-o", "--output", metavar="FILE"),
)
NOTHING = {"query": (), "json_": False, "output": None}


@pytest.fixture
def read() -> Read:
    """The values of a command with a query, a flag and an option."""

    def values(*words: str, minus_words: bool = True) -> dict[str, Any]:
        given: dict[str, Any] = {}
        tried = command("try", *ARGUMENTS, minus_words=minus_words)(lambda **found: given.update(found))
        call(tried, words, Window(None, None))
        return given

    return values


# --- words and options ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", list(permutations(["-late", "--json", "is:starred", "--output=a"])), ids=" ".join)
def test_options_and_words_may_stand_in_any_order(words: tuple[str, ...], read: Read) -> None:
    query = tuple(word for word in words if not word.startswith("--"))
    assert read(*words) == {"query": query, "json_": True, "output": "a"}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([], {}),
        (["-h"], {"query": ("-h",)}),
        (["-1", "-", "", "-a b"], {"query": ("-1", "-", "", "-a b")}),
        (["--", "--json", "-o", "--", "a"], {"query": ("--json", "-o", "--", "a")}),
        (["--json", "--", "--json"], {"query": ("--json",), "json_": True}),
        (["-o", "-"], {"output": "-"}),
        (["-o", "-x", "-y"], {"output": "-x", "query": ("-y",)}),
        (["-o", "--json"], {"output": "--json"}),
        (["-oa b", "-c d"], {"output": "a b", "query": ("-c d",)}),
        (["-oa", "-x"], {"output": "a", "query": ("-x",)}),
        (["--output", "a b", "--output="], {"output": ""}),
        (["-x", "-o", "a", "-o", "b"], {"output": "b", "query": ("-x",)}),
    ],
    ids=str,
)
def test_words_may_begin_with_a_minus(words: list[str], expected: dict[str, Any], read: Read) -> None:
    assert read(*words) == NOTHING | expected


def test_after_two_minuses_all_are_words_of_any_command(read: Read) -> None:
    assert read("a", "--", "-x", "--json", minus_words=False) == NOTHING | {"query": ("a", "-x", "--json")}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--jso"], "There is no option “--jso”. Did you mean “--json”?"),
        (["--jso=x y", "-late"], "There is no option “--jso”. Did you mean “--json”?"),
        (["--fly me"], "There is no option “--fly me”."),
        (["--json=yes"], "--json: "),
        (["-o"], "-o/--output: "),
    ],
    ids=str,
)
def test_wrong_words_are_said_below_the_usage(
    words: list[str], said: str, read: Read, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        read(*words)
    usage, complaint, more = capsys.readouterr().err.splitlines()
    assert usage == "Usage: readerapp try [OPTIONS] [QUERY]..."
    assert complaint.startswith(f"readerapp: {said}")
    assert more == "“readerapp try --help” shows how to use it."


def test_a_minus_begins_an_option_elsewhere(read: Read, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        read("a", "-x", minus_words=False)
    assert "readerapp: There is no option “-x”.\n" in capsys.readouterr().err


# --- the commands there are -------------------------------------------------------------------------------------------


def test_a_search_goes_around_its_options(imported: Run) -> None:
    found = imported("list", "-ti:kettle", "--json", "is:unread", "--limit", "3", "-greedy").json()
    assert len(found) == 3


def test_a_note_may_begin_with_a_minus(imported: Run) -> None:
    assert imported("note", "2601.02001", "-- or not?").status == 2
    assert imported("note", "2601.02001", "--", "-- or not?").out == "Note saved.\n"
    assert imported("note", "2601.02001", "- or not?").out == "Note saved.\n"
    assert imported("show", "2601.02001", "--json").json()["note"] == "- or not?"


@pytest.mark.parametrize(
    ("arguments", "said"),
    {
        ("lsit",): "There is no command “lsit”. Did you mean “list”?",
        ("",): "There is no command “”.",
        ("--libary", "a", "list"): "There is no option “--libary”. Did you mean “--library”?",
        ("-x", "list"): "There is no option “-x”.",
        ("show", "-x"): "There is no option “-x”.",
        ("--library",): "--library: ",
        ("star",): "the following arguments are required: ID...",
        ("show", "a", "b"): "“b” is not expected here.",
        ("follows", "a"): "“a” is not expected here.",
        ("undo", "²"): "“²” is not a whole number from 1 on.",
        ("undo", "--", "-1"): "“-1” is not a whole number from 1 on.",
        ("undo", "9" * 5000): f"“{'9' * 5000}” is not a whole number from 1 on.",
        ("list", "--limit", "-1"): "--limit: “-1” is not a whole number from 0 on.",
        ("list", "--limit="): "--limit: “” is not a whole number from 0 on.",
        ("history", "--limit", "9" * 30): f"--limit: “{'9' * 30}” is not a whole number from 1 to 1,000,000.",
        ("fetch", "--since", "2012-13-40"): "--since: “2012-13-40” is not a date; one looks like 2020-12-15.",
        ("screenshot", "a.png", "--size", "1x1"): "--size: “1x1” is not a window size; one looks like 1280x800.",
        ("screenshot", "/"): "“/” is a folder; name a file in it.",
        ("export", "--format", "word"): "--format: invalid choice: 'word' (choose from ",
    }.items(),
    ids=lambda value: str(value)[:60],
)
def test_what_is_wrong_is_said(arguments: tuple[str, ...], said: str, run: Run) -> None:
    outcome = run(*arguments)
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.splitlines()[1].startswith(f"readerapp: {said}")


def test_two_minuses_may_stand_before_the_command(imported: Run) -> None:
    assert imported("--", "show", "2601.02001") == imported("show", "2601.02001")


def test_a_library_may_have_any_name(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("--library", "-x", "list").status == 0
    assert (tmp_path / "-x").is_file()


def test_another_library_is_named_before_the_command(run: Run, tmp_path: Path) -> None:
    one, other = tmp_path / "one.sqlite3", tmp_path / "other.sqlite3"
    assert run("--library", str(one), "list").status == 0
    assert run(f"--library={other}", "list").status == 0
    assert one.is_file()
    assert other.is_file()


# --- help -------------------------------------------------------------------------------------------------------------


def test_help_is_what_the_documentation_shows(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    documented = (CHECKOUT / "docs" / "commands.md").read_text(encoding="utf-8")
    assert f"```\n{run('--help').out}```" in documented
    for one in readerapp.commands():
        assert f"## {one.name}\n\n```\n{run(one.name, '--help').out}```" in documented


def test_help_fits_the_terminal_but_leaves_tables_alone(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "70")
    shown = run("list", "--help").out.splitlines()
    assert "    cat: tag: kind:                kind: new, cross, replace, replace-cross" in shown
    assert max(len(line) for line in shown if not line.startswith("    ")) <= 70
    assert run("history", "-h").out == run("history", "--help").out
    assert run("note", "2601.02001", "-h").out == run("note", "--help").out
