"""Popovers where no window may be translucent: whatever is not painted there would be black."""

import sys

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPixmap, QRegion
from PySide6.QtWidgets import QApplication, QWidget

from readerapp.ui.dialogs.tags import Popover
from readerapp.ui.window.main_window import MainWindow
from tests.ui.conftest import Press


def opened(press: Press, key: str) -> Popover:
    press(key)
    popover = QApplication.activePopupWidget()
    assert isinstance(popover, Popover)
    return popover


def bare_pixels(popover: Popover) -> int:
    """How many pixels of the edge the popover leaves to whoever is behind it."""
    picture = QPixmap(popover.size())
    nobody = QColor(255, 0, 255)
    picture.fill(nobody)
    popover.render(picture, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    image, right, bottom = picture.toImage(), popover.width() - 1, popover.height() - 1
    edge = [(x, y) for x in range(right + 1) for y in (0, bottom)] + [(x, y) for y in range(bottom + 1) for x in (0, right)]
    return sum(image.pixelColor(x, y) == nobody for x, y in edge)


@pytest.mark.parametrize("key", ["T", "A"], ids=["tags", "note"])
@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast-light"])
def test_no_pixel_is_left_to_a_compositor_that_is_not_there(
    key: str, theme: str, window: MainWindow, press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    window._settings.change("theme", theme)
    soft = opened(press, key)
    place = soft.surface.mapToGlobal(soft.surface.rect().topLeft())
    assert soft.testAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
    assert bare_pixels(soft) > 0
    soft.close()
    monkeypatch.setattr(sys.modules[Popover.__module__], "blends", lambda: False)
    plain = opened(press, key)
    assert not plain.testAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
    assert plain.size() == plain.surface.size()
    assert plain.surface.mapToGlobal(plain.surface.rect().topLeft()) == place
    assert bare_pixels(plain) == 0
