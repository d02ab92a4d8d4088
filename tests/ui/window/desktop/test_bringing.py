"""The window that says how far it is while a library is brought up to a new format."""

import gzip
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from readerapp import app
from readerapp.settings.file import Settings
from readerapp.ui.window.desktop import bringing
from readerapp.ui.window.desktop.bringing import Bringing

OLD = Path(__file__).parents[3] / "storage" / "formats" / "format-2.sqlite3.gz"


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, float]]:
    """What could be read in the window, with the progress beside it, each time it was told something."""
    found: list[tuple[str, float]] = []
    tell = Bringing.tell

    def hear(self: Bringing, share: float) -> None:
        tell(self, share)
        if self.isVisible():
            assert not self.close(), "it stays until the library is ready"
            found.append((self._sentence.text(), self._line.share))

    monkeypatch.setattr(Bringing, "tell", hear)
    return found


def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "library.sqlite3"
    path.write_bytes(gzip.decompress(OLD.read_bytes()))
    monkeypatch.setenv("READERAPP_LIBRARY", str(path))
    window = app._window(Settings(tmp_path / "settings.toml"), QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat))
    assert window._store.counts().papers == 3
    assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, Bringing) and one.isVisible()]
    window.close()
    window._store.close()
    window.deleteLater()


def test_a_window_says_how_far_the_copy_is_and_goes(
    said: list[tuple[str, float]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    monkeypatch.setattr(bringing, "_PATIENCE", 0)
    opened(tmp_path, monkeypatch)
    shares = [share for _, share in said]
    assert shares == sorted(shares)
    assert shares[-1] == 1
    assert "The copy is complete. readerapp is preparing the lists." in said[-1][0]


def test_a_small_library_is_ready_before_there_is_anything_to_read(
    said: list[tuple[str, float]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    opened(tmp_path, monkeypatch)
    assert said == []
