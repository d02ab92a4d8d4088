"""The command line in this process: the arguments go in, status, output and complaints come out."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from readerapp import cli
from tests.places import DATA


class Outcome(NamedTuple):
    """What a command ended with."""

    status: int
    out: str
    err: str

    def json(self) -> Any:
        """The output, which must be JSON."""
        return json.loads(self.out)


Run = Callable[..., Outcome]


def no_window(*asked: object) -> None:
    """For commands that ask for none."""
    raise AssertionError(asked)


@pytest.fixture
def run(library: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run `readerapp` with these arguments on a library of its own; known failures must not show a traceback."""

    def command(*arguments: str, stdin: bytes = b"", **window: Any) -> Outcome:
        monkeypatch.setattr(sys, "argv", ["readerapp", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        status = 0
        try:
            cli.main(**{"open_window": no_window, "screenshot": no_window} | window)
        except SystemExit as stop:
            status = int(stop.code or 0)
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return Outcome(status, out, err)

    return command


@pytest.fixture
def imported(run: Run) -> Run:
    """The same with the twelve papers of the invented day in the library."""
    assert run("import", str(DATA / "day.md")).status == 0
    return run
