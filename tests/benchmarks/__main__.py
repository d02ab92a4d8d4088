"""Run the benchmarks and print them beside their bars."""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from itertools import count
from pathlib import Path

from tests.benchmarks import fetch
from tests.places import CHECKOUT, FLOORS, RECORDED

HERE = Path(__file__).parent
ROUNDS = 31
TIMES = 3
"""Each percentile is taken so often, and the middle one counts: others work on the machine too."""
MANY = 10_000
PART = 500
"""Papers that a fetch adds at once."""
WORDS = "A kettle on a lattice boils in $O(n \\log n)$ steps if nobody looks at it; we do look. "


def main() -> None:
    """Print a line a benchmark: what was measured, the figure, the bar."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    subprocess.run([sys.executable, "-m", "compileall", "-q", str(CHECKOUT / "readerapp")], check=True)
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "library.sqlite3"
        os.environ["READERAPP_LIBRARY"] = str(library)
        os.environ["READERAPP_SETTINGS"] = str(Path(folder) / "settings.toml")
        day = a_day()
        subprocess.run([sys.executable, "-m", "readerapp", "import", str(day)], check=True, stdout=subprocess.DEVNULL)
        print(f"{'what':<58}{'measured':>12}{'bar':>10}")
        cold_start()
        in_process = {
            "next paper: key to list and paper painted, p95": (next_paper, 8.3),
            "the same while 10,000 papers are being stored, p95": (next_paper_while_storing, 16.7),
            "star on disk, p95": (star, 1.0),
            "300 watched words found in an abstract, p95": (watched_words, 2.0),
        }
        for what, (measure, bar) in in_process.items():
            print(f"{what:<58}{statistics.median(percentile(measure(library)) for _ in range(TIMES)):>9.2f} ms{bar:>7.1f} ms")


def a_day() -> Path:
    """The recorded day of 115 papers where it is there, else the sample day."""
    day = RECORDED / "markdown" / "cs.CV_2020-12-15.md"
    return day if day.exists() else CHECKOUT / "resources" / "sample-day.md"


def cold_start() -> None:
    """A B A B: readerapp to its painted panes, a bare window to its first paint."""
    floor = FLOORS / "bare_window.py" if (FLOORS / "bare_window.py").exists() else HERE / "bare_window.py"
    ours, bare = [], []
    for _ in range(ROUNDS + 1):
        ours.append(seconds(HERE / "start.py"))
        bare.append(seconds(floor))
    what = f"cold start, {statistics.median(ours[1:]):.3f} s to {statistics.median(bare[1:]):.3f} s of a bare window"
    print(f"{what:<58}{statistics.median(ours[1:]) / statistics.median(bare[1:]):>10.2f} x{1.35:>8.2f} x")


def seconds(script: Path) -> float:
    """What a script prints of itself."""
    # Where nothing may be compiled for the next time, every start would compile all of it.
    place = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, str(script)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=CHECKOUT, env=place)
    return float(done.stdout.split()[0])


def next_paper(library: Path) -> list[float]:
    """Milliseconds from pressing J to the list and the paper painted, for each paper of the day, three times."""
    from PySide6.QtCore import QEvent, QObject, QSettings, Qt
    from PySide6.QtTest import QTest

    from readerapp import app
    from readerapp.settings.file import Settings
    from readerapp.system import locations
    from readerapp.ui.paper import inline_objects

    # Each time the formulas are drawn for the first time.
    inline_objects._drawings.clear()
    application = app._application()
    window = app._window(Settings(locations.settings_file()), QSettings())
    window.resize(1280, 800)
    window.open()
    window.show()
    window.activateWindow()
    application.processEvents()

    class Watch(QObject):
        def __init__(self) -> None:
            super().__init__()
            self.painted: set[int] = set()

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            if event.type() == QEvent.Type.Paint:
                self.painted.add(id(watched))
            return False

    watch = Watch()
    for viewport in (window.list.viewport(), window.paper.page.viewport()):
        viewport.installEventFilter(watch)
    found = []
    for _ in range(3):
        QTest.keyClick(window.list, Qt.Key.Key_Home)
        application.processEvents()
        for _ in range(window.list.rows.paper_count - 1):
            watch.painted.clear()
            start = time.perf_counter()
            QTest.keyClick(window.list, Qt.Key.Key_J)
            while len(watch.painted) < 2:
                application.processEvents()
            found.append((time.perf_counter() - start) * 1000)
    window.close()
    return found


def next_paper_while_storing(library: Path) -> list[float]:
    """The same while another thread adds papers to the library, as the window does when it fetches."""
    from readerapp.rendering.text import texts_of
    from readerapp.storage.store import Store
    from tests.invented import listing, paper

    done = threading.Event()

    def add() -> None:
        with Store(library, texts_of) as store, store.for_another_thread() as other:
            for year in count(15):
                many = [paper(number, id=f"{year}01.{number:05}", abstract=WORDS * 12) for number in range(1, MANY + 1)]
                for start in range(0, MANY, PART):
                    if done.is_set():
                        return
                    other.add_listing(listing(many[start : start + PART], date(2020, 12, 1)))

    storing = threading.Thread(target=add)
    storing.start()
    found = next_paper(library)
    done.set()
    storing.join()
    return found


def star(library: Path) -> list[float]:
    """Milliseconds for a star to be on disk, synchronous=FULL, in a library file of its own beside the other."""
    from readerapp.rendering.text import texts_of
    from readerapp.search.query import Everything
    from readerapp.storage.store import Store

    copy = library.with_name("stars.sqlite3")
    shutil.copy(library, copy)
    with Store(copy, texts_of) as store:
        keys = list(store.find(Everything()))
        return [timed(partial(store.star, [keys[n % len(keys)]], n // len(keys) % 2 == 0)) for n in range(400)]


def watched_words(library: Path) -> list[float]:
    """Milliseconds for an abstract to be marked by somebody who watches 300 words."""
    from readerapp.rendering.abstract import to_inline
    from readerapp.rendering.highlights import Watched

    watched = Watched.of(", ".join(f"{chr(97 + number % 26)}word{number} path" for number in range(300)), "")
    inline = to_inline(WORDS * 18)
    return [timed(partial(watched.mark_inline, inline, "#2d6fc4")) for _ in range(400)]


def timed(do: Callable[[], object]) -> float:
    """The milliseconds that `do` takes."""
    start = time.perf_counter()
    do()
    return (time.perf_counter() - start) * 1000


def percentile(values: list[float]) -> float:
    """The 95th percentile."""
    return statistics.quantiles(values, n=20)[-1]


if __name__ == "__main__":
    if sys.argv[1:] == ["fetch"]:
        fetch.main()
    else:
        main()
