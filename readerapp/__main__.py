"""Starts readerapp: the window without arguments, else the command line. Each is imported only when needed."""

import gc
import os
import sys
from contextlib import suppress
from types import ModuleType
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from readerapp.ui.window.desktop.one_window import OneWindow

_USUAL = gc.get_threshold()
_UNUSABLE = "6.10.1"
"""The version of PySide6 that turns the tuples of models into lists; pyproject.toml keeps it out of new installations."""


def main() -> None:
    """Run readerapp with the arguments of this process."""
    if len(sys.argv) == 1:
        open_window()
    elif sys.argv[1] == "--pdf-words":
        # The window asks for the words of a PDF: not meant for people, so no command.
        from readerapp.ui.pdf.words import process  # noqa: PLC0415 - Qt

        process.main(*sys.argv[2:])
    else:
        # A command creates very many objects and few cycles; collecting would take a tenth of a fetch.
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
    """Open the window on the papers or documents named, and return when it is closed; or let an open one show them."""
    # Nothing can be collected while modules load; app.run() enables the collector again.
    gc.disable()
    gc.set_threshold(*_USUAL)
    one = _one_window()
    if one and _hand_over(one, documents):
        return
    sys.exit(_app().run(documents, one))


def _one_window() -> "OneWindow | None":
    """The window of this library, as other processes find it; None if there is no place to look for it."""
    from readerapp.system import locations  # noqa: PLC0415

    try:
        address = locations.window_address()
    except OSError:
        return None
    _load_qt()
    from readerapp.ui.window.desktop.one_window import OneWindow  # noqa: PLC0415 - without the rest of the window

    return OneWindow(address)


def _hand_over(one: "OneWindow", documents: tuple[str, ...]) -> bool:
    """Whether an open window took the documents. Exits if it does not answer, or if safe mode needs another window."""
    from readerapp.errors import ReaderAppError, SafeModeNeedsNewWindowError  # noqa: PLC0415

    try:
        taken = one.hand_over(documents)
        if taken and os.environ.get("READERAPP_SAFE"):
            raise SafeModeNeedsNewWindowError
        return taken
    except ReaderAppError as error:
        sys.exit(f"readerapp: {error}")


def screenshot(target: str, size: tuple[int, int], theme: str | None, view: str | None) -> None:
    """Write a screenshot of the window to `target` without showing the window."""
    _app().screenshot(target, size, theme, view)


def _app() -> ModuleType:
    """readerapp.app, and with it Qt, which the command line does not load. Exits if Qt cannot be loaded."""
    _load_qt()
    try:
        from readerapp import app  # noqa: PLC0415
    except ImportError as error:
        _explain(error)
    return app


def _load_qt() -> None:
    """Load Qt. Exits if it cannot be loaded."""
    try:
        from readerapp.ui.fast_start import load_qt  # noqa: PLC0415

        load_qt()
    except ImportError as error:
        _explain(error)
    if sys.modules["PySide6"].__version__ == _UNUSABLE:
        sys.exit(
            f"readerapp: PySide6 {_UNUSABLE} has a fault: no list can be shown with it. Install another version of PySide6."
        )


def _explain(error: ImportError) -> NoReturn:
    """Exit with a sentence if `error` is Qt's; raise any other."""
    if error.name and not error.name.startswith(("PySide6", "shiboken6")):
        raise error
    # The message names a file that the dynamic loader did not find.
    sys.exit(f"readerapp: Qt cannot be loaded: {error}. Install the missing library and try again.")


if __name__ == "__main__":
    main()
