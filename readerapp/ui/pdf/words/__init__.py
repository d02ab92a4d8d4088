"""The words of a PDF, as a reader sees them: read by a process of its own, spelled out, and where they stand on the page.

`texts.PdfTexts` reads a file and returns `page.PageWords`. Nothing else is for outside; only `process` knows Qt PDF.
"""
