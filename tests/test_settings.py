"""The settings file: what is read from it, and that nothing a person wrote there is lost."""

from pathlib import Path

import pytest

from readerapp.errors import SettingsError
from readerapp.settings.file import Settings
from readerapp.settings.table import SETTINGS, find


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "readerapp" / "settings.toml"


def written(file: Path, text: str) -> Settings:
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return Settings(file)


# --- the table --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_every_setting_is_described_and_has_a_default_that_it_may_have(setting) -> None:
    assert setting.page
    assert setting.title
    assert setting.help.endswith(".")
    assert setting.kind in ("yes or no", "number", "text")
    assert setting.checked(setting.default) == setting.default
    assert len(setting.labels) == len(setting.choices)


def test_names_are_different() -> None:
    assert len({setting.name for setting in SETTINGS}) == len(SETTINGS)


@pytest.mark.parametrize("name", ["row_height", "row-height", " row_height "])
def test_a_setting_is_found_by_name(name: str) -> None:
    assert find(name).name == "row_height"


def test_there_is_no_other_setting() -> None:
    with pytest.raises(SettingsError, match="There is no setting “colour”"):
        find("colour")


TYPED = {
    ("zoom", "120"): 120,
    ("zoom", " 80 "): 80,
    ("theme", "dark"): "dark",
    ("menu_bar", "Yes"): True,
    ("menu_bar", "off"): False,
    ("menu_bar", "true"): True,
}
MISTYPED = {
    ("zoom", "big"): "it must be a number from 80 to 200",
    ("zoom", "79"): "it must be a number from 80 to 200",
    ("zoom", "-100"): "it must be a number from 80 to 200",
    ("zoom", "1e2"): "it must be a number from 80 to 200",
    ("zoom", ""): "it must be a number from 80 to 200",
    ("theme", "Dark"): "it must be one of system, light, dark",
    ("theme", ""): "it must be one of system, light, dark",
    ("menu_bar", "maybe"): "it must be true or false",
}


@pytest.mark.parametrize(("typed", "value"), TYPED.items(), ids=str)
def test_reads_what_is_typed(typed: tuple[str, str], value: object) -> None:
    assert find(typed[0]).from_text(typed[1]) == value


@pytest.mark.parametrize(("typed", "said"), MISTYPED.items(), ids=str)
def test_says_what_may_be_typed(typed: tuple[str, str], said: str) -> None:
    with pytest.raises(SettingsError, match=said):
        find(typed[0]).from_text(typed[1])


@pytest.mark.parametrize("text", ["²", "--5", "1" * 5000], ids=["superscript", "two signs", "endless"])
def test_odd_numbers_get_a_sentence_too(text: str) -> None:
    with pytest.raises(SettingsError, match="it must be a number from 80 to 200"):
        find("zoom").from_text(text)


# --- reading ----------------------------------------------------------------------------------------------------------


def test_without_a_file_the_defaults_count(file: Path) -> None:
    settings = Settings(file)
    assert dict(settings) == {setting.name: setting.default for setting in SETTINGS}
    assert len(settings) == len(SETTINGS)
    assert settings.problems == []
    assert not file.exists()


def test_what_the_file_says_counts(file: Path) -> None:
    settings = written(file, 'theme = "dark"\nzoom = 120\nmenu_bar = true\n')
    assert (settings.text("theme"), settings.number("zoom"), settings.flag("menu_bar")) == ("dark", 120, True)
    assert settings["font"] == "system"
    assert settings.problems == []


BAD_VALUES = {
    'theme = "pink"': "theme is “pink”; it must be one of system, light,",
    "theme = 3": "theme is “3”; it must be text in quotation marks",
    "zoom = 500": "zoom is “500”; it must be a number from 80 to 200",
    "zoom = true": "zoom is “True”; it must be a number",
    "zoom = 100.5": "zoom is “100.5”; it must be a number",
    'zoom = "120"': "zoom is “120”; it must be a number",
    "menu_bar = 1": "menu_bar is “1”; it must be true or false",
    "zoom = [1]": "zoom is “[1]”; it must be a number",
}


@pytest.mark.parametrize(("line", "said"), BAD_VALUES.items(), ids=BAD_VALUES)
def test_a_bad_value_is_passed_over_and_named(line: str, said: str, file: Path) -> None:
    settings = written(file, f'{line}\nrow_height = "compact"\n')
    name = line.partition(" ")[0]
    assert settings[name] == find(name).default
    assert settings["row_height"] == "compact"
    [problem] = settings.problems
    assert said in problem
    assert str(file) in problem


@pytest.mark.parametrize(
    "data",
    [b"theme = ", b"\xff\xfe", b"theme = 'a'\ntheme = 'b'", b"x=" + b"[" * 5000, b"x=" + b"1" * 5000],
    ids=["cut", "bytes", "twice", "deep", "long"],
)
def test_a_file_that_is_no_toml_is_named_and_the_defaults_count(data: bytes, file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(data)
    settings = Settings(file)
    assert settings["theme"] == "system"
    assert "are not valid TOML" in settings.problems[0]


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    assert "cannot be read" in settings.problems[0]
    assert settings["theme"] == "system"


# --- changing ---------------------------------------------------------------------------------------------------------


def test_a_change_counts_at_once_and_after_a_restart(file: Path) -> None:
    settings = Settings(file)
    settings.change("zoom", 130)
    settings.change("theme", "dark")
    assert (settings["zoom"], settings["theme"]) == (130, "dark")
    assert dict(Settings(file)) == dict(settings)


def test_a_bad_change_changes_nothing(file: Path) -> None:
    settings = Settings(file)
    with pytest.raises(SettingsError):
        settings.change("zoom", 7)
    assert settings["zoom"] == 100
    assert not file.exists()


OWN = """\
# mine
theme = "dark"    # easier on the eyes

zoom = 120
new_in_version_9 = ["a", "b"]

[also_new]
deep = 1
"""


def test_comments_and_unknown_names_survive_a_change(file: Path) -> None:
    written(file, OWN).change("theme", "light")
    assert file.read_text(encoding="utf-8") == OWN.replace('"dark"', '"light"')


def test_a_new_name_does_not_slip_into_a_table(file: Path) -> None:
    written(file, OWN).change("font", "inter")
    assert Settings(file)["font"] == "inter"
    assert all(line in file.read_text(encoding="utf-8") for line in OWN.splitlines())


def test_a_reset_takes_the_line_out_and_leaves_the_rest(file: Path) -> None:
    settings = written(file, OWN)
    settings.reset("zoom", "font")
    assert settings["zoom"] == 100
    assert file.read_text(encoding="utf-8") == OWN.replace("zoom = 120\n", "")


@pytest.mark.parametrize("data", [b"theme = ", b"\xff\xfe", b"theme = 'a'\ntheme = 'b'"], ids=["cut", "bytes", "twice"])
def test_a_file_that_is_no_toml_is_never_overwritten(data: bytes, file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(data)
    for change in (lambda: Settings(file).change("theme", "dark"), lambda: Settings(file).reset("theme")):
        with pytest.raises(SettingsError, match="could not be written to"):
            change()
        assert file.read_bytes() == data


def test_a_file_that_cannot_be_written_leaves_the_setting(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    settings = Settings(tmp_path / "file" / "settings.toml")
    with pytest.raises(SettingsError, match="could not be written to"):
        settings.change("theme", "dark")
    assert settings["theme"] == "system"


def test_no_half_written_file_is_left_behind(file: Path) -> None:
    Settings(file).change("theme", "dark")
    assert list(file.parent.iterdir()) == [file]


def test_a_link_to_the_settings_stays_one_and_so_do_the_permissions(file: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept.toml"
    kept.write_text('theme = "dark"\n', encoding="utf-8")
    kept.chmod(0o600)
    file.parent.mkdir()
    file.symlink_to(kept)
    Settings(file).change("theme", "light")
    assert file.is_symlink()
    assert "light" in kept.read_text(encoding="utf-8")
    assert kept.stat().st_mode & 0o777 == 0o600
