"""The window as a screen reader walks it: through Qt's tree of accessible objects."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

CONTROLS = frozenset(
    {
        QAccessible.Role.Button,
        QAccessible.Role.ButtonMenu,
        QAccessible.Role.Cell,
        QAccessible.Role.CheckBox,
        QAccessible.Role.ColumnHeader,
        QAccessible.Role.ComboBox,
        QAccessible.Role.Dialog,
        QAccessible.Role.EditableText,
        QAccessible.Role.Link,
        QAccessible.Role.List,
        QAccessible.Role.ListItem,
        QAccessible.Role.MenuItem,
        QAccessible.Role.PageTab,
        QAccessible.Role.ProgressBar,
        QAccessible.Role.RadioButton,
        QAccessible.Role.Slider,
        QAccessible.Role.SpinBox,
        QAccessible.Role.Table,
        QAccessible.Role.Tree,
        QAccessible.Role.TreeItem,
        QAccessible.Role.Window,
    }
)
"""The roles that a person acts on or lands on."""
LABEL = QAccessible.RelationFlag.Label
_DEEPEST = 30


class Spoken(NamedTuple):
    """One object: what it is, what it is called, what is said of it beside that, and where it stands."""

    role: QAccessible.Role
    name: str
    description: str
    focusable: bool
    focused: bool
    path: str


def walk(widget: QWidget) -> list[Spoken]:
    """Everything below `widget` that can be perceived, and itself."""
    return list(_walk(QAccessible.queryAccessibleInterface(widget), "", _DEEPEST))


def _walk(interface: QAccessibleInterface, path: str, depth: int) -> Iterator[Spoken]:
    state = interface.state()
    if state.invisible and path:
        return
    name = _name(interface)
    description = interface.text(QAccessible.Text.Description)
    here = f"{path}/{interface.role().name} “{name[:20]}”"
    yield Spoken(interface.role(), name, description, bool(state.focusable), bool(state.focused), here)
    for number in range(interface.childCount() if depth else 0):
        child = interface.child(number)
        if child and child.isValid():
            yield from _walk(child, here, depth - 1)


def _name(interface: QAccessibleInterface) -> str:
    if interface.role() is QAccessible.Role.ComboBox:
        # On Linux Qt gives what is chosen as its name; what it is called says its label.
        labels = [other.text(QAccessible.Text.Name) for other, kind in interface.relations() if kind & LABEL]
        return " ".join(labels)
    return interface.text(QAccessible.Text.Name)


def unnamed(widget: QWidget) -> list[str]:
    """Where a control, or anything else that can have the focus, has no name."""
    return [one.path for one in walk(widget) if not one.name.strip() and (one.role in CONTROLS or one.focusable)]
