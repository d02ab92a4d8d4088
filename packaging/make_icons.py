"""Draw the app's icon as the desktops want it, from resources/app/readerapp.svg.

python packaging/make_icons.py linux FOLDER       PNG files of all sizes below FOLDER/hicolor, and the drawing itself
python packaging/make_icons.py windows FILE.ico
python packaging/make_icons.py macos FILE.icns
"""

import os
import shutil
import struct
import sys
from collections.abc import Iterator
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWING = Path(__file__).resolve().parent.parent / "resources" / "app" / "readerapp.svg"
HICOLOR = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)
ICO = (16, 20, 24, 32, 40, 48, 64, 256)
ICNS = {
    "icp4": 16,
    "icp5": 32,
    "ic11": 32,
    "ic12": 64,
    "ic07": 128,
    "ic13": 256,
    "ic08": 256,
    "ic14": 512,
    "ic09": 512,
    "ic10": 1024,
}
"""The types of an icns file and their sizes in pixels; ic11 to ic14 are those of a screen with two pixels a point."""


def main() -> None:
    """Draw what the command line names."""
    system, target = sys.argv[1], Path(sys.argv[2])
    WRITERS[system](target)


def hicolor(folder: Path) -> None:
    """A tree of the icon theme hicolor (https://specifications.freedesktop.org/icon-theme-spec)."""
    for size in HICOLOR:
        file = folder / "hicolor" / f"{size}x{size}" / "apps" / "readerapp.png"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(png(size))
    scalable = folder / "hicolor" / "scalable" / "apps"
    scalable.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(DRAWING, scalable / "readerapp.svg")


def ico(file: Path) -> None:
    """A directory of PNG files, as Windows reads it since Vista; a size of 256 is written as 0."""
    file.write_bytes(b"".join(_ico()))


def _ico() -> Iterator[bytes]:
    pictures = [png(size) for size in ICO]
    yield struct.pack("<HHH", 0, 1, len(pictures))
    place = 6 + 16 * len(pictures)
    for size, picture in zip(ICO, pictures, strict=True):
        yield struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), place)
        place += len(picture)
    yield from pictures


def icns(file: Path) -> None:
    """Chunks of PNG files, each with its type and its length, as macOS reads it since 10.7."""
    chunks = []
    for kind, size in ICNS.items():
        picture = png(size)
        chunks.append(kind.encode() + struct.pack(">I", 8 + len(picture)) + picture)
    file.write_bytes(b"icns" + struct.pack(">I", 8 + sum(map(len, chunks))) + b"".join(chunks))


def png(size: int) -> bytes:
    """The drawing as a square PNG of `size` pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # type: ignore[call-overload]
        sys.exit(f"The icon of {size} pixels could not be drawn.")
    return bytes(buffer.data().data())


WRITERS = {"linux": hicolor, "windows": ico, "macos": icns}

if __name__ == "__main__":
    main()
