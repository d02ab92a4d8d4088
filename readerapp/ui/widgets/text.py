"""Labels: text, keys and icons; and what screen readers say unasked."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QWidget,
)

from readerapp.text.words import with_short_months
from readerapp.ui.look.look import Look


def tip(text: str) -> str:
    """`text` as a tooltip: wrapped, and with nothing read as markup."""
    from readerapp.rendering.abstract import escaped  # noqa: PLC0415 - a start shows none

    return f"<p>{escaped(text)}</p>" if text else ""


def announce(widget: QWidget, words: str) -> None:
    """Have a screen reader say `words` once it has finished what it is saying."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415 - a start says nothing

    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


class Text(QLabel):
    """Plain text in the font and colour of a step and role."""

    def __init__(self, look: Look, step: int = 0, role: str = "text", weight: int = 400) -> None:
        super().__init__()
        self._look, self._step, self._role, self._weight = look, step, role, weight
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        look.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Apply the font and colour of the look."""
        self.setFont(self._look.font(self._step, self._weight))
        palette = self.palette()
        palette.setColor(palette.ColorRole.WindowText, self._look.colour(self._role))
        self.setPalette(palette)


class Label(Text):
    """One line. If it is too long, dates get shorter; if it still is, it is elided and its tooltip has the full text."""

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        # Qt's own is that of the ink, which may be a pixel less than the text needs not to be elided.
        return super().sizeHint().expandedTo(QSize(self.fontMetrics().horizontalAdvance(self.text()), 0))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self._look.colour(self._role))
        whole = self.text()
        metrics = self.fontMetrics()
        fitting = whole if metrics.horizontalAdvance(whole) <= self.width() else with_short_months(whole)
        text = metrics.elidedText(fitting, Qt.TextElideMode.ElideRight, self.width())
        if (cut := text != fitting) or self.toolTip():
            self.setToolTip(tip(whole) if cut else "")
        painter.drawText(self.rect(), self.alignment() | Qt.AlignmentFlag.AlignVCenter, text)


class Paragraph(Text):
    """Plain text that takes more lines where there is little room."""

    def __init__(self, look: Look, step: int = 0, role: str = "text", weight: int = 400) -> None:
        super().__init__(look, step, role, weight)
        self.setWordWrap(True)


class KeyHint(QWidget):
    """A key and what it does."""

    def __init__(self, look: Look, key: str, words: str, role: str) -> None:
        super().__init__()
        label = Label(look, -1, role)
        label.setText(words)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(KeyCap(look, key))
        row.addWidget(label)


class KeyCap(QWidget):
    """A key drawn as a key cap."""

    def __init__(self, look: Look, key: str) -> None:
        super().__init__()
        self._look = look
        self.key = key
        look.changed.connect(self.restyle)
        self.restyle()

    def set_key(self, key: str) -> None:
        """Show another key."""
        self.key = key
        self.restyle()

    def restyle(self) -> None:
        """Apply the sizes of the look."""
        font = self._look.font(-2, 500)
        self.setFont(font)
        self.setFixedSize(max(20, self.fontMetrics().horizontalAdvance(self.key) + 12), self._look.size + 7)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        look = self._look
        border = "line_strong" if look.high_contrast else "line"
        look.draw_box(painter, QRectF(self.rect()), "chip" if look.dark else "raised", border, 4)
        painter.setFont(self.font())
        painter.setPen(look.colour("text_2"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.key)


class IconLabel(QWidget):
    """An icon that is not a button."""

    def __init__(self, look: Look, name: str, role: str, size: int) -> None:
        super().__init__()
        self._look, self._name, self._role, self._size = look, name, role, size
        look.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Apply the sizes of the look."""
        self.setFixedSize(self._look.zoomed(self._size), self._look.zoomed(self._size))
        self.update()

    def set_icon(self, name: str, role: str) -> None:
        """Show another icon."""
        self._name, self._role = name, role
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        self._look.draw_icon(QPainter(self), 0, 0, self._name, self._role, self.width())
