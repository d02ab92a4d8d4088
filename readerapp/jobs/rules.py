"""Rules as files, and what follows a change of rules. For the window and commands alike."""

from pathlib import Path

from readerapp.errors import RuleError
from readerapp.jobs.exporting import write_file
from readerapp.rules.file import rules_as_toml, rules_from_toml
from readerapp.storage.store import Store
from readerapp.text.language import number, tr, tr_count

_LARGEST = 1 << 20


def export_rules(store: Store, target: Path) -> int:
    """Write the rules of the library to a file. Returns how many. Raises ExportError."""
    rules = store.rules()
    write_file(target, (rules_as_toml(rules),))
    return len(rules)


def import_rules(store: Store, source: Path) -> tuple[int, int]:
    """Store the rules of a file, all or none. Returns how many were added, and changed. Raises RuleError."""
    try:
        with source.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except OSError as error:
        why = error.strerror or error
        words = tr("{file} cannot be read: {why}. No rule was changed.", file=source.name, why=why)
        raise RuleError(words) from error
    if len(data) > _LARGEST:
        raise RuleError(
            tr("{file} is larger than 1 MB, too large for a file of rules. No rule was changed.", file=source.name)
        )
    return store.import_rules(rules_from_toml(data, source.name))


def outcome(added: int, changed: int) -> str:
    """ "2 rules added, 1 changed"."""
    if added and changed:
        return tr_count(
            "{count} rule added, {changed} changed",
            "{count} rules added, {changed} changed",
            added,
            changed=number(changed),
        )
    if added:
        return tr_count("{count} rule added", "{count} rules added", added)
    if changed:
        return tr_count("{count} rule changed", "{count} rules changed", changed)
    return tr("These rules are in the library already")
