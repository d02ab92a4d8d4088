"""The list of rules, to switch them on and off, change and remove them, and to share them as a file."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFileDialog,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from readerapp.errors import QueryError, ReaderAppError
from readerapp.jobs.rules import export_rules, import_rules, outcome
from readerapp.rules.rule import Does, Rule
from readerapp.search.language import parse
from readerapp.storage.store import Store
from readerapp.text.language import later, tr, tr_count
from readerapp.ui.look.look import Look
from readerapp.ui.widgets.buttons import LinkButton
from readerapp.ui.widgets.controls import Columns
from readerapp.ui.widgets.dialog import Dialog
from readerapp.ui.widgets.notice import Button
from readerapp.ui.widgets.text import Paragraph

_ROLE = Qt.ItemDataRole.UserRole
_FILTER = later("Rules (*.toml)")
_DOES = {Does.MUTE: later("Mutes"), Does.HIGHLIGHT: later("Highlights"), Does.STAR: later("Stars")}


def _misunderstood(rule: Rule) -> str:
    """Why this version of readerapp does not understand the search of a rule; "" if it does."""
    try:
        parse(rule.search)
    except QueryError as error:
        return str(error)
    return ""


def _checked(rule: Rule) -> Qt.CheckState:
    return Qt.CheckState.Checked if rule.on else Qt.CheckState.Unchecked


class _Boxes(QStyledItemDelegate):
    """Paints check boxes like those in the list of papers: Qt's own are invisible in high contrast."""

    def __init__(self, look: Look, view: QTreeWidget) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        # Qt takes the width of the box from the style, not from the style sheet.
        return super().sizeHint(option, index) + QSize(self._look.px(1.25), 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().paint(painter, option, index)
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        style, part = self._view.style(), QStyle.SubElement.SE_ItemViewItemCheckIndicator
        box = style.subElementRect(part, whole, self._view)
        states = QStyle.StateFlag
        ground = "hover" if whole.state & states.State_MouseOver else "raised"
        self._look.fill(painter, box, "selected" if whole.state & states.State_Selected else ground)
        on = whole.checkState is Qt.CheckState.Checked
        name, role = ("square-check", "accent") if on else ("square", "line_strong")
        self._look.draw_icon(painter, box.left(), box.center().y() - box.width() / 2 + 1, name, role, box.width())


class RulesDialog(Dialog):
    """The rules as a table, each with a check box. Changes apply at once."""

    changed = Signal()
    """A rule was added, changed or removed."""
    edit_wanted = Signal(object)
    """The Rule to change, None for a new one."""

    def __init__(self, look: Look, store: Store, parent: QWidget | None) -> None:
        super().__init__(look, tr("Rules"), parent)
        self._store = store
        self._fills = False
        self.list = Columns(
            look,
            tr("Rules"),
            [tr("Rule"), tr("What it does"), tr("Papers that match")],
            tr("No rules yet. A rule mutes, highlights, tags or stars the papers that its search finds."),
        )
        self.list.setItemDelegateForColumn(0, _Boxes(look, self.list))
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list.currentItemChanged.connect(lambda *_: self._enable())
        self.list.itemChanged.connect(self._switch)
        self.list.itemActivated.connect(lambda *_: self._edit())
        self.body.addWidget(self.list, 1)
        self._words = Paragraph(look, -1, "text_3")
        self.undo = LinkButton(look)
        self.body.addWidget(self._words)
        self.body.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignLeft)
        self.new = self._button(tr("New rule…"), lambda: self.edit_wanted.emit(None))
        self.edit = self._button(tr("Edit…"), self._edit)
        self.remove = self._button(tr("Remove"), self._remove)
        self.foot.addStretch(1)
        self._button(tr("Import…"), self._ask_what_to_import)
        self.export = self._button(tr("Export…"), self._ask_where_to_export)
        self.add_button(tr("Done   Esc"), primary=True).clicked.connect(self.accept)
        self.say(tr("A rule never deletes: what it mutes is one key away, at the end of each list."))
        self.take_room(58, 34)
        self.fill()

    def _button(self, words: str, do: Callable[[], object]) -> QWidget:
        button = self.add_button(words)
        button.clicked.connect(lambda: do())
        return button

    def say(self, words: str, button: Button | None = None) -> None:
        """Say what was done; `button` offers to undo it."""
        self._words.setText(words)
        self.undo.setVisible(button is not None)
        if button:
            self.undo.show_button(button)

    def fill(self, current: int = 0) -> None:
        """Read the rules again, and select the one with the id `current`; by default, the same as before."""
        self._fills = True
        at = current or (rule.id if (rule := self._current()) else 0)
        self.list.clear()
        for rule in self._store.rules():
            does = tr(_DOES[rule.does]) if rule.does in _DOES else tr("Tags “{tag}”", tag=rule.tag)
            item = QTreeWidgetItem([rule.name, does, rule.search])
            item.setData(0, _ROLE, rule)
            item.setCheckState(0, _checked(rule))
            item.setToolTip(0, rule.name)
            item.setToolTip(2, rule.search)
            if error := _misunderstood(rule):
                item.setText(2, tr("Not understood: {search}", search=rule.search))
                item.setToolTip(
                    2, tr("{error} It may have been made by a newer readerapp, and finds nothing here.", error=error)
                )
            self.list.addTopLevelItem(item)
            if rule.id == at:
                self.list.setCurrentItem(item)
        if self.list.currentItem() is None and (first := self.list.topLevelItem(0)):
            self.list.setCurrentItem(first)
        self._fills = False
        # Even a long name has to leave room for what the rule looks for.
        self.list.resizeColumnToContents(0)
        self.list.setColumnWidth(0, min(self.list.columnWidth(0), self.look.px(22), self.width() * 2 // 5))
        self._enable()

    def _current(self) -> Rule | None:
        item = self.list.currentItem()
        return item.data(0, _ROLE) if item else None

    def _enable(self) -> None:
        for button in (self.edit, self.remove):
            button.setEnabled(self._current() is not None)
        self.export.setEnabled(self.list.topLevelItemCount() > 0)

    def _edit(self) -> None:
        if rule := self._current():
            self.edit_wanted.emit(rule)

    def _switch(self, item: QTreeWidgetItem, column: int) -> None:
        rule: Rule = item.data(0, _ROLE)
        on = item.checkState(0) is Qt.CheckState.Checked
        if self._fills or rule.on == on:
            return
        if self._try(lambda: self._store.save_rule(rule._replace(on=on))):
            rule = rule._replace(on=on)
            self.say(tr("“{name}” is on.", name=rule.name) if on else tr("“{name}” is off.", name=rule.name))
        # The list is not filled again: Qt is still working on this item.
        self._fills = True
        item.setData(0, _ROLE, rule)
        item.setCheckState(0, _checked(rule))
        self._fills = False

    def _remove(self) -> None:
        rule = self._current()
        if rule and self._try(lambda: self._store.remove_rule(rule.id)):
            self.say(
                tr("Removed “{name}”. What it tagged and starred stays.", name=rule.name),
                Button(tr("Undo"), "", lambda: self._restore(rule)),
            )
            self.fill()

    def _restore(self, rule: Rule) -> None:
        if self._try(lambda: self._store.save_rule(rule)):
            self.say(tr("“{name}” is back.", name=rule.name))
        self.fill(rule.id)
        self.list.setFocus()

    def _try(self, do: Callable[[], object]) -> bool:
        try:
            do()
        except ReaderAppError as error:
            self.say(str(error))
            return False
        self.changed.emit()
        return True

    # --- files ------------------------------------------------------------------------------------------------------------

    def _ask_what_to_import(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, tr("Import rules"), "", f"{tr(_FILTER)};;{tr('All files (*)')}")
        if chosen:
            self.import_from(Path(chosen))

    def import_from(self, source: Path) -> None:
        """Add the rules of a file, or say why not."""
        told: list[str] = []
        if self._try(lambda: told.append(outcome(*import_rules(self._store, source)))):
            self.say(f"{told[0]}.")
        self.fill()

    def _ask_where_to_export(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, tr("Export rules"), "rules.toml", tr(_FILTER))
        if chosen:
            self.export_to(Path(chosen))

    def export_to(self, target: Path) -> None:
        """Write the rules to a file, or say why not."""
        try:
            count = export_rules(self._store, target)
        except ReaderAppError as error:
            self.say(str(error))
            return
        self.say(tr_count("{count} rule written to {name}.", "{count} rules written to {name}.", count, name=target.name))
