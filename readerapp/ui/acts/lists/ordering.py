"""The order of a day's papers within each section: as listed, or another that nothing has to be learnt for."""

from array import array
from collections.abc import Callable

from readerapp.settings.file import Settings
from readerapp.storage.records import Section
from readerapp.storage.store import Store
from readerapp.text.language import later, tr
from readerapp.ui.acts.lists.wanted import Found

WORDS = {"newest": later("newest first"), "category": later("by category"), "interest": later("likeliest first")}
"""What the header says beside the number of papers; of the order as listed, nothing."""
_DONE = {
    "listing": later("In the order of the listing."),
    "newest": later("The newest papers of each section come first."),
    "category": later("Each section goes by the first category of its papers."),
    "interest": later("The likeliest papers of each section come first."),
}
_DONE_ELSEWHERE = {
    "listing": later("Lists of days: in the order of the listing."),
    "newest": later("Lists of days: the newest papers of each section come first."),
    "category": later("Lists of days: each section goes by the first category of its papers."),
    "interest": later("Lists of days: the likeliest papers of each section come first."),
}
_CHUNK = 500
"""Papers read from the library at a time."""


def plain_order(store: Store, settings: Settings) -> Callable[[Found], Found]:
    """A function that puts the papers of a listing into the order of the setting `list_order`. Likely interest is not known
    here; for that, papers stay as listed.
    """

    def ordered(found: Found) -> Found:
        order = settings.text("list_order")
        arranged = {"newest": _newest, "category": _by_category}.get(order)
        if arranged is None or not found.wanted.view.is_listing:
            return found
        return found._replace(sections=[section._replace(keys=arranged(section, store)) for section in found.sections])

    return ordered


def done_words(order: str, in_listing: bool) -> str:
    """What was done; if the list shown is not a day's, this names the lists that were sorted."""
    return tr((_DONE if in_listing else _DONE_ELSEWHERE)[order])


def _newest(section: Section, store: Store) -> "array[int]":
    """Keys grow with the number that arXiv gave a paper."""
    return array("q", sorted(section.keys, reverse=True))


def _by_category(section: Section, store: Store) -> "array[int]":
    """By first category; papers of one category stay in their order, and papers without a category come last."""
    first: dict[int, str] = {}
    for start in range(0, len(section.keys), _CHUNK):
        for row in store.rows(section.keys[start : start + _CHUNK]):
            first[row.key] = row.primary_category or (row.categories[0] if row.categories else "")
    return array("q", sorted(section.keys, key=lambda key: (not first.get(key), first.get(key, "").casefold())))
