"""Saved searches, completion and rules in a library as large as one has: what they cost the window's thread, and beside it.

    python -m tests.benchmarks.standing LIBRARY

The library is changed: take a copy. Bars at a million papers: 16.7 ms (p95) for whatever the window's thread does.
"""

import os
import sys
import time
from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tests.benchmarks.million import Hand, p95
from tests.invented import listing, paper

if TYPE_CHECKING:
    from readerapp.storage.store import Store
    from readerapp.ui.window.main_window import MainWindow

SEARCHES = ("ti:learning", "au:quill", "the", "cat:cs.CV moss", "kind:cross ti:lamp", "abs:network -ti:network",
            "co:pages", "date:2019..2020 model", "ti:fern OR ti:reed", '"deep moss"')  # fmt: skip
RULES = ("ti:learning", "abs:fern au:q*", "cat:cs.CV ti:model")


def timed(do: Callable[[], object]) -> float:
    """Milliseconds that `do` takes."""
    start = time.perf_counter()
    do()
    return (time.perf_counter() - start) * 1000


class Bench(NamedTuple):
    """The window that is measured, its library, and the hand at its keys."""

    window: "MainWindow"
    store: "Store"
    hand: Hand

    def p95_of(self, do: Callable[[], object]) -> float:
        """Milliseconds of the slowest of twenty, but one."""
        return p95([timed(do) for _ in range(20)])

    def wait(self, ended: Sequence[object], patience: float) -> float:
        """Let the window go on until something is in `ended`. Returns the seconds."""
        self.hand.turns.clear()
        start = time.perf_counter()
        while not ended and time.perf_counter() - start < patience:
            self.hand.turn()
            time.sleep(0.001)
        return time.perf_counter() - start

    def press(self, key: str) -> float:
        """The milliseconds from a key to what it paints."""
        took = self.hand.press(key)
        self.hand.rest(0.12)
        return took


def main(library: str) -> None:
    """Measure, and print a line for each thing."""
    os.environ["READERAPP_LIBRARY"] = library
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QSettings

    from readerapp import app
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
    bench = Bench(window, window._store, Hand(window))
    acts(bench, "cold")
    acts(bench, "no searches, no rules")
    saved_searches(bench)
    completion(bench)
    rules(bench)
    views(bench)
    acts(bench, f"{len(SEARCHES)} searches, {len(RULES)} rules")
    window.close()
    arrivals(library)


def tell(what: str, value: float, unit: str = "ms") -> None:
    """Print a line."""
    print(f"{what}: {value:,.1f} {unit}", flush=True)


def acts(bench: Bench, what: str) -> None:
    """Dismiss twenty papers, and take it back."""
    from readerapp.search.view import View

    bench.window.browsing.go_to(View("undecided"))
    bench.hand.rest(1)
    bench.hand.turns.clear()
    tell(f"{what}: D in Undecided, key to paint, p95", p95([bench.press("d") for _ in range(20)]))
    tell(f"{what}: longest time without an answer", bench.hand.longest)
    for _ in range(20):
        bench.press("z")


def saved_searches(bench: Bench) -> None:
    """Their numbers in the sidebar."""
    for text in SEARCHES:
        bench.store.save_search(text, text)
    counting = bench.window.counting
    tell("counting anew, on the window's thread, p95", bench.p95_of(counting.now))
    known: list[bool] = []
    counting._numbers.counted.connect(lambda: known.append(True))
    counting._numbers.numbers.clear()
    counting.now()
    tell(f"{len(SEARCHES)} saved searches counted, beside the window", bench.wait(known, 60), "s")
    tell("meanwhile: longest time without an answer", bench.hand.longest)
    tell("the numbers shown, p95", bench.p95_of(counting._show))
    acts(bench, f"{len(SEARCHES)} searches")


def completion(bench: Bench) -> None:
    """What is offered while a search is typed."""
    from PySide6.QtTest import QTest

    field, times, authors = bench.window.header.search, [], []
    for text in ("cat:cs.C", "tag:to re", "au:quil", "au:smi", "is:und", "ti:lamp"):
        field.setFocus()
        for letter in text:
            QTest.keyClicks(field, letter)
            times.append(timed(bench.window.verbs.completing.follow))
            bench.hand.rest(0.3)
        field.clear()
        bench.hand.rest(0.5)
    tell("completion of a letter, on the window's thread, p95", p95(times))
    with bench.store.for_another_thread() as other:
        other.waits_for_index = False
        for name in ("qu", "quill", "sm", "le", "wan"):
            authors.append(timed(lambda name=name: other.authors_like(name)))
    tell("authors looked for, beside the window, longest", max(authors))


def rules(bench: Bench) -> None:
    """A rule before it is saved, and after."""
    from readerapp.rules.rule import Does, Rule
    from readerapp.search.language import parse

    store, muting = bench.store, bench.window.verbs.muting
    newest = store.newest_day()
    assert newest is not None
    since = newest - timedelta(days=90)
    effect = timed(lambda: store.effect_of(parse("ti:learning"), since))
    tell("what a rule would have done in 90 days, beside the window", effect)
    for text in RULES:
        store.save_rule(Rule(text, text, Does.MUTE))
    done: list[bool] = []
    muting.followed.connect(lambda: done.append(True))
    muting.follow()
    tell(f"{len(RULES)} rules followed, beside the window", bench.wait(done, 300), "s")
    tell("meanwhile: longest time without an answer", bench.hand.longest)
    print(f"{store.muted_among(parse(''))}, {store.counts()}")
    tell("muted papers of Undecided counted, beside the window", timed(lambda: store.muted_among(parse(""))))


def views(bench: Bench) -> None:
    """Lists, and the line about muted papers below them."""
    from readerapp.search.view import View

    look = bench.window.verbs.muting.look
    tell("the line of Undecided, on the window's thread, p95", bench.p95_of(look))
    bench.window.browsing.go_to(View("today"))
    bench.hand.rest(0.5)
    tell("the line of a day, on the window's thread, p95", bench.p95_of(look))
    times = []
    for view in (View("search", "ti:learning"), View("undecided"), View("search", "the"), View("today")) * 3:
        times.append(bench.hand.timed(lambda view=view: bench.window.browsing.go_to(view)))
        bench.hand.rest(0.5)
    tell("views with rules, to the painted rows, p95", p95(times))


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
            took = timed(lambda papers=papers: store.add_listing(listing(papers)))
            print(f"200 papers stored, {len(rules) if on else 0} rules: {took:,.0f} ms", flush=True)
        ids = [f"2712.{number:05}" for number in range(5000, 5800)]
        store.remove(ids)


if __name__ == "__main__":
    Path(sys.argv[1]).stat()
    main(sys.argv[1])
