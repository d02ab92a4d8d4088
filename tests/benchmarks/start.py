"""A cold start of readerapp, to the painted list and paper. Prints the seconds from the start of the process to that."""

import os
import time


def main() -> None:
    """Start as `readerapp` does, and end when list and paper have been painted."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    from readerapp import app, locations
    from readerapp.settings import Settings

    application = app._application()
    window = app._window(Settings(locations.settings_file()))
    window.open()

    class Watch(QObject):
        def __init__(self) -> None:
            super().__init__()
            self.painted: set[int] = set()

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            if event.type() == QEvent.Type.Paint:
                self.painted.add(id(watched))
                if len(self.painted) == 2:
                    QTimer.singleShot(0, application.quit)
            return False

    watch = Watch()
    window.list.viewport().installEventFilter(watch)
    window.paper.page.viewport().installEventFilter(watch)
    window.show()
    application.exec()
    with open(f"/proc/{os.getpid()}/stat") as stat:  # noqa: PTH123 - pathlib would be part of what is measured
        ticks = int(stat.read().rsplit(")", 1)[1].split()[19])
    alive = time.clock_gettime(time.CLOCK_BOOTTIME) - ticks / os.sysconf("SC_CLK_TCK")
    print(f"{alive:.3f} s")
    os._exit(0)


if __name__ == "__main__":
    main()
