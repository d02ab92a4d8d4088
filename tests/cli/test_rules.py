"""readerapp rules."""

from pathlib import Path

from tests.cli.conftest import Run

RULES = '[[rule]]\nname = "Looms"\nsearch = "id:2601.02001 OR id:2601.02002"\ndoes = "mute"\n'


def test_rules_come_in_from_a_file_and_go_out_again(imported: Run, tmp_path: Path) -> None:
    file, copy = tmp_path / "mine.toml", tmp_path / "copy.toml"
    file.write_text(RULES, encoding="utf-8")
    assert imported("rules", "import", str(file)) == (0, "1 rule added\n", "")
    assert [one["id"] for one in imported("list", "is:muted", "--json").json()] == ["2601.02002", "2601.02001"]
    assert imported("rules").out == "Looms  mute  id:2601.02001 OR id:2601.02002\n2 papers muted\n"
    assert imported("rules", "--json").json() == [
        {"name": "Looms", "search": "id:2601.02001 OR id:2601.02002", "does": "mute", "tag": "", "on": True}
    ]
    assert imported("rules", "export", str(copy)).out == f"1 rule written to {copy}\n"
    assert imported("rules", "export").out == copy.read_text(encoding="utf-8")
    assert imported("rules", "import", str(copy)).out == "These rules are in the library already\n"
    file.write_text(RULES.replace("mute", "star"), encoding="utf-8")
    assert imported("rules", "import", str(file)).out == "1 rule changed\n"
    assert imported("list", "is:muted", "--json").json() == []


def test_a_bad_file_is_a_sentence_and_changes_nothing(imported: Run, tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(RULES + RULES.replace("Looms", "Bad").replace("id:2601.02001", "(moss"), encoding="utf-8")
    outcome = imported("rules", "import", str(file))
    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err.startswith("readerapp: mine.toml, rule 2: The search of “Bad” was not understood.")
    assert imported("rules") == (0, "", "")
    gone = imported("rules", "import", str(tmp_path / "gone.toml"))
    assert gone.err == "readerapp: gone.toml cannot be read: No such file or directory. No rule was changed.\n"
    file.write_bytes(b" " * (1 << 20) + b"x")
    assert imported("rules", "import", str(file)).err.startswith("readerapp: mine.toml is larger than 1 MB")


def test_wrong_use_is_told(imported: Run) -> None:
    assert imported("rules", "import").status == 2
    assert imported("rules", "export", "--json").status == 2
    assert imported("rules", "delete").status == 2


def test_rules_that_are_added_and_changed_are_counted_apart(imported: Run, tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    names = ("Looms", "Kilns", "Clay")
    file.write_text("".join(RULES.replace("Looms", name) for name in names), encoding="utf-8")
    assert imported("rules", "import", str(file)).out == "3 rules added\n"
    changed = "".join(RULES.replace("Looms", name).replace("mute", "star") for name in names)
    file.write_text(changed + RULES.replace("Looms", "Glaze"), encoding="utf-8")
    assert imported("rules", "import", str(file)).out == "1 rule added, 3 changed\n"
