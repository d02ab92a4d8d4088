"""The dialog of the pack: one line for each paper with its progress, and what can be done."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from readerapp.text.language import tr
from readerapp.ui.look.look import Look
from readerapp.ui.pdf.pack import Pack, Packed
from readerapp.ui.widgets.dialog import Dialog
from readerapp.ui.widgets.page import Words
from readerapp.ui.widgets.strips import ProgressLine

_ICONS = {
    "kept": ("circle-check", "ok"),
    "coming": ("download", "accent"),
    "waiting": ("clock", "text_3"),
    "failed": ("circle-alert", "bad"),
    "unknown": ("circle-dashed", "text_3"),
}
_LINE = (96, 4)


class _Rows(QAbstractListModel):
    """The rows of the pack."""

    def __init__(self, pack: Pack, parent: QObject) -> None:
        super().__init__(parent)
        self._pack = pack
        self._shown = list(pack.papers)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's own
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        packed = self._shown[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return packed.entry.texts.title_plain
            case Qt.ItemDataRole.UserRole:
                return packed
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return f"{packed.entry.texts.title_plain}; {self._pack.words(packed)}"
        return None

    def refresh(self) -> None:
        """Update the rows."""
        if self._shown != self._pack.papers:
            self.beginResetModel()
            self._shown = list(self._pack.papers)
            self.endResetModel()
        elif self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))


class _Painter(QStyledItemDelegate):
    def __init__(self, look: Look, pack: Pack, parent: QObject) -> None:
        super().__init__(parent)
        self._look, self._pack = look, pack

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802 - Qt's name
        return QSize(200, self._look.px(3.5))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        packed = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(packed, Packed):
            return
        look, area = self._look, QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
            look.draw_box(painter, area.adjusted(0, 1, 0, -1), "selected" if focused else "selected_idle")
        progress = self._pack.progress(packed)
        icon, role = _ICONS[progress.kind]
        look.draw_icon(painter, area.left() + 10, area.top() + (area.height() - 16) / 2, icon, role, 16)
        left, right = area.left() + 38, area.right() - 12
        title, small = look.font(0, 500), look.font(-1)
        middle = area.center().y()
        look.draw_text(painter, left, middle - 3, packed.entry.texts.title_plain, title, "text", right - left)
        words = self._pack.words(packed)
        if progress.kind == "coming" and progress.total:
            width, height = _LINE
            line = QRectF(left, middle + look.size - height - 1, width, height)
            look.draw_share(painter, line, progress.have / progress.total)
            left += width + 8
        baseline = middle + QFontMetricsF(small).ascent() + 2
        words_role = "bad" if progress.kind == "failed" else "text_3"
        look.draw_text(painter, left, baseline, words[0].upper() + words[1:], small, words_role, right - left)
        painter.restore()


class PackDialog(Dialog):
    """Shows the pack. Closing it stops nothing."""

    def __init__(
        self,
        look: Look,
        pack: Pack,
        template: Callable[[], str],
        parent: QWidget | None,
        folder: Callable[[], str] | None = None,
    ) -> None:
        """`template` returns the template for file names; `folder` asks for a folder, by default with the system's dialog."""
        super().__init__(look, tr("Download PDFs"), parent)
        self._pack, self._template = pack, template
        self._ask = folder or self._ask_folder
        self.words = Words(look, 0, "text_2")
        self.words.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.line = ProgressLine(look, None, 6)
        self.list = QListView()
        self._rows = _Rows(pack, self)
        self.list.setModel(self._rows)
        self.list.setItemDelegate(_Painter(look, pack, self))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setAccessibleName(tr("PDFs to download"))
        self._why = Words(look, -1, "text_2")
        self._why.setAlignment(Qt.AlignmentFlag.AlignLeft)
        for widget in (self.words, self.line):
            self.body.addWidget(widget)
        self.body.addSpacing(4)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self._why)
        self._make_buttons()
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_why())
        pack.changed.connect(self.refresh)
        pack.said.connect(self._say)
        self.take_room(48, 38)
        self.refresh()

    def _make_buttons(self) -> None:
        self.pause = self.add_button(tr("Pause"))
        self.pause.clicked.connect(lambda: self._pack.resume() if self._pack.paused else self._pack.pause())
        self.retry = self.add_button(tr("Download the rest"))
        self.retry.clicked.connect(self._pack.retry)
        self.cancel = self.add_button(tr("Stop"))
        self.cancel.clicked.connect(self._pack.cancel)
        self.foot.addStretch(1)
        self.export = self.add_button(tr("Export to folder…"))
        self.export.clicked.connect(self._export)
        self.add_button(tr("Close   Esc"), primary=True).clicked.connect(self.accept)

    def refresh(self) -> None:
        """Show the present state of the pack."""
        pack, counts = self._pack, self._pack.counts
        self.words.show_words(pack.sentence())
        self.line.show_share(counts["kept"] / max(len(pack.papers), 1), pack.sentence())
        self._rows.refresh()
        self.pause.setText(tr("Resume") if pack.paused else tr("Pause"))
        self.pause.setAccessibleName(self.pause.text())
        self.pause.setVisible(not pack.done)
        self.cancel.setVisible(not pack.done)
        self.retry.setVisible(counts["failed"] + counts["unknown"] > 0)
        self.export.setEnabled(counts["kept"] > 0)
        self._show_why()

    def _show_why(self) -> None:
        """Show the full message of the current paper, which its row may elide."""
        packed = self.list.currentIndex().data(Qt.ItemDataRole.UserRole)
        failed = isinstance(packed, Packed) and self._pack.progress(packed).kind == "failed"
        self._why.setVisible(failed)
        if failed:
            self._why.show_words(self._pack.words(packed))

    def _say(self, sentence: str, _icon: str, role: str) -> None:
        # The quiet bar is behind this dialog.
        if sentence != self._pack.sentence():
            self.words.show_words(sentence)

    def _export(self) -> None:
        if folder := self._ask():
            self._pack.export_to(Path(folder), self._template())

    def _ask_folder(self) -> str:
        return QFileDialog.getExistingDirectory(self, tr("Export PDFs to"))
