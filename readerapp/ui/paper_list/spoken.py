"""What a screen reader says of a row of the list after its title."""

from collections.abc import Iterator

from readerapp.arxiv.listing import Kind
from readerapp.storage.records import PaperRow
from readerapp.text.language import later, tr
from readerapp.text.words import spoken_authors

_KINDS = {
    Kind.NEW: later("new", "a paper"),
    Kind.CROSS: later("cross", "a paper"),
    Kind.REPLACE: later("replace", "a paper"),
    Kind.REPLACE_CROSS: later("replace-cross", "a paper"),
}


def spoken_facts(paper: PaperRow, kind: Kind | None, interest: str, selected: bool) -> Iterator[str]:
    """The authors, why the paper is listed, and what was decided about it. `interest`: "good", or "" if nothing is known."""
    yield spoken_authors(paper.authors)
    if kind:
        yield tr(_KINDS[kind], "a paper")
    yield tr("dismissed") if paper.dismissed else tr("read") if paper.read else tr("unread")
    if paper.withdrawn:
        yield tr("withdrawn")
    if paper.starred:
        yield tr("starred")
    if interest:
        yield tr("likely interest {bars}", bars=interest)
    if paper.has_note:
        yield tr("has a note")
    if paper.tags:
        yield tr("tagged {names}", names=", ".join(name for name, _ in paper.tags))
    if paper.muted:
        yield tr("muted by {names}", names=", ".join(paper.muted_by))
    if paper.highlighted_by:
        yield tr("highlighted by {names}", names=", ".join(paper.highlighted_by))
    if selected:
        yield tr("selected")
