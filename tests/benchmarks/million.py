"""What lies under the fingers, and the commands beside it, in libraries of ten thousand papers to a million.

    python -m tests.benchmarks.million [--papers 10000,100000,1000000] [--against CHECKOUT] [--rounds 5]

Prints a line for each thing measured, with its bar. `--against` names another checkout of readerapp, which is measured in
turn with this one (A B A B), each in a library of its own. The libraries are made once, see libraries.py.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if __package__:
    from tests.benchmarks import libraries
else:
    # As the program of another checkout: its own `tests` comes first on the path, and may lack this file.
    import libraries

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from readerapp.ui.window.main_window import MainWindow

CHECKOUT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
MANY = 50_000
LONGEST_PATIENCE, LONGEST_SEARCH = 60.0, 5.0
"""Seconds that an answer of the window is waited for."""
IDLE = 1.0
"""Milliseconds. A turn of the event loop that is shorter does nothing."""
_LEARNING_BEGINS = 3.0
"""Seconds after a start."""
_REPEATS = 0.03
"""Seconds between two presses of a key that is held."""
_BETWEEN = 0.0002
"""Seconds between two turns: a window that waits leaves the processor to its other threads."""


class Bar(NamedTuple):
    """What is measured, in which unit, and what it must be at a million papers."""

    what: str
    unit: str
    bar: str = ""


BARS = {
    "start": Bar("window open to painted list", "s", "1.15 x the start with 115 papers"),
    "start memory": Bar("memory after the start", "MB", "80"),
    "all": Bar("All shown, to the first painted rows", "ms", "33"),
    "undecided": Bar("Undecided shown", "ms", "33"),
    "next": Bar("next paper in All, p95", "ms", "8.3"),
    "star": Bar("star in All, key to paint, p95", "ms", "8.3"),
    "dismiss": Bar("dismiss in Undecided, key to paint, p95", "ms", "8.3"),
    "undo": Bar("undo in Undecided, key to paint, p95", "ms", "16.7"),
    "day before": Bar("day before, p95", "ms", "16.7"),
    "old day before": Bar("day before, years back, p95", "ms", "16.7"),
    "typing": Bar("search while typing in All, letter to paint, p95", "ms", "33"),
    "typing gap": Bar("search while typing, longest time without an answer", "ms", "50"),
    "gap": Bar("everything above, longest time without an answer", "ms", "50"),
    "morning gap": Bar("a morning, longest time without an answer", "ms", "50"),
    "morning p99": Bar("a morning, p99 of the times in which it does anything", "ms", "16.7"),
    "many": Bar(f"mark {MANY:,} papers read in the window", "ms", "250, 8 x"),
    "many undone": Bar("and undo that", "ms"),
    "many gap": Bar("meanwhile, longest time without an answer", "ms", "50"),
    "memory": Bar("memory after all views", "MB", "120"),
    "list --limit": Bar("readerapp list --limit 20", "s"),
    "list --json": Bar("readerapp list --json --limit 100000", "s"),
    "list --json memory": Bar("and its memory at most", "MB"),
    "check": Bar("readerapp check", "s", "60"),
    "file": Bar("size of the file", "MB", "3500"),
}


def main() -> None:
    """Measure in processes of their own, and print a table for each size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--papers", default="10000,100000,1000000")
    parser.add_argument("--against", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", help="the names of what to measure, separated by commas: start, window, morning, commands")
    asked = parser.parse_args()
    checkouts = [asked.against.resolve(), CHECKOUT] if asked.against else [CHECKOUT]
    wanted = (asked.only or "start,window,morning,commands").split(",")
    for papers in map(int, asked.papers.split(",")):
        made = libraries.library(papers, checkouts[0])
        files = [made, *(copy_of(made, checkout) for checkout in checkouts[1:])]
        rounds: list[list[dict[str, float]]] = [[] for _ in checkouts]
        for _ in range(asked.rounds):
            for number, checkout in enumerate(checkouts):
                rounds[number].append(measured(checkout, files[number], wanted))
        print_table(papers, checkouts, rounds)


def copy_of(made: Path, checkout: Path) -> Path:
    """The same library for another checkout to bring up to date and to use."""
    path = made.with_name(f"{made.name.partition('-')[0]}-{checkout.name}.sqlite3")
    if not path.exists():
        shutil.copy(made, path)
        start = time.perf_counter()
        command(checkout, path, "list", "--limit", "1")
        print(f"{checkout}: brought up to date in {time.perf_counter() - start:.1f} s", flush=True)
        for backup in path.parent.glob(f"{path.stem}-before-*"):
            backup.unlink()
    return path


def print_table(papers: int, checkouts: list[Path], rounds: list[list[dict[str, float]]]) -> None:
    """Print the median of each thing, its unit and its bar."""
    print(f"\n{papers:,} papers" + "".join(f" | {checkout.name}" for checkout in checkouts) + " | bar at 1,000,000")
    for name, bar in BARS.items():
        cells = [statistics.median(found[name] for found in times) if name in times[0] else None for times in rounds]
        if any(cell is not None for cell in cells):
            shown = " | ".join(
                "-" if cell is None else f"{cell:.3g} {bar.unit}" if cell < 1000 else f"{cell:,.0f} {bar.unit}"
                for cell in cells
            )
            print(f"{bar.what} | {shown} | {bar.bar}", flush=True)


def measured(checkout: Path, library: Path, wanted: Iterable[str]) -> dict[str, float]:
    """Everything that is wanted, of one checkout in one library."""
    found = {"file": library.stat().st_size / 1e6}
    if "start" in wanted:
        found["start"] = float(python(checkout, library, str(HERE / "start.py"))[0].split()[0])
    if "window" in wanted:
        found |= json.loads(python(checkout, library, str(Path(__file__).resolve()), "window")[0].splitlines()[-1])
    if "morning" in wanted:
        found |= json.loads(python(checkout, library, str(HERE / "morning.py"))[0].splitlines()[-1])
    if "commands" in wanted:
        found["list --limit"], _ = command(checkout, library, "list", "--limit", "20")
        found["list --json"], found["list --json memory"] = command(checkout, library, "list", "--json", "--limit", "100000")
        found["check"], _ = command(checkout, library, "check")
    return found


def python(checkout: Path, library: Path, *arguments: str) -> tuple[str, float]:
    """The output of a Python program with the readerapp of `checkout`, and the megabytes it took at most."""
    environment = os.environ | {
        "PYTHONPATH": str(checkout),
        "QT_QPA_PLATFORM": "offscreen",
        "READERAPP_LIBRARY": str(library),
        "READERAPP_SETTINGS": str(library.with_name("settings.toml")),
        "READERAPP_NOW": libraries.NOW,
        # The window fetches by itself after a while: nobody answers there.
        **{f"READERAPP_{name}_URL": "http://127.0.0.1:9" for name in ("RSS", "API", "OAI", "WWW")},
    }
    process = subprocess.Popen([sys.executable, *arguments], cwd=checkout, env=environment, stdout=subprocess.PIPE, text=True)
    output = process.stdout.read() if process.stdout else ""
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{checkout}: {arguments} failed.")
    return output, usage.ru_maxrss / 1024


def command(checkout: Path, library: Path, *arguments: str) -> tuple[float, float]:
    """The seconds and megabytes of a command of readerapp."""
    start = time.perf_counter()
    _, memory = python(checkout, library, "-m", "readerapp", *arguments)
    return time.perf_counter() - start, memory


# --- in the process that is measured --------------------------------------------------------------------------------------


class Hand:
    """Presses keys in a window and waits until the list has been painted."""

    def __init__(self, window: "MainWindow") -> None:
        from PySide6.QtCore import QEvent, QObject
        from PySide6.QtWidgets import QApplication

        self.window = window
        self.painted = False
        self.turns: list[float] = []
        """Milliseconds of each turn of the event loop that did anything, and of what was done between two."""
        self._turn = QApplication.processEvents
        hand = self

        class Watch(QObject):
            def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
                hand.painted = hand.painted or event.type() == QEvent.Type.Paint
                return False

        self._watch = Watch()
        window.list.viewport().installEventFilter(self._watch)

    @property
    def longest(self) -> float:
        """Milliseconds of the longest of `turns`."""
        return max(self.turns, default=0.0)

    def do(self, do: Callable[[], object]) -> None:
        """Do something to the window."""
        start = time.perf_counter()
        do()
        took = (time.perf_counter() - start) * 1000
        # Idle turns are millions, and would be most of the memory that is measured.
        if took > IDLE:
            self.turns.append(took)

    def turn(self) -> None:
        """Let the window do what it has to."""
        self.do(self._turn)

    def wait(self) -> None:
        """The same, and then wait a moment."""
        self.turn()
        time.sleep(_BETWEEN)

    def rest(self, seconds: float) -> None:
        """Let the window go on for so long, as a person looks at it."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.turn()
            time.sleep(0.001)

    def settle(self) -> None:
        """Let the window finish what only the first start in a library does: it counts the words of old decisions."""
        self.rest(_LEARNING_BEGINS)
        # A checkout of before learns nothing.
        while any(one.is_learning for one in self.window.verbs.made("interest")):
            self.rest(0.1)

    def timed(self, do: Callable[[], object], until: Callable[[], bool] = lambda: True) -> float:
        """Milliseconds from `do` until the list is painted and `until` holds."""
        self.painted = False
        start = time.perf_counter()
        self.do(do)
        while not (self.painted and until()):
            self.wait()
            if time.perf_counter() - start > LONGEST_PATIENCE:
                break
        return (time.perf_counter() - start) * 1000

    def press(self, key: str, target: "QWidget | None" = None) -> float:
        """Milliseconds from a key to the painted list."""
        from PySide6.QtTest import QTest

        return self.timed(lambda: QTest.keyClicks(target or self.window.list, key))


def opened() -> "MainWindow":
    """The window of the library that the environment names."""
    from PySide6.QtCore import QSettings

    from readerapp import app
    from readerapp.settings.file import Settings
    from readerapp.system import locations

    application = app._application()
    window = app._window(Settings(locations.settings_file()), state=QSettings())
    window.resize(1280, 800)
    window.open()
    window.show()
    window.activateWindow()
    application.processEvents()
    # As the program does once its first picture is there.
    app._collect_from_now_on()
    app._settle(window, None)
    return window


def window_measures() -> dict[str, float]:
    """What the window takes for each thing; medians, and the 95th percentile where many are measured."""
    from readerapp.search.view import View

    window = opened()
    hand = Hand(window)
    found: dict[str, float] = {"start memory": memory()}
    hand.settle()
    hand.turns.clear()
    found["day before"] = p95(resting(hand, lambda: hand.press("[")) for _ in range(20))
    window.browsing.go_to(View("day", "2017-12-01"))
    hand.rest(0.2)
    found["old day before"] = p95(resting(hand, lambda: hand.press("[")) for _ in range(20))
    # A checkout of before calls it "unread".
    undecided = View.parse("unread") or View("all")
    for name, view in (("all", View("all")), ("undecided", undecided)):
        times = []
        for _ in range(5):
            window.browsing.go_to(View("today"))
            hand.rest(0.3)
            times.append(hand.timed(lambda view=view: window.browsing.go_to(view)))
            hand.rest(0.3)
        found[name] = statistics.median(times)
    window.browsing.go_to(View("all"))
    hand.rest(1)
    found["next"] = p95(resting(hand, lambda: hand.press("j"), _REPEATS) for _ in range(40))
    found["star"] = p95(resting(hand, lambda: hand.press("s")) for _ in range(20))
    window.browsing.go_to(undecided)
    hand.rest(1)
    dismissed, undone = zip(*(dismissed_and_undone(hand) for _ in range(12)), strict=True)
    found["dismiss"], found["undo"] = p95(dismissed), p95(undone)
    found["gap"] = hand.longest
    window.browsing.go_to(View("all"))
    hand.rest(1)
    hand.turns.clear()
    found["typing"] = p95(typed(hand, window))
    found["typing gap"] = hand.longest
    found |= many_at_once(hand, window)
    for view in (View("starred"), View("dismissed"), undecided, View("all"), View("today")):
        window.browsing.go_to(view)
        hand.rest(0.5)
    found["memory"] = memory()
    window.close()
    return found


def dismissed_and_undone(hand: Hand) -> tuple[float, float]:
    """Milliseconds from the key that dismisses a paper, and from the one that brings it back."""
    return resting(hand, lambda: hand.press("d"), 0.15), resting(hand, lambda: hand.press("z"))


def resting(hand: Hand, do: Callable[[], float], seconds: float = 0.1) -> float:
    """What `do` returns; the window has time for what follows it."""
    took = do()
    hand.rest(seconds)
    return took


def typed(hand: Hand, window: "MainWindow") -> list[float]:
    """Milliseconds from each letter to what it finds, painted."""
    from PySide6.QtTest import QTest

    times = []
    field = window.header.search
    for text in ("learning", "the con", "quill"):
        field.setFocus()
        for letter in text:
            shown: list[bool] = []
            connection = window.browsing.shown.connect(shown.append)
            start = time.perf_counter()
            hand.do(lambda letter=letter: QTest.keyClicks(field, letter))
            while not shown and time.perf_counter() - start < LONGEST_SEARCH:
                hand.wait()
            hand.painted = False
            while shown and not hand.painted and time.perf_counter() - start < LONGEST_SEARCH:
                hand.wait()
            if shown:
                times.append((time.perf_counter() - start) * 1000)
            window.browsing.shown.disconnect(connection)
        field.clear()
        hand.rest(0.5)
    return times


def many_at_once(hand: Hand, window: "MainWindow") -> dict[str, float]:
    """Milliseconds until one act on very many papers is shown, and its undoing, and the longest turn meanwhile."""
    from readerapp.search.view import View

    window.browsing.go_to(View("all"))
    hand.rest(2)
    keys = window.browsing.keys()[:MANY]

    def is_done() -> bool:
        return not window.triage._waiting

    hand.turns.clear()
    read = 0.0
    # Unread first, so that there is something to mark.
    for act in (window.triage.mark_unread, window.triage.toggle_read):
        window.list.rows.check(keys, on=True)
        hand.rest(0.5)
        read = hand.timed(act, is_done)
        hand.rest(0.5)
    undone = hand.timed(window.triage.undo, is_done)
    hand.rest(0.5)
    window.triage.undo()
    hand.timed(window.list.viewport().update, is_done)
    hand.rest(0.5)
    return {"many": read, "many undone": undone, "many gap": hand.longest}


def p95(values: Iterable[float]) -> float:
    """The 95th percentile."""
    return statistics.quantiles(values, n=20)[-1]


def memory() -> float:
    """Megabytes that this process has in memory now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


if __name__ == "__main__":
    if sys.argv[1:] == ["window"]:
        print(json.dumps(window_measures()))
    else:
        main()
