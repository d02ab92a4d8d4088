"""The one table of actions and the keys of a PDF. No Qt: the command line and the docs read it too.

`actions.ACTIONS` and `keys.PDF_KEYS` are what others read; what an action does is bound in ui/window/verbs.py.
"""
