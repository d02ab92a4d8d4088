"""Names as lists of references print them."""

from collections.abc import Callable, Sequence

from readerapp.export.citation import Citation
from readerapp.export.people import Name, divided
from readerapp.text.words import AND_OTHERS

Given = Callable[[str], str]
"""How given names are written."""


def people(citation: Citation) -> list[Name]:
    """The authors; if the list was truncated, the last is "et al."."""
    names = (name.replace("'", "’").rstrip(" ,") for name in citation.words.authors)
    return [Name("", "", "et al.", group=True) if name == AND_OTHERS else divided(name) for name in names]


def given_as_written(given: str) -> str:
    """The given names in full, with initials separated."""
    return " ".join(given.replace(".", ". ").replace(". -", ".-").split())


def in_full(given: str) -> str:
    """The given names in full; initials with a full stop and separated: "Thomas J." and "J. F."."""
    words = given_as_written(given).replace(".-", ". ").split()
    return " ".join(f"{word}." if len(word) == 1 and word.isupper() else word for word in words)


def initials(given: str, between: str = " ") -> str:
    """The given names as initials: "Jean-Luc Otto" is "J.-L. O."; what is already short, or begins in lower case, stays."""
    words = []
    for word in given_as_written(given).split():
        first, *others = [part for part in word.split("-") if part] or [word]
        # As citeproc-js has it, "Shin-ya" is "S.".
        words.append("-".join(map(_initial, [first, *(part for part in others if not part[0].islower())])))
    made = ""
    for word in words:
        apart = " " if made and (not made.endswith(".") or not word.endswith(".")) else between
        made += (apart if made else "") + word
    return made


def _initial(word: str) -> str:
    return f"{word[0]}." if word[0].isupper() and not word.endswith(".") else word


def inverted(name: Name, given: Given, particle_last: bool = False) -> str:
    """Family name first: "van der Moss, C." or, with the particle last, "Moss, C. van der"."""
    if name.group or not name.first:
        return " ".join(filter(None, (name.von, name.last, name.jr)))
    first = given(name.first)
    if particle_last:
        parts = [name.last, f"{first} {name.von}".rstrip(), name.jr]
    else:
        parts = [f"{name.von} {name.last}".lstrip(), first, name.jr]
    return ", ".join(filter(None, parts))


def natural(name: Name, given: Given) -> str:
    """Given names first."""
    if name.group or not name.first:
        return " ".join(filter(None, (name.von, name.last, name.jr)))
    return " ".join(filter(None, (given(name.first), name.von, name.last, name.jr)))


def joined(
    names: Sequence[str], two: str, last: str, cut: bool = False, et_al: str = "et al.", before_et_al: str = ""
) -> str:
    """The names as a list: `two` separates two, `last` precedes the last of several. A `cut` list ends with `et_al`,
    after a comma if it has several names, unless `before_et_al` says otherwise.
    """
    if names and names[-1] == "et al.":
        names, cut = names[:-1], True
    if cut:
        comma = before_et_al or (", " if len(names) > 1 else " ")
        return f"{', '.join(names)}{comma}{et_al}" if names else et_al
    if len(names) <= 2:
        return two.join(names)
    return ", ".join(names[:-1]) + last + names[-1]
