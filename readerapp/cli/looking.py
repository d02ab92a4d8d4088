"""Commands that only read: list, show, history, check."""

import sys
import textwrap

from readerapp.arxiv.category import taxonomy
from readerapp.arxiv.identifier import abstract_page, is_arxiv_id
from readerapp.cli.asking import clear_line, tell
from readerapp.cli.command import UsageError, argument, command, complain
from readerapp.cli.library import (
    AS_JSON,
    PAPER,
    QUERY,
    as_json,
    as_json_list,
    found,
    one_by_one,
    open_library,
    paper_object,
    query_of,
    short_lines,
)
from readerapp.cli.values import whole_number
from readerapp.days.report import DayReport
from readerapp.days.sentences import sentence
from readerapp.storage.records import INDEX_DISAGREES, LibraryPaper
from readerapp.text.words import day_in_rows, moment_in_rows
from readerapp.triage import Act

_WIDTH = 96


@command(
    "list",
    QUERY,
    AS_JSON,
    argument(
        "--raw",
        action="store_true",
        help="With --json: texts as the source wrote them, with their TeX and markup.",
    ),
    argument("--limit", type=whole_number(0), metavar="LIMIT", help="List at most LIMIT papers."),
    argument("--days", action="store_true", help="List the listing days instead, and how complete each one is."),
    minus_words=True,
)
def list_(query: tuple[str, ...], json_: bool, raw: bool, limit: int | None, days: bool) -> None:
    """List the papers that match QUERY (default: all), newest first.

    For a query of a month or less, each day is in the order of its listing.

    A QUERY combines these:

        words "a phrase"               in the title, abstract or authors
        ti: au: abs: co: note:         in one of these, the comments or your note
        au:quill_a au:"Quill, Ada"     a last name with first names or initials
        2101.00001 10.1000/1 id:       an identifier, an arXiv address or a DOI
        cat: tag: kind:                kind: new, cross, replace, replace-cross
        date:2020-12-15 date:2020-12..2021-01
        is:undecided is:starred is:dismissed is:unread is:read is:incomplete
        is:muted
        -word   NOT word   a OR b   ( )   word*

    Words in titles and abstracts match in all their forms: learning finds
    learned. Quoted words and names match exactly.
    """
    if days:
        if query or raw:
            raise UsageError("--days lists days, not papers: it takes no QUERY and no --raw.")
        _list_days(json_, limit)
        return
    with open_library() as store:
        keys = found(store, query_of(query), limit)
        papers = one_by_one(store, keys)
        if json_:
            as_json_list(paper_object(paper, raw) for paper in papers)
            return
        for line in short_lines(papers):
            print(line)
    if sys.stdout.isatty() and not keys:
        complain("No papers match." if query else "The library is empty. Import a listing: readerapp import FILE")


def _list_days(json_: bool, limit: int | None) -> None:
    with open_library() as store:
        reports = store.known_days()[:limit]
    if json_:
        as_json([_day_object(report) for report in reports])
        return
    for report in reports:
        print(f"{day_in_rows(report.day)}  {report.category:<12}  {report.state:<8}  {sentence(report)}")


def _day_object(report: DayReport) -> dict[str, object]:
    return {
        "date": report.day.isoformat(),
        "category": report.category,
        "state": report.state,
        "counts": {kind: {"shown": count.shown, "announced": count.announced} for kind, count in report.counts.items()},
        "sentence": sentence(report),
    }


@command(
    "show",
    PAPER,
    AS_JSON,
    argument("--raw", action="store_true", help="With --json: texts as the source wrote them."),
)
def show(paper: str, json_: bool, raw: bool) -> None:
    """Show everything the library has about the paper ID."""
    with open_library() as store:
        entry = store.paper(store.keys([paper])[0])
    if json_:
        as_json(paper_object(entry, raw))
    else:
        print(_described(entry))


@command(
    "history",
    AS_JSON,
    argument("--limit", type=whole_number(1, 1_000_000), default=50, metavar="LIMIT", help="List at most LIMIT actions."),
)
def history(json_: bool, limit: int) -> None:
    """List what you did, newest first.

    `readerapp undo` starts with the newest.
    """
    with open_library() as store:
        acts = store.history(limit)
    if json_:
        as_json([_act_object(act) for act in acts])
        return
    for act in acts:
        what = act.title if act.papers == 1 else f"{act.papers:,} papers"
        of = f" of act {act.of}" if act.of is not None else ""
        undone = " (undone)" if act.undone else ""
        print(f"{act.id:>6}  {moment_in_rows(act.moment)}  {' '.join([act.verb, *act.tags])}{of}  {what}{undone}")


@command("check")
def check() -> None:
    """Check the library file: its pages, its references and its search index."""
    with open_library() as store:
        papers = store.counts().papers

        def progress(compared: int) -> None:
            done = min(compared, papers)
            tell(f"Checking the library: {done:,} of {papers:,} papers compared with the search index")

        tell("Checking the library")
        problems = store.check(progress)
        clear_line()
        if problems == [INDEX_DISAGREES]:
            tell("Rebuilding the search index")
            store.rebuild_index(lambda added: tell(f"Rebuilding the search index: {added:,} of {papers:,} papers"))
            problems = store.check(progress)
            clear_line()
            print("The search index did not match the papers. It was rebuilt.")
        counts = store.counts()
    for problem in problems:
        complain(problem)
    if problems:
        complain(f"readerapp: {store.path} is damaged. Restore a backup of it, unless a line above says otherwise.")
        sys.exit(1)
    print(f"{store.path} is intact: {counts.papers:,} papers, {counts.starred:,} starred, {counts.undecided:,} undecided.")


def _described(entry: LibraryPaper) -> str:
    paper, texts = entry.paper, entry.texts
    lines = [texts.title_plain, ", ".join(texts.authors) or "Authors not known yet", ""]
    for paragraph in (texts.abstract or "").split("\n"):
        lines += [*textwrap.wrap(paragraph, _WIDTH), ""] if paragraph else []
    facts = [
        ("Identifier", paper.id + (f"v{paper.version}" if paper.version else "")),
        ("Categories", ", ".join(paper.categories)),
        ("Comments", paper.comment or ""),
        ("Published as", paper.journal_ref or ""),
        ("DOI", paper.doi or ""),
        ("Announced", "; ".join(_announced(entry))),
        ("State", ", ".join([entry.triage.state, *(["starred"] if entry.triage.starred else [])])),
        ("Tags", ", ".join(sorted(entry.triage.tags))),
        ("Note", entry.triage.note),
        ("Page", abstract_page(paper.id) if is_arxiv_id(paper.id) else ""),
    ]
    return "\n".join([*lines, *(f"{name + ':':<14}{value}" for name, value in facts if value)])


def _announced(entry: LibraryPaper) -> list[str]:
    return [
        f"{one.day.isoformat()} in {one.category}"
        + (f" ({name})" if (name := taxonomy().name(one.category)) else "")
        + (f", {one.kind}" if one.kind else "")
        for one in entry.announced
    ]


def _act_object(act: Act) -> dict[str, object]:
    return {
        "id": act.id,
        "moment": act.moment.isoformat(),
        "verb": act.verb,
        "tags": list(act.tags),
        "papers": act.papers,
        "title": act.title,
        "of": act.of,
        "undone": act.undone,
    }


COMMANDS = (list_, show, history, check)
