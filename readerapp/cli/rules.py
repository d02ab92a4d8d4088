"""The rules command."""

import sys
from pathlib import Path

from readerapp.cli.command import UsageError, argument, command
from readerapp.cli.library import AS_JSON, as_json, open_library
from readerapp.jobs.rules import export_rules, import_rules, outcome
from readerapp.rules.file import rules_as_toml
from readerapp.search.query import Is
from readerapp.storage.store import Store
from readerapp.text.words import papers_words

_DOES = {"export": "Write the rules to FILE.", "import": "Add the rules of FILE."}


@command(
    "rules",
    argument("do", nargs="?", choices=tuple(_DOES), metavar="[export|import]", offers=lambda: _DOES),
    argument("file", nargs="?", metavar="[FILE]", files=True),
    AS_JSON,
)
def rules(do: str | None, file: str | None, json_: bool) -> None:
    """List the rules, export them to a file, or import those of a file.

    A rule finds papers by a search and mutes, highlights, tags or stars them. It
    never deletes: `readerapp list is:muted` lists what is muted.

    `readerapp rules export FILE` writes them all as TOML; without FILE, to
    standard output. `readerapp rules import FILE` adds the rules of FILE and
    replaces those of the same name. A file with a mistake changes nothing.
    """
    if json_ and do:
        raise UsageError("--json lists the rules: it goes without export and import.")
    with open_library() as store:
        if do == "import":
            _import(store, file)
        elif do == "export":
            _export(store, file)
        else:
            _list(store, json_)


def _import(store: Store, file: str | None) -> None:
    if file is None:
        raise UsageError("Name the file with the rules: readerapp rules import FILE")
    print(outcome(*import_rules(store, Path(file))))
    store.follow_rules()


def _export(store: Store, file: str | None) -> None:
    if file is None or file == "-":
        sys.stdout.write(rules_as_toml(store.rules()))
        return
    written = export_rules(store, Path(file))
    print(f"{written:,} rule{'' if written == 1 else 's'} written to {file}")


def _list(store: Store, json_: bool) -> None:
    store.follow_rules()
    found = store.rules()
    if json_:
        as_json([{"name": one.name, "search": one.search, "does": one.does, "tag": one.tag, "on": one.on} for one in found])
        return
    width = max((len(one.name) for one in found), default=0)
    for one in found:
        print(f"{one.name:<{width}}  {one.deed}{'' if one.on else ' (off)'}  {one.search}")
    if muted := store.count(Is("muted")):
        print(f"{papers_words(muted)} muted")


COMMANDS = (rules,)
