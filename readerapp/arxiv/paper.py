"""A paper as arXiv describes it."""

import re
from datetime import datetime, time
from typing import Any, NamedTuple

from readerapp.arxiv.identifier import abstract_page, is_arxiv_id
from readerapp.text.words import AND_OTHERS

_MIDNIGHT = time()
_WITHDRAWN = r"\b(?:withdrawn|withdrew|retracted)\b"
_WITHDRAWN_ABSTRACT = (
    r"\s*(?:\[?withdrawn\b|this (?:paper|article|submission|manuscript|preprint|work)\s+(?:has been|was|is)\s+withdrawn)"
)


class Paper(NamedTuple):
    """What arXiv says about one e-print, merged from all listings that named it.

    Texts are in arXiv's own spelling: TeX accents and `$...$` formulas as the authors typed them, web addresses in full,
    paragraphs starting with a newline and a blank (https://info.arxiv.org/help/prep.html#abstracts). Whatever a source does
    not say is None or empty, never guessed.
    """

    id: str
    """arXiv's identifier without version, or another source's id for its own papers (a DOI)."""
    title: str
    abstract: str | None = None
    authors: tuple[str, ...] = ()
    """In order; a list that its source truncated ends with AND_OTHERS."""
    version: int | None = None
    primary_category: str | None = None
    categories: tuple[str, ...] = ()
    """All categories; the first is the primary one if `primary_category` is known."""
    comment: str | None = None
    journal_ref: str | None = None
    doi: str | None = None
    submitted: datetime | None = None
    """When version 1 was submitted, in UTC. This is not the day it was announced."""
    abstract_as_given: str | None = None
    """The abstract as the listing had it, if that differs from `abstract` (anchors, `<br>`, `&lt;`)."""

    @property
    def incomplete(self) -> bool:
        """Whether authors are unknown: all, as in a listing of titles and abstracts, or those hidden by an "et al."."""
        return not self.authors or self.authors[-1] == AND_OTHERS

    @property
    def page(self) -> str | None:
        """The address of its page: arXiv's, or its DOI's, or its id if that is an address; else None.

        If a feed's ids lead nowhere, the comment is the paper's address.
        """
        if is_arxiv_id(self.id):
            return abstract_page(self.id)
        if self.id.startswith(("http://", "https://")):
            return self.id
        doi = self.doi or (self.id if self.id.startswith("10.") else None)
        if doi:
            return f"https://doi.org/{doi}"
        return self.comment if self.comment and _is_address(self.comment) else None

    @property
    def withdrawn(self) -> bool:
        """Whether its authors or arXiv withdrew it, as the comment or the abstract says."""
        return is_withdrawn(self.comment or "", self.abstract or "")


def _is_address(text: str) -> bool:
    return text.startswith(("http://", "https://")) and not any(map(str.isspace, text))


def is_withdrawn(comment: str, abstract: str) -> bool:
    """Whether comment or abstract say that a paper was withdrawn, in the wording of arXiv's own notices."""
    # Few texts need the patterns, and compiling them takes two milliseconds.
    said = comment.lower()
    if "withdr" not in said and "retracted" not in said and "withdrawn" not in abstract[:120].lower():
        return False
    return bool(re.search(_WITHDRAWN, comment, re.IGNORECASE) or re.match(_WITHDRAWN_ABSTRACT, abstract, re.IGNORECASE))


class Texts(NamedTuple):
    """A paper's texts in Unicode: accents composed, TeX's text commands resolved, formulas kept as `$...$`."""

    title: str
    abstract: str | None
    authors: tuple[str, ...]
    title_plain: str
    """The title with its formulas as Unicode characters too, for places that cannot draw them."""


def merged(known: Paper, said: Paper, weaker: bool = False) -> Paper:
    """`known`, updated with what another source says about the same paper.

    What a source does not say never erases what is known. Where both say something, the later one counts, unless it is
    about an older version, or `said` comes from a source that does not even name the authors, or is otherwise `weaker`.
    """
    if said == known:
        return known
    stale = said.version is not None and known.version is not None and said.version < known.version
    fills_gaps = weaker or stale or (not said.authors and bool(known.authors))

    def choose(name: str) -> Any:
        old, new = getattr(known, name), getattr(said, name)
        if new in (None, "", ()):
            return old
        return new if old in (None, "", ()) or is_damaged(old) or not fills_gaps else old

    abstract = choose("abstract")
    given = said.abstract_as_given if abstract == said.abstract else known.abstract_as_given
    if abstract == known.abstract and known.abstract_as_given is not None:
        given = known.abstract_as_given
    primary = choose("primary_category")
    return known._replace(
        title=choose("title"),
        abstract=abstract,
        abstract_as_given=given,
        authors=_merged_authors(known, said, choose("authors")),
        version=_merged_version(known, said, weaker),
        primary_category=primary,
        categories=_merged_categories(known, said, primary, fills_gaps),
        comment=choose("comment"),
        journal_ref=choose("journal_ref"),
        doi=choose("doi"),
        submitted=_merged_moment(known.submitted, choose("submitted")),
    )


def _merged_authors(known: Paper, said: Paper, chosen: tuple[str, ...]) -> tuple[str, ...]:
    """`chosen`, unless it was truncated and the other list was not."""
    if not chosen or chosen[-1] != AND_OTHERS:
        return chosen
    return next((one.authors for one in (said, known) if not one.incomplete), chosen)


def is_damaged(value: object) -> bool:
    """Whether a text, or one of several, contains U+FFFD, which stands for bytes that are not text."""
    if isinstance(value, str):
        return "\ufffd" in value
    return isinstance(value, tuple) and any("\ufffd" in part for part in value)


def _merged_version(known: Paper, said: Paper, weaker: bool) -> int | None:
    """The higher version, ignoring one whose texts were not taken."""
    if weaker and (said.title, said.abstract) != (known.title, known.abstract):
        return known.version
    return max((v for v in (known.version, said.version) if v is not None), default=None)


def _merged_moment(known: datetime | None, chosen: datetime | None) -> datetime | None:
    """`chosen`, unless it is only the day of a time that is known exactly."""
    if known and chosen and chosen.time() == _MIDNIGHT and chosen.date() == known.date():
        return known
    return chosen


def _merged_categories(known: Paper, said: Paper, primary: str | None, fills_gaps: bool) -> tuple[str, ...]:
    """The full list from whichever source knows the primary category, else every category seen."""
    if fills_gaps and known.primary_category:
        return known.categories
    if said.primary_category and said.primary_category == primary:
        return said.categories
    if known.primary_category:
        return known.categories
    return tuple(dict.fromkeys([*known.categories, *said.categories]))
