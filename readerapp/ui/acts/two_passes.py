"""Two passes through a list, as far as they have got: what has been decided, what was kept, and which acts belong to them."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import NamedTuple

from readerapp.storage.records import PaperRow
from readerapp.text.language import number, tr, tr_count
from readerapp.text.words import papers_words
from readerapp.triage import TriageState

LONGEST_PAUSE = 60.0
"""Seconds; longer pauses do not count as time spent on the passes."""
WAITS = -1
"""In place of an act: the dismissal of the paper waits for another process."""


class Step(StrEnum):
    """How far the passes are."""

    TITLES = "titles"
    ABSTRACTS = "abstracts"
    SUMMARY = "summary"


@dataclass
class TwoPasses:
    """The passes through one list.

    The library knows what is dismissed or starred; what is kept is known only here. So papers are always as the library has
    them, whatever happens to them in a command or another window.
    """

    name: str
    """The name under which `Store.kept_pass` knows the list."""
    title: str
    """The title of the list."""
    papers: list[int]
    """The keys of its papers, in its order."""
    kept: set[int] = field(default_factory=set)
    taken: list[tuple[int, int]] = field(default_factory=list)
    """The decisions of the first pass, oldest first: the paper and the act that dismissed it, or 0 if it was kept."""
    acts: list[int] = field(default_factory=list)
    """The acts of both passes."""
    at: int | None = None
    """The current paper."""
    step: Step = Step.TITLES
    seconds: float = 0.0
    """The time spent so far, without longer pauses."""

    def __post_init__(self) -> None:
        self.rows: dict[int, PaperRow] = {}
        """What the library knows of the papers, without those that are gone."""
        self.leaving: set[int] = set()
        """Papers whose dismissal waits for another process."""

    # --- between two sessions ---------------------------------------------------------------------------------------------

    @classmethod
    def parse(cls, text: str | None) -> "TwoPasses | None":
        """The passes that `str` wrote; None if `text` is not such."""
        try:
            told = json.loads(text or "")
            taken = [(int(key), int(act)) for key, act in told["taken"]]
            found = cls(**{**told, "step": Step(told["step"]), "taken": taken, "kept": set(told["kept"])})
            whole = all(isinstance(key, int) for key in (*found.papers, *found.kept, *found.acts))
        except (ValueError, TypeError, KeyError):
            return None
        return found if whole else None

    def __str__(self) -> str:
        told = {one.name: getattr(self, one.name) for one in fields(self)}
        return json.dumps({**told, "kept": sorted(self.kept)}, ensure_ascii=False, separators=(",", ":"))

    def look(self, rows: Iterable[PaperRow]) -> None:
        """Take the papers as the library has them now, without those that it no longer has."""
        self.rows = {row.key: row for row in rows}
        self.papers = [key for key in self.papers if key in self.rows]
        self.kept &= self.rows.keys()
        # A dismissal still waiting when the window was closed was never carried out.
        taken = ((key, act) for key, act in self.taken if key in self.rows)
        self.taken = [(key, act) for key, act in taken if act != WAITS or key in self.leaving]
        if self.at not in self.rows:
            self.at = next((key for key in self.papers if self.is_open(key)), None)

    def return_to_titles(self) -> bool:
        """Go back to the first pass if titles are left in it. Returns whether there are any."""
        if not self.count(""):
            return False
        if self.step is not Step.TITLES:
            self.step, self.at = Step.TITLES, next(key for key in self.papers if self.is_open(key))
            # Taking back what the first pass kept must not take back what the second has decided since.
            self.taken = [(key, act) for key, act in self.taken if act or self.mark(key) == "kept"]
        return True

    # --- what is known of a paper -----------------------------------------------------------------------------------------

    def mark(self, key: int) -> str:
        """What was decided about a paper: "starred", "dismissed", "kept"; "" if it waits for the first pass."""
        row = self.rows[key]
        if row.dismissed or key in self.leaving:
            return "dismissed"
        return "starred" if row.starred else "kept" if key in self.kept else ""

    def is_open(self, key: int) -> bool:
        """Whether the first pass has yet to decide about a paper."""
        return not self.mark(key)

    def count(self, mark: str) -> int:
        """How many papers have this mark now."""
        return sum(self.mark(key) == mark for key in self.papers)

    def waiting(self) -> int:
        """How many papers the current pass has yet to decide about."""
        return self.count("" if self.step is Step.TITLES else "kept")

    def in_order(self) -> tuple[int, ...]:
        """The papers kept, in the order of the list."""
        return tuple(key for key in self.papers if key in self.kept)

    def beside(self, step: int, only_open: bool = False) -> int | None:
        """The next paper from the current one in direction `step` (1 or -1); None if there is none."""
        place = self.papers.index(self.at) if self.at in self.rows else -1
        ahead: Sequence[int] = self.papers[place + 1 :] if step > 0 else self.papers[: max(place, 0)][::-1]
        return next((key for key in ahead if not only_open or self.is_open(key)), None)

    # --- what happens -----------------------------------------------------------------------------------------------------

    def keep(self, key: int) -> None:
        """Keep a paper for the second pass."""
        self.kept.add(key)
        self._take(key, 0)

    def drop(self, key: int) -> None:
        """Drop a paper, whose dismissal is to follow."""
        self.kept.discard(key)
        self.leaving.add(key)
        self._take(key, WAITS)

    def _take(self, key: int, act: int) -> None:
        self.taken = [*((one, its) for one, its in self.taken if one != key), (key, act)]

    def take_back(self) -> tuple[int, int] | None:
        """Take back the last decision of the first pass. Returns the paper and its act; None if there is no decision."""
        if not self.taken:
            return None
        key, act = self.taken.pop()
        self.kept.discard(key)
        return key, act

    def follow(self, after: Mapping[int, TriageState], act: int | None, redone: int | None = None) -> list[int]:
        """Take over the states of papers `after` an act; `act` is its id if it belongs to the passes, `redone` that of an act
        that was redone.

        Returns the papers that wait for a decision again.
        """
        known = [key for key in after if key in self.rows]
        back = []
        for key in known:
            decided, now = self.mark(key) in ("dismissed", "starred"), after[key]
            self.rows[key] = self.rows[key]._replace(starred=now.starred, read=now.read, dismissed=now.dismissed)
            self.leaving.discard(key)
            if act is not None and now.dismissed:
                self.taken = [(one, act if (one, its) == (key, WAITS) else its) for one, its in self.taken]
            if redone in self.acts and now.dismissed:
                self.kept.discard(key)
                self._take(key, redone or 0)
            if decided and self.mark(key) in ("", "kept"):
                back.append(key)
                self.taken = [(one, its) for one, its in self.taken if one != key or its == 0]
        if known and act is not None:
            self.acts.append(act)
        return back

    def pass_time(self, seconds: float) -> None:
        """Count the time between two decisions."""
        if 0 <= seconds <= LONGEST_PAUSE:
            self.seconds += seconds


class Progress(NamedTuple):
    """How far the passes have got."""

    step: int
    """The current step, counted from 0."""
    shares: tuple[float, float, float]
    """How much of each step is done, from 0 to 1."""
    words: str
    """ "61 of 212 · 9 kept · about 5 min left"."""


def progress(passes: TwoPasses, time_left: str) -> Progress:
    """How far the passes are; `time_left` in words."""
    step = list(Step).index(passes.step)
    of = len(passes.papers) if step == 0 else len(passes.kept)
    done = of - passes.waiting()
    more = (
        tr("{count} kept", count=number(len(passes.kept)))
        if step == 0
        else tr("{count} starred", count=number(passes.count("starred")))
    )
    so_far = tr("{done} of {total}", done=number(done), total=number(of))
    words = "  ·  ".join(filter(None, (so_far, more, time_left)))
    titles = 1 - passes.count("") / max(len(passes.papers), 1)
    abstracts = 1 - passes.count("kept") / max(len(passes.kept), 1)
    shares = (titles, abstracts if step else 0.0, 1.0 if step == 2 else 0.0)
    return Progress(step, shares, words if passes.step is not Step.SUMMARY else "")


def summary(passes: TwoPasses) -> str:
    """ "212 papers: 24 kept after the titles, 9 starred, 203 dismissed. It took 6 min." What is 0 is left out."""
    kept, starred, dismissed = len(passes.kept), passes.count("starred"), passes.count("dismissed")
    said = (
        tr("{count} kept after the titles", count=number(kept)) if kept else "",
        tr("{count} starred", count=number(starred)) if starred else "",
        tr("{count} dismissed", count=number(dismissed)) if dismissed else "",
    )
    decisions = ", ".join(filter(None, said)) or tr("nothing decided")
    undecided = passes.count("") + passes.count("kept")
    many = passes.seconds >= 60
    sentences = (
        tr("{papers}: {decisions}.", papers=papers_words(len(passes.papers)), decisions=decisions),
        tr_count("{count} still waits for a decision.", "{count} still wait for a decision.", undecided) if undecided else "",
        tr("It took {count} min.", count=number(round(passes.seconds / 60))) if many else tr("It took less than a minute."),
    )
    return " ".join(filter(None, sentences))
