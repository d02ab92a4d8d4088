"""Work that the window and the command line share: fetching, asking the API, importing, exporting, PDFs.

Each job opens what it needs from the rooms below and reports in plain values; nothing here knows Qt.
"""
