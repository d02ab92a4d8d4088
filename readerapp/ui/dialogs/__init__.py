"""Dialogs and popovers over the window: settings, keys, history, tags, a note. They decide nothing themselves:
what the user chose goes out by signals.
"""
