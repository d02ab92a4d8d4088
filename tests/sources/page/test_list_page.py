"""arXiv's listing pages: what they say, and that a page which arrived cut or damaged never passes for a complete one."""

import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readerapp.arxiv.listing import Announcement, Count, Kind
from readerapp.arxiv.paper import Paper
from readerapp.errors import ParseError, RefusedError
from readerapp.sources import rss
from readerapp.sources.page.list_page import looks_like, parse

DAY = date(2026, 1, 6)
LG, CL, ML = "Machine Learning (cs.LG)", "Computation and Language (cs.CL)", "Machine Learning (stat.ML)"
RECENT = '<p>See <a id="recent-cs.LG" href="/list/cs.LG/recent">recent</a> articles</p>'


def entry(
    number: int,
    mark: str = "",
    subjects: Sequence[str] = (LG, ML),
    abstract: str | None = "We water a plant.",
    title: str = "",
    authors: str = '<a href="https://arxiv.org/search/cs?query=Quill">Ada Quill</a>, <a href="/search">Bo Reed</a>',
    more: str = "",
    links: str = "",
) -> str:
    """The entry with that number, for the paper 2601.000 and the number, in the markup of arXiv's pages."""
    paper_id = f"2601.{number:05}"
    first, *others = subjects or [""]
    listed = "".join([f'<span class="primary-subject">{first}</span>', *(f"; {one}" for one in others)])
    return "\n".join(
        [
            f"<dt>\n      <a name='item{number}'>[{number}]</a>",
            f'      <a href ="/abs/{paper_id}" title="Abstract" id="{paper_id}">\n        arXiv:{paper_id}\n      </a>',
            f'          {mark}\n\n        [<a href="/pdf/{paper_id}">pdf</a>{links}]\n    </dt>\n    <dd>',
            "<div class='meta'><div class='list-title mathjax'><span class='descriptor'>Title:</span>",
            f"          {title or f'Title {number}'}\n        </div>\n        <div class='list-authors'>{authors}</div>",
            more,
            f"<div class='list-subjects'><span class='descriptor'>Subjects:</span>\n {listed}\n</div>" if subjects else "",
            f"<p class='mathjax'>\n          {abstract}\n        </p>" if abstract else "",
            "      </div>\n    </dd>\n",
        ]
    )


def section(heading: str, *entries: str) -> str:
    """A section of a page."""
    return f"<dl id='articles'>\n<h3>{heading}</h3>\n{''.join(entries)}</dl>\n"


def page(*sections: str, top: str = "", total: int | None = None, name: str = "Machine Learning", paging: str = "") -> bytes:
    """A page with these sections."""
    said = f"<div class='paging'>Total of {total} entries {paging}</div>" if total else ""
    body = f"<div id='dlpage'>\n<h1>{name}</h1>\n{top}\n{said}\n{''.join(sections)}\n{said}</div>"
    return f"<!DOCTYPE html>\n<html lang='en'>\n<head><title>x</title></head><body>\n{body}\n</body>\n</html>".encode()


NEW = section("New submissions (showing 2 of 2 entries)", entry(1), entry(2))
CROSS = section("Cross submissions (showing 1 of 1 entries)", entry(3, "(cross-list from cs.CL)", [CL, LG]))
REPLACED = section(
    "Replacement submissions (showing 2 of 2 entries)", entry(4, "(replaced)", [LG]), entry(5, "(replaced)", [CL, LG])
)
PARTS = ((0, "New submissions"), (3, "Cross-lists"), (4, "Replacements"))
INDEX = "".join(f'<li><a href="#item{first}">{name}</a></li>' for first, name in PARTS)
TOP = f"<ul>{INDEX}</ul>\n{RECENT}\n<h3>Showing new listings for Tuesday, 6 January 2026</h3>"
WHOLE = page(NEW, CROSS, REPLACED, top=TOP, total=5)


def one(**said: str) -> Paper:
    """The paper of a page with one entry."""
    heading = "New submissions (showing 1 of 1 entries)"
    return parse(page(section(heading, entry(1, **said)), top=TOP, total=1)).papers[0]


# --- a day ------------------------------------------------------------------------------------------------------------


def test_a_day_with_its_kinds_in_arxivs_order() -> None:
    listing = parse(WHOLE)
    assert (listing.day, listing.category, listing.next_url, listing.damages) == (DAY, "cs.LG", None, ())
    kinds = [Kind.NEW, Kind.NEW, Kind.CROSS, Kind.REPLACE, Kind.REPLACE_CROSS]
    assert listing.announcements == tuple(
        Announcement(f"2601.{number:05}", DAY, "cs.LG", kind, None, number) for number, kind in enumerate(kinds, start=1)
    )
    assert listing.counts == {Kind.NEW: Count(2, 2), Kind.CROSS: Count(1, 1), Kind.REPLACE: Count(2, 2)}


def test_a_paper_as_the_page_tells_it() -> None:
    more = (
        "<div class='list-comments mathjax'><span class='descriptor'>Comments:</span>\n 9 pages. Code: "
        '<a href="https://moss.example.org/a?b=1&amp;c=2" class="link-external">this https URL</a>\n</div>'
        "<div class='list-journal-ref'><span class='descriptor'>Journal-ref:</span>\n J. Moss 3 (2026)\n</div>"
    )
    assert one(title="On $a &lt; b$ in  Łódź", more=more) == Paper(
        id="2601.00001",
        title="On $a < b$ in Łódź",
        abstract="We water a plant.",
        authors=("Ada Quill", "Bo Reed"),
        primary_category="cs.LG",
        categories=("cs.LG", "stat.ML"),
        comment="9 pages. Code: https://moss.example.org/a?b=1&c=2",
        journal_ref="J. Moss 3 (2026)",
    )


def test_the_markup_of_an_abstract_is_what_it_stands_for() -> None:
    anchor = '<a href="http://lists.example.org/~top/" rel="nofollow" class="link-external">this http URL</a>'
    linked = '<a href="/abs/2512.00001" data-arxiv-id="2512.00001">arXiv:2512.00001</a>'
    paper = one(abstract=f"Lists with 1 &lt; n items, see {anchor}.\n<br>This extends {linked}.")
    assert paper.abstract == "Lists with 1 < n items, see http://lists.example.org/~top/.\n  This extends arXiv:2512.00001."
    assert paper.abstract_as_given == f"Lists with 1 &lt; n items, see {anchor}. <br>This extends {linked}."


def test_the_html_rendering_tells_the_version() -> None:
    html = ', <a href="https://arxiv.org/html/2601.00001v3" title="View HTML">html</a>'
    listing = parse(page(section("New submissions (showing 1 of 1 entries)", entry(1, links=html)), top=TOP, total=1))
    assert (listing.papers[0].version, listing.announcements[0].version) == (3, 3)


def test_a_part_of_the_authors_does_not_pass_for_all() -> None:
    assert one(authors='<a href="/search">Ada Quill</a>, et al. (84 additional authors not shown)').authors == ()


def test_affiliations_are_no_authors() -> None:
    assert one(authors="<a href='/s'>A. Quill</a> (1), <a href='/s'>B. Reed</a> (2) ((1) Moss, (2) Fern)").authors == (
        "A. Quill",
        "B. Reed",
    )


def test_a_cross_list_without_subjects_knows_where_it_comes_from() -> None:
    cross = section("Cross submissions (showing 1 of 1 entries)", entry(1, "(cross-list from cs.CL)", ()))
    paper = parse(page(cross, top=TOP, total=1)).papers[0]
    assert (paper.primary_category, paper.categories) == ("cs.CL", ("cs.CL", "cs.LG"))


@pytest.mark.parametrize(
    ("listed", "name", "subject", "kind"),
    [
        ("cs.SY", "Systems and Control", "Systems and Control (eess.SY)", Kind.REPLACE),
        ("math", "Mathematics", "Number Theory (math.NT)", Kind.REPLACE),
        ("math", "Mathematics", LG, Kind.REPLACE_CROSS),
        ("hep-th", "High Energy Physics - Theory", "High Energy Physics - Theory (hep-th)", Kind.REPLACE),
        ("astro-ph", "Astrophysics", "Astrophysics of Galaxies (astro-ph.GA)", Kind.REPLACE),
    ],
)
def test_a_replacement_is_of_a_cross_list_where_its_primary_category_is_another(
    listed: str, name: str, subject: str, kind: Kind
) -> None:
    replaced = section("Replacement submissions (showing 1 of 1 entries)", entry(1, "(replaced)", [subject]))
    top = TOP.replace(RECENT, f'<a href="/list/{listed}/recent">recent</a>')
    listing = parse(page(replaced, top=top, total=1, name=name))
    assert (listing.announcements[0].category, listing.announcements[0].kind) == (listed, kind)
    assert listing.counts[Kind.REPLACE] == Count(1, 1)


def test_a_day_without_papers() -> None:
    listing = parse(page("<p>No updates today.</p>", top=TOP.replace(INDEX, "")))
    assert (listing.papers, listing.day, listing.category, listing.damages) == ((), DAY, "cs.LG", ())
    assert listing.counts == dict.fromkeys((Kind.NEW, Kind.CROSS, Kind.REPLACE), Count(0, 0))


# --- other lists ------------------------------------------------------------------------------------------------------


def test_a_part_of_a_day_tells_where_it_goes_on() -> None:
    paging = ": <span>1-2</span> <a href=/list/cs.LG/new?skip=2&amp;show=2>3-4</a> <span>...</span>"
    listing = parse(page(NEW, top=TOP, total=5, paging=paging))
    assert (listing.next_url, listing.damages) == ("/list/cs.LG/new?skip=2&show=2", ())
    assert listing.counts == {Kind.NEW: Count(2, 2)}


def test_the_last_part_of_a_day() -> None:
    paging = ": <a href=/list/cs.LG/new?skip=0&amp;show=3>1-3</a> <span>4-5</span>"
    listing = parse(page(REPLACED, top=TOP, total=5, paging=paging))
    assert (listing.next_url, listing.damages, listing.announcements[0].position) == (None, (), 4)


def test_several_days() -> None:
    top = "<ul><li>Tue, 6 Jan 2026</li><li>Mon, 5 Jan 2026</li><li>Fri, 2 Jan 2026</li></ul>" + RECENT
    monday = section("Mon, 5 Jan 2026 (showing 1 of 1 entries )", entry(2, "(cross-list from cs.CL)", [CL, LG], None))
    listing = parse(
        page(
            section("Tue, 6 Jan 2026 (showing 1 of 1 entries )", entry(1, abstract=None)),
            monday,
            section("Fri, 2 Jan 2026", "<p>No updates for this time period.</p>"),
            top=top,
            total=2,
        )
    )
    assert [(a.day, a.kind) for a in listing.announcements] == [(DAY, Kind.NEW), (date(2026, 1, 5), Kind.CROSS)]
    assert (listing.day, listing.counts, listing.damages) == (None, {}, ())


def test_a_month_has_no_days() -> None:
    month = f"<dl id='articles'>{entry(1, abstract=None)}{entry(2, abstract=None)}</dl>"
    listing = parse(page(month, top="<h2>Authors and titles for January 2026</h2>" + RECENT, total=2))
    assert (len(listing.papers), listing.announcements, listing.day, listing.damages) == (2, (), None, ())


def catchup(*sections: str, paging: str = "", total: int = 2, name: str = "Machine Learning") -> bytes:
    top = f"<div>\n Total of {total} entries for Tue, 06 Jan 2026 {paging}</div>"
    return page(*sections, top=top, name=f"Catchup results for {name} on Tue, 06 Jan 2026")


def test_a_catch_up_page_whose_name_two_categories_have() -> None:
    listing = parse(catchup(NEW))
    assert (listing.day, listing.category, listing.counts[Kind.NEW]) == (DAY, "cs.LG", Count(2, 2))
    of_statistics = parse(catchup(section("New submissions (showing 1 of 1 entries)", entry(1, subjects=[ML])), total=1))
    assert of_statistics.category == "stat.ML"


def test_the_next_part_of_a_catch_up_is_not_the_next_day() -> None:
    link = '<a href="/catchup/cs.LG/2026-01-{}?abs=True&amp;page={}">{}</a>'
    links = f"View page: <span>1</span> {link.format('06', 2, 2)} {link.format('07', 1, 'Continue to the next day')}"
    assert parse(catchup(NEW, paging=links, total=4000)).next_url == "/catchup/cs.LG/2026-01-06?abs=True&page=2"
    assert parse(catchup(NEW, paging=link.format("07", 1, "Continue"))).next_url is None


def test_a_catch_up_without_papers() -> None:
    nothing = "<div><p>No updates for Tue, 06 Jan 2026.</p></div>" + '<a href="/catchup/cs.LG/2026-01-07?page=1">next</a>'
    listing = parse(catchup(nothing, total=0))
    assert (listing.day, listing.category, listing.counts[Kind.CROSS]) == (DAY, "cs.LG", Count(0, 0))


# --- pages that are none ----------------------------------------------------------------------------------------------


def test_an_error_page_is_a_refusal_in_arxivs_words() -> None:
    error = (
        b"<html><body><div id='content'><h1>Invalid show value.</h1><a href='https://info.arxiv.org/help'>h</a></div></body>"
    )
    with pytest.raises(RefusedError) as refused:
        parse(error, "the page")
    assert refused.value.reason == "Invalid show value."


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"<html><body><h1>Hotel Moss: log in</h1></body></html>", "no listing of arXiv’s, which says “Hotel Moss: log in”"),
        (b"", "is empty"),
        (b"Rate exceeded.", "is no web page"),
        (b"\x89PNG\r\n\x1a\n\0\0", "is no web page"),
        (b"<html>" + b" " * 40 * 2**20, "is too large"),
    ],
)
def test_what_is_no_listing_is_refused_in_a_sentence(data: bytes, why: str) -> None:
    with pytest.raises(ParseError, match=re.escape(why)):
        parse(data, "the page")


def test_recognises_its_own_kind() -> None:
    assert looks_like(WHOLE)
    assert not looks_like(b"<?xml version='1.0'?><rss/>")


HOSTS = {
    "export.arxiv.org": b"https://export.arxiv.org",
    "a mirror": b"http://cn.arxiv.org",
    "another mirror": b"https://arxiv.moss.example.org",
    "the Wayback Machine": b"https://web.archive.org/web/20260106120000/https://arxiv.org",
    "its relative links": b"/web/20260106120000/https://arxiv.org",
}
ARCHIVED = 'See <a href="https://web.archive.org/web/2020/https://moss.example.org/">this https URL</a>.'


@pytest.mark.parametrize("host", HOSTS.values(), ids=HOSTS)
def test_a_page_of_another_host_is_the_same_listing(host: bytes) -> None:
    html = ', <a href="/html/2601.00001v2">html</a>'
    linked = 'See <a href="https://moss.example.org/">this https URL</a>.'
    entries = entry(1, links=html, abstract=linked), entry(2)
    original = page(section("New submissions (showing 2 of 2 entries)", *entries), top=TOP, total=2)
    copied = re.sub(rb"(href ?=\")(?=/)", rb"\1" + host, original)
    if b"/web/" in host:
        copied = copied.replace(b'"https://moss', host.removesuffix(b"https://arxiv.org").join([b'"', b"https://moss"]))
    assert copied != original
    assert parse(copied) == parse(original)
    assert (parse(copied).papers[0].version, parse(copied).category) == (2, "cs.LG")


def test_an_archived_page_that_an_author_links_stays_linked() -> None:
    assert one(abstract=ARCHIVED).abstract == "See https://web.archive.org/web/2020/https://moss.example.org/."


def test_a_page_of_which_no_entry_could_be_read_is_no_listing() -> None:
    with pytest.raises(ParseError, match="could not be read"):
        parse(WHOLE.replace(b'"/abs/', b'"/moss/'))


# --- letters that are no damage ---------------------------------------------------------------------------------------


LETTERS = {
    "an angle bracket in a name": ({"authors": "Ada &lt; Quill, Bo Reed&gt;"}, ("Ada < Quill", "Bo Reed>")),
    "U+FFFD in a name": ({"authors": "Ada Qu\ufffdll, Bo Reed"}, ("Ada Qu\ufffdll", "Bo Reed")),
    "U+FFFD in a title": ({"title": "Moss \ufffd"}, ("Ada Quill", "Bo Reed")),
    "U+FFFD in an abstract": ({"abstract": "Moss \ufffd &lt; fern."}, ("Ada Quill", "Bo Reed")),
    "a reference to U+FFFD": ({"abstract": "Moss &#xFFFD;."}, ("Ada Quill", "Bo Reed")),
}


@pytest.mark.parametrize(("said", "authors"), LETTERS.values(), ids=LETTERS)
def test_no_letter_of_a_text_is_damage(said: dict[str, str], authors: tuple[str, ...]) -> None:
    data = page(section("New submissions (showing 1 of 1 entries)", entry(1, **said)), top=TOP, total=1)
    listing = parse(data)
    assert listing.damages == ()
    assert listing.papers[0].authors == authors


@pytest.mark.parametrize(
    "spoiled", ["Ada < Quill", "Ada Quill</a", "Ada Quill >", "Ada Quill <", "Ada Qu\udcffll", "Ada \0 Quill"]
)
def test_what_the_markup_shows_is_damage(spoiled: str) -> None:
    data = page(section("New submissions (showing 1 of 1 entries)", entry(1, authors="AUTHORS"), entry(2)), top=TOP, total=2)
    listing = parse(data.replace(b"AUTHORS", spoiled.encode(errors="surrogateescape")))
    assert [paper.id for paper in listing.papers] == ["2601.00002"]
    assert "entry 1 is left out: its text is damaged" in [damage.what for damage in listing.damages]


# --- damage -----------------------------------------------------------------------------------------------------------


def lost_something(data: bytes) -> bool:
    """Whether the reading of `data` claims no more than it has, and tells if that is not the whole of WHOLE."""
    try:
        listing = parse(data)
    except (ParseError, RefusedError):
        return True
    whole = parse(WHOLE)
    for kind, count in listing.counts.items():
        assert count.shown <= whole.counts[kind].shown
        assert count.shown != count.announced or count == whole.counts[kind]
    return bool(listing.damages) or listing.announcements != whole.announcements


@pytest.mark.parametrize("end", range(0, len(WHOLE) - 8, 23))
def test_a_page_cut_anywhere_is_noticed(end: int) -> None:
    assert lost_something(WHOLE[:end])


def test_a_cut_page_keeps_its_whole_entries_and_knows_what_is_lost() -> None:
    listing = parse(WHOLE[: WHOLE.index(b"Title 3")])
    assert [paper.title for paper in listing.papers] == ["Title 1", "Title 2"]
    assert listing.counts == {Kind.NEW: Count(2, 2), Kind.CROSS: Count(0, 1), Kind.REPLACE: Count(0, 2)}
    assert "the page is cut off here" in [damage.what for damage in listing.damages]


def test_a_hole_takes_the_entry_before_it_along() -> None:
    listing = parse(WHOLE[: WHOLE.index(b"We water")] + WHOLE[WHOLE.index(b"plant.", WHOLE.index(b"Title 2")) :])
    assert [paper.title for paper in listing.papers] == ["Title 3", "Title 4", "Title 5"]
    assert listing.counts[Kind.NEW] == Count(0, 2)


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        (b"[2]", b"[7]"),
        (b"arXiv:2601.00002", b"arXiv:2601.00092"),
        (b"list-title", b"list-titel"),
        (b"list-authors", b"list-autors"),
        (b"Cross submissions", b"Crxss submissions"),
        (b"showing 2 of 2", b"showing 2 of 3"),
        (b"Tuesday, 6", b"Tuesday, 8"),
        (b"Title 3", b"Title \xff"),
        (b"Title 3", b"Title \0"),
        (b"<dt>", b"<dx>"),
    ],
)
def test_small_damage_is_noticed(was: bytes, becomes: bytes) -> None:
    assert was in WHOLE
    assert lost_something(WHOLE.replace(was, becomes, 1))


@pytest.mark.parametrize("was", [b"</dd>", b"</dt>", b"</dl>"])
def test_damage_that_a_browser_mends_costs_nothing(was: bytes) -> None:
    assert parse(WHOLE.replace(was, b"</dx>", 1)) == parse(WHOLE)


@given(st.integers(0, len(WHOLE)), st.integers(1, 3000), st.sampled_from(["cut", "hole", "twice"]))
def test_no_loss_passes_for_a_complete_day(start: int, length: int, how: str) -> None:
    head, middle, tail = WHOLE[:start], WHOLE[start : start + length], WHOLE[start + length :]
    lost_something({"cut": head, "hole": head + tail, "twice": head + middle + middle + tail}[how])


@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), max_size=30))
def test_no_flipped_bytes_raise_anything_else(flips: list[tuple[int, int]]) -> None:
    data = bytearray(WHOLE)
    for place, byte in flips:
        data[place] = byte
    with suppress(ParseError, RefusedError):
        assert all(paper.id and paper.title for paper in parse(bytes(data)).papers)


@given(st.binary() | st.binary().map(lambda some: b"<html><div id='dlpage'><dl>" + some))
def test_no_bytes_raise_anything_else(data: bytes) -> None:
    with suppress(ParseError, RefusedError):
        parse(data)


# --- recorded pages ---------------------------------------------------------------------------------------------------


def recorded_pages(recorded: Path, pattern: str) -> list[Path]:
    paths = sorted((recorded / "list_pages").glob(pattern))
    if not paths:
        pytest.skip(f"the recorded listing pages are not in {recorded / 'list_pages'}")
    return paths


def test_every_recorded_list_is_read_whole(recorded: Path) -> None:
    for path in [*recorded_pages(recorded, "list_*.html"), *recorded_pages(recorded, "catchup_*.html")]:
        listing = parse(path.read_bytes(), path.name)
        assert listing.damages == (), path.name
        said = re.findall(r"showing (?:first |last )?(\d+) of \d+ entries", path.read_text(encoding="utf-8"))
        assert len(listing.papers) == sum(map(int, said)) or "2009-06" in path.name, path.name
        partial = "showing first" in path.read_text(encoding="utf-8") or "skip10" in path.name
        assert (listing.next_url is not None) == partial, path.name


def test_every_recorded_error_is_a_refusal(recorded: Path) -> None:
    for path in recorded_pages(recorded, "error_*.html"):
        with pytest.raises(RefusedError, match=r"[Ii]nvalid|valid time period|not recognized"):
            parse(path.read_bytes(), path.name)


@pytest.mark.parametrize("form", ["atom", "rss"])
def test_page_and_feed_of_one_day_agree(recorded: Path, form: str) -> None:
    page_of_day = parse(recorded_pages(recorded, "list_cs.CV_new_2026-06-30.html")[0].read_bytes())
    feed = rss.parse((recorded / "rss" / "days" / f"{form}_cs.CV_2026-06-30.xml").read_bytes())
    kinds = {one.paper_id: one.kind for one in page_of_day.announcements}
    assert kinds == {one.paper_id: one.kind for one in feed.announcements}
    categories = {paper.id: set(paper.categories) for paper in page_of_day.papers}
    assert categories == {paper.id: set(paper.categories) for paper in feed.papers}
