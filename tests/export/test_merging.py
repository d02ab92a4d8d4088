"""Papers merged into somebody's own .bib file: every byte that readerapp did not write stays."""

import re
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pybtex.database import parse_bytes, parse_string

from readerapp.errors import BibliographyError
from readerapp.export.bib_file import read
from readerapp.export.biblatex import BIBLATEX
from readerapp.export.bibtex import BIBTEX, write
from readerapp.export.citation import Citation, Extras
from readerapp.export.merging import Merged, flavour_of, identities, merged
from tests.export.mixed_bib import mixed_bib
from tests.invented import paper


class Known:
    """The digests of what was written, as the library keeps them."""

    def __init__(self) -> None:
        self.digests: set[str] = set()

    def merge(self, data: bytes, *citations: Citation, extras: Extras = Extras()) -> Merged:  # noqa: B008
        found = merged(data, citations, self.of, extras=extras)
        self.digests |= {one for one, _ in found.digests}
        return found

    def of(self, digests: Iterable[str]) -> set[str]:
        return self.digests & set(digests)


def cited(number: int = 1, key: str | None = None, **known: object) -> Citation:
    told = {"title": f"Moss {number}", "authors": ("Ada Quill",)} | known
    return Citation(key or f"quill2026moss{number}", paper(number, **told), 2026)


@pytest.fixture
def known() -> Known:
    return Known()


# --- what is added ----------------------------------------------------------------------------------------------------


def test_into_nothing_goes_what_an_export_writes(known: Known) -> None:
    both = [cited(1), cited(2)]
    assert known.merge(b"", *both).data.decode() == write(both)


@pytest.mark.parametrize(
    "before", [b"@misc{a, title={A}}", b"@misc{a, title={A}}\n", b"@misc{a, title={A}}\n\n", b"words", b"\n"]
)
def test_new_entries_stand_at_the_end_behind_an_empty_line(before: bytes, known: Known) -> None:
    after = known.merge(before, cited()).data
    assert after.startswith(before)
    assert re.fullmatch(rb"\n{0,2}@misc\{quill2026moss1,\n.*\n\}\n", after[len(before) :], re.DOTALL)
    assert b"\n\n@misc{quill2026moss1" in b"\n" + after
    assert b"\n\n\n@" not in after


def test_a_key_that_another_entry_has_gets_a_letter(known: Known) -> None:
    before = b"@book{Quill2026Moss1, title={Another}}\n@comment{@misc{quill2026moss1a, title={x}}}\n"
    assert list(parse_bytes(known.merge(before, cited()).data.replace(b"@comment", b"@x"), "bibtex").entries)[-1].startswith(
        "quill2026moss1"
    )
    assert b"@misc{quill2026moss1b,\n" in known.merge(before, cited()).data


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_lines_end_as_in_the_file(end: bytes, known: Known) -> None:
    before = b"@misc{a," + end + b"  title = {A}" + end + b"}" + end
    after = known.merge(before, cited()).data
    assert after.startswith(before)
    assert after.replace(end, b"").count(b"\r") + after.replace(end, b"").count(b"\n") == 0


def test_a_file_of_biblatex_gets_biblatex(known: Known) -> None:
    assert flavour_of(b"@online{a, eprint={x}, eprinttype={arxiv}}") is BIBLATEX
    assert flavour_of(b"@article{a, journal={x}}") is BIBTEX
    assert b"eprinttype" in known.merge(b"@article{a, journaltitle={x}}\n", cited()).data


def test_a_file_that_is_not_utf_8_gets_ascii_alone(known: Known) -> None:
    before = "@article{a, journaltitle={Söhne}}\n".encode("latin-1")
    found = known.merge(before, cited(1, title="Söhne"), cited(2, authors=("李明",)))
    assert b'title         = {S{\\"o}hne}' in found.data
    assert (found.added, found.unwritable) == (("2601.00001",), ("2601.00002",))
    assert found.sentence == "1 paper added; 1 left out, with letters that need a file in UTF-8."
    # In UTF-8 these stay as they are, for pandoc.
    found = known.merge(before, cited(1, authors=("Ana Đorđević", "Bo Þorr", "Cy Ionuț")))
    assert rb"{\DJ}or{\dj}evi{\'c} and Bo {\TH}orr and Cy Ionu{\textcommabelow{t}}" in found.data
    assert "title         = {Söhne}" in known.merge("@online{ä}\n".encode(), cited(1, title="Söhne")).data.decode()


# --- what is there ----------------------------------------------------------------------------------------------------

THERE = [
    "@misc{mine, eprint = {2601.00001}}",
    "@misc{mine, eprint = {arXiv:2601.00001v3}, archivePrefix = {arXiv}}",
    '@misc(mine, eprint = "2601.00001", eprinttype = "arXiv")',
    "@article{mine, doi = {10.5555/Moss}}",
    "@article{mine, doi = {https://doi.org/10.5555/moss}}",
    "@article{mine, url = {http://dx.doi.org/10.5555/moss}}",
    "@misc{mine, doi = {10.48550/ARXIV.2601.00001}}",
    "@misc{mine, url = {https://arxiv.org/abs/2601.00001}}",
    "@misc{mine, url = {http://arxiv.org/pdf/2601.00001v2}}",
    "@article{mine, journal={arXiv preprint arXiv:2601.00001}, year=2026}",
    "@article{mine, journal = {CoRR}, volume = {abs/2601.00001}}",
    "@string{id = {2601.00001}} @misc{mine, eprint = id}",
    "% @misc{mine, eprint = {2601.00001}}",
]


@pytest.mark.parametrize("there", THERE)
def test_a_paper_that_is_there_under_another_key_stays_as_it_is(there: str, known: Known) -> None:
    found = known.merge(there.encode(), cited(doi="10.5555/moss", journal_ref="J. Moss 1"))
    assert (found.data.decode(), found.foreign) == (there, ("2601.00001",))
    assert found.sentence == "0 papers added; 1 stays as you have them."


@pytest.mark.parametrize(
    "there",
    [
        "@misc{mine, eprint = {2601.00002}, doi = {10.5555/moss}}",
        "@misc{mine, note = {See also arXiv:2601.00001 and others}}",
        "@misc{mine, eprint = {2601.00001}, eprinttype = {hdl}}",
        "@misc{mine, title = {eprint = {2601.00001}}}",
        "@comment{@misc{mine, eprint = {2601.00001}}}",
    ],
)
def test_another_paper_is_not_taken_for_it(there: str, known: Known) -> None:
    assert known.merge(there.encode(), cited(doi="10.5555/moss")).added == ("2601.00001",)


def test_a_published_version_updates_an_entry_of_ours_and_keeps_its_key(known: Known) -> None:
    mine = known.merge(b"% mine\n", cited()).data.replace(b"quill2026moss1", b"MyKey") + b"% end"
    found = known.merge(mine, cited(doi="10.5555/moss", journal_ref="J. Moss 1"))
    assert found.updated == ("2601.00001",)
    assert found.data.startswith(b"% mine\n\n@misc{MyKey,\n")
    assert found.data.endswith(b"}\n% end")
    entry = parse_bytes(found.data, "bibtex").entries["MyKey"]
    assert (entry.fields["doi"], entry.fields["note"]) == ("10.5555/moss", "Published as J. Moss 1")


def test_an_entry_that_a_person_changed_is_theirs(known: Known) -> None:
    mine = known.merge(b"", cited()).data.replace(b"Moss 1", b"Moss one")
    found = known.merge(mine, cited(doi="10.5555/moss"))
    assert (found.data, found.foreign) == (mine, ("2601.00001",))


def test_an_entry_behind_a_percent_sign_is_theirs(known: Known) -> None:
    mine = b"% " + known.merge(b"", cited()).data
    assert known.merge(mine, cited(doi="10.5555/moss")).data == mine


def test_what_an_export_wrote_is_ours(known: Known) -> None:
    plain = write([cited(), cited(2)]).encode()
    assert known.merge(plain, cited(), cited(2)).unchanged == ("2601.00001", "2601.00002")
    assert known.merge(plain, cited(doi="10.5555/moss")).updated == ("2601.00001",)


def test_line_ends_changed_by_another_program_do_not_make_it_theirs(known: Known) -> None:
    mine = known.merge(b"", cited()).data.replace(b"\n", b"\r\n")
    assert known.merge(mine, cited()).unchanged == ("2601.00001",)
    assert known.merge(mine, cited(doi="10.5555/moss")).updated == ("2601.00001",)


def test_of_two_entries_of_one_paper_ours_is_updated(known: Known) -> None:
    ours = known.merge(b"", cited()).data
    theirs = b"@article{mine, eprint={2601.00001}}\n"
    found = known.merge(theirs + ours, cited(doi="10.5555/moss"))
    assert (found.updated, found.data[: len(theirs)]) == (("2601.00001",), theirs)


# --- what cannot be merged with ---------------------------------------------------------------------------------------


def test_an_entry_that_never_ends_is_named_by_its_line(known: Known) -> None:
    with pytest.raises(BibliographyError, match=r"^The entry in line 3 never ends\. Close its brace and try again\.$"):
        known.merge(b"@misc{a, title={A}}\r\n\r\n@misc{b, title={B}\r\n@misc{c, title={C}}\r\n", cited())


@pytest.mark.parametrize("data", ["@misc{a}".encode("utf-16"), b"\x00\x01"])
def test_what_is_no_text_is_refused(data: bytes, known: Known) -> None:
    with pytest.raises(BibliographyError, match=r"^It is not a text file"):
        known.merge(data, cited())


# --- a file of mixed origins ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("encoding", "end"), [("latin-1", "\r\n"), ("utf-8", "\n"), ("utf-8", "\r\n"), ("cp1252", "\n")])
def test_in_a_file_of_mixed_origins_every_foreign_byte_stays(encoding: str, end: str, known: Known) -> None:
    before = mixed_bib(encoding=encoding, line_end=end, arxiv=lambda number: f"2601.{90000 + number}")
    assert before.count(b"\n") > 3_000
    fifty = [cited(number) for number in range(1, 51)]
    there = cited(90003)
    found = known.merge(before, *fifty, there)
    assert (len(found.added), found.foreign) == (50, ("2601.90003",))
    assert found.data.startswith(before)
    ten = [cited(number, doi=f"10.5555/{number}") for number in range(1, 51, 5)]
    later = known.merge(found.data, *ten)
    assert len(later.updated) == 10
    assert foreign_bytes(later) == foreign_bytes(found)
    assert known.merge(later.data, *ten, there).data == later.data
    assert known.merge(later.data).data == later.data
    entries = read(later.data).entries
    assert len({one.key.casefold() for one in entries}) == len(entries)


def foreign_bytes(found: Merged) -> bytes:
    """What is left of a file without the entries that are readerapp's."""
    data = found.data
    for one in reversed(read(data).entries):
        if one.key.startswith("quill2026moss"):
            data = data[: one.start] + data[one.end :]
    return data


PIECES = [
    "@misc{a, title={A}}",
    '@article(b, year = 1999, title = "x {)} y")',
    "@string{s = {S}}",
    "@comment{x {y} z}",
    "@preamble{{\\x}}",
    "@misc{c, eprint={2601.00001}}",
    "@misc{quill2026moss2, title = s # { x } # 1}",
    "@online{d, eprint = {2601.00003}, title = {Ü}}",
    "words {in} braces",
    "@misc {",
    "% @ %",
    *'@{}(),=#"\\é\x85\n\r',
    "\r\n",
]


@settings(max_examples=300)
@given(
    st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=14).map("".join),
    st.sampled_from(["utf-8", "latin-1", "utf-8-sig"]),
)
def test_in_any_file_every_foreign_byte_stays(text: str, encoding: str) -> None:
    known = Known()
    before = text.replace("\0", "").encode(encoding, "replace")
    try:
        read(before)
    except BibliographyError:
        with pytest.raises(BibliographyError):
            known.merge(before, cited(1))
        return
    first = known.merge(before, *(cited(number) for number in range(1, 5)))
    assert first.data.startswith(before)
    assert len(first.added) + len(first.foreign) == 4
    second = known.merge(first.data, *(cited(number, journal_ref=f"J. Moss {number}") for number in range(1, 5)))
    assert second.updated == first.added
    assert second.data.startswith(before)
    back = known.merge(second.data, *(cited(number) for number in range(1, 5)))
    assert back.data == first.data
    assert known.merge(back.data, *(cited(number) for number in range(1, 5))).data == first.data


def test_what_bibtex_reads_is_what_is_read_here() -> None:
    data = mixed_bib(60, "utf-8", "\n").decode()
    # pybtex stops at an @ that begins nothing, and looks into comments.
    told = parse_string(re.sub(r"(?m)^(This text|@comment\{@article|% a remark).*\n", "", data), "bibtex")
    found = {one.key: one for one in read(data.encode()).entries}
    assert list(told.entries) == list(found)
    assert found["Oak:0"].fields["journal"].encode("latin-1").decode() == "Journal of Moss B"
    assert identities(found["yew3moss"]) == set()
