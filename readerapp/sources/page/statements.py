"""What an arXiv listing page states about itself above and below its entries: its name, total, index and parts."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from lxml import etree

from readerapp.arxiv.category import taxonomy
from readerapp.arxiv.listing import Kind
from readerapp.sources.days import names_its_weekday, read_day
from readerapp.sources.kinds import belongs
from readerapp.sources.page.html import words_of
from readerapp.system.lazy_patterns import pattern

_TOTAL = pattern(r"Total of (\d{1,7}) entries")
_INDEX = {"New submissions": Kind.NEW, "Cross-lists": Kind.CROSS, "Replacements": Kind.REPLACE}
_CATCHUP = pattern(r"Catchup results for (?P<name>.+) on (?P<day>.+)")
_OWN_LINK = pattern(r"(?:[^?#]*?/)?(?:list|catchup)/(?P<category>[A-Za-z_.-]+)/.*")
_RANGE = pattern(r"(?P<first>\d{1,7})-(?P<last>\d{1,7})")
_SKIP = pattern(r"(?P<page>[^?]+)\?skip=\d+&show=(?P<show>\d+)")
_PART = pattern(r".*/catchup/.+/(?P<day>\d{4}-\d\d-\d\d)\?(?:.*&)?page=(?P<part>\d{1,4})(?:&.*)?")
_NOTHING = pattern(r"\s*No (?:further )?updates\b", re.IGNORECASE)


class Statements:
    """What the page `page` says about itself; whatever it does not say is None or empty."""

    def __init__(self, page: etree._Element) -> None:
        self._page = page
        self._heading = words_of(page.find(".//h1"))
        self._catchup = _CATCHUP.fullmatch(self._heading)
        self.catchup_day = self._catchup["day"] if self._catchup else None
        """The words that name the day of a catch-up page."""
        self._parts = self._other_parts()
        self.total = self._read_total()
        self.numbers = self._read_numbers()
        """The first and last number of the entries that the page intends to show."""

    @property
    def shows_everything(self) -> bool:
        """Whether the page intends to show all entries that exist."""
        return self.numbers is not None and self.numbers == (1, self.total)

    @property
    def says_nothing_is_new(self) -> bool:
        """Whether it says that the day has no entries, or none beyond those of earlier parts."""
        return any(_NOTHING.match(element.text or "") for element in self._page.iter("p", "div"))

    def category(self, listed: Sequence[tuple[str, ...]]) -> str | None:
        """The category, from the page's links to its own other lists, else from its name.

        Two categories are called "Machine Learning"; an archive and a group of archives are called "Physics". `listed` has
        the categories of each entry, but only the primary one of a new paper: all are in the category of the page.
        """
        table = taxonomy()
        for element in self._page.iter("a", "dd"):
            if element.tag == "dd":
                break
            match = _OWN_LINK.fullmatch(element.get("href") or "")
            if match and match["category"] in {*table.categories, *table.archives, *table.groups}:
                return match["category"]
        name = self._catchup["name"] if self._catchup else self._heading
        fitting = [one for one in _called(name) if all(any(belongs(has, one) for has in entry) for entry in listed)]
        return fitting[0] if len(fitting) == 1 or (fitting and listed) else None

    def announced(self) -> dict[Kind, int]:
        """The size of each section, from the numbers at which, by the index at the top of the page, they begin."""
        starts: dict[Kind, int] = {}
        for link in (a for ul in self._page.iterfind("./ul") for a in ul.iter("a")):
            kind, number = _INDEX.get(words_of(link)), (link.get("href") or "").rpartition("#item")[2]
            if kind and re.fullmatch(r"[0-9]{1,7}", number):
                starts[kind] = max(1, int(number))
        bounds = sorted([*((first, kind) for kind, first in starts.items()), ((self.total or 0) + 1, Kind.NEW)])
        return {kind: after - first for (first, kind), (after, _) in pairwise(bounds) if after > first}

    def days(self) -> set[date | None]:
        """The days in the index of a list of several days."""
        return {read_day(words_of(item)) for item in self._page.iterfind("./ul/li")}

    def next_part(self) -> str | None:
        """Where the entries after these are: from the next number on or, for a catch-up, on its next part."""
        if self._catchup:
            shown = [words for span in self._page.iter("span") if re.fullmatch(r"[0-9]{1,4}", words := words_of(span))]
            return self._parts.get(int(shown[0]) + 1 if shown else 2)
        if self.numbers is None or self.total is None or self.numbers[1] >= self.total:
            return None
        for link in self._page.iterfind(".//div[@class='paging']/a"):
            if match := _SKIP.fullmatch(link.get("href") or ""):
                return f"{match['page']}?skip={self.numbers[1]}&show={match['show']}"
        return None

    def _read_total(self) -> int | None:
        """The "Total of N entries" above the entries; an abstract may contain the same words."""
        for element in self._page.iter("div", "dl"):
            if element.tag == "dl":
                break
            if match := _TOTAL.search(" ".join([element.text or "", *(child.tail or "" for child in element)])):
                return int(match[1])
        return None

    def _read_numbers(self) -> tuple[int, int] | None:
        for span in self._page.iterfind(".//div[@class='paging']/span"):
            if match := _RANGE.fullmatch(words_of(span)):
                return int(match["first"]), int(match["last"])
        return (1, self.total) if self.total and not self._parts else None

    def _other_parts(self) -> dict[int, str]:
        """The links of a catch-up page to the other parts of its day, by their number."""
        day = read_day(self.catchup_day) if self.catchup_day else None
        links = (link for a in self._page.iter("a") if "page=" in (link := a.get("href") or ""))
        matches = (match for link in links if (match := _PART.fullmatch(link)))
        return {int(match["part"]): match[0] for match in matches if day and match["day"] == day.isoformat()}


def _called(name: str) -> list[str]:
    """The categories, archives and groups with that name, smaller ones first; an archive may also be a category."""
    table = taxonomy()
    categories = [one.id for one in table.categories.values() if one.name == name and one.active and not one.is_alias]
    archives = [one.id for one in table.archives.values() if one.name == name and one.active]
    groups = [group for group, its_name in table.groups.items() if its_name == name]
    of_several = [group for group in groups if sum(one.group == group and one.active for one in table.archives.values()) > 1]
    return list(dict.fromkeys([*categories, *archives, *of_several]))


def day_of(words: str) -> date | None:
    """The day that a heading names; None if the weekday does not match, because then one of them is damaged."""
    day = read_day(words)
    return day if day and names_its_weekday(words, day) else None
