"""Two programs write to one library at once, as the window and a command do."""

import subprocess
import sys
from pathlib import Path
from subprocess import PIPE

from readerapp.arxiv.paper import Paper, Texts
from readerapp.rendering.text import texts_of
from readerapp.search.query import Is
from readerapp.storage.store import Store
from tests.invented import filled, listing, paper
from tests.places import CHECKOUT
from tests.storage.writer import SHARED, own


def started(library: Path, number: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.storage.writer", str(library), str(number)]
    return subprocess.Popen(command, cwd=CHECKOUT, stdin=PIPE, stdout=PIPE, stderr=PIPE, text=True)


def test_both_finish_and_nothing_is_lost(library: Path) -> None:
    Store(library, texts_of).close()
    writers = [started(library, number) for number in (0, 1)]
    assert [writer.stdout.readline() for writer in writers if writer.stdout] == ["ready\n"] * 2
    for writer in writers:
        assert writer.stdin is not None
        writer.stdin.write("go\n")
        writer.stdin.flush()
    for writer in writers:
        _, complaints = writer.communicate(timeout=60)
        assert (writer.returncode, complaints) == (0, "")
    with Store(library, texts_of) as store:
        assert store.counts().papers == len(own(0)) + len(own(1)) + len(SHARED)
        assert len(store.find(Is("starred"))) == len(own(0)) + len(own(1))
        acts = store.history(10_000)
        assert len(acts) == len(own(0)) + len(own(1))
        assert len({act.id for act in acts}) == len(acts)
        assert store.check() == []


def test_texts_are_prepared_before_others_have_to_wait(store: Store) -> None:
    keys = filled(store)
    asked = []

    def derive(given: Paper) -> Texts:
        asked.append(given.id)
        # Another program writes at this moment, and waits for nothing.
        with Store(store.path, texts_of, patience=0) as other:
            other.star(keys[:1], on=len(asked) % 2 == 1)
        return texts_of(given)

    with Store(store.path, derive) as adding:
        changes = adding.add_listing(listing([paper(number) for number in range(20, 25)]))
    assert len(changes.new) == len(asked) == 5
    assert store.count(Is("starred")) == 1


def test_what_another_program_says_meanwhile_is_known(store: Store) -> None:
    def derive(given: Paper) -> Texts:
        if given.comment is None:
            store.add_listing(listing([paper(30, comment="12 pages")]))
        return texts_of(given)

    with Store(store.path, derive) as adding:
        changes = adding.add_listing(listing([paper(30, comment=None)]))
    assert (changes.new, changes.updated) == ((), ())
    (key,) = store.keys([paper(30).id])
    assert store.paper(key).paper.comment == "12 pages"
