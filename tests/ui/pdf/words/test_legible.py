"""What a reader sees of the characters that a PDF holds."""

import pytest

from readerapp.ui.pdf.words.hyphens import keeps_hyphen, words_of
from readerapp.ui.pdf.words.legible import HYPHEN, UNKNOWN, legible


def seen(text: str) -> str:
    found = legible(text)
    assert len(found) == len(text)
    return "".join(found)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # T1 and OT1, in bitmap fonts
        ("An e\x1ecient wa\x1fe, a\x1bordable; \x1cnd the \x1dow", "An efficient waffle, affordable; find the flow"),
        ("a\x1fiction", "affliction"),
        ("An e\x0ecient wa\x0fe; \x0cnd the \row of \ru\x0by fog", "An efficient waffle; find the flow of fluffy fog"),
        ("e\x1ecient \x10fog\x11 for 1990\x152000\x16indeed", "efficient “fog” for 1990–2000—indeed"),
        ("e\x0ecient \\fog\" for 1990{2000 fog|indeed", "efficient “fog” for 1990–2000 fog—indeed"),
        ("e\x1ecient Erd®s, \xb2koda, Pawe\xaa; 5°C", "efficient Erdős, škoda, Paweł; 5°C"),
        ("na\x7f\x10ve e\x0ecient G\x7fodel, Poincar\x13e, \x17Angstr\x7fom", "naïve efficient Gödel, Poincaré, Ångström"),
        ("e\x0ecient Erd}os, fa\x18cade", "efficient Erdős, façade"),
        # Outline fonts
        ("Zo¨e, na¨ıve, Erd˝os, Poincar´e, ˚Angstr¨om, fa¸cade", "Zoë, naïve, Erdős, Poincaré, Ångström, façade"),
        ("ﬁnd the ﬂow, eﬃcient", "find the flow, efficient"),
        ("https://example.org/˜nfern", "https://example.org/˜nfern"),
        # Ends of lines
        ("col\ufffeumn", f"col{HYPHEN}umn"),
        ("waf-\r\n\x1de", f"waf{HYPHEN}fle"),
        ("well-\r\nknown", f"well{HYPHEN}known"),
        ("a dash -\r\nand more", "a dash -\nand more"),
        ("soft\xadly", "softly"),
        # Formulas in bitmap fonts: their codes are others in each font
        ("e\x0ecient \x0b\r\n2\r\n+ \x0c \x14 \r be", f"efficient {UNKNOWN}\n2\n+ {UNKNOWN} {UNKNOWN} {UNKNOWN} be"),
        ("e\x1ecient \x0b + 1", f"efficient {UNKNOWN} + 1"),
        ("\x88 First", "• First"),
        ("", ""),
    ],
)  # fmt: skip
def test_what_a_reader_sees(text: str, words: str) -> None:
    assert seen(text) == words


IN_LINES = words_of(
    "A well-known lantern is well understood by all. The column of fog is three dimensional; however, known "
    "positron lamps and electron lamps meet, and demons like them."
)


@pytest.mark.parametrize(
    "halves",
    [
        "well known", "Chern Simons", "non Abelian", "three dimensional", "electron positron", "state-of-the art", "x ray",
        "COVID 19", "CP violating",
    ],
)  # fmt: skip
def test_a_hyphen_that_belongs_to_the_word_stays(halves: str) -> None:
    before, after = halves.split(" ", 1)
    assert keeps_hyphen(before, after, IN_LINES)


@pytest.mark.parametrize(
    "halves", ["col umn", "how ever", "pheno menology", "re main", "under stood", "demon strates", "like ly", "Fur thermore"]
)
def test_a_hyphen_that_only_ends_the_line_goes(halves: str) -> None:
    assert not keeps_hyphen(*halves.split(), IN_LINES)


def test_words_at_the_end_of_a_line_are_no_words() -> None:
    assert words_of(f"The col{HYPHEN}umn, a well-known one") == {"the", "a", "well-known", "one"}
