"""Commands that put papers into the library: import."""

import sys
from datetime import date, datetime
from pathlib import Path

import click

from readerapp import locations
from readerapp.arxiv.category import taxonomy
from readerapp.arxiv.listing import Damage
from readerapp.cli.library import open_library
from readerapp.errors import ParseError, ReaderAppError, RefusedError
from readerapp.importing import import_document, read_document
from readerapp.settings import Settings
from readerapp.storage.records import ListingChanges
from readerapp.storage.store import Store

_NAMED_DAMAGES = 200


class CategoryId(click.ParamType[str]):
    """An arXiv category, in any case."""

    name = "CATEGORY"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        found = taxonomy().find(str(value))
        if found is None:
            self.fail(f"arXiv has no category “{value}”. One looks like cs.CV or hep-th.", param, ctx)
        return found.id


@click.command("import")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="The listing day, where the file does not say.")
@click.option("--category", type=CategoryId(), help="The category, where the file does not say.")
def import_(files: tuple[str, ...], day: datetime | None, category: str | None) -> None:
    """Put the listings FILE... into the library; "-" is standard input."""
    if (day is None) != (category is None):
        raise click.UsageError("--date and --category go together: a listing day belongs to a category.")
    changes = ListingChanges()
    failed: ReaderAppError | None = None
    with open_library() as store:
        for file in files:
            try:
                changes = changes.with_those_of(_import(store, file, day.date() if day else None, category, len(files) > 1))
            except (ParseError, RefusedError) as error:
                if len(files) == 1:
                    raise
                # One file that is no listing does not keep the others out.
                click.echo(f"readerapp: {error}", err=True)
                failed = error
    if len(files) > 1:
        click.echo(changes.sentence)
    if failed:
        sys.exit(1)


def _import(store: Store, file: str, day: date | None, category: str | None, one_of_many: bool) -> ListingChanges:
    name = "standard input" if file == "-" else file
    try:
        if file == "-":
            data = read_document(sys.stdin.buffer, name)
        else:
            with Path(file).open("rb") as stream:
                data = read_document(stream, name)
    except OSError as error:
        raise ParseError(name, f"cannot be read: {error.strerror or error}.") from error
    quiet = not Settings(locations.settings_file()).flag("replacements_unread")
    imported = import_document(store, data, name, day, category, quiet)
    _name_damages(name, imported.damages)
    click.echo(f"{file}: {imported.sentence}" if one_of_many else imported.sentence)
    return imported.changes


def _name_damages(name: str, damages: tuple[Damage, ...]) -> None:
    for damage in damages[:_NAMED_DAMAGES]:
        click.echo(f"{name}, {damage}", err=True)
    if len(damages) > _NAMED_DAMAGES:
        click.echo(f"{name}: {len(damages) - _NAMED_DAMAGES} more damaged places.", err=True)


COMMANDS = (import_,)
