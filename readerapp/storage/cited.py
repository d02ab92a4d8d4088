"""What the library remembers of citing: the key of each paper, and the entries that were written into bibliographies.

Store has these methods too.
"""

from collections.abc import Iterable, Mapping, Sequence

from readerapp.storage.library_file import LibraryFile, guarded, writes


class CitedPapers(LibraryFile):
    """Citation keys and entries, for exporting. See Store for the rules."""

    @writes(durable=True)
    def citation_keys(self, proposals: Sequence[tuple[int, str]]) -> dict[int, str]:
        """The key of each paper in bibliographies: the one it was given once, else the proposed one, made unique with a
        letter, and kept from then on.
        """
        from readerapp.storage.sql import citations  # noqa: PLC0415 - a start does without

        return citations.keys(self.connection, proposals)

    @guarded
    def known_citation_keys(self, papers: Sequence[int]) -> dict[int, str]:
        """The keys of those of `papers` that have one already."""
        from readerapp.storage.sql import citations  # noqa: PLC0415 - a start does without

        return citations.known_keys(self.connection, papers)

    @guarded
    def taken_citation_keys(self, proposals: Iterable[str]) -> set[str]:
        """Those of `proposals` that a paper has already, in small letters."""
        from readerapp.storage.sql import citations  # noqa: PLC0415 - a start does without

        return citations.taken(self.connection, proposals)

    @guarded
    def entries_written(self, digests: Iterable[str]) -> set[str]:
        """Those of `digests` that belong to entries which readerapp wrote into a bibliography."""
        from readerapp.storage.sql import citations  # noqa: PLC0415 - a start does without

        return citations.written(self.connection, digests)

    @writes(durable=True)
    def keep_entries_written(self, entries: Mapping[str, str]) -> None:
        """Remember entries that are about to be written into a bibliography: the id of the paper by the digest of each."""
        from readerapp.storage.sql import citations  # noqa: PLC0415 - a start does without

        citations.keep_written(self.connection, entries)
