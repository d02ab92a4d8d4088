"""References as lists print them. What is expected here is what citeproc-js makes of the official styles, save where said."""

from datetime import UTC, datetime

import pytest

from readerapp.export.citation import Citation
from readerapp.export.references.cited import STYLES, Style, as_html, write
from readerapp.export.references.titles import curled, in_quotes, title_case
from tests.invented import bare, paper

BY_NAME = {style.name: style for style in STYLES}
NAMES = ("Ada Quill", "Jean-Luc Otto van der Moss", "Eli Oak, Jr.", "The Fern Collaboration")
WHEN = datetime(2026, 1, 5, tzinfo=UTC)


def cited(*names: str, key: str = "k", **known: object) -> Citation:
    told = {"title": "Deep lamps of ΛCDM caves: a study", "authors": names, "submitted": WHEN} | known
    return Citation(key, paper(**told), 2026)


EXPECTED = {
    "apa": "Quill, A., van der Moss, J.-L. O., Oak, E., Jr., & The Fern Collaboration. (2026). Deep lamps of ΛCDM caves: "
    "a study (Preprint arXiv:2601.00001). arXiv. https://doi.org/10.48550/arXiv.2601.00001\n",
    "chicago": "Quill, Ada, Jean-Luc Otto van der Moss, Eli Oak Jr., and The Fern Collaboration. 2026. “Deep Lamps of ΛCDM "
    "Caves: A Study.” Preprint arXiv:2601.00001. arXiv, January 5. https://doi.org/10.48550/arXiv.2601.00001.\n",
    "harvard": "Quill, A. et al. (2026) “Deep lamps of ΛCDM caves: a study.” arXiv. Available at: "
    "https://doi.org/10.48550/arXiv.2601.00001.\n",
    # The style would write "arXiv: arXiv:2601.00001".
    "ieee": "[1] A. Quill, J.-L. O. van der Moss, E. Oak Jr., and The Fern Collaboration, “Deep lamps of ΛCDM caves: a "
    "study,” Jan. 05, 2026, arXiv:2601.00001. doi: 10.48550/arXiv.2601.00001.\n",
    "nature": "1. Quill, A., van der Moss, J.-L. O., Oak, E., Jr. & The Fern Collaboration. Deep lamps of ΛCDM caves: a "
    "study. Preprint at https://doi.org/10.48550/arXiv.2601.00001 (2026).\n",
}


@pytest.mark.parametrize("style", STYLES, ids=BY_NAME)
def test_a_preprint_of_four(style: Style) -> None:
    assert write([cited(*NAMES)], style) == EXPECTED[style.name]


@pytest.mark.parametrize(
    ("name", "count", "begin"),
    [
        ("apa", 20, "Namea, A., Nameb, B., Namec, C., Named, D."),
        ("chicago", 6, "Namea, Ana, Bna Nameb, Cna Namec, Dna Named, Ena Namee, and Fna Namef. 2026"),
        ("chicago", 7, "Namea, Ana, Bna Nameb, Cna Namec, et al. 2026"),
        ("harvard", 3, "Namea, A., Nameb, B. and Namec, C. (2026)"),
        ("harvard", 4, "Namea, A. et al. (2026)"),
        ("ieee", 2, "[1] A. Namea and B. Nameb, "),
        ("ieee", 7, "[1] A. Namea et al., "),
        ("nature", 2, "1. Namea, A. & Nameb, B. Deep"),
        ("nature", 6, "1. Namea, A. et al. Deep"),
    ],
)
def test_how_many_authors_are_named(name: str, count: int, begin: str) -> None:
    many = [f"{chr(65 + place)}na Name{chr(97 + place)}" for place in range(count)]
    assert write([cited(*many)], BY_NAME[name]).startswith(begin)


def test_apa_names_nineteen_of_many_and_the_last() -> None:
    many = [f"{chr(65 + place)}na Name{chr(97 + place)}" for place in range(23)]
    assert "Names, S., … Namew, W. (2026)." in write([cited(*many)], BY_NAME["apa"])


def test_a_list_that_its_source_cut_ends_with_et_al() -> None:
    found = {name: write([cited("Ada Quill", "and others")], style) for name, style in BY_NAME.items()}
    assert found["apa"].startswith("Quill, A. et al. (2026). ")
    assert found["ieee"].startswith("[1] A. Quill et al., “Deep")
    assert all("others" not in text for text in found.values())


def test_papers_of_one_author_and_year_get_letters_in_the_order_of_their_titles() -> None:
    both = [cited("Ada Quill", title="Moss"), cited("Bo Reed"), cited("Ada Quill", title="Ferns")]
    for name, letters in {"apa": ["(2026a). Ferns", "(2026b). Moss"], "chicago": ["2026a. “Ferns", "2026b. “Moss"]}.items():
        first, second, third = write(both, BY_NAME[name]).split("\n\n")
        assert letters[0] in first
        assert letters[1] in second
        assert "2026a" not in third


def test_numbered_styles_keep_the_order_of_the_list() -> None:
    found = write([cited("Bo Reed"), cited("Ada Quill")], BY_NAME["nature"])
    assert [line[:8] for line in found.split("\n\n")] == ["1. Reed,", "2. Quill"]


@pytest.mark.parametrize("style", STYLES, ids=BY_NAME)
def test_what_is_not_known_is_left_out(style: Style) -> None:
    found = write([Citation("k", bare(id="own", title="Moss"), None)], style)
    assert "Moss" in found
    assert not any(word in found for word in ("None", "()", "  ", " ,", " .", "..", ", ,"))


def test_html_has_the_italics_of_the_style_and_no_markup_of_a_title() -> None:
    known = cited("Ada Quill", "and others", title="a <b> & c")
    assert "<i>a &lt;b&gt; &amp; c</i> (Preprint" in as_html([known], BY_NAME["apa"])
    assert "A. Quill <i>et al.</i>, “a &lt;b&gt;" in as_html([known], BY_NAME["ieee"])


@pytest.mark.parametrize("style", BY_NAME)
def test_a_preprint_is_not_at_the_doi_of_its_journal(style: str) -> None:
    """ "Preprint at https://doi.org/10.5555/x" would be false: there lies what the journal printed, perhaps years later."""
    written = write([cited("Ada Quill", doi="10.5555/x y", journal_ref="J. Moss 1 (2029)")], BY_NAME[style])
    assert "10.48550/arXiv.2601.00001" in written
    assert "10.5555" not in written


def test_a_paper_of_another_source_is_at_its_own_doi() -> None:
    known = Citation("k", bare(id="10.5555/y", doi="10.5555/y", title="Moss", authors=("Ada Quill",)), 2026)
    assert "https://doi.org/10.5555/y" in write([known], BY_NAME["nature"])
    assert known.published == ""


@pytest.mark.parametrize(
    ("ref", "doi", "published"),
    [
        (None, None, ""),
        ("J. Moss  1", None, "J. Moss 1"),
        (None, "10.5555/x 10.5555/y", "https://doi.org/10.5555/x"),
        ("J. Moss 1", "10.5555/x", "J. Moss 1, https://doi.org/10.5555/x"),
        ("J. Moss 1", " ", "J. Moss 1"),
        (None, "10.48550/ARXIV.2601.00001", ""),
    ],
)
def test_what_is_known_of_the_published_version(ref: str | None, doi: str | None, published: str) -> None:
    assert cited("Ada Quill", journal_ref=ref, doi=doi).published == published


@pytest.mark.parametrize(
    ("title", "expected"),
    {
        "deep lamps of a cave": "Deep Lamps of a Cave",
        "what to look up": "What to Look Up",
        "the moss: a study under NASA": "The Moss: A Study under NASA",
        "state-of-the-art iPhones in ΛCDM": "State-of-the-Art iPhones in ΛCDM",
        "and/or": "And/or",
        "“on the moss” of x": "“On the Moss” of x",
        "Ö and über": "Ö and Über",
        # What somebody wrote with Unicode's indices is a formula too.
        "x² and φ⁴ of co₂": "x² and φ⁴ of co₂",
        "": "",
    }.items(),
)
def test_titles_in_capitals(title: str, expected: str) -> None:
    assert title_case(title) == expected


def test_formulas_keep_their_letters_where_titles_get_capitals() -> None:
    """φ⁴ is not Φ⁴, and e no E; citeproc-js capitalises both, unless the item says that it must not."""
    title = r"$p$-adic moss of $\phi^4$, $\mu\to e\gamma$, $pp$ and $\sin x$ at $d=4$"
    assert "“p-Adic Moss of ϕ⁴, μ → eγ, pp and sin x at d = 4.”" in write(
        [cited("Ada Quill", title=title)], BY_NAME["chicago"]
    )


@pytest.mark.parametrize(
    ("title", "expected"),
    {
        "Moss": "“Moss.”",
        "What is moss?": "“What is moss?”",
        "On \"moss\" and 'ferns'": "“On ‘moss’ and ‘ferns.’”",
        "Don't": "“Don’t.”",
    }.items(),
)
def test_quotation_marks(title: str, expected: str) -> None:
    assert in_quotes(curled(title), ".") == expected
