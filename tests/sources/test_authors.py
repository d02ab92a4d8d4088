"""Who wrote a paper, from the lines and the elements of every source."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readerapp.arxiv.names import is_name
from readerapp.sources import authors
from readerapp.sources.authors import author_names, listed_names
from readerapp.text.words import AND_OTHERS

LINES = {
    "Ada Quill": ["Ada Quill"],
    "Ada Quill, Bo Reed and Cy Ash": ["Ada Quill", "Bo Reed", "Cy Ash"],
    "Ada Quill, Bo Reed, and Cy Ash": ["Ada Quill", "Bo Reed", "Cy Ash"],
    "Ada Quill & Bo Reed": ["Ada Quill", "Bo Reed"],
    "Ada Quill (Moss Lab, Fern Hill), Bo Reed (and Sons)": ["Ada Quill", "Bo Reed"],
    "A. Quill (1), B. Reed (1 and 2) ((1) Moss Lab, (2) Fern Hill)": ["A. Quill", "B. Reed"],
    "A. Quill (1),\n  B. Reed(2)((1) Moss; (2) Fern)": ["A. Quill", "B. Reed"],
    "A. Quill (Moss Lab, B. Reed": ["A. Quill", "B. Reed"],
    "A. Quill), B. Reed": ["A. Quill", "B. Reed"],
    "A. Quill)(": ["A. Quill"],
    "John Fern, Jr., Cy Ash III": ["John Fern Jr.", "Cy Ash III"],
    "Jr.": ["Jr."],
    "Moss Collaboration: A. Quill, et al": ["Moss Collaboration", "A. Quill", AND_OTHERS],
    "A. Quill et al. (Moss team: 136 more)": ["A. Quill", AND_OTHERS],
    "A. Quill, B. Reed, for the Moss and Fern Collaborations": ["A. Quill", "B. Reed", "Moss and Fern Collaborations"],
    "A. Quill on behalf of the Moss Team": ["A. Quill", "Moss Team"],
    r"V. Anders\"on, Se\'an O'Sand, Metal": [r"V. Anders\"on", r"Se\'an O'Sand", "Metal"],
    "Ratna Moss,  Deepti, , :": ["Ratna Moss", "Deepti"],
    "The Fern Collaboration: A. Quill, B. Reed": ["The Fern Collaboration", "A. Quill", "B. Reed"],
    "A. Quill (for the Fern Collaboration)": ["A. Quill", "Fern Collaboration"],
    "A. Quill and the Fern and Moss Collaborations": ["A. Quill", "Fern and Moss Collaborations"],
    "A. Quill, B. Reed, Jr., C. Ash, III, and D. Elm, Ph.D.": ["A. Quill", "B. Reed Jr.", "C. Ash III", "D. Elm"],
    r"Ada Quill \thanks{Of Moss, Fern}, B. Reed$^{1,2}$, C. Ash\inst{1}": ["Ada Quill", "B. Reed", "C. Ash"],
    "Ada Quill, Bo Reed and others": ["Ada Quill", "Bo Reed", AND_OTHERS],
    "Ada Quill; Bo Reed; Cy Ash": ["Ada Quill", "Bo Reed", "Cy Ash"],
    "A. Quill et al., B. Reed": ["A. Quill", "B. Reed", AND_OTHERS],
    "Etta Alder, Al Quill": ["Etta Alder", "Al Quill"],
    "Moss Institute of Fern and Ash, A. Quill": ["Moss Institute of Fern and Ash", "A. Quill"],
    # Marks and notes that people put around names.
    "A. Quill*, B. Reed [2], C. Ash†, D. Elm¹, E. Moss^{1,2}": ["A. Quill", "B. Reed", "C. Ash", "D. Elm", "E. Moss"],
    r"A. Quill${}^{1}$, B. Reed$\,^{\text{b}}$, C. Ash$^{1}{}^{2}$": ["A. Quill", "B. Reed", "C. Ash"],
    "1 Ada Quill, 2 Bo Reed, Cy Ash1,2, Di Elm 3": ["Ada Quill", "Bo Reed", "Cy Ash", "Di Elm"],
    "R2 Collaboration, Planck 2018 Team, E-1 Group 3": ["R2 Collaboration", "Planck 2018 Team", "E-1 Group 3"],
    r"Ada Quill\thanks{Grant {X}, of 1}, Bo Reed\footnotemark[1]": ["Ada Quill", "Bo Reed"],
    r"Ada Quill,~\IEEEmembership{Member,~IEEE,} Bo Reed, Fellow, IEEE": ["Ada Quill", "Bo Reed"],
    "Ada Quill <ada@moss.example>, /Bo Reed": ["Ada Quill", "Bo Reed"],
    "{A. Quill}, {B. Reed and C. Ash}": ["{A. Quill}", "B. Reed", "C. Ash"],
    # Blanks of TeX.
    r"Ada~Quill, B.\,C.~Reed, C.\ Ash, Mu\~noz Elm": ["Ada Quill", "B. C. Reed", "C. Ash", r"Mu\~noz Elm"],
    r"A. Quill \and B. Reed, and and C. Ash.": ["A. Quill", "B. Reed", "C. Ash"],
    "Ada Quill &amp; Bo Reed": ["Ada Quill", "Bo Reed"],
    "王小明，李华、Ada Quill（Moss Lab）": ["王小明", "李华", "Ada Quill"],
    # Surnames first.
    "Quill, A. B., Reed, C.-D., and Ash, E.": ["A. B. Quill", "C.-D. Reed", "E. Ash"],
    "Fern Collaboration, Quill, A., et al.": ["Fern Collaboration", "A. Quill", AND_OTHERS],
    "Quill, Ada; van der Reed, Bo; et al.": ["Ada Quill", "Bo van der Reed", AND_OTHERS],
    "Quill, Ada and Reed, Bo": ["Ada Quill", "Bo Reed"],
    "Ada Quill, Bo Reed; Cy Ash": ["Ada Quill", "Bo Reed", "Cy Ash"],
    "Ada Quill, Robin and Bo Reed, Deepti": ["Ada Quill", "Robin", "Bo Reed", "Deepti"],
    # Those who helped, those who are only counted, and those who are spoken for.
    "A. Quill with B. Reed, in collaboration with C. Ash": ["A. Quill", "B. Reed", "C. Ash"],
    "A. Quill with an appendix by B. Reed": ["A. Quill", "B. Reed"],
    "G. de With and A. Quill": ["G. de With", "A. Quill"],
    "A. Quill, B. Reed and 24 co-authors": ["A. Quill", "B. Reed", AND_OTHERS],
    "A. Quill, B. Reed, and 120 additional authors": ["A. Quill", "B. Reed", AND_OTHERS],
    "A. Quill and collaborators": ["A. Quill", AND_OTHERS],
    r"A. Quill et~al.": ["A. Quill", AND_OTHERS],
    r"A. Quill {\it et al.}": ["A. Quill", AND_OTHERS],
    "A. Quill (on behalf of MOSS)": ["A. Quill", "MOSS"],
    "A. Quill, for MOSS, Kin For Lam": ["A. Quill", "MOSS", "Kin For Lam"],
    "The Fern, Moss, Reed Collaborations": ["Fern, Moss and Reed Collaborations"],
    "The Fern Team, Ada Quill, Moss Collaborations": ["The Fern Team", "Ada Quill", "Moss Collaborations"],
    "et al.": [],
    "": [],
    "()": [],
}


@pytest.mark.parametrize(("line", "names"), LINES.items())
def test_splits_the_line_of_authors(line: str, names: list[str]) -> None:
    assert list(author_names(line)) == names


@given(st.text(alphabet="AB(),.:;& \nand") | st.text())
def test_no_line_of_authors_has_empty_names_or_parentheses(line: str) -> None:
    for name in author_names(line):
        assert name == name.strip()
        assert name
        assert not set(name) & set("(),\n")


@pytest.mark.parametrize(
    "part", ["et al ", "and ", "with ", "~", r"\,", "(", "$^", r"\thanks{", "the A, ", "for the A Team "]
)
def test_a_line_that_repeats_itself_takes_no_time_and_no_depth(part: str) -> None:
    first, *_, last = author_names(f"Ada Quill {part * 10_000}, Bo Reed")
    assert first.startswith("Ada Quill")
    assert last in ("Bo Reed", AND_OTHERS)
    assert all(map(is_name, listed_names([part * 10_000])))


ELEMENTS = [
    (["A. Quill", "et al."], ["A. Quill", AND_OTHERS]),
    (["A. Quill", "B. Reed", "et al"], ["A. Quill", "B. Reed", AND_OTHERS]),
    (["A. Quill", "others"], ["A. Quill", AND_OTHERS]),
    (["A. Quill et al."], ["A. Quill", AND_OTHERS]),
    (["Fern Collaboration", ":", "A. Quill"], ["Fern Collaboration", "A. Quill"]),
    (["Ada Quill", "the Fern", "Moss Collaborations"], ["Ada Quill", "Fern and Moss Collaborations"]),
    (["Ada Quill, III", "Bo Reed, Sr.", "Di Elm, Ph.D."], ["Ada Quill III", "Bo Reed Sr.", "Di Elm"]),
    (["Quill, Ada", "Reed,Bo"], ["Ada Quill", "Bo Reed"]),
    (["for the Fern Collaboration"], ["Fern Collaboration"]),
    (["Ada Quill; Bo Reed"], ["Ada Quill", "Bo Reed"]),
    (["Fern, Moss and Reed Collaborations", "Ada Quill"], ["Fern, Moss and Reed Collaborations", "Ada Quill"]),
    ([None, " ", "Ada Quill"], ["Ada Quill"]),
]


@pytest.mark.parametrize(("elements", "names"), ELEMENTS)
def test_reads_the_elements_of_a_record(elements: list[str | None], names: list[str]) -> None:
    assert list(listed_names(elements)) == names


@given(
    st.lists(
        st.sampled_from(
            [
                "Ada Quill",
                "B. Reed",
                "Jr.",
                "and",
                "et al.",
                " ",
                ", ",
                "; ",
                "the",
                "Moss",
                "Groups",
                "Team",
                "Ph.D.",
                "for the ",
                "others",
                "(Fern Lab)",
                "C. Ash",
                "&",
                "\\inst{1}",
                "12 more",
                ",",
                "II",
                "E.",
                "F",
                "1",
                "*",
            ]
        ),
        max_size=10,
    ).map("".join)
)
def test_lines_of_mere_names_are_read_as_all_others(line: str) -> None:
    quick = authors._plain_names(line)
    if quick:
        text = authors._without_parentheses(authors._without_marks(line))
        parts = authors._BETWEEN.split(text)
        pieces = [piece for part in parts for piece in authors._people(" ".join(part.split()))]
        assert quick == authors._joined(authors._with_initials(pieces))
