"""Whether a library file is sound. Private to the library."""

import sqlite3


def problems(connection: sqlite3.Connection) -> list[str]:
    """What is wrong with the file, a sentence each: its pages, its references, its search index."""
    found = [f"The file is damaged: {row[0]}." for row in connection.execute("PRAGMA integrity_check(20)") if row[0] != "ok"]
    if found:
        return found
    found += [
        f"A row of “{table}” points to a missing row of “{parent}”."
        for table, _, parent, _ in connection.execute("PRAGMA foreign_key_check").fetchmany(20)
    ]
    try:
        # With 1 the index is compared with the texts too, https://sqlite.org/fts5.html#the_integrity_check_command
        connection.execute("INSERT INTO paper_search (paper_search, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError as error:
        if not getattr(error, "sqlite_errorname", "").startswith("SQLITE_CORRUPT"):
            raise
        found.append("The search index does not agree with the papers.")
    return found
