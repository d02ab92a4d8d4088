"""The window on a desktop: only one per library, brought to the front on request, its icon, notifications, the end of a
session, and the question asked if the library cannot be opened.
"""
