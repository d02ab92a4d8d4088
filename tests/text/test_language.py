"""Texts in the language of the window."""

from collections.abc import Iterator

import pytest

from readerapp.text import language
from readerapp.text.language import decimal, number, tr, tr_count

GERMAN = {
    "Open": "Öffnen",
    ("Open", "of a shop"): "Offen",
    "Fetching {name}…": "{name} wird abgerufen …",
    ("{count} rows", 1): "{count} Zeile",
    ("{count} rows", 2): "{count} Zeilen",
}


@pytest.fixture
def german() -> Iterator[None]:
    def translate(text: str, about: str, count: int | None) -> str:
        key = (text, min(count, 2)) if count is not None else (text, about) if about else text
        return GERMAN.get(key, text)  # type: ignore[call-overload, no-any-return]

    language.use(translate, ".", ",")
    yield
    language.use(None)


def test_english_is_what_stands_in_the_code() -> None:
    assert tr("Open") == "Open"
    assert tr("Fetching {name}…", name="cs.CV") == "Fetching cs.CV…"
    assert [tr_count("{count} row", "{count} rows", count) for count in (0, 1, 2, 1204)] == [
        "0 rows",
        "1 row",
        "2 rows",
        "1,204 rows",
    ]
    assert (number(1204), decimal(1204.55, 2)) == ("1,204", "1,204.55")


def test_braces_are_places_only_where_values_come() -> None:
    assert tr("A template with {author}.") == "A template with {author}."
    assert tr("{title} is short", title="On {x}") == "On {x} is short"


@pytest.mark.usefixtures("german")
def test_another_language_has_its_own_words_forms_and_numbers() -> None:
    assert tr("Open") == "Öffnen"
    assert tr("Open", "of a shop") == "Offen"
    assert tr("Fetching {name}…", name="cs.CV") == "cs.CV wird abgerufen …"
    assert [tr_count("{count} row", "{count} rows", count) for count in (1, 1204)] == ["1 Zeile", "1.204 Zeilen"]
    assert (number(1204), decimal(1204.55, 2)) == ("1.204", "1.204,55")


@pytest.mark.usefixtures("german")
def test_a_text_that_the_language_lacks_stays_english() -> None:
    assert tr("Close") == "Close"
    assert tr_count("{count} line", "{count} lines", 1) == "1 line"
