"""Undoes what mail programs do to a listing that they quote, forward or wrap: the text as arXiv sent it.

Lines stay where they are, so that line numbers of damage refer to the mail as received.
"""

import re
from collections.abc import Sequence

from readerapp.system.lazy_patterns import pattern

_QUOTED = pattern(r"^(?P<marks>(?:>[ \t]?)+)\\\\[ \t]*$", re.MULTILINE)
_ADDRESS = r"(?:https?://|mailto:)[^\s<>\[\]()]"
_TWICE = pattern(rf"(?P<address>{_ADDRESS}{{1,500}}?)/?(?P<blank>\s{{0,9}})[<\[(](?P=address)/?[>\])]")
_LINKED = pattern(rf"(?<![^\s<>])(?P<words>[^\s<>]{{1,500}})(?P<blank>\s?)<(?P<address>{_ADDRESS}{{1,500}})>")
_BLOCK = pattern(r"\\\\\s*")
_HEAD = pattern(r"(?:arXiv|Paper)\b.*", re.IGNORECASE)
_FIELD = pattern(
    r"(?:ACM-class|Authors|Categories|Comments|Date|DOI|From|Journal-ref|License|MSC-class|Proxy|Report-no|Subj-class|Title)"
    r"(?: \(revised[^()]*\))?:.*|replaced with\b.*"
)
_LAST_LINE = pattern(r"\\\\ \([^)]*")
_LONGEST_WORD = 20
_MOST_PARTS = 4


def as_sent(text: str) -> str:
    """The mail `text` without quote marks, non-breaking blanks, duplicated addresses, and added line breaks."""
    lines = text.split("\n")
    widths = [len(line) for line in lines]
    width = 0
    for line in lines:
        if len(line) > width and _may_be_wrapped(line):
            width = len(line)
    text = text.replace("\xa0", " ")
    depth = 0
    if quoted := _QUOTED.search(text):
        depth = quoted["marks"].count(">")
        text = re.sub(rf"^(?:>[ \t]?){{1,{depth}}}", "", text, flags=re.MULTILINE)
    if any(link in text for link in ("<http", "<mailto:", "[http", "](http")):
        text = _LINKED.sub(_once, _TWICE.sub(lambda twice: twice["address"] + _breaks(twice), text))
    return "\n".join(_with_lines_joined(text.split("\n"), widths, width - 2 * depth))


def _may_be_wrapped(line: str) -> bool:
    before, blank, last = line.rstrip().rpartition(" ")
    return bool(before.strip() and blank) and len(last) < _LONGEST_WORD


def _once(linked: re.Match[str]) -> str:
    """The words of a link without its address, if they are part of it; an author's own link stays."""
    of_address = linked["words"].rpartition(":")[2].strip(".,;()")
    return linked["words"] + _breaks(linked) if of_address and of_address in linked["address"] else linked[0]


def _breaks(match: re.Match[str]) -> str:
    return "\n" * match["blank"].count("\n")


def _with_lines_joined(lines: list[str], widths: Sequence[int], width: int) -> list[str]:
    """`lines`, with wrapped ones continued as arXiv writes them: after two blanks in a field, on the same line in a link.

    `widths` are the original lengths of the lines, `width` is where they were wrapped: a line continues if the next one's
    first word did not fit on it.
    """
    before: int | None = None
    for number, line in enumerate(lines):
        if line.startswith("\\\\"):
            head = lines[number + 1] if number + 1 < len(lines) else ""
            before = number + 1 if _BLOCK.fullmatch(line) and _HEAD.fullmatch(head) else None
            if _LAST_LINE.fullmatch(line.rstrip()):
                _join(lines, number)
        elif before is not None and number > before and line.strip():
            first = line.split(maxsplit=1)[0]
            own = line.startswith((" ", "\t")) or _FIELD.fullmatch(line)
            if not own and widths[before] + 1 + len(first) > width:
                lines[number] = f"  {line}"
            before = number
    return lines


def _join(lines: list[str], number: int) -> None:
    """Append the rest of the line with the link, which ends with a parenthesis, to its beginning."""
    for after in range(number + 1, min(number + _MOST_PARTS, len(lines))):
        if lines[after].rstrip().endswith(")"):
            lines[number : after + 1] = [
                " ".join(part.strip() for part in lines[number : after + 1]),
                *[""] * (after - number),
            ]
            return
