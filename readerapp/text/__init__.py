"""Words for people, and text that can be stored and compared. Pure.

`words` words days, counts and names in the `language` of the window; `unicode` keeps lone surrogates out of files; `folding`
decides which letters are the same to searches and marks, `fuzzy` which names a few letters may mean.
"""
