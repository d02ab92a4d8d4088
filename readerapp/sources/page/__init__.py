"""The parser for arXiv's HTML listing pages. From outside use `list_page`, and `anchors`, which sources/markdown.py shares."""
