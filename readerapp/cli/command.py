"""What a command is: its name, arguments, help and function, for the help page, the shells and the call alike."""

import sys
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from typing import Any, NamedTuple


class UsageError(Exception):
    """The command was called wrongly. The message says how."""


class Window(NamedTuple):
    """Opens the window for the command line, which does not import Qt."""

    open_window: Callable[[tuple[str, ...]], None]
    screenshot: Callable[[str, tuple[int, int], str | None, str | None], None]


class Argument(NamedTuple):
    """An argument or option of a command: its names, its help, and what else argparse needs.

    `offers` returns the words that a shell may complete, each with a description; `files` means that file names are
    completed.
    """

    names: tuple[str, ...]
    help: str
    options: dict[str, Any]
    offers: Callable[[], Mapping[str, str]]
    files: bool

    @property
    def is_option(self) -> bool:
        """Whether it is an option rather than a positional argument."""
        return self.names[0].startswith("-")

    @property
    def takes_value(self) -> bool:
        """Whether it takes a value (a switch does not)."""
        return "action" not in self.options

    @property
    def repeats(self) -> bool:
        """Whether it may be given any number of times."""
        return self.options.get("nargs") in ("*", "+")

    @property
    def offered(self) -> Mapping[str, str]:
        """The words to complete: its choices, or what `offers` returns."""
        return self.offers() or dict.fromkeys(self.options.get("choices", ()), "")

    @property
    def shown(self) -> str:
        """How the help writes it: `-o, --output FILE`, or `ID...`."""
        choices = self.options.get("choices")
        value = self.options.get("metavar") or (choices and f"[{'|'.join(choices)}]")
        names = [", ".join(self.names)] if self.is_option else []
        return " ".join([*names, *([value] if value else [])])


class Command(NamedTuple):
    """A command: `function` is called with the values of `arguments` by name, preceded by the window if `in_window`.

    With `minus_words`, words may begin with a minus: `-word` in a search, or a tag to remove. `commands` returns the
    subcommands.
    """

    name: str
    function: Callable[..., None]
    help: str
    arguments: tuple[Argument, ...]
    minus_words: bool
    in_window: bool
    commands: Callable[[], Iterable["Command"]]

    @property
    def title(self) -> str:
        """What a user types to run it."""
        return f"readerapp {self.name}".rstrip()

    @property
    def usage(self) -> str:
        """The usage line of the help."""
        words = [one.shown for one in self.arguments if not one.is_option]
        return " ".join(["Usage:", self.title, "[OPTIONS]", *words])


def argument(
    *names: str, help: str = "", offers: Callable[[], Mapping[str, str]] = dict, files: bool = False, **options: Any
) -> Argument:
    """An argument (`"ids"`) or option (`"-o", "--output"`) of a command. `options` are those of argparse's add_argument.

    See Argument for the rest.
    """
    return Argument(names, help, options, offers, files)


def command(
    name: str,
    *arguments: Argument,
    help: str = "",
    minus_words: bool = False,
    in_window: bool = False,
    commands: Callable[[], Iterable[Command]] = tuple,
) -> Callable[[Callable[..., None]], Command]:
    """Make the decorated function a command. Its help is its docstring unless `help` is given. See Command for the rest."""
    # With `minus_words`, -h is an ordinary word.
    asked = argument(*([] if minus_words else ["-h"]), "--help", action="help", help="Show this message and exit.")
    return lambda function: Command(
        name, function, help or function.__doc__ or "", (*arguments, asked), minus_words, in_window, commands
    )


def complain(sentence: str) -> None:
    """Print `sentence` to standard error, after flushing standard output."""
    # Closed output is reported at the end of the command; a complaint that cannot be written is not another failure.
    with suppress(OSError):
        sys.stdout.flush()
    with suppress(OSError):
        print(sentence, file=sys.stderr, flush=True)


def did_you_mean(word: str, names: Iterable[str]) -> str:
    """ " Did you mean “…”?" if one of `names` is close to `word`, otherwise ""."""
    from difflib import get_close_matches  # noqa: PLC0415 - most words are right

    near = get_close_matches(word, list(names), 1)
    return f" Did you mean “{near[0]}”?" if near else ""
