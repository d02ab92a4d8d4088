"""Locks of the operating system on a file, which a process that dies gives up by itself."""

import errno
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

_POLL = 0.02


def locked(file: BinaryIO) -> bool:
    """Lock `file` for this opening of it, unless another one is locked; returns whether it did. Raises OSError."""
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - only there

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - not there

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in (errno.EACCES, errno.EAGAIN, errno.EDEADLK):
            return False
        raise
    return True


@contextmanager
def held(path: Path, patience: float) -> Iterator[None]:
    """Hold the lock on the file at `path`, which is made if it is not there. Raises TimeoutError after `patience` seconds
    in which others hold it, and OSError where no file can be kept.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    end = time.monotonic() + patience
    with path.open("ab") as file:
        while not locked(file):
            if time.monotonic() > end:
                raise TimeoutError
            time.sleep(_POLL)
        # The system gives up the lock with the file.
        yield
