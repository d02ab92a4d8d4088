"""Every known failure has a sentence that says what, where and what to do."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from readerapp import errors

URL = "https://arxiv.org/list/cs.LG/new"
FILE = Path("/some/library.sqlite3")
FAILURES = [
    errors.InvalidIdentifierError("x"),
    errors.ParseError("a.md", "is not a listing."),
    errors.QueryError("a is:x", 5, "Try is:read."),
    errors.RuleError("A rule needs a name."),
    errors.PaperNotFoundError("2601.00001"),
    errors.WindowNotAnsweringError(),
    errors.LibraryBusyError(FILE),
    errors.LibraryInUseError(FILE),
    errors.LibraryNewerError(FILE, 9, 1),
    errors.NotALibraryError(FILE),
    errors.LibraryDamagedError(FILE, "page 3"),
    errors.LibraryMissingError(FILE),
    errors.LibraryReadOnlyError(FILE),
    errors.DiskFullError(FILE),
    errors.DiskFullError(FILE, opening=True),
    errors.RefusedError("This feed", "Bad archive 'nonsense'."),
    errors.FetchError(URL, "arXiv closed the connection without an answer."),
    errors.OfflineError(URL, "arXiv could not be reached."),
    errors.AskedToWaitError(URL, "arXiv asked us to wait.", datetime(2026, 6, 30, tzinfo=UTC)),
    errors.BlockedError(URL, "arXiv answered with a web page instead of the listing."),
    errors.CancelledError(),
    errors.SettingsError("zoom is wrong."),
    errors.ExportError("a.bib", "no room."),
    errors.BibliographyError("refs.bib was not changed. The entry in line 3 never ends."),
    errors.BackupError("a.zip", "is cut short. Choose another backup."),
    errors.SafeModeNeedsNewWindowError(),
    errors.UnknownFormatError("word", ["bibtex", "csv"]),
]


@pytest.mark.parametrize("failure", FAILURES, ids=lambda failure: type(failure).__name__)
def test_is_a_failure_with_a_sentence(failure: errors.ReaderAppError) -> None:
    assert isinstance(failure, errors.ReaderAppError)
    assert str(failure)[-1] in ".)”"
    assert "\n" not in str(failure)


@pytest.mark.parametrize(
    "failure", [one for one in FAILURES if isinstance(one, errors.StorageError)], ids=lambda one: type(one).__name__
)
def test_failures_of_the_library_name_the_file(failure: errors.StorageError) -> None:
    assert failure.path == FILE
    assert str(FILE) in str(failure)


def test_every_failure_is_in_the_table() -> None:
    known = {one for one in vars(errors).values() if isinstance(one, type) and issubclass(one, errors.ReaderAppError)}
    assert known - {errors.ReaderAppError, errors.StorageError} == {type(one) for one in FAILURES}
