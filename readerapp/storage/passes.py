"""Passes through a list that are not finished yet, and how one is taken back. Store has these methods too; see there for the
rules.

They are in the table `properties`, which every format of the library has: nothing else in the library depends on them.
"""

from collections.abc import Iterable

from readerapp.storage.library_file import LibraryFile, guarded, writes
from readerapp.storage.sql import journal
from readerapp.storage.sql.transaction import milliseconds
from readerapp.system import clock
from readerapp.triage import Changes

_MOST = 20
"""Unfinished passes that are kept: whoever begins more has no use for the oldest."""
_ALL = "name >= 'pass ' AND name < 'pass!'"


class KeptPasses(LibraryFile):
    """The passes by the name of the list that they go through."""

    @guarded
    def kept_pass(self, name: str) -> str | None:
        """What was kept of the pass through the list `name`, as `keep_pass` was told; None if there is none."""
        row = self.connection.execute("SELECT value FROM properties WHERE name = 'pass ' || ?", (name,)).fetchone()
        return row[0].partition(" ")[2] if row else None

    @writes(durable=False)
    def keep_pass(self, name: str, told: str) -> None:
        """Keep where the pass through the list `name` has got to."""
        # Moments in milliseconds have thirteen digits until the year 2286, so that the values are in their order.
        value = f"{milliseconds(clock.now())} {told}"
        self.connection.execute("INSERT OR REPLACE INTO properties (name, value) VALUES ('pass ' || ?, ?)", (name, value))
        newest = f"SELECT name FROM properties WHERE {_ALL} ORDER BY value DESC LIMIT ?"  # noqa: S608
        self.connection.execute(f"DELETE FROM properties WHERE {_ALL} AND name NOT IN ({newest})", (_MOST,))  # noqa: S608

    @writes(durable=False)
    def forget_pass(self, name: str) -> None:
        """The pass through the list `name` is finished."""
        self.connection.execute("DELETE FROM properties WHERE name = 'pass ' || ?", (name,))

    @writes(durable=True)
    def take_back(self, acts: Iterable[int]) -> Changes:
        """Take several acts of the history back as one act, leaving what others decided later. Empty if nothing is left."""
        return journal.take_back(self.connection, acts, clock.now())
