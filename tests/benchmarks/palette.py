"""The palette in libraries of ten thousand papers to a million: a letter to its paint, and to what the library has for it.

    python -m tests.benchmarks.palette [--papers 10000,100000,1000000] [--rounds 5]

Prints, for each size, the 95th percentile from a letter to the painted rows of actions, lists, tags, days and categories (the
bar is a frame, 16.7 ms), the longest time without an answer meanwhile, and how long authors and papers take to appear below.
The time of the processor is that of the window's thread. The libraries are made once, see libraries.py.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks import libraries

CHECKOUT = Path(__file__).resolve().parents[2]
TYPED = ("star", "export", "cs.cv", "deep learning", "quill", "2106.0", "2026-06", "#read", "au:peters", "zzz", "the light")
PATIENCE = 20.0
"""Seconds that the library is waited for."""


def main() -> None:
    """Measure each size in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--papers", default="10000,100000,1000000")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--library", type=Path, help="a library to measure in place of those made for it")
    parser.add_argument("--measure", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.measure:
        measure(asked.rounds)
        return
    import subprocess

    sizes = [] if asked.library else [int(papers) for papers in asked.papers.split(",")]
    for library in [asked.library] if asked.library else [libraries.library(papers, CHECKOUT) for papers in sizes]:
        with tempfile.TemporaryDirectory() as folder:
            environment = os.environ | {
                "QT_QPA_PLATFORM": "offscreen",
                "READERAPP_LIBRARY": str(library),
                "READERAPP_SETTINGS": str(Path(folder) / "settings.toml"),
                "READERAPP_NOW": libraries.NOW,
            }
            command = [sys.executable, "-m", "tests.benchmarks.palette", "--measure", "--rounds", str(asked.rounds)]
            done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment, cwd=CHECKOUT)
        print(f"\n{library.name}\n{done.stdout}", end="", flush=True)


def measure(rounds: int) -> None:
    """Type into the palette of a window, and print what it took."""
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QApplication

    from readerapp import app

    application = app._application()
    settings = app._settings()
    settings.change("fetch_automatically", value=False)
    window = app._window(settings, QSettings(str(settings.path.with_name("window.ini")), QSettings.Format.IniFormat))
    window.resize(1280, 800)
    window.open()
    window.show()
    _until(application, lambda: False, 1.0)
    opened, painted, busy, answered, gaps = [], [], [], [], []
    for _ in range(rounds):
        for text in TYPED:
            start = time.perf_counter()
            window._actions["app.palette"].trigger()
            palette = QApplication.activePopupWidget()
            assert palette is not None
            application.processEvents()
            opened.append(_since(start))
            _until(application, lambda: False, 0.05)
            for end in range(1, len(text) + 1):
                begun = time.thread_time()
                painted.append(_letter(application, palette, text[:end]))
                busy.append((time.thread_time() - begun) * 1000)
                gaps.append(_until(application, lambda: False, 0.06))
            start = time.perf_counter()
            lookup = window.verbs.going._lookup
            answers: list[object] = []
            lookup.found.connect(answers.append)
            lookup.look(text.removeprefix("au:"))
            gaps.append(_until(application, lambda answers=answers: bool(answers), PATIENCE))
            answered.append(_since(start))
            lookup.found.disconnect(answers.append)
            palette.close()
            _until(application, lambda: False, 0.02)
    print(f"palette opened for the first time      {opened[0]:8.1f} ms")
    print(f"palette opened and painted, p95        {_p95(opened[1:]):8.1f} ms")
    print(f"letter to painted rows, median         {statistics.median(painted):8.1f} ms")
    print(f"letter to painted rows, p95            {_p95(painted):8.1f} ms   (bar 16.7)")
    print(f"the same, time of the processor, p95   {_p95(busy):8.1f} ms")
    print(f"longest time without an answer, p95    {_p95(gaps):8.1f} ms")
    print(f"authors and papers known, median       {statistics.median(answered):8.1f} ms")
    print(f"authors and papers known, p95          {_p95(answered):8.1f} ms")
    window.close()


def _letter(application: object, palette: object, text: str) -> float:
    """From a letter typed to the rows painted, with what the window did besides."""
    start = time.perf_counter()
    palette.field.setText(text)  # type: ignore[attr-defined]
    # Both the new rows and the field are painted in the same turn.
    application.processEvents()  # type: ignore[attr-defined]
    return _since(start)


def _until(application: object, ready: object, seconds: float) -> float:
    """Let the window live until it is ready. Returns the longest time of a single turn, in ms."""
    end, longest = time.perf_counter() + seconds, 0.0
    while not ready() and time.perf_counter() < end:
        start = time.perf_counter()
        application.processEvents()  # type: ignore[attr-defined]
        longest = max(longest, _since(start))
        time.sleep(0.001)
    return longest


def _since(start: float) -> float:
    return (time.perf_counter() - start) * 1000


def _p95(values: list[float]) -> float:
    return sorted(values)[int(0.95 * (len(values) - 1))]


if __name__ == "__main__":
    main()
