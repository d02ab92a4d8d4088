"""One paper in the detail pane: its page, selectable text with formulas, what changed between versions, and printing.
ui/window uses `pane.PaperView`; ui/acts uses the pages that are copied, printed and saved.
"""
