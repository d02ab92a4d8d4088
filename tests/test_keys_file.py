"""The keys file: what is read from it, and that nothing a person wrote there is lost."""

from pathlib import Path

import pytest

from readerapp.errors import SettingsError
from readerapp.keymap.keyboard import Keyboard
from readerapp.settings.keys_file import BEFORE_IMPORT, KeysFile, export


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    return tmp_path / "readerapp" / "settings.toml"


def written(settings: Path, text: str) -> KeysFile:
    settings.parent.mkdir(exist_ok=True)
    settings.with_name("keys.toml").write_text(text, encoding="utf-8")
    return KeysFile(settings)


def test_without_a_file_the_keys_are_readerapps(settings: Path) -> None:
    file = KeysFile(settings)
    assert file.keyboard == Keyboard()
    assert file.problems == []


def test_a_change_is_there_at_the_next_start(settings: Path) -> None:
    keyboard = Keyboard("vim").with_keys("act.star", ["B"])
    KeysFile(settings).change(keyboard)
    assert KeysFile(settings).keyboard == keyboard


def test_a_change_keeps_what_a_person_wrote(settings: Path) -> None:
    file = written(settings, '# mine\npreset = "vim"\n[keys]\nact.star = ["B"] # best\nact.note = "W"\n"act.new" = ["F9"]\n')
    file.change(file.keyboard.with_keys("act.tag", ["F8"]).without("act.note"))
    text = file.path.read_text(encoding="utf-8")
    assert "# mine" in text
    assert '"act.new" = ["F9"]' in text
    again = KeysFile(settings)
    assert again.problems == []
    assert again.keyboard == file.keyboard
    assert again.keyboard.keys("act.star") == ("B",)
    assert again.keyboard.keys("act.note") == ("I", "A")


BAD = {
    "no TOML": "preset = vim",
    "no text": b"\xff\xfe\x00",
    "something else": "[tool]\nname = 1",
    "nested": "keys" + " = [" * 2000,
}


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD)
def test_a_bad_file_gives_a_sentence_and_is_left_alone(settings: Path, bad: str | bytes) -> None:
    settings.parent.mkdir()
    content = bad if isinstance(bad, bytes) else bad.encode()
    settings.with_name("keys.toml").write_bytes(content)
    file = KeysFile(settings)
    assert file.keyboard == Keyboard()
    assert len(file.problems) == 1
    assert "keys.toml" in file.problems[0]
    other = settings.with_name("other.toml")
    other.write_bytes(content)
    with pytest.raises(SettingsError, match="is not a keys file"):
        file.take(other)
    assert file.path.read_bytes() == content


def test_a_file_that_cannot_be_read_is_said_so(settings: Path) -> None:
    settings.with_name("keys.toml").mkdir(parents=True)
    file = KeysFile(settings)
    assert file.keyboard == Keyboard()
    assert "cannot be read" in file.problems[0]
    with pytest.raises(SettingsError):
        file.change(Keyboard("vim"))
    settings.with_name("keys.toml").rmdir()
    settings.parent.rmdir()
    settings.parent.write_text("a file in place of the folder", encoding="utf-8")
    assert KeysFile(settings).keyboard == Keyboard()


def test_a_broken_file_is_not_written_over(settings: Path) -> None:
    file = written(settings, "preset = vim")
    with pytest.raises(SettingsError, match="Fix that file, or remove it"):
        file.change(Keyboard("gmail"))
    assert file.path.read_text(encoding="utf-8") == "preset = vim"
    assert file.keyboard == Keyboard()


def test_keys_are_shared_by_a_file(settings: Path, tmp_path: Path) -> None:
    keyboard = Keyboard("elfeed").with_keys("act.star", ["B"])
    export(keyboard, tmp_path / "shared.toml")
    file = written(settings, 'preset = "vim"\n')
    assert file.take(tmp_path / "shared.toml") == []
    assert KeysFile(settings).keyboard == keyboard
    assert file.path.with_name(BEFORE_IMPORT).read_text(encoding="utf-8") == 'preset = "vim"\n'


def test_what_an_imported_file_has_wrong_is_told(settings: Path, tmp_path: Path) -> None:
    shared = tmp_path / "shared.toml"
    shared.write_text('preset = "gmail"\n[keys]\n"act.star" = ["Strg+S"]\n', encoding="utf-8")
    file = KeysFile(settings)
    assert file.take(shared) == [
        "shared.toml: Star: “Strg+S” is not a key: only Ctrl, Alt, Shift and Meta can come before the last +."
    ]
    assert file.keyboard == Keyboard("gmail")


def test_a_file_that_is_not_there_is_said_so(settings: Path, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        KeysFile(settings).take(tmp_path / "none.toml")
    (tmp_path / "file").touch()
    with pytest.raises(SettingsError, match="could not be written"):
        export(Keyboard(), tmp_path / "file" / "keys.toml")
