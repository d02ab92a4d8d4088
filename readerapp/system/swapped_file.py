"""A file that others write too, replaced so that nothing of theirs is lost.

`put` puts new bytes in the place of those that were read, unless the file has others by then. On Linux the two files change
places in one step (renameat2), and what lay there is looked at once more: there is no moment in which a write could be
missed. Elsewhere there is one, of a few microseconds between the look and the change.
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
    """Put `data` into `target`, if that has the bytes `expected`, or does not exist where they are None; returns whether.

    What was there is kept as `backup`, the very file: what another program still writes into it is not lost either. A file
    keeps its permissions. If another program writes into the backup within `settle` seconds, it was just saving there: then
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
    """Remove what a process that was killed within `put` left beside `target`. No other may be within it now."""
    _part_of(target).unlink(missing_ok=True)


def _part_of(target: Path) -> Path:
    return target.with_name(f".{target.name}.readerapp-part")


def _put_new(part: Path, target: Path) -> bool:
    try:
        # A link fails where a rename would replace what another program has just made.
        os.link(part, target)
    except FileExistsError:
        return False
    except OSError:
        # This disk has no links.
        if target.exists():
            return False
        part.replace(target)
    return True


def _keep_or_return(part: Path, target: Path, expected: bytes, data: bytes, backup: Path) -> bool:
    """What lay at `target` is `part` now: if it is as expected, it becomes the backup, else it goes back."""
    placed, found = data, part.read_bytes()
    if found == expected:
        part.replace(backup)
        return True
    while True:
        _exchange(part, target)
        now = part.read_bytes()
        if now == placed:
            return False
        # Somebody saved once more in between: what they saved last goes back instead.
        placed, found = found, now


def _was_being_written(target: Path, expected: bytes, data: bytes, backup: Path, settle: float) -> bool:
    """Whether somebody goes on writing into what is the backup now; then it is put back, if nobody has written since."""
    time.sleep(settle)
    if backup.read_bytes() == expected or target.read_bytes() != data:
        return False
    return _exchange(backup, target)


def _link_over(target: Path, backup: Path) -> None:
    """Make `backup` a second name of `target`, or a copy where a disk has no links."""
    linked = backup.with_name(f"{backup.name}-new")
    linked.unlink(missing_ok=True)
    try:
        os.link(target, linked)
    except OSError:
        linked.write_bytes(target.read_bytes())
    linked.replace(backup)


def _exchange(one: Path, other: Path) -> bool:
    """Let two files change places in one step; returns whether this system can."""
    rename = _renameat2()
    if rename is None:
        return False
    return bool(rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _EXCHANGE) == 0)


@cache
def _renameat2() -> "ctypes._NamedFuncPointer | None":
    if not sys.platform.startswith("linux"):
        return None
    return getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
