"""The library: one SQLite file. The rest of readerapp calls `store.Store`, which answers with the values of `records`, and
`backup` and `restoring`.

What arXiv said (papers, announcements) and what the user did (triage, tags, acts) are in different tables, joined by the
paper's key, so that fetching again can never touch a star. Every act of the user is a row of the journal, written in the
same transaction as its effect.
"""
