"""Which PDFs are kept, and which go when there is no more room."""

import os
import threading
from pathlib import Path

import pytest

from readerapp.errors import InvalidIdentifierError, StorageError
from readerapp.pdfs.kept import Eprint, KeptPdfs

A, B, C = Eprint("2601.00001", 1), Eprint("2601.00002", 2), Eprint("hep-th/9901001")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "pdfs"


def keep(kept: KeptPdfs, eprint: Eprint, size: int, opened: float) -> Path:
    """A PDF of that size which was opened then."""
    path = kept.path(eprint)
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"%PDF-" + b"x" * (size - 5))
    os.utime(path, (opened, opened))
    return path


@pytest.mark.parametrize(
    ("eprint", "name"),
    [
        (A, "2601.00001v1.pdf"),
        (C, "hep-th_9901001.pdf"),
        (Eprint("math-ph/0703001", 12), "math-ph_0703001v12.pdf"),
        (Eprint("0704.0001"), "0704.0001.pdf"),
    ],
)
def test_names(folder: Path, eprint: Eprint, name: str) -> None:
    kept = KeptPdfs(folder, 100)
    assert kept.path(eprint) == folder / name
    assert kept.find(eprint) is None
    path = keep(kept, eprint, 10, 50.0)
    assert kept.find(eprint) == path
    assert [one.eprint for one in kept.kept()] == [eprint]


@pytest.mark.parametrize("paper_id", ["10.1000/abc", "../../etc/passwd", "", "2601.00001v2", "hep-th/../9901001", "con"])
def test_nothing_else_has_a_place(folder: Path, paper_id: str) -> None:
    with pytest.raises(InvalidIdentifierError):
        KeptPdfs(folder, 100).path(Eprint(paper_id))


def test_one_version_is_not_taken_for_another(folder: Path) -> None:
    kept = KeptPdfs(folder, 100)
    keep(kept, A, 10, 1.0)
    assert kept.find(A._replace(version=2)) is None
    assert kept.find(A._replace(version=None)) is None


def test_the_folder_is_all_there_is_to_know(folder: Path) -> None:
    kept = KeptPdfs(folder, 1000)
    assert kept.kept() == []
    assert kept.summary() == (0, 0)
    keep(kept, A, 10, 100.0)
    keep(kept, B, 20, 300.0)
    keep(kept, C, 40, 200.0)
    (folder / "notes.txt").write_text("not ours")
    (folder / "My thesis.pdf").write_bytes(b"%PDF-")
    (folder / "2601.00003v1.pdf.part").write_bytes(b"12345")
    (folder / "2601.00003v1.pdf.part.json").write_bytes(b"{}")
    (folder / "2601.00004v1.pdf").mkdir()
    again = KeptPdfs(folder, 1000)
    assert [(one.eprint, one.size, one.opened) for one in again.kept()] == [(B, 20, 300.0), (C, 40, 200.0), (A, 10, 100.0)]
    assert again.summary() == (3, 70)


def test_what_was_opened_longest_ago_goes_first(folder: Path) -> None:
    kept = KeptPdfs(folder, 50)
    keep(kept, A, 30, 1.0)
    keep(kept, B, 30, 2.0)
    keep(kept, C, 20, 3.0)
    kept.opened(A)
    for _ in range(2):
        kept.make_room()
        assert {one.eprint for one in kept.kept()} == {A, C}


def test_what_is_held_and_what_came_last_stay(folder: Path) -> None:
    kept = KeptPdfs(folder, 5)
    keep(kept, A, 30, 1.0)
    keep(kept, B, 30, 2.0)
    keep(kept, C, 30, 3.0)
    kept.hold(A)
    kept.hold(A)
    kept.make_room()
    assert {one.eprint for one in kept.kept()} == {A, C}
    kept.let_go(A)
    assert not kept.remove(A)
    kept.remove_all()
    assert [one.eprint for one in kept.kept()] == [A]
    kept.let_go(A)
    assert kept.remove(A)
    assert kept.summary().pdfs == 0


def test_files_of_others_are_never_touched(folder: Path) -> None:
    kept = KeptPdfs(folder, 0)
    keep(kept, A, 30, 1.0)
    foreign = folder / "Thesis.pdf"
    foreign.write_bytes(b"%PDF-" * 100)
    kept.remove_all()
    kept.limit_to(0)
    assert foreign.exists()
    assert kept.summary().size == 0


def test_downloads_under_way_stay_and_forgotten_ones_go(folder: Path) -> None:
    kept = KeptPdfs(folder, 0)
    folder.mkdir()
    parts = [folder / f"2601.0000{n}v1.pdf.part{end}" for n in (1, 2) for end in ("", ".json")]
    for part in parts:
        part.write_bytes(b"x" * 100)
    for part in parts[2:]:
        os.utime(part, (1.0, 1.0))
    kept.make_room()
    assert [part.exists() for part in parts] == [True, True, False, False]
    assert kept.remove(A)
    assert not any(part.exists() for part in parts)


def test_a_folder_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError, match=r"The folder of the PDFs, .*file, cannot be read"):
        KeptPdfs(tmp_path / "file", 1).kept()


def test_many_threads(folder: Path) -> None:
    kept = KeptPdfs(folder, 100)
    eprints = [Eprint(f"2601.{number:05}", 1) for number in range(1, 41)]
    for number, eprint in enumerate(eprints):
        keep(kept, eprint, 20, float(number))

    def use(mine: list[Eprint]) -> None:
        for eprint in mine:
            kept.hold(eprint)
            kept.make_room()
            assert kept.find(eprint) or not kept.path(eprint).exists()
            kept.let_go(eprint)

    threads = [threading.Thread(target=use, args=(eprints[start::4],)) for start in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    kept.make_room()
    assert kept.summary() == (5, 100)
