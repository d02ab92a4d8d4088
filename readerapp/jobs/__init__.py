"""The work that the window and the commands share: fetching, asking the API, importing, exporting, downloading PDFs. Each job
takes a Store and what else it needs as arguments, and returns values; none knows Qt or prints. The public classes and
functions of each module may be used from outside.
"""
