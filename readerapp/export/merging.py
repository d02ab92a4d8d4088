"""Papers merged into a person's own .bib file: bytes in, bytes out. Only entries that readerapp wrote are ever changed.

An entry is readerapp's as long as it is as readerapp wrote it, apart from its key: the digest of each is stored. Once a
person edits an entry, it is theirs and stays. A paper that is there under another key, by its identifier or DOI, is not added
again, and keeps that key.
"""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from readerapp.arxiv.doi import id_of_arxiv_doi
from readerapp.arxiv.identifier import Identifier, is_arxiv_id
from readerapp.errors import BibliographyError, InvalidIdentifierError
from readerapp.export.bib_file import BibFile, Entry, read
from readerapp.export.biblatex import BIBLATEX
from readerapp.export.bibtex import BIBTEX, Flavour, entry
from readerapp.export.citation import PLAIN, Citation, Extras
from readerapp.export.keys import unique_key
from readerapp.export.latex import in_ascii
from readerapp.system.lazy_patterns import pattern
from readerapp.text.language import number, tr, tr_count
from readerapp.text.words import papers_words

_DOI = pattern(r"10\.\d{4,9}[^\s{}\"]*")
_ADDRESS = pattern(r"arxiv\.org/(?:abs|pdf)/([^\s{}?#]+)")
_CITED = pattern(r"(?:arXiv(?:\s+preprint|\s+e-prints?)?[\s,]*)?arXiv[:\s]\s*([\w./-]+?)(?:v\d+)?(?:\s*\[[\w.-]+\])?")
_CORR = pattern(r"abs/([\w./-]+)")
_BIBLATEX_SIGNS = (b"eprinttype", b"journaltitle", b"@online", b"eprintclass")


class Merged(NamedTuple):
    """A file after a merge, and what became of the papers, by id."""

    data: bytes
    added: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()
    """Papers already there in an entry that is not readerapp's, which therefore stays as it is."""
    unwritable: tuple[str, ...] = ()
    """Papers with letters that cannot be encoded in this file."""
    digests: tuple[tuple[str, str], ...] = ()
    """The digest of each entry of readerapp's, with the id of its paper."""

    @property
    def sentence(self) -> str:
        """ "2 papers added, 1 updated; 3 stay as you have them." """
        said = tr("{papers} added", papers=papers_words(len(self.added)))
        if self.updated:
            said = tr("{said}, {updated} updated", said=said, updated=number(len(self.updated)))
        if self.foreign:
            said = tr_count(
                "{said}; {count} stays as you have them",
                "{said}; {count} stay as you have them",
                len(self.foreign),
                said=said,
            )
        if self.unwritable:
            left = number(len(self.unwritable))
            said = tr("{said}; {left} left out, with letters that need a file in UTF-8", said=said, left=left)
        return f"{said}."


def flavour_of(data: bytes) -> Flavour:
    """The flavour of a file: biblatex if it has anything that only biblatex knows."""
    small = data.lower()
    return BIBLATEX if any(sign in small for sign in _BIBLATEX_SIGNS) else BIBTEX


def merged(
    data: bytes,
    citations: Sequence[Citation],
    are_ours: Callable[[Iterable[str]], set[str]],
    flavour: Flavour | None = None,
    extras: Extras = PLAIN,
) -> Merged:
    """`data` with the papers merged into it; `are_ours` tells which of some digests are of entries that readerapp wrote.

    Raises BibliographyError if it is not a bibliography, or has an entry that never ends.
    """
    if b"\0" in data:
        raise BibliographyError(tr("It is not a text file in UTF-8, ASCII or Latin-1. Save it as UTF-8 and try again."))
    return _Merge(data, are_ours, flavour or flavour_of(data), extras).of(citations)


class _Merge:
    """One merge."""

    def __init__(self, data: bytes, are_ours: Callable[[Iterable[str]], set[str]], flavour: Flavour, extras: Extras) -> None:
        self._data, self._extras = data, extras
        self._file: BibFile = read(data)
        self._is_utf8 = _is_utf8(data)
        self._flavour = flavour if self._is_utf8 else flavour._replace(spell=in_ascii)
        self._line_end = _line_end(data)
        self._digests = {one.start: digest(data, one) for one in self._file.entries}
        self._ours = are_ours(self._digests.values())
        self._by_identity: dict[str, list[Entry]] = {}
        for one in self._file.entries:
            for identity in identities(one):
                self._by_identity.setdefault(identity, []).append(one)
        self._keys = set(self._file.taken_keys)

    def of(self, citations: Sequence[Citation]) -> Merged:
        """The file with `citations` in it."""
        told: dict[str, list[str]] = {name: [] for name in ("added", "updated", "unchanged", "foreign", "unwritable")}
        digests, changes, new = [], {}, []
        seen: set[int] = set()
        for citation in citations:
            there = self._found(citation)
            if there and (not self._is_ours(there, citation) or there.start in seen):
                told["foreign"].append(citation.paper.id)
                continue
            key = there.key if there else unique_key(citation.key, self._keys)
            written = self._written(citation, key)
            if written is None:
                told["unwritable"].append(citation.paper.id)
                continue
            if there:
                seen.add(there.start)
                changed = self._data[there.start : there.end] != written
                told["updated" if changed else "unchanged"].append(citation.paper.id)
                if changed:
                    changes[there.start, there.end] = written
            else:
                self._keys.add(key.casefold())
                told["added"].append(citation.paper.id)
                new.append(written)
            digests.append((_digest_of(written), citation.paper.id))
        data = self._with(changes, new)
        return Merged(data, digests=tuple(digests), **{name: tuple(ids) for name, ids in told.items()})

    def _found(self, citation: Citation) -> Entry | None:
        """The entry of the paper: readerapp's own, if there are several."""
        paper = citation.paper
        found = list(self._by_identity.get(f"arxiv:{paper.id}", ()))
        if citation.doi:
            named = self._by_identity.get(f"doi:{citation.doi.casefold()}", ())
            # An entry with the journal's DOI but another e-print's identifier is a mistake.
            found += [one for one in named if one not in found and not _names_another(one, paper.id)]
        found.sort(key=lambda one: (self._digests[one.start] not in self._ours, one.commented))
        return found[0] if found else None

    def _is_ours(self, there: Entry, citation: Citation) -> bool:
        if there.commented:
            return False
        if self._digests[there.start] in self._ours:
            return True
        # An entry exactly as it would be written now came from an export into this file.
        return self._data[there.start : there.end] == self._written(citation, there.key)

    def _written(self, citation: Citation, key: str) -> bytes | None:
        # The key may have bytes that are not text in the file's encoding: it goes back as it came.
        text = entry(citation._replace(key=_PLACE), self._flavour, self._extras, remarks=False)
        before, _, after = text.rstrip("\n").replace("\n", self._line_end).partition(_PLACE)
        if not self._is_utf8 and not (before + after).isascii():
            return None
        return before.encode() + key.encode("latin-1") + after.encode()

    def _with(self, changes: dict[tuple[int, int], bytes], new: list[bytes]) -> bytes:
        parts: list[bytes] = []
        at = 0
        for (start, end), written in sorted(changes.items()):
            parts += [self._data[at:start], written]
            at = end
        parts.append(self._data[at:])
        line_end = self._line_end.encode()
        for written in new:
            before = b"".join(parts[-2:])[-4:]
            lines = before.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
            # An empty line between entries, however the file ends.
            missing = 0 if not before else 2 - lines[-2:].count(b"\n") if lines.endswith(b"\n") else 2
            parts += [line_end * missing, written + line_end]
        return b"".join(parts)


_PLACE = "READERAPPKEY"


def identities(one: Entry) -> set[str]:
    """What identifies an entry's paper: "arxiv:2012.07810", "doi:10.1103/x"."""
    found = set()
    fields = one.fields
    address = fields.get("url", "")
    if doi := _DOI.search(fields.get("doi") or (address if "doi.org/" in address else "")):
        found.add(f"doi:{doi[0].casefold()}")
        if paper_id := id_of_arxiv_doi(doi[0]):
            found |= _arxiv(paper_id)
    archive = (fields.get("archiveprefix") or fields.get("eprinttype") or "arxiv").strip().casefold()
    if archive == "arxiv":
        found |= _arxiv(fields.get("eprint", ""))
    if page := _ADDRESS.search(address):
        found |= _arxiv(page[1])
    for name in ("journal", "journaltitle", "howpublished", "note"):
        if cited := _CITED.fullmatch(fields.get(name, "").strip("{} \t\r\n.")):
            found |= _arxiv(cited[1])
    if fields.get("journal", "").strip("{} ").casefold() == "corr" and (number := _CORR.fullmatch(fields.get("volume", ""))):
        found |= _arxiv(number[1])
    return found


def _arxiv(text: str) -> set[str]:
    try:
        return {f"arxiv:{Identifier.from_pasted(text.strip('{}')).id}"} if text.strip() else set()
    except InvalidIdentifierError:
        return set()


def _names_another(one: Entry, paper_id: str) -> bool:
    named = {identity[6:] for identity in identities(one) if identity.startswith("arxiv:")}
    return is_arxiv_id(paper_id) and bool(named) and paper_id not in named


def digest(data: bytes, one: Entry) -> str:
    """The digest of an entry, independent of its key and the file's line ends."""
    return _sha(data[one.start : one.key_start] + data[one.key_end : one.end])


def _digest_of(written: bytes) -> str:
    [found] = read(written).entries
    return digest(written, found)


def _sha(data: bytes) -> str:
    return hashlib.sha256(data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")).hexdigest()


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _line_end(data: bytes) -> str:
    """The most frequent line end."""
    both = data.count(b"\r\n")
    alone = {"\r\n": both, "\n": data.count(b"\n") - both, "\r": data.count(b"\r") - both}
    most = max(alone, key=lambda end: alone[end])
    return most if alone[most] else "\n"
