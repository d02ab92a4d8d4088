"""One entry of arXiv's listing pages: a `dt` with number and identifier, a `dd` with everything else.

    <dt> <a name='item1'>[1]</a> <a href="/abs/2601.00001">arXiv:2601.00001</a> (cross-list from cs.LG) [<a ..>pdf</a>, ..]
    <dd> .list-title .list-authors .list-comments .list-journal-ref .list-subjects  p.mathjax (the abstract)

The markup is that of arXiv's own code (arxiv-browse, `templates/list/list_macros.html`). Facts that the page states twice are
compared, because a page may arrive damaged: an entry is read whole or not at all.
"""

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from readerapp.arxiv.identifier import Identifier
from readerapp.arxiv.listing import Kind
from readerapp.arxiv.paper import Paper
from readerapp.errors import InvalidIdentifierError
from readerapp.sources.authors import author_names
from readerapp.sources.fields import known_categories, one_line, paragraphs
from readerapp.sources.page import anchors
from readerapp.sources.page.html import line_of, text_inside, words_of
from readerapp.sources.spoiled import SPOILED
from readerapp.system.lazy_patterns import pattern
from readerapp.text.language import tr

_NUMBER = pattern(r"\s*\[(?P<number>\d{1,6})\]")
_HEAD = pattern(
    r"\[\d+\] (?i:arxiv:)(?P<id>\S+)"
    r"(?: \((?:cross-list from (?P<primary>[^()\s]+)|(?P<replaced>replaced))\))?(?= \[|$)"
)
# export.arxiv.org, mirrors and the Wayback Machine have the same paths on other hosts.
_ABSTRACT_PAGE = pattern(r"(?:[^?#]*?/)?abs/(?P<id>[^?#]+)")
_HTML_VERSION = pattern(r"(?:[^?#]*?/)?html/(?P<id>[^?#]+?)v(?P<version>[1-9]\d{0,3})")
_SUBJECT = pattern(r"\(([A-Za-z-]+(?:\.[A-Za-z-]+)?)\)\s*(?:;|$)")
_AUTHORS_LEFT_OUT = pattern(r"\(\d+ additional authors? not shown\)")
_FIELDS = {
    ("div", "list-title"): "title",
    ("div", "list-authors"): "authors",
    ("div", "list-comments"): "comment",
    ("div", "list-journal-ref"): "journal_ref",
    ("div", "list-subjects"): "subjects",
    ("p", "mathjax"): "abstract",
}
_MARKS = ["descriptor", "primary-subject"]
_MARKS_OF = {"title": _MARKS[:1], "comment": _MARKS[:1], "journal_ref": _MARKS[:1], "subjects": _MARKS}
"""The spans in each field: its label, and the primary category."""
_TORN_TAG = etree.XPath('.//@*[contains(., "<")]/..')
"""Elements whose attributes reach into the next tag; arXiv's own never do."""
_BLOCKS = ("div", "p", "dl", "dt", "dd", "h3")


class DamagedEntryError(Exception):
    """An entry that cannot be trusted, and why. For the callers of this module only."""


class Entry(NamedTuple):
    """One entry: its `number` in the listing, its place in the document, and the paper."""

    number: int
    line: int
    paper: Paper
    kind: Kind
    """NEW, CROSS or REPLACE, as the entry itself says; it does not say which replacements are of cross-lists."""


def number_of(dt: etree._Element) -> int | None:
    """The number that arXiv gives the entry, or None if it cannot be read."""
    match = _NUMBER.match(text_inside(dt))
    return int(match["number"]) if match else None


def read_entry(dt: etree._Element, dd: etree._Element, number: int) -> Entry:
    """The entry with that number. Raises DamagedEntryError."""
    head = _HEAD.match(words_of(dt))
    if not head:
        raise DamagedEntryError(tr("its identifier cannot be read"))
    links = [link for a in dt.iter("a") if (link := a.get("href"))]
    paper_id = _identifier(head["id"], links)
    fields = _fields(dd)
    primary, categories = _categories(fields.get("subjects"), head["primary"])
    abstract = fields.get("abstract")
    text = paragraphs(_text(abstract)) if abstract is not None else None
    given = _as_given(abstract) if abstract is not None else None
    paper = Paper(
        id=paper_id,
        title=one_line(_text(fields["title"])) or "",
        abstract=text,
        authors=_authors(fields["authors"]),
        version=_version(paper_id, links),
        primary_category=primary,
        categories=categories,
        comment=one_line(_text(fields["comment"])) if "comment" in fields else None,
        journal_ref=one_line(_text(fields["journal_ref"])) if "journal_ref" in fields else None,
        abstract_as_given=given if given != text else None,
    )
    if not paper.title or SPOILED in text_inside(dd):
        raise DamagedEntryError(tr("its text is damaged"))
    kind = Kind.CROSS if head["primary"] else Kind.REPLACE if head["replaced"] else Kind.NEW
    return Entry(number, line_of(dt), paper, kind)


def _identifier(shown: str, links: list[str]) -> str:
    """The identifier that the entry shows; its first link repeats it."""
    try:
        found = Identifier.parse(shown)
    except InvalidIdentifierError as error:
        raise DamagedEntryError(str(error)) from None
    linked = next((match["id"] for link in links if (match := _ABSTRACT_PAGE.fullmatch(link))), None)
    if linked != found.id:
        raise DamagedEntryError(tr("it shows {paper} and links something else", paper=found.id))
    return found.id


def _fields(dd: etree._Element) -> dict[str, etree._Element]:
    """The elements of an entry by their content."""
    if _TORN_TAG(dd):
        raise DamagedEntryError(tr("its markup is torn"))
    found: dict[str, etree._Element] = {}
    for element in dd.iter("div", "p"):
        name = _FIELDS.get((str(element.tag), (element.get("class") or "").partition(" ")[0]))
        if not name:
            continue
        if name in found or next(element.iterdescendants(*_BLOCKS), None) is not None:
            raise DamagedEntryError(tr("its text is mixed with another one"))
        marks = [mark for span in element.iter("span") if (mark := span.get("class")) in _MARKS]
        if marks != _MARKS_OF.get(name, []):
            field = name.replace("_", " ")
            raise DamagedEntryError(tr("its {field} cannot be told from other text", field=field))
        found[name] = element
    if "title" not in found or "authors" not in found:
        raise DamagedEntryError(tr("its title or its authors cannot be read"))
    return found


def _text(element: etree._Element) -> str:
    return "".join(_pieces(element))


def _pieces(element: etree._Element) -> Iterator[str]:
    """The text of `element` without its label; a break becomes a newline and a blank, which begins a paragraph."""
    yield element.text or ""
    for child in element:
        if child.tag == "br":
            yield "\n "
        elif child.tag == "a":
            yield anchors.as_written(text_inside(child), child.get("href") or "")
        elif child.get("class") != "descriptor":
            yield from _pieces(child)
        yield child.tail or ""


def _as_given(element: etree._Element) -> str:
    """The markup inside `element`, on one line."""
    if not len(element) and not any(char in (element.text or "") for char in "<>&"):
        return one_line(element.text) or ""
    markup: str = etree.tostring(element, encoding="unicode", method="html", with_tail=False)
    return one_line(markup.partition(">")[2].removesuffix(f"</{element.tag}>")) or ""


def _authors(element: etree._Element) -> tuple[str, ...]:
    """The authors; none if the page leaves some out, so that a partial list never passes for the whole."""
    text = " ".join(_text(element).split())
    return () if _AUTHORS_LEFT_OUT.search(text) or text.startswith("(author list") else author_names(text)


def _categories(subjects: etree._Element | None, cross_from: str | None) -> tuple[str | None, tuple[str, ...]]:
    """The primary category, which the page prints first and in a span of its own, and all of them."""
    if subjects is None:
        primaries = known_categories([cross_from or ""])
        return next(iter(primaries), None), primaries
    ids = _SUBJECT.findall(" ".join(_text(subjects).split()))
    known = known_categories(ids)
    return (known[0] if known and known[0] == ids[0] else None), known


def _version(paper_id: str, links: list[str]) -> int | None:
    """The version, which only the address of the HTML rendering reveals."""
    matches = (match for link in links if (match := _HTML_VERSION.fullmatch(link)))
    return next((int(match["version"]) for match in matches if match["id"] == paper_id), None)
