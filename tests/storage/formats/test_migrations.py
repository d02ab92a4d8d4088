"""How a library comes to be. A step that was released is never edited: the tables it makes are kept in a file here."""

import gzip
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from readerapp.errors import StorageError
from readerapp.rendering.text import texts_of
from readerapp.rules.rule import Does, Rule
from readerapp.storage.sql import lists, migrations
from readerapp.storage.sql.transaction import SCHEMA_VERSION
from readerapp.storage.store import Store
from readerapp.triage import Verb
from tests.invented import filled, found

FORMAT_1 = Path(__file__).with_name("format-1.sql")
FORMAT_2 = Path(__file__).with_name("format-2.sql")
FORMAT_3 = Path(__file__).with_name("format-3.sql")
FORMAT_4 = Path(__file__).with_name("format-4.sql")
FORMAT_5 = Path(__file__).with_name("format-5.sql")
FORMAT_6 = Path(__file__).with_name("format-6.sql")
LIBRARY_OF_FORMAT_1 = Path(__file__).with_name("format-1.sqlite3.gz")
"""Three papers, one starred, one dismissed, written by readerapp before it could fetch."""
LIBRARY_OF_FORMAT_2 = Path(__file__).with_name("format-2.sqlite3.gz")
"""Three papers, indexed by their stems, names too; one starred, one dismissed, one with a tag and a note, an act undone."""
LIBRARY_OF_FORMAT_3 = Path(__file__).with_name("format-3.sqlite3.gz")
"""Six papers, two of them mere replacements; one starred, one dismissed, one read, one made unread, acts undone."""

LIBRARY_OF_FORMAT_4 = Path(__file__).with_name("format-4.sqlite3.gz")
"""Six papers; one starred, one dismissed, one tagged, one with a note, one read, an act undone."""
LIBRARY_OF_FORMAT_5 = Path(__file__).with_name("format-5.sqlite3.gz")
"""Three papers; one starred, one dismissed, one act undone; a saved search, a rule that mutes and one that highlights."""


def schema(connection: sqlite3.Connection) -> str:
    """The SQL of everything in the file but SQLite's own tables and the record of the steps."""
    rows = connection.execute(
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%migrations%'"
        " AND name NOT LIKE 'paper_search_%' ORDER BY rowid"
    )
    return "".join(f"{row[0]};\n\n" for row in rows)


def test_the_steps_make_what_they_always_made(store: Store) -> None:
    assert SCHEMA_VERSION == 6, "a further step needs its own test that starts from a file of the format before"
    assert schema(store.connection) == FORMAT_6.read_text(encoding="utf-8")


def test_there_is_a_step_for_every_version() -> None:
    assert [step.name for step in migrations._steps._migrations] == [
        "papers_and_triage",
        "fetching",
        "names_as_they_stand",
        "lists_at_once",
        "searches_and_rules",
        "likely_interest",
    ]


def test_a_library_of_format_1_goes_on(tmp_path: Path) -> None:
    """What it holds is all there, can be searched, and is kept as it was in a backup."""
    path = tmp_path / "library.sqlite3"
    path.write_bytes(gzip.decompress(LIBRARY_OF_FORMAT_1.read_bytes()))
    with Store(path, texts_of) as store:
        assert schema(store.connection) == FORMAT_6.read_text(encoding="utf-8")
        assert store.check() == []
        assert found(store, "kettles is:starred") == ["2601.00002"]
        assert found(store, "is:unread") == ["2601.00003"]
        assert [act.verb for act in store.history(9)] == [Verb.DISMISS, Verb.STAR]
        assert store.undo()
    with sqlite3.connect(tmp_path / "library-before-format-2.sqlite3") as backup:
        assert backup.execute("PRAGMA user_version").fetchone()[0] == 1
        assert schema(backup) == FORMAT_1.read_text(encoding="utf-8")
    backup.close()


def test_a_library_of_format_2_goes_on(tmp_path: Path) -> None:
    """Its papers are indexed anew, names as they stand, and nothing that was done is lost."""
    path = tmp_path / "library.sqlite3"
    path.write_bytes(gzip.decompress(LIBRARY_OF_FORMAT_2.read_bytes()))
    with closing(sqlite3.connect(path)) as before:
        assert schema(before) == FORMAT_2.read_text(encoding="utf-8")
        kept = {table: rows(before, table) for table in ("papers", "triage", "tagged", "acts", "act_papers", "follows")}
        assert [len(table) for table in kept.values()] == [3, 3, 1, 6, 6, 1]
    with Store(path, texts_of) as store:
        assert schema(store.connection) == FORMAT_6.read_text(encoding="utf-8")
        assert {table: rows(store.connection, table) for table in kept} == kept
        assert store.unindexed() == 3
        assert store.check() == []
        assert found(store, "au:peters") == ["2601.00002"]
        assert found(store, "learn au:los h2o doi:10.1000/fern.1") == ["2601.00001"]
        assert (store.unindexed(), store.check()) == (0, [])
        assert store.undo()
    with closing(sqlite3.connect(tmp_path / "library-before-format-3.sqlite3")) as backup:
        assert backup.execute("PRAGMA user_version").fetchone()[0] == 2
        assert {table: rows(backup, table) for table in kept} == kept


def test_a_library_of_format_3_goes_on(tmp_path: Path) -> None:
    """What it holds is untouched; what the lists show is counted once and kept from then on."""
    path = tmp_path / "library.sqlite3"
    path.write_bytes(gzip.decompress(LIBRARY_OF_FORMAT_3.read_bytes()))
    with closing(sqlite3.connect(path)) as before:
        assert schema(before) == FORMAT_3.read_text(encoding="utf-8")
        tables = ("papers", "announcements", "triage", "acts", "act_papers", "word_forms", "paper_search_data")
        kept = {table: rows(before, table) for table in tables}
        assert [len(kept[table]) for table in ("papers", "triage", "act_papers")] == [6, 4, 6]
    with Store(path, texts_of) as store:
        assert schema(store.connection) == FORMAT_6.read_text(encoding="utf-8")
        assert {table: rows(store.connection, table) for table in kept} == kept
        assert lists.totals(store.connection) == (6, 5, 3, 2)
        assert lists.agree(store.connection)
        assert store.check() == []
        assert found(store, "is:unread") == ["2601.00006", "2601.00004", "2601.00003"]
        assert store.undo()
        assert lists.agree(store.connection)
    [copy] = tmp_path.glob("*-before-*")
    with closing(sqlite3.connect(copy)) as backup:
        assert schema(backup) == FORMAT_3.read_text(encoding="utf-8")
        assert {table: rows(backup, table) for table in kept} == kept


def test_a_library_of_format_4_goes_on(tmp_path: Path) -> None:
    """What it holds is untouched; nothing is muted until there is a rule, which then finds what was there before."""
    path = tmp_path / "library.sqlite3"
    path.write_bytes(gzip.decompress(LIBRARY_OF_FORMAT_4.read_bytes()))
    with closing(sqlite3.connect(path)) as before:
        assert schema(before) == FORMAT_4.read_text(encoding="utf-8")
        tables = ("papers", "announcements", "triage", "tagged", "acts", "act_papers", "listed", "unread", "undecided")
        kept = {table: rows(before, table) for table in tables}
        assert [len(kept[table]) for table in ("papers", "triage", "undecided")] == [6, 6, 4]
    with Store(path, texts_of) as store:
        assert schema(store.connection) == FORMAT_6.read_text(encoding="utf-8")
        assert {table: rows(store.connection, table) for table in kept} == kept
        assert (store.rules(), store.saved_searches(), store.mutes_any(), store.check()) == ([], [], False, [])
        store.save_rule(Rule("Surveys", "ti:survey", Does.MUTE))
        assert store.follow_rules()
        assert found(store, "is:muted") == ["2601.00005", "2601.00003"]
        assert lists.agree(store.connection)
        assert store.undo()
    with closing(sqlite3.connect(tmp_path / "library-before-format-5.sqlite3")) as backup:
        assert schema(backup) == FORMAT_4.read_text(encoding="utf-8")


def test_a_library_of_format_5_goes_on(tmp_path: Path) -> None:
    """Nothing in it changes, and its old stars are what is learnt from first."""
    path = tmp_path / "library.sqlite3"
    path.write_bytes(gzip.decompress(LIBRARY_OF_FORMAT_5.read_bytes()))
    with closing(sqlite3.connect(path)) as before:
        assert schema(before) == FORMAT_5.read_text(encoding="utf-8")
        tables = ("papers", "triage", "acts", "act_papers", "totals", "searches", "rules", "ruled", "muted")
        kept = {table: rows(before, table) for table in tables}
        assert [len(kept[table]) for table in ("papers", "triage", "acts", "rules", "ruled")] == [3, 3, 4, 2, 2]
    with Store(path, texts_of) as store:
        assert schema(store.connection) == FORMAT_6.read_text(encoding="utf-8")
        assert {table: rows(store.connection, table) for table in kept} == kept
        assert found(store, "is:muted") == ["2601.00003"]
        assert store.lessons_left() is None
        while store.learn():
            pass
        counts = store.connection.execute(
            "SELECT word, liked, passed FROM interest WHERE word IN ('gloves', 'snakes', 'hats')"
        )
        assert counts.fetchall() == [("gloves", 1, 0), ("hats", 0, 1), ("snakes", 0, 1)]
        assert store.check() == []


def rows(connection: sqlite3.Connection, table: str) -> list[tuple[object, ...]]:
    """All that a table holds."""
    return sorted(connection.execute(f"SELECT * FROM {table}"), key=repr)  # noqa: S608


def test_a_library_is_made_from_the_sql_of_format_1(tmp_path: Path) -> None:
    """The file kept here is a library itself, but for the record of the steps."""
    connection = sqlite3.connect(tmp_path / "old.sqlite3")
    connection.executescript(FORMAT_1.read_text(encoding="utf-8"))
    assert schema(connection) == FORMAT_1.read_text(encoding="utf-8")
    connection.close()


def test_several_that_bring_a_library_up_to_date_at_once_leave_a_backup_of_what_it_was(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    path.write_bytes(gzip.decompress(LIBRARY_OF_FORMAT_1.read_bytes()))

    def opened(_: int) -> int:
        with Store(path, texts_of) as store:
            return store.counts().papers

    with ThreadPoolExecutor(6) as threads:
        assert list(threads.map(opened, range(6))) == [3] * 6
    with closing(sqlite3.connect(tmp_path / "library-before-format-2.sqlite3")) as backup:
        assert backup.execute("PRAGMA user_version").fetchone()[0] == 1
        assert schema(backup) == FORMAT_1.read_text(encoding="utf-8")
    assert not list(tmp_path.glob("*.part"))


def test_a_backup_that_cannot_be_made_is_a_sentence_and_nothing_is_changed(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    path.write_bytes(gzip.decompress(LIBRARY_OF_FORMAT_1.read_bytes()))
    (tmp_path / "library-before-format-2.sqlite3").mkdir()
    with pytest.raises(StorageError, match="No copy of the old library could be kept"):
        Store(path, texts_of)
    with closing(sqlite3.connect(path)) as same:
        assert same.execute("PRAGMA user_version").fetchone()[0] == 1


def test_a_new_library_needs_no_backup(store: Store) -> None:
    store.close()
    assert [path.name for path in store.path.parent.glob("*.sqlite3")] == ["library.sqlite3"]


def test_opening_again_changes_nothing(store: Store) -> None:
    filled(store)
    store.close()
    before = store.path.read_bytes()
    Store(store.path, texts_of).close()
    assert store.path.read_bytes() == before
