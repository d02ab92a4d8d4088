"""What arXiv says: identifiers, categories, papers, listings and the calendar of its announcements.

Standard library only and no network; the one file read is the taxonomy shipped with readerapp.
"""
