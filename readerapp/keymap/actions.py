"""The table of everything a user can do in the window.

Menus, tooltips, the keyboard shortcuts, `readerapp keys` and docs/keys.md are generated from it. A new action is a row here
and one in ui/window/bindings.py, which binds its id to a method. Keys are written as Qt writes them; "G, T" is G, then T.
"""

from collections.abc import Sequence
from typing import NamedTuple

from readerapp.text.language import later, tr

MENUS = ("File", "Edit", "Paper", "Go", "View", "Help")
GROUPS = ("Move", "Panes", "Fetch", "Decide", "Undo and history", "Go to", "Open, copy, export", "readerapp")
"""The groups of the actions, in the order of the keyboard shortcuts dialog."""


class Action(NamedTuple):
    """One thing a user can do."""

    id: str
    title: str
    """The label in menus and in the keyboard shortcuts dialog."""
    keys: tuple[str, ...]
    """The first is the one shown."""
    group: str
    menu: str
    help: str
    """One sentence, for docs and tooltips."""
    icon: str = ""
    """The name of an icon in resources/icons."""
    on_papers: bool = False
    """Whether it moves in the paper list or acts on papers. Such actions are enabled only while the list is visible."""


ACTIONS = (
    Action("nav.next", "Next paper", ("J", "Down"), "Move", "Go", "Go to the next paper.", on_papers=True),
    Action("nav.prev", "Previous paper", ("K", "Up"), "Move", "Go", "Go to the previous paper.", on_papers=True),
    Action("nav.next_unread", "Next undecided", ("N",), "Move", "Go", "Go to the next undecided paper, skipping starred and dismissed ones.", on_papers=True),
    Action("nav.prev_unread", "Previous undecided", ("P",), "Move", "Go", "Go to the previous undecided paper.", on_papers=True),
    Action("nav.page_or_next", "Page down, then next", ("Space",), "Move", "Go", "Scroll the abstract down by a page; at its end, go to the next paper.", on_papers=True),
    Action("nav.page_back", "Page up, then previous", ("Shift+Space",), "Move", "Go", "Scroll the abstract up by a page; at its top, go to the previous paper.", on_papers=True),
    Action("nav.first", "First paper", ("G, G", "Home"), "Move", "Go", "Go to the first paper in the list.", on_papers=True),
    Action("nav.last", "Last paper", ("Shift+G", "End"), "Move", "Go", "Go to the last paper in the list.", on_papers=True),
    Action("nav.prev_day", "Previous day", ("[", "Alt+Left"), "Move", "Go", "Show the previous listing day."),
    Action("nav.next_day", "Next day", ("]", "Alt+Right"), "Move", "Go", "Show the next listing day."),
    Action("nav.next_category", "Next category", ("Shift+J",), "Move", "Go", "Show the next category in the sidebar."),
    Action("nav.prev_category", "Previous category", ("Shift+K",), "Move", "Go", "Show the previous category in the sidebar."),
    Action("nav.back", "Back to the paper before", ("Backspace",), "Move", "Go", "Return to the paper you came from, and to the list it was in."),
    Action("nav.next_pane", "Next pane", ("F6",), "Panes", "View", "Move the focus to the next pane: sidebar, list, abstract."),
    Action("nav.close_or_back", "Back", ("Q", "Esc"), "Panes", "View", "Close what is open, clear the search or clear the selection. It never quits readerapp."),
    Action("search.focus", "Search", ("/", "Ctrl+F"), "Panes", "Edit", "Search the list for words, “phrases” or authors, with ti: au: abs: cat: tag: date: is:. An identifier or DOI finds a paper anywhere in the library.", "search"),
    Action("search.library", "Search the library", ("Ctrl+Return", "Ctrl+Enter"), "Panes", "Edit", "Search your whole library, dismissed papers included, or only the list again."),
    Action("search.save", "Save this search…", ("Ctrl+S",), "Panes", "Edit", "Give the search a name. It then appears in the sidebar, with the number of undecided papers."),
    Action("fetch.refresh", "Fetch", ("R", "F5", "Ctrl+R"), "Fetch", "File", "Fetch the newest listings of the categories you follow.", "refresh-cw"),
    Action("fetch.refresh_all", "Fetch everything missed", ("Shift+R",), "Fetch", "File", "Fetch the newest listings, the days you missed, and authors that no listing gave."),
    Action("fetch.complete", "Get missing authors", (), "Fetch", "Paper", "Get authors, categories and comments from arXiv for papers whose listing left them out."),
    Action("fetch.follow", "Follow categories…", ("Ctrl+Shift+F",), "Fetch", "File", "Choose the categories to follow."),
    Action("act.star", "Star", ("S",), "Decide", "Paper", "Star the paper, or unstar it.", "star", on_papers=True),
    Action("act.star_next", "Star, then next", ("Shift+S",), "Decide", "Paper", "Star the paper and go to the next undecided one.", on_papers=True),
    Action("act.dismiss", "Dismiss", ("D", "E", "Del"), "Decide", "Paper", "Dismiss the paper and go to the next undecided one.", "x", on_papers=True),
    Action("act.toggle_read", "Mark read or unread", ("M",), "Decide", "Paper", "Mark the paper read, or unread if it is read.", on_papers=True),
    Action("act.mark_unread", "Mark unread", ("U",), "Decide", "Paper", "Mark the paper unread.", on_papers=True),
    Action("act.mark_all_read", "Mark all read", ("Shift+A",), "Decide", "Paper", "Mark all papers in the list read. A single Undo reverses it.", on_papers=True),
    Action("act.tag", "Tag", ("T", "L", "+"), "Decide", "Paper", "Add or remove tags.", "tag", on_papers=True),
    Action("act.untag", "Remove a tag", ("-",), "Decide", "Paper", "Remove a tag from the paper.", on_papers=True),
    Action("act.note", "Note", ("A",), "Decide", "Paper", "Write a note on the paper.", "notebook-pen", on_papers=True),
    Action("triage.passes", "Two passes", ("F", "F2"), "Decide", "Paper", "Go through the undecided papers of the list in two passes: titles first, then the abstracts of what you kept."),
    Action("act.more_like", "More like this", ("Ctrl+Shift+Up",), "Decide", "Paper", "Tell readerapp that you want more papers like this one; again, take it back.", on_papers=True),
    Action("act.less_like", "Less like this", ("Ctrl+Shift+Down",), "Decide", "Paper", "Tell readerapp that you want fewer papers like this one; again, take it back.", on_papers=True),
    Action("act.select", "Select", ("X",), "Decide", "Paper", "Select the paper. Actions then apply to all selected papers.", on_papers=True),
    Action("act.select_all", "Select all", ("Ctrl+A",), "Decide", "Edit", "Select all papers in the list.", on_papers=True),
    Action("act.select_range", "Select to here", ("Shift+X",), "Decide", "Edit", "Select all papers from the one selected last to this one.", on_papers=True),
    Action("act.select_above", "Select this and all above", (), "Decide", "Edit", "Select the paper and all above it in the list; in the list, Shift+Home does so too.", on_papers=True),
    Action("act.select_below", "Select this and all below", (), "Decide", "Edit", "Select the paper and all below it in the list; in the list, Shift+End does so too.", on_papers=True),
    Action("act.select_authors", "Select the same authors", (), "Decide", "Edit", "Select the papers of the list that have an author of this one, written in the same way.", on_papers=True),
    Action("act.select_tags", "Select the same tags", (), "Decide", "Edit", "Select the papers of the list that have a tag of this one.", on_papers=True),
    Action("act.undo", "Undo", ("Z", "Ctrl+Z"), "Undo and history", "Edit", "Undo the last action, even after a restart.", "undo-2"),
    Action("act.redo", "Redo", ("Shift+Z", "Ctrl+Shift+Z", "Ctrl+Y"), "Undo and history", "Edit", "Redo what was undone last."),
    Action("act.repeat", "Repeat", (), "Undo and history", "Edit", "Do once more what you did last to a paper: star, dismiss, tag or mark this one too."),
    Action("act.history", "History…", (), "Undo and history", "Edit", "See what you did, and undo any of it."),
    Action("view.toggle_hidden", "Show dismissed papers", ("Shift+H",), "Undo and history", "View", "Show dismissed papers, dimmed, in the list, or hide them again."),
    Action("view.toggle_muted", "Show muted papers", ("Shift+M",), "Undo and history", "View", "Show papers that rules mute, dimmed and with the reason, in the list, or hide them again."),
    Action("rules.edit", "Rules…", (), "Undo and history", "Edit", "Mute, highlight, tag or star papers by rules."),
    Action("rules.new", "New rule…", (), "Undo and history", "Edit", "Make a rule, of the present search if there is one."),
    Action("view.by_interest", "Sort by likely interest", ("Ctrl+Shift+I",), "Go to", "View", "Show the papers of a day that you may like first, or in the order of the listing again.", "arrow-down-wide-narrow"),
    Action("view.newest_first", "Sort newest first", (), "Go to", "View", "Show the newest papers of each section of a day first, or in the order of the listing again."),
    Action("view.by_category", "Sort by category", (), "Go to", "View", "Show each section of a day by the first category of its papers, or in the order of the listing again."),
    Action("view.statistics", "Statistics…", (), "Go to", "View", "See what you fetched, decided and starred: a calendar, categories and authors, also as CSV."),
    Action("interest.liked", "Papers you like…", (), "readerapp", "File", "Name papers you like, by identifiers or as BibTeX, so that readerapp knows at once what you may like."),
    Action("interest.forget", "Forget what readerapp learnt…", (), "readerapp", "File", "Forget what your stars and dismissals said about what you like. They stay as they are."),
    Action("open.pdf", "PDF", ("Return", "Enter", "Shift+P"), "Open, copy, export", "Paper", "Read the PDF in place of the abstract. It is downloaded first if necessary.", "file-text", on_papers=True),
    Action("open.pdf_browser", "PDF in the browser", (), "Open, copy, export", "Paper", "Open the PDF in the browser.", on_papers=True),
    Action("open.pdf_download", "Download PDFs…", ("Shift+D",), "Open, copy, export", "Paper", "Download the PDFs of the selected papers or, if none is selected, of all starred ones.", "download"),
    Action("open.pdf_download_list", "Download all PDFs in this list…", ("Ctrl+Shift+D",), "Open, copy, export", "Paper", "Download the PDFs of all papers in the list."),
    Action("open.abs", "Abstract page", ("O", "V", "B"), "Open, copy, export", "Paper", "Open the abstract page on arXiv in the browser.", "external-link", on_papers=True),
    Action("open.pdf_kept", "Downloaded PDFs", (), "Open, copy, export", "File", "See how many PDFs are downloaded, how much space they take and where they are. They can be removed there."),
    Action("copy.bibtex", "Copy BibTeX", ("C", "Ctrl+Shift+C"), "Open, copy, export", "Paper", "Copy the BibTeX entry of the paper, or of all selected ones.", "quote", on_papers=True),
    Action("copy.as", "Copy as…", ("Shift+C",), "Open, copy, export", "Paper", "Copy the paper, or all selected ones, in a format you choose, or as a reference in a style such as APA.", on_papers=True),
    Action("copy.citekey", "Copy citation key", ("Ctrl+Shift+A",), "Open, copy, export", "Paper", "Copy the BibTeX citation key of the paper.", on_papers=True),
    Action("copy.url", "Copy address", ("Y",), "Open, copy, export", "Paper", "Copy the address of the abstract page.", on_papers=True),
    Action("export.bibtex", "Export BibTeX…", ("Ctrl+E",), "Open, copy, export", "File", "Write the starred papers to a BibTeX file."),
    Action("export.menu", "Export…", ("Shift+E",), "Open, copy, export", "File", "Write the papers in the list to a file, in a format you choose."),
    Action("export.zotero", "Save to Zotero", (), "Open, copy, export", "File", "Save the selected papers or, if none is selected, all starred ones to a running Zotero, with their tags, notes and downloaded PDFs."),
    Action("paper.print", "Print…", ("Ctrl+P",), "Open, copy, export", "File", "Print the title, abstract and details of the paper.", on_papers=True),
    Action("paper.save", "Save page as PDF…", (), "Open, copy, export", "File", "Save the title, abstract and details of the paper as a PDF.", on_papers=True),
    Action("file.open", "Open a listing…", ("Ctrl+O",), "Open, copy, export", "File", "Import a listing from a file and show it, or the papers of a bibliography. You can also drop the file on the window.", "folder-open"),
    Action("file.recent", "Recent listings", (), "Open, copy, export", "File", "Reopen a listing that you recently opened from a file."),
    Action("file.paste", "Paste a listing or paper", ("Ctrl+V",), "Open, copy, export", "Edit", "Import the listing you copied and show it, or open the paper whose identifier, address or DOI you copied."),
    Action("view.today", "Today", ("G, T", "Ctrl+1"), "Go to", "Go", "Show the newest listing.", "sun"),
    Action("view.unread", "Undecided", ("G, U", "Ctrl+2"), "Go to", "Go", "Show all undecided papers.", "inbox"),
    Action("view.starred", "Starred", ("G, S", "Ctrl+3"), "Go to", "Go", "Show the starred papers.", "star"),
    Action("view.all", "All papers", ("G, A", "Ctrl+4"), "Go to", "Go", "Show all papers in the library, dismissed ones too.", "library"),
    Action("view.dismissed", "Dismissed", ("G, D", "Ctrl+5"), "Go to", "Go", "Show the dismissed papers.", "archive"),
    Action("paper.authors", "Authors…", ("Shift+W",), "Go to", "Go", "Go to all papers of one of the authors, or follow them: they are then marked in every list.", "user", on_papers=True),
    Action("app.palette", "Go to anything…", ("Ctrl+Shift+P", "Ctrl+K", ":"), "readerapp", "Go", "Find an action, a list, a tag, a day, a category, an author or a paper by some letters of its name.", "search"),
    Action("app.backup", "Back up…", (), "readerapp", "File", "Back up the library, with the downloaded PDFs if you want, to a file you choose. readerapp makes a backup a day by itself."),
    Action("app.restore", "Restore a backup…", (), "readerapp", "File", "Replace the library with that of a backup. The present one is kept under another name."),
    Action("app.help", "Keyboard shortcuts", ("?", "F1"), "readerapp", "Help", "Show all keyboard shortcuts.", "keyboard"),
    Action("app.guide", "Guide", ("Shift+F1",), "readerapp", "Help", "Read the guide: first morning, search, days, citing, your data."),
    Action("app.set_up", "Set up readerapp…", (), "readerapp", "Help", "Choose categories and keys, and watch the first fetch, step by step. Each step can be skipped."),
    Action("app.news", "What’s new", (), "readerapp", "Help", "Read what changed from version to version."),
    Action("app.about", "About readerapp", (), "readerapp", "Help", "Show the version, licence and credits."),
    Action("app.preferences", "Settings…", ("Ctrl+,",), "readerapp", "File", "Change how readerapp looks and works."),
    Action("app.menu", "Menu", ("F10",), "readerapp", "", "Open the menu.", "menu"),
    Action("app.context_menu", "Menu of the paper or row", ("Shift+F10",), "readerapp", "", "Open the menu of the paper or, in the sidebar, of the category, day or tag. The menu key does so too."),
    Action("app.zoom_in", "Larger", ("Ctrl++", "Ctrl+="), "readerapp", "View", "Make everything larger."),
    Action("app.zoom_out", "Smaller", ("Ctrl+-",), "readerapp", "View", "Make everything smaller."),
    Action("app.zoom_reset", "Actual size (100 %)", ("Ctrl+0",), "readerapp", "View", "Return to 100 %."),
    Action("app.full_screen", "Full screen", ("F11",), "readerapp", "View", "Fill the screen with the window, or return to its former size."),
    Action("app.quit", "Quit", ("Ctrl+Q",), "readerapp", "File", "Quit readerapp. Everything is already saved."),
)  # fmt: skip
"""Every action."""


BY_ID = {action.id: action for action in ACTIONS}


def without_single_letters(actions: Sequence[Action]) -> tuple[Action, ...]:
    """`actions` without the keys that type a character (a letter, digit or sign, or a sequence of them)."""
    return tuple(action._replace(keys=tuple(key for key in action.keys if not is_single(key))) for action in actions)


def is_single(key: str) -> bool:
    """Whether the key types a character: "S", "Shift+A", "G, T", "?"; not "Ctrl+S", "F6", "Home"."""
    strokes = key.split(", ")
    return all(len(stroke.removeprefix("Shift+")) == 1 for stroke in strokes)


def spoken(key: str) -> str:
    """The key as a user reads it: "G then T", "Shift+A", "↓"."""
    return f" {tr('then', 'one key, then another')} ".join(
        "+".join(key_name(part) for part in strokes(stroke)) for stroke in key.split(", ")
    )


def aloud(key: str) -> str:
    """The key as a screen reader should say it: like `spoken`, but "Down" where the key shows an arrow."""
    return "".join(tr(_ARROWS[sign], "an arrow key") if sign in _ARROWS else sign for sign in spoken(key))


_ARROWS = {
    "↓": later("Down", "an arrow key"),
    "↑": later("Up", "an arrow key"),
    "←": later("Left", "an arrow key"),
    "→": later("Right", "an arrow key"),
}
_KEY_NAMES = {
    "Return": later("Enter"),
    "Down": "↓",
    "Up": "↑",
    "Left": "←",
    "Right": "→",
    "Ctrl": later("Ctrl"),
    "Shift": later("Shift"),
    "Space": later("Space"),
    "Backspace": later("Backspace"),
    "Del": later("Del"),
    "Ins": later("Ins"),
    "Home": later("Home"),
    "End": later("End"),
    "PgUp": later("PgUp"),
    "PgDown": later("PgDown"),
    "Enter": later("Enter"),
    "Menu": later("Menu"),
}


def key_name(part: str) -> str:
    """The label of one key: "Enter" for Return, "↓" for Down; in German "Strg" for Ctrl, as in Qt's menus."""
    return tr(_KEY_NAMES[part]) if part in _KEY_NAMES else part


def is_named(part: str) -> bool:
    """Whether we have our own name for that key."""
    return part in _KEY_NAMES


def strokes(stroke: str) -> list[str]:
    """The keys pressed together: "Ctrl++" is Ctrl and +."""
    if stroke.endswith("++"):
        return [*stroke[:-2].split("+"), "+"]
    return stroke.split("+") if stroke != "+" else ["+"]
