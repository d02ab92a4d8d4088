"""Words for people, and text that can be stored and compared. Pure.

`words` says days, counts and names, in the `language` of the window; `unicode` keeps lone surrogates out of files; `folding`
decides which letters a search and a mark take for the same, `fuzzy` which names a few letters may mean.
"""
