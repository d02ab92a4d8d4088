"""Where arXiv's documents are, and the pauses it asks for between requests."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple
from urllib.parse import quote

from readerapp.errors import SettingsError
from readerapp.text.language import tr

GAP = 3.0
"""Seconds between two requests, https://info.arxiv.org/help/api/tou.html."""
PAGE_GAP = 15.0
"""Seconds between two pages of arxiv.org, the Crawl-delay of https://arxiv.org/robots.txt."""
KEPT_DAYS = 90
"""How many days back /catchup goes."""


class Addresses(NamedTuple):
    """The hosts to ask; `gap` replaces every pause, for mirrors and tests."""

    rss: str = "https://rss.arxiv.org"
    api: str = "https://export.arxiv.org"
    oai: str = "https://oaipmh.arxiv.org"
    www: str = "https://arxiv.org"
    gap: float | None = None

    @classmethod
    def of_environment(cls, environment: Mapping[str, str]) -> "Addresses":
        """arXiv's own, unless READERAPP_RSS_URL, ..._API_URL, ..._OAI_URL, ..._WWW_URL or READERAPP_REQUEST_GAP replaces
        them. Raises SettingsError.
        """
        named = {
            name: environment.get(f"READERAPP_{name.upper()}_URL", "").rstrip("/") for name in ("rss", "api", "oai", "www")
        }
        for name, url in named.items():
            if url and not url.startswith(("http://", "https://")):
                raise SettingsError(
                    tr(
                        "{name} is “{url}”, which is not an address. One begins with https://.",
                        name=f"READERAPP_{name.upper()}_URL",
                        url=url,
                    )
                )
        gap = environment.get("READERAPP_REQUEST_GAP", "")
        try:
            seconds = float(gap) if gap else None
        except ValueError:
            seconds = -1.0
        if seconds is not None and not 0 <= seconds < 3600:
            raise SettingsError(tr("READERAPP_REQUEST_GAP is “{gap}”, which is not a number of seconds.", gap=gap))
        return cls(**{name: url for name, url in named.items() if url}, gap=seconds)

    def feed(self, category: str) -> str:
        """The RSS feed of a category."""
        return f"{self.rss}/rss/{quote(category)}"

    def new(self, category: str) -> str:
        """The page of the newest listing of a category."""
        return f"{self.www}/list/{quote(category)}/new"

    def catchup(self, category: str, day: date) -> str:
        """The page of a category's listing on one of the last KEPT_DAYS days."""
        return f"{self.www}/catchup/{quote(category)}/{day.isoformat()}?abs=True&page=1"

    def query(self) -> str:
        """The API."""
        return f"{self.api}/api/query"

    def pdf(self, paper_id: str, version: int | None) -> str:
        """The PDF of a paper, in one version or the newest."""
        return f"{self.www}/pdf/{quote(paper_id)}{f'v{version}' if version else ''}"
