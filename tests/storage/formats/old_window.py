"""A window of a readerapp that knows format 5: it reads, stars and takes stars back with the SQL of then, act after act.

`python -m tests.storage.formats.old_window LIBRARY` says "ready" after 20 acts, goes on until its input ends, and says
how many acts it has done.
"""

import sqlite3
import sys
import threading
import time
from pathlib import Path

_READY = 20


def main(path: Path) -> None:
    """Use the library at `path` until the input ends."""
    done = threading.Event()
    threading.Thread(target=lambda: (sys.stdin.read(), done.set()), daemon=True).start()
    connection = sqlite3.connect(path, timeout=30, isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    acts = 0
    while not done.is_set():
        connection.execute("SELECT paper FROM undecided").fetchall()
        star(connection, starred=acts % 2 == 0)
        acts += 1
        if acts == _READY:
            print("ready", flush=True)  # noqa: T201
        time.sleep(0.001)
    print(acts, flush=True)  # noqa: T201


def star(connection: sqlite3.Connection, starred: bool) -> None:
    """Star the first paper or take its star back, in one transaction with the journal."""
    connection.execute("BEGIN IMMEDIATE")
    (paper,) = connection.execute("SELECT min(key) FROM papers").fetchone()
    connection.execute(
        "INSERT INTO triage (paper, starred) VALUES (?, ?) ON CONFLICT (paper) DO UPDATE SET starred = excluded.starred",
        (paper, starred),
    )
    moment = round(time.time() * 1000)
    act = connection.execute("INSERT INTO acts (moment, verb) VALUES (?, 'star')", (moment,)).lastrowid
    before, after = f'{{"starred": {str(not starred).lower()}}}', f'{{"starred": {str(starred).lower()}}}'
    connection.execute("INSERT INTO act_papers VALUES (?, ?, ?, ?)", (act, paper, before, after))
    connection.execute("COMMIT")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
