"""`readerapp fetch` as a whole process beside the least that such a program can be: A B A B, medians of the ratios."""

import hashlib
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import NamedTuple

from tests.places import CHECKOUT, FLOORS

ROUNDS = {10_000: 7, 1_000: 21, 115: 21}
CATEGORY = "cs.CV"
SCRIPT = Path(sys.executable).with_name("readerapp")
READERAPP = (str(SCRIPT),) if SCRIPT.exists() else ("-m", "readerapp")
"""The command as it is installed, run by the same Python as the floor."""
NOON = "2020-12-15T12:00:00-05:00"
"""The day of the feeds that make_feed.py makes."""
BARS = {10_000: 1.4, 1_000: 2.3, 115: 3.5}
MOST_MEMORY = 60.0
AGAIN = 0.4


class Run(NamedTuple):
    """What a process took: seconds, and megabytes at most."""

    seconds: float
    memory: float


def main() -> None:
    """Print a line for each size of a day."""
    if not (FLOORS / "floor_ingest.py").exists():
        print(f"The floor program is not in {FLOORS}; READERAPP_BENCH names another place.")
        return
    print(f"{'what':<58}{'measured':>12}{'bar':>10}")
    for papers, bar in BARS.items():
        with tempfile.TemporaryDirectory() as folder:
            measure(Path(folder), papers, bar)


def measure(folder: Path, papers: int, bar: float) -> None:
    """Fetch a feed of so many papers into a library that is there, and once more when nothing has changed."""
    feed = folder / "feed.xml"
    subprocess.run([sys.executable, FLOORS / "make_feed.py", "rss", str(papers), str(feed)], check=True)
    floor, first, again = [], [], []
    with server(feed) as port:
        environment = surroundings(folder, port)
        for _ in range(ROUNDS[papers] + 1):
            for file in folder.glob("library*"):
                file.unlink()
            run(environment, *READERAPP, "follow", CATEGORY)
            floor.append(run(environment, str(FLOORS / "floor_ingest.py"), "feed.xml", str(port), str(folder / "floor.db")))
            first.append(run(environment, *READERAPP, "fetch"))
            again.append(run(environment, *READERAPP, "fetch"))
    ratio = statistics.median(one.seconds / other.seconds for one, other in zip(first[1:], floor[1:], strict=True))
    repeated = statistics.median(one.seconds / other.seconds for one, other in zip(again[1:], first[1:], strict=True))
    ours, theirs = (statistics.median(one.seconds for one in runs[1:]) for runs in (first, floor))
    what = f"fetch of {papers:,} papers, {ours:.2f} s to {theirs:.2f} s of the floor"
    print(f"{what:<58}{ratio:>10.2f} x{bar:>8.1f} x")
    # Of a small day most of the time is that of starting a program.
    again_bar = f"{AGAIN:>8.1f} x" if papers == max(BARS) else ""
    print(f"{'  the unchanged day again, to the first time':<58}{repeated:>10.2f} x{again_bar}")
    print(f"{'  memory at most':<58}{max(one.memory for one in first):>9.0f} MB{MOST_MEMORY:>7.0f} MB")


def run(environment: dict[str, str], *arguments: str) -> Run:
    """A Python with these arguments, from its start to its end."""
    begun = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *arguments], cwd=CHECKOUT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    return Run(seconds, usage.ru_maxrss / 1024)


def surroundings(folder: Path, port: int) -> dict[str, str]:
    """A library of its own, the server for arXiv, the day of the feed."""
    hosts = {f"READERAPP_{name}_URL": f"http://127.0.0.1:{port}" for name in ("RSS", "API", "OAI", "WWW")}
    files = {"READERAPP_LIBRARY": str(folder / "library.sqlite3"), "READERAPP_SETTINGS": str(folder / "settings.toml")}
    return dict(os.environ) | hosts | files | {"READERAPP_NOW": NOON, "READERAPP_REQUEST_GAP": "0", "HOME": str(folder)}


@contextmanager
def server(feed: Path) -> Iterator[int]:
    """The port of a server with the feed at the addresses of readerapp and of the floor program, and nothing else.

    It keeps nothing in memory: what this process has counts as that of the processes it starts.
    """
    with feed.open("rb") as file:
        etag = hashlib.file_digest(file, "sha256").hexdigest()
    size = feed.stat().st_size

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            known = self.path in (f"/rss/{CATEGORY}", "/feed.xml")
            status = 404 if not known else 304 if self.headers.get("If-None-Match") == etag else 200
            self.send_response(status)
            self.send_header("ETag", etag)
            self.send_header("Last-Modified", "Tue, 15 Dec 2020 05:00:06 GMT")
            self.send_header("Content-Type", "application/rss+xml")
            self.send_header("Content-Length", str(size if status == 200 else 0))
            self.end_headers()
            if status == 200:
                with feed.open("rb") as file:
                    shutil.copyfileobj(file, self.wfile, 1 << 20)

        def log_message(self, format: str, *args: object) -> None:
            """Nobody reads it."""

    listening = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=listening.serve_forever, daemon=True).start()
    try:
        yield listening.server_address[1]
    finally:
        listening.shutdown()
        listening.server_close()
