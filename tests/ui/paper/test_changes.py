"""What changed, as the page of a starred paper shows it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QUrl

from readerapp.arxiv.listing import Kind
from readerapp.rendering.text import texts_of
from readerapp.search.view import View
from readerapp.storage.store import Store
from readerapp.ui.look.look import Look
from readerapp.ui.paper.changes import changes_html, has_changes
from readerapp.ui.window.main_window import MainWindow
from tests.invented import listing, paper

FRIDAY = date(2026, 1, 9)


def replaced(store: Store, **known: object) -> int:
    store.add_listing(listing([paper(1, abstract="It gains 11.93% on lamps.", comment="9 pages")], kind=Kind.NEW))
    [key] = store.keys(["2601.00001"])
    store.star([key])
    store.read([key])
    store.add_listing(listing([paper(1, version=2, **known)], FRIDAY, kind=Kind.REPLACE))
    return key


def test_words_that_differ_are_marked_and_others_left_out(store: Store, look: Look) -> None:
    key = replaced(store, abstract="It gains 12.4% on lamps.", comment="9 pages", authors=("Ada Quill", "Bo Reed", "Li Tarn"))
    entry = store.paper(key)
    assert has_changes(entry)
    html = changes_html(look, entry, 16)
    assert f'<span style="background-color:{look.colours["added"]}">12.4%</span>' in html
    assert f'{look.colours["removed"]}; text-decoration:line-through">11.93%</span>' in html
    assert f'<span style="background-color:{look.colours["added"]}">· Li Tarn</span>' in html
    assert "Comments" not in html
    assert "Title" not in html


def test_hostile_words_stay_words(store: Store, look: Look) -> None:
    html = changes_html(look, store.paper(replaced(store, title="<img src=x> & <b>")), 16)
    assert "&lt;img src=x&gt; &amp; &lt;b&gt;" in html
    assert "<img" not in html


def test_nothing_changed_but_the_number(store: Store) -> None:
    key = replaced(store, abstract="It gains 11.93% on lamps.", comment="9 pages")
    assert not has_changes(store.paper(key))


def test_a_paper_that_came_back_shows_first_what_changed(library: Path, make_window: Callable[[], MainWindow]) -> None:
    with Store(library, texts_of) as store:
        replaced(store, abstract="It gains 12.4% on lamps.")
    window = make_window()
    window.browsing.go_to(View("day", FRIDAY.isoformat()))
    assert "Show the current version" in window.paper.page.toPlainText()
    window.paper.page.anchorClicked.emit(QUrl("do:changes"))
    assert "Show what changed since version 1" in window.paper.page.toPlainText()
