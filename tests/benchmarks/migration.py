"""What it takes to bring a library of an older format up to date, and how the window answers meanwhile.

    python -m tests.benchmarks.migration LIBRARY

LIBRARY, which is copied first, is one that an older readerapp wrote: run tests/benchmarks/libraries.py in its checkout.
"""

import os
import shutil
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path


def main(library: Path, folder: Path) -> None:
    """Open the window on a copy of the library, wait until all is indexed, and print how long that took."""
    copy = folder / "library.sqlite3"
    start = time.perf_counter()
    shutil.copy(library, copy)
    floor = time.perf_counter() - start
    (folder / "settings.toml").write_text("fetch_automatically = false\n", encoding="utf-8")
    os.environ |= {
        "QT_QPA_PLATFORM": "offscreen",
        "READERAPP_LIBRARY": str(copy),
        "READERAPP_SETTINGS": str(folder / "settings.toml"),
        **{f"READERAPP_{name}_URL": "http://127.0.0.1:9" for name in ("RSS", "API", "OAI", "WWW")},
    }
    from readerapp import app
    from readerapp.ui.window.desktop.bringing import Bringing

    application = app._application()
    told = [time.perf_counter()]
    tell = Bringing.tell

    def hear(window: Bringing, share: float) -> None:
        tell(window, share)
        told.append(time.perf_counter())

    Bringing.tell = hear
    start = time.perf_counter()
    window = app._window_on(copy, new=False)
    opened = time.perf_counter()
    window.open()
    window.show()
    application.processEvents()
    waiting, longest = window._store.unindexed(), 0.0
    while window._store.unindexed():
        turn = time.perf_counter()
        application.processEvents()
        longest = max(longest, time.perf_counter() - turn)
        time.sleep(0.002)
    ended = time.perf_counter()
    gap = max((later - earlier for earlier, later in pairwise(told)), default=0)
    size, took = library.stat().st_size / 1e6, opened - start
    print(f"{size:.0f} MB brought up to date in {took:.2f} s, {took / floor:.1f} x copying the file")
    print(f"  the window that says so is painted at least every {gap * 1000:.0f} ms")
    print(f"  then {waiting:,} papers indexed beside the window in {ended - opened:.1f} s")
    print(f"  meanwhile the longest turn of the event loop: {longest * 1000:.0f} ms")
    window.close()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as kept:
        main(Path(sys.argv[1]), Path(kept))
