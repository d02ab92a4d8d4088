"""RIS files, as reference managers write them: a tag of two letters, two blanks, a hyphen, a value
(https://en.wikipedia.org/wiki/RIS_(file_format), after the specification of Reference Manager). And those of EndNote, with a
percent sign and a letter (https://en.wikipedia.org/wiki/EndNote#Tags_and_fields), which Google Scholar and ADS write.

Any type and any of the tags for title or author are accepted, and all DOIs, links and notes are read.
"""

from collections.abc import Iterator

from readerapp.arxiv.listing import Damage, Listing
from readerapp.sources.authors import listed_names
from readerapp.sources.references.reference import Reference, listing_of, person, printed_in, text_of
from readerapp.system.lazy_patterns import pattern
from readerapp.text.language import tr

_FRONT = pattern(r"(?:Provider|Database|Content):")
"""Lines that dblp and publishers put before the first record."""
TAG = pattern(r"\s*([A-Z][A-Z0-9])  ?-(?: (.*)|\s*)$")

_ENDNOTES_TAG = pattern(r"%([0-9A-Z@]) ?(.*)")
_ENDNOTES = {
    "0": "TY", "A": "AU", "T": "TI", "J": "JO", "B": "T2", "U": "UR", "R": "DO", "X": "AB", "Z": "N1", "M": "AN", "V": "VL",
    "N": "IS", "P": "SP", "@": "SN", "I": "PB",
}  # fmt: skip

_Record = list[tuple[str, str]]


def parse(data: bytes, name: str = "This file") -> Listing:
    """The e-prints of a RIS file; errors call it `name`. Raises ParseError if there is no record."""
    damages: list[Damage] = []
    text = text_of(data)
    records = list(_records(_from_endnote(text) if text.lstrip().startswith("%0") else text, damages))
    return listing_of([_reference(line, record) for line, record in records], damages, name)


def _from_endnote(text: str) -> str:
    """EndNote's own tags as those of RIS, line by line; what RIS has no use for is a keyword."""
    lines = []
    for line in text.split("\n"):
        match = _ENDNOTES_TAG.match(line.lstrip())
        lines.append(f"{_ENDNOTES.get(match[1], 'KW')}  - {match[2]}" if match else line)
    return "\n".join(lines)


def _records(text: str, damages: list[Damage]) -> Iterator[tuple[int, _Record]]:
    start, record = 0, list[tuple[str, list[str]]]()
    for number, line in enumerate(text.split("\n"), start=1):
        match = TAG.match(line)
        if match is None:
            if record and line.strip():
                # A long value continues on the next line.
                record[-1][1].append(line.strip())
            elif line.strip() and not (start == 0 and _FRONT.match(line)):
                damages.append(Damage(number, tr("this belongs to no record")))
            continue
        tag, value = match[1], [(match[2] or "").strip()]
        if tag in ("TY", "ER") and record:
            yield start, _joined(record)
            record = []
        if tag == "TY":
            start, record = number, [(tag, value)]
        elif tag != "ER" and record:
            record.append((tag, value))
        elif tag != "ER":
            damages.append(Damage(number, tr("this belongs to no record")))
    if record:
        yield start, _joined(record)


def _joined(record: list[tuple[str, list[str]]]) -> _Record:
    return [(tag, " ".join(value)) for tag, value in record]


def _reference(line: int, record: _Record) -> Reference:
    def values(*tags: str) -> list[str]:
        return [value for wanted in tags for tag, value in record if tag == wanted and value]

    titles = values("TI", "T1", "CT", "BT", "T2")
    dois = values("DO", "DI")
    journals = values("JO", "JF", "JA", "T2")
    return Reference(
        line,
        f"“{titles[0]}”" if titles else "",
        (*dois[1:], *values("UR", "LK", "L1", "L2", "L3", "AN", "M1", "M3", "ID", "C7")),
        (*values("N1", "PB", "M1", "M2", "SN", "C1", "VL"), *printed_in(journals, values("VL", "IS", "SP", "M1"))),
        dois[0] if dois else "",
        titles[0] if titles else "",
        listed_names(person(*value.split(",")) for tag, value in record if tag in ("AU", "A1")),
        next(iter(values("AB", "N2")), ""),
    )
