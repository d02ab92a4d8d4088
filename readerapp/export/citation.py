"""A paper to cite: what all formats for reference managers are made from, and what may be added to them."""

from collections.abc import Iterable
from typing import NamedTuple

from readerapp.arxiv.doi import arxiv_doi, id_of_arxiv_doi
from readerapp.arxiv.identifier import Identifier, is_arxiv_id
from readerapp.arxiv.listing import Announcement, Kind
from readerapp.arxiv.paper import Paper, Texts
from readerapp.rendering.text import texts_of, with_formulas_marked


class Extras(NamedTuple):
    """What an entry has beyond what is needed to cite a paper."""

    abstract: bool = False
    keywords: bool = False
    """The user's tags."""
    note: bool = False
    """The user's note, in a field that no style prints."""
    version: bool = False
    """The version that the library knows."""


PLAIN = Extras()


class Citation(NamedTuple):
    """A paper to cite: the `key` that is its own for good, the year if a source told it, and what the user wrote on it."""

    key: str
    paper: Paper
    year: int | None
    texts: Texts | None = None
    """The words of the paper as Unicode text, where they are known already."""
    tags: tuple[str, ...] = ()
    note: str = ""

    @property
    def words(self) -> Texts:
        """The words of the paper as Unicode text."""
        return self.texts or texts_of(self.paper)

    @property
    def plain_title(self) -> str | None:
        """The title as plain text if it has no formula; None if it may have one."""
        title, plain = self.words.title, self.words.title_plain
        return None if "$" in title or "\\" in title else plain

    @property
    def marked_title(self) -> str:
        """The title in plain words with FORMULA before each character of a formula, where a style changes capitals."""
        return self.plain_title or with_formulas_marked(self.paper.title)

    @property
    def on_arxiv(self) -> bool:
        """Whether the paper is one of arXiv's."""
        return is_arxiv_id(self.paper.id)

    @property
    def doi(self) -> str | None:
        """The DOI of the published version, else the one that arXiv registers; None for a paper of another source without
        one.
        """
        return self._told_doi or (arxiv_doi(self.paper.id) if self.on_arxiv else None)

    @property
    def own_doi(self) -> str | None:
        """The DOI of what is cited. Of a paper of arXiv's that is the e-print, even if a journal has printed it since: styles
        say "Preprint at" before it.
        """
        return arxiv_doi(self.paper.id) if self.on_arxiv else self.doi

    @property
    def published(self) -> str:
        """Where a journal has printed a paper of arXiv's: "J. Moss 1, https://doi.org/10.5555/moss"; "" if not known."""
        doi = self._told_doi if self.on_arxiv else None
        address = f"https://doi.org/{doi}" if doi and not id_of_arxiv_doi(doi) else ""
        return ", ".join(filter(None, [" ".join((self.paper.journal_ref or "").split()), address]))

    @property
    def _told_doi(self) -> str | None:
        # Some papers name the DOIs of several articles.
        return next(iter((self.paper.doi or "").split()), None)

    @property
    def date(self) -> tuple[int, ...]:
        """Year, month and day on which version 1 was submitted; the year alone, or nothing, where no more is known."""
        if at := self.paper.submitted:
            return at.year, at.month, at.day
        return (self.year,) if self.year else ()


def year_of(paper: Paper, announcements: Iterable[Announcement]) -> int | None:
    """The year in which version 1 was submitted, or announced as new; None where neither was said.

    An identifier names the month in which version 1 was announced (https://info.arxiv.org/help/arxiv_identifier.html).
    """
    if paper.submitted:
        return paper.submitted.year
    announced = min((one.day.year for one in announcements if one.kind is Kind.NEW), default=None)
    return announced or (Identifier.parse(paper.id).year if is_arxiv_id(paper.id) else None)
