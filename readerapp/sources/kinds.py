"""Which of arXiv's kinds an entry has if its page only says "replaced"."""

from functools import lru_cache

from readerapp.arxiv.category import taxonomy
from readerapp.arxiv.listing import Kind


@lru_cache(maxsize=1024)
def belongs(category: str, listed: str) -> bool:
    """Whether `category` is part of what is `listed`: a category, an archive or a group.

    Two names of one category (cs.IT, math.IT) count as one: a listing of either has the papers of both.
    """
    table = taxonomy()
    for name in {category, *table.same(category)}:
        found = table.categories.get(name)
        archive = table.archives.get(found.archive) if found else None
        if listed in (name, archive and archive.id, archive and archive.group):
            return True
    return False


def kind_of_replacement(primary: str | None, listed: str | None) -> Kind:
    """Whether the replacement of a paper in `primary` belongs to the `listed` category, or is of a cross-list.

    If the primary category is unknown, it counts as a replacement, which is all that arXiv's page says about either.
    """
    if primary is None or listed is None or belongs(primary, listed):
        return Kind.REPLACE
    return Kind.REPLACE_CROSS
