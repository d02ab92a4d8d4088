"""RIS, CSL-JSON, JSON Lines and reading lists, as their readers want them; citation keys from templates."""

import json
import re
from datetime import date

import markdown
import pytest
from markdown_it import MarkdownIt

from readerapp.arxiv.listing import Announcement
from readerapp.arxiv.paper import Paper
from readerapp.errors import SettingsError
from readerapp.export import biblatex, bibtex, csl_json, json_lines, reading_list, ris
from readerapp.export.citation import Citation, Extras
from readerapp.export.keys import check_template, proposed_key, unique_key
from readerapp.export.table import Row
from readerapp.rendering.text import texts_of
from readerapp.triage import TriageState
from tests.invented import DAY, bare, paper

ALL = Extras(abstract=True, keywords=True, note=True, version=True)
NAMES = ("Ada van der Quill", "Bo Reed, Jr.", "Fern Collaboration", "and others")


def cited(known: Paper, **more: object) -> Citation:
    return Citation("key", known, 2026, texts_of(known), **more)  # type: ignore[arg-type]


FULL = cited(
    paper(title=r"On $\alpha$ & M\"oss", authors=NAMES, doi="10.5555/x", journal_ref="J. Moss  1", abstract="A\n B & $x_1$."),
    tags=("ferns", "on, roofs"),
    note="look\nhere",
)


def test_ris_is_what_zotero_and_citation_js_read_as_a_preprint() -> None:
    assert ris.write([FULL], ALL).split("\r\n") == [
        "TY  - MANSCPT",
        "ID  - key",
        "TI  - On α & Möss",
        "AU  - van der Quill, Ada",
        "AU  - Reed, Bo, Jr.",
        "AU  - Fern Collaboration",
        "AU  - et al.",
        "PY  - 2026",
        "DA  - 2026/01/05",
        "AN  - arXiv:2601.00001",
        "PB  - arXiv",
        "M3  - preprint",
        "C1  - cs.LG",
        "DO  - 10.48550/arXiv.2601.00001",
        "UR  - https://arxiv.org/abs/2601.00001",
        "N1  - Published as J. Moss 1, https://doi.org/10.5555/x",
        "ET  - 1",
        "AB  - A B & $x_1$.",
        "KW  - ferns",
        "KW  - on, roofs",
        "N1  - look here",
        "ER  - ",
        "",
    ]


def test_ris_without_anything_known() -> None:
    nothing = Citation("key", bare(id="own", title="T"), None)
    assert ris.write([nothing]) == "TY  - MANSCPT\r\nID  - key\r\nTI  - T\r\nER  - \r\n"


def test_csl_json_is_an_article_of_the_genre_preprint() -> None:
    [item] = json.loads(csl_json.write([FULL], ALL))
    assert item == {
        "id": "key",
        "type": "article",
        "genre": "preprint",
        "title": "On α & Möss",
        "author": [
            {"family": "Quill", "given": "Ada", "non-dropping-particle": "van der"},
            {"family": "Reed", "given": "Bo", "suffix": "Jr."},
            {"literal": "Fern Collaboration"},
            {"literal": "et al."},
        ],
        "issued": {"date-parts": [[2026, 1, 5]]},
        "publisher": "arXiv",
        "number": "arXiv:2601.00001",
        "categories": ["cs.LG"],
        "DOI": "10.48550/arXiv.2601.00001",
        "URL": "https://arxiv.org/abs/2601.00001",
        "version": "1",
        "abstract": "A\nB & $x_1$.",
        "keyword": "ferns, on, roofs",
        "note": "Published as J. Moss 1, https://doi.org/10.5555/x\nlook\nhere",
    }


def test_csl_json_tells_processors_what_they_must_not_capitalise() -> None:
    title = r"$p$-adic moss of $x^2 + y_i$, $pp$, $\alpha$ and $SU(2)$"
    [item] = json.loads(csl_json.write([cited(paper(title=title))]))
    kept = ["p", "x² + yᵢ", "pp"]
    p, power, pair = (f'<span class="nocase">{one}</span>' for one in kept)
    assert item["title"] == f"{p}-adic moss of {power}, {pair}, α and SU(2)"


def test_each_item_of_csl_json_has_a_line_whatever_the_titles_say() -> None:
    tricky = [cited(paper(number, title='}, {"id": "x"', authors=("Ada Quill",))) for number in (1, 2, 3)]
    written = csl_json.write(tricky)
    assert [one["title"] for one in json.loads(written)] == ['}, {"id": "x"'] * 3
    assert len(written.splitlines()) == 5


@pytest.mark.parametrize("known", [FULL, Citation("key", bare(), None)])
def test_a_paper_without_a_journal_has_the_doi_that_arxiv_gives_it(known: Citation) -> None:
    assert known._replace(paper=known.paper._replace(doi=None)).doi == "10.48550/arXiv.2601.00001"
    assert known._replace(paper=known.paper._replace(doi=None, id="own")).doi is None


def test_json_lines_are_one_object_a_line() -> None:
    known = paper(title="A\u2028B", comment="x\ny")
    row = Row(
        known, texts_of(known), TriageState(starred=True, tags=frozenset(["b", "a"])), (Announcement("x", DAY, "cs.LG"),)
    )
    lines = "".join(json_lines.lines([row, row])).split("\n")
    assert (len(lines), lines[2]) == (3, "")
    assert len(lines[0].splitlines()) == 1
    told = json.loads(lines[0])
    assert (told["id"], told["comment"], told["tags"], told["announced"][0]["date"]) == (
        "2601.00001",
        "x\ny",
        ["a", "b"],
        "2026-01-06",
    )


def test_a_reading_list_has_boxes_and_means_what_it_says() -> None:
    known = paper(title="On *stars* and [moss]", authors=("Ada Quill", "Bo_Reed"))
    state = TriageState(read=True, tags=frozenset(["long read"]), note="why?\n\n# not a heading")
    row = Row(known, texts_of(known), state, (Announcement(known.id, date(2026, 1, 6), "cs.LG"),))
    assert reading_list.write([row]) == (
        "# Reading list\n\n"
        "- [x] **On \\*stars\\* and \\[moss\\]**  \n"
        "  Ada Quill, Bo\\_Reed, 2026 · [arXiv:2601.00001](<https://arxiv.org/abs/2601.00001>) · cs.LG · #long-read\n\n"
        "    > why?\n    >\n    > \\# not a heading\n"
    )


def test_a_reading_list_is_read_alike_by_markdown_of_all_sorts() -> None:
    """What Python-Markdown (MkDocs) and readers of CommonMark make of notes: an item a paper, links that lead somewhere."""
    address = "https://example.org/moss_and_ferns_(old)"
    noted = [
        f"see {address}, and\n---\nmore",
        f"({address})\n=",
        "",
        "&lt; is no sign here",
    ]
    rows = []
    for number, note in enumerate(noted, start=1):
        known = paper(number)
        rows.append(Row(known, texts_of(known), TriageState(tags=frozenset(["to_read", "_a_"]), note=note), ()))
    written = reading_list.write(rows)
    assert written.endswith("sign here\n")
    assert written.count("#to_read") == written.count("#\\_a\\_") == 4
    for page in (markdown.markdown(written), MarkdownIt("commonmark").render(written)):
        assert page.count("<li>") == page.count("<strong>") == 4
        assert page.count(f'<a href="{address}">{address}</a>') == 2
        assert page.count("<h1>") == 1
        assert not {"<h2>", "<hr"} & set(re.findall(r"<\w+>?", page))
        assert page.count("<blockquote>") == 3
    assert "&amp;lt; is" in page


# --- what is added to bibliographies ----------------------------------------------------------------------------------


def test_extras_of_bibtex_stand_in_fields_that_no_style_prints() -> None:
    assert bibtex.entry(FULL, extras=ALL).endswith(
        "  note          = {Published as J. Moss 1},\n"
        "  url           = {https://arxiv.org/abs/2601.00001},\n"
        "  abstract      = {A B {\\&} $x_1$.},\n"
        "  keywords      = {ferns, on  roofs},\n"
        "  annote        = {look here},\n"
        "}\n"
    )
    assert "  eprint        = {2601.00001v1},\n" in bibtex.entry(FULL, extras=ALL)


def test_biblatex_is_utf_8_and_has_its_own_fields() -> None:
    known = cited(paper(title=r"M\"oss & $\alpha$ of 李", authors=("Zoë Łoś",)), note="né")
    assert biblatex.write([known], ALL) == (
        "% 2601.00001: letters such as “李” need XeLaTeX or LuaLaTeX.\n"
        "@online{key,\n"
        "  title         = {Möss {\\&} {$\\alpha$} of 李},\n"
        "  author        = {Zoë Łoś},\n"
        "  date          = {2026-01-05},\n"
        "  eprint        = {2601.00001},\n"
        "  eprinttype    = {arxiv},\n"
        "  eprintclass   = {cs.LG},\n"
        "  version       = {1},\n"
        "  url           = {https://arxiv.org/abs/2601.00001},\n"
        "  abstract      = {Abstract 1.},\n"
        "  annotation    = {né},\n"
        "}\n"
    )


# --- keys -------------------------------------------------------------------------------------------------------------

KEYS = {
    "{author}{year}{word}": "vanish2026deep",
    "{Author}{year}{Word}": "Vanish2026Deep",
    "{author}_{yy}": "vanish_26",
    "{authors}:{year}": "vanishreedoak:2026",
    "{Authors}{yy}": "VanishReedOak26",
    "{words}": "deeplampscaves",
    "{Words}-{id}": "DeepLampsCaves-2601.00001",
    "{category}/{author}": "cslg/vanish",
    "Ünï{author} {{x}},~%#\\": "nvanishx",
}


@pytest.mark.parametrize(("template", "key"), KEYS.items())
def test_keys_are_made_by_template(template: str, key: str) -> None:
    known = paper(title="Deep lamps of the $x$ caves", authors=("Ada Vånish", "Bo Reed", "Cy Oak"))
    assert proposed_key(known, 2026, template) == key
    assert key.isascii()


def test_four_authors_are_and_others_in_a_key() -> None:
    assert proposed_key(paper(authors=("A Quill", "B Reed", "C Oak", "D Ash")), 2026, "{authors}") == "quillreedoaketal"


def test_a_key_of_nothing_is_the_identifier() -> None:
    assert proposed_key(paper(title="$x$", authors=("李明",)), None, "{word}") == "arxiv260100001"


@pytest.mark.parametrize(
    ("template", "why"),
    {
        "{name}": "A citation key cannot have “{name}”. There are {author}, {authors}",
        "{author": "has a brace without its partner",
        "{author!r}": "cannot have “{author}”",
        "{year}": "would give many papers one key. Put {author}, {word} or {id} into it.",
    }.items(),
)
def test_a_template_says_what_is_wrong_with_it(template: str, why: str) -> None:
    with pytest.raises(SettingsError) as failure:
        check_template(template)
    assert why in str(failure.value)


def test_a_taken_key_gets_a_letter_then_a_number() -> None:
    taken: set[str] = set()
    for _ in range(29):
        taken.add(unique_key("Key", taken).casefold())
    assert {"key", "keya", "keyz", "key-2", "key-3"} <= taken
