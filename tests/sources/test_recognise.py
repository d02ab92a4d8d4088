"""Which format a document has, told by its content."""

import gzip
import subprocess
import sys
import zlib
from email.message import EmailMessage
from email.policy import SMTP

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readerapp.arxiv.listing import Listing
from readerapp.errors import ParseError, RefusedError
from readerapp.sources import markdown, recognise
from readerapp.sources.recognise import format_of, parse
from readerapp.sources.table import SOURCES
from tests.places import RECORDED
from tests.sources.damage import damaged
from tests.sources.page.hands import WHOLE

API = """<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns="http://www.w3.org/2005/Atom">
<id>https://arxiv.org/api/moss</id><title>arXiv Query: moss</title>
<opensearch:totalResults>0</opensearch:totalResults><opensearch:startIndex>0</opensearch:startIndex></feed>"""
API_ERROR = """<feed xmlns="http://www.w3.org/2005/Atom"><id>https://arxiv.org/</id><title>arXiv Search Results</title>
<totalResults xmlns="http://a9.com/-/spec/opensearch/1.1/">1</totalResults>
<entry><id>http://arxiv.org/api/errors#moss</id><title>Error</title><summary>no moss</summary></entry></feed>"""
OAI = """<?xml version="1.0"?>
<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><error code="noRecordsMatch">No moss.</error></OAI-PMH>"""
RSS = """<?xml version='1.0' encoding='UTF-8'?>
<rss xmlns:arxiv="http://arxiv.org/schemas/atom" version="2.0"><channel><title>cs.LG updates on arXiv.org</title>
<link>http://rss.arxiv.org/rss/cs.LG</link></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><id>http://rss.arxiv.org/atom/cs.LG</id>
<title>cs.LG updates on arXiv.org</title>
<entry><summary>On https://arxiv.org/api/query and &lt;id&gt;https://arxiv.org/api/x</summary></entry></feed>"""
RDF = """<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<channel rdf:about="http://arxiv.org/"><title>cs.LG updates on arXiv.org</title></channel></rdf:RDF>"""
JOURNAL = """<rss version="2.0"><channel><title>Journal of Moss</title><link>https://moss.example.org/</link>
<item><title>Moss</title><link>https://arxiv.org/abs/2601.00001</link></item></channel></rss>"""
BLOG = """<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:moss</id><title>Moss, daily</title>
<entry><id>urn:moss:1</id><title>Moss</title><link href="https://arxiv.org/abs/2601.00001"/></entry></feed>"""
RENAMED = RSS.replace("cs.LG updates on arXiv.org", "Machine learning, mornings").replace(
    "</channel>", "<item><guid>oai:arXiv.org:2601.00001v1</guid></item></channel>"
)
LINKING = JOURNAL.replace("https://moss.example.org/", "https://arxiv.org/")
MENTIONING = JOURNAL.replace("<item>", '<description><![CDATA[<a href="https://arxiv.org/">arXiv</a>]]></description><item>')
RELATED = BLOG.replace("<title>", '<link rel="related" href="https://rss.arxiv.org/rss/cs.LG"/><title>', 1)
BLOG_OF_ARXIV = JOURNAL.replace("https://moss.example.org/", "https://blog.arxiv.org/")
JSON_FEED = '{\n "version": "https:\\/\\/jsonfeed.org\\/version\\/1.1", "title": "Moss", "items": []}'
PAGE = """<!DOCTYPE html>
<html lang="en"><head><title>Machine Learning</title></head><body><div id='dlpage'></div></body></html>"""
XHTML = '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "x.dtd" [ <!ENTITY a "b"> ]>\n' + PAGE[16:]
SAVED = "<!-- saved from url=(0040)https://arxiv.org/list/cs.LG/new -->\r\n" + PAGE
MAIL = r"""Date: Tue,  6 Jan 26 01:36:02 GMT
Subject: cs.LG daily Subj-class mailing

------------------------------------------------------------------------------
\\
arXiv:2601.00001
"""
EML = """Return-Path: <moss@example.org>
Received: from mail.example.org
\tby fern.example.org; Tue, 6 Jan 2026 01:36:02 +0000
MIME-Version: 1.0
Subject: =?utf-8?q?cs_daily?=
Content-Transfer-Encoding: base64

TW9zcw==
"""
MBOX = "From moss@example.org Tue Jan  6 01:36:02 2026\n" + EML
LONG_HEADER = "From: moss@example.org\nSubject: cs daily\nX-Moss: " + "moss\n\t" * 9000 + "\n\nMoss\n"
PASTED = "-" * 78 + "\n\\\\\narXiv:2601.00001\nDate: Mon, 5 Jan 2026 17:30:01 GMT   (12kb)\n\nTitle: Moss\n"

FORMATS = {
    "api": [API, API_ERROR, "\n" + API],
    "oai": [OAI, "<record><header/></record>", '<o:OAI-PMH xmlns:o="http://www.openarchives.org/OAI/2.0/"/>'],
    "rss": [RSS, ATOM, RDF, RENAMED],
    "feed": [JOURNAL, BLOG, LINKING, MENTIONING, RELATED, BLOG_OF_ARXIV, JSON_FEED],
    "list_page": [PAGE, XHTML, SAVED, PAGE.upper(), "<div id='dlpage'><dl id='articles'></dl></div>"],
    "email": [MAIL, MAIL.replace("\n", "\r\n"), EML, MBOX, LONG_HEADER, PASTED],
    "markdown": [
        "",
        "Moss\n",
        "# Moss\n\nhttps://arxiv.org/\n",
        "[moss](https://moss.example.org)",
        "<p>Moss</p>",
        "<<",
        "< moss",
        "Write to @moss{ or me.\n",
        "See 2402.00100 about moss,\nplease.\n",
    ],
    "bib": ["@misc{a, eprint={2402.00100}}", "% Moss\n\n@ARTICLE{b,\n title={C}}", "@string{a = {b}}", "@misc(a, title={b})"],
    "ris": ["TY  - JOUR\nER  - \n", "\r\nTY  - MOSS\r\n", "%0 Journal Article\r\n%T Moss\r\n"],
    "csl": ['[{"type": "article"}]', '{"a": 1, "items": [ {"DOI": "10.1000/182"}]}', '[\n {\n  "title": "Moss"}]'],
    "identifiers": [
        "2402.00100\n",
        "# mine\n\nhttps://arxiv.org/abs/2402.00100\n",
        "10.1000/182, 10.1000/183",
        "- 2402.00100",
        "<https://arxiv.org/abs/2402.00100>\n<https://doi.org/10.1000/182>\n",
    ],
    "opml": ["<opml/>", "<?xml version='1.0'?>\n<!-- moss --><opml version='2.0'><body/></opml>"],
    "json_lines": [
        '{"id": "2402.00100", "version": 1, "title": "Moss", "authors": []}\n',
        '[\n {\n  "id": "10.1000/182",\n  "version": null,\n  "title": "Moss"',
    ],
    "snapshot": ['{"id":"2402.00100","submitter":"A Quill","authors":"Ada Quill"}'],
}
CASES = [(kind, document) for kind, documents in FORMATS.items() for document in documents]


@pytest.mark.parametrize(("kind", "document"), CASES)
def test_tells_the_format(kind: str, document: str) -> None:
    assert format_of(document.encode()) == kind


@pytest.mark.parametrize(("kind", "document"), CASES)
def test_tells_the_format_of_what_has_a_byte_order_mark(kind: str, document: str) -> None:
    assert format_of(document.encode("utf-8-sig")) == kind
    assert format_of(document.encode("utf-16")) == kind
    assert format_of(b"\xfe\xff" + document.encode("utf-16-be")) == kind


def test_tells_a_markdown_listing(day: bytes) -> None:
    assert format_of(day) == "markdown"
    assert format_of(b"From: the desk of\nSubject: moss\nDate: today\n\n" + day) == "markdown"
    assert parse(day) == markdown.parse(day)


def test_hands_a_document_to_its_parser_by_the_name_it_has() -> None:
    assert parse(OAI.encode()) == Listing(())
    assert parse(API.encode()) == Listing(())
    with pytest.raises(RefusedError, match=r"^moss\.xml is a refusal: “no moss”$"):
        parse(API_ERROR.encode(), "moss.xml")


# --- what is no listing -----------------------------------------------------------------------------------------------

FOREIGN = {
    b"%PDF-1.7\n": "it is a PDF",
    b"PK\x03\x04...": "it is a ZIP archive or an office document",
    b"SQLite format 3\0": "it is a SQLite database, perhaps a library of readerapp",
    b"\x89PNG\r\n\x1a\n": "it is a picture",
    b'{"moss": 1}': "it is JSON, but not JSON Feed",
    b'[{"moss": 1}]': "it is JSON, but not JSON Feed",
    b"<kml version='2.0'/>": "it is XML of another kind, which begins with <kml>",
    gzip.compress(gzip.compress(b"moss", mtime=0), mtime=0): "it is compressed twice",
}


@pytest.mark.parametrize(("data", "what"), FOREIGN.items())
def test_says_what_a_foreign_document_is_and_what_is_read(data: bytes, what: str) -> None:
    with pytest.raises(ParseError) as refused:
        parse(data, "moss")
    assert str(refused.value).startswith(f"moss is not a listing: {what}. What is read: arXiv’s listing pages, ")


def test_every_format_of_the_table_is_told_apart() -> None:
    assert FORMATS.keys() == SOURCES.keys()


def test_a_format_without_a_parser_is_never_read_as_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(SOURCES, "oai")
    with pytest.raises(KeyError, match="oai"):
        parse(OAI.encode())


@pytest.mark.parametrize("data", [b"", b"Moss\n", b"\0\1\2", b"<p>Moss</p>", gzip.compress(b"Moss", mtime=0)])
def test_says_of_other_text_what_is_missing(data: bytes) -> None:
    with pytest.raises(ParseError, match=r"^notes\.md is not a listing: no line starts with “### 1\.”"):
        parse(data, "notes.md")


def test_blank_lines_before_an_xml_document_are_no_damage() -> None:
    assert parse(f"\n\r\n {RSS}".encode()) == parse(RSS.encode())


# --- saved by browsers ------------------------------------------------------------------------------------------------


def test_a_page_in_a_single_file_is_the_page() -> None:
    archive = EmailMessage(policy=SMTP)
    archive["From"] = "<Saved by Blink>"
    archive["Subject"] = "Machine Learning"
    archive.set_content(WHOLE.decode(), subtype="html", cte="quoted-printable")
    archive.add_related(b"moss", "image", "png")
    assert parse(archive.as_bytes()) == parse(WHOLE)
    with pytest.raises(ParseError, match="archive"):
        parse(b"From: <Saved by Blink>\r\nContent-Type: text/plain\r\n\r\nmoss\r\n", "archive")


# --- compressed -------------------------------------------------------------------------------------------------------


def test_takes_gzip_off(day: bytes) -> None:
    assert parse(gzip.compress(day)) == parse(day)


def test_takes_gzip_of_several_members_and_padding_off(day: bytes) -> None:
    half = len(day) // 2
    assert parse(gzip.compress(day[:half]) + gzip.compress(day[half:]) + bytes(512)) == parse(day)


@pytest.mark.parametrize("kept", [3, 12, -20, -1])
def test_gzip_that_ends_in_the_middle_is_no_listing(kept: int, day: bytes) -> None:
    with pytest.raises(ParseError, match=r"^day\.gz is a gzip file that ends in the middle\. Fetch it again\.$"):
        parse(gzip.compress(day)[:kept], "day.gz")


@pytest.mark.parametrize("spoiled", [20, -6])
def test_damaged_gzip_is_no_listing(spoiled: int, day: bytes) -> None:
    data = bytearray(gzip.compress(day))
    data[spoiled] ^= 0xFF
    with pytest.raises(ParseError, match=r"^day\.gz is a (?:damaged gzip file|gzip file that ends)"):
        parse(bytes(data), "day.gz")


def test_gzip_that_grows_beyond_measure_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recognise, "LARGEST", 2**20)
    packer = zlib.compressobj(wbits=16 + zlib.MAX_WBITS)
    bomb = b"".join(packer.compress(bytes(2**20)) for _ in range(50)) + packer.flush()
    with pytest.raises(ParseError, match=r"^bomb is too large to be read: unpacked it has more than 1 MB\.$"):
        parse(bomb, "bomb")


# --- whatever comes ---------------------------------------------------------------------------------------------------


@given(st.binary() | st.text().map(str.encode) | st.text(alphabet="<>!-[]?DOCTYPE \n:\\").map(str.encode))
def test_any_bytes_have_a_format_or_none(data: bytes) -> None:
    try:
        found = format_of(data)
    except ParseError as error:
        found = str(error)
    assert found in FORMATS or found.startswith("This file is not a listing: ")


@given(st.sampled_from([document.encode() for _, document in CASES if len(document) < 1000]).flatmap(damaged))
def test_no_damage_raises_anything_but_a_known_failure(data: bytes) -> None:
    outcome: Listing | str
    try:
        outcome = parse(data)
    except (ParseError, RefusedError) as error:
        outcome = str(error)
    assert isinstance(outcome, Listing) or outcome.startswith("This file ")


@pytest.mark.parametrize(
    "piece", [b"<!--", b"<!DOCTYPE", b"<![", b"]", b" ", b"a: \n", b"a:\n  b\n", b"<?", b"-" * 70 + b"\n", b"\\\\\n"]
)
def test_telling_takes_no_longer_the_stranger_a_document_is(piece: bytes) -> None:
    assert format_of(b"<!DOCTYPE x [" + piece * 20_000) in FORMATS
    assert format_of(piece * 20_000) in FORMATS


def test_no_parser_is_loaded_before_it_is_wanted() -> None:
    code = (
        "import sys, readerapp.jobs.importing as importing; from readerapp.sources import recognise; "
        "recognise.format_of(b'<rss/>'); "
        "loaded = {name.partition('.')[0] for name in sys.modules}; "
        "assert not loaded & {'lxml', 'feedparser', 'bs4'}, loaded"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.skipif(not RECORDED.is_dir(), reason="the recorded documents are not beside the project")
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "path",
    [
        "email/math/new.AG.txt",
        "list_pages/list_astro-ph.EP_new_2023-03-03.html",
        "rss/days/atom_q-fin.EC+econ.GN_2023-03-17.xml",
        "abs/ftp__acc-phys__9411__9411001.abs",
    ],
)
def test_a_document_in_utf_16_says_the_same(path: str, encoding: str) -> None:
    """As PowerShell's `>` and “Unicode” in old editors save; what an XML document says of its encoding is wrong then."""
    written = (RECORDED / path).read_bytes()
    assert parse(("\ufeff" + written.decode()).encode(encoding)) == parse(written)
