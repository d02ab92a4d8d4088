"""The tables `interest`, `learnt` and `unlearnt`: what decisions say about the words of papers. Private to the library.

The counts follow from the state of each paper alone, however it got there: so an undo, even of an act in the middle of the
history, removes exactly what the act added. Before learning begins nothing is counted; then, the newest decisions are.
"""

import json
import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from readerapp.interest.likeness import ENOUGH, STRONG, Counts, Likely, Weights
from readerapp.interest.words import words_of
from readerapp.storage.sql.transaction import placeholders

_OLDEST = 20_000
"""The most decisions counted when learning begins: they say enough."""
_BESIDE, _AMONG = 300, 3_000
"""Papers that count as passed over: dismissed ones and, if these are too few when learning begins, some of the newest papers
as long as they are undecided. A reader who only stars has dismissed nothing, and without other papers no word is rare."""
_FEWEST = 40
"""The fewest papers by which others can be measured."""
_CHUNK = 500

_SIDE = f"""CASE WHEN wish = 'more' THEN {STRONG} WHEN wish = 'less' THEN -{STRONG}
    WHEN starred THEN 1 WHEN dismissed THEN -1 ELSE 0 END"""
"""What a paper counts as. One that is starred and dismissed keeps its star, and counts as liked."""
_SIDES = f"""
    SELECT paper, {_SIDE} AS side FROM (SELECT paper FROM triage UNION SELECT paper FROM wishes)
    LEFT JOIN triage USING (paper) LEFT JOIN wishes USING (paper)
"""  # noqa: S608 - of our own making
_TEXTS = """coalesce(title_text, title), coalesce(abstract_text, abstract, ''), coalesce(authors_text, authors), categories"""


class _Learnt(NamedTuple):
    """A paper, what it was counted as, and what it should count as."""

    key: int
    words: set[str]
    counted: int
    wanted: int


def has_begun(connection: sqlite3.Connection) -> bool:
    """Whether anything is being learnt."""
    return connection.execute("SELECT 1 FROM interest WHERE word = ''").fetchone() is not None


def papers_counted(connection: sqlite3.Connection) -> Counts:
    """How many papers were counted as liked and as passed over."""
    row = connection.execute("SELECT liked, passed FROM interest WHERE word = ''").fetchone()
    return Counts(*row) if row else Counts()


def is_ready(connection: sqlite3.Connection) -> bool:
    """Whether there is enough to predict from; before learning begins, whether there would be."""
    if has_begun(connection):
        return papers_counted(connection).liked >= ENOUGH
    stars, wishes = connection.execute(
        "SELECT (SELECT count(*) FROM (SELECT 1 FROM triage WHERE starred LIMIT ?)), "
        "(SELECT count(*) FROM wishes WHERE wish = 'more')",
        (ENOUGH,),
    ).fetchone()
    return bool(stars + STRONG * wishes >= ENOUGH)


def begin(connection: sqlite3.Connection) -> None:
    """Begin to learn, from the newest decisions and some other papers. The caller holds the transaction."""
    if has_begun(connection):
        return
    connection.execute("INSERT INTO interest (word, liked, passed) VALUES ('', 0, 0)")
    connection.execute(
        f"INSERT INTO unlearnt SELECT paper FROM ({_SIDES}) WHERE side <> 0 ORDER BY paper DESC LIMIT {_OLDEST}"  # noqa: S608
    )
    _forget_decisions(connection)
    _add_others(connection)


def _add_others(connection: sqlite3.Connection) -> None:
    dismissals = connection.execute("SELECT count(*) FROM (SELECT 1 FROM triage WHERE dismissed LIMIT ?)", (_BESIDE,))
    lacking = _BESIDE - dismissals.fetchone()[0]
    if lacking <= 0:
        return
    newest = connection.execute("SELECT paper FROM listed ORDER BY paper DESC LIMIT ?", (_AMONG,)).fetchall()
    step = max(1, len(newest) // lacking)
    connection.executemany(
        "INSERT INTO learnt (paper, counted, beside) VALUES (?, 0, 1) ON CONFLICT (paper) DO UPDATE SET beside = 1",
        newest[::step],
    )
    connection.executemany("INSERT OR IGNORE INTO unlearnt VALUES (?)", newest[::step])


def follow(connection: sqlite3.Connection, keys: Collection[int]) -> None:
    """Have `catch_up` count papers anew after an act of the user. The caller holds the transaction.

    Within the act itself, a hundred words on as many disk pages made the commit of a star ten times as large.
    """
    if keys and has_begun(connection):
        connection.execute("INSERT OR IGNORE INTO unlearnt SELECT value FROM json_each(?)", (json.dumps(sorted(keys)),))


def unlearnt(connection: sqlite3.Connection) -> int:
    """How many papers wait to be counted."""
    count: int = connection.execute("SELECT count(*) FROM unlearnt").fetchone()[0]
    return count


def catch_up(connection: sqlite3.Connection, limit: int) -> bool:
    """Count at most `limit` of the waiting papers. Returns whether more are left. The caller holds the transaction."""
    keys = [row[0] for row in connection.execute("SELECT paper FROM unlearnt ORDER BY paper DESC LIMIT ?", (limit,))]
    _learn(connection, keys)
    connection.executemany("DELETE FROM unlearnt WHERE paper = ?", ((key,) for key in keys))
    return connection.execute("SELECT 1 FROM unlearnt").fetchone() is not None


def leave_out(connection: sqlite3.Connection, key: int) -> None:
    """Stop counting a paper until `catch_up`, because its words are about to change, or it is to be removed. The caller holds
    the transaction.
    """
    row = connection.execute("SELECT counted FROM learnt WHERE paper = ?", (key,)).fetchone()
    if row and row[0]:
        _count(connection, [_Learnt(key, words, row[0], 0) for _, words in words_by_paper(connection, [key])])
        connection.execute("INSERT OR IGNORE INTO unlearnt VALUES (?)", (key,))


def forget(connection: sqlite3.Connection) -> None:
    """Forget what was learnt. Decisions made so far no longer count. The caller holds the transaction."""
    connection.execute("DELETE FROM interest")
    connection.execute("DELETE FROM unlearnt")
    connection.execute("DELETE FROM learnt")
    _forget_decisions(connection)
    connection.execute("INSERT INTO interest (word, liked, passed) VALUES ('', 0, 0)")
    _add_others(connection)


def _forget_decisions(connection: sqlite3.Connection) -> None:
    """Stop counting what is decided and does not wait to be counted."""
    connection.execute(
        f"""
        INSERT INTO learnt (paper, counted, forgotten)
        SELECT paper, 0, side FROM ({_SIDES}) WHERE side <> 0 AND paper NOT IN (SELECT paper FROM unlearnt)
        """  # noqa: S608
    )


def to_measure_by(connection: sqlite3.Connection, limit: int) -> list[int]:
    """The newest undecided papers, which nothing was learnt from; if too few are left, dismissed ones as well."""
    newest = "SELECT paper FROM {} ORDER BY paper DESC LIMIT ?"
    found = [row[0] for row in connection.execute(newest.format("undecided"), (limit,))]
    if len(found) < _FEWEST:
        found += [row[0] for row in connection.execute(newest.format("triage WHERE dismissed"), (_FEWEST,))]
    return found


def numbers(connection: sqlite3.Connection, keys: Sequence[int], weights: Weights) -> dict[int, float]:
    """The number of each paper of `keys`, see `likeness.number`; empty while too little is known.

    Words in `weights` keep their weights; those of other words are added to it.
    """
    return {key: weights.number(words) for key, words in _weighed(connection, keys, weights)}


def why(connection: sqlite3.Connection, key: int, weights: Weights) -> Likely | None:
    """The same for one paper, with the words that speak for and against it."""
    for _, words in _weighed(connection, [key], weights):
        return weights.judged(words)
    return None


def _weighed(connection: sqlite3.Connection, keys: Sequence[int], weights: Weights) -> Iterator[tuple[int, set[str]]]:
    """The words of each paper of `keys`, once they are all in `weights`; nothing while too little is known."""
    papers = papers_counted(connection)
    for key, words in words_by_paper(connection, keys) if papers.liked >= ENOUGH else ():
        if others := weights.lacking(words):
            weights.add(others, known_words(connection, others), papers)
        yield key, words


def known_words(connection: sqlite3.Connection, words: Collection[str]) -> dict[str, Counts]:
    """The counts of those of `words` that were ever counted."""
    some = tuple(words)
    sql = f"SELECT word, liked, passed FROM interest WHERE word IN ({placeholders(some)})"  # noqa: S608
    return {word: Counts(liked, passed) for word, liked, passed in connection.execute(sql, some)}


def words_by_paper(connection: sqlite3.Connection, keys: Sequence[int]) -> Iterator[tuple[int, set[str]]]:
    """What is counted in each paper of `keys` that is in the library."""
    for start in range(0, len(keys), _CHUNK):
        chunk = keys[start : start + _CHUNK]
        sql = f"SELECT key, {_TEXTS} FROM papers WHERE key IN ({placeholders(chunk)})"  # noqa: S608
        for key, title, abstract, authors, categories in connection.execute(sql, chunk):
            yield key, words_of(title, abstract, authors.split("\n") if authors else (), categories.split())


def _learn(connection: sqlite3.Connection, keys: Sequence[int]) -> None:
    sql = f"""
        SELECT key, coalesce(counted, 0), coalesce(forgotten, 0), coalesce(beside, 0), {_SIDE}
        FROM papers LEFT JOIN learnt ON learnt.paper = key LEFT JOIN triage ON triage.paper = key
        LEFT JOIN wishes ON wishes.paper = key WHERE key IN ({placeholders(keys)})
    """  # noqa: S608
    due: dict[int, tuple[int, int]] = {}
    for key, counted, forgotten, beside, side in connection.execute(sql, keys):
        wanted = (0 if side == forgotten else side) or -beside
        if wanted != counted:
            due[key] = counted, wanted
    _count(connection, [_Learnt(key, words, *due[key]) for key, words in words_by_paper(connection, list(due))])


def _count(connection: sqlite3.Connection, changed: Iterable[_Learnt]) -> None:
    liked: Counter[str] = Counter()
    passed: Counter[str] = Counter()
    papers = list(changed)
    for one in papers:
        for side, more in (
            (liked, max(one.wanted, 0) - max(one.counted, 0)),
            (passed, max(-one.wanted, 0) - max(-one.counted, 0)),
        ):
            if more:
                for word in (*one.words, ""):
                    side[word] += more
    words = liked.keys() | passed.keys()
    connection.executemany(
        """
        INSERT INTO interest (word, liked, passed) VALUES (?, ?, ?)
        ON CONFLICT (word) DO UPDATE SET liked = liked + excluded.liked, passed = passed + excluded.passed
        """,
        ((word, liked[word], passed[word]) for word in sorted(words)),
    )
    fewer = [(word,) for word in words if word and (liked[word] < 0 or passed[word] < 0)]
    connection.executemany("DELETE FROM interest WHERE word = ? AND liked = 0 AND passed = 0", fewer)
    connection.executemany(
        "INSERT INTO learnt (paper, counted) VALUES (?, ?) ON CONFLICT (paper) DO UPDATE SET counted = excluded.counted",
        ((one.key, one.wanted) for one in papers),
    )
    # A paper that counts as nothing, and never did, is like one never examined.
    connection.executemany(
        "DELETE FROM learnt WHERE paper = ? AND counted = 0 AND forgotten = 0 AND beside = 0", ((one.key,) for one in papers)
    )
