"""Our entries beside arXiv's own BibTeX. tests/benchmarks/peers/arxivs_own.py has the classes of difference."""

import json

import pytest

from tests.benchmarks.peers.arxivs_own import CLASSES, OWN, differences


@pytest.mark.skipif(not OWN.is_file(), reason=f"arXiv's own BibTeX is not in {OWN.parent}")
def test_each_difference_from_arxivs_own_bibtex_is_meant() -> None:
    own = json.loads(OWN.read_text(encoding="utf-8"))
    found = list(differences(own, {}))
    assert len(own) == 280
    assert found
    assert [one for one in found if one.kind not in CLASSES] == []
