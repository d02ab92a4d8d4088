"""Formulas as a line of Unicode text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readerapp.rendering.math import plain_formula

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
    r"O(n \log n)": "O(n log n)",
    r"2\sin x": "2 sin x",
    r"\begin{matrix}a&b\\c&d\end{matrix}": "a, b; c, d",
}


@pytest.mark.parametrize(("tex", "text"), PLAIN.items(), ids=PLAIN)
def test_is_written_as(tex: str, text: str) -> None:
    assert plain_formula(tex) == text


@pytest.mark.parametrize("tex", [r"\foo", "{", "}", "", "x" * 2001, r"\frac{1}{", "\\"])
def test_what_is_not_understood_is_none(tex: str) -> None:
    assert plain_formula(tex) is None


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
