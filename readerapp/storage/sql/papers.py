"""The tables `papers`, `unanswered` and `pdf_pages`. Private to the library."""

import json
import sqlite3
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import NamedTuple

from readerapp.arxiv.paper import Paper, Texts, is_damaged, merged
from readerapp.storage.records import PaperRow
from readerapp.storage.sql import index
from readerapp.storage.sql.lists import IS_QUIET, READ_FLAG
from readerapp.storage.sql.paper_key import computed_key, hashed_key
from readerapp.storage.sql.standing.tables import reasons
from readerapp.storage.sql.transaction import milliseconds, placeholders
from readerapp.text.words import AND_OTHERS

DeriveTexts = Callable[[Paper], Texts]

_COLUMNS = (
    "id", "version", "title", "abstract", "abstract_as_given", "authors", "primary_category", "categories", "comment",
    "journal_ref", "doi", "submitted", "title_text", "title_plain", "abstract_text", "authors_text",
)  # fmt: skip
_INSERT = f"INSERT INTO papers (key, {', '.join(_COLUMNS)}) VALUES ({', '.join('?' * (len(_COLUMNS) + 1))})"  # noqa: S608
_UPDATE = f"UPDATE papers SET {', '.join(f'{name} = ?' for name in _COLUMNS)} WHERE key = ?"  # noqa: S608
_FACTS = ("version", "primary_category", "categories", "comment", "journal_ref", "doi", "submitted")
"""The columns from which no text is derived."""
_UPDATE_FACTS = f"UPDATE papers SET {', '.join(f'{name} = ?' for name in _FACTS)} WHERE key = ?"  # noqa: S608
# As JSON, so that the statement is the same for any number of keys: SQLite prepares it once.
_SELECT = f"SELECT key, {', '.join(_COLUMNS)} FROM papers WHERE key IN (SELECT value FROM json_each(?))"  # noqa: S608
INCOMPLETE = f"(authors = '' OR authors = '{AND_OTHERS}' OR authors LIKE '%' || char(10) || '{AND_OTHERS}')"
"""The papers whose authors are not or not all known, as Paper.incomplete tells."""
_ABSTRACT_START = 240


class Plan(NamedTuple):
    """What storing papers comes to, as far as it can be known before anybody has to wait for it."""

    keys: dict[str, int]
    """By id; the papers of other sources that are new have none yet."""
    new: dict[str, Paper]
    changed: dict[str, tuple[Paper, Paper]]
    """By id, each as it is and as it is to be."""


class Upserted(NamedTuple):
    """What became of papers: the key of each by id, the ids of the new ones, and the changed ones as they were, by id."""

    keys: dict[str, int]
    new: list[str]
    before: dict[str, Paper]


def key_of(connection: sqlite3.Connection, paper_id: str) -> int | None:
    """The key of the paper whose id is `paper_id`, letter by letter, if the library has it."""
    row = connection.execute("SELECT key FROM papers WHERE id = ?", (paper_id,)).fetchone()
    return row[0] if row else None


def spelt(connection: sqlite3.Connection, paper_ids: Iterable[str]) -> dict[str, str]:
    """Those of `paper_ids` that are DOIs the library has in other capitals, with its own spelling."""
    dois = {one.lower(): one for one in paper_ids if one.startswith("10.")}
    # The ids that begin with "10." are a piece of the index, and few.
    rows = connection.execute("SELECT id FROM papers WHERE id >= '10.' AND id < '10/'") if dois else ()
    return {dois[known.lower()]: known for (known,) in rows if known.lower() in dois and dois[known.lower()] != known}


def planned(
    papers: Iterable[Paper], keys: Mapping[str, int], known: Mapping[str, Paper], weaker: Container[str] = ()
) -> Plan:
    """What storing `papers` comes to. `keys` are what keys_of tells of them, `known` those of them that the library has.

    What is said of the ids in `weaker` only fills gaps.
    """
    new: dict[str, Paper] = {}
    changed: dict[str, Paper] = {}
    for paper in papers:
        before = changed.get(paper.id) or known.get(paper.id)
        if before is None:
            new[paper.id] = merged(new[paper.id], paper, paper.id in weaker) if paper.id in new else paper
        elif (whole := merged(before, paper, paper.id in weaker)) != before:
            changed[paper.id] = whole
    return Plan(dict(keys), new, {paper_id: (known[paper_id], whole) for paper_id, whole in changed.items()})


def with_texts(plan: Plan, derive: DeriveTexts, rest: Callable[[], object]) -> DeriveTexts:
    """`derive` with the texts that `plan` needs at hand, derived now. After each paper it calls `rest`."""
    texts: dict[tuple[object, ...], Texts] = {}
    rewritten = (one for pair in plan.changed.values() if _written(pair[0]) != _written(pair[1]) for one in pair)
    for paper in (*plan.new.values(), *rewritten):
        texts[_written(paper)] = derive(paper)
        rest()
    return lambda paper: texts.get(_written(paper)) or derive(paper)


def store(connection: sqlite3.Connection, plan: Plan, derive: DeriveTexts, first_seen: date) -> Upserted:
    """Store what is planned; the caller holds the transaction, and nothing has changed since.

    `first_seen` places papers of other sources that bring no date of their own.
    """
    keys, new = plan.keys, plan.new
    before = {
        paper_id: old
        for paper_id, (old, whole) in plan.changed.items()
        if _replace(connection, keys[paper_id], old, whole, derive)
    }
    for paper in new.values():
        if paper.id not in keys:
            keys[paper.id] = _free_key(connection, paper, first_seen, keys.values())
    if new:
        connection.executemany(_INSERT, [(keys[paper.id], *_values(paper, derive(paper))) for paper in new.values()])
        index.postpone(connection, [keys[paper_id] for paper_id in new])
    return Upserted(keys, list(new), before)


def pdf_page(connection: sqlite3.Connection, key: int) -> int:
    """The page at which the PDF of a paper was left, counted from 0."""
    row = connection.execute("SELECT page FROM pdf_pages WHERE paper = ?", (key,)).fetchone()
    return row[0] if row else 0


def keep_pdf_page(connection: sqlite3.Connection, key: int, page: int) -> None:
    """Remember a page. The caller holds the transaction."""
    connection.execute("INSERT OR REPLACE INTO pdf_pages (paper, page) VALUES (?, ?)", (key, page))


def incomplete(connection: sqlite3.Connection, limit: int, lately: datetime) -> list[str]:
    """The ids of the newest papers with no or not all authors, but for those asked for in vain after `lately`."""
    sql = f"""
        SELECT id FROM papers WHERE {INCOMPLETE} AND key NOT IN (SELECT paper FROM unanswered WHERE asked_at > ?)
        ORDER BY key DESC LIMIT ?
    """  # noqa: S608 - of our own making
    return [row[0] for row in connection.execute(sql, (milliseconds(lately), limit))]


def keep_unanswered(connection: sqlite3.Connection, paper_ids: Iterable[str], moment: datetime) -> None:
    """Remember of papers that are still incomplete that they were asked for. The caller holds the transaction."""
    asked_at = milliseconds(moment)
    connection.executemany(
        f"INSERT OR REPLACE INTO unanswered (paper, asked_at) SELECT key, ? FROM papers WHERE id = ? AND {INCOMPLETE}",  # noqa: S608
        ((asked_at, paper_id) for paper_id in paper_ids),
    )


def remove(connection: sqlite3.Connection, paper_ids: Iterable[str]) -> int:
    """Take papers and all that is known of them out of the library; returns how many. The caller holds the transaction."""
    keys = [key for one in paper_ids if (key := key_of(connection, one)) is not None]
    for key in keys:
        index.forget(connection, key)
        _leave_out(connection, key)
        connection.execute("DELETE FROM papers WHERE key = ?", (key,))
    connection.execute("DELETE FROM acts WHERE id NOT IN (SELECT act FROM act_papers) AND verb NOT IN ('undo', 'redo')")
    return len(keys)


def papers_with_texts(connection: sqlite3.Connection, keys: Sequence[int]) -> Iterator[tuple[int, Paper, Texts]]:
    """The stored papers of `keys`, in their order."""
    rows = {row[0]: row for row in _select(connection, keys)}
    for key in keys:
        if row := rows.get(key):
            paper = _paper(row)
            yield key, paper, _texts(row, paper)


def rows(connection: sqlite3.Connection, keys: Sequence[int]) -> list[PaperRow]:
    """What a list shows of the papers of `keys`, in no particular order."""
    tags: dict[int, list[tuple[str, str]]] = {}
    for paper, name, colour in connection.execute(
        f"SELECT paper, name, colour FROM tagged JOIN tags ON name = tag WHERE paper IN ({placeholders(keys)}) ORDER BY name",  # noqa: S608
        keys,
    ):
        tags.setdefault(paper, []).append((name, colour))
    ruled = reasons(connection, keys)
    sql = f"""
        SELECT key, id, coalesce(title_plain, title_text, title), coalesce(authors_text, authors), categories,
            primary_category, comment, substr(abstract, 1, {_ABSTRACT_START}), version,
            starred, {READ_FLAG.format(key="key")}, dismissed,
            {IS_QUIET.format(key="key")}, coalesce(note, '') <> ''
        FROM papers LEFT JOIN triage ON paper = key WHERE key IN ({placeholders(keys)})
    """  # noqa: S608
    return [
        PaperRow(
            key=row[0],
            id=row[1],
            title=row[2],
            authors=lines(row[3]),
            categories=tuple(row[4].split()),
            primary_category=row[5],
            comment=row[6] or "",
            abstract_start=" ".join((row[7] or "").split()),
            version=row[8],
            starred=bool(row[9]),
            read=bool(row[10]),
            dismissed=bool(row[11]),
            quiet=bool(row[12]),
            has_note=bool(row[13]),
            tags=tuple(tags.get(row[0], ())),
            muted_by=tuple(name for name, mutes in ruled.get(row[0], ()) if mutes),
            highlighted_by=tuple(name for name, mutes in ruled.get(row[0], ()) if not mutes),
        )
        for row in connection.execute(sql, keys)
    ]


def keys_of(connection: sqlite3.Connection, papers: Sequence[Paper]) -> dict[str, int]:
    """The keys of papers by id: those that the library has, and those that an id alone tells."""
    keys = {}
    for paper in papers:
        key = computed_key(paper.id)
        if key is None:
            key = key_of(connection, paper.id)
        if key is not None:
            keys[paper.id] = key
    return keys


def _free_key(connection: sqlite3.Connection, paper: Paper, first_seen: date, taken: Container[int]) -> int:
    key = hashed_key(paper.id, paper.submitted.date() if paper.submitted else first_seen)
    while key in taken or connection.execute("SELECT 1 FROM papers WHERE key = ?", (key,)).fetchone():
        key += 1
    return key


def _replace(connection: sqlite3.Connection, key: int, old: Paper, paper: Paper, derive: DeriveTexts) -> bool:
    """Store `paper` in place of `old`. Returns False if it only spells the same words otherwise: then nothing is changed."""
    if _written(paper) == _written(old) or (texts := derive(paper)) == (was := derive(old)):
        # arXiv's feeds write "Mel\'endez" where its pages write "Meléndez".
        facts = _facts(paper)
        if facts == _facts(old):
            return False
        # Its categories count too.
        _leave_out(connection, key)
        connection.execute(_UPDATE_FACTS, (*facts, key))
        return True
    _leave_out(connection, key)
    if any(map(is_damaged, was)):
        # The index cannot be told the words that it was given.
        connection.execute(_UPDATE, (*_values(paper, texts), key))
        index.empty(connection)
    else:
        index.forget(connection, key)
        index.postpone(connection, [key])
        connection.execute(_UPDATE, (*_values(paper, texts), key))
    return True


def _written(paper: Paper) -> tuple[str | tuple[str, ...] | None, ...]:
    """What the texts of a paper are derived from."""
    return paper.title, paper.abstract, paper.authors


def _facts(paper: Paper) -> tuple[str | int | None, ...]:
    """The columns of _FACTS, in their order."""
    return (
        paper.version,
        paper.primary_category,
        " ".join(paper.categories),
        paper.comment,
        paper.journal_ref,
        paper.doi,
        paper.submitted.astimezone(UTC).isoformat() if paper.submitted else None,
    )


def _leave_out(connection: sqlite3.Connection, key: int) -> None:
    """What was learnt from the words of a paper is learnt anew: others come, or it goes."""
    if connection.execute("SELECT 1 FROM learnt WHERE paper = ?", (key,)).fetchone():
        from readerapp.storage.sql.lessons import interest  # noqa: PLC0415 - few papers are decided about and changed

        interest.leave_out(connection, key)


def _values(paper: Paper, texts: Texts) -> tuple[str | int | None, ...]:
    """The columns of a row, in the order of _COLUMNS."""
    authors, authors_text = "\n".join(paper.authors), "\n".join(texts.authors)
    version, *facts = _facts(paper)
    return (
        paper.id,
        version,
        paper.title,
        paper.abstract,
        paper.abstract_as_given,
        authors,
        *facts,
        texts.title if texts.title != paper.title else None,
        texts.title_plain if texts.title_plain != texts.title else None,
        texts.abstract if texts.abstract != paper.abstract else None,
        authors_text if authors_text != authors else None,
    )


def papers_of(connection: sqlite3.Connection, keys: Iterable[int]) -> Iterator[Paper]:
    """The stored papers of `keys`, in no particular order."""
    for row in _select(connection, list(keys)):
        yield _paper(row)


def _select(connection: sqlite3.Connection, keys: Sequence[int]) -> Iterator[tuple[object, ...]]:
    yield from connection.execute(_SELECT, (json.dumps(list(keys)),))


def _paper(row: tuple[object, ...]) -> Paper:
    # In the order of _COLUMNS. To name the columns in a dict of each row takes longer.
    _, paper_id, version, title, abstract, as_given, authors, primary, categories, comment, journal, doi, submitted = row[:13]
    return Paper(
        id=str(paper_id),
        title=str(title),
        abstract=_text(abstract),
        authors=lines(str(authors)),
        version=int(str(version)) if version is not None else None,
        primary_category=_text(primary),
        categories=tuple(str(categories).split()),
        comment=_text(comment),
        journal_ref=_text(journal),
        doi=_text(doi),
        submitted=datetime.fromisoformat(str(submitted)) if submitted else None,
        abstract_as_given=_text(as_given),
    )


def _texts(row: tuple[object, ...], paper: Paper) -> Texts:
    """What is stored beside the `paper` of the same row only where it differs."""
    title_text, title_plain, abstract_text, authors_text = row[-4:]
    title = str(title_text or paper.title)
    return Texts(
        title,
        paper.abstract if abstract_text is None else str(abstract_text),
        paper.authors if authors_text is None else lines(str(authors_text)),
        str(title_plain or title),
    )


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def lines(text: str) -> tuple[str, ...]:
    """The values that are stored one a line."""
    return tuple(text.split("\n")) if text else ()
