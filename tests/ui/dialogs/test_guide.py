"""The guide in the window: every page, links between them, and none that leads nowhere."""

import re

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from readerapp.system import locations
from readerapp.ui.dialogs.guide import Guide
from readerapp.ui.look.look import Look

FOLDER = locations.guide()
PAGES = sorted(path.name for path in FOLDER.glob("*.md"))


@pytest.fixture
def guide(look: Look, qtbot: QtBot) -> Guide:
    dialog = Guide(look, FOLDER, None)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_every_page_is_in_the_contents_and_is_shown(guide: Guide) -> None:
    assert guide.pages.count() == len(PAGES) - 1
    seen = set()
    for row in range(guide.pages.count()):
        guide.pages.setCurrentRow(row)
        text = guide.text.toPlainText()
        assert text.startswith(guide.pages.item(row).text())
        assert "<" not in text.replace("<kbd>", "")
        assert "Made by" not in text
        seen.add(text)
    assert len(seen) == guide.pages.count()


@pytest.mark.parametrize("name", PAGES)
def test_no_link_leads_nowhere(name: str) -> None:
    for target in re.findall(r"\]\(([^)]+)\)", (FOLDER / name).read_text(encoding="utf-8")):
        assert target.startswith("https://") or (FOLDER / target).exists(), target


def test_it_needs_nothing_of_how_packages_were_installed(guide: Guide, monkeypatch: pytest.MonkeyPatch) -> None:
    # In the installed app there are no entry points, by which Markdown finds its extensions.
    monkeypatch.setattr("markdown.util.get_installed_extensions", list)
    monkeypatch.setattr("markdown.core.util.get_installed_extensions", list)
    guide.text.show_markdown("| a | b |\n| --- | --- |\n| moss | lamp |\n")
    assert "|" not in guide.text.toPlainText()


def test_pictures_are_named_small_and_fit(guide: Guide, qtbot: QtBot) -> None:
    shown = set()
    guide.resize(1100, 720)
    for row in range(guide.pages.count()):
        guide.pages.setCurrentRow(row)
        source = (FOLDER / guide._names[row]).read_text(encoding="utf-8")
        for words, name in re.findall(r"!\[([^]]*)\]\(([^)]+)\)", source):
            assert words
            image = guide.text.document().resource(QTextDocument.ResourceType.ImageResource, QUrl(name))
            assert not image.isNull()
            assert image.deviceIndependentSize().width() <= guide.text.viewport().width()
            shown.add(FOLDER / name)
    assert shown == set((FOLDER / "pictures").iterdir())
    assert sum(path.stat().st_size for path in shown) < 400_000


def test_pages_are_chosen_with_the_arrows(guide: Guide) -> None:
    QTest.keyClick(guide.pages, Qt.Key.Key_Down)
    assert guide.text.toPlainText().startswith(guide.pages.item(1).text())


def test_a_link_to_a_page_leads_there_and_others_are_reported(guide: Guide, qtbot: QtBot) -> None:
    guide.text.anchorClicked.emit(QUrl("days.md"))
    assert guide.pages.currentItem().text() == "What each state of a day means"
    with qtbot.waitSignal(guide.link_activated) as told:
        guide.text.anchorClicked.emit(QUrl("https://arxiv.org/"))
    assert told.args == ["https://arxiv.org/"]
    guide.text.anchorClicked.emit(QUrl("file:///etc/hosts"))
    assert guide.pages.currentItem().text() == "What each state of a day means"
