"""arXiv's e-mail listings: what they say, as arXiv and as mail programs write them, and what damage costs."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from readerapp.arxiv.listing import Announcement, Count, Kind
from readerapp.arxiv.paper import Paper
from readerapp.sources.mail.email import parse
from tests.sources.mail.hands import BLOCKS, HEAD, MAIL, REVISED, RULE, SAVED, block, mail, one

DAY = date(2026, 1, 6)


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


@pytest.mark.parametrize("save", SAVED.values(), ids=SAVED)
def test_reads_the_same_from(save: Callable[[], bytes]) -> None:
    assert parse(save()) == parse(MAIL.encode())


def test_a_forwarded_text_is_dated_by_its_own_head() -> None:
    outer = "Date: Sun, 11 Jan 2026 10:00:00 +0000\nSubject: Fwd: cs daily 2 new + 1 crosses received\n\nHave a look.\n"
    assert parse((outer + MAIL).encode()).day == DAY


@pytest.mark.parametrize("charset", ["utf-8", "latin-1"])
def test_letters_in_either_encoding(charset: str) -> None:
    assert parse(mail(block(1, authors="Élodie Müller")).decode().encode(charset)).papers[0].authors == ("Élodie Müller",)
