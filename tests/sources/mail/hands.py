"""What the tests of this folder do again and again."""

from base64 import encodebytes
from collections.abc import Callable
from email.message import EmailMessage
from html import escape
from quopri import encodestring

from readerapp.arxiv.paper import Paper
from readerapp.sources.mail.email import parse

RULE = "-" * 78 + "\n"


HEAD = "Date: Tue,  6 Jan 26 01:36:02 GMT\nSubject: cs daily 2 new + 1 crosses received\n\n"


BEFORE = f"{RULE}{RULE}Send any comments regarding submissions directly to submitter.\n{RULE}"


ABSTRACT = "  We water a plant every\nday for $n < 9$ days.\n  It grows."


def block(
    number: int,
    mark: str = "",
    dated: str = "Date: Mon, 5 Jan 2026 17:30:00 GMT   (56kb,D)",
    categories: str = "cs.LG stat.ML",
    abstract: str | None = ABSTRACT,
    authors: str = r"Ada Quill (Moss Lab), Bo R\'eed and C. Ash",
    more: str = "",
) -> str:
    """The block of the paper 2601.000 and the number."""
    paper_id = f"2601.{number:05}"
    body = f"\\\\\n{abstract}\n" if abstract else ""
    return (
        f"\\\\\narXiv:{paper_id}{mark}\n{dated}\n\nTitle: Title {number}, which\n  is long\nAuthors: {authors}\n"
        f"Categories: {categories}\n{more}{body}\\\\ ( https://arxiv.org/abs/{paper_id} ,  56kb)\n"
    )


CROSS_LISTED, REVISED = " (*cross-listing*)", "replaced with revised version Mon, 5 Jan 2026 11:00:13 GMT   (7kb)"


BLOCKS = [
    block(1),
    block(2, more="Comments: 9 pages,\n  2 figures\nReport-no: M-1\nJournal-ref: J. Moss 3\nDOI: 10.1000/182 10.1000/183\n"),
    block(3, CROSS_LISTED, categories="math.NT cs.DM"),
    block(4, dated=REVISED, abstract=None),
    block(5, dated=REVISED, abstract=None, categories="math.NT cs.DM"),
]


END = "%%%---" * 13 + "\nFor subscribe options, see the help.\n" + "-" * 77 + "\nFor help on viewing, see the help.\n"


MAIL = (
    f"{HEAD}{BEFORE}received from  Fri  2 Jan 26 19:00:00 GMT  to  Mon  5 Jan 26 19:00:00 GMT\n{RULE}{RULE}"
    f"{BLOCKS[0]}{RULE}{BLOCKS[1]}{'%-' * 39}\n{RULE}{BLOCKS[2]}{'%%--' * 19}%%\n{RULE}{BLOCKS[3]}{RULE}{BLOCKS[4]}{END}"
)


def mail(*blocks: str, head: str = HEAD, subscribed: str = "") -> bytes:
    """A mail of these blocks."""
    return f"{head}{BEFORE}{subscribed}{RULE}{RULE}{RULE.join(blocks)}{END}".encode()


def one(**said: str) -> Paper:
    """The paper of a mail with one block."""
    return parse(mail(block(1, **said))).papers[0]


def encoded(how: str, body: bytes) -> bytes:
    head = MAIL.partition("\n\n")[0]
    kind = f"MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: {how}\n\n"
    return f"Received: from moss\n{head}\n{kind}".encode() + body


def multipart(data: str) -> bytes:
    message = EmailMessage()
    head, _, text = data.partition("\n\n")
    for line in head.split("\n"):
        message[line.partition(": ")[0]] = line.partition(": ")[2]
    message.set_content(text)
    message.add_alternative("<html><pre>the same</pre></html>", subtype="html")
    return message.as_bytes()


def in_html(data: str, body: Callable[[str], str]) -> bytes:
    """A mail that its program sent as HTML alone."""
    message = EmailMessage()
    head, _, text = data.partition("\n\n")
    for line in head.split("\n"):
        message[line.partition(": ")[0]] = line.partition(": ")[2]
    page = f"<html><head><title>Moss</title><style>p {{ margin: 0 }}</style></head><body>{body(escape(text))}</body></html>"
    message.set_content(page, subtype="html")
    return message.as_bytes()


def in_paragraphs(text: str) -> str:
    return "\n".join(f"<p>{line.replace('  ', '&nbsp; ') or '<br>'}</p>" for line in text.split("\n"))


def forwarded(data: str) -> bytes:
    message, inner = EmailMessage(), EmailMessage()
    message["Date"], message["Subject"] = "Sun, 11 Jan 2026 10:00:00 +0000", "Fwd: for you"
    head, _, text = data.partition("\n\n")
    for line in head.split("\n"):
        inner[line.partition(": ")[0]] = line.partition(": ")[2]
    inner.set_content(text)
    message.set_content("Have a look.\n")
    message.add_attachment(inner)
    return message.as_bytes()


BODY = MAIL.partition("\n\n")[2].encode()


SAVED: dict[str, Callable[[], bytes]] = {
    "CRLF": lambda: MAIL.replace("\n", "\r\n").encode(),
    "a byte order mark": lambda: b"\xef\xbb\xbf" + MAIL.encode(),
    "further headers": lambda: b"Return-Path: <x@example.org>\nX-Spam: no\n" + MAIL.encode(),
    "quoted-printable": lambda: encoded("quoted-printable", encodestring(BODY)),
    "base64": lambda: encoded("base64", encodebytes(BODY)),
    "base64 in CRLF": lambda: encoded("base64", encodebytes(BODY.replace(b"\n", b"\r\n"))).replace(b"\n", b"\r\n"),
    "multipart": lambda: multipart(MAIL),
    "forwarded as an attachment": lambda: forwarded(MAIL),
    "HTML, as it was": lambda: in_html(MAIL, lambda text: f"<pre>{text}</pre>"),
    "HTML, a head without an end": lambda: in_html(MAIL, lambda text: f"<pre>{text}</pre>").replace(b"</head>", b""),
    "HTML, a line each": lambda: in_html(MAIL, lambda text: text.replace("  ", "&nbsp; ").replace("\n", "<br>\n")),
    "HTML, a paragraph each": lambda: in_html(MAIL, in_paragraphs),
}
