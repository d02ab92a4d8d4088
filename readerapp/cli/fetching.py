"""Commands that follow categories and fetch their listings: follow, unfollow, follows, fetch."""

import sys
from argparse import ArgumentTypeError
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from readerapp.arxiv.category import taxonomy
from readerapp.cli.asking import WAIT, clear_line, network, on_terminal, tell
from readerapp.cli.command import argument, command, complain
from readerapp.cli.library import open_library
from readerapp.cli.values import categories_and_archives, iso_date
from readerapp.days.followed import feed_address, is_feed
from readerapp.days.sentences import sentence
from readerapp.errors import CancelledError, ReaderAppError
from readerapp.settings.file import Settings
from readerapp.storage.store import Store
from readerapp.system import locations
from readerapp.text.unicode import without_surrogates
from readerapp.text.words import day_in_rows

if TYPE_CHECKING:
    from readerapp.jobs.fetching import Refresh
    from readerapp.jobs.ledger import Fetched, Step


def _followed(text: str) -> str:
    """An arXiv category or archive in any case, or the address of another feed. Raises ArgumentTypeError."""
    text = text.strip()
    if is_feed(text.casefold()):
        address = feed_address(without_surrogates(text))
        if address is None:
            raise ArgumentTypeError(f"“{text}” is not a web address. One looks like https://example.org/feed.xml.")
        return address
    if found := taxonomy().followed_as(text):
        return found
    raise ArgumentTypeError(
        f"arXiv has no category “{text}”. One looks like cs.CV or hep-th; follow other feeds by their address."
    )


_CATEGORIES = argument("categories", nargs="+", type=_followed, metavar="CATEGORY...", offers=categories_and_archives)


@command("follow", _CATEGORIES)
def follow(categories: tuple[str, ...]) -> None:
    """Follow each CATEGORY, so that `readerapp fetch` fetches its listings.

    A category looks like cs.CV or hep-th; follow other feeds by their address.
    """
    with open_library() as store:
        store.follow(categories)
        _print_follows(store)


@command("unfollow", _CATEGORIES)
def unfollow(categories: tuple[str, ...]) -> None:
    """Stop following each CATEGORY.

    Their papers stay in the library.
    """
    with open_library() as store:
        for category in categories:
            if not store.unfollow([category]):
                complain(f"{category} was not followed.")
        _print_follows(store)


@command("follows")
def follows() -> None:
    """List the categories and feeds you follow."""
    with open_library() as store:
        _print_follows(store)


@command(
    "fetch",
    argument("categories", nargs="*", type=_followed, metavar="[CATEGORY...]", offers=categories_and_archives),
    argument("--since", type=iso_date, metavar="DATE", help="Fetch all listing days since DATE, too."),
    WAIT,
)
def fetch(categories: tuple[str, ...], since: date | None, wait: bool) -> None:
    """Fetch the newest listings of each CATEGORY (default: all you follow) and the days you missed.

    Exits with 0 if every day is complete, or has no announcement (yet).
    """
    with open_library() as store:
        wanted = list(categories) or list(store.follows())
        if not wanted:
            raise ReaderAppError("You follow no category yet. Follow one first: readerapp follow cs.CV")
        refresh = _refresh(store, wait)
        try:
            fetched = refresh.fetch(wanted, since)
        except KeyboardInterrupt:
            clear_line()
            raise CancelledError from None
    clear_line()
    _print(fetched)
    if not fetched.settled:
        sys.exit(1)


def _refresh(store: Store, wait: bool) -> "Refresh":
    from readerapp.jobs.fetching import Refresh  # noqa: PLC0415 - parsers, which other commands do without

    quiet = not Settings(locations.settings_file()).flag("replacements_unread")
    return Refresh(store, network(store, wait), quiet, _tell_of_progress if on_terminal() else None)


def _tell_of_progress(step: "Step") -> None:
    tell(f"Fetching {step.what} ({step.number} of {step.total})")


def _print(fetched: "Fetched") -> None:
    ordered = sorted(fetched.reports, key=lambda one: (one.category, -one.day.toordinal()))
    for (category, settled, said), reports in groupby(ordered, lambda one: (one.category, one.settled, sentence(one))):
        days = [report.day for report in reports]
        # Offline, every day would say the same.
        span = day_in_rows(days[0]) if len(days) == 1 else f"{day_in_rows(days[-1])} to {day_in_rows(days[0])}"
        (print if settled else complain)(f"{category}, {span}: {said}")
    for problem in fetched.problems:
        complain(f"readerapp: {problem}")
    print(fetched.changes.sentence)


def _print_follows(store: Store) -> None:
    for category in store.follows():
        name = taxonomy().name(category)
        print(f"{category:<16}  {name}".rstrip())


COMMANDS = (follow, unfollow, follows, fetch)
