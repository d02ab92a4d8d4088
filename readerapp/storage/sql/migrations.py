"""How a library is created and updated: append-only steps, run by sqlite-utils and recorded in the file.

A step is never edited once released; each has a test that starts from a file written before it.
"""

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from sqlite_utils import Database, Migrations

from readerapp.errors import StorageError
from readerapp.storage.sql import lists
from readerapp.storage.sql.lessons import tables as lessons
from readerapp.storage.sql.standing import tables as standing
from readerapp.storage.sql.transaction import APPLICATION_ID, SCHEMA_VERSION, writing
from readerapp.system.whole_file import replacing
from readerapp.text.language import tr

Told = Callable[[float], object]
"""Called with the progress."""
_PAGES = 1_000
"""Pages copied between two progress reports: about 4 MB, in about 10 ms."""
_INSTRUCTIONS = 200_000
"""Instructions of SQLite's virtual machine between two progress reports: about 10 ms."""

_steps = Migrations("readerapp")


@_steps()
def papers_and_triage(db: Database) -> None:
    """The first format: papers, announcements, triage, tags, the journal, citation keys and the search index.

    The table `properties` was long empty. Now it says which entries in bibliographies are readerapp's own: a table for them
    would have meant a new format, for which every library is copied.
    """
    _run(db, _PAPERS + _TRIAGE + _SEARCH)


@_steps()
def fetching(db: Database) -> None:
    """The second format: what is followed, the state of each day, what was fetched, earlier versions, a search index that
    may lag behind.
    """
    _run(db, _FETCHING)


@_steps()
def names_as_they_stand(db: Database) -> None:
    """The third format: a search index of words as written, with their forms beside it, and searchable DOIs.

    The papers are indexed again in small steps, like new ones.
    """
    _run(db, _WORDS_AS_THEY_STAND)


@_steps()
def lists_at_once(db: Database) -> None:
    """The fourth format: which papers are listed, unread and undecided, and how many, kept by triggers.

    It only adds what follows from the rest of the file, and touches nothing else.
    """
    _run(db, lists.TABLES)
    _run(db, lists.FILL)
    _run(db, lists.TRIGGERS)


@_steps()
def searches_and_rules(db: Database) -> None:
    """The fifth format: saved searches, rules, and the papers that rules mute or highlight.

    It only adds. Where there are no rules, nothing is muted.
    """
    _run(db, standing.TABLES)
    _run(db, standing.TRIGGERS)


@_steps()
def likely_interest(db: Database) -> None:
    """The sixth format: what the user wants more and less of, and what is learnt from that and from stars and dismissals.

    All its tables are empty, and nothing else is touched.
    """
    _run(db, lessons.TABLES)


def _run(db: Database, script: str) -> None:
    for statement in re.split(r";\n(?! )", script):
        if statement.strip():
            db.execute(statement)


_FETCHING = """
-- The categories that the user follows, or the addresses of feeds that are not arXiv's.
CREATE TABLE follows (
    category TEXT PRIMARY KEY,
    since TEXT NOT NULL                     -- the calendar day in US Eastern on which it was first followed
) WITHOUT ROWID;
-- How much of the listing of a category on a day is known, see listing_day.py.
CREATE TABLE days (
    date TEXT NOT NULL,
    category TEXT NOT NULL,
    state TEXT NOT NULL,
    counts TEXT NOT NULL DEFAULT '{}',      -- JSON: {kind: [shown, announced]}
    reason TEXT NOT NULL DEFAULT '',
    retry_at INTEGER,                       -- milliseconds since 1970, UTC, as the next one
    checked_at INTEGER NOT NULL,
    PRIMARY KEY (date, category)
) WITHOUT ROWID;
CREATE INDEX days_by_category ON days (category, date);
-- What was answered from an address whose content is in the library as a whole: the same again need not be read again.
CREATE TABLE answers (
    url TEXT PRIMARY KEY,
    etag TEXT,
    last_modified TEXT,
    digest TEXT NOT NULL,                   -- SHA-256 of the content
    date TEXT                               -- the listing day that it stated
) WITHOUT ROWID;
-- Hosts that asked for patience.
CREATE TABLE hosts (
    host TEXT PRIMARY KEY,
    not_before INTEGER NOT NULL,
    reason TEXT NOT NULL,
    refusals INTEGER NOT NULL               -- since it last gave an answer
) WITHOUT ROWID;
-- Papers without authors that were asked for in vain.
CREATE TABLE unanswered (
    paper INTEGER PRIMARY KEY REFERENCES papers (key) ON DELETE CASCADE,
    asked_at INTEGER NOT NULL
);
-- A starred paper as it was before its newest version.
CREATE TABLE earlier_versions (
    paper INTEGER PRIMARY KEY REFERENCES papers (key) ON DELETE CASCADE,
    date TEXT NOT NULL,                     -- the listing day of the version after it
    version INTEGER,
    title TEXT NOT NULL,
    abstract TEXT,
    authors TEXT NOT NULL,
    comment TEXT,
    journal_ref TEXT,
    doi TEXT
);
-- The page at which the PDF of a paper was left, counted from 0.
CREATE TABLE pdf_pages (
    paper INTEGER PRIMARY KEY REFERENCES papers (key) ON DELETE CASCADE,
    page INTEGER NOT NULL
);
-- Papers that were only ever announced as replacements: untouched, they count as read.
CREATE TABLE quiet (paper INTEGER PRIMARY KEY REFERENCES papers (key) ON DELETE CASCADE);
-- Papers whose words are not in the search index yet.
CREATE TABLE unindexed (paper INTEGER PRIMARY KEY REFERENCES papers (key) ON DELETE CASCADE);
DROP VIEW paper_texts;
CREATE VIEW paper_texts AS SELECT
    key,
    coalesce(title_text, title) AS title,
    coalesce(abstract_text, abstract, '') AS abstract,
    coalesce(authors_text, authors) AS authors
FROM papers WHERE key NOT IN (SELECT paper FROM unindexed);
"""


_PAPERS = """
-- What arXiv says. Texts as their source wrote them; *_text is the same as Unicode text, NULL where nothing differs.
CREATE TABLE papers (
    key INTEGER PRIMARY KEY,                -- orders by announcement, see paper_key.py
    id TEXT NOT NULL UNIQUE,                -- without version
    version INTEGER,                        -- the newest version seen
    title TEXT NOT NULL,
    abstract TEXT,
    abstract_as_given TEXT,                 -- NULL where it is the abstract
    authors TEXT NOT NULL DEFAULT '',       -- one a line, in their order; '' while unknown
    primary_category TEXT,
    categories TEXT NOT NULL DEFAULT '',    -- separated by blanks
    comment TEXT,
    journal_ref TEXT,
    doi TEXT,
    submitted TEXT,                         -- ISO 8601, UTC: version 1
    title_text TEXT,
    title_plain TEXT,                       -- formulas as Unicode characters; NULL where it is title_text
    abstract_text TEXT,
    authors_text TEXT
);
CREATE INDEX papers_incomplete ON papers (key) WHERE authors = '';
CREATE TABLE announcements (
    date TEXT NOT NULL,                     -- the listing day, US Eastern
    category TEXT NOT NULL,
    paper INTEGER NOT NULL REFERENCES papers (key) ON DELETE CASCADE,
    kind TEXT,                              -- new, cross, replace, replace-cross; NULL where the source is silent
    version INTEGER,
    position INTEGER NOT NULL,              -- the place in the listing
    PRIMARY KEY (date, category, paper)
) WITHOUT ROWID;
CREATE INDEX announcements_by_paper ON announcements (paper);
CREATE INDEX announcements_by_category ON announcements (category, date);
"""

_TRIAGE = """
-- What the user did. A paper without a row is untouched.
CREATE TABLE triage (
    paper INTEGER PRIMARY KEY REFERENCES papers (key) ON DELETE CASCADE,
    starred INTEGER NOT NULL DEFAULT 0,
    read INTEGER NOT NULL DEFAULT 0,
    dismissed INTEGER NOT NULL DEFAULT 0,
    note TEXT NOT NULL DEFAULT ''
);
CREATE INDEX triage_starred ON triage (paper) WHERE starred;
CREATE INDEX triage_dismissed ON triage (paper) WHERE dismissed;
CREATE TABLE tags (
    name TEXT PRIMARY KEY COLLATE NOCASE,
    colour TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE tagged (
    paper INTEGER NOT NULL REFERENCES papers (key) ON DELETE CASCADE,
    tag TEXT NOT NULL COLLATE NOCASE REFERENCES tags (name) ON UPDATE CASCADE,
    PRIMARY KEY (paper, tag)
) WITHOUT ROWID;
CREATE INDEX tagged_by_tag ON tagged (tag, paper);
-- The journal: every act with what it changed. Undone acts stay, marked.
CREATE TABLE acts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    moment INTEGER NOT NULL,                -- milliseconds since 1970, UTC
    verb TEXT NOT NULL,
    of INTEGER REFERENCES acts (id) ON DELETE CASCADE,
    undone INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX acts_undoable ON acts (id) WHERE undone = 0 AND verb NOT IN ('undo', 'redo');
CREATE INDEX acts_by_moment ON acts (moment);
CREATE TABLE act_papers (
    act INTEGER NOT NULL REFERENCES acts (id) ON DELETE CASCADE,
    paper INTEGER NOT NULL REFERENCES papers (key) ON DELETE CASCADE,
    before TEXT NOT NULL,                   -- JSON: the fields that changed
    after TEXT NOT NULL,
    PRIMARY KEY (act, paper)
) WITHOUT ROWID;
CREATE INDEX act_papers_by_paper ON act_papers (paper);
-- The key a paper once had in a bibliography stays its key.
CREATE TABLE citation_keys (
    paper INTEGER PRIMARY KEY REFERENCES papers (key) ON DELETE CASCADE,
    key TEXT NOT NULL UNIQUE COLLATE NOCASE
);
CREATE TABLE properties (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;
"""

_SEARCH = """
CREATE VIEW paper_texts AS SELECT
    key,
    coalesce(title_text, title) AS title,
    coalesce(abstract_text, abstract, '') AS abstract,
    coalesce(authors_text, authors) AS authors
FROM papers;
-- External content keeps the texts once; one-letter prefixes would scan for a second without their own index.
CREATE VIRTUAL TABLE paper_search USING fts5 (
    title, abstract, authors,
    content = 'paper_texts', content_rowid = 'key',
    tokenize = 'porter unicode61 remove_diacritics 2', prefix = '1 2 3'
);
"""

_WORDS_AS_THEY_STAND = """
DROP TABLE paper_search;
DROP VIEW paper_texts;
-- Texts as they are compared, see folding.py; the two functions are readerapp's own.
CREATE VIEW paper_texts AS SELECT
    key,
    searchable(coalesce(title_text, title)) AS title,
    searchable(coalesce(abstract_text, abstract, '')) AS abstract,
    searchable_names(coalesce(authors_text, authors)) AS authors
FROM papers WHERE key NOT IN (SELECT paper FROM unindexed);
-- External content keeps the texts once. What the prefixes of two and three letters are worth is told in decisions.md.
CREATE VIRTUAL TABLE paper_search USING fts5 (
    title, abstract, authors,
    content = 'paper_texts', content_rowid = 'key',
    tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
);
INSERT INTO paper_search (paper_search, rank) VALUES ('automerge', 8);
INSERT OR IGNORE INTO unindexed (paper) SELECT key FROM papers;
-- Words of titles and abstracts by their stem, but for those that are their own.
CREATE TABLE word_forms (
    stem TEXT NOT NULL,
    word TEXT NOT NULL,
    PRIMARY KEY (stem, word)
) WITHOUT ROWID;
-- Capitals make no other DOI.
CREATE INDEX papers_by_doi ON papers (doi COLLATE NOCASE) WHERE doi IS NOT NULL;
-- Authors that a source cut short are incomplete too, see INCOMPLETE in papers.py.
DROP INDEX papers_incomplete;
CREATE INDEX papers_incomplete ON papers (key)
    WHERE (authors = '' OR authors = 'and others' OR authors LIKE '%' || char(10) || 'and others');
"""


def bring_up_to_date(connection: sqlite3.Connection, path: Path, told: Told) -> None:
    """Run the steps that the library at `path` still lacks, after backing it up unless it is new.

    `told` is called several times a second with the share of the backup that is done, from 0 to 1, and with 1 while the
    steps run.
    """
    # If SQLite is built to overwrite deleted data, dropping an index of 200 MB takes two seconds, not a tenth of one.
    (overwrites,) = connection.execute("PRAGMA secure_delete").fetchone()
    connection.execute("PRAGMA secure_delete = OFF")
    try:
        _bring_up_to_date(connection, path, told)
    finally:
        connection.execute(f"PRAGMA secure_delete = {overwrites}")


def _bring_up_to_date(connection: sqlite3.Connection, path: Path, told: Told) -> None:
    with writing(connection):
        # Another process may have been first while we waited for the lock.
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version == SCHEMA_VERSION:
            return
        if version:
            _back_up(path, version, told)
            connection.set_progress_handler(lambda: _went_on(told), _INSTRUCTIONS)
        try:
            _steps.apply(Database(connection))
        finally:
            connection.set_progress_handler(None, 0)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


def _went_on(told: Told) -> int:
    told(1)
    return 0


def _back_up(path: Path, version: int, told: Told) -> None:
    """Copy the library as it was before the current transaction: whole, or not at all."""
    target = path.with_name(f"{path.stem}-before-format-{version + 1}{path.suffix}")
    try:
        with replacing(target) as part, closing(sqlite3.connect(path)) as before, closing(sqlite3.connect(part)) as copy:
            before.backup(copy, pages=_PAGES, progress=lambda _, left, pages: told(1 - left / max(pages, 1)))
    except OSError as error:
        raise StorageError(
            path, tr("No copy of the old library could be kept as {target}: {why}.", target=target, why=error.strerror)
        ) from error
