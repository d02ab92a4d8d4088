"""The table `word_forms`: which words of titles and abstracts are forms of one word. Private to the library.

The index has words as written, so that names, quotes and prefixes are found as such. A plain word is looked for in all its
forms: "learning" also in "learn", "learned" and "learns". Words are forms of one word if SQLite's stemmer (M. F. Porter's,
https://sqlite.org/fts5.html#porter_tokenizer) gives them the same stem.
"""

import sqlite3
from collections.abc import Collection, Iterable

_STEMMER = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.stemmer USING fts5 (word, content = '', tokenize = 'porter ascii')",
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.stems USING fts5vocab (temp, stemmer, instance)",
)
_LEAST, _MOST = 3, 40
"""The fewest and most letters of a word that has forms."""
_ENDINGS = frozenset("cdegilmnrstuy")
"""The last letters of all endings in Porter's rules. A word with another ending is its own stem."""
_MOST_KNOWN = 1_000
_known_stems: dict[str, str] = {}
"""Stems of recently searched words; they are the same in every library."""


def stems(connection: sqlite3.Connection, words: Collection[str]) -> list[tuple[str, str]]:
    """Those of `words` (lower-case ASCII) that are forms of another word, each after its stem."""
    found = _stems(connection, [word for word in words if _LEAST <= len(word) <= _MOST and word[-1] in _ENDINGS])
    return [(stem, word) for word, stem in found.items() if stem != word]


def keep(connection: sqlite3.Connection, forms: Iterable[tuple[str, str]]) -> None:
    """Store stems with their forms. The caller holds the transaction."""
    connection.executemany("INSERT OR IGNORE INTO word_forms (stem, word) VALUES (?, ?)", forms)


def forms(connection: sqlite3.Connection, word: str) -> list[str]:
    """The other forms of a folded word that occur in papers."""
    if not (word.isascii() and word.isalpha() and _LEAST <= len(word) <= _MOST):
        return []
    stem = _stem(connection, word)
    found = [row[0] for row in connection.execute("SELECT word FROM word_forms WHERE stem = ?", (stem,))]
    if _stem(connection, stem) == stem:
        # A word that is its own stem is not stored.
        found.append(stem)
    return [one for one in found if one != word]


def _stem(connection: sqlite3.Connection, word: str) -> str:
    # A word is requested again with each letter typed after it.
    stem = _known_stems.get(word)
    if stem is None:
        if len(_known_stems) >= _MOST_KNOWN:
            _known_stems.clear()
        stem = _known_stems[word] = _stems(connection, [word])[word]
    return stem


def _stems(connection: sqlite3.Connection, words: Collection[str]) -> dict[str, str]:
    """The stem of each of `words`, from an in-memory table that indexes them."""
    for statement in _STEMMER:
        connection.execute(statement)
    numbered = list(words)
    # As one text: a row for each would take three times as long.
    connection.execute("INSERT INTO temp.stemmer (word) VALUES (?)", (" ".join(numbered),))
    found = {numbered[number]: stem for number, stem in connection.execute("SELECT offset, term FROM temp.stems")}
    connection.execute("INSERT INTO temp.stemmer (stemmer) VALUES ('delete-all')")
    return found
