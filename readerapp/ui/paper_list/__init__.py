"""The paper list: the model of its rows, how they are painted, the header with the search field, and the banner above. Other
rooms use `pane.ListPane`, `table.PaperList`, `rows.PaperListModel`, the header, and `delegate.PaperDelegate` to set what it
highlights.
"""
