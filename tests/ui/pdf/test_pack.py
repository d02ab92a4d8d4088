"""PDFs to take along: one after the other, politely, with a state for each, over interruptions of every kind."""

import hashlib
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from readerapp.jobs.asking import Network
from readerapp.pdfs.kept import Eprint, KeptPdfs
from readerapp.settings.table import find
from readerapp.storage.records import LibraryPaper
from readerapp.storage.store import Store
from readerapp.ui.look.look import Look
from readerapp.ui.pdf.downloads import Downloads
from readerapp.ui.pdf.pack import Pack
from readerapp.ui.pdf.pack_dialog import PackDialog
from readerapp.ui.pdf.reading import eprint_of
from readerapp.web.addresses import Addresses
from readerapp.web.http import Client
from tests.fake_arxiv import FakeArxiv, faults
from tests.ui.pdf import pdf_server
from tests.ui.pdf.pdf_server import COUNT, asked, places

TEMPLATE = str(find("pdf_names").default)

Start = Callable[..., Pack]

arxiv, kept, papers = pdf_server.arxiv, pdf_server.kept, pdf_server.papers


@pytest.fixture
def start(
    arxiv: FakeArxiv, kept: KeptPdfs, store: Store, papers: list[LibraryPaper], qapp: QApplication, tmp_path: Path
) -> Iterator[Start]:
    """Starts readerapp's part of it, as often as one likes."""
    running: list[tuple[Downloads, Pack]] = []

    def begin(gap: float = 0.0) -> Pack:
        downloads = Downloads(places(arxiv, store, tmp_path, gap), kept)
        pack = Pack(downloads, kept, downloads)
        pack.told = []  # type: ignore[attr-defined]
        pack.said.connect(lambda *said: pack.told.append(said[0]))  # type: ignore[attr-defined]
        running.append((downloads, pack))
        return pack

    yield begin
    for downloads, pack in running:
        downloads.close()
        pack.close()
    QApplication.processEvents()


@pytest.fixture
def pack(start: Start) -> Pack:
    return start()


def told(pack: Pack) -> list[str]:
    found: list[str] = pack.told  # type: ignore[attr-defined]
    return found


def words(pack: Pack) -> list[str]:
    return [pack.words(packed) for packed in pack.papers]


def done(pack: Pack, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: pack.done, timeout=10_000)


def right(kept: KeptPdfs, arxiv: FakeArxiv, papers: list[LibraryPaper]) -> bool:
    """Whether every PDF is there byte by byte."""
    return all(
        hashlib.sha256(kept.path(eprint_of(one)).read_bytes()).digest() == hashlib.sha256(arxiv.pdf(one.paper.id)).digest()
        for one in papers
    )


def test_fetches_one_after_the_other(
    pack: Pack, papers: list[LibraryPaper], arxiv: FakeArxiv, kept: KeptPdfs, qtbot: QtBot
) -> None:
    pack.take(papers)
    assert words(pack)[1:] == ["waiting"] * (COUNT - 1)
    done(pack, qtbot)
    assert words(pack) == ["kept"] * COUNT
    assert right(kept, arxiv, papers)
    assert arxiv.most_open == 1
    assert asked(arxiv)[-1] == "/pdf/hep-th/9901001"
    assert told(pack)[0] == "0 of 5 PDFs downloaded, in progress."
    assert told(pack)[-1] == "All 5 PDFs downloaded."
    assert len(told(pack)) == COUNT + 1
    pack.take(papers)
    assert pack.done
    assert len(asked(arxiv)) == COUNT


def test_keeps_its_distance(start: Start, papers: list[LibraryPaper], arxiv: FakeArxiv, qtbot: QtBot) -> None:
    pack = start(gap=0.3)
    pack.take(papers[:3])
    done(pack, qtbot)
    assert min(arxiv.gaps()) >= 0.29


def test_a_failure_stops_no_other(
    pack: Pack, papers: list[LibraryPaper], arxiv: FakeArxiv, kept: KeptPdfs, qtbot: QtBot
) -> None:
    arxiv.fail("/pdf/2601.00001v1", faults.cut(0.4))
    arxiv.fail("/pdf/2601.00002v1", faults.robot_page())
    arxiv.fail("/pdf/2601.00003v1", faults.wrong_length(-100))
    arxiv.fail("/pdf/2601.00004v1", faults.login_page("application/pdf"))
    pack.take(papers)
    done(pack, qtbot)
    assert words(pack)[4] == "kept"
    assert "It will resume from there" in words(pack)[0]
    assert "refuses to answer" in words(pack)[1]
    assert "not a PDF" in words(pack)[3]
    assert told(pack)[-1] == "1 of 5 PDFs downloaded, 4 failed."
    assert kept.summary().pdfs == 1
    pack.retry()
    done(pack, qtbot)
    assert right(kept, arxiv, papers)
    first = [sent for sent, path in zip(arxiv.sent, asked(arxiv), strict=True) if path == "/pdf/2601.00001v1"]
    assert sum(first) == len(arxiv.pdf("2601.00001"))


def test_pause_and_go_on(pack: Pack, papers: list[LibraryPaper], arxiv: FakeArxiv, kept: KeptPdfs, qtbot: QtBot) -> None:
    arxiv.fail("/pdf/", faults.crawling(4000, 0.05))
    pack.take(papers)
    qtbot.waitUntil(lambda: words(pack)[0].endswith("%"), timeout=8000)
    pack.pause()
    qtbot.waitUntil(lambda: words(pack) == ["paused"] * COUNT, timeout=8000)
    requests = len(asked(arxiv))
    qtbot.wait(200)
    assert len(asked(arxiv)) == requests
    assert told(pack)[-1] == "0 of 5 PDFs downloaded, paused."
    pack.resume()
    done(pack, qtbot)
    assert right(kept, arxiv, papers)
    assert "Range" in arxiv.requests[1].headers


def test_stopping_keeps_what_came(
    pack: Pack, papers: list[LibraryPaper], arxiv: FakeArxiv, kept: KeptPdfs, qtbot: QtBot
) -> None:
    arxiv.fail("/pdf/2601.00002v1", faults.crawling(4000, 0.05))
    pack.take(papers)
    qtbot.waitUntil(lambda: words(pack)[1].endswith("%"), timeout=8000)
    pack.cancel()
    assert words(pack) == ["kept", *["not downloaded"] * (COUNT - 1)]
    qtbot.wait(150)
    assert pack.done
    assert kept.summary().pdfs == 1
    pack.retry()
    done(pack, qtbot)
    assert right(kept, arxiv, papers)


def test_a_restart(start: Start, papers: list[LibraryPaper], arxiv: FakeArxiv, kept: KeptPdfs, qtbot: QtBot) -> None:
    arxiv.fail("/pdf/2601.00003v1", faults.crawling(4000, 0.1))
    before = start()
    before.take(papers)
    qtbot.waitUntil(lambda: words(before)[2].endswith("%"), timeout=8000)
    before._downloads.close()
    assert kept.summary().pdfs == 2
    after = start()
    after.take(papers)
    done(after, qtbot)
    assert right(kept, arxiv, papers)
    assert asked(arxiv).count("/pdf/2601.00001v1") == 1
    third = [request for request in arxiv.requests if request.path == "/pdf/2601.00003v1"]
    assert "Range" in third[-1].headers


def test_being_asked_to_wait_holds_everything_up_until_then(
    pack: Pack, papers: list[LibraryPaper], arxiv: FakeArxiv, kept: KeptPdfs, qtbot: QtBot
) -> None:
    arxiv.fail("/pdf/2601.00002v1", faults.too_many(retry_after=1))
    pack.take(papers)
    qtbot.waitUntil(lambda: bool(pack.held_up), timeout=8000)
    assert words(pack) == ["kept", *["paused"] * (COUNT - 1)]
    assert told(pack)[-1].startswith("1 of 5 PDFs downloaded. 127.0.0.1")
    assert "asked us to wait" in told(pack)[-1]
    requests = len(asked(arxiv))
    done(pack, qtbot)
    assert pack.held_up == ""
    assert right(kept, arxiv, papers)
    assert arxiv.requests[requests].time - arxiv.requests[requests - 1].time >= 1


def test_offline(pack: Pack, papers: list[LibraryPaper], arxiv: FakeArxiv, kept: KeptPdfs, qtbot: QtBot) -> None:
    address = pack._downloads._places.address
    pack._downloads._places = pack._downloads._places._replace(address=lambda *of: "http://127.0.0.1:9/pdf/x")
    pack.take(papers)
    qtbot.waitUntil(lambda: bool(pack.held_up), timeout=8000)
    assert "Cannot reach" in words(pack)[0]
    assert words(pack)[1:] == ["paused"] * (COUNT - 1)
    pack._downloads._places = pack._downloads._places._replace(address=address)
    pack.retry()
    done(pack, qtbot)
    assert right(kept, arxiv, papers)


def test_reading_comes_before_the_pack(
    pack: Pack, papers: list[LibraryPaper], arxiv: FakeArxiv, kept: KeptPdfs, qtbot: QtBot
) -> None:
    arxiv.fail("/pdf/2601.00001v1", faults.crawling(2000, 0.1))
    pack.take(papers)
    qtbot.waitUntil(lambda: words(pack)[0].endswith("%"), timeout=8000)
    pack._downloads.want(eprint_of(papers[4]), urgent=True)
    qtbot.waitUntil(lambda: words(pack)[4] == "kept", timeout=8000)
    assert asked(arxiv)[1] == "/pdf/hep-th/9901001"
    done(pack, qtbot)
    assert right(kept, arxiv, papers)


def test_what_comes_already_can_become_urgent(
    pack: Pack, papers: list[LibraryPaper], arxiv: FakeArxiv, kept: KeptPdfs, qtbot: QtBot
) -> None:
    arxiv.fail("/pdf/2601.00001v1", faults.crawling(4000, 0.05))
    pack.take(papers)
    qtbot.waitUntil(lambda: words(pack)[0].endswith("%"), timeout=8000)
    pack.pause()
    # The thread has not heard of the pause yet when the user opens the PDF.
    pack._downloads.want(eprint_of(papers[0]), urgent=True)
    qtbot.waitUntil(lambda: words(pack)[0] == "kept", timeout=8000)
    assert words(pack)[1:] == ["paused"] * (COUNT - 1)


def test_who_waits_for_a_pdf_does_not_wait_out_the_gap_of_the_pack(
    pack: Pack, papers: list[LibraryPaper], arxiv: FakeArxiv, tmp_path: Path, qtbot: QtBot
) -> None:
    downloads = pack._downloads
    usual = downloads._places

    def network(opened: Store, cancelled: threading.Event) -> Network:
        return Network(opened, Client(tmp_path / "turn.json"), Addresses(www=arxiv.url), cancelled)

    downloads._places = usual._replace(network=network, gap=0.4)
    pack.take(papers[:2])
    qtbot.waitUntil(lambda: words(pack)[0] == "kept", timeout=8000)
    downloads.want(eprint_of(papers[1]), urgent=True)
    done(pack, qtbot)
    assert words(pack) == ["kept", "kept"]
    assert 0.39 <= min(arxiv.gaps()) < 1.5


def test_what_was_cancelled_cannot_fail(pack: Pack, papers: list[LibraryPaper], kept: KeptPdfs, qtbot: QtBot) -> None:
    downloads = pack._downloads
    downloads._places = downloads._places._replace(address=lambda *of: "http://127.0.0.1:9/pdf/x")
    held_up: list[str] = []
    downloads.held_up.connect(held_up.append)
    wanted = eprint_of(papers[0])
    downloads.want(wanted)
    # It fails on its thread, which the window hears of only after the user has cancelled.
    downloads._background._executor.submit(lambda: None).result(8)  # type: ignore[union-attr]
    downloads.give_up(wanted)
    QApplication.processEvents()
    assert downloads._current is None
    assert downloads.progress(wanted).kind == "unknown"
    assert (downloads.paused, held_up) == (False, [])


def test_a_report_of_a_large_pack_asks_about_no_other_paper(
    pack: Pack, papers: list[LibraryPaper], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack.take(papers)
    done(pack, qtbot)
    about: list[Eprint] = []
    find = pack._kept.find

    def found(eprint: Eprint) -> Path | None:
        about.append(eprint)
        return find(eprint)

    monkeypatch.setattr(pack._kept, "find", found)
    pack._downloads.changed.emit(eprint_of(papers[2]))
    assert set(about) == {eprint_of(papers[2])}


def test_a_pack_does_not_push_out_its_own(
    pack: Pack, papers: list[LibraryPaper], kept: KeptPdfs, arxiv: FakeArxiv, qtbot: QtBot
) -> None:
    kept.limit_to(len(arxiv.pdf(papers[0].paper.id)) * 2)
    pack.take(papers)
    done(pack, qtbot)
    assert kept.summary().pdfs == COUNT
    pack.clear()
    kept.make_room()
    assert kept.summary().pdfs < 3


def test_a_paper_of_another_source(pack: Pack, papers: list[LibraryPaper], qtbot: QtBot) -> None:
    pack.take([papers[0]._replace(paper=papers[0].paper._replace(id="10.1000/lamps")), papers[1]])
    done(pack, qtbot)
    assert "not on arXiv" in words(pack)[0]
    assert words(pack)[1] == "kept"


# --- its window -----------------------------------------------------------------------------------------------------------


@pytest.fixture
def dialog(pack: Pack, look: Look, qtbot: QtBot, tmp_path: Path) -> PackDialog:
    found = PackDialog(look, pack, lambda: TEMPLATE, None, lambda: str(tmp_path / "train"))
    qtbot.addWidget(found)
    found.show()
    return found


def shown(dialog: PackDialog) -> list[str]:
    return [one.accessibleName() for one in dialog.findChildren(QPushButton) if one.isVisibleTo(dialog)]


def test_the_window_shows_each_paper(
    dialog: PackDialog, pack: Pack, papers: list[LibraryPaper], arxiv: FakeArxiv, qtbot: QtBot
) -> None:
    assert dialog.words.accessibleName() == "No PDFs to download."
    arxiv.fail("/pdf/2601.00001v1", faults.robot_page())
    arxiv.fail("/pdf/2601.00002v1", faults.crawling(2000, 0.05))
    pack.take(papers)
    assert shown(dialog)[:2] == ["Pause", "Stop"]
    qtbot.waitUntil(lambda: words(pack)[1].endswith("%"), timeout=8000)
    model = dialog.list.model()
    spoken = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert spoken[0].startswith("Lamps: part 1?; 127.0.0.1")
    assert spoken[1].startswith("Lamps: part 2?; ")
    assert spoken[2] == "Lamps: part 3?; waiting"
    assert dialog.list.viewport().grab().toImage().width() > 0
    dialog.list.setCurrentIndex(model.index(0, 0))
    assert dialog._why.accessibleName().startswith("127.0.0.1")
    dialog.pause.click()
    qtbot.waitUntil(lambda: dialog.pause.text() == "Resume")
    dialog.pause.click()
    done(pack, qtbot)
    assert shown(dialog) == ["Download the rest", "Export to folder…", "Close"]
    dialog.retry.click()
    done(pack, qtbot)
    assert shown(dialog) == ["Export to folder…", "Close"]


def test_it_goes_on_behind_a_closed_window(pack: Pack, papers: list[LibraryPaper], look: Look, qtbot: QtBot) -> None:
    dialog = PackDialog(look, pack, lambda: TEMPLATE, None)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show()
    pack.take(papers)
    with qtbot.waitSignal(dialog.destroyed):
        dialog.close()
    done(pack, qtbot)
    assert told(pack)[-1] == "All 5 PDFs downloaded."


def test_export_to_a_folder(
    dialog: PackDialog, pack: Pack, papers: list[LibraryPaper], arxiv: FakeArxiv, qtbot: QtBot, tmp_path: Path
) -> None:
    assert not dialog.export.isEnabled()
    pack.take(papers)
    done(pack, qtbot)
    dialog.export.click()
    folder = tmp_path / "train"
    said = f"5 PDFs copied to {folder.name} in {folder.parent}."
    qtbot.waitUntil(lambda: dialog.words.accessibleName() == said, timeout=8000)
    assert sorted(path.name for path in folder.iterdir()) == [
        "Quill 2026 - An old lamp (hep-th-9901001).pdf",
        *[f"Quill 2026 - Lamps - part {number} (2601.0000{number}v1).pdf" for number in range(1, 5)],
    ]
    assert (folder / "Quill 2026 - Lamps - part 1 (2601.00001v1).pdf").read_bytes() == arxiv.pdf("2601.00001")
    dialog.export.click()
    qtbot.waitUntil(lambda: dialog.words.accessibleName().endswith("5 were already there."), timeout=8000)
    dialog._template = lambda: "{year}"
    dialog.export.click()
    qtbot.waitUntil(lambda: "many papers one name" in dialog.words.accessibleName(), timeout=8000)


def test_closing_finishes_every_export(pack: Pack, papers: list[LibraryPaper], tmp_path: Path, qtbot: QtBot) -> None:
    pack.take(papers)
    done(pack, qtbot)
    folders = [tmp_path / name for name in ("laptop", "tablet", "stick")]
    for folder in folders:
        pack.export_to(folder, TEMPLATE)
    pack.close()
    assert [len(list(folder.iterdir())) for folder in folders] == [COUNT] * 3
