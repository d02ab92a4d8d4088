"""What a search and the marks take for the same letters."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readerapp.text.folding import folded, folded_letter, formula_words, searchable, searchable_names

FOLDED = {
    "": "",
    "Quill": "quill",
    "Łoś Ørstedt Weißmoß": "los orstedt weissmoss",
    "Đặng Ước": "dang uoc",
    "Çelikı İnce": "celiki ince",
    "Þórsson Œuvray Æsop": "thorsson oeuvray aesop",
    "Ñandú ǆ Ǎ ș ț": "nandu dz a s t",
    "ﬁne ﬂow ﬃ ſ": "fine flow ffi s",
    "α-RuCl₃ H₂O 10⁻³": "α-rucl3 h2o 10−3",
    "𝓝 = 𝛼, ℓ": "n = α, l",
    "e\u0301cole": "ecole",
    "Ὀδυσσεύς": "οδυσσευσ",
    "D’Elm Oʼahu": "d'elm o'ahu",
    "non‑linear co\u00adop\u200beration": "non-linear cooperation",
    "Moss™": "moss ",
    "ガ カ": "ガ カ",
    "か\u3099": "が",
    "한국": "한국",
    "Ёлка": "елка",
}
SEARCHABLE = {
    "Plain Text of 3 words": "Plain Text of 3 words",
    "RuCl$_3$": "RuCl3 RuCl",
    "$H_0$ and $H_{0}$": "H0 and H0",
    r"$\alpha$-RuCl$_3$": "α-rucl3 alpha rucl",
    r"$\Lambda$CDM": "λcdm cdm lambda",
    "Sr$_2$RuO$_4$ films": "Sr2RuO4 films Sr RuO",
    r"$O(n \log n)$": "O(n  log n) log",
    r"$10\,\mathrm{kpc}$": "10 kpc kpc",
    "costs $5 and $6": "costs $5 and $6",
    "costs $5, with $H_0$": "costs $5, with H0",
    "$$x_i$$": "xi",
    "$": "$",
    "$$": "$$",
    "图网 moss": " 图  网  moss",
}


@pytest.mark.parametrize(("text", "same"), FOLDED.items(), ids=ascii)
def test_folds(text: str, same: str) -> None:
    assert folded(text) == same


@pytest.mark.parametrize(("text", "words"), SEARCHABLE.items(), ids=ascii)
def test_is_indexed_as(text: str, words: str) -> None:
    assert searchable(text) == words


def test_no_phrase_goes_from_one_name_into_the_next() -> None:
    assert searchable_names("Ada Quill\nBo Łoś") == "ada quill \ue000 bo los".replace("ada quill", "ada quill")


@pytest.mark.parametrize(("tex", "printed"), {"H_0": "H0", r"\frac{1}{2}": "1 2", r"\varphi": "φ", "x^{13}": "x13"}.items())
def test_a_formula_is_what_it_looks_like(tex: str, printed: str) -> None:
    assert formula_words(tex) == printed


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(st.text())
def test_capitals_and_decomposition_make_no_difference(text: str) -> None:
    assert folded(unicodedata.normalize("NFD", text)) == folded(unicodedata.normalize("NFC", text))


@given(st.text())
def test_marks_see_the_letters_that_a_search_sees(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    one_by_one = "".join(letter.lower() if letter.isascii() else folded_letter(letter) for letter in composed)
    assert one_by_one == folded(composed)


@given(st.lists(st.sampled_from(["$", "$$", "a", "_", "\\", "\\alpha", " ", "{", "}", "5", "图", "é"])).map("".join))
def test_no_text_is_too_odd(text: str) -> None:
    assert isinstance(searchable(text), str)


@pytest.mark.parametrize(
    "text", ["a" * 200_000 + " $", "$" * 200_000, "a$" * 100_000, "a$x$b" * 50_000, "$a " * 100_000, "é" * 200_000]
)
def test_no_text_is_too_long(text: str) -> None:
    assert searchable(text)
