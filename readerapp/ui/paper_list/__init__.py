"""The list of papers: its header, its rows, how a row is painted, and the banner above them.

`pane.ListPane` is the widget; `rows.PaperListModel` holds keys and reads what a row shows in blocks.
"""
