"""What the library remembers about citing: the key of each paper, and the entries written into bibliographies.

Store has these methods too.
"""

from collections.abc import Iterable, Mapping, Sequence

from readerapp.storage.library_file import LibraryFile, guarded, writes
from readerapp.storage.records import PaperToCite
from readerapp.storage.sql import arrivals, journal

_CHUNK = 500


class CitedPapers(LibraryFile):
    """Citation keys and entries, for exporting. See Store for the rules."""

    @guarded
    def papers_to_cite(
        self, keys: Sequence[int], with_abstracts: bool = False, with_notes: bool = False
    ) -> list[PaperToCite]:
        """What citing the papers of `keys` takes, in their order; with the user's tags and notes if `with_notes`."""
        chunks = (keys[start : start + _CHUNK] for start in range(0, len(keys), _CHUNK))
        return [paper for chunk in chunks for paper in self._papers_to_cite(chunk, with_abstracts, with_notes)]

    def _papers_to_cite(self, keys: Sequence[int], with_abstracts: bool, with_notes: bool) -> list[PaperToCite]:
        from readerapp.storage.sql import citations  # noqa: PLC0415 - a start does without

        found = citations.papers_to_cite(self.connection, keys, with_abstracts)
        if undated := [one.key for one in found if not one.paper.submitted]:
            announced = arrivals.announcements_of(self.connection, undated)
            found = [one._replace(announced=announced.get(one.key, ())) for one in found]
        if with_notes:
            states = journal.states(self.connection, keys)
            found = [one._replace(tags=tuple(sorted(states[one.key].tags)), note=states[one.key].note) for one in found]
        return found

    @writes(durable=True)
    def citation_keys(self, proposals: Sequence[tuple[int, str]]) -> dict[int, str]:
        """The key of each paper in bibliographies: the one it was first given, else the proposed one, made unique with a
        letter, and kept from then on.
        """
        from readerapp.storage.sql import citations  # noqa: PLC0415 - a start does without

        return citations.keys(self.connection, proposals)

    @guarded
    def taken_citation_keys(self, proposals: Iterable[str]) -> set[str]:
        """Those of `proposals` that a paper already has, in lower case."""
        from readerapp.storage.sql import citations  # noqa: PLC0415 - a start does without

        return citations.taken(self.connection, proposals)

    @guarded
    def entries_written(self, digests: Iterable[str]) -> set[str]:
        """Those of `digests` that belong to entries readerapp wrote into a bibliography."""
        from readerapp.storage.sql import citations  # noqa: PLC0415 - a start does without

        return citations.written(self.connection, digests)

    @writes(durable=True)
    def keep_entries_written(self, entries: Mapping[str, str]) -> None:
        """Remember entries about to be written into a bibliography: paper ids by the digest of each entry."""
        from readerapp.storage.sql import citations  # noqa: PLC0415 - a start does without

        citations.keep_written(self.connection, entries)
