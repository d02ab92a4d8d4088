"""Formulas in MathML, as feeds of journals write them: what they are in TeX."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readerapp.rendering.text import to_plain
from readerapp.sources import recognise
from readerapp.sources.markup import text_of

SUM = "<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>0</mn></mrow><mi>n</mi></munderover>"
SUM += "<msub><mi>a</mi><mi>i</mi></msub>"
TEX = '<annotation encoding="application/x-tex">E = mc^{2}</annotation>'
FORMULAS = {
    "<mi>α</mi>": r"$\alpha$",
    "<mi>&alpha;</mi><mi>b</mi>": r"$\alpha b$",
    "<mn>12</mn>": "12",
    "<mi>a</mi><mo>&lt;</mo><mi>b</mi>": "$a<b$",
    "<mi>a</mi><mo>&amp;</mo><mi>b</mi>": r"$a\&b$",
    "<msub><mi>x</mi><mi>i</mi></msub>": "$x_{i}$",
    "<msub><mi>H</mi><mn>2</mn></msub>": "H$_{2}$",
    "<mrow><msup><mn>10</mn><mrow><mo>−</mo><mn>3</mn></mrow></msup></mrow>": "10$^{-3}$",
    "<msub><mi>Na</mi><mn>2</mn></msub>": "Na$_{2}$",
    "<msub><mi>RuCl</mi><mn>3</mn></msub>": r"$\mathrm{RuCl}_{3}$",
    "<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>": "$x_{i}^{2}$",
    "<msup><mi>f</mi><mo>′</mo></msup>": "$f'$",
    "<msup><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></msup>": "${a+b}^{2}$",
    "<mfrac><mn>1</mn><mrow><mn>2</mn><mi>π</mi></mrow></mfrac>": r"$\frac{1}{2\pi}$",
    '<mfrac linethickness="0"><mi>n</mi><mi>k</mi></mfrac>': r"$\binom{n}{k}$",
    "<msqrt><mi>x</mi><mo>+</mo><mn>1</mn></msqrt>": r"$\sqrt{x+1}$",
    "<mroot><mi>x</mi><mn>3</mn></mroot>": r"$\sqrt[3]{x}$",
    "<mover><mi>x</mi><mo>¯</mo></mover>": r"$\bar{x}$",
    "<mover><mi>x</mi><mi>!</mi></mover>": r"$\overset{!}{x}$",
    "<munder><mi>x</mi><mo>_</mo></munder>": r"$\underline{x}$",
    "<munder><mo>lim</mo><mrow><mi>n</mi><mo>→</mo><mi>∞</mi></mrow></munder>": r"$\lim_{n\to\infty}$",
    SUM: r"$\sum_{i=0}^{n}a_{i}$",
    "<mfenced><mi>a</mi><mi>b</mi></mfenced>": "$(a,b)$",
    '<mfenced open="[" close="]" separators=";"><mi>a</mi><mi>b</mi></mfenced>': "$[a;b]$",
    "<mtext>of 5%</mtext>": r"$\text{of 5\%}$",
    "<mi>sin</mi><mi>θ</mi>": r"$\sin\theta$",
    '<mi mathvariant="double-struck">R</mi>': r"$\mathbb{R}$",
    "<mtable><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr></mtable>": r"$\begin{matrix} a & b \end{matrix}$",
    f"<semantics><mrow><mi>E</mi></mrow>{TEX}</semantics>": "$E = mc^{2}$",
    '<semantics><mi>x</mi><annotation encoding="MathType-MTEF">zz</annotation></semantics>': "$x$",
    "<moss>kept</moss>": "$kept$",
    "<mrow>" * 70 + "kept" + "</mrow>" * 70: "kept",
    "": "",
}


@pytest.mark.parametrize(("mathml", "tex"), FORMULAS.items())
def test_a_formula_in_tex(mathml: str, tex: str) -> None:
    assert text_of(f"<p>Moss <math>{mathml}</math>.</p>") == f"Moss {tex}."


@pytest.mark.parametrize(("mathml", "tex"), FORMULAS.items())
def test_a_formula_with_a_prefix(mathml: str, tex: str) -> None:
    prefixed = re.sub(r"<(/?)(?=[a-z])", r"<\1mml:", f"<math>{mathml}</math>")
    assert text_of(f"Moss {prefixed}.") == f"Moss {tex}."


def test_an_empty_formula_takes_no_text_along() -> None:
    assert (
        text_of('<p>Before <math xmlns="x"/> middle <math><mi>x</mi></math> after <math/>it</p>')
        == "Before middle $x$ after it"
    )


def test_instructions_in_a_formula_are_no_text() -> None:
    assert text_of("<p><math><mi>x</mi><?fern x?><mi>y</mi></math></p>") == "$xy$"


def test_several_formulas_and_one_that_never_ends() -> None:
    html = "<math><mi>x</mi></math>, <i>y</i> and <MATH><mi>z</mi></MATH> &amp; <math><mn>1"
    assert text_of(html) == "$x$, y and $z$ & 1"


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("<math><msub><mi>H</mi><mn>2</mn></msub></math>O on moss", "H₂O on moss"),
        ("CO<sub>2</sub> and <i>E. coli</i>", "CO₂ and E. coli"),
        ("x<sub><i>i</i></sub> and y<SUP><em>2</em></SUP>", "xᵢ and y²"),
        ("10<sup>3</sup> ferns & mosses", "10³ ferns & mosses"),
        ("if a < b, then moss", "if a < b, then moss"),
    ],
)
@pytest.mark.parametrize("form", ["escaped", "literal", "elements"])
def test_a_title_is_read_as_an_abstract(title: str, shown: str, form: str) -> None:
    escaped = title.replace("&", "&amp;").replace("<", "&lt;")
    written = {
        "escaped": escaped,
        "literal": f"<![CDATA[{title}]]>",
        "elements": title.replace("&", "&amp;").replace(" < ", " &lt; "),
    }[form]
    item = f"<item><title>{written}</title><guid>urn:moss:1</guid></item>"
    feed = f'<rss version="2.0"><channel><title>Moss</title>{item}</channel></rss>'.encode()
    (paper,) = recognise.parse(feed).papers
    assert to_plain(paper.title) == shown


def test_a_feed_of_a_journal(recorded: Path) -> None:
    path = recorded.parent / "cases" / "17-feed-mathml.xml"
    if not path.exists():
        pytest.skip(f"the recorded feed is not at {path}")
    (paper,) = recognise.parse(path.read_bytes()).papers
    assert to_plain(paper.title) == "Growth of H₂O on moss"
    assert paper.abstract == "We grow H$_{2}$O and x$_{i}$ and E. coli at 10$^{-3}$ m."


@given(st.text(alphabet="<>/&;maihtfrcnsup x{}$\\") | st.text())
def test_no_markup_raises(markup: str) -> None:
    text_of(f"<math>{markup}</math>")
    text_of(f"<math><mi>{markup}")
