"""Shared by the scripts of all shells: the sets of words to complete, and where they are expected."""

from collections.abc import Iterator, Mapping

from readerapp.cli.command import Argument, Command


def options(command: Command) -> Iterator[Argument]:
    """The options of a command, in the order of its help."""
    return (one for one in command.arguments if one.is_option)


def words(command: Command) -> Iterator[tuple[str, Argument]]:
    """The positional arguments of a command with their places, counted from 0; `*` if any number of words may follow."""
    for place, one in enumerate(one for one in command.arguments if not one.is_option):
        yield "*" if one.repeats else str(place), one


def with_values(command: Command) -> Iterator[str]:
    """The options that take a value, under all of their names."""
    return (name for one in options(command) if one.takes_value for name in one.names)


def value_name(argument: Argument) -> str:
    """The name of its value without brackets and dots: "CATEGORY" for "[CATEGORY...]"."""
    return str(argument.options.get("metavar") or argument.names[-1]).strip("[].-")


class Functions:
    """The functions of a script that list words: one for each set of words, however many arguments share it."""

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix
        self._offered: list[Mapping[str, str]] = []

    def name(self, offered: Mapping[str, str]) -> str:
        """The name of the function that lists these words."""
        if offered not in self._offered:
            self._offered.append(offered)
        return f"{self._prefix}{self._offered.index(offered)}"

    def all(self) -> Iterator[tuple[str, Mapping[str, str]]]:
        """All functions named so far, each with its words and their descriptions."""
        return ((f"{self._prefix}{number}", offered) for number, offered in enumerate(self._offered))
