"""Write the man page from the table of commands: `python make_man.py > readerapp.1`."""

import os
import re
import sys
from datetime import UTC, datetime

from readerapp import __version__, cli
from readerapp.cli.command import Command


def main() -> None:
    """Print the page, in the macros of man(7)."""
    day = datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "0")), UTC).date()
    root = cli.readerapp
    lines = [
        f'.TH READERAPP 1 "{day}" "readerapp {__version__}" "User Commands"',
        ".SH NAME",
        r"readerapp \- read the day\(aqs arXiv listings from the keyboard",
        ".SH SYNOPSIS",
        r".B readerapp",
        r"[\fIOPTIONS\fR] [\fICOMMAND\fR [\fIARGS\fR]...]",
        ".SH DESCRIPTION",
        *_paragraphs(root.help),
        ".SH OPTIONS",
        *_options(root),
        ".SH COMMANDS",
    ]
    for one in root.commands():
        words = " ".join(argument.shown for argument in one.arguments if not argument.is_option)
        lines += [f".SS {_escaped(f'{one.name} {words}'.strip())}", *_paragraphs(one.help), *_options(one, but="--help")]
    lines += [
        ".SH EXIT STATUS",
        "0 done; 1 a known failure, with a sentence on standard error; 2 wrong usage.",
        ".SH ENVIRONMENT",
        *_entry("READERAPP_LIBRARY", "The library file, instead of the one in your data folder."),
        *_entry("READERAPP_SETTINGS", "The settings file, instead of the one in your configuration folder."),
        ".SH FILES",
        *_entry("~/.local/share/readerapp/library.sqlite3", "The library: every paper, and all that you did."),
        *_entry("~/.config/readerapp/settings.toml", "The settings that you changed."),
    ]
    sys.stdout.write("\n".join(lines) + "\n")


def _options(of: Command, but: str = "") -> list[str]:
    wanted = [one for one in of.arguments if one.is_option and but not in one.names]
    return [line for one in wanted for line in _entry(one.shown, one.help)]


def _entry(name: str, text: str) -> list[str]:
    return [".TP", f".B {_escaped(name)}", _escaped(text)]


def _paragraphs(text: str) -> list[str]:
    lines: list[str] = []
    for part in re.split(r"\n\s*\n", text.strip()):
        indented = [line for line in part.splitlines() if line.startswith("        ")]
        words = part.splitlines() if indented else [" ".join(part.split())]
        lines += [
            ".PP",
            *([".nf", *map(_escaped, (word.strip() for word in words)), ".fi"] if indented else map(_escaped, words)),
        ]
    return lines


def _escaped(text: str) -> str:
    told = text.replace("\\", r"\e").replace("-", r"\-").replace("'", r"\(aq").replace("“", r"\(lq").replace("”", r"\(rq")
    told = told.replace("…", "...").replace("’", r"\(cq")
    return rf"\&{told}" if told.startswith((".", "'")) else told


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    main()
