"""Completion for fish 3.0 and later."""

from collections.abc import Iterator, Mapping

from readerapp.cli.command import Argument, Command
from readerapp.cli.help_page import summary
from readerapp.cli.shells.offers import Functions, options, with_values, words

_SCRIPT = """\
# Completion of readerapp for fish, made by "readerapp completion fish".
function __readerapp_in -a wanted at -d 'Whether the word belongs to this command, and stands at this place of it'
    set -l valued {with_values}
    set -l command ''
    set -l place 0
    set -l waits ''
    for word in (commandline -opc)[2..-1]
        if test -n "$waits"
            set waits ''
        else if contains -- "$command $word" $valued
            set waits $word
        else if string match -q -- '-*' $word
            continue
        else if test -n "$command"
            set place (math $place + 1)
        else
            set command $word
        end
    end
    test "$command" = "$wanted"; and test -z "$at" -o "$at" = '*' -o "$at" = "$place"
end
{functions}
complete -c readerapp -f
{lines}
"""


def script(readerapp: Command) -> str:
    """The script, to be sourced or saved as "readerapp.fish" in ~/.config/fish/completions."""
    functions = Functions("__readerapp_offer_")
    above = functions.name({one.name: summary(one) for one in readerapp.commands()})
    every = [readerapp, *readerapp.commands()]
    lines = [f"complete -c readerapp -n '__readerapp_in \"\" 0' -a '({above})'"]
    lines += [line for one in every for line in _options(one, functions)]
    lines += [line for one in readerapp.commands() for line in _words(one, functions)]
    return _SCRIPT.format(
        with_values=" ".join(_quoted(f"{one.name} {name}") for one in every for name in with_values(one)),
        functions="\n".join(_function(name, offered) for name, offered in functions.all()),
        lines="\n".join(lines),
    )


def _options(command: Command, functions: Functions) -> Iterator[str]:
    condition = _quoted(f"__readerapp_in {_quoted(command.name)}")
    for one in options(command):
        names = " ".join(f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in one.names)
        value = f" {_value(one, functions)}" if one.takes_value else ""
        yield f"complete -c readerapp -n {condition} {names}{value} -d {_quoted(one.help)}"


def _words(command: Command, functions: Functions) -> Iterator[str]:
    for place, one in words(command):
        if one.files or one.offered:
            condition = _quoted(f"__readerapp_in {command.name} {_quoted(place)}")
            yield f"complete -c readerapp -n {condition} {'-F' if one.files else _offer(one, functions)}"


def _value(argument: Argument, functions: Functions) -> str:
    if argument.files:
        return "-r -F"
    return f"-x {_offer(argument, functions)}" if argument.offered else "-x"


def _offer(argument: Argument, functions: Functions) -> str:
    return f"-a '({functions.name(argument.offered)})'"


def _function(name: str, offered: Mapping[str, str]) -> str:
    lines = " \\\n".join(f"        {_quoted(word)} {_quoted(said)}" for word, said in offered.items())
    return f"function {name}\n    printf '%s\\t%s\\n' \\\n{lines}\nend"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"
