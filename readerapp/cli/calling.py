"""How the words after a command's name become the arguments of its function."""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NoReturn

from readerapp.cli.command import Command, UsageError, Window, complain, did_you_mean

_MARK = "\0"
"""Prefixed to words that begin with a minus but are not options, while argparse handles them. It cannot occur in the
arguments of a process.
"""


def call(command: Command, words: Sequence[str], window: Window) -> None:
    """Run `command` on the words after its name. Exits the process with 2 if they are wrong, with 0 after showing help."""
    try:
        values = _values(command, words)
        if command.in_window:
            command.function(window, **values)
        else:
            command.function(**values)
    except UsageError as error:
        complain(f"{command.usage}\nreaderapp: {error}\n“{command.title} --help” shows how to use it.")
        sys.exit(2)


def _values(command: Command, words: Sequence[str]) -> dict[str, Any]:
    try:
        values, left = _Parser(command).parse_known_intermixed_args(list(_marked(command, words)))
    except argparse.ArgumentError as error:
        # The sentence is enough; argparse would prefix the name of the argument.
        name = error.argument_name or ""
        raise UsageError(f"{name}: {error.message}" if name.startswith("-") else error.message) from None
    if left:
        raise UsageError(f"“{_unmarked(left[0])}” is not expected here.")
    return {name: tuple(value) if isinstance(value, list) else value for name, value in vars(values).items()}


def _marked(command: Command, words: Sequence[str]) -> Iterator[str]:
    known = {name: argument.takes_value for argument in command.arguments for name in argument.names}
    awaited = False
    for place, word in enumerate(words):
        if word == "--":
            yield from (_MARK + later for later in words[place + 1 :])
            return
        name = word.partition("=")[0] if word.startswith("--") else word[:2]
        # The word after an option that takes a value is that value.
        is_option = not awaited and name in known
        if not (is_option or awaited or _may_be_word(command, word)):
            raise UsageError(f"There is no option “{name}”.{did_you_mean(name, known)}")
        awaited = is_option and word == name and known[name]
        yield word if is_option else _MARK + word


def _may_be_word(command: Command, word: str) -> bool:
    if not word.startswith("-") or word == "-":
        return True
    return not word.startswith("--") and (command.minus_words or word[1].isdigit() or " " in word)


class _Parser(argparse.ArgumentParser):
    """Parses the words of one command; help and errors are our own."""

    def __init__(self, command: Command) -> None:
        super().__init__(
            prog=command.title,
            usage=command.usage,
            add_help=False,
            allow_abbrev=False,
            exit_on_error=False,
            # By default argparse asks for the terminal width, and imports four compression modules to do so.
            formatter_class=lambda prog: argparse.HelpFormatter(prog, width=80),
        )
        self._command = command
        for one in command.arguments:
            read = {"type": _of_unmarked(one.options.get("type", str))} if one.takes_value else {}
            self.add_argument(*one.names, **one.options | read)

    def format_help(self) -> str:
        import shutil  # noqa: PLC0415 - seldom asked for

        from readerapp.cli.help_page import page  # noqa: PLC0415 - seldom asked for

        return page(self._command, max(40, min(shutil.get_terminal_size().columns, 100)))

    def print_help(self, file: object = None) -> None:
        # argparse would hide a failure to write the page.
        print(self.format_help(), end="")

    def error(self, message: str) -> NoReturn:
        raise UsageError(message)


def _unmarked(word: str) -> str:
    return word.removeprefix(_MARK)


def _of_unmarked(convert: Callable[[str], object]) -> Callable[[str], object]:
    return lambda word: convert(_unmarked(word))
