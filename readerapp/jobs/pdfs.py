"""The PDF of a paper as a file on this computer; fetched, checked and kept if it is not there yet."""

from collections.abc import Callable
from pathlib import Path

from readerapp.arxiv.identifier import Identifier
from readerapp.arxiv.invented import WHY, is_invented
from readerapp.errors import InvalidIdentifierError, ReaderAppError
from readerapp.jobs.asking import Network
from readerapp.pdfs.kept import Eprint, KeptPdfs
from readerapp.storage.store import Store
from readerapp.text.language import tr

MB = 1_000_000
"""Bytes in a megabyte, the unit of the setting `pdf_space`."""


def kept_beside(library: Path, space: int) -> KeptPdfs:
    """The PDFs kept for a library, in the folder beside its file; `space` is how many MB they may take."""
    return KeptPdfs(library.with_name("pdfs"), space * MB)


def eprint_named(store: Store, text: str) -> Eprint:
    """The PDF meant by an identifier as people paste it: in the version it names, else the one the library knows.

    For a paper that is not in the library it is the newest. Raises InvalidIdentifierError, and ReaderAppError for papers
    from other sources and the sample, for which arXiv has no PDF.
    """
    try:
        named = Identifier.from_pasted(text)
    except InvalidIdentifierError:
        paper = store.paper(store.keys([text])[0]).paper
        where = (
            tr("Look for it at {page}.", page=paper.page) if paper.page else tr("Look for it where the paper was published.")
        )
        raise ReaderAppError(
            tr("{id} is not on arXiv, so its PDF is not either. {where}", id=paper.id, where=where)
        ) from None
    if is_invented(named.id):
        raise ReaderAppError(f"{named.id}: {tr(WHY)}")
    if named.version is None and store.has(named.id):
        return Eprint(named.id, store.paper(store.keys([named.id])[0]).paper.version)
    return Eprint(named.id, named.version)


def pdf_file(
    network: Network, kept: KeptPdfs, eprint: Eprint, gap: float, progress: Callable[[int, int | None], None] | None = None
) -> Path:
    """Where the PDF is kept; if it is not, it is fetched first, `gap` seconds after the last request to arXiv.

    An interrupted download is resumed. Another thread calls `progress` with the bytes received and the total (None if
    unknown). Raises CancelledError, FetchError and StorageError; what has arrived is then kept for next time.
    """
    path = kept.path(eprint)
    if kept.find(eprint) is None:
        address = network.addresses.pdf(eprint.paper_id, eprint.version)
        network.download(address, path, gap=gap, progress=progress)
        kept.make_room()
    kept.opened(eprint)
    return path
