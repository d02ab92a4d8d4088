"""Starts readerapp: the window without arguments, else the command line. Each is imported only when needed."""

import gc
import os
import sys
from contextlib import suppress
from types import ModuleType
from typing import NoReturn

_USUAL = gc.get_threshold()


def main() -> None:
    """Run readerapp with the arguments of this process."""
    if len(sys.argv) == 1:
        open_window()
    elif sys.argv[1] == "--pdf-words":
        # The window asks for the words of a PDF: not meant for people, so no command.
        from readerapp.ui.pdf.words import process  # noqa: PLC0415 - Qt

        process.main(*sys.argv[2:])
    else:
        # A command creates very many objects and hardly any cycles; collecting would take a tenth of a fetch.
        gc.set_threshold(100_000)
        from readerapp import cli  # noqa: PLC0415

        try:
            cli.main(open_window=open_window, screenshot=screenshot)
        except SystemExit as end:
            if "PySide6" in sys.modules or isinstance(end.code, str):
                raise
            _leave(int(end.code or 0))
        _leave(0)


def _leave(status: int) -> NoReturn:
    """End a command without deleting its objects one by one; the system frees them at once."""
    for stream in (sys.stdout, sys.stderr):
        # Standard output may be closed, now or from the start.
        with suppress(AttributeError, OSError, ValueError):
            stream.flush()
    os._exit(status)


def open_window(documents: tuple[str, ...] = ()) -> None:
    """Open the window at the papers or documents named, and stay until it is closed."""
    # Nothing can be collected while modules load; app.run() enables the collector again.
    gc.disable()
    gc.set_threshold(*_USUAL)
    sys.exit(_app().run(documents))


def screenshot(target: str, size: tuple[int, int], theme: str | None, view: str | None) -> None:
    """Write a screenshot of the window to `target` without showing the window."""
    _app().screenshot(target, size, theme, view)


def _app() -> ModuleType:
    """readerapp.app, and with it Qt, which the command line does not load. Exits if Qt cannot be loaded."""
    try:
        from readerapp.ui.fast_start import load_qt  # noqa: PLC0415

        load_qt()
        from readerapp import app  # noqa: PLC0415
    except ImportError as error:
        if error.name and not error.name.startswith(("PySide6", "shiboken6")):
            raise
        # The message names a file that the dynamic loader did not find.
        sys.exit(f"readerapp: Qt cannot be loaded: {error}. Install the missing library and try again.")
    return app


if __name__ == "__main__":
    main()
