"""The window in another language: nothing is left in English, all of it is translated, and German has room."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QMenu, QWidget
from pytestqt.qtbot import QtBot

from readerapp.arxiv.category import taxonomy
from readerapp.arxiv.listing import Kind
from readerapp.arxiv.paper import Paper
from readerapp.jobs.versions import version_lines
from readerapp.keymap.actions import ACTIONS, spoken
from readerapp.rendering.text import texts_of
from readerapp.rules.rule import Does, Rule
from readerapp.settings.file import Settings
from readerapp.storage.store import Store
from readerapp.system import locations
from readerapp.text import language
from readerapp.ui.dialogs.news import News
from readerapp.ui.look.look import Look
from readerapp.ui.look.translation import speak
from readerapp.ui.pdf.pack_dialog import PackDialog
from readerapp.ui.pdf.pane import PdfPane
from readerapp.ui.widgets.text import Paragraph
from readerapp.ui.window.main_window import MainWindow
from tests.invented import listing, paper
from tests.places import NOBODY
from tests.ui.conftest import Outside, wait_for_rest
from tests.ui.walks.shown_texts import crowded, cut_texts, leave_out_what_is_there, shown_texts
from tests.ui.walks.test_every_action import SAME, STATES, Trial
from tests.ui.window.menus import by_key, in_menu, on_paper, on_row

Make = Callable[..., MainWindow]
AUTHORS = ("Ада Перо", "Бо Тростник", "Вера Мох", "Глеб Лес", "Дина Роса", "Ева Пень")
NEWEST = date(2026, 1, 7)
_PLACE = re.compile(r"(\{\w+\})")
_TRANSLATED = re.compile(r"^[^⟦⟧]*⟧|⟦[^⟦⟧]*⟧?")
"""In brackets, of which the first or the last is lacking where a text was divided."""


def pseudo(text: str, about: str, count: int | None) -> str:
    """`text` in the language of the tests: all but the values that go into it stands in brackets."""
    return "".join(part if _PLACE.fullmatch(part) else f"⟦{part}⟧" for part in _PLACE.split(text) if part)


def _names() -> str:
    known = taxonomy()
    named = (*known.categories.values(), *known.archives.values())
    names = {*known.categories, *known.archives, *known.groups.values(), *(one.name for one in named)}
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


_SAME_EVERYWHERE = re.compile(
    "|".join(
        (
            *map(re.escape, version_lines()),  # for bug reports
            rf"(?<![\w.-])(?:{_names()})(?![\w-])",  # what arXiv calls its categories
            r"<[^<>]*>|&\w+;",  # the markup of tooltips and links
            r"\{\w+\}",  # a place in the pattern of a name
            r"\b(?:ti|cat|date|tag|is|au|abs|note|kind|only|id|co):(?:[\w-]*)",  # the language of searches
            r"(?<!\S)(?:/[\w.+-]+)+|\*\.\w+|\b\w+\.(?:toml|bib|py|sqlite3)\b",  # paths and names of files
            r"\b(?:arxiv\.org|doi\.org|[\w-]+/\d{7}|10\.\d{4}/\w+)",  # addresses, old identifiers
            r"\barxiv\d+\b",  # a citation key
            r"\b(?:readerapp|arXiv|Zotero|PDFs?|DOI|BibTeX|BibLaTeX|RIS|CSL|JSON|CSV|Markdown|ISO|APA|IEEE|English|Deutsch)\b",
            r"\b(?:Ctrl|Shift|Alt|Esc|Tab|F\d+|v?\w)\b|\bv\d+\b",  # keys, versions of papers
            r"(?:(?<=[:,] )|(?<=\+))(?:Space|Up|Down|Left|Right|Home|End|Return|Enter|Backspace|Del|PgUp|PgDown)\b",
            r"\b(?:kB|MB|GB)\b",
            r"\bsurvey\b",  # an example of what to look for in titles
        )
    )
)


def in_english(text: str) -> bool:
    """Whether `text` has letters that are neither translated nor the same in every language."""
    return bool(re.search(r"[A-Za-z]", _SAME_EVERYWHERE.sub(" ", _TRANSLATED.sub(" ", text))))


@pytest.fixture
def foreign() -> Iterator[None]:
    """The language of the tests."""
    leave_out_what_is_there()
    language.use(pseudo)
    yield
    language.use(None)


@pytest.fixture
def mornings(library: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two days of papers that have not one Latin letter, nor have the tags, notes, rules and searches of their reader."""
    settings.change("fetch_automatically", False)
    monkeypatch.setenv("READERAPP_ZOTERO_URL", NOBODY)
    monkeypatch.setenv("READERAPP_REQUEST_GAP", "0")
    monkeypatch.setenv("READERAPP_NOW", "2026-01-07T22:00:00+00:00")

    def some(*numbers: int, version: int = 1) -> list[Paper]:
        return [
            paper(one, title=f"Мох {one}", abstract="Суть.", authors=AUTHORS, comment="12 страниц", version=version)
            for one in numbers
        ]

    with Store(library, texts_of) as store:
        store.follow(["cs.LG"])
        store.save_rule(Rule("Мхи", "ti:мох", Does.HIGHLIGHT))
        store.save_rule(Rule("Два", "ti:12", Does.MUTE))
        store.save_search("Лампы", "ti:мох")
        store.add_listing(listing(some(1, 2, 3), kind=Kind.NEW))
        store.add_listing(listing(some(10, 11, 12, 13), NEWEST, kind=Kind.NEW))
        store.add_listing(listing(some(20, 21), NEWEST, kind=Kind.CROSS))
        store.add_listing(listing(some(1, version=2), NEWEST, kind=Kind.REPLACE))
        while store.index():
            pass
    return library


class Reading(Trial):
    """Reads all there is, after each action and in what it opens."""

    def __init__(self, window: MainWindow, bring: Callable[[MainWindow], object], outside: Outside) -> None:
        super().__init__(window, bring, outside)
        self.found: dict[str, str] = {}
        """Each text, and where it was first."""

    def read(self, where: str) -> None:
        for kind, text in shown_texts():
            self.found.setdefault(text, f"{where}, {kind}")

    def read_menu(self, open_menu: Callable[[], object]) -> None:
        def look(menu: QMenu) -> None:
            for one in menu.findChildren(QMenu):
                one.aboutToShow.emit()
            self.read("menu")

        in_menu(open_menu, look)

    def _close(self) -> None:
        if over := QApplication.activePopupWidget() or QApplication.activeModalWidget():
            for _ in pages(over):
                self.read(over.windowTitle())
        super()._close()


def pages(over: QWidget) -> Iterator[None]:
    """Turn the pages of a dialog, if it has some."""
    # Some count something first.
    QTest.qWait(20)
    yield
    index = over.findChild(QListWidget)
    for row in range(1, index.count() if index else 0):
        index.setCurrentRow(row)
        QApplication.processEvents()
        yield


def decide(window: MainWindow) -> None:
    """Tag, star and note some papers, which undoing all has taken back."""
    first, second, third = window._store.keys(["2601.00010", "2601.00011", "2601.00013"])
    window.triage.set_tags([first, second], ["ткань"], [])
    window.triage.set_note(first, "Сравнить.", "")
    window.triage.perform(lambda store: store.star([second]))
    window.triage.perform(lambda store: store.dismiss([third]))
    window.triage.settle(1)


_SEARCHES: dict[str, Callable[[MainWindow], object]] = {
    "search results": lambda window: window.panes.search_for("мох"),
    "nothing found": lambda window: window.panes.search_for("яяяя"),
}
"""In the letters of these papers."""


@pytest.fixture
def reading(mornings: Path, foreign: None, make_window: Make, outside: Outside) -> Iterator[Callable[[str], Reading]]:
    made: list[Reading] = []

    def make(state: str) -> Reading:
        def bring(window: MainWindow) -> None:
            decide(window)
            (STATES | _SEARCHES)[state](window)

        made.append(Reading(make_window(), bring, outside))
        made[-1]._restore()
        return made[-1]

    yield make
    for one in made:
        one._closing.stop()


def check(reading: Reading) -> None:
    left = sorted(f"{where}: {text}" for text, where in reading.found.items() if in_english(text))
    assert len(reading.found) > 200
    assert not left, f"{len(left)} texts are in English:\n" + "\n".join(left)


@pytest.mark.parametrize("state", STATES)
def test_no_action_says_anything_in_english(reading: Callable[[str], Reading], state: str) -> None:
    reader = reading(state)
    for action in ACTIONS:
        if action.id != "app.quit" and (state == "a day" or action.id not in SAME):
            reader.reaches(action.id)
            reader.read(action.id)
    check(reader)


def test_no_menu_says_anything_in_english(reading: Callable[[str], Reading]) -> None:
    reader = reading("a day")
    window = reader.window
    for menu in (window._actions.whole_menu(), *window._actions.whole_menu().findChildren(QMenu)):
        reader.read_menu(lambda menu=menu: menu.popup(QPoint()))
    reader.read_menu(on_paper(window, 1))
    for item in window.sidebar.items:
        if item.view and item.view.kind in ("category", "day", "tag", "search"):
            reader.read_menu(on_row(window, item.view))
    window.paper.page.setFocus()
    wait_for_rest(window)
    reader.read_menu(by_key(window))
    STATES["a PDF open"](window)
    pane = window.detail.currentWidget()
    assert isinstance(pane, PdfPane)
    pane.take_focus()
    wait_for_rest(window)
    reader.read_menu(by_key(window))
    check(reader)


def test_all_is_translated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(Path(__file__).parents[3] / "packaging"))
    import make_translations

    assert make_translations.lacking("de") == []


PLACES = {
    "settings": "app.preferences",
    "keyboard shortcuts": "app.help",
    "palette": "app.palette",
    "a rule": "rules.new",
    "statistics": "view.statistics",
    "export": "export.menu",
    "PDFs": "open.pdf_download_list",
    "history": "act.history",
    "rules": "rules.edit",
    "follow": "fetch.follow",
    "tags": "act.tag",
    "setup": "app.set_up",
    "liked": "interest.liked",
}
"""What opens over the window, and by which action."""


@pytest.fixture
def german() -> Iterator[None]:
    speak("de")
    yield
    speak("en")


def test_menus_name_keys_as_readerapp_does(qapp: QApplication, german: None) -> None:
    native = QKeySequence.SequenceFormat.NativeText
    keys = {stroke for action in ACTIONS for key in action.keys for stroke in key.split(", ")}
    assert {spoken(key) for key in keys} == {QKeySequence(key).toString(native) for key in keys}
    assert {"Eingabe", "Strg+Umschalt+↑", "Entf"} <= {spoken(key) for key in keys}
    # Qt's other texts stay Qt's.
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_it_is_said_in_german_that_the_changes_are_in_english(
    qtbot: QtBot, look: Look, in_language: Callable[[str], None]
) -> None:
    def said() -> list[str]:
        news = News(look, locations.changes(), "0.1.0", None)
        qtbot.addWidget(news)
        return [one.text() for one in news.findChildren(Paragraph)]

    assert said() == []
    in_language("de")
    assert said() == ["Die Neuerungen sind auf Englisch geschrieben."]


@pytest.fixture(params=[100, 150, 200])
def window_in_german(
    mornings: Path, german: None, settings: Settings, look: Look, make_window: Make, request: pytest.FixtureRequest
) -> MainWindow:
    settings.change("zoom", request.param)
    look.refresh()
    return make_window((1280, 800))


@pytest.mark.parametrize("place", PLACES)
def test_german_has_room(window_in_german: MainWindow, place: str, qtbot: QtBot) -> None:
    measured: list[list[str]] = []

    def measure() -> None:
        over = opened_over(window_in_german)
        if not over:
            QTimer.singleShot(5, measure)
            return
        if not QApplication.activePopupWidget():
            # The screen of the tests is smaller than any.
            over.resize(1232, 760)
        for _ in pages(over):
            measured.append(cut_texts(over))
        if window_in_german._settings.number("zoom") == 200:
            on_a_small_screen(over, measured)
        if isinstance(over, PackDialog):
            # Its sentence gets longer once nobody has answered.
            qtbot.waitUntil(lambda: "127.0.0.1:9" in over.words.text())
            measured.append(cut_texts(over))
        over.close()

    QTimer.singleShot(0, measure)
    window_in_german._actions[PLACES[place]].trigger()
    qtbot.waitUntil(lambda: bool(measured) and opened_over(window_in_german) is None)
    assert measured == [[]] * len(measured)


def on_a_small_screen(over: QWidget, measured: list[list[str]]) -> None:
    """Look at `over` as it is on a screen of 800 x 600. Popovers take the size of the window they are opened over."""
    if not QApplication.activePopupWidget():
        over.setMaximumHeight(576)
        over.resize(776, 576)
        for _ in pages(over):
            wide = [f"{over.windowTitle()} is {over.width()} pixels wide"] if over.width() > 776 else []
            measured.append(wide + cut_texts(over) + crowded(over))


@pytest.mark.parametrize("action", ["", "triage.passes"])
def test_german_has_room_in_the_window(window_in_german: MainWindow, action: str) -> None:
    if action:
        window_in_german._actions[action].trigger()
    QTest.qWait(20)
    assert cut_texts(window_in_german) == []
    window_in_german.resize(800, 570)
    assert cut_texts(window_in_german) + crowded(window_in_german) == []


def opened_over(window: MainWindow) -> QWidget | None:
    others = (one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not window)
    return QApplication.activePopupWidget() or QApplication.activeModalWidget() or next(others, None)
