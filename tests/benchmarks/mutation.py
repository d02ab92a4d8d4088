"""How much the tests notice: small changes made to the code on purpose, and whether a test then fails.

`python -m tests.benchmarks.mutation [PART ...] [--sample 200] [--seed 1] [--folder FOLDER]`, in an environment that has
mutmut too (`pip install mutmut`; the development tools of readerapp do not need it). Without a PART all are taken. Prints
caught and survived a file, then each survivor as a diff. Status 1 where a part is below the bar.

A part names its modules and the test files that cover them; of these mutmut runs, for each mutant, only the tests that pass
through the changed function. A run that was stopped goes on where it was: what was caught stays caught, and the rest is
tried again, survivors included, so that a new test is seen at once. Delete the folder to begin anew.

A mutant may do anything with the files of whoever runs it, so it is refused to root: run it as an ordinary user, best in a
container.

mutmut changes what is inside functions. Numbers of a module outside of them, such as a threshold, it leaves alone; these
are raised by one here, one at a time.
"""

import argparse
import ast
import io
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.places import CHECKOUT

COPIED = ("readerapp", "tests", "resources", "docs", "packaging", "README.md", "CHANGELOG.md", "pyproject.toml")
BAR = 85
"""Per cent of the mutants that the tests must catch in each part."""
CAUGHT = frozenset([1, 3, 24, -24, 36, 152, 255, -9, -11])
"""The exit codes that mutmut keeps of a test that failed, took far too long or crashed."""


class Part(NamedTuple):
    """What is changed, and the test files that ought to notice."""

    modules: tuple[str, ...]
    tests: tuple[str, ...]


PARTS = {
    "days": Part(("readerapp/days",), ("tests/days",)),
    "jobs": Part(("readerapp/jobs",), ("tests/jobs",)),
    "journal": Part(
        ("readerapp/storage/sql/journal.py",),
        (
            "tests/storage/test_journal.py",
            "tests/storage/test_undo.py",
            "tests/storage/test_journal_machine.py",
            "tests/storage/test_journal_rows.py",
        ),
    ),
    "triage": Part(("readerapp/triage.py",), ("tests/test_triage.py", "tests/storage/test_journal_rows.py")),
    # BibTeX itself, which tests/export/test_bibtex_read_back.py runs, takes seconds a mutant.
    "export": Part(
        ("readerapp/export",), ("tests/export/test_bibtex.py", "tests/export/test_markdown.py", "tests/export/test_table.py")
    ),
    "search": Part(("readerapp/search",), ("tests/search", "tests/storage/search")),
}


class Run:
    """The mutants of one part, in a copy of the checkout that `folder` keeps between runs."""

    def __init__(self, part: Part, folder: Path) -> None:
        self._part, self._folder = part, folder
        for name in COPIED:
            source, target = CHECKOUT / name, folder / name
            if source.is_dir():
                shutil.copytree(source, target, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                folder.mkdir(parents=True, exist_ok=True)
                shutil.copy2(source, target)
        settings = {
            "source_paths": list(part.modules),
            "pytest_add_cli_args_test_selection": list(part.tests),
            "also_copy": list(COPIED),
            "timeout_multiplier": 4.0,
            "timeout_constant": 3.0,
        }
        lines = "".join(f"{key} = {json.dumps(value)}\n" for key, value in settings.items())
        with (folder / "pyproject.toml").open("a", encoding="utf-8") as file:
            file.write(f"\n[tool.mutmut]\n{lines}")
        # Which tests pass through which function is found out anew, since the tests may have changed.
        (folder / "mutants" / "mutmut-stats.json").unlink(missing_ok=True)

    def take(self, sample: int, seed: int) -> tuple[list[str], int]:
        """Try the mutants, or `sample` of them; returns the names of those, and how many there are in all."""
        if not self.codes():
            # A name that fits no mutant: all are made, none is tried.
            self._mutmut("run", "none", must=False)
        everything = sorted(self.codes())
        if not everything:
            raise SystemExit(f"mutmut made no mutants in {self._folder}: {self._mutmut('run', 'none', must=False)}")
        chosen = sorted(random.Random(seed).sample(everything, min(sample, len(everything))))  # noqa: S311 - no secret
        if left := [name for name in chosen if self.codes()[name] not in CAUGHT]:
            said = self._mutmut("run", "--max-children", "1", *left)
            if untried := sum(self.codes()[name] is None for name in left):
                raise SystemExit(f"{untried} mutants in {self._folder} were not tried: {said[-2000:]}")
        return chosen, len(everything)

    def codes(self) -> dict[str, int | None]:
        """The exit code of the tests for each mutant; 33 where no test passes there, None where it was not tried yet."""
        found: dict[str, int | None] = {}
        for path in (self._folder / "mutants" / "readerapp").rglob("*.meta"):
            found |= json.loads(path.read_text(encoding="utf-8"))["exit_code_by_key"]
        return found

    def diff(self, mutant: str) -> str:
        """What the mutant changes."""
        return self._mutmut("show", mutant).strip()

    def numbers(self) -> Iterator[tuple[str, str, bool]]:
        """Each number outside of functions raised by one: the file, the line as it was, and whether a test noticed."""
        for path in self._files():
            source = path.read_text(encoding="utf-8")
            for node in _numbers(ast.parse(source)):
                lines = source.splitlines(keepends=True)
                line = lines[node.lineno - 1].encode()
                raised = line[: node.col_offset] + str(node.value + 1).encode() + line[node.end_col_offset :]
                lines[node.lineno - 1] = raised.decode()
                try:
                    path.write_text("".join(lines), encoding="utf-8")
                    noticed = self._python("-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *self._part.tests)
                finally:
                    path.write_text(source, encoding="utf-8")
                yield str(path.relative_to(self._folder)), line.decode().strip(), noticed.returncode != 0

    def _files(self) -> list[Path]:
        found = [self._folder / name for name in self._part.modules]
        return sorted(path for one in found for path in (one.rglob("*.py") if one.is_dir() else [one]))

    def _mutmut(self, *arguments: str, must: bool = True) -> str:
        """What mutmut says; where it `must` succeed and does not, the run ends here, so that no old result passes for new."""
        ran = self._python("-W", "ignore", "-m", "mutmut", *arguments)
        if must and ran.returncode:
            raise SystemExit(f"mutmut stopped in {self._folder}: {(ran.stdout + ran.stderr)[-2000:]}")
        return ran.stdout + ran.stderr

    def _python(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        own = {"PYTHONPATH": str(self._folder), "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}
        return subprocess.run(
            [sys.executable, *arguments],
            cwd=self._folder,
            env=os.environ | own,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )


def _numbers(module: ast.Module) -> Iterator[ast.Constant]:
    """The whole numbers that constants of the module are made of."""
    for statement in module.body:
        if isinstance(statement, ast.Assign | ast.AnnAssign) and statement.value is not None:
            for node in ast.walk(statement.value):
                if isinstance(node, ast.Constant) and type(node.value) is int:
                    yield node


def file_of(mutant: str) -> str:
    """ "readerapp.days.tally.x_tallied__mutmut_1" is in "days/tally"."""
    return "/".join(mutant.split(".")[1:-1])


def measure(name: str, folder: Path, sample: int, seed: int) -> bool:
    """Try one part and print what came of it; returns whether it is above the bar."""
    run = Run(PARTS[name], folder)
    chosen, total = run.take(sample, seed)
    codes = run.codes()
    survivors = [one for one in chosen if codes[one] not in CAUGHT]
    share = 100 * (len(chosen) - len(survivors)) / len(chosen)
    of_all = f"all {total:,}" if len(chosen) == total else f"{len(chosen):,} of {total:,}"
    chance = "" if len(chosen) == total else f", seed {seed}"
    print(f"{name}: {share:.1f} % caught (bar: {BAR} %), {of_all} mutants{chance}")
    for file in sorted({file_of(one) for one in chosen}):
        lost = sum(file_of(one) == file for one in survivors)
        print(f"  {file:<24}{sum(file_of(one) == file for one in chosen) - lost:>6} caught{lost:>5} survived")
    for one in survivors:
        print(f"\n{run.diff(one)}{'  (no test passes here)' if codes[one] == 33 else ''}")
    for file, line, noticed in run.numbers():
        print(f"  {'caught  ' if noticed else 'SURVIVED'} {file}, a number raised by one: {line}")
    return share >= BAR


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure the parts asked for; 1 where one of them is below the bar."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--sample", type=int, default=sys.maxsize, help="how many mutants of each part; all by default")
    parser.add_argument("--seed", type=int, default=1, help="which ones")
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "readerapp-mutation")
    asked = parser.parse_args(arguments)
    if unknown := set(asked.parts).difference(PARTS):
        parser.error(f"{', '.join(sorted(unknown))} is no part; there are {', '.join(PARTS)}.")
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        parser.error("a mutant may do anything with the files of root. Run this as an ordinary user.")
    os.nice(19)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(line_buffering=True)
    good = [measure(name, asked.folder / name, asked.sample, asked.seed) for name in asked.parts or PARTS]
    return 0 if all(good) else 1


if __name__ == "__main__":
    raise SystemExit(main())
