"""The user's standing requests to the library: saved searches and rules.

Store has these methods too; the rest of it need not know about them.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from readerapp.storage.library_file import guarded, writes
from readerapp.storage.library_search import LibrarySearch
from readerapp.storage.records import Muted, SavedSearch
from readerapp.storage.sql.standing import searches, tables
from readerapp.storage.sql.transaction import writing
from readerapp.system import clock

if TYPE_CHECKING:
    from readerapp.rules.rule import Effect, Rule
    from readerapp.search.query import Query

_STEP = 200
"""Papers a transaction while a rule is applied: a key press that waits for one still takes less than a frame."""


class Standing(LibrarySearch):
    """Saved searches, rules, and what rules do to lists. See Store for the rules of all methods."""

    @guarded
    def saved_searches(self) -> list[SavedSearch]:
        """The saved searches, in the user's order."""
        return searches.all_of(self.connection)

    @writes(durable=True)
    def save_search(self, name: str, text: str, place: int | None = None) -> None:
        """Save the search `text`, at `place` (counted from 0) or last; if it is already saved, only its name changes."""
        searches.save(self.connection, name, text, place)

    @writes(durable=True)
    def move_search(self, text: str, place: int) -> None:
        """Put a saved search at `place`, counted from 0."""
        searches.move(self.connection, text, place)

    @writes(durable=True)
    def remove_search(self, text: str) -> None:
        """Forget a saved search. No paper is touched."""
        searches.remove(self.connection, text)

    # --- rules ------------------------------------------------------------------------------------------------------------

    @guarded
    def rules(self) -> "list[Rule]":
        """The rules, oldest first."""
        from readerapp.storage.sql.standing import ruling  # noqa: PLC0415 - most people have no rules

        return ruling.all_of(self.connection)

    @writes(durable=True)
    def save_rule(self, rule: "Rule") -> "Rule":
        """Store a new or changed rule. It applies to new papers from now on, and to existing ones by `follow_rules`.

        Raises RuleError if it is not a valid rule, or if another one has its name.
        """
        from readerapp.rules.rule import checked  # noqa: PLC0415
        from readerapp.storage.sql.standing import ruling  # noqa: PLC0415

        sound = checked(rule)
        return sound._replace(id=ruling.save(self.connection, sound))

    @writes(durable=True)
    def remove_rule(self, rule_id: int) -> None:
        """Forget a rule. What it tagged and starred stays; what it muted is shown again by `follow_rules`."""
        from readerapp.storage.sql.standing import ruling  # noqa: PLC0415

        ruling.remove(self.connection, rule_id)

    @writes(durable=True)
    def import_rules(self, rules: "Sequence[Rule]") -> tuple[int, int]:
        """Store rules from a file, all or none; they replace rules of the same names. Returns how many were added, and how
        many changed. Raises RuleError.
        """
        from readerapp.rules.rule import checked  # noqa: PLC0415
        from readerapp.storage.sql.standing import ruling  # noqa: PLC0415

        return ruling.import_all(self.connection, [checked(rule) for rule in rules])

    @guarded
    def has_unfollowed_rules(self) -> bool:
        """Whether `follow_rules` has anything to do."""
        from readerapp.storage.sql.standing import ruling  # noqa: PLC0415

        return ruling.unfollowed(self.connection) is not None

    @guarded
    def follow_rules(self, goes_on: Callable[[], bool] = lambda: True) -> bool:
        """Apply changed rules to the papers they find or found, a few in each transaction, while it `goes_on`.

        Returns whether all is done. The next call does the rest, even after a crash.
        """
        from readerapp.storage.sql.standing import ruling  # noqa: PLC0415

        while goes_on() and (number := ruling.unfollowed(self.connection)) is not None:
            rule = ruling.rule_of(self.connection, number)
            if rule and (query := ruling.query_of(rule)) is not None:
                self._catch_up_for(query)
            version = self.data_version()
            before, found = ruling.found_by(self.connection, number, rule)
            keys = sorted(before | found)
            for start in range(0, len(keys), _STEP):
                if not goes_on():
                    return False
                self._give_way()
                with writing(self.connection, durable=False):
                    same = self.data_version() == version
                    ruling.follow_one(self.connection, number, keys[start : start + _STEP], found if same else None)
            if rule:
                with writing(self.connection, durable=False):
                    ruling.mark_followed(self.connection, rule)
        return goes_on()

    @guarded
    def mutes_any(self) -> bool:
        """Whether any paper is muted."""
        return tables.muted(self.connection) > 0

    @guarded
    def muted_among(self, query: "Query", day: date | None = None, category: str | None = None) -> Muted:
        """How many of the papers that match (and were listed on `day`, in `category`) are muted, and by how many rules."""
        from readerapp.storage.sql.standing import effects  # noqa: PLC0415

        self._catch_up_for(query)
        return effects.muted_among(self.connection, query, day, category)

    @guarded
    def effect_of(self, query: "Query", since: date) -> "Effect":
        """What a rule with this search would have done with the papers announced since a day."""
        from readerapp.storage.sql.standing import effects  # noqa: PLC0415

        self._catch_up_for(query)
        return effects.effect(self.connection, query, since, clock.today())
