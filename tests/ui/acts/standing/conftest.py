"""A window on six papers, half of them surveys, on the morning of their listing."""

from collections.abc import Callable
from pathlib import Path

import pytest

from readerapp.arxiv.listing import Kind
from readerapp.rendering.text import texts_of
from readerapp.rules.rule import Does, Rule
from readerapp.settings.file import Settings
from readerapp.storage.store import Store
from readerapp.ui.window.main_window import MainWindow
from tests.invented import listing, paper

SURVEYS = Rule("Surveys", "ti:survey", Does.MUTE)


@pytest.fixture
def morning(
    library: Path, make_window: Callable[[], MainWindow], settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> MainWindow:
    monkeypatch.setenv("READERAPP_NOW", "2026-01-06T22:00:00+00:00")
    settings.change("fetch_automatically", False)
    with Store(library, texts_of) as store:
        papers = [paper(n, title=f"Survey of kettles {n}" if n % 2 else f"Moss {n}") for n in range(1, 7)]
        store.add_listing(listing(papers, kind=Kind.NEW))
        while store.index():
            pass
    return make_window()
