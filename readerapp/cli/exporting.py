"""Commands that write papers for other programs: export."""

import sys
from pathlib import Path

from readerapp.cli.command import argument, command
from readerapp.cli.library import QUERY, found, open_library, query_of
from readerapp.exporting import write_file, written
from readerapp.query import Is
from readerapp.words import papers_words

FORMATS = ("bibtex", "markdown", "csv")


@command(
    "export",
    QUERY,
    argument("--format", dest="form", choices=FORMATS, default="bibtex"),
    argument("-o", "--output", metavar="FILE", help="Write to FILE instead of standard output."),
    minus_words=True,
)
def export(query: tuple[str, ...], form: str, output: str | None) -> None:
    """Write the papers that match QUERY, or the starred ones, for another program."""
    asked = query_of(query) if query else Is("starred")
    with open_library() as store:
        papers = store.papers(found(store, asked))
        text = written(store, papers, form, asked)
    if output is None or output == "-":
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode())
        sys.stdout.buffer.flush()
        return
    write_file(Path(output), text)
    print(f"{papers_words(len(papers))} written to {output}")


COMMANDS = (export,)
