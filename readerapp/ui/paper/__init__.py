"""The page of a paper: its text, formulas and chips, laid out once and kept.

`pane.PaperView` is the widget; `page` writes the Markup, `sheet` lays it out, `reader` shows it.
"""
