"""Parsers for the documents that arXiv and other programs write: each turns bytes into a `Listing` and none fetches. From
outside use `table` and `recognise`, or a parser directly.
"""
