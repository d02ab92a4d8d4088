"""Papers in the formats of other programs: one module for each format, which turns papers into text. None of them writes a
file; jobs/exporting.py has the table of formats and writes the files.
"""
