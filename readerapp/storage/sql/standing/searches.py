"""The table `searches`. Private to the library. Callers of functions that write hold the transaction."""

import sqlite3

from readerapp.storage.records import SavedSearch

_LAST = 1 << 30


def all_of(connection: sqlite3.Connection) -> list[SavedSearch]:
    """The saved searches, in order."""
    return [SavedSearch(*row) for row in connection.execute("SELECT name, text FROM searches ORDER BY place, text")]


def save(connection: sqlite3.Connection, name: str, text: str, place: int | None) -> None:
    """Save a search, or rename the one with this text. It moves to `place`; by default it stays, or comes last if new."""
    row = connection.execute("SELECT place FROM searches WHERE text = ?", (text,)).fetchone()
    at = place if place is not None else row[0] if row else _LAST
    connection.execute("INSERT OR REPLACE INTO searches (text, name, place) VALUES (?, ?, ?)", (text, name, _LAST))
    move(connection, text, at)


def move(connection: sqlite3.Connection, text: str, place: int) -> None:
    """Put a search at `place`, counted from 0; the others keep their order."""
    texts = [one.text for one in all_of(connection) if one.text != text]
    texts.insert(place, text)
    connection.executemany("UPDATE searches SET place = ? WHERE text = ?", enumerate(texts))


def remove(connection: sqlite3.Connection, text: str) -> None:
    """Forget a search."""
    connection.execute("DELETE FROM searches WHERE text = ?", (text,))
