"""A program that uses a library without end, until it is killed: `python -m tests.storage.sitter LIBRARY SEED`."""

import random
import sys
from datetime import timedelta
from pathlib import Path

from readerapp.arxiv.listing import Kind
from readerapp.rendering.text import texts_of
from readerapp.search.query import Everything
from readerapp.storage.sql import moves
from readerapp.storage.store import Store
from tests.invented import DAY, listing, paper

PAPERS = 60


def main(path: Path, seed: int) -> None:
    """Fetch, decide, take back and remove in random order, a step after the other."""
    chance = random.Random(seed)  # noqa: S311
    # Some of these programs take ten papers for very many, which are written in another way.
    moves.MANY = chance.choice([moves.MANY, 10])
    with Store(path, texts_of) as store:
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        while True:
            step(store, chance)


def step(store: Store, chance: random.Random) -> None:
    """Do one thing."""
    some = sorted(chance.sample(range(1, PAPERS), chance.randint(1, 30)))
    keys = [key for key in store.find(Everything()) if chance.random() < 0.5]
    on = chance.choice([True, False, None])
    match chance.choice(["fetch", "star", "read", "dismiss", "tag", "note", "undo", "redo", "revert", "index", "remove"]):
        case "fetch":
            kind = chance.choice([Kind.NEW, Kind.REPLACE])
            store.add_listing(listing(map(paper, some), DAY + timedelta(chance.randint(0, 3)), kind=kind))
        case "star" | "read" | "dismiss" as act:
            getattr(store, act)(keys, on)
        case "tag":
            store.tag(keys, add=chance.sample(["a", "b"], 1), remove=chance.sample(["a", "b", "c"], 1))
        case "note":
            store.note(keys, chance.choice(["", "why"]))
        case "revert":
            if acts := store.history(5):
                store.revert(chance.choice(acts).id)
        case "remove":
            store.remove([paper(number).id for number in some[:3]])
        case "index":
            store.index(7)
        case other:
            getattr(store, other)()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
