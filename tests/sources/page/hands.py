"""What the tests of this folder do again and again."""

from collections.abc import Sequence

from readerapp.arxiv.paper import Paper
from readerapp.sources.page.list_page import parse

LG, CL, ML = "Machine Learning (cs.LG)", "Computation and Language (cs.CL)", "Machine Learning (stat.ML)"


RECENT = '<p>See <a id="recent-cs.LG" href="/list/cs.LG/recent">recent</a> articles</p>'


def entry(
    number: int,
    mark: str = "",
    subjects: Sequence[str] = (LG, ML),
    abstract: str | None = "We water a plant.",
    title: str = "",
    authors: str = '<a href="https://arxiv.org/search/cs?query=Quill">Ada Quill</a>, <a href="/search">Bo Reed</a>',
    more: str = "",
    links: str = "",
) -> str:
    """The entry with that number, for the paper 2601.000 and the number, in the markup of arXiv's pages."""
    paper_id = f"2601.{number:05}"
    first, *others = subjects or [""]
    listed = "".join([f'<span class="primary-subject">{first}</span>', *(f"; {one}" for one in others)])
    return "\n".join(
        [
            f"<dt>\n      <a name='item{number}'>[{number}]</a>",
            f'      <a href ="/abs/{paper_id}" title="Abstract" id="{paper_id}">\n        arXiv:{paper_id}\n      </a>',
            f'          {mark}\n\n        [<a href="/pdf/{paper_id}">pdf</a>{links}]\n    </dt>\n    <dd>',
            "<div class='meta'><div class='list-title mathjax'><span class='descriptor'>Title:</span>",
            f"          {title or f'Title {number}'}\n        </div>\n        <div class='list-authors'>{authors}</div>",
            more,
            f"<div class='list-subjects'><span class='descriptor'>Subjects:</span>\n {listed}\n</div>" if subjects else "",
            f"<p class='mathjax'>\n          {abstract}\n        </p>" if abstract else "",
            "      </div>\n    </dd>\n",
        ]
    )


def section(heading: str, *entries: str) -> str:
    """A section of a page."""
    return f"<dl id='articles'>\n<h3>{heading}</h3>\n{''.join(entries)}</dl>\n"


def page(*sections: str, top: str = "", total: int | None = None, name: str = "Machine Learning", paging: str = "") -> bytes:
    """A page with these sections."""
    said = f"<div class='paging'>Total of {total} entries {paging}</div>" if total else ""
    body = f"<div id='dlpage'>\n<h1>{name}</h1>\n{top}\n{said}\n{''.join(sections)}\n{said}</div>"
    return f"<!DOCTYPE html>\n<html lang='en'>\n<head><title>x</title></head><body>\n{body}\n</body>\n</html>".encode()


NEW = section("New submissions (showing 2 of 2 entries)", entry(1), entry(2))


CROSS = section("Cross submissions (showing 1 of 1 entries)", entry(3, "(cross-list from cs.CL)", [CL, LG]))


REPLACED = section(
    "Replacement submissions (showing 2 of 2 entries)", entry(4, "(replaced)", [LG]), entry(5, "(replaced)", [CL, LG])
)


PARTS = ((0, "New submissions"), (3, "Cross-lists"), (4, "Replacements"))


INDEX = "".join(f'<li><a href="#item{first}">{name}</a></li>' for first, name in PARTS)


TOP = f"<ul>{INDEX}</ul>\n{RECENT}\n<h3>Showing new listings for Tuesday, 6 January 2026</h3>"


WHOLE = page(NEW, CROSS, REPLACED, top=TOP, total=5)


def one(**said: str) -> Paper:
    """The paper of a page with one entry."""
    heading = "New submissions (showing 1 of 1 entries)"
    return parse(page(section(heading, entry(1, **said)), top=TOP, total=1)).papers[0]
