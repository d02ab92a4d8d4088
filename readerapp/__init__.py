"""readerapp: the day's arXiv listings, triaged from the keyboard."""

__version__ = "0.1.0"
