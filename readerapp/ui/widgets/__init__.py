"""Small widgets that several rooms use: labels, buttons, fields, bars, the popover, the page, the dialog.

None of them knows papers or the library.
"""
