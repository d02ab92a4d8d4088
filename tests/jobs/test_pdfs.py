"""The PDF of a paper: which one is meant, where it is kept, and when arXiv is asked for it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from readerapp.errors import FetchError, InvalidIdentifierError, ReaderAppError
from readerapp.jobs.asking import Network
from readerapp.jobs.pdfs import eprint_named, kept_beside, pdf_file
from readerapp.pdfs.kept import Eprint, KeptPdfs
from readerapp.storage.store import Store
from readerapp.web.addresses import Addresses
from readerapp.web.http import Client
from tests.fake_arxiv import FakeArxiv, faults
from tests.fetch_world import TODAY
from tests.invented import listing, paper

FIRST, SECOND = (Eprint(one.id) for one in TODAY.papers[:2])
LONG_AGO = 1_000_000_000


@pytest.fixture
def arxiv() -> Iterator[FakeArxiv]:
    with FakeArxiv([TODAY]) as server:
        server.pdf_size = 600_000
        yield server


@pytest.fixture
def network(store: Store, arxiv: FakeArxiv, tmp_path: Path) -> Network:
    addresses = Addresses(arxiv.url, arxiv.url, arxiv.url, arxiv.url, 0.0)
    return Network(store, Client(tmp_path / "turn"), addresses)


@pytest.fixture
def kept(store: Store) -> KeptPdfs:
    """Room for one PDF and a half."""
    return kept_beside(store.path, 1)


def test_a_pdf_is_fetched_once_and_kept_beside_the_library(
    store: Store, arxiv: FakeArxiv, network: Network, kept: KeptPdfs
) -> None:
    told: list[tuple[int, int | None]] = []
    path = pdf_file(network, kept, FIRST, gap=0.0, progress=lambda *so_far: told.append(so_far))
    assert path == store.path.parent / "pdfs" / f"{FIRST.paper_id}.pdf"
    assert path.read_bytes() == arxiv.pdf(FIRST.paper_id)
    assert told[-1] == (path.stat().st_size, path.stat().st_size)
    os.utime(path, (LONG_AGO, LONG_AGO))
    assert pdf_file(network, kept, FIRST, gap=0.0) == path
    assert len(arxiv.requests) == 1
    # It is the one that was opened last.
    assert path.stat().st_mtime > LONG_AGO


def test_a_version_is_fetched_as_it_is_named(arxiv: FakeArxiv, network: Network, kept: KeptPdfs) -> None:
    path = pdf_file(network, kept, Eprint(FIRST.paper_id, 1), gap=0.0)
    assert path.name == f"{FIRST.paper_id}v1.pdf"
    assert arxiv.requests[0].path.endswith(f"/{FIRST.paper_id}v1")


def test_what_was_opened_longest_ago_makes_room(network: Network, kept: KeptPdfs) -> None:
    first = pdf_file(network, kept, FIRST, gap=0.0)
    os.utime(first, (LONG_AGO, LONG_AGO))
    second = pdf_file(network, kept, SECOND, gap=0.0)
    assert (first.exists(), second.exists()) == (False, True)


def test_a_request_waits_for_the_gap(arxiv: FakeArxiv, network: Network, kept: KeptPdfs) -> None:
    pdf_file(network, kept, FIRST, gap=0.0)
    pdf_file(network, kept, SECOND, gap=0.2)
    first, second = (request.time for request in arxiv.requests)
    assert second - first >= 0.2


def test_what_cannot_be_had_leaves_nothing(arxiv: FakeArxiv, network: Network, kept: KeptPdfs) -> None:
    arxiv.fail("/pdf/", faults.status(404))
    with pytest.raises(FetchError, match=FIRST.paper_id):
        pdf_file(network, kept, FIRST, gap=0.0)
    assert kept.find(FIRST) is None


def test_which_version_is_meant(store: Store) -> None:
    store.add_listing(listing([paper(id="2606.00001", version=3)]))
    assert eprint_named(store, "2606.00001") == Eprint("2606.00001", 3)
    assert eprint_named(store, "arXiv:2606.00001v2") == Eprint("2606.00001", 2)
    assert eprint_named(store, "https://arxiv.org/abs/2606.00009") == Eprint("2606.00009", None)


def test_papers_of_others_have_no_pdf_on_arxiv(store: Store) -> None:
    store.add_listing(listing([paper(id=one) for one in ("https://moss.invalid/1", "moss: 2")], None))
    with pytest.raises(ReaderAppError, match=r"/1 is not on arXiv.* Look for it at https://moss.invalid/1\."):
        eprint_named(store, "https://moss.invalid/1")
    with pytest.raises(ReaderAppError, match="Look for it where the paper was published"):
        eprint_named(store, "moss: 2")
    with pytest.raises(InvalidIdentifierError, match="moss: 3"):
        eprint_named(store, "moss: 3")
