"""A fake arXiv to try readerapp on by hand: `python -m tests.fake_arxiv --papers 1000 --port 0`."""

import argparse
import sys
import threading
from datetime import UTC, date, datetime, timedelta

from readerapp.arxiv.calendar import latest_listing_day, listing_days
from tests.fake_arxiv import Batch, FakeArxiv, invented_papers


def main() -> None:
    """Serve until interrupted; say first how readerapp finds this server."""
    wishes = argparse.ArgumentParser(prog="python -m tests.fake_arxiv", description=__doc__)
    wishes.add_argument("--papers", type=int, default=100, help="papers of each day (100)")
    wishes.add_argument("--days", type=int, default=5, help="calendar days to invent, back from the last one (5)")
    wishes.add_argument("--day", type=date.fromisoformat, help="the last day (the latest listing day)")
    wishes.add_argument("--category", action="append", help="a category to fill; may be repeated (cs.LG)")
    wishes.add_argument("--port", type=int, default=0)
    wishes.add_argument("--seed", type=int, default=0)
    wished = wishes.parse_args()
    last = wished.day or latest_listing_day(datetime.now(UTC))
    days = listing_days(last - timedelta(days=wished.days - 1), last) or [last]
    categories = wished.category or ["cs.LG"]
    seeds = dict(enumerate(categories, start=wished.seed))
    batches = [
        Batch(day, tuple(one for seed, name in seeds.items() for one in invented_papers(wished.papers, name, day, seed)))
        for day in days
    ]
    with FakeArxiv(batches, port=wished.port) as arxiv:
        sys.stdout.write("".join(f"{name}={value}\n" for name, value in arxiv.environment.items()))
        sys.stdout.write("READERAPP_REQUEST_GAP=0\n")
        sys.stdout.flush()
        threading.Event().wait()


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
