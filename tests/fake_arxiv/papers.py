"""Papers that nobody wrote, by the thousand: the same ones for the same seed."""

import random
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from readerapp.arxiv.category import taxonomy
from readerapp.arxiv.listing import Announcement, Kind
from readerapp.arxiv.paper import Paper

_FORENAMES = ["Ada", "Bo", "Chiara", "D.", r"\'Elise", "Fatou", "Gr\\'ainne", "Hana", "I. J.", "Jos\\'e Luis", r"Ji\v{r}\'i",
              "Kwame", "Li", r"\L ukasz", "Mei-Ling", "Nils", r"\O ystein", "Priya", "Quentin", r"S{\o}ren"]  # fmt: skip
_KEYNAMES = ["Quill", "Reed", r"Fern\'andez", "Lamplighter", r"M\"uhlenbach", "Okonkwo", "van der Veer", "Wicks", r"Yıldız",
             "Zhang-Moor", r"Nov\'ak", "O'Hollow", r"Gon\c{c}alves", "Tarn", r"Bj\"ornsson"]  # fmt: skip
_SUFFIXES = ["", "", "", "", "", "", "", "", "", " Jr.", " III"]
_MONONYMS = ["Deepti", "Sukarno", "Teller"]
_COLLABORATIONS = ["LANTERN Collaboration", "The Deep Well Collaboration"]
_DOING = ["Watering", "Counting", "Folding", "Predicting", "Sorting", "Untangling", "Weighing", "Listening to"]
_HOW = ["Patient", "Lazy", "Nearly Free", "Self-Supervised", "Quantum", "Low-Rank", "Unreliable", r"$\epsilon$-Greedy",
        "Small & Large", "Not <b>Bold</b>"]  # fmt: skip
_WHAT = ["Gardens", "Lighthouses", r"$K_{3,3}$-Free Graphs", "Umbrellas", r"Schr\"odinger Kettles", "Snails", "Ladders",
         r"$\mathbb{Z}/p\mathbb{Z}$-Carpets", "Teapots", "Postcards"]  # fmt: skip
_WHERE = ["in the Dark", "at Low Tide", "under Noise", "over Finite Fields", "without Labels", "on a Budget of $5",
          "for $n \\leq 10^3$", "by Ear", ": A Survey", ": 50% Better"]  # fmt: skip
_SENTENCES = [
    "Lamps go out, and nobody knows which one will be next.",
    r"We prove that every kettle with $T > 373\,\mathrm{K}$ boils, unless $a < b$ & $c > d$.",
    r"Our method needs \emph{one} snail where others need $\mathcal{O}(n \log n)$ of them.",
    "In trials with 1,200 umbrellas it was right in 97.5% of all cases.",
    r"The bound of Bj\"ornsson and Nov\'ak is improved from $2^{n}$ to $n^{2}$.",
    "Code and data are at https://lighthouse.example.org/data?a=1&b=2.",
    'A "folded" postcard, as it is called, costs \\$5 or more.',
    r"$$\int_0^1 f(x)\,dx = \sum_{k=1}^{\infty} \frac{1}{k^2}$$ holds for all of them.",
]
_COMMENTS = [None, None, "12 pages, 3 figures", "Accepted at the Workshop on Patience & Kettles", r"24 pages, $\LaTeX$"]
_JOURNALS = [None, None, None, "J. Imagin. Res. 12 (2025) 345--367", "Annals of Small Things, 7, 1"]
_ACCENTS = {
    r"\'E": "É", r"\'a": "á", r"\'e": "é", r"\'i": "í", r"\v{r}": "ř", r"\L ": "Ł", r"\O ": "Ø", r"{\o}": "ø", r'\"u': "ü",
    r"\c{c}": "ç", r'\"o': "ö",
}  # fmt: skip
_MOST = 99_999  # papers a month


class Batch(NamedTuple):
    """What arXiv announces of one listing day."""

    day: date
    papers: tuple[Paper, ...]


def invented_papers(count: int, category: str, day: date, seed: int = 0) -> tuple[Paper, ...]:
    """`count` papers that the listing of `category` on `day` has: about two thirds new, the rest of the other kinds.

    Each has a version; one above 1 makes it a replacement. A thousand papers have other identifiers than a thousand of
    another day of the month, or of the next two seeds.
    """
    dice = random.Random(f"{category} {day} {seed}")  # noqa: S311 - nothing is kept secret
    others = sorted(
        name for name, one in taxonomy().categories.items() if one.active and not one.is_alias and name != category
    )
    first = (day.day - 1) * 3000 + seed % 3 * 1000
    kinds = dice.choices(list(Kind), weights=[66, 16, 12, 6], k=count)
    return tuple(_paper((first + place) % _MOST + 1, kind, category, others, day, dice) for place, kind in enumerate(kinds))


def as_on_page(text: str) -> str:
    """`text` with its accents as letters, which is all that arXiv's pages change of it."""
    for tex, letter in _ACCENTS.items():
        text = text.replace(tex, letter)
    return text


def kind_in(paper: Paper, names: Iterable[str]) -> Kind | None:
    """Why `paper` stands in the listing of the categories or archives `names`; None where it does not."""
    wanted = {one for name in names for one in taxonomy().same(name)}
    archives = {name for name in wanted if "." not in name}

    def listed(category: str) -> bool:
        return category in wanted or category.partition(".")[0] in archives

    if not any(listed(one) for one in paper.categories):
        return None
    at_home = listed(paper.primary_category or "")
    if (paper.version or 1) > 1:
        return Kind.REPLACE if at_home else Kind.REPLACE_CROSS
    return Kind.NEW if at_home else Kind.CROSS


def in_order(papers: Iterable[Paper], names: Sequence[str]) -> list[tuple[Paper, Kind]]:
    """Those that the listing of `names` has, in arXiv's order: by kind, and by identifier in each."""
    order = list(Kind)
    found = [(paper, kind) for paper in papers if (kind := kind_in(paper, names))]
    return sorted(found, key=lambda one: (order.index(one[1]), one[0].id))


def announced(batch: Batch, category: str) -> tuple[Announcement, ...]:
    """What the listing of `category` announces of `batch`, as a feed tells it."""
    return tuple(
        Announcement(paper.id, batch.day, category, kind, paper.version, place)
        for place, (paper, kind) in enumerate(in_order(batch.papers, [category]), start=1)
    )


def _paper(number: int, kind: Kind, category: str, others: Sequence[str], day: date, dice: random.Random) -> Paper:
    at_home = kind in (Kind.NEW, Kind.REPLACE)
    replaced = kind in (Kind.REPLACE, Kind.REPLACE_CROSS)
    elsewhere = dice.sample(others, k=dice.randint(0, 2) if at_home else dice.randint(1, 3))
    categories = (category, *elsewhere) if at_home else (elsewhere[0], category, *elsewhere[1:])
    first_day = day - timedelta(days=dice.randint(40, 300) if replaced else 1)
    submitted = datetime.combine(first_day, time(dice.randint(0, 17), dice.randint(0, 59), dice.randint(0, 59)), UTC)
    announced_in = first_day if replaced else day
    return Paper(
        id=f"{announced_in:%y%m}.{number:05}",
        title=_title(number, dice),
        abstract=_abstract(dice),
        authors=_authors(dice),
        version=dice.randint(2, 5) if replaced else 1,
        primary_category=categories[0],
        categories=categories,
        comment=dice.choice(_COMMENTS),
        journal_ref=dice.choice(_JOURNALS) if replaced else None,
        doi=f"10.5555/imagined.{number}" if replaced and dice.random() < 0.5 else None,
        submitted=submitted,
    )


def _title(number: int, dice: random.Random) -> str:
    words = f"{dice.choice(_DOING)} {dice.choice(_HOW)} {dice.choice(_WHAT)} {dice.choice(_WHERE)}"
    return f"{words}, No. {number}".replace(" :", ":")


def _abstract(dice: random.Random) -> str:
    sentences = dice.choices(_SENTENCES, k=dice.randint(3, 12))
    half = dice.randint(1, len(sentences) - 1)
    between = "\n  " if dice.random() < 0.1 else " "
    return " ".join(sentences[:half]) + between + " ".join(sentences[half:])


def _authors(dice: random.Random) -> tuple[str, ...]:
    count = dice.choice([1, 1, 2, 2, 3, 3, 4, 5, 7, 12])
    if dice.random() < 0.01:
        count = 120
    names = [f"{dice.choice(_FORENAMES)} {dice.choice(_KEYNAMES)}{dice.choice(_SUFFIXES)}" for _ in range(count)]
    if dice.random() < 0.03:
        names[-1] = dice.choice(_MONONYMS)
    if dice.random() < 0.03:
        names.insert(0, dice.choice(_COLLABORATIONS))
    return tuple(names)
