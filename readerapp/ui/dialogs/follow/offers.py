"""What can be followed, and how it is searched. No widgets."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from readerapp.arxiv.category import taxonomy
from readerapp.days.followed import feed_address, is_feed
from readerapp.text.language import number, tr
from readerapp.text.words import quoted

_SUBJECT, _PART = 5, 6
"""The last two ranks of a match."""


class Offer(NamedTuple):
    """Something to follow: a category, the address of another feed, or a whole archive that is already followed."""

    key: str
    """The canonical identifier, or the address."""
    code: str
    name: str
    others: tuple[str, ...] = ()
    """Other identifiers of the same category."""
    archive: str = ""
    group: str = ""

    @property
    def label(self) -> str:
        """The name, and the other identifiers of the category."""
        return tr("{name} (also {names})", name=self.name, names=", ".join(self.others)) if self.others else self.name


class Row(NamedTuple):
    """A row: an offer with the words to mark in it, or the text of a heading or a remark."""

    offer: Offer | None = None
    marked: tuple[str, ...] = ()
    words: str = ""
    heading: bool = False


@cache
def offers() -> tuple[Offer, ...]:
    """The active categories of arXiv in the order of its taxonomy, each under its canonical identifier only."""
    table = taxonomy()
    found = [offer_of(one.id) for one in table.categories.values() if one.active and not one.is_alias]
    groups = list(table.groups)
    return tuple(sorted(found, key=lambda offer: groups.index(offer.group)))


def offer_of(followed: str) -> Offer:
    """The offer for something followed: a category under any of its names, an archive, or the address of a feed."""
    table = taxonomy()
    if is_feed(followed):
        return Offer(followed, "", tr("Other feed: {followed}", followed=followed))
    key = table.canonical(followed)
    if category := table.categories.get(key):
        group = table.archives[category.archive].group
        return Offer(key, key, category.name, table.same(key)[1:], category.archive, group)
    if archive := table.archives.get(key):
        return Offer(key, key, tr("{name} (the whole archive)", name=archive.name), (), key, archive.group)
    return Offer(key, key, "")


def best_matches(words: Sequence[str], among: Iterable[Offer]) -> list[Offer]:
    """The offers that contain all `words` (casefolded), best first: whole identifiers, then beginnings of identifiers, of
    other identifiers, of codes after the dot, of words of the name, of words of the subject (the name of the archive), then
    parts.
    """
    found = []
    for offer in among:
        ranks = [rank for word in words if (rank := _rank(word, offer)) is not None]
        # A part of a name and a subject make no match together: "mat sci" is not the automata of Computer Science.
        if len(ranks) == len(words) and not {_SUBJECT, _PART} <= set(ranks):
            found.append((max(ranks), sum(ranks), offer))
    return [offer for *_, offer in sorted(found, key=lambda one: one[:2])]


def _rank(word: str, offer: Offer) -> int | None:
    ids = [one.casefold() for one in (offer.code, *offer.others)]
    name = offer.name.casefold()
    archive = taxonomy().archives.get(offer.archive)
    tests = (
        word in ids,
        ids[0].startswith(word),
        any(one.startswith(word) for one in ids),
        any(one.partition(".")[2].startswith(word) for one in ids),
        _begins_a_word(word, name),
        archive is not None and _begins_a_word(word, archive.name.casefold()),
        word in name or any(word in one for one in ids),
    )
    return tests.index(True) if True in tests else None


def _begins_a_word(word: str, text: str) -> bool:
    return re.search(rf"\b{re.escape(word)}", text) is not None


def marks(words: Iterable[str], offer: Offer) -> re.Pattern[str] | None:
    """A pattern for what `words` match in the code and label of `offer`: beginnings of words or, if there are none, parts."""
    texts = f"{offer.code} {offer.label}".casefold()
    patterns = [rf"\b{re.escape(word)}" if _begins_a_word(word, texts) else re.escape(word) for word in words]
    return re.compile("|".join(sorted(patterns, key=len, reverse=True)), re.IGNORECASE) if patterns else None


def rows_of(typed: str, followed: Sequence[Offer]) -> list[Row]:
    """The rows for `typed`: matches, then what is `followed`, then neighbours of the best match; without text, everything."""
    text = typed.strip()
    if is_feed(text.casefold()):
        address = feed_address(text)
        return [Row(offer_of(address)) if address else Row(words=tr("An address looks like https://example.org/feed.xml."))]
    words = tuple(text.casefold().split())
    known = {offer.key for offer in followed}
    others = [offer for offer in offers() if offer.key not in known]
    if not words:
        rows = _section(tr("Following"), followed)
        for group, name in taxonomy().groups.items():
            rows += _section(name, [offer for offer in others if offer.group == group])
        return rows
    best = best_matches(words, [*followed, *others])
    rows = _section(tr("Best matches"), best, words) or [Row(words=tr("No category matches {title}.", title=quoted(text)))]
    rows += _section(tr("Following"), [offer for offer in followed if offer not in best])
    if best:
        subject, near = _neighbours(best[0])
        rows += _section(
            tr("Also in {subject}", subject=subject),
            [offer for offer in near if offer not in best and offer.key not in known],
        )
    return rows


def _section(heading: str, among: Sequence[Offer], marked: tuple[str, ...] = ()) -> list[Row]:
    return [Row(words=heading, heading=True), *(Row(offer, marked) for offer in among)] if among else []


def _neighbours(offer: Offer) -> tuple[str, list[Offer]]:
    """The subject of `offer` and all its categories: the archive or, for an archive of one category such as hep-th, its
    group.
    """
    table = taxonomy()
    archive = table.archives.get(offer.archive)
    if archive is None:
        return "", []
    near = [one for one in offers() if one.archive == offer.archive]
    if len(near) > 1:
        return archive.name, near
    return table.groups[archive.group], [one for one in offers() if one.group == archive.group]


def about(papers: float) -> str:
    """A measured mean as "about 190": rounded to 5 from 20 on."""
    if papers < 1:
        return tr("less than 1")
    return tr("about {papers}", papers=number(round(papers) if papers < 20 else 5 * round(papers / 5)))
