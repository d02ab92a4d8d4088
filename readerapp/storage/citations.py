"""The table `citation_keys`: a paper keeps the key under which it was first cited. Private to the library."""

import sqlite3
from collections.abc import Iterator, Sequence
from itertools import count
from string import ascii_lowercase


def keys(connection: sqlite3.Connection, proposals: Sequence[tuple[int, str]]) -> dict[int, str]:
    """The key of every paper of `proposals` (paper key, proposed citation key). The caller holds the transaction."""
    found: dict[int, str] = {}
    for paper, proposal in proposals:
        row = connection.execute("SELECT key FROM citation_keys WHERE paper = ?", (paper,)).fetchone()
        found[paper] = row[0] if row else _keep(connection, paper, proposal)
    return found


def _keep(connection: sqlite3.Connection, paper: int, proposal: str) -> str:
    for suffix in _suffixes():
        cursor = connection.execute(
            "INSERT INTO citation_keys (paper, key) VALUES (?, ?) ON CONFLICT (key) DO NOTHING", (paper, proposal + suffix)
        )
        if cursor.rowcount:
            break
    return proposal + suffix


def _suffixes() -> Iterator[str]:
    yield ""
    yield from ascii_lowercase
    yield from (f"-{number}" for number in count(2))
