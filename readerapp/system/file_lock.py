"""Operating-system locks on a file, which are released when a process dies."""

import errno
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

_POLL = 0.02


def locked(file: BinaryIO) -> bool:
    """Lock `file` through this open file, unless it is locked through another; returns whether it did. Raises OSError."""
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
    """Hold the lock on the file at `path`, which is created if missing. Raises TimeoutError if others hold it for `patience`
    seconds, and OSError if the file cannot be created.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    end = time.monotonic() + patience
    with path.open("ab") as file:
        while not locked(file):
            if time.monotonic() > end:
                raise TimeoutError
            time.sleep(_POLL)
        # Closing the file releases the lock.
        yield
