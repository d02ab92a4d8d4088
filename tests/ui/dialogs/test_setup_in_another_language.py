"""The steps of the setup in another language: the sentence of each keymap, and how a fetch stands."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readerapp.keymap.presets import PRESETS
from readerapp.text import language
from readerapp.ui.dialogs.follow.chooser import Chooser
from readerapp.ui.dialogs.setup.first_fetch import FETCHED, FETCHING, NOT_FETCHED, FirstFetch
from readerapp.ui.dialogs.setup.keymap import KeymapChooser
from readerapp.ui.look.look import Look
from readerapp.ui.widgets.text import Label


@pytest.fixture(autouse=True)
def foreign(qapp: QApplication) -> Iterator[None]:
    """A language that puts all it knows in brackets."""
    language.use(lambda text, about, count: f"⟦{text}⟧")
    yield
    language.use(None)


def test_each_keymap_is_told_of(look: Look, qtbot: QtBot) -> None:
    dialog = KeymapChooser(look, "vim", None)
    qtbot.addWidget(dialog)
    for name, choice in dialog.choices.items():
        assert f"⟦{PRESETS[name].help}⟧" in f"{choice.accessibleName()} {choice.accessibleDescription()}"


def test_the_first_fetch_says_how_it_stands(look: Look, qtbot: QtBot) -> None:
    dialog = FirstFetch(look, ["cs.CV"], None)
    qtbot.addWidget(dialog)
    for state in (FETCHING, FETCHED, NOT_FETCHED):
        dialog.show_state("cs.CV", state)
        assert f"⟦{state.words}⟧" in [label.text() for label in dialog.findChildren(Label)]
        assert f"cs.CV: ⟦{state.words}⟧" in [label.accessibleName() for label in dialog.findChildren(Label)]


def test_the_button_has_room_for_its_words(look: Look, qtbot: QtBot) -> None:
    dialog = Chooser(look, [], {})
    qtbot.addWidget(dialog)
    assert dialog._accept.text() == "⟦Follow and fetch⟧"
    assert dialog._accept.minimumWidth() >= dialog._accept.sizeHint().width()
