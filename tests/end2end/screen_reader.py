"""A screen reader's client: it triages a day by what AT-SPI says and offers alone, without keys and without the mouse.

Run by the system's Python, which has the bindings of AT-SPI: `python3 screen_reader.py EVERY`. It stars the first of each
EVERY papers, dismisses the others, and prints as JSON what it heard. The window must show its menu bar: AT-SPI does not see
the menus that Qt opens as popups.
"""

import json
import sys
import time
import warnings
from collections.abc import Callable, Iterator

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

warnings.simplefilter("ignore", DeprecationWarning)
_PATIENCE = 60
_ROWS = ("table", "list")


def main(every: int) -> None:
    """Triage what is shown, and print what was heard."""
    frame = until(lambda: find(Atspi.get_desktop(0), lambda node: node.get_role_name() == "frame"))
    star, dismiss = (until(lambda name=name: entry(frame, name)) for name in ("Star, then next", "Dismiss"))
    heard: list[str] = []
    while True:
        words = until(lambda: spoken(frame))
        heard.append(words)
        (star if (len(heard) - 1) % every == 0 else dismiss).do_action(0)
        if until(lambda: "done" if is_done(frame) else spoken(frame) not in ("", words)) == "done":  # noqa: B023
            break
    shown = [node.get_name() for node in walk(frame) if is_shown(node) and node.get_name()]
    json.dump({"papers": heard, "words": shown}, sys.stdout)


def spoken(frame: Atspi.Accessible) -> str:
    """The identifier, the title and all else that is said of the paper."""
    # Shortly after its start the window gives the page another interface, which says formulas in words.
    page = find(frame, lambda node: node.get_name() == "Paper" and node.get_text_iface())
    return str(Atspi.Text.get_text(page, 0, -1)).replace("\ufffc", "") if page else ""


def is_done(frame: Atspi.Accessible) -> bool:
    """Whether the page that says so has come."""
    return find(frame, lambda node: node.get_name() == "Done for today" and is_shown(node)) is not None


def entry(frame: Atspi.Accessible, name: str) -> Atspi.Accessible | None:
    """The entry of the menu bar with that name."""
    return find(frame, lambda node: node.get_role_name() == "menu item" and node.get_name() == name)


def is_shown(node: Atspi.Accessible) -> bool:
    """Whether a person who sees would see it."""
    return bool(node.get_state_set().contains(Atspi.StateType.SHOWING))


def find(within: Atspi.Accessible, wanted: Callable[[Atspi.Accessible], bool]) -> Atspi.Accessible | None:
    """The first that is wanted."""
    return next((node for node in walk(within) if wanted(node)), None)


def walk(node: Atspi.Accessible) -> Iterator[Atspi.Accessible]:
    """The node and all within; not the rows of tables and lists, of which there are many. What goes away is passed over."""
    try:
        yield node
        if node.get_role_name() in _ROWS:
            return
        for place in range(node.get_child_count()):
            if (child := node.get_child_at_index(place)) is not None:
                yield from walk(child)
    except GLib.Error:
        return


def until(ready: Callable[[], object]) -> object:
    """Ask until there is an answer."""
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            if answer := ready():
                return answer
        except GLib.Error:
            pass
        if time.monotonic() > end:
            sys.exit("what should have come next never came")
        time.sleep(0.02)


if __name__ == "__main__":
    main(int(sys.argv[1]))
