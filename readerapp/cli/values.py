"""Converters for option values and words, which raise ArgumentTypeError with a sentence, and the tables of words that shells
may complete.
"""

import sys
from argparse import ArgumentTypeError
from collections.abc import Callable
from datetime import date, datetime

from readerapp.arxiv.category import taxonomy


def categories() -> dict[str, str]:
    """The categories of arXiv that still have listings, with their names."""
    return {one.id: one.name for one in taxonomy().categories.values() if one.active}


def categories_and_archives() -> dict[str, str]:
    """The categories, and the archives, which can be followed as a whole."""
    return categories() | {one.id: one.name for one in taxonomy().archives.values() if one.active}


def iso_date(text: str) -> date:
    """A date written as 2020-12-15. Raises ArgumentTypeError."""
    try:
        return datetime.strptime(text, "%Y-%m-%d").date()
    except ValueError:
        raise ArgumentTypeError(f"“{text}” is not a date; one looks like 2020-12-15.") from None


def whole_number(lowest: int, highest: int | None = None) -> Callable[[str], int]:
    """Returns a converter for whole numbers from `lowest` to `highest`."""
    may_be = f"from {lowest:,} to {highest:,}" if highest is not None else f"from {lowest:,} on"

    def number(text: str) -> int:
        try:
            value = int(text)
        except ValueError:
            value = lowest - 1
        if value < lowest or (highest is not None and value > highest):
            raise ArgumentTypeError(f"“{text}” is not a whole number {may_be}.")
        # More than there can be of anything, and more than SQLite can count.
        return min(value, sys.maxsize)

    return number
