"""The menu key and Shift+F10 on a real screen, whose plugin makes menus of keys."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from readerapp.rendering.text import texts_of
from readerapp.storage.store import Store
from tests.end2end.screen import Screen
from tests.invented import filled
from tests.places import READERAPP


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    opened = Screen(tmp_path / "screen.log")
    yield opened
    opened.close()


def test_a_tag_is_renamed_from_its_menu_by_keys_alone(screen: Screen, library: Path) -> None:
    with Store(library, texts_of) as store:
        store.tag(filled(store), ["gloves"])

        def tags() -> list[str]:
            return [tag.name for tag in store.tags()]

        screen.start(*READERAPP)
        screen.wait_for_window()
        screen.press("F6", "F6", "End")
        for key, name in (("Menu", "mittens"), ("shift+F10", "muffs")):
            time.sleep(0.6)  # Keys rest for a moment after a dialog.
            screen.press(key, "Down", "Return", *name, "Return")
            screen.until(lambda name=name: tags() == [name])  # type: ignore[misc]
        time.sleep(0.6)  # Keys rest for a moment after a dialog.
        screen.press("z")
        screen.until(lambda: tags() == ["mittens"])
