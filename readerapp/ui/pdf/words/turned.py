"""Puts the lines of a page that is turned to the right into the order in which they are read.

PDFium takes such lines, which run down the page, from left to right; the first one is at the right.
"""

import re
from itertools import pairwise

_END = "\ufffe"
"""A hyphen that ends a line, and the end of the line with it."""


def in_reading_order(text: str, boxes: list[int]) -> tuple[str, list[int]]:
    """The text of a page and its boxes, four numbers a letter, with the lines reversed if they are in the wrong order."""
    lines = [(match.start(), match.end()) for match in re.finditer(rf"[^{_END}\r\n]*(?:{_END}|\r\n|$)", text) if match[0]]
    lefts = [_left(boxes, start, end) for start, end in lines]
    steps = [after - before for before, after in pairwise(lefts) if before and after]
    if sum(step > 0 for step in steps) <= len(steps) / 2:
        return text, boxes
    words, found = "", []
    for start, end in reversed(lines):
        words += text[start:end]
        found += boxes[4 * start : 4 * end]
        if not words.endswith((_END, "\r\n")):
            words += "\r\n"
            found += [0] * 8
    return words.removesuffix("\r\n"), found[: 4 * len(words.removesuffix("\r\n"))]


def _left(boxes: list[int], start: int, end: int) -> int:
    """The left edge of a line; 0 if it is not known."""
    return min((boxes[4 * place] for place in range(start, end) if any(boxes[4 * place : 4 * place + 4])), default=0)
