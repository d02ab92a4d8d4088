"""A program that writes to a library: `python -m tests.storage.writer LIBRARY NUMBER`, run twice at once by a test.

Writer 0 and writer 1 add two hundred papers each, ten of them the same, and star every paper of their own.
"""

import sys
from pathlib import Path

from readerapp.rendering.text import texts_of
from readerapp.storage.store import Store
from tests.invented import listing, paper

SHARED = range(1, 11)
LISTINGS, PAPERS = 20, 10


def own(writer: int) -> range:
    """The numbers of the papers that only `writer` adds."""
    first = 1000 + writer * LISTINGS * PAPERS
    return range(first, first + LISTINGS * PAPERS)


def main(path: Path, writer: int) -> None:
    """Write in turns, as a fetch and a person do."""
    with Store(path, texts_of, patience=30) as store:
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        sys.stdin.readline()  # both begin when the test says so
        for start in own(writer)[::PAPERS]:
            added = [paper(number) for number in (*range(start, start + PAPERS), *SHARED)]
            store.add_listing(listing(added))
            for key in store.keys([one.id for one in added[:PAPERS]]):
                store.star([key])


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
