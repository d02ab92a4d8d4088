"""The words of one page, and where they stand: for the mouse, for marks, for a copy and for a search."""

import re
from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from readerapp.text.folding import folded
from readerapp.ui.pdf.words.legible import HYPHEN, legible

Box = tuple[float, float, float, float]
"""Left, top, right and bottom, in points from the upper left corner of the page."""
Judge = Callable[[str, str], bool]
"""Whether the hyphen between two halves of a word stays."""
DIVIDED = "\x01"
"""Stands for HYPHEN while texts are compared: folding would drop that."""
_CLOSING = frozenset(".,;:!?)]}")
_A_COLUMN = 3
"""Among more lines than this, one that sticks out does not set the edge of their column."""
_SAME_WORD = 0.18
"""The widest gap between letters of a word, in heights of the line."""


class Line(NamedTuple):
    """A line of the page: the places of its first letter and after its last, and where it stands."""

    start: int
    end: int
    box: Box
    axis: int
    """0 for a line from side to side, 1 for one that goes up or down."""
    sign: int
    """1 if the line runs to the right or down, -1 if to the left or up."""


class Link(NamedTuple):
    """A link: where it is, and its address or else the page, counted from 0, and the point on it."""

    area: Box
    address: str
    page: int
    x: float
    y: float


class PageWords:
    """The text of a page. A place is the number of a letter in it, as the PDF counts them.

    `place_letters` says later where they stand.
    """

    def __init__(self, text: str) -> None:
        self._seen = legible(text)
        self.text = "".join(self._seen)
        """What a reader sees; HYPHEN is a hyphen at the end of a line."""
        self.boxes: list[Box | None] = []
        self.links: list[Link] = []
        self.lines: list[Line] = []
        self._ends: dict[int, int] = {}
        self._blocks: list[tuple[Box, list[Line]]] = []

    @property
    def is_empty(self) -> bool:
        """Whether there is no word on the page."""
        return not self.text.strip()

    @property
    def end(self) -> int:
        """The place after the last letter."""
        return len(self._seen)

    @property
    def is_placed(self) -> bool:
        """Whether it is known where the letters stand."""
        return len(self.boxes) == len(self._seen)

    # --- where the letters stand ------------------------------------------------------------------------------------------

    def place_letters(self, numbers: Sequence[float], links: list[Link]) -> None:
        """Take left, top, width and height of each letter, zeros where they are not known, and the links."""
        self.boxes = [
            (left, top, left + width, top + height) if width or height else None
            for left, top, width, height in zip(*[iter(numbers)] * 4, strict=True)
        ]
        self.boxes += [None] * (self.end - len(self.boxes))
        for place, letter in enumerate(self._seen):
            # Qt does not place a hyphen at the end of a line.
            if letter == HYPHEN and place and not self.boxes[place] and (before := self.boxes[place - 1]):
                _, top, right, bottom = before
                self.boxes[place] = (right, top, right + (bottom - top) / 2, bottom)
        self.links = links
        self.lines = self._found_lines()
        self._ends = {line.end - 1: number for number, line in enumerate(self.lines)}
        self._blocks = self._found_blocks()

    def _found_lines(self) -> list[Line]:
        found, start = [], 0
        for place, letter in enumerate((*self._seen, "\n")):
            if letter in ("\n", HYPHEN):
                end = min(place + 1, self.end)
                if line := self._line(start, end):
                    found.append(line)
                start = place + 1
        return found

    def _line(self, start: int, end: int) -> Line | None:
        boxes = [box for box in self.boxes[start:end] if box]
        if not boxes:
            return None
        across, down = _middle(boxes[-1])[0] - _middle(boxes[0])[0], _middle(boxes[-1])[1] - _middle(boxes[0])[1]
        axis = int(abs(down) > abs(across))
        return Line(start, end, _union(boxes), axis, -1 if (across, down)[axis] < 0 else 1)

    def _found_blocks(self) -> list[tuple[Box, list[Line]]]:
        """Lines that follow each other closely, as in a paragraph or a column; and what they cover together."""
        blocks: list[list[Line]] = []
        for line in self.lines:
            last = blocks[-1][-1].box if blocks else None
            left, top, right, bottom = line.box
            follows = last and left < last[2] and right > last[0] and top >= last[1] and top - last[3] < 1.5 * (bottom - top)
            if follows or (last and _beside(last, line.box) and left - last[2] < bottom - top):
                blocks[-1].append(line)
            else:
                blocks.append([line])
        return [(_union([line.box for line in lines]), lines) for lines in blocks]

    def place_at(self, x: float, y: float) -> int:
        """The place between letters that is nearest to a point, wherever on the page or beside it the point is."""
        if not self.lines:
            return 0
        _, lines = min(self._blocks, key=lambda one: _distance(one[0], x, y))
        # Beside a short line, the next one may be nearer; within a block it is the height that counts.
        line = min(lines, key=lambda one: (max(one.box[1] - y, 0, y - one.box[3]) * (not one.axis), self._nearest(one, x, y)))
        if line.axis == 0:
            # Beyond a line: a drag from above it takes all of it, one from below it none.
            height = line.box[3] - line.box[1]
            if y < line.box[1] - height:
                return line.start
            if y > line.box[3] + height:
                return self._after_last(line)
        along = (x, y)[line.axis] * line.sign
        for place in range(line.start, line.end):
            box = self.boxes[place]
            if box and along < _middle(box)[line.axis] * line.sign:
                return place
        return self._after_last(line)

    def letter_at(self, x: float, y: float) -> int:
        """The place of the letter that is nearest to a point."""
        known = ((_distance(box, x, y), place) for place, box in enumerate(self.boxes) if box)
        return min(known, default=(0.0, 0))[1]

    def _after_last(self, line: Line) -> int:
        """The place after the last placed letter of a line."""
        return next((at + 1 for at in reversed(range(line.start, line.end)) if self.boxes[at]), line.end)

    def _nearest(self, line: Line, x: float, y: float) -> float:
        return min(_distance(box, x, y) for box in self.boxes[line.start : line.end] if box)

    def is_on_text(self, x: float, y: float) -> bool:
        """Whether a point is on a line."""
        return any(_distance(line.box, x, y) <= 1 for line in self.lines)

    def link_at(self, x: float, y: float) -> Link | None:
        """The link at a point."""
        return next((link for link in self.links if _distance(link.area, x, y) <= 0), None)

    def areas(self, start: int, end: int) -> list[Box]:
        """What the letters between two places cover: an area for each line, as high as the line."""
        found = []
        for line in self.lines:
            boxes = [box for box in self.boxes[max(start, line.start) : min(end, line.end)] if box]
            if boxes:
                left, top, right, bottom = _union(boxes)
                whole = line.box
                found.append((left, whole[1], right, whole[3]) if line.axis == 0 else (whole[0], top, whole[2], bottom))
        return found

    # --- words and lines --------------------------------------------------------------------------------------------------

    def word_at(self, place: int) -> tuple[int, int]:
        """The word, or else the sign, at a place: where it begins, and where it ends."""
        place = min(max(place, 0), max(self.end - 1, 0))
        if not self._is_of_word(place) and place and self._is_of_word(place - 1):
            place -= 1
        if not self._is_of_word(place):
            return place, min(place + 1, self.end)
        start, end = place, place + 1
        while start and self._is_of_word(start - 1):
            start -= 1
        while end < self.end and self._is_of_word(end):
            end += 1
        return start, end

    def _is_of_word(self, place: int) -> bool:
        letter = self._seen[place] if place < self.end else " "
        return letter in ("", HYPHEN, "'", "’", "-") or letter.isalnum()

    def line_at(self, place: int) -> tuple[int, int]:
        """The line at a place: where it begins, and where its last letter ends."""
        line = self.line_of(place)
        return (line.start, self._after_last(line)) if line else (0, self.end)

    def edge(self, place: int, step: int) -> int:
        """The end (1) or beginning (-1) of the line at a place. A place after a hyphen is still on the line that it ends."""
        if step < 0 and place and self._seen[place - 1] == HYPHEN:
            place -= 1
        return self.line_at(place)[step > 0]

    def line_of(self, place: int) -> Line | None:
        """The line on which a place is."""
        return next((line for line in self.lines if place < line.end), self.lines[-1] if self.lines else None)

    def step(self, place: int, by: int) -> int:
        """The next place (1) or the one before (-1) between letters that are seen."""
        place += by
        while 0 < place < self.end and not self._seen[place]:
            place += by
        return min(max(place, 0), self.end)

    def step_word(self, place: int, by: int) -> int:
        """The end of the next word (1), or the beginning of the one before (-1)."""
        at = place if by > 0 else place - 1
        while 0 <= at < self.end and not (self._is_of_word(at) and self._seen[at]):
            at += by
        while 0 <= at < self.end and self._is_of_word(at):
            at += by
        return min(max(at if by > 0 else at + 1, 0), self.end)

    def step_line(self, place: int, by: int) -> int | None:
        """The place below (1) or above (-1); None beyond the last or first line."""
        line = self.line_of(place)
        if line is None:
            return None
        at = self.lines.index(line) + by
        box = next((box for box in self.boxes[place : line.end] if box), None)
        x = box[0] if box else line.box[2]
        while 0 <= at < len(self.lines):
            other = self.lines[at]
            if not _beside(line.box, other.box):
                middle = (other.box[1] + other.box[3]) / 2
                inside = (place for place in range(other.start, other.end) if (b := self.boxes[place]) and x < _middle(b)[0])
                return next(inside, self._after_last(other)) if other.axis == 0 else self.place_at(x, middle)
            at += by
        return None

    def box_of(self, place: int) -> Box | None:
        """Where a letter stands, or the nearest one before it."""
        return next((box for box in reversed(self.boxes[: place + 1]) if box), None)

    # --- words for others -------------------------------------------------------------------------------------------------

    def copied(self, start: int, end: int, keeps_hyphen: Judge) -> str:
        """The text between two places, each paragraph on one line."""
        parts = []
        for place in range(max(start, 0), min(end, self.end)):
            letter = self._seen[place]
            if letter == HYPHEN:
                letter = "" if place + 1 < end and not keeps_hyphen(*self._halves(place)) else "-"
            elif letter == "\n":
                letter = self._end_of_line(place)
            parts.append(letter)
        return re.sub(r" *\n *", "\n", re.sub(r"  +", " ", "".join(parts))).strip()

    def _halves(self, place: int) -> tuple[str, str]:
        before = re.search(r"[\w-]*$", "".join(self._seen[max(place - 40, 0) : place]))
        after = re.match(r"[\w-]*", "".join(self._seen[place + 1 : place + 41]))
        return before[0] if before else "", after[0] if after else ""

    def _end_of_line(self, place: int) -> str:
        """What stands for the end of a line: nothing between a letter and its exponent, a blank within a paragraph.

        A line that had room for the first word of the next was ended on purpose.
        """
        number = self._ends.get(place)
        if number is None or number + 1 >= len(self.lines):
            return "\n"
        line, after = self.lines[number], self.lines[number + 1]
        if line.axis or after.axis:
            return "\n"
        height = max(line.box[3] - line.box[1], after.box[3] - after.box[1])
        first, last = self._letters(after)[0], self._letters(line)[-1]
        if _beside(line.box, after.box):
            gap = first[0] - last[2]
            touches = gap < _SAME_WORD * height or self._seen[after.start] in _CLOSING
            return "" if touches else " " if gap < 3 * height else "\n"
        before = "".join(self._seen[max(place - 60, line.start) : place])
        if re.search(r"\bhttps?:\S*$", before):
            return ""
        below = 0 < after.box[1] - line.box[1] < 2.2 * height and after.box[0] < line.box[2] and after.box[2] > line.box[0]
        if not below or after.box[0] > line.box[0] + height or (self._is_row(line) and self._is_row(after)):
            return "\n"
        around = self.lines[max(number - 3, 0) : number + 5]
        rights = sorted(one.box[2] for one in around if abs(one.box[0] - after.box[0]) < 2 * height)
        # One line may stick out of its column.
        right = rights[-2] if len(rights) > _A_COLUMN else rights[-1]
        return "\n" if right - line.box[2] > self._first_word(after) + 0.3 * height else " "

    def _letters(self, line: Line) -> list[Box]:
        return [box for box in self.boxes[line.start : line.end] if box]

    def _is_row(self, line: Line) -> bool:
        """Whether a line has gaps as between the columns of a table."""
        letters = self._letters(line)
        widest = max((after[0] - one[2] for one, after in pairwise(letters)), default=0)
        return widest > line.box[3] - line.box[1]

    def _first_word(self, line: Line) -> float:
        """The width of the first word of a line."""
        word: list[Box] = []
        for place in range(line.start, line.end):
            if self._seen[place].isspace() and word:
                break
            if box := self.boxes[place]:
                word.append(box)
        area = _union(word) if word else (0, 0, 0, 0)
        return area[2] - area[0]

    def found(self, pattern: re.Pattern[str]) -> list[tuple[int, int]]:
        """The places of the matches of a pattern made by `search.pattern_of`."""
        if not pattern.search(self._compared):
            return []
        whole, places = self._placed
        return [(places[match.start()], places[match.end() - 1] + 1) for match in pattern.finditer(whole)]

    @cached_property
    def _compared(self) -> str:
        return folded(self.text.replace(HYPHEN, DIVIDED))

    @cached_property
    def _placed(self) -> tuple[str, list[int]]:
        """The text as it is compared, letter by letter: eight times as slow, and with the place of each."""
        letters: list[str] = []
        places: list[int] = []
        for place, seen in enumerate(self._seen):
            same = DIVIDED if seen == HYPHEN else folded(seen)
            letters.append(same)
            places += [place] * len(same)
        return "".join(letters), places


def _middle(box: Box) -> tuple[float, float]:
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2


def _union(boxes: Sequence[Box]) -> Box:
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _distance(box: Box, x: float, y: float) -> float:
    across, down = max(box[0] - x, 0, x - box[2]), max(box[1] - y, 0, y - box[3])
    return float(across * across + down * down)


def _beside(one: Box, other: Box) -> bool:
    """Whether two boxes overlap in height: an exponent and its line."""
    shared = min(one[3], other[3]) - max(one[1], other[1])
    return shared > 0.2 * min(one[3] - one[1], other[3] - other[1])
