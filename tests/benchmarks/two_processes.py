"""What a person feels while another process imports 100,000 papers: `python -m tests.benchmarks.two_processes [PAPERS]`.

A window is open on the library, as the program opens it; the other process stores the papers in listings of a day, and
indexes them. Meanwhile the window goes to the next paper and stars it every 50 ms. Printed are the milliseconds until the
list is painted, how long a turn of the event loop took at most, and how many acts had to wait for the other process, which
the window says.
"""

import os
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks import libraries
from tests.benchmarks.million import Hand, p95

if TYPE_CHECKING:
    from readerapp.ui.window.main_window import MainWindow

CHECKOUT = Path(__file__).resolve().parents[2]
PAPERS = 100_000
BEFORE = 10_000
"""Papers that the library has before."""
BARS = {"next": 16.7, "star": 16.7, "turn": 50.0}
PAUSE = 0.05


def opened() -> "MainWindow":
    """The window of a copy of the library."""
    made = libraries.library(BEFORE, CHECKOUT)
    library = made.with_name("two-processes.sqlite3")
    for old in library.parent.glob(f"{library.name}*"):
        old.unlink()
    shutil.copy(made, library)
    os.environ |= {
        "QT_QPA_PLATFORM": "offscreen",
        "READERAPP_LIBRARY": str(library),
        "READERAPP_SETTINGS": str(library.with_name("settings.toml")),
        "READERAPP_NOW": libraries.NOW,
        **{f"READERAPP_{name}_URL": "http://127.0.0.1:9" for name in ("RSS", "API", "OAI", "WWW")},
    }
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
    return window


def main(papers: int) -> None:
    """Start the other process, and press keys until it has ended."""
    from readerapp.search.view import View

    window = opened()
    hand = Hand(window)
    hand.settle()
    window.browsing.go_to(View("all"))
    hand.rest(1)
    retries: list[float] = []
    window.triage._retry.timeout.connect(lambda: retries.append(time.perf_counter()))
    for who in ("alone", "while another process imports"):
        other = None
        if who != "alone":
            command = [sys.executable, "-m", "tests.benchmarks.two_processes", "import", str(papers)]
            other = subprocess.Popen(command, cwd=CHECKOUT, env=os.environ | {"PYTHONPATH": str(CHECKOUT)})
        begun, tries = time.perf_counter(), len(retries)
        times: dict[str, list[float]] = {"next": [], "star": []}
        hand.turns.clear()
        while other.poll() is None if other else time.perf_counter() - begun < 10:
            for what, key in (("next", "j"), ("star", "s")):
                start = time.perf_counter()
                hand.press(key)
                times[what].append((time.perf_counter() - start) * 1000)
                hand.rest(PAUSE)
        print(f"{who}, {time.perf_counter() - begun:.0f} s")
        for what, found in times.items():
            middle, most = statistics.median(found), max(found)
            print(f"  {what}: median {middle:.1f} ms, p95 {p95(found):.1f}, bar {BARS[what]}; at most {most:.1f}")
        print(f"  longest turn of the event loop {hand.longest:.1f} ms, bar {BARS['turn']}")
        print(f"  acts that had to wait for the other, tried again {len(retries) - tries} times", flush=True)
    window.close()


def import_papers(papers: int) -> None:
    """Store papers in listings of a day of 2,000, and index them, as `readerapp import` and a search do."""
    from readerapp.rendering.text import texts_of
    from readerapp.storage.store import Store
    from tests.benchmarks.storing import days

    held: list[float] = []
    with Store(Path(os.environ["READERAPP_LIBRARY"]), texts_of) as store:
        begun = time.perf_counter()
        for listing in days(papers, 2_000):
            store.add_listing(listing)
        stored = time.perf_counter()
        more = True
        while more:
            start = time.perf_counter()
            more = store.index()
            held.append((time.perf_counter() - start) * 1000)
        ended = time.perf_counter()
    print(
        f"  the other process stored {papers / (stored - begun):,.0f} a second, indexed {papers / (ended - stored):,.0f}"
        f" in steps of {statistics.median(held):.1f} ms, p95 {p95(held):.1f}, at most {max(held):.1f}",
        flush=True,
    )


if __name__ == "__main__":
    if sys.argv[1:2] == ["import"]:
        import_papers(int(sys.argv[2]))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else PAPERS)
