"""Colours by role. All colours are in resources/themes/palette.json; code names none."""

import json
from collections.abc import Mapping
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from readerapp.system.locations import resource

Colours = Mapping[str, str]
"""A theme: the colour (#rrggbb) of every role."""

_QT_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.Base: "list",
    QPalette.ColorRole.AlternateBase: "hover",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Button: "raised",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "text_on_accent",
    QPalette.ColorRole.Link: "link",
    QPalette.ColorRole.LinkVisited: "link",
    QPalette.ColorRole.PlaceholderText: "text_3",
    QPalette.ColorRole.ToolTipBase: "raised",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Mid: "line_strong",
    QPalette.ColorRole.Accent: "accent",
}


@cache
def themes() -> Mapping[str, Colours]:
    """The four themes by name: light, dark, high-contrast-light, high-contrast-dark."""
    found: Mapping[str, Colours] = json.loads(resource("themes/palette.json").read_bytes())
    return found


def theme_in_force(setting: str) -> str:
    """The theme for the setting "theme": the one it names, or the one the system asks for now."""
    if setting != "system":
        return setting
    hints = QGuiApplication.styleHints()
    name = "dark" if hints.colorScheme() is Qt.ColorScheme.Dark else "light"
    # Qt reports the system's contrast setting since 6.10.
    accessibility = getattr(hints, "accessibility", None)
    if accessibility and accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return f"high-contrast-{name}"
    return name


def qt_palette(colours: Colours) -> QPalette:
    """The colours as a palette for Qt's own widgets."""
    palette = QPalette()
    for role, name in _QT_ROLES.items():
        palette.setColor(role, QColor(colours[name]))
    faint = QColor(colours["text_3"])
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, faint)
    return palette


def style_sheet(colours: Colours, size: int, *parts: str) -> str:
    """The rules that a palette cannot express, for `parts` (of "fields", "buttons", "choices", "tables", "scroll bars" and
    "menus") or for all of them. `size` is S in pixels.
    """
    values = {**colours, "height": str(round(2.15 * size)), "box": str(round(1.25 * size))}
    sheet = "".join(_SHEETS[part] for part in parts or _SHEETS)
    for name, value in values.items():
        sheet = sheet.replace(f"@{name};", f"{value};").replace(f"@{name} ", f"{value} ").replace(f"@{name}px", f"{value}px")
    return sheet


_SHEETS = {
    "fields": """
QLineEdit, QPlainTextEdit {
    background: @field; color: @text; border: 1px solid @field_line; border-radius: 6px; padding: 0 6px;
    selection-background-color: @accent; selection-color: @text_on_accent; placeholder-text-color: @text_3;
}
QLineEdit { min-height: @heightpx; }
QPlainTextEdit { padding: 4px; }
QPlainTextEdit::corner { background: transparent; border: none; }
QLineEdit:focus { border: 2px solid @focus; padding: 0 5px; }
QPlainTextEdit:focus { border: 2px solid @focus; padding: 3px; }
""",
    "buttons": """
QPushButton {
    background: @raised; color: @text; border: 1px solid @field_line; border-radius: 6px; padding: 0 12px;
    min-height: @heightpx; outline: none;
}
QPushButton:hover { background: @hover; }
QPushButton:focus { border: 2px solid @focus; padding: 0 11px; }
QPushButton:disabled { color: @text_3; border-color: @line; }
QPushButton[primary="true"] { background: @accent; color: @text_on_accent; border-color: @accent; font-weight: 600; }
QPushButton[primary="true"]:hover { background: @accent_hover; }
QPushButton[primary="true"]:focus { border: 2px solid @text; padding: 0 11px; }
QPushButton[primary="true"]:disabled { background: @chip; color: @text_3; border-color: @line; }
""",
    "choices": """
QComboBox { background: @field; color: @text; border: 1px solid @field_line; border-radius: 6px; padding: 0 8px; }
QComboBox { min-height: @heightpx; }
QComboBox::drop-down { border: none; width: @heightpx; }
QComboBox::down-arrow { image: none; }
QComboBox:focus { border: 2px solid @focus; padding: 0 7px; }
QComboBox QAbstractItemView { background: @raised; color: @text; border: 1px solid @field_line; outline: none; }
""",
    "tables": """
QTreeView, QListView { background: @raised; color: @text; outline: none; }
QTreeView::item { min-height: @heightpx; padding: 0 8px; }
QTreeView::indicator { width: @boxpx; height: @boxpx; }
QTreeView::item:hover { background: @hover; }
QTreeView::item:selected { background: @selected; color: @text; }
QTreeView QHeaderView { background: @raised; }
QTreeView QHeaderView::section {
    background: @raised; color: @text_3; border: none; border-bottom: 1px solid @line; padding: 6px 8px;
}
""",
    "scroll bars": """
QScrollBar:vertical { width: 10px; background: transparent; margin: 2px; }
QScrollBar::handle:vertical { background: @scroll; border-radius: 3px; min-height: 28px; }
QScrollBar:horizontal { height: 10px; background: transparent; margin: 2px; }
QScrollBar::handle:horizontal { background: @scroll; border-radius: 3px; min-width: 28px; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
    background: none; height: 0; width: 0;
}
""",
    "menus": """
QMenu { background: @raised; color: @text; border: 1px solid @field_line; padding: 4px; icon-size: @boxpx; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::right-arrow { subcontrol-origin: padding; subcontrol-position: right center; right: 8px; width: 8px; height: 8px; }
QMenu::item:selected { background: @selected; color: @text; }
QMenu::item:disabled { color: @text_3; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
""",
}
