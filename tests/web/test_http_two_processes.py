"""Two programs fetch at once, as the window and a command do: arXiv sees one reader who takes his time."""

import subprocess
import sys
import time
from pathlib import Path
from subprocess import PIPE

from readerapp.web.http import Client
from tests.fake_arxiv import FakeArxiv, faults
from tests.places import CHECKOUT

GAP, TIMES = 0.15, 4


def started(turn: Path, url: str, gap: float = GAP) -> subprocess.Popen[str]:
    """A fetcher that waits for the word to begin."""
    command = [sys.executable, "-m", "tests.web.fetcher", str(turn), str(gap), str(TIMES), url]
    fetcher = subprocess.Popen(command, cwd=CHECKOUT, stdin=PIPE, stdout=PIPE, stderr=PIPE, text=True)
    assert fetcher.stdout is not None
    assert fetcher.stdout.readline() == "ready\n"
    return fetcher


def begin(fetcher: subprocess.Popen[str]) -> None:
    """Give the word."""
    assert fetcher.stdin is not None
    fetcher.stdin.write("go\n")
    fetcher.stdin.flush()


def test_they_take_turns(tmp_path: Path) -> None:
    with FakeArxiv() as arxiv:
        arxiv.fail("/", faults.Fault(spoil=lambda reply: reply._replace(silence=0.03)), always=True)
        fetchers = [started(tmp_path / "turn", f"{arxiv.url}/{number}") for number in (1, 2)]
        for fetcher in fetchers:
            begin(fetcher)
        for fetcher in fetchers:
            _, complaints = fetcher.communicate(timeout=30)
            assert (fetcher.returncode, complaints) == (0, "")
        assert sorted(request.path for request in arxiv.requests) == ["/1"] * TIMES + ["/2"] * TIMES
        assert min(arxiv.gaps()) >= GAP
        assert arxiv.most_open == 1


def test_one_that_dies_gives_up_its_turn_and_the_gap_still_holds(tmp_path: Path) -> None:
    with FakeArxiv() as arxiv:
        arxiv.fail("/1", faults.silent(30))
        killed = started(tmp_path / "turn", f"{arxiv.url}/1")
        begin(killed)
        while not arxiv.requests:
            time.sleep(0.01)
        killed.kill()
        killed.communicate()
        begun = time.monotonic()
        Client(tmp_path / "turn", gap=GAP).get(f"{arxiv.url}/2")
        assert time.monotonic() - begun < 15, "the server is silent for 30 s"
        assert min(arxiv.gaps()) >= GAP
