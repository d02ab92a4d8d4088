"""Watched words and authors: where they are found, and that marking them harms no HTML."""

import html
import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readerapp.rendering.abstract import Inline, Run, escaped, to_inline
from readerapp.rendering.highlights import WATCHED, Watched

COLOUR = "#123456"


def found(words: str, text: str) -> list[str]:
    return [text[start:end] for start, end in Watched.of(words, "").in_text(text)]


@pytest.mark.parametrize(
    ("words", "text", "marked"),
    [
        ("kettle", "A Kettle, two KETTLES and a kettledrum", ["Kettle", "KETTLES"]),
        ("kettles", "One kettle", ["kettle"]),
        ("theories", "A theory of theories", ["theory", "theories"]),
        ("mesh", "mesh meshes meshing", ["mesh", "meshes"]),
        ("not", "notes not nots", ["not", "nots"]),
        ("loss, analysis, ML", "los loss losses, analysis, MLs ML", ["loss", "losses", "analysis", "ML"]),
        (
            "garden path",
            "A garden\npath, garden-paths, garden–path, gardenpath",
            ["garden\npath", "garden-paths", "garden–path"],
        ),
        ("Navier-Stokes", "Navier–Stokes and Navier Stokes", ["Navier–Stokes", "Navier Stokes"]),
        ("schrodinger", "Schrödinger, Schro\u0308dinger", ["Schrödinger", "Schro\u0308dinger"]),
        ("Łódź, Erdős", "lodz ERDOS Erdo\u030bs", ["lodz", "ERDOS", "Erdo\u030bs"]),
        ("étale", "E\u0301tale etale ÉTALE", ["E\u0301tale", "etale", "ÉTALE"]),
        ("strasse", "Straße STRASSE", ["Straße", "STRASSE"]),
        ("office", "the o\ufb03ce, of\u00adfice", ["o\ufb03ce", "of\u00adfice"]),
        ("don't", "Don’t don't", ["Don’t", "don't"]),
        ("模型", "大模型训练", ["模型"]),
        ("C++, C", "C++11, C, Cc", ["C++", "C"]),
        ("<b>, &, &amp;", "a <b> & c", ["<b>", "&"]),
        ("“wide net”, 'cast'", "cast a wide net", ["cast", "wide net"]),
        (".*, [a-z]+, (", "every word", []),
        ("garden, garden path", "the garden path", ["garden path"]),
        ("one; two\nthree", "one two three", ["one", "two", "three"]),
    ],
)
def test_words_are_found_as_people_read_them(words: str, text: str, marked: list[str]) -> None:
    assert found(words, text) == marked


@pytest.mark.parametrize("nothing", ["", " , ;\n", "-, —", "“”", "\u0301"])
def test_nothing_watched_is_false_and_finds_nothing(nothing: str) -> None:
    watched = Watched.of(nothing, nothing)
    assert not watched
    assert watched.in_text("anything - at all") == ()
    assert not watched.is_author("Ada Quill")
    assert not watched.is_author("")
    assert watched.mark_inline(("<b>x</b>",), COLOUR) == ("<b>x</b>",)


@pytest.mark.parametrize(
    ("authors", "name", "is_one"),
    [
        ("Barlow", "Jonathan T. Barlow", True),
        ("Barlow", "J. Barlow Jr.", True),
        ("Barlow", "Barlow", True),
        ("Barlow", "Jonathan Barlowson", False),
        ("Barlow", "Barlow Quill", False),
        ("Jonathan Barlow", "Jonathan T. Barlow", True),
        ("Jonathan T. Barlow", "Jonathan Barlow", True),
        ("Jonathan T. Barlow", "Jonathan Q. Barlow", False),
        ("J. Barlow", "Jonathan T. Barlow", True),
        ("Jonathan Barlow", "J.T. Barlow", True),
        ("Jonathan Barlow", "Judith Barlow", False),
        ("Jonathan Barlow", "Barlow", False),
        ("van der Reed", "Jan van der Reed", True),
        ("van der Reed", "Jan Reed", False),
        ("Mörike", "E. MORIKE", True),
        ("O'Quill", "Bo O’Quill", True),
        ("Reed-Quill", "Bo Reed‐Quill", True),
        ("Jean-Paul Reed", "J.-P. Reed", True),
        ("LINUS Collaboration", "The LINUS Collaboration", True),
        ("Quill, Bo Reed", "Bo Reed", True),
    ],
)
def test_an_author_is_known_by_last_or_full_name(authors: str, name: str, is_one: bool) -> None:
    assert Watched.of("", authors).is_author(name) is is_one


@pytest.mark.parametrize(
    ("names", "line", "start", "marked"),
    [
        (("Ada Quill", "Bo Reed"), "Ada Quill, Bo Reed", 0, ["Bo Reed"]),
        (("Bo Reed", "Al Reed"), "Bo Reed, Al Reed", 0, ["Bo Reed", "Al Reed"]),
        (("Ada Quill", "Cy", "Bo Reed"), "Ada Quill and 2 more", 0, ["and 2 more"]),
        (("Bo Reed", "Cy"), "Dismissed · Bo Reed, Cy", 12, ["Bo Reed"]),
        (("Ada Quill",), "Ada Quill", 0, []),
        ((), "Authors not known yet", 0, []),
        (("Bo Reed",), "something else", 0, []),
    ],
)
def test_a_line_of_authors(names: tuple[str, ...], line: str, start: int, marked: list[str]) -> None:
    spans = Watched.of("", "Reed").in_authors(names, line, start)
    assert [line[one:other] for one, other in spans] == marked


# --- HTML -------------------------------------------------------------------------------------------------------------


def shown(inline: Inline) -> str:
    """The HTML of `inline`, a run as `[its letters]`."""
    letters = ("".join(part if isinstance(part, str) else part.source for part in one.parts) for one in inline
               if isinstance(one, Run))  # fmt: skip
    return "".join(one if isinstance(one, str) else f"[{next(letters)}]" for one in inline)


def marked_in(text: str) -> list[str]:
    return [
        html.unescape(re.sub(r"<[^>]*>", "", one)) for one in re.findall(rf'<span title="{WATCHED}"[^>]*>(.*?)</span>', text)
    ]


@pytest.mark.parametrize(
    ("words", "source", "marked"),
    [
        ("garden path", r"A \textbf{garden} path.", ["garden", " path"]),
        ("path", r"See \href{https://example.org/path?path=>1}{the path}.", ["path"]),
        ("span, style, title, href, img, b", r"\textbf{Style} of a \href{https://example.org}{title}", ["Style", "title"]),
        ("<b>, &", "Is <b> & bold? &amp; is not.", ["<b>", "&", "&"]),
        ("regularity", "We show $L^2$-regularity of it.", ["[$L^2$-regularity]"]),
        ("run", '<img src="run:0"> of $x$', ["run"]),
    ],
)
def test_words_are_marked_in_what_is_read(words: str, source: str, marked: list[str]) -> None:
    inline = to_inline(source)
    result = shown(Watched.of(words, "").mark_inline(inline, COLOUR))
    assert marked_in(result) == marked
    assert re.sub(rf'<span title="{WATCHED}"[^>]*>|</span>', "", result) == re.sub("</span>", "", shown(inline))


def test_a_mark_never_crosses_a_tag() -> None:
    inline = to_inline(r"One \textit{garden \textbf{path} of} roses")
    result = shown(Watched.of("garden path of roses", "").mark_inline(inline, COLOUR))
    opened: list[str] = []
    for slash, name in re.findall(r"<(/?)(\w+)", result):
        assert not slash or opened.pop() == name
        if not slash:
            opened.append(name)
    assert opened == []


def test_a_formula_with_its_letters_is_marked_as_a_whole() -> None:
    _, run, _ = to_inline("We show ($L^2$)-regularity of it.")
    result = Watched.of("regularity", "").mark_inline(to_inline("We show ($L^2$)-regularity of it."), COLOUR)
    at = result.index(run)
    assert str(result[at - 1]).endswith(f'<span title="{WATCHED}" style="color:{COLOUR}">')
    assert str(result[at + 1]).startswith("</span>")


@given(st.text(max_size=60), st.text(max_size=12), st.text(max_size=12))
def test_whatever_is_watched_no_text_is_lost(source: str, words: str, authors: str) -> None:
    watched = Watched.of(f"{words}, a, b", authors)
    spans = watched.in_text(source)
    assert all(0 <= start < end <= len(source) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    watched.is_author(source)
    plain = escaped(source)
    result = shown(watched.mark_inline((plain,), COLOUR))
    assert re.sub(rf'<span title="{WATCHED}" style="color:{COLOUR}">|</span>', "", result) == plain
