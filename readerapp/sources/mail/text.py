"""The plain text of a mail as a mail program saves it (RFC 5322, RFC 2045): multipart, quoted-printable, base64.

arXiv's own listing files are mails without any encoding, or have no header at all; they are left as they are.
"""

from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message

from readerapp.sources.mail.html_lines import lines_of
from readerapp.sources.mail.passed_on import as_sent
from readerapp.sources.spoiled import SPOILED, decoded
from readerapp.system.lazy_patterns import pattern

_HEADER = pattern(rb"\s*(?:From [^\n]*\n)?[A-Za-z][A-Za-z0-9-]*:[ \t]")
_PLAIN, _HTML = "text/plain", "text/html"
_AS_IT_IS = ("", "7bit", "8bit", "binary")


def text_of(data: bytes) -> str:
    """The text of the mail or listing file `data`, with lines ended by a newline.

    What mail programs did to it is undone. If the mail is encoded, the text begins with its `Date` and `Subject`, followed
    by its plain parts, or by those in HTML if it has no others. Bytes that are not text become SPOILED.
    """
    return as_sent(_text_of(data))


def _text_of(data: bytes) -> str:
    data = data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    if not _HEADER.match(data):
        return _decoded(data, None)
    message = message_from_bytes(data.lstrip())
    if _is_plain(message):
        return _decoded(data, message.get_content_charset())
    is_html = all(part.get_content_type() != _PLAIN for part in message.walk())
    return "\n".join(_parts(message, _HTML if is_html else _PLAIN))


def _parts(message: Message, kind: str) -> Iterator[str]:
    """The date and subject of each mail in `message`, including forwarded ones, and the text of its parts of that `kind`."""
    if any(message.get(name) for name in ("Date", "Subject")):
        yield f"Date: {_unfolded(message, 'Date')}\nSubject: {_unfolded(message, 'Subject')}\n"
    parts = message.get_payload()
    if isinstance(parts, list):
        for part in parts:
            if isinstance(part, Message):
                yield from _parts(part, kind)
    elif message.get_content_type() == kind:
        body = message.get_payload(decode=True)
        if isinstance(body, bytes):
            text = _decoded(body.replace(b"\r\n", b"\n"), message.get_content_charset())
            yield lines_of(text) if kind == _HTML else text


def _is_plain(message: Message) -> bool:
    encoding = _unfolded(message, "Content-Transfer-Encoding").lower()
    return message.get_content_type() == _PLAIN and not message.is_multipart() and encoding in _AS_IT_IS


def _unfolded(message: Message, name: str) -> str:
    return " ".join(str(message.get(name, "")).split())


def _decoded(data: bytes, charset: str | None) -> str:
    """`data` decoded with the mail's charset; without one, as UTF-8 or, as in old mails, Latin-1."""
    for name in (charset, "utf-8"):
        try:
            return data.decode(name or "utf-8")
        except (LookupError, UnicodeDecodeError):
            continue
    # One broken byte does not make a text Latin-1 if its other lines are UTF-8.
    of_utf_8 = any(SPOILED not in decoded(line) for line in data.split(b"\n") if not line.isascii())
    return decoded(data) if of_utf_8 else data.decode("latin-1")
