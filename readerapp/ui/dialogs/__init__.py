"""Dialogs and popovers: keyboard shortcuts, settings, history, tags and notes, and the category chooser in follow/. Each is
given its data, and emits or returns the user's choice. Only ui/window and ui/acts open them.
"""
