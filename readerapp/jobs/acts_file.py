"""All that the user did as one file of JSON Lines, and back into another library, where the later act wins.

docs/library.md describes the file. What a line says about a paper's state is one fact with its time; the papers' titles and
authors go along, for a library that lacks them.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from typing import Any, BinaryIO, NamedTuple

from readerapp.arxiv.identifier import LAST_VERSION
from readerapp.arxiv.listing import Damage, Listing
from readerapp.arxiv.paper import Paper
from readerapp.errors import ParseError
from readerapp.storage.records import Fact, LibraryPaper, TakenFacts
from readerapp.storage.store import Store
from readerapp.system import clock
from readerapp.text.language import number, tr, tr_count
from readerapp.text.unicode import from_json
from readerapp.text.words import papers_words
from readerapp.triage import FLAGS, TAG_COLOURS, TAG_FIELD, WISHES, tag_name

FORMAT = 1
_CHUNK = 500
_LONGEST = 1 << 22
"""The most bytes in a line."""
_WORDS = ("title", "abstract", "primary_category", "comment", "journal_ref", "doi")


class TakenActs(NamedTuple):
    """The result of importing a file of acts."""

    facts: TakenFacts
    papers: int
    """How many papers were added."""
    followed: tuple[str, ...]
    damages: tuple[Damage, ...]

    @property
    def sentence(self) -> str:
        """ "12 changes taken over, 3 known already, 1 older than yours; 2 papers added"."""
        facts = self.facts
        parts = [
            tr_count("{count} change taken over", "{count} changes taken over", facts.taken),
            tr("{known} known already", known=number(facts.known)),
        ]
        parts += [tr("{older} older than yours", older=number(facts.older))] if facts.older else []
        words = ", ".join(parts)
        added = tr("{papers} added", papers=papers_words(self.papers)) if self.papers else ""
        followed = tr("you now follow {categories}", categories=", ".join(self.followed)) if self.followed else ""
        return "; ".join(filter(None, (words, added, followed)))


def written(store: Store, told: Callable[[int, int], object] = lambda done, papers: None) -> Iterator[str]:
    """The lines of the file, each with its line end. `told` is called with the papers written so far, and with all there are.

    The papers are read as the lines are taken: those of a million papers would need 2.5 GB.
    """
    yield _line({"readerapp": "acts", "format": FORMAT, "written": _moment_text(clock.now())})
    for category, since in store.follows().items():
        yield _line({"follow": category, "since": since.isoformat()})
    for tag in store.tags():
        yield _line({"tag": tag.name, "colour": tag.colour})
    touched = store.touched()
    for start in range(0, len(touched), _CHUNK):
        told(start, len(touched))
        chunk = touched[start : start + _CHUNK]
        by_paper: dict[str, list[Fact]] = {}
        for fact in store.facts(chunk):
            by_paper.setdefault(fact.paper_id, []).append(fact)
        for entry in store.papers(chunk):
            if facts := by_paper.get(entry.paper.id):
                yield _line(_paper_object(entry))
                yield from (_line(_fact_object(fact)) for fact in facts)


def take(store: Store, lines: Iterable[bytes], name: str) -> TakenActs:
    """Import a file of acts into the library; messages call it `name`.

    Lines that cannot be understood are reported, and the others count. Raises ParseError if it is not such a file, or is from
    a newer readerapp; then nothing has changed.
    """
    file = _File(store, name)
    for at, line in enumerate(lines, start=1):
        file.read(at, line)
    return file.done()


def open_lines(stream: BinaryIO) -> Iterator[bytes]:
    """The lines of a file, none longer than any that readerapp writes."""
    while line := stream.readline(_LONGEST):
        yield line


class _File:
    """A file of acts being read."""

    def __init__(self, store: Store, name: str) -> None:
        self._store, self._name = store, name
        self._damages: list[Damage] = []
        self._facts: list[Fact] = []
        self._papers: dict[str, Paper | None] = {}
        """By id; None if the library has it, for a million papers take a gigabyte."""
        self._colours: dict[str, str] = {}
        self._follows: dict[str, date] = {}

    def read(self, number: int, line: bytes) -> None:
        """Read one line. Raises ParseError if the first line is not that of a file of acts."""
        if not line.strip():
            return
        try:
            said = from_json(line.decode("utf-8-sig" if number == 1 else "utf-8"))
            if not isinstance(said, dict):
                raise ValueError(tr("it is not an object"))
            if number == 1:
                self._check(said)
            else:
                self._take(said)
        except (ValueError, KeyError, TypeError, RecursionError, OverflowError) as error:
            if number == 1:
                raise ParseError(self._name, "is not a file of acts. “readerapp acts --export FILE” writes one.") from error
            what = tr("{args} is missing", args=error.args[0]) if isinstance(error, KeyError) else str(error).split("\n")[0]
            self._damages.append(Damage(number, tr("this is not understood: {what}", what=what)))

    def _check(self, said: Mapping[str, Any]) -> None:
        if said["readerapp"] != "acts":
            raise ValueError(tr("it is another file"))
        if said["format"] > FORMAT:
            raise ParseError(
                self._name, tr("was written by a newer readerapp (format {said}). Update readerapp.", said=said["format"])
            )

    def _take(self, said: Mapping[str, Any]) -> None:
        if "paper" in said:
            paper = _paper(said)
            self._papers[paper.id] = None if self._store.has(paper.id) else paper
        elif "of" in said:
            self._facts.append(_fact(said))
        elif "follow" in said:
            self._follows[_text(said["follow"])] = date.fromisoformat(said["since"])
        elif "tag" in said:
            if said["colour"] in TAG_COLOURS:
                self._colours[tag_name(_text(said["tag"]))] = said["colour"]
        else:
            raise ValueError(tr("it says neither “paper”, “of”, “follow” nor “tag”"))

    def done(self) -> TakenActs:
        """Store what was read in the library."""
        if not (self._facts or self._follows or self._papers) and self._damages:
            raise ParseError(
                self._name, tr("could not be read. The first problem is in {damages}.", damages=self._damages[0])
            )
        decided = {fact.paper_id for fact in self._facts}
        lacking = [paper for paper in self._papers.values() if paper and paper.id in decided]
        new = len(self._store.add_listing(Listing(tuple(lacking))).new) if lacking else 0
        taken = self._store.take_facts(self._facts, self._colours)
        followed = self._store.follows()
        follows = {category: since for category, since in self._follows.items() if category not in followed}
        for category, since in follows.items():
            self._store.follow([category], since)
        return TakenActs(taken, new, tuple(follows), tuple(self._damages))


def _line(said: Mapping[str, object]) -> str:
    return json.dumps(said, ensure_ascii=False, separators=(", ", ": ")) + "\n"


def _moment_text(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")


def _paper_object(entry: LibraryPaper) -> dict[str, object]:
    paper = entry.paper
    said: dict[str, object] = {"paper": paper.id, "authors": list(paper.authors), "categories": list(paper.categories)}
    said |= {name: value for name in _WORDS if (value := getattr(paper, name)) is not None}
    if paper.version is not None:
        said["version"] = paper.version
    if paper.submitted:
        said["submitted"] = paper.submitted.isoformat()
    return said


def _paper(said: Mapping[str, Any]) -> Paper:
    words = {name: _text(said[name]) for name in _WORDS if name in said}
    version, submitted = said.get("version"), said.get("submitted")
    if version is not None and not (type(version) is int and 0 < version <= LAST_VERSION):
        raise ValueError(tr("the version is not a number"))
    return Paper(
        id=_text(said["paper"]),
        authors=tuple(_text(one) for one in said.get("authors", ())),
        categories=tuple(_text(one) for one in said.get("categories", ())),
        version=version,
        submitted=_moment(submitted) if submitted else None,
        **{"title": _text(said["title"])} | words,
    )


def _fact_object(fact: Fact) -> dict[str, object]:
    said: dict[str, object] = {"of": fact.paper_id}
    if fact.field.startswith(TAG_FIELD):
        said |= {"tag": fact.field.removeprefix(TAG_FIELD), "on": fact.value}
    else:
        said[fact.field] = fact.value
    return said | {"at": _moment_text(fact.moment) if fact.moment else None}


def _fact(said: Mapping[str, Any]) -> Fact:
    at = said.get("at")
    moment = _moment(at) if at is not None else None
    paper_id = _text(said["of"])
    if "tag" in said:
        return Fact(paper_id, TAG_FIELD + tag_name(_text(said["tag"])), _flag(said["on"]), moment)
    if "note" in said:
        return Fact(paper_id, "note", _text(said["note"], empty=True).strip(), moment)
    if "wish" in said:
        if said["wish"] not in WISHES:
            raise ValueError(tr("{said} is not a wish", said=f"{said['wish']!r:.40}"))
        return Fact(paper_id, "wish", said["wish"], moment)
    for name in FLAGS:
        if name in said:
            return Fact(paper_id, name, _flag(said[name]), moment)
    raise ValueError(tr("it says nothing about the paper"))


def _text(value: object, empty: bool = False) -> str:
    if not isinstance(value, str) or not (value or empty) or "\0" in value:
        raise ValueError(tr("{value} is not text", value=f"{value!r:.40}"))
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError(tr("{value} is neither true nor false", value=f"{value!r:.40}"))
    return value


def _moment(text: object) -> datetime:
    moment = datetime.fromisoformat(_text(text))
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
