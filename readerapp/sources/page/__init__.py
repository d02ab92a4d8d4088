"""The parser for arXiv's HTML listing pages. From outside use `list_page`, and `anchors`, shared with sources/markdown.py."""
