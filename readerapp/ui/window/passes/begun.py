"""Passes through a list that were left before their end: what is said of them until they are resumed."""

from readerapp.errors import ReaderAppError
from readerapp.storage.records import PaperRow
from readerapp.storage.store import Store
from readerapp.text.language import number, tr
from readerapp.ui.acts.browsing import Browsing
from readerapp.ui.acts.two_passes import Step, TwoPasses, list_name

_CHUNK = 500


def begun(store: Store, browsing: Browsing) -> TwoPasses | None:
    """The passes that were begun in the list that is shown, as the library has its papers now; None if there are none."""
    name = list_name(browsing.view, browsing.day, browsing.searching.text)
    found = TwoPasses.parse(store.kept_pass(name))
    if found:
        found.look(rows_of(store, found.papers))
    return found if found and found.papers else None


def rows_of(store: Store, keys: list[int]) -> list[PaperRow]:
    """What the library has of these papers, without those that are gone."""
    return [row for start in range(0, len(keys), _CHUNK) for row in store.rows(keys[start : start + _CHUNK])]


def far(passes: TwoPasses) -> dict[str, str]:
    """How far they are, for a sentence with {done} and {total}: titles in the first pass, kept papers in the second."""
    total = len(passes.papers if passes.step is Step.TITLES else passes.kept)
    return {"done": number(total - passes.waiting()), "total": number(total)}


def resting_words(store: Store, browsing: Browsing, key: str) -> str:
    """What the quiet bar says of them while it has nothing else to say; "" if none were begun. `key` resumes them."""
    passes = _begun(store, browsing)
    if passes is None or passes.step is Step.SUMMARY:
        return ""
    if key:
        return tr("Two passes, {done} of {total}. {key} resumes them.", key=key, **far(passes))
    return tr("Two passes, {done} of {total}, wait in the menu.", **far(passes))


def resume_words(store: Store, browsing: Browsing) -> str:
    """What menu and palette say: "Resume two passes, 37 of 212"; "" if there are none to resume."""
    passes = _begun(store, browsing)
    if passes is None:
        return ""
    return (
        tr("Resume two passes") if passes.step is Step.SUMMARY else tr("Resume two passes, {done} of {total}", **far(passes))
    )


def _begun(store: Store, browsing: Browsing) -> TwoPasses | None:
    try:
        return begun(store, browsing)
    except ReaderAppError:
        return None  # whoever reads papers next says what is wrong
