"""The page of a paper: what it says, what it never loads, what copying gives."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QUrl
from PySide6.QtGui import QFont, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from readerapp.arxiv.listing import Announcement, Kind
from readerapp.arxiv.paper import Paper
from readerapp.rendering.text import texts_of
from readerapp.settings.file import Settings
from readerapp.storage.records import LibraryPaper, TagSummary
from readerapp.text.words import AND_OTHERS
from readerapp.triage import TriageState
from readerapp.ui.look.look import Look
from readerapp.ui.paper.pane import PaperView
from readerapp.ui.paper.sheet import Sheet
from readerapp.ui.widgets.strips import Bar
from tests.ui.conftest import text_of

DAY = date(2026, 6, 30)


def entry(triage: TriageState = TriageState(), kind: Kind | None = Kind.NEW, **known: object) -> LibraryPaper:  # noqa: B008
    told: dict[str, object] = {
        "id": "2606.09901",
        "title": r"A $p$-adic Title for Schr\"odinger",
        "abstract": r"We show $\sqrt{x} > 0$ for all x.",
        "authors": ("Ada Quill", "Bo Reed"),
        "categories": ("math.NT", "cs.LG"),
        "primary_category": "math.NT",
    }
    paper = Paper(**(told | known))  # type: ignore[arg-type]
    return LibraryPaper(7, paper, texts_of(paper), triage, (Announcement(paper.id, DAY, "math.NT", kind, 1, 1),))


@pytest.fixture
def view(qtbot: QtBot, look: Look) -> Iterator[PaperView]:
    """A pane of the width it has in a window of 1280."""
    found = PaperView(look, Bar(look, "reader", 4))
    qtbot.addWidget(found)
    found.resize(624, 700)
    found.show()
    yield found
    found.close()


def text(view: PaperView) -> str:
    return text_of(view.page)


def test_everything_known_is_on_the_page(view: PaperView) -> None:
    view.show_paper(
        entry(
            TriageState(note="Ask Kim.\nOn Thursday."),
            comment="12 pages",
            journal_ref="J. Knots 3 (2026) 1",
            doi="10.5555/knots.3",
            submitted=datetime(2026, 6, 29, tzinfo=UTC),
        ),
        [TagSummary("to read", "blue", 1)],
    )
    shown = text(view)
    for part in (
        "New", "math.NT", "cs.LG", "2606.09901", r"A $p$-adic Title for Schrödinger", "Ada\u00a0Quill, Bo\u00a0Reed",
        "to read", r"We show $\sqrt{x} > 0$ for all x.", "12 pages", "J. Knots 3 (2026) 1", "10.5555/knots.3",
        "Tue 30 June 2026", "Abstract page", "Ask Kim.", "On Thursday.",
    ):  # fmt: skip
        assert part in shown.replace("\u2028", "\n"), part


def test_what_is_not_known_is_said(view: PaperView) -> None:
    view.show_paper(entry(authors=(), abstract=None, kind=None), [])
    assert "Authors not in this listing." in text(view)
    assert "This listing has no abstracts." in text(view)
    assert "New" not in text(view)


def test_a_list_of_authors_that_was_cut_says_so_and_offers_to_ask(view: PaperView) -> None:
    view.show_paper(entry(authors=("Ada Quill", AND_OTHERS)), [])
    assert "Ada\u00a0Quill and others. Get authors from arXiv" in text(view)


def test_many_authors_are_shortened_until_one_asks(view: PaperView) -> None:
    view.show_paper(entry(authors=tuple(f"Ada{number} Quill" for number in range(3303))), [])
    assert "and 3,294 more" in text(view)
    view._follow(QUrl("do:authors"))
    assert "Ada3302\u00a0Quill" in text(view)


def test_copying_gives_tex_back(view: PaperView) -> None:
    view.show_paper(entry(abstract=r"Before ($\alpha$)-stable after."), [])
    cursor = view.page.textCursor()
    cursor.select(QTextCursor.SelectionType.Document)
    view.page.setTextCursor(cursor)
    assert r"Before ($\alpha$)-stable after." in view.page.createMimeDataFromSelection().text()


@pytest.mark.parametrize(
    "hostile",
    [
        '<img src="file:///etc/hostname">',
        '<img src="https://example.org/x.png">',
        "<script>alert(1)</script>",
        '<style>@import url("file:///etc/hostname")</style>',
        '<a href="javascript:alert(1)">x</a>',
        "<table background='http://example.org/x.png'><tr><td>1</table>",
    ],
)
def test_markup_in_a_text_is_text(view: PaperView, hostile: str) -> None:
    view.show_paper(entry(abstract=f"Before {hostile} after.", title=hostile, id="other"), [])
    assert f"Before {hostile} after." in text(view)
    html = view.page.toHtml()
    # An address in the text may become a link of ours; nothing else may be referred to.
    assert not re.search(r'href="(?!do:|author:|category:|tag:|https?://example\.org/)', html)
    assert not re.search(r'(?:src|background)="(?!object:)', html)


@pytest.mark.qt_log_ignore("No document for file:", extend=True)
def test_nothing_is_read_from_the_disk(view: PaperView, tmp_path: Path) -> None:
    secret = tmp_path / "secret.html"
    secret.write_text("<p>secret words</p>")
    sheet = Sheet(QFont(), 300, view.page)
    sheet.write((f'<img src="{secret.as_uri()}"><p>open words</p>',))
    view.page.show_sheet(sheet)
    view.page.setSource(QUrl.fromLocalFile(str(secret)))
    assert "secret words" not in view.page.toPlainText()


def test_only_web_addresses_become_links(view: PaperView) -> None:
    view.show_paper(entry(abstract=r"See https://example.org/a and \href{file:///etc/passwd}{here}."), [])
    html = view.page.toHtml()
    assert 'href="https://example.org/a"' in html
    assert "file:" not in html


def test_a_page_that_is_not_seen_is_laid_out_when_it_is(view: PaperView) -> None:
    view.resize(624, 300)
    view.show_paper(entry(abstract="Bread rises. " * 200), [])
    assert view.scroll_page(down=True)
    view.hide()
    view.show_paper(entry(abstract="Dough rests. " * 200, id="2601.02099"), [])
    # Nothing of the paper before is scrolled in its place.
    assert not view.scroll_page(down=True)
    view.resize(500, 300)
    view.show()
    assert "Dough rests." in text(view)
    assert "Bread" not in text(view)
    assert view.scroll_page(down=True)


def test_a_wide_pane_has_the_facts_beside_the_text(view: PaperView) -> None:
    view.resize(1096, 700)
    view.show_paper(entry(comment="12 pages"), [])
    assert view.side.isVisible()
    assert "12 pages" in text_of(view.side)
    assert "12 pages" not in text(view)
    view.resize(624, 700)
    view._show()
    assert not view.side.isVisible()
    assert "12 pages" in text(view)


def test_the_same_paper_keeps_its_place_on_the_page(view: PaperView) -> None:
    long = entry(abstract="word " * 3000)
    view.show_paper(long, [])
    view.page.verticalScrollBar().setValue(300)
    view.show_paper(long._replace(triage=TriageState(starred=True)), [])
    assert view.page.verticalScrollBar().value() == 300
    view.show_paper(entry(id="2606.09902")._replace(key=8), [])
    assert view.page.verticalScrollBar().value() == 0
    view.show_paper(long, [])
    assert view.page.verticalScrollBar().value() == 0
    view.page.verticalScrollBar().setValue(300)
    view.show_paper(long._replace(key=9), [])
    view.page.verticalScrollBar().setValue(200)
    view.show_paper(long, [])
    assert view.page.verticalScrollBar().value() == 0


def test_the_page_keeps_its_place_when_it_looks_different(view: PaperView, look: Look, settings: Settings) -> None:
    view.show_paper(entry(abstract=" ".join(f"Lamp {number} is lit in the fog." for number in range(600))), [])
    bar = view.page.verticalScrollBar()

    def lamp_at_top() -> int:
        at = view.page.cursorForPosition(QPoint(200, 0)).position()
        found = re.search(r"Lamp (\d+)", view.page.toPlainText()[at:])
        assert found
        return int(found[1])

    bar.setValue(bar.maximum() // 2)
    before = lamp_at_top()
    assert before > 200
    settings.change("theme", "dark")
    look.refresh()
    assert lamp_at_top() == before
    view.follow(frozenset({"math.NT"}))
    assert lamp_at_top() == before
    settings.change("zoom", 150)
    look.refresh()
    assert abs(lamp_at_top() - before) < 2
    before = lamp_at_top()
    view.resize(400, 700)
    view._show()
    assert abs(lamp_at_top() - before) < 2


def test_the_page_keeps_its_place_when_a_tag_or_a_note_comes_above(view: PaperView) -> None:
    """The letters above moved it: it scrolled up by a line with each tag."""
    known = entry(abstract=" ".join(f"Lamp {number} is lit in the fog." for number in range(600)))
    view.show_paper(known, [])
    bar, page = view.page.verticalScrollBar(), view.page

    def at_top() -> str:
        at = page.cursorForPosition(QPoint(200, 0)).position()
        return page.toPlainText()[at : at + 20]

    bar.setValue(bar.maximum() // 2)
    place, before = bar.value(), at_top()
    tags = [TagSummary("to read this week", "blue", 1), TagSummary("for the group meeting", "red", 1)]
    for number in (1, 2):
        view.show_paper(known, tags[:number])
        assert (bar.value(), at_top()) == (place, before)
    view.show_paper(known._replace(triage=known.triage._replace(note="The figure is the one of last year. " * 9)), tags)
    assert at_top() == before
    view.show_paper(known, [])
    assert (bar.value(), at_top()) == (place, before)


def test_a_link_that_has_gone_is_not_told_any_longer(view: PaperView) -> None:
    told: list[str] = []
    view.link_pointed.connect(told.append)
    view.show_paper(entry(), [])
    page = view.page
    link = next(at for x in range(300) if page.anchorAt(at := QPoint(x, 10)))
    QTest.mouseMove(page.viewport(), link + QPoint(2, 0))
    assert told[-1] == "papers in math.NT"
    view.show_paper(entry()._replace(key=8), [])
    assert told[-1] == ""
    QTest.mouseMove(page.viewport(), QPoint(5, 600))
    QTest.mouseMove(page.viewport(), link + QPoint(2, 0))
    assert told[-1] == "papers in math.NT"
    view.show_nothing()
    assert told[-1] == ""


def test_a_formula_nobody_understands_shows_its_tex(view: PaperView) -> None:
    view.show_paper(entry(abstract=r"We take $\unknowncommand{x}$ here and $\frac{$ there."), [])
    assert r"$\unknowncommand{x}$" in text(view)


def test_showing_nothing(view: PaperView) -> None:
    view.show_paper(entry(), [])
    view.show_nothing()
    assert text(view) == ""
    assert view.entry is None
