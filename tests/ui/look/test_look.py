"""Colours, type, words: what can be judged by numbers."""

from itertools import pairwise

import pytest
from PySide6.QtGui import QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from readerapp.search.language import parse
from readerapp.search.query import Everything, Is, Not
from readerapp.search.view import View
from readerapp.settings.file import Settings
from readerapp.ui.acts.pace import Pace
from readerapp.ui.look import palette
from readerapp.ui.look.look import Look
from readerapp.ui.look.typography import line_height

GROUNDS = ("window", "sidebar", "list", "reader", "raised", "hover", "selected", "selected_idle", "group")
TAGS = tuple(f"tag_{name}" for name in ["red", "orange", "amber", "green", "teal", "blue", "violet", "grey"])
TEXT = [(text, ground) for text in ("text", "text_2", "text_3") for ground in GROUNDS]
TEXT += [("link", ground) for ground in ("list", "reader", "raised", "window", "selected")]
TEXT += [("text_on_accent", "accent"), ("text_on_accent", "accent_hover"), ("chip_text", "chip"), ("mark_text", "mark")]
TEXT += [(role, f"{role}_bg") for role in ("cross", "replace", "withdrawn", "warn", "bad", "info")]
TEXT += [("text", ground) for ground in ("chip", "field", "added", "removed", "found", "warn_bg", "bad_bg", "info_bg")]
MARKS = [
    (mark, ground)
    for mark in ("ok", "warn", "bad", "star", "unread", "focus", "accent", "line_strong", *TAGS)
    for ground in ("window", "sidebar", "list", "reader", "raised", "selected")
    if not (mark in TAGS and ground == "window")
]
# The marks of tags, in the sidebar, in rows and on the page.
MARKS += [(tag, ground) for tag in TAGS for ground in ("chip", "hover", "selected_idle")]


def luminance(colour: str) -> float:
    """Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", sorted(palette.themes()))
def test_every_text_and_mark_can_be_read_on_its_grounds(theme: str) -> None:
    colours = palette.themes()[theme]
    weak = [(fg, bg) for fg, bg in TEXT if contrast(colours[fg], colours[bg]) < 4.5]
    weak += [(fg, bg) for fg, bg in MARKS if contrast(colours[fg], colours[bg]) < 3]
    assert weak == []


@pytest.mark.parametrize("theme", sorted(palette.themes()))
def test_what_an_empty_field_says_can_be_read(look: Look, settings: Settings, qtbot: QtBot, theme: str) -> None:
    """A style sheet made it half transparent: 3.3 to 1 in the light theme."""
    settings.change("theme", theme)
    look.refresh()
    for field in (QLineEdit(), QPlainTextEdit()):
        qtbot.addWidget(field)
        look.dress(field, "fields")
        field.ensurePolished()
        said = field.palette().color(QPalette.ColorRole.PlaceholderText)
        assert said.alpha() == 255
        assert contrast(said.name(), look.colours["field"]) >= 4.5


def test_all_themes_have_the_same_roles() -> None:
    for one, other in pairwise(palette.themes().values()):
        assert one.keys() == other.keys()


@pytest.mark.parametrize("theme", sorted(palette.themes()))
def test_no_name_is_left_in_the_style_sheet(theme: str) -> None:
    assert "@" not in palette.style_sheet(palette.themes()[theme], 13)


def test_a_plain_system_gets_the_bundled_font(look: Look) -> None:
    assert look.type.family == "Inter readerapp"
    assert look.size == 13


@pytest.mark.parametrize(("zoom", "size"), [(80, 10), (100, 13), (120, 16), (200, 26)])
def test_zoom_scales_every_size(qapp: QApplication, settings: Settings, zoom: int, size: int) -> None:
    settings.change("zoom", zoom)
    look = Look(settings)
    assert look.size == size
    assert look.font(-5).pixelSize() >= 10
    settings.change("zoom", 100)
    look.refresh()
    assert look.size == 13


def test_capitals_stand_in_the_middle(look: Look) -> None:
    for step in (-2, 0, 5):
        font = look.font(step)
        capitals = QFontMetricsF(font).tightBoundingRect("HEX").translated(0, look.baseline(50, font))
        assert abs(capitals.center().y() - 50) <= 1


def test_a_changed_theme_is_told_once(look: Look, settings: Settings) -> None:
    told = []
    look.changed.connect(lambda: told.append(look.theme))
    settings.change("theme", "dark")
    look.refresh()
    look.refresh()
    assert told == ["dark"]
    assert look.dark


def test_line_heights_do_not_depend_on_the_font(look: Look) -> None:
    font = look.font(3)
    assert 100 < line_height(font, 1.55) < 160


@pytest.mark.parametrize(
    "text",
    [
        "today",
        "undecided",
        "starred",
        "all",
        "dismissed",
        "day:2020-12-15",
        "category:cs.CV",
        "category:cs.CV@2020-12-15",
        "tag:to read",
    ],
)
def test_views_are_written_and_read(text: str) -> None:
    view = View.parse(text)
    assert view is not None
    assert str(view) == text


@pytest.mark.parametrize("text", ["", "nothing", "day:", "day:2020-13-01", "tag:", "category:", "2012.07810"])
def test_what_is_no_view(text: str) -> None:
    assert View.parse(text) is None


def test_a_view_keeps_its_former_name() -> None:
    assert View.parse("unread") == View("undecided")


def test_dismissed_papers_are_left_out_unless_asked_for() -> None:
    assert View("today").search(parse(""), show_dismissed=False) == Not(Is("dismissed"))
    assert View("undecided").search(parse(""), show_dismissed=False) == Is("undecided")
    assert View("all").search(parse(""), show_dismissed=False) == Everything()
    assert View("dismissed").search(parse(""), show_dismissed=False) == Is("dismissed")
    assert View("all").search(parse("is:dismissed"), show_dismissed=False) == Is("dismissed")


def test_the_pace_is_told_from_the_eighth_decision_on() -> None:
    pace = Pace()
    for number in range(7):
        pace.decided(number * 6.0)
    assert pace.minutes_for(100) is None
    pace.decided(42.0)
    assert pace.minutes_for(100) == 10
    assert pace.minutes_for(1) == 1
    assert pace.minutes_for(0) is None


def test_a_pause_does_not_count() -> None:
    pace = Pace()
    for number in range(10):
        pace.decided(number * 6.0)
    pace.decided(5_000.0)
    pace.decided(5_006.0)
    assert pace.minutes_for(10) == 1
