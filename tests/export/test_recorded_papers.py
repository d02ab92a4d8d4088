"""A sample of the recorded papers through bibtex; tests/benchmarks/peers/bibliographies.py takes all of them, and LaTeX."""

import re
from pathlib import Path

import pytest

from readerapp.export import biblatex, bibtex
from readerapp.export.commands import MATHEMATICS
from tests.benchmarks.finding.names import recorded
from tests.benchmarks.peers.bibliographies import citations
from tests.export.bibtex_program import Run, needs_bibtex
from tests.places import RECORDED

_SAMPLE = 300

needs_recorded = pytest.mark.skipif(
    not (RECORDED / "metadata.jsonl.gz").is_file(), reason=f"the recorded papers are not in {RECORDED}"
)


@needs_recorded
@needs_bibtex
def test_bibtex_has_nothing_to_complain_of(tmp_path: Path) -> None:
    run = Run(bibtex.write(citations(list(recorded(RECORDED, _SAMPLE)))), tmp_path)
    assert (run.status, run.complaints) == (0, [])
    assert len(run.lines("entry ")) == _SAMPLE


@needs_recorded
def test_formulas_hold_only_what_amsmath_has() -> None:
    text = biblatex.write(citations(list(recorded(RECORDED, _SAMPLE))))
    formulas = re.findall(r"(?<!\\)\$([^$]+)\$", text)
    assert formulas
    assert {name for one in formulas for name in re.findall(r"\\([A-Za-z]{3,})", one)} <= MATHEMATICS
