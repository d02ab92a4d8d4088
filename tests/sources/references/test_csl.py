"""Items as other programs write them, in lists like those of CSL-JSON."""

from readerapp.sources.references import csl

PAPIS = b"""[{"title": "On moss", "author": "Quill, Ada and {Moss Collaboration}",
  "archivePrefix": "arXiv", "eprint": "2402.00100",
  "author_list": [{"family": "Quill", "given": "Ada"}, {"family": "Moss Collaboration", "given": ""}],
  "url": "https://example.org/moss"}, {"title": "On ferns", "doi": "10.1000/fern"}]"""

ZOTERO = b"""{"items": [
  {"itemType": "preprint", "title": "On moss", "url": "https://arxiv.org/abs/2402.00100v2"},
  {"itemType": "preprint", "title": "On ferns", "archiveID": "arXiv:2402.00101"},
  {"itemType": "journalArticle", "title": "On reeds", "extra": "arXiv:2402.00102 [cs.CV]", "DOI": "10.1000/reed"}]}"""


def test_items_of_papis() -> None:
    listing = csl.parse(PAPIS, "papis.json")
    assert list(listing.named) == ["2402.00100", "10.1000/fern"]
    assert not listing.damages
    assert listing.papers[0].authors == ("Ada Quill", "Moss Collaboration")


def test_items_of_zotero() -> None:
    listing = csl.parse(ZOTERO, "zotero.json")
    assert list(listing.named) == ["2402.00100", "2402.00101", "2402.00102"]
    assert not listing.damages
