"""How the C library keeps freed memory (https://man7.org/linux/man-pages/man3/mallopt.3.html)."""

import sys

_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD, _M_ARENA_MAX = -1, -3, -8
_BYTES = 1 << 20
"""The size from which a block is mapped separately. glibc begins with 128 kB and raises that to 32 MB by itself."""


def give_back() -> None:
    """Let large blocks go back to the system as soon as they are free, and all threads share one heap.

    Threads read lists of a million papers and carry out acts on them, and glibc kept the memory they had used: 55 MB of 200.
    On other systems, and with other C libraries, this changes nothing.
    """
    if sys.platform != "linux":
        return
    import ctypes  # noqa: PLC0415 - a start has no time for it

    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt:
        mallopt(_M_ARENA_MAX, 1)
        mallopt(_M_MMAP_THRESHOLD, _BYTES)
        mallopt(_M_TRIM_THRESHOLD, _BYTES)
