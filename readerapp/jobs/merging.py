"""Merges papers of the library into a .bib file that a person keeps, and that other programs also write."""

import hashlib
import os
import time
from collections.abc import Sequence
from pathlib import Path

from readerapp.errors import BibliographyError, ExportError
from readerapp.export.biblatex import BIBLATEX
from readerapp.export.bibtex import BIBTEX
from readerapp.export.merging import Merged, merged
from readerapp.jobs.exporting import Wish, citations
from readerapp.storage.store import Store
from readerapp.system.file_lock import held
from readerapp.system.swapped_file import clear, put
from readerapp.text.language import tr

FLAVOURS = {"bibtex": BIBTEX, "biblatex": BIBLATEX}
"""The formats in which papers can be merged, by name."""
_PATIENCE = 20.0
"""Seconds to wait for another readerapp that merges into the same file."""
_TIMES = 8
"""How often a merge starts over because somebody saved the file meanwhile."""

_FRESH, _SETTLES = 0.5, 0.03
"""Seconds. An editor that saves in place empties the file first, so a file just written may be incomplete."""


def backup_of(target: Path) -> Path:
    """The path of the copy from before the last merge that changed the file."""
    return target.with_name(f"{target.name}.before-merge")


def merge_into(
    store: Store, papers: Sequence[int], target: Path, wish: Wish | None = None, form: str | None = None
) -> Merged:
    """Merge the papers of the keys `papers` into the file `target`, which need not exist, in the format `form` or in its own.

    Whatever happens, the file has all of the old bytes or all of the new ones; the old file is kept, see `backup_of`. If
    nothing changes, nothing is written. Raises BibliographyError and ExportError; then nothing was changed.
    """
    wish = wish or Wish()
    cited = list(citations(store, papers, wish))
    whole = target.resolve()
    flavour = FLAVOURS[form] if form else None
    try:
        with held(_lock_of(store, whole), _PATIENCE):
            clear(whole)
            for _ in range(_TIMES):
                settle = _SETTLES if _was_just_saved(whole) else 0
                before = _read(whole)
                found = merged(before or b"", cited, store.entries_written, flavour, wish.extras)
                # Before the file is written, so that it never has an entry that is not known to be readerapp's.
                store.keep_entries_written(dict(found.digests))
                if found.data == (before or b"") or put(whole, before, found.data, backup_of(whole), settle):
                    return found
    except BibliographyError as error:
        raise BibliographyError(tr("{file} was not changed. {why}", file=target, why=error)) from error
    except TimeoutError as error:
        raise ExportError(str(target), tr("Another readerapp is merging into it. Try again in a moment.")) from error
    except OSError as error:
        raise ExportError(str(target), f"{error.strerror or error}.") from error
    raise ExportError(str(target), tr("Another program keeps saving it. Close it there, and try again."))


def _read(target: Path) -> bytes | None:
    if target.exists() and not (target.is_file() or target.is_dir()):
        # A pipe or a device may have no end.
        raise OSError(0, tr("It is a device, not a file"))
    try:
        data = target.read_bytes()
    except FileNotFoundError:
        return None
    if not os.access(target, os.W_OK):
        raise PermissionError(0, tr("It is read-only"))
    return data


def _was_just_saved(target: Path) -> bool:
    try:
        return abs(time.time() - target.stat().st_mtime) < _FRESH
    except OSError:
        return False


def _lock_of(store: Store, target: Path) -> Path:
    """A file's lock lies beside the library, out of sight."""
    name = hashlib.sha256(os.fsencode(target)).hexdigest()[:16]
    return store.path.parent / "merging" / f"{name}.lock"
