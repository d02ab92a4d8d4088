"""One key for several papers: what is selected (`Selection`), many at once (`Selecting`), very many beside the window
(`Beside`), the last act once more (`Repeating`).
"""
