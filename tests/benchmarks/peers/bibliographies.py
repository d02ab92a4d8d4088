"""The export of all recorded papers, as bibtex, pdflatex and biber judge it.

    python -m tests.benchmarks.peers.bibliographies [PAPERS]

It is written over the metadata, and over every listing, feed, e-mail and answer that was recorded. The programs that it needs
are installed on Debian and Ubuntu, if we may, and named otherwise.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from readerapp.arxiv.paper import Paper
from readerapp.errors import ReaderAppError
from readerapp.export import biblatex, bibtex
from readerapp.export.citation import Citation, year_of
from readerapp.rendering.text import texts_of
from readerapp.sources.recognise import parse
from tests.benchmarks.finding.names import recorded
from tests.places import CHECKOUT, DATA, RECORDED

PACKAGES = "texlive-binaries texlive-latex-base texlive-latex-recommended texlive-fonts-recommended biber"
SETUP = str(CHECKOUT / "packaging" / "environment.sh")
INSTALL = '. "$0"; system_packages "$@"'
ROOM = {"max_strings": "4000000", "hash_size": "4000000", "pool_size": "80000000", "max_print_line": "2000"}
DOCUMENT = r"""\documentclass{article}
\usepackage[T1]{fontenc}
\usepackage[utf8]{inputenc}
\usepackage{amsmath,amssymb,url}
\begin{document}
\sloppy
\input{paper.bbl}
\end{document}
"""


def main() -> int:
    """Write the bibliographies, run the programs over them, and print what they complain of; 1 if they do, else 0."""
    if any(shutil.which(name) is None for name in ("bibtex", "pdflatex", "biber")):
        subprocess.run(["sh", "-c", INSTALL, SETUP, *PACKAGES.split()], check=True)
    limit = int(sys.argv[1]) if sys.argv[1:] else None
    cited = citations([*recorded(RECORDED, limit), *islice(told_by_documents(RECORDED), limit)])
    print(f"{len(cited):,} papers")
    complaints = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "stars.bib").write_text(bibtex.write(cited), encoding="utf-8")
        (folder / "biblatex.bib").write_text(biblatex.write(cited), encoding="utf-8")
        judges: dict[str, Callable[[], Iterator[str]]] = {
            "bibtex, fields.bst": lambda: bibtex_warnings(folder, DATA / "fields.bst"),
            "bibtex, plain.bst": lambda: bibtex_warnings(folder, "plain"),
            "pdflatex": lambda: pdflatex_errors(folder),
            "biber": lambda: biber_warnings(folder),
        }
        for what, judge in judges.items():
            lines = list(judge())
            complaints += len(lines)
            print(f"{what}: {len(lines)}", *lines[:20], sep="\n  ", flush=True)
    return min(complaints, 1)


def told_by_documents(folder: Path) -> Iterator[Paper]:
    """The papers of all recorded documents in `folder` that name authors; again where documents say different things."""
    seen = set()
    for path in sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".gz"):
        try:
            papers = parse(path.read_bytes(), path.name).papers
        except ReaderAppError:
            continue
        for paper in papers:
            if paper.authors and paper not in seen:
                seen.add(paper)
                yield paper


def citations(papers: Sequence[Paper]) -> list[Citation]:
    """The papers, each with a key and a year."""
    return [Citation(f"key{at}", paper, year_of(paper, ()), texts_of(paper)) for at, paper in enumerate(papers)]


def bibtex_warnings(folder: Path, style: Path | str) -> Iterator[str]:
    """What the bibtex program complains of in `stars.bib`; it leaves `paper.bbl`."""
    if isinstance(style, Path):
        shutil.copy(style, folder)
    name = style.stem if isinstance(style, Path) else style
    (folder / "paper.aux").write_text(f"\\citation{{*}}\n\\bibstyle{{{name}}}\n\\bibdata{{stars}}\n", encoding="utf-8")
    said = _said_by(folder, "bibtex", "paper")
    return (line for line in said if re.search("arning|rror|^I ", line))


def pdflatex_errors(folder: Path) -> Iterator[str]:
    """Where pdflatex stops in `paper.bbl`, with the line of the bibliography."""
    (folder / "document.tex").write_text(DOCUMENT, encoding="utf-8")
    said = _said_by(folder, "pdflatex", "-interaction=nonstopmode", "-file-line-error", "document")
    return (line for line in said if re.match(r"\S+:\d+: |! ", line))


def biber_warnings(folder: Path) -> Iterator[str]:
    """What biber finds wrong with the fields of `biblatex.bib`."""
    said = _said_by(folder, "biber", "--tool", "--validate-datamodel", "biblatex.bib")
    return (line for line in said if line.startswith(("WARN", "ERROR")))


def _said_by(folder: Path, *command: str) -> list[str]:
    run = subprocess.run(command, cwd=folder, capture_output=True, check=False, env=os.environ | ROOM)
    return (run.stdout + run.stderr).decode("utf-8", "replace").splitlines()


if __name__ == "__main__":
    sys.exit(main())
