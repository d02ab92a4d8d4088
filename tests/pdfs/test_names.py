"""File names for PDFs are legal everywhere, tell papers apart, and say what they were asked to say."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readerapp.arxiv.paper import Paper
from readerapp.errors import SettingsError
from readerapp.pdfs.names import FIELDS, check_template, export_name, key_of, unique_name
from readerapp.rendering.text import texts_of
from readerapp.settings.table import find
from readerapp.text.words import AND_OTHERS
from tests.invented import paper

TEMPLATE = str(find("pdf_names").default)

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)


def name(one: Paper, template: str = TEMPLATE, version: int | None = None) -> str:
    return export_name(template, one, texts_of(one), version)


def check_legal(found: str) -> None:
    """The rules of Windows, macOS and Linux at once."""
    assert not _FORBIDDEN.search(found)
    assert not _RESERVED.fullmatch(found)
    assert len(found.encode()) <= 255
    assert len(unicodedata.normalize("NFD", found).encode("utf-16-le")) // 2 <= 255
    assert unicodedata.normalize("NFC", found) == found
    assert not found.startswith((" ", "."))
    assert not found.endswith((" ", "."))
    assert found.endswith(".pdf")
    assert len(found) > len(".pdf")
    assert not any(unicodedata.category(char).startswith("C") for char in found)


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ({}, "Quill 2026 - Title 1 (2601.00001v2).pdf"),
        ({"authors": ("Jo van der Veer Jr.",)}, "Veer 2026 - Title 1 (2601.00001v2).pdf"),
        (
            {"authors": ("The Deep Well Collaboration", "A. B.")},
            "The Deep Well Collaboration 2026 - Title 1 (2601.00001v2).pdf",
        ),
        ({"authors": ("Fern Valley Observatory",)}, "Fern Valley Observatory 2026 - Title 1 (2601.00001v2).pdf"),
        ({"authors": ("Ada Quill 3rd",)}, "Quill 2026 - Title 1 (2601.00001v2).pdf"),
        ({"authors": (AND_OTHERS,)}, "Unknown author 2026 - Title 1 (2601.00001v2).pdf"),
        ({"authors": ()}, "Unknown author 2026 - Title 1 (2601.00001v2).pdf"),
        ({"title": "Lamps: on or off?"}, "Quill 2026 - Lamps - on or off (2601.00001v2).pdf"),
        ({"title": r"$L^2$ \& Schr\"odinger/Kettles <b>"}, "Quill 2026 - L² & Schrödinger-Kettles (b) (2601.00001v2).pdf"),
        ({"title": "..."}, "Quill 2026 - (2601.00001v2).pdf"),
        ({"submitted": None}, "Quill 2026 - Title 1 (2601.00001v2).pdf"),
        ({"id": "hep-th/9901001"}, "Quill 2026 - Title 1 (hep-th-9901001v2).pdf"),
        ({"title": "A\u202etxt.exe\u0007 b"}, "Quill 2026 - Atxt.exe b (2601.00001v2).pdf"),
    ],
)
def test_names(known: dict[str, object], expected: str) -> None:
    assert name(paper(1, **known), version=2) == expected
    check_legal(expected)


@pytest.mark.parametrize("title", ["CON", "nul", "Aux.", "com1", "LPT³", "con.tinue", "PRN .x"])
def test_reserved_names(title: str) -> None:
    found = name(paper(1, title=title), "{title}")
    assert found.startswith("_")
    check_legal(found)


def test_a_long_title_is_cut_at_a_word_and_the_id_stays() -> None:
    found = name(paper(1, title="On the counting of lamps " * 30))
    assert found.startswith("Quill 2026 - On the counting of lamps On the")
    assert found.endswith("… (2601.00001).pdf")
    assert re.search(r"(?:On|the|counting|of|lamps)… \(", found)
    check_legal(found)


def test_letters_and_their_accents_are_not_parted() -> None:
    letter = "x\u0323\u0301"
    found = name(paper(1, title=letter * 100), "{title}")
    check_legal(found)
    assert found.removesuffix("….pdf").removesuffix(".pdf").endswith(letter)


def test_many_authors() -> None:
    three = paper(1, authors=("Ada Quill", "Bo Reed", "Cy Wicks"))
    assert name(three, "{authors} {id}") == "Quill, Reed, Wicks 2601.00001.pdf"
    assert name(three._replace(authors=("Ada Quill",) * 4), "{authors} {id}") == "Quill et al 2601.00001.pdf"


@pytest.mark.parametrize(
    "template", ["{title.__class__}", "{0}", "{}", "{abstract}", "{title!r}", "{title:>99999999}", "{title", "title}"]
)
def test_templates_that_cannot_be(template: str) -> None:
    with pytest.raises(SettingsError, match=r"brace|cannot have"):
        check_template(template)
    with pytest.raises(SettingsError):
        name(paper(1), template)


def test_a_template_must_tell_papers_apart() -> None:
    with pytest.raises(SettingsError, match="many papers one name"):
        check_template("{year} {category}")
    check_template(TEMPLATE)
    check_template("{{x}} {id}")


def test_numbers_tell_equal_names_apart() -> None:
    taken = {key_of("Lamps.pdf"), key_of("lamps (2).pdf"), key_of("\u00c9t\u00e9.pdf")}
    assert unique_name("LAMPS.pdf", taken) == "LAMPS (3).pdf"
    assert unique_name("E\u0301te\u0301.pdf", taken) == "E\u0301te\u0301 (2).pdf"
    assert unique_name("Kettles.pdf", taken) == "Kettles.pdf"


_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=400)


@given(_text, _text, st.sampled_from([TEMPLATE, "{title}", "{first_author}{title}", *(f"{{{field}}}" for field in FIELDS)]))
def test_every_name_is_legal(title: str, author: str, template: str) -> None:
    one = paper(1, title=title, authors=(author,))
    # Not through the rendering, which would tame the texts first.
    texts = texts_of(paper(1))._replace(title_plain=title, authors=(author,))
    check_legal(export_name(template, one, texts, 3))
