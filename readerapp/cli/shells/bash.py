"""Completion for bash 3.2 (the one on macOS) and later. It needs no other package."""

import shlex
from collections.abc import Iterable, Iterator

from readerapp.cli.command import Argument, Command
from readerapp.cli.shells.offers import options, with_values, words

_SCRIPT = """\
# Completion of readerapp for bash, made by "readerapp completion bash".
_readerapp() {{
    local word=${{COMP_WORDS[COMP_CWORD]}} command= option= place=0 files= offered= at
    # Which command it is, how many words of its own stand before this one, and which option waits for its value.
    for ((at = 1; at < COMP_CWORD; at++)); do
        if [[ ${{COMP_WORDS[at]}} == "=" ]]; then
            continue # bash takes --format=csv for three words.
        elif [[ $option ]]; then
            option=
        elif [[ ${{COMP_WORDS[at]}} == -* ]]; then
            case "$command ${{COMP_WORDS[at]}}" in
                {with_values}) option=${{COMP_WORDS[at]}} ;;
            esac
        elif [[ $command ]]; then
            place=$((place + 1))
        else
            command=${{COMP_WORDS[at]}}
        fi
    done
    [[ $word == "=" ]] && word=
    if [[ $option ]]; then
        case "$command $option" in
{values}
        esac
    elif [[ $word == -* ]]; then
        case "$command" in
{options}
        esac
    else
        case "$command $place" in
{words}
        esac
    fi
    COMPREPLY=()
    if [[ $files ]] && type compopt &>/dev/null; then
        compopt -o default
    elif [[ $files ]]; then
        while IFS= read -r at; do COMPREPLY+=("$at"); done < <(compgen -f -- "$word")
    else
        COMPREPLY=($(compgen -W "$offered" -- "$word"))
    fi
}}
complete -F _readerapp readerapp
"""


def script(readerapp: Command) -> str:
    """The script, to be sourced or saved as "readerapp" in ~/.local/share/bash-completion/completions."""
    every = [readerapp, *readerapp.commands()]
    return _SCRIPT.format(
        with_values=" | ".join(shlex.quote(f"{one.name} {name}") for one in every for name in with_values(one)),
        values=_cases(
            (f"{one.name} {name}", _offer(option))
            for one in every
            for option in options(one)
            if option.takes_value
            for name in option.names
        ),
        options=_cases((one.name, _offered(name for option in options(one) for name in option.names)) for one in every),
        words=_cases(_words(readerapp)),
    )


def _words(readerapp: Command) -> Iterator[tuple[str, str]]:
    commands = list(readerapp.commands())
    yield " 0", _offered(one.name for one in commands)
    for one in commands:
        for place, word in words(one):
            yield f"{one.name} {place}", _offer(word)


def _offer(argument: Argument) -> str:
    return "files=1" if argument.files else _offered(argument.offered)


def _offered(found: Iterable[str]) -> str:
    text = " ".join(found)
    return f"offered={shlex.quote(text)}" if text else ""


def _cases(cases: Iterable[tuple[str, str]]) -> str:
    """The cases, grouped by what they do, so that 170 categories are written once. A star at the end stands for any place."""
    grouped: dict[str, list[str]] = {}
    for pattern, action in cases:
        if action:
            star = pattern.endswith("*")
            grouped.setdefault(action, []).append(shlex.quote(pattern.removesuffix("*")) + ("*" if star else ""))
    return "\n".join(f"            {' | '.join(patterns)}) {action} ;;" for action, patterns in grouped.items())
