"""A real window on a real library, without a screen."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QObject, QSettings, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from readerapp.rendering.text import texts_of
from readerapp.settings.file import Settings
from readerapp.storage.store import Store
from readerapp.ui.look.look import Look
from readerapp.ui.look.translation import speak
from readerapp.ui.paper.reader import Reader
from readerapp.ui.widgets import resting_keys
from readerapp.ui.window.main_window import MainWindow

Press = Callable[..., None]
PATIENCE = 0.04
"""Seconds that a key press waits for another writer, as in the program: the threads of the window are such writers."""


@pytest.fixture(autouse=True)
def short_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys rest only until somebody waits for it: most tests press keys as one who is in no hurry, see `send`."""
    monkeypatch.setattr(resting_keys, "PAUSE_MS", 1)


@pytest.fixture
def settings(library: Path) -> Settings:
    """The settings of nobody: the defaults, in a file of this test, with nothing moving and nothing marked by itself."""
    found = Settings(library.with_name("settings.toml"))
    found.change("movement", "reduced")
    found.change("mark_read", "never")
    return found


@pytest.fixture
def in_language(qapp: QApplication) -> Iterator[Callable[[str], None]]:
    """Chooses the language of what is made from now on; at the end of the test it is English again."""
    yield speak
    speak("en")


@pytest.fixture
def look(qapp: QApplication, settings: Settings) -> Look:
    """The light theme."""
    qapp.setStyle("Fusion")
    settings.change("theme", "light")
    return Look(settings)


@pytest.fixture
def make_window(qtbot: QtBot, library: Path, settings: Settings, look: Look) -> Iterator[Callable[[], MainWindow]]:
    """Opens windows on the library of the test; they are closed at its end."""
    opened: list[tuple[MainWindow, Store]] = []

    def make(size: tuple[int, int] = (1280, 800)) -> MainWindow:
        store = Store(library, texts_of, patience=PATIENCE)
        state = QSettings(str(library.with_name("window.ini")), QSettings.Format.IniFormat)
        window = MainWindow(store, settings, look, state)
        window.resize(*size)
        window.open()
        window.show()
        window.activateWindow()
        opened.append((window, store))
        qtbot.waitUntil(lambda: window.isActiveWindow() and has_its_page(window))
        return window

    yield make
    for window, store in opened:
        if shiboken6.isValid(window):
            window.close()
            window.deleteLater()
        store.close()


def text_of(reader: Reader) -> str:
    """All that a page says, with formulas as TeX."""
    return reader.sheet.source(0, reader.sheet.characterCount())


def has_its_page(window: MainWindow) -> bool:
    """Whether the paper's page is laid out, which comes after the first picture of the list."""
    pane = window.paper
    return pane.visibleRegion().isEmpty() or pane._shown_width == pane.width()


@pytest.fixture
def window(filled: Path, make_window: Callable[[], MainWindow]) -> MainWindow:
    """A window that shows the invented day of twelve papers."""
    return make_window()


@pytest.fixture
def press(window: MainWindow) -> Press:
    """Presses keys, one after the other, on whatever has the focus: press("J", "Ctrl+Z", "Return")."""

    def do(*keys: str) -> None:
        for key in keys:
            send(window, key)

    return do


class Outside(QObject):
    """Stands where the other programs of the system would, the browser among them: it is told what is opened."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []
        """Addresses, and the paths of files."""

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile() or url.toString())


@pytest.fixture
def outside() -> Iterator[Outside]:
    """Takes what the window hands to other programs."""
    found = Outside()
    schemes = ("https", "http", "file")
    for scheme in schemes:
        QDesktopServices.setUrlHandler(scheme, found, "open")  # type: ignore[call-overload]
    yield found
    for scheme in schemes:
        QDesktopServices.unsetUrlHandler(scheme)


def in_modal(open_it: Callable[[], object], act: Callable[[], object]) -> None:
    """Call `open_it`, and `act` as soon as it has opened a modal dialog, if it opens one."""
    waiting = True

    def look() -> None:
        if waiting and not QApplication.activeModalWidget():
            QTimer.singleShot(50, look)
        elif waiting:
            act()

    QTimer.singleShot(50, look)
    open_it()
    waiting = False


def wait_for_rest(window: QWidget) -> None:
    """Wait until keys rest no more, and do what a window manager would: give the keyboard back to `window`."""
    if not resting_keys.keys_rest():
        return
    while resting_keys.keys_rest():
        QApplication.processEvents()
    over = QApplication.activeModalWidget() or QApplication.activePopupWidget() or QApplication.activeWindow()
    if over is None or not over.isVisible():
        window.window().activateWindow()
        QApplication.processEvents()


def send(window: MainWindow, key: str) -> None:
    """Press one key, written as in the table of actions, on the widget that has the focus, as one who is in no hurry."""
    wait_for_rest(window)
    modifiers = Qt.KeyboardModifier.NoModifier
    name = key
    for prefix, modifier in (
        ("Ctrl+", Qt.KeyboardModifier.ControlModifier),
        ("Shift+", Qt.KeyboardModifier.ShiftModifier),
        ("Alt+", Qt.KeyboardModifier.AltModifier),
    ):
        if name.startswith(prefix) and len(name) > len(prefix):
            name = name.removeprefix(prefix)
            modifiers |= modifier
    target = QApplication.focusWidget() or window
    if hasattr(Qt.Key, f"Key_{name}"):
        QTest.keyClick(target, getattr(Qt.Key, f"Key_{name}"), modifiers)
    else:
        QTest.keyClick(target, name, modifiers)
    QApplication.processEvents()
