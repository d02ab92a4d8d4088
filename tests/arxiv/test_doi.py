"""DOIs as people paste them."""

import pytest

from readerapp.arxiv.doi import pasted_doi

PASTED = {
    "10.1000/182": "10.1000/182",
    "doi:10.1000/182": "10.1000/182",
    "DOI: 10.1000/182": "10.1000/182",
    "DOI 10.1000/Fern.1": "10.1000/Fern.1",
    "https://doi.org/10.1000/Fern.1": "10.1000/Fern.1",
    "http://dx.doi.org/10.1000/Fern.1": "10.1000/Fern.1",
    "doi.org/10.1000%2FFern.1": None,
    "https://doi.org/10.1000/a%3C1%3E": "10.1000/a<1>",
    " <https://doi.org/10.1000/182>. ": "10.1000/182",
    "(10.1000/182)": None,
    "10.1016/0370-2693(91)90641-8": "10.1016/0370-2693(91)90641-8",
    "10.1000/182)": "10.1000/182",
    "info:doi/10.1000/182": "10.1000/182",
    "10.1000.10/182": "10.1000.10/182",
    "10.1000": None,
    "10.1000/": None,
    "10.10/182": None,
    "see 10.1000/182": None,
    "10.1000/182 and more": None,
    "": None,
}


@pytest.mark.parametrize(("text", "doi"), PASTED.items())
def test_reads_what_people_paste(text: str, doi: str | None) -> None:
    assert pasted_doi(text) == doi


def test_no_length_is_too_much() -> None:
    assert pasted_doi("a." * 100_000 + "doi.org/") is None
    assert pasted_doi("10." + "1." * 100_000) is None
    assert pasted_doi("10.1000/" + "(" * 100_000) == "10.1000/" + "(" * 100_000
