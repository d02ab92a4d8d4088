"""The completion command."""

from readerapp.cli.command import argument, command
from readerapp.cli.shells import bash, fish, zsh

_SCRIPTS = {"bash": bash.script, "zsh": zsh.script, "fish": fish.script}


@command("completion", argument("shell", choices=list(_SCRIPTS), metavar="SHELL"))
def completion(shell: str) -> None:
    """Print the completion script for SHELL: bash, zsh or fish.

    Save it where your shell looks for completions, and repeat this after an update:

        readerapp completion bash > ~/.local/share/bash-completion/completions/readerapp
        readerapp completion zsh > ~/.zfunc/_readerapp       (with ~/.zfunc in $fpath)
        readerapp completion fish > ~/.config/fish/completions/readerapp.fish
    """
    from readerapp.cli import readerapp  # noqa: PLC0415 - which this command is one of

    print(_SCRIPTS[shell](readerapp), end="")


COMMANDS = (completion,)
