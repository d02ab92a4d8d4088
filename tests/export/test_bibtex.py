"""One entry a paper: what is in it, what is left out, and how texts are spelled in TeX."""

from datetime import date

import pytest

from readerapp.arxiv.listing import Announcement, Kind
from readerapp.arxiv.paper import Paper
from readerapp.export.biblatex import BIBLATEX
from readerapp.export.bibtex import BIBTEX, entry, write
from readerapp.export.citation import Citation, year_of
from readerapp.export.keys import proposed_key
from readerapp.export.latex import encoded
from readerapp.export.titles import tex_title
from tests.invented import DAY, bare, paper


def field(name: str, **known: object) -> str:
    """What the field `name` of an otherwise ordinary paper is, without its braces; empty if it is not there."""
    for line in entry(Citation("key", paper(**known), 2026)).splitlines():
        if line.split("=")[0].strip() == name:
            return line.split("= {", 1)[1].removesuffix("},")
    return ""


def test_an_entry_has_the_fields_of_arxiv() -> None:
    assert entry(Citation("quill2026title", paper(), 2026)).splitlines() == [
        "@misc{quill2026title,",
        "  title         = {Title 1},",
        "  author        = {Ada Quill and Bo Reed},",
        "  year          = {2026},",
        "  eprint        = {2601.00001},",
        "  archivePrefix = {arXiv},",
        "  primaryClass  = {cs.LG},",
        "  url           = {https://arxiv.org/abs/2601.00001},",
        "}",
    ]


def test_the_eprint_has_no_version() -> None:
    assert field("eprint", version=7) == "2601.00001"
    assert field("url", version=7) == "https://arxiv.org/abs/2601.00001"


def test_the_journal_and_its_doi_are_given_bare() -> None:
    assert field("doi", doi="10.1000/a_b%c 10.1000/second") == "10.1000/a_b%c"
    assert field("note", journal_ref="J. Lamps & Caves 3 (2025)") == r"Published as J. Lamps {\&} Caves 3 (2025)"


def test_nothing_is_made_up() -> None:
    assert field("author", authors=()) == ""
    assert field("primaryClass", primary_category=None) == ""
    assert field("doi", doi="  ") == ""
    assert "  year " not in entry(Citation("key", paper(), None))


def test_a_comment_says_what_is_not_known() -> None:
    first, second, *_ = entry(Citation("key", bare(), None)).splitlines()
    assert first == "% 2601.00001: authors, year and primary category not known, because its listing does not say."
    assert second == "@misc{key,"
    assert entry(Citation("key", paper(), None)).startswith("% 2601.00001: year not known, ")
    assert entry(Citation("key", paper(), 2026)).startswith("@misc")


def test_a_paper_of_another_source_has_its_doi_for_address() -> None:
    text = entry(Citation("key", bare(id="10.1101/x", authors=("A B",)), 2020))
    assert "eprint" not in text
    assert "url           = {https://doi.org/10.1101/x}," in text
    assert not text.startswith("%")


def test_entries_are_separated_by_an_empty_line() -> None:
    text = write([Citation("a", paper(1), 2026), Citation("b", paper(2), 2026)])
    assert text.count("\n\n@misc{b,") == 1
    assert text.endswith("}\n")
    assert write([]) == ""


# --- the year and the key ---------------------------------------------------------------------------------------------


def test_the_year_is_that_of_the_submission() -> None:
    assert year_of(paper(), [Announcement("2601.00001", date(2027, 1, 1), "cs.LG", Kind.NEW)]) == 2026


def test_else_that_of_the_announcement_as_new() -> None:
    said = [
        Announcement("x", date(2026, 1, 6), "cs.LG", Kind.REPLACE),
        Announcement("x", date(2025, 5, 5), "cs.LG", Kind.NEW),
    ]
    assert year_of(bare(), said) == 2025


def test_a_paper_listed_as_new_in_two_years_has_the_first_for_its_year() -> None:
    said = [Announcement("x", date(year, 1, 6), category, Kind.NEW) for year, category in ((2026, "cs.LG"), (2025, "cs.CV"))]
    assert year_of(bare(), said) == year_of(bare(), said[::-1]) == 2025


def test_else_it_is_not_known() -> None:
    said = [Announcement("x", DAY, "cs.LG", None), Announcement("x", DAY, "cs.CV", Kind.REPLACE)]
    assert year_of(bare(id="10.1000/moss"), said) is None


@pytest.mark.parametrize(
    ("paper_id", "year"), [("2504.00001", 2025), ("0704.0001", 2007), ("hep-th/9901001", 1999), ("math/0309136", 2003)]
)
def test_an_identifier_of_arxiv_names_the_year(paper_id: str, year: int) -> None:
    assert year_of(bare(id=paper_id), [Announcement(paper_id, DAY, "cs.LG", Kind.CROSS)]) == year


KEYS = {
    "ordinary": (paper(title="The Lamp of a Cave"), "quill2026lamp"),
    "accents": (paper(authors=(r"K. G\"odel",), title=r"\'Etude"), "godel2026etude"),
    "letters": (paper(authors=("Łukasz Øre",), title="Æther"), "ore2026aether"),
    "formula": (paper(title=r"$\alpha$-decay of $^{13}$C kettles"), "quill2026decay"),
    "particle": (paper(authors=("Ludwig van Beethoven",), title="Ode"), "beethoven2026ode"),
    "suffix": (paper(authors=("Sam Davis, Jr.",), title="Ode"), "davis2026ode"),
    "mononym": (paper(authors=("Deepti",), title="Ode"), "deepti2026ode"),
    "other script": (paper(authors=("東京",), title="東京"), "arxiv2026"),
    "stop words only": (paper(title="On the A"), "quill2026"),
    "dyet": (paper(authors=("Thị Đặng",), title="Ode"), "dang2026ode"),
    "thorn": (paper(authors=("Ari Þórsson",), title="Ode"), "thorsson2026ode"),
    "ligature": (paper(authors=("Lea Œuvray",), title="Ode"), "oeuvray2026ode"),
    "schwa": (paper(authors=("Eli Əliyev",), title="Ode"), "eliyev2026ode"),
    "group": (paper(authors=("The Fern Collaboration",), title="Ode"), "fern2026ode"),
    "institute": (paper(authors=("Moss Institute of Physics",), title="Ode"), "moss2026ode"),
    "hyphen": (paper(authors=("Ada al-Quill",), title="Ode"), "quill2026ode"),
    "two families": (paper(authors=("Ana Costa e Silva",), title="Ode"), "costa2026ode"),
    "generation": (paper(authors=("Ana Silva Júnior",), title="Ode"), "silva2026ode"),
    "cut": (paper(authors=("Ada Quill", "and others"), title="Ode"), "quill2026ode"),
    "no authors": (bare(id="hep-th/9901001"), "arxivhepth9901001"),
}


@pytest.mark.parametrize(("known", "key"), KEYS.values(), ids=KEYS)
def test_the_key_proposed(known: Paper, key: str) -> None:
    assert proposed_key(known, 2026) == key


def test_the_key_without_year() -> None:
    assert proposed_key(paper(title="Ode"), None) == "quillode"


# --- titles -----------------------------------------------------------------------------------------------------------

TITLES = {
    "lower case stays free": ("Lamps of caves", "Lamps of caves"),
    "capitals are kept": ("A Lamp of NASA", "A {Lamp} of {NASA}"),
    "neighbours share braces": ("Deep Lamps Of caves", "Deep {Lamps Of} caves"),
    "formulas are kept": (r"Of $\alpha^2$-decay", r"Of {$\alpha^2$-decay}"),
    "braces of authors": ("{B}ayesian lamps of {NASA}", "Bayesian lamps of {NASA}"),
    "accents": (r"Of Schr\"odinger", r'Of {Schr{\"o}dinger}'),
    "unicode": ("Of Łódź", r"Of {{\L}{\'o}d{\'z}}"),
    "specials": ("of 50% & #1_x ~ ^ $5", r"of 50{\%} {\&} {\#}1{\_}x {\textasciitilde} {\textasciicircum} {\$}5"),
    "a backslash": (r"of \textbackslash{}x", r"of {\textbackslash}x"),
    "lone braces": ("of { and }", r"of {\textbraceleft} and {\textbraceright}"),
    "quotes": ('of "lamps"', "of ``lamps{''}"),
    # pandoc leaves out \textendash, \texttimes, \textellipsis and other commands of text.
    "dashes": (r"of a--b---c", "of a{--}b{---}c"),
    "signs": ("of a × b → c…", r"of a {$\times$} b {$\rightarrow$} c{\ldots}"),
    "a sign of music": ("of b♭", r"of b{$\flat$}"),
    # bibutils, pybtex and Typst print \ensuremath as it stands.
    "Greek outside of a formula": ("of so(∞) and β-decay", r"of so({$\infty$}) and {$\beta$}-decay"),
    "indices outside of a formula": ("of h₂o", "of h{$_2$}o"),
    "Greek in a formula": ("of $αβ$, $βx$ and $x_βy$", r"of {$\alpha\beta$, $\beta x$} and {$x_{\beta}y$}"),
    "signs in a formula": ("for $a≤b$ and $x⁴⁵$", r"for {$a\leq b$} and {$x{^4}{^5}$}"),
    "scripts": ("of $L^{p}_{2}$ and $x^{a}b^{1,1}$", "of {$L^p_2$} and {$x^{a}b^{1,1}$}"),
    "styles": (r"of \emph{lamps}", "of lamps"),
    "another script": ("of 東京", "of 東京"),
}  # fmt: skip


@pytest.mark.parametrize(("title", "written"), TITLES.values(), ids=TITLES)
def test_titles_are_spelled_for_tex(title: str, written: str) -> None:
    assert field("title", title=title) == written


def test_a_dash_in_a_name_is_no_hyphen() -> None:
    """BibTeX makes one hyphen of two that no braces protect."""
    assert field("author", authors=("Ada Moss–Fern",)) == "Ada Moss{--}Fern"


@pytest.mark.parametrize("name", ["Ana Đorđević", "Ionuț Quill", "Guðrún Þórsson"])
def test_letters_that_t1_has_and_pandoc_knows_no_command_of_stay(name: str) -> None:
    """pandoc, and so R Markdown and Quarto, would read {\\DJ}or{\\dj}evi{\\'c} as "orević"."""
    assert all(letter in field("author", authors=(name,)) for letter in set(name) & set("Đđțðþ"))
    for flavour in (BIBTEX, BIBLATEX):
        assert "XeLaTeX" not in write([Citation("key", paper(authors=(name,)), 2026)], flavour=flavour)


def test_a_root_that_stays_open_is_text() -> None:
    assert "$" not in field("title", title=r"of $\sqrt[3$ and more").replace(r"{\$}", "")


def test_a_formula_nobody_could_compile_is_text() -> None:
    assert "$" not in field("title", title=r"of $\foo{x}$ and $\frac{1$").replace(r"{\$}", "")


def test_a_title_of_markup_is_not_empty() -> None:
    assert field("title", title="\\\\") != ""


# --- names ------------------------------------------------------------------------------------------------------------

NAMES = {
    "Ada Quill": "Ada Quill",
    r"Ren\'e N\'e": r"Ren{\'e} N{\'e}",
    "Ludwig van Beethoven": "Ludwig van Beethoven",
    "Vincent Van Gogh": "Van Gogh, Vincent",
    "Sam Davis Jr.": "Davis, Jr., Sam",
    "Sam Davis, Jr.": "Davis, Jr., Sam",
    "Bo Reed III": "Reed, III, Bo",
    "ATLAS Collaboration": "{ATLAS Collaboration}",
    "The Lamp Consortium": "{The Lamp Consortium}",
    "Quill and Reed": "{Quill and Reed}",
    "Deepti": "Deepti",
    "Smith, John": "{Smith, John}",
}


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("the m\u0304 of it", r"the {\=m} of it"),
        ("the a\u0301\u0323 of it", r"the {\'{\d{a}}} of it"),
        ("a \u0301 alone", r"a {\'{}} alone"),
        ("by Szűcs", r"by {Sz{\H{u}}cs}"),
        ("by Ŧuolla", "by {Ŧuolla}"),
        ("by Gaŀla", r"by {Ga{l\textperiodcentered}la}"),
        ("by M\xc3\xb8ldrup", r"by {M{\~A}{\c{}}ldrup}"),
    ],
)
def test_letters_with_marks_are_spelled_as_those_letters(title: str, written: str) -> None:
    assert field("title", title=title) == written


@pytest.mark.parametrize(("name", "written"), NAMES.items(), ids=NAMES)
def test_names_are_spelled_for_bibtex(name: str, written: str) -> None:
    assert field("author", authors=(name,)) == written


@pytest.mark.parametrize(
    ("title", "written"),
    [
        (r"in $\R^d$", r"in {$\mathbb{R}^d$}"),
        (r"in $\RR^d$", r"in {$\mathbb{R}^d$}"),
        (r"of $\mathscr A$", r"of {$\mathcal{A}$}"),
        (r"of $\bm{x}$", r"of {$\boldsymbol{x}$}"),
        (r"of $A^\tr B$", r"of {$A^{\operatorname{tr}} B$}"),
        (r"of $a_\lt b$", r"of {$a_{\mathrel{<}} b$}"),
        (r"of $\Bbb R^n$", r"of {$\mathbb{R}^n$}"),
        (r"of $\mathrm \mu_\mathbf\nu$", r"of {$\mathrm{\mu}_{\mathbf{\nu}}$}"),
        ("of \u2112 and \U0001d49c", r"of {{$\mathcal{L}$}} and {{$\mathcal{A}$}}"),
    ],
)
def test_commands_of_other_packages_are_written_in_those_of_amsmath(title: str, written: str) -> None:
    assert field("title", title=title) == written


@pytest.mark.parametrize(
    ("title", "written"),
    [
        (r"at $10~\rm{kpc}$", r"at {${10~\rm{kpc}}$}"),
        (r"of B$\rm\acute{e}$n", r"of {B${\rm\acute{e}}$n}"),
        (r"of $\left(\bf x\right)$", r"of {${\left(\bf x\right)}$}"),
        (r"of $\rm{div}A$ and $q\_1$", r"of {${\rm{div}A}$} and {$q{\_}1$}"),
        (r"of ${\rm a}$ and $x_{a\rm{b}}$", r"of {${\rm a}$} and {$x_{a\rm{b}}$}"),
        (r"of $\rmfoo$", r"of {\$}{\textbackslash}rmfoo{\$}"),
    ],
)
def test_what_citation_js_stumbles_over_is_in_braces(title: str, written: str) -> None:
    """For a font that is switched to in no braces citation-js, and so MyST, reads nothing of the whole file."""
    assert field("title", title=title) == written


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ('of "lamps" and 5"', "of “lamps” and 5”"),
        ("of 360° ±½", "of 360° ±½"),
        ("of a × b, so(∞)", r"of a {$\times$} b, so({$\infty$})"),
    ],
)
def test_biblatex_has_the_signs_of_a_text_as_they_are(title: str, written: str) -> None:
    """Typst prints the spellings of TeX as they stand."""
    assert f"{{{written}}}" in write([Citation("key", paper(title=title), 2026)], flavour=BIBLATEX)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Ada Quíll", r"Ada Qu{\'i}ll"),
        ("Naïa Moss", r"Na{\"i}a Moss"),
        ("Bo Fĩrn", r"Bo F{\~{\i}}rn"),
        ("Ash Nīr", r"Ash N{\={\i}}r"),
    ],
)
def test_an_i_loses_its_dot_to_those_accents_that_take_it(name: str, written: str) -> None:
    """pandoc 2.17, citation-js 0.8.2 and Better BibTeX 9.0.29 read a dotless i as one, under whatever accent."""
    assert encoded(name) == written


@pytest.mark.parametrize(
    ("source", "written"),
    [
        (r"$\mathrm L^2$ and $\mathbb  R^n$", r"{$\mathrm{L}^2$} and {$\mathbb{R}^n$}"),
        (r"$\mathbf1$ and $\mathcal{M}$", r"{$\mathbf{1}$} and {$\mathcal{M}$}"),
        (r"$\mathscr P_2 f$", r"{$\mathcal{P}_2 f$}"),
    ],
)
def test_a_font_has_its_letter_in_braces(source: str, written: str) -> None:
    """citation-js 0.8.2 reads nothing of a file with `\\mathrm L` in it."""
    assert tex_title(source) == written


@pytest.mark.parametrize(
    ("source", "written"),
    [
        (r"$H_{0}=69.8\pm1.3$", r"{$H_0 =69.8\pm 1.3$}"),
        (r"$2^n-1$ and $x^2y_1'$", r"{$2^n -1$} and {$x^2 y_1 '$}"),
        (r"$e^+e^-$ at $10^-3$", r"{$e^+ e^-$} at {$10^-3$}"),
        (r"$x_1^2$, $y_i\in Y$, $10^{-3}$, $q_{ab}$", r"{$x_1^2$, $y_i\in Y$, $10^{-3}$, $q_{ab}$}"),
        (r"$f_\mathrm{NL}$, $x_\text{eff}^2$", r"{$f_{\mathrm{NL}}$, $x_{\text{eff}}^2$}"),
        (r"$\sqrt2$ and $z\gtrsim3$", r"{$\sqrt 2$} and {$z\gtrsim 3$}"),
    ],
)
def test_what_other_programs_run_together_is_kept_apart(source: str, written: str) -> None:
    """citation-js 0.8.2 reads `2^n-1` as 2 to the n-1, and biblatex-csl-converter 3.6.0 `\\pm1.3` as .3."""
    assert tex_title(source) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("the lamp’s “cave”, ‘lit’", "the lamp's ``cave{''}, `lit'"),
        ("“‘A’ of B’”", "```A' of B'{''}"),
        ("‘“A” of B’", "{\\textquoteleft}``A{''} of B'"),
        ("B’’", "B''"),
    ],
)
def test_quotation_marks_are_those_of_tex(text: str, written: str) -> None:
    """pybtex 0.26.1, and so Sphinx and MkDocs, and R 4.2 print `\\textquotedblright` as it stands."""
    assert encoded(text) == written


@pytest.mark.parametrize(
    ("source", "written"),
    [
        (r"Na\"ive lamps of K\"onig", r"Na{\"i}ve lamps of {K{\"o}nig}"),
        ("LEDs \ue005 and \uf76eCaves\uf76f", "{LEDs} \ufffd and {\ufffdCaves\ufffd}"),
        (r"Lamps for \$5 -- or less", r"Lamps for {\$}5 {--} or less"),
        ("$x$ lamps", "{$x$} lamps"),
        ("\u2003Wide\u2003 Caves", "Wide {Caves}"),
    ],
)
def test_a_title_is_written_the_same_from_its_source_and_from_its_plain_text(source: str, written: str) -> None:
    assert tex_title(source) == written
    cited = Citation("key", paper(title=source), 2026)
    assert tex_title(source, plain=cited.plain_title) == written
