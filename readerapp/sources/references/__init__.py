"""Lists of references that other programs write: one file a format, each turning bytes into a Listing.

They name arXiv papers rather than list them. What they say about one is hearsay, and the Listing names it (`named`), so
that arXiv can be asked.
"""
