"""Every document that was recorded from arXiv, as an import reads it."""

from fnmatch import fnmatch
from pathlib import Path

import pytest

from readerapp.arxiv.listing import Kind, Listing
from readerapp.arxiv.paper import Paper
from readerapp.errors import ParseError, RefusedError
from readerapp.rendering.text import texts_of
from readerapp.sources.recognise import parse
from readerapp.text.words import AND_OTHERS

EXPECTED = {
    "api/*/id_abc_*": RefusedError,
    "api/*.xml": Listing,
    "email/*.txt": Listing,
    "list_pages/error_*.html": RefusedError,
    "list_pages/abs_*.html": ParseError,
    "list_pages/category_taxonomy.html": ParseError,
    "list_pages/robots.txt": ParseError,
    "list_pages/*.html": Listing,
    "markdown/cs.CV_2020-12-15.md": Listing,
    "markdown/*": ParseError,
    "oai/pages/error_noRecordsMatch.xml": Listing,
    "oai/pages/error_*.xml": RefusedError,
    "oai/pages/Identify.xml": ParseError,
    "oai/pages/List[IMS]*.xml": ParseError,
    "oai/hepcrawl_sample_arxiv_record0.xml": ParseError,  # Somebody took the namespace of its format away.
    "oai/*.xml": Listing,
    "rss/days/error_*.xml": RefusedError,
    "rss/days/*.txt": ParseError,
    "rss/*": Listing,
}
"""What comes of a document, by the first pattern that its path matches."""

DAMAGES = {"email/math-ph/9701.txt": 1}
"""In that file a stray letter stands before one of its dates."""

SAME_DAY = {
    "cs.CV": [
        "rss/days/rss_cs.CV_2026-06-30.xml",
        "rss/days/rss_lowercase_cs.cv_2026-06-30.xml",
        "rss/days/atom_cs.CV_2026-06-30.xml",
        "list_pages/list_cs.CV_new_2026-06-30.html",
        "list_pages/catchup_cs.CV_2026-06-30.html",
        "list_pages/catchup_cs.CV_2026-06-30_abs.html",
    ],
    "astro-ph": [
        "rss/days/rss_astro-ph_2023-03-03.xml",
        "list_pages/list_astro-ph_new_2023-03-03.html",
        "email/astro-ph/new.txt",
    ],
    "astro-ph.EP": [
        "rss/days/rss_astro-ph.EP_2023-03-03.xml",
        "list_pages/list_astro-ph.EP_new_2023-03-03.html",
        "email/astro-ph/new.EP.txt",
    ],
    "eess": ["rss/days/rss_eess_2026-06-30.xml", "list_pages/list_eess_new_2026-06-30.html"],
}


def documents(folder: Path) -> list[str]:
    """The paths of what was recorded, relative to `folder`."""
    found = (path for path in folder.rglob("*") if path.is_file() and not path.name.endswith(".headers.json"))
    names = (path.relative_to(folder).as_posix() for path in found)
    return sorted(name for name in names if any(fnmatch(name, pattern) for pattern in EXPECTED))


def outcome(data: bytes, name: str) -> Listing | ParseError | RefusedError:
    try:
        return parse(data, name)
    except (ParseError, RefusedError) as error:
        return error


def test_every_document_is_a_listing_a_refusal_or_none(recorded: Path) -> None:
    names = documents(recorded)
    if not names:
        pytest.skip(f"no documents of arXiv's are in {recorded}")
    for name in names:
        expected = next(kind for pattern, kind in EXPECTED.items() if fnmatch(name, pattern))
        found = outcome((recorded / name).read_bytes(), name)
        assert isinstance(found, expected), f"{name}: {found!r}"
        if isinstance(found, Listing):
            assert len(found.damages) == DAMAGES.get(name, 0), name
        else:
            assert str(found).startswith((f"{name} is ", f"{name} could not be read")), name


def test_what_a_listing_announces_it_describes(recorded: Path) -> None:
    for name in documents(recorded):
        found = outcome((recorded / name).read_bytes(), name)
        if isinstance(found, Listing):
            ids = [paper.id for paper in found.papers]
            assert len(set(ids)) == len(ids), name
            assert {one.paper_id for one in found.announcements} <= set(ids), name
            assert all(paper.title == paper.title.strip() for paper in found.papers), name


@pytest.mark.parametrize("category", SAME_DAY)
def test_documents_of_the_same_day_agree(category: str, recorded: Path) -> None:
    present = [name for name in SAME_DAY[category] if (recorded / name).is_file()]
    if len(present) < 2:
        pytest.skip(f"the recorded days of {category} are not in {recorded}")
    listings = {name: parse((recorded / name).read_bytes(), name) for name in present}
    first = listings[present[0]]
    said = {paper.id: paper for paper in first.papers}
    for name, listing in listings.items():
        assert (listing.day, listing.category) == (first.day, category), name
        assert announced(listing) == announced(first), name
        for paper in listing.papers:
            if (other := said.get(paper.id)) is None:
                continue
            assert (paper.primary_category, paper.categories) == (other.primary_category, other.categories), (name, paper.id)
            for left, right in zip(spoken(paper), spoken(other), strict=True):
                # A page hides a long list of authors, and some show no abstracts.
                assert not left or not right or left == right, (name, paper.id)


def announced(listing: Listing) -> list[tuple[object, ...]]:
    """Everything but the version, which only the feeds say, and the replacements, of which the recorded feeds have none."""
    fresh = [one for one in listing.announcements if one.kind in (Kind.NEW, Kind.CROSS)]
    return [(one.paper_id, one.day, one.category, one.kind, one.position) for one in fresh]


def spoken(paper: Paper) -> tuple[str, ...]:
    """The words of `paper` without what depends on the format: TeX or Unicode, blanks, links that arXiv's pages make."""
    texts = texts_of(paper)
    words = (texts.title_plain, " ".join(name for name in texts.authors if name != AND_OTHERS), texts.abstract or "")
    return tuple("".join(text.replace("http://", "").split())[:800] for text in words)
