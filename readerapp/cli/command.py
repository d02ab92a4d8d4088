"""A command: its description, and how the words after its name become the arguments of its function."""

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any, NamedTuple, NoReturn

_MARK = "\0"
"""Prefixed to words that begin with a minus but are not options, while argparse handles them. It cannot occur in the
arguments of a process.
"""


class UsageError(Exception):
    """The command was called wrongly. The message says how."""


class Window(NamedTuple):
    """Opens the window for the command line, which does not import Qt."""

    open_window: Callable[[tuple[str, ...]], None] | None
    screenshot: Callable[[str, tuple[int, int], str | None, str | None], None] | None


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

    def run(self, words: Sequence[str], window: Window) -> None:
        """Run it on the words after its name. Exits the process with 2 if they are wrong, and with 0 after showing help."""
        try:
            values = self._values(words)
            if self.in_window:
                self.function(window, **values)
            else:
                self.function(**values)
        except UsageError as error:
            complain(f"{self.usage}\nreaderapp: {error}\n“{self.title} --help” shows how to use it.")
            sys.exit(2)

    def _values(self, words: Sequence[str]) -> dict[str, Any]:
        try:
            values, left = _Parser(self).parse_known_intermixed_args(list(self._marked(words)))
        except argparse.ArgumentError as error:
            # The sentence is enough; argparse would prefix the name of the argument.
            name = error.argument_name or ""
            raise UsageError(f"{name}: {error.message}" if name.startswith("-") else error.message) from None
        if left:
            raise UsageError(f"“{_unmarked(left[0])}” is not expected here.")
        return {name: tuple(value) if isinstance(value, list) else value for name, value in vars(values).items()}

    def _marked(self, words: Sequence[str]) -> Iterator[str]:
        known = {name: argument.takes_value for argument in self.arguments for name in argument.names}
        awaited = False
        for place, word in enumerate(words):
            if word == "--":
                yield from (_MARK + later for later in words[place + 1 :])
                return
            name = word.partition("=")[0] if word.startswith("--") else word[:2]
            # The word after an option that takes a value is that value.
            is_option = not awaited and name in known
            if not (is_option or awaited or self._may_be_word(word)):
                raise UsageError(f"There is no option “{name}”.{did_you_mean(name, known)}")
            awaited = is_option and word == name and known[name]
            yield word if is_option else _MARK + word

    def _may_be_word(self, word: str) -> bool:
        if not word.startswith("-") or word == "-":
            return True
        return not word.startswith("--") and (self.minus_words or word[1].isdigit() or " " in word)


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

        from readerapp.cli.help_page import page  # noqa: PLC0415

        return page(self._command, max(40, min(shutil.get_terminal_size().columns, 100)))

    def print_help(self, file: object = None) -> None:
        # argparse would hide a failure to write the page.
        print(self.format_help(), end="")

    def error(self, message: str) -> NoReturn:
        raise UsageError(message)


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


def _unmarked(word: str) -> str:
    return word.removeprefix(_MARK)


def _of_unmarked(convert: Callable[[str], object]) -> Callable[[str], object]:
    return lambda word: convert(_unmarked(word))
