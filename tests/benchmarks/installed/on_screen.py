"""Programs started in turn on a screen that nobody sees (Xvfb): how long until each has painted its list.

    python tests/benchmarks/installed/on_screen.py 15 bare=COMMAND app=COMMAND

Prints for each the median from the start of the process, the processor time until then, and the ratio to the first. The
list counts as painted when there is writing where both programs have it, read from the screen's memory.
"""

import mmap
import os
import shlex
import statistics
import struct
import subprocess
import sys
import tempfile
import time
from pathlib import Path

COLUMNS, LINES = range(250, 400), range(150, 350, 7)
"""Where to look for writing, in pixels."""
COLOURS = 8
"""Letters have so many between ink and paper."""
PATIENCE = 20
REST = 0.5
"""Seconds before a program that has painted is asked to end."""


class Memory:
    """The pixels of a screen, four bytes each, as Xvfb writes them to a file in the format XWD."""

    def __init__(self, file: Path) -> None:
        with file.open("rb") as opened:
            self._bytes = mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)
        header, self._line, colours = (struct.unpack_from(">I", self._bytes, place)[0] for place in (0, 48, 76))
        self._start = header + 12 * colours

    def shows_writing(self) -> bool:
        """Whether there is a list."""
        starts = (self._start + line * self._line + 4 * COLUMNS.start for line in LINES)
        return any(len(set(self._bytes[start : start + 4 * len(COLUMNS) : 4])) >= COLOURS for start in starts)


def main() -> None:
    """Measure the programs that the command line names."""
    rounds = int(sys.argv[1])
    commands = dict(one.split("=", 1) for one in sys.argv[2:])
    with tempfile.TemporaryDirectory() as folder:
        read, write = os.pipe()
        options = ["-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-noreset", "-fbdir", folder]
        server = subprocess.Popen(["Xvfb", "-displayfd", str(write), *options], pass_fds=(write,), stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as pipe:
            os.environ |= {"DISPLAY": f":{pipe.readline().strip()}", "QT_QPA_PLATFORM": "xcb"}
        try:
            memory = Memory(Path(folder) / "Xvfb_screen0")
            # The first of each fills the system's caches.
            taken = [{name: start(command, memory) for name, command in commands.items()} for _ in range(rounds + 1)][1:]
        finally:
            server.kill()
            server.wait()
    for name in commands:
        seconds, worked = (statistics.median(one[name][at] for one in taken) for at in (0, 1))
        ratio = seconds / statistics.median(one[next(iter(commands))][0] for one in taken)
        print(f"{name:<12}{seconds * 1000:>7.0f} ms{worked * 1000:>7.0f} ms of the processor{ratio:>7.2f} x")


def start(command: str, memory: Memory) -> tuple[float, float]:
    """The seconds until `command` has painted, and those that the processor worked for it; then end it."""
    while memory.shows_writing():
        time.sleep(0.02)
    begun = time.perf_counter()
    process = subprocess.Popen(shlex.split(command), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while not memory.shows_writing():
        time.sleep(0.002)
        if time.perf_counter() > begun + PATIENCE:
            process.kill()
            sys.exit(f"{command} painted no list in {PATIENCE} seconds.")
    seconds = time.perf_counter() - begun
    threads = Path(f"/proc/{process.pid}/task").glob("*/schedstat")
    worked = sum(int(one.read_text().split()[0]) for one in threads) / 1e9
    time.sleep(REST)
    process.terminate()
    process.wait(PATIENCE)
    return seconds, worked


if __name__ == "__main__":
    main()
