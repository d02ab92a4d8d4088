r"""Long formulas in pieces, between which a line may break.

TeX breaks a line after a relation and, if that is not enough, after an operation, outside all braces (The TeXbook, chapter
18, "Line breaking"). Here brackets too keep their contents together, and a comma outside them is a break: authors write
lists as one formula. A line of text takes the first break that fits, so short formulas offer none.
"""

from collections.abc import Iterable, Iterator
from re import DOTALL
from typing import NamedTuple

from readerapp.rendering.math import picture
from readerapp.rendering.tokens import Formula
from readerapp.system.lazy_patterns import pattern

_LONG, _LEAST = 8.0, 2.5
"""In em: the length above which a formula is broken, and the least length of a piece."""
_EXACT = 0.01
"""By how many em, for each piece, the pieces together may differ from the whole."""
_SIGN = pattern(r"\\(?:[a-zA-Z]+|.)|\s+|.", DOTALL)
_OPENING = frozenset(str.split(r"( [ \{ \lbrace \langle \lfloor \lceil \lbrack \lvert \lVert"))
_CLOSING = frozenset(str.split(r") ] \} \rbrace \rangle \rfloor \rceil \rbrack \rvert \rVert"))
_RELATIONS = frozenset("=<>:≤≥≠≈∼≃≅≡≪≫∝∈∉⊂⊆⊃⊇→↦⇒⇔≲≳") | frozenset(
    str.split(
        r"""
        \le \leq \leqslant \ge \geq \geqslant \ne \neq \lt \gt \ll \gg \lesssim \gtrsim \prec \preceq \succ \succeq
        \approx \sim \simeq \cong \equiv \asymp \propto \perp \doteq \coloneqq \triangleq \colon
        \in \ni \notin \subset \subseteq \supset \supseteq \to \rightarrow \longrightarrow \hookrightarrow
        \mapsto \longmapsto \Rightarrow \Longrightarrow \Leftrightarrow \iff \implies
        """
    )
)
_TIMES = frozenset(("×", r"\times"))
_OPERATIONS = (
    frozenset("+-−∪∩⊕⊗∘")
    | frozenset(str.split(r"\cup \cap \oplus \otimes \circ \setminus \wedge \vee \sqcup \ltimes \rtimes"))
    | _TIMES
)
_SIZES = {r"\left": 1, r"\right": -1, r"\middle": 0}
"""Commands that size the next sign, and whether they open (1) or close (-1) a bracket."""
_SPACES = pattern(r"(?:\s|~|\\[,;:! ]|\\q?quad(?![a-zA-Z]))*")
_WHOLE = frozenset(
    str.split(
        r"""
        & \\ \begin \end \over \atop \above \choose \brack \brace \color \rm \bf \it \sf \tt \sl \cal \mit \boldmath
        \displaystyle \textstyle \scriptstyle \scriptscriptstyle
        """
    )
)
"""Commands that affect everything before or after them."""


class Piece(NamedTuple):
    """A part of the formula `whole`: its TeX, and its share of the source, so that all pieces copy as one."""

    tex: str
    source: str
    whole: Formula
    is_first: bool
    is_last: bool


def broken(formula: Formula) -> tuple[Piece, ...]:
    """The pieces of a long formula, which side by side look like the whole; none if it is short or cannot be broken."""
    drawn = picture(formula.tex, display=formula.display)
    ends = _ends(formula) if drawn and drawn.width > _LONG else []
    if not (drawn and ends):
        return ()
    pieces = [formula.tex[start:end] for start, end in zip([0, *ends], [*ends, len(formula.tex)], strict=True)]
    # TeX sets the space after a sign only if something follows, such as an empty group.
    texts = [f"{piece}{{}}" for piece in pieces[:-1]] + pieces[-1:]
    widths = [_width(text, formula.display) for text in texts]
    if not all(widths) or abs(sum(widths) - drawn.width) > _EXACT * len(widths):
        return ()
    last = len(texts) - 1
    return tuple(
        Piece(text, source, formula, place == 0, place == last)
        for place, (text, source) in enumerate(zip(texts, _sources(formula, pieces), strict=True))
    )


def _width(tex: str, display: bool) -> float:
    """The width in em; 0 if `tex` cannot be parsed."""
    drawn = picture(tex, display=display)
    return drawn.width if drawn else 0.0


def _sources(formula: Formula, pieces: list[str]) -> list[str]:
    """The part of the source that belongs to each of the `pieces` of the formula's TeX."""
    before, found, behind = formula.source.partition(formula.tex)
    if not found:
        return [formula.source, *[""] * (len(pieces) - 1)]
    return [before + pieces[0], *pieces[1:-1], pieces[-1] + behind]


def _ends(formula: Formula) -> list[int]:
    """Where the pieces of the formula's TeX end, except the last: after relations, and after operations if necessary."""
    places = list(_places(formula.tex))
    ends = _chosen(formula, 0, [place for place, good in places if good], len(formula.tex))
    for start, end in list(zip([0, *ends], [*ends, len(formula.tex)], strict=True)):
        if _width(f"{formula.tex[start:end]}{{}}", formula.display) > _LONG:
            ends += _chosen(formula, start, [place for place, good in places if not good and start < place < end], end)
    return sorted(ends)


def _chosen(formula: Formula, start: int, places: Iterable[int], end: int) -> list[int]:
    """Those of the `places` between `start` and `end` that leave no piece too short to stand alone."""
    kept = [start]
    for place in places:
        pieces = formula.tex[kept[-1] : place], formula.tex[place:end]
        if all(_width(f"{piece}{{}}", formula.display) >= _LEAST for piece in pieces):
            kept.append(place)
    return kept[1:]


def _places(tex: str) -> Iterator[tuple[int, bool]]:
    """The places in `tex` after which a line may break, with whether each is good: after a relation or a comma."""
    found: list[tuple[int, bool]] = []
    braces = brackets = 0
    # The last sign, and whether the next one belongs to it.
    before, takes = "", False
    for match in _SIGN.finditer(tex):
        sign = match[0]
        if sign in _WHOLE and not braces:
            return
        if sign == "{":
            braces += 1
        elif sign == "}":
            braces -= 1
        elif braces or takes:
            brackets += _SIZES.get(before, 0) if takes and not braces else 0
        elif sign in _OPENING:
            brackets += 1
        elif sign in _CLOSING:
            brackets -= 1
        elif not brackets and (good := _may_end(before, sign, tex[match.end() :])) is not None:
            if before in _RELATIONS:
                # ":=" is one sign.
                del found[-1:]
            found.append((_behind_spaces(tex, match.end()), good))
        if not braces and not sign.isspace():
            takes = sign in _SIZES or sign in ("^", "_")
            before = sign
    if not (braces or brackets):
        yield from found


def _behind_spaces(tex: str, place: int) -> int:
    spaces = _SPACES.match(tex, place)
    return spaces.end() if spaces else place


def _may_end(before: str, sign: str, behind: str) -> bool | None:
    """Whether a line may break after `sign`, which follows `before`: True for a good break, False for a last resort, None
    for no break.
    """
    if sign in (",", ":") and before.isdigit() and behind[:1].isdigit():
        # "1,000" and "3:1".
        return None
    if sign in _RELATIONS:
        # A "<" after a sign is a bracket.
        return None if not before or before in _OPERATIONS or (before in _RELATIONS and sign == "<") else True
    if sign in (",", ";"):
        return True
    if sign not in _OPERATIONS or not before or before in _RELATIONS | _OPERATIONS | {",", ";"}:
        # Not a sign, or the sign of a single term.
        return None
    # "3 \times 10^4" is a number.
    return None if sign in _TIMES and behind.lstrip()[:1].isdigit() else False
