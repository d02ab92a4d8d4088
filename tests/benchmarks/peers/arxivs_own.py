"""The BibTeX that arXiv itself writes of the recorded papers, field by field beside ours.

    python -m tests.benchmarks.peers.arxivs_own

Papers that are recorded elsewhere too (as metadata, in a listing, a mail or an answer) are written from there, the others
from what readerapp takes in of arXiv's own BibTeX. That fills gaps, too: a list page has no DOI, and a reference no category.

Every difference has a class, and each class a reason: see CLASSES. What has none is "ours", and
tests/export/test_arxivs_own.py wants none of that.
"""

import json
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from pylatexenc.latex2text import LatexNodes2Text

from readerapp.arxiv.paper import Paper, merged
from readerapp.errors import ReaderAppError
from readerapp.export import bibtex
from readerapp.export.citation import Citation, year_of
from readerapp.rendering.text import texts_of
from readerapp.sources.recognise import parse
from tests.benchmarks.finding.names import recorded
from tests.places import RECORDED

OWN = RECORDED / "bibtex" / "arxiv_bibtex_by_id.json"
"""arXiv's entries by identifier."""
CLASSES = {
    "title: braces": "ours keep capitals and formulas as they are in every style; arXiv's lose them",
    "title: spelled": "ours are escaped, or spelled in ASCII; `&`, `_` and `^` outside of dollars stop LaTeX in arXiv's",
    "title: command": r"a command outside of dollars, `D-\bar D`: it is text in ours, and stops LaTeX in arXiv's",
    "author: spelled": "ours are spelled in ASCII, which bibtex sorts by and cuts to initials rightly",
    "author: braces": "ours keep groups and family names of several words together; BibTeX divides arXiv's",
    "author: initials": "arXiv puts a blank into `J.-L.`: `J. -L. Charvet`",
    "author: suffix": r"arXiv makes a person of what follows a comma: `and \\, Jr.`",
    "author: cut list": "ours ends with `and others` where the authors end with `et al.`; arXiv's ends without a word",
    "author: another version": "another version of the paper, with other names, is what was recorded elsewhere",
    "author: prose": "arXiv reads `for the X collaboration` and `A. and B` by commas and `and` alone",
    "doi: address": "arXiv writes an address into `doi`, before which styles put `https://doi.org/`",
    "doi: a handle": "what authors wrote into the field begins with no `10.`, so it is no DOI, and ours leaves it out",
    "doi: several": "arXiv writes all DOIs into one field; ours has the first",
    "note: ours alone": "arXiv's has no line on where a paper was published",
    "year: of the identifier": "the same, where nothing but the identifier says when version 1 came",
    "year: of version 1": "arXiv's is the year of the newest version; ours stays what it was when the paper was first cited",
}
_FIELD = re.compile(r"^\s+(\w+)\s*=\s*\{(.*)\},?\s*$", re.MULTILINE)


class Difference(NamedTuple):
    """A field in which two entries differ."""

    kind: str
    paper: str
    ours: str
    theirs: str


def main() -> int:
    """Print how many entries differ in which way, each class with its reason and examples; 1 if some are ours, else 0."""
    own = json.loads(OWN.read_text(encoding="utf-8"))
    elsewhere = papers_elsewhere(set(own))
    print(f"{len(own)} entries; {len(elsewhere)} of papers that are recorded elsewhere too")
    found: defaultdict[str, list[Difference]] = defaultdict(list)
    for one in differences(own, elsewhere):
        found[one.kind].append(one)
    for kind, several in sorted(found.items()):
        print(f"{kind}: {len(several)}; {CLASSES.get(kind, 'OURS')}")
        for one in several[:: max(1, len(several) // 3)][:3]:
            print(f"    {one.paper}\n      ours    {one.ours[:160]}\n      arXiv's {one.theirs[:160]}")
    return int(not found.keys() <= CLASSES.keys())


def papers_elsewhere(wanted: set[str]) -> dict[str, Paper]:
    """Those of the `wanted` papers that name authors in another document than arXiv's BibTeX."""
    found: dict[str, Paper] = {}
    for paper in recorded(RECORDED):
        if paper.id in wanted and paper.authors:
            found[paper.id] = paper
    for path in sorted(path for path in RECORDED.rglob("*") if path.is_file() and path.suffix not in (".gz", ".bib")):
        for paper in _papers_of(path):
            if paper.id in wanted and paper.authors:
                found[paper.id] = merged(found[paper.id], paper) if paper.id in found else paper
    return found


def differences(own: dict[str, str], elsewhere: dict[str, Paper]) -> Iterator[Difference]:
    """Each field of each entry in which ours is another."""
    for paper_id, entry in own.items():
        theirs = fields_of(entry)
        [read] = parse(entry.encode(), "own.bib").papers
        read = read._replace(primary_category=theirs["primaryclass"])
        paper = merged(elsewhere[paper_id], read, weaker=True) if paper_id in elsewhere else read
        citation = Citation("key", paper, year_of(paper, ()), texts_of(paper))
        ours = fields_of(bibtex.entry(citation, remarks=False))
        for name in sorted(ours.keys() | theirs.keys()):
            here, there = ours.get(name, ""), theirs.get(name, "")
            if here != there:
                yield Difference(f"{name}: {_why(name, here, there, paper)}", paper_id, here, there)


def fields_of(entry: str) -> dict[str, str]:
    """The fields of an entry that has each on a line of its own."""
    return {name.lower(): value for name, value in _FIELD.findall(entry)}


def _why(name: str, ours: str, theirs: str, paper: Paper) -> str:
    if name == "title":
        return _why_title(ours, theirs)
    if name == "author":
        return _why_authors(ours, theirs)
    if name == "doi":
        bare = re.sub(r"https://doi\.org/", "", theirs)
        if not ours and not bare.startswith("10."):
            return "a handle"
        return "address" if bare == ours else "several" if bare.split()[:1] == [ours] else "OURS"
    if name == "note" and not theirs and paper.journal_ref:
        return "ours alone"
    if name == "year" and (ours < theirs or not paper.submitted):
        return "of version 1" if paper.submitted else "of the identifier"
    return "OURS"


def _why_title(ours: str, theirs: str) -> str:
    if ours.replace("{", "").replace("}", "") == theirs.replace("{", "").replace("}", ""):
        return "braces"
    if _letters(ours) == _letters(theirs):
        return "spelled"
    return "command" if r"\textbackslash" in ours and "\\" in re.sub(r"\$[^$]*\$", "", theirs) else "OURS"


def _why_authors(ours: str, theirs: str) -> str:
    here, there = ours.split(" and "), theirs.split(" and ")
    if here[-1] == "others":
        return "cut list"
    pairs = list(zip(here, there, strict=False))
    if len(here) == len(there) and all(_in_any_order(one) == _in_any_order(other) for one, other in pairs):
        if all("," in one or one.startswith("{") for one, other in pairs if one != other):
            return "braces"
        return "initials" if ". -" in theirs else "spelled"
    if len(here) == len(there) and all(_family(one) == _family(other) for one, other in pairs):
        return "another version"
    if r"\, Jr." in theirs:
        return "suffix"
    return "prose" if "for the" in theirs or len(here) < len(there) else "OURS"


def _in_any_order(name: str) -> str:
    """The letters of a name, for ours may have the family name first."""
    return "".join(sorted(_letters(name)))


def _family(name: str) -> str:
    return _letters(name.partition(",")[0] if "," in name else name.rsplit(maxsplit=1)[-1])[-5:]


def _letters(tex: str) -> str:
    """The letters and digits of a field, without accents."""
    plain = LatexNodes2Text(math_mode="verbatim").latex_to_text(tex)
    # pylatexenc has a letter for the circumflex.
    return "".join(char for char in unicodedata.normalize("NFKD", plain.casefold()) if char.isalnum() and char != "ˆ")


def _papers_of(path: Path) -> tuple[Paper, ...]:
    try:
        return parse(path.read_bytes(), path.name).papers
    except ReaderAppError:
        return ()


if __name__ == "__main__":
    sys.exit(main())
