"""Where the library, the settings and the shipped files are."""

from pathlib import Path

import pytest

from readerapp.system import locations


def test_the_environment_names_the_library_and_the_settings(library: Path) -> None:
    assert locations.library_file() == library
    assert locations.settings_file() == library.with_name("settings.toml")


def test_a_tilde_is_the_home_of_this_person(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READERAPP_LIBRARY", "~/papers.sqlite3")
    assert locations.library_file() == Path.home() / "papers.sqlite3"


def test_a_tilde_that_is_nobodys_home_is_a_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READERAPP_LIBRARY", "~nobody-at-all/papers.sqlite3")
    assert locations.library_file() == Path("~nobody-at-all/papers.sqlite3")


def test_else_they_are_in_the_folders_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("READERAPP_LIBRARY", raising=False)
    monkeypatch.setenv("READERAPP_SETTINGS", "")
    assert (locations.library_file().name, locations.settings_file().name) == ("library.sqlite3", "settings.toml")
    assert "readerapp" in locations.library_file().parts
    assert "readerapp" in locations.settings_file().parts


def test_shipped_files_are_found() -> None:
    assert locations.resource("taxonomy.json").is_file()
    assert locations.resource("icons/star.svg").is_file()


def test_a_file_that_is_not_shipped_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=r"resources/nothing\.txt is missing"):
        locations.resource("nothing.txt")
