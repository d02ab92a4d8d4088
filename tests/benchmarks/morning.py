"""A watch on the window over a scripted morning: 200 papers triaged, 5 searches typed, 3 views shown, 50 acts undone.

`python -m tests.benchmarks.million --only morning` runs it in libraries of ten thousand papers to a million. It presses keys
at the pace of somebody in a hurry, so that whatever follows an act by a timer falls among them.
"""

import json
import statistics

if __package__:
    from tests.benchmarks.million import Hand, opened
else:
    # In another checkout, whose own `tests` may lack this file.
    from million import Hand, opened

_TRIAGED = "ddsj" * 50
_UNDONE = 50
_SEARCHES = ("learning", "the con", "quill", "au:wang", "quantum state")
_PACE, _TYPING, _LOOKING = 0.12, 0.08, 0.6
"""Seconds between two keys, two letters, and before something else is done."""


def main() -> None:
    """Print the longest turn of the event loop and the 99th percentile of those in which anything was done, in ms."""
    from PySide6.QtTest import QTest

    from readerapp.search.view import View

    window = opened()
    hand = Hand(window)
    hand.settle()
    window.browsing.go_to(View.parse("unread") or View("all"))
    hand.rest(2)
    hand.turns.clear()
    for key in _TRIAGED:
        hand.press(key)
        hand.rest(_PACE)
    field = window.header.search
    for text in _SEARCHES:
        field.setFocus()
        for letter in text:
            hand.do(lambda letter=letter: QTest.keyClicks(field, letter))
            hand.rest(_TYPING)
        hand.rest(_LOOKING)
        hand.do(field.clear)
        hand.rest(_LOOKING)
    window.list.setFocus()
    for view in (View("all"), View("starred"), View.parse("unread") or View("all")):
        hand.do(lambda view=view: window.browsing.go_to(view))
        hand.rest(_LOOKING)
    for _ in range(_UNDONE):
        hand.press("z")
        hand.rest(_PACE)
    window.close()
    # Turns that do nothing are left out: with them, any share of all turns would be short.
    print(json.dumps({"morning gap": hand.longest, "morning p99": statistics.quantiles(hand.turns, n=100)[-1]}))


if __name__ == "__main__":
    main()
