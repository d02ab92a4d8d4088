"""arXiv's taxonomy: groups, archives and categories, and which two names mean one category.

The table is resources/taxonomy.json (https://arxiv.org/category_taxonomy and arxiv-base's definitions). An alias such as
math.IT and its canonical name cs.IT list the same papers; an archive such as hep-th is a category as well.
"""

import json
from functools import cache
from typing import NamedTuple

from readerapp.system.locations import resource


class Category(NamedTuple):
    """One category as arXiv names it; `canonical` differs from `id` for an alias or a subsumed archive."""

    id: str
    name: str
    archive: str
    active: bool
    canonical: str

    @property
    def is_alias(self) -> bool:
        """Whether this is a second name (math.MP) of another category (math-ph)."""
        return self.canonical != self.id


class Archive(NamedTuple):
    """One archive (cs, math, hep-th), with the group it belongs to."""

    id: str
    name: str
    group: str
    active: bool


class Taxonomy(NamedTuple):
    """All archives and categories, by identifier."""

    groups: dict[str, str]
    archives: dict[str, Archive]
    categories: dict[str, Category]

    @classmethod
    def from_json(cls, text: str | bytes) -> "Taxonomy":
        """Read the table of resources/taxonomy.json."""
        table = json.loads(text)
        return cls(
            {row["id"]: row["name"] for row in table["groups"]},
            {row["id"]: Archive(row["id"], row["name"], row["group"], row["active"]) for row in table["archives"]},
            {
                row["id"]: Category(row["id"], row["name"], row["archive"], row["active"], row["canonical"])
                for row in table["categories"]
            },
        )

    def find(self, text: str) -> Category | None:
        """The category written as `text`, in any case and with blanks around it; None if arXiv has none."""
        wanted = text.strip()
        if category := self.categories.get(wanted):
            return category
        folded = wanted.casefold()
        return next((c for key, c in self.categories.items() if key.casefold() == folded), None)

    def followed_as(self, text: str) -> str | None:
        """The identifier under which a category or archive, in any case, is followed; None if arXiv has none."""
        if category := self.find(text):
            return category.canonical
        archive = self.archives.get(text.lower())
        return archive.id if archive else None

    def has(self, name: str) -> bool:
        """Whether `name` is the identifier of a category, under any of its names, or of an archive."""
        return name in self.categories or name in self.archives

    def canonical(self, category_id: str) -> str:
        """The canonical name of `category_id`; itself if it is unknown or not an alias."""
        category = self.categories.get(category_id)
        return category.canonical if category else category_id

    def same(self, category_id: str) -> tuple[str, ...]:
        """Every active name of the category `category_id`: ("cs.IT", "math.IT") for either of them."""
        canonical = self.canonical(category_id)
        names = [c.id for c in self.categories.values() if c.active and c.canonical == canonical]
        return tuple(sorted(names, key=lambda name: name != canonical)) or (category_id,)

    def name(self, category_id: str) -> str:
        """arXiv's name of the category or archive; empty if there is none."""
        found = self.categories.get(category_id) or self.archives.get(category_id)
        return found.name if found else ""


@cache
def taxonomy() -> Taxonomy:
    """The taxonomy shipped with readerapp, read once."""
    return Taxonomy.from_json(resource("taxonomy.json").read_bytes())
