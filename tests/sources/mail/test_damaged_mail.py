"""E-mails that are damaged, or went through a mail program."""

import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readerapp.arxiv.listing import Count, Kind
from readerapp.errors import ParseError
from readerapp.sources import recognise
from readerapp.sources.mail.email import parse
from readerapp.sources.mail.passed_on import as_sent
from readerapp.sources.page import list_page
from tests.sources.mail.hands import BLOCKS, END, HEAD, MAIL, RULE, SAVED, block, mail, one


@pytest.mark.parametrize(
    ("was", "becomes", "why"),
    [
        ("arXiv:2601.00002", "arXiv:2601.00092", "begins with 2601.00092 and ends with 2601.00002"),
        ("arXiv:2601.00002", "arXiv:2601.zzzzz", "is not an arXiv identifier"),
        ("Title: Title 2", "Txtle: Title 2", "its title or its authors cannot be read"),
        ("Comments: 9", "Title: 9", "two fields called Title"),
        ("  2 figures", "2 figures", "belongs to no field"),
        ("Title 2", "Title \0", "bytes that are not text"),
        ("\\\\\narXiv:2601.00002", "arXiv:2601.00002", "it has no beginning"),
    ],
)
def test_a_damaged_block_is_left_out_and_the_others_stay(was: str, becomes: str, why: str) -> None:
    listing = parse(MAIL.replace(was, becomes, 1).encode())
    assert [paper.id[-1] for paper in listing.papers] == ["1", "3", "4", "5"]
    assert why in " ".join(map(str, listing.damages))
    assert listing.counts[Kind.NEW] == Count(1, 2)


def test_the_last_lines_of_the_nineties_have_no_address() -> None:
    assert parse(mail(block(1).replace("https://arxiv.org/abs/", ""))).damages == ()


def test_two_blocks_run_together_are_left_out() -> None:
    start, end = MAIL.index("We water"), MAIL.index("\\\\ ( https://arxiv.org/abs/2601.00002")
    listing = parse((MAIL[:start] + MAIL[end:]).encode())
    assert [paper.id[-1] for paper in listing.papers] == ["3", "4", "5"]


def test_damage_is_told_with_its_line() -> None:
    line = MAIL[: MAIL.index("\\\\\narXiv:2601.00002")].count("\n") + 1
    assert [one.line for one in parse(MAIL.replace("Title: Title 2", "Title 2").encode()).damages] == [line]


@pytest.mark.parametrize("end", range(len(HEAD), MAIL.index("%%%---") + 5, 17))
def test_a_mail_cut_anywhere_is_noticed(end: int) -> None:
    whole = parse(MAIL.encode())
    try:
        listing = parse(MAIL[:end].encode())
    except ParseError:
        return
    assert "it is cut off here" in [one.what for one in listing.damages]
    assert set(listing.papers) <= set(whole.papers)


@pytest.mark.parametrize("head", ["Subject: cs daily Subj-class mailing\n\n", HEAD.replace("cs daily", "zz daily")])
def test_a_mail_that_does_not_say_its_day_or_category_has_papers_in_no_day(head: str) -> None:
    listing = parse(mail(BLOCKS[0], head=head))
    assert (len(listing.papers), listing.announcements) == (1, ())
    assert "in no day" in str(listing.damages[0])


@pytest.mark.parametrize(
    "data", [b"", b"Hello\n", b"Subject: hello\n\nDear Ada,\n", b"\x89PNG\r\n\x1a\n\0\0", b"\\\\\n\\\\\n"]
)
def test_what_is_no_listing_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(ParseError, match=r"^a\.eml (is not an arXiv e-mail listing|could not be read)"):
        parse(data, "a.eml")


def test_recognises_its_own_kind() -> None:
    assert {recognise.format_of(save()) for save in SAVED.values()} == {"email"}


@given(st.lists(st.tuples(st.integers(0, len(MAIL) - 1), st.integers(0, 255)), max_size=30), st.sampled_from([*SAVED]))
def test_no_flipped_bytes_raise_anything_else(flips: list[tuple[int, int]], saved: str) -> None:
    data = bytearray(SAVED[saved]())
    for place, byte in flips:
        data[place] = byte
    with suppress(ParseError):
        assert all(paper.id and paper.title for paper in parse(bytes(data)).papers)


@given(st.binary() | st.binary().map(lambda some: b"Content-Type: multipart/mixed; boundary=" + some))
def test_no_bytes_raise_anything_else(data: bytes) -> None:
    with suppress(ParseError):
        assert all(paper.id and paper.title for paper in parse(data).papers)


def recorded_mails(recorded: Path, pattern: str) -> list[Path]:
    paths = sorted((recorded / "email").glob(pattern))
    if not paths:
        pytest.skip(f"the recorded e-mail listings are not in {recorded / 'email'}")
    return paths


def test_every_recorded_block_is_read(recorded: Path) -> None:
    for path in recorded_mails(recorded, "*/*.txt"):
        data = path.read_bytes()
        listing = parse(data, path.name)
        said = sum(line.startswith((b"arXiv:", b"Paper:", b"Paper (*")) for line in data.split(b"\n"))
        # One file holds a field called “kDate”.
        assert len(listing.papers) + len(listing.damages) == said, path
        assert len(listing.damages) == (b"\nkDate:" in data), path


def test_mail_and_page_of_one_day_agree(recorded: Path) -> None:
    of_mail = parse(recorded_mails(recorded, "astro-ph/new.txt")[0].read_bytes())
    page = recorded / "list_pages" / "list_astro-ph_new_2023-03-03.html"
    if not page.is_file():
        pytest.skip(f"the recorded page is not at {page}")
    # The page was made again from the day's papers, without its replacements.
    of_page = list_page.parse(page.read_bytes())
    assert set(of_page.announcements) <= set(of_mail.announcements)
    assert of_page.counts[Kind.NEW] == of_mail.counts[Kind.NEW] == Count(53, 53)


def quoted(text: str) -> str:
    return "On Tuesday, arXiv wrote:\n\n" + "".join(f"> {line}".rstrip() + "\n" for line in text.split("\n"))


def with_hard_blanks(text: str) -> str:
    return re.sub(r"^ +| (?= )", lambda blanks: "\xa0" * len(blanks[0]), text, flags=re.MULTILINE)


def with_doubled_links(text: str) -> str:
    text = re.sub(r"(https?://[^\s,;()<>]+)", r"\1 <\1>", text)
    return re.sub(r"^arXiv:(\S+)", r"arXiv:\1 <https://arxiv.org/abs/\1>", text, flags=re.MULTILINE)


def wrapped(text: str, width: int = 72) -> str:
    """As a program wraps: at the last blank before `width`, and the next line begins at its margin."""
    lines = []
    for line in text.split("\n"):
        rest = line
        while len(rest) > width and " " in (head := rest[: width + 1]).strip():
            lines.append(head := head[: head.rindex(" ")])
            rest = rest[len(head) + 1 :]
        lines.append(rest)
    return "\n".join(lines)


PROGRAMS: dict[str, Callable[[str], str]] = {
    "quoted": quoted,
    "quoted twice": lambda text: quoted(quoted(text)),
    "hard blanks": with_hard_blanks,
    "doubled links": with_doubled_links,
    "wrapped": wrapped,
    "quoted and wrapped": lambda text: wrapped(quoted(text), 76),
    "wrapped and quoted": lambda text: quoted(wrapped(text)),
    "all": lambda text: quoted(wrapped(with_doubled_links(with_hard_blanks(text)))),
}


LONG = block(
    6,
    authors="Ada Quill, Bo Reed, C. Ash, Dee Fern, Eli Moss, Flo Tarn, Gus Wicks, Hal Lamplighter,\n  Ina Okonkwo",
    more="Comments: 9 pages, 2 figures, see https://moss.example.org/ferns?page=1 for the code, and\n  more\n",
)


PASSED_ON = MAIL.replace(END, RULE + LONG + END)


@pytest.mark.parametrize("program", PROGRAMS.values(), ids=PROGRAMS)
def test_a_mail_that_passed_through_a_mail_program_is_the_same_listing(program: Callable[[str], str]) -> None:
    data = program(PASSED_ON).encode()
    assert parse(data) == parse(PASSED_ON.encode())
    assert recognise.format_of(data) == "email"


@pytest.mark.parametrize("program", PROGRAMS.values(), ids=PROGRAMS)
def test_recorded_mails_pass_through_mail_programs(program: Callable[[str], str], recorded: Path) -> None:
    for path in sorted((recorded / "email").glob("*/new*.txt")):
        text = path.read_bytes().decode("latin-1")
        before, after = parse(text.encode()), parse(program(text).encode())
        assert after.papers == before.papers, path
        assert after.announcements == before.announcements


def test_what_arxiv_sends_itself_is_left_as_it_is(recorded: Path) -> None:
    for path in (recorded / "email").rglob("*.txt"):
        data = path.read_bytes()
        assert as_sent(data.decode("latin-1")) == data.decode("latin-1"), path


def test_a_letter_that_arxiv_serves_is_no_damage() -> None:
    assert one(authors="Ada Qu\ufffdll and Bo Reed").authors == ("Ada Qu\ufffdll", "Bo Reed")
