"""Copies of kept PDFs in a folder of the user's, under names that a person can read."""

import filecmp
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from readerapp.arxiv.paper import Paper, Texts
from readerapp.errors import ExportError
from readerapp.pdfs.names import check_template, export_name, key_of, unique_name
from readerapp.system.whole_file import replacing
from readerapp.text.language import tr


class Copy(NamedTuple):
    """A PDF to copy, and what its name is made from."""

    source: Path
    paper: Paper
    texts: Texts
    version: int | None


class Copied(NamedTuple):
    """How many PDFs were written, and how many were already there."""

    written: int
    there: int


def copy_all(copies: Sequence[Copy], folder: Path, template: str) -> Copied:
    """Copy PDFs into `folder`, which is created if necessary. An existing file is never replaced by another.

    Raises SettingsError for a template that cannot be used, and ExportError if the disk fails.
    """
    check_template(template)
    written = there = 0
    name = str(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        taken = {key_of(entry.name): entry.name for entry in folder.iterdir()}
        for copy in copies:
            name = export_name(template, copy.paper, copy.texts, copy.version)
            known = taken.get(key_of(name))
            if known and filecmp.cmp(copy.source, folder / known, shallow=False):
                there += 1
                continue
            name = unique_name(name, taken)
            with replacing(folder / name) as part:
                shutil.copyfile(copy.source, part)
            taken[key_of(name)] = name
            written += 1
    except OSError as error:
        raise ExportError(f"{folder / name}", tr("{why}. Nothing else was changed.", why=error.strerror or error)) from error
    return Copied(written, there)
