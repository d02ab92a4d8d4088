"""Passes that were left before their end: what the window says of them until they are resumed."""

from typing import TYPE_CHECKING

from readerapp.errors import ReaderAppError
from readerapp.search.view import View
from readerapp.storage.records import PaperRow
from readerapp.storage.store import Store
from readerapp.text.language import number, tr
from readerapp.ui.acts.browsing import Browsing
from readerapp.ui.acts.desk import Desk
from readerapp.ui.window.ways.same_day import on_day

if TYPE_CHECKING:
    from readerapp.ui.acts.two_passes import TwoPasses

_CHUNK = 500


def list_name(browsing: Browsing) -> str:
    """The name of the list shown, for `Store.kept_pass`: a day has the same one by whatever way the user came to it."""
    view = browsing.view
    if browsing.searching.finds_anywhere:
        view = View("all")
    elif browsing.day is not None:
        view = on_day(view, browsing.day)
    return f"{view} {browsing.searching.text}".rstrip()


def begun(store: Store, browsing: Browsing) -> "TwoPasses | None":
    """The passes begun in the list shown, with its papers as the library has them now; None if there are none."""
    kept = store.kept_pass(list_name(browsing))
    if kept is None:
        return None
    from readerapp.ui.acts.two_passes import TwoPasses  # noqa: PLC0415 - dataclasses take 8 ms, and most lists have no passes

    found = TwoPasses.parse(kept)
    if found:
        found.look(rows_of(store, found.papers))
    return found if found and found.papers else None


def rows_of(store: Store, keys: list[int]) -> list[PaperRow]:
    """The rows of those of these papers that are still in the library."""
    return [row for start in range(0, len(keys), _CHUNK) for row in store.rows(keys[start : start + _CHUNK])]


def far(passes: "TwoPasses") -> dict[str, str]:
    """The progress, as {done} and {total} of a sentence: of titles in the first pass, of kept papers in the second."""
    from readerapp.ui.acts.two_passes import Step  # noqa: PLC0415 - as above

    total = len(passes.papers if passes.step is Step.TITLES else passes.kept)
    return {"done": number(total - passes.waiting()), "total": number(total)}


def resting_words(store: Store, browsing: Browsing, key: str) -> str:
    """What the idle bar says of passes begun in this list; "" if there are none. `key` resumes them."""
    passes = _begun(store, browsing)
    if passes is None or _are_done(passes):
        return ""
    if key:
        return tr("Two passes, {done} of {total}. {key} resumes them.", key=key, **far(passes))
    return tr("Two passes, {done} of {total}: resume them from the menu.", **far(passes))


def go_on_words(desk: Desk) -> str:
    """What menu and palette say: "Resume two passes, 37 of 212", or the next step of those shown; "" without any."""
    if words := desk.goes_on():
        return words
    passes = _begun(desk.store, desk.browsing)
    if passes is None:
        return ""
    return tr("Resume two passes") if _are_done(passes) else tr("Resume two passes, {done} of {total}", **far(passes))


def _are_done(passes: "TwoPasses") -> bool:
    from readerapp.ui.acts.two_passes import Step  # noqa: PLC0415 - as above

    return passes.step is Step.SUMMARY


def _begun(store: Store, browsing: Browsing) -> "TwoPasses | None":
    try:
        return begun(store, browsing)
    except ReaderAppError:
        return None  # the next read of papers reports it
