"""A process that merges papers into a .bib file again and again, until it is killed: LIBRARY BIB ROUNDS.

Each round stars nothing and asks nobody: it merges one paper more, and the next round one that is published by then.
"""

import sys
from pathlib import Path

from readerapp.jobs.merging import merge_into
from readerapp.rendering.text import texts_of
from readerapp.storage.store import Store
from tests.invented import listing, paper


def main(library: str, bib: str, rounds: int) -> None:
    """Merge, and say so after each merge."""
    with Store(Path(library), texts_of) as store:
        for number in range(1, rounds + 1):
            papers = [paper(number, title=f"Moss {number}"), paper(max(number - 1, 1), doi=f"10.5555/{number}")]
            store.add_listing(listing(papers, None), current=True)
            keys = store.keys([one.id for one in papers])
            merge_into(store, keys, Path(bib))
            sys.stdout.write(f"{number}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
