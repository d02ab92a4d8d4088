"""What a drawing of mathra consists of. We keep its shapes and cut out the rest; a mathra that draws otherwise fails here."""

import mathra
import pytest
from lxml import etree

from readerapp.rendering.math import picture

FORMULAS = ["x", r"\frac{a<b}{\sqrt{2}} \& c", r"\text{a few words}", r"\begin{pmatrix} a & b \\ c & d \end{pmatrix}"]
CUT = {"title", "desc", "metadata", "style", "text"}


def parts(svg: str) -> list[bytes]:
    """The elements right below the root, as they are written; what is cut is named only."""
    root = etree.fromstring(svg.encode())
    names = [etree.QName(one).localname for one in root]
    return [name.encode() if name in CUT else etree.tostring(one) for name, one in zip(names, root, strict=True)]


@pytest.mark.parametrize("display", [False, True])
@pytest.mark.parametrize("tex", FORMULAS)
def test_shapes_are_kept_and_words_are_cut_out(tex: str, display: bool) -> None:
    drawn = picture(tex, display=display)
    assert drawn
    whole = mathra.tex_to_svg(tex, display=display, strict=True)
    theirs = parts(whole)
    assert b"text" in theirs
    assert parts(drawn.svg) == [one for one in theirs if one.decode() not in CUT]
