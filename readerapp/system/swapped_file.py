"""A file that others also write, replaced so that nothing of theirs is lost.

`put` replaces the bytes that were read with new ones, unless the file has changed by then. On Linux the two files are
exchanged atomically (renameat2), and the old one is checked once more, so no write can be missed. Elsewhere there is a window
of a few microseconds between the check and the change.
"""

import ctypes
import os
import sys
import time
from functools import cache
from pathlib import Path

_EXCHANGE = 2
_AT_FDCWD = -100


def put(target: Path, expected: bytes | None, data: bytes, backup: Path, settle: float = 0) -> bool:
    """Put `data` into `target` if it has the bytes `expected` (None: if it does not exist); returns whether it did.

    The old file itself is kept as `backup`, so what another program still writes into it is not lost either. A file
    keeps its permissions. If another program writes into the backup within `settle` seconds, it was just saving: then
    the file goes back. Whenever this process ends, `target` has all of the old bytes or all of the new ones. Raises OSError.
    """
    part = _part_of(target)
    with part.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    try:
        if expected is None:
            return _put_new(part, target)
        try:
            part.chmod(target.stat().st_mode)
            if target.read_bytes() != expected:
                return False
        except FileNotFoundError:
            return False
        if _exchange(part, target):
            return _keep_or_return(part, target, expected, data, backup) and not (
                settle and _was_being_written(target, expected, data, backup, settle)
            )
        _link_over(target, backup)
        part.replace(target)
        return True
    finally:
        part.unlink(missing_ok=True)


def clear(target: Path) -> None:
    """Remove what a process killed in `put` left beside `target`. No other process may be in `put` now."""
    _part_of(target).unlink(missing_ok=True)


def _part_of(target: Path) -> Path:
    return target.with_name(f".{target.name}.readerapp-part")


def _put_new(part: Path, target: Path) -> bool:
    try:
        # A link fails where a rename would replace what another program has just created.
        os.link(part, target)
    except FileExistsError:
        return False
    except OSError:
        # This disk does not support links.
        if target.exists():
            return False
        part.replace(target)
    return True


def _keep_or_return(part: Path, target: Path, expected: bytes, data: bytes, backup: Path) -> bool:
    """The old `target` is now `part`: if it is as expected, it becomes the backup, else it goes back."""
    placed, found = data, part.read_bytes()
    if found == expected:
        part.replace(backup)
        return True
    while True:
        _exchange(part, target)
        now = part.read_bytes()
        if now == placed:
            return False
        # Somebody saved again in between: what they saved last goes back instead.
        placed, found = found, now


def _was_being_written(target: Path, expected: bytes, data: bytes, backup: Path, settle: float) -> bool:
    """Whether somebody is still writing into what is now the backup; if so, it is put back unless `target` changed."""
    time.sleep(settle)
    if backup.read_bytes() == expected or target.read_bytes() != data:
        return False
    return _exchange(backup, target)


def _link_over(target: Path, backup: Path) -> None:
    """Make `backup` a second name of `target`, or a copy if the disk has no links."""
    linked = backup.with_name(f"{backup.name}-new")
    linked.unlink(missing_ok=True)
    try:
        os.link(target, linked)
    except OSError:
        linked.write_bytes(target.read_bytes())
    linked.replace(backup)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two files atomically; returns whether this system can."""
    rename = _renameat2()
    if rename is None:
        return False
    return bool(rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _EXCHANGE) == 0)


@cache
def _renameat2() -> "ctypes._NamedFuncPointer | None":
    if not sys.platform.startswith("linux"):
        return None
    return getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
