"""What readerapp needs of the operating system: the clock, its folders, files that are replaced as a whole, bug reports, and
patterns compiled late. It knows nothing of papers, and any room may use it.
"""
