"""Commands that end in the window, or tell about it: open, screenshot, keys, settings."""

import re

import click

from readerapp import locations
from readerapp.cli import Window
from readerapp.cli.library import as_json
from readerapp.settings import SETTINGS, Settings, find
from readerapp.ui.actions import ACTIONS, keys_as_markdown, keys_as_text


class _Size(click.ParamType[tuple[int, int]]):
    name = "WxH"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[int, int]:
        if isinstance(value, tuple):
            return value
        match = re.fullmatch(r"([0-9]{3,4})[xX×]([0-9]{3,4})", str(value))
        if not match or not (320 <= int(match[1]) <= 7680 and 240 <= int(match[2]) <= 4320):
            self.fail(f"“{value}” is no size of a window; one looks like 1280x800.", param, ctx)
        return int(match[1]), int(match[2])


@click.command("open")
@click.argument("what", nargs=-1, metavar="FILE|ID|URL...")
@click.pass_obj
def open_(window: Window, what: tuple[str, ...]) -> None:
    """Open the window, at the listing FILE or the paper named."""
    assert window.open_window is not None  # noqa: S101 - __main__ gives it
    window.open_window(what)


@click.command()
@click.argument("file", type=click.Path(dir_okay=False))
@click.option("--size", type=_Size(), default="1280x800", show_default=True, help="The window in pixels.")
@click.option(
    "--theme", type=click.Choice([c for c in find("theme").choices if c != "system"]), help="Colours. Default: the setting."
)
@click.option(
    "--open",
    "view",
    metavar="VIEW|ID",
    help="today, unread, starred, all, dismissed, day:DATE, category:ID, tag:NAME or a paper.",
)
@click.pass_obj
def screenshot(window: Window, file: str, size: tuple[int, int], theme: str | None, view: str | None) -> None:
    """Write a picture (PNG) of the window to FILE, without showing it."""
    assert window.screenshot is not None  # noqa: S101 - __main__ gives it
    window.screenshot(file, size, theme, view)
    click.echo(file)


@click.command()
@click.option("--format", "form", type=click.Choice(["text", "json", "markdown"]), default="text", show_default=True)
def keys(form: str) -> None:
    """Print every action of the window and its keys."""
    if form == "json":
        as_json({action.id: list(action.keys) for action in ACTIONS})
    else:
        click.echo(keys_as_markdown() if form == "markdown" else keys_as_text(), nl=False)


@click.command()
@click.argument("name", required=False)
@click.argument("value", required=False)
@click.option("--reset", is_flag=True, help="Give NAME, or all settings, their default back.")
@click.option("--json", "json_", is_flag=True, help="Print JSON.")
def settings(name: str | None, value: str | None, reset: bool, json_: bool) -> None:
    """Print the settings; with NAME and VALUE, change one."""
    store = Settings(locations.settings_file())
    for problem in store.problems:
        click.echo(f"readerapp: {problem}", err=True)
    if reset:
        store.reset(*([find(name).name] if name else [one.name for one in SETTINGS]))
    elif name and value is not None:
        setting = find(name)
        store.change(setting.name, setting.from_text(value))
    chosen = [find(name)] if name else SETTINGS
    if json_:
        as_json({one.name: store[one.name] for one in chosen})
    elif name:
        click.echo(_written(store[find(name).name]))
    else:
        click.echo(f"Settings in {store.path}\n")
        for one in SETTINGS:
            what = f"one of {', '.join(one.choices)}" if one.choices else one.kind
            if one.kind == "number":
                what = f"{one.lowest} to {one.highest}"
            changed = "" if store[one.name] == one.default else f" (default {_written(one.default)})"
            click.echo(f"{one.name} = {_written(store[one.name])}{changed}\n    {one.help}\n    {what}")


def _written(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


COMMANDS = (open_, screenshot, keys, settings)
