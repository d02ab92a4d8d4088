"""Write the pages of docs/ that are made from tables: keys, settings, commands. With --check only compare them."""

import sys
from pathlib import Path

from readerapp.cli import help_page, readerapp
from readerapp.keymap.keys import keys_as_markdown
from readerapp.search.guide import search_as_markdown
from readerapp.settings.table import SETTINGS

DOCS = Path(__file__).resolve().parent.parent / "docs"
_MADE = "<!-- Made by packaging/make_docs.py; CI compares. -->\n"
_WIDTH = 100


def settings_as_markdown() -> str:
    """docs/settings.md."""
    lines = [
        "# Settings\n\n",
        _MADE,
        "\nThey live in `settings.toml` in your configuration folder (READERAPP_SETTINGS names another file). Change them\n"
        "in the window (Ctrl+,), with `readerapp settings NAME VALUE`, or in the file, whose comments are kept.\n",
    ]
    for page in dict.fromkeys(setting.page for setting in SETTINGS):
        lines.append(f"\n## {page}\n\n| name | default | may be | what it does |\n| --- | --- | --- | --- |\n")
        for one in (setting for setting in SETTINGS if setting.page == page):
            may = ", ".join(f"`{choice}`" for choice in one.choices) or one.kind
            if one.kind == "number":
                may = f"{one.lowest} to {one.highest}"
            default = str(one.default).lower() if isinstance(one.default, bool) else one.default
            lines.append(f"| `{one.name}` | `{default}` | {may} | {one.help} |\n")
    return "".join(lines)


def commands_as_markdown() -> str:
    """docs/commands.md: what `--help` says of every command."""
    lines = ["# Commands\n\n", _MADE, f"\n```\n{help_page.page(readerapp, _WIDTH)}```\n"]
    lines += [f"\n## {one.name}\n\n```\n{help_page.page(one, _WIDTH)}```\n" for one in readerapp.commands()]
    return "".join(lines)


def search_page() -> str:
    """docs/guide/search.md."""
    heading, rest = search_as_markdown().split("\n\n", 1)
    return f"{heading}\n\n{_MADE}\n{rest}"


PAGES = {
    "keys.md": keys_as_markdown,
    "settings.md": settings_as_markdown,
    "commands.md": commands_as_markdown,
    "guide/search.md": search_page,
}


def main() -> None:
    """Write the pages, or with --check fail if one is out of date."""
    stale = []
    for name, make in PAGES.items():
        page, text = DOCS / name, make()
        if "--check" not in sys.argv:
            page.write_text(text, encoding="utf-8")
        elif not page.exists() or page.read_text(encoding="utf-8") != text:
            stale.append(name)
    if stale:
        sys.exit(f"Out of date: {', '.join(stale)}. Run python packaging/make_docs.py and commit the result.")


if __name__ == "__main__":
    main()
