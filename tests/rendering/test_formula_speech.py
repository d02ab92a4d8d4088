"""Formulas in words. Each sign has one, and a sign above or below is not read as an operation."""

import pytest

from readerapp.rendering.formula_speech import spoken_formula

SPOKEN = {
    # Marks above and below are no powers.
    "H_0": "H nought",
    "x_{0.5}": "x sub 0.5",
    "x_{ij}^2": "x sub i j, end sub squared",
    "e^+e^-": "e plus e minus",
    r"\Lambda_c^+": "capital lambda sub c plus",
    r"\mathrm{Ca}^{2+}": "Ca 2 plus",
    "x^*": "x star",
    r"A^\dagger": "A dagger",
    r"f''(x)": "f double prime open paren x close paren",
    r"90^\circ": "90 degrees",
    r"V^\perp": "V perp",
    r"{}^3\mathrm{He}": "superscript 3 He",
    # Behind a word of the text.
    r"^\circ\mathrm{C}": "degrees C",
    "^{2+}": "2 plus",
    "^*": "star",
    "u^{(n)}": "u superscript open paren n close paren",
    "10^{-3}": "10 to the minus 3",
    "e^{x+y}": "e to the power x plus y, end power",
    r"M_\odot": "M sub sun",
    r"5.1_{-2.4}^{+1.9}": "5.1 plus 1.9 minus 2.4",
    # Relations, also with nothing to their left.
    r"z\gtrsim 6": "z is greater than about 6",
    r"\sim 10^9": "about 10 to the 9",
    "<3": "less than 3",
    r"X\sim Y": "X tilde Y",
    r"z\stackrel{<}{_\sim}3": "z is less than about 3",
    r"x\ll y": "x is much less than y",
    r"A\not\subset B": "A is not a subset of B",
    "f := g": "f is defined as g",
    r"f\colon A\to B": "f colon A to B",
    r"x\mapsto y": "x maps to y",
    # Letters.
    r"\mathbb{1}_A": "double-struck 1 sub A",
    r"\mathbb{R}^n": "the real numbers to the n",
    r"\mathbb{E}": "double-struck E",
    r"\mathcal{L}": "script L",
    r"\mathbf{x}": "bold x",
    r"\phi\varphi\epsilon": "phi phi epsilon",
    r"\Omega": "capital omega",
    r"\hbar\ell": "h bar ell",
    r"3\,\mathrm{GeV}/c^2": "3 GeV over c squared",
    r"\mathrm{H}\alpha": "H alpha",
    r"\text{if $x>0$ or}": "if x is greater than 0 or",
    # What is enclosed.
    "|x|": "absolute value of x",
    "|x+y|^2": "absolute value of x plus y, end absolute value squared",
    r"\|u\|_2": "norm of u sub 2",
    r"|\psi\rangle": "ket psi",
    r"\langle\psi|\phi\rangle": "bra psi ket phi",
    r"\langle a|H|b\rangle": "bra a bar H ket b",
    r"\langle x\rangle": "open angle x close angle",
    r"\braket{\psi|\phi}": "bra psi ket phi",
    r"\mel{a}{H}{b}": "bra a bar H ket b",
    r"\left(A\middle|B\right)": "open paren A bar B close paren",
    r"\frac{a}{b}^2": "fraction a over b, end fraction squared",
    r"\binom{n}{k}": "n choose k",
    "[0,1)": "open bracket 0 comma 1 close paren",
    # Fractions, roots, accents.
    r"\frac{a}{b}": "a over b",
    r"\frac{a+1}{b}": "fraction a plus 1, over b, end fraction",
    r"\sqrt[3]{x}": "cube root of x",
    r"\sqrt{x+1}": "square root of x plus 1, end root",
    r"\sqrt[n]{x}": "root n of x",
    r"\vec x": "x vector",
    r"\overline{MS}": "bar over M S, end bar",
    r"\mathring{A}": "A ring",
    r"\underline{x}": "x underline",
    # Large operators.
    r"\sum_{i=1}^n i": "sum from i equals 1 to n of i",
    r"\int_{\mathbb{R}^d} f": "integral over the real numbers to the d of f",
    r"\lim_{x\to0} f": "limit as x tends to 0 of f",
    r"\bigoplus_i V_i": "direct sum over i of V sub i",
    r"\max_x f": "maximum over x of f",
    r"\log_2 n": "log sub 2 n",
    # More than a line.
    r"\begin{pmatrix}a&b\\c&d\end{pmatrix}": "matrix, 2 by 2, row 1: a, b; row 2: c, d; end matrix",
    r"\stackrel{!}{=}": "equals with exclamation mark above",
    r"\xrightarrow{f}": "to, labelled f,",
    r"a\equiv b\pmod n": "a is equivalent to b open paren mod n close paren",
    r"x \text{ if } y": "x if y",
}  # fmt: skip


@pytest.mark.parametrize(("tex", "words"), SPOKEN.items(), ids=SPOKEN)
def test_is_spoken_as(tex: str, words: str) -> None:
    assert spoken_formula(tex) == words


SIGNS = (
    r" \otimes \oplus \ominus \boxtimes \rtimes \setminus \lfloor \rfloor \lceil \rceil \hookrightarrow"
    r" \twoheadrightarrow \lesssim \lessgtr \asymp \prec \succeq \vdash \models \forall \exists \neg \wedge \vee \cup"
    r" \cap \sqcup \emptyset \partial \nabla \infty \ldots \cdots \star \ast \bullet \circ \diamond \triangle \square"
    r" \angle \Re \Im \wp \aleph \beth \mho \pm \mp \uparrow \downarrow \nearrow \Rightarrow \iff \therefore \because"
    r" \varpi \varrho \varkappa \digamma \flat \sharp \natural \bigstar \leadsto \nmid \parallel \nparallel"
    r" \pitchfork \upharpoonright \curlyvee \dashv \gg \lll"
)


@pytest.mark.parametrize("sign", SIGNS.split())
def test_every_sign_has_a_word(sign: str) -> None:
    # A screen reader passes over a sign that it does not know, and the hearer never learns of it.
    words = spoken_formula(sign)
    assert words
    assert all(char.isascii() and (char.isalpha() or char in " -") for char in words), words


@pytest.mark.parametrize("tex", [r"\foo", r"\frac{a}", r"x\ ", r"\,", ""])
def test_what_is_not_understood_is_not_spoken(tex: str) -> None:
    assert spoken_formula(tex) is None
