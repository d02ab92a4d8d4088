"""Loading Qt, before anything that needs it."""

import builtins


def load_qt() -> None:
    """Load PySide, and take out the step that it adds to every import.

    That reads the source of every module that is imported later, in search of the `__feature__`s of PySide, of which
    readerapp uses none (https://doc.qt.io/qtforpython-6/considerations.html#features).
    """
    import PySide6.QtCore  # noqa: F401, PLC0415

    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
