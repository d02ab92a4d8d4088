"""The popover for tags."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from readerapp.keymap.actions import spoken
from readerapp.storage.records import TagSummary
from readerapp.text.language import number, tr
from readerapp.triage import tag_name
from readerapp.ui.look.look import Look
from readerapp.ui.widgets.popover import Popover

_TAG_ROLE = Qt.ItemDataRole.UserRole
_ROWS = 8


class _TagDelegate(QStyledItemDelegate):
    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        return QSize(200, self._look.px(2.3))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        look = self._look
        row: _TagRow = index.data(_TAG_ROLE)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        view = self.parent()
        if isinstance(view, QListWidget) and view.currentRow() == index.row():
            look.draw_box(painter, rect.adjusted(2, 0, -2, 0), "selected", "focus" if look.high_contrast else None)
        middle = rect.center().y()
        font = look.font(0, 500 if row.state == "all" else 400)
        baseline = look.baseline(middle, font)
        if row.colour:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour(f"tag_{row.colour}"))
            painter.drawEllipse(QPointF(rect.left() + 16, middle), 4.5, 4.5)
        else:
            look.draw_icon(painter, rect.left() + 8, middle - 8, "plus", "accent", 16)
        right = rect.right() - 30
        small = look.font(-1)
        width = QFontMetricsF(small).horizontalAdvance(row.note)
        look.draw_text(painter, right - width, baseline, row.note, small, "text_3")
        look.draw_text(painter, rect.left() + 32, baseline, row.label, font, "text", right - width - rect.left() - 40)
        if row.state == "all":
            look.draw_icon(painter, rect.right() - 24, middle - 8, "check", "accent", 16)
        elif row.state == "some":
            look.fill(painter, QRectF(rect.right() - 22, middle - 1, 10, 2), "accent")
        painter.restore()


class _TagRow:
    def __init__(self, label: str, name: str, colour: str, note: str, state: str) -> None:
        self.label, self.name, self.colour, self.note, self.state = label, name, colour, note, state


class TagPopover(Popover):
    """The tags of some papers: Enter adds or removes the current one, Ctrl+Enter creates a new one. It stays open.

    Closing it keeps what was done, and also creates a new tag whose name has been typed; Undo reverses it.
    """

    toggled = Signal(str, bool)
    """A tag, and whether the papers get it (True) or lose it (False)."""

    def __init__(self, look: Look, parent: QWidget, removing: bool) -> None:
        """With `removing`, offer only tags that the papers have."""
        super().__init__(look, parent)
        self._removing = removing
        self._tags: Sequence[TagSummary] = ()
        self._states: dict[str, str] = {}
        self.setAccessibleName(tr("Tags"))
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Remove a tag") if removing else tr("Tag", "a field"))
        self.field.setAccessibleName(tr("Tag", "a field"))
        self.field.textChanged.connect(lambda: self._fill())
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setItemDelegate(_TagDelegate(look, self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(tr("Tags"))
        self.list.itemClicked.connect(lambda item: self._toggle(item.data(_TAG_ROLE)))
        self.column.addWidget(self.field)
        self.column.addWidget(self.list)
        self.column.addLayout(self.hint(((spoken("Return"), tr("add or remove")), ("Esc", tr("done", "what a key does")))))
        self.surface.setFixedWidth(look.px(24.6))

    def show_tags(self, tags: Sequence[TagSummary], states: dict[str, str]) -> None:
        """Offer `tags`; `states` says for each name whether "all" or "some" of the papers have it."""
        self._tags, self._states = tags, states
        self._fill()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._key(event):
            return True
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        row = self.list.currentRow()
        match event.key():
            case Qt.Key.Key_Down:
                self.list.setCurrentRow(min(row + 1, self.list.count() - 1))
            case Qt.Key.Key_Up:
                self.list.setCurrentRow(max(row - 1, 0))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if event.modifiers() & Qt.KeyboardModifier.ControlModifier and not self._removing:
                    self._make(self.field.text())
                elif item := self.list.currentItem():
                    self._toggle(item.data(_TAG_ROLE))
            case Qt.Key.Key_Escape:
                self.close()
            case _:
                return False
        return True

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        item = self.list.item(0) if self.list.count() == 1 else None
        if item and self.field.text().strip() and not (self._removing or item.data(_TAG_ROLE).colour):
            # No tag has these letters, so they were not typed to search for one.
            self._make(self.field.text())
        super().closeEvent(event)

    def _toggle(self, row: _TagRow) -> None:
        if not row.colour:
            self._make(row.name)
            return
        self.toggled.emit(row.name, row.state != "all")
        self.field.selectAll()

    def _make(self, text: str) -> None:
        try:
            name = tag_name(text)
        except ValueError:
            # The row chosen says what is wrong with the name.
            return
        self.field.clear()
        self.toggled.emit(name, True)

    def _fill(self) -> None:
        typed = self.field.text().strip()
        before = self.list.currentItem()
        name_before = before.data(_TAG_ROLE).name if before else ""
        tags = [tag for tag in self._tags if typed.casefold() in tag.name.casefold()]
        if self._removing:
            tags = [tag for tag in tags if tag.name in self._states]
        # Tags that begin with the letters typed come first, then those that the papers have.
        tags.sort(key=lambda tag: (not tag.name.casefold().startswith(typed.casefold()), tag.name not in self._states))
        rows = [
            _TagRow(tag.name, tag.name, tag.colour, number(tag.papers), self._states.get(tag.name, "none")) for tag in tags
        ]
        if typed and not self._removing and not any(tag.name.casefold() == typed.casefold() for tag in tags):
            rows.append(_new_tag_row(typed))
        self.list.clear()
        for row in rows:
            item = QListWidgetItem(row.label)
            item.setData(_TAG_ROLE, row)
            said = tr("{tag}, on", tag=row.label) if row.state == "all" else row.label
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
            self.list.addItem(item)
        place = next((number for number, row in enumerate(rows) if row.name == name_before), 0)
        self.list.setCurrentRow(place)
        self.list.setFixedHeight(min(max(len(rows), 1), _ROWS) * self.look.px(2.3) + 2)
        # The layouts would notice only later that the number of rows has changed.
        self.column.activate()
        if outer := self.layout():
            outer.activate()
        self.adjustSize()


def _new_tag_row(typed: str) -> _TagRow:
    try:
        return _TagRow(tr("New tag “{name}”", name=tag_name(typed)), typed, "", spoken("Ctrl+Return"), "none")
    except ValueError as error:
        return _TagRow(str(error), typed, "", "", "none")
