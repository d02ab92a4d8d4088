"""Lists of references as real programs write them: what they name, what is not understood, and in which line."""

import pytest

from readerapp.arxiv.listing import Listing
from readerapp.errors import ParseError
from readerapp.sources import recognise
from readerapp.sources.references import bib, csl, identifiers, opml, ris
from tests.places import CHECKOUT

CASES = CHECKOUT.parent / "shared" / "cases"


def told(listing: Listing) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(one.id, one.title, one.authors) for one in listing.papers]


def strange(listing: Listing) -> list[str]:
    return [str(one) for one in listing.damages]


@pytest.mark.parametrize("name", ["09-one.bib", "09-one.ris"])
def test_the_cases_of_the_field(name: str) -> None:
    if not CASES.is_dir():
        pytest.skip("the cases are not beside the project")
    listing = recognise.parse((CASES / name).read_bytes(), name)
    assert told(listing) == [("2402.00100", "A quiet title", ("Ada Quill",))]


# --- BibTeX ---------------------------------------------------------------------------------------------------------------

BIB = r"""% Encoding: UTF-8
A line that belongs to nobody, with a@b.example in it.
@comment{jabref-meta: databaseType:bibtex; @misc{no, eprint = {2402.00199}}}
@preamble{"\newcommand{\noop}[1]{}"}
@string{moss = "Journal of " # "Moss"}
@STRING(feb = {February})

@misc{quill2024,
  title = {A {Quiet} title on {CNNs} and {\"U}bung for $x_{i}^{2}$},
  author = {Quill, Ada and {van der} Reed, Bo and {Moss Collaboration} and others},
  eprint = {2402.00100v2}, archivePrefix = {arXiv}, primaryClass = {cs.CV},
  year = 2024, month = feb
}
@article(old, title = "Old {"}things{"}", author = "Ash, Jr, Cy and Bo Elm, Jr.", eprint = "9901001", archive = "hep-th")
@article{journal, title={Printed {Only}}, journal={Moss}, year={1999}}
@article{doi, title = {With a {DOI}}, doi = {https://doi.org/10.1000/Moss.1}, author={Bo Reed}}
@inproceedings{note, title={In a note}, note={To appear. arXiv preprint arXiv:2402.00103}}
@misc{link, title={By link}, howpublished={\url{https://arxiv.org/abs/math/0309136v1}}}
@misc{own, title={Own DOI}, doi={10.48550/arXiv.2402.00105}}
@misc{both, title={Both}, doi={10.1000/182}, eprint={2402.00106}, eprinttype={arxiv}, eprintclass={cs.LG}}
@misc{jstor, title={Elsewhere}, eprint={2402.00107}, eprinttype={jstor}}
"""


def test_a_bib_file_of_mixed_origins() -> None:
    listing = bib.parse(BIB.encode(), "my.bib")
    assert told(listing) == [
        (
            "2402.00100",
            r"A Quiet title on CNNs and {\"U}bung for $x_{i}^{2}$",
            ("Ada Quill", "Bo van der Reed", "Moss Collaboration", "and others"),
        ),
        ("hep-th/9901001", 'Old "things"', ("Cy Ash Jr", "Bo Elm Jr.")),
        ("10.1000/Moss.1", "With a DOI", ("Bo Reed",)),
        ("2402.00103", "In a note", ()),
        ("math/0309136", "By link", ()),
        ("2402.00105", "Own DOI", ()),
        ("2402.00106", "Both", ()),
    ]
    assert listing.named["2402.00100"] == 8
    assert listing.papers[0].version == 2
    assert listing.papers[-1].doi == "10.1000/182"
    assert listing.papers[-2].doi is None
    assert strange(listing) == [
        "line 15: “journal” has neither an arXiv identifier nor a DOI",
        "line 21: “jstor” has neither an arXiv identifier nor a DOI",
    ]


def test_a_damaged_entry_costs_no_other() -> None:
    text = """@misc{a, title={A}, eprint={2402.00100}}
@misc{cut, title={Never closed, eprint={2402.00101},
@misc{b, title={B}, eprint={2402.00102}}
@misc{c, title=, eprint={2402.00103}}
@misc{d, title={D}, eprint={2402.00104}
"""
    listing = bib.parse(text.encode(), "my.bib")
    assert list(listing.named) == ["2402.00100", "2402.00102"]
    assert [one.line for one in listing.damages] == [2, 4, 5]


@pytest.mark.parametrize(
    ("written", "title"),
    [
        (r"{On $\{x\}$ sets}", r"On $\{x\}$ sets"),
        (r"{A \textbackslash mathcal\{{O}\}(n) moss}", r"A \textbackslash mathcal\{O\}(n) moss"),
        (r'"On \{x\} sets"', r"On \{x\} sets"),
        # BibTeX refuses these, and some programs write them.
        (r"{An opening \{ alone}", r"An opening \{ alone"),
        (r"{A closing \} alone}", r"A closing \} alone"),
        (r'"A \"{u}bung"', r"A \"{u}bung"),
        # A folder of Windows ends with a backslash, which hides no brace.
        ("{C:\\moss\\}", "C:\\moss\\"),
    ],
)
def test_braces_behind_backslashes(written: str, title: str) -> None:
    text = f"@misc{{a, title = {written}, eprint = {{2402.00100}}}}\n@misc{{b, title = {{B}}, eprint = {{2402.00101}}}}\n"
    listing = bib.parse(text.encode(), "my.bib")
    assert [one.title for one in listing.papers] == [title, "B"]
    assert [one.id for one in listing.papers] == ["2402.00100", "2402.00101"]
    assert listing.damages == ()


@pytest.mark.parametrize(
    ("fields", "paper_id"),
    [
        ("journal={CoRR}, volume={abs/1402.0100}", "1402.0100"),
        ("journal={CoRR}, volume={cs.AI/0402007}", "cs/0402007"),
        ("journal={ArXiv}, volume={abs/2402.00100}", "2402.00100"),
        ("journal={CoRR abs/2402.00100}", "2402.00100"),
        ("journal={arXiv e-prints}, pages={arXiv:2402.00100}", "2402.00100"),
        ("journal={arXiv.org}, volume={hep-th/9901001v2}", "hep-th/9901001"),
        ("journaltitle={arXiv}, number={2402.00100}", "2402.00100"),
    ],
)
def test_arxiv_as_the_journal(fields: str, paper_id: str) -> None:
    """As dblp, Semantic Scholar and old versions of reference managers cite papers of arXiv's."""
    assert list(bib.parse(f"@article{{a, title={{A}}, {fields}}}".encode(), "my.bib").named) == [paper_id]


def test_a_journal_is_not_arxiv_for_its_name_or_numbers() -> None:
    text = """@article{a, title={A}, journal={J. Corr. Moss}, volume={2402}, pages={2402.12345}}
@article{b, title={B}, journal={arXiv}, volume={12}, pages={1--9}, year={2024}}
"""
    assert bib.parse(text.encode(), "my.bib").papers == ()


def test_names_as_ads_and_dblp_write_them() -> None:
    text = r"@misc{a, title={A}, eprint={2402.00100}, author={{Quill}, A.~B. and {Ca\~nizo}, Bo and Cy Ash 0001}}"
    assert bib.parse(text.encode(), "my.bib").papers[0].authors == ("A. B. Quill", r"Bo Ca\~nizo", "Cy Ash")


def test_names_by_their_parts() -> None:
    """As biber reads them (`family=`), and Better BibTeX writes them."""
    text = """@misc{a, title={A}, eprint={2402.00100}, author={family=Moss, given=Bo, prefix=van der, useprefix=false and
      Quill, Ada and given={Jean Luc}, family={Ash}, suffix=Jr and family={Reed} and Oak=Elm, Cy
      and {Fern, Ash and Elm Collaborations} and Quill, Junior}}"""
    assert bib.parse(text.encode(), "my.bib").papers[0].authors == (
        "Bo van der Moss", "Ada Quill", "Jean Luc Ash Jr", "Reed", "Cy Oak=Elm",
        "Fern, Ash and Elm Collaborations", "Junior Quill",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("encoding", "mark"), [("utf-8", b""), ("utf-8", b"\xef\xbb\xbf"), ("latin-1", b""), ("utf-16", b"")]
)
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_any_encoding_and_any_line_ends(encoding: str, mark: bytes, ends: str) -> None:
    text = f"@misc{{a,{ends} title = {{Mélange}},{ends} eprint = {{2402.00100}}{ends}}}{ends}@misc{{b, title={{B}}}}{ends}"
    listing = recognise.parse(mark + text.encode(encoding), "my.bib")
    assert told(listing) == [("2402.00100", "Mélange", ())]
    assert strange(listing) == ["line 5: “b” has neither an arXiv identifier nor a DOI"]


def test_our_own_bibtex_and_biblatex_are_read_back(recorded_day: bytes) -> None:
    from readerapp.export import biblatex, bibtex
    from readerapp.export.citation import year_of
    from readerapp.rendering.text import texts_of
    from readerapp.sources import markdown

    papers = markdown.parse(recorded_day, "day.md").papers
    citations = [bibtex.Citation(f"key{number}", one, year_of(one, []), texts_of(one)) for number, one in enumerate(papers)]
    for write in (bibtex.write, biblatex.write):
        listing = bib.parse(write(citations).encode(), "ours.bib")
        assert list(listing.named) == [one.id for one in papers]
        assert listing.damages == ()


# --- RIS ------------------------------------------------------------------------------------------------------------------

RIS = """TY  - JOUR
T1  - A title that
goes on
A1  - Quill, Ada
AU  - Reed, Bo, Jr.
DO  - 10.1000/182
DO  - 10.48550/arXiv.2402.00100
N2  - We study moss.
ER  -

TY  - UNPD
TI  - In the journal
JO  - arXiv:2402.00101 [cs.CV]
ER  -
TY  - BOOK
TI  - A book
PB  - Moss Press
ER  -
TY  - GEN
TI  - Only a DOI
DO  - doi:10.1000/183
"""


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_ris_as_many_programs_write_it(mark: str, ends: str) -> None:
    listing = recognise.parse((mark + RIS).replace("\n", ends).encode(), "my.ris")
    assert told(listing) == [
        ("2402.00100", "A title that goes on", ("Ada Quill", "Bo Reed Jr.")),
        ("2402.00101", "In the journal", ()),
        ("10.1000/183", "Only a DOI", ()),
    ]
    assert listing.papers[0].abstract == "We study moss."
    assert strange(listing) == ["line 15: “A book” has neither an arXiv identifier nor a DOI"]


def test_lines_outside_a_record_are_named() -> None:
    listing = ris.parse(b"hello\nTY  - JOUR\nUR  - https://arxiv.org/pdf/2402.00100\nER  - \nAU  - Quill, Ada\n", "my.ris")
    assert list(listing.named) == ["2402.00100"]
    assert [one.line for one in listing.damages] == [1, 5]


def test_ris_of_dblp() -> None:
    text = """Provider: Moss Center
Database: dblp computer science bibliography
Content:text/plain; charset="utf-8"

TY  - JOUR
AU  - Quill, Ada
TI  - A title
JO  - CoRR
VL  - abs/1402.0100
ER  -
"""
    listing = recognise.parse(text.encode(), "dblp.ris")
    assert listing.named == {"1402.0100": 5}
    assert listing.damages == ()


# --- CSL-JSON -------------------------------------------------------------------------------------------------------------

CSL = """[
  {"id": "quill2024", "type": "article", "title": "A <i>quiet</i> title", "number": "arXiv:2402.00100",
   "author": [{"family": "Quill", "given": "Ada"}, {"literal": "Moss Collaboration"},
    {"family": "Reed", "given": "Bo", "non-dropping-particle": "van der", "suffix": "Jr."}]},
  {"id": "b", "title": "B", "DOI": "10.1000/182"},
  {"id": "c", "title": "C", "URL": "http://arxiv.org/abs/2402.00101v3"},
  {"id": 4, "title": "A book"},
  7
]
"""


def test_csl_json() -> None:
    listing = recognise.parse(CSL.encode(), "my.json")
    assert told(listing) == [
        ("2402.00100", "A quiet title", ("Ada Quill", "Moss Collaboration", "Bo van der Reed Jr.")),
        ("10.1000/182", "B", ()),
        ("2402.00101", "C", ()),
    ]
    assert strange(listing) == ["line 7: “A book” has neither an arXiv identifier nor a DOI", "line 8: this is not an item"]


def test_csl_json_with_arxiv_as_the_journal() -> None:
    text = '[{"id": "a", "title": "A", "container-title": "ArXiv", "volume": "abs/2402.00100"}]'
    assert list(recognise.parse(text.encode(), "my.json").named) == ["2402.00100"]


def test_items_before_a_damaged_place_are_read() -> None:
    listing = csl.parse(CSL[:-12].encode() + b'{"id": "cut', "my.json")
    assert len(listing.papers) == 3
    assert strange(listing)[-1].endswith("the JSON is damaged from here on")
    half = csl.parse(b'[{"title": "A \\ud83d", "DOI": "10.1000/\\udc00"}]', "my.json")
    assert [(one.id, one.title) for one in half.papers] == [("10.1000/\ufffd", "A \ufffd")]
    assert list(csl.parse(b'{"library": 1, "items": [{"DOI": "10.48550/arXiv.2402.00100"}]}', "a").named) == ["2402.00100"]


# --- lists and feeds ------------------------------------------------------------------------------------------------------


ENDNOTE = """%0 Journal Article
%A Quill, Ada
%A Reed, Bo, Jr.
%T A quiet title
%J arXiv preprint arXiv:2402.00100
%D 2024

%0 Generic
%T Another
%R 10.48550/arXiv.2402.00101
%X We study
moss.
"""


def test_the_export_of_endnote_and_google_scholar() -> None:
    listing = recognise.parse(ENDNOTE.replace("\n", "\r\n").encode(), "scholar.enw")
    assert told(listing) == [("2402.00100", "A quiet title", ("Ada Quill", "Bo Reed Jr.")), ("2402.00101", "Another", ())]
    assert listing.papers[1].abstract == "We study moss."
    assert listing.named == {"2402.00100": 1, "2402.00101": 8}


def test_a_bibliography_in_tex() -> None:
    text = r"""\bibitem{a} A.~Quill, \emph{A title}, \href{https://arxiv.org/abs/2402.00100}{arXiv:2402.00100}.
\bibitem{b} B.~Reed, arXiv:hep-th/9901001 [hep-th]!
"""
    assert recognise.parse(text.encode(), "refs.tex").named == {"2402.00100": 1, "hep-th/9901001": 2}


def test_a_list_of_identifiers() -> None:
    text = """# to read
2402.00100
https://arxiv.org/abs/2402.00101v2   # a comment
- arXiv:2402.00102v1 [cs.CV] 3 Feb 2024
10.1000/182, hep-th/9901001; doi:10.48550/arXiv.2402.00103
ask Ada
2402.99x
"""
    listing = recognise.parse(text.encode(), "ids.txt")
    assert listing.named == {
        "2402.00100": 2, "2402.00101": 3, "2402.00102": 4, "10.1000/182": 5, "hep-th/9901001": 5, "2402.00103": 5,
    }  # fmt: skip
    assert listing.papers == ()
    assert strange(listing) == [
        "line 6: “ask Ada” is neither an identifier nor a DOI",
        "line 7: “2402.99x” is neither an identifier nor a DOI",
    ]


MENTIONED = {
    "Markdown": "# To read\n\n- [ ] [A quiet title](https://arxiv.org/abs/2402.00100v2) (new)\n- [x] <https://doi.org/10.1000/182>\n",
    "references": "[1] A. Quill, “Moss,” arXiv:2402.00100 (2024).\n[2] B. Reed, J. Moss 3,\n4 (2020), doi:10.1000/182.\n",
    "APA": "Quill, A. (2024). Moss (arXiv: 2402.00100). https://doi.org/10.48550/arXiv.2402.00100\nhttps://doi.org/10.1000/182\n",
    "tabs": "https://arxiv.org/pdf/2402.00100 | 2402.00100\nhttps://doi.org/10.1000/182 | A page\n",
    "EndNote": "%0 Journal Article\n%T Moss\n%J arXiv preprint arXiv:2402.00100\n%D 2024\n\n%0 Book\n%R doi:10.1000/182\n",
    "bookmarks": """<!DOCTYPE NETSCAPE-Bookmark-file-1>
<TITLE>Bookmarks</TITLE>
<DL><p><DT><A HREF="https://arxiv.org/abs/2402.00100" ADD_DATE="1">[2402.00100] A quiet title</A>
<DT><A HREF="https://doi.org/10.1000/182">B</A></DL>""",
}
"""What mentions papers and is no list of identifiers."""


@pytest.mark.parametrize("text", MENTIONED.values(), ids=MENTIONED)
def test_papers_that_a_text_plainly_mentions(text: str) -> None:
    listing = recognise.parse(text.encode(), "notes")
    assert list(listing.named) == ["2402.00100", "10.1000/182"]
    assert listing.damages == ()


@pytest.mark.parametrize(
    "text",
    [
        "Dear Ada,\nplease read 2402.00100.\nYours, Bo\n",
        "A long letter.\n" * 4 + "It cites arXiv:2402.00100.\n",
        "https://example.org/\nhttps://arxiv.org/list/cs.CV/new\n",
    ],
)
def test_a_text_that_mentions_few_papers_or_none_is_refused(text: str) -> None:
    with pytest.raises(ParseError, match="is not a listing"):
        recognise.parse(text.encode(), "notes")


def test_readerapps_own_reading_list_and_table_are_read_back() -> None:
    from readerapp.export import reading_list, table
    from readerapp.rendering.text import texts_of
    from readerapp.triage import TriageState
    from tests.invented import paper

    papers = [paper(number, title=r"On $x_1$ and [moss](y)") for number in (1, 20)]
    rows = [table.Row(one, texts_of(one), TriageState(note="look\nhere"), ()) for one in papers]
    for written in (reading_list.write(rows), "".join(table.lines(rows))):
        assert list(recognise.parse(written.encode(), "ours").named) == ["2601.00001", "2601.00020"]


def test_prose_is_no_list() -> None:
    assert not identifiers.looks_like("Dear Ada,\nplease read 2402.00100.\nYours, Bo\n")


def test_feeds() -> None:
    text = """<?xml version="1.0"?>
<opml version="2.0"><head><title>My feeds</title></head><body>
<outline text="Science">
<outline type="rss" text="cs.CV" xmlUrl="https://rss.arxiv.org/rss/cs.CV"/>
<outline type="rss" text="two" xmlUrl="http://export.arxiv.org/rss/cs.LG+hep-th"/>
<outline type="rss" text="Journal" xmlUrl="https://example.org/feed.xml?a=1&amp;b=2"/>
<outline type="rss" text="Broken" xmlUrl="feed:nowhere"/>
</outline></body></opml>"""
    listing = recognise.parse(text.encode(), "feeds.opml")
    assert listing.feeds == {"cs.CV": 4, "cs.LG": 5, "hep-th": 5, "https://example.org/feed.xml?a=1&b=2": 6}
    assert strange(listing) == ["line 7: the feed “Broken” has no web address: “feed:nowhere”"]
    with pytest.raises(ParseError, match="names no feed"):
        opml.parse(b"<opml><body/></opml>", "empty.opml")


def test_a_file_of_acts_says_what_to_do() -> None:
    with pytest.raises(ParseError, match="readerapp acts --import"):
        recognise.parse(b'{"readerapp": "acts", "format": 1}\n', "acts.jsonl")
