"""Parsers for what other programs write: one file per format, each turning bytes into a Listing. No parser fetches."""
