"""Papers saved to a local server that asks what Zotero's connector asks: headers, sessions, ids, and a PDF for an item."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from readerapp.errors import FetchError, OfflineError
from readerapp.jobs.pdfs import kept_beside
from readerapp.jobs.zotero import item, save
from readerapp.storage.store import Store
from readerapp.web.zotero import Zotero
from tests.cli.conftest import Run, run  # noqa: F401 - a fixture
from tests.invented import listing, paper
from tests.places import NOBODY


class Connector:
    """What a Zotero has been told. It refuses what the real one refuses."""

    def __init__(self) -> None:
        self.sessions: dict[str, list[dict[str, object]]] = {}
        self.pdfs: dict[str, bytes] = {}
        self.editable = True

    def save_items(self, headers: dict[str, str], body: bytes) -> tuple[int, str]:
        if not headers["content-type"].startswith("application/json"):
            return 400, "bad type"
        said = json.loads(body)
        if said["sessionID"] in self.sessions:
            return 409, '{"error": "SESSION_EXISTS"}'
        if not self.editable:
            return 500, '{"libraryEditable": false}'
        self.sessions[said["sessionID"]] = said["items"]
        return 201, ""

    def save_attachment(self, headers: dict[str, str], body: bytes) -> tuple[int, str]:
        if "x-metadata" not in headers:
            return 400, '{"error": "METADATA_NOT_PROVIDED"}'
        about = json.loads(headers["x-metadata"])
        if about["sessionID"] not in self.sessions:
            return 400, '{"error": "SESSION_NOT_FOUND"}'
        if about["parentItemID"] not in [one["id"] for one in self.sessions[about["sessionID"]]]:
            return 400, '{"error": "PARENT_NOT_FOUND"}'
        if headers["content-type"] != "application/pdf" or not about["title"] or not about["url"]:
            return 400, ""
        self.pdfs[about["parentItemID"]] = body
        return 201, "{}"


@pytest.fixture
def connector(monkeypatch: pytest.MonkeyPatch) -> Iterator[Connector]:
    there = Connector()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            headers = {name.lower(): value for name, value in self.headers.items()}
            body = self.rfile.read(int(headers["content-length"]))
            answers = {"/connector/saveItems": there.save_items, "/connector/saveAttachment": there.save_attachment}
            # Without this header Zotero takes the request for one of a web page's, and refuses it.
            known = self.path in answers and headers.get("x-zotero-connector-api-version") == "3"
            status, text = answers[self.path](headers, body) if known else (403, "Request not allowed")
            self.send_response(status)
            self.send_header("Content-Length", str(len(text.encode())))
            self.end_headers()
            self.wfile.write(text.encode())

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    monkeypatch.setenv("READERAPP_ZOTERO_URL", f"http://127.0.0.1:{server.server_address[1]}")
    # A proxy is not asked about this computer.
    monkeypatch.setenv("HTTP_PROXY", NOBODY)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield there
    server.shutdown()
    thread.join()
    server.server_close()


def zotero() -> Zotero:
    import os

    return Zotero(os.environ["READERAPP_ZOTERO_URL"])


def test_an_item_is_a_preprint_with_all_that_is_known(store: Store) -> None:
    store.add_listing(
        listing(
            [
                paper(
                    1,
                    title=r"A bound of $\mathcal{O}(n)$ for M\'elange",
                    abstract=r"We show $x_i \le 1$.",
                    authors=("Ada Quill", "Bo van der Reed Jr.", "Moss Collaboration", "and others"),
                )
            ]
        )
    )
    keys = store.keys(["2601.00001"])
    store.tag(keys, add=["to read"])
    store.note(keys, "a < b\nwhy")
    assert item(store.papers(keys)[0]) == {
        "id": "readerapp-2601.00001",
        "itemType": "preprint",
        "title": "A bound of O(n) for Mélange",
        "creators": [
            {"creatorType": "author", "firstName": "Ada", "lastName": "Quill"},
            {"creatorType": "author", "firstName": "Bo, Jr.", "lastName": "van der Reed"},
            {"creatorType": "author", "lastName": "Moss Collaboration", "fieldMode": 1},
        ],
        "abstractNote": "We show xᵢ ≤ 1.",
        "date": "2026-01-05",
        "url": "https://arxiv.org/abs/2601.00001",
        "DOI": "10.48550/arXiv.2601.00001",
        "tags": [{"tag": "to read"}],
        "notes": [{"note": "<p>a &lt; b<br/>why</p>"}],
        "attachments": [],
        "repository": "arXiv",
        "archiveID": "arXiv:2601.00001",
        "libraryCatalog": "arXiv.org",
        "extra": "arXiv:2601.00001 [cs.LG]",
    }


def test_a_preprint_keeps_its_doi_when_a_journal_has_printed_it(store: Store) -> None:
    """Styles that print the DOI say "Preprint at" before it."""
    store.add_listing(listing([paper(1, doi="10.5555/moss", journal_ref="J. Moss 1")]))
    found = item(store.papers(store.keys(["2601.00001"]))[0])
    assert found["DOI"] == "10.48550/arXiv.2601.00001"
    assert str(found["extra"]).endswith("\nPublished as J. Moss 1, https://doi.org/10.5555/moss")


def test_papers_and_kept_pdfs_arrive(store: Store, connector: Connector) -> None:
    store.add_listing(listing([paper(number) for number in range(1, 61)]))
    folder = store.path.with_name("pdfs")
    folder.mkdir()
    (folder / "2601.00003v1.pdf").write_bytes(b"%PDF-1.4 three")
    keys = store.keys([f"2601.{number:05}" for number in range(1, 61)])
    saved = save(zotero(), store.papers(keys), kept_beside(store.path, 0))
    assert saved.sentence == "60 papers saved to Zotero, 1 with its PDF."
    items = [one for session in connector.sessions.values() for one in session]
    assert [one["id"] for one in items] == [f"readerapp-2601.{number:05}" for number in range(1, 61)]
    assert connector.pdfs == {"readerapp-2601.00003": b"%PDF-1.4 three"}


def test_a_library_that_cannot_be_changed_is_a_sentence(store: Store, connector: Connector) -> None:
    store.add_listing(listing([paper(1)]))
    connector.editable = False
    with pytest.raises(FetchError, match="selected in Zotero is read-only"):
        save(zotero(), store.papers(store.keys(["2601.00001"])), kept_beside(store.path, 0))


def test_without_a_zotero_that_is_said(store: Store) -> None:
    store.add_listing(listing([paper(1)]))
    with pytest.raises(OfflineError, match=r"^Zotero is not running\. Start it and try again\.$"):
        save(Zotero(NOBODY), store.papers(store.keys(["2601.00001"])), kept_beside(store.path, 0))


def test_the_command(run: Run, connector: Connector, filled: Path) -> None:  # noqa: F811
    assert run("zotero").err == "readerapp: No papers are starred yet.\n"
    run("star", "2601.02012", "2601.02011")
    assert run("zotero") == (0, "2 papers saved to Zotero.\n", "")
    assert run("zotero", "2601.02010").out == "1 paper saved to Zotero.\n"
    assert len(connector.sessions) == 2
