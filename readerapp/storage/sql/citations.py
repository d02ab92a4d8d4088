"""The table `citation_keys`: a paper keeps the key under which it was first cited. Private to the library."""

import sqlite3
from collections.abc import Iterator, Sequence
from itertools import count


def keys(connection: sqlite3.Connection, proposals: Sequence[tuple[int, str]]) -> dict[int, str]:
    """The key of every paper of `proposals` (paper key, proposed citation key). The caller holds the transaction."""
    found: dict[int, str] = {}
    free: dict[str, Iterator[str]] = {}
    for paper, proposal in proposals:
        row = connection.execute("SELECT key FROM citation_keys WHERE paper = ?", (paper,)).fetchone()
        if row is None:
            # What this run has tried already is not tried again: equal proposals may come by the thousand.
            suffixes = free.setdefault(proposal.casefold(), _suffixes(connection, proposal))
            found[paper] = _keep(connection, paper, proposal, suffixes)
        else:
            found[paper] = row[0]
    return found


def _keep(connection: sqlite3.Connection, paper: int, proposal: str, suffixes: Iterator[str]) -> str:
    insert = "INSERT INTO citation_keys (paper, key) VALUES (?, ?) ON CONFLICT (key) DO NOTHING"
    return next(proposal + end for end in suffixes if connection.execute(insert, (paper, proposal + end)).rowcount)


def _suffixes(connection: sqlite3.Connection, proposal: str) -> Iterator[str]:
    """Nothing, then the letters, then numbers from the first on that no paper has with `proposal`."""
    yield ""
    yield from "abcdefghijklmnopqrstuvwxyz"
    numbers = [
        int(number)
        for (key,) in connection.execute(
            "SELECT key FROM citation_keys WHERE key >= ? AND key < ?", (f"{proposal}-", f"{proposal}.")
        )
        if (number := key[len(proposal) + 1 :]).isascii() and number.isdigit()
    ]
    yield from (f"-{number}" for number in count(max(numbers, default=1) + 1))
