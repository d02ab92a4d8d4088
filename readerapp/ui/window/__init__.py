"""The window itself: its composition, the verbs behind its actions, and what it says of its state.

`main_window.MainWindow` is the only thing used from outside, by app.py.
"""
