"""The local connector of a running Zotero, through which browsers save to it.

https://www.zotero.org/support/dev/client_coding/connector_http_server, and what Zotero 7's `server_connector.js` expects. It
is on this computer: it needs no turn and no proxy.
"""

import json
import uuid
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from readerapp.errors import FetchError, OfflineError
from readerapp.text.language import tr

ADDRESS = "http://127.0.0.1:23119"

_VERSION = {"X-Zotero-Connector-API-Version": "3"}
_CREATED = (200, 201)
_ANSWER_WITHIN = 60.0
"""Seconds: Zotero writes each item before it answers."""


class Zotero:
    """Zotero at `address`. Each group of items is a session, to which PDFs can be added for ten minutes."""

    def __init__(self, address: str = ADDRESS) -> None:
        import requests  # noqa: PLC0415 - slow to load

        self._address = address.rstrip("/")
        self._session = requests.Session()
        self._session.trust_env = False

    def save(self, items: Sequence[Mapping[str, object]], uri: str) -> str:
        """Save `items`, each with its own `id`, from the page `uri`; returns the session. Raises FetchError."""
        session = uuid.uuid4().hex
        self._post("saveItems", json.dumps({"sessionID": session, "uri": uri, "items": items}), "application/json", {})
        return session

    def attach(self, session: str, item_id: str, pdf: Path, title: str, url: str) -> None:
        """Add the file `pdf` to the item with `item_id` of a session. Raises FetchError, OSError."""
        about = json.dumps({"sessionID": session, "parentItemID": item_id, "title": title, "url": url})
        with pdf.open("rb") as file:
            self._post("saveAttachment", file.read(), "application/pdf", {"X-Metadata": about})

    def _post(self, what: str, body: Any, kind: str, headers: Mapping[str, str]) -> None:
        import requests  # noqa: PLC0415

        url = f"{self._address}/connector/{what}"
        data = body.encode() if isinstance(body, str) else body
        try:
            reply = self._session.post(
                url, data=data, headers={**_VERSION, "Content-Type": kind, **headers}, timeout=_ANSWER_WITHIN
            )
        except requests.ConnectionError as error:
            raise OfflineError(url, tr("Zotero is not running. Start it and try again.")) from error
        except requests.RequestException as error:
            why = type(error).__name__
            raise FetchError(url, tr("Zotero did not answer ({why}). Try again later.", why=why)) from error
        if reply.status_code not in _CREATED or '"libraryEditable":false' in reply.text.replace(" ", ""):
            raise FetchError(url, _why(reply.status_code, reply.text))


def _why(status: int, text: str) -> str:
    if "libraryEditable" in text:
        return tr("The library selected in Zotero is read-only. Select another one there and try again.")
    return tr(
        "Zotero did not take the papers (status {status}). Update Zotero to version 7 or later and try again.", status=status
    )
