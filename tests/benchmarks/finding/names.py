"""Whether a search for a name finds the papers of these people, all of them and nobody else's, in all recorded papers.

    python -m tests.benchmarks.finding.names [NAMES]

The oracle is plain Python: a paper is meant where a word of one of its authors, without capitals and accents, is the name.
"""

import gzip
import json
import random
import re
import sys
import tempfile
import time
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from readerapp.arxiv.listing import Listing
from readerapp.arxiv.paper import Paper
from readerapp.rendering.text import texts_of
from readerapp.search.language import parse
from readerapp.sources.authors import author_names
from readerapp.storage.store import Store
from tests.places import RECORDED

OWN = str.maketrans({"ł": "l", "ø": "o", "ß": "ss", "đ": "d", "þ": "th", "œ": "oe", "æ": "ae", "ð": "d", "ı": "i"})


def main() -> None:
    """Store and index the recorded papers, search for names, and print what was found beside what should be."""
    papers = list(recorded(RECORDED))
    with tempfile.TemporaryDirectory() as folder, Store(Path(folder) / "library.sqlite3", texts_of) as store:
        begin = time.perf_counter()
        store.add_listing(Listing(tuple(papers)))
        stored = time.perf_counter()
        while store.index():
            pass
        print(f"{len(papers):,} papers stored in {stored - begin:.1f} s, indexed in {time.perf_counter() - stored:.1f} s")
        wrong = list(mistakes(store, papers, int(sys.argv[1]) if sys.argv[1:] else 200))
    print("precision and recall 1.00" if not wrong else "\n".join(wrong))


def recorded(folder: Path, limit: int | None = None) -> Iterator[Paper]:
    """The recorded papers in `folder`, each once; the first `limit` of them."""
    seen = set()
    with gzip.open(folder / "metadata.jsonl.gz", "rt", encoding="utf-8") as file:
        for line in file:
            told = json.loads(line)
            if told["id"] not in seen:
                seen.add(told["id"])
                # Some were recorded cut at each comma, within affiliations too.
                authors = author_names(", ".join(told.get("authors") or ()) or told.get("authors_raw"))
                yield Paper(told["id"], told["title"], told.get("abstract"), authors)
            if len(seen) == limit:
                return


def mistakes(store: Store, papers: list[Paper], names: int) -> Iterator[str]:
    """A line for each of `names` last names, common and rare ones, with which a search and the oracle differ."""
    meant: dict[str, set[str]] = defaultdict(set)
    last: Counter[str] = Counter()
    for paper in papers:
        for author in texts_of(paper).authors:
            words = re.findall(r"[^\W_]+", plain(author))
            last.update(words[-1:])
            for word in words:
                meant[word].add(paper.id)
    families = [word for word, _ in last.most_common() if len(word) > 1 and word.isalpha()]
    chosen = families[: names // 2] + random.Random(1).sample(families[names // 2 :], names - names // 2)  # noqa: S311
    for name in chosen:
        found = {entry.paper.id for entry in store.papers(store.find(parse(f"au:{name}")))}
        if found != meant[name]:
            yield f"au:{name}: {len(found)} found, {len(meant[name])} meant, {len(found & meant[name])} of both"


def plain(text: str) -> str:
    """`text` without capitals and accents."""
    apart = unicodedata.normalize("NFKD", text.casefold().translate(OWN))
    return "".join(one for one in apart if not unicodedata.combining(one))


if __name__ == "__main__":
    main()
