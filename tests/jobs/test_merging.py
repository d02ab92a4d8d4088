"""Papers merged into a file on disk that other programs write too."""

import os
import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from readerapp.errors import BibliographyError, ExportError
from readerapp.export.bib_file import read
from readerapp.jobs import merging
from readerapp.jobs.merging import backup_of, merge_into
from readerapp.rendering.text import texts_of
from readerapp.storage.store import Store
from readerapp.system import swapped_file
from readerapp.system.file_lock import held
from tests.export.mixed_bib import mixed_bib
from tests.invented import filled, listing, paper
from tests.places import CHECKOUT

KILLS = int(os.environ.get("READERAPP_KILLS", "8"))


@pytest.fixture
def bib(tmp_path: Path) -> Path:
    path = tmp_path / "refs.bib"
    path.write_bytes(mixed_bib(40))
    return path


@pytest.fixture(params=["exchange", "replace"])
def either_way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Linux, and as on systems where two files cannot change places."""
    if request.param == "replace":
        monkeypatch.setattr(swapped_file, "_renameat2", lambda: None)


@pytest.mark.usefixtures("either_way")
class TestAFile:
    def test_gets_the_papers_and_is_kept_as_it_was(self, bib: Path, store: Store) -> None:
        before = bib.read_bytes()
        bib.chmod(0o640)
        found = merge_into(store, filled(store), bib)
        assert found.sentence == "3 papers added."
        assert bib.read_bytes().startswith(before)
        assert backup_of(bib).read_bytes() == before
        assert bib.stat().st_mode & 0o777 == 0o640
        assert sorted(path.name for path in bib.parent.glob("*refs*")) == ["refs.bib", "refs.bib.before-merge"]

    def test_is_not_touched_if_nothing_changes(self, bib: Path, store: Store) -> None:
        papers = filled(store)
        merge_into(store, papers, bib)
        before = bib.stat()
        assert merge_into(store, papers, bib).unchanged
        assert (bib.stat().st_mtime_ns, bib.stat().st_ino) == (before.st_mtime_ns, before.st_ino)

    def test_that_is_not_there_is_made(self, tmp_path: Path, store: Store) -> None:
        merge_into(store, filled(store), tmp_path / "new.bib")
        assert len(read((tmp_path / "new.bib").read_bytes()).entries) == 3

    def test_is_updated_by_the_library_that_wrote_it_even_under_another_name(self, bib: Path, store: Store) -> None:
        merge_into(store, filled(store), bib)
        moved = bib.rename(bib.with_name("moved.bib"))
        store.add_listing(listing([paper(1, doi="10.5555/moss", journal_ref="J. Moss 1")], None), current=True)
        assert merge_into(store, store.keys(["2601.00001"]), moved).updated == ("2601.00001",)
        assert b"10.5555/moss" in moved.read_bytes()

    def test_a_link_keeps_leading_where_it_led(self, bib: Path, store: Store) -> None:
        link = bib.with_name("link.bib")
        link.symlink_to(bib.name)
        merge_into(store, filled(store), link)
        assert link.is_symlink()
        assert len(read(bib.read_bytes()).entries) == len(read(mixed_bib(40)).entries) + 3

    def test_what_an_editor_saves_meanwhile_is_merged_with(
        self, bib: Path, store: Store, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        papers = filled(store)
        saved = []

        def saving(target: Path, *rest: bytes | Path | None) -> bool:
            if not saved:
                saved.append(target.read_bytes() + b"@misc{saved}\n")
                target.write_bytes(saved[0])
            return swapped_file.put(target, *rest)  # type: ignore[arg-type]

        monkeypatch.setattr(merging, "put", saving)
        merge_into(store, papers, bib)
        assert bib.read_bytes().startswith(saved[0])
        assert backup_of(bib).read_bytes() == saved[0]


@pytest.mark.skipif(swapped_file._renameat2() is None, reason="two files cannot change places here")
def test_an_editor_that_saves_all_the_time_loses_nothing(bib: Path, store: Store) -> None:
    keys = filled(store, 30)
    stop = threading.Event()
    text = [bib.read_bytes()]

    def edit() -> None:
        # An editor saves what it holds, half of the time in place and half through another file.
        while not stop.is_set():
            text.append(text[-1] + f"@misc{{editor{len(text)}}}\n".encode())
            if len(text) % 2:
                bib.write_bytes(text[-1])
            else:
                bib.with_name("edited").write_bytes(text[-1])
                bib.with_name("edited").replace(bib)
            # Now and then nobody saves for as long as a merge takes, also on a busy machine.
            time.sleep(chance.random() * 0.01 if len(text) % 8 else 0.3)

    chance = random.Random(7)  # noqa: S311 - no secret
    editor = threading.Thread(target=edit)
    editor.start()
    try:
        for key in keys:
            merge_once_it_goes(store, key, bib)
    finally:
        stop.set()
        editor.join()
    merge_into(store, keys, bib)
    data = bib.read_bytes()
    assert data.startswith(text[-1])
    assert len([one for one in read(data).entries if one.key.startswith("quill2026title")]) == 30


@pytest.mark.skipif(swapped_file._renameat2() is None, reason="two files cannot change places here")
@pytest.mark.parametrize("first", [b"", b"@misc{editor, title = {Moss}}\n"], ids=["emptied", "half"])
def test_an_editor_that_takes_its_time_to_save_loses_nothing(first: bytes, bib: Path, store: Store) -> None:
    text = first + bib.read_bytes()
    papers = filled(store)
    emptied = threading.Event()

    def edit() -> None:
        with bib.open("wb", buffering=0) as file:
            file.write(first)
            emptied.set()
            time.sleep(0.015)
            file.write(text[len(first) :])

    editor = threading.Thread(target=edit)
    editor.start()
    emptied.wait()
    merge_into(store, papers, bib)
    editor.join()
    data = bib.read_bytes()
    assert data.startswith(text)
    assert len(read(data).entries) == len(read(text).entries) + 3
    assert backup_of(bib).read_bytes() == text


def merge_once_it_goes(store: Store, key: int, bib: Path) -> None:
    for _ in range(20):
        try:
            merge_into(store, [key], bib)
        except (ExportError, BibliographyError):
            # Somebody keeps saving, or was half way.
            time.sleep(0.01)
        else:
            return
    raise AssertionError


def test_killed_at_any_moment_it_leaves_the_old_file_or_the_new_one(bib: Path, library: Path) -> None:
    foreign = bib.read_bytes()
    chance = random.Random(7)  # noqa: S311 - no secret
    for _ in range(KILLS):
        merger = subprocess.Popen(
            [sys.executable, "-m", "tests.jobs.merger", str(library), str(bib), "100000"],
            cwd=CHECKOUT,
            stdout=subprocess.PIPE,
        )
        assert merger.stdout
        merger.stdout.readline()
        time.sleep(chance.random() * 0.1)
        merger.send_signal(signal.SIGKILL)
        merger.communicate()
        data = bib.read_bytes()
        assert data.startswith(foreign)
        entries = [one for one in read(data).entries if one.key.startswith("quill2026moss")]
        assert data.endswith(b"}\r\n")
        assert all({"title", "author", "url"} <= set(one.fields) for one in entries)
    with Store(library, texts_of) as store:
        merge_into(store, store.keys(["2601.00001"]), bib)
    assert not list(bib.parent.glob(".refs.bib*part"))


def test_what_a_killed_merge_left_goes_even_where_nothing_changes(bib: Path, store: Store) -> None:
    papers = filled(store)
    merge_into(store, papers, bib)
    left = bib.with_name(".refs.bib.readerapp-part")
    left.write_bytes(b"@misc{half")
    assert not merge_into(store, papers, bib).added
    assert not left.exists()


def test_who_merges_into_the_same_file_waits(bib: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(merging, "_PATIENCE", 0.05)
    papers = filled(store)
    with held(merging._lock_of(store, bib), 0), pytest.raises(ExportError, match="Another readerapp is merging into it"):
        merge_into(store, papers, bib)
    assert merge_into(store, papers, bib).added


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_file_stays_as_it_is(bib: Path, store: Store) -> None:
    bib.chmod(0o400)
    with pytest.raises(ExportError, match="read-only"):
        merge_into(store, filled(store), bib)


def test_a_folder_and_a_broken_file_are_known_failures(bib: Path, store: Store) -> None:
    papers = filled(store)
    with pytest.raises(ExportError, match="could not be written: Is a directory"):
        merge_into(store, papers, bib.parent)
    bib.write_bytes(b"@misc{a, title = {A}\n")
    with pytest.raises(BibliographyError, match=r"refs\.bib was not changed\. The entry in line 1 never ends\."):
        merge_into(store, papers, bib)
    assert bib.read_bytes() == b"@misc{a, title = {A}\n"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_is_not_waited_for(bib: Path, store: Store) -> None:
    pipe = bib.with_name("pipe.bib")
    os.mkfifo(pipe)
    with pytest.raises(ExportError, match="It is a device, not a file"):
        merge_into(store, filled(store), pipe)
