"""The import command."""

import os
import sys
from argparse import ArgumentTypeError
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from errno import EBADF
from pathlib import Path
from typing import BinaryIO

from readerapp.arxiv.category import taxonomy
from readerapp.arxiv.listing import Damage
from readerapp.cli.asking import clear_line, network, tell
from readerapp.cli.command import UsageError, argument, command, complain
from readerapp.cli.library import open_library
from readerapp.cli.values import categories, iso_date
from readerapp.errors import ParseError, ReaderAppError, RefusedError
from readerapp.jobs.importing import import_from
from readerapp.jobs.references import Ask, asked_of
from readerapp.settings.file import Settings
from readerapp.storage.records import ListingChanges
from readerapp.storage.store import Store
from readerapp.system import locations
from readerapp.text.words import papers_words

_NAMED_DAMAGES = 200


def _category(text: str) -> str:
    """An arXiv category, in any case. Raises ArgumentTypeError."""
    found = taxonomy().find(text)
    if found is None:
        raise ArgumentTypeError(f"arXiv has no category “{text}”. One looks like cs.CV or hep-th.")
    return found.id


@command(
    "import",
    argument("files", nargs="+", metavar="FILE...", files=True),
    argument("--date", dest="day", type=iso_date, metavar="DATE", help="The listing day, if the file does not say."),
    argument(
        "--category",
        type=_category,
        metavar="CATEGORY",
        help="The category, if the file does not say.",
        offers=categories,
    ),
    argument("--no-fetch", dest="offline", action="store_true", help="Do not ask arXiv for papers that a FILE only names."),
)
def import_(files: tuple[str, ...], day: date | None, category: str | None, offline: bool) -> None:
    """Import each FILE into the library; "-" is standard input.

    A FILE is a listing; or a list of references in BibTeX, RIS, CSL-JSON or readerapp’s own JSON, or of identifiers, DOIs or
    links, or a text that mentions papers, such as bookmarks: those that the library lacks are fetched from arXiv; or the
    snapshot of arXiv’s metadata from Kaggle; or an OPML file, whose feeds are followed. Nothing that you did is overwritten.
    What is not understood is named with its line.
    """
    if (day is None) != (category is None):
        raise UsageError("--date and --category go together: a listing day belongs to a category.")
    files = _written_out(files)
    changes = ListingChanges()
    failed: ReaderAppError | None = None
    with open_library() as store:
        for file in files:
            try:
                changes = changes.with_those_of(_import(store, file, day, category, len(files) > 1, offline))
            except (ParseError, RefusedError) as error:
                if len(files) == 1:
                    raise
                # A file that is not a listing does not stop the others.
                complain(f"readerapp: {error}")
                failed = error
    if len(files) > 1:
        print(changes.sentence)
    if failed:
        sys.exit(1)


def _written_out(files: tuple[str, ...]) -> tuple[str, ...]:
    """The files, with `*` and `~` expanded where the shell does not do it."""
    if os.name != "nt":
        return files
    from glob import glob  # noqa: PLC0415

    return tuple(found for file in files for found in sorted(glob(os.path.expanduser(file))) or [file])  # noqa: PTH111, PTH207


def _import(
    store: Store, file: str, day: date | None, category: str | None, one_of_many: bool, offline: bool
) -> ListingChanges:
    name = "standard input" if file == "-" else file
    quiet = not Settings(locations.settings_file()).flag("replacements_unread")
    ask = None if offline else _asking(store, quiet)
    imported = import_from(store, lambda: opened(file), name, day, category, quiet, ask, _tell_of_papers)
    clear_line()
    name_damages(name, imported.damages)
    for problem in imported.problems:
        complain(f"readerapp: {problem}")
    print(f"{file}: {imported.sentence}" if one_of_many else imported.sentence)
    return imported.changes


def _asking(store: Store, quiet: bool) -> Ask:
    def ask(ids: Sequence[str]) -> Sequence[str]:
        from readerapp.jobs.fetching import Refresh  # noqa: PLC0415 - most documents name only known papers

        tell(f"Asking arXiv for {papers_words(len(ids))}")
        return asked_of(Refresh(store, network(store, wait=False), quiet))(ids)

    return ask


def _tell_of_papers(papers: int) -> None:
    tell(f"{papers:,} papers")


def opened(file: str) -> AbstractContextManager[BinaryIO]:
    """The bytes of `file`; "-" is standard input. Raises OSError."""
    if file != "-":
        return Path(file).open("rb")
    if sys.stdin is None:
        raise OSError(EBADF, "it is closed")
    return nullcontext(sys.stdin.buffer)


def name_damages(name: str, damages: tuple[Damage, ...]) -> None:
    """Complain about the damaged places of a document, but not endlessly."""
    for damage in damages[:_NAMED_DAMAGES]:
        complain(f"{name}, {damage}")
    if len(damages) > _NAMED_DAMAGES:
        complain(f"{name}: {len(damages) - _NAMED_DAMAGES} more damaged places.")


COMMANDS = (import_,)
