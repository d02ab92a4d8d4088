"""What the user's acts say about what they like. Store has these methods too."""

import functools
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from readerapp.storage.library_file import LibraryFile, guarded, writes
from readerapp.storage.sql import journal
from readerapp.system import clock
from readerapp.triage import Changes, Verb, wished

if TYPE_CHECKING:
    from readerapp.days.statistics import Statistics
    from readerapp.interest.likeness import Likely, Weights

_MEASURED = 500
"""How many papers to measure others by."""


class Lessons(LibraryFile):
    """Likely interest: counts of the words in papers that the user liked and passed over, see sql/lessons/interest.py."""

    @writes(durable=True)
    def wish(self, keys: Sequence[int], wish: str) -> Changes:
        """Wish for "more" or "less" like these papers or, with "", neither."""
        verb = {"more": Verb.MORE, "less": Verb.LESS, "": Verb.UNWISH}[wish]
        return journal.perform(
            self.connection, verb, journal.by_state(self.connection, keys), functools.partial(wished, wish=wish), clock.now()
        )

    @guarded
    def statistics(self, first: date) -> "Statistics":
        """What was fetched and decided since the day `first`, in the time zone of the system."""
        from readerapp.storage.sql.lessons import statistics  # noqa: PLC0415 - a start does without

        return statistics.since(self.connection, first)

    @guarded
    def knows_interest(self) -> bool:
        """Whether there are enough stars or wishes to tell what the user likes."""
        from readerapp.storage.sql.lessons import interest  # noqa: PLC0415 - a start does without

        return interest.is_ready(self.connection)

    @guarded
    def lessons_left(self) -> int | None:
        """How many papers wait to be counted; None if counting has not begun."""
        from readerapp.storage.sql.lessons import interest  # noqa: PLC0415 - a start does without

        return interest.unlearnt(self.connection) if interest.has_begun(self.connection) else None

    def learn(self, limit: int = 50) -> bool:
        """Begin to count, or count at most `limit` of the waiting papers. Returns whether more are left."""
        self._give_way()
        return self._learn(limit)

    @writes(durable=False)
    def _learn(self, limit: int) -> bool:
        from readerapp.storage.sql.lessons import interest  # noqa: PLC0415 - a start does without

        if not interest.has_begun(self.connection):
            interest.begin(self.connection)
            return True
        return interest.catch_up(self.connection, limit)

    @writes(durable=True)
    def forget_interest(self) -> None:
        """Forget what was learnt; decisions made so far no longer count."""
        from readerapp.storage.sql.lessons import interest  # noqa: PLC0415 - a start does without

        interest.forget(self.connection)

    @guarded
    def likely(self, keys: Sequence[int], weights: "Weights") -> dict[int, float]:
        """How likely the user is to want each paper of `keys`, as numbers to compare; empty while too little is known.

        When asking for one paper after another, pass the same `weights`, at first empty: each word is then weighed only once,
        and papers are measured alike whatever is decided meanwhile.
        """
        from readerapp.storage.sql.lessons import interest  # noqa: PLC0415 - a start does without

        return interest.numbers(self.connection, keys, weights)

    @guarded
    def why_likely(self, key: int, weights: "Weights") -> "Likely | None":
        """The same for one paper, with the words that speak for and against it."""
        from readerapp.storage.sql.lessons import interest  # noqa: PLC0415 - a start does without

        return interest.why(self.connection, key, weights)

    @guarded
    def to_measure_by(self) -> list[int]:
        """The keys of the newest undecided papers, by which others are measured."""
        from readerapp.storage.sql.lessons import interest  # noqa: PLC0415 - a start does without

        return interest.to_measure_by(self.connection, _MEASURED)
