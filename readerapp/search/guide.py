"""The search language as a page for its users, generated from the fields of the language."""

from readerapp.search.language import ALIASES, FACT_FIELDS
from readerapp.search.query import FLAGS, TEXT_FIELDS

_FORMS = (
    ("`moss lamp`", "papers with both words, in title, abstract or authors; other forms count too (`learning`: learned)"),
    ("`\"deep moss\"`", "exactly these words, side by side"),
    ("`splat*`", "words that begin with this"),
    ("`moss OR lamp`", "either"),
    ("`-moss`, `NOT moss`", "papers without this word"),
    ("`(moss OR lamp) fern`, `ti:(moss OR lamp)`", "parentheses group, also after a field"),
    ("`2012.07810`, an address, a DOI", "the paper itself, wherever it is; Enter fetches it if your library lacks it"),
    ("`2012.07810 2012.07811`", "each of these papers"),
)  # fmt: skip
_FIELDS = {
    "ti": ("`ti:moss`", "in the title"),
    "au": (
        "`au:quill`, `au:quill_a`, `au:\"Quill, Ada\"`, `au:\"=A. Quill\"`",
        "an author by last name, also with an initial or a given name; after =, only names signed exactly like this",
    ),
    "abs": ("`abs:moss`", "in the abstract"),
    "co": ("`co:withdrawn`", "in the authors' comment"),
    "note": ("`note:ask`", "in your note"),
    "cat": ("`cat:cs.CV`, `cat:math`, `cat:hep-*`", "listed in this category, any of this archive, or all that begin so"),
    "id": ("`id:2012.07810`", "by identifier or DOI"),
    "tag": ("`tag:thesis`, `tag:\"to read\"`", "with your tag"),
    "date": ("`date:2020-12-15`, `date:2020-12`, `date:2020-12..2021-01`", "announced on that day, in that month or range"),
    "kind": ("`kind:cross`", "announced as: `new`, `cross`, `replace`, `replace-cross`"),
    "only": (
        "`only:cs.CV/cross`, `only:cs.CV`",
        "announced there, as this kind if one is named, and nowhere else; commas separate several",
    ),
    "is": (
        ", ".join(f"`is:{flag}`" for flag in FLAGS),
        "by what you did with it, what its listing left out, or what rules mute",
    ),
}  # fmt: skip


def search_as_markdown() -> str:
    """The whole page. Fields are listed in the order of the language."""
    lines = [
        "# Search\n\n",
        "<kbd>/</kbd> searches. Accents, capitals and TeX do not matter: `los` finds Łoś, `RuCl3` finds RuCl₃,\n"
        "and `Erd\\H{o}s` Erdős. Nor do hyphens, and letters written out: `nonlinear` finds non-linear, `Schroedinger`\n"
        "finds Schrödinger, `alpha` finds α, and `au:oconnor` O'Connor.\n\n",
        "| what you type | what it finds |\n| --- | --- |\n",
        *(f"| {form} | {found} |\n" for form, found in _FORMS),
        "\n| field | what it finds | also called |\n| --- | --- | --- |\n",
    ]
    for name in (*TEXT_FIELDS, *FACT_FIELDS):
        form, found = _FIELDS[name]
        others = ", ".join(f"`{alias}:`" for alias, field in ALIASES.items() if field == name)
        lines.append(f"| {form} | {found} | {others} |\n")
    return "".join(lines)
