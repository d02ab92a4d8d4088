"""Objects without pixels: what the actions of the window do with the library.

Each is made with a `Desk`, the parts of the window that they share. Widgets do not import them; window/verbs.py does.
"""
