"""How long an abstract takes to be shown, and whether memory stays flat: `python -m tests.benchmarks.abstracts`.

Shown means: taken apart, its formulas drawn, laid out, painted. Cold, no formula has been seen before. The papers are 2,000
of the recorded ones (READERAPP_RECORDED_DAYS, else ../shared/data beside the checkout), else the sample day.
"""

import gc
import os
import statistics
import sys
import time
from itertools import islice
from operator import truediv
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from readerapp.rendering import abstract, formula_text, math, tokens
from readerapp.rendering.abstract import escaped
from readerapp.storage.records import LibraryPaper
from readerapp.ui.look.look import Look
from readerapp.ui.paper import inline_objects
from readerapp.ui.paper.pane import PaperView
from readerapp.ui.widgets.strips import Bar
from tests.benchmarks.contact_sheet import from_file, sample_day
from tests.places import RECORDED

PAPERS = 2000
ROUNDS = 3
SHOWN = 10_000
BARS = {"cold": 5.0, "cached": 2.0}
HISTORY = 100
"""Papers that one goes back to are among the last ones."""


def main() -> None:
    """Print percentiles beside their bars."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication([])
    application.setStyle("Fusion")
    look = Look({"theme": "light", "font": "inter", "zoom": 100, "abstract_font": "sans", "movement": "reduced"})
    view = PaperView(look, Bar(look, "reader", 4))
    view.resize(624, 700)
    view.show()
    canvas = QImage(view.size(), QImage.Format.Format_RGB32)
    entries = papers()
    for entry in entries[:20]:
        shown(view, entry, canvas)
    print(
        f"{'ms, ' + str(len(entries)) + ' papers':<12}{'min':>8}{'median':>8}{'p95':>8}{'p99':>8}{'max':>8}{'bar, p95':>10}"
    )
    cold: list[float] = []
    cached: list[float] = []
    for _ in range(ROUNDS):
        forget()
        one, other = [], []
        for start in range(0, len(entries), HISTORY):
            stretch = entries[start : start + HISTORY]
            QApplication.processEvents()
            one += [shown(view, entry, canvas) for entry in stretch]
            other += [shown(view, entry, canvas) for entry in stretch]
        cold, cached = best(cold, one), best(cached, other)
    floor = [bare(view, entry, canvas) for entry in entries]
    for name, times in (("cold", cold), ("cached", cached), ("floor", floor)):
        cuts = statistics.quantiles(times, n=100)
        figures = (min(times), statistics.median(times), cuts[94], cuts[98], max(times))
        print(f"{name:<12}" + "".join(f"{figure:>8.2f}" for figure in figures) + f"{BARS.get(name, 0) or '':>10}")
    for name, times in (("cold", cold), ("cached", cached)):
        print(f"{name} is {statistics.median(map(truediv, times, floor)):.2f} times the floor (median of each paper)")
    memory(view, entries, canvas)


def papers() -> list[LibraryPaper]:
    """Those to show."""
    path = RECORDED / "metadata.jsonl.gz"
    entries = from_file(path) if path.is_file() else sample_day()
    return [one._replace(key=key) for key, one in enumerate(islice(entries, 0, PAPERS * 16, 16))]


def shown(view: PaperView, entry: LibraryPaper, canvas: QImage) -> float:
    """Milliseconds until the paper is painted."""
    start = time.perf_counter()
    view.show_paper(entry, ())
    view.page.render(canvas)
    return (time.perf_counter() - start) * 1000


def bare(view: PaperView, entry: LibraryPaper, canvas: QImage) -> float:
    """The floor: milliseconds for title and abstract as mere text in the same browser."""
    start = time.perf_counter()
    view.page.setHtml(f"<p>{escaped(entry.paper.title)}</p><p>{escaped(entry.paper.abstract or '')}</p>")
    view.page.render(canvas)
    return (time.perf_counter() - start) * 1000


def forget() -> None:
    """Empty all caches."""
    for cached in (math.picture, formula_text.plain_formula, tokens.parse, abstract.to_blocks, abstract.to_inline):
        cached.cache_clear()
    inline_objects._drawings.clear()


def best(before: list[float], now: list[float]) -> list[float]:
    """The shorter time of each paper, since others use this machine, too."""
    return [min(pair) for pair in zip(before, now, strict=True)] if before else now


def memory(view: PaperView, entries: list[LibraryPaper], canvas: QImage) -> None:
    """Print what the process holds while 10,000 abstracts are shown."""
    if not sys.platform.startswith("linux"):
        return
    for number in range(SHOWN + 1):
        if number % (SHOWN // 5) == 0:
            gc.collect()
            print(f"{number:>6} abstracts shown, {resident():6.1f} MB")
        shown(view, entries[number % len(entries)], canvas)
        QApplication.processEvents()


def resident() -> float:
    """Megabytes of memory."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


if __name__ == "__main__":
    main()
