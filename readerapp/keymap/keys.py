"""All keys as a user reads them, in the keyboard shortcuts dialog, a terminal and docs/keys.md, including those of the PDF
pane.
"""

from collections.abc import Sequence
from typing import NamedTuple

from readerapp.keymap.actions import ACTIONS, GROUPS, Action, key_name, spoken, strokes
from readerapp.text.language import later, tr

PDF_GROUP = later("Reading a PDF")
"""The group of PDF_KEYS, listed after those of the actions."""
_PDF_NOTE = later(
    "While the PDF has the focus, these keys take precedence over those above. Single letters work even if switched off."
)


class PdfKey(NamedTuple):
    """One thing a user can do while the PDF pane has the focus. Not an action of the window: the same key may mean something
    else in ACTIONS.
    """

    name: str
    title: str
    keys: tuple[str, ...]
    """The first is the one shown."""
    help: str
    icon: str = ""
    """The icon of its button above the pages."""


PDF_KEYS = (
    PdfKey("line_down", "Down", ("J", "Down"), "Scroll down a few lines."),
    PdfKey("line_up", "Up", ("K", "Up"), "Scroll up a few lines."),
    PdfKey("screen_down", "Page down", ("Space", "PgDown"), "Scroll down one screen."),
    PdfKey("screen_up", "Page up", ("Shift+Space", "PgUp"), "Scroll up one screen."),
    PdfKey("next", "Next match or page", ("N",), "Go to the next match or, without a search, to the next page."),
    PdfKey("previous", "Previous match or page", ("P",), "Go to the previous match or, without a search, page."),
    PdfKey("page_after", "Next page", ("Right",), "Go to the next page."),
    PdfKey("page_before", "Previous page", ("Left",), "Go to the previous page."),
    PdfKey("first", "First page", ("Home",), "Go to the first page."),
    PdfKey("last", "Last page", ("End", "Shift+G"), "Go to the last page."),
    PdfKey("number", "Go to page", ("G",), "Type a page number and press Enter."),
    PdfKey("find", "Find", ("/", "Ctrl+F"), "Search the PDF. Enter goes to the next match, Shift+Enter to the previous one."),
    PdfKey("copy", "Copy", ("Ctrl+C",), "Copy the selected text as a reader sees it: words without the hyphens of line ends, paragraphs in one."),
    PdfKey("select_page", "Select page", ("Ctrl+A",), "Select the text of the page; again, of the whole PDF."),
    PdfKey("select_letter_after", "Select a letter", ("Shift+Right",), "Select a letter more, from the selection, the current match or the top of the view on."),
    PdfKey("select_letter_before", "Select a letter back", ("Shift+Left",), "Select a letter less, or backwards."),
    PdfKey("select_word_after", "Select a word", ("Ctrl+Shift+Right",), "Select a word more."),
    PdfKey("select_word_before", "Select a word back", ("Ctrl+Shift+Left",), "Select a word less, or backwards."),
    PdfKey("select_line_after", "Select a line", ("Shift+Down",), "Select a line more."),
    PdfKey("select_line_before", "Select a line back", ("Shift+Up",), "Select a line less, or backwards."),
    PdfKey("select_edge_after", "Select to the end of the line", ("Shift+End",), "Select to the end of the line."),
    PdfKey("select_edge_before", "Select to the start of the line", ("Shift+Home",), "Select to the start of the line."),
    PdfKey("jump_back", "Back to where you were", ("Alt+Left",), "Go back to where you were before you followed a link or a heading.", "undo-2"),
    PdfKey("jump_on", "Forward again", ("Alt+Right",), "Go to where the link led, after going back."),
    PdfKey("larger", "Larger", ("+", "="), "Make the pages larger.", "zoom-in"),
    PdfKey("smaller", "Smaller", ("-",), "Make the pages smaller.", "zoom-out"),
    PdfKey("fit_width", "Fit width", ("0", "W"), "Make the pages as wide as the pane."),
    PdfKey("fit_page", "Fit page", ("F",), "Fit a whole page into the pane."),
    PdfKey("contents", "Contents", ("I",), "Show or hide the contents over the pages.", "table-of-contents"),
    PdfKey("dark", "Dark pages", ("Shift+I",), "Turn dark pages on or off.", "contrast"),
    PdfKey("outside", "Open in another program", ("Shift+O",), "Open the PDF in the system’s PDF program or, until it is downloaded, in the browser.", "external-link"),
    PdfKey("back", "Back", ("Esc",), "Close the contents; else clear the selection, then the search; else close the PDF."),
    PdfKey("close", "Back to the abstract", ("Q",), "Close the PDF.", "x"),
)  # fmt: skip
"""Every key of the PDF pane."""


def distinct(keys: Sequence[str]) -> list[str]:
    """`keys` without those that look the same to a user: Return and Enter are two keys to Qt."""
    first: dict[str, str] = {}
    for key in keys:
        first.setdefault(spoken(key), key)
    return list(first.values())


def caps(key: str) -> list[str]:
    """The key as key caps, with the words between them: ["G", "then", "T"], ["Shift", "A"]."""
    found: list[str] = []
    for stroke in key.split(", "):
        found += [tr("then", "one key, then another")] if found else []
        found += [key_name(part) for part in strokes(stroke)]
    return found


def keys_as_text(actions: Sequence[Action] = ACTIONS, in_pdf: Sequence[PdfKey] = PDF_KEYS) -> str:
    """All keys, as text for a terminal."""
    lines = []
    for group in grouped(actions, in_pdf):
        lines.append(f"{group.name}\n")
        if group.note:
            lines.append(f"  {group.note}\n")
        lines += [f"  {', '.join(map(spoken, distinct(row.keys))):<34}{row.title:<29}{row.help}\n" for row in group.rows]
        lines.append("\n")
    return "".join(lines).removesuffix("\n")


def keys_as_markdown(actions: Sequence[Action] = ACTIONS, in_pdf: Sequence[PdfKey] = PDF_KEYS) -> str:
    """All keys, as the Markdown of docs/keys.md."""
    lines = [
        "# Keys\n\n",
        "<!-- Made by `readerapp keys --preset readerapp --format markdown`; CI compares. -->\n\n",
        "Single-letter keys are off while you type in a field, and can be switched off in the settings. Every action of the\n"
        "window is in the menu too (F10). Each can have other keys: [Keys of your own](guide/keys.md).\n",
    ]
    for group in grouped(actions, in_pdf):
        lines.append(f"\n## {group.name}\n\n")
        if group.note:
            lines.append(f"{group.note}\n\n")
        lines.append("| action | keys | what it does |\n| --- | --- | --- |\n")
        for row in group.rows:
            keys = ", ".join(f"`{spoken(key)}`" for key in distinct(row.keys)).replace("|", "\\|")
            lines.append(f"| {row.title} | {keys} | {row.help} |\n")
    return "".join(lines)


class Group(NamedTuple):
    """The keys under one heading."""

    name: str
    rows: Sequence[Action | PdfKey]
    note: str = ""
    """When the keys work, if not always."""


def grouped(actions: Sequence[Action] = ACTIONS, in_pdf: Sequence[PdfKey] = PDF_KEYS) -> list[Group]:
    """`actions` by group, in the order of the keyboard shortcuts dialog, followed by the keys of the PDF pane."""
    groups = [Group(name, [action for action in actions if action.group == name]) for name in GROUPS]
    return [*groups, Group(PDF_GROUP, in_pdf, _PDF_NOTE)]
