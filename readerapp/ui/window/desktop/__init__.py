"""The window among the others of a desktop: one of it for a library, to the front when asked for, its icon, notifications,
the end of a session, and the question that comes where the library cannot be opened.
"""
