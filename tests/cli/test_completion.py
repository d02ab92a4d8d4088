"""readerapp completion: what the real shells make of its scripts."""

import os
import select
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from readerapp.arxiv.category import taxonomy
from readerapp.cli import readerapp
from readerapp.jobs.exporting import FORMATS
from readerapp.settings.table import SETTINGS
from tests.cli.conftest import Run

if sys.platform != "win32":
    import pty

pytestmark = pytest.mark.skipif(os.name == "nt", reason="these shells are not those of Windows")

SHELLS = ("bash", "zsh", "fish")
EMACS_KEYS = {"bash": "\x1b*", "zsh": "\t"}
"""What inserts everything that is offered: bash has a key for it, and zsh is told to."""
PREPARED = {
    "bash": "bind 'set enable-bracketed-paste off'; source {script}; PS1='ste''ady> '",
    # As the script is found by those who keep it in a folder of $fpath.
    "zsh": "bindkey -e; unset zle_bracketed_paste; fpath=({folder} $fpath); autoload -U compinit; compinit -u -D; "
    "insert_all() {{ compstate[insert]=all; compstate[list]= }}; comppostfuncs=(insert_all); PS1='ste''ady> '",
}
START = {"bash": ["--norc", "--noprofile", "-i"], "zsh": ["-f", "-i"]}

Offered = Callable[[str], list[str]]


@pytest.fixture(params=SHELLS)
def offered(request: pytest.FixtureRequest, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Offered:
    """What a shell offers in place of the last word of a line."""
    shell = request.param
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    folder = tmp_path / "scripts"
    folder.mkdir()
    script = folder / {"bash": "readerapp", "zsh": "_readerapp", "fish": "readerapp.fish"}[shell]
    script.write_text(run("completion", shell).out, encoding="utf-8")
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    if shell == "fish":
        return lambda line: _asked_of_fish(script, line)
    return lambda line: _typed(shell, script, line)


def _asked_of_fish(script: Path, line: str) -> list[str]:
    done = subprocess.run(
        ["fish", "--no-config", "-c", 'source $argv[1]; complete -C "$argv[2]"', str(script), line],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"HOME": str(script.parent)},
    )
    assert done.stderr == ""
    return sorted(one.partition("\t")[0] for one in done.stdout.splitlines())


def _typed(shell: str, script: Path, line: str) -> list[str]:
    """Type `line` into the shell on a terminal, have everything inserted that is offered, and look at the line."""
    result = script.with_name("result")
    result.unlink(missing_ok=True)
    keys = f"{line}{EMACS_KEYS[shell]}\x01printf %s\\\\n '\x05' >{shlex.quote(str(result))}\r"
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(script.parent),
        "TERM": "dumb",
        "PS1": "ready> ",
        "LC_ALL": "C.UTF-8",
    }
    main, terminal = pty.openpty()
    with subprocess.Popen(
        [shell, *START[shell]], stdin=terminal, stdout=terminal, stderr=terminal, env=environment
    ) as process:
        os.close(terminal)
        try:
            _until(b"ready> ", main)
            os.write(main, PREPARED[shell].format(script=script, folder=script.parent).encode() + b"\r")
            _until(b"steady> ", main)
            os.write(main, keys.encode())
            deadline = time.monotonic() + 20
            while not (result.exists() and result.read_bytes().endswith(b"\n")) and time.monotonic() < deadline:
                _read(main)
        finally:
            process.kill()
            os.close(main)
    words = shlex.split(result.read_text(encoding="utf-8"))
    return sorted(words[len(shlex.split(line + "x")) - 1 :])


def _until(prompt: bytes, main: int) -> None:
    said, deadline = b"", time.monotonic() + 20
    while prompt not in said and time.monotonic() < deadline:
        said += _read(main)


def _read(main: int) -> bytes:
    if not select.select([main], [], [], 0.05)[0]:
        return b""
    try:
        return os.read(main, 65_536)
    except OSError:
        # The shell has gone.
        return b""


CASES: dict[str, list[str]] = {
    "readerapp exp": ["export"],
    "readerapp un": ["undismiss", "undo", "unfollow", "unread", "unstar"],
    "readerapp export --fo": ["--format"],
    "readerapp export --format ": sorted(one.name for one in FORMATS),
    "readerapp export --format=mark": ["--format=markdown"],
    "readerapp export -o a.bib --format c": ["chicago", "csl-json", "csv"],
    "readerapp fetch cs.C": sorted(one for one in taxonomy().categories if one.startswith("cs.C")),
    "readerapp fetch cs.CV hep-t": ["hep-th"],
    "readerapp follow astr": sorted({one for one in taxonomy().categories if one.startswith("astro-ph.")} | {"astro-ph"}),
    "readerapp import a.md --category math.N": ["math.NA", "math.NT"],
    "readerapp settings the": ["theme"],
    "readerapp settings ": sorted(one.name for one in SETTINGS),
    "readerapp settings theme ": [],
    "readerapp --library x.sqlite3 completion ": sorted(SHELLS),
    "readerapp screenshot a.png --theme high": ["high-contrast-dark", "high-contrast-light"],
    "readerapp star ": [],
}


@pytest.mark.parametrize("line", CASES)
def test_completes(line: str, offered: Offered) -> None:
    assert offered(line) == CASES[line]


@pytest.mark.parametrize(
    "line", ["readerapp import ", "readerapp import other.md ", "readerapp export -o ", "readerapp open "]
)
def test_completes_the_names_of_files(line: str, offered: Offered) -> None:
    Path("a day.md").touch()
    assert [one.replace("\\", "") for one in offered(line)] == ["a day.md"]


def test_completes_every_command_and_option(offered: Offered) -> None:
    assert offered("readerapp ") == sorted(one.name for one in readerapp.commands())
    for one in readerapp.commands():
        if one.name in ("list", "export", "settings", "tag"):
            names = sorted(name for option in one.arguments for name in option.names if name.startswith("--"))
            assert offered(f"readerapp {one.name} --") == names


def test_another_shell_is_wrong_usage(run: Run) -> None:
    assert run("completion", "csh").status == 2
    assert run("completion").status == 2


def test_a_script_may_be_sourced_too(run: Run, tmp_path: Path) -> None:
    if shutil.which("zsh") is None:
        pytest.skip("zsh is not installed")
    script = tmp_path / "script"
    script.write_text(run("completion", "zsh").out, encoding="utf-8")
    told = "autoload -U compinit; compinit -u -D; source $1; print $_comps[readerapp]"
    done = subprocess.run(["zsh", "-f", "-c", told, "zsh", str(script)], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("_readerapp\n", "")
