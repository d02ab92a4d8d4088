"""Rules as a file, in TOML (https://toml.io/en/v1.0.0), to keep or to share:

    [[rule]]
    name = "Surveys"
    search = "ti:survey"
    does = "mute"          # mute, highlight, tag or star
    tag = "to read"        # only if it tags
    on = true              # false: kept, but off

A file is read as a whole or not at all.
"""

import json
import tomllib
from collections.abc import Iterable, Mapping

from readerapp.errors import RuleError
from readerapp.rules.rule import Does, Rule, checked
from readerapp.text.language import tr

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
        raise RuleError(tr("{name} is not text in UTF-8. No rule was changed.", name=name)) from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise RuleError(
            tr("{name} cannot be read as rules: {error}. No rule was changed.", name=name, error=error)
        ) from error
    entries = told.get("rule")
    if not isinstance(entries, list) or not entries or set(told) != {"rule"}:
        raise RuleError(tr("{name} holds no rules. Each begins with the line [[rule]]. No rule was changed.", name=name))
    if len(entries) > _MOST:
        raise RuleError(tr("{name} holds more than {most} rules. No rule was changed.", name=name, most=_MOST))
    found: dict[str, Rule] = {}
    for number, entry in enumerate(entries, start=1):
        try:
            rule = _read(entry)
            if rule.name.casefold() in found:
                raise RuleError(tr("“{name}” is there twice.", name=rule.name))
        except RuleError as error:
            raise RuleError(
                tr("{name}, rule {number}: {error} No rule was changed.", name=name, number=number, error=error)
            ) from error
        found[rule.name.casefold()] = rule
    return list(found.values())


def _read(entry: object) -> Rule:
    if not isinstance(entry, Mapping):
        raise RuleError(tr("It is not a table."))
    if unknown := [key for key in entry if key not in _KNOWN]:
        raise RuleError(
            tr(
                "A rule has no “{unknown}”; it has {names} and {last}.",
                unknown=unknown[0],
                names=", ".join(_KNOWN[:-1]),
                last=_KNOWN[-1],
            )
        )
    for key in _KNOWN[:-1]:
        if not isinstance(entry.get(key, ""), str):
            raise RuleError(tr("“{key}” is a text in quotation marks.", key=key))
    on, does = entry.get("on", True), entry.get("does", "")
    if not isinstance(on, bool):
        raise RuleError(tr("“on” is true or false."))
    if does not in list(Does):
        raise RuleError(tr("“does” is one of {names}.", names=", ".join(Does)))
    return checked(Rule(entry.get("name", ""), entry.get("search", ""), Does(does), entry.get("tag", ""), on))


def _entry(rule: Rule) -> str:
    tag = f"tag = {_quoted(rule.tag)}\n" if rule.tag else ""
    return (
        f"\n[[rule]]\nname = {_quoted(rule.name)}\nsearch = {_quoted(rule.search)}\n"
        f"does = {_quoted(rule.does)}\n{tag}on = {'true' if rule.on else 'false'}\n"
    )


def _quoted(text: str) -> str:
    """`text` as a TOML basic string: as JSON writes it, except DEL."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
