"""Papers copied in a format: as text, and under the MIME type by which programs know it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from readerapp.settings.file import Settings
from readerapp.storage.records import LibraryPaper
from readerapp.storage.store import Store
from readerapp.text.language import tr
from readerapp.ui.acts.out.handover import which
from readerapp.ui.paper.mime import formatted_mime
from readerapp.ui.widgets.quiet_bar import QuietBar

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

DRAGGED = ("bibtex", "ris", "csl-json")
"""The formats that a drag offers beside plain text."""


def copy_as(store: Store, papers: Sequence[LibraryPaper], form: str, settings: Settings, bar: QuietBar) -> None:
    """Put the papers on the clipboard in the format named `form`, and say so."""
    from readerapp.jobs.exporting import format_named, wish_of  # noqa: PLC0415 - pylatexenc, which a start does without

    row, wish, keys = format_named(form), wish_of(settings), [one.key for one in papers]
    html = "".join(row.html(store, keys, wish)) if row.html else ""
    QGuiApplication.clipboard().setMimeData(formatted_mime(form, "".join(row.pieces(store, keys, wish)), html))
    bar.say(tr("Copied {which} as {format}.", which=which(papers), format=row.title), "quote")


def add_formats(data: "QMimeData", store: Store, papers: Sequence[LibraryPaper], settings: Settings) -> None:
    """Add the papers to `data` in the formats that reference managers accept."""
    from readerapp.jobs.exporting import wish_of, written  # noqa: PLC0415
    from readerapp.ui.paper.mime import MIME_TYPES  # noqa: PLC0415

    keys = [one.key for one in papers]
    for form in DRAGGED:
        data.setData(MIME_TYPES[form], written(store, keys, form, wish_of(settings)).encode())
