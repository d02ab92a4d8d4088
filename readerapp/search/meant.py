"""What the value after a field means: the person of `au:`, the categories of `cat:`."""

from readerapp.arxiv.category import taxonomy
from readerapp.search.query import InCategory, Or, Query
from readerapp.system.lazy_patterns import pattern

_BY_INITIALS = pattern(r"(?P<family>[^\W_].*?[^\W_])(?P<given>(?:_[^\W\d_]){2,})")
_AFTER_INITIALS = pattern(r"(?P<given>(?:[^\W\d_]\.[\s-]*)+)\s*(?P<family>[^\W\d_]{2,}(?:['’\s-]+[^\W\d_]+)*)")


def family_and_given(value: str) -> tuple[str, str]:
    """A last name and the names or initials that come with it: "Quill, Ada", quill_j_p, "J.-P. Quill"."""
    if "," in value:
        family, _, given = value.partition(",")
        return family, given.rstrip("*")
    if match := _BY_INITIALS.fullmatch(value) or _AFTER_INITIALS.fullmatch(value):
        return match["family"], match["given"].replace("_", " ")
    family, _, given = value.rpartition("_")
    return family, given.rstrip("*")


def in_categories(value: str) -> Query:
    """`cs.LG`, `cs` or `cs.*` for a whole archive, and `hep-*` or `math.A*` for all whose names begin so."""
    name = value.rstrip("*").rstrip(".")
    if value.endswith("*") and name and name.casefold() not in map(str.casefold, taxonomy().archives):
        known = taxonomy().categories if "." in name else taxonomy().archives
        if begun := [InCategory(one) for one in known if one.casefold().startswith(name.casefold())]:
            return Or(tuple(begun)) if len(begun) > 1 else begun[0]
    return InCategory(name)
