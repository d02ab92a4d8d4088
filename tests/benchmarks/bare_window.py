"""The floor of a cold start: a bare window, painted once. Prints the seconds from the start of the process to that."""

import os
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


def seconds_alive() -> float:
    """How long this process has been running."""
    ticks = int(Path(f"/proc/{os.getpid()}/stat").read_text().rsplit(")", 1)[1].split()[19])
    return time.clock_gettime(time.CLOCK_BOOTTIME) - ticks / os.sysconf("SC_CLK_TCK")


class Window(QMainWindow):
    """Ends the program once it is painted."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        QTimer.singleShot(0, QApplication.quit)


if __name__ == "__main__":
    application = QApplication([])
    window = Window()
    window.resize(1000, 700)
    window.show()
    application.exec()
    print(f"{seconds_alive():.3f} s")
