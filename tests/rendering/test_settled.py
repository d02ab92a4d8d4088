"""Texts that are taken for settled come out of the parser as they went in."""

from hypothesis import given
from hypothesis import strategies as st

from readerapp.rendering import text
from readerapp.rendering.settled import has_settled_formulas, is_settled
from readerapp.rendering.tokens import parse

PIECES = (
    "$", "$$", " ", "  ", "~", "\\", "\\alpha", "\\$", "\\'e", "\\textit{a}", "{", "}", "{x}", "x_1", "H^0", "5", ",", ".",
    "(", ")",
    "a", "we show", "for all", "a cost of ", "--", "\n", "é", "\u00a0", "\ufffc", "<", "=",
)  # fmt: skip


def taken_apart(source: str) -> str:
    return text._tidy(text._flat(parse(source), text._formula_source))


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_what_is_settled_is_what_the_parser_makes_of_it(source: str) -> None:
    if is_settled(source) or has_settled_formulas(source):
        assert taken_apart(source) == source
    assert text.to_unicode(source) == taken_apart(source)


def test_a_text_with_simple_formulas_is_not_taken_apart() -> None:
    assert has_settled_formulas("The moss $H_0$ is $\\alpha$-like, for $n \\ge 2$.")
    assert not has_settled_formulas("It costs $5 or $6 a day")
    assert not has_settled_formulas("Between $a$~and $b$")
