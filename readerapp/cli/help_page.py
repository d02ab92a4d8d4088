"""The page that `--help` shows. Not argparse's, whose layout differs between versions of Python: docs/commands.md comes from
it.
"""

import textwrap
from collections.abc import Iterator, Sequence

from readerapp.cli.command import Argument, Command

_INDENT = "  "
_LONGEST = 30
"""A longer name gets a line of its own, above its help."""


def page(command: Command, width: int) -> str:
    """The help of `command`, wrapped at `width` characters. Indented lines of its text are kept as they are."""
    paragraphs = list(_paragraphs(command.help))
    parts = [command.usage]
    parts += [one if one.startswith(" ") else textwrap.indent(_wrapped(one, width - 2), _INDENT) for one in paragraphs]
    parts.append(_table("Options", [(one.shown, _said_of(one)) for one in command.arguments if one.is_option], width))
    if below := [(one.name, summary(one)) for one in command.commands()]:
        parts.append(_table("Commands", below, width))
    return "\n\n".join(parts) + "\n"


def summary(command: Command) -> str:
    """The first sentence of its help."""
    return next(_paragraphs(command.help))


def _paragraphs(text: str) -> Iterator[str]:
    first, _, rest = text.partition("\n")
    yield from f"{first}\n{textwrap.dedent(rest)}".strip().split("\n\n")


def _said_of(argument: Argument) -> str:
    default = argument.options.get("default")
    return argument.help if default is None else f"{argument.help} [default: {default}]".lstrip()


def _table(title: str, rows: Sequence[tuple[str, str]], width: int) -> str:
    longest = max(len(name) for name, _ in rows if len(name) <= _LONGEST)
    column = " " * (longest + 2 * len(_INDENT))
    lines = [f"{title}:"]
    for name, text in rows:
        start = f"{_INDENT}{name}{_INDENT}".ljust(len(column)) if len(name) <= longest else f"{_INDENT}{name}\n{column}"
        lines.append(start + _wrapped(text, width - len(column)).replace("\n", f"\n{column}"))
    return "\n".join(lines)


def _wrapped(text: str, width: int) -> str:
    return textwrap.fill(text, width, break_long_words=False, break_on_hyphens=False)
