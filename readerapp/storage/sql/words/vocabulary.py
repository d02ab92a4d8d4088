"""The words of the search index: whether any paper has a word, and which word is meant by one that none has. Private to the
library.

The index keeps its words sorted (https://sqlite.org/fts5.html#the_fts5vocab_virtual_table_module), so similar words can be
found without reading all of them: as soon as a prefix is too far from what was typed, the search skips all words with that
prefix. Among 300,000 words that takes a few hundred lookups of 0.05 ms each.
"""

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from readerapp.search.query import Text
from readerapp.storage.sql.match import match
from readerapp.storage.sql.words.word_forms import forms
from readerapp.text.folding import folded

_VOCABULARY = (
    # One row an occurrence: the first row of a word comes without reading the others, which are counted below.
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.occurrences USING fts5vocab (main, paper_search, instance)",
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab (main, paper_search, row)",
)
_NEXT = "SELECT term FROM temp.occurrences WHERE term >= ? LIMIT 1"
_PAPERS = "SELECT doc FROM temp.vocabulary WHERE term = ?"
_FEW = 60
"""The most words with one prefix. Finding them takes 4 ms, and searching for them all as long."""
_NEWEST = 300
"""Papers whose authors are examined."""
_LEAST, _MOST = 3, 40
"""The fewest and most letters of a word that is corrected."""
_LONG = 6
"""From this many letters on, a word may have two mistakes, neither of them in its first letter."""


def unknown(connection: sqlite3.Connection, words: Mapping[str, bool], wanted: Callable[[], bool]) -> dict[str, str | None]:
    """Those of `words` that no paper has, each with the library's word that is probably meant, if any.

    `words` says for each whether it is a prefix; papers with a word that begins with it then have it. The search stops once
    it is no longer `wanted`.
    """
    for statement in _VOCABULARY:
        connection.execute(statement)
    lacking = [word for word, prefix in words.items() if not _is_known(connection, word, prefix)]
    return {word: _meant(connection, folded(word), wanted) for word in lacking}


def begun(connection: sqlite3.Connection, start: str) -> list[str]:
    """The words that begin with the folded `start`; none if there are too many to search for one by one."""
    connection.execute(_VOCABULARY[0])
    found: list[str] = []
    word = _word_from(connection, start)
    while word is not None and word.startswith(start):
        found.append(word)
        if len(found) > _FEW:
            return []
        word = _word_from(connection, f"{word}\0")
    return found


def authors(connection: sqlite3.Connection, start: str, limit: int) -> list[str]:
    """The names that begin with `start`, or have a part that does, among the authors of the newest papers with such names."""
    wanted = folded(start.replace("_", " ").partition(",")[0]).split()
    if not wanted:
        return []
    asked = match([Text(" ".join(wanted), "authors", prefix=True, exact=True)], lambda word: ())
    newest = "SELECT rowid FROM paper_search WHERE paper_search MATCH ? ORDER BY rowid DESC LIMIT ?"
    sql = f"SELECT coalesce(authors_text, authors) FROM papers WHERE key IN ({newest})"  # noqa: S608
    found: Counter[str] = Counter()
    for (names,) in connection.execute(sql, (asked, _NEWEST)):
        found.update(name for name in dict.fromkeys(names.split("\n")) if _begins(name, wanted))
    last = {name: folded(name).split()[-1].startswith(wanted[-1]) for name in found}
    return sorted(found, key=lambda name: (not last[name], -found[name], name))[:limit]


def _begins(name: str, wanted: Sequence[str]) -> bool:
    words = folded(name).split()
    places = range(len(words) - len(wanted) + 1)
    *whole, begun = wanted
    return any(words[at : at + len(whole)] == whole and words[at + len(whole)].startswith(begun) for at in places)


def _is_known(connection: sqlite3.Connection, word: str, prefix: bool) -> bool:
    asked = folded(word)
    found = _word_from(connection, asked)
    if found is not None and (found.startswith(asked) if prefix else found == asked):
        return True
    return any(_word_from(connection, form) == form for form in forms(connection, asked))


def _meant(connection: sqlite3.Connection, word: str, wanted: Callable[[], bool]) -> str | None:
    """The word with the fewest mistakes; among several, the one in most papers."""
    if not (_LEAST <= len(word) <= _MOST and word.isalpha()):
        return None
    near = list(_near(connection, word, 1, "", wanted))
    if not near and len(word) >= _LONG:
        near = list(_near(connection, word, 2, word[0], wanted))
    return max(near, key=lambda one: (_papers(connection, one), one), default=None)


def _papers(connection: sqlite3.Connection, word: str) -> int:
    row = connection.execute(_PAPERS, (word,)).fetchone()
    return int(row[0]) if row else 0


def _word_from(connection: sqlite3.Connection, start: str) -> str | None:
    """The first word from `start` on."""
    row = connection.execute(_NEXT, (start,)).fetchone()
    return str(row[0]) if row else None


def _near(connection: sqlite3.Connection, word: str, mistakes: int, start: str, wanted: Callable[[], bool]) -> Iterator[str]:
    """The words that begin with `start` and differ from `word` by at most `mistakes`: an extra letter, a missing one, a
    wrong one, or two swapped (https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance, "optimal string
    alignment").
    """
    rows: list[Sequence[int]] = [range(len(word) + 1)]
    before, here = "", start
    while wanted() and (found := _word_from(connection, here)) is not None and found.startswith(start):
        shared = next((at for at, (one, other) in enumerate(zip(before, found, strict=False)) if one != other), None)
        del rows[(min(len(before), len(found)) if shared is None else shared) + 1 :]
        while len(rows) <= len(found) and not _is_too_far(rows, mistakes):
            rows.append(_next_row(rows, word, found))
        before = found[: len(rows) - 1]
        if _is_too_far(rows, mistakes):
            # Nor can any other word with this prefix.
            here = f"{before[:-1]}{chr(ord(before[-1]) + 1)}"
            continue
        if rows[-1][-1] <= mistakes:
            yield found
        here = f"{found}\0"


def _is_too_far(rows: Sequence[Sequence[int]], mistakes: int) -> bool:
    """Whether no word with this prefix can have so few mistakes: swapped letters are one more than in the row before."""
    return min(rows[-1]) > mistakes and (len(rows) == 1 or min(rows[-2]) >= mistakes)


def _next_row(rows: Sequence[Sequence[int]], word: str, found: str) -> list[int]:
    """The distances to each prefix of `word` after one more letter of `found`."""
    at = len(rows)
    letter, above = found[at - 1], rows[-1]
    row = [at]
    for place in range(1, len(word) + 1):
        least = min(above[place] + 1, row[-1] + 1, above[place - 1] + (word[place - 1] != letter))
        if at > 1 and place > 1 and letter == word[place - 2] and found[at - 2] == word[place - 1]:
            least = min(least, rows[-2][place - 2] + 1)
        row.append(least)
    return row
