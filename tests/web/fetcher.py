"""A program that fetches: `python -m tests.web.fetcher TURN GAP TIMES URL`, run twice at once by a test."""

import sys
from pathlib import Path

from readerapp.web.http import Client


def main(turn: Path, gap: float, times: int, url: str) -> None:
    """Fetch as often, in turns with whoever else does."""
    client = Client(turn, gap=gap)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()  # both begin when the test says so
    for _ in range(times):
        client.get(url)


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3]), sys.argv[4])
