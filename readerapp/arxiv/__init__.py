"""What arXiv says: identifiers, categories, papers, listings and the calendar of its announcements.

No network, and no package but `holidays`; the one file read is the taxonomy shipped with readerapp.
"""
