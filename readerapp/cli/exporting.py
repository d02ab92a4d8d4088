"""Commands that write papers for other programs: export."""

import sys
from pathlib import Path

import click

from readerapp.cli.library import MINUS_IN_ARGUMENTS, open_library, query_of
from readerapp.exporting import write_file, written
from readerapp.query import Is

FORMATS = ("bibtex", "markdown", "csv")


@click.command(context_settings=MINUS_IN_ARGUMENTS)
@click.argument("query", nargs=-1, type=click.UNPROCESSED)
@click.option("--format", "form", type=click.Choice(FORMATS), default="bibtex", show_default=True)
@click.option("-o", "--output", metavar="FILE", help="Write to FILE instead of standard output.")
def export(query: tuple[str, ...], form: str, output: str | None) -> None:
    """Write the papers that match QUERY, or the starred ones, for another program."""
    asked = query_of(query) if query else Is("starred")
    with open_library() as store:
        papers = store.papers(store.find(asked))
        text = written(store, papers, form, asked)
    if output is None or output == "-":
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode())
        sys.stdout.buffer.flush()
        return
    write_file(Path(output), text)
    click.echo(f"{len(papers):,} paper{'' if len(papers) == 1 else 's'} written to {output}")


COMMANDS = (export,)
