"""The settings: a TOML file with those that the user has changed, and defaults for the rest."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from readerapp.errors import SettingsError
from readerapp.settings.table import BY_NAME, Value, find
from readerapp.text.language import tr


class Settings(Mapping[str, Value]):
    """The user's settings, with defaults for the rest. Read one by name: `settings["theme"]`."""

    def __init__(self, path: Path, read: bool = True) -> None:
        """Read the file at `path`, which need not exist; without `read` all settings have their defaults until changed.

        A value that cannot be used is skipped and reported in `problems`; the rest counts. Raises SettingsError only
        from `change` and `reset`.
        """
        self.path, self.was_read = path, read
        self.problems: list[str] = []
        self._changed: dict[str, Value] = {}
        for name, value in (_read(path, self.problems) if read else {}).items():
            setting = BY_NAME.get(name)
            if setting is None:
                # A newer readerapp may know it: keep it in the file.
                continue
            try:
                self._changed[name] = setting.checked(value)
            except SettingsError as error:
                self.problems.append(
                    tr("{path}: {error} The default, “{default}”, is used.", path=path, error=error, default=setting.default)
                )

    def __getitem__(self, name: str) -> Value:
        return self._changed.get(name, BY_NAME[name].default)

    def __iter__(self) -> Iterator[str]:
        return iter(BY_NAME)

    def __len__(self) -> int:
        return len(BY_NAME)

    def text(self, name: str) -> str:
        """The value of a text setting."""
        return str(self[name])

    def number(self, name: str) -> int:
        """The value of a number setting."""
        return int(self[name])

    def flag(self, name: str) -> bool:
        """The value of a yes-or-no setting."""
        return bool(self[name])

    def change(self, name: str, value: object) -> None:
        """Set `name` to `value` and write the file, keeping its comments. On SettingsError nothing has changed."""
        checked = find(name).checked(value)
        self._write({name: checked})
        self._changed[name] = checked

    def reset(self, *names: str) -> None:
        """Reset settings to their defaults. On SettingsError nothing has changed."""
        self._write(dict.fromkeys(names))
        for name in names:
            self._changed.pop(name, None)

    def _write(self, values: Mapping[str, Value | None]) -> None:
        import tomlkit  # noqa: PLC0415 - only needed to change a file; it keeps what a person wrote

        from readerapp.system.whole_file import replace_text  # noqa: PLC0415

        try:
            text = self.path.read_text(encoding="utf-8") if self.path.exists() else ""
            document = tomlkit.parse(text)
            for name, value in values.items():
                if value is None:
                    document.pop(name, None)
                else:
                    document[name] = value
            self.path.parent.mkdir(parents=True, exist_ok=True)
            replace_text(self.path, tomlkit.dumps(document))
        except (OSError, ValueError) as error:
            why = error.strerror if isinstance(error, OSError) else error
            raise SettingsError(tr("The settings could not be written to {path}: {why}.", path=self.path, why=why)) from error


def _read(path: Path, problems: list[str]) -> dict[str, Any]:
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return {}
    except OSError as error:
        problems.append(
            tr("The settings {path} cannot be read ({why}). The defaults are used.", path=path, why=error.strerror)
        )
        return {}
    import tomllib  # noqa: PLC0415 - a start without a settings file does without it

    try:
        return tomllib.loads(data.decode())
    except (ValueError, RecursionError) as error:
        problems.append(
            tr(
                "The settings {path} are not valid TOML ({error}). The defaults are used until you fix it.",
                path=path,
                error=error,
            )
        )
        return {}
