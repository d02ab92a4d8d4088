"""Saved searches, completion and rules in a library as large as one has: what they cost the window's thread, and beside it.

    python -m tests.benchmarks.standing LIBRARY

The library is changed: take a copy. Bars at a million papers: 16.7 ms (p95) for whatever the window's thread does.
"""

import os
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from tests.benchmarks.million import Hand, p95
from tests.invented import listing, paper

SEARCHES = ("ti:learning", "au:quill", "the", "cat:cs.CV moss", "kind:cross ti:lamp", "abs:network -ti:network",
            "co:pages", "date:2019..2020 model", "ti:fern OR ti:reed", '"deep moss"')  # fmt: skip
RULES = ("ti:learning", "abs:fern au:q*", "cat:cs.CV ti:model")


def timed(do: Callable[[], object]) -> float:
    """Milliseconds that `do` takes."""
    start = time.perf_counter()
    do()
    return (time.perf_counter() - start) * 1000


def main() -> None:  # noqa: PLR0915 - one measurement after the other
    """Measure, and print a line for each thing."""
    os.environ["READERAPP_LIBRARY"] = sys.argv[1]
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QSettings
    from PySide6.QtTest import QTest

    from readerapp import app
    from readerapp.rules.rule import Does, Rule
    from readerapp.search.language import parse
    from readerapp.search.view import View
    from readerapp.settings.file import Settings
    from readerapp.system import locations

    application = app._application()
    window = app._window(Settings(locations.settings_file()), state=QSettings())
    window.resize(1280, 800)
    window.open(view=View("undecided"))
    window.show()
    window.activateWindow()
    application.processEvents()
    store, hand = window._store, Hand(window)

    def tell(what: str, value: float, unit: str = "ms") -> None:
        print(f"{what}: {value:,.1f} {unit}", flush=True)

    def pressed(key: str) -> float:
        took = hand.press(key)
        hand.rest(0.12)
        return took

    def acts(what: str) -> None:
        window.browsing.go_to(View("undecided"))
        hand.rest(1)
        hand.turns.clear()
        tell(f"{what}: D in Undecided, key to paint, p95", p95([pressed("d") for _ in range(20)]))
        tell(f"{what}: longest time without an answer", hand.longest)
        for _ in range(20):
            pressed("z")

    acts("cold")
    acts("no searches, no rules")
    for text in SEARCHES:
        store.save_search(text, text)
    tell("counting anew, on the window's thread, p95", p95([timed(window.counting.now) for _ in range(20)]))
    start, known = time.perf_counter(), []
    window.counting._numbers.counted.connect(lambda: known.append(time.perf_counter()))
    window.counting._numbers.numbers.clear()
    window.counting.now()
    hand.turns.clear()
    while not known and time.perf_counter() - start < 60:
        hand.turn()
        time.sleep(0.001)
    tell(f"{len(SEARCHES)} saved searches counted, beside the window", (time.perf_counter() - start), "s")
    tell("meanwhile: longest time without an answer", hand.longest)
    tell("the numbers shown, p95", p95([timed(window.counting._show) for _ in range(20)]))
    acts(f"{len(SEARCHES)} searches")

    field, times, authors = window.header.search, [], []
    for text in ("cat:cs.C", "tag:to re", "au:quil", "au:smi", "is:und", "ti:lamp"):
        field.setFocus()
        for letter in text:
            QTest.keyClicks(field, letter)
            times.append(timed(window.verbs.completing.follow))
            hand.rest(0.3)
        field.clear()
        hand.rest(0.5)
    tell("completion of a letter, on the window's thread, p95", p95(times))
    with store.for_another_thread() as other:
        other.waits_for_index = False
        for name in ("qu", "quill", "sm", "le", "wan"):
            authors.append(timed(lambda name=name: other.authors_like(name)))
    tell("authors looked for, beside the window, longest", max(authors))

    since = store.newest_day() - timedelta(days=90)  # type: ignore[operator]
    tell(
        "what a rule would have done in 90 days, beside the window",
        timed(lambda: store.effect_of(parse("ti:learning"), since)),
    )
    for text in RULES:
        store.save_rule(Rule(text, text, Does.MUTE))
    done: list[bool] = []
    window.verbs.muting.followed.connect(lambda: done.append(True))
    hand.turns.clear()
    start = time.perf_counter()
    window.verbs.muting.follow()
    while not done and time.perf_counter() - start < 300:
        hand.turn()
        time.sleep(0.001)
    tell(f"{len(RULES)} rules followed, beside the window", time.perf_counter() - start, "s")
    tell("meanwhile: longest time without an answer", hand.longest)
    print(f"{store.muted_among(parse(''))}, {store.counts()}")
    tell("muted papers of Undecided counted, beside the window", timed(lambda: store.muted_among(parse(""))))
    tell("the line of Undecided, on the window's thread, p95", p95([timed(window.verbs.muting.look) for _ in range(20)]))
    window.browsing.go_to(View("today"))
    hand.rest(0.5)
    tell("the line of a day, on the window's thread, p95", p95([timed(window.verbs.muting.look) for _ in range(20)]))
    views = []
    for view in (View("search", "ti:learning"), View("undecided"), View("search", "the"), View("today")) * 3:
        views.append(hand.timed(lambda view=view: window.browsing.go_to(view)))
        hand.rest(0.5)
    tell("views with rules, to the painted rows, p95", p95(views))
    acts(f"{len(SEARCHES)} searches, {len(RULES)} rules")
    window.close()
    arrivals(sys.argv[1])


def arrivals(library: str) -> None:
    """What it takes to store 200 new papers with the rules on, and off."""
    from readerapp.rendering.text import texts_of
    from readerapp.storage.store import Store

    words = "We learn a model of moss and fern on networks. " * 25
    with Store(Path(library), texts_of) as store:
        rules = store.rules()
        for turn in range(4):
            on = bool(turn % 2)
            for rule in rules:
                store.save_rule(rule._replace(on=on))
            first = 5000 + 200 * turn
            papers = [
                paper(number, id=f"2712.{first + number:05}", title=f"Learning moss {number}", abstract=words)
                for number in range(200)
            ]
            took = timed(lambda papers=papers: store.add_listing(listing(papers)))  # type: ignore[misc]
            print(f"200 papers stored, {len(rules) if on else 0} rules: {took:,.0f} ms", flush=True)
        ids = [f"2712.{number:05}" for number in range(5000, 5800)]
        store.remove(ids)


if __name__ == "__main__":
    Path(sys.argv[1]).stat()
    main()
