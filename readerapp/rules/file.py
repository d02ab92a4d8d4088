"""Rules as a file, in TOML (https://toml.io/en/v1.0.0), to keep or to hand on:

    [[rule]]
    name = "Surveys"
    search = "ti:survey"
    does = "mute"          # mute, highlight, tag or star
    tag = "to read"        # only where it tags
    on = true              # false: kept, but not followed

A file is read as a whole or not at all.
"""

import json
import tomllib
from collections.abc import Iterable, Mapping

from readerapp.errors import RuleError
from readerapp.rules.rule import Does, Rule, checked

_KNOWN = ("name", "search", "does", "tag", "on")
_MOST = 500
_HEAD = "# Rules of readerapp. Each finds papers by a search and mutes, highlights, tags or stars them.\n"


def rules_as_toml(rules: Iterable[Rule]) -> str:
    """The file."""
    return _HEAD + "".join(map(_entry, rules))


def rules_from_toml(data: bytes, name: str) -> list[Rule]:
    """The rules of the file `name`. Raises RuleError, which says what is wrong and where."""
    try:
        told = tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise RuleError(f"{name} is not text in UTF-8. No rule was changed.") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise RuleError(f"{name} cannot be read as rules: {error}. No rule was changed.") from error
    entries = told.get("rule")
    if not isinstance(entries, list) or not entries or set(told) != {"rule"}:
        raise RuleError(f"{name} holds no rules. Each begins with the line [[rule]]. No rule was changed.")
    if len(entries) > _MOST:
        raise RuleError(f"{name} holds more than {_MOST} rules. No rule was changed.")
    found: dict[str, Rule] = {}
    for number, entry in enumerate(entries, start=1):
        try:
            rule = _read(entry)
            if rule.name.casefold() in found:
                raise RuleError(f"“{rule.name}” is there twice.")
        except RuleError as error:
            raise RuleError(f"{name}, rule {number}: {error} No rule was changed.") from error
        found[rule.name.casefold()] = rule
    return list(found.values())


def _read(entry: object) -> Rule:
    if not isinstance(entry, Mapping):
        raise RuleError("It is no table.")
    if unknown := [key for key in entry if key not in _KNOWN]:
        raise RuleError(f"A rule has no “{unknown[0]}”; it has {', '.join(_KNOWN[:-1])} and {_KNOWN[-1]}.")
    for key in _KNOWN[:-1]:
        if not isinstance(entry.get(key, ""), str):
            raise RuleError(f"“{key}” is a text in quotation marks.")
    on, does = entry.get("on", True), entry.get("does", "")
    if not isinstance(on, bool):
        raise RuleError("“on” is true or false.")
    if does not in list(Does):
        raise RuleError(f"“does” is one of {', '.join(Does)}.")
    return checked(Rule(entry.get("name", ""), entry.get("search", ""), Does(does), entry.get("tag", ""), on))


def _entry(rule: Rule) -> str:
    tag = f"tag = {_quoted(rule.tag)}\n" if rule.tag else ""
    return (
        f"\n[[rule]]\nname = {_quoted(rule.name)}\nsearch = {_quoted(rule.search)}\n"
        f"does = {_quoted(rule.does)}\n{tag}on = {'true' if rule.on else 'false'}\n"
    )


def _quoted(text: str) -> str:
    """`text` as a basic string of TOML: as JSON writes it, but for DEL."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
