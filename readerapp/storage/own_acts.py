"""What the user did, exported from one library and imported into another. Store has these methods too; see its rules."""

from array import array
from collections.abc import Iterable, Mapping, Sequence

from readerapp.storage.library_file import LibraryFile, guarded, writes
from readerapp.storage.records import Fact, TakenFacts
from readerapp.system import clock


class OwnActs(LibraryFile):
    """The facts that result from all acts. `jobs.acts_file` writes and reads them."""

    @guarded
    def touched(self) -> "array[int]":
        """The keys of all papers that the user ever did anything with, ascending."""
        from readerapp.storage import facts  # noqa: PLC0415 - a start does without

        return facts.touched(self.connection)

    @guarded
    def facts(self, keys: Sequence[int]) -> list[Fact]:
        """Every star, dismissal, reading, note and tag of these papers that exists or was taken back, with its time, paper by
        paper. `keys` are at most a few hundred that follow each other in `touched`.
        """
        from readerapp.storage import facts  # noqa: PLC0415 - a start does without

        return list(facts.facts(self.connection, keys)) if keys else []

    @writes(durable=False)
    def ask_no_decision(self, paper_ids: Iterable[str]) -> None:
        """Let papers need no decision, and count as read, until a listing has them as new or the user touches them.

        Papers that the user has touched stay as they are.
        """
        self.connection.executemany(
            "INSERT OR IGNORE INTO quiet SELECT key FROM papers WHERE id = ? AND key NOT IN (SELECT paper FROM triage)",
            ((one,) for one in paper_ids),
        )

    @writes(durable=True)
    def take_facts(self, given: Iterable[Fact], colours: Mapping[str, str] | None = None) -> TakenFacts:
        """Apply those of the facts `given` that are later than what stands here, as acts with their own times.

        `colours` are those of new tags, as palette names.
        """
        from readerapp.storage import facts  # noqa: PLC0415 - a start does without

        return facts.take(self.connection, given, colours or {}, clock.now())
