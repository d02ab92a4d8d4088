"""The values that the library returns. Plain: nothing here reads the file again."""

from array import array
from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from readerapp.arxiv.listing import Announcement, Kind
from readerapp.arxiv.paper import Paper, Texts, is_withdrawn
from readerapp.text.language import number, tr
from readerapp.text.words import papers_words
from readerapp.triage import FieldValue, TriageState

INDEX_DISAGREES = "The search index does not agree with the papers."
"""The check's sentence for damage that can be repaired, by rebuilding only the index."""


class LibraryPaper(NamedTuple):
    """Everything the library knows about one paper."""

    key: int
    paper: Paper
    texts: Texts
    triage: TriageState
    announced: tuple[Announcement, ...]
    """Newest first."""
    earlier: Paper | None = None
    """A starred paper as it was before its newest version."""


class PaperToCite(NamedTuple):
    """What citing a paper needs. Reading this takes half as long as reading a LibraryPaper."""

    key: int
    citation_key: str | None
    """The one it was given, if it was."""
    paper: Paper
    """With only the primary category, and with the abstract only if requested."""
    texts: Texts
    announced: Sequence[Announcement] = ()
    """Only for a paper whose submission date is unknown."""
    tags: tuple[str, ...] = ()
    """In alphabetical order. Only if requested, like the note."""
    note: str = ""


class PaperRow(NamedTuple):
    """What a row of a list shows about one paper; title and authors are Unicode text, formulas included."""

    key: int
    id: str
    title: str
    authors: tuple[str, ...]
    categories: tuple[str, ...]
    primary_category: str | None
    comment: str
    abstract_start: str
    """The beginning of the abstract as its source wrote it, cut anywhere."""
    version: int | None
    starred: bool
    read: bool
    dismissed: bool
    quiet: bool = False
    """Whether it was only ever listed as a replacement, see `TriageState.quiet`."""
    has_note: bool = False
    tags: tuple[tuple[str, str], ...] = ()
    """Name and colour (a palette name) of each tag, alphabetically."""
    muted_by: tuple[str, ...] = ()
    """The rules that mute it, unless it is starred or dismissed."""
    highlighted_by: tuple[str, ...] = ()
    """The rules that highlight it."""

    @property
    def undecided(self) -> bool:
        """Whether it needs a decision, see `TriageState.undecided`."""
        return not (self.starred or self.dismissed or self.quiet or self.muted_by)

    @property
    def muted(self) -> bool:
        """Whether lists leave it out because of a rule."""
        return bool(self.muted_by) and not (self.starred or self.dismissed)

    @property
    def withdrawn(self) -> bool:
        """Whether its authors or arXiv withdrew it."""
        return is_withdrawn(self.comment, self.abstract_start)


class Section(NamedTuple):
    """A part of a list: the papers announced as one kind; `kind` is None if the source did not say or it does not matter."""

    kind: Kind | None
    keys: "array[int]"
    undecided: int = 0
    """How many of its papers are undecided (counted for listing days)."""


class DaySummary(NamedTuple):
    """A listing day, over all categories or in one: how many papers it has and what was decided about them."""

    day: date
    papers: int
    undecided: int
    """How many are undecided."""
    starred: int = 0
    """How many are starred and not dismissed."""
    dismissed: int = 0
    muted: int = 0
    """How many a rule mutes."""


class SavedSearch(NamedTuple):
    """A search that the user gave a name. No two have the same text."""

    name: str
    text: str


class Muted(NamedTuple):
    """How many papers in a list are muted, and by how many rules."""

    papers: int
    rules: int


class CategorySummary(NamedTuple):
    """A category with how many papers of its newest listing are undecided."""

    id: str
    undecided: int
    followed: bool = False


class TagSummary(NamedTuple):
    """A tag with its colour (a palette name) and the number of papers that carry it."""

    name: str
    colour: str
    papers: int


class LastAnswer(NamedTuple):
    """An address's last answer, as far as needed to ask again: validators (RFC 9110, 8.8), content, day."""

    etag: str | None
    last_modified: str | None
    digest: str
    """SHA-256 of the content, hexadecimal."""
    day: date | None
    """The listing day stated in the content."""


class Patience(NamedTuple):
    """A host's request to be left alone until a moment (UTC), and the sentence that says so."""

    until: datetime
    reason: str
    refusals: int = 1
    """How often it asked since it last answered."""


class Counts(NamedTuple):
    """The size of the library."""

    papers: int
    undecided: int
    starred: int


class Fact(NamedTuple):
    """One result of what the user did: the `field` of a paper, as `triage.difference` names it, has a value."""

    paper_id: str
    field: str
    value: FieldValue
    moment: datetime | None
    """When it was last decided; None if no act decided it, as when a paper is marked read by being shown."""


class TakenFacts(NamedTuple):
    """What became of facts from another library: how many count now, were already true, or are older than those here."""

    taken: int
    known: int
    older: int
    unknown: tuple[str, ...]
    """The ids of papers that this library does not have."""


class ListingChanges(NamedTuple):
    """What adding a listing changed, by arXiv id."""

    papers: tuple[str, ...] = ()
    """All papers of the listing."""
    new: tuple[str, ...] = ()
    """Those the library did not have."""
    updated: tuple[str, ...] = ()
    """Those about which it now knows more, or something else."""
    days: tuple[date, ...] = ()
    """The listing days concerned, newest first."""

    @property
    def sentence(self) -> str:
        """ "115 papers, 115 new": each paper counts once, however often it was listed."""
        papers, new = len(set(self.papers)), len(set(self.new))
        return tr("{papers}, {new} new", papers=papers_words(papers), new=number(new))

    def with_those_of(self, other: "ListingChanges") -> "ListingChanges":
        """These changes, followed by those of `other`."""
        return ListingChanges(
            self.papers + other.papers,
            self.new + other.new,
            self.updated + other.updated,
            tuple(sorted({*self.days, *other.days}, reverse=True)),
        )
