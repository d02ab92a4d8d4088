"""Every text that the window shows or has a screen reader say, as Qt knows it, and those that are cut."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QAbstractItemModel, QEvent, QIdentityProxyModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtPrintSupport import QAbstractPrintDialog
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QSplitter,
    QTabBar,
    QTextEdit,
    QWidget,
)

from readerapp.ui.dialogs.guide import Guide
from readerapp.ui.dialogs.written import WrittenPage
from readerapp.ui.paper.reader import Reader
from readerapp.ui.widgets.controls import Segments
from readerapp.ui.widgets.text import Label

_TEXTS = (
    *("text", "title", "windowTitle", "toolTip", "placeholderText", "accessibleName", "accessibleDescription"),
    *("prefix", "suffix"),
)
_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
_ROWS = 200

_EARLIER = "earlier"


def leave_out_what_is_there() -> None:
    """Read nothing of the windows that there are now: those of earlier tests, in English, some on a closed library."""
    for window in QApplication.topLevelWidgets():
        window.setProperty(_EARLIER, True)


def shown_texts() -> Iterator[tuple[str, str]]:
    """Each text of readerapp with what has it: of all widgets there are, of their actions, and of the rows of lists."""
    for widget in QApplication.allWidgets():
        if widget.window().property(_EARLIER):
            continue
        kind = type(widget).__name__
        if isinstance(widget, QFileDialog):
            yield from ((kind, text) for text in (widget.windowTitle(), *widget.nameFilters()))
        elif not _is_within(widget, QFileDialog, QAbstractPrintDialog):
            # Those of Qt have translations of their own.
            for thing in (widget, *widget.findChildren(QAction, options=Qt.FindChildOption.FindDirectChildrenOnly)):
                yield from ((f"{kind} {type(thing).__name__}", text) for text in (*_properties(thing), *_contents(thing)))


def _is_within(thing: QObject | None, *kinds: type) -> bool:
    """Whether it belongs to a dialog of one of these kinds."""
    while thing and not isinstance(thing, kinds):
        thing = thing.parent()
    return thing is not None


def _properties(thing: QObject) -> Iterator[str]:
    for name in _TEXTS:
        # What stands in a field is its user's.
        if not (name == "text" and isinstance(thing, QLineEdit)) and isinstance(text := thing.property(name), str):
            yield text


def _contents(thing: QObject) -> Iterator[str]:
    match thing:
        case Reader():
            yield from "".join(thing.sheet.spoken()).splitlines()
        case QTextEdit() if thing.isReadOnly() and not isinstance(thing, WrittenPage):
            yield from thing.toPlainText().splitlines()
        case QTabBar():
            yield from map(thing.tabText, range(thing.count()))
        case QComboBox() | QAbstractItemView() if (model := thing.model()) and not _is_within(thing, Guide):
            # The guide is written in English and German.
            # Some models keep the number of their columns to themselves, but not from another model.
            rows = QIdentityProxyModel()
            rows.setSourceModel(model)
            yield from _of_rows(rows, QModelIndex())


def _of_rows(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    for column in range(model.columnCount(parent)):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(min(model.rowCount(parent), _ROWS)):
            index = model.index(row, column, parent)
            yield from (text for role in _ROLES if isinstance(text := index.data(role), str))
            if model.hasChildren(index):
                yield from _of_rows(model, index)


def crowded(shown: QWidget) -> list[str]:
    """What scrolls sideways in `shown`, reaches beyond the widget it is in, or lies on top of its neighbour."""
    found = []
    for area in shown.findChildren(QAbstractScrollArea):
        # A sample of a file keeps its lines.
        if area.isVisible() and area.horizontalScrollBar().maximum() > 0 and not isinstance(area, QPlainTextEdit):
            found.append(f"{_name(area)} scrolls sideways")
    for widget in (shown, *shown.findChildren(QWidget)):
        if not widget.isVisible() or isinstance(widget, (QAbstractScrollArea, QSplitter, QLineEdit)):
            continue
        if isinstance(widget.parentWidget(), QScrollArea):
            continue
        inside = [one for one in widget.children() if isinstance(one, QWidget) and one.isVisible() and not one.isWindow()]
        found += [f"{_name(one)} reaches beyond its place" for one in inside if not widget.rect().contains(one.geometry())]
        for one, other in combinations(inside, 2):
            both = one.geometry() & other.geometry()
            if both.width() > 1 and both.height() > 1:
                found.append(f"{_name(one)} lies on {_name(other)}")
    return found


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.property('text') or widget.accessibleName()}"


def cut_texts(shown: QWidget) -> list[str]:
    """The labels, buttons and tabs in `shown` that have less room than they need; but not labels whose tooltip says all."""
    QApplication.processEvents()
    shown.grab()
    # A timer may have changed a text since, whose place is found only in the next turn.
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    found = []
    for one in shown.findChildren(QWidget):
        if not one.isVisible() or not isinstance(one, (QLabel, QAbstractButton, Segments, QTabBar)):
            continue
        if isinstance(one, Label) and one.toolTip():
            continue
        wanted = one.sizeHint()
        if isinstance(one, QLabel) and one.wordWrap():
            wanted.setWidth(0)
            wanted.setHeight(one.heightForWidth(one.width()))
        if wanted.width() > one.width() + 1 or wanted.height() > one.height() + 1:
            text = one.property("text") or type(one).__name__
            found.append(f"{text}: {one.width()} x {one.height()}, wanted {wanted.width()} x {wanted.height()}")
    return found
