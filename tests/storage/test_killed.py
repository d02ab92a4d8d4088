"""A program is killed (kill -9) at any moment while it uses a library: what is there is whole, and can be taken back."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from readerapp.rendering.text import texts_of
from readerapp.search.query import Everything
from readerapp.storage.sql import lists
from readerapp.storage.store import Store
from readerapp.triage import TriageState
from tests.places import CHECKOUT

MOMENTS = st.lists(st.tuples(st.integers(0, 1 << 30), st.floats(0, 0.3)), min_size=1, max_size=3)
"""The seeds of the programs that use the library one after the other, and the seconds that each lives."""


# A failure need not be made smaller: it would hardly come again at another moment.
@settings(max_examples=8, phases=[Phase.generate])
@given(lives=MOMENTS)
def test_what_a_killed_program_leaves_is_whole(lives: list[tuple[int, float]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.sqlite3"
        with Store(path, texts_of) as store:
            whole = triggers(store)
        for seed, seconds in lives:
            use_and_kill(path, seed, seconds)
            with Store(path, texts_of) as store:
                assert store.check() == []
                assert lists.agree(store.connection)
                assert triggers(store) == whole
        with Store(path, texts_of) as store:
            # Each act is in the journal with all that it changed, or not at all.
            while store.undo():
                pass
            left = {entry.triage._replace(quiet=False) for entry in store.papers(store.find(Everything()))}
            # A mere replacement counts as read.
            assert left <= {TriageState(), TriageState(read=True)}
            assert lists.agree(store.connection)


def triggers(store: Store) -> list[str]:
    """They are laid aside while very many papers change."""
    return [text for (text,) in store.connection.execute("SELECT sql FROM sqlite_master WHERE type = 'trigger' ORDER BY 1")]


def use_and_kill(library: Path, seed: int, seconds: float) -> None:
    command = [sys.executable, "-m", "tests.storage.sitter", str(library), str(seed)]
    with subprocess.Popen(command, cwd=CHECKOUT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as sitter:
        assert sitter.stdout
        assert sitter.stdout.readline() == "ready\n"
        time.sleep(seconds)
        assert sitter.poll() is None, sitter.stderr and sitter.stderr.read()
        sitter.kill()
