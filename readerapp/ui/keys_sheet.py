"""The sheet of keys: three columns made from the table of actions, searchable."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from readerapp.ui.actions import GROUPS, Action, caps, distinct
from readerapp.ui.bars import FindField, Label
from readerapp.ui.dialogs import Dialog
from readerapp.ui.look import Look

_COLUMNS = (("Move", "Panes", "Fetch"), ("Decide", "Change your mind"), ("Open and take along", "Go to", "readerapp"))
_GAP = 36
_NARROWEST_COLUMN = 19
"""In S."""
_SHOWN_KEYS = 2


class _Columns(QWidget):
    """The painted columns of those actions that match."""

    def __init__(self, look: Look, actions: Sequence[Action], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._actions = [action for action in actions if action.keys]
        self._shown = self._actions
        self.setAccessibleName("Keys")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._describe()

    def search(self, text: str) -> int:
        """Show only actions whose title, help or keys have `text`. Returns how many there are."""
        wanted = text.strip().casefold()
        self._shown = [
            action
            for action in self._actions
            if wanted in f"{action.title} {action.help}".casefold() or any(wanted == key.casefold() for key in action.keys)
        ]
        self._describe()
        self.updateGeometry()
        self.update()
        return len(self._shown)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._look.px(70), self.heightForWidth(self._look.px(70)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._look.px(_NARROWEST_COLUMN), 0)

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        return max(self._height(column) for column in self._arranged(width))

    def _arranged(self, width: int) -> tuple[tuple[str, ...], ...]:
        """The groups of each column: fewer and longer columns where there is no room for all."""
        fitting = max(1, (width + _GAP) // (self._look.px(_NARROWEST_COLUMN) + _GAP))
        if fitting >= len(_COLUMNS):
            return _COLUMNS
        kept = _COLUMNS[: fitting - 1]
        rest = tuple(group for column in _COLUMNS[fitting - 1 :] for group in column)
        return (*kept, rest)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        columns = self._arranged(self.width())
        width = (self.width() - _GAP * (len(columns) - 1)) / len(columns)
        for number, groups in enumerate(columns):
            self._paint_column(painter, number * (width + _GAP), width, groups)

    def _paint_column(self, painter: QPainter, x: float, width: float, groups: Sequence[str]) -> None:
        look = self._look
        line = look.px(2)
        y = 0.0
        for group in groups:
            actions = self._of(group)
            if not actions:
                continue
            look.draw_text(painter, x, y + look.size + 1, group, look.font(0, 600), "text")
            look.fill(painter, QRectF(x, y + look.size + 9, width, 1), "line")
            y += look.size + 15
            for action in actions:
                self._paint_action(painter, x, y + line / 2, width, action)
                y += line
            y += look.size + 3

    def _paint_action(self, painter: QPainter, x: float, middle: float, width: float, action: Action) -> None:
        look = self._look
        right = x + width
        keys = [key for key in distinct(action.keys) if not key.startswith("Ctrl")][:_SHOWN_KEYS]
        keys = keys or list(action.keys[:1])
        pieces: list[tuple[str, bool]] = []
        for key in keys:
            if pieces:
                pieces.append(("or", False))
            pieces += [(cap, cap != "then") for cap in caps(key)]
        for text, is_cap in reversed(pieces):
            right -= self._paint_cap(painter, right, middle, text, is_cap) + 4
        font = look.font(0)
        baseline = round(middle + QFontMetricsF(font).capHeight() / 2)
        look.draw_text(painter, x, baseline, action.title.removesuffix("…"), font, "text_2", right - x - 6)

    def _paint_cap(self, painter: QPainter, right: float, middle: float, text: str, is_cap: bool) -> float:
        look = self._look
        font = look.font(-2, 500 if is_cap else 400)
        metrics = QFontMetricsF(font)
        advance = metrics.horizontalAdvance(text)
        width = max(20.0, round(advance) + 12.0) if is_cap else advance
        if is_cap:
            border = "line_strong" if look.high_contrast else "line"
            height = look.size + 7
            look.draw_box(painter, QRectF(right - width, middle - height / 2, width, height), "chip", border, 4)
        baseline = round(middle + metrics.capHeight() / 2)
        look.draw_text(painter, right - width + (width - advance) / 2, baseline, text, font, "text" if is_cap else "text_3")
        return width

    def _of(self, group: str) -> list[Action]:
        return [action for action in self._shown if action.group == group]

    def _height(self, groups: Sequence[str]) -> int:
        size, line = self._look.size, self._look.px(2)
        return sum(2 * size + 18 + line * len(self._of(group)) for group in groups if self._of(group))

    def _describe(self) -> None:
        lines = [f"{action.title}: {', '.join(distinct(action.keys))}" for group in GROUPS for action in self._of(group)]
        self.setAccessibleDescription("; ".join(lines))


class KeysSheet(Dialog):
    """All keys at a glance."""

    def __init__(self, look: Look, actions: Sequence[Action], single_letters: bool, parent: QWidget | None) -> None:
        super().__init__(look, "Keys", parent, 28)
        self._columns = _Columns(look, actions)
        self._nothing = Label(look, 0, "text_3")
        self._nothing.setText("No action or key matches.")
        self._nothing.hide()
        search = FindField(look, "Find a key or an action")
        search.setFixedWidth(look.px(17))
        search.textChanged.connect(self._search)
        self.top.addWidget(search)
        area = QScrollArea()
        area.setWidget(self._columns)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAccessibleName("All keys")
        area.viewport().setAutoFillBackground(False)
        area.setStyleSheet("QScrollArea { background: transparent; }")
        self._columns.setAutoFillBackground(False)
        self.body.addWidget(self._nothing)
        self.body.addWidget(area, 1)
        hint = Label(look, 0, "text_3")
        hint.setText(
            "Single letters rest while you type. You can switch them off in the settings."
            if single_letters
            else "Single letters are switched off in the settings."
        )
        self.foot.addWidget(hint, 1)
        close = self.add_button("Close   Esc", primary=True)
        close.clicked.connect(self.accept)
        self.take_room(75.4, 52)

    def _search(self, text: str) -> None:
        self._nothing.setVisible(self._columns.search(text) == 0)
