"""Rules as files, and whatever is to follow when rules changed. For window and command alike."""

from pathlib import Path

from readerapp.errors import RuleError
from readerapp.jobs.exporting import write_file
from readerapp.rules.file import rules_as_toml, rules_from_toml
from readerapp.storage.store import Store

_LARGEST = 1 << 20


def export_rules(store: Store, target: Path) -> int:
    """Write the rules of the library to a file. Returns how many. Raises ExportError."""
    rules = store.rules()
    write_file(target, rules_as_toml(rules))
    return len(rules)


def import_rules(store: Store, source: Path) -> tuple[int, int]:
    """Store the rules of a file, all or none. Returns how many were added, and changed. Raises RuleError."""
    try:
        with source.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except OSError as error:
        raise RuleError(f"{source.name} cannot be read: {error.strerror or error}. No rule was changed.") from error
    if len(data) > _LARGEST:
        raise RuleError(f"{source.name} is larger than 1 MB, which no file of rules is. No rule was changed.")
    return store.import_rules(rules_from_toml(data, source.name))


def outcome(added: int, changed: int) -> str:
    """ "2 rules added, 1 changed"."""
    told = [f"{added:,} rule{'' if added == 1 else 's'} added"] if added else []
    told += [f"{changed:,} rule{'' if changed == 1 or added else 's'} changed"] if changed else []
    return ", ".join(told).replace("added, 1 rule changed", "added, 1 changed") or "These rules are in the library already"
