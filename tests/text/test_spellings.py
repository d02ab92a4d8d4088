"""Other spellings of what somebody searches for."""

import pytest

from readerapp.text.spellings import of_names, of_words

WORDS = {
    "non-linear": ["nonlinear"],
    "nonlinear": ["non linear"],
    "k-means": ["kmeans"],
    "GPT-4o": ["gpt4o"],
    "GPT4o": ["gpt 4o"],
    "xray": ["x ray"],
    "Schroedinger": ["schrodinger"],
    "Kähler": ["kaehler"],
    "alpha": ["α"],
    "alpha-RuCl3": ["alpharucl3", "α-rucl3"],
    "LambdaCDM": ["λcdm"],
    "ΛCDM": ["lambda cdm"],
    "does": [],
    "review": ["re view"],
    "moss": [],
    "mu": [],
    "网络": [],
    "": [],
}
NAMES = {
    "Mueller": ["muller"],
    "Müller": ["mueller"],
    "OConnor": ["o connor"],
    "o'connor": ["oconnor"],
    "Boehm": [],
    "Peters": [],
    "Ørsted": ["oersted", "o rsted"],
    "Łoś": [],
}


@pytest.mark.parametrize(("text", "others"), WORDS.items(), ids=WORDS)
def test_words(text: str, others: list[str]) -> None:
    assert of_words(text) == others


@pytest.mark.parametrize(("text", "others"), NAMES.items(), ids=NAMES)
def test_names(text: str, others: list[str]) -> None:
    assert of_names(text) == others
