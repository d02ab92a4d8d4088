"""Many papers selected at once: to here, above, below, the same authors, the same tags; one undo for what is done to them."""

from pathlib import Path

import pytest

from readerapp.arxiv.listing import Kind
from readerapp.rendering.text import texts_of
from readerapp.storage.store import Store
from readerapp.ui.window.main_window import MainWindow
from tests.invented import DAY, ids, listing, paper
from tests.ui.conftest import Press

AUTHORS = (("Ada Quill",), ("Ada Quill", "Bo Reed"), ("Bo Reed",), ("A. Quill",), ("Cy Stone",), ("Ada Quill",))


@pytest.fixture
def filled(library: Path) -> Path:
    """Four new papers and two cross-lists; papers 1, 3 and 5 have a tag."""
    with Store(library, texts_of) as store:
        papers = [paper(number, authors=names) for number, names in enumerate(AUTHORS, start=1)]
        store.add_listing(listing(papers[:4], DAY, kind=Kind.NEW))
        store.add_listing(listing(papers[4:], DAY, kind=Kind.CROSS))
        store.tag(store.keys(["2601.00001", "2601.00003", "2601.00005"]), ["to read"])
        while store.index():
            pass
    return library


def selected(window: MainWindow) -> list[str]:
    return [one.removeprefix("2601.0000") for one in sorted(ids(window._store, list(window.list.rows.checked)))]


def do(window: MainWindow, name: str) -> None:
    window._actions[f"act.select_{name}"].trigger()


def test_from_the_last_one_selected_to_here(window: MainWindow, press: Press) -> None:
    press("Shift+X")
    assert selected(window) == []
    assert window.bar.message.startswith("Select a paper first")
    press("J", "X", "J", "J", "Shift+X")
    assert selected(window) == ["2", "3", "4"]


def test_all_above_and_all_below(window: MainWindow, press: Press) -> None:
    press("J", "J")
    do(window, "above")
    assert selected(window) == ["1", "2", "3"]
    press("Escape", "Home", "J", "J")
    do(window, "below")
    assert selected(window) == ["3", "4", "5", "6"]


def test_the_same_authors_as_they_are_written(window: MainWindow, press: Press) -> None:
    do(window, "authors")
    assert selected(window) == ["1", "2", "6"]
    press("S")
    assert window._store.counts().starred == 3
    press("Z")
    assert window._store.counts().starred == 0


def test_the_same_tags(window: MainWindow, press: Press) -> None:
    do(window, "tags")
    assert selected(window) == ["1", "3", "5"]
    assert window.bar.message == "3 selected."
    press("Escape", "J")
    do(window, "tags")
    assert window.bar.message == "This paper has no tag."


def test_what_cannot_be_seen_is_not_selected(window: MainWindow, press: Press) -> None:
    window.list.header_clicked.emit(window.list.rows.header_rows()[1])
    do(window, "authors")
    assert selected(window) == ["1", "2"]
    press("Escape")
    do(window, "below")
    assert selected(window) == ["1", "2", "3", "4"]
