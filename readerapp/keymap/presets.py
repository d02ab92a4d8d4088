"""The keymaps of other programs, for hands that know them. Each row says only what differs from readerapp's own keys.

An action that a preset names has exactly these keys. All others keep their own, except those that the preset uses; so no key
has two meanings, and tests/keymap/test_presets.py checks that no action is left without one.
"""

from collections.abc import Mapping
from typing import NamedTuple


class Preset(NamedTuple):
    """A keymap to start from."""

    title: str
    help: str
    """One sentence for the settings."""
    keys: Mapping[str, tuple[str, ...]]
    """The keys of actions whose keys differ from readerapp's, by id."""
    counts: bool = False
    """Whether a number before a motion repeats it: 5 J goes down five papers."""


PRESETS: Mapping[str, Preset] = {
    "readerapp": Preset("readerapp", "S stars, D dismisses, T tags, Z undoes; J and K move.", {}),
    # Motions, operators and registers as in `:help index`; what Vim does not have keeps readerapp's key.
    "vim": Preset(
        "Vim",
        "D then D dismisses, U undoes, Y then Y copies; 5 J goes down five papers, and the full stop repeats.",
        {
            "nav.page_or_next": ("Ctrl+D", "Space", "Ctrl+F"),
            "nav.page_back": ("Ctrl+U", "Shift+Space", "Ctrl+B"),
            "nav.next_unread": ("N", "}"),
            "nav.prev_unread": ("Shift+N", "{"),
            "nav.prev_day": ("H", "[", "Alt+Left"),
            "nav.next_day": ("L", "]", "Alt+Right"),
            "nav.next_pane": ("Ctrl+W, W", "F6"),
            "nav.back": ("Ctrl+O", "Backspace"),
            "search.focus": ("/",),
            "act.dismiss": ("D, D", "X", "Del"),
            "act.select": ("V",),
            "act.select_all": ("Shift+V", "Ctrl+A"),
            "act.note": ("I", "A"),
            "act.tag": ("T", "+"),
            "act.mark_unread": ("Shift+M",),
            "view.toggle_muted": ("Z, M",),
            "act.repeat": (".",),
            "act.undo": ("U", "Ctrl+Z"),
            "act.redo": ("Ctrl+R", "Ctrl+Shift+Z", "Ctrl+Y"),
            "fetch.refresh": ("R", "F5"),
            "copy.url": ("Y, Y",),
            "copy.bibtex": ("Y, B", "Ctrl+Shift+C"),
            "copy.citekey": ("Y, K", "Ctrl+Shift+A"),
            "open.abs": ("G, X", "O"),
            "file.open": ("Ctrl+Shift+O",),
            "app.quit": ("Z, Z", "Ctrl+Q"),
        },
        counts=True,
    ),
    # https://support.google.com/mail/answer/6594
    "gmail": Preset(
        "Gmail",
        "E archives, which here is to dismiss; Shift+I marks read; star then A selects all; U goes back.",
        {
            "nav.close_or_back": ("U", "Esc"),
            "nav.prev": ("K", "Up"),
            "nav.next": ("J", "Down"),
            "act.dismiss": ("E", "#", "Del"),
            "act.toggle_read": ("Shift+I",),
            "act.mark_unread": ("Shift+U",),
            "act.select_all": ("*, A", "Ctrl+A"),
            "act.tag": ("L", "V", "+"),
            "act.untag": ("Y", "-"),
            "act.note": ("R", "A"),
            "fetch.refresh": ("Shift+N", "F5", "Ctrl+R"),
            "open.pdf": ("O", "Return", "Enter", "Shift+P"),
            "open.abs": ("B",),
            "copy.url": ("Shift+Y",),
            "view.today": ("G, I", "G, T", "Ctrl+1"),
            "app.context_menu": (".", "Shift+F10"),
        },
    ),
    # Shared/Resources/GlobalKeyboardShortcuts.plist of https://github.com/Ranchero-Software/NetNewsWire
    "netnewswire": Preset(
        "NetNewsWire",
        "N or plus goes to the next undecided paper, R and U mark, K marks all read, A and Z change the category.",
        {
            "nav.next": ("J", "Down"),
            "nav.prev": ("Up",),
            "nav.next_unread": ("N", "+"),
            "nav.prev_unread": ("-", "Shift+Up", "P"),
            "nav.next_category": ("Z", "Shift+J"),
            "nav.prev_category": ("A", "Shift+K"),
            "act.toggle_read": ("R", "M"),
            "act.mark_unread": ("U",),
            "act.mark_all_read": ("K",),
            "act.dismiss": ("D", "E", "Del"),
            "act.tag": ("T", "L"),
            "act.untag": ("Shift+T",),
            "act.note": ("W",),
            "act.undo": ("Ctrl+Z",),
            "act.redo": ("Ctrl+Shift+Z", "Ctrl+Y"),
            "fetch.refresh": ("Ctrl+R", "F5"),
            "open.abs": ("B", "Return", "Enter"),
            "open.pdf": ("O", "Shift+P"),
            "copy.url": ("Y", "Ctrl+Shift+U"),
        },
    ),
    # https://www.zotero.org/support/kb/keyboard_shortcuts
    "zotero": Preset(
        "Zotero",
        "Ctrl+Shift+C and A copy, Ctrl+Shift+O writes a note, Del dismisses; letters do little.",
        {
            "nav.next": ("Down", "J"),
            "nav.prev": ("Up", "K"),
            "search.focus": ("Ctrl+F", "/", "Ctrl+Shift+K"),
            "fetch.refresh": ("F5", "Ctrl+R"),
            "fetch.follow": ("Ctrl+Shift+N",),
            "act.star": ("S",),
            "act.dismiss": ("Del", "D"),
            "act.toggle_read": ("`", "M"),
            "act.mark_all_read": ("Ctrl+Shift+R",),
            "act.tag": ("Ctrl+Shift+T", "T"),
            "act.untag": ("Shift+T",),
            "act.note": ("Ctrl+Shift+O", "A"),
            "act.undo": ("Ctrl+Z",),
            "act.redo": ("Ctrl+Shift+Z", "Ctrl+Y"),
            "copy.bibtex": ("Ctrl+Shift+C", "C"),
            "copy.citekey": ("Ctrl+Shift+A",),
            "open.abs": ("O", "V"),
            "export.menu": ("Ctrl+Shift+E", "Shift+E"),
            "view.all": ("Ctrl+Shift+L", "G, A", "Ctrl+4"),
        },
    ),
    # elfeed-search.el and elfeed-show.el of https://github.com/skeeto/elfeed
    "elfeed": Preset(
        "elfeed",
        "N and P move, R marks read, plus and minus tag, S searches, G fetches, B opens the browser, C clears.",
        {
            "nav.next": ("N", "J", "Down"),
            "nav.prev": ("P", "K", "Up"),
            "nav.next_unread": ("Shift+N", "Alt+N"),
            "nav.prev_unread": ("Shift+P", "Alt+P"),
            "nav.first": ("<", "Home"),
            "nav.last": (">", "End"),
            "nav.close_or_back": ("Q", "C", "Esc"),
            "search.focus": ("S", "/", "Ctrl+F"),
            "search.library": ("Shift+S", "Ctrl+Return", "Ctrl+Enter"),
            "fetch.refresh": ("G", "F5"),
            "fetch.refresh_all": ("Shift+G",),
            "act.star": ("*",),
            "act.star_next": ("M",),
            "act.dismiss": ("D", "Del"),
            "act.toggle_read": ("R",),
            "act.mark_unread": ("U",),
            "act.tag": ("+", "T"),
            "act.untag": ("-",),
            "act.undo": ("Ctrl+/", "Ctrl+Z"),
            "act.redo": ("Alt+/", "Ctrl+Shift+Z", "Ctrl+Y"),
            "open.pdf": ("Return", "Enter"),
            "open.abs": ("B",),
            "open.pdf_download": ("Shift+D",),
            "copy.url": ("Y",),
            "copy.bibtex": ("W", "Ctrl+Shift+C"),
            "app.help": ("H", "?", "F1"),
            "app.palette": ("Alt+X", "Ctrl+Shift+P", "Ctrl+K", ":"),
        },
    ),
}
"""By the name used in a keys file. The first is the default."""
