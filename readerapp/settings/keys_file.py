"""The keys file beside the settings, keys.toml: read, changed, imported and exported."""

from collections.abc import MutableMapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from readerapp.errors import SettingsError
from readerapp.keymap.actions import ACTIONS, Action
from readerapp.text.language import tr

if TYPE_CHECKING:
    from readerapp.keymap.keyboard import Keyboard

NAME = "keys.toml"
BEFORE_IMPORT = "keys-before-import.toml"
_LARGEST = 1 << 20
"""The most bytes in a keys file; a larger one is something else."""


class KeysFile:
    """The user's keys. A file that cannot be used is left as it is, and reported in `problems`."""

    def __init__(self, settings: Path, used: bool = True) -> None:
        """`settings` is the file of settings, which need not exist; unless `used`, the keys are readerapp's until changed."""
        self.path = settings.with_name(NAME)
        self.problems: list[str] = []
        self._keyboard: Keyboard | None = None
        """None for readerapp's own keys, which most people use: a start then does not load the other keymaps."""
        if used:
            try:
                self._keyboard, self.problems = _read(self.path)
            except FileNotFoundError:
                pass
            except SettingsError as error:
                self.problems.append(tr("{error} readerapp’s own keys are used.", error=error))

    @property
    def keyboard(self) -> "Keyboard":
        """The keys in force."""
        if self._keyboard is None:
            from readerapp.keymap.keyboard import Keyboard  # noqa: PLC0415 - see _keyboard

            self._keyboard = Keyboard()
        return self._keyboard

    @property
    def actions(self) -> Sequence[Action]:
        """ACTIONS with the keys in force."""
        return self._keyboard.actions if self._keyboard else ACTIONS

    @property
    def counts(self) -> bool:
        """Whether a number before a motion repeats it."""
        return self._keyboard is not None and self._keyboard.counts

    def change(self, keyboard: "Keyboard") -> None:
        """Use `keyboard` and write it to the file, keeping whatever else a person wrote there.

        On SettingsError nothing has changed.
        """
        if self.path.exists():
            _write(self.path, self._edited(keyboard))
        else:
            export(keyboard, self.path)
        self._keyboard = keyboard

    def take(self, path: Path) -> list[str]:
        """Use the keys in the file at `path`; the previous file is kept as keys-before-import.toml. Returns a sentence about
        each key that cannot be used. On SettingsError nothing has changed.
        """
        try:
            keyboard, problems = _read(path)
        except FileNotFoundError as error:
            raise SettingsError(tr("The keys in {path} cannot be read: there is no such file.", path=path)) from error
        if self.path.exists() and not self.path.samefile(path):
            try:
                self.path.with_name(BEFORE_IMPORT).write_bytes(self.path.read_bytes())
            except OSError as error:
                raise SettingsError(
                    tr(
                        "Nothing was imported: a copy of {path} cannot be kept: {why}.",
                        path=self.path,
                        why=error.strerror,
                    )
                ) from error
        export(keyboard, self.path)
        self._keyboard = keyboard
        return problems

    def _edited(self, keyboard: "Keyboard") -> str:
        """The file as it is, with `keyboard` in it."""
        import tomlkit  # noqa: PLC0415 - only needed to change a file; it keeps what a person wrote there

        from readerapp.keymap.keyboard import TITLES  # noqa: PLC0415

        try:
            document = tomlkit.parse(self.path.read_bytes().decode())
            document["preset"] = keyboard.preset
            table = document.setdefault("keys", tomlkit.table())
            for name in TITLES:
                _forget(table, name)
                if name in keyboard.own:
                    table[name] = [key for key in keyboard.own[name] if "Enter" not in key]
            return tomlkit.dumps(document)
        except (OSError, ValueError, TypeError, AttributeError) as error:
            why = error.strerror if isinstance(error, OSError) else error
            raise SettingsError(
                tr("The keys could not be written to {path}: {why}. Fix that file, or remove it.", path=self.path, why=why)
            ) from error


def _forget(table: MutableMapping[str, object], name: str) -> None:
    """Remove the keys of an action, under its name or, if that was unquoted, in a nested table."""
    table.pop(name, None)
    start, _, rest = name.partition(".")
    within = table.get(start)
    if isinstance(within, MutableMapping):
        within.pop(rest, None)
        if not within:
            table.pop(start)


def export(keyboard: "Keyboard", path: Path) -> None:
    """Write `keyboard` to the file `path`, to share. Raises SettingsError."""
    from readerapp.keymap.keyboard import written  # noqa: PLC0415

    _write(path, written(keyboard))


def _write(path: Path, text: str) -> None:
    from readerapp.system.whole_file import replace_text  # noqa: PLC0415 - a start writes nothing

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_text(path, text)
    except OSError as error:
        raise SettingsError(tr("The keys could not be written to {path}: {why}.", path=path, why=error.strerror)) from error


def _read(path: Path) -> tuple["Keyboard", list[str]]:
    """Raises SettingsError, and FileNotFoundError."""
    try:
        if path.stat().st_size > _LARGEST:
            raise SettingsError(tr("{path} is too large for a keys file.", path=path))
        data = path.read_bytes()
        import tomllib  # noqa: PLC0415 - a start without a keys file does not need it

        content = tomllib.loads(data.decode())
    except FileNotFoundError:
        raise
    except OSError as error:
        raise SettingsError(tr("The keys in {path} cannot be read: {why}.", path=path, why=error.strerror)) from error
    except (ValueError, RecursionError) as error:
        raise SettingsError(
            tr("{path} is not a keys file: it is not valid TOML ({error}).", path=path, error=error)
        ) from error
    if not content.keys() & {"preset", "keys"}:
        raise SettingsError(tr("{path} is not a keys file: it names neither a preset nor [keys].", path=path))
    problems: list[str] = []
    from readerapp.keymap.keyboard import read  # noqa: PLC0415 - only where there is a file

    keyboard = read(content, problems)
    return keyboard, [f"{path.name}: {problem}" for problem in problems]
