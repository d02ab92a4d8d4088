"""The guide in the window, in each language: every page, links between them, and none that leads nowhere."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from readerapp.system import locations
from readerapp.text import language
from readerapp.ui.dialogs.guide import Guide
from readerapp.ui.look.look import Look
from tests.ui.conftest import Outside

FOLDER = locations.guide()
GERMAN = FOLDER / "de"
PAGES = sorted(path.name for path in FOLDER.glob("*.md"))


@pytest.fixture
def guide(look: Look, qtbot: QtBot) -> Guide:
    dialog = Guide(look, FOLDER, None)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


@pytest.fixture
def german(look: Look, qtbot: QtBot) -> Iterator[Guide]:
    """The guide in a window that names the German contents, and nothing else, in German."""
    language.use(lambda text, about, count: "de/README.md" if text == "README.md" else text)
    dialog = Guide(look, FOLDER, None)
    qtbot.addWidget(dialog)
    dialog.show()
    yield dialog
    language.use(None)


@pytest.mark.parametrize("name", ["guide", "german"])
def test_every_page_is_in_the_contents_and_is_shown(name: str, request: pytest.FixtureRequest) -> None:
    guide: Guide = request.getfixturevalue(name)
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


@pytest.mark.parametrize("folder", [FOLDER, GERMAN])
@pytest.mark.parametrize("name", PAGES)
def test_no_link_leads_nowhere(name: str, folder: Path) -> None:
    for target in re.findall(r"\]\(([^)]+)\)", (folder / name).read_text(encoding="utf-8")):
        assert target.startswith("https://") or (folder / target).exists(), target


@pytest.mark.parametrize("name", PAGES)
def test_each_page_says_in_german_what_it_says_in_english(name: str) -> None:
    english, german = ((folder / name).read_text(encoding="utf-8") for folder in (FOLDER, GERMAN))
    german = german.replace("(../pictures/", "(pictures/")
    for shape in (r"^#+ ", r"^(?:\||- |\d+\. |    \S.*)"):
        assert re.findall(shape, german, re.MULTILINE) == re.findall(shape, english, re.MULTILINE)
    # In a sentence of another language they may follow one another otherwise.
    assert sorted(re.findall(r"\]\([^)]+\)", german)) == sorted(re.findall(r"\]\([^)]+\)", english))
    assert german.count("<kbd>") == english.count("<kbd>")
    assert _typed(german) == _typed(english)


@pytest.mark.parametrize("name", PAGES)
def test_the_german_pages_name_menus_and_buttons_as_the_window_does(name: str) -> None:
    english, german = ((folder / name).read_text(encoding="utf-8").replace("\n", " ") for folder in (FOLDER, GERMAN))
    window = _in_german()
    for words in re.findall(r"(?<!\*)\*([^*]+)\*(?!\*)", english):
        names = window.get(words, ())
        assert not names or any(one in german for one in names), (words, names)


def _in_german() -> dict[str, list[str]]:
    """The texts of the window, each with what it is in German; more than one where it has several meanings."""
    found: dict[str, list[str]] = {}
    messages = ElementTree.parse(locations.resource("translations/readerapp_de.ts")).getroot().iter("message")  # noqa: S314
    for message in messages:
        if said := message.findtext("translation"):
            found.setdefault(message.findtext("source") or "", []).append(said)
    return found


def _typed(page: str) -> list[str]:
    """What a page says that is typed: commands, searches, names of files. Mere letters are examples, which may differ."""
    said = re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", page, flags=re.DOTALL))
    return sorted(one for one in said if not one.isalpha())


def test_a_german_window_shows_the_german_pages(german: Guide) -> None:
    assert german.pages.item(1).text().startswith("Durchsicht")
    german.text.anchorClicked.emit(QUrl("days.md"))
    assert german.text.toPlainText().startswith("Was der Zustand eines Tages bedeutet")
    image = german.text.document().resource(QTextDocument.ResourceType.ImageResource, QUrl("../pictures/incomplete-day.png"))
    assert not image.isNull()


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


def test_a_link_to_a_page_leads_there_and_others_to_the_browser(guide: Guide, outside: Outside) -> None:
    guide.text.anchorClicked.emit(QUrl("days.md"))
    assert guide.pages.currentItem().text() == "What each state of a day means"
    guide.text.anchorClicked.emit(QUrl("https://arxiv.org/"))
    guide.text.anchorClicked.emit(QUrl("file:///etc/hosts"))
    assert outside.opened == ["https://arxiv.org/"]
    assert guide.pages.currentItem().text() == "What each state of a day means"
