"""The language of the window: English as in the code, or its translation.

A text that a user reads in the window is written `tr("Star the paper")`, one with values `tr("Fetching {name}…", name=name)`,
and one that counts `tr_count("{count} paper", "{count} papers", count)`. A text in a table created before the language is
known is marked with `later` there, and goes through `tr` where it is shown. packaging/make_translations.py collects all
three. The commands always speak English, so that scripts can read them.
"""

from collections.abc import Callable

Translate = Callable[[str, str, int | None], str]
"""(text, what it is about, count or None) to the translated text. Unknown texts are returned unchanged."""


class _Chosen:
    """The language in force. None: English."""

    translate: Translate | None = None
    thousands = ","
    point = "."


def use(translate: Translate | None, thousands: str = ",", point: str = ".") -> None:
    """From now on take texts from `translate`, and write numbers with these separators; None: English."""
    _Chosen.translate, _Chosen.thousands, _Chosen.point = translate, thousands, point


def tr(text: str, about: str = "", /, **values: object) -> str:
    """`text` in the language of the window, with `values` where its braces name them.

    `about` distinguishes two meanings of one English word. A `text` without values is not a template: its braces stay.
    """
    if _Chosen.translate is not None:
        text = _Chosen.translate(text, about, None)
    return text.format_map(values) if values else text


def tr_count(one: str, many: str, count: int, about: str = "", /, **values: object) -> str:
    """`one` or `many`, depending on `count`. Both may name `{count}`, which is written with thousands separators."""
    text = one if count == 1 else many
    if _Chosen.translate is not None:
        translated = _Chosen.translate(many, about, count)
        text = text if translated == many else translated
    return text.format_map({"count": number(count), **values})


def later(text: str, about: str = "", /) -> str:
    """`text` unchanged: marks a text that `tr` translates where it is shown."""
    return text


def number(value: int) -> str:
    """ "1,204", in German "1.204"."""
    text = f"{value:,}"
    return text if _Chosen.thousands == "," else text.replace(",", _Chosen.thousands)


def decimal(value: float, places: int = 1) -> str:
    """ "1.5" with one place, in German "1,5"."""
    text = f"{value:,.{places}f}"
    return text if _Chosen.point == "." else text.translate({ord(","): _Chosen.thousands, ord("."): _Chosen.point})
