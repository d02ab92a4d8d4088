"""What PyInstaller puts into the app, the same on Linux, Windows and macOS: the three .spec files call this.

Qt's wheels bring more than a reader of papers needs: the on-screen keyboard and with it QML, a GTK theme that takes the
libraries of the build machine along, drivers for screens without a desktop, words in 40 languages that readerapp does not
speak. Without them the app is a quarter smaller. setuptools is in every environment and must not get in: PyInstaller would
load all of it at each start.
"""

import re
import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
NAME = "readerapp"
_SAID = re.search(r'__version__ = "(.*)"', (CHECKOUT / NAME / "__init__.py").read_text("utf-8"))
VERSION = _SAID[1] if _SAID else ""

NAMED_PACKAGES = ("PySide6", "lxml", "mathra", "requests")
"""Their versions are told by `readerapp --version`, which reads them from their metadata."""

_UNUSED_MODULES = [
    "tkinter",
    "unittest",
    "pydoc",
    "doctest",
    "lib2to3",
    "ensurepip",
    "setuptools",
    "distutils",
    "packaging",
    "multiprocessing",
    "xmlrpc",
    "IPython",
    "numpy",
    "curses",
    "readline",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtOpenGL",
    "PySide6.QtDBus",
]

_UNUSED_FILES = re.compile(
    r"""
      Qt6?(?:Qml|Quick|VirtualKeyboard|Egl|EGL|OpenGLWidgets|WlShell)  # the on-screen keyboard; screens without a desktop
    | virtualkeyboard | wl-shell-plugin | ivi-shell | egldeviceintegrations | generic/
    | platforms/(?:lib)?q(?:eglfs|linuxfb|vnc|vkkhr|minimal|direct2d) | tuiotouch | qgtk3
    | lib(?:gtk|gdk|atk|atspi|cairo|pango|epoxy|harfbuzz|thai|datrie|fribidi|graphite)
    | imageformats/(?:lib)?q(?:tiff|webp|tga|wbmp|icns|pdf)      # no picture of these kinds is ever shown
    | networkinformation/ | tls/ | opengl32sw                    # Qt asks no network here, and draws without OpenGL
    | PySide6.*translations/(?!qtbase_de)                        # readerapp speaks English and German
    """,
    re.VERBOSE,
)


def analysis_options() -> dict[str, object]:
    """The arguments of PyInstaller's Analysis."""
    from PyInstaller.utils.hooks import collect_submodules, copy_metadata  # noqa: PLC0415 - only PyInstaller has it

    # The process in which PyInstaller looks for modules is given this path.
    sys.path.insert(0, str(CHECKOUT))
    return {
        "scripts": [str(CHECKOUT / NAME / "__main__.py")],
        "pathex": [str(CHECKOUT)],
        "datas": [
            (str(CHECKOUT / "resources"), f"{NAME}/resources"),
            (str(CHECKOUT / "docs" / "guide"), f"{NAME}/resources/guide"),
            (str(CHECKOUT / "CHANGELOG.md"), f"{NAME}/resources"),
            *(one for package in NAMED_PACKAGES for one in copy_metadata(package)),
        ],
        # The command line imports its modules by name.
        "hiddenimports": [*collect_submodules(NAME), "shiboken6._git_shiboken_module_version"],
        "excludes": _UNUSED_MODULES,
    }


def without_unused(entries: list[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """`entries` of an Analysis (target, source, kind) without the files that readerapp never loads."""
    return [entry for entry in entries if not _UNUSED_FILES.search(entry[0].replace("\\", "/"))]
