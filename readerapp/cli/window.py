"""Commands that open the window or describe it: open, screenshot, keys, settings."""

import os
import re
from argparse import ArgumentTypeError

from readerapp.cli.command import UsageError, Window, argument, command, complain
from readerapp.cli.library import AS_JSON, as_json
from readerapp.keymap.keyboard import Keyboard, written
from readerapp.keymap.keys import keys_as_markdown, keys_as_text
from readerapp.keymap.presets import PRESETS
from readerapp.search.view import LIBRARY_VIEWS
from readerapp.settings.file import Settings
from readerapp.settings.keys_file import KeysFile
from readerapp.settings.table import SETTINGS, find
from readerapp.system import links, locations


def _size(text: str) -> tuple[int, int]:
    """A width and height written as 1280x800. Raises ArgumentTypeError."""
    match = re.fullmatch(r"([0-9]{3,4})[xX×]([0-9]{3,4})", text)
    if not match or not (320 <= int(match[1]) <= 7680 and 240 <= int(match[2]) <= 4320):
        raise ArgumentTypeError(f"“{text}” is not a window size; one looks like 1280x800.")
    return int(match[1]), int(match[2])


def _file(text: str) -> str:
    """A file to write. Raises ArgumentTypeError for a folder."""
    if os.path.isdir(text):  # noqa: PTH112 - Path.is_dir() raises for a name that is too long
        raise ArgumentTypeError(f"“{text}” is a folder; name a file in it.")
    return text


@command("open", argument("what", nargs="*", metavar="[FILE|ID|URL]...", files=True), in_window=True)
def open_(window: Window, what: tuple[str, ...]) -> None:
    """Show a listing FILE or a paper in the window. If the window is already open, it shows them."""
    window.open_window(tuple(map(links.document, what)))


@command(
    "screenshot",
    argument("file", type=_file, metavar="FILE", files=True),
    argument("--size", type=_size, default="1280x800", metavar="WxH", help="The size of the window in pixels."),
    argument(
        "--theme", choices=[one for one in find("theme").choices if one != "system"], help="The theme. Default: your setting."
    ),
    argument(
        "--open",
        dest="view",
        metavar="VIEW|ID",
        help="What to show: today, undecided, starred, all, dismissed, day:DATE, category:ID, tag:NAME or a paper.",
        offers=lambda: dict.fromkeys(LIBRARY_VIEWS, ""),
    ),
    in_window=True,
)
def screenshot(window: Window, file: str, size: tuple[int, int], theme: str | None, view: str | None) -> None:
    """Save a screenshot (PNG) of the window to FILE, without showing the window."""
    window.screenshot(file, size, theme, view)
    print(file)


@command(
    "keys",
    argument("--format", dest="form", choices=("text", "json", "markdown", "toml"), default="text"),
    argument("--preset", choices=tuple(PRESETS), help="The keys of a preset. Default: yours."),
)
def keys(form: str, preset: str | None) -> None:
    """Print the keyboard shortcuts of the window; as TOML, they can be shared and imported."""
    file = KeysFile(locations.settings_file())
    for problem in file.problems:
        complain(f"readerapp: {problem}")
    keyboard = Keyboard(preset) if preset else file.keyboard
    if form == "json":
        as_json({action.id: list(action.keys) for action in keyboard.actions})
    elif form == "toml":
        print(written(keyboard), end="")
    else:
        as_text = keys_as_markdown if form == "markdown" else keys_as_text
        print(as_text(keyboard.actions, keyboard.pdf_keys), end="")


@command(
    "settings",
    argument("name", nargs="?", metavar="[NAME]", offers=lambda: {one.name: one.help for one in SETTINGS}),
    argument("value", nargs="?", metavar="[VALUE]"),
    argument("--reset", action="store_true", help="Reset NAME, or all settings, to the default."),
    AS_JSON,
)
def settings(name: str | None, value: str | None, reset: bool, json_: bool) -> None:
    """Print the settings; with NAME and VALUE, change one."""
    store = Settings(locations.settings_file())
    for problem in store.problems:
        complain(f"readerapp: {problem}")
    if reset and value is not None:
        raise UsageError("--reset takes no VALUE.")
    if reset:
        store.reset(*([find(name).name] if name else [one.name for one in SETTINGS]))
    elif name and value is not None:
        setting = find(name)
        store.change(setting.name, setting.from_text(value))
    chosen = [find(name)] if name else SETTINGS
    if json_:
        as_json({one.name: store[one.name] for one in chosen})
    elif name:
        print(_written(store[find(name).name]))
    else:
        print(f"Settings in {store.path}\n")
        for one in SETTINGS:
            what = f"one of {', '.join(one.choices)}" if one.choices else one.kind
            if one.kind == "number":
                what = f"{one.lowest} to {one.highest}"
            changed = "" if store[one.name] == one.default else f" (default {_written(one.default)})"
            print(f"{one.name} = {_written(store[one.name])}{changed}\n    {one.help}\n    {what}")


def _written(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


COMMANDS = (open_, screenshot, keys, settings)
