"""One request and its reply, over its own connection, with requests; and what it means if no reply comes.

requests takes longer to load than a day's listing to fetch, so this module is imported at the first request.
"""

from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from typing import NamedTuple

import requests
import urllib3
from requests.auth import AuthBase, HTTPBasicAuth

from readerapp.errors import FetchError, OfflineError
from readerapp.text.language import tr
from readerapp.web.failures import cut, kept, kept_for_later, who

_REDIRECTS = (301, 302, 303, 307, 308)


class Limits(NamedTuple):
    """Seconds to wait for a connection, and for anything to arrive on it."""

    connect: float
    read: float


class Reply:
    """What a server answers: its status and headers, and the body as it arrives."""

    def __init__(self, url: str, response: requests.Response) -> None:
        self.url = url
        self.status_code = response.status_code
        self.reason = response.reason
        self.headers: Mapping[str, str] = response.headers
        self._response = response

    @property
    def redirect(self) -> str | None:
        """Where it redirects to, if it does."""
        target = self.headers.get("Location") if self.status_code in _REDIRECTS else None
        # A server may write UTF-8 where headers are Latin-1.
        return None if target is None else target.encode("latin-1", "replace").decode("utf-8", "replace")

    def read(self, size: int) -> bytes:
        """The next part of the body, at most `size` bytes; empty at its end. Raises FetchError if it was cut off."""
        try:
            piece: bytes = self._response.raw.read1(size, decode_content=False)
        except (urllib3.exceptions.HTTPError, OSError) as error:
            raise cut(self.url) from error
        return piece


@contextmanager
def asked(url: str, headers: Mapping[str, str], limits: Limits) -> Iterator[Reply]:
    """The reply to a GET of `url`, its body still to be read; the connection is closed afterwards.

    Certificates are always checked; proxies and further authorities come from the environment, as requests reads them.
    Passwords in ~/.netrc are not sent.
    Raises FetchError: OfflineError if nobody could be reached.
    """
    with requests.Session() as session:
        session.headers.clear()
        try:
            request = session.prepare_request(
                requests.Request("GET", url, headers={"Connection": "close", **headers}, auth=_password_in(url))
            )
            address = request.url or url
            around = session.merge_environment_settings(address, {}, stream=True, verify=True, cert=None)
            # Not session.send, which reads the body of a redirect, however long it is.
            response = session.get_adapter(address).send(
                request, stream=True, timeout=limits, verify=around["verify"] or True, proxies=around["proxies"]
            )
        except (OSError, ValueError) as error:
            raise _unanswered(url, error, limits) from error
        with closing(response):
            yield Reply(url, response)


def _password_in(url: str) -> AuthBase:
    """The password in the address itself, if any.

    Without this, requests sends the “default” entry of ~/.netrc to every host.
    """
    name, password = requests.utils.get_auth_from_url(url)
    return HTTPBasicAuth(name, password) if name or password else _NoPassword()


class _NoPassword(AuthBase):
    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        return request


def _unanswered(url: str, error: Exception, limits: Limits) -> FetchError:
    """Why there was no answer at all, as far as requests can tell."""
    server = who(url)
    if isinstance(error, requests.exceptions.SSLError):
        return FetchError(
            url,
            tr(
                "There is no safe connection to {server}: its certificate was not accepted. {kept} See whether this "
                "network wants a login, and whether the clock of this computer is right.",
                server=server,
                kept=kept(),
            ),
        )
    if isinstance(error, requests.exceptions.ReadTimeout):
        return FetchError(
            url,
            tr(
                "{server} did not answer within {seconds} seconds. {kept}",
                server=server,
                seconds=f"{limits.read:g}",
                kept=kept_for_later(),
            ),
        )
    if isinstance(error, requests.exceptions.ProxyError):
        return OfflineError(
            url, tr("{server} could not be reached through the proxy that is set up here. {kept}", server=server, kept=kept())
        )
    if isinstance(error, requests.exceptions.ConnectionError) and "aborted" in str(error):
        return FetchError(
            url, tr("{server} closed the connection without an answer. {kept}", server=server, kept=kept_for_later())
        )
    if isinstance(error, requests.exceptions.ConnectionError):
        return OfflineError(
            url, tr("Cannot reach {server}. Check your connection and try again. {kept}", server=server, kept=kept())
        )
    return _not_asked(url, error)


def _not_asked(url: str, error: Exception) -> FetchError:
    """Why there was no valid request, or no valid answer."""
    server = who(url)
    if isinstance(error, requests.exceptions.InvalidSchema) and "SOCKS" in str(error):
        return FetchError(
            url, tr("The proxy that is set up here speaks SOCKS, which readerapp does not. {kept}", kept=kept())
        )
    if isinstance(error, (requests.exceptions.InvalidURL, requests.exceptions.InvalidSchema, ValueError)):
        return FetchError(
            url, tr("readerapp cannot fetch {url}: it is not a web address. Check the settings and the environment.", url=url)
        )
    if isinstance(error, requests.RequestException):
        return FetchError(
            url,
            tr(
                "{server} gave an answer that makes no sense ({error}). {kept}",
                server=server,
                error=error,
                kept=kept_for_later(),
            ),
        )
    # The environment names certificates that do not exist.
    return FetchError(
        url,
        tr(
            "There is no safe connection to {server}: {error}. {kept} Check REQUESTS_CA_BUNDLE.",
            server=server,
            error=error,
            kept=kept(),
        ),
    )
