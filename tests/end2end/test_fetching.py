"""`readerapp fetch` as processes: two at once, killed, interrupted, on a terminal."""

import os
import pty
import random
import select
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from readerapp.rendering.text import texts_of
from readerapp.search.query import Is
from readerapp.storage.store import Store
from tests.fake_arxiv import Batch, FakeArxiv, faults, invented_papers
from tests.fetch_world import HERE, NOON, TODAY, TUESDAY, expected, unread_of
from tests.places import CHECKOUT, READERAPP

GAP = 0.3
KILLS = int(os.environ.get("READERAPP_KILLS", "8"))
THOUSAND = Batch(TUESDAY, invented_papers(1000, HERE, TUESDAY))


@pytest.fixture
def surroundings(tmp_path: Path, library: Path) -> dict[str, str]:
    """What a process of its own is told: another home, Tuesday at noon, no pauses."""
    folders = {f"XDG_{name}_HOME": str(tmp_path / name.lower()) for name in ("DATA", "CONFIG", "CACHE", "STATE")}
    named = {"READERAPP_LIBRARY": str(library), "READERAPP_NOW": NOON.isoformat(), "READERAPP_REQUEST_GAP": "0", "TZ": "UTC"}
    return dict(os.environ) | folders | named | {"HOME": str(tmp_path)}


@pytest.fixture
def arxiv(surroundings: dict[str, str]) -> Iterator[FakeArxiv]:
    with FakeArxiv([TODAY]) as server:
        surroundings.update(server.environment)
        yield server


def started(surroundings: dict[str, str], *arguments: str) -> "subprocess.Popen[str]":
    command = [*READERAPP, *arguments]
    return subprocess.Popen(
        command, cwd=CHECKOUT, env=surroundings, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def run(surroundings: dict[str, str], *arguments: str) -> tuple[int, str, str]:
    with started(surroundings, *arguments) as process:
        out, err = process.communicate(timeout=60)
    assert "Traceback" not in out + err
    return process.returncode, out, err


def check_day(library: Path, batch: Batch) -> None:
    """The day is there as a whole, nothing twice, and the file is sound."""
    with Store(library, texts_of) as store:
        keys = [key for section in store.day_sections(batch.day, None, HERE) for key in section.keys]
        assert sorted(entry.paper.id for entry in store.papers(keys)) == expected(batch.papers)
        assert store.counts().papers == len(batch.papers)
        assert len(store.find(Is("unread"))) == unread_of(batch.papers)
        assert store.check() == []


def test_two_at_once_take_turns(surroundings: dict[str, str], arxiv: FakeArxiv, library: Path) -> None:
    surroundings["READERAPP_REQUEST_GAP"] = str(GAP)
    arxiv.fail("/", faults.Fault(spoil=lambda reply: reply._replace(silence=0.05)), always=True)
    fetching = [started(surroundings, "fetch", HERE) for _ in range(2)]
    new = 0
    for process in fetching:
        out, err = process.communicate(timeout=60)
        assert (process.returncode, err) == (0, "")
        assert "Complete: " in out
        new += int(out.splitlines()[-1].split()[2])
    # To the second one little or nothing is left to tell.
    assert new == len(TODAY.papers)
    assert len(arxiv.requests) in (3, 4)
    assert min(arxiv.gaps()) >= GAP
    assert arxiv.most_open == 1
    check_day(library, TODAY)


def test_killed_at_any_moment_it_goes_on_the_next_time(surroundings: dict[str, str], library: Path) -> None:
    dice = random.Random(KILLS)  # noqa: S311 - nothing is kept secret
    with FakeArxiv([THOUSAND]) as arxiv:
        surroundings.update(arxiv.environment)
        begun = time.monotonic()
        assert run(surroundings, "fetch", HERE)[0] == 0
        whole = time.monotonic() - begun
        for number in range(KILLS):
            for file in library.parent.glob(f"{library.name}*"):
                file.unlink()
            process = started(surroundings, "fetch", HERE)
            time.sleep(whole * (number + dice.random()) / KILLS)
            process.kill()
            process.communicate()
            with Store(library, texts_of) as store:
                assert store.check() == []
                kept = {entry.paper.id for entry in store.papers(list(store.find(Is("unread"))))}
                assert kept <= {paper.id for paper in THOUSAND.papers}
            status, _, err = run(surroundings, "fetch", HERE)
            assert (status, err) == (0, "")
            check_day(library, THOUSAND)


def test_ctrl_c_keeps_what_was_fetched(surroundings: dict[str, str], arxiv: FakeArxiv, library: Path) -> None:
    arxiv.fail("/list/", faults.silent(30))
    process = started(surroundings, "fetch", HERE)
    while len(arxiv.requests) < 2:
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    begun = time.monotonic()
    out, err = process.communicate(timeout=20)
    assert time.monotonic() - begun < 15, "the server is silent for 30 s"
    assert (process.returncode, out) == (1, "")
    assert err == "readerapp: Stopped. What was fetched before is kept.\n"
    with Store(library, texts_of) as store:
        assert store.counts().papers == len(TODAY.papers)


def test_progress_is_for_terminals(surroundings: dict[str, str], arxiv: FakeArxiv) -> None:
    shown = on_a_terminal(surroundings, "fetch", HERE, "cs.CV")
    assert "Fetching cs.LG (1 of 2) …" in shown
    assert "Fetching cs.CV (2 of 2) …" in shown
    assert "Complete: " in shown.rpartition("\x1b[K")[2]
    assert "Fetching" not in "".join(run(surroundings, "fetch", HERE)[1:])


def on_a_terminal(surroundings: dict[str, str], *arguments: str) -> str:
    """What a person sees of a command."""
    ours, theirs = pty.openpty()
    command = [*READERAPP, *arguments]
    with subprocess.Popen(command, cwd=CHECKOUT, env=surroundings, stdout=theirs, stderr=theirs, stdin=theirs):
        os.close(theirs)
        shown = b""
        while select.select([ours], [], [], 20)[0]:
            try:
                piece = os.read(ours, 4096)
            except OSError:
                break
            shown += piece
        os.close(ours)
    return shown.decode()
