"""The failures that are the world's fault, each with a sentence for the person at the screen.

Every known failure is a `ReaderAppError`; its text says what failed, where, and what to do. The command line prints that
sentence, the window shows it in the quiet bar. Anything else that is raised is a bug and is never dressed up as one of these.
"""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path


class ReaderAppError(Exception):
    """Root of every failure that readerapp knows about. `str(error)` is the sentence."""


class InvalidIdentifierError(ReaderAppError):
    """A text that is no arXiv identifier; `text` is what was given."""

    def __init__(self, text: str) -> None:
        self.text = text
        super().__init__(f"“{text}” is not an arXiv identifier. One looks like 2012.07810, 2012.07810v2 or hep-th/9901001.")


class ParseError(ReaderAppError):
    """A document that cannot be read as what it was taken for; `resource` names it."""

    def __init__(self, resource: str, why: str) -> None:
        self.resource = resource
        super().__init__(f"{resource} {why}")


class RefusedError(ReaderAppError):
    """A document in which a source refuses what was asked of it, with `reason` in its own words; `resource` names it."""

    def __init__(self, resource: str, reason: str) -> None:
        self.resource = resource
        self.reason = reason
        super().__init__(f"{resource} is a refusal: “{reason}”")


class FetchError(ReaderAppError):
    """Something that could not be fetched from the address `resource`; `retry_at` (UTC) is when it is worth another try."""

    def __init__(self, resource: str, sentence: str, retry_at: datetime | None = None) -> None:
        self.resource = resource
        self.retry_at = retry_at
        super().__init__(sentence)


class OfflineError(FetchError):
    """The host could not be reached: there is no network, no such name, or nobody answered."""


class AskedToWaitError(FetchError):
    """The host asked for patience (429 or 503); nothing may be asked of it before `retry_at`."""


class BlockedError(FetchError):
    """The host answered with something else than what was asked for: a page for people, a robot check, a login."""


class CancelledError(ReaderAppError):
    """The person stopped it. Whatever was done before stays."""

    def __init__(self) -> None:
        super().__init__("Stopped. What was fetched before is kept.")


class QueryError(ReaderAppError):
    """A search that cannot be read from `position` (characters from its start) on."""

    def __init__(self, text: str, position: int, hint: str) -> None:
        self.text = text
        self.position = position
        read = text[:position].rstrip()
        lead = f"Not understood after “{read}”." if read else "This search is not understood."
        super().__init__(f"{lead} {hint}")


class PaperNotFoundError(ReaderAppError):
    """A paper that the library does not have; `paper_id` is None where only its key was known, which nobody is told."""

    def __init__(self, paper_id: str | None = None) -> None:
        self.paper_id = paper_id
        super().__init__(f"{paper_id or 'This paper'} is not in this library. Import or fetch a listing that has it first.")


class StorageError(ReaderAppError):
    """A failure of the library file `path`."""

    def __init__(self, path: Path, sentence: str) -> None:
        self.path = path
        super().__init__(sentence)


class LibraryBusyError(StorageError):
    """Another process holds the write lock for longer than we were willing to wait; nothing was changed."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, f"Another readerapp is writing to {path}. Nothing was changed; try again in a moment.")


class LibraryNewerError(StorageError):
    """The file was written by a later schema than this program knows."""

    def __init__(self, path: Path, found: int, known: int) -> None:
        super().__init__(
            path,
            f"The library {path} was written by a newer readerapp (format {found}; this one knows {known}), which this "
            "one could damage. Update readerapp, or open another library.",
        )


class NotALibraryError(StorageError):
    """The file exists and is something else."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, f"{path} is not a readerapp library. Nothing was changed; choose another file.")


class LibraryDamagedError(StorageError):
    """SQLite found the file malformed."""

    def __init__(self, path: Path, detail: str) -> None:
        super().__init__(
            path,
            f"The library {path} is damaged ({detail}). Nothing was changed. Run “readerapp check”, and put back a backup "
            "if it finds damage.",
        )


class DiskFullError(StorageError):
    """The disk had no room for a write, which was taken back."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            "The disk is full, and what could not be saved was taken back. Free some space and try again. "
            f"(The library is {path}.)",
        )


class SettingsError(ReaderAppError):
    """A settings file or a value in it that cannot be used."""


class ExportError(ReaderAppError):
    """An export that could not be written; `resource` is the file."""

    def __init__(self, resource: str, why: str) -> None:
        self.resource = resource
        super().__init__(f"{resource} could not be written: {why}")


class UnknownFormatError(ReaderAppError):
    """A format that papers cannot be written in; `name` is what was asked for."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        self.name = name
        super().__init__(f"readerapp cannot write “{name}”. It writes {', '.join(known[:-1])} and {known[-1]}.")
