"""readerapp pdf, held against every fault of a server that tests/web/test_download.py knows."""

import functools
import hashlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from readerapp.arxiv.listing import Listing
from readerapp.rendering.text import texts_of
from readerapp.storage.store import Store
from readerapp.web.addresses import GAP, PAGE_GAP
from readerapp.web.http import Client, Timeouts
from tests.cli.conftest import Run
from tests.fake_arxiv import Batch, FakeArxiv, faults, invented_papers
from tests.fake_arxiv.routes import invented_pdf
from tests.invented import listing, paper
from tests.places import CHECKOUT, NOBODY

BATCH = Batch(date(2026, 6, 30), invented_papers(3, "cs.LG", date(2026, 6, 30)))
PAPER, SECOND, THIRD = (one.id for one in BATCH.papers)
SIZE = 400_000


@pytest.fixture
def arxiv(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[FakeArxiv]:
    """An arXiv with PDFs of 400 kB, and a client that waits for next to nothing."""
    monkeypatch.setattr("readerapp.system.locations.turn_file", lambda: tmp_path / "turn.json")
    monkeypatch.setenv("READERAPP_REQUEST_GAP", "0")
    hasty = functools.partial(Client, timeouts=Timeouts(connect=1, read=0.4, whole=0.6))
    monkeypatch.setattr("readerapp.jobs.asking.Client", hasty)
    with FakeArxiv([BATCH]) as server:
        server.pdf_size = SIZE
        for name, value in server.environment.items():
            monkeypatch.setenv(name, value)
        yield server


@pytest.fixture
def target(library: Path) -> Path:
    """Where the PDF is to be."""
    return library.with_name("pdfs") / f"{PAPER}.pdf"


@pytest.fixture
def whole(run: Run, arxiv: FakeArxiv, target: Path) -> Callable[[], None]:
    """The command prints where the PDF is, and it is there, with nothing beside it."""

    def check() -> None:
        assert run("pdf", PAPER) == (0, f"{target}\n", "")
        assert target.read_bytes() == arxiv.pdf(PAPER)
        assert files(target) == [target.name]

    return check


@pytest.fixture
def fails(run: Run, target: Path) -> Callable[[str], None]:
    """The command ends with 1 and a sentence, and there is no PDF in its place."""

    def check(sentence: str) -> None:
        outcome = run("pdf", PAPER)
        assert (outcome.status, outcome.out) == (1, "")
        assert outcome.err.startswith("readerapp: ")
        assert outcome.err.count("\n") == 1
        assert sentence in outcome.err
        assert not target.exists()

    return check


def files(target: Path) -> list[str]:
    """The names of what is in the folder."""
    return sorted(path.name for path in target.parent.iterdir()) if target.parent.exists() else []


def left_behind(arxiv: FakeArxiv, target: Path, data: bytes, total: int | None) -> None:
    """What an earlier download left."""
    target.parent.mkdir()
    target.with_name(f"{target.name}.part").write_bytes(data)
    etag = f'"{hashlib.sha256(arxiv.pdf(PAPER)).hexdigest()[:32]}"'
    notes = {"url": f"{arxiv.url}/pdf/{PAPER}", "total": total, "validators": {"ETag": etag}}
    target.with_name(f"{target.name}.part.json").write_text(json.dumps(notes))


Whole = Callable[[], None]
Fails = Callable[[str], None]


class TestWhateverTheServerDoes:
    def test_a_pdf_is_fetched_and_then_kept(self, arxiv: FakeArxiv, whole: Whole) -> None:
        whole()
        assert arxiv.requests[0].headers["Accept-Encoding"] == "identity"
        whole()
        assert len(arxiv.requests) == 1

    def test_the_last_few_bytes_are_kept_too(self, arxiv: FakeArxiv, whole: Whole) -> None:
        arxiv.fail("/pdf/", faults.crawling(len(arxiv.pdf(PAPER)) - 50, 0.05))
        whole()

    @pytest.mark.parametrize("times", [1, 3])
    def test_it_goes_on_where_it_stopped(self, times: int, arxiv: FakeArxiv, whole: Whole, fails: Fails) -> None:
        arxiv.fail("/pdf/", *[faults.cut(0.4)] * times)
        for _ in range(times):
            fails("%. It will resume from there.")
        whole()
        assert sum(arxiv.sent) == len(arxiv.pdf(PAPER))
        assert arxiv.requests[-1].headers["Range"].startswith("bytes=")

    def test_a_file_that_changed_between_begins_anew(self, arxiv: FakeArxiv, whole: Whole, fails: Fails) -> None:
        arxiv.fail("/pdf/", faults.cut(0.4))
        fails("stopped at")
        arxiv.pdfs[PAPER] = invented_pdf("the second version", SIZE)
        whole()

    @pytest.mark.parametrize("headers", [{}, {"ETag": '"other"'}], ids=["another size", "another ETag"])
    def test_two_files_are_never_mixed(
        self, headers: dict[str, str], arxiv: FakeArxiv, target: Path, whole: Whole, fails: Fails
    ) -> None:
        arxiv.fail("/pdf/", faults.cut(0.4))
        fails("stopped at")
        have = target.with_name(f"{target.name}.part").stat().st_size
        total = len(arxiv.pdf(PAPER)) + (0 if headers else 5)
        rest = invented_pdf("something else", SIZE * 2)[have:total]
        said = {"Content_Range": f"bytes {have}-{total - 1}/{total}", **headers}
        arxiv.fail("/pdf/", faults.status(206, rest, "application/pdf", **said))
        whole()
        assert "Range" not in arxiv.requests[-1].headers

    def test_a_part_of_another_place_is_not_taken(self, arxiv: FakeArxiv, whole: Whole, fails: Fails) -> None:
        arxiv.fail("/pdf/", faults.cut(0.4))
        fails("stopped at")
        arxiv.fail("/pdf/", faults.status(206, b"junk", "application/pdf", Content_Range="bytes 7-10/11"))
        whole()

    def test_a_part_that_is_whole_needs_no_request(self, arxiv: FakeArxiv, target: Path, whole: Whole) -> None:
        left_behind(arxiv, target, arxiv.pdf(PAPER), total=len(arxiv.pdf(PAPER)))
        whole()
        assert arxiv.requests == []

    @pytest.mark.parametrize("extra", [b"", b"more than there is"])
    def test_a_range_behind_the_end(self, extra: bytes, arxiv: FakeArxiv, target: Path, whole: Whole) -> None:
        left_behind(arxiv, target, arxiv.pdf(PAPER) + extra, total=None)
        whole()
        assert len(arxiv.requests) == (2 if extra else 1)

    @pytest.mark.parametrize(
        "notes", ["", "[]", "{}", '{"url": "http://x", "total": 9, "validators": {"ETag": "x"}}', '{"total": "9"}']
    )
    def test_notes_that_cannot_be_trusted_are_not(self, notes: str, arxiv: FakeArxiv, target: Path, whole: Whole) -> None:
        left_behind(arxiv, target, b"%PDF-x", total=None)
        target.with_name(f"{target.name}.part.json").write_text(notes)
        whole()
        assert "Range" not in arxiv.requests[0].headers

    @pytest.mark.parametrize("fault", [faults.robot_page(), faults.login_page(), faults.login_page("application/pdf")])
    def test_a_web_page_is_not_kept(
        self, fault: faults.Fault, arxiv: FakeArxiv, target: Path, fails: Fails, whole: Whole
    ) -> None:
        arxiv.fail("/pdf/", fault)
        fails("in a browser to see why")
        assert files(target) == []
        whole()

    def test_what_arrived_instead_is_said(self, arxiv: FakeArxiv, fails: Fails) -> None:
        arxiv.fail("/pdf/", faults.status(200, b"<html>" + b"x" * 4000, "text/html"))
        fails("not a PDF (a web page of 4 kB); nothing was kept")

    def test_a_pdf_that_is_not_there_yet(self, run: Run, arxiv: FakeArxiv, target: Path) -> None:
        outcome = run("pdf", "2606.99999")
        assert (outcome.status, outcome.out) == (1, "")
        assert outcome.err.startswith("readerapp: 2606.99999: This PDF is not on 127.0.0.1:")
        assert files(target) == []

    @pytest.mark.parametrize("by", [-1000, 1000])
    def test_a_wrong_length_is_no_whole_pdf(self, by: int, arxiv: FakeArxiv, whole: Whole, fails: Fails) -> None:
        arxiv.fail("/pdf/", faults.wrong_length(by))
        fails("")
        whole()

    def test_a_crawl_is_given_up_and_goes_on_later(self, arxiv: FakeArxiv, whole: Whole, fails: Fails) -> None:
        arxiv.fail("/pdf/", faults.crawling(20_000, 0.1))
        fails("It will resume from there")
        whole()

    def test_a_short_wait_is_waited_for(self, run: Run, arxiv: FakeArxiv, target: Path, fails: Fails) -> None:
        arxiv.fail("/pdf/", faults.cut(0.5), faults.too_many(0))
        fails("stopped at")
        outcome = run("pdf", PAPER)
        assert (outcome.status, outcome.out) == (0, f"{target}\n")
        assert outcome.err.startswith("arXiv asks to wait until ")
        assert sum(arxiv.sent[:1] + arxiv.sent[2:]) == len(arxiv.pdf(PAPER))

    def test_a_long_wait_is_not_and_keeps_what_came(
        self, arxiv: FakeArxiv, whole: Whole, fails: Fails, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("READERAPP_NOW", "2026-06-30T12:00:00-04:00")
        arxiv.fail("/pdf/", faults.cut(0.5), faults.too_many(120))
        fails("stopped at")
        fails("429")
        fails("429")
        assert len(arxiv.requests) == 2
        monkeypatch.setenv("READERAPP_NOW", "2026-06-30T12:02:01-04:00")
        whole()
        assert "Range" in arxiv.requests[-1].headers

    @pytest.mark.skipif(os.name == "nt", reason="no such signal there")
    def test_stopped_by_the_person_it_keeps_what_came(self, arxiv: FakeArxiv, target: Path, whole: Whole) -> None:
        arxiv.fail("/pdf/", faults.crawling(40_000, 0.2))
        command = [sys.executable, "-m", "readerapp", "pdf", PAPER]
        part = target.with_name(f"{target.name}.part")
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=CHECKOUT) as process:
            while not (part.exists() and part.stat().st_size > 40_000):
                assert process.poll() is None
            process.send_signal(signal.SIGINT)
            out, err = process.communicate(timeout=10)
        assert (process.returncode, out, err) == (1, "", "readerapp: Stopped. What was fetched before is kept.\n")
        whole()
        assert "Range" in arxiv.requests[-1].headers

    def test_a_file_without_validators_begins_anew(self, arxiv: FakeArxiv, whole: Whole, fails: Fails) -> None:
        arxiv.fail("/pdf/", faults.Fault(spoil=lambda reply: reply._replace(headers={}, sent=100_000)))
        fails("It will start over")
        whole()
        assert "Range" not in arxiv.requests[-1].headers

    def test_more_than_its_limit_is_not_taken(self, arxiv: FakeArxiv, target: Path, fails: Fails) -> None:
        arxiv.fail("/pdf/", faults.wrong_length(600 << 20))
        fails("more than 512 MB")
        assert files(target) == []

    def test_where_it_cannot_be_saved_is_said(self, run: Run, arxiv: FakeArxiv, target: Path) -> None:
        target.parent.write_text("")
        outcome = run("pdf", PAPER)
        assert (outcome.status, outcome.out) == (1, "")
        assert f"cannot be saved to {target}" in outcome.err

    def test_offline(self, run: Run, arxiv: FakeArxiv, whole: Whole, monkeypatch: pytest.MonkeyPatch) -> None:
        whole()
        monkeypatch.setenv("READERAPP_WWW_URL", NOBODY)
        whole()
        outcome = run("pdf", SECOND, PAPER, THIRD)
        assert outcome.status == 1
        assert outcome.out.endswith(f"{PAPER}.pdf\n")
        assert outcome.err.startswith(f"readerapp: {SECOND}, {THIRD}: Cannot reach 127.0.0.1:9")
        assert outcome.err.count("\n") == 1


class TestWhichPdf:
    def test_several_are_printed_in_turn_and_what_fails_is_said_at_the_end(
        self, run: Run, arxiv: FakeArxiv, target: Path
    ) -> None:
        outcome = run("pdf", f"https://arxiv.org/abs/{SECOND}", "2606.99999", "moss", PAPER, PAPER)
        assert outcome.status == 1
        assert outcome.out == f"{target.with_name(f'{SECOND}.pdf')}\n{target}\n"
        absent, wrong = outcome.err.splitlines()
        assert absent.startswith("readerapp: 2606.99999: This PDF is not on ")
        assert wrong.startswith("readerapp: “moss” is not an arXiv identifier.")

    def test_the_version_that_is_named_or_else_the_one_that_is_known(
        self, run: Run, arxiv: FakeArxiv, target: Path, library: Path
    ) -> None:
        with Store(library, texts_of) as store:
            store.add_listing(listing([paper(id=PAPER, version=2)]))
        assert run("pdf", PAPER).out == f"{target.with_name(f'{PAPER}v2.pdf')}\n"
        assert run("pdf", f"arXiv:{PAPER}v1").out == f"{target.with_name(f'{PAPER}v1.pdf')}\n"
        assert [request.path for request in arxiv.requests] == [f"/pdf/{PAPER}v2", f"/pdf/{PAPER}v1"]

    def test_a_paper_of_another_source_has_its_pdf_elsewhere(self, run: Run, arxiv: FakeArxiv, library: Path) -> None:
        with Store(library, texts_of) as store:
            store.add_listing(Listing((paper(id="10.1234/moss", doi="10.1234/moss"),)))
        outcome = run("pdf", "10.1234/moss")
        assert (outcome.status, outcome.out, arxiv.requests) == (1, "", [])
        assert outcome.err.startswith(
            "readerapp: 10.1234/moss is not on arXiv, so its PDF is not either. Look for it at http"
        )

    def test_what_was_printed_is_there_however_little_room_there_is(
        self, run: Run, arxiv: FakeArxiv, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("readerapp.jobs.pdfs.MB", 1)
        outcome = run("pdf", PAPER, SECOND, THIRD)
        assert outcome.err == ""
        assert [Path(line).is_file() for line in outcome.out.splitlines()] == [True, True, True]

    def test_many_leave_arxiv_the_pause_it_asks_for(
        self, run: Run, arxiv: FakeArxiv, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        gaps: list[float] = []

        class Watched(Client):
            def download(self, url: str, target: Path, **asked: Any) -> None:
                gaps.append(asked["gap"])
                super().download(url, target, **asked)

        monkeypatch.setattr("readerapp.jobs.asking.Client", Watched)
        run("pdf", PAPER)
        run("pdf", SECOND, THIRD)
        assert gaps == [GAP, PAGE_GAP, PAGE_GAP]

    def test_no_paper_is_wrong_usage(self, run: Run) -> None:
        assert run("pdf").status == 2


def test_a_terminal_is_told_how_much_has_come(
    run: Run, arxiv: FakeArxiv, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("readerapp.cli.pdfs._TOLD_EVERY", 0.0)
    monkeypatch.setattr("readerapp.cli.asking.on_terminal", lambda: True)
    outcome = run("pdf", PAPER)
    assert outcome.out == f"{target}\n"
    assert f"Fetching {PAPER}, 0.4 of 0.4 MB …" in outcome.err
    assert outcome.err.endswith("\r\x1b[K")
