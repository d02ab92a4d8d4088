"""Where a line may end within a formula."""

import pytest

from readerapp.rendering.abstract import Run, to_blocks
from readerapp.rendering.breaking import broken
from readerapp.rendering.tokens import Formula

LONG = r"\alpha\beta\gamma\delta\varepsilon\zeta\eta\theta"
"""About six em."""


def pieces(tex: str) -> list[str]:
    return [piece.source for piece in broken(Formula(tex, False, tex))]


@pytest.mark.parametrize(
    "found",
    [
        pytest.param([rf"{LONG} = ", LONG], id="behind a relation"),
        pytest.param([rf"{LONG} \leq ", rf"{LONG} < ", LONG], id="behind each"),
        pytest.param([rf"{LONG} := ", LONG], id="two signs that are one"),
        pytest.param([rf"{LONG} = ", rf"-{LONG}"], id="not behind the sign of a term"),
        pytest.param([rf"{LONG}, ", LONG], id="behind a comma"),
        pytest.param([rf"{LONG},\quad ", LONG], id="space stays in the line before"),
        pytest.param([rf"{LONG} = ", rf"{LONG} + 1"], id="not behind an operation if the piece is short"),
        pytest.param([rf"{LONG} = ", rf"{LONG} + ", rf"{LONG} - ", LONG], id="behind operations if it is long"),
        pytest.param([rf"x_{{i = 1}} {LONG}^{{a + b}} \to ", LONG], id="not within braces"),
        pytest.param([rf"f(x = {LONG}) = ", LONG], id="not within brackets"),
        pytest.param([rf"\left( x = {LONG} \right] \subset ", LONG], id="nor within those that grow"),
        pytest.param([rf"{LONG} \in ", r"[0, \infty) \sim ", LONG], id="an interval that is half open"),
        pytest.param([rf"x^+ y_- {LONG} = ", LONG], id="not behind a script"),
        pytest.param([rf"{LONG} + ", r"3 \times 10^5 \mathrm{Mpc}"], id="not within a number"),
    ],
)
def test_a_long_formula_is_broken(found: list[str]) -> None:
    assert pieces("".join(found)) == found


@pytest.mark.parametrize(
    "tex",
    [
        "a = b",
        LONG,
        rf"({LONG} = {LONG})",
        rf"\rm {LONG} = {LONG}",
        rf"{LONG} = {LONG} \over 2",
        rf"\begin{{matrix}} {LONG} = {LONG} \end{{matrix}}",
        rf"{LONG} &= {LONG}",
        rf"\leq {LONG}{LONG}",
        rf"{LONG}{LONG} = 0",
        rf"1,000,000,000,000,000,000:1{LONG}",
        rf"{LONG} = \unknown{LONG}",
        rf"({LONG} = {LONG}",
    ],
)
def test_others_stay_whole(tex: str) -> None:
    assert pieces(tex) == []


def test_what_touches_a_formula_stays_with_its_ends() -> None:
    (block,) = to_blocks(rf"An ($\,{LONG} = {LONG}$)-adic number")
    first, last = (part for part in block.inline if isinstance(part, Run))
    assert (first.parts[0], last.parts[-1]) == ("(", ")-adic")
    assert [len(run.parts) for run in (first, last)] == [2, 2]
