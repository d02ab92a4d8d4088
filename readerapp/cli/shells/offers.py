"""What the scripts of all shells are made of: the sets of words that arguments offer, and where they are wanted."""

from collections.abc import Iterator, Mapping

from readerapp.cli.command import Argument, Command


def options(command: Command) -> Iterator[Argument]:
    """The options of a command, in the order of its help."""
    return (one for one in command.arguments if one.is_option)


def words(command: Command) -> Iterator[tuple[str, Argument]]:
    """The words of a command with their places, counted from 0 behind its name; `*` where any number of them may stand."""
    for place, one in enumerate(one for one in command.arguments if not one.is_option):
        yield "*" if one.repeats else str(place), one


def with_values(command: Command) -> Iterator[str]:
    """The options that are followed by a value, by all of their names."""
    return (name for one in options(command) if one.takes_value for name in one.names)


def value_name(argument: Argument) -> str:
    """What stands in its place, without the signs of optional and repeated words: "CATEGORY" for "[CATEGORY...]"."""
    return str(argument.options.get("metavar") or argument.names[-1]).strip("[].-")


class Functions:
    """The functions of a script that offer words: one for each set of words, however many arguments offer it."""

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix
        self._offered: list[Mapping[str, str]] = []

    def name(self, offered: Mapping[str, str]) -> str:
        """The name of the function that offers these words."""
        if offered not in self._offered:
            self._offered.append(offered)
        return f"{self._prefix}{self._offered.index(offered)}"

    def all(self) -> Iterator[tuple[str, Mapping[str, str]]]:
        """The functions that were named, each with its words and what is said of them."""
        return ((f"{self._prefix}{number}", offered) for number, offered in enumerate(self._offered))
