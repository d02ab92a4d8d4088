"""The export command."""

import sys
from argparse import ArgumentTypeError
from pathlib import Path

from readerapp.cli.asking import clear_line, tell
from readerapp.cli.command import UsageError, argument, command
from readerapp.cli.library import QUERY, found, open_library, query_of
from readerapp.export.citation import Extras
from readerapp.export.keys import check_template
from readerapp.jobs.exporting import FORMATS, format_named, wish_of, write_file
from readerapp.jobs.merging import FLAVOURS, merge_into
from readerapp.search.query import Is
from readerapp.settings.file import Settings
from readerapp.system import locations
from readerapp.text.words import papers_words

_NAMES = [one.name for one in FORMATS]
_WIDEST = max(map(len, _NAMES))
_TABLE = "\n".join(f"        {one.name:<{_WIDEST}}    {one.title} ({one.suffix})" for one in FORMATS)


def _extras(text: str) -> Extras:
    """What "abstract,tags" adds to entries. Raises ArgumentTypeError."""
    names = {"abstract": "abstract", "tags": "keywords", "note": "note", "version": "version"}
    wanted = [word.strip() for word in text.split(",") if word.strip()]
    for word in wanted:
        if word not in names:
            raise ArgumentTypeError(f"“{word}” cannot be added. There are {', '.join(names)}.")
    return Extras(**{names[word]: True for word in wanted})


@command(
    "export",
    QUERY,
    argument(
        "--format",
        dest="form",
        choices=_NAMES,
        metavar="FORMAT",
        help="The format.",
        offers=lambda: {one.name: one.title for one in FORMATS},
    ),
    argument("-o", "--output", metavar="FILE", help="Write to FILE instead of standard output.", files=True),
    argument(
        "--merge", metavar="FILE", help="Add the papers to your own .bib file, and change nothing else there.", files=True
    ),
    argument(
        "--with",
        dest="extras",
        type=_extras,
        metavar="LIST",
        help="Add to entries: abstract, tags, note, version, separated by commas.",
    ),
    argument("--keys", dest="template", metavar="TEMPLATE", help="How citation keys are made: {author}{year}{word}."),
    minus_words=True,
    help=f"""Export the papers that match QUERY or, without one, the starred papers.

    FORMAT is one of these:

{_TABLE}

    --merge leaves every entry alone that readerapp did not write or that you changed since, and keeps the file as it was
    beside it, as FILE.before-merge. It writes BibTeX or BibLaTeX, as the file has it.
    """,
)
def export(
    query: tuple[str, ...],
    form: str | None,
    output: str | None,
    merge: str | None,
    extras: Extras | None,
    template: str | None,
) -> None:
    """Write papers to the file `output` or to standard output, in the format named `form`, or into the file `merge`."""
    if merge is not None and (output is not None or form not in (None, *FLAVOURS)):
        raise UsageError("--merge takes BibTeX or BibLaTeX, and no --output.")
    settings = Settings(locations.settings_file())
    asked = query_of(query) if query else Is("starred")
    wish = wish_of(settings, asked)
    wish = wish._replace(extras=wish.extras if extras is None else extras, key_template=template or wish.key_template)
    if template:
        check_template(template)
    with open_library() as store:
        papers = found(store, asked)
        if merge is not None:
            print(f"{Path(merge)}: {merge_into(store, papers, Path(merge), wish, form).sentence}")
            return
        form = form or _NAMES[0]
        if output is None or output == "-":
            sys.stdout.flush()
            for piece in format_named(form).pieces(store, papers, wish):
                sys.stdout.buffer.write(piece.encode())
            sys.stdout.buffer.flush()
            return
        wish = wish._replace(told=lambda read: tell(f"Exporting: {read:,} of {len(papers):,} papers"))
        pieces = format_named(form).pieces(store, papers, wish)
        write_file(Path(output), pieces, form == "csv" and settings.flag("csv_for_excel"))
    clear_line()
    print(f"{papers_words(len(papers))} written to {output}")


COMMANDS = (export,)
