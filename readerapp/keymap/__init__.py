"""The table of actions and their keys, and how keys are written for users. No Qt, so that the command line and the docs can
use it. `actions.ACTIONS`, `keys.PDF_KEYS` and the functions beside them are public.
"""
