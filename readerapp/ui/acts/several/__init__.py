"""One key for several papers: the selection (`Selection`), selecting many at once (`Selecting`), acts on very many beside the
window (`Beside`), and the last act once more (`Repeating`).
"""
