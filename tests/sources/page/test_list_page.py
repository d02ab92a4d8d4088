"""Listing pages of arxiv.org: what they say, and what is refused."""

import re
import time
from contextlib import suppress
from datetime import date

import pytest

from readerapp.arxiv.listing import Announcement, Count, Kind
from readerapp.arxiv.paper import Paper
from readerapp.errors import ParseError, RefusedError
from readerapp.sources.page.list_page import parse
from tests.sources.page.hands import CL, INDEX, LG, ML, NEW, RECENT, REPLACED, TOP, WHOLE, entry, one, page, section

DAY = date(2026, 1, 6)


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


DRAWN_BY_2 = (
    '<span class="MathJax_Preview" style="color: inherit;"></span><span class="MathJax" id="MathJax-Element-1-Frame" '
    'tabindex="0" data-mathml="<math xmlns=&quot;http://www.w3.org/1998/Math/MathML&quot;><mi>a</mi></math>"><nobr '
    'aria-hidden="true"><span class="math"><span class="mi">a</span></span></nobr><span class="MJX_Assistive_MathML">'
    '<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>a</mi></math></span></span>'
    '<script type="math/tex" id="MathJax-Element-1">%s</script>'
)
DISPLAYED_BY_2 = DRAWN_BY_2.replace("math/tex", "math/tex; mode=display")
DRAWN_BY_3 = (
    '<mjx-container class="MathJax" jax="CHTML" style="font-size: 119.5%;"><mjx-math class="MJX-TEX" aria-hidden="true">'
    '<mjx-mi class="mjx-i"><mjx-c class="mjx-c1D44E TEX-I"></mjx-c></mjx-mi></mjx-math><mjx-assistive-mml '
    'display="inline"><math xmlns="http://www.w3.org/1998/Math/MathML"><msup><mi>a</mi><mn>2</mn></msup><mo>&lt;</mo>'
    "<mi>b</mi></math></mjx-assistive-mml></mjx-container>"
)


@pytest.mark.parametrize(
    ("drawn", "tex"),
    [
        (DRAWN_BY_2 % "a_1^2", "$a_1^2$"),
        (DRAWN_BY_2 % "% <![CDATA[\na<b %]]>", "$a<b$"),
        (DISPLAYED_BY_2 % "a", "$$a$$"),
        (
            DRAWN_BY_2.replace("math/tex", "math/tex; mode=display") % r"\begin{align*}a\end{align*}",
            r"\begin{align*}a\end{align*}",
        ),
        (DRAWN_BY_3, "$a^{2}<b$"),
        # Chromium leaves scripts out of a page in a single file.
        (DRAWN_BY_2.partition("<script")[0], "$a$"),
    ],
)
def test_a_page_that_a_browser_saved_has_its_formulas(drawn: str, tex: str) -> None:
    """“Save as, complete” saves what MathJax drew, as 2.7.9 and 3.2.2 in Chromium do; the first keeps the TeX in a script."""
    paper = one(title=f"On {drawn}", abstract=f"If {drawn} and {drawn}.")
    assert (paper.title, paper.abstract) == (f"On {tex}", f"If {tex} and {tex}.")


@pytest.mark.parametrize(
    "begun", [*DRAWN_BY_2.split("><")[:1], '<script type="math/tex">', '<span class="MJX_Assistive_MathML">']
)
def test_formulas_that_never_end_take_no_time(begun: str) -> None:
    hostile = page(section("New submissions (showing 1 of 1 entries)", entry(1)), top=TOP, total=1)
    begins = f'<span class="MathJax_Preview"></span>{begun * 5000}<mjx-container>' * 2
    start = time.process_time()
    with suppress(ParseError):
        parse(hostile.replace(b"<h1>", f"<h1>{begins}".encode()))
    assert time.process_time() - start < 2


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
        (
            b"<html><body><h1>Hotel Moss: log in</h1></body></html>",
            "is a web page titled “Hotel Moss: log in”, but not an arXiv listing",
        ),
        (b"", "is empty"),
        (b"Rate exceeded.", "is not a web page"),
        (b"\x89PNG\r\n\x1a\n\0\0", "is not a web page"),
        (b"<html>" + b" " * 40 * 2**20, "is too large"),
    ],
)
def test_what_is_no_listing_is_refused_in_a_sentence(data: bytes, why: str) -> None:
    with pytest.raises(ParseError, match=re.escape(why)):
        parse(data, "the page")


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
