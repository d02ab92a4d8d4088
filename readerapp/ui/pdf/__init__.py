"""Reading PDFs beside the list: the pane, its pages, search, contents, dark pages, downloads.

`reading.PdfReading` and `pack.Pack` are used by ui/acts/pdfs.py; the pane belongs to them.
"""
