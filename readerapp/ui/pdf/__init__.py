"""Reading and downloading PDFs in the window: the pane, its pages and their text, contents and tools, and
the queue of downloads.
ui/acts/pdfs.py creates these objects and is the only user.
"""
