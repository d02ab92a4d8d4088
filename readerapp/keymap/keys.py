"""All keys as a person reads them: on the sheet of keys, in a terminal, in docs/keys.md. With those that hold in a PDF."""

from collections.abc import Sequence
from typing import NamedTuple

from readerapp.keymap.actions import ACTIONS, GROUPS, KEY_NAMES, Action, spoken, strokes

PDF_GROUP = "Reading a PDF"
"""The group of PDF_KEYS, after those of the actions."""
_PDF_NOTE = "They hold while the PDF has the focus, before the keys above; single letters also where those are switched off."


class PdfKey(NamedTuple):
    """One thing a person can do while the pane of a PDF has the focus. It is no action of the window: its keys mean this there
    only, and may mean something else in ACTIONS.
    """

    name: str
    title: str
    keys: tuple[str, ...]
    """The first is the one that is shown."""
    help: str
    icon: str = ""
    """Of its tool above the pages."""


PDF_KEYS = (
    PdfKey("line_down", "Down", ("J", "Down"), "Scroll down by a few lines."),
    PdfKey("line_up", "Up", ("K", "Up"), "Scroll up by a few lines."),
    PdfKey("screen_down", "Page down", ("Space", "PgDown"), "Scroll down by what is in sight."),
    PdfKey("screen_up", "Page up", ("Shift+Space", "PgUp"), "Scroll up by what is in sight."),
    PdfKey("next", "Next hit or page", ("N",), "Go to the next hit; where nothing is searched, to the next page."),
    PdfKey("previous", "Previous hit or page", ("P",), "Go to the hit before; where nothing is searched, to the page before."),
    PdfKey("page_after", "Next page", ("Right",), "Go to the next page."),
    PdfKey("page_before", "Previous page", ("Left",), "Go to the page before."),
    PdfKey("first", "First page", ("Home",), "Go to the first page."),
    PdfKey("last", "Last page", ("End", "Shift+G"), "Go to the last page."),
    PdfKey("number", "Page by number", ("G",), "Type the number of the page to go to, and Enter."),
    PdfKey("find", "Find", ("/", "Ctrl+F"), "Search the PDF; Enter goes to the next hit, Shift+Enter back."),
    PdfKey("larger", "Larger", ("+", "="), "Make the pages larger.", "zoom-in"),
    PdfKey("smaller", "Smaller", ("-",), "Make the pages smaller.", "zoom-out"),
    PdfKey("fit_width", "Fit width", ("0", "W"), "Make the pages as wide as the pane."),
    PdfKey("fit_page", "Fit page", ("F",), "Make a whole page fit into the pane."),
    PdfKey("contents", "Contents", ("I",), "Show the contents beside the pages, or put them away.", "table-of-contents"),
    PdfKey("dark", "Dark pages", ("Shift+I",), "Show the pages dark, or as they are.", "contrast"),
    PdfKey("outside", "Open in another program", ("Shift+O",), "Open the PDF in the program that the system has for it; in the browser until it is here.", "external-link"),
    PdfKey("back", "Back", ("Esc",), "Leave what was opened last: the contents, the search, the PDF."),
    PdfKey("close", "Back to the abstract", ("Q",), "Close the PDF.", "x"),
)  # fmt: skip
"""Every key of the pane of a PDF."""


def distinct(keys: Sequence[str]) -> list[str]:
    """The keys that are different ones to a person: Return and Enter are two to Qt, and one here."""
    first: dict[str, str] = {}
    for key in keys:
        first.setdefault(spoken(key), key)
    return list(first.values())


def caps(key: str) -> list[str]:
    """The key as key caps with the words between them: ["G", "then", "T"], ["Shift", "A"]."""
    found: list[str] = []
    for stroke in key.split(", "):
        found += ["then"] if found else []
        found += [KEY_NAMES.get(part, part) for part in strokes(stroke)]
    return found


def keys_as_text() -> str:
    """All keys for a terminal."""
    lines = []
    for group in grouped():
        lines.append(f"{group.name}\n")
        if group.note:
            lines.append(f"  {group.note}\n")
        lines += [f"  {', '.join(map(spoken, distinct(row.keys))):<34}{row.title:<29}{row.help}\n" for row in group.rows]
        lines.append("\n")
    return "".join(lines).removesuffix("\n")


def keys_as_markdown() -> str:
    """docs/keys.md."""
    lines = [
        "# Keys\n\n",
        "<!-- Made by `readerapp keys --format markdown`; CI compares. -->\n\n",
        "Single-letter keys are off while you type, and can be turned off in the settings. Every action of the window\n"
        "is in the menu too (F10).\n",
    ]
    for group in grouped():
        lines.append(f"\n## {group.name}\n\n")
        if group.note:
            lines.append(f"{group.note}\n\n")
        lines.append("| action | keys | what it does |\n| --- | --- | --- |\n")
        for row in group.rows:
            keys = ", ".join(f"`{spoken(key)}`" for key in distinct(row.keys)).replace("|", "\\|")
            lines.append(f"| {row.title} | {keys} | {row.help} |\n")
    return "".join(lines)


class Group(NamedTuple):
    """What stands under one heading of the sheet of keys."""

    name: str
    rows: Sequence[Action | PdfKey]
    note: str = ""
    """When the keys hold, where that is not always."""


def grouped(actions: Sequence[Action] = ACTIONS) -> list[Group]:
    """`actions` by group, in the order of the sheet, and the keys in a PDF."""
    groups = [Group(name, [action for action in actions if action.group == name]) for name in GROUPS]
    return [*groups, Group(PDF_GROUP, PDF_KEYS, _PDF_NOTE)]
