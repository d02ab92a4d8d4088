"""The bibtex program, as a judge of what we write."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.places import DATA

needs_bibtex = pytest.mark.skipif(shutil.which("bibtex") is None, reason="the bibtex program (texlive-binaries) is missing")
BIBTEX = {"BIBINPUTS": ".:", "BSTINPUTS": ".:", "max_strings": "200000", "hash_size": "200000"}
"""Without TeX's configuration the program does not look into the folder where it runs, and has room for 4,000 strings."""


class Run:
    """What the bibtex program says and writes of a bibliography."""

    def __init__(self, text: str, folder: Path) -> None:
        (folder / "stars.bib").write_text(text, encoding="utf-8")
        shutil.copy(DATA / "fields.bst", folder)
        (folder / "paper.aux").write_text("\\citation{*}\n\\bibstyle{fields}\n\\bibdata{stars}\n", encoding="utf-8")
        run = subprocess.run(
            ["bibtex", "paper"], cwd=folder, capture_output=True, text=True, check=False, env=os.environ | BIBTEX
        )
        self.status = run.returncode
        self.complaints = [
            line for line in run.stdout.splitlines() if "arning" in line or "rror" in line or line.startswith("I ")
        ]
        # The program breaks its lines at 79 characters.
        self.output = (folder / "paper.bbl").read_text(encoding="utf-8", errors="replace").replace("\n  ", " ")

    def lines(self, start: str) -> list[str]:
        return [line.removeprefix(start) for line in self.output.splitlines() if line.startswith(start)]
