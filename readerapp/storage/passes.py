"""Unfinished passes through a list, and how a pass is taken back. Store has these methods too; see its rules.

They are in the table `properties`, which every format of the library has: nothing else in the library depends on them.
"""

from collections.abc import Iterable

from readerapp.storage.library_file import LibraryFile, guarded, writes
from readerapp.storage.sql import journal
from readerapp.storage.sql.transaction import milliseconds
from readerapp.system import clock
from readerapp.triage import Changes

_MOST = 20
"""How many unfinished passes are kept: after so many, the oldest are of no use."""
_ALL = "name >= 'pass ' AND name < 'pass!'"


class KeptPasses(LibraryFile):
    """Passes, by the name of the list they go through."""

    @guarded
    def kept_pass(self, name: str) -> str | None:
        """The pass through the list `name`, as given to `keep_pass`; None if there is none."""
        row = self.connection.execute("SELECT value FROM properties WHERE name = 'pass ' || ?", (name,)).fetchone()
        return row[0].partition(" ")[2] if row else None

    @writes(durable=False)
    def keep_pass(self, name: str, told: str) -> None:
        """Store the progress of the pass through the list `name`."""
        # Times in milliseconds have thirteen digits until the year 2286, so the values sort by time.
        value = f"{milliseconds(clock.now())} {told}"
        self.connection.execute("INSERT OR REPLACE INTO properties (name, value) VALUES ('pass ' || ?, ?)", (name, value))
        newest = f"SELECT name FROM properties WHERE {_ALL} ORDER BY value DESC LIMIT ?"  # noqa: S608
        self.connection.execute(f"DELETE FROM properties WHERE {_ALL} AND name NOT IN ({newest})", (_MOST,))  # noqa: S608

    @writes(durable=False)
    def forget_pass(self, name: str) -> None:
        """Forget the pass through the list `name`: it is finished."""
        self.connection.execute("DELETE FROM properties WHERE name = 'pass ' || ?", (name,))

    @writes(durable=True)
    def take_back(self, acts: Iterable[int]) -> Changes:
        """Take several acts back as one act, leaving what other acts decided later. Empty if nothing is left."""
        return journal.take_back(self.connection, acts, clock.now())
