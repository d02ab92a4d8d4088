"""Acts on a whole tag: rename, merge, colour, delete. Each is one act of the journal on every paper that carries it, so that
it can be undone; the journal keeps the colours. Private to the library.
"""

import sqlite3
from datetime import datetime

from readerapp.storage.sql import journal
from readerapp.triage import TAG_COLOURS, Changes, TagColours, Verb, tag_name, tagged


def rename(connection: sqlite3.Connection, tag: str, new: str, moment: datetime) -> Changes:
    """Rename a tag; if the tag `new` already exists, merge the two. Empty if no paper carries `tag`.

    Raises ValueError if `new` cannot be the name of a tag. The caller holds the transaction.
    """
    [old] = journal.canonical_tags(connection, [tag])
    name = tag_name(new)
    if name == old:
        return Changes()
    # Different capitals make a new name, not another tag.
    [target] = [name] if name.lower() == old.lower() else journal.canonical_tags(connection, [name])
    before = journal.colours_of(connection, [old, target])
    if old not in before:
        return Changes()
    verb = Verb.MERGE_TAG if target in before else Verb.RENAME_TAG
    after = {target: before.get(target, before[old])}
    return _on_carriers(connection, verb, old, [target], TagColours(before, after), moment)


def delete(connection: sqlite3.Connection, tag: str, moment: datetime) -> Changes:
    """Remove a tag from every paper. Empty if no paper carries it. The caller holds the transaction."""
    [old] = journal.canonical_tags(connection, [tag])
    return _on_carriers(connection, Verb.DELETE_TAG, old, [], TagColours(journal.colours_of(connection, [old])), moment)


def recolour(connection: sqlite3.Connection, tag: str, colour: str, moment: datetime) -> Changes:
    """Give a tag another colour, one of TAG_COLOURS; else ValueError is raised. Empty if nothing would change.

    The caller holds the transaction.
    """
    if colour not in TAG_COLOURS:
        raise ValueError(f"A tag is {', '.join(TAG_COLOURS[:-1])} or {TAG_COLOURS[-1]}.")
    [old] = journal.canonical_tags(connection, [tag])
    colours = TagColours(journal.colours_of(connection, [old]), {old: colour})
    return _on_carriers(connection, Verb.COLOUR_TAG, old, [old], colours, moment)


def _on_carriers(
    connection: sqlite3.Connection, verb: Verb, tag: str, becomes: list[str], colours: TagColours, moment: datetime
) -> Changes:
    carriers = [row[0] for row in connection.execute("SELECT paper FROM tagged WHERE tag = ?", (tag,))]
    papers = journal.by_state(connection, carriers)
    return journal.perform(
        connection, verb, papers, lambda state: tagged(tagged(state, [], [tag]), becomes, []), moment, colours
    )
