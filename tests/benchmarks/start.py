"""A cold start of readerapp, to the painted list and paper. Prints the seconds from the start of the process to that."""

import gc
import os
import time


def main() -> None:
    """Start as `readerapp` does, and end when list and paper have been painted."""
    gc.disable()  # as readerapp.__main__ does
    from readerapp.ui.fast_start import load_qt

    load_qt()
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from readerapp import app
    from readerapp.ui.paper.reader import Reader
    from readerapp.ui.paper_list.table import PaperList

    painted = set()

    def end() -> None:
        """What quitting takes, writing the state of the window to the disk, is no part of a start."""
        with open(f"/proc/{os.getpid()}/stat") as stat:  # noqa: PTH123 - pathlib would be part of what is measured
            ticks = int(stat.read().rsplit(")", 1)[1].split()[19])
        alive = time.clock_gettime(time.CLOCK_BOOTTIME) - ticks / os.sysconf("SC_CLK_TCK")
        print(f"{alive:.3f} s", flush=True)
        QApplication.quit()

    def noticing(paint: object) -> object:
        def paint_and_notice(widget: object, event: object) -> None:
            paint(widget, event)
            if isinstance(widget, Reader) and not widget.sheet.characterCount() > 1:
                # The list is painted; the page comes after it.
                return
            painted.add(type(widget))
            if len(painted) == 2:
                QTimer.singleShot(0, end)

        return paint_and_notice

    # An event filter on the viewports would cost a tenth of what is measured.
    PaperList.paintEvent, Reader.paintEvent = noticing(PaperList.paintEvent), noticing(Reader.paintEvent)
    app.run()
    os._exit(0)


if __name__ == "__main__":
    main()
