"""The search language: a text becomes a Query.

Words and "phrases" are looked for in title, abstract and authors; `ti: au: abs: co: note:` look in one of them. `cat: id:
tag: date: kind: only: is:` name facts. `-` or `NOT` negates, `OR` separates alternatives, parentheses group;
everything else is joined by "and". In titles and abstracts a word is found in all its forms ("learning" finds "learned"),
unless quoted; a name is found as written. A word that ends in `*` stands for all words with that beginning. An identifier,
an arXiv address or a DOI names the paper itself, several of them those papers.

    ti:splatting au:(barron OR mildenhall_b) -is:dismissed date:2020-12..2021-01
"""

import calendar
import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple, NoReturn

from readerapp.arxiv.doi import pasted_doi
from readerapp.arxiv.identifier import Identifier
from readerapp.arxiv.listing import Kind
from readerapp.errors import InvalidIdentifierError, QueryError
from readerapp.search.dates import DATE, begun_date
from readerapp.search.meant import family_and_given, in_categories
from readerapp.search.query import (
    FLAGS,
    TEXT_FIELDS,
    And,
    Announced,
    Everything,
    HasId,
    Is,
    Not,
    OfKind,
    OnlyIn,
    Or,
    Query,
    Tagged,
    Text,
    WrittenBy,
)
from readerapp.system.lazy_patterns import pattern
from readerapp.text.language import tr
from readerapp.text.unicode import without_surrogates, without_tex_accents

FACT_FIELDS = ("cat", "id", "tag", "date", "kind", "only", "is")
_INDEXED_FIELDS = ("ti", "au", "abs")
ALIASES = {
    "title": "ti", "author": "au", "authors": "au", "abstract": "abs", "comment": "co", "comments": "co", "notes": "note",
    "category": "cat", "categories": "cat", "doi": "id", "arxiv": "id", "tags": "tag",
}  # fmt: skip
"""Other names of fields, as used by arXiv, ADS and INSPIRE."""
_FIELDS = {"fields": ", ".join((*TEXT_FIELDS, *FACT_FIELDS[:-1])), "last": FACT_FIELDS[-1]}
_LONGEST_NAME = 500
_TOKEN = pattern(
    r"""\s*(?:
        (?P<open>\() | (?P<close>\)) |
        (?P<minus>-(?=[^\s-]) | (?:AND)?NOT(?=[\s()"]|$)) |
        (?:(?P<field>[A-Za-z]+):)?(?:"(?P<phrase>(?:UMLAUT|[^"])*)(?P<quote>"?) | (?P<word>(?:UMLAUT|[^\s()"])+))? |
    )""".replace("UMLAUT", r"""\\"(?=[A-Za-z{\\])"""),
    re.VERBOSE,
)
"""A quotation mark after a backslash is TeX's umlaut, as in K\\"ahler."""
_MAX_DEPTH = 20
_MAX_CONDITIONS = 400
"""Not counting plain words. SQLite allows expressions of depth 1000, and its parser fewer parentheses than that
(https://sqlite.org/limits.html).
"""
_WORD = pattern(r"[^\W_]+")
_MARKUP = frozenset("\\{}^_$")


class TypedWord(NamedTuple):
    """A word of a search that papers must have, its place in the text (in characters), and whether it is a prefix."""

    start: int
    end: int
    word: str
    prefix: bool = False


def words_of(text: str, unfinished: bool = False) -> list[TypedWord]:
    """The words that `text` looks for in titles, abstracts and authors, without those it excludes and whatever may be TeX.

    Raises QueryError.
    """
    parser = _Parser(text, unfinished)
    if not named_paper(text):
        parser.query()
    return parser.words


def parse(text: str, unfinished: bool = False) -> Query:
    """Read the search `text`; an empty one is Everything. Raises QueryError.

    With `unfinished`, while somebody is typing, the last plain word is a prefix.
    """
    named = named_paper(text)
    return HasId(named) if named else _Parser(text, unfinished).query()


def named_paper(text: str) -> str | None:
    """The identifier or DOI if `text` as a whole names a paper, as people paste it; None if it is a search."""
    if len(text) > _LONGEST_NAME or not any(char.isdigit() for char in text):
        return None
    try:
        return Identifier.from_pasted(text).id
    except InvalidIdentifierError:
        return pasted_doi(text)


def _known(name: str) -> str | None:
    """The field called `name`, if there is one."""
    field = ALIASES.get(name.lower(), name.lower())
    return field if field in TEXT_FIELDS or field in FACT_FIELDS else None


class _Parser:
    """Recursive descent: alternatives of terms, each perhaps negated or in parentheses."""

    def __init__(self, text: str, unfinished: bool) -> None:
        self._text = without_surrogates(text)
        self._at = 0
        self._depth = 0
        self._conditions = 0
        self._unfinished = unfinished
        self._excludes = False
        self._field: str | None = None
        """The field before the current parentheses."""
        self.words: list[TypedWord] = []

    def query(self) -> Query:
        found = self._alternatives()
        self._skip_blanks()
        if self._at < len(self._text):
            self._fail(self._at, tr("This “)” closes nothing; take it out, or open it with “(”."))
        return found

    def _alternatives(self) -> Query:
        parts = [self._terms()]
        while self._keyword("OR"):
            self._count_condition(self._at)
            parts.append(self._terms())
        if self._unfinished:
            parts = [part for part in parts if not isinstance(part, Everything)] or [Everything()]
        if len(parts) == 1:
            return parts[0]
        if any(isinstance(part, Everything) for part in parts):
            self._fail(self._at, tr("“OR” goes between two searches."))
        return Or(tuple(parts))

    def _terms(self) -> Query:
        parts: list[Query] = []
        while True:
            self._keyword("AND")
            if self._at_an_end():
                break
            parts.append(self._term())
        parts = [part for part in parts if not isinstance(part, Everything)]
        if not parts:
            return Everything()
        named = [part for part in parts if isinstance(part, HasId)]
        if len(named) > 1:
            # No paper has two identifiers: a list of them means each.
            at = parts.index(named[0])
            parts = [part for part in parts if not isinstance(part, HasId)]
            parts.insert(at, Or(tuple(named)))
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def _term(self) -> Query:
        start, match = self._at, self._token()
        negated = False
        while match["minus"]:
            self._count_condition(start)
            negated = not negated
            if match["minus"] != "-" and self._at_an_end():
                if self._unfinished:
                    return Everything()
                self._fail(start, tr("“NOT” goes before what should be left out."))
            start, match = self._at, self._token()
        self._excludes ^= negated
        found = self._positive(start, match)
        self._excludes ^= negated
        return Not(found) if negated and not isinstance(found, Everything) else found

    def _token(self) -> re.Match[str]:
        match = _TOKEN.match(self._text, self._at)
        assert match is not None  # every part of the pattern may be empty  # noqa: S101
        self._at = match.end()
        return match

    def _at_an_end(self) -> bool:
        self._skip_blanks()
        return self._at >= len(self._text) or self._text[self._at] == ")" or self._peek_keyword("OR")

    def _positive(self, start: int, match: re.Match[str]) -> Query:
        if match["open"]:
            return self._group(start)
        field, is_bare = match["field"], not match["word"] and match["phrase"] is None
        if field and is_bare and self._text.startswith("(", self._at) and _known(field):
            return self._group_in(field)
        self._note_words(match)
        if match["phrase"] is not None and not (match["quote"] or self._unfinished):
            self._fail(start, tr("A phrase ends with a second quotation mark."))
        return self._leaf(start, match)

    def _group(self, start: int) -> Query:
        self._count_condition(start)
        self._depth += 1
        if self._depth > _MAX_DEPTH:
            self._fail(start, tr("Parentheses can be nested {most} deep at most.", most=_MAX_DEPTH))
        inner = self._alternatives()
        self._depth -= 1
        self._skip_blanks()
        if not self._text.startswith(")", self._at):
            if self._unfinished and self._at >= len(self._text):
                return inner
            self._fail(start, tr("This “(” is never closed."))
        self._at += 1
        return inner

    def _group_in(self, field: str) -> Query:
        """`ti:(moss OR lamp)`: what is in the parentheses belongs to the field, unless it names its own."""
        outer, self._field = self._field, field
        self._at += 1
        found = self._group(self._at - 1)
        self._field = outer
        return found

    def _leaf(self, start: int, match: re.Match[str]) -> Query:
        phrase = match["phrase"] is not None
        name, value = match["field"], (match["phrase"] if phrase else match["word"]) or ""
        name = name or self._field
        if name is None:
            return self._text_leaf(without_tex_accents(value), None, phrase)
        field = _known(name)
        if field is None:
            if value and not value.startswith("//"):
                self._fail(
                    start,
                    tr(
                        "“{name}:” is not a field; fields are {fields} and {last}. In quotes a text is found as written.",
                        name=name,
                        **_FIELDS,
                    ),
                )
            # "Re: ..." and "http://..." are words like others.
            return self._text_leaf(f"{name}:{value}", None, phrase)
        if not value.strip():
            if self._unfinished:
                return Everything()
            self._fail(start, tr("“{name}:” needs a value right after it.", name=name))
        if field not in _INDEXED_FIELDS:
            self._count_condition(start)
        if field in _INDEXED_FIELDS:
            # Notes and comments are stored as written.
            value = without_tex_accents(value)
        if field in TEXT_FIELDS:
            return (self._author(start, value) if field == "au" else None) or self._text_leaf(
                value, TEXT_FIELDS[field], phrase
            )
        return self._fact(match.start("phrase" if phrase else "word"), field, value)

    def _note_words(self, match: re.Match[str]) -> None:
        field = match["field"] or self._field
        part = "word" if match["phrase"] is None else "phrase"
        value = match[part] or ""
        is_text = field is None or _known(field) in _INDEXED_FIELDS
        if not is_text or self._excludes or named_paper(value) or not _MARKUP.isdisjoint(value):
            return
        may_go_on = value.endswith("*") or self._is_last
        value = value.rstrip("*")
        for found in _WORD.finditer(value):
            prefix = may_go_on and found.end() == len(value)
            self.words.append(TypedWord(match.start(part) + found.start(), match.start(part) + found.end(), found[0], prefix))

    @property
    def _is_last(self) -> bool:
        """Whether the token just read is still being typed."""
        return self._unfinished and self._at >= len(self._text) and not self._text.endswith('"')

    def _author(self, start: int, value: str) -> Query | None:
        """The person meant by "Quill, Ada" or, as in arXiv's addresses, quill_a; None for any other form of a name.

        What begins with = is a name as signed.
        """
        if value.startswith("=") and any(char.isalnum() for char in value):
            self._count_condition(start)
            return WrittenBy("", "", " ".join(value[1:].split()))
        family, given = family_and_given(value)
        if not family or not any(char.isalnum() for char in given):
            return None
        self._count_condition(start)
        return WrittenBy(family.replace("_", " ").strip(), given.strip())

    def _text_leaf(self, value: str, field: str | None, phrase: bool) -> Query:
        if not any(char.isalnum() for char in value):
            return Everything()
        is_last = self._is_last
        if phrase:
            return Text(value, field, prefix=is_last, exact=True)
        if value.endswith("*"):
            return Text(value.rstrip("*"), field, prefix=True, exact=True)
        if field is None and (named := named_paper(value)):
            if named.startswith("10."):
                self._count_condition(self._at)
            return HasId(named)
        if is_last and len(value) == 1 and value.isascii():
            # Nearly every paper has a word that begins with this.
            return Everything()
        return Text(value, field, prefix=is_last)

    def _fact(self, value_at: int, name: str, value: str) -> Query:
        match name:
            case "cat":
                return in_categories(value)
            case "id":
                return HasId(named_paper(value) or value.strip())
            case "tag":
                return Tagged(value)
            case "date":
                return self._date(value_at, value)
            case "kind":
                kind = self._meant(value, list(Kind))
                if kind not in list(Kind):
                    self._fail(value_at, tr("A kind is one of {names}.", names=", ".join(Kind)))
                return OfKind(Kind(kind))
            case "only":
                return self._only(value_at, value)
        flag = self._meant(value, FLAGS)
        if flag not in FLAGS:
            self._fail(value_at, tr("After “is:” comes one of {names}.", names=", ".join(FLAGS)))
        return Is(flag)

    def _only(self, at: int, value: str) -> OnlyIn:
        sections: list[tuple[str, Kind | None]] = []
        for one in value.split(","):
            category, slash, said = one.partition("/")
            kind = said.lower()
            if not (category or self._is_last):
                self._fail(at, tr("A category comes here, such as cs.CV or cs.CV/cross."))
            if slash and kind not in list(Kind) and not (self._is_last and any(name.startswith(kind) for name in Kind)):
                self._fail(at + len(category) + 1, tr("After the category comes one of {names}.", names=", ".join(Kind)))
            sections.append((category, Kind(kind) if kind in list(Kind) else None))
            at += len(one) + 1
        return OnlyIn(tuple(sections))

    def _meant(self, value: str, names: Sequence[str]) -> str:
        """`value` in lower case; while it is being typed, a prefix stands for the first of `names` that has it."""
        small = value.lower()
        if small in names or not self._is_last:
            return small
        return next((name for name in names if name.startswith(small)), small)

    def _date(self, at: int, value: str) -> Announced:
        if self._is_last and value.endswith(".") and ".." not in value:
            # The first of two dots.
            value = value[:-1]
        first, dots, last = value.partition("..")
        begin = self._day(at, first, last=False) if first or not dots else date.min
        end = self._day(at + len(first) + len(dots), last if dots else first, last=True) if last or not dots else date.max
        return Announced(begin, end)

    def _day(self, at: int, text: str, last: bool) -> date:
        match = DATE.fullmatch(text) or (begun_date(text, last) if self._is_last else None)
        try:
            if not match:
                raise ValueError(text)
            year, month = int(match["year"]), int(match["month"] or (12 if last else 1))
            days = calendar.monthrange(year, month)[1]
            return date(year, month, int(match["day"] or (days if last else 1)))
        except (ValueError, calendar.IllegalMonthError):
            readable = re.match(r"\d{0,4}", text)
            self._fail(at + (readable.end() if readable else 0), tr("A date looks like 2020-12-15 or 2020-12."))

    def _count_condition(self, at: int) -> None:
        self._conditions += 1
        if self._conditions > _MAX_CONDITIONS:
            self._fail(at, tr("A search can have {most} conditions at most.", most=_MAX_CONDITIONS))

    def _keyword(self, word: str) -> bool:
        if self._peek_keyword(word):
            self._skip_blanks()
            self._at += len(word)
            return True
        return False

    def _peek_keyword(self, word: str) -> bool:
        return re.compile(rf"\s*{word}(?=[\s()]|$)").match(self._text, self._at) is not None

    def _skip_blanks(self) -> None:
        while self._at < len(self._text) and self._text[self._at].isspace():
            self._at += 1

    def _fail(self, position: int, hint: str) -> NoReturn:
        raise QueryError(self._text, position, hint)
