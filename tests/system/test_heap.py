"""Memory that threads have used goes back to the system."""

import subprocess
import sys

import pytest

from tests.places import CHECKOUT

PROGRAM = """
import os, sys, threading
from readerapp.system import heap

def megabytes():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6

if sys.argv[1:]:
    heap.give_back()
kept = []

def work():
    # Large blocks, among small ones that stay.
    for size in (4 << 20, 8 << 20, 16 << 20):
        bytes(size)
    blocks = []
    for _ in range(30):
        blocks.append(bytes(1_400_000))
        kept.append(bytes(600))

before = megabytes()
for _ in range(3):
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
print(megabytes() - before)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="of glibc")
def test_memory_of_threads_goes_back() -> None:
    kept, given_back = (
        float(subprocess.run([sys.executable, "-c", PROGRAM, *more], cwd=CHECKOUT, stdout=subprocess.PIPE, check=True).stdout)
        for more in ([], ["on"])
    )
    assert given_back < 5 < kept
