"""Text fields."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QLineEdit,
)

from readerapp.ui.look.look import Look


class FindField(QLineEdit):
    """A search field with a magnifying glass. (An action of QLineEdit would be a small button without an accessible name.)"""

    def __init__(self, look: Look, name: str) -> None:
        """`name` is the placeholder and the accessible name."""
        super().__init__()
        self._look = look
        look.dress(self, "fields")
        self.name_it(name)
        look.changed.connect(self.restyle)
        self.restyle()

    def name_it(self, name: str) -> None:
        """Change the placeholder and the accessible name."""
        self.setPlaceholderText(name)
        self.setAccessibleName(name)

    def restyle(self) -> None:
        """Apply the sizes of the look."""
        self.setTextMargins(self._look.px(1.7), 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        icon = self._look.zoomed(14)
        self._look.draw_icon(QPainter(self), 9, (self.height() - icon) / 2, "search", "text_3", icon)
