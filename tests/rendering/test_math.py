"""Formulas as a line of Unicode text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readerapp.rendering.formula_text import plain_formula
from readerapp.rendering.math import picture

PLAIN = {
    "x": "x",
    r"\alpha": "α",
    "x^2": "x²",
    "x_i": "xᵢ",
    "x_1^2": "x₁²",
    "10^{-3}": "10⁻³",
    "^{13}C": "¹³C",
    "H_2O": "H₂O",
    "x^{a,b}": "x^(a,b)",
    "U(1)_Y": "U(1)_Y",
    "a+b": "a + b",
    "-1": "−1",
    r"\pm 5": "±5",
    r"n \leq 10^3": "n ≤ 10³",
    r"a \in A": "a ∈ A",
    r"\tilde{O}(\sqrt{T})": "Õ(√T)",
    r"\sqrt[3]{x}": "³√x",
    r"\mathbb{R}^n": "ℝⁿ",
    r"\mathcal{L}": "L",
    r"\mathbf{x}": "x",
    r"\mathrm{SO}(3)": "SO(3)",
    r"\Lambda\text{CDM}": "ΛCDM",
    r"\frac{a}{b}": "a/b",
    r"\frac{a+b}{2}": "(a + b)/2",
    r"\left(\frac12\right)": "(1/2)",
    r"\bar{x}": "x̄",
    r"\hat{\beta}": "β̂",
    r"\ell_1": "ℓ₁",
    r"\{1, 2\}": "{1, 2}",
    "x'": "x′",
    r"\text{if } x": "if x",
    r"\text{if $x>0$ or}": "if x > 0 or",
    r"a \mbox{ on $\partial\Omega$}": "a on ∂Ω",
    r"O(n \log n)": "O(n log n)",
    r"2\sin x": "2 sin x",
    r"\begin{matrix}a&b\\c&d\end{matrix}": "a, b; c, d",
    # What divides a pair of delimiters, and what would bind otherwise without parentheses.
    r"\braket{0|1}": "⟨0|1⟩",
    r"\mel{a}{H}{b}": "⟨a|H|b⟩",
    r"\set{x | y>0}": "{x | y > 0}",
    r"P\left(A\middle|B\right)": "P(A|B)",
    r"\frac{a}{b}^2": "(a/b)²",
    r"\sqrt{x}^2": "(√x)²",
    r"a/\frac{b}{c}": "a/(b/c)",
    r"\overline{MS}": "M\u0305S\u0305",
    r"z\stackrel{<}{_\sim}3": "z ≲ 3",
    r"z\stackrel{>}{\scriptstyle\sim}3": "z ≳ 3",
    r"X\stackrel{d}{\to}Y": "X →ᵈ Y",
    r"\underset{x\to0}{\lim}f": "lim_(x→0) f",
}


@pytest.mark.parametrize(("tex", "text"), PLAIN.items(), ids=PLAIN)
def test_is_written_as(tex: str, text: str) -> None:
    assert plain_formula(tex) == text


@pytest.mark.parametrize("tex", [r"\foo", "{", "}", "", "x" * 2001, r"\frac{1}{", "\\"])
def test_what_is_not_understood_is_none(tex: str) -> None:
    assert plain_formula(tex) is None


MISREAD = [
    "&", r"\\", r"\newcommand\x{1}", r"\\mathrm{L}^2", r"\P(A)>0", r"\S^2", r"L^2(\O)", r"\frac32\o z", r"\lt(x\rt)",
    r"\div(u)", r"u=-\div u", r"\va>0", r"\dv(\frac{a}{b})", "% x=1 %y", "10,800 in annotation for 100 systems (", "0.5 vs",
    r"0<\\mu<1/2", r"\\bm{95}",
]  # fmt: skip


@pytest.mark.parametrize("tex", MISREAD)
def test_what_would_be_drawn_wrong_is_not_drawn(tex: str) -> None:
    assert picture(tex, display=False) is None
    assert picture(tex, display=True) is None


DRAWN_ALIKE = {
    r"\R^n": r"\mathbb{R}^n",
    r"\NN\subset\Z": r"\mathbb{N}\subset\mathbb{Z}",
    r"\textit{k}": r"\mathit{k}",
    r"\textbf{x y}": r"\mathbf{x\ y}",
    r"\mathbbm{1}_A": "\U0001d7d9_A",
    r"\mathbb 1_A": "\U0001d7d9_A",
    "% n=1": "n=1",
    "u(t,x) =\nu(t,|x|)": "u(t,x) = u(t,|x|)",
    r"u^{q}% v": "u^{q} v",
    r"\begin{equation}\tag{A} x=y\end{equation}": r"\begin{equation} x=y\tag{A}\end{equation}",
}


@pytest.mark.parametrize(("tex", "known"), DRAWN_ALIKE.items(), ids=DRAWN_ALIKE)
def test_is_drawn_like(tex: str, known: str) -> None:
    one, other = picture(tex, display=False), picture(known, display=False)
    assert one is not None
    assert other is not None
    assert one[1:4] == other[1:4]


@pytest.mark.parametrize("tex", [r"a\div b", r"\S", r"x\\\frac12", r"5\%", "2-3%", r"\norm{x}", r"x \ \text{for all } y"])
def test_what_is_meant_so_is_drawn(tex: str) -> None:
    assert picture(tex, display=False) is not None


PIECES = [
    "\\frac", "{", "}", "^", "_", "\\sqrt", "x", "1", "+", "\\alpha", "\\left(", "\\right)", "\\text{a}",
    "&", "\\\\", "\\mathbb",
    "\\begin{matrix}", "\\end{matrix}", "\\hat", "\\overline", "\\sum", "'", "[", "]", " ", "\\operatorname", "\\color{red}",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=2), max_size=15).map("".join))
def test_no_formula_raises(tex: str) -> None:
    text = plain_formula(tex)
    assert text is None or text == " ".join(text.split()) != ""


@pytest.mark.parametrize("tex", ["{" * 500 + "x" + "}" * 500, "x^" * 600 + "x", r"\sqrt{" * 200 + "x" + "}" * 200])
def test_no_depth_raises(tex: str) -> None:
    plain_formula(tex)
