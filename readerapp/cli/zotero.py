"""The zotero command."""

import os

from readerapp.cli.asking import clear_line, tell
from readerapp.cli.command import command
from readerapp.cli.library import QUERY, found, open_library, query_of
from readerapp.errors import ReaderAppError
from readerapp.jobs.pdfs import kept_beside
from readerapp.jobs.zotero import save, zotero_of
from readerapp.search.query import Is


@command("zotero", QUERY, minus_words=True)
def zotero(query: tuple[str, ...]) -> None:
    """Save the papers that match QUERY or, without one, the starred papers to a running Zotero.

    They go to the collection selected there, as preprints, with their tags, your note, and the PDF if it is
    downloaded. Zotero does not check for duplicates: a paper saved twice is there twice.
    """
    with open_library() as store:
        papers = store.papers(found(store, query_of(query) if query else Is("starred")))
        if not papers:
            raise ReaderAppError("No papers match." if query else "No papers are starred yet.")
        saved = save(
            zotero_of(os.environ), papers, kept_beside(store.path, 0), lambda done: tell(f"Saving to Zotero: {done:,} papers")
        )
    clear_line()
    print(saved.sentence)


COMMANDS = (zotero,)
