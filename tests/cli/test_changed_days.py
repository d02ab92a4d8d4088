"""Recorded days, each changed in one way as they meet people: imported and fetched, and what is in the library then."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run
from tests.fake_arxiv import Batch, FakeArxiv, faults, invented_papers
from tests.fetch_world import HERE, NOON, TUESDAY, YESTERDAY

PAGE, FEED = "list_pages/list_astro-ph.EP_new_2023-03-03.html", "rss/days/rss_astro-ph.EP_2023-03-03.xml"
MAIL = "email/q-fin/new.EC.txt"
LINKS = re.compile(rb"""(href\s*=\s*["'])(?=/)""")
ARCHIVE = b"https://web.archive.org/web/20230303120000/"
Change = Callable[[bytes], bytes]


@pytest.fixture
def day(recorded: Path) -> Callable[[str], bytes]:
    return lambda name: (recorded / name).read_bytes()


def papers(run: Run) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = run("list", "--json", "--raw").json()
    return found


def without_dates(found: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    return [(one["id"], one["title"], one["abstract"], one["authors"], one["categories"]) for one in found]


PAGES: dict[str, Change] = {
    "of export.arxiv.org": lambda data: LINKS.sub(rb"\1https://export.arxiv.org", data),
    "of a mirror": lambda data: LINKS.sub(rb"\1http://cn.arxiv.org", data),
    "of the Wayback Machine": lambda data: LINKS.sub(rb"\1" + ARCHIVE + b"https://arxiv.org", data),
}
MAILS: dict[str, Change] = {
    "quoted": lambda data: b"".join(b"> " + line + b"\n" for line in data.split(b"\n")),
    "with hard blanks": lambda data: re.sub(rb"^ +", lambda found: b"\xc2\xa0" * len(found[0]), data, flags=re.MULTILINE),
    "with links given twice": lambda data: re.sub(rb"(https://arxiv\.org/abs/[\w.]+)", rb"\1 <\1>", data),
}


@pytest.mark.parametrize(
    ("name", "change"),
    [*((PAGE, change) for change in PAGES.values()), *((MAIL, change) for change in MAILS.values())],
    ids=[*PAGES, *MAILS],
)
def test_a_changed_day_is_the_same_day(name: str, change: Change, run: Run, day: Callable[[str], bytes]) -> None:
    data = day(name)
    assert change(data) != data
    changed = run("import", "-", stdin=change(data))
    assert (changed.status, changed.err) == (0, "")
    found, days = papers(run), run("list", "--days").out
    again = run("import", "-", stdin=data)
    assert again.out.endswith(", 0 new\n")
    assert without_dates(papers(run)) == without_dates(found)
    assert run("list", "--days").out == days


@pytest.mark.parametrize(
    "spelling",
    [
        "arXiv:{}v1 [astro-ph.EP] 2 Mar 2023",
        "\u200b{}\ufeff",
        "https://huggingface.co/papers/{}",
        "https://arxiv.org/pdf/{}#page=3",
    ],
)
def test_a_paper_is_shown_by_every_spelling(spelling: str, run: Run, day: Callable[[str], bytes]) -> None:
    run("import", "-", stdin=day(PAGE))
    first = papers(run)[0]
    shown = run("show", spelling.format(first["id"]))
    assert shown.status == 0
    assert first["id"] in shown.out


def test_a_page_of_which_nothing_could_be_read_is_an_error(run: Run, day: Callable[[str], bytes]) -> None:
    outcome = run("import", "-", stdin=day(PAGE).replace(b'"/abs/', b'"/moss/'))
    assert outcome.status == 1
    assert "could not be read" in outcome.err
    assert papers(run) == []


SMALL = {
    "a bare ampersand": (b"</title>", b" & more</title>", " & more"),
    "an entity of HTML": (b"</title>", b"&nbsp;more</title>", " more"),
    "a vertical tab": (b"</title>", b"\x0bmore</title>", " more"),
    "a bad byte": (b"</title>", b"\xe9</title>", "\ufffd"),
}


@pytest.mark.parametrize(("was", "becomes", "end"), SMALL.values(), ids=SMALL)
def test_small_damage_of_a_feed_costs_no_paper(
    was: bytes, becomes: bytes, end: str, run: Run, day: Callable[[str], bytes]
) -> None:
    data = day(FEED)
    first, item = data.index(b"<item>"), data.count(b"<item>")
    head, rest = data[: data.index(was, first)], data[data.index(was, first) + len(was) :]
    outcome = run("import", "-", stdin=head + becomes + rest)
    assert outcome.status == 0
    line = head.count(b"\n") + 1
    assert outcome.err.startswith(f"standard input, line {line}: ")
    assert outcome.out == f"{item} papers, {item} new\n"
    assert sum(one["title"].endswith(end.strip(" ")) for one in papers(run)) == 1
    assert "Complete" not in run("list", "--days").out


def test_a_feed_under_another_title_is_still_arxivs(run: Run, day: Callable[[str], bytes]) -> None:
    data = day(FEED)
    run("import", "-", stdin=re.sub(rb"<title>[^<]* updates on arXiv.org</title>", b"<title>Planets</title>", data, count=1))
    assert {category for one in papers(run) for category in one["categories"]} >= {"astro-ph.EP"}
    assert run("import", "-", stdin=data).out.endswith(", 0 new\n")


@pytest.mark.parametrize("name", ["arxiv-blog", "atom-related", "mention", "no-mention", "scirate-like"])
def test_a_feed_that_mentions_arxiv_is_a_feed_of_others(name: str, run: Run, recorded: Path) -> None:
    path = recorded.parent / "cases" / f"11-feed-{name}.xml"
    if not path.exists():
        pytest.skip(f"the recorded feed is not at {path}")
    assert run("import", str(path)) == (0, "1 paper, 1 new\n", "")


# --- fetched ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def arxiv(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Iterator[FakeArxiv]:
    """Tuesday at noon, and a server whose first paper has letters that look like damage."""
    odd, *others = invented_papers(12, HERE, TUESDAY)
    odd = odd._replace(authors=("Ada < Quill", "B\ufffd Reed>"), abstract="If a < b, \ufffd holds.")
    monkeypatch.setattr("readerapp.system.locations.turn_file", lambda: tmp_path_factory.mktemp("turn") / "turn.json")
    monkeypatch.setenv("READERAPP_REQUEST_GAP", "0")
    monkeypatch.setenv("READERAPP_NOW", NOON.isoformat())
    with FakeArxiv([YESTERDAY, Batch(TUESDAY, (odd, *others))]) as server:
        for name, value in server.environment.items():
            monkeypatch.setenv(name, value)
        yield server


def test_a_day_with_odd_letters_in_names_and_texts_is_complete(run: Run, arxiv: FakeArxiv) -> None:
    outcome = run("fetch", HERE)
    assert (outcome.status, outcome.err) == (0, "")
    assert f"{HERE}, Tue 2026-06-30: Complete: " in outcome.out
    odd = next(one for one in papers(run) if "<" in one["authors"][0])
    assert odd["authors"] == ["Ada < Quill", "B\ufffd Reed>"]
    assert odd["abstract"] == "If a < b, \ufffd holds."


def spoilt(reply: faults.Reply) -> faults.Reply:
    return reply._replace(body=reply.body.replace(b"</title>", b" \xe9&nbsp;</title>"))


def test_a_bad_byte_in_the_feed_costs_no_paper_where_the_page_cannot_be_had(run: Run, arxiv: FakeArxiv) -> None:
    arxiv.fail("/list/", faults.hang_up(), always=True)
    whole = len(arxiv.papers(date(2026, 6, 30)))
    arxiv.fail("/rss/", faults.Fault(spoil=spoilt))
    outcome = run("fetch", HERE)
    assert outcome.status == 1
    assert len(papers(run)) == whole
