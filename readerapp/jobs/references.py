"""Imports lists of references and of feeds; papers that they name and the library lacks are fetched from arXiv."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from readerapp.arxiv.identifier import is_arxiv_id
from readerapp.arxiv.invented import is_invented
from readerapp.arxiv.listing import Damage, Listing
from readerapp.storage.records import ListingChanges
from readerapp.storage.store import Store
from readerapp.text.language import number, tr, tr_count
from readerapp.text.words import papers_words

if TYPE_CHECKING:
    from readerapp.jobs.fetching import Refresh

Ask = Callable[[Sequence[str]], Sequence[str]]
"""Fetches papers from arXiv into the library by their identifiers; returns why some did not come, in sentences."""


class TakenReferences(NamedTuple):
    """The result of importing a list: how the library changed, what was not understood, and why papers are still missing."""

    changes: ListingChanges
    damages: tuple[Damage, ...]
    problems: tuple[str, ...]
    sentence: str


def asked_of(refresh: "Refresh") -> Ask:
    """Asks through `refresh`. Papers that arXiv does not know are reported elsewhere, with their lines."""
    return lambda ids: refresh.fetch_papers(ids, tells_unknown=False).problems


def take_references(store: Store, listing: Listing, ask: Ask | None) -> TakenReferences:
    """Import what a list names. Nothing known is overwritten: what a list says about a paper only fills gaps.

    New papers need no decision until a listing has them as new. Feeds are followed. Raises StorageError.
    """
    if listing.feeds:
        return _follow(store, listing)
    here = {one: paper_id for one in listing.named if (paper_id := _known_as(store, one))}
    lacking = [one for one in listing.named if one not in here]
    # The published version of an e-print in the library is not another paper.
    papers = tuple(one for one in listing.papers if here.get(one.id, one.id) == one.id)
    added = store.add_listing(listing._replace(papers=papers)) if papers else ListingChanges()
    wanted = [one for one in listing.named if is_arxiv_id(one) and not is_invented(one) and _is_wanted(store, one)]
    problems = tuple(ask(wanted)) if ask and wanted else ()
    there = [one for one in listing.named if one in here or store.has(one)]
    new = [one for one in lacking if one in there]
    store.ask_no_decision(new)
    missing = [one for one in listing.named if one not in there]
    damages = sorted([*listing.damages, *_missing(listing, missing, asked=ask is not None and not problems)])
    changes = ListingChanges(tuple(there), tuple(new), added.updated)
    return TakenReferences(
        changes, tuple(damages), problems, _sentence(len(there), len(new), len(missing), len(listing.damages))
    )


def _known_as(store: Store, named: str) -> str | None:
    """The id of the paper in the library with this identifier or DOI."""
    if store.has(named):
        return named
    keys = store.known_keys([named])
    return store.paper(keys[0]).paper.id if keys else None


def _is_wanted(store: Store, paper_id: str) -> bool:
    """Whether to ask arXiv: the paper is not here, or has no abstract yet."""
    return not store.has(paper_id) or store.paper(store.keys([paper_id])[0]).paper.primary_category is None


def _missing(listing: Listing, missing: Iterable[str], asked: bool) -> list[Damage]:
    found = []
    for one in missing:
        if not is_arxiv_id(one):
            what = tr("{paper} is not in your library, and arXiv cannot be asked for a DOI", paper=one)
        elif asked:
            what = tr("arXiv knows no paper {paper}", paper=one)
        else:
            what = tr("{paper} is not in your library, and was not fetched", paper=one)
        found.append(Damage(listing.named[one], what))
    return found


def _follow(store: Store, listing: Listing) -> TakenReferences:
    followed = store.follows()
    new = [one for one in listing.feeds if one not in followed]
    if new:
        store.follow(new)
    known = len(listing.feeds) - len(new)
    words = tr_count(
        "{count} feed followed from now on, {known} already",
        "{count} feeds followed from now on, {known} already",
        len(new),
        known=number(known),
    )
    return TakenReferences(ListingChanges(), listing.damages, (), words)


def _sentence(there: int, new: int, missing: int, strange: int) -> str:
    told = (
        tr(
            "{papers}, {new} new, {known} known already",
            papers=papers_words(there),
            new=number(new),
            known=number(there - new),
        ),
        tr("{count} could not be fetched", count=number(missing)) if missing else "",
        tr("{count} not understood", count=number(strange)) if strange else "",
    )
    return "; ".join(filter(None, told))
