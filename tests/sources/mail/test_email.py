"""arXiv's e-mail listings: what they say, as arXiv and as mail programs write them, and what damage costs."""

import re
from base64 import encodebytes
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime
from email.message import EmailMessage
from pathlib import Path
from quopri import encodestring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readerapp.arxiv.listing import Announcement, Count, Kind
from readerapp.arxiv.paper import Paper
from readerapp.errors import ParseError
from readerapp.sources import recognise
from readerapp.sources.mail.email import looks_like, parse
from readerapp.sources.mail.passed_on import as_sent
from readerapp.sources.page import list_page

DAY = date(2026, 1, 6)
RULE = "-" * 78 + "\n"
HEAD = "Date: Tue,  6 Jan 26 01:36:02 GMT\nSubject: cs daily 2 new + 1 crosses received\n\n"
BEFORE = f"{RULE}{RULE}Send any comments regarding submissions directly to submitter.\n{RULE}"
ABSTRACT = "  We water a plant every\nday for $n < 9$ days.\n  It grows."


def block(
    number: int,
    mark: str = "",
    dated: str = "Date: Mon, 5 Jan 2026 17:30:00 GMT   (56kb,D)",
    categories: str = "cs.LG stat.ML",
    abstract: str | None = ABSTRACT,
    authors: str = r"Ada Quill (Moss Lab), Bo R\'eed and C. Ash",
    more: str = "",
) -> str:
    """The block of the paper 2601.000 and the number."""
    paper_id = f"2601.{number:05}"
    body = f"\\\\\n{abstract}\n" if abstract else ""
    return (
        f"\\\\\narXiv:{paper_id}{mark}\n{dated}\n\nTitle: Title {number}, which\n  is long\nAuthors: {authors}\n"
        f"Categories: {categories}\n{more}{body}\\\\ ( https://arxiv.org/abs/{paper_id} ,  56kb)\n"
    )


CROSS_LISTED, REVISED = " (*cross-listing*)", "replaced with revised version Mon, 5 Jan 2026 11:00:13 GMT   (7kb)"
BLOCKS = [
    block(1),
    block(2, more="Comments: 9 pages,\n  2 figures\nReport-no: M-1\nJournal-ref: J. Moss 3\nDOI: 10.1000/182 10.1000/183\n"),
    block(3, CROSS_LISTED, categories="math.NT cs.DM"),
    block(4, dated=REVISED, abstract=None),
    block(5, dated=REVISED, abstract=None, categories="math.NT cs.DM"),
]
END = "%%%---" * 13 + "\nFor subscribe options, see the help.\n" + "-" * 77 + "\nFor help on viewing, see the help.\n"
MAIL = (
    f"{HEAD}{BEFORE}received from  Fri  2 Jan 26 19:00:00 GMT  to  Mon  5 Jan 26 19:00:00 GMT\n{RULE}{RULE}"
    f"{BLOCKS[0]}{RULE}{BLOCKS[1]}{'%-' * 39}\n{RULE}{BLOCKS[2]}{'%%--' * 19}%%\n{RULE}{BLOCKS[3]}{RULE}{BLOCKS[4]}{END}"
)


def mail(*blocks: str, head: str = HEAD, subscribed: str = "") -> bytes:
    """A mail of these blocks."""
    return f"{head}{BEFORE}{subscribed}{RULE}{RULE}{RULE.join(blocks)}{END}".encode()


def one(**said: str) -> Paper:
    """The paper of a mail with one block."""
    return parse(mail(block(1, **said))).papers[0]


def test_a_mail_with_its_kinds_in_arxivs_order() -> None:
    listing = parse(MAIL.encode())
    assert (listing.day, listing.category, listing.damages) == (DAY, "cs", ())
    kinds = [Kind.NEW, Kind.NEW, Kind.CROSS, Kind.REPLACE, Kind.REPLACE_CROSS]
    assert listing.announcements == tuple(
        Announcement(f"2601.{number:05}", DAY, "cs", kind, None, number) for number, kind in enumerate(kinds, start=1)
    )
    assert listing.counts == {Kind.NEW: Count(2, 2), Kind.CROSS: Count(1, 1), Kind.REPLACE: Count(2)}


def test_a_paper_as_the_mail_tells_it() -> None:
    assert parse(MAIL.encode()).papers[1] == Paper(
        id="2601.00002",
        title="Title 2, which is long",
        abstract="We water a plant every day for $n < 9$ days.\n  It grows.",
        authors=("Ada Quill", r"Bo R\'eed", "C. Ash"),
        primary_category="cs.LG",
        categories=("cs.LG", "stat.ML"),
        comment="9 pages, 2 figures",
        journal_ref="J. Moss 3",
        doi="10.1000/182",
        submitted=datetime(2026, 1, 5, 17, 30, tzinfo=UTC),
    )


def test_a_replacement_does_not_tell_when_the_first_version_was_submitted() -> None:
    assert one(dated=REVISED).submitted is None


def test_the_dates_of_revisions_tell_the_version() -> None:
    dated = "Date: Mon, 5 Jan 2026 17:30:00 GMT   (5kb)" + "".join(
        f"\nDate (revised v{version}): Mon, 12 Jan 2026 17:30:00 GMT   (5kb)" for version in (2, 10)
    )
    paper = one(dated=dated)
    assert (paper.version, paper.submitted) == (10, datetime(2026, 1, 5, 17, 30, tzinfo=UTC))


@pytest.mark.parametrize(
    ("sent", "day"),
    [
        ("Fri,  3 Mar 23 01:36:02 GMT", date(2023, 3, 3)),
        ("Mon, 13 Mar 23 00:43:00 GMT", date(2023, 3, 13)),
        ("Fri,  9 Jun 23 00:44:20 GMT", date(2023, 6, 9)),
        ("Thu, 02 Mar 2023 20:36:02 -0500", date(2023, 3, 3)),
        ("Fri, 3 Mar 2023 05:10:00 +0000", date(2023, 3, 3)),
    ],
)
def test_a_mail_is_dated_by_the_day_after_its_announcement(sent: str, day: date) -> None:
    listing = parse(mail(block(1), head=f"Date: {sent}\nSubject: cs.LG daily Subj-class mailing 8a00c2 1\n\n"))
    assert (listing.day, listing.category) == (day, "cs.LG")


SUBJECT_CLASSES = "Date: Tue, 6 Jan 26 01:36:02 GMT\nSubject: cs daily Subj-class mailing\n\n"


def test_a_mail_of_one_subject_class() -> None:
    subscribed = " Submissions to:\nDiscrete Mathematics\n received from  Fri  2 Jan 26 19:00:00 GMT\n"
    listing = parse(mail(BLOCKS[2], head=SUBJECT_CLASSES, subscribed=subscribed))
    assert (listing.category, listing.announcements[0].kind) == ("cs.DM", Kind.CROSS)


def test_a_mail_of_several_subject_classes_lists_a_paper_in_each_of_its_own() -> None:
    subscribed = " Submissions to:\nMachine Learning\nComputation and Language\nRobotics\n received from  Fri\n"
    listing = parse(mail(block(1, categories="cs.LG cs.CL"), head=SUBJECT_CLASSES, subscribed=subscribed))
    assert {(one.category, one.kind) for one in listing.announcements} == {("cs.LG", Kind.NEW), ("cs.CL", Kind.CROSS)}
    assert (listing.category, listing.counts) == (None, {})


def test_a_mail_without_papers() -> None:
    listing = parse(mail("", head=HEAD.replace("2 new + 1 crosses", "0 new +  crosses")))
    assert (listing.papers, listing.day, listing.counts[Kind.NEW]) == ((), DAY, Count(0, 0))


def test_a_months_file_has_neither_days_nor_a_category() -> None:
    old = block(1).replace("arXiv:2601.00001", "Paper (*cross-listing*): math.NT/0301001")
    old = old.replace("Date", "From: A\nDate", 1)
    old = old[: old.rindex("\\\\\n  We")] + "\\\\\n"
    listing = parse(f"{RULE}{RULE}\nPapers received as of Wed  1 Jan 03 01:00:12 GMT.\n\n{RULE}{RULE}{old}".encode())
    assert (listing.papers[0].id, listing.papers[0].abstract) == ("math/0301001", None)
    assert (listing.announcements, listing.day, listing.category, listing.damages) == ((), None, None, ())


def test_the_past_week_is_read_without_a_category() -> None:
    tuesday, monday = (f"{RULE}\\\\\n/* {day} Jan 2026 */\n\\\\\n{RULE}" for day in ("Tue, 6", "Mon, 5"))
    week = f"{tuesday}{BLOCKS[0]}{monday}{BLOCKS[1]}"
    listing = parse(week.encode())
    assert (len(listing.papers), listing.announcements, listing.damages) == (2, (), ())


# --- mails as they are saved ------------------------------------------------------------------------------------------


def encoded(how: str, body: bytes) -> bytes:
    head = MAIL.partition("\n\n")[0]
    kind = f"MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: {how}\n\n"
    return f"Received: from moss\n{head}\n{kind}".encode() + body


def multipart(data: str) -> bytes:
    message = EmailMessage()
    head, _, text = data.partition("\n\n")
    for line in head.split("\n"):
        message[line.partition(": ")[0]] = line.partition(": ")[2]
    message.set_content(text)
    message.add_alternative("<html><pre>the same</pre></html>", subtype="html")
    return message.as_bytes()


def forwarded(data: str) -> bytes:
    message, inner = EmailMessage(), EmailMessage()
    message["Date"], message["Subject"] = "Sun, 11 Jan 2026 10:00:00 +0000", "Fwd: for you"
    head, _, text = data.partition("\n\n")
    for line in head.split("\n"):
        inner[line.partition(": ")[0]] = line.partition(": ")[2]
    inner.set_content(text)
    message.set_content("Have a look.\n")
    message.add_attachment(inner)
    return message.as_bytes()


BODY = MAIL.partition("\n\n")[2].encode()
SAVED: dict[str, Callable[[], bytes]] = {
    "CRLF": lambda: MAIL.replace("\n", "\r\n").encode(),
    "a byte order mark": lambda: b"\xef\xbb\xbf" + MAIL.encode(),
    "further headers": lambda: b"Return-Path: <x@example.org>\nX-Spam: no\n" + MAIL.encode(),
    "quoted-printable": lambda: encoded("quoted-printable", encodestring(BODY)),
    "base64": lambda: encoded("base64", encodebytes(BODY)),
    "base64 in CRLF": lambda: encoded("base64", encodebytes(BODY.replace(b"\n", b"\r\n"))).replace(b"\n", b"\r\n"),
    "multipart": lambda: multipart(MAIL),
    "forwarded as an attachment": lambda: forwarded(MAIL),
}


@pytest.mark.parametrize("save", SAVED.values(), ids=SAVED)
def test_reads_the_same_from(save: Callable[[], bytes]) -> None:
    assert parse(save()) == parse(MAIL.encode())


def test_a_forwarded_text_is_dated_by_its_own_head() -> None:
    outer = "Date: Sun, 11 Jan 2026 10:00:00 +0000\nSubject: Fwd: cs daily 2 new + 1 crosses received\n\nHave a look.\n"
    assert parse((outer + MAIL).encode()).day == DAY


@pytest.mark.parametrize("charset", ["utf-8", "latin-1"])
def test_letters_in_either_encoding(charset: str) -> None:
    assert parse(mail(block(1, authors="Élodie Müller")).decode().encode(charset)).papers[0].authors == ("Élodie Müller",)


# --- damage -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("was", "becomes", "why"),
    [
        ("arXiv:2601.00002", "arXiv:2601.00092", "begins with 2601.00092 and ends with 2601.00002"),
        ("arXiv:2601.00002", "arXiv:2601.zzzzz", "is not an arXiv identifier"),
        ("Title: Title 2", "Txtle: Title 2", "its title or its authors cannot be read"),
        ("Comments: 9", "Title: 9", "two fields called Title"),
        ("  2 figures", "2 figures", "belongs to no field"),
        ("Title 2", "Title \0", "bytes that are no text"),
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
    with pytest.raises(ParseError, match=r"^a\.eml (is no e-mail listing|could not be read)"):
        parse(data, "a.eml")


def test_recognises_its_own_kind() -> None:
    assert all(looks_like(save()) for save in SAVED.values())
    assert not looks_like(b"# ArXiv cs.LG --Tue, 6 Jan 2026\n")
    assert not looks_like(b"<html></html>")


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
        parse(data)


# --- recorded files ---------------------------------------------------------------------------------------------------


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


# --- through a mail program -------------------------------------------------------------------------------------------


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
