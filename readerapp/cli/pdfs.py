"""The pdf command."""

import sys
import time
from collections.abc import Callable

from readerapp.cli.asking import WAIT, clear_line, network, tell
from readerapp.cli.command import argument, command, complain
from readerapp.cli.library import open_library
from readerapp.errors import CancelledError, ReaderAppError
from readerapp.settings.file import Settings
from readerapp.system import locations
from readerapp.web.addresses import GAP, PAGE_GAP

_TOLD_EVERY = 0.1
"""Seconds between two progress reports of a download."""


@command("pdf", argument("ids", nargs="+", metavar="ID..."), WAIT)
def pdf(ids: tuple[str, ...], wait: bool) -> None:
    """Print the paths of the PDFs of each paper ID, downloading those that are missing.

    An ID with a version (2012.07810v2) means that version. Interrupted downloads are resumed.
    """
    from readerapp.jobs.pdfs import eprint_named, kept_beside, pdf_file  # noqa: PLC0415 - the network, for this command alone

    failed: dict[str, list[str]] = {}
    wanted = list(dict.fromkeys(ids))
    # Several papers may take a while: robots.txt asks for more than three seconds between requests.
    gap = GAP if len(wanted) == 1 else PAGE_GAP
    with open_library() as store:
        kept = kept_beside(store.path, Settings(locations.settings_file()).number("pdf_space"))
        asking = network(store, wait)
        for text in wanted:
            try:
                eprint = eprint_named(store, text)
                # The PDFs printed so far are kept, even beyond the space allowed.
                kept.hold(eprint)
                path = pdf_file(asking, kept, eprint, gap, _progress(str(eprint)))
            except ReaderAppError as error:
                clear_line()
                failed.setdefault(str(error), []).append(text)
            except KeyboardInterrupt:
                clear_line()
                raise CancelledError from None
            else:
                clear_line()
                print(path, flush=True)
    for sentence, texts in failed.items():
        complain(f"readerapp: {_named(texts, sentence)}")
    if failed:
        sys.exit(1)


def _named(texts: list[str], sentence: str) -> str:
    """The sentence, preceded by the papers it is about unless it names them already."""
    return sentence if sentence.lstrip("“").startswith(texts[0]) else f"{', '.join(texts)}: {sentence}"


def _progress(name: str) -> Callable[[int, int | None], None]:
    """Returns a function that shows the progress of the download of `name`."""
    told = 0.0

    def show(have: int, total: int | None) -> None:
        nonlocal told
        if time.monotonic() - told > _TOLD_EVERY:
            told = time.monotonic()
            tell(f"Fetching {name}, {have / 1e6:.1f}{f' of {total / 1e6:.1f}' if total else ''} MB")

    return show


COMMANDS = (pdf,)
