"""What a screen reader on Linux gets of readerapp: the tree of accessible objects, then its events, a line of JSON each.

Run by the system's Python, which has the bindings of AT-SPI (gi), not by that of the tests. A line on standard input asks for
the tree again.
"""

import json
import sys
import threading
import time

import gi  # type: ignore[import-not-found, import-untyped, unused-ignore]

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found, import-untyped, unused-ignore] # noqa: E402

EVENTS = ("object:state-changed:focused", "object:state-changed:checked", "object:announcement")
STATES = (Atspi.StateType.FOCUSED, Atspi.StateType.CHECKED, Atspi.StateType.CHECKABLE, Atspi.StateType.READ_ONLY)
MOST_CHILDREN, DEEPEST = 40, 16


def tell(**line: object) -> None:
    sys.stdout.write(f"{json.dumps(line)}\n")
    sys.stdout.flush()


def application() -> Atspi.Accessible:
    end = time.monotonic() + 30
    while time.monotonic() < end:
        desktop = Atspi.get_desktop(0)
        for number in range(desktop.get_child_count()):
            found = desktop.get_child_at_index(number)
            if found and found.get_name() == "readerapp" and found.get_child_count():
                return found
        time.sleep(0.1)
    sys.exit("readerapp is not there")


def told(thing: Atspi.Accessible, depth: int = 0) -> list[dict[str, object]]:
    """All that is showing below `thing`, in the order in which it is read; without what is gone meanwhile."""
    try:
        return walked(thing, depth)
    except GLib.Error:
        return []


def walked(thing: Atspi.Accessible, depth: int) -> list[dict[str, object]]:
    states = thing.get_state_set()
    if depth > 1 and not states.contains(Atspi.StateType.SHOWING):
        return []
    line: dict[str, object] = {
        "role": thing.get_role_name(),
        "name": thing.get_name(),
        "states": [state.value_nick for state in STATES if states.contains(state)],
    }
    if "Text" in thing.get_interfaces():
        line["text"] = Atspi.Text.get_text(thing, 0, Atspi.Text.get_character_count(thing))
    if "Value" in thing.get_interfaces():
        line["value"] = Atspi.Value.get_current_value(thing)
    if "Component" in thing.get_interfaces():
        line["width"] = Atspi.Component.get_extents(thing, Atspi.CoordType.WINDOW).width
    found = [line]
    for number in range(min(thing.get_child_count(), MOST_CHILDREN) if depth < DEEPEST else 0):
        if child := thing.get_child_at_index(number):
            found += told(child, depth + 1)
    return found


def hear(event: Atspi.Event) -> None:
    try:
        name = event.source.get_name()
    except GLib.Error:
        name = ""
    said = event.any_data if isinstance(event.any_data, str) else ""
    tell(event=event.type.rstrip(":"), on=event.detail1, name=name, said=said)


Atspi.init()
window = application()
listener = Atspi.EventListener.new(hear)
for kind in EVENTS:
    listener.register(kind)
loop = GLib.MainLoop()


def ask() -> None:
    for _ in sys.stdin:
        GLib.idle_add(lambda: tell(tree=told(window)))
    GLib.idle_add(loop.quit)


threading.Thread(target=ask, daemon=True).start()
tell(ready=True)
loop.run()
