"""The export command."""

import sys
from pathlib import Path

from readerapp.cli.command import argument, command
from readerapp.cli.library import QUERY, found, open_library, query_of
from readerapp.jobs.exporting import FORMATS, write_file, written
from readerapp.search.query import Is
from readerapp.settings import Settings
from readerapp.system import locations
from readerapp.text.words import papers_words

_NAMES = [one.name for one in FORMATS]
_WIDEST = max(map(len, _NAMES))
_TABLE = "\n".join(f"        {one.name:<{_WIDEST}}    {one.title} ({one.suffix})" for one in FORMATS)


@command(
    "export",
    QUERY,
    argument(
        "--format",
        dest="form",
        choices=_NAMES,
        default=_NAMES[0],
        metavar="FORMAT",
        help="The format.",
        offers=lambda: {one.name: one.title for one in FORMATS},
    ),
    argument("-o", "--output", metavar="FILE", help="Write to FILE instead of standard output.", files=True),
    minus_words=True,
    help=f"""Export the papers that match QUERY or, without one, the starred papers.

    FORMAT is one of these:

{_TABLE}
    """,
)
def export(query: tuple[str, ...], form: str, output: str | None) -> None:
    """Write papers to the file `output` or to standard output, in the format named `form`."""
    asked = query_of(query) if query else Is("starred")
    with open_library() as store:
        papers = store.papers(found(store, asked))
        text = written(store, papers, form, asked)
    if output is None or output == "-":
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode())
        sys.stdout.buffer.flush()
        return
    for_excel = form == "csv" and Settings(locations.settings_file()).flag("csv_for_excel")
    write_file(Path(output), text, for_excel)
    print(f"{papers_words(len(papers))} written to {output}")


COMMANDS = (export,)
