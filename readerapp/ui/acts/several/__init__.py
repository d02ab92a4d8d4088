"""One key for several papers: what is selected (`Selection`), many at once (`Selecting`), the last act once more
(`Repeating`).
"""
