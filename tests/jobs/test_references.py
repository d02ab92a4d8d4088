"""Lists of references go into the library, what is lacking is asked of arXiv, and nothing that is known is overwritten."""

import gzip
import io
import json
import zipfile
from collections.abc import Sequence

import pytest

from readerapp.errors import CancelledError, ParseError
from readerapp.jobs import importing
from readerapp.jobs.asking import Network
from readerapp.jobs.fetching import Refresh
from readerapp.jobs.importing import import_document, import_from
from readerapp.jobs.references import Ask, asked_of
from readerapp.storage.store import Store
from readerapp.web.addresses import Addresses
from readerapp.web.http import Client
from tests.fake_arxiv import faults
from tests.fetch_world import TODAY, World, Worlds
from tests.invented import filled, listing, paper

FIRST, SECOND = (paper.id for paper in TODAY.papers[:2])
BIB = f"""@misc{{a, title={{Said by others}}, author={{Quill, Ada}}, eprint={{{FIRST}}}}}
@article{{b, title={{A journal}}, doi={{10.1000/182}}}}
@book{{c, title={{A book}}}}
@misc{{d, title={{Nobody knows}}, eprint={{2406.99998}}}}
"""


def asking(there: World) -> Ask:
    url = there.arxiv.url
    network = Network(there.store, Client(there.store.path.with_name("turn"), 0.0), Addresses(url, url, url, url, 0.0))
    return asked_of(Refresh(there.store, network))


def strange(damages: Sequence[object]) -> list[str]:
    return [str(one) for one in damages]


def test_what_is_lacking_is_fetched_and_arxiv_knows_better(world: Worlds) -> None:
    there = world(TODAY)
    imported = import_document(there.store, BIB.encode(), "my.bib", ask=asking(there))
    assert imported.sentence == "3 papers, 3 new, 0 known already; 1 not understood"
    assert strange(imported.damages) == ["line 3: “c” has neither an arXiv identifier nor a DOI"]
    assert imported.problems == ()
    first = there.store.paper(there.store.keys([FIRST])[0])
    assert (first.paper.title, first.paper.authors) == (TODAY.papers[0].title, TODAY.papers[0].authors)
    # A list is no listing: nothing waits for a decision.
    assert there.store.counts().undecided == 0
    assert there.store.paper(there.store.keys(["2406.99998"])[0]).paper.title == "Nobody knows"
    assert len(there.arxiv.requests) == 1


def test_a_list_of_identifiers_names_those_that_arxiv_does_not_know(world: Worlds) -> None:
    there = world(TODAY)
    text = f"{FIRST}\n10.1000/182\n2406.99998\n{SECOND}\n"
    imported = import_document(there.store, text.encode(), "ids.txt", ask=asking(there))
    assert imported.sentence == "2 papers, 2 new, 0 known already; 2 could not be fetched"
    assert strange(imported.damages) == [
        "line 2: 10.1000/182 is not in your library, and arXiv cannot be asked for a DOI",
        "line 3: arXiv knows no paper 2406.99998",
    ]
    again = import_document(there.store, text.encode(), "ids.txt", ask=asking(there))
    assert again.sentence == "2 papers, 0 new, 2 known already; 2 could not be fetched"


def test_where_arxiv_cannot_be_asked_that_is_said(world: Worlds) -> None:
    there = world(TODAY)
    there.arxiv.fail("/api/", faults.status(500), always=True)
    for ask in (None, asking(there)):
        imported = import_document(there.store, f"{FIRST}\n".encode(), "ids.txt", ask=ask)
        assert strange(imported.damages) == [f"line 1: {FIRST} is not in your library, and was not fetched"]
        assert len(imported.problems) == (ask is not None)
    imported = import_document(there.store, BIB.encode(), "my.bib", ask=asking(there))
    assert imported.sentence == "3 papers, 3 new, 0 known already; 1 not understood"
    # Once arXiv answers, the same list brings what it knows.
    there.arxiv.mend()
    import_document(there.store, BIB.encode(), "my.bib", ask=asking(there))
    assert there.store.paper(there.store.keys([FIRST])[0]).paper.authors == TODAY.papers[0].authors


def test_nothing_that_is_known_or_was_done_is_overwritten(store: Store) -> None:
    keys = filled(store, 2, doi="10.1000/182")
    store.star(keys)
    store.note(keys[:1], "mine")
    before = list(store.connection.iterdump())
    text = "@misc{a, title={Other words}, author={Somebody Else}, eprint={2601.00001}}\n"
    imported = import_document(store, text.encode(), "my.bib")
    assert imported.sentence == "1 paper, 0 new, 1 known already"
    assert list(store.connection.iterdump()) == before


def test_a_published_version_is_the_paper_that_is_here(store: Store) -> None:
    store.add_listing(listing([paper(1, doi="10.1000/Moss.1")]))
    text = "@article{a, title={Printed}, doi={10.1000/MOSS.1}}\n"
    imported = import_document(store, text.encode(), "my.bib")
    assert imported.sentence == "1 paper, 0 new, 1 known already"
    assert store.counts().papers == 1


def test_feeds_are_followed(store: Store) -> None:
    store.follow(["cs.CV"])
    text = (
        '<opml><body><outline xmlUrl="https://rss.arxiv.org/rss/cs.CV"/>'
        '<outline xmlUrl="https://example.org/feed"/></body></opml>'
    )
    imported = import_document(store, text.encode(), "feeds.opml")
    assert imported.sentence == "1 feed followed from now on, 1 already"
    assert list(store.follows()) == ["cs.CV", "https://example.org/feed"]


# --- the snapshot ---------------------------------------------------------------------------------------------------------


def snapshot(papers: int) -> bytes:
    lines = (
        json.dumps(
            {
                "id": f"2601.{number:05}", "submitter": "A Quill", "title": f"Title {number}", "abstract": "  We.\n",
                "categories": "cs.LG", "versions": [{"version": "v1", "created": "Mon, 5 Jan 2026 10:00:00 GMT"}],
                "authors_parsed": [["Quill", "Ada", ""]],
            }
        )
        for number in range(1, papers + 1)
    )  # fmt: skip
    return "\n".join(lines).encode() + b"\n"


def zipped(data: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("arxiv-metadata-oai-snapshot.json", data)
    return file.getvalue()


@pytest.mark.parametrize("packed", [bytes, gzip.compress, zipped])
def test_a_snapshot_is_read_part_by_part(store: Store, packed: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "_LARGEST", 1000)
    filled(store, 1)
    beats: list[int] = []
    data = packed(snapshot(2500) + b"nonsense\n")  # type: ignore[operator]
    imported = import_from(store, lambda: io.BytesIO(data), "snapshot.json", beat=beats.append)
    assert imported.sentence == "2,500 papers, 2,499 new"
    assert strange(imported.damages) == ["line 2501: this is not a paper: it is not JSON"]
    assert beats == [1000, 2000, 2500]
    # The paper that was announced still waits for its decision.
    assert (store.counts().papers, store.counts().undecided) == (2500, 1)


def test_one_that_is_stopped_keeps_what_came(store: Store) -> None:
    def stop(papers: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        import_from(store, lambda: io.BytesIO(snapshot(2500)), "snapshot.json", beat=stop)
    assert store.counts().papers == 1000
    assert import_from(store, lambda: io.BytesIO(snapshot(2500)), "snapshot.json").sentence == "2,500 papers, 1,500 new"


def cut(data: bytes) -> bytes:
    return data[: -len(data) // 8]


def turned(data: bytes) -> bytes:
    place = len(data) * 3 // 4
    return data[:place] + bytes([data[place] ^ 255]) + data[place + 1 :]


@pytest.mark.parametrize("packed", [gzip.compress, zipped])
@pytest.mark.parametrize("damage", [cut, turned])
def test_a_damaged_archive_is_a_sentence(store: Store, packed: object, damage: object) -> None:
    data = damage(packed(snapshot(1500)))  # type: ignore[operator]
    with pytest.raises(ParseError, match=r"^kaggle\.zip is damaged or truncated: it could not be unpacked to its end\. "):
        import_from(store, lambda: io.BytesIO(data), "kaggle.zip")
    assert store.counts().papers in (0, 1000)


def test_an_encrypted_archive_is_a_sentence(store: Store) -> None:
    data = bytearray(zipped(snapshot(3)))
    for header, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(header) + place] |= 1
    with pytest.raises(ParseError, match=r"^kaggle\.zip cannot be read: it is encrypted\."):
        import_from(store, lambda: io.BytesIO(data), "kaggle.zip")


def test_other_archives_are_still_refused(store: Store) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("moss.txt", b"moss")
    with pytest.raises(ParseError, match="a ZIP archive"):
        import_from(store, lambda: io.BytesIO(file.getvalue()), "moss.zip")
