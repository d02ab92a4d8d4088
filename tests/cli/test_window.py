"""readerapp keys and settings, and the commands that hand over to the window."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from readerapp.cli import readerapp
from readerapp.keymap.actions import ACTIONS
from readerapp.keymap.keys import keys_as_markdown, keys_as_text
from readerapp.settings.table import SETTINGS
from readerapp.storage.store import Store
from tests.cli.conftest import Run

# --- keys -------------------------------------------------------------------------------------------------------------


def test_keys_are_printed_in_several_forms(run: Run) -> None:
    assert run("keys") == (0, keys_as_text(), "")
    assert run("keys", "--format", "markdown").out == keys_as_markdown()
    assert run("keys", "--format", "json").json() == {action.id: list(action.keys) for action in ACTIONS}
    assert tomllib.loads(run("keys", "--format", "toml").out) == {"preset": "readerapp", "keys": {}}


def test_the_keys_printed_are_those_in_force(run: Run, library: Path) -> None:
    file = library.with_name("keys.toml")
    file.write_text('preset = "vim"\n[keys]\n"act.star" = ["F9"]\n"act.tag" = ["Strg+T"]\n', encoding="utf-8")
    outcome = run("keys", "--format", "json")
    assert outcome.json()["act.star"] == ["F9"]
    assert outcome.json()["act.repeat"] == ["."]
    assert outcome.err == (
        "readerapp: keys.toml: Tag: “Strg+T” is not a key: only Ctrl, Alt, Shift and Meta can come before the last +.\n"
    )
    assert "F9" in run("keys").out
    assert run("keys", "--preset", "gmail", "--format", "json").json()["act.star"] == ["S"]
    assert tomllib.loads(run("keys", "--format", "toml").out)["keys"] == {"act.star": ["F9"]}


# --- settings ---------------------------------------------------------------------------------------------------------


def test_all_settings_are_printed(run: Run) -> None:
    outcome = run("settings")
    assert outcome.status == 0
    assert all(f"{one.name} = " in outcome.out and one.help in outcome.out for one in SETTINGS)
    assert run("settings", "--json").json() == {one.name: one.default for one in SETTINGS}


def test_a_setting_is_changed_and_kept(run: Run, library: Path) -> None:
    assert run("settings", "zoom", "120") == (0, "120\n", "")
    assert run("settings", "zoom").out == "120\n"
    assert run("settings", "zoom", "--json").json() == {"zoom": 120}
    assert "zoom = 120 (default 100)" in run("settings").out
    assert library.with_name("settings.toml").read_text(encoding="utf-8") == "zoom = 120\n"


def test_settings_get_their_defaults_back(run: Run) -> None:
    run("settings", "zoom", "120")
    run("settings", "menu-bar", "yes")
    assert run("settings", "zoom", "--reset").out == "100\n"
    assert run("settings", "menu_bar").out == "true\n"
    run("settings", "--reset")
    assert run("settings", "menu_bar").out == "false\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    {
        ("zoom", "huge"): "zoom is “huge”; it must be a number from 80 to 200.",
        ("theme", "pink"): "theme is “pink”; it must be one of system, light, dark",
        ("colour",): "There is no setting “colour”. “readerapp settings” lists them all.",
        ("colour", "red"): "There is no setting “colour”.",
        ("colour", "--reset"): "There is no setting “colour”.",
    }.items(),
    ids=str,
)
def test_a_bad_setting_is_a_known_failure(arguments: tuple[str, ...], said: str, run: Run) -> None:
    outcome = run("settings", *arguments)
    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err.startswith(f"readerapp: {said}")


def test_a_broken_file_is_named_and_not_overwritten(run: Run, library: Path) -> None:
    file = library.with_name("settings.toml")
    file.write_text("theme = ", encoding="utf-8")
    assert f"The settings {file} are not valid TOML" in run("settings").err
    assert run("settings", "theme", "dark").status == 1
    assert file.read_text(encoding="utf-8") == "theme = "


# --- the window -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("arguments", [[], ["listing.md"], ["2601.02001", "https://arxiv.org/abs/2601.02002"]], ids=len)
def test_open_hands_what_is_named_to_the_window(arguments: list[str], run: Run) -> None:
    opened: list[Any] = []
    assert run("open", *arguments, open_window=opened.append).status == 0
    assert opened == [tuple(arguments)]


def test_without_a_command_the_window_opens(run: Run) -> None:
    opened: list[Any] = []
    run(open_window=opened.append)
    assert opened == [()]


def test_a_screenshot_is_handed_to_the_window(run: Run) -> None:
    asked: list[Any] = []
    outcome = run(
        "screenshot", "a.png", "--size", "1366x768", "--theme", "dark", "--open", "starred",
        screenshot=lambda *what: asked.append(what),
    )  # fmt: skip
    assert outcome == (0, "a.png\n", "")
    assert asked == [("a.png", (1366, 768), "dark", "starred")]


@pytest.mark.parametrize("size", ["big", "1280", "1280x", "100x100", "99999x768"])
def test_a_size_is_width_and_height(size: str, run: Run) -> None:
    assert run("screenshot", "a.png", "--size", size).status == 2


def test_an_odd_digit_is_no_size(run: Run) -> None:
    assert run("screenshot", "a.png", "--size", "²²²²x768").status == 2


# --- all of it --------------------------------------------------------------------------------------------------------


def test_help_and_version_are_printed(run: Run) -> None:
    assert run("--version").out.startswith("readerapp, version ")
    outcome = run("--help")
    assert outcome.status == 0
    commands = [line.split()[0] for line in outcome.out.split("Commands:")[1].splitlines() if line.strip()]
    assert {"open", "import", "list", "show", "star", "tag", "note", "undo", "redo", "history"} <= set(commands)
    assert {"export", "check", "keys", "settings", "screenshot"} <= set(commands)


def test_every_command_has_a_page_of_help(run: Run) -> None:
    for command in readerapp.commands():
        assert run(command.name, "--help").out.startswith(f"Usage: readerapp {command.name}")


@pytest.mark.parametrize("arguments", [["fly"], ["--fly"], ["list", "--fly"]], ids=str)
def test_wrong_usage_ends_with_2(arguments: list[str], run: Run) -> None:
    outcome = run(*arguments)
    assert outcome.status == 2
    assert outcome.err.startswith("Usage: readerapp")


def test_an_option_names_another_library(run: Run, tmp_path: Path, day: bytes) -> None:
    other = tmp_path / "other" / "library.sqlite3"
    run("--library", str(other), "import", "-", stdin=day)
    assert other.is_file()


def test_a_bug_is_a_sentence_and_a_report(run: Run, library: Path) -> None:
    outcome = run("open")  # nobody has said how the window is opened
    assert outcome.status == 1
    report = library.with_name("readerapp-bug.txt")
    assert outcome.err.startswith("readerapp: a bug stopped this command (AssertionError")
    assert outcome.err.endswith(f"are in {report}.\n")
    assert "Traceback" in report.read_text(encoding="utf-8")


def test_the_report_of_a_bug_quotes_whatever_was_given(run: Run, library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(store: Store, ids: list[str]) -> None:
        raise RuntimeError(ids[0])

    monkeypatch.setattr(Store, "keys", fail)
    outcome = run("show", "caf\udce9")
    assert outcome.err.startswith("readerapp: a bug stopped this command (RuntimeError")
    assert r"caf\udce9" in library.with_name("readerapp-bug.txt").read_text(encoding="utf-8")
