"""One condition of a rule: what is asked, and for what."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from readerapp.arxiv.listing import Kind
from readerapp.rules.conditions import Asks, Condition
from readerapp.text.language import later, tr
from readerapp.ui.look.look import Look
from readerapp.ui.widgets.controls import Choices
from readerapp.ui.widgets.small_screens import WrappingRow

_HINTS = {
    Asks.TITLE: "survey",
    Asks.TEXT: "diffusion model",
    Asks.AUTHOR: "Quill, Ada",
    Asks.CATEGORY: later("cs.CV, or math"),
    Asks.KIND: ", ".join(Kind),
    Asks.SEARCH: "ti:survey -abs:benchmark",
}


class ConditionRow(QWidget):
    """A list of what can be asked, and a field for the value."""

    changed = Signal()

    def __init__(self, look: Look, condition: Condition, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.asks = Choices(look, tr("What is asked"), [tr(one) for one in Asks], list(Asks).index(condition.asks))
        self.field = QLineEdit(condition.value)
        self.field.setAccessibleName(tr("What it is asked for"))
        # On Linux, Qt names a combo box after its current choice, unless a label names it.
        label = QLabel(tr("What is asked"), self)
        label.setBuddy(self.asks)
        label.hide()
        whole = WrappingRow()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        self.setLayout(whole)
        self.row = QHBoxLayout()
        self.row.setSpacing(6)
        self.row.addWidget(self.field, 1)
        self.asks.setFixedWidth(look.px(15.5))
        whole.addWidget(self.asks)
        whole.addLayout(self.row, 1)
        self.asks.currentIndexChanged.connect(lambda: self._follow())
        self.field.textChanged.connect(lambda: self.changed.emit())
        self._follow()

    @property
    def condition(self) -> Condition:
        """What is asked now."""
        return Condition(list(Asks)[self.asks.currentIndex()], self.field.text())

    def _follow(self) -> None:
        self.field.setPlaceholderText(tr(_HINTS[list(Asks)[self.asks.currentIndex()]]))
        self.changed.emit()
