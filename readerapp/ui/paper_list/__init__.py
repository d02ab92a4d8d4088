"""The paper list: the model of its rows, how they are painted, the header with the search field, and the banner above. Other
rooms use `pane.ListPane`, `table.PaperList`, `rows.PaperListModel` and the header; the delegate is internal.
"""
