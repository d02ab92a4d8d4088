"""Where things are: the user's library, settings and cache, and the files shipped with readerapp.

READERAPP_LIBRARY names another library file; READERAPP_SETTINGS another settings file.
"""

import os
from functools import cache
from pathlib import Path

APP_NAME = "readerapp"
_PACKAGE = Path(__file__).resolve().parents[1]


def library_file() -> Path:
    """The user's library: READERAPP_LIBRARY, else library.sqlite3 in the system's data folder."""
    named = os.environ.get("READERAPP_LIBRARY")
    return _named(named) if named else _user_folder("data") / "library.sqlite3"


def settings_file() -> Path:
    """The user's settings: READERAPP_SETTINGS, else settings.toml in the system's configuration folder."""
    named = os.environ.get("READERAPP_SETTINGS")
    return _named(named) if named else _user_folder("config") / "settings.toml"


def turn_file() -> Path:
    """The file through which all of the user's processes take turns on the network."""
    return _user_folder("data") / "turn.json"


def window_address() -> str:
    """Where the window of the user's library can be reached: the path of a socket, on Windows the name of a pipe.

    The folder is private to the user. Raises OSError if it does not exist and cannot be created.
    """
    import zlib  # noqa: PLC0415 - commands do without

    library = os.path.realpath(library_file()).encode(errors="surrogateescape")
    name = f"{APP_NAME}-{zlib.crc32(library):08x}"
    if os.name == "nt":
        return f"{name}-{os.environ.get('USERNAME', '')}"
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    if not os.path.isdir(folder):  # noqa: PTH112 - Path.is_dir() raises if the folder is not accessible
        folder = os.path.join(os.environ.get("TMPDIR", "/tmp"), f"{APP_NAME}-{os.getuid()}")  # noqa: PTH118, S108
        os.makedirs(folder, 0o700, exist_ok=True)  # noqa: PTH103
        if os.stat(folder).st_uid != os.getuid():  # noqa: PTH116
            raise PermissionError(folder)
    return os.path.join(folder, name)  # noqa: PTH118


def resource(name: str) -> Path:
    """The file `name` of resources/, as a path that exists. Raises FileNotFoundError when the installation is incomplete."""
    path = _resources() / name
    if path.exists():
        return path
    raise FileNotFoundError(f"resources/{name} is missing from this installation of readerapp")


@cache
def _resources() -> Path:
    # In an installed wheel resources/ is inside the package, in a checkout beside it.
    within = _PACKAGE / "resources"
    return within if within.exists() else _PACKAGE.parent / "resources"


def guide() -> Path:
    """The folder with the pages of the guide. Raises FileNotFoundError when the installation is incomplete."""
    beside = _PACKAGE.parent / "docs" / "guide"
    return beside if beside.exists() else resource("guide")


def changes() -> Path:
    """The change log. Raises FileNotFoundError when the installation is incomplete."""
    beside = _PACKAGE.parent / "CHANGELOG.md"
    return beside if beside.exists() else resource("CHANGELOG.md")


def _named(path: str) -> Path:
    """The file that a person names; a tilde that names nobody's home is an ordinary character, as in a shell."""
    return Path(os.path.expanduser(path))  # noqa: PTH111 - Path.expanduser raises if there is no such home


def _user_folder(kind: str) -> Path:
    import platformdirs  # noqa: PLC0415 - 15 ms at start that a named library does not need

    dirs = platformdirs.PlatformDirs(APP_NAME, appauthor=False, roaming=False)
    return dirs.user_data_path if kind == "data" else dirs.user_config_path
