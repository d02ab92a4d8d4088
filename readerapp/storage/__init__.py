"""The library: one SQLite file. `store.Store` is all that the rest of readerapp calls; `records` is what it answers with.

What arXiv said (papers, announcements) and what the user did (triage, tags, acts) are different tables, joined by the
paper's key, so that fetching again can never touch a star. Every act of the user is a row of the journal, written in the
transaction of its effect.
"""
