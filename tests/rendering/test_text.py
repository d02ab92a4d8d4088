"""Titles, names and abstracts as Unicode text: accents, the dollar rule, paragraphs, commands."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readerapp.rendering.text import (
    Footnote,
    Formula,
    Link,
    NewParagraph,
    Styled,
    Words,
    parse,
    texts_of,
    to_plain,
    to_spoken,
    to_unicode,
    typographic,
)
from tests.invented import bare, paper

ACCENTS = {
    r"\'e": "é", r"\'{e}": "é", r"{\'e}": "é", r"{\'{e}}": "é", r"\' e": "é", r"\'E": "É",
    r"\'{\i}": "í", r"\'\i": "í", r"{\'\i}": "í", r"{\'{\i}}": "í", r"\'{\i}a": "ía", r"\"{\i}": "ï", r"\"\i": "ï",
    r"\`{\i}": "ì", r"\^{\i}": "î", r"\~{\i}": "ĩ", r"\u{\i}": "ĭ", r"\v{\i}": "ǐ", r"\^{\j}": "ĵ",
    r"\"o": "ö", r"{\"o}": "ö", r"\"{o}": "ö", r"\`a": "à", r"\`{A}": "À", r"\^o": "ô", r"\~n": "ñ", r"{\~n}": "ñ",
    r"\=a": "ā", r"\={u}": "ū", r"\.z": "ż", r"\.{I}": "İ", r"\.{Z}": "Ż", r"\u{g}": "ğ", r"\u g": "ğ", r"\u{a}": "ă",
    r"\v{s}": "š", r"\v s": "š", r"\v{S}": "Š", r"{\v{c}}": "č", r"\v Z": "Ž", r"\H{o}": "ő", r"\H o": "ő", r"\H{U}": "Ű",
    r"\c{c}": "ç", r"\c c": "ç", r"{\c{C}}": "Ç", r"\c{s}": "ş", r"\c{t}": "ţ", r"\k{a}": "ą", r"\k a": "ą", r"\k{e}": "ę",
    r"\d{h}": "ḥ", r"\b{k}": "ḵ", r"\r{a}": "å", r"\r a": "å", r"\r{u}": "ů", r"\t{oo}": "o͡o", r"\'\ae": "ǽ", r"\'{c}": "ć",
    r"{\l}": "ł", r"\l{}": "ł", r"\L": "Ł", r"{\L}odz": "Łodz", r"{\o}": "ø", r"\O": "Ø", r"{\aa}": "å", r"\AA": "Å",
    r"\ae": "æ", r"{\AE}": "Æ", r"\oe": "œ", r"{\OE}": "Œ", r"\ss": "ß", r"{\ss}": "ß", r"\i": "ı", r"\dh": "ð", r"\th": "þ",
    r"\TH": "Þ", r"\DJ": "Đ", r"\ng": "ŋ",
    r"Dong-P\'aez": "Dong-Páez", r"Mel\'endez": "Meléndez", r"Erd\H{o}s--R\'enyi": "Erdős--Rényi",
    r"Fran\c{c}ois": "François",
    r"\L{}ukasz": "Łukasz", r"\L ukasz": "Łukasz", r"Stra\ss e": "Straße", r"Gro\ss": "Groß", r"\AA ngstr\"om": "Ångström",
    r"Ho\v{r}ava": "Hořava", r"\'{E}cole": "École", r"Vo\u{\i}": "Voĭ", r"Ba\c{s}ar\i{}": "Başarı",
}  # fmt: skip


@pytest.mark.parametrize(("tex", "text"), ACCENTS.items(), ids=ACCENTS)
def test_accents_become_letters(tex: str, text: str) -> None:
    assert to_unicode(tex) == unicodedata.normalize("NFC", text)


def test_the_table_of_accents_is_long() -> None:
    assert len(ACCENTS) >= 49


@pytest.mark.parametrize(
    "tex", ["\\'" * 2_000, "\\'{" * 2_000 + "}" * 2_000, r"\'", r"\'{}", r"\"1", r"\H", r"\v.", r"\c", r"\'\foo"]
)
def test_an_accent_without_letter_stays_as_written(tex: str) -> None:
    assert to_unicode(tex).startswith(tex[:2])


def test_a_tilde_or_circumflex_over_nothing_is_the_sign() -> None:
    assert to_unicode(r"about {\~{}}10{\^{}}3 at \~{ }ada") == "about ~10^3 at ~ada"


TEXT_COMMANDS = {
    r"CO\textsubscript{2} of the 19\textsuperscript{th} moss": "CO₂ of the 19ᵗʰ moss",
    r"Ionu{\textcommabelow{t}} at so({\ensuremath{\infty}})": "Ionuț at so(∞)",
    r"{\textbraceleft}a{\textbackslash}b{\textbraceright}": "{a\\b}",
    r"\textsuperscript{$a$}b": "ᵃb",
}
"""As bibliography programs write them, readerapp too."""
MACROS = {
    r"\texorpdfstring{$H_0$}{H0} of moss": "H₀ of moss",
    r"{{DeepMoss}} and {{a fern}} but {{1,2}}": "DeepMoss and a fern but {{1,2}}",
    r"{\cal N}=4 moss in \mathbb{R}^n and \mathcal{O}(n)": "N=4 moss in ℝⁿ and O(n)",
    r"\textcolor{black}{and moss}, \textcolor[RGB]{1,2,3}{fern}": "and moss, fern",
    r"{\color{red} moss} and \color{black}fern": "moss and fern",
    r"\hyperlink{https://moss.example/~a}. \href{https://moss.example/b}": "https://moss.example/~a. https://moss.example/b",
    r"\hyperlink{sec}{Moss}": "Moss",
    r"{\raisebox{-0.5ex}\textasciitilde}5 Gyr, \raisebox{1ex}{moss}": "~5 Gyr, moss",
    r"tasks (\eg, moss; \ie\ fern) by \etal. and \etc": "tasks (e.g., moss; i.e. fern) by et al. and etc.",
    r"5008 \AA Lumin, 4000\AA~break, 10 \AA ngstr\"om": "5008 Å Lumin, 4000Å break, 10 Ångström",
    r"\ion{H}{2} and \ion{C}{iv}": "H II and C IV",
    r"\num{8192} at \SI{500}{meV}, \SI{60}{\degree}": "8192 at 500 meV, 60°",
    r"\qty{1.25}{\kilo\meter}": r"\qty{1.25}{\kilo\meter}",
    r"\verb|a_b|, 0\farcs{}6, 5\arcsec": "a_b, 0″.6, 5″",
    r"P{\tiny RO}D{\scriptsize I}M": "PRODIM",
    r"\c{opyright} 2025 \ac{IEEE}": "© 2025 IEEE",
    r"the \"pinwheel\" states and \"0.7 anomaly\".": 'the "pinwheel" states and "0.7 anomaly".',
    r"\"Ozg\"ur, Schr\" odinger": "Özgür, Schrödinger",
    r"Schr\''odinger": "Schrödinger",
    r"Jos\\'e Mu\\~noz, one\\ 'two'": "José Muñoz, one 'two'",
    r"A: \begin{itemize} \item one \item[(b)] two \end{itemize} So it is.": "A:\n• one\n(b) two\nSo it is.",
}
"""As authors write them, with commands that arXiv's pages leave as they are."""


@pytest.mark.parametrize(("tex", "text"), (TEXT_COMMANDS | MACROS).items(), ids=TEXT_COMMANDS | MACROS)
def test_commands_of_text(tex: str, text: str) -> None:
    assert to_plain(tex) == text


# --- dollars ----------------------------------------------------------------------------------------------------------

PRICES = [
    "costs $5 and $10",
    "from US$5 to US$10",
    "between $2,000 and $3,000 a year",
    "a $ b $ c",
    "5$ or 6$",
    "$5$0",
    "$x $",
    "$ x$",
    "unbalanced $x",
    "about ($500-$780) each",
    "US$10 and US$x more",
    "saves $1,041.67 compared to $0.50 per item",
    "worth $, which is much, in $",
    "from ($5 to ($6",
    "$",
    "$$",
    "$$$",
]
FORMULAS = {
    "$x$": ["x"],
    "$x$ and $y$": ["x", "y"],
    "a $x$-axis, ($y$).": ["x", "y"],
    "$5$ apples": ["5"],
    "price $5, but $n$ apples": ["n"],
    r"$a\$b$": [r"a\$b"],
    "$x\n y$": ["x y"],
    "$$x=1$$": ["x=1"],
    r"\(x\) and \[y\]": ["x", "y"],
    r"10$^{-3}$ of H$_2$O": ["^{-3}", "_2"],
    r"$\sim$10 pc and 128$\times$128": [r"\sim", r"\times"],
    r"$\mathcal{H} $ of $ u \in V$": [r"\mathcal{H}", r"u \in V"],
    "$ q >d/2$ or $0<p<1 $": ["q >d/2", "0<p<1"],
    "$>$100K": [">"],
    r"$x $, which is one, and $y$": ["y"],
    r"$\mbox{such that } u \text{ is so}$": [r"\mbox{such that } u \text{ is so}"],
    r"\begin{equation} x \end{equation}": [r"\begin{equation} x \end{equation}"],
    r"\begin{align*}a&=b\end{align*}": [r"\begin{align*}a&=b\end{align*}"],
}


@pytest.mark.parametrize("text", PRICES)
def test_prices_stay_prices(text: str) -> None:
    assert to_unicode(text) == text
    assert not any(isinstance(token, Formula) for token in parse(text))


@pytest.mark.parametrize(("text", "formulas"), FORMULAS.items(), ids=FORMULAS)
def test_formulas_are_found(text: str, formulas: list[str]) -> None:
    assert [token.tex for token in parse(text) if isinstance(token, Formula)] == formulas


def test_an_escaped_dollar_is_a_dollar() -> None:
    assert to_unicode(r"\$5 and \$6") == "$5 and $6"


def test_formulas_tell_how_they_are_set_and_were_written() -> None:
    assert parse("$x$ $$y$$") == (Formula("x", False, "$x$"), Words(" "), Formula("y", True, "$$y$$"))


def test_formulas_are_kept_between_dollars() -> None:
    assert to_unicode(r"\(x\) and \[y\]") == "$x$ and $$y$$"


def test_an_endless_formula_is_text() -> None:
    assert not any(isinstance(token, Formula) for token in parse("$" + "x" * 2001 + "$"))
    assert any(isinstance(token, Formula) for token in parse("$" + "x" * 2000 + "$"))


# --- paragraphs and commands ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tex", "text"),
    {"a\nb": "a b", "a\n b": "a\nb", "a\n\nb": "a\nb", "a \n  b\n  c": "a\nb\nc", "\n a\n": "a"}.items(),
    ids=ascii,
)
def test_a_newline_and_a_blank_begin_a_paragraph(tex: str, text: str) -> None:
    assert to_unicode(tex) == text


READ = {
    r"\textbf{a} \emph{b} {\em c} {\bf d} \texttt{e}": "a b c d e",
    r"\mbox{a b} \textrm{c}": "a b c",
    r"50\% \& \_ \# \{ \}": "50% & _ # { }",
    "50% of R&D_x #1": "50% of R&D_x #1",
    r"R\&D in C\#": "R&D in C#",
    r"a\ b\, c\\d": "a b c d",
    r"\LaTeX{} is \TeX": "LaTeX is TeX",
    r"\ldots and \dots": "… and …",
    r"\alpha \to \infty": "α → ∞",
    r"{B}ayesian {GAN}s": "Bayesian GANs",
    "the set {1, 2}": "the set {1, 2}",
    r"\href{https://x.example.org}{here}": "here (https://x.example.org)",
    r"\url{https://x.example.org/~a\_b\%20}": "https://x.example.org/~a_b%20",
    r"\footnote{small} \cite{key} \ref{one} \label{x}": "(small) [key] one",
    r"\begin{itemize} \item a \item b \end{itemize}": "• a\n• b",
    r"\noindent Here": "Here",
    r"\cite[Theorem 1]{key} \citep[see][p. 3]{other}": "[key, Theorem 1] [other, see, p. 3]",
    r"H\b{eta} \k{appa} \v{arepsilon} {\alpha} 5{\deg}": "Hβ κ ε α 5°",
    r"{\lq\lq}so{\rq\rq}": "``so''",
    r"$\textit{a priori}$ and $\href{https://x.example.org}{here}$": "a priori and here (https://x.example.org)",
    "x < y & z > w": "x < y & z > w",
    "<b>bold</b> &amp;": "<b>bold</b> &amp;",
    "a   b\tc": "a b c",
}


@pytest.mark.parametrize(("tex", "text"), READ.items(), ids=READ)
def test_commands_are_read(tex: str, text: str) -> None:
    assert to_unicode(tex) == text


@pytest.mark.parametrize(
    "tex",
    [
        r"\foo{bar} \baz x",
        r"\textfoo{2}",
        r"{\it unclosed",
        r"\begin{foo}x",
        "{",
        "}{",
        "\\",
        r"\emph",
        r"\url",
        r"\k{nope}",
        r"a{\foo}b",
        r"\href{https://x.example.org}{y",
    ],
)
def test_what_is_not_known_stays_as_written(tex: str) -> None:
    assert to_unicode(tex) == tex


def test_an_unknown_environment_stays_as_written() -> None:
    assert to_unicode(r"\begin{lemma}x\end{lemma}") == r"\begin{lemma}x\end{lemma}"


@pytest.mark.parametrize("tex", [r"a\vspace{2mm} b", r"a \hspace{1cm}b"])
def test_the_measure_of_a_blank_is_no_word(tex: str) -> None:
    assert "m" not in to_unicode(tex)


def test_the_tokens_tell_styles_links_and_notes() -> None:
    assert parse(r"\textbf{a}") == (Styled("bold", (Words("a"),)),)
    assert parse(r"{\it a}") == (Styled("italic", (Words("a"),)),)
    assert parse(r"\href{https://x.org}{a}") == (Link("https://x.org", (Words("a"),)),)
    assert parse(r"\footnote{a}") == (Footnote((Words("a"),)),)
    assert parse("a\n b") == (Words("a"), NewParagraph(), Words("b"))


def test_nothing_is_nothing() -> None:
    assert parse("") == ()
    assert to_unicode("") == ""


# --- plain text -------------------------------------------------------------------------------------------------------


def test_plain_text_has_formulas_as_characters() -> None:
    assert to_plain(r"$\alpha$-decay of $x_1^2$ at 10$^{-3}$") == "α-decay of x₁² at 10⁻³"


def test_plain_text_keeps_formulas_that_are_not_understood() -> None:
    assert to_plain(r"$\foo{x}$") == r"$\foo{x}$"


@pytest.mark.parametrize(
    ("tex", "text"),
    {"a---b": "a—b", "1--2": "1–2", "``a''": "“a”", "Fig.~1": "Fig.\u00a01", "~10 km": "~10 km", "a-b": "a-b"}.items(),
)
def test_plain_text_is_printed_as_tex_would(tex: str, text: str) -> None:
    assert typographic(tex) == text


def test_the_texts_of_a_paper_are_never_empty() -> None:
    texts = texts_of(bare(title=r"\noindent", abstract=None))
    assert (texts.title, texts.title_plain, texts.abstract, texts.authors) == (r"\noindent", r"\noindent", None, ())


def test_the_texts_of_a_paper_are_unicode() -> None:
    texts = texts_of(paper(title=r"$\pi$ of G\"odel", abstract="a\n\\'e", authors=(r"K. G\"odel", "Deepti")))
    assert texts == ("$\\pi$ of Gödel", "a é", ("K. Gödel", "Deepti"), "π of Gödel")


def test_formulas_are_spoken() -> None:
    assert (
        to_spoken(r"The value of $H_0$---or $\alpha^2$ and $\foo$.")
        == "The value of H nought —or alpha squared and $\\foo$ ."
    )


# --- whatever it is ---------------------------------------------------------------------------------------------------

MARKS = [
    "\\", "{", "}", "$", "$$", "\n", " ", "~", "--", "``", "''", "'", '"', "^", "\\'", "\\emph{",
    "\\begin{align}", "\\end{align}",
    "\\href{", "\\item", "\\(", "\\)", "\\[", "\\]", "\\v", "\\i", "{\\it ", "\\footnote{", "\\foo", "\\c{", "e", "1", "%",
]  # fmt: skip


@given(st.lists(st.sampled_from(MARKS) | st.text(max_size=3), max_size=30).map("".join))
def test_no_text_raises(text: str) -> None:
    assert isinstance(to_unicode(text), str)
    assert isinstance(to_plain(text), str)
    assert isinstance(texts_of(bare(title=text, abstract=text)).title, str)


@given(st.text(st.characters(exclude_characters="\\${}\n", exclude_categories=["Cs", "Cc", "Cf", "Cn", "Co"])))
def test_text_without_tex_stays_itself_but_for_blanks(text: str) -> None:
    assert to_unicode(text) == " ".join(text.split())


@pytest.mark.parametrize(
    "mark", ["{", "}", "$", "\\emph{", "\\'", "\\begin{align}", "{\\it ", "\\href{a}{", "\\footnote{", "$$"]
)
def test_no_depth_is_too_much(mark: str) -> None:
    assert to_unicode(mark * 300)


SPLIT_GREEK = {
    r"\b{eta}": "β", r"\d{elta}": "δ", r"\v{arepsilon}": "ε", r"\t{heta}": "θ", r"\v{artheta}": "ϑ", r"\k{appa}": "κ",
    r"\v{arkappa}": "ϰ", r"\v{arpi}": "ϖ", r"\r{ho}": "ρ", r"\v{arrho}": "ϱ", r"\v{arsigma}": "ς", r"\t{au}": "τ",
    r"\u{psilon}": "υ", r"\v{arphi}": "φ", r"\c{hi}": "χ",
}  # fmt: skip
"""Every Greek name that begins with the letter of an accent, as arXiv's feeds cut it."""


@pytest.mark.parametrize(("source", "letter"), SPLIT_GREEK.items(), ids=SPLIT_GREEK)
def test_a_greek_name_cut_by_an_accent_is_its_letter(source: str, letter: str) -> None:
    assert to_unicode(f"The {source}-decay of moss") == f"The {letter}-decay of moss"


def test_accents_on_two_letters_stay_accents() -> None:
    assert to_unicode(r"\t{oo} \r{a} \c{c}") == "o͡o å ç"


@pytest.mark.parametrize(
    ("source", "letter"),
    [
        (r"\'{\^e}", "ế"),
        (r"\~{\^{e}}", "ễ"),
        (r"\d{\^o}", "ộ"),
        (r"\'{\u a}", "ắ"),
        (r"\textcommabelow{s}", "ș"),
        (r"\'\i", "í"),
    ],
)
def test_a_letter_may_have_two_accents(source: str, letter: str) -> None:
    assert to_unicode(source) == letter
