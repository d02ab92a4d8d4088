"""What the window needs to fetch PDFs from a fake arXiv, as the composition root puts it together."""

import threading
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest

from readerapp.arxiv.paper import Paper
from readerapp.jobs.asking import Network
from readerapp.pdfs.kept import KeptPdfs
from readerapp.storage.records import LibraryPaper
from readerapp.storage.store import Store
from readerapp.ui.pdf.downloads import Places
from readerapp.web.addresses import Addresses
from readerapp.web.http import Client, Timeouts
from tests.fake_arxiv import Batch, FakeArxiv
from tests.invented import listing, paper
from tests.ui.pdf.pdf_files import paper as pdf_of

DAY = date(2026, 1, 6)


COUNT = 5


def lamps() -> list[Paper]:
    """Papers with one version, but the last one, of which no source said it, and which is old."""
    found = [paper(number, title=f"Lamps: part {number}?") for number in range(1, COUNT)]
    return [*found, paper(COUNT, id="hep-th/9901001", version=None, title="An old lamp")]


@pytest.fixture
def arxiv() -> Iterator[FakeArxiv]:
    """A server with a PDF of a few pages for each of them."""
    with FakeArxiv([Batch(DAY, tuple(lamps()))]) as server:
        for one in lamps():
            server.pdfs[one.id] = pdf_of(4) + b"%" + one.id.encode() * 4000 + b"\n%%EOF\n"
        yield server


@pytest.fixture
def kept(tmp_path: Path) -> KeptPdfs:
    """Where PDFs are kept: none so far."""
    return KeptPdfs(tmp_path / "pdfs", 100_000_000)


@pytest.fixture
def papers(store: Store) -> list[LibraryPaper]:
    """The papers, in the library."""
    store.add_listing(listing(lamps()))
    return store.papers(store.keys([one.id for one in lamps()]))


def places(arxiv: FakeArxiv, store: Store, folder: Path, gap: float = 0.0) -> Places:
    """How downloads reach the server."""
    addresses = Addresses(www=arxiv.url, gap=gap)

    def network(opened: Store, cancelled: threading.Event) -> Network:
        client = Client(folder / "turn.json", addresses.gap, Timeouts(connect=2, read=2, whole=20))
        return Network(opened, client, addresses, cancelled)

    return Places(store.for_another_thread, network, addresses.pdf)


def asked(arxiv: FakeArxiv) -> Sequence[str]:
    """The addresses that were asked for, in order."""
    return [request.path for request in arxiv.requests]
