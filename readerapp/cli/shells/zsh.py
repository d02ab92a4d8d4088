"""Completion for zsh, with `_arguments`."""

import shlex
from collections.abc import Iterable, Iterator, Mapping

from readerapp.cli.command import Argument, Command
from readerapp.cli.help_page import summary
from readerapp.cli.shells.offers import Functions, options, value_name, words

_SCRIPT = """\
#compdef readerapp
# Completion of readerapp for zsh, made by "readerapp completion zsh".
{functions}
_readerapp() {{
    local curcontext=$curcontext state line
    typeset -A opt_args
    _arguments -C \\
{above} \\
        '1:COMMAND:{commands}' \\
        '*::ARGUMENT:->command'
    [[ $state == command ]] || return
    case $words[1] in
{cases}
    esac
}}
# Loaded from a folder of $fpath this file is the function itself; otherwise it has been sourced.
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    _readerapp "$@"
else
    compdef _readerapp readerapp
fi
"""


def script(readerapp: Command) -> str:
    """The script, to be saved as "_readerapp" in a folder of $fpath, or sourced after `compinit`."""
    functions = Functions("_readerapp_offer_")
    commands = functions.name({one.name: summary(one) for one in readerapp.commands()})
    cases = [_case(one, functions) for one in readerapp.commands()]
    return _SCRIPT.format(
        above=_lines(_options(readerapp, functions), 8),
        commands=commands,
        cases="\n".join(cases),
        functions="\n".join(_function(name, offered) for name, offered in functions.all()),
    )


def _case(command: Command, functions: Functions) -> str:
    specs = [*_options(command, functions), *_words(command, functions)]
    return f"        {command.name}) _arguments \\\n{_lines(specs, 12)} ;;"


def _options(command: Command, functions: Functions) -> Iterator[str]:
    for one in options(command):
        apart = f"({' '.join(one.names)})" if len(one.names) > 1 else ""
        said = f"[{_escaped(one.help)}]"
        for name in one.names:
            joined = "" if not one.takes_value else "=" if name.startswith("--") else "+"
            yield shlex.quote(f"{apart}{name}{joined}{said}{_value(one, functions) if one.takes_value else ''}")


def _words(command: Command, functions: Functions) -> Iterator[str]:
    for place, one in words(command):
        yield shlex.quote(f"{place if place == '*' else int(place) + 1}{_value(one, functions)}")


def _value(argument: Argument, functions: Functions) -> str:
    action = functions.name(argument.offered) if argument.offered else "_files" if argument.files else " "
    return f":{_escaped(value_name(argument))}:{action}"


def _function(name: str, offered: Mapping[str, str]) -> str:
    lines = "\n".join(f"        {shlex.quote(f'{word}:{said}' if said else word)}" for word, said in offered.items())
    return f"{name}() {{\n    local -a offered=(\n{lines}\n    )\n    _describe -t words word offered\n}}"


def _lines(specs: Iterable[str], indent: int) -> str:
    return " \\\n".join(" " * indent + one for one in specs)


def _escaped(text: str) -> str:
    """`text`, escaped for a specification of `_arguments`."""
    for char in "\\[]:":
        text = text.replace(char, f"\\{char}")
    return text
