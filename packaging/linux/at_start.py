"""Run in the app before its own code, to undo what PyInstaller does for a program that is alone on its computer."""

import os

import pyimod02_importers

# PyInstaller's starter lets this process find its own libraries by LD_LIBRARY_PATH. A browser or another program that is
# started from here would find our Qt by it instead of its own. For this process it was read long ago.
_told = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
if _told is None:
    os.environ.pop("LD_LIBRARY_PATH", None)
else:
    os.environ["LD_LIBRARY_PATH"] = _told

# readerapp loads most modules when they are first needed, and PyInstaller then opens the program's file by its name. While a
# window is open, an upgrade puts another file there, in which the modules lie elsewhere; one kept open stays what it was.
_archive = pyimod02_importers.pyz_archive
_archive._filename = f"/proc/self/fd/{os.open(_archive._filename, os.O_RDONLY | os.O_CLOEXEC)}"
