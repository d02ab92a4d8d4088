"""The known failures, each with a sentence for the user.

Every known failure is a `ReaderAppError`. Its text says what failed, where, and what to do; the command line prints it and
the window shows it in the quiet bar. Any other exception is a bug, and is reported as one.
"""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from readerapp.text.language import tr


class ReaderAppError(Exception):
    """The base of all known failures. `str(error)` is the sentence for the user."""


class InvalidIdentifierError(ReaderAppError):
    """`text` is not an arXiv identifier."""

    def __init__(self, text: str) -> None:
        self.text = text
        super().__init__(
            tr(
                "“{text}” is not an arXiv identifier. One looks like 2012.07810, 2012.07810v2 or hep-th/9901001.",
                text=text,
            )
        )


class ParseError(ReaderAppError):
    """A document could not be parsed as the expected kind. `resource` names it, and `why` continues: "is no listing."."""

    def __init__(self, resource: str, why: str) -> None:
        self.resource = resource
        super().__init__(f"{resource} {why}")


class RefusedError(ReaderAppError):
    """The source refused the request, with `reason` in its own words. `resource` names the document that says so."""

    def __init__(self, resource: str, reason: str) -> None:
        self.resource = resource
        self.reason = reason
        super().__init__(tr("{document} is a refusal: “{reason}”", document=resource, reason=reason))


class FetchError(ReaderAppError):
    """The address `resource` could not be fetched. `retry_at` (UTC) is when to try again."""

    def __init__(self, resource: str, sentence: str, retry_at: datetime | None = None) -> None:
        self.resource = resource
        self.retry_at = retry_at
        super().__init__(sentence)


class OfflineError(FetchError):
    """The host could not be reached: no network, no such name, or no answer."""


class AskedToWaitError(FetchError):
    """The host asked to wait (429 or 503). Do not ask again before `retry_at`."""


class BlockedError(FetchError):
    """The host returned something other than the document: a page for people, a robot check, a login."""


class CancelledError(ReaderAppError):
    """The user cancelled it. What was done before is kept."""

    def __init__(self) -> None:
        super().__init__(tr("Stopped. What was fetched before is kept."))


class QueryError(ReaderAppError):
    """A search that could not be understood from `position` (in characters) on."""

    def __init__(self, text: str, position: int, hint: str) -> None:
        self.text = text
        self.position = position
        self.hint = hint
        """What would be valid there."""
        read = text[:position].rstrip()
        self.read = read
        """What was understood before that position; empty if nothing was."""
        super().__init__(
            tr("Not understood after “{text}”. {hint}", text=read, hint=hint)
            if read
            else tr("This search was not understood. {hint}", hint=hint)
        )


class RuleError(ReaderAppError):
    """Not a valid rule, or a file of rules that cannot be read. Nothing was changed."""


class PaperNotFoundError(ReaderAppError):
    """The paper is not in the library. `paper_id` is None if only its key was known."""

    def __init__(self, paper_id: str | None = None) -> None:
        self.paper_id = paper_id
        super().__init__(
            tr("{paper} is not in this library. Import or fetch a listing with it first.", paper=paper_id)
            if paper_id
            else tr("This paper is not in this library. Import or fetch a listing with it first.")
        )


class WindowNotAnsweringError(ReaderAppError):
    """The open window of this library did not take a request in time."""

    def __init__(self) -> None:
        super().__init__(tr("The window of readerapp does not answer. Wait a moment and try again, or close it first."))


class SafeModeNeedsNewWindowError(ReaderAppError):
    """Safe mode was requested while the window of this library is open."""

    def __init__(self) -> None:
        super().__init__(
            tr(
                "The window is open already, with your own settings. Close it, then start readerapp --safe "
                "again for safe mode."
            )
        )


class StorageError(ReaderAppError):
    """A failure of the library file `path`."""

    def __init__(self, path: Path, sentence: str) -> None:
        self.path = path
        super().__init__(sentence)


class LibraryBusyError(StorageError):
    """Another process held the write lock for longer than the timeout. Nothing was changed."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path, tr("Another readerapp is writing to {path}. Nothing was changed; try again in a moment.", path=path)
        )


class LibraryInUseError(StorageError):
    """Another program has the library open. Nothing was changed."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            tr(
                "The library {path} is open in another readerapp. Close that one and try again, or restore the backup from "
                "its File menu.",
                path=path,
            ),
        )


class LibraryNewerError(StorageError):
    """The file has a newer schema than this program knows."""

    def __init__(self, path: Path, found: int, known: int) -> None:
        super().__init__(
            path,
            tr(
                "The library {path} was written by a newer readerapp (format {found}; this one knows {known}), and this "
                "one could damage it. Update readerapp, or open another library.",
                path=path,
                found=found,
                known=known,
            ),
        )


class NotALibraryError(StorageError):
    """The file exists but is not a library."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, tr("{path} is not a readerapp library. Nothing was changed; choose another file.", path=path))


class LibraryMissingError(StorageError):
    """The file existed at the last start but does not now."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            tr(
                "The library {path} is gone. It was there when readerapp was last open. Connect the drive it is on, or put "
                "the file back.",
                path=path,
            ),
        )


class LibraryDamagedError(StorageError):
    """SQLite reports that the file is malformed."""

    def __init__(self, path: Path, detail: str) -> None:
        super().__init__(
            path,
            tr(
                "The library {path} is damaged ({detail}). Nothing was changed. Run “readerapp check”, and restore a backup "
                "if it finds damage.",
                path=path,
                detail=detail,
            ),
        )


class LibraryReadOnlyError(StorageError):
    """The file, its folder or its disk cannot be written. Nothing was changed."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            tr(
                "The library {path} is read-only here, and readerapp must write to it and beside it. Check the rights of the "
                "file and its folder, and whether the disk can be written.",
                path=path,
            ),
        )


class DiskFullError(StorageError):
    """The disk was full. The write was rolled back; if the library was being opened, nothing had been written yet."""

    def __init__(self, path: Path, opening: bool = False) -> None:
        super().__init__(
            path,
            tr("The library {path} cannot be opened: its disk is full. Free some space and try again.", path=path)
            if opening
            else tr(
                "The disk is full, and the last change was not saved. Free some space and try again. "
                "(The library is {path}.)",
                path=path,
            ),
        )


class SettingsError(ReaderAppError):
    """A settings file, or a value in it, that cannot be used."""


class ExportError(ReaderAppError):
    """The export to the file `resource` failed."""

    def __init__(self, resource: str, why: str) -> None:
        self.resource = resource
        super().__init__(tr("{file} could not be written: {why}", file=resource, why=why))


class BackupError(ReaderAppError):
    """The backup `resource` could not be made, or cannot be restored. Nothing was changed."""

    def __init__(self, resource: str, why: str) -> None:
        self.resource = resource
        super().__init__(f"{resource} {why}")


class UnknownFormatError(ReaderAppError):
    """Papers cannot be exported in the format `name`."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        self.name = name
        super().__init__(f"readerapp cannot write “{name}”. It can write {', '.join(known[:-1])} and {known[-1]}.")


class BibliographyError(ReaderAppError):
    """A .bib file cannot be merged with. Nothing was changed."""
