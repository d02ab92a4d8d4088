"""Commands that keep what the user has: backup, restore, acts."""

import sys
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path

from readerapp.cli.asking import clear_line, going_on, tell
from readerapp.cli.command import UsageError, argument, command, complain
from readerapp.cli.importing import name_damages, opened
from readerapp.cli.library import open_library
from readerapp.errors import BackupError, ParseError
from readerapp.jobs.acts_file import open_lines, take, written
from readerapp.jobs.backups import back_up, back_up_here, folder_of, kept, new_name
from readerapp.jobs.exporting import write_file
from readerapp.jobs.pdfs import MB, kept_beside
from readerapp.settings.file import Settings
from readerapp.storage.restoring import prepare, put_in_place, restore_pdfs
from readerapp.system import locations
from readerapp.text.words import moment_in_rows, papers_words

_LINES_TOLD = 10_000
"""Lines of a file of acts between two reports."""


@command(
    "backup",
    argument("file", nargs="?", metavar="[FILE]", files=True),
    argument("--pdfs", action="store_true", help="Put the downloaded PDFs into it, too."),
    argument("--list", dest="list_", action="store_true", help="List the backups that are kept, and make none."),
)
def backup(file: str | None, pdfs: bool, list_: bool) -> None:
    """Back up the library to FILE or, without one, to the folder `backups` beside the library.

    readerapp may be in use meanwhile. The backup is checked before it counts. In the folder, backups are kept daily for
    a week, weekly for a month and monthly for a year; the window makes one a day by itself.
    """
    library = locations.library_file()
    if list_:
        if file or pdfs:
            raise UsageError("--list makes no backup: it takes neither FILE nor --pdfs.")
        _list(library)
        return
    if file is None:
        space = Settings(locations.settings_file()).number("backup_space")
        made = back_up_here(library, space, pdfs, going_on("Backing up"))
    else:
        target = Path(file)
        made = back_up(library, target / new_name(library) if target.is_dir() else target, pdfs, going_on("Backing up"))
    clear_line()
    print(f"{made.words}, written to {made.path}")


def _list(library: Path) -> None:
    backups = kept(library)
    for one in backups:
        print(f"{moment_in_rows(one.made)}  {one.size / MB:>8,.1f} MB  {one.path}")
    if not backups:
        raise BackupError(str(folder_of(library)), "holds no backup of this library yet. Make one with: readerapp backup")


@command(
    "restore",
    argument("file", metavar="FILE", files=True),
    argument("--look", action="store_true", help="Say what the backup holds, and change nothing."),
)
def restore(file: str, look: bool) -> None:
    """Replace the library with that of the backup FILE; the present one is kept under another name.

    The backup is checked first: one that is truncated, altered or made by a newer readerapp is refused. Close the window
    first, or restore there. PDFs that the backup holds and you no longer have come back, too.
    """
    library = locations.library_file()
    prepared = prepare(Path(file), library, going_on("Looking at the backup"))
    clear_line()
    if look:
        prepared.discard()
        print(f"{prepared.backup.words}, made {moment_in_rows(prepared.backup.made)}")
        return
    aside = put_in_place(prepared)
    came = restore_pdfs(prepared.backup, kept_beside(library, 0).folder)
    print(f"{prepared.backup.words}, restored to {library}")
    if came:
        print(f"{came:,} PDF{'s' if came != 1 else ''} put back.")
    if aside:
        print(f"The library that was there is kept as {aside}")


@command(
    "acts",
    argument("--export", metavar="FILE", help="Write all that you did to FILE.", files=True),
    argument("--import", dest="import_", metavar="FILE", help="Take over what the FILE of another library says.", files=True),
)
def acts(export: str | None, import_: str | None) -> None:
    """Write all that you did to a JSON Lines file, or import it into another library; "-" is standard output or input.

    The file has the stars, dismissals, notes, tags, what you asked for more or less of, what was read and what you
    follow, with their times. On import the later act wins, field by field; what you have done here since stays.
    Missing papers are added.
    """
    if (export is None) == (import_ is None):
        raise UsageError("Say either --export FILE or --import FILE.")
    with open_library() as store:
        if export is not None:
            _write_acts(written(store, _tell_of_acts), export)
            return
        name = "standard input" if import_ == "-" else str(import_)
        try:
            with opened(str(import_)) as stream:
                taken = take(store, _told(open_lines(stream)), name)
        except OSError as error:
            raise ParseError(name, f"cannot be read: {error.strerror or error}.") from error
    clear_line()
    name_damages(name, taken.damages)
    if taken.facts.unknown:
        complain(f"{name}: {papers_words(len(taken.facts.unknown))} that your library lacks are not described there.")
    print(taken.sentence)


def _write_acts(lines: Iterable[str], target: str) -> None:
    if target == "-":
        for line in lines:
            sys.stdout.buffer.write(line.encode())
        return
    # zip takes a line before it takes a number: in the end, the next number is how many lines there were.
    number = count()
    write_file(Path(target), (line for line, _ in zip(lines, number, strict=False)))
    clear_line()
    print(f"{next(number):,} lines written to {target}")


def _told(lines: Iterable[bytes]) -> Iterator[bytes]:
    """The same lines; the terminal is told how many have been read."""
    for number, line in enumerate(lines):
        if number and number % _LINES_TOLD == 0:
            tell(f"Reading what was done: {number:,} lines")
        yield line


def _tell_of_acts(done: int, papers: int) -> None:
    tell(f"Writing what you did: {done:,} of {papers:,} papers")


COMMANDS = (backup, restore, acts)
